//! What handlers, pages and workers share.
//!
//! There is one [`App`] per daemon, made when the store is open and dropped when everything has
//! stopped. Nothing in it is global, so several daemons can live in one process.

use std::sync::Arc;

use jiff::Timestamp;
use planify_engine::links::LinkKey;
use planify_notify::Mailer;
use planify_store::Store;
use tokio::sync::Semaphore;

use crate::auth::Authenticator;
use crate::clock::Clock;
use crate::config::{Config, ShownKey};
use crate::maps::Maps;
use crate::metrics::Metrics;
use crate::password::Passwords;
use crate::payments::Counter;
use crate::shutdown::Shutdown;
use crate::targets::Targets;

/// The shared state; cheap to clone.
pub type App = Arc<AppState>;

/// Everything that a daemon has.
#[derive(Debug)]
pub struct AppState {
    /// The database.
    pub store: Store,
    /// The daemon's time; a transaction has its own.
    pub clock: Clock,
    /// The configuration.
    pub config: Config,
    /// Every key of it with its origin.
    pub shown_keys: Vec<ShownKey>,
    /// Whom maps come from.
    pub(crate) maps: Maps,
    /// How mail leaves.
    pub mailer: Arc<dyn Mailer>,
    /// How money is taken.
    pub counter: Arc<Counter>,
    /// The key that signs links.
    pub link_key: LinkKey,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    /// The signal that ends things.
    pub shutdown: Shutdown,
    /// Who calls.
    pub auth: Authenticator,
    /// Hashes passwords.
    pub passwords: Passwords,
    /// How often addresses may be targets.
    pub targets: Targets,
    /// When the daemon started.
    pub started_at: Timestamp,
    /// What is running.
    pub build: String,
    /// Places for change feeds.
    pub(crate) feeds: Arc<Semaphore>,
    /// Places for imports.
    pub(crate) imports: Arc<Semaphore>,
}
