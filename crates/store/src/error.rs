//! What can go wrong between a caller and the database, the same on both engines.
//!
//! No text shown by these errors holds SQL or a password.

use std::path::PathBuf;

/// A statement or a transaction did not succeed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No row answers to the question.
    #[error("there is no such row")]
    NotFound,
    /// A constraint refused the change; both engines give it the same name.
    #[error("the constraint `{name}` refused the change")]
    Constraint { name: String },
    /// The queue of a lane is full.
    #[error("too many commands are waiting; try again shortly")]
    Overloaded,
    /// Another program holds the database for longer than the store waits.
    #[error("the database is held by another program; try again shortly")]
    Busy,
    /// The transaction conflicted with others, also when it was run again.
    #[error("the transaction conflicted with others; try again")]
    Transient,
    /// The database cannot be reached.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// The disk of the database is full.
    #[error("the disk of the database is full")]
    DiskFull,
    /// The connection was lost during COMMIT, and what became of it cannot be told.
    #[error("the outcome of the command is unknown; repeat it with its idempotency key")]
    OutcomeUnknown,
    /// A stored value or the database itself is damaged.
    #[error("the database holds something unexpected: {0}")]
    Corrupt(String),
    /// A command exceeded a limit of the store.
    #[error("{what} exceed the limit of {limit}")]
    TooMuch { what: &'static str, limit: usize },
    /// A read tried to change something.
    #[error("a read may not change anything")]
    ReadOnly,
    /// The database could not make sense of a statement; the detail is for the log only.
    #[error("the database refused a statement")]
    Statement(String),
    /// The command panicked.
    #[error("the command stopped unexpectedly")]
    Panicked,
    /// The store is closed.
    #[error("the store is closed")]
    Closed,
}

/// The store could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The URL names no database.
    #[error(
        "`{url}` is not a store: use `sqlite:PATH`, `sqlite::memory:` or \
         `postgres://USER@HOST/DATABASE`{detail}"
    )]
    Url { url: String, detail: String },
    /// Another process holds the directory or the database.
    #[error("`{}` is in use by process {pid}", path.display())]
    Locked { pid: u32, path: PathBuf },
    /// The schema asks for a newer program.
    #[error("the database needs planify {needs} or newer, and this is {is}; upgrade the program")]
    ProgramTooOld { needs: String, is: String },
    /// The file belongs to another program.
    #[error("`{}` is a database of another program; name another file", path.display())]
    Foreign { path: PathBuf },
    /// A file could not be read or written.
    #[error("cannot use `{}`: {source}", path.display())]
    Io { path: PathBuf, source: std::io::Error },
    /// The SQLite library is older than the defects that this store must not meet.
    #[error("this program was built with SQLite {is}, and 3.51.3 or newer is needed")]
    SqliteTooOld { is: &'static str },
    /// A migration failed; the schema is as it was before it.
    #[error("migration `{name}` failed: {error}")]
    Migration { name: &'static str, error: StoreError },
    /// The certificates for TLS could not be used.
    #[error("cannot set up TLS to the database: {0}")]
    Tls(String),
    /// The database did not answer or refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The name of every foreign key, because SQLite does not tell which one it was.
pub const FOREIGN_KEY: &str = "foreign_key";
