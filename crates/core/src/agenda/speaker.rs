//! Speakers: how they are named, and when they are not there.
//!
//! A speaker's absences are kept sorted and apart from each other, so an item meets each once.

use super::{ABSENCES_MAX, Absence, BIO_MAX, ITEM_SPEAKERS_MAX};
use crate::guest::parse_name;
use crate::id::PersonId;
use crate::patch::Patch;
use crate::rule::Refusal;
use crate::text::{self, Email};

/// How a command names a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Naming {
    /// By address, with a name for somebody who is new.
    Address(Email, Option<String>),
    /// By name alone, or by a reference to a person.
    Name(String),
}

impl Naming {
    /// Reads `Ana Kos <ana@example.org>`, `ana@example.org`, a name or a reference.
    pub fn parse(words: &str) -> Result<Self, Refusal> {
        let field = |refusal: Refusal| refusal.field("speakers");
        let words = words.trim();
        if let Some((name, address)) =
            words.strip_suffix('>').and_then(|rest| rest.rsplit_once('<'))
        {
            let email = Email::parse(address).map_err(|error| field(error.into()))?;
            let name = match name.trim().trim_matches('"') {
                "" => None,
                name => Some(parse_name(name).map_err(field)?),
            };
            return Ok(Self::Address(email, name));
        }
        match Email::parse(words) {
            Ok(email) => Ok(Self::Address(email, None)),
            Err(_) => parse_name(words).map(Self::Name).map_err(field),
        }
    }
}

/// A change to a speaker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditSpeaker {
    /// Who they are.
    pub bio: Patch<String>,
    /// When they are not there; replaces what was said before.
    pub absences: Option<Vec<Absence>>,
}

/// Checks an account of a speaker; an empty one clears it.
pub fn check_bio(patch: Patch<String>) -> Result<Patch<String>, Refusal> {
    match patch {
        Patch::Set(words) if words.trim().is_empty() => Ok(Patch::Clear),
        _ => patch.try_map(|words| {
            text::clean_text(&words, BIO_MAX).map_err(|error| Refusal::from(error).field("bio"))
        }),
    }
}

/// Sorts absences and joins those that touch.
pub fn merged_absences(mut absences: Vec<Absence>) -> Result<Vec<Absence>, Refusal> {
    absences.sort_unstable();
    let mut merged: Vec<Absence> = Vec::with_capacity(absences.len());
    for absence in absences {
        match merged.last_mut() {
            Some(last) if absence.from <= last.until => last.until = last.until.max(absence.until),
            _ => merged.push(absence),
        }
    }
    if merged.len() > ABSENCES_MAX {
        let message = format!("a speaker is away at most {ABSENCES_MAX} times");
        return Err(Refusal::invalid("absences", message));
    }
    Ok(merged)
}

/// The speakers of an item, each once, in the order in which they were named.
pub fn speakers_of(named: Vec<PersonId>) -> Result<Vec<PersonId>, Refusal> {
    let mut speakers: Vec<PersonId> = Vec::with_capacity(named.len());
    for person in named {
        if !speakers.contains(&person) {
            speakers.push(person);
        }
    }
    check_count(speakers.len())?;
    Ok(speakers)
}

pub(super) fn check_count(speakers: usize) -> Result<(), Refusal> {
    if speakers > ITEM_SPEAKERS_MAX {
        let message = format!("an item has at most {ITEM_SPEAKERS_MAX} speakers");
        return Err(Refusal::invalid("speakers", message));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use uuid::Uuid;

    fn away(from: i64, until: i64) -> Absence {
        let at = |hour: i64| Timestamp::from_second(hour * 3_600).unwrap();
        Absence::new(at(from), at(until)).unwrap()
    }

    #[test]
    fn a_speaker_is_named_in_each_usual_way() {
        let address = |name: Option<&str>| {
            let email = Email::parse("ana@example.org").unwrap();
            Ok(Naming::Address(email, name.map(str::to_owned)))
        };
        for (words, expected) in [
            ("ana@example.org", address(None)),
            (" Ana Kos <ana@example.org> ", address(Some("Ana Kos"))),
            ("\"Kos, Ana\" <ana@example.org>", address(Some("Kos, Ana"))),
            ("<ana@example.org>", address(None)),
            ("Ana Kos", Ok(Naming::Name("Ana Kos".to_owned()))),
            ("Ana <nowhere>", Err("bad-email")),
            ("Ana\u{7}", Err("control-character")),
            ("", Err("empty-text")),
        ] {
            assert_eq!(Naming::parse(words).map_err(|refusal| refusal.code), expected, "{words}");
        }
    }

    #[test]
    fn absences_are_sorted_and_joined() {
        let merged = merged_absences(vec![away(8, 9), away(1, 3), away(3, 4), away(2, 3)]).unwrap();
        assert_eq!(merged, [away(1, 4), away(8, 9)]);
        let contained = merged_absences(vec![away(1, 9), away(2, 3)]).unwrap();
        assert_eq!(contained, [away(1, 9)]);
        let many =
            |count: i64| merged_absences((0..count).map(|n| away(2 * n, 2 * n + 1)).collect());
        assert_eq!(many(50).unwrap().len(), 50);
        assert_eq!(many(51).unwrap_err().code, "invalid");
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(Absence::new(now, now).unwrap_err().field, Some("absences"));
    }

    #[test]
    fn a_speaker_counts_once() {
        let person = |number: u128| PersonId::from(Uuid::from_u128(number));
        let named = vec![person(2), person(1), person(2)];
        assert_eq!(speakers_of(named).unwrap(), [person(2), person(1)]);
        let twenty: Vec<_> = (0..20).map(person).collect();
        assert_eq!(speakers_of(twenty).unwrap().len(), 20);
        let more: Vec<_> = (0..21).map(person).collect();
        assert_eq!(speakers_of(more).unwrap_err().field, Some("speakers"));
    }

    #[test]
    fn a_bio_is_text_and_an_empty_one_clears() {
        let set = |words: &str| check_bio(Patch::Set(words.to_owned()));
        assert_eq!(set(" \n"), Ok(Patch::Clear));
        assert_eq!(set("Two\nlines"), Ok(Patch::Set("Two\nlines".to_owned())));
        assert_eq!(set("\u{1b}[2J").unwrap_err().field, Some("bio"));
        assert_eq!(check_bio(Patch::Keep), Ok(Patch::Keep));
    }
}
