//! Queries of tickets: what somebody may do once who received a mail.

use crate::{JsonText, Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::id::{OrgId, TicketId, UserId};

/// A ticket as it is stored; the token itself is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketRow {
    /// The id.
    pub id: TicketId,
    /// What it is good for.
    pub purpose: String,
    /// The address that the mail goes to.
    pub email: String,
    /// The same, normalised.
    pub email_norm: String,
    /// What is done when it is used.
    pub payload: Option<JsonText>,
    /// SHA-256 of the token.
    pub secret_hash: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
    /// Whose event it is about; none for one of an account.
    pub org: Option<OrgId>,
}

const FIND: &str = "select ticket_id, purpose, email, email_norm, payload, secret_hash, \
     created_at, expires_at, used_at, org_id from ticket where ticket_id = $1";
const INSERT: &str = "insert into ticket (ticket_id, purpose, email, email_norm, payload, \
     secret_hash, created_at, expires_at, org_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const USE: &str =
    "update ticket set used_at = $2, payload = null where ticket_id = $1 and used_at is null";
const USE_ALL: &str = "update ticket set used_at = $2, payload = null \
     where email_norm = $1 and used_at is null and org_id is null";
const FORGET: &str = "delete from ticket where email_norm = $1 and org_id is null";
const DELETE_ALL: &str = "delete from ticket where org_id = $1";
const FORGET_OF: &str = "delete from ticket where purpose in ('address', 'moved') \
     and cast(payload as text) like $1 escape '\\'";
const PRUNE: &str = "delete from ticket where ticket_id in (\
     select ticket_id from ticket where expires_at < $1 limit $2)";

/// Finds a ticket.
pub fn find(tx: &mut Tx<'_>, id: TicketId) -> Result<Option<TicketRow>, StoreError> {
    tx.query_opt(FIND, &[id.into()], read)
}

/// Adds a ticket.
pub fn insert(tx: &mut Tx<'_>, row: &TicketRow) -> Result<(), StoreError> {
    let values = [
        row.id.into(),
        (&row.purpose).into(),
        (&row.email).into(),
        (&row.email_norm).into(),
        row.payload.as_ref().into(),
        row.secret_hash.as_slice().into(),
        row.created_at.into(),
        row.expires_at.into(),
        row.org.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Uses a ticket up; false if somebody was faster.
pub fn use_up(tx: &mut Tx<'_>, id: TicketId) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(USE, &[id.into(), now.into()])? > 0)
}

/// Uses every ticket of an address's account up, and what they would have done is forgotten.
pub fn use_up_all(tx: &mut Tx<'_>, email_norm: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(USE_ALL, &[email_norm.into(), now.into()])?;
    Ok(())
}

/// Removes every ticket of an address's account.
pub fn forget(tx: &mut Tx<'_>, email_norm: &str) -> Result<(), StoreError> {
    tx.execute(FORGET, &[email_norm.into()])?;
    Ok(())
}

/// Removes every ticket about events of an organisation that is about to go.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    tx.execute(DELETE_ALL, &[org.into()])?;
    Ok(())
}

/// Removes every ticket about a change of a user's address.
pub fn forget_of(tx: &mut Tx<'_>, user: UserId) -> Result<(), StoreError> {
    let named = crate::words::contains(&user.to_string());
    tx.execute(FORGET_OF, &[named.into()])?;
    Ok(())
}

/// Removes tickets that ended before `before`, at most `limit`, and gives their count.
pub fn prune(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<u64, StoreError> {
    tx.execute(PRUNE, &[before.into(), limit.into()])
}

fn read(row: &Row<'_>) -> Result<TicketRow, StoreError> {
    Ok(TicketRow {
        id: row.get(0)?,
        purpose: row.get(1)?,
        email: row.get(2)?,
        email_norm: row.get(3)?,
        payload: row.get(4)?,
        secret_hash: row.get(5)?,
        created_at: row.get(6)?,
        expires_at: row.get(7)?,
        used_at: row.get(8)?,
        org: row.get(9)?,
    })
}
