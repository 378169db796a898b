//! The daemon's own state on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The schema name of the daemon's state.
pub const SCHEMA: &str = "planify.status/v1";
/// The schema name of the caller.
pub const WHOAMI_SCHEMA: &str = "planify.whoami/v1";

/// What the daemon is and how it is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Status {
    /// The program's version.
    pub version: String,
    /// The build: version and commit.
    pub build: String,
    /// The process.
    pub pid: u32,
    /// When it started.
    pub started_at: String,
    /// The daemon's time.
    pub now: String,
    /// `sqlite` or `postgres`.
    pub store: String,
    /// The store's address without its password.
    pub store_url: String,
    /// Whether the store answers.
    pub store_ok: bool,
    /// The last number of the change feed.
    pub feed_head: i64,
    /// Where mail goes, without its password.
    pub mail: String,
    /// Whether mail leaves the machine; false while mails are written to a folder.
    pub mail_configured: bool,
    /// The address in mails.
    pub public_url: Option<String>,
    /// Who handles money, the usual provider first, with the mode of those that move real or test money.
    #[serde(default)]
    pub payments: Vec<String>,
    /// Whom maps come from; absent if from nobody.
    #[serde(default)]
    pub maps: Option<String>,
    /// Jobs that wait.
    pub jobs_pending: i64,
    /// Jobs that were given up.
    pub jobs_dead: i64,
    /// The configuration, each key with its origin, secrets as `***`.
    pub config: Vec<ConfigValue>,
}

/// One key of the daemon's configuration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ConfigValue {
    /// The key, such as `store.url`.
    pub key: String,
    /// The value; secrets as `***`.
    pub value: String,
    /// Where it came from: `default`, a file, a variable or a flag.
    pub origin: String,
}

/// Who the caller is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Whoami {
    /// `usr_…`, `tok_…`.
    pub actor: String,
    /// `socket`, `token` or `session`.
    pub via: String,
    /// The user who acts, also by a token.
    #[serde(default)]
    pub user: Option<String>,
    /// The user's name.
    #[serde(default)]
    pub name: Option<String>,
    /// The address that the user signs in with.
    #[serde(default)]
    pub email: Option<String>,
    /// When the session ends.
    #[serde(default)]
    pub expires_at: Option<String>,
    /// The organisation's slug; empty for somebody without one.
    pub org: String,
    /// What the caller is there: `owner`, `admin`, `organiser`, `staff`, `viewer`.
    #[serde(default)]
    pub roles: Vec<String>,
    /// What the credential may be used for.
    pub scopes: Vec<String>,
}
