//! What calls to one provider may do and cost.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use url::{Host, Url};

use crate::breaker::Breaking;

/// The rules for calls to one provider.
#[derive(Debug, Clone)]
pub struct Policy {
    pub(crate) provider: &'static str,
    pub(crate) allowed: BTreeSet<Target>,
    pub(crate) connect_within: Duration,
    pub(crate) answer_within: Duration,
    pub(crate) most_bytes: usize,
    pub(crate) most_at_once: usize,
    pub(crate) breaking: Breaking,
}

impl Policy {
    /// Rules that suit an API: 5 s to connect, 20 s in all, 1 MiB, 16 at once, half a minute's rest after 5 failures.
    pub fn new(provider: &'static str) -> Self {
        Self {
            provider,
            allowed: BTreeSet::new(),
            connect_within: Duration::from_secs(5),
            answer_within: Duration::from_secs(20),
            most_bytes: 1 << 20,
            most_at_once: 16,
            breaking: Breaking { failures: 5, pause: Duration::from_secs(30) },
        }
    }

    /// Lets this host and port be called although its address is not public, and without TLS.
    ///
    /// Only the operator's configuration may name such a target: a simulator, or a server of their own.
    #[must_use]
    pub fn allowing(mut self, target: Target) -> Self {
        self.allowed.insert(target);
        self
    }

    /// Limits the time to connect and the time of the whole call.
    #[must_use]
    pub fn within(mut self, connect: Duration, answer: Duration) -> Self {
        (self.connect_within, self.answer_within) = (connect, answer);
        self
    }

    /// Limits the size of an answer.
    #[must_use]
    pub fn most_bytes(mut self, most: usize) -> Self {
        self.most_bytes = most;
        self
    }

    /// Limits the calls at the same time.
    #[must_use]
    pub fn most_at_once(mut self, most: usize) -> Self {
        self.most_at_once = most;
        self
    }

    /// Says when the provider is left alone.
    #[must_use]
    pub fn breaking(mut self, breaking: Breaking) -> Self {
        self.breaking = breaking;
        self
    }
}

/// A host and its port.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    pub(crate) host: String,
    pub(crate) port: u16,
}

/// The text names no host and port.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not HOST:PORT")]
pub struct TargetError(String);

impl Target {
    /// The target of an address; none if it is not `http` or `https`.
    pub fn of(url: &Url) -> Option<Self> {
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let host = match url.host()? {
            Host::Domain(name) => name.trim_end_matches('.').to_ascii_lowercase(),
            Host::Ipv4(address) => address.to_string(),
            Host::Ipv6(address) => address.to_string(),
        };
        Some(Self { host, port: url.port_or_known_default()? })
    }
}

impl FromStr for Target {
    type Err = TargetError;

    fn from_str(text: &str) -> Result<Self, TargetError> {
        let wrong = || TargetError(text.escape_debug().to_string());
        // The port must be written, even where the scheme would have that one.
        let (_, port) = text.rsplit_once(':').ok_or_else(wrong)?;
        let port: u16 = port.parse().map_err(|_| wrong())?;
        let url: Url = format!("http://{text}/").parse().map_err(|_| wrong())?;
        let bare = url.username().is_empty() && url.password().is_none() && url.path() == "/";
        let target = Self::of(&url).filter(|_| bare && url.query().is_none()).ok_or_else(wrong)?;
        Ok(Self { port, ..target })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(out, "[{}]:{}", self.host, self.port)
        } else {
            write!(out, "{}:{}", self.host, self.port)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_read_like_the_address_it_is_of() {
        for (text, url) in [
            ("127.0.0.1:8080", "http://127.0.0.1:8080/v1"),
            ("[::1]:9000", "https://[::1]:9000/"),
            ("Sim.Example:443", "https://sim.example/v1?x=y"),
            ("sim.example:80", "http://sim.example"),
        ] {
            let target: Target = text.parse().unwrap();
            assert_eq!(Target::of(&url.parse().unwrap()), Some(target.clone()), "{text}");
            assert_eq!(target.to_string().parse(), Ok(target));
        }
        assert_eq!(Target::of(&"ftp://sim.example/".parse().unwrap()), None);
        assert_eq!(Target::of(&"mailto:a@example.org".parse().unwrap()), None);
    }

    #[test]
    fn what_is_no_target_is_refused() {
        for text in
            ["", "host", "host:", "host:x", "host:70000", "a@b:80", "host:80/x", "host:80?x", ":80"]
        {
            assert!(text.parse::<Target>().is_err(), "{text}");
        }
    }
}
