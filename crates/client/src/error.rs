//! What can go wrong between a caller and a daemon.
//!
//! A refusal by the daemon is always `Problem`; the other variants mean that no answer was understood.

use std::io;
use std::time::Duration;

use planify_api::problem::Problem;

use crate::endpoint::InvalidEndpoint;

/// The reason why a call gave no result.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The daemon refused, and says why.
    #[error("{}", .0.detail)]
    Problem(Box<Problem>),
    /// No connection could be made, or it broke.
    #[error("no daemon answers at `{endpoint}`: {source}")]
    Unreachable {
        /// The address that was tried.
        endpoint: String,
        /// What the system reported.
        source: io::Error,
    },
    /// The answer did not come in time.
    #[error("no answer from `{endpoint}` within {limit:?}")]
    Timeout {
        /// The address that was asked.
        endpoint: String,
        /// The time that was allowed.
        limit: Duration,
    },
    /// The answer is not what this program understands.
    #[error("`{endpoint}` gave an answer that cannot be read: {reason}")]
    Decode {
        /// The address that was asked.
        endpoint: String,
        /// What is wrong with the answer.
        reason: String,
    },
    /// The address or the token cannot be used.
    #[error(transparent)]
    Endpoint(#[from] InvalidEndpoint),
    /// Others could read the token on its way.
    #[error("a token is not sent to `{endpoint}`, because plain HTTP shows it to the network")]
    PlainToken {
        /// The address that was meant.
        endpoint: String,
    },
    /// A value cannot be sent in a header.
    #[error("`{name}` holds characters that cannot be sent")]
    Header {
        /// The name of the header.
        name: &'static str,
    },
    /// What should be sent could not be read.
    #[error("the input cannot be read: {source}")]
    Input {
        /// What the system reported.
        source: io::Error,
    },
}
