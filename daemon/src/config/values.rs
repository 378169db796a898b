//! The types of configuration values and how each is read from text.
//!
//! A value of these types is valid; text that names no value is refused with what was expected.

use std::convert::Infallible;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use std::time::Duration;

/// A URL that may carry a password: shown only without it.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretUrl(String);

impl SecretUrl {
    /// Takes a URL.
    pub fn new(url: impl Into<String>) -> Self {
        Self(url.into())
    }

    /// Gives the whole URL, for connecting.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl FromStr for SecretUrl {
    type Err = Infallible;

    fn from_str(url: &str) -> Result<Self, Infallible> {
        Ok(Self::new(url))
    }
}

impl fmt::Display for SecretUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&without_password(&self.0))
    }
}

impl fmt::Debug for SecretUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Tells whether a URL holds a password, beside the user or in the query.
pub(super) fn has_password(url: &str) -> bool {
    let (rest, query) = url.split_once('?').unwrap_or((url, ""));
    let user = rest.split_once("://").and_then(|(_, after)| after.rsplit_once('@'));
    let beside_user = user
        .and_then(|(user, _)| user.split_once(':'))
        .is_some_and(|(_, password)| !password.is_empty());
    beside_user || query.split('&').any(|pair| pair.starts_with("password="))
}

/// Replaces the password of a URL, and any query, which may hold one too, by `***`.
pub(super) fn without_password(url: &str) -> String {
    let (rest, query) = match url.split_once('?') {
        Some((rest, _)) => (rest, "?***"),
        None => (url, ""),
    };
    let Some((scheme, after)) = rest.split_once("://") else {
        return format!("{rest}{query}");
    };
    // A password may hold `/` or `@` unescaped, so the last `@` ends it.
    let shown = match after.rsplit_once('@') {
        Some((user, host)) => match user.split_once(':') {
            Some((name, _)) => format!("{name}:***@{host}"),
            None => format!("{user}@{host}"),
        },
        None => after.to_owned(),
    };
    format!("{scheme}://{shown}{query}")
}

/// A network, or one address as a network of full length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix: u32,
}

impl Network {
    /// Reads `10.0.0.0/8`, `::1` and the like.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let address: IpAddr =
            address.parse().map_err(|_| format!("`{text}` is not an address or a network"))?;
        let longest = if address.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            None => longest,
            Some(digits) => digits
                .parse()
                .ok()
                .filter(|length| *length <= longest)
                .ok_or_else(|| format!("`{text}` has no valid length behind the slash"))?,
        };
        Ok(Self { address, prefix })
    }

    /// Tells whether an address lies in the network; an IPv4 address in IPv6 clothes counts as IPv4.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(mine), IpAddr::V4(other)) => {
                let shift = 32 - self.prefix;
                u64::from(mine.to_bits()) >> shift == u64::from(other.to_bits()) >> shift
            }
            (IpAddr::V6(mine), IpAddr::V6(other)) => {
                let (mine, other) = (mine.to_bits(), other.to_bits());
                self.prefix == 0 || mine >> (128 - self.prefix) == other >> (128 - self.prefix)
            }
            _ => false,
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.address, self.prefix)
    }
}

/// The base of all links that leave the system, without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    base: String,
    host: String,
}

impl PublicUrl {
    /// Reads an absolute `http://` or `https://` URL without query or user.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a URL like `https://events.example.org`");
        let uri: http::Uri = text.parse().map_err(|_| wrong())?;
        let authority = uri.authority().ok_or_else(wrong)?;
        let good_scheme = matches!(uri.scheme_str(), Some("http" | "https"));
        if !good_scheme || uri.query().is_some() || authority.as_str().contains('@') {
            return Err(wrong());
        }
        Ok(Self {
            base: text.trim_end_matches('/').to_owned(),
            host: authority.host().to_ascii_lowercase(),
        })
    }

    /// Gives the URL without a slash at its end.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Gives the host name in small letters.
    pub fn host(&self) -> &str {
        &self.host
    }
}

/// Reads `10s`, `500ms`, `1m 30s`; a bare number is refused because its unit is unknown.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let wrong = || format!("`{text}` is not a duration like `10s` or `1m 30s`");
    let parsed: jiff::SignedDuration = text.parse().map_err(|_| wrong())?;
    Duration::try_from(parsed).map_err(|_| wrong())
}

/// Reads a number of bytes: `512`, `8 KiB`, `1 MiB`, `2 GiB`.
pub(super) fn size(text: &str) -> Result<usize, String> {
    let wrong = || format!("`{text}` is not a size like `512`, `8 KiB` or `1 MiB`");
    let digits_end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at(digits_end);
    let factor: usize = match unit.trim() {
        "" | "B" => 1,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        _ => return Err(wrong()),
    };
    digits.parse::<usize>().ok().and_then(|n| n.checked_mul(factor)).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        for (url, shown) in [
            ("postgres://user:s3cret@db/planify", "postgres://user:***@db/planify"),
            ("postgres://user:p@ss/w@db/planify", "postgres://user:***@db/planify"),
            ("postgres://db/x?password=s3cret", "postgres://db/x?***"),
            ("smtps://mailer@smtp.example.org", "smtps://mailer@smtp.example.org"),
            ("sqlite:/var/planify.db", "sqlite:/var/planify.db"),
        ] {
            assert_eq!(format!("{:?}", SecretUrl::new(url)), shown);
        }
    }

    #[test]
    fn a_password_is_found_wherever_a_url_may_hold_one() {
        for (url, holds) in [
            ("postgres://user:s3cret@db/planify", true),
            ("postgres://user:p@ss/w@db:5432/planify?sslmode=require", true),
            ("postgres://db/x?sslmode=require&password=s3cret", true),
            ("postgres://user@db:5432/planify?sslmode=require", false),
            ("postgres://user:@db/planify", false),
            ("smtp://127.0.0.1:2525", false),
            ("smtps://smtp.example.org?ca=/etc/ca.pem", false),
            ("sqlite:/var/a:b@c.db", false),
            ("file:/var/mail", false),
        ] {
            assert_eq!(has_password(url), holds, "{url}");
        }
    }

    #[test]
    fn networks_contain_their_addresses() {
        for (network, address, inside) in [
            ("10.0.0.0/8", "10.200.3.4", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("127.0.0.1", "127.0.0.1", true),
            ("127.0.0.1", "127.0.0.2", false),
            ("0.0.0.0/0", "203.0.113.9", true),
            ("10.0.0.0/8", "::ffff:10.1.1.1", true),
            ("::/0", "2001:db8::1", true),
            ("2001:db8::/32", "2001:db8:ffff::1", true),
            ("2001:db8::/32", "2001:db9::1", false),
        ] {
            let parsed = Network::parse(network).unwrap();
            assert_eq!(parsed.contains(address.parse().unwrap()), inside, "{network} {address}");
        }
        for wrong in ["10.0.0.0/33", "example.org", "10.0.0.0/x", ""] {
            assert!(Network::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn sizes_and_durations_are_read_with_their_units() {
        assert_eq!(size("512").unwrap(), 512);
        assert_eq!(size("8 KiB").unwrap(), 8192);
        assert_eq!(size("1MiB").unwrap(), 1 << 20);
        for wrong in ["", "MiB", "1 MB", "-1", "99999999999999999999", "9999999999999 GiB"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
        assert_eq!(duration("10s").unwrap(), Duration::from_secs(10));
        assert_eq!(duration("1m 30s").unwrap(), Duration::from_secs(90));
        for wrong in ["10", "-5s", "soon", ""] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_public_url_keeps_no_slash_at_its_end() {
        let url = PublicUrl::parse("https://Events.example.org/planify/").unwrap();
        assert_eq!(url.base(), "https://Events.example.org/planify");
        assert_eq!(url.host(), "events.example.org");
        for wrong in ["events.example.org", "ftp://x", "https://a@b", "https://x/?q=1", "https://"]
        {
            assert!(PublicUrl::parse(wrong).is_err(), "{wrong}");
        }
    }
}
