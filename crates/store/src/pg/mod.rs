//! The driver of Postgres.

use crate::migrate::Migrations;
use crate::store::Parts;
use crate::{OpenError, StoreError, StoreOptions};

/// Reads the target of a connection from its URL.
pub(crate) fn target(url: &str) -> Result<postgres::Config, String> {
    url.parse::<postgres::Config>().map_err(|_| "the URL is not well formed".to_owned())
}

/// Opens a database on a server.
pub(crate) fn open(url: &str, _: &StoreOptions, _: &Migrations) -> Result<Parts, OpenError> {
    target(url).map_err(StoreError::Unavailable)?;
    Err(StoreError::Unavailable("this build reaches SQLite only".to_owned()).into())
}
