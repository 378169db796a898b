//! Organisations: what a fresh install has.

use crate::EngineError;
use planify_core::actor::Actor;
use planify_core::id::{OrgId, UserId};
use planify_core::permission::Roles;
use planify_core::rule::Refusal;
use planify_store::{Tx, members, orgs};

/// The organisation that a fresh install has.
pub const DEFAULT_SLUG: &str = "default";
const LOCAL_ISSUER: &str = "socket";
const LOCAL_SUBJECT: &str = "local";

/// Makes sure that there is an organisation and its owner, and answers as whom the private
/// socket's callers act.
pub fn ensure_default(tx: &mut Tx<'_>) -> Result<Actor, EngineError> {
    let fresh = (OrgId::from(tx.new_uuid()), UserId::from(tx.new_uuid()));
    let org = if let Some(org) = orgs::find_by_slug(tx, DEFAULT_SLUG)? {
        org
    } else {
        orgs::insert(tx, fresh.0, DEFAULT_SLUG, "Planify")?;
        // Another daemon may have been faster.
        orgs::find_by_slug(tx, DEFAULT_SLUG)?.unwrap_or(fresh.0)
    };
    let user = if let Some(user) = orgs::find_user(tx, LOCAL_ISSUER, LOCAL_SUBJECT)? {
        user
    } else {
        orgs::insert_user(tx, fresh.1, (LOCAL_ISSUER, LOCAL_SUBJECT), "local")?;
        let user = orgs::find_user(tx, LOCAL_ISSUER, LOCAL_SUBJECT)?.unwrap_or(fresh.1);
        members::insert(tx, org, user, Roles::OWNER)?;
        user
    };
    let roles = members::roles(tx, org, user)?.unwrap_or(Roles::NONE);
    Ok(Actor::user(user, org, roles))
}

/// The organisation that the installation itself belongs to.
pub(crate) fn installation(tx: &mut Tx<'_>) -> Result<OrgId, EngineError> {
    let found = orgs::find_by_slug(tx, DEFAULT_SLUG)?;
    Ok(found.ok_or_else(|| Refusal::new("not-found", "no such thing"))?)
}

/// The slug of the caller's organisation.
pub fn slug(tx: &mut Tx<'_>, actor: &Actor) -> Result<String, EngineError> {
    Ok(orgs::slug(tx, actor.org)?.unwrap_or_default())
}
