//! Text that people type: lines, titles, longer texts, addresses, and the keys made of them.
//!
//! A value of these types is safe to store and to put into one header or one table cell: it has no
//! control characters. Bidirectional overrides are stored as given and removed only for a terminal.

mod email;
mod keys;
mod phone;

use std::borrow::Cow;
use std::fmt;

pub use email::Email;
pub use keys::{SLUG_CHARS_MAX, fold, numbered, slug};
pub use phone::Phone;

/// The most characters of a title.
pub const TITLE_CHARS_MAX: usize = 200;

/// Says why a text was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    #[error("the text is empty")]
    Empty,
    #[error("the text has {found} characters, the most is {max}")]
    TooLong { max: usize, found: usize },
    #[error("the text contains the control character U+{:04X}", u32::from(*.character))]
    Control { character: char },
    #[error("`{text}` is not an e-mail address: {reason}")]
    Email { text: String, reason: &'static str },
    #[error("`{text}` is not a phone number: {reason}")]
    Phone { text: String, reason: &'static str },
}

impl TextError {
    /// Gives the stable code for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty-text",
            Self::TooLong { .. } => "text-too-long",
            Self::Control { .. } => "control-character",
            Self::Email { .. } => "bad-email",
            Self::Phone { .. } => "bad-phone",
        }
    }

    /// Says what to do about it, where there is something to say.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::TooLong { max, .. } => Some(format!("shorten it to {max} characters")),
            Self::Control { character: '\n' | '\r' } => Some("write it on one line".to_owned()),
            Self::Control { .. } => Some("remove the character or type a blank".to_owned()),
            Self::Email { .. } => Some("write it as `name@example.org`".to_owned()),
            Self::Phone { .. } => {
                Some("write it with the country code, as `+386 40 123 456`".to_owned())
            }
        }
    }
}

/// The title of a thing: one line, not empty, at most [`TITLE_CHARS_MAX`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Title(String);

impl Title {
    /// Parses a title; outer blanks are dropped.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        required_line(text, TITLE_CHARS_MAX).map(Self)
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the text away.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Title {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl AsRef<str> for Title {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Cleans one line: outer blanks are dropped; an empty line is fine.
///
/// Refuses control characters (line breaks and tabs inside the line too) and more than `chars_max`
/// characters.
pub fn clean_line(text: &str, chars_max: usize) -> Result<String, TextError> {
    let line = text.trim();
    if let Some(character) = line.chars().find(|character| breaks_a_line(*character)) {
        return Err(TextError::Control { character });
    }
    within(line, chars_max)?;
    Ok(line.to_owned())
}

/// Cleans one line as [`clean_line`] does and refuses an empty one.
pub fn required_line(text: &str, chars_max: usize) -> Result<String, TextError> {
    let line = clean_line(text, chars_max)?;
    if line.is_empty() {
        return Err(TextError::Empty);
    }
    Ok(line)
}

/// Cleans a text of several lines: CRLF becomes LF, tabs and line breaks stay, nothing is trimmed.
///
/// Refuses other control characters (a lone CR too) and more than `chars_max` characters.
pub fn clean_text(text: &str, chars_max: usize) -> Result<String, TextError> {
    let lines = text.replace("\r\n", "\n");
    let refused =
        lines.chars().find(|character| character.is_control() && !matches!(character, '\n' | '\t'));
    if let Some(character) = refused {
        return Err(TextError::Control { character });
    }
    within(&lines, chars_max)?;
    Ok(lines)
}

/// Makes one harmless line for a terminal out of any text.
///
/// Line breaks and tabs become blanks; other controls and bidirectional overrides are dropped.
pub fn for_terminal(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| !breaks_a_line(character) && !overrides_bidi(character)) {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n");
    let harmless = lines.chars().filter_map(|character| match character {
        '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        _ if character.is_control() || overrides_bidi(character) => None,
        _ => Some(character),
    });
    Cow::Owned(harmless.collect())
}

/// Makes any text harmless for a terminal and keeps its lines and tabs.
pub fn for_terminal_lines(text: &str) -> Cow<'_, str> {
    let harmless = |character: char| {
        matches!(character, '\n' | '\t') || !(character.is_control() || overrides_bidi(character))
    };
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|character| harmless(*character)).collect())
}

/// Shortens what a person typed, so that a message can name it.
pub(crate) fn quoted(text: &str) -> String {
    const CHARS_MAX: usize = 60;
    let line = for_terminal(text.trim());
    if line.chars().nth(CHARS_MAX).is_none() {
        return line.into_owned();
    }
    line.chars().take(CHARS_MAX).chain(['…']).collect()
}

fn within(text: &str, chars_max: usize) -> Result<(), TextError> {
    let found = text.chars().count();
    if found > chars_max {
        return Err(TextError::TooLong { max: chars_max, found });
    }
    Ok(())
}

/// Tells whether a character ends or corrupts a line; U+2028 and U+2029 are line breaks to browsers.
fn breaks_a_line(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

fn overrides_bidi(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_bounded() {
        let cases: [(&str, Result<&str, &str>); 9] = [
            ("Spring gala", Ok("Spring gala")),
            ("  Spring gala \n", Ok("Spring gala")),
            ("", Ok("")),
            ("šest ur", Ok("šest ur")),
            ("a\nb", Err("control-character")),
            ("a\tb", Err("control-character")),
            ("a\u{9b}31m", Err("control-character")),
            ("a\u{2028}b", Err("control-character")),
            ("twelve chars", Err("text-too-long")),
        ];
        for (text, expected) in cases {
            let found = clean_line(text, 11);
            let found = found.as_deref().map_err(TextError::code);
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_title_is_never_empty() {
        for text in ["", "   ", "\n\t ", "\u{3000}"] {
            assert_eq!(Title::parse(text), Err(TextError::Empty), "{text:?}");
        }
        assert_eq!(Title::parse(" Gala ").map(Title::into_string), Ok("Gala".to_owned()));
        assert_eq!(Title::parse("\u{202e}Gala").unwrap().as_str(), "\u{202e}Gala");
        assert!(Title::parse(&"ž".repeat(TITLE_CHARS_MAX)).is_ok());
        let error = Title::parse(&"ž".repeat(TITLE_CHARS_MAX + 1)).unwrap_err();
        assert_eq!(error.to_string(), "the text has 201 characters, the most is 200");
    }

    #[test]
    fn a_text_keeps_its_lines() {
        let cases: [(&str, Result<&str, &str>); 6] = [
            ("one\r\ntwo\r\n", Ok("one\ntwo\n")),
            ("a\tb\n", Ok("a\tb\n")),
            ("  indented", Ok("  indented")),
            ("a\rb", Err("control-character")),
            ("a\0b", Err("control-character")),
            ("0123456789abc", Err("text-too-long")),
        ];
        for (text, expected) in cases {
            let found = clean_text(text, 12);
            let found = found.as_deref().map_err(TextError::code);
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_terminal_gets_no_controls_and_no_overrides() {
        let cases = [
            ("plain žito", "plain žito", "plain žito"),
            ("\u{1b}[31mred\u{7}", "[31mred", "[31mred"),
            ("\u{9b}31m", "31m", "31m"),
            ("one\r\ntwo\tthree", "one two three", "one\ntwo\tthree"),
            ("a\u{202e}b\u{2066}c\u{2069}", "abc", "abc"),
            ("\u{200f}שלום", "\u{200f}שלום", "\u{200f}שלום"),
        ];
        for (text, line, lines) in cases {
            assert_eq!(for_terminal(text), line, "{text:?}");
            assert_eq!(for_terminal_lines(text), lines, "{text:?}");
        }
    }

    #[test]
    fn a_control_character_is_named_by_its_number() {
        let error = clean_line("a\u{1b}b", 10).unwrap_err();
        assert_eq!(error.to_string(), "the text contains the control character U+001B");
        assert!(error.hint().is_some());
    }
}
