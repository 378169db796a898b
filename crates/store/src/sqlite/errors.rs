//! From the errors of SQLite to those of the store.
//!
//! A constraint has the name that Postgres gives it: a unique index its own, a primary key
//! without one `TABLE_pkey`, a unique constraint without one `TABLE_COLUMNS_key`, a null `TABLE_COLUMN_not_null`, any
//! foreign key `foreign_key`; a trigger names itself with `raise(abort, 'NAME')`.

use rusqlite::ffi::{self, ErrorCode};
use rusqlite::{Connection, Error};

use crate::StoreError;
use crate::error::FOREIGN_KEY;

/// Translates an error of a statement on this connection.
pub(crate) fn translate(connection: &Connection, error: Error) -> StoreError {
    with_names(Some(connection), error)
}

/// Translates an error that no unique constraint can be the reason of.
pub(crate) fn plain(error: Error) -> StoreError {
    with_names(None, error)
}

fn with_names(connection: Option<&Connection>, error: Error) -> StoreError {
    let (failure, message) = match error {
        Error::SqliteFailure(failure, message) => (failure, message.unwrap_or_default()),
        Error::SqlInputError { msg, .. } => return StoreError::Statement(msg),
        other => return StoreError::Statement(other.to_string()),
    };
    match failure.code {
        ErrorCode::ConstraintViolation
            if failure.extended_code == ffi::SQLITE_CONSTRAINT_DATATYPE =>
        {
            StoreError::Statement(message)
        }
        ErrorCode::ConstraintViolation => {
            StoreError::Constraint { name: name(connection, failure.extended_code, &message) }
        }
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::SystemIoFailure
        | ErrorCode::CannotOpen
        | ErrorCode::ReadOnly
        | ErrorCode::PermissionDenied
        | ErrorCode::OutOfMemory
        | ErrorCode::FileLockingProtocolFailed => StoreError::Unavailable(message),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Corrupt(message),
        _ => StoreError::Statement(message),
    }
}

fn name(connection: Option<&Connection>, code: i32, message: &str) -> String {
    let subject = message.split_once("failed: ").map_or(message, |(_, subject)| subject);
    match code {
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => FOREIGN_KEY.to_owned(),
        ffi::SQLITE_CONSTRAINT_NOTNULL => format!("{}_not_null", subject.replace('.', "_")),
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => unique(connection, subject),
        _ => subject.to_owned(),
    }
}

/// Finds the name of a unique index by what SQLite says of it: `table.a, table.b` or `index 'n'`.
fn unique(connection: Option<&Connection>, subject: &str) -> String {
    if let Some(index) = subject.strip_prefix("index '") {
        return index.trim_end_matches('\'').to_owned();
    }
    let table = subject.split_once('.').map_or(subject, |(table, _)| table);
    let columns: Vec<&str> = subject
        .split(", ")
        .filter_map(|column| column.split_once('.'))
        .map(|pair| pair.1)
        .collect();
    connection
        .and_then(|connection| unique_name(connection, table, &columns).ok().flatten())
        .unwrap_or_else(|| format!("{table}_pkey"))
}

/// Looks for a unique index of exactly these columns, and for the constraint that made it.
fn unique_name(
    connection: &Connection,
    table: &str,
    columns: &[&str],
) -> Result<Option<String>, Error> {
    let mut indexes = connection
        .prepare_cached("select name, origin from pragma_index_list(?1) where \"unique\" = 1")?;
    let mut members =
        connection.prepare_cached("select name from pragma_index_info(?1) order by seqno")?;
    let mut rows = indexes.query([table])?;
    while let Some(row) = rows.next()? {
        let (index, origin): (String, String) = (row.get(0)?, row.get(1)?);
        let names: Vec<Option<String>> =
            members.query_map([&index], |row| row.get(0))?.collect::<Result<_, _>>()?;
        if !names.iter().map(Option::as_deref).eq(columns.iter().map(|name| Some(*name))) {
            continue;
        }
        if origin == "c" {
            return Ok(Some(index));
        }
        let definition: String = connection.query_row(
            "select sql from sqlite_schema where type = 'table' and name = ?1",
            [table],
            |row| row.get(0),
        )?;
        let unnamed = || match origin.as_str() {
            "u" => format!("{table}_{}_key", columns.join("_")),
            _ => format!("{table}_pkey"),
        };
        return Ok(Some(constraint_name(&definition, columns).unwrap_or_else(unnamed)));
    }
    Ok(None)
}

/// Finds `constraint NAME unique (COLUMNS)` or `… primary key (COLUMNS)` in a table's definition.
fn constraint_name(definition: &str, columns: &[&str]) -> Option<String> {
    definition.split("constraint ").skip(1).find_map(|part| {
        let (name, rule) = part.split_once(' ')?;
        let rule = rule.trim_start();
        let list = rule.strip_prefix("unique").or_else(|| rule.strip_prefix("primary key"))?;
        let (list, _) = list.trim_start().strip_prefix('(')?.split_once(')')?;
        list.split(',').map(str::trim).eq(columns.iter().copied()).then(|| name.to_owned())
    })
}
