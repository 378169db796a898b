//! Passwords: what one may be. A value of [`Password`] can be hashed and is never shown.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use crate::rule::Refusal;
use crate::text::fold;

/// The fewest characters of a password.
pub const CHARS_MIN: usize = 10;
/// The most bytes of a password; a longer one only costs time.
pub const BYTES_MAX: usize = 1024;

/// A password that somebody chose or typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Takes a password that somebody chooses; `about` are texts that everybody can guess of them.
    ///
    /// Its characters are brought into one form (NFKC), because keyboards differ.
    pub fn choose(text: &str, about: &[&str]) -> Result<Self, Refusal> {
        let password = Self::typed(text)?;
        let found = password.0.chars().count();
        if found < CHARS_MIN {
            return Err(weak(format!("the password has {found} characters"))
                .hint(format!("take at least {CHARS_MIN}; a few words do well")));
        }
        let mut different: Vec<char> = password.0.chars().collect();
        different.sort_unstable();
        different.dedup();
        let folded = fold(&password.0);
        let is_guessed = about.iter().any(|text| fold(text).trim() == folded.trim());
        if different.len() < CHARS_MIN / 2 || is_guessed {
            return Err(weak("the password can be guessed").hint("a few unrelated words do well"));
        }
        Ok(password)
    }

    /// Takes a password that somebody types to sign in.
    ///
    /// # Errors
    /// One that nobody can have chosen: too long, or with control characters.
    pub fn typed(text: &str) -> Result<Self, Refusal> {
        if text.len() > BYTES_MAX {
            return Err(weak(format!("the password is longer than {BYTES_MAX} bytes")));
        }
        if text.chars().any(char::is_control) {
            return Err(weak("the password contains a control character"));
        }
        Ok(Self(text.nfkc().collect()))
    }

    /// Gives what is hashed.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Password(***)")
    }
}

fn weak(message: impl Into<String>) -> Refusal {
    Refusal::new("weak-password", message).field("password")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_enough_and_not_too_long() {
        let long = "long enough".repeat(BYTES_MAX);
        let most = "abcdefghij".repeat(102) + "abcd";
        assert_eq!(most.len(), BYTES_MAX);
        for (text, accepted) in [
            ("", false),
            ("short", false),
            ("aaaaaaaaaaaa", false),
            ("abababababab", false),
            ("žžžžžčččččšš", false),
            ("ana@example.org", false),
            ("ANA@example.org", false),
            ("correct horse", true),
            ("geslo z žičami", true),
            ("0123456789", true),
            ("with\u{0}control", false),
            ("with\nlines and more", false),
            (most.as_str(), true),
            (long.as_str(), false),
        ] {
            let chosen = Password::choose(text, &["ana@example.org", "Ana"]);
            assert_eq!(chosen.is_ok(), accepted, "{text}");
            let code = chosen.err().map(|refusal| refusal.code);
            assert!(accepted || code == Some("weak-password"), "{text}");
        }
    }

    #[test]
    fn another_keyboard_types_the_same_password() {
        let one = Password::choose("z\u{30c}enska roka", &[]).unwrap();
        assert_eq!(one, Password::typed("ženska roka").unwrap());
        assert_eq!(format!("{one:?}"), "Password(***)");
    }
}
