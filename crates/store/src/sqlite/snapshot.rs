//! Snapshots on which the negative controls of race tests decide.
//!
//! Without the guards, a job sees the database as it was when the job was submitted, until it
//! writes: what every job would see if commands ran at the same time and nothing excluded them.

use std::sync::Arc;

use rusqlite::Connection;

use super::open::{self, Files};
use super::session::SqliteSession;
use crate::tx::{Driver, Each};
use crate::{Clock, Engine, StoreError, Value};

/// The state of a database at one moment.
pub(crate) struct Snapshot {
    connection: Connection,
    clock: Arc<dyn Clock>,
}

/// Takes snapshots of a database.
pub(crate) struct Snapshots {
    pub(super) files: Arc<Files>,
    pub(super) clock: Arc<dyn Clock>,
}

impl Snapshots {
    /// Takes a snapshot of what is committed now.
    pub(crate) fn take(&self) -> Result<Box<Snapshot>, StoreError> {
        let unavailable =
            |error: &dyn std::fmt::Display| StoreError::Unavailable(error.to_string());
        let connection = open::reader(&self.files).map_err(|error| unavailable(&error))?;
        // The state is fixed by the first read, not by `begin`.
        connection
            .execute_batch("begin; select count(*) from sqlite_schema")
            .map_err(|error| unavailable(&error))?;
        Ok(Box::new(Snapshot { connection, clock: Arc::clone(&self.clock) }))
    }
}

impl Driver for Snapshot {
    fn engine(&self) -> Engine {
        Engine::Sqlite
    }

    fn execute(&mut self, _: &'static str, _: &[Value<'_>]) -> Result<u64, StoreError> {
        Err(StoreError::ReadOnly)
    }

    fn execute_later(&mut self, _: &'static str, _: &[Value<'_>]) -> Result<(), StoreError> {
        Err(StoreError::ReadOnly)
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
        SqliteSession::new(&self.connection, Arc::clone(&self.clock)).query(sql, values, each)
    }

    fn query_once(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError> {
        SqliteSession::new(&self.connection, Arc::clone(&self.clock)).query_once(sql, values, each)
    }
}
