//! Endpoints: where a daemon listens, parsed once from what a person typed.
//!
//! An `Endpoint` that exists is usable: the scheme is known and a host is there.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

/// A daemon's address: a Unix socket on this machine, or an HTTP origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// The path of a Unix socket.
    Unix(PathBuf),
    /// An `http://` or `https://` origin, with an optional path in front of `/v1`.
    Http(Origin),
}

/// The parts of an HTTP address that a connection needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub(crate) tls: bool,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) prefix: String,
}

impl Origin {
    /// The name or address of the host.
    pub fn host(&self) -> &str {
        &self.host
    }
}

/// Says why a text is no address of a daemon.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no address of a daemon: {reason}")]
pub struct InvalidEndpoint {
    text: String,
    reason: &'static str,
}

impl Endpoint {
    /// Parses an `http://` or `https://` address.
    pub fn http(url: &str) -> Result<Self, InvalidEndpoint> {
        let invalid = |reason| InvalidEndpoint { text: url.to_owned(), reason };
        let uri: http::Uri = url.parse().map_err(|_| invalid("it is not a valid URL"))?;
        let tls = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(invalid("it must begin with http://, https:// or unix:")),
        };
        let authority = uri.authority().ok_or_else(|| invalid("it names no host"))?;
        if authority.as_str().contains('@') {
            return Err(invalid("it must not carry a user or password"));
        }
        if uri.query().is_some() {
            return Err(invalid("it must not carry a query"));
        }
        if authority.host().is_empty() {
            return Err(invalid("it names no host"));
        }
        let default_port = if tls { 443 } else { 80 };
        Ok(Self::Http(Origin {
            tls,
            host: authority.host().to_owned(),
            port: authority.port_u16().unwrap_or(default_port),
            prefix: uri.path().trim_end_matches('/').to_owned(),
        }))
    }

    /// Says whether nobody on the way can read what is sent: a socket, TLS, or this machine itself.
    pub(crate) fn is_confidential(&self) -> bool {
        match self {
            Self::Unix(_) => true,
            Self::Http(origin) => origin.tls || is_loopback(&origin.host),
        }
    }

    /// The path that comes before `/v1` in every request.
    pub(crate) fn prefix(&self) -> &str {
        match self {
            Self::Unix(_) => "",
            Self::Http(origin) => &origin.prefix,
        }
    }

    /// The value of the `Host` header.
    pub(crate) fn host_header(&self) -> String {
        match self {
            Self::Unix(_) => "localhost".to_owned(),
            Self::Http(origin) => {
                let default_port = if origin.tls { 443 } else { 80 };
                if origin.port == default_port {
                    origin.host.clone()
                } else {
                    format!("{}:{}", origin.host, origin.port)
                }
            }
        }
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

impl FromStr for Endpoint {
    type Err = InvalidEndpoint;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.strip_prefix("unix:") {
            Some("" | "//") => {
                Err(InvalidEndpoint { text: text.to_owned(), reason: "it names no socket" })
            }
            Some(path) => Ok(Self::Unix(PathBuf::from(path.strip_prefix("//").unwrap_or(path)))),
            None => Self::http(text),
        }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unix(path) => write!(out, "unix:{}", path.display()),
            Self::Http(origin) => {
                let scheme = if origin.tls { "https" } else { "http" };
                write!(out, "{scheme}://{}{}", self.host_header(), origin.prefix)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_as_it_was_given() {
        for text in [
            "http://127.0.0.1:8080",
            "https://plan.example.org",
            "https://example.org/planify",
            "http://[::1]:9000",
            "unix:/run/planify.sock",
        ] {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!(endpoint.to_string(), text);
        }
    }

    #[test]
    fn only_a_socket_tls_and_this_machine_keep_what_is_sent_to_themselves() {
        for (text, confidential) in [
            ("unix:/run/planify.sock", true),
            ("https://plan.example.org", true),
            ("http://localhost:8080", true),
            ("http://127.0.0.1:8080", true),
            ("http://[::1]:8080", true),
            ("http://plan.example.org", false),
            ("http://10.0.0.1:8080", false),
            ("http://localhost.example.org", false),
            ("http://127.0.0.1.example.org", false),
        ] {
            let endpoint: Endpoint = text.parse().unwrap();
            assert_eq!(endpoint.is_confidential(), confidential, "{text}");
        }
    }

    #[test]
    fn an_address_that_cannot_be_used_is_refused_with_its_reason() {
        for (text, part) in [
            ("ftp://example.org", "must begin with"),
            ("example.org:80", "must begin with"),
            ("https://user:pw@example.org", "user or password"),
            ("https://example.org/?x=1", "query"),
            ("unix:", "no socket"),
            ("", "not a valid URL"),
        ] {
            let error = text.parse::<Endpoint>().unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
