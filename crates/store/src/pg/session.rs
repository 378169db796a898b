//! A connection to Postgres with its prepared statements, driven by one thread.
//!
//! A connection that is lost is made again when the next transaction begins; between tries that
//! fail, transactions are refused at once, so that nothing hangs while the server is away.

use std::collections::HashMap;
use std::fmt::Write;
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use postgres::Statement;
use uuid::Uuid;

use super::connect::Target;
use super::errors::{is_stale, translate};
use super::wire::Wire;
use crate::lane::{Care, Commit, Session};
use crate::sql::{Key, without_locks};
use crate::tx::{Driver, Each};
use crate::{Engine, Row, StoreError, StoreOptions, Value};

const SETTINGS: &str = "set lock_timeout = '5s'; set statement_timeout = '30s'; \
     set idle_in_transaction_session_timeout = '60s'; set timezone = 'UTC'; \
     select pg_postmaster_start_time()::text";
const READ_ONLY: &str = "set default_transaction_read_only = on";
const NOW: &str = "select (extract(epoch from now()) * 1000000)::bigint::text";
const XID: &str = "select pg_current_xact_id_if_assigned()::text";
const BACKOFF_FIRST: Duration = Duration::from_millis(100);
const BACKOFF_LAST: Duration = Duration::from_secs(2);
/// Pause between two looks at the outcome of a COMMIT.
const POLL: Duration = Duration::from_millis(20);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Read,
    Write,
}

/// The savepoint of a transaction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    /// Set, and nothing written since.
    Fresh,
    Used,
}

struct Connection {
    wire: Wire,
    statements: HashMap<Key, Statement>,
    locks: bool,
    /// When the server was started: a restart may give out transaction ids again.
    server: String,
}

/// A place for a connection, and when to try again if there is none.
pub(crate) struct PgSession {
    target: Target,
    mode: Mode,
    connection: Option<Connection>,
    away: Option<(Instant, Duration, String)>,
    outcome_wait: Duration,
    /// Whether rows are locked as statements say.
    locks: bool,
    care: Care,
    mark: Mark,
    /// The id of the transaction, once it has written.
    xid: Option<String>,
    begun: bool,
}

impl PgSession {
    pub(crate) fn writer(target: Target, options: &StoreOptions) -> Result<Self, StoreError> {
        Self::open(target, Mode::Write, options)
    }

    pub(crate) fn reader(target: Target, options: &StoreOptions) -> Result<Self, StoreError> {
        Self::open(target, Mode::Read, options)
    }

    fn open(target: Target, mode: Mode, options: &StoreOptions) -> Result<Self, StoreError> {
        let mut session = Self {
            target,
            mode,
            connection: None,
            away: None,
            outcome_wait: options.outcome_wait,
            locks: !options.is_unguarded(),
            care: Care::Alone,
            mark: Mark::None,
            xid: None,
            begun: false,
        };
        session.connected()?;
        Ok(session)
    }

    fn connected(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.as_ref().is_some_and(|connection| connection.wire.is_closed()) {
            self.connection = None;
        }
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.connect()?,
        };
        Ok(self.connection.insert(connection))
    }

    fn connect(&mut self) -> Result<Connection, StoreError> {
        if let Some((until, _, reason)) = &self.away
            && Instant::now() < *until
        {
            return Err(StoreError::Unavailable(reason.clone()));
        }
        match self.try_connect() {
            Ok(connection) => {
                self.away = None;
                Ok(connection)
            }
            Err(error) => {
                let wait = self
                    .away
                    .as_ref()
                    .map_or(BACKOFF_FIRST, |(_, wait, _)| (*wait * 2).min(BACKOFF_LAST));
                let reason = match &error {
                    StoreError::Unavailable(reason) => reason.clone(),
                    other => other.to_string(),
                };
                if self.away.is_none() {
                    tracing::warn!(reason, "the database is away");
                }
                self.away = Some((Instant::now() + wait, wait, reason));
                Err(error)
            }
        }
    }

    fn try_connect(&self) -> Result<Connection, StoreError> {
        let mut wire = Wire::connect(&self.target)?;
        let server = first_text(&mut wire, SETTINGS)?.unwrap_or_default();
        if self.mode == Mode::Read {
            wire.run(READ_ONLY).map_err(|error| translate(&error))?;
        }
        Ok(Connection { wire, statements: HashMap::new(), locks: self.locks, server })
    }

    /// Gives the connection of a transaction that has begun.
    fn current(&mut self) -> Result<&mut Connection, StoreError> {
        self.connection
            .as_mut()
            .ok_or_else(|| StoreError::Unavailable("the connection was lost".to_owned()))
    }

    fn start(&mut self, sql: &str) -> Result<Timestamp, StoreError> {
        self.begun = false;
        self.xid = None;
        self.connected()?;
        self.begun = true;
        let now = first_text(&mut self.current()?.wire, sql)?;
        now.and_then(|text| text.parse().ok())
            .and_then(|microsecond| Timestamp::from_microsecond(microsecond).ok())
            .ok_or_else(|| StoreError::Corrupt("the server gave no time".to_owned()))
    }

    /// Finds out what became of a COMMIT whose reply did not arrive.
    fn outcome(&mut self, error: StoreError) -> Commit {
        let lost = self.connection.take();
        let Some(xid) = self.xid.take() else {
            // Nothing was written, so there is nothing that could be lost.
            return Commit::Done;
        };
        let server = lost.map(|connection| connection.server).unwrap_or_default();
        let question = format!("select pg_xact_status('{xid}'::xid8)");
        let deadline = Instant::now() + self.outcome_wait;
        loop {
            if let Some(outcome) = self.ask(&question, &server, &error) {
                return outcome;
            }
            if Instant::now() >= deadline {
                tracing::error!(xid, "the outcome of a transaction stays unknown");
                return Commit::Unknown;
            }
            thread::park_timeout(POLL);
        }
    }

    /// Asks once; `None` if the answer is not there yet.
    fn ask(&mut self, question: &str, server: &str, error: &StoreError) -> Option<Commit> {
        let connection = self.connected().ok()?;
        let same_server = connection.server == server;
        match first_text(&mut connection.wire, question) {
            Ok(Some(status)) if status == "committed" && same_server => Some(Commit::Done),
            // After a restart the id may have been given to another transaction.
            Ok(Some(status)) if status == "committed" => Some(Commit::Unknown),
            Ok(Some(status)) if status == "aborted" => Some(Commit::Lost(error.clone())),
            Ok(None) => Some(Commit::Unknown),
            // An id in the server's future was never made durable.
            Err(StoreError::Statement(_)) => Some(Commit::Lost(error.clone())),
            // The transaction is still in progress, or the server is away again.
            Ok(Some(_)) | Err(_) => None,
        }
    }
}

impl Connection {
    fn prepared(&mut self, sql: &'static str) -> Result<Statement, postgres::Error> {
        if let Some(statement) = self.statements.get(&Key::of(sql)) {
            return Ok(statement.clone());
        }
        let statement = if self.locks {
            self.wire.prepare(sql)?
        } else {
            self.wire.prepare(&without_locks(sql))?
        };
        self.statements.insert(Key::of(sql), statement.clone());
        Ok(statement)
    }

    fn statement(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> Result<Statement, StoreError> {
        let statement = self.prepared(sql).map_err(|error| translate(&error))?;
        if statement.params().len() == values.len() {
            Ok(statement)
        } else {
            Err(StoreError::Statement(format!("wrong number of values for: {sql}")))
        }
    }

    /// Runs a prepared query.
    fn rows(
        &mut self,
        statement: &Statement,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError> {
        self.wire
            .query(statement, values, |row| each(&Row::postgres(row)))
            .map_err(|error| self.failed(&error))?
    }

    /// Translates an error; statements of an older schema are prepared anew and run again.
    fn failed(&mut self, error: &postgres::Error) -> StoreError {
        if is_stale(error) {
            self.statements.clear();
            return StoreError::Transient;
        }
        translate(error)
    }
}

impl Driver for PgSession {
    fn engine(&self) -> Engine {
        Engine::Postgres
    }

    fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let connection = self.current()?;
        let statement = connection.statement(sql, values)?;
        connection.wire.execute(&statement, values).map_err(|error| connection.failed(&error))
    }

    fn execute_later(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<(), StoreError> {
        let connection = self.current()?;
        let statement = connection.statement(sql, values)?;
        let values = values.iter().cloned().map(Value::into_owned).collect();
        connection.wire.execute_later(statement, values).map_err(|error| connection.failed(&error))
    }

    fn settle(&mut self) -> Result<(), StoreError> {
        // In a shared transaction without marks an error spoils it, whenever it shows.
        if self.care == Care::Shared {
            return Ok(());
        }
        let connection = self.current()?;
        connection.wire.flush().map_err(|error| connection.failed(&error))
    }

    fn query(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError> {
        let connection = self.current()?;
        let statement = connection.statement(sql, values)?;
        connection.rows(&statement, values, each)
    }

    fn query_once(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        each: Each<'_>,
    ) -> Result<(), StoreError> {
        let connection = self.current()?;
        let statement = connection.wire.prepare(sql).map_err(|error| translate(&error))?;
        connection.rows(&statement, values, each)
    }
}

impl Session for PgSession {
    fn begin(&mut self, scopes: &[Uuid], care: Care) -> Result<Timestamp, StoreError> {
        let mut sql = format!("begin; {NOW}");
        if !scopes.is_empty() && self.locks {
            sql.push_str("; select 1 from seat_tally where scope in (");
            for (place, scope) in scopes.iter().enumerate() {
                let comma = if place == 0 { "" } else { ", " };
                write!(sql, "{comma}'{scope}'").expect("a String takes every text");
            }
            sql.push_str(") order by scope for no key update");
        }
        self.care = care;
        self.mark = Mark::None;
        self.start(&sql)
    }

    fn begin_read(&mut self) -> Result<Timestamp, StoreError> {
        self.care = Care::Alone;
        self.start(&format!("begin isolation level repeatable read read only; {NOW}"))
    }

    fn mark(&mut self) -> Result<(), StoreError> {
        let sql = match self.mark {
            Mark::None => Some("savepoint job"),
            Mark::Fresh => None,
            Mark::Used => Some("release savepoint job; savepoint job"),
        };
        if let Some(sql) = sql {
            self.current()?.wire.run(sql).map_err(|error| translate(&error))?;
        }
        self.mark = Mark::Used;
        Ok(())
    }

    fn undo(&mut self) -> Result<(), StoreError> {
        let wire = &mut self.current()?.wire;
        wire.forget();
        wire.run("rollback to savepoint job").map_err(|error| translate(&error))?;
        self.mark = Mark::Fresh;
        Ok(())
    }

    fn commit(&mut self) -> Commit {
        match self.current().and_then(|connection| first_text(&mut connection.wire, XID)) {
            Ok(xid) => self.xid = xid,
            Err(error @ StoreError::Unavailable(_)) => {
                self.connection = None;
                return Commit::Lost(error);
            }
            Err(error) => return Commit::Refused(error),
        }
        let done = self.current().and_then(|connection| {
            connection.wire.run("commit").map_err(|error| translate(&error))
        });
        match done {
            Ok(()) => {
                self.begun = false;
                Commit::Done
            }
            Err(error @ StoreError::Unavailable(_)) => self.outcome(error),
            Err(error) => Commit::Refused(error),
        }
    }

    fn rollback(&mut self) {
        if !std::mem::take(&mut self.begun) {
            return;
        }
        let undone = self.current().is_ok_and(|connection| {
            connection.wire.forget();
            connection.wire.run("rollback").is_ok()
        });
        if !undone {
            self.connection = None;
        }
    }

    fn stands(&self) -> bool {
        self.connection.as_ref().is_some_and(|connection| !connection.wire.is_closed())
    }

    fn recover(&mut self) -> bool {
        self.connection = None;
        self.connected().is_ok()
    }
}

/// Runs statements and gives the first value of the first row that they return.
fn first_text(wire: &mut Wire, sql: &str) -> Result<Option<String>, StoreError> {
    wire.first_text(sql).map_err(|error| translate(&error))
}
