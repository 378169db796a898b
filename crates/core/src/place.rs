//! Places by their name: what is asked of a geocoder, and what it answers.

use crate::geo::Coordinates;
use crate::rule::Refusal;
use crate::text;
use jiff::{SignedDuration, Timestamp};

/// The longest question, in characters.
pub const QUERY_MAX: usize = 300;
/// The most places that one question finds.
pub const FOUND_MAX: usize = 5;

/// Whom data of `OpenStreetMap` is owed to.
pub const OSM: &str = "© OpenStreetMap contributors (ODbL), openstreetmap.org/copyright";
/// Whom data of Google is owed to.
pub const GOOGLE: &str = "Google Maps";

/// Whom the answers of a geocoder are owed to, to be shown with them.
pub fn attribution(provider: &str) -> Option<&'static str> {
    match provider {
        "nominatim" | "photon" => Some(OSM),
        "google" => Some(GOOGLE),
        _ => None,
    }
}

/// A question: the name or the address of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query(String);

impl Query {
    /// Takes what a person typed.
    ///
    /// # Errors
    /// A refusal of an empty text, a long one, or one with control characters.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let line = text::required_line(text, QUERY_MAX)
            .map_err(|error| Refusal::from(error).field("place"))?;
        Ok(Self(line.split_whitespace().collect::<Vec<_>>().join(" ")))
    }

    /// The text with single blanks.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text as it is compared: case and accents of a letter make no difference.
    pub fn key(&self) -> String {
        text::fold(&self.0)
    }
}

/// A place that a geocoder found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is called there; the question itself where the name must not be kept.
    pub label: String,
    /// Where it is.
    pub at: Coordinates,
    /// The geocoder's own id of it, if that may be asked for again.
    pub id: Option<String>,
}

/// Where coordinates come from, and how long they may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The geocoder.
    pub provider: String,
    /// Its id of the place, which may be kept for good.
    pub id: Option<String>,
    /// Until when the coordinates may be kept; none is for good.
    pub until: Option<Timestamp>,
}

/// How long what a geocoder answers may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// For good, with its names; an answer is asked for again after this time.
    Freely(SignedDuration),
    /// Coordinates for this time, ids for good, and nothing else.
    Coordinates(SignedDuration),
}

impl Keeping {
    /// Until when an answer of now is used again.
    pub fn until(self, now: Timestamp) -> Timestamp {
        let (Self::Freely(length) | Self::Coordinates(length)) = self;
        now.saturating_add(length).unwrap_or(Timestamp::MAX)
    }

    /// Until when coordinates of now may be kept; none is for good.
    pub fn ends(self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Freely(_) => None,
            Self::Coordinates(_) => Some(self.until(now)),
        }
    }

    /// What may be kept of an answer to a question.
    pub fn of(self, query: &Query, found: &[Found]) -> Vec<Found> {
        let keep = |found: &Found| match self {
            Self::Freely(_) => found.clone(),
            Self::Coordinates(_) => Found { label: query.as_str().to_owned(), ..found.clone() },
        };
        found.iter().take(FOUND_MAX).map(keep).collect()
    }
}

/// Chooses one of the places that were found: the only one, or the one of the number, from 1 on.
///
/// # Errors
/// `place-not-found`, `place-ambiguous`, or a number that none has.
pub fn choose(query: &Query, found: &[Found], pick: Option<usize>) -> Result<Found, Refusal> {
    let name = query.as_str();
    match (found, pick) {
        ([], _) => Err(Refusal::new("place-not-found", format!("no place `{name}` is known"))
            .hint("write the address another way, or give the coordinates: `--at LAT,LNG`")),
        ([only], None) => Ok(only.clone()),
        (many, Some(number)) => {
            let picked = number.checked_sub(1).and_then(|index| many.get(index));
            picked.cloned().ok_or_else(|| {
                let message = format!("there are {} places, no number {number}", many.len());
                Refusal::invalid("pick", message)
            })
        }
        (many, None) => {
            let message = format!("`{name}` can be one of {} places", many.len());
            Err(Refusal::new("place-ambiguous", message)
                .hint("choose one by its number: `--pick 1`"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(label: &str) -> Found {
        let at = "46.05,14.5".parse().unwrap();
        Found { label: label.to_owned(), at, id: Some("x".to_owned()) }
    }

    #[test]
    fn questions_are_alike_whatever_their_case_and_blanks() {
        let query = Query::parse("  Mestni   trg 1, LJUBLJANA ").unwrap();
        assert_eq!(query.as_str(), "Mestni trg 1, LJUBLJANA");
        assert_eq!(query.key(), Query::parse("mestni trg 1, Ljubljana").unwrap().key());
        for (text, code) in [("", "empty-text"), (" ", "empty-text"), ("a\nb", "control-character")]
        {
            let refusal = Query::parse(text).unwrap_err();
            assert_eq!((refusal.code, refusal.field), (code, Some("place")), "{text:?}");
        }
        assert_eq!(Query::parse(&"x".repeat(301)).unwrap_err().code, "text-too-long");
    }

    #[test]
    fn one_place_is_chosen_by_itself_and_of_several_one_by_its_number() {
        let query = Query::parse("Santa Cruz").unwrap();
        let two = [found("one"), found("two")];
        let code = |found: &[Found], pick| choose(&query, found, pick).map_err(|error| error.code);
        assert_eq!(code(&[], None), Err("place-not-found"));
        assert_eq!(code(&[], Some(1)), Err("place-not-found"));
        assert_eq!(code(&two[..1], None), Ok(found("one")));
        assert_eq!(code(&two, None), Err("place-ambiguous"));
        assert_eq!(code(&two, Some(2)), Ok(found("two")));
        assert_eq!(code(&two, Some(0)), Err("invalid"));
        assert_eq!(code(&two, Some(3)), Err("invalid"));
    }

    #[test]
    fn of_what_must_not_be_kept_only_coordinates_and_ids_are() {
        let (query, now) = (Query::parse("Hall").unwrap(), Timestamp::UNIX_EPOCH);
        let month = SignedDuration::from_hours(24 * 30);
        let kept = Keeping::Coordinates(month).of(&query, &[found("High St, Hastings")]);
        assert_eq!(kept, [Found { label: "Hall".to_owned(), ..found("") }]);
        assert_eq!(Keeping::Freely(month).of(&query, &kept), kept);
        assert_eq!(Keeping::Freely(month).ends(now), None);
        let until = "1970-01-31T00:00:00Z".parse().unwrap();
        assert_eq!(Keeping::Coordinates(month).ends(now), Some(until));
        assert_eq!(Keeping::Freely(month).until(now), until);
        let many = vec![found("a"); 9];
        assert_eq!(Keeping::Freely(month).of(&query, &many).len(), FOUND_MAX);
    }
}
