//! From the errors of Postgres to those of the store.

use std::error::Error as _;

use postgres::error::{DbError, SqlState};

use crate::StoreError;
use crate::error::FOREIGN_KEY;

/// A prepared statement that the server no longer takes, because the schema has changed.
pub(crate) fn is_stale(error: &postgres::Error) -> bool {
    matches!(
        error.code(),
        Some(&SqlState::FEATURE_NOT_SUPPORTED | &SqlState::INVALID_SQL_STATEMENT_NAME)
    )
}

pub(crate) fn translate(error: &postgres::Error) -> StoreError {
    if let Some(refusal) = error.as_db_error() {
        return refused(refusal);
    }
    let reason = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let is_io = error.source().is_some_and(<dyn std::error::Error>::is::<std::io::Error>);
    if error.is_closed() || is_io || error.to_string().contains("connect") {
        StoreError::Unavailable(reason)
    } else {
        StoreError::Statement(reason)
    }
}

fn refused(error: &DbError) -> StoreError {
    let state = error.code();
    match *state {
        SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED => {
            return StoreError::Transient;
        }
        // Waiting longer would keep all that queue behind it waiting too.
        SqlState::LOCK_NOT_AVAILABLE | SqlState::QUERY_CANCELED => return StoreError::Busy,
        SqlState::DISK_FULL => return StoreError::DiskFull,
        SqlState::READ_ONLY_SQL_TRANSACTION => return StoreError::ReadOnly,
        SqlState::DATA_CORRUPTED | SqlState::INDEX_CORRUPTED => {
            return StoreError::Corrupt(error.message().to_owned());
        }
        _ => {}
    }
    // Classes: 08 connection, 28 authorisation, 3D no database, 53 resources, 57 operator, 58 system.
    let class = state.code().get(..2).unwrap_or_default();
    match class {
        "23" => StoreError::Constraint { name: name(error) },
        "08" | "28" | "3D" | "53" | "57" | "58" => {
            StoreError::Unavailable(error.message().to_owned())
        }
        _ => StoreError::Statement(format!("{}: {}", state.code(), error.message())),
    }
}

fn name(error: &DbError) -> String {
    match *error.code() {
        SqlState::FOREIGN_KEY_VIOLATION => FOREIGN_KEY.to_owned(),
        SqlState::NOT_NULL_VIOLATION => format!(
            "{}_{}_not_null",
            error.table().unwrap_or_default(),
            error.column().unwrap_or_default()
        ),
        _ => error.constraint().unwrap_or_else(|| error.message()).to_owned(),
    }
}
