//! Queries of credentials: what users sign in with.

use crate::{StoreError, Tx};
use planify_core::id::UserId;

const FIND: &str = "select user_id, password_hash from credential where email_norm = $1";
const OF: &str = "select password_hash from credential where user_id = $1";
const INSERT: &str = "insert into credential (user_id, email_norm, password_hash, changed_at) \
     values ($1, $2, $3, $4)";
const CHANGE: &str = "update credential set password_hash = $2, changed_at = $3 where user_id = $1";
const MOVE: &str = "update credential set email_norm = $2 where user_id = $1";
const DELETE: &str = "delete from credential where user_id = $1";

/// Finds the user who signs in with a normalised address, and the hash of their password.
pub fn find(tx: &mut Tx<'_>, email_norm: &str) -> Result<Option<(UserId, String)>, StoreError> {
    tx.query_opt(FIND, &[email_norm.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Finds the hash of a user's password.
pub fn of(tx: &mut Tx<'_>, user: UserId) -> Result<Option<String>, StoreError> {
    tx.query_opt(OF, &[user.into()], |row| row.get(0))
}

/// Lets a user sign in.
pub fn insert(
    tx: &mut Tx<'_>,
    user: UserId,
    email_norm: &str,
    password_hash: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(INSERT, &[user.into(), email_norm.into(), password_hash.into(), now.into()])?;
    Ok(())
}

/// Gives a user another password; false if they have none.
pub fn change(tx: &mut Tx<'_>, user: UserId, password_hash: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(CHANGE, &[user.into(), password_hash.into(), now.into()])? > 0)
}

/// Lets a user sign in with another address.
pub fn change_address(tx: &mut Tx<'_>, user: UserId, email_norm: &str) -> Result<(), StoreError> {
    tx.execute(MOVE, &[user.into(), email_norm.into()])?;
    Ok(())
}

/// Takes a user's credential away.
pub fn delete(tx: &mut Tx<'_>, user: UserId) -> Result<(), StoreError> {
    tx.execute(DELETE, &[user.into()])?;
    Ok(())
}
