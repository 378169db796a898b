//! Texts from outside as one printable line, for errors and lists.

/// The most characters of a line.
const MOST: usize = 300;

/// Makes one printable line of at most 300 characters of a text from outside.
pub fn line(text: &str) -> String {
    let shown = |character: char| !matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = text
        .chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .filter(|character| shown(*character))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_from_outside_becomes_one_short_printable_line() {
        assert_eq!(line(" a\tb\n\u{7}c \u{202e}d\u{200b}e "), "a b c de");
        assert_eq!(line(&"x".repeat(1_000)).len(), MOST);
        assert_eq!(line("\n"), "");
    }
}
