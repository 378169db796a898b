//! E-mail addresses: kept as given, compared by a normalised form.
//!
//! An address has no blanks, control or invisible characters, so it is safe in a header and in SMTP.
//! The rules are RFC 5321 and RFC 6531 without quoted local parts and address literals.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::{TextError, quoted};

const ADDRESS_BYTES_MAX: usize = 254;
const LOCAL_BYTES_MAX: usize = 64;
const LABEL_BYTES_MAX: usize = 63;

/// An e-mail address as a person gave it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

impl Email {
    /// Parses a bare address such as `ana@example.org`; outer blanks are dropped.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let address = text.trim_matches([' ', '\t']);
        match fault(address) {
            None => Ok(Self(address.to_owned())),
            Some(reason) => Err(TextError::Email { text: quoted(text), reason }),
        }
    }

    /// Gives the address as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the address away.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Gives the form by which addresses are compared: NFC and lower case, the whole address.
    pub fn normalised(&self) -> String {
        self.0.nfc().flat_map(char::to_lowercase).nfc().collect()
    }

    /// Gives the part behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl AsRef<str> for Email {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

fn fault(address: &str) -> Option<&'static str> {
    if address.is_empty() {
        return Some("it is empty");
    }
    if address.len() > ADDRESS_BYTES_MAX {
        return Some("it is longer than 254 bytes");
    }
    if address.chars().any(|character| character.is_control() || character.is_whitespace()) {
        return Some("it contains a blank or a control character");
    }
    let Some((local, domain)) = address.rsplit_once('@') else {
        return Some("it has no `@`");
    };
    local_fault(local).or_else(|| domain_fault(domain))
}

fn local_fault(local: &str) -> Option<&'static str> {
    if local.is_empty() {
        return Some("nothing stands before the `@`");
    }
    if local.len() > LOCAL_BYTES_MAX {
        return Some("the part before the `@` is longer than 64 bytes");
    }
    if local.split('.').any(str::is_empty) {
        return Some("a dot begins or ends the part before the `@`, or two stand together");
    }
    if !local.chars().all(|character| character == '.' || is_atom(character)) {
        return Some("the part before the `@` contains a character that is not allowed");
    }
    None
}

fn domain_fault(domain: &str) -> Option<&'static str> {
    if domain.is_empty() {
        return Some("nothing stands after the `@`");
    }
    for label in domain.split('.') {
        if label.is_empty() {
            return Some("a dot begins or ends the domain, or two stand together");
        }
        if label.len() > LABEL_BYTES_MAX {
            return Some("a part of the domain is longer than 63 bytes");
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Some("a hyphen begins or ends a part of the domain");
        }
        if !label.chars().all(is_host) {
            return Some("the domain contains a character that is not allowed");
        }
    }
    None
}

/// Tells whether a character may stand in a dot-atom (RFC 5322 section 3.2.3, RFC 6531 section 3.3).
fn is_atom(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(character);
    }
    !is_invisible(character)
}

/// Tells whether a character may stand in a domain; marks are needed for scripts such as Devanagari.
fn is_host(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric() || character == '-';
    }
    !is_invisible(character)
}

/// Tells whether a character would let two addresses look the same.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF0}'..='\u{FFFD}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_good_address_is_kept_as_given() {
        let cases = [
            ("ana@example.org", "ana@example.org", "ana@example.org"),
            ("  Ana.Novak@Example.ORG ", "Ana.Novak@Example.ORG", "ana.novak@example.org"),
            ("a+b=c@x.si", "a+b=c@x.si", "a+b=c@x.si"),
            ("root@localhost", "root@localhost", "root@localhost"),
            ("o'hara@x.org", "o'hara@x.org", "o'hara@x.org"),
            ("ŽAN@primer.si", "ŽAN@primer.si", "žan@primer.si"),
            ("Z\u{30c}an@primer.si", "Z\u{30c}an@primer.si", "žan@primer.si"),
            ("ana@bücher.example", "ana@bücher.example", "ana@bücher.example"),
            ("ana@xn--bcher-kva.example", "ana@xn--bcher-kva.example", "ana@xn--bcher-kva.example"),
        ];
        for (text, kept, normalised) in cases {
            let email = Email::parse(text).unwrap();
            assert_eq!(email.as_str(), kept, "{text:?}");
            assert_eq!(email.normalised(), normalised, "{text:?}");
        }
    }

    #[test]
    fn a_bad_address_is_refused() {
        let long = format!("{}@example.org", "a".repeat(65));
        let longer = format!("a@{}org", "example.".repeat(32));
        let label = format!("a@{}.org", "b".repeat(64));
        let cases = [
            "",
            " ",
            "ana",
            "ana@",
            "@example.org",
            "ana@example.org\n",
            "ana@example.org\r\nBcc: x@y.z",
            "ana novak@example.org",
            "ana@exa mple.org",
            ".ana@example.org",
            "ana.@example.org",
            "an..a@example.org",
            "ana@.example.org",
            "ana@example.org.",
            "ana@example..org",
            "ana@-example.org",
            "ana@example-.org",
            "ana@exam_ple.org",
            "ana@[127.0.0.1]",
            "ana@b@example.org",
            "\"ana\"@example.org",
            "Ana <ana@example.org>",
            "ana@example.org,eva@example.org",
            "ana\u{200b}@example.org",
            "ana\u{202e}@example.org",
            "ana@exam\u{ad}ple.org",
            "ana\0@example.org",
            &long,
            &longer,
            &label,
        ];
        for text in cases {
            let error = Email::parse(text).unwrap_err();
            assert_eq!(error.code(), "bad-email", "{text:?}");
            assert!(!error.to_string().contains(['\n', '\u{202e}']), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn an_accepted_address_fits_one_header(text in "\\PC{0,12}@\\PC{0,12}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert!(!email.as_str().chars().any(|c| c.is_control() || c.is_whitespace()));
                let normalised = email.normalised();
                prop_assert_eq!(Email::parse(&normalised).unwrap().normalised(), normalised);
            }
        }
    }
}
