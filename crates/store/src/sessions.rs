//! Queries of sessions. A session that was ended has no row any more.

use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::id::{SessionId, UserId};

/// A session as it is stored; the secret itself is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// The id.
    pub id: SessionId,
    /// Whose it is.
    pub user: UserId,
    /// `page` or `api`.
    pub door: String,
    /// SHA-256 of the secret.
    pub secret_hash: Vec<u8>,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was used, to about a minute.
    pub last_used_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

const FIND: &str = "select s.session_id, s.user_id, s.door, s.secret_hash, s.created_at, \
     s.last_used_at, s.expires_at from user_session s join app_user u on u.user_id = s.user_id \
     where s.session_id = $1 and u.deleted_at is null";
const OF_USER: &str = "select session_id, user_id, door, secret_hash, created_at, last_used_at, \
     expires_at from user_session where user_id = $1 order by session_id desc limit $2";
const INSERT: &str = "insert into user_session (session_id, user_id, door, secret_hash, \
     created_at, last_used_at, expires_at) values ($1, $2, $3, $4, $5, $5, $6)";
const TOUCH: &str = "update user_session set last_used_at = $2 \
     where session_id = $1 and last_used_at < $2";
const END: &str = "delete from user_session where session_id = $1";
const END_ALL: &str = "delete from user_session where user_id = $1";
const END_OLDEST: &str = "delete from user_session where session_id in (select session_id \
     from user_session where user_id = $1 order by session_id desc limit 1000 offset $2)";
const PRUNE: &str = "delete from user_session where session_id in (\
     select session_id from user_session where expires_at < $1 limit $2)";

/// Finds a session of a user whose account was not deleted.
pub fn find(tx: &mut Tx<'_>, id: SessionId) -> Result<Option<SessionRow>, StoreError> {
    tx.query_opt(FIND, &[id.into()], read)
}

/// Lists the sessions of a user, newest first, at most `limit`.
pub fn of_user(tx: &mut Tx<'_>, user: UserId, limit: i64) -> Result<Vec<SessionRow>, StoreError> {
    tx.query_map(OF_USER, &[user.into(), limit.into()], read)
}

/// Begins a session.
pub fn insert(tx: &mut Tx<'_>, row: &SessionRow) -> Result<(), StoreError> {
    let values = [
        row.id.into(),
        row.user.into(),
        (&row.door).into(),
        row.secret_hash.as_slice().into(),
        row.created_at.into(),
        row.expires_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Notes that a session was used.
pub fn touch(tx: &mut Tx<'_>, id: SessionId, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(TOUCH, &[id.into(), at.into()])?;
    Ok(())
}

/// Ends a session; false if it had ended.
pub fn end(tx: &mut Tx<'_>, id: SessionId) -> Result<bool, StoreError> {
    Ok(tx.execute(END, &[id.into()])? > 0)
}

/// Ends every session of a user, and gives their count.
pub fn end_all(tx: &mut Tx<'_>, user: UserId) -> Result<u64, StoreError> {
    tx.execute(END_ALL, &[user.into()])
}

/// Ends a user's oldest sessions beyond the newest `kept`.
pub fn end_oldest(tx: &mut Tx<'_>, user: UserId, kept: i64) -> Result<(), StoreError> {
    tx.execute(END_OLDEST, &[user.into(), kept.into()])?;
    Ok(())
}

/// Removes sessions that ended before `before`, at most `limit`, and gives their count.
pub fn prune(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<u64, StoreError> {
    tx.execute(PRUNE, &[before.into(), limit.into()])
}

fn read(row: &Row<'_>) -> Result<SessionRow, StoreError> {
    Ok(SessionRow {
        id: row.get(0)?,
        user: row.get(1)?,
        door: row.get(2)?,
        secret_hash: row.get(3)?,
        created_at: row.get(4)?,
        last_used_at: row.get(5)?,
        expires_at: row.get(6)?,
    })
}
