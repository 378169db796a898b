//! Queries of invitations to become a member.

use crate::words::word;
use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::id::{InviteId, OrgId};
use planify_core::invite::{Invite, InviteState};
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select i.invite_id, i.org_id, o.slug, o.name, i.email, i.email_norm, i.roles, i.state, \
             i.generation, i.invited_by, i.answered_by, i.created_at, i.sent_at, i.expires_at, \
             i.answered_at from invite i join org o on o.org_id = i.org_id ",
            $rest
        )
    };
}

const DELETE_ALL: &str = "delete from invite where org_id = $1";
const FIND: &str = select!("where i.org_id = $1 and i.invite_id = $2");
const FIND_ANYWHERE: &str = select!("where i.invite_id = $1");
const LIST: &str =
    select!("where i.org_id = $1 and i.invite_id < $2 order by i.invite_id desc limit $3");
const WAITING: &str = select!(
    "where i.org_id = $1 and i.invite_id < $2 and i.state = 'pending' and i.expires_at > $4 \
     order by i.invite_id desc limit $3"
);
const WAITING_FOR: &str = select!(
    "where i.email_norm = $1 and i.invite_id < $2 and i.state = 'pending' and i.expires_at > $4 \
     order by i.invite_id desc limit $3"
);
const WAITING_OF: &str = select!(
    "where i.org_id = $1 and i.email_norm = $2 and i.state = 'pending' and i.expires_at > $3 \
     order by i.invite_id limit 1"
);
const OVERDUE: &str = select!(
    "where i.state = 'pending' and i.expires_at <= $1 order by i.expires_at, i.invite_id limit $2"
);
const COUNT_WAITING: &str = "select count(*) from invite \
     where org_id = $1 and state = 'pending' and expires_at > $2";
const IS_WAITING_FOR: &str = "select invite_id from invite \
     where email_norm = $1 and state = 'pending' and expires_at > $2 limit 1";
const COUNT_SINCE: &str = "select count(*) from invite where email_norm = $1 and created_at > $2";
const SECRET: &str = "select secret_hash from invite where invite_id = $1";
const INSERT: &str = "insert into invite (invite_id, org_id, email, email_norm, roles, state, \
     generation, secret_hash, invited_by, created_at, sent_at, expires_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const SETTLE: &str = "update invite set state = $3, answered_by = $4, answered_at = $5 \
     where org_id = $1 and invite_id = $2";
const RENEW: &str = "update invite set state = $3, generation = $4, secret_hash = $5, sent_at = $6, \
     expires_at = $7, answered_at = null where org_id = $1 and invite_id = $2";

/// Finds an invitation.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: InviteId) -> Result<Option<Invite>, StoreError> {
    tx.query_opt(FIND, &[org.into(), id.into()], read)
}

/// Finds an invitation of any organisation, for whoever shows its token and for the sender.
pub fn find_anywhere(tx: &mut Tx<'_>, id: InviteId) -> Result<Option<Invite>, StoreError> {
    tx.query_opt(FIND_ANYWHERE, &[id.into()], read)
}

/// Which invitations to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted<'a> {
    /// All of an organisation.
    All(OrgId),
    /// Those of an organisation that wait.
    Waiting(OrgId),
    /// Those that wait for the owner of an address, from whatever organisation.
    For(&'a str),
}

/// Lists invitations, newest first, before `before`.
pub fn list(
    tx: &mut Tx<'_>,
    wanted: Wanted<'_>,
    before: Uuid,
    limit: i64,
) -> Result<Vec<Invite>, StoreError> {
    let now = tx.now();
    let (before, limit) = (before.into(), limit.into());
    match wanted {
        Wanted::All(org) => tx.query_map(LIST, &[org.into(), before, limit], read),
        Wanted::Waiting(org) => {
            tx.query_map(WAITING, &[org.into(), before, limit, now.into()], read)
        }
        Wanted::For(email_norm) => {
            tx.query_map(WAITING_FOR, &[email_norm.into(), before, limit, now.into()], read)
        }
    }
}

/// Finds the invitation of an organisation that waits for the owner of an address.
pub fn waiting_of(
    tx: &mut Tx<'_>,
    org: OrgId,
    email_norm: &str,
) -> Result<Option<Invite>, StoreError> {
    let now = tx.now();
    tx.query_opt(WAITING_OF, &[org.into(), email_norm.into(), now.into()], read)
}

/// Lists invitations whose time is over and that say they wait, at most `limit`.
pub fn overdue(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Invite>, StoreError> {
    let now = tx.now();
    tx.query_map(OVERDUE, &[now.into(), limit.into()], read)
}

/// Counts the invitations of an organisation that wait.
pub fn count_waiting(tx: &mut Tx<'_>, org: OrgId) -> Result<i64, StoreError> {
    let now = tx.now();
    tx.query_one(COUNT_WAITING, &[org.into(), now.into()], |row| row.get(0))
}

/// Counts the invitations to an address since a time, from whatever organisation.
pub fn count_since(tx: &mut Tx<'_>, email_norm: &str, since: Timestamp) -> Result<i64, StoreError> {
    tx.query_one(COUNT_SINCE, &[email_norm.into(), since.into()], |row| row.get(0))
}

/// The hash of the token of the last mail.
pub fn secret_hash(tx: &mut Tx<'_>, id: InviteId) -> Result<Option<Vec<u8>>, StoreError> {
    tx.query_opt(SECRET, &[id.into()], |row| row.get(0))
}

/// Whether any organisation waits for the answer of an address.
pub fn is_waiting_for(tx: &mut Tx<'_>, email_norm: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let found = tx.query_opt(IS_WAITING_FOR, &[email_norm.into(), now.into()], |row| {
        row.get::<InviteId>(0)
    })?;
    Ok(found.is_some())
}

/// Adds an invitation.
pub fn insert(tx: &mut Tx<'_>, invite: &Invite, secret_hash: &[u8]) -> Result<(), StoreError> {
    let roles = invite.roles.to_string();
    let values = [
        invite.id.into(),
        invite.org.into(),
        (&invite.email).into(),
        (&invite.email_norm).into(),
        roles.into(),
        invite.state.name().into(),
        invite.generation.into(),
        secret_hash.into(),
        invite.invited_by.into(),
        invite.created_at.into(),
        invite.sent_at.into(),
        invite.expires_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Writes that an invitation does not wait any more.
pub fn settle(tx: &mut Tx<'_>, invite: &Invite) -> Result<(), StoreError> {
    let values = [
        invite.org.into(),
        invite.id.into(),
        invite.state.name().into(),
        invite.answered_by.into(),
        invite.answered_at.into(),
    ];
    tx.execute(SETTLE, &values)?;
    Ok(())
}

/// Writes that an invitation is sent once more, with another token.
pub fn renew(tx: &mut Tx<'_>, invite: &Invite, secret_hash: &[u8]) -> Result<(), StoreError> {
    let values = [
        invite.org.into(),
        invite.id.into(),
        InviteState::Pending.name().into(),
        invite.generation.into(),
        secret_hash.into(),
        invite.sent_at.into(),
        invite.expires_at.into(),
    ];
    tx.execute(RENEW, &values)?;
    Ok(())
}

/// Removes every invitation into an organisation that is about to go.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    tx.execute(DELETE_ALL, &[org.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Invite, StoreError> {
    let answered_at: Option<Timestamp> = row.get(14)?;
    Ok(Invite {
        id: row.get(0)?,
        org: row.get(1)?,
        org_slug: row.get(2)?,
        org_name: row.get(3)?,
        email: row.get(4)?,
        email_norm: row.get(5)?,
        roles: word(row, 6)?,
        state: word(row, 7)?,
        generation: row.get(8)?,
        invited_by: row.get(9)?,
        answered_by: row.get(10)?,
        created_at: row.get(11)?,
        sent_at: row.get(12)?,
        expires_at: row.get(13)?,
        answered_at,
    })
}
