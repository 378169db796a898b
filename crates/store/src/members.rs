//! Queries of members: who is what in which organisation.

use crate::words::word;
use crate::{Row, StoreError, Tx};
use planify_core::id::{OrgId, UserId};
use planify_core::member::Member;
use planify_core::permission::Roles;
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select m.org_id, m.user_id, u.name, u.email, m.roles, m.version, m.created_at \
             from member m join app_user u on u.user_id = m.user_id ",
            $rest
        )
    };
}

const FIND: &str = select!("where m.org_id = $1 and m.user_id = $2");
const LIST: &str = select!("where m.org_id = $1 and m.user_id > $2 order by m.user_id limit $3");
const ADMINS: &str = select!(
    "where m.org_id = $1 and u.email is not null and u.deleted_at is null \
     and (' ' || m.roles || ' ' like '% owner %' or ' ' || m.roles || ' ' like '% admin %') \
     order by m.user_id limit $2"
);
const DELETE_ALL: &str = "delete from member where org_id = $1";
const ROLES: &str = "select roles from member where org_id = $1 and user_id = $2";
const FIRST: &str = "select org_id, roles from member where user_id = $1 \
     order by created_at, org_id limit 1";
const ORGS: &str = "select org_id from member where user_id = $1 order by org_id";
const COUNT: &str = "select count(*) from member where org_id = $1";
const COUNT_OWNERS: &str =
    "select count(*) from member where org_id = $1 and ' ' || roles || ' ' like '% owner %'";
const COUNT_OWNED: &str =
    "select count(*) from member where user_id = $1 and ' ' || roles || ' ' like '% owner %'";
const INSERT: &str = "insert into member (org_id, user_id, roles, created_at) values ($1, $2, $3, $4) \
     on conflict (org_id, user_id) do nothing";
const SAVE: &str = "update member set roles = $3, version = $4 where org_id = $1 and user_id = $2";
const DELETE: &str = "delete from member where org_id = $1 and user_id = $2";

/// Finds a member.
pub fn find(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<Option<Member>, StoreError> {
    tx.query_opt(FIND, &[org.into(), user.into()], read)
}

/// Lists members in the order of their users, behind `after`, at most `limit`.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Member>, StoreError> {
    tx.query_map(LIST, &[org.into(), after.into(), limit.into()], read)
}

/// Lists those owners and admins of an organisation who have an address, at most `limit`.
pub fn admins(tx: &mut Tx<'_>, org: OrgId, limit: i64) -> Result<Vec<Member>, StoreError> {
    tx.query_map(ADMINS, &[org.into(), limit.into()], read)
}

/// Ends every membership of an organisation that is about to go.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    tx.execute(DELETE_ALL, &[org.into()])?;
    Ok(())
}

/// The roles of a user in an organisation; none for somebody who is not a member.
pub fn roles(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<Option<Roles>, StoreError> {
    tx.query_opt(ROLES, &[org.into(), user.into()], |row| word(row, 0))
}

/// The organisation of which a user is a member longest.
pub fn first(tx: &mut Tx<'_>, user: UserId) -> Result<Option<(OrgId, Roles)>, StoreError> {
    tx.query_opt(FIRST, &[user.into()], |row| Ok((row.get(0)?, word(row, 1)?)))
}

/// The organisations of a user, in the order in which they are locked.
pub fn orgs(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<OrgId>, StoreError> {
    tx.query_map(ORGS, &[user.into()], |row| row.get(0))
}

/// Counts the members of an organisation.
pub fn count(tx: &mut Tx<'_>, org: OrgId) -> Result<i64, StoreError> {
    tx.query_one(COUNT, &[org.into()], |row| row.get(0))
}

/// Counts the owners of an organisation.
pub fn count_owners(tx: &mut Tx<'_>, org: OrgId) -> Result<i64, StoreError> {
    tx.query_one(COUNT_OWNERS, &[org.into()], |row| row.get(0))
}

/// Counts the organisations that a user owns.
pub fn count_owned(tx: &mut Tx<'_>, user: UserId) -> Result<i64, StoreError> {
    tx.query_one(COUNT_OWNED, &[user.into()], |row| row.get(0))
}

/// Makes a user a member of an organisation, unless they are one.
pub fn insert(tx: &mut Tx<'_>, org: OrgId, user: UserId, roles: Roles) -> Result<(), StoreError> {
    let now = tx.now();
    let roles = roles.to_string();
    tx.execute(INSERT, &[org.into(), user.into(), roles.into(), now.into()])?;
    Ok(())
}

/// Writes what a member is, all of it at once.
pub fn save(tx: &mut Tx<'_>, member: &Member) -> Result<(), StoreError> {
    let roles = member.roles.to_string();
    let values = [member.org.into(), member.user.into(), roles.into(), member.version.into()];
    tx.execute(SAVE, &values)?;
    Ok(())
}

/// Ends a membership.
pub fn delete(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<(), StoreError> {
    tx.execute(DELETE, &[org.into(), user.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Member, StoreError> {
    Ok(Member {
        org: row.get(0)?,
        user: row.get(1)?,
        name: row.get(2)?,
        email: row.get(3)?,
        roles: word(row, 4)?,
        version: row.get(5)?,
        created_at: row.get(6)?,
    })
}
