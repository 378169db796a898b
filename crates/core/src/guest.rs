//! Guests: persons at an event.

use crate::answer::{Answer, PARTY_MAX};
use crate::id::{EventId, GuestId, OrgId, PersonId};
use crate::patch::Patch;
use crate::question::Responses;
use crate::registration::Admission;
use crate::rule::Refusal;
use crate::text::{self, Email, Phone};
use crate::words::words;
use jiff::Timestamp;

/// The most labels of a guest.
pub const TAGS_MAX: usize = 20;
/// The longest label, in characters.
pub const TAG_MAX: usize = 50;
/// The most guests that one command may name.
pub const NAMED_MAX: usize = 200;

words! {
    /// What a guest is at the event.
    Role, "role" {
        /// Takes part.
        Attendee = "attendee",
        /// Speaks.
        Speaker = "speaker",
        /// Works.
        Staff = "staff",
        /// Is a guest of honour.
        Vip = "vip",
    }
}

/// A person at an event, with the person's contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// The id.
    pub id: GuestId,
    /// The organisation.
    pub org: OrgId,
    /// The event.
    pub event: EventId,
    /// The person.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: Option<String>,
    /// The person's phone number.
    pub phone: Option<String>,
    /// What the guest is at the event.
    pub role: Role,
    /// The most people this guest may be, themselves included.
    pub party_max: i64,
    /// Labels, sorted.
    pub tags: Vec<String>,
    /// Which link is valid: grows when the link is revoked.
    pub link_generation: i64,
    /// The ORGANIZER of the guest's calendar entry, from the first mail on.
    pub organizer: Option<String>,
    /// When the invitation was asked for.
    pub invited_at: Option<Timestamp>,
    /// Whether the guest is on the list, or asked to be.
    pub admission: Admission,
    /// What they wrote when they asked.
    pub request_note: Option<String>,
    /// The answer.
    pub answer: Answer,
    /// What they answered to the questions of the event.
    pub responses: Responses,
    /// Grows with each change.
    pub version: i64,
    /// When the guest was added.
    pub created_at: Timestamp,
}

/// A guest to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGuest {
    /// The name; without one the address stands for it.
    pub name: Option<String>,
    /// The address.
    pub email: Option<Email>,
    /// The phone number.
    pub phone: Option<Phone>,
    /// The most people this guest may be; none leaves one, or what it was.
    pub party: Option<i64>,
    /// What the guest is; none leaves an attendee, or what it was.
    pub role: Option<Role>,
    /// Labels; none leaves those there are.
    pub tags: Option<Vec<String>>,
}

/// The words of a guest to add, as a caller wrote them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GuestWords<'a> {
    /// The name.
    pub name: Option<&'a str>,
    /// The address.
    pub email: Option<&'a str>,
    /// The phone number.
    pub phone: Option<&'a str>,
    /// The most people.
    pub party: Option<i64>,
    /// The role.
    pub role: Option<&'a str>,
    /// Labels.
    pub tags: Option<Vec<String>>,
}

impl NewGuest {
    /// Checks the words of a guest to add.
    pub fn parse(words: GuestWords<'_>) -> Result<Self, Refusal> {
        let filled = |text: Option<&'_ str>| {
            text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let email = filled(words.email).map(|text| Email::parse(&text)).transpose()?;
        let name = filled(words.name).map(|name| parse_name(&name)).transpose()?;
        if name.is_none() && email.is_none() {
            return Err(Refusal::invalid("name", "a guest needs a name or an address"));
        }
        Ok(Self {
            name,
            email,
            phone: filled(words.phone).map(|text| Phone::parse(&text)).transpose()?,
            party: words.party.map(check_party).transpose()?,
            role: filled(words.role).map(|role| role.parse()).transpose()?,
            tags: words.tags.as_deref().map(check_tags).transpose()?,
        })
    }

    /// The name, or the address in its stead.
    pub fn display_name(&self) -> String {
        match (&self.name, &self.email) {
            (Some(name), _) => name.clone(),
            (None, Some(email)) => email.as_str().to_owned(),
            (None, None) => String::new(),
        }
    }
}

/// A change to a guest; contact fields change the person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditGuest {
    /// The name.
    pub name: Option<String>,
    /// The address.
    pub email: Patch<Email>,
    /// The phone number.
    pub phone: Patch<Phone>,
    /// The most people this guest may be.
    pub party: Option<i64>,
    /// The role.
    pub role: Option<Role>,
    /// Labels.
    pub tags: TagChange,
    /// The link in mails that have left.
    pub link: LinkChange,
}

/// What becomes of a guest's labels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TagChange {
    /// All labels from now on, before the others change something; none keeps those there are.
    pub all: Option<Vec<String>>,
    /// Labels that are added.
    pub added: Vec<String>,
    /// Labels that go, wherever they are.
    pub removed: Vec<String>,
}

impl TagChange {
    /// Checks the words of a change.
    pub fn parse(
        all: Option<&[String]>,
        added: &[String],
        removed: &[String],
    ) -> Result<Self, Refusal> {
        Ok(Self {
            all: all.map(check_tags).transpose()?,
            added: check_tags(added)?,
            removed: check_tags(removed)?,
        })
    }

    /// The labels after the change.
    ///
    /// # Errors
    /// `invalid` for more labels than a guest may have.
    pub fn apply(&self, tags: &[String]) -> Result<Vec<String>, Refusal> {
        let kept = self.all.as_deref().unwrap_or(tags).iter().chain(&self.added);
        let tags: Vec<String> = kept.filter(|tag| !self.removed.contains(tag)).cloned().collect();
        check_tags(&tags)
    }
}

/// What becomes of a guest's secret link.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LinkChange {
    /// It stays valid.
    #[default]
    Keep,
    /// It is worth nothing any more; later mails carry another one.
    Renew,
}

/// What distinguishes a guest before and after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestFields {
    /// The role.
    pub role: Role,
    /// The most people.
    pub party_max: i64,
    /// Labels.
    pub tags: Vec<String>,
    /// Which link is valid.
    pub link_generation: i64,
    /// Whether the guest is on the list.
    pub admission: Admission,
}

impl Guest {
    /// The fields that a change may touch.
    pub fn fields(&self) -> GuestFields {
        GuestFields {
            role: self.role,
            party_max: self.party_max,
            tags: self.tags.clone(),
            link_generation: self.link_generation,
            admission: self.admission,
        }
    }

    /// The fields after a guest is added again, as an import does; a request still waits.
    pub fn merged(&self, new: &NewGuest) -> GuestFields {
        GuestFields {
            role: new.role.unwrap_or(self.role),
            party_max: new.party.unwrap_or(self.party_max),
            tags: new.tags.clone().unwrap_or_else(|| self.tags.clone()),
            link_generation: self.link_generation,
            admission: self.admission,
        }
    }

    /// The fields after a change.
    ///
    /// # Errors
    /// As for labels.
    pub fn edited(&self, edit: &EditGuest) -> Result<GuestFields, Refusal> {
        Ok(GuestFields {
            role: edit.role.unwrap_or(self.role),
            party_max: edit.party.unwrap_or(self.party_max),
            tags: edit.tags.apply(&self.tags)?,
            link_generation: match edit.link {
                LinkChange::Keep => self.link_generation,
                LinkChange::Renew => self.link_generation.saturating_add(1),
            },
            admission: self.admission,
        })
    }

    /// Refuses a limit below what the guest's answer stands for.
    pub fn check_party(&self, party_max: i64) -> Result<(), Refusal> {
        if party_max < self.answer.party {
            return Err(Refusal::new(
                "has-answers",
                format!("`{}` answered for {} people", self.name, self.answer.party),
            )
            .field("party")
            .hint("change the answer first with `planify rsvp set`"));
        }
        Ok(())
    }
}

/// Checks a person's name: one line of 1 to 200 characters.
pub fn parse_name(name: &str) -> Result<String, Refusal> {
    text::required_line(name, 200).map_err(|error| Refusal::from(error).field("name"))
}

/// Checks the most people that a guest may be.
pub fn check_party(party: i64) -> Result<i64, Refusal> {
    if (1..=PARTY_MAX).contains(&party) {
        return Ok(party);
    }
    Err(Refusal::invalid("party", format!("a party of `{party}` is not between 1 and {PARTY_MAX}")))
}

/// Checks, sorts and deduplicates labels.
pub fn check_tags(tags: &[String]) -> Result<Vec<String>, Refusal> {
    let mut clean = tags
        .iter()
        .map(|tag| tag.trim())
        .filter(|tag| !tag.is_empty())
        .map(|tag| {
            text::clean_line(tag, TAG_MAX).map_err(|error| Refusal::from(error).field("tags"))
        })
        .collect::<Result<Vec<_>, _>>()?;
    clean.sort_unstable();
    clean.dedup();
    if clean.len() > TAGS_MAX {
        return Err(Refusal::invalid(
            "tags",
            format!("{} labels are more than {TAGS_MAX}", clean.len()),
        ));
    }
    Ok(clean)
}

impl From<text::TextError> for Refusal {
    fn from(error: text::TextError) -> Self {
        let refusal = Self::new(error.code(), error.to_string());
        match error.hint() {
            Some(hint) => refusal.hint(hint),
            None => refusal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn labels_are_replaced_added_and_taken_off() {
        let cases = [
            (None, "", "", "a b"),
            (None, "c a", "", "a b c"),
            (None, "", "a x", "b"),
            (None, "c", "c", "a b"),
            (Some(""), "", "", ""),
            (Some("x"), "y", "", "x y"),
        ];
        for (all, added, removed, expected) in cases {
            let all = all.map(words);
            let change = TagChange::parse(all.as_deref(), &words(added), &words(removed)).unwrap();
            assert_eq!(change.apply(&words("a b")).unwrap(), words(expected), "{change:?}");
        }
        let many: Vec<_> = (0..TAGS_MAX).map(|number| format!("t{number}")).collect();
        let change = TagChange::parse(None, &many, &[]).unwrap();
        assert_eq!(change.apply(&words("a")).unwrap_err().code, "invalid");
    }
}
