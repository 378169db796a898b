//! Texts that are never printed.

use std::fmt;
use std::str::FromStr;

/// A key or password: `Debug` does not show it, and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// The text can be no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a secret is printable ASCII without blanks, and not empty")]
pub struct SecretError;

impl Secret {
    /// The text itself, to be sent or computed with.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl FromStr for Secret {
    type Err = SecretError;

    /// Blanks around it are dropped: files end in a line feed.
    fn from_str(text: &str) -> Result<Self, SecretError> {
        let text = text.trim();
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(SecretError);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_trimmed_and_never_printed() {
        let secret: Secret = " sk_test_abc\n".parse().unwrap();
        assert_eq!(secret.expose(), "sk_test_abc");
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        for no in ["", " \n", "a b", "a\u{7f}", "ключ"] {
            assert_eq!(no.parse::<Secret>(), Err(SecretError), "{no}");
        }
    }
}
