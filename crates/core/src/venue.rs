//! Venues: places in a zone, with things that can be booked.
//!
//! A venue that is archived stays for what took place there, and takes nothing new.

use crate::event::{line_field, text_field};
use crate::geo::Coordinates;
use crate::id::{OrgId, VenueId};
use crate::patch::Patch;
use crate::person::{check_key, check_zone};
use crate::place::Source;
use crate::rule::Refusal;
use crate::text;
use jiff::Timestamp;

/// The longest name, in characters.
pub const NAME_MAX: usize = 200;
/// The longest address, in characters.
pub const ADDRESS_MAX: usize = 500;

/// What people decide about a venue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The external key.
    pub key: Option<String>,
    /// The name.
    pub name: String,
    /// The address, free text of one line.
    pub address: Option<String>,
    /// The IANA zone in which its hours are told.
    pub zone: String,
    /// Where it is.
    pub at: Option<Coordinates>,
    /// Where that comes from, if a geocoder said it.
    pub source: Option<Source>,
    /// What else is to be known.
    pub notes: Option<String>,
}

/// A venue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venue {
    /// The id.
    pub id: VenueId,
    /// The organisation.
    pub org: OrgId,
    /// The name in addresses and commands.
    pub slug: String,
    /// What people decided.
    pub details: Details,
    /// Since when nothing is booked there any more.
    pub archived_at: Option<Timestamp>,
    /// Grows with each change.
    pub version: i64,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// A change to a venue, or with a name a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditVenue {
    /// The external key.
    pub key: Patch<String>,
    /// The name.
    pub name: Option<String>,
    /// The slug.
    pub slug: Option<String>,
    /// The address.
    pub address: Patch<String>,
    /// The zone.
    pub zone: Option<String>,
    /// Where it is, as a person says it.
    pub at: Patch<Coordinates>,
    /// Where it is, as a geocoder says it; wins over `at`.
    pub located: Option<(Coordinates, Source)>,
    /// What else is to be known.
    pub notes: Patch<String>,
}

/// The details of a new venue.
pub fn create(new: &EditVenue) -> Result<Details, Refusal> {
    let name = new.name.as_deref().ok_or_else(|| Refusal::invalid("name", "a name is needed"))?;
    let empty = Details {
        key: None,
        name: parse_name(name)?,
        address: None,
        zone: "UTC".to_owned(),
        at: None,
        source: None,
        notes: None,
    };
    edit(&empty, new)
}

/// The details of a venue after a change.
pub fn edit(current: &Details, edit: &EditVenue) -> Result<Details, Refusal> {
    let current = current.clone();
    let (at, source) = match (&edit.located, edit.at) {
        (Some((at, source)), _) => (Some(*at), Some(source.clone())),
        (None, Patch::Keep) => (current.at, current.source),
        (None, said) => (said.apply(None), None),
    };
    let address = line_field("address", &edit.address, ADDRESS_MAX)?.apply(current.address.clone());
    // A geocoder's id of another address is of no use.
    let source = match source {
        Some(source) if edit.located.is_none() && address != current.address => {
            Some(Source { id: None, ..source })
        }
        source => source,
    };
    Ok(Details {
        key: edit.key.clone().try_map(|key| check_key(&key))?.apply(current.key),
        name: edit.name.as_deref().map_or(Ok(current.name), parse_name)?,
        address,
        zone: edit.zone.as_deref().map_or(Ok(current.zone), check_zone)?,
        at,
        source,
        notes: text_field("notes", &edit.notes)?.apply(current.notes),
    })
}

/// Checks the name of a venue or of something in it.
pub(crate) fn parse_name(name: &str) -> Result<String, Refusal> {
    text::required_line(name, NAME_MAX).map_err(|error| {
        let hint = format!("choose a name of one line, at most {NAME_MAX} characters");
        Refusal::from(error).field("name").hint(hint)
    })
}

impl Venue {
    /// Refuses a change while it is archived.
    pub fn check_open(&self) -> Result<(), Refusal> {
        match self.archived_at {
            None => Ok(()),
            Some(_) => Err(Refusal::new("archived", format!("`{}` is archived", self.slug))
                .hint(format!("take it back first: `planify venue restore {}`", self.slug))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hall() -> EditVenue {
        EditVenue {
            name: Some(" Hall  ".to_owned()),
            zone: Some("europe/ljubljana".to_owned()),
            address: Patch::Set("Trg 1".to_owned()),
            ..EditVenue::default()
        }
    }

    #[test]
    fn a_venue_has_a_name_and_a_known_zone() {
        let details = create(&hall()).unwrap();
        assert_eq!((details.name.as_str(), details.zone.as_str()), ("Hall", "Europe/Ljubljana"));
        let cases = [
            (EditVenue { name: None, ..hall() }, "invalid", "name"),
            (EditVenue { name: Some(" ".to_owned()), ..hall() }, "empty-text", "name"),
            (EditVenue { name: Some("x".repeat(201)), ..hall() }, "text-too-long", "name"),
            (EditVenue { zone: Some("Europe/Nowhere".to_owned()), ..hall() }, "bad-zone", "zone"),
            (
                EditVenue { address: Patch::Set("x".repeat(501)), ..hall() },
                "text-too-long",
                "address",
            ),
            (
                EditVenue { notes: Patch::Set("\u{7}".to_owned()), ..hall() },
                "control-character",
                "notes",
            ),
        ];
        for (new, code, field) in cases {
            let refusal = create(&new).unwrap_err();
            assert_eq!((refusal.code, refusal.field), (code, Some(field)), "{new:?}");
        }
    }

    #[test]
    fn a_place_is_what_was_said_last_and_knows_who_said_it() {
        let at = |text: &str| text.parse::<Coordinates>().unwrap();
        let source =
            Source { provider: "photon".to_owned(), id: Some("W1".to_owned()), until: None };
        let bare = create(&hall()).unwrap();
        let located =
            EditVenue { located: Some((at("46,14"), source.clone())), ..EditVenue::default() };
        let found = edit(&bare, &located).unwrap();
        assert_eq!((found.at, found.source.as_ref()), (Some(at("46,14")), Some(&source)));
        assert_eq!(edit(&found, &EditVenue::default()), Ok(found.clone()));
        let moved = EditVenue { address: Patch::Set("Trg 2".to_owned()), ..EditVenue::default() };
        let moved = edit(&found, &moved).unwrap();
        assert_eq!((moved.at, moved.source.unwrap().id), (found.at, None));
        let by_hand = EditVenue { at: Patch::Set(at("46,14")), ..EditVenue::default() };
        let said = edit(&found, &by_hand).unwrap();
        assert_eq!((said.at, said.source), (Some(at("46,14")), None));
        let cleared = EditVenue { at: Patch::Clear, ..EditVenue::default() };
        assert_eq!(edit(&found, &cleared), Ok(bare));
    }

    #[test]
    fn what_a_change_does_not_mention_stays() {
        let details = create(&hall()).unwrap();
        assert_eq!(edit(&details, &EditVenue::default()), Ok(details.clone()));
        let cleared = EditVenue { address: Patch::Set(" ".to_owned()), ..EditVenue::default() };
        assert_eq!(edit(&details, &cleared), Ok(Details { address: None, ..details }));
    }
}
