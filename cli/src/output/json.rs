//! JSON text that loses nothing and harms no terminal.
//!
//! Characters below U+0020 are escaped by every writer of JSON; this one also escapes the other
//! control characters and the bidirectional overrides.

use std::fmt::Write;

use serde::Serialize;

/// Writes a value on one line, without a line break at the end.
pub(crate) fn one_line<T: Serialize>(value: &T) -> String {
    harmless(serde_json::to_string(value).expect("values made of JSON always serialise"))
}

/// Writes a value on several lines, with a line break at the end.
pub(crate) fn pretty<T: Serialize>(value: &T) -> String {
    let text = serde_json::to_string_pretty(value).expect("values made of JSON always serialise");
    harmless(text) + "\n"
}

/// Escapes what stands only inside of strings: outside of them JSON is ASCII without controls.
fn harmless(text: String) -> String {
    if text.is_ascii() && !text.contains('\u{7f}') {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character != '\n' && is_harmful(character) {
            // Writing to a String never fails.
            let _ = write!(out, "\\u{:04x}", u32::from(character));
        } else {
            out.push(character);
        }
    }
    out
}

fn is_harmful(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}')
        || matches!(character, '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmful_characters_are_escaped_and_nothing_is_lost() {
        let value = serde_json::json!({"title": "a\u{202e}b\u{9b}c\u{7f}d\u{1b}é"});
        let text = one_line(&value);
        assert_eq!(text, r#"{"title":"a\u202eb\u009bc\u007fd\u001bé"}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&pretty(&value)).unwrap(), value);
    }
}
