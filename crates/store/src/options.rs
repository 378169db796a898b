//! Where the database is and how the store uses it.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::OpenError;

/// The source of time of a store on SQLite.
pub trait Clock: Send + Sync {
    /// Gives the present moment.
    fn now(&self) -> Timestamp;
}

/// Which database holds the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// How a store uses its database.
#[derive(Clone)]
pub struct StoreOptions {
    /// The time on SQLite; Postgres has its own.
    pub clock: Arc<dyn Clock>,
    /// Most jobs that wait for a lane before more are refused.
    pub queue_len: usize,
    /// Most jobs in one transaction on SQLite; on Postgres at most 48.
    pub batch: usize,
    /// Threads that read.
    pub readers: usize,
    /// Pages in the write-ahead log of SQLite before it is moved into the database.
    pub wal_autocheckpoint: u32,
    /// How long a lane asks for the outcome of a COMMIT whose reply was lost.
    pub outcome_wait: Duration,
    /// Works without the guards against races, which a race test must notice.
    #[cfg(feature = "unguarded")]
    pub unguarded: bool,
    /// Answers before COMMIT, which a crash test must catch.
    #[cfg(feature = "unguarded")]
    pub ack_before_commit: bool,
}

impl StoreOptions {
    /// Gives the settings for normal use with this clock.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            queue_len: 1024,
            batch: 256,
            readers: 2,
            wal_autocheckpoint: 8000,
            outcome_wait: Duration::from_secs(10),
            #[cfg(feature = "unguarded")]
            unguarded: false,
            #[cfg(feature = "unguarded")]
            ack_before_commit: false,
        }
    }
}

#[cfg(feature = "unguarded")]
impl StoreOptions {
    /// Says whether the guards against races are off.
    pub(crate) fn is_unguarded(&self) -> bool {
        self.unguarded
    }

    /// Says whether answers come before COMMIT.
    pub(crate) fn answers_early(&self) -> bool {
        self.ack_before_commit
    }
}

#[cfg(not(feature = "unguarded"))]
#[expect(clippy::unused_self, reason = "the negative controls look at the options")]
impl StoreOptions {
    pub(crate) fn is_unguarded(&self) -> bool {
        false
    }

    pub(crate) fn answers_early(&self) -> bool {
        false
    }
}

impl fmt::Debug for StoreOptions {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("StoreOptions")
            .field("queue_len", &self.queue_len)
            .field("batch", &self.batch)
            .field("readers", &self.readers)
            .finish_non_exhaustive()
    }
}

/// The place of a database: `sqlite:PATH`, `sqlite::memory:` or `postgres://…`.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreUrl {
    SqliteFile(PathBuf),
    SqliteMemory,
    Postgres(String),
}

impl StoreUrl {
    /// Says which database the URL is of.
    pub fn engine(&self) -> Engine {
        match self {
            Self::SqliteFile(_) | Self::SqliteMemory => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }
}

impl FromStr for StoreUrl {
    type Err = OpenError;

    fn from_str(text: &str) -> Result<Self, OpenError> {
        if text == "sqlite::memory:" {
            return Ok(Self::SqliteMemory);
        }
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() || path.starts_with(':') || path.contains('\0') {
                return Err(refused(text, ""));
            }
            return Ok(Self::SqliteFile(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            crate::pg::target(text).map_err(|detail| refused(text, &detail))?;
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err(refused(text, ""))
    }
}

fn refused(text: &str, detail: &str) -> OpenError {
    let detail = if detail.is_empty() { String::new() } else { format!(" ({detail})") };
    OpenError::Url { url: masked(text), detail }
}

impl fmt::Display for StoreUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SqliteFile(path) => write!(out, "sqlite:{}", path.display()),
            Self::SqliteMemory => out.write_str("sqlite::memory:"),
            Self::Postgres(url) => out.write_str(&masked(url)),
        }
    }
}

impl fmt::Debug for StoreUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "StoreUrl({self})")
    }
}

/// Replaces the passwords of a URL by `***`.
fn masked(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let (main, query) =
        rest.split_once('?').map_or((rest, None), |(main, query)| (main, Some(query)));
    let main = match main.rsplit_once('@') {
        Some((user, host)) => match user.split_once(':') {
            Some((name, _)) => format!("{name}:***@{host}"),
            None => format!("{user}@{host}"),
        },
        None => main.to_owned(),
    };
    let query = query.map_or(String::new(), |query| {
        let shown: Vec<_> = query
            .split('&')
            .map(|pair| if pair.starts_with("password=") { "password=***" } else { pair })
            .collect();
        format!("?{}", shown.join("&"))
    });
    format!("{scheme}://{main}{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_url_is_read_and_shown_without_its_password() {
        for (text, shown) in [
            ("sqlite:planify.db", "sqlite:planify.db"),
            ("sqlite:///var/lib/p.db", "sqlite:/var/lib/p.db"),
            ("sqlite::memory:", "sqlite::memory:"),
            ("postgres://u:s3cret@h:5432/d", "postgres://u:***@h:5432/d"),
            ("postgres://u:a%40b@h/d?sslmode=require", "postgres://u:***@h/d?sslmode=require"),
            (
                "postgres://u@h/d?password=x&connect_timeout=3",
                "postgres://u@h/d?password=***&connect_timeout=3",
            ),
        ] {
            assert_eq!(text.parse::<StoreUrl>().unwrap().to_string(), shown);
        }
    }

    #[test]
    fn a_text_that_names_no_database_is_refused_without_its_password() {
        for text in [
            "",
            "planify.db",
            "sqlite:",
            "sqlite::other:",
            "mysql://u:s3cret@h/d",
            "postgres://u:s3cret@h:x/d",
        ] {
            let error = text.parse::<StoreUrl>().unwrap_err().to_string();
            assert!(!error.contains("s3cret"), "{error}");
        }
    }
}
