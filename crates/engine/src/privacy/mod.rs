//! Persons joined, taken away and erased: what touches everything that names them.
//!
//! Which tables these are says one list in the store; the journal, kept answers and jobs are
//! looked through here.

mod erase;
mod export;
mod merge;

use std::collections::BTreeSet;

use planify_core::id::{GuestId, NoticeId, OrgId, PersonId};
use planify_core::person::Person;
use planify_core::text::{Email, Phone};
use planify_store::{StoreError, Tx, guests, persons, traces};
use uuid::Uuid;

pub(crate) use erase::plan_forgetting;
pub use erase::{Erased, Forgotten, erase, forgot, lease_forgotten, next_forgotten};
pub use export::{Export, export};
pub use merge::{Merged, merge};

/// The ids under which a person stands in the database.
#[derive(Debug, Clone, Default)]
struct Ids {
    /// The person, and who was merged into them.
    persons: BTreeSet<PersonId>,
    /// The guests that they are or were.
    guests: BTreeSet<GuestId>,
    /// What they were told.
    notices: BTreeSet<NoticeId>,
}

impl Ids {
    /// Gathers the ids of a person.
    fn of(tx: &mut Tx<'_>, org: OrgId, person: PersonId) -> Result<Self, StoreError> {
        let mut ids = Self::default();
        ids.persons.insert(person);
        ids.persons.extend(persons::merged_into(tx, person)?);
        ids.guests.extend(guests::of_person(tx, org, person)?.into_iter().map(|(guest, _)| guest));
        for one in &ids.persons {
            ids.guests.extend(traces::guests_in_journal(tx, org, *one)?);
        }
        for (notice, guest) in traces::notices_of(tx, person)? {
            ids.notices.insert(notice);
            ids.guests.insert(guest);
        }
        Ok(ids)
    }

    /// All of them, as subjects of the journal.
    fn subjects(&self) -> Vec<Uuid> {
        let persons = self.persons.iter().map(|id| id.uuid());
        let guests = self.guests.iter().map(|id| id.uuid());
        let notices = self.notices.iter().map(|id| id.uuid());
        persons.chain(guests).chain(notices).collect()
    }

    /// All of them as texts, as they stand in answers.
    fn texts(&self) -> Vec<String> {
        let persons = self.persons.iter().map(ToString::to_string);
        let guests = self.guests.iter().map(ToString::to_string);
        let notices = self.notices.iter().map(ToString::to_string);
        persons.chain(guests).chain(notices).collect()
    }
}

/// The shortest name and the shortest key that are looked for in texts: a shorter one would be
/// found in half of them.
const NEEDLE_CHARS_MIN: usize = 4;

/// What tells that a text names a person, folded to lower case.
#[derive(Debug, Clone)]
struct Needles(Vec<String>);

impl Needles {
    /// What tells of a person of these ids.
    fn of(person: &Person, ids: &Ids) -> Self {
        let fields = &person.fields;
        let mut needles = ids.texts();
        if let Some(email) = &fields.email {
            needles.extend([email.as_str().to_owned(), email.normalised()]);
        }
        needles.extend(fields.phone.as_ref().map(|phone: &Phone| phone.as_str().to_owned()));
        let long = |text: &&String| text.chars().count() >= NEEDLE_CHARS_MIN;
        needles.extend(fields.key.iter().filter(long).cloned());
        needles.extend(Some(&fields.name).filter(long).cloned());
        // The same as they stand inside of JSON and of addresses.
        let escaped: Vec<String> =
            needles.iter().flat_map(|text| [in_json(text), in_uri(text)]).collect();
        needles.extend(escaped);
        needles.retain(|needle| !needle.is_empty());
        let mut needles: Vec<String> = needles.iter().map(|needle| needle.to_lowercase()).collect();
        needles.sort_unstable();
        needles.dedup();
        Self(needles)
    }

    /// Whether a text names the person, in whatever case.
    fn in_text(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.0.iter().any(|needle| text.contains(needle))
    }

    /// Whether an answer names the person.
    fn in_bytes(&self, bytes: &[u8]) -> bool {
        self.in_text(&String::from_utf8_lossy(bytes))
    }
}

/// A text as it stands between the quotes of JSON.
fn in_json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted.trim_matches('"').to_owned()
}

/// A text as it stands in the path of an address.
fn in_uri(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02x}"));
        }
    }
    out
}

/// The address of a person, as far as there is one, for a person to read.
fn shown(person: &Person) -> String {
    let email = person.fields.email.as_ref().map(Email::as_str);
    email.unwrap_or(&person.fields.name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use planify_core::person::PersonFields;

    #[test]
    fn a_text_names_a_person_by_any_of_their_marks() {
        let person = Person {
            id: Uuid::from_u128(7).into(),
            org: Uuid::from_u128(1).into(),
            fields: PersonFields {
                key: Some("crm/17".to_owned()),
                name: "Ana \"Nina\" Zupan".to_owned(),
                email: Some(Email::parse("Ana.Zupan@Example.org").unwrap()),
                phone: Some(Phone::parse("+38640111222").unwrap()),
                locale: None,
                zone: None,
            },
            version: 1,
            created_at: jiff::Timestamp::UNIX_EPOCH,
        };
        let ids = Ids { persons: BTreeSet::from([person.id]), ..Ids::default() };
        let needles = Needles::of(&person, &ids);
        for text in [
            "to ana.zupan@example.org failed",
            "/v1/persons/ana.zupan%40example.org",
            r#"{"name":"Ana \"Nina\" Zupan"}"#,
            "call +38640111222",
            "key:crm/17",
            "/v1/persons/key%3Acrm%2F17",
            &person.id.to_string(),
        ] {
            assert!(needles.in_text(text), "{text}");
        }
        assert!(!needles.in_text("bor@example.org, Ana"), "a part of a name names nobody");
    }
}
