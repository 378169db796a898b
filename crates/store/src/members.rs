//! Queries of members: who is what in which organisation.

use crate::words::word;
use crate::{StoreError, Tx};
use planify_core::id::{OrgId, UserId};
use planify_core::permission::Roles;

const ROLES: &str = "select roles from member where org_id = $1 and user_id = $2";
const FIRST: &str = "select org_id, roles from member where user_id = $1 \
     order by created_at, org_id limit 1";
const INSERT: &str = "insert into member (org_id, user_id, roles, created_at) values ($1, $2, $3, $4) \
     on conflict (org_id, user_id) do nothing";

/// The roles of a user in an organisation; none for somebody who is not a member.
pub fn roles(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<Option<Roles>, StoreError> {
    tx.query_opt(ROLES, &[org.into(), user.into()], |row| word(row, 0))
}

/// The organisation of which a user is a member longest.
pub fn first(tx: &mut Tx<'_>, user: UserId) -> Result<Option<(OrgId, Roles)>, StoreError> {
    tx.query_opt(FIRST, &[user.into()], |row| Ok((row.get(0)?, word(row, 1)?)))
}

/// Makes a user a member of an organisation, unless they are one.
pub fn insert(tx: &mut Tx<'_>, org: OrgId, user: UserId, roles: Roles) -> Result<bool, StoreError> {
    let now = tx.now();
    let roles = roles.to_string();
    let added = tx.execute(INSERT, &[org.into(), user.into(), roles.into(), now.into()])?;
    Ok(added > 0)
}
