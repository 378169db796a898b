//! What can become of a mail that was not taken.
//!
//! Every text is one printable line of at most 300 characters and holds no password: answers of
//! servers during sign-in, which may repeat it, are never kept.

/// Why a mail was not, or may not have been, delivered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Refused for now: try again later.
    #[error("refused for now: {text}")]
    Temporary {
        /// The reply code, if the refusal was a reply.
        code: Option<u16>,
        /// What the provider said.
        text: String,
    },
    /// Refused for good: trying again is useless.
    #[error("refused: {text}")]
    Permanent {
        /// The reply code, if the refusal was a reply.
        code: Option<u16>,
        /// What the provider said, or what is wrong with the mail.
        text: String,
    },
    /// The mail was handed over, but the answer never came: it may arrive, and a retry may double it.
    #[error("it is not known whether the mail was taken: {text}")]
    Ambiguous {
        /// What happened instead of an answer.
        text: String,
    },
    /// The provider cannot be used now, whatever the mail: nothing was handed over.
    #[error("cannot be reached: {text}")]
    Unavailable {
        /// What failed.
        text: String,
    },
}

impl SendError {
    /// Refuses a mail that must never be handed over.
    pub(crate) fn refused(text: &str) -> Self {
        Self::Permanent { code: None, text: sanitised(text) }
    }

    /// Reports that nothing could be handed over.
    pub(crate) fn unavailable(text: &str) -> Self {
        Self::Unavailable { text: sanitised(text) }
    }

    /// Reports that the mail was handed over without an answer.
    pub(crate) fn ambiguous(text: &str) -> Self {
        Self::Ambiguous { text: sanitised(text) }
    }
}

/// Makes one printable line of at most 300 characters of a text from outside.
pub(crate) fn sanitised(text: &str) -> String {
    const MOST: usize = 300;
    // Directional overrides could make a log line read as something else.
    let disguises = |character: char| matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = text
        .chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .filter(|character| !disguises(*character))
        .collect();
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    line.chars().take(MOST - 1).chain(['…']).collect()
}
