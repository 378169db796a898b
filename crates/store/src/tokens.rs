//! Queries of API tokens.

use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::id::{OrgId, TokenId, UserId};
use uuid::Uuid;

/// An API token as it is stored; the secret itself is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// The id.
    pub id: TokenId,
    /// The organisation that it is for.
    pub org: OrgId,
    /// The user who made it.
    pub user: UserId,
    /// What it is for.
    pub name: String,
    /// SHA-256 of the secret.
    pub secret_hash: Vec<u8>,
    /// Scope names separated by blanks.
    pub scopes: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
    /// When it was used, to about a minute.
    pub last_used_at: Option<Timestamp>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select token_id, org_id, user_id, name, secret_hash, scopes, created_at, expires_at, \
             revoked_at, last_used_at from api_token ",
            $rest
        )
    };
}

const FIND: &str = select!("where token_id = $1");
const LIST: &str = select!("where org_id = $1 and token_id > $2 order by token_id limit $3");
const NAMED: &str = select!("where org_id = $1 and name = $2 order by token_id limit 2");
const LAST: &str = select!("where org_id = $1 order by token_id desc limit 1");
const COUNT_LIVE: &str = "select count(*) from api_token where org_id = $1 and revoked_at is null \
     and (expires_at is null or expires_at > $2)";
const INSERT: &str = "insert into api_token (token_id, org_id, user_id, name, secret_hash, scopes, \
     created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
const REVOKE: &str = "update api_token set revoked_at = $3 \
     where org_id = $1 and token_id = $2 and revoked_at is null";
const REVOKE_ALL_OF: &str =
    "update api_token set revoked_at = $2 where user_id = $1 and revoked_at is null";
const ALL_OF: &str = "select token_id from api_token where user_id = $1";
const REVOKE_ALL_IN: &str = "update api_token set revoked_at = $2 \
     where user_id = $1 and org_id = $3 and revoked_at is null";
const LIST_OF: &str =
    select!("where org_id = $1 and user_id = $2 and token_id > $3 order by token_id limit $4");
const COUNT_LIVE_OF: &str = "select count(*) from api_token where org_id = $1 and user_id = $2 \
     and revoked_at is null and (expires_at is null or expires_at > $3)";
const DELETE_ALL: &str = "delete from api_token where org_id = $1";
const TOUCH: &str = "update api_token set last_used_at = $2 \
     where token_id = $1 and (last_used_at is null or last_used_at < $2)";

/// Finds a token of any organisation, for signing in.
pub fn find(tx: &mut Tx<'_>, id: TokenId) -> Result<Option<TokenRow>, StoreError> {
    tx.query_opt(FIND, &[id.into()], read)
}

/// Lists the tokens of an organisation behind one of them, oldest first.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<TokenRow>, StoreError> {
    tx.query_map(LIST, &[org.into(), after.into(), limit.into()], read)
}

/// Lists the tokens of one user in an organisation behind one of them, oldest first.
pub fn list_of(
    tx: &mut Tx<'_>,
    (org, user): (OrgId, UserId),
    after: Uuid,
    limit: i64,
) -> Result<Vec<TokenRow>, StoreError> {
    tx.query_map(LIST_OF, &[org.into(), user.into(), after.into(), limit.into()], read)
}

/// Counts the tokens of one user in an organisation that are worth something now.
pub fn count_live_of(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<i64, StoreError> {
    let now = tx.now();
    tx.query_one(COUNT_LIVE_OF, &[org.into(), user.into(), now.into()], |row| row.get(0))
}

/// Removes every token of an organisation that is about to go.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    tx.execute(DELETE_ALL, &[org.into()])?;
    Ok(())
}

/// Finds the tokens with a name, at most two of them.
pub fn named(tx: &mut Tx<'_>, org: OrgId, name: &str) -> Result<Vec<TokenRow>, StoreError> {
    tx.query_map(NAMED, &[org.into(), name.into()], read)
}

/// Finds the token that was made last.
pub fn find_last(tx: &mut Tx<'_>, org: OrgId) -> Result<Option<TokenRow>, StoreError> {
    tx.query_opt(LAST, &[org.into()], read)
}

/// Counts the tokens that are worth something now.
pub fn count_live(tx: &mut Tx<'_>, org: OrgId) -> Result<i64, StoreError> {
    let now = tx.now();
    tx.query_one(COUNT_LIVE, &[org.into(), now.into()], |row| row.get(0))
}

/// Adds a token.
pub fn insert(tx: &mut Tx<'_>, row: &TokenRow) -> Result<(), StoreError> {
    tx.execute(
        INSERT,
        &[
            row.id.into(),
            row.org.into(),
            row.user.into(),
            (&row.name).into(),
            row.secret_hash.as_slice().into(),
            (&row.scopes).into(),
            row.created_at.into(),
            row.expires_at.into(),
        ],
    )?;
    Ok(())
}

/// Revokes a token; false if it is not there or was revoked before.
pub fn revoke(tx: &mut Tx<'_>, org: OrgId, id: TokenId) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(REVOKE, &[org.into(), id.into(), now.into()])? > 0)
}

/// Revokes every token of a user, and gives all that they ever had.
pub fn revoke_all_of(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<TokenId>, StoreError> {
    let now = tx.now();
    tx.execute(REVOKE_ALL_OF, &[user.into(), now.into()])?;
    tx.query_map(ALL_OF, &[user.into()], |row| row.get(0))
}

/// Revokes every token that a user has in an organisation.
pub fn revoke_all_in(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(REVOKE_ALL_IN, &[user.into(), now.into(), org.into()])?;
    Ok(())
}

/// Notes that a token was used.
pub fn touch(tx: &mut Tx<'_>, id: TokenId, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(TOUCH, &[id.into(), at.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<TokenRow, StoreError> {
    Ok(TokenRow {
        id: row.get(0)?,
        org: row.get(1)?,
        user: row.get(2)?,
        name: row.get(3)?,
        secret_hash: row.get(4)?,
        scopes: row.get(5)?,
        created_at: row.get(6)?,
        expires_at: row.get(7)?,
        revoked_at: row.get(8)?,
        last_used_at: row.get(9)?,
    })
}
