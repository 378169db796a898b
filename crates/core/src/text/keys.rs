//! Keys made of text: slugs for references, folded text for search and order.
//!
//! A slug matches `[a-z0-9]+(-[a-z0-9]+)*` and has at most [`SLUG_CHARS_MAX`] characters; folding a
//! folded text changes nothing.

use unicode_normalization::UnicodeNormalization;

/// The most characters of a slug, its number included.
pub const SLUG_CHARS_MAX: usize = 60;

/// Makes a slug of a title; a title without letters and digits gives `event`.
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len().min(4 * SLUG_CHARS_MAX));
    for character in deunicode::deunicode_with_tofu(title, " ").chars() {
        match character.to_ascii_lowercase() {
            letter @ ('a'..='z' | '0'..='9') => slug.push(letter),
            '\'' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug = shortened(&slug, SLUG_CHARS_MAX);
    if slug.is_empty() { "event".to_owned() } else { slug.to_owned() }
}

/// Makes the slug for the `number`th thing of one name: `gala` and 2 give `gala-2`.
pub fn numbered(slug: &str, number: u32) -> String {
    let ending = format!("-{number}");
    let room = SLUG_CHARS_MAX.saturating_sub(ending.len());
    format!("{}{ending}", shortened(slug, room))
}

/// Folds a text for search and order: NFKC, no case, outer blanks dropped, inner ones single.
///
/// Invisible characters (soft hyphen, zero-width space, byte order mark, bidirectional overrides)
/// are dropped. The result is stored, so both databases find and sort alike.
pub fn fold(text: &str) -> String {
    let mut folded = fold_once(text);
    // Taking a letter's case away can make a sequence that composes anew, so this settles in rounds.
    for _ in 0..3 {
        let again = fold_once(&folded);
        if again == folded {
            break;
        }
        folded = again;
    }
    folded
}

fn fold_once(text: &str) -> String {
    // Upper case first: it opens `ß` to `SS` and joins `ς` with `σ`, as case folding does.
    let caseless: String = text
        .nfkc()
        .filter(|character| !is_invisible(*character))
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect();
    let mut folded = String::with_capacity(caseless.len());
    for word in caseless.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}

/// Cuts an ASCII slug to `room`, between words where that keeps at least half of the room.
fn shortened(slug: &str, room: usize) -> &str {
    let Some((beginning, rest)) = slug.split_at_checked(room) else {
        return slug.trim_matches('-');
    };
    if rest.is_empty() || rest.starts_with('-') {
        return beginning.trim_matches('-');
    }
    match beginning.rfind('-') {
        Some(end) if end >= room / 2 => beginning.get(..end).unwrap_or(beginning),
        _ => beginning,
    }
    .trim_matches('-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slug_is_plain_and_short() {
        let long = "a".repeat(80);
        let cases = [
            ("Spring gala", "spring-gala"),
            ("  Spring -- Gala!  ", "spring-gala"),
            ("Žar & šport: četrtek", "zar-sport-cetrtek"),
            ("Straße", "strasse"),
            ("Ana's party", "anas-party"),
            ("Ana’s party", "anas-party"),
            ("RustConf 2026 (day 1)", "rustconf-2026-day-1"),
            ("北京", "bei-jing"),
            ("", "event"),
            ("!!!", "event"),
            ("\u{202e}\u{1b}", "event"),
            (long.as_str(), &long[..60]),
            (
                "An evening about everything that has happened in the valley since",
                "an-evening-about-everything-that-has-happened-in-the-valley",
            ),
        ];
        for (title, expected) in cases {
            assert_eq!(slug(title), expected, "{title:?}");
        }
    }

    #[test]
    fn a_numbered_slug_stays_short() {
        assert_eq!(numbered("gala", 2), "gala-2");
        let long = numbered(&"a".repeat(60), 4_000_000_000);
        assert_eq!(long.len(), 60);
        assert!(long.ends_with("a-4000000000"));
    }

    #[test]
    fn a_folded_text_has_no_case_and_single_blanks() {
        let cases = [
            ("  Spring   GALA ", "spring gala"),
            ("STRASSE", "strasse"),
            ("Straße", "strasse"),
            ("ΟΔΟΣ", "οδοσ"),
            ("οδος", "οδοσ"),
            ("ﬁre", "fire"),
            ("１２３", "123"),
            ("Z\u{30c}ito", "žito"),
            ("a\u{a0}\tb\nc", "a b c"),
            ("soft\u{ad}ly", "softly"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_title_gives_a_good_slug(title in any::<String>(), number in any::<u32>()) {
            for slug in [slug(&title), numbered(&slug(&title), number)] {
                prop_assert!(!slug.is_empty() && slug.len() <= SLUG_CHARS_MAX);
                prop_assert!(slug.split('-').all(|word| !word.is_empty()
                    && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())));
            }
        }

        #[test]
        fn folding_again_changes_nothing(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
