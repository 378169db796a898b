//! Members: roles exchanged at once, an owner that remains, and rights that end when roles do.

use planify_core::actor::Actor;
use planify_core::member::Member;
use planify_core::org::Openness;
use planify_core::permission::Roles;
use planify_engine::members::{self, OrgChoice};
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{Call, EngineError, Outcome, PageRequest, events, orgs};

use super::people::{acting, found, join, roles, user};
use crate::world::{World, code, on_each};

fn set(
    world: &World<'_>,
    by: Actor,
    whom: Actor,
    roles: &'static str,
) -> Result<Outcome<Member>, EngineError> {
    let (call, whom) = (Call::by(by), whom.user_id().unwrap().to_string());
    let roles: Roles = roles.parse().unwrap();
    world.write(move |tx| members::set_roles(tx, &call, &whom, roles))
}

fn remove(world: &World<'_>, by: Actor, whom: Actor) -> Result<Outcome<Member>, EngineError> {
    let (call, whom) = (Call::by(by), whom.user_id().unwrap().to_string());
    world.write(move |tx| members::remove(tx, &call, &whom))
}

fn leave(world: &World<'_>, whom: Actor) -> Result<(), EngineError> {
    let call = Call::by(whom);
    world.write(move |tx| orgs::leave(tx, &call, orgs::CURRENT)).map(drop)
}

#[test]
fn all_roles_are_exchanged_at_once_and_written_down() {
    on_each(|world| {
        let ana = join(world, user(world, "Ana", Some("ana@example.org")), "viewer");
        let changed = set(world, world.actor, ana, "organiser staff").unwrap();
        assert_eq!(changed.data.roles.to_string(), "organiser staff");
        assert_eq!(
            (changed.data.version, changed.data.email.as_deref()),
            (2, Some("ana@example.org"))
        );
        assert_eq!(roles(world, ana).as_deref(), Some("organiser staff"));
        let journal = world.rows("select before, after from journal", &[], |row| {
            Ok((
                row.get::<Option<planify_store::JsonText>>(0)?,
                row.get::<Option<planify_store::JsonText>>(1)?,
            ))
        });
        let (before, after) = journal.last().unwrap();
        assert!(before.as_ref().unwrap().0.contains(r#""viewer""#), "{before:?}");
        assert!(after.as_ref().unwrap().0.contains(r#""organiser staff""#), "{after:?}");
        assert!(set(world, world.actor, ana, "staff organiser").unwrap().op.is_none());
        let (call, id) =
            (Call { if_version: Some(1), ..world.call() }, ana.user_id().unwrap().to_string());
        let stale = world.write(move |tx| members::set_roles(tx, &call, &id, Roles::OWNER));
        assert_eq!(code(stale), "version-conflict");
        let (actor, page) = (world.actor, PageRequest::default());
        let listed = world.read(move |tx| members::list(tx, &actor, &page)).unwrap().rows;
        assert_eq!(listed.len(), 2);
        assert_eq!(code(set(world, world.actor, ana, "")), "invalid");
    });
}

#[test]
fn a_member_is_named_by_address_by_id_and_by_a_part_of_it() {
    on_each(|world| {
        let ana = join(world, user(world, "Ana", Some("ana@example.org")), "viewer");
        let id = ana.user_id().unwrap().to_string();
        for name in
            ["ana@example.org".to_owned(), "ANA@example.org".to_owned(), id[20..].to_owned(), id]
        {
            let call = Call { ..world.call() };
            let found = world
                .write(move |tx| members::set_roles(tx, &call, &name, "staff".parse()?))
                .unwrap();
            assert_eq!(Some(found.data.user), ana.user_id());
        }
        let call = world.call();
        let unknown = world.write(move |tx| members::remove(tx, &call, "bo@example.org"));
        assert_eq!(code(unknown), "not-found");
    });
}

#[test]
fn nobody_makes_themselves_more_than_they_are() {
    on_each(|world| {
        for (role, wanted) in [
            ("admin", "owner"),
            ("admin", "admin owner"),
            ("organiser", "admin"),
            ("staff", "staff organiser"),
            ("viewer", "owner"),
        ] {
            let somebody = join(world, user(world, "Somebody", None), role);
            assert_eq!(code(set(world, somebody, somebody, wanted)), "forbidden", "{role}");
            assert_eq!(roles(world, somebody).as_deref(), Some(role));
            assert_eq!(code(set(world, somebody, world.actor, "viewer")), "forbidden", "{role}");
            assert_eq!(code(remove(world, somebody, world.actor)), "forbidden", "{role}");
        }
        assert_eq!(roles(world, world.actor).as_deref(), Some("owner"));
    });
}

#[test]
fn the_last_owner_stays_until_there_is_another() {
    on_each(|world| {
        let owner = world.actor;
        assert_eq!(code(set(world, owner, owner, "admin")), "last-owner");
        assert_eq!(code(remove(world, owner, owner)), "last-owner");
        assert_eq!(code(leave(world, owner)), "last-owner");
        let ana = join(world, user(world, "Ana", None), "viewer");
        set(world, owner, ana, "owner").unwrap();
        set(world, owner, owner, "staff").unwrap();
        assert_eq!(roles(world, owner).as_deref(), Some("staff"));
        assert_eq!(code(leave(world, ana)), "last-owner");
        leave(world, owner).unwrap();
        assert_eq!(roles(world, owner), None);
    });
}

#[test]
fn what_somebody_was_when_the_request_began_does_not_count() {
    on_each(|world| {
        let admin = join(world, user(world, "Ana", None), "admin");
        let bo = join(world, user(world, "Bo", None), "viewer");
        set(world, world.actor, admin, "viewer").unwrap();
        // The actor still says admin, as one that was read just before.
        assert_eq!(code(set(world, admin, bo, "admin")), "forbidden");
        remove(world, world.actor, admin).unwrap();
        assert_eq!(code(set(world, admin, bo, "admin")), "forbidden");
        assert_eq!(roles(world, bo).as_deref(), Some("viewer"));
    });
}

#[test]
fn a_membership_ends_with_its_tokens_for_good() {
    on_each(|world| {
        let ana = join(world, user(world, "Ana", None), "admin");
        let (call, secret) = (Call::by(ana), Secret::generate().unwrap());
        let new = NewToken { name: "t".into(), scopes: "read".parse().unwrap(), expires_at: None };
        let token = world.write(move |tx| tokens::create(tx, &call, &new, &secret)).unwrap().data.1;
        let enter = || {
            let token = token.clone();
            world.read(move |tx| tokens::authenticate(tx, &token))
        };
        assert!(enter().is_ok());
        remove(world, world.actor, ana).unwrap();
        assert_eq!(code(enter()), "not-signed-in");
        join(world, ana, "owner");
        assert_eq!(code(enter()), "not-signed-in");
    });
}

#[test]
fn an_organisation_is_handed_over_to_a_member() {
    on_each(|world| {
        let (ana, stranger) =
            (join(world, user(world, "Ana", None), "staff"), user(world, "Bo", None));
        let transfer = |by: Actor, to: Actor| {
            let (call, to) = (Call::by(by), to.user_id().unwrap().to_string());
            world.write(move |tx| orgs::transfer(tx, &call, "default", &to))
        };
        assert_eq!(code(transfer(ana, ana)), "forbidden");
        assert_eq!(code(transfer(world.actor, stranger)), "not-found");
        assert_eq!(code(transfer(world.actor, world.actor)), "invalid");
        let seen = transfer(world.actor, ana).unwrap().data;
        assert_eq!(seen.roles.unwrap().to_string(), "admin");
        assert_eq!(roles(world, ana).as_deref(), Some("owner staff"));
        assert_eq!(code(transfer(world.actor, ana)), "forbidden");
    });
}

#[test]
fn a_member_of_two_organisations_finds_nothing_of_one_under_the_other() {
    on_each(|world| {
        let event = world.event(None);
        let ana = join(world, user(world, "Ana", None), "owner");
        let club = found(world, ana, "Club", Openness::Private);
        let there = acting(world, ana, club.org.id);
        let (id, unknown) =
            (event.id.to_string(), event.id.to_string().replace(|c: char| c.is_ascii_digit(), "7"));
        let own = id.clone();
        world.read(move |tx| events::get(tx, &ana, &own)).unwrap();
        let ask = |reference: String| {
            let shown = reference.clone();
            let error = world.read(move |tx| events::get(tx, &there, &reference)).unwrap_err();
            (error.code(), error.to_string().replace(&shown, "…"))
        };
        assert_eq!(ask(id.clone()), ask(unknown));
        let call = Call::by(there);
        let change = planify_core::event::EditEvent::default();
        assert_eq!(code(world.write(move |tx| events::edit(tx, &call, &id, &change))), "not-found");
        // A member of the one is none of the other.
        let (call, local) = (Call::by(there), world.actor.user_id().unwrap().to_string());
        let removed = world.write(move |tx| members::remove(tx, &call, &local));
        assert_eq!(code(removed), "not-found");
    });
}

#[test]
fn a_user_picks_an_organisation_of_theirs_and_no_other() {
    on_each(|world| {
        let ana = user(world, "Ana", None);
        let club = found(world, ana, "Club", Openness::Public).org;
        let id = ana.user_id().unwrap();
        let pick = |name: String| {
            let choice = OrgChoice::Named(name);
            world.read(move |tx| members::act_as(tx, id, &choice))
        };
        assert_eq!(pick("club".into()).unwrap().org, club.id);
        assert_eq!(pick(club.id.to_string()).unwrap().roles, Roles::OWNER);
        for other in ["default", "nothing", "org_01h455vb4pex5vsknk084sn02q", ""] {
            assert_eq!(code(pick(other.into())), "wrong-org", "{other}");
        }
        assert_eq!(code(pick(world.actor.org.to_string())), "wrong-org");
    });
}
