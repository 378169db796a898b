//! The daemon's configuration: layered, typed, with the origin of every value.
//!
//! A [`Config`] that exists is valid: unknown keys, values of a wrong type and listeners that would
//! speak plain HTTP to a network are refused before anything starts, naming the keys.

mod keys;
mod layers;
mod maps;
mod payments;
mod template;
mod values;

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use crate::paths;
pub use keys::{KEYS, Key, Kind};
use layers::Layers;
pub use layers::Origin;
pub use maps::{MapsConfig, MapsProvider};
pub use payments::PaymentsConfig;
pub use template::default_file;
pub use values::{Network, PublicUrl, SecretUrl};

/// The name of the configuration file in its directory.
const FILE_NAME: &str = "planifyd.toml";
/// The directory of the machine's configuration.
const SYSTEM_DIRECTORY: &str = "/etc/planify";

/// The keys of URLs that may hold a password, and those of files that hold such a URL instead.
const URLS: [(&str, &str); 2] = [("store.url", "store.url_file"), ("mail.url", "mail.url_file")];

/// Why a configuration is refused.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file cannot be read.
    #[error("cannot read `{}`: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file is not TOML.
    #[error("`{}` is not TOML: {message}", path.display())]
    Toml {
        /// The file.
        path: PathBuf,
        /// Where and why.
        message: String,
    },
    /// There is no such key.
    #[error("there is no key `{key}` (from {origin}){hint}")]
    UnknownKey {
        /// The name as given.
        key: String,
        /// Who gave it.
        origin: Origin,
        /// The nearest key, as a question.
        hint: String,
    },
    /// A value is not what its key wants.
    #[error("`{key}` (from {origin}): {message}")]
    Value {
        /// The key.
        key: &'static str,
        /// Who gave the value.
        origin: Origin,
        /// What was expected.
        message: String,
    },
    /// A password where everybody on the machine can read it.
    #[error(
        "`{key}` holds a password, which a flag shows to everybody on this machine: write the URL into \
         a file and name that in `{key}_file`, or set `{variable}`"
    )]
    PasswordInFlag {
        /// The key.
        key: &'static str,
        /// The variable that sets it.
        variable: String,
    },
    /// Keys that do not go together.
    #[error("{0}")]
    Combination(String),
    /// The state directory cannot be found or made.
    #[error(transparent)]
    Paths(#[from] paths::PathError),
}

/// The environment variables of the process, or a test's.
#[derive(Debug, Clone, Default)]
pub struct Environment(BTreeMap<String, String>);

impl Environment {
    /// Takes the variables of this process; those that are not UTF-8 are left out.
    pub fn of_process() -> Self {
        let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        Self(std::env::vars_os().filter_map(text).collect())
    }

    /// Gives a variable that is set and not empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Environment {
    fn from(pairs: [(&str, &str); N]) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }
}

/// Where to look for settings.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The only file to read; it must exist. Without it the usual places are looked at.
    pub file: Option<PathBuf>,
    /// The variables.
    pub environment: Environment,
    /// Keys and values of flags.
    pub flags: Vec<(String, String)>,
}

/// The files of the TLS certificate and its key.
#[derive(Debug, Clone)]
pub struct TlsFiles {
    /// The chain in PEM.
    pub cert: PathBuf,
    /// The private key in PEM.
    pub key: PathBuf,
}

/// How a TCP listener speaks.
#[derive(Debug, Clone)]
pub enum Transport {
    /// Plain HTTP on loopback: `Host` is checked against rebinding.
    Loopback,
    /// HTTPS.
    Tls(TlsFiles),
    /// Plain HTTP behind trusted proxies.
    BehindProxies,
}

/// A TCP listener.
#[derive(Debug, Clone)]
pub struct Listen {
    /// The address; port 0 takes any free one.
    pub address: SocketAddr,
    /// How it speaks.
    pub transport: Transport,
}

/// Mail settings; what is missing here has a substitute in `wire.rs`.
#[derive(Debug, Clone)]
pub struct MailConfig {
    /// Where mail goes; `None` means a folder in the state directory.
    pub url: Option<SecretUrl>,
    /// The sender.
    pub from: Option<String>,
    /// The organiser's address of invitations.
    pub rsvp_address: Option<String>,
    /// How long a mail waits before it leaves.
    pub hold: Duration,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One object a line.
    Json,
}

/// Log settings.
#[derive(Debug, Clone)]
pub struct LogConfig {
    /// How lines look.
    pub format: LogFormat,
    /// A filter of `tracing`.
    pub level: String,
}

/// A rate of requests; `per_minute` 0 is no limit.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    /// Requests a minute in the long run.
    pub per_minute: u32,
    /// Requests at once.
    pub burst: u32,
}

/// A slow rate; `per_hour` 0 is no limit.
#[derive(Debug, Clone, Copy)]
pub struct HourlyRate {
    /// How many an hour in the long run.
    pub per_hour: u32,
    /// How many at once.
    pub burst: u32,
}

/// Who may make an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// Only who is on the private socket, for others.
    Closed,
    /// Who is invited into an organisation.
    Invited,
    /// Everybody who receives mail.
    Open,
}

/// Every limit of the listeners and of the requests.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Connections open at once.
    pub connections: usize,
    /// Connections of one client address; 0 is no limit.
    pub connections_per_address: usize,
    /// Requests handled at once.
    pub in_flight: usize,
    /// Change feeds open at once.
    pub feeds: usize,
    /// HTTP/2 streams of a connection.
    pub streams: u32,
    /// Bytes of a body.
    pub body_bytes: usize,
    /// Bytes of an import.
    pub import_body_bytes: usize,
    /// Bytes of a path with query.
    pub uri_bytes: usize,
    /// Bytes of all header fields.
    pub header_bytes: usize,
    /// Time to send a header.
    pub header_timeout: Duration,
    /// Time to send a body.
    pub body_timeout: Duration,
    /// Bytes a second beyond that.
    pub body_rate: usize,
    /// Time to begin an answer.
    pub handler_timeout: Duration,
    /// Time to rest between requests.
    pub idle_timeout: Duration,
    /// Time a reader may stall.
    pub write_timeout: Duration,
    /// Time for open requests while draining.
    pub drain_timeout: Duration,
    /// Requests without a token from one address.
    pub anonymous: Rate,
    /// Requests with one token.
    pub token: Rate,
    /// Attempts of one client address to sign in, to register or to change a password.
    pub sign_in: Rate,
    /// Attempts to sign in with one e-mail address.
    pub sign_in_target: Rate,
    /// Mails to one e-mail address that strangers ask for.
    pub mail_target: HourlyRate,
    /// Questions of one organisation to the provider of maps.
    pub maps: HourlyRate,
}

/// The whole configuration.
#[derive(Debug, Clone)]
pub struct Config {
    /// The directory of data, socket and lock.
    pub state_dir: PathBuf,
    /// The TCP listener, if any.
    pub listen: Option<Listen>,
    /// Networks whose forwarded headers are believed.
    pub trusted_proxies: Vec<Network>,
    /// The base of links.
    pub public_url: Option<PublicUrl>,
    /// The Unix socket.
    pub socket: PathBuf,
    /// The file of the key that signs links.
    pub secret_file: PathBuf,
    /// The database.
    pub store_url: SecretUrl,
    /// Mail.
    pub mail: MailConfig,
    /// Maps.
    pub maps: MapsConfig,
    /// Payments.
    pub payments: PaymentsConfig,
    /// Who may make an account.
    pub registration: Registration,
    /// Logs.
    pub log: LogConfig,
    /// Whether `/metrics` answers everybody.
    pub metrics_public: bool,
    /// Limits.
    pub limits: Limits,
}

/// A key as `config show --origin` prints it.
#[derive(Debug, Clone)]
pub struct ShownKey {
    /// The dotted name.
    pub key: &'static str,
    /// The value with secrets as `***`; `None` if nobody set it.
    pub value: Option<String>,
    /// Where it came from.
    pub origin: Origin,
}

/// A configuration together with where each value came from.
#[derive(Debug)]
pub struct Loaded {
    /// The typed values.
    pub config: Config,
    /// Every key.
    pub keys: Vec<ShownKey>,
}

/// Reads all layers.
pub fn load(sources: &Sources) -> Result<Loaded, ConfigError> {
    let named = paths::state_dir(&sources.environment)?;
    let state_dir = std::path::absolute(&named).unwrap_or(named);
    let mut layers = Layers::built_in();
    for path in files(sources) {
        match std::fs::read_to_string(&path) {
            Ok(text) => layers.lay_file(&path, &text)?,
            Err(error) if sources.file.is_none() && is_absent(&error) => {}
            Err(source) => return Err(ConfigError::Read { path, source }),
        }
    }
    layers.lay_environment(&sources.environment)?;
    for (name, value) in &sources.flags {
        refuse_password(name, value)?;
        layers.lay_text(name, value, Origin::Flag)?;
    }
    for (url, url_file) in URLS {
        read_url_file(&mut layers, url, url_file)?;
    }
    let inside = |name: &str| state_dir.join(name).display().to_string();
    layers.fill("store.url", format!("sqlite:{}", inside("planify.db")));
    layers.fill("secret_file", inside("secret"));
    layers.fill("socket", paths::socket_path(&state_dir).display().to_string());
    Ok(Loaded { config: build(&layers, state_dir)?, keys: show(&layers) })
}

fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
}

fn files(sources: &Sources) -> Vec<PathBuf> {
    match &sources.file {
        Some(file) => vec![file.clone()],
        None => std::iter::once(PathBuf::from(SYSTEM_DIRECTORY))
            .chain(paths::config_dir(&sources.environment))
            .map(|directory| directory.join(FILE_NAME))
            .collect(),
    }
}

/// Replaces a URL by the content of the file that a `*_file` key names.
fn read_url_file(layers: &mut Layers, url: &str, url_file: &str) -> Result<(), ConfigError> {
    let Some(setting) = layers.get(url_file).cloned() else { return Ok(()) };
    if layers.get(url).is_some() {
        let message = format!("set either `{url}` or `{url_file}`, not both");
        return Err(ConfigError::Combination(message));
    }
    let path = PathBuf::from(setting.values.concat());
    let text = std::fs::read_to_string(&path)
        .map_err(|source| ConfigError::Read { path: path.clone(), source })?;
    layers.lay_content(url, text.trim(), path);
    Ok(())
}

/// Refuses a flag with a password: what a program is called with is open to every user.
fn refuse_password(name: &str, value: &str) -> Result<(), ConfigError> {
    match URLS.iter().find(|(url, _)| *url == name) {
        Some((key, _)) if values::has_password(value) => {
            let variable = format!("PLANIFYD__{}", key.replace('.', "__").to_ascii_uppercase());
            Err(ConfigError::PasswordInFlag { key, variable })
        }
        _ => Ok(()),
    }
}

fn show(layers: &Layers) -> Vec<ShownKey> {
    KEYS.iter()
        .map(|key| match layers.get(key.name) {
            Some(setting) => ShownKey {
                key: key.name,
                value: Some(values::without_password(&setting.values.join(","))),
                origin: setting.origin.clone(),
            },
            None => ShownKey { key: key.name, value: None, origin: Origin::BuiltIn },
        })
        .collect()
}

/// Reads typed values out of the layers, with the key and its origin in every refusal.
struct Reader<'a>(&'a Layers);

impl Reader<'_> {
    fn optional<T>(
        &self,
        name: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, ConfigError> {
        Ok(self.list(name, read)?.pop())
    }

    fn required<T>(
        &self,
        name: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, ConfigError> {
        self.optional(name, read)?
            .ok_or_else(|| ConfigError::Combination(format!("`{name}` must have a value")))
    }

    fn list<T>(
        &self,
        name: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Vec<T>, ConfigError> {
        let Some(setting) = self.0.get(name) else { return Ok(Vec::new()) };
        let refuse =
            |message| ConfigError::Value { key: name, origin: setting.origin.clone(), message };
        setting.values.iter().map(|text| read(text).map_err(refuse)).collect()
    }
}

fn parsed<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("`{text}` is not a value of this key"))
}

/// Reads a number that must not be zero.
fn count<T: FromStr + PartialEq + From<u8>>(text: &str) -> Result<T, String> {
    parsed(text)
        .ok()
        .filter(|number| *number != T::from(0))
        .ok_or_else(|| format!("`{text}` is not a number above zero"))
}

fn build(layers: &Layers, state_dir: PathBuf) -> Result<Config, ConfigError> {
    let reader = Reader(layers);
    let trusted_proxies = reader.list("trusted_proxies", Network::parse)?;
    Ok(Config {
        listen: listen(&reader, &trusted_proxies)?,
        trusted_proxies,
        public_url: reader.optional("public_url", PublicUrl::parse)?,
        socket: reader.required("socket", parsed)?,
        secret_file: reader.required("secret_file", parsed)?,
        store_url: reader.required("store.url", parsed)?,
        mail: MailConfig {
            url: reader.optional("mail.url", parsed)?,
            from: reader.optional("mail.from", parsed)?,
            rsvp_address: reader.optional("mail.rsvp_address", parsed)?,
            hold: reader.required("mail.hold", values::duration)?,
        },
        maps: maps::read(&reader)?,
        payments: payments::read(&reader)?,
        registration: reader.required("accounts.registration", |text| match text {
            "closed" => Ok(Registration::Closed),
            "invited" => Ok(Registration::Invited),
            "open" => Ok(Registration::Open),
            _ => Err(format!("`{text}` is none of `closed`, `invited` and `open`")),
        })?,
        log: LogConfig {
            format: reader.required("log.format", |text| match text {
                "text" => Ok(LogFormat::Text),
                "json" => Ok(LogFormat::Json),
                _ => Err(format!("`{text}` is neither `text` nor `json`")),
            })?,
            level: reader.required("log.level", parsed)?,
        },
        metrics_public: reader.required("metrics.public", parsed)?,
        limits: limits(&reader)?,
        state_dir,
    })
}

fn limits(reader: &Reader<'_>) -> Result<Limits, ConfigError> {
    let duration = |name| reader.required(name, values::duration);
    let size = |name| reader.required(name, values::size);
    Ok(Limits {
        connections: reader.required("limits.connections", count::<u32>).map(as_usize)?,
        connections_per_address: reader.required("limits.connections_per_address", parsed)?,
        in_flight: reader.required("limits.in_flight", count::<u32>).map(as_usize)?,
        feeds: reader.required("limits.feeds", parsed::<u32>).map(as_usize)?,
        streams: reader.required("limits.streams", count)?,
        body_bytes: size("limits.body")?,
        import_body_bytes: size("limits.import_body")?,
        uri_bytes: size("limits.uri")?,
        header_bytes: size("limits.headers")?,
        header_timeout: duration("limits.header_timeout")?,
        body_timeout: duration("limits.body_timeout")?,
        body_rate: size("limits.body_rate")?,
        handler_timeout: duration("limits.handler_timeout")?,
        idle_timeout: duration("limits.idle_timeout")?,
        write_timeout: duration("limits.write_timeout")?,
        drain_timeout: duration("limits.drain_timeout")?,
        anonymous: Rate {
            per_minute: reader.required("limits.anonymous_per_minute", parsed)?,
            burst: reader.required("limits.anonymous_burst", count)?,
        },
        token: Rate {
            per_minute: reader.required("limits.token_per_minute", parsed)?,
            burst: reader.required("limits.token_burst", count)?,
        },
        sign_in: Rate {
            per_minute: reader.required("limits.sign_in_per_minute", parsed)?,
            burst: reader.required("limits.sign_in_burst", count)?,
        },
        sign_in_target: Rate {
            per_minute: reader.required("limits.sign_in_target_per_minute", parsed)?,
            burst: reader.required("limits.sign_in_target_burst", count)?,
        },
        mail_target: HourlyRate {
            per_hour: reader.required("limits.mail_target_per_hour", parsed)?,
            burst: reader.required("limits.mail_target_burst", count)?,
        },
        maps: HourlyRate {
            per_hour: reader.required("limits.maps_per_hour", parsed)?,
            burst: reader.required("limits.maps_burst", count)?,
        },
    })
}

fn as_usize(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Decides how the TCP listener speaks, or refuses it naming the keys that are missing.
fn listen(reader: &Reader<'_>, trusted_proxies: &[Network]) -> Result<Option<Listen>, ConfigError> {
    let address = reader.optional("listen", |text| {
        text.parse::<SocketAddr>()
            .map_err(|_| format!("`{text}` is not an address with a port like `127.0.0.1:8080`"))
    })?;
    let cert = reader.optional("tls.cert", parsed)?;
    let key = reader.optional("tls.key", parsed)?;
    let is_plain: bool = reader.required("listen_plain", parsed)?;
    let Some(address) = address else { return Ok(None) };
    let transport = match (cert, key) {
        (Some(cert), Some(key)) => Transport::Tls(TlsFiles { cert, key }),
        (None, None) if is_loopback(address.ip()) => Transport::Loopback,
        (None, None) if is_plain && !trusted_proxies.is_empty() => Transport::BehindProxies,
        (None, None) if is_plain => {
            return Err(ConfigError::Combination(format!(
                "`listen` is {address} and `listen_plain` is set: name the proxies in \
                 `trusted_proxies`"
            )));
        }
        (None, None) => {
            return Err(ConfigError::Combination(format!(
                "`listen` is {address}, which is not loopback: set `tls.cert` and `tls.key`, or \
                 `listen_plain` and `trusted_proxies` behind a proxy"
            )));
        }
        _ => {
            let message = "set both `tls.cert` and `tls.key`, or neither".to_owned();
            return Err(ConfigError::Combination(message));
        }
    };
    Ok(Some(Listen { address, transport }))
}

/// Tells whether an address is reached from this machine only.
pub(crate) fn is_loopback(address: IpAddr) -> bool {
    address.to_canonical().is_loopback()
}

/// Tells whether an address belongs to a trusted proxy.
pub(crate) fn is_trusted(proxies: &[Network], address: IpAddr) -> bool {
    proxies.iter().any(|network| network.contains(address))
}

#[cfg(test)]
mod tests;
