//! A connection to SQLite with its prepared statements, driven by one thread.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Statement, ToSql};
use uuid::Uuid;

use super::errors::translate;
use crate::lane::{Care, Commit, Session};
use crate::sql::{Key, for_sqlite};
use crate::tx::{Driver, Each};
use crate::{Clock, Engine, Row, StoreError, Value};

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Bool(value) => ValueRef::Integer(i64::from(*value)),
            Value::I64(value) => ValueRef::Integer(*value),
            Value::Text(text) | Value::Json(text) => ValueRef::Text(text.as_bytes()),
            Value::Uuid(id) => ValueRef::Blob(id.as_bytes()),
            Value::Ts(time) => ValueRef::Integer(time.as_microsecond()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// A connection and the statements prepared on it.
pub(crate) struct SqliteSession<'c> {
    connection: &'c Connection,
    statements: HashMap<Key, Statement<'c>>,
    clock: Arc<dyn Clock>,
    mark: Mark,
}

/// The savepoint of a transaction. Marks are released before the next is set, because each page
/// that is written costs a look at every open one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    /// Set, and nothing written since.
    Fresh,
    Used,
}

impl<'c> SqliteSession<'c> {
    pub(crate) fn new(connection: &'c Connection, clock: Arc<dyn Clock>) -> Self {
        Self { connection, statements: HashMap::new(), clock, mark: Mark::None }
    }

    fn bound(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> Result<&mut Statement<'c>, StoreError> {
        let connection = self.connection;
        let statement = match self.statements.entry(Key::of(sql)) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let statement = connection
                    .prepare(&for_sqlite(sql))
                    .map_err(|error| translate(connection, error))?;
                entry.insert(statement)
            }
        };
        if statement.parameter_count() != values.len() {
            return Err(StoreError::Statement(format!("wrong number of values for: {sql}")));
        }
        for (index, value) in (1..).zip(values) {
            statement
                .raw_bind_parameter::<usize, _>(index, value)
                .map_err(|error| translate(connection, error))?;
        }
        Ok(statement)
    }

    fn control(&mut self, sql: &'static str) -> Result<(), StoreError> {
        self.execute(sql, &[]).map(drop)
    }

    fn now(&self) -> Timestamp {
        let now = self.clock.now();
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }
}

impl Driver for SqliteSession<'_> {
    fn engine(&self) -> Engine {
        Engine::Sqlite
    }

    fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let connection = self.connection;
        let changed = self.bound(sql, values)?.raw_execute();
        changed
            .map(|rows| u64::try_from(rows).unwrap_or(u64::MAX))
            .map_err(|error| translate(connection, error))
    }

    fn execute_later(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<(), StoreError> {
        self.execute(sql, values).map(drop)
    }

    fn settle(&mut self) -> Result<(), StoreError> {
        Ok(())
    }

    fn query(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError> {
        let connection = self.connection;
        let mut rows = self.bound(sql, values)?.raw_query();
        while let Some(row) = rows.next().map_err(|error| translate(connection, error))? {
            each(&Row::sqlite(row))?;
        }
        Ok(())
    }

    fn query_once(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError> {
        run_once(self.connection, sql, values, each)
    }
}

/// Binds values and runs a query.
fn run_once(
    connection: &Connection,
    sql: &str,
    values: &[Value<'_>],
    each: Each<'_>,
) -> Result<(), StoreError> {
    let failed = |error| translate(connection, error);
    let mut statement = connection.prepare(&for_sqlite(sql)).map_err(failed)?;
    for (index, value) in (1..).zip(values) {
        statement.raw_bind_parameter::<usize, _>(index, value).map_err(failed)?;
    }
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(failed)? {
        each(&Row::sqlite(row))?;
    }
    Ok(())
}

impl Session for SqliteSession<'_> {
    fn begin(&mut self, _: &[Uuid], _: Care) -> Result<Timestamp, StoreError> {
        self.control("begin immediate")?;
        self.mark = Mark::None;
        Ok(self.now())
    }

    fn begin_read(&mut self) -> Result<Timestamp, StoreError> {
        self.control("begin")?;
        Ok(self.now())
    }

    fn mark(&mut self) -> Result<(), StoreError> {
        if self.mark == Mark::Used {
            self.control("release job")?;
        }
        if self.mark != Mark::Fresh {
            self.control("savepoint job")?;
        }
        self.mark = Mark::Used;
        Ok(())
    }

    fn undo(&mut self) -> Result<(), StoreError> {
        self.control("rollback to job")?;
        self.mark = Mark::Fresh;
        Ok(())
    }

    fn commit(&mut self) -> Commit {
        match self.control("commit") {
            Ok(()) => Commit::Done,
            Err(error) => Commit::Refused(error),
        }
    }

    fn rollback(&mut self) {
        if !self.connection.is_autocommit() {
            // The only failure is that the transaction has ended by itself.
            let _ = self.control("rollback");
        }
    }

    fn stands(&self) -> bool {
        !self.connection.is_autocommit()
    }

    fn recover(&mut self) -> bool {
        false
    }
}
