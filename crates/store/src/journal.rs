//! The journal: one row per thing that a command changed, and the only feed of changes.
//!
//! Readers see a row once it has its `seq`. SQLite numbers rows as they are inserted. On Postgres
//! rows commit out of order, so the publisher numbers those of transactions that ended before any
//! that still runs, without gaps: no row ever appears behind a reader's cursor.

use jiff::Timestamp;
use planify_core::id::{OpId, OrgId};
use uuid::Uuid;

use crate::{Engine, JsonText, Row, StoreError, Tx};

/// Most rows of one command.
pub const ROWS_MAX: usize = 1000;
/// Most rows that the publisher numbers in one transaction.
const PUBLISH_MAX: i64 = 5000;
/// The version of `before` and `after`.
const FORMAT: i64 = 1;

const APPEND: &str = "insert into journal \
     (op, org, at, actor, command, subject_kind, subject, kind, before, after, format) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const SINCE: &str = "select seq, op, org, at, actor, command, subject_kind, subject, kind, \
     before, after, format from journal where org = $1 and seq > $2 order by seq limit $3";
const AFTER: &str = "select seq, op, org, at, actor, command, subject_kind, subject, kind, \
     before, after, format from journal where seq > $1 order by seq limit $2";
const HEAD_SQLITE: &str =
    "select coalesce((select seq from sqlite_sequence where name = 'journal'), 0)";
const HEAD_POSTGRES: &str = "select seq from journal_head";
const OLDEST: &str = "select min(seq) from journal";
const LOCK_HEAD: &str = "select seq from journal_head for no key update";
const NUMBER: &str = "with ready as (\
         select row_id, row_number() over (order by txid, row_id) as place from journal \
         where seq is null and txid < pg_snapshot_xmin(pg_current_snapshot()) \
         order by txid, row_id limit $1) \
     update journal set seq = $2 + ready.place from ready where journal.row_id = ready.row_id";
const MOVE_HEAD: &str = "update journal_head set seq = seq + $1";

/// What a command did to one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    pub op: OpId,
    pub org: OrgId,
    pub actor: &'a str,
    pub command: &'a str,
    /// The prefix of the subject's TypeID.
    pub subject_kind: &'a str,
    pub subject: Uuid,
    pub kind: &'a str,
    /// The changed fields as they were.
    pub before: Option<JsonText>,
    /// The changed fields as they are.
    pub after: Option<JsonText>,
}

/// An entry of the feed.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalRow {
    pub seq: i64,
    pub op: OpId,
    pub org: OrgId,
    pub at: Timestamp,
    pub actor: String,
    pub command: String,
    pub subject_kind: String,
    pub subject: Uuid,
    pub kind: String,
    pub before: Option<JsonText>,
    pub after: Option<JsonText>,
    pub format: i64,
}

/// Appends a row.
///
/// # Errors
/// `TooMuch` for a command that writes more than [`ROWS_MAX`] rows.
pub fn append(tx: &mut Tx<'_>, entry: &Entry<'_>) -> Result<(), StoreError> {
    if tx.journalled(1) > ROWS_MAX {
        return Err(StoreError::TooMuch { what: "changes of one command", limit: ROWS_MAX });
    }
    let values = [
        entry.op.into(),
        entry.org.into(),
        tx.now().into(),
        entry.actor.into(),
        entry.command.into(),
        entry.subject_kind.into(),
        entry.subject.into(),
        entry.kind.into(),
        entry.before.as_ref().into(),
        entry.after.as_ref().into(),
        FORMAT.into(),
    ];
    tx.execute_later(APPEND, &values)
}

/// Reads rows of an organisation behind `seq`, in order.
pub fn since(
    tx: &mut Tx<'_>,
    org: OrgId,
    seq: i64,
    limit: i64,
) -> Result<Vec<JournalRow>, StoreError> {
    tx.query_map(SINCE, &[org.into(), seq.into(), limit.into()], read)
}

/// Reads rows of every organisation behind `seq`, in order.
pub fn after(tx: &mut Tx<'_>, seq: i64, limit: i64) -> Result<Vec<JournalRow>, StoreError> {
    tx.query_map(AFTER, &[seq.into(), limit.into()], read)
}

/// Gives the last number of the feed, 0 before the first.
pub fn head(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    let sql = match tx.engine() {
        Engine::Sqlite => HEAD_SQLITE,
        Engine::Postgres => HEAD_POSTGRES,
    };
    tx.query_one(sql, &[], |row| row.get(0))
}

/// Gives the first number that is kept, if there is one.
pub fn oldest(tx: &mut Tx<'_>) -> Result<Option<i64>, StoreError> {
    tx.query_one(OLDEST, &[], |row| row.get(0))
}

/// Numbers the rows that no running transaction can precede any more, and gives their count.
///
/// Only Postgres has such rows. Publishers exclude each other; a lease keeps them from queueing.
pub fn publish(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    if tx.engine() == Engine::Sqlite {
        return Ok(0);
    }
    // The lock comes before the statement that numbers, whose snapshot must be a later one.
    let head: i64 = tx.query_one(LOCK_HEAD, &[], |row| row.get(0))?;
    let numbered = tx.execute(NUMBER, &[PUBLISH_MAX.into(), head.into()])?;
    if numbered > 0 {
        let count = i64::try_from(numbered).unwrap_or(PUBLISH_MAX);
        tx.execute(MOVE_HEAD, &[count.into()])?;
        tx.wake();
    }
    Ok(numbered)
}

fn read(row: &Row<'_>) -> Result<JournalRow, StoreError> {
    Ok(JournalRow {
        seq: row.get(0)?,
        op: row.get(1)?,
        org: row.get(2)?,
        at: row.get(3)?,
        actor: row.get(4)?,
        command: row.get(5)?,
        subject_kind: row.get(6)?,
        subject: row.get(7)?,
        kind: row.get(8)?,
        before: row.get(9)?,
        after: row.get(10)?,
        format: row.get(11)?,
    })
}
