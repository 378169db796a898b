//! Queries of organisations and users.

use crate::{StoreError, Tx};
use planify_core::id::{OrgId, UserId};

const FIND_BY_SLUG: &str = "select org_id from org where slug = $1";
const INSERT: &str = "insert into org (org_id, slug, name, created_at) values ($1, $2, $3, $4) \
     on conflict (slug) do nothing";
const NAME: &str = "select name from org where org_id = $1";
const SLUG: &str = "select slug from org where org_id = $1";
const FIND_USER: &str = "select user_id from app_user where issuer = $1 and subject = $2";
const INSERT_USER: &str = "insert into app_user (user_id, issuer, subject, name, created_at) \
     values ($1, $2, $3, $4, $5) on conflict (issuer, subject) do nothing";

/// Finds an organisation by its slug.
pub fn find_by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<OrgId>, StoreError> {
    tx.query_opt(FIND_BY_SLUG, &[slug.into()], |row| row.get(0))
}

/// Adds an organisation, unless there is one of this slug.
pub fn insert(tx: &mut Tx<'_>, id: OrgId, slug: &str, name: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(INSERT, &[id.into(), slug.into(), name.into(), now.into()])?;
    Ok(())
}

/// The name of an organisation.
pub fn name(tx: &mut Tx<'_>, id: OrgId) -> Result<Option<String>, StoreError> {
    tx.query_opt(NAME, &[id.into()], |row| row.get(0))
}

/// The slug of an organisation.
pub fn slug(tx: &mut Tx<'_>, id: OrgId) -> Result<Option<String>, StoreError> {
    tx.query_opt(SLUG, &[id.into()], |row| row.get(0))
}

/// Finds a user by issuer and subject.
pub fn find_user(
    tx: &mut Tx<'_>,
    issuer: &str,
    subject: &str,
) -> Result<Option<UserId>, StoreError> {
    tx.query_opt(FIND_USER, &[issuer.into(), subject.into()], |row| row.get(0))
}

/// Adds a user, unless there is one of this identity.
pub fn insert_user(
    tx: &mut Tx<'_>,
    id: UserId,
    (issuer, subject): (&str, &str),
    name: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(INSERT_USER, &[id.into(), issuer.into(), subject.into(), name.into(), now.into()])?;
    Ok(())
}
