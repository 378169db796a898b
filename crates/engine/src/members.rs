//! Members of an organisation, and as what a user acts.

use crate::EngineError;
use planify_core::actor::Actor;
use planify_core::id::{OrgId, UserId};
use planify_core::permission::Roles;
use planify_core::rule::Refusal;
use planify_store::{Tx, members, orgs};
use uuid::Uuid;

/// For which organisation a user wants to act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrgChoice {
    /// The one of which they are a member longest.
    Usual,
    /// This one, by id or slug.
    Named(String),
}

/// As what a user acts: with the present roles in the organisation of their choice.
///
/// A user who is no member of any acts without roles for no organisation.
///
/// # Errors
/// `wrong-org` for an organisation of which they are not a member, and for an unknown one.
pub fn act_as(tx: &mut Tx<'_>, user: UserId, choice: &OrgChoice) -> Result<Actor, EngineError> {
    let (org, roles) = match choice {
        OrgChoice::Usual => {
            members::first(tx, user)?.unwrap_or((OrgId::from(Uuid::nil()), Roles::NONE))
        }
        OrgChoice::Named(name) => {
            let org = find_org(tx, name)?.ok_or_else(wrong_org)?;
            (org, members::roles(tx, org, user)?.ok_or_else(wrong_org)?)
        }
    };
    Ok(Actor::user(user, org, roles))
}

/// Refuses a choice that a credential of one organisation does not cover.
pub fn check_choice(tx: &mut Tx<'_>, actor: &Actor, choice: &OrgChoice) -> Result<(), EngineError> {
    match choice {
        OrgChoice::Usual => Ok(()),
        OrgChoice::Named(name) if find_org(tx, name)? == Some(actor.org) => Ok(()),
        OrgChoice::Named(_) => Err(wrong_org().into()),
    }
}

fn find_org(tx: &mut Tx<'_>, name: &str) -> Result<Option<OrgId>, EngineError> {
    match name.parse::<OrgId>() {
        Ok(id) => Ok(Some(id)),
        Err(_) => Ok(orgs::find_by_slug(tx, name)?),
    }
}

fn wrong_org() -> Refusal {
    Refusal::new("wrong-org", "the credential does not cover that organisation")
}
