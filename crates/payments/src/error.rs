//! What can become of a call to a provider, and what is wrong with a notification.
//!
//! Every text is one printable line and holds no secret.

use std::time::Duration;

pub(crate) use planify_outbound::line;
use planify_outbound::{OutboundError, Sent};

/// Why a call to a provider brought nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaymentError {
    /// The provider says no, and will say so again.
    #[error("the provider refuses it: {text}")]
    Refused {
        /// The provider's own code, such as `charge_already_refunded`; empty if it gave none.
        code: String,
        /// What it says.
        text: String,
    },
    /// The provider does not know the thing.
    #[error("the provider does not know `{id}`")]
    NotFound {
        /// The id it was asked for.
        id: String,
    },
    /// The key is not accepted.
    #[error("the provider does not accept the key; check the configuration")]
    Unauthorised,
    /// Nothing happened: it can be tried again, with the same key or another.
    #[error("the provider cannot be used now: {text}")]
    Unavailable {
        /// What failed.
        text: String,
        /// When the provider wants to be asked again.
        after: Option<Duration>,
    },
    /// It may have happened: only a repetition under the same key, or a look, tells.
    #[error("it is not known what the provider did: {text}")]
    Unknown {
        /// What happened instead of an answer.
        text: String,
    },
    /// The call can bring nothing any more as it is: its key keeps a failure, or its time is over. Another one can.
    #[error("it has to be asked anew: {text}")]
    Spent {
        /// What the provider said.
        text: String,
    },
    /// The answer is not one that is understood.
    #[error("the provider's answer is not understood: {text}")]
    Garbled {
        /// What is wrong with it.
        text: String,
    },
    /// The provider cannot do this.
    #[error("`{provider}` cannot do this: {text}")]
    Unsupported {
        /// The provider.
        provider: &'static str,
        /// What it cannot do.
        text: &'static str,
    },
}

impl PaymentError {
    /// Whether the same call can bring something later.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Unavailable { .. } | Self::Unknown { .. })
    }
}

impl From<OutboundError> for PaymentError {
    fn from(error: OutboundError) -> Self {
        let text = line(&error.to_string());
        let after = match &error {
            OutboundError::Paused { wait, .. } => Some(*wait),
            _ => None,
        };
        match error.sent() {
            Sent::No => Self::Unavailable { text, after },
            Sent::Perhaps => Self::Unknown { text },
        }
    }
}

/// Why a notification is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotificationError {
    /// No notifications come from this provider.
    #[error("`{0}` sends no notifications")]
    Unexpected(&'static str),
    /// There is no signature, or not one that can be read.
    #[error("the signature is missing or malformed")]
    Unsigned,
    /// The signature is not one of ours.
    #[error("the signature does not fit: the body was changed, or the secret is another")]
    Forged,
    /// It was signed too long ago.
    #[error("the notification was signed {seconds} s ago")]
    Stale {
        /// Its age.
        seconds: i64,
    },
    /// It is about test money where live money is handled, or the other way round.
    #[error("the notification is of the other mode (test or live)")]
    WrongMode,
    /// It is about another account.
    #[error("the notification is of another account")]
    WrongAccount,
    /// The body is not what the provider sends.
    #[error("the notification cannot be read: {0}")]
    Malformed(String),
}
