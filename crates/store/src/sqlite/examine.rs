//! The examination of a database file in use: its pages, its indexes, its references.

use rusqlite::Connection;

use super::errors;
use super::open::{self, Files};
use crate::OpenError;

/// The most findings that are told.
const FINDINGS_MAX: usize = 20;

/// What an examination of a database file found; nothing where all is well.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examined {
    /// Pages, indexes and constraints that are damaged.
    pub integrity: Vec<String>,
    /// Rows that refer to what is not there.
    pub references: Vec<String>,
}

/// Reads the whole database and says what is wrong with it.
pub(crate) fn examine(files: &Files) -> Result<Examined, OpenError> {
    let connection = open::reader(files)?;
    Ok(Examined { integrity: integrity(&connection)?, references: references(&connection)? })
}

fn integrity(connection: &Connection) -> Result<Vec<String>, OpenError> {
    let limit = format!("pragma integrity_check({FINDINGS_MAX})");
    let mut statement = connection.prepare(&limit).map_err(plain)?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0)).map_err(plain)?;
    let found: Vec<String> = rows.collect::<Result<_, _>>().map_err(plain)?;
    Ok(found.into_iter().filter(|line| line != "ok").collect())
}

fn references(connection: &Connection) -> Result<Vec<String>, OpenError> {
    let mut statement = connection.prepare("pragma foreign_key_check").map_err(plain)?;
    let rows = statement
        .query_map([], |row| {
            let (table, row_id): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
            let parent: String = row.get(2)?;
            let row_id = row_id.map(|id| format!(" {id}")).unwrap_or_default();
            Ok(format!("a row{row_id} of `{table}` refers to what `{parent}` does not have"))
        })
        .map_err(plain)?;
    rows.take(FINDINGS_MAX).collect::<Result<_, _>>().map_err(plain)
}

fn plain(error: rusqlite::Error) -> OpenError {
    errors::plain(error).into()
}
