//! The SDK: every command and query of a daemon as a method, over a Unix socket, TCP or TLS.
//!
//! A mutation always carries an idempotency key, so that it can be sent again without doing it
//! twice. Nothing here prints, reads the environment or knows how a daemon is built.

mod admin;
mod agenda;
mod answers;
mod auth;
mod blackouts;
mod bookings;
mod call;
mod changes;
mod checkins;
mod connection;
mod endpoint;
mod error;
mod events;
mod guest_sets;
mod guests;
mod house_rules;
mod invites;
mod invoices;
mod join_requests;
mod members;
mod mutation;
mod notices;
mod orgs;
mod path;
mod payments;
mod persons;
mod places;
mod promos;
mod questions;
mod rates;
mod registration;
mod resources;
mod slots;
mod sse;
mod status;
mod stream;
#[cfg(test)]
mod tests;
mod tokens;
mod users;
mod venues;

use std::fmt;
use std::time::Duration;

use http::HeaderValue;

pub use crate::changes::ChangeStream;
pub use crate::endpoint::{Endpoint, InvalidEndpoint, Origin};
pub use crate::error::ClientError;
pub use crate::guests::ImportReports;
pub use crate::house_rules::Whose;
pub use crate::mutation::MutationOptions;
pub use crate::stream::{Download, Upload};

use crate::connection::Connections;

/// How long a connection may take unless said otherwise.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a call may take unless said otherwise.
pub const CALL_TIMEOUT: Duration = Duration::from_secs(30);

/// A caller of one daemon.
pub struct Client {
    connections: Connections,
    authorization: Option<HeaderValue>,
    org: Option<String>,
    user_agent: HeaderValue,
    timeout: Duration,
}

impl Client {
    /// Prepares calls to the daemon at `endpoint`; connects with the first call.
    pub fn new(endpoint: Endpoint) -> Self {
        Self {
            connections: Connections::new(endpoint, CONNECT_TIMEOUT),
            authorization: None,
            org: None,
            user_agent: HeaderValue::from_static(concat!("planify/", env!("CARGO_PKG_VERSION"))),
            timeout: CALL_TIMEOUT,
        }
    }

    /// Presents `token` (`pln_…`) with every call.
    ///
    /// # Errors
    /// `PlainToken` where others could read the token on its way.
    pub fn with_token(mut self, token: &str) -> Result<Self, ClientError> {
        if !self.endpoint().is_confidential() {
            return Err(ClientError::PlainToken { endpoint: self.endpoint().to_string() });
        }
        let mut value = HeaderValue::from_str(&format!("Bearer {token}"))
            .map_err(|_| ClientError::Header { name: "authorization" })?;
        value.set_sensitive(true);
        self.authorization = Some(value);
        Ok(self)
    }

    /// Works in the organisation `org` (a slug or an id) instead of the token's first.
    #[must_use]
    pub fn with_org(mut self, org: &str) -> Self {
        self.org = Some(org.to_owned());
        self
    }

    /// Allows a call to take `timeout`, its one repetition included.
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self.connections.limit_connecting(timeout.min(CONNECT_TIMEOUT));
        self
    }

    /// The address that is called.
    pub fn endpoint(&self) -> &Endpoint {
        self.connections.endpoint()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Client")
            .field("endpoint", self.connections.endpoint())
            .field("org", &self.org)
            .finish_non_exhaustive()
    }
}
