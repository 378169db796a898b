//! Organisations: what a fresh install has.

use crate::EngineError;
use planify_core::actor::Actor;
use planify_core::id::{OrgId, UserId};
use planify_store::{Tx, orgs};

/// The organisation that a fresh install has.
pub const DEFAULT_SLUG: &str = "default";
const LOCAL_ISSUER: &str = "socket";
const LOCAL_SUBJECT: &str = "local";

/// Makes sure that there is an organisation and its owner, and answers as whom the private
/// socket's callers act.
pub fn ensure_default(tx: &mut Tx<'_>) -> Result<Actor, EngineError> {
    let org = match orgs::find_by_slug(tx, DEFAULT_SLUG)? {
        Some(org) => org,
        None => {
            let org = OrgId::from(tx.new_uuid());
            orgs::insert(tx, org, DEFAULT_SLUG, "Planify")?;
            org
        }
    };
    let user = match orgs::find_user(tx, LOCAL_ISSUER, LOCAL_SUBJECT)? {
        Some(user) => user,
        None => {
            let user = UserId::from(tx.new_uuid());
            orgs::insert_user(tx, user, (LOCAL_ISSUER, LOCAL_SUBJECT), "local")?;
            orgs::insert_member(tx, org, user, "owner")?;
            user
        }
    };
    Ok(Actor::user(user, org))
}

/// The slug of the caller's organisation.
pub fn slug(tx: &mut Tx<'_>, actor: &Actor) -> Result<String, EngineError> {
    Ok(orgs::slug(tx, actor.org)?.unwrap_or_default())
}

/// Finds an organisation by slug, for the header that picks one.
pub fn find_by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<OrgId>, EngineError> {
    Ok(orgs::find_by_slug(tx, slug)?)
}
