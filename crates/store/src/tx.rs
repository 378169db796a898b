//! The transaction as a command sees it.
//!
//! Once a statement has failed, the transaction of the job takes no further statement and is
//! undone, whatever the job makes of the error: Postgres behaves so, and SQLite must not differ.

use std::fmt;

use jiff::Timestamp;
use uuid::Uuid;

use crate::ids::IdSource;
use crate::{Engine, Row, StoreError, Value};

/// Decodes the rows of a query one after the other.
pub(crate) type Each<'f> = &'f mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>;

/// Runs statements on one connection.
pub(crate) trait Driver {
    fn engine(&self) -> Engine;
    fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError>;
    /// Runs a statement now or with a later one; an error of it may be that of a later call.
    fn execute_later(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<(), StoreError>;
    /// Ends a job: gives the errors of what it left for later, if they are its own alone.
    fn settle(&mut self) -> Result<(), StoreError>;
    fn query(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError>;
    /// Runs a query whose text was made for the occasion and is not kept prepared.
    fn query_once(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError>;
}

/// Whether a transaction may change anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

/// One job's part of a transaction.
pub struct Tx<'t> {
    driver: &'t mut dyn Driver,
    ids: &'t IdSource,
    now: Timestamp,
    access: Access,
    failed: Option<StoreError>,
    wrote: bool,
    journalled: usize,
    wakes: bool,
    snapshot: Option<&'t mut dyn Driver>,
}

impl fmt::Debug for Tx<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Tx")
            .field("now", &self.now)
            .field("access", &self.access)
            .finish_non_exhaustive()
    }
}

impl<'t> Tx<'t> {
    pub(crate) fn new(
        driver: &'t mut dyn Driver,
        ids: &'t IdSource,
        now: Timestamp,
        access: Access,
    ) -> Self {
        Self {
            driver,
            ids,
            now,
            access,
            failed: None,
            wrote: false,
            journalled: 0,
            wakes: false,
            snapshot: None,
        }
    }

    /// Gives the time of the transaction, fixed at its start, with microsecond precision.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Goes on as if another transaction began at this time, for explorations that undo all of it in the end.
    #[cfg(feature = "unguarded")]
    pub fn move_to(&mut self, now: Timestamp) {
        self.now = now;
        self.journalled = 0;
    }

    /// Makes a UUIDv7 of the transaction's time, greater than all that this store made before.
    pub fn new_uuid(&self) -> Uuid {
        self.ids.next(self.now)
    }

    /// Says which engine runs the statements, for the rare statement that has to differ.
    pub fn engine(&self) -> Engine {
        self.driver.engine()
    }

    /// Runs a statement and gives the number of rows that it changed.
    pub fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.begin_writing()?;
        let result = self.driver.execute(sql, values);
        self.remember(result)
    }

    /// Runs a statement whose number of rows nobody asks for, now or together with the next one:
    /// a round trip less on Postgres. Its error is that of the job at the latest.
    pub fn execute_later(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> Result<(), StoreError> {
        self.begin_writing()?;
        let result = self.driver.execute_later(sql, values);
        self.remember(result)
    }

    fn begin_writing(&mut self) -> Result<(), StoreError> {
        self.usable()?;
        if self.access == Access::Read {
            return Err(StoreError::ReadOnly);
        }
        self.snapshot = None;
        self.wrote = true;
        Ok(())
    }

    /// Runs a query and decodes every row.
    pub fn query_map<T>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        mut decode: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = Vec::new();
        self.query(sql, values, &mut |row| {
            rows.push(decode(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Runs a query that was put together of fixed texts, and decodes every row; what came from
    /// outside is among the values.
    pub(crate) fn query_made<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        mut decode: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        self.usable()?;
        let mut rows = Vec::new();
        let result = self.driver.query_once(sql, values, &mut |row| {
            rows.push(decode(row)?);
            Ok(())
        });
        self.remember(result)?;
        Ok(rows)
    }

    /// Runs a query and decodes its first row; [`StoreError::NotFound`] if it has none.
    pub fn query_one<T>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        decode: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.query_opt(sql, values, decode)?.ok_or(StoreError::NotFound)
    }

    /// Runs a query and decodes its first row, if it has one.
    pub fn query_opt<T>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        decode: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let (mut first, mut decode) = (None, Some(decode));
        self.query(sql, values, &mut |row| {
            if let Some(decode) = decode.take() {
                first = Some(decode(row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }

    fn query(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError> {
        self.usable()?;
        if writes(sql) {
            self.begin_writing()?;
        }
        if let Some(snapshot) = self.snapshot.as_mut() {
            if sql.trim_start().starts_with("select") {
                return snapshot.query(sql, values, each);
            }
            self.snapshot = None;
        }
        let result = self.driver.query(sql, values, each);
        self.remember(result)
    }

    /// Says that a row changed since it was read: the transaction runs again.
    pub fn conflict(&mut self) -> StoreError {
        self.failed = Some(StoreError::Transient);
        StoreError::Transient
    }

    /// Whether statements still run; after one failed none does.
    pub fn is_usable(&self) -> bool {
        self.failed.is_none()
    }

    fn usable(&self) -> Result<(), StoreError> {
        self.failed.clone().map_or(Ok(()), Err)
    }

    fn remember<T>(&mut self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        if let Err(error) = &result {
            self.failed = Some(error.clone());
        }
        result
    }

    /// Ends the job: what it left for later is done, or is the lane's to answer for.
    pub(crate) fn settle(&mut self) {
        if self.wrote && self.is_usable() {
            let result = self.driver.settle();
            let _ = self.remember(result);
        }
    }

    /// Says whether the job has tried to write anything.
    pub(crate) fn wrote(&self) -> bool {
        self.wrote
    }

    /// Gives the error that made the transaction unusable.
    pub(crate) fn failure(&self) -> Option<&StoreError> {
        self.failed.as_ref()
    }

    /// Counts rows added to the journal and gives their number in this job so far.
    pub(crate) fn journalled(&mut self, rows: usize) -> usize {
        self.wake();
        self.journalled += rows;
        self.journalled
    }

    /// Notes that someone waits for what the job wrote.
    pub(crate) fn wake(&mut self) {
        self.wakes = true;
    }

    /// Says whether someone waits for what the job wrote.
    pub(crate) fn wakes(&self) -> bool {
        self.wakes
    }

    /// Lets the job decide on a snapshot taken before, until its first write.
    pub(crate) fn decide_on(&mut self, snapshot: &'t mut dyn Driver) {
        self.snapshot = Some(snapshot);
    }
}

fn writes(sql: &str) -> bool {
    let sql = sql.trim_start();
    ["insert", "update", "delete"].iter().any(|verb| sql.starts_with(verb))
}
