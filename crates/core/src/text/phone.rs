//! Phone numbers in E.164 form: `+`, country code, subscriber, at most 15 digits.
//!
//! A number without its country code is refused, because guessing it would call a stranger.

use std::fmt;

use super::{TextError, quoted};

const DIGITS_MIN: usize = 7;
const DIGITS_MAX: usize = 15;

/// A phone number such as `+38640123456`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

impl Phone {
    /// Parses a number; blanks and `-()./` are dropped, a leading `00` stands for `+`.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        match e164(text) {
            Ok(number) => Ok(Self(number)),
            Err(reason) => Err(TextError::Phone { text: quoted(text), reason }),
        }
    }

    /// Gives the number in E.164 form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the number away.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl AsRef<str> for Phone {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

fn e164(text: &str) -> Result<String, &'static str> {
    if text.contains("(0)") {
        return Err("leave out the `(0)` that is dialled only inside the country");
    }
    let dialled: String = text.chars().filter(|character| !is_separator(*character)).collect();
    let Some(digits) = dialled.strip_prefix('+').or_else(|| dialled.strip_prefix("00")) else {
        return Err("it has no country code");
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("it contains something else than digits");
    }
    if digits.starts_with('0') {
        return Err("no country code begins with 0");
    }
    if !(DIGITS_MIN..=DIGITS_MAX).contains(&digits.len()) {
        return Err("it must have 7 to 15 digits with the country code");
    }
    Ok(format!("+{digits}"))
}

/// Tells whether a character only separates digits; line breaks do not.
fn is_separator(character: char) -> bool {
    matches!(character, '-' | '(' | ')' | '.' | '/' | '\t' | '\u{2010}' | '\u{2011}' | '\u{2013}')
        || (character.is_whitespace() && !character.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_becomes_e164() {
        let cases = [
            ("+38640123456", "+38640123456"),
            (" +386 40 123-456 ", "+38640123456"),
            ("00386 40/123.456", "+38640123456"),
            ("+1 (212) 555-0100", "+12125550100"),
            ("+386\u{a0}40\u{2011}123456", "+38640123456"),
        ];
        for (text, expected) in cases {
            assert_eq!(Phone::parse(text).unwrap().as_str(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_number_that_cannot_be_dialled_from_anywhere_is_refused() {
        let cases = [
            "",
            "040 123 456",
            "+0386401234",
            "000 12345678",
            "+386 40 12a 456",
            "+386 (0)40 123 456",
            "+12345",
            "+1234567890123456",
            "++38640123456",
            "+٣٨٦٤٠١٢٣٤٥٦",
            "+38640\n123456",
        ];
        for text in cases {
            let error = Phone::parse(text).unwrap_err();
            assert_eq!(error.code(), "bad-phone", "{text:?}");
            assert!(error.hint().is_some(), "{text:?}");
        }
    }
}
