//! What can become of a question to a provider.
//!
//! Every text is one printable line and holds no key.

use std::time::Duration;

use planify_core::rule::Refusal;
use planify_outbound::{OutboundError, line};

/// Why a question brought no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MapsError {
    /// Nobody is there to ask.
    #[error("no provider of maps is configured")]
    Off,
    /// The provider does not answer such a question, or not to us.
    #[error("the provider of maps refuses it: {0}")]
    Refused(String),
    /// There were too many questions.
    #[error("the provider of maps is asked too often")]
    Limited {
        /// When there may be another one.
        after: Option<Duration>,
    },
    /// There is no answer now.
    #[error("the provider of maps cannot be used now: {0}")]
    Unavailable(String),
    /// The answer is not one that is understood.
    #[error("the answer of the provider of maps is not understood: {0}")]
    Garbled(String),
}

impl MapsError {
    /// An answer that is not understood.
    pub(crate) fn garbled(why: &impl ToString) -> Self {
        Self::Garbled(line(&why.to_string()))
    }

    /// An answer with a place that is nowhere.
    pub(crate) fn nowhere(refusal: Refusal) -> Self {
        Self::garbled(&refusal)
    }
}

impl From<OutboundError> for MapsError {
    fn from(error: OutboundError) -> Self {
        Self::Unavailable(line(&error.to_string()))
    }
}

/// A provider cannot be used with these settings.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The address is none that can be called.
    #[error("the address of `{0}` is `https://…` or `http://…`, without a query")]
    Base(&'static str),
    /// The public server wants to know whom to write to.
    #[error("the public server of `{0}` wants an address of yours to write to: set `maps.contact`")]
    Contact(&'static str),
    /// The contact cannot be sent.
    #[error("`maps.contact` is an e-mail address or a URL of printable ASCII characters")]
    BadContact,
    /// The template of pictures names no place.
    #[error(
        "`maps.picture_url` needs `{{lat}}` and `{{lng}}`, and may have `{{zoom}}`, `{{width}}` and `{{height}}`"
    )]
    Template,
}
