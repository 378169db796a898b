//! The store: one SQL text for SQLite and Postgres, run in transactions by lanes.
//!
//! SQL is written only here, one module of queries per noun; a query never decides a rule.

pub mod agenda;
pub mod answers;
pub mod blackouts;
pub mod checkins;
pub mod checks;
pub mod constraints;
pub mod credentials;
mod error;
pub mod events;
mod filters;
pub mod guests;
pub mod house_rules;
pub mod idempotency;
mod ids;
pub mod invites;
pub mod jobs;
pub mod join_requests;
pub mod journal;
mod lane;
pub mod leases;
mod lock;
pub mod members;
mod migrate;
pub mod notices;
pub mod occurrences;
mod options;
pub mod orgs;
pub mod personal;
pub mod persons;
mod pg;
pub mod promos;
pub mod questions;
mod queue;
pub mod quotas;
pub mod rates;
pub mod resources;
mod row;
pub mod seals;
pub mod sessions;
mod sql;
mod sqlite;
mod store;
#[cfg(test)]
mod tests;
mod thread;
pub mod tickets;
pub mod tokens;
pub mod traces;
mod tx;
pub mod users;
mod value;
pub mod venues;
pub mod windows;
pub mod words;

pub use error::{FOREIGN_KEY, OpenError, StoreError};
pub use lock::{DIR_LOCK, DirLock, LockInfo};
pub use options::{Clock, Engine, StoreOptions, StoreUrl};
pub use row::{Cell, Row};
pub use sqlite::{Backup, Examined};
pub use store::{Store, StoreStats};
pub use tx::Tx;
pub use value::{FromValue, JsonText, Value};
