//! Kept answers: what a caller was told, so that a repeated request is told the same.
//!
//! An answer is written in the transaction of its command, and at most [`ANSWER_MAX`] bytes of it.

use jiff::Timestamp;

use crate::{StoreError, Tx};

/// The largest answer that is kept, in bytes.
pub const ANSWER_MAX: usize = 64 * 1024;

const FIND: &str = "select body_hash, status, response from idempotency \
     where principal = $1 and route = $2 and key = $3";
const INSERT: &str = "insert into idempotency \
     (principal, route, key, body_hash, status, response, created_at) \
     values ($1, $2, $3, $4, $5, $6, $7)";
const PRUNE: &str = "delete from idempotency where id in (\
     select id from idempotency where created_at < $1 order by id limit $2)";

const FORGET: &str = "delete from idempotency where principal = $1";

/// An answer to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Who calls.
    pub principal: &'a str,
    pub route: &'a str,
    /// The caller's key.
    pub key: &'a str,
    pub body_hash: &'a [u8],
    pub status: i64,
    /// The body; none if it holds a secret or is too large.
    pub response: Option<&'a [u8]>,
}

/// An answer that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub body_hash: Vec<u8>,
    pub status: i64,
    pub response: Option<Vec<u8>>,
}

/// Finds the answer that a key was given.
pub fn find(
    tx: &mut Tx<'_>,
    principal: &str,
    route: &str,
    key: &str,
) -> Result<Option<Kept>, StoreError> {
    tx.query_opt(FIND, &[principal.into(), route.into(), key.into()], |row| {
        Ok(Kept { body_hash: row.get(0)?, status: row.get(1)?, response: row.get(2)? })
    })
}

/// Keeps an answer.
///
/// # Errors
/// `Constraint("idempotency_key")` if the key has one, `TooMuch` above [`ANSWER_MAX`].
pub fn insert(tx: &mut Tx<'_>, entry: &Entry<'_>) -> Result<(), StoreError> {
    if entry.response.is_some_and(|response| response.len() > ANSWER_MAX) {
        return Err(StoreError::TooMuch { what: "bytes of a kept answer", limit: ANSWER_MAX });
    }
    let values = [
        entry.principal.into(),
        entry.route.into(),
        entry.key.into(),
        entry.body_hash.into(),
        entry.status.into(),
        entry.response.into(),
        tx.now().into(),
    ];
    tx.execute_later(INSERT, &values)
}

/// Removes answers from before `before`, at most `limit`, and gives their count.
pub fn prune(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<u64, StoreError> {
    tx.execute(PRUNE, &[before.into(), limit.into()])
}

/// Removes every answer that a caller was given.
pub fn forget(tx: &mut Tx<'_>, principal: &str) -> Result<(), StoreError> {
    tx.execute(FORGET, &[principal.into()])?;
    Ok(())
}
