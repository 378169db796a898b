//! Users with and without an account, and what they are in organisations: shared by the stories of
//! members, invitations and requests.

use planify_core::actor::Actor;
use planify_core::id::{OrgId, UserId};
use planify_core::org::{EditOrg, Openness};
use planify_core::permission::Roles;
use planify_core::text::Email;
use planify_core::user::{Profile, User};
use planify_engine::members::{self, OrgChoice};
use planify_engine::orgs;
use planify_store::orgs::SeenOrg;

use crate::world::World;

/// A user who is no member of anything; with an address they have an account.
pub(super) fn user(world: &World<'_>, name: &'static str, email: Option<&'static str>) -> Actor {
    world
        .write(move |tx| {
            let id = UserId::from(tx.new_uuid());
            let email = email.map(|text| Email::parse(text).unwrap());
            let user = User {
                id,
                email: email.clone(),
                profile: Profile::named(name),
                version: 1,
                created_at: tx.now(),
                deleted_at: None,
            };
            planify_store::users::insert(tx, &user, ("planify", &id.to_string()))?;
            if let Some(email) = email {
                planify_store::credentials::insert(tx, id, &email.normalised(), "hash")?;
            }
            members::act_as(tx, id, &OrgChoice::Usual)
        })
        .unwrap()
}

/// Makes somebody a member of the world's organisation, behind the product's back.
pub(super) fn join(world: &World<'_>, whom: Actor, roles: &'static str) -> Actor {
    let org = world.actor.org;
    let user = whom.user_id().unwrap();
    let roles: Roles = roles.parse().unwrap();
    world
        .write(move |tx| {
            planify_store::members::insert(tx, org, user, roles)?;
            members::act_as(tx, user, &OrgChoice::Named(org.to_string()))
        })
        .unwrap()
}

/// What somebody is now in the world's organisation.
pub(super) fn roles(world: &World<'_>, whom: Actor) -> Option<String> {
    let (org, user) = (world.actor.org, whom.user_id().unwrap());
    let roles = world.read(move |tx| Ok(planify_store::members::roles(tx, org, user)?)).unwrap();
    roles.map(|roles| roles.to_string())
}

/// Founds an organisation.
pub(super) fn found(
    world: &World<'_>,
    by: Actor,
    name: &'static str,
    openness: Openness,
) -> SeenOrg {
    let call = planify_engine::Call::by(by);
    let new = EditOrg { name: Some(name.into()), openness: Some(openness), ..EditOrg::default() };
    world.write(move |tx| orgs::create(tx, &call, &new)).unwrap().data
}

/// Somebody as a member of an organisation.
pub(super) fn acting(world: &World<'_>, whom: Actor, org: OrgId) -> Actor {
    let user = whom.user_id().unwrap();
    world.read(move |tx| members::act_as(tx, user, &OrgChoice::Named(org.to_string()))).unwrap()
}
