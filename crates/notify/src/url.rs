//! `mail.url`: where mails go.
//!
//! A password is readable only by the provider that needs it; printing a URL hides it. Credentials
//! are never sent over a plain connection to another machine: that cannot be written here.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

use percent_encoding::percent_decode_str;
use url::{Host, Url};

/// Where mails go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailUrl {
    /// `smtp://` or `smtps://`: a mail server.
    Smtp(SmtpUrl),
    /// `file:DIR`: a folder.
    File(PathBuf),
}

/// A mail server.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpUrl {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) tls: Tls,
    pub(crate) user: Option<String>,
    pub(crate) password: Option<String>,
    pub(crate) authority: Option<PathBuf>,
}

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// TLS from the first byte (`smtps://`).
    Implicit,
    /// STARTTLS, without which nothing is sent (`smtp://`).
    Required,
    /// None: only to this machine.
    Loopback,
}

/// A `mail.url` that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailUrlError {
    /// Not one of the known forms.
    #[error("a mail URL is `smtp://USER:PASSWORD@HOST:PORT`, `smtps://…` or `file:DIR`")]
    Form,
    /// The server is missing.
    #[error("the mail URL names no host")]
    NoHost,
    /// The folder is missing.
    #[error("the mail URL names no folder: write `file:DIR`")]
    NoFolder,
    /// A user without a password or the other way round.
    #[error("the mail URL has a user or a password alone: give both or neither")]
    HalfCredentials,
    /// Something after the host that has no meaning.
    #[error("the mail URL has `{0}`, which means nothing: only `?ca=FILE` may follow the host")]
    Extra(String),
}

impl FromStr for MailUrl {
    type Err = MailUrlError;

    fn from_str(text: &str) -> Result<Self, MailUrlError> {
        let (scheme, rest) = text.split_once(':').ok_or(MailUrlError::Form)?;
        match scheme {
            "file" => {
                let folder = rest.strip_prefix("//").unwrap_or(rest);
                if folder.is_empty() || folder.chars().any(char::is_control) {
                    return Err(MailUrlError::NoFolder);
                }
                Ok(Self::File(PathBuf::from(folder)))
            }
            "smtp" | "smtps" => smtp(text).map(Self::Smtp),
            _ => Err(MailUrlError::Form),
        }
    }
}

fn smtp(text: &str) -> Result<SmtpUrl, MailUrlError> {
    let url = Url::parse(text).map_err(|_| MailUrlError::Form)?;
    let host = match url.host() {
        // Another scheme than http leaves the name percent-encoded and an address unrecognised.
        Some(Host::Domain(name)) if !name.is_empty() => decoded(name)?,
        Some(Host::Ipv4(address)) => address.to_string(),
        Some(Host::Ipv6(address)) => address.to_string(),
        _ => return Err(MailUrlError::NoHost),
    };
    if !matches!(url.path(), "" | "/") {
        return Err(MailUrlError::Extra(url.path().to_owned()));
    }
    if url.fragment().is_some() {
        return Err(MailUrlError::Extra("#".to_owned()));
    }
    let mut authority = None;
    for (key, value) in url.query_pairs() {
        if key != "ca" || value.is_empty() {
            return Err(MailUrlError::Extra(crate::error::sanitised(&key)));
        }
        authority = Some(PathBuf::from(value.into_owned()));
    }
    let user = Some(decoded(url.username())?).filter(|user| !user.is_empty());
    let password = url.password().map(decoded).transpose()?.filter(|it| !it.is_empty());
    if user.is_some() != password.is_some() {
        return Err(MailUrlError::HalfCredentials);
    }
    let tls = if url.scheme() == "smtps" {
        Tls::Implicit
    } else if is_loopback(&host) && authority.is_none() {
        Tls::Loopback
    } else {
        Tls::Required
    };
    let usual = match (tls, &user) {
        (Tls::Implicit, _) => 465,
        (Tls::Loopback, None) => 25,
        _ => 587,
    };
    Ok(SmtpUrl { host, port: url.port().unwrap_or(usual), tls, user, password, authority })
}

fn decoded(text: &str) -> Result<String, MailUrlError> {
    let text = percent_decode_str(text).decode_utf8().map_err(|_| MailUrlError::Form)?;
    if text.chars().any(char::is_control) {
        return Err(MailUrlError::Form);
    }
    Ok(text.into_owned())
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl fmt::Display for MailUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp(server) => server.fmt(f),
            Self::File(folder) => write!(f, "file:{}", folder.display()),
        }
    }
}

impl fmt::Display for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.tls == Tls::Implicit { "smtps://" } else { "smtp://" })?;
        if let Some(user) = &self.user {
            write!(f, "{user}:***@")?;
        }
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SmtpUrl({self})")
    }
}

impl SmtpUrl {
    /// How the connection is protected.
    pub const fn tls(&self) -> Tls {
        self.tls
    }
}
