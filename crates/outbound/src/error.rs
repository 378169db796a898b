//! What can become of a call that got no answer.
//!
//! Every variant says whether the provider may have seen the request, because only that decides what may be tried again.

use std::time::Duration;

/// Whether a request that failed may have had an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// Nothing of it left this machine.
    No,
    /// Some or all of it did: it may have been worked on.
    Perhaps,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutboundError {
    /// The address is not one that may be called.
    #[error("`{host}` must not be called: {why}")]
    Forbidden {
        /// The host of the address.
        host: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The provider failed so often that it is left alone for a while.
    #[error("`{provider}` failed {failures} times in a row and is left alone for {wait:?}")]
    Paused {
        /// The provider.
        provider: &'static str,
        /// How often it failed.
        failures: u32,
        /// How long it is left alone from now on.
        wait: Duration,
    },
    /// More calls than are allowed at once wait already.
    #[error("no call to `{provider}` was free in time")]
    Busy {
        /// The provider.
        provider: &'static str,
    },
    /// There is no connection.
    #[error("`{host}` cannot be reached: {why}")]
    Unreachable {
        /// The host of the address.
        host: String,
        /// What failed.
        why: String,
    },
    /// The answer did not come in time.
    #[error("`{host}` gave no answer within {within:?}")]
    TimedOut {
        /// The host of the address.
        host: String,
        /// The deadline of the whole call.
        within: Duration,
    },
    /// The connection ended before the answer did.
    #[error("the connection to `{host}` broke: {why}")]
    Broken {
        /// The host of the address.
        host: String,
        /// What happened.
        why: String,
        /// Whether the request had left.
        sent: Sent,
    },
    /// The answer is larger than what is read.
    #[error("`{host}` answered with more than {most} bytes")]
    TooLarge {
        /// The host of the address.
        host: String,
        /// The most bytes that are read.
        most: usize,
    },
}

impl OutboundError {
    /// Whether the provider may have worked on the request.
    pub fn sent(&self) -> Sent {
        match self {
            Self::Forbidden { .. }
            | Self::Paused { .. }
            | Self::Busy { .. }
            | Self::Unreachable { .. } => Sent::No,
            Self::TimedOut { .. } | Self::TooLarge { .. } => Sent::Perhaps,
            Self::Broken { sent, .. } => *sent,
        }
    }

    /// Whether this speaks against the provider, so that the breaker counts it.
    pub(crate) fn is_failure(&self) -> bool {
        matches!(self, Self::Unreachable { .. } | Self::TimedOut { .. } | Self::Broken { .. })
    }
}
