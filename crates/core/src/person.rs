//! Persons: contacts of an organisation.

use crate::guest::parse_name;
use crate::id::{OrgId, PersonId};
use crate::patch::Patch;
use crate::rule::Refusal;
use crate::text::{self, Email, Phone};
use crate::when;
use jiff::Timestamp;

/// A contact of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The id.
    pub id: PersonId,
    /// The organisation.
    pub org: OrgId,
    /// What a change may touch.
    pub fields: PersonFields,
    /// Grows with each change.
    pub version: i64,
    /// When the person was added.
    pub created_at: Timestamp,
}

/// What a change to a person may touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFields {
    /// The external key.
    pub key: Option<String>,
    /// The name.
    pub name: String,
    /// The address.
    pub email: Option<Email>,
    /// The phone number.
    pub phone: Option<Phone>,
    /// The language (BCP 47).
    pub locale: Option<String>,
    /// The IANA zone.
    pub zone: Option<String>,
}

impl PersonFields {
    /// What searches look at: name and address, folded.
    pub fn search(&self) -> String {
        let email = self.email.as_ref().map(Email::as_str).unwrap_or_default();
        text::fold(&format!("{} {email}", self.name))
    }

    /// The fields after a change.
    #[must_use]
    pub fn edited(self, edit: &EditPerson) -> Self {
        Self {
            key: edit.key.clone().apply(self.key),
            name: edit.name.clone().unwrap_or(self.name),
            email: edit.email.clone().apply(self.email),
            phone: edit.phone.clone().apply(self.phone),
            locale: edit.locale.clone().apply(self.locale),
            zone: edit.zone.clone().apply(self.zone),
        }
    }
}

/// A change to a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditPerson {
    /// The name.
    pub name: Option<String>,
    /// The address.
    pub email: Patch<Email>,
    /// The phone number.
    pub phone: Patch<Phone>,
    /// The language.
    pub locale: Patch<String>,
    /// The zone.
    pub zone: Patch<String>,
    /// The external key.
    pub key: Patch<String>,
}

/// The words of a change to a person, as a caller wrote them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonWords {
    /// The name.
    pub name: Option<String>,
    /// The address.
    pub email: Patch<String>,
    /// The phone number.
    pub phone: Patch<String>,
    /// The language.
    pub locale: Patch<String>,
    /// The zone.
    pub zone: Patch<String>,
    /// The external key.
    pub key: Patch<String>,
}

impl EditPerson {
    /// Checks the words of a change.
    pub fn parse(words: PersonWords) -> Result<Self, Refusal> {
        Ok(Self {
            name: words.name.map(|name| parse_name(&name)).transpose()?,
            email: words.email.try_map(|text| Email::parse(&text))?,
            phone: words.phone.try_map(|text| Phone::parse(&text))?,
            locale: words.locale.try_map(|text| check_locale(&text))?,
            zone: words.zone.try_map(|text| check_zone(&text))?,
            key: words.key.try_map(|text| check_key(&text))?,
        })
    }

    /// The fields of a new person.
    pub fn into_fields(self) -> Result<PersonFields, Refusal> {
        let name =
            self.name.clone().ok_or_else(|| Refusal::invalid("name", "a person needs a name"))?;
        let empty =
            PersonFields { key: None, name, email: None, phone: None, locale: None, zone: None };
        Ok(empty.edited(&self))
    }
}

/// Checks an external key: one line of 1 to 200 characters.
pub fn check_key(key: &str) -> Result<String, Refusal> {
    text::required_line(key, 200).map_err(|error| Refusal::from(error).field("key"))
}

/// Checks a zone and gives its IANA name.
pub(crate) fn check_zone(name: &str) -> Result<String, Refusal> {
    let zone = when::parse_zone(name).map_err(|error| Refusal::from(error).field("zone"))?;
    Ok(zone.iana_name().unwrap_or("UTC").to_owned())
}

/// Checks a language tag (BCP 47).
pub(crate) fn check_locale(tag: &str) -> Result<String, Refusal> {
    let is_tag = (2..=35).contains(&tag.len())
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    if is_tag {
        return Ok(tag.to_owned());
    }
    Err(Refusal::invalid("locale", format!("`{}` is not a language tag", tag.escape_debug()))
        .hint("write a BCP 47 tag such as `sl` or `en-GB`"))
}
