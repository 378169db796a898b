//! The one HTTP client for calls to providers outside: payments, maps, messages, identity.
//!
//! What every call has, whoever makes it: the address is checked when the connection is made, so no name leads into the
//! operator's own network; nothing is followed to another address; there is a deadline, a most size of the answer, a most
//! number of calls at once, and a breaker per provider. Errors name the host and never a path, a query, a header or a body.

pub mod address;
mod breaker;
mod client;
mod connect;
mod error;
mod line;
mod policy;
mod request;
mod secret;
#[cfg(test)]
mod tests;

pub use breaker::Breaking;
pub use client::Client;
pub use error::{OutboundError, Sent};
pub use line::line;
pub use policy::{Policy, Target, TargetError};
pub use request::{Request, Response};
pub use secret::{Secret, SecretError};

pub use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
pub use url::Url;
