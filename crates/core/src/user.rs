//! Users: people who can sign in, and what they say about themselves.
//!
//! A consent is off until its user turns it on.

use jiff::Timestamp;

use crate::guest::parse_name;
use crate::id::UserId;
use crate::patch::Patch;
use crate::person::{check_locale, check_zone};
use crate::rule::Refusal;
use crate::text::{Email, Phone};
use crate::words::words;

words! {
    /// What a user agrees to be sent besides what they asked for.
    Consent, "consents" {
        /// Mails with news.
        Email = "email",
        /// Text messages.
        Sms = "sms",
    }
}

/// A user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The id.
    pub id: UserId,
    /// The address that the user signs in with; none for one who signs in otherwise.
    pub email: Option<Email>,
    /// What the user says about themselves.
    pub profile: Profile,
    /// Grows with each change.
    pub version: i64,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When it was deleted.
    pub deleted_at: Option<Timestamp>,
}

/// What users say about themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The full name.
    pub name: String,
    /// How others address the user, if not by the full name.
    pub short_name: Option<String>,
    /// The phone number.
    pub phone: Option<Phone>,
    /// The language (BCP 47).
    pub locale: Option<String>,
    /// The IANA zone.
    pub zone: Option<String>,
    /// What the user agreed to.
    pub consents: Vec<Consent>,
}

impl Profile {
    /// A profile that says only a name.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            short_name: None,
            phone: None,
            locale: None,
            zone: None,
            consents: Vec::new(),
        }
    }

    /// How a mail addresses the user.
    pub fn address(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }

    /// The profile after a change.
    #[must_use]
    pub fn edited(self, edit: &EditUser) -> Self {
        Self {
            name: edit.name.clone().unwrap_or(self.name),
            short_name: edit.short_name.clone().apply(self.short_name),
            phone: edit.phone.clone().apply(self.phone),
            locale: edit.locale.clone().apply(self.locale),
            zone: edit.zone.clone().apply(self.zone),
            consents: edit.consents.clone().unwrap_or(self.consents),
        }
    }
}

/// A change to a profile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditUser {
    /// The full name.
    pub name: Option<String>,
    /// How others address the user.
    pub short_name: Patch<String>,
    /// The phone number.
    pub phone: Patch<Phone>,
    /// The language.
    pub locale: Patch<String>,
    /// The zone.
    pub zone: Patch<String>,
    /// All that the user agrees to.
    pub consents: Option<Vec<Consent>>,
}

/// The words of a change to a profile, as a caller wrote them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserWords {
    /// The full name.
    pub name: Option<String>,
    /// How others address the user.
    pub short_name: Patch<String>,
    /// The phone number.
    pub phone: Patch<String>,
    /// The language.
    pub locale: Patch<String>,
    /// The zone.
    pub zone: Patch<String>,
    /// All that the user agrees to.
    pub consents: Option<Vec<String>>,
}

impl EditUser {
    /// Checks the words of a change.
    pub fn parse(words: UserWords) -> Result<Self, Refusal> {
        Ok(Self {
            name: words.name.map(|name| parse_name(&name)).transpose()?,
            short_name: words
                .short_name
                .try_map(|name| parse_name(&name).map_err(|refusal| refusal.field("short_name")))?,
            phone: words.phone.try_map(|text| Phone::parse(&text))?,
            locale: words.locale.try_map(|text| check_locale(&text))?,
            zone: words.zone.try_map(|text| check_zone(&text))?,
            consents: words.consents.map(|words| consents(&words)).transpose()?,
        })
    }

    /// The profile of a new user.
    pub fn into_profile(self) -> Result<Profile, Refusal> {
        let name =
            self.name.clone().ok_or_else(|| Refusal::invalid("name", "an account needs a name"))?;
        Ok(Profile::named(name).edited(&self))
    }
}

/// Reads consents; each once, in the order of the list.
pub fn consents(words: &[String]) -> Result<Vec<Consent>, Refusal> {
    let given: Vec<Consent> = words.iter().map(|word| word.parse()).collect::<Result<_, _>>()?;
    Ok(Consent::ALL.iter().copied().filter(|consent| given.contains(consent)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_agreed_to_until_it_is_said() {
        let words = UserWords { name: Some("Ana Novak".into()), ..UserWords::default() };
        let profile = EditUser::parse(words).unwrap().into_profile().unwrap();
        assert!(profile.consents.is_empty());
        let words = UserWords {
            consents: Some(vec!["sms".into(), "email".into(), "sms".into()]),
            ..UserWords::default()
        };
        let profile = profile.edited(&EditUser::parse(words).unwrap());
        assert_eq!(profile.consents, [Consent::Email, Consent::Sms]);
        assert_eq!(profile.name, "Ana Novak");
    }

    #[test]
    fn a_profile_is_checked_field_by_field() {
        let set = |text: &str| Patch::Set(text.to_owned());
        for (words, field) in [
            (UserWords { name: Some("a\u{7}b".into()), ..UserWords::default() }, "name"),
            (UserWords { short_name: set(""), ..UserWords::default() }, "short_name"),
            (UserWords { zone: set("Mars/Base"), ..UserWords::default() }, "zone"),
            (UserWords { locale: set("?"), ..UserWords::default() }, "locale"),
            (UserWords { consents: Some(vec!["all".into()]), ..UserWords::default() }, "consents"),
        ] {
            assert_eq!(EditUser::parse(words).unwrap_err().field, Some(field));
        }
        assert!(EditUser::parse(UserWords { phone: set("12"), ..UserWords::default() }).is_err());
        assert!(EditUser::default().into_profile().is_err());
    }

    #[test]
    fn a_short_name_is_how_a_user_is_addressed() {
        let mut profile = Profile::named("Ana Novak");
        assert_eq!(profile.address(), "Ana Novak");
        profile.short_name = Some("Ana".into());
        assert_eq!(profile.address(), "Ana");
    }
}
