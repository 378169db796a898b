//! Who is at the other end of a connection, and which names a listener answers to.
//!
//! A forwarded address or scheme is believed from trusted proxies only. On plain loopback `Host` and
//! `Origin` must name this machine, because a page in a browser can make any name lead here.

use std::fmt;
use std::net::IpAddr;

use http::header::{HOST, ORIGIN};
use http::{HeaderMap, Uri};

use crate::config::{self, Network};

/// The door a connection came through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// The Unix socket: the daemon's own user or root.
    Socket,
    /// Plain TCP on loopback.
    Loopback(IpAddr),
    /// TCP with TLS.
    Tls(IpAddr),
    /// Plain TCP that proxies lead to.
    Proxied(IpAddr),
}

impl Door {
    /// Gives the address at the other end of the connection.
    pub fn address(self) -> Option<IpAddr> {
        match self {
            Self::Socket => None,
            Self::Loopback(address) | Self::Tls(address) | Self::Proxied(address) => Some(address),
        }
    }

    /// Tells whether only this machine can come through here.
    pub fn is_local(self) -> bool {
        self.address().is_none_or(config::is_loopback)
    }
}

/// A request's id, `req_…`; in every answer and every log line of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestId(pub(super) u64);

#[cfg(test)]
impl RequestId {
    /// An id for tests of what lies behind the listeners.
    pub(crate) fn first() -> Self {
        Self(1)
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "req_{:016x}", self.0)
    }
}

/// What is known about a request before its handler runs.
#[derive(Debug, Clone, Copy)]
pub struct RequestContext {
    /// The request's id.
    pub id: RequestId,
    /// The door it came through.
    pub door: Door,
    /// The client, also behind a trusted proxy; `None` on the socket.
    pub client: Option<IpAddr>,
}

/// Finds the client of a request: the last address that is not a trusted proxy.
pub(super) fn client_address(
    door: Door,
    headers: &HeaderMap,
    proxies: &[Network],
) -> Option<IpAddr> {
    let peer = door.address()?;
    if !config::is_trusted(proxies, peer) {
        return Some(peer);
    }
    let forwarded =
        headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).collect();
    let mut client = peer;
    for hop in hops.into_iter().rev() {
        let Ok(address) = hop.trim().parse::<IpAddr>() else { break };
        client = address;
        if !config::is_trusted(proxies, address) {
            break;
        }
    }
    Some(client)
}

/// Tells whether a request on plain loopback is meant for this machine.
pub(super) fn names_this_machine(
    uri: &Uri,
    headers: &HeaderMap,
    public_host: Option<&str>,
) -> Result<(), String> {
    let host_header = headers.get(HOST).map(|value| value.to_str().unwrap_or_default());
    let host = uri.authority().map(http::uri::Authority::as_str).or(host_header).unwrap_or("");
    if !is_known_host(host, public_host) {
        return Err(format!("this daemon does not answer to the host `{}`", shown(host)));
    }
    let Some(origin) = headers.get(ORIGIN) else { return Ok(()) };
    let origin = origin.to_str().unwrap_or_default();
    let origin_host = origin.split_once("://").map_or("", |(_, host)| host);
    if !is_known_host(origin_host, public_host) {
        return Err(format!("this daemon takes no requests from pages of `{}`", shown(origin)));
    }
    Ok(())
}

/// Shortens what a client sent, without anything that is not plain.
fn shown(text: &str) -> String {
    text.chars().filter(char::is_ascii_graphic).take(100).collect()
}

fn is_known_host(authority: &str, public_host: Option<&str>) -> bool {
    let Ok(authority) = authority.parse::<http::uri::Authority>() else { return false };
    let host = authority.host();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.parse::<IpAddr>().map_or_else(
        |_| {
            host.eq_ignore_ascii_case("localhost")
                || public_host.is_some_and(|public| host.eq_ignore_ascii_case(public))
        },
        config::is_loopback,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn only_trusted_proxies_name_the_client() {
        let proxies = [Network::parse("10.0.0.0/8").unwrap()];
        let proxy = Door::Proxied("10.0.0.1".parse().unwrap());
        let stranger = Door::Proxied("203.0.113.5".parse().unwrap());
        for (door, forwarded, client) in [
            (proxy, "198.51.100.7", "198.51.100.7"),
            (proxy, "192.0.2.1, 198.51.100.7, 10.0.0.2", "198.51.100.7"),
            (proxy, "garbage", "10.0.0.1"),
            (proxy, "198.51.100.7, garbage, 10.0.0.9", "10.0.0.9"),
            (stranger, "198.51.100.7", "203.0.113.5"),
        ] {
            let found = client_address(door, &headers(&[("x-forwarded-for", forwarded)]), &proxies);
            assert_eq!(found, Some(client.parse().unwrap()), "{forwarded}");
        }
        assert_eq!(client_address(Door::Socket, &HeaderMap::new(), &proxies), None);
    }

    #[test]
    fn a_name_that_was_made_to_lead_here_is_refused() {
        for (host, origin, accepted) in [
            ("127.0.0.1:8080", None, true),
            ("localhost:8080", None, true),
            ("[::1]:8080", None, true),
            ("127.1.2.3", None, true),
            ("Events.example.org", None, true),
            ("attacker.example", None, false),
            ("127.0.0.1.attacker.example", None, false),
            ("", None, false),
            ("localhost", Some("http://localhost:3000"), true),
            ("localhost", Some("https://events.example.org"), true),
            ("localhost", Some("http://attacker.example"), false),
            ("localhost", Some("null"), false),
        ] {
            let mut pairs = vec![("host", host)];
            pairs.extend(origin.map(|origin| ("origin", origin)));
            let answer = names_this_machine(
                &Uri::from_static("/"),
                &headers(&pairs),
                Some("events.example.org"),
            );
            assert_eq!(answer.is_ok(), accepted, "{host} {origin:?}");
        }
    }
}
