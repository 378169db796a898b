//! References: how a caller names a thing.
//!
//! A full TypeID, a unique beginning or ending of one, a slug or an address, `key:EXTERNAL`,
//! `@next` and `@last`. What the words mean is decided here, rows are found by the engine.

use crate::id::{self, ENCODED_LEN};
use uuid::Uuid;

/// The fewest characters of an id that may stand for the whole.
pub const PART_MIN: usize = 4;
/// The most characters of a reference.
pub const REFERENCE_MAX: usize = 320;

/// A parsed reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// A full TypeID of the expected kind.
    Id(Uuid),
    /// An external key.
    Key(String),
    /// The soonest that has not begun.
    Next,
    /// The newest by creation.
    Last,
    /// A slug, an address, or a part of an id.
    Name(String),
}

impl Reference {
    /// Reads a reference to a thing whose TypeIDs begin with `prefix`.
    pub fn parse(text: &str, prefix: &str) -> Self {
        let text = text.trim();
        if let Some(key) = text.strip_prefix("key:") {
            return Self::Key(key.to_owned());
        }
        match text {
            "@next" => return Self::Next,
            "@last" => return Self::Last,
            _ => {}
        }
        let encoded = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_'));
        match encoded.and_then(id::decode) {
            Some(id) => Self::Id(id),
            None => Self::Name(text.to_owned()),
        }
    }
}

/// A part of an identifier: at least four characters of its beginning or ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdPart(String);

impl IdPart {
    /// Reads a part of an id, with or without its prefix; `None` if it cannot be one.
    pub fn parse(text: &str, prefix: &str) -> Option<Self> {
        let bare =
            text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_')).unwrap_or(text);
        let is_part = (PART_MIN..ENCODED_LEN).contains(&bare.len())
            && bare.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_part.then(|| Self(bare.to_ascii_lowercase()))
    }

    /// Whether `id` begins or ends with this part.
    pub fn matches(&self, id: Uuid) -> bool {
        let encoded = id::encode(id);
        encoded.starts_with(&self.0) || encoded.ends_with(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::EventId;

    #[test]
    fn each_form_is_told_apart() {
        let id = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
        let full = EventId::from(id).to_string();
        let cases = [
            (full.as_str(), Reference::Id(id)),
            ("key:ci/gala", Reference::Key("ci/gala".into())),
            ("@next", Reference::Next),
            ("@last", Reference::Last),
            ("spring-gala", Reference::Name("spring-gala".into())),
        ];
        for (text, expected) in cases {
            assert_eq!(Reference::parse(text, "evt"), expected, "{text}");
        }
    }

    #[test]
    fn a_part_matches_the_beginning_or_the_ending() {
        let id = Uuid::parse_str("01890a5d-ac96-774b-bcce-b302099a8057").unwrap();
        for text in ["01h4", "evt_01h455", "sn02q", "SN02Q"] {
            assert!(IdPart::parse(text, "evt").unwrap().matches(id), "{text}");
        }
        assert!(!IdPart::parse("zzzz", "evt").unwrap().matches(id));
        assert_eq!(IdPart::parse("02q", "evt"), None);
    }
}
