//! Requests to become a member: to public organisations only, decided once.

use jiff::SignedDuration;
use planify_core::actor::Actor;
use planify_core::join_request::{JoinRequest, RequestState};
use planify_core::org::{Openness, Org};
use planify_core::permission::Roles;
use planify_engine::join_requests::{self, ListRequests};
use planify_engine::{Call, EngineError, Outcome, PageRequest, members};

use super::people::{acting, found, user};
use crate::world::{World, code, on_each};

/// A public organisation of somebody else, and its owner.
fn club(world: &World<'_>) -> (Org, Actor) {
    let founder = user(world, "Founder", Some("founder@example.org"));
    let org = found(world, founder, "Club", Openness::Public).org;
    let owner = acting(world, founder, org.id);
    (org, owner)
}

fn ask(
    world: &World<'_>,
    by: Actor,
    org: &'static str,
) -> Result<Outcome<JoinRequest>, EngineError> {
    let call = Call::by(by);
    world.write(move |tx| join_requests::create(tx, &call, org, Some("hello")))
}

fn approve(
    world: &World<'_>,
    by: Actor,
    request: &JoinRequest,
    roles: &'static str,
) -> Result<Outcome<JoinRequest>, EngineError> {
    let (call, id) = (Call::by(by), request.id.to_string());
    let roles: Roles = roles.parse().unwrap();
    world.write(move |tx| join_requests::approve(tx, &call, &id, roles))
}

fn reject(
    world: &World<'_>,
    by: Actor,
    request: &JoinRequest,
) -> Result<Outcome<JoinRequest>, EngineError> {
    let (call, id) = (Call::by(by), request.id.to_string());
    world.write(move |tx| join_requests::reject(tx, &call, &id))
}

fn withdraw(
    world: &World<'_>,
    by: Actor,
    request: &JoinRequest,
) -> Result<Outcome<JoinRequest>, EngineError> {
    let (call, id) = (Call::by(by), request.id.to_string());
    world.write(move |tx| join_requests::withdraw(tx, &call, &id))
}

#[test]
fn a_request_is_decided_once() {
    on_each(|world| {
        let (org, owner) = club(world);
        let ana = user(world, "Ana", Some("ana@example.org"));
        let asked = ask(world, ana, "club").unwrap().data;
        assert_eq!((asked.state, asked.note.as_deref()), (RequestState::Pending, Some("hello")));
        let approved = approve(world, owner, &asked, "").unwrap();
        assert_eq!(approved.data.state, RequestState::Approved);
        assert_eq!(approved.effects.len(), 1);
        assert_eq!(acting(world, ana, org.id).roles.to_string(), "viewer");
        for again in [
            approve(world, owner, &asked, "owner"),
            reject(world, owner, &asked),
            withdraw(world, ana, &asked),
        ] {
            assert_eq!(code(again), "status-conflict");
        }
        assert_eq!(acting(world, ana, org.id).roles.to_string(), "viewer");
        let bo = user(world, "Bo", None);
        let asked = ask(world, bo, "club").unwrap().data;
        assert!(reject(world, owner, &asked).unwrap().effects.is_empty(), "there is no address");
        assert_eq!(code(approve(world, owner, &asked, "")), "status-conflict");
        // Who was refused may ask again.
        let asked = ask(world, bo, "club").unwrap().data;
        withdraw(world, bo, &asked).unwrap();
        assert!(withdraw(world, bo, &asked).unwrap().op.is_none());
        assert_eq!(code(approve(world, owner, &asked, "")), "status-conflict");
    });
}

#[test]
fn members_and_people_who_asked_or_are_invited_do_not_ask() {
    on_each(|world| {
        let (_, owner) = club(world);
        assert_eq!(code(ask(world, owner, "club")), "already-member");
        let ana = user(world, "Ana", Some("ana@example.org"));
        ask(world, ana, "club").unwrap();
        assert_eq!(code(ask(world, ana, "club")), "request-pending");
        let bo = user(world, "Bo", Some("bo@example.org"));
        super::invites::invite(world, owner, "bo@example.org", "viewer").unwrap();
        assert_eq!(code(ask(world, bo, "club")), "invite-pending");
    });
}

#[test]
fn a_private_organisation_cannot_be_told_from_an_unknown_one() {
    on_each(|world| {
        let ana = user(world, "Ana", None);
        let said = |org: &'static str| {
            let error = ask(world, ana, org).unwrap_err();
            (error.code(), error.to_string().replace(org, "…"))
        };
        assert_eq!(said("default"), said("nothing"));
        assert_eq!(said("default").0, Some("not-found"));
    });
}

#[test]
fn only_who_manages_members_decides_and_gives_what_they_may_give() {
    on_each(|world| {
        let (org, owner) = club(world);
        let ana = user(world, "Ana", None);
        let asked = ask(world, ana, "club").unwrap().data;
        for role in ["organiser", "staff", "viewer", "admin"] {
            let member = user(world, "Somebody", None);
            let (id, user) = (org.id, member.user_id().unwrap());
            world
                .write(move |tx| Ok(planify_store::members::insert(tx, id, user, role.parse()?)?))
                .unwrap();
            let member = acting(world, member, org.id);
            let refused = approve(world, member, &asked, "owner");
            assert_eq!(code(refused), "forbidden", "{role}");
            if role != "admin" {
                assert_eq!(code(reject(world, member, &asked)), "forbidden", "{role}");
            }
        }
        // Neither does somebody who manages another organisation, nor whoever asked.
        assert_eq!(code(approve(world, world.actor, &asked, "")), "not-found");
        assert_eq!(code(approve(world, ana, &asked, "owner")), "forbidden");
        assert_eq!(code(withdraw(world, owner, &asked)), "not-found");
        let page = PageRequest::default();
        let mine = world.read(move |tx| join_requests::list(tx, &ana, ListRequests::Mine, &page));
        assert_eq!(mine.unwrap().rows.len(), 1);
        let page = PageRequest::default();
        let all = world.read(move |tx| join_requests::list(tx, &ana, ListRequests::All, &page));
        assert_eq!(code(all), "forbidden");
    });
}

#[test]
fn who_accepted_an_invitation_meanwhile_is_not_asking_any_more() {
    on_each(|world| {
        let (org, owner) = club(world);
        let ana = user(world, "Ana", None);
        let asked = ask(world, ana, "club").unwrap().data;
        let sent = super::invites::invite(world, owner, "ana@example.org", "staff").unwrap().data;
        let keys = planify_engine::links::LinkKey::new(&[7; 32]);
        let claim = planify_engine::invites::Claim::Token(keys.invite(sent.id, sent.generation));
        let call = Call::by(ana);
        world.write(move |tx| planify_engine::invites::accept(tx, &call, &claim)).unwrap();
        assert_eq!(code(approve(world, owner, &asked, "owner")), "status-conflict");
        assert_eq!(acting(world, ana, org.id).roles.to_string(), "staff");
        let actor = owner;
        let listed = world.read(move |tx| members::list(tx, &actor, &PageRequest::default()));
        assert_eq!(listed.unwrap().rows.len(), 2);
    });
}

/// Asks so that mails leave at once.
fn ask_now(world: &World<'_>, by: Actor) -> Result<Outcome<JoinRequest>, EngineError> {
    let call = Call { hold: SignedDuration::ZERO, ..Call::by(by) };
    world.write(move |tx| join_requests::create(tx, &call, "club", None))
}

#[test]
fn those_who_decide_are_told_by_mail_once_a_day() {
    on_each(|world| {
        let (org, _) = club(world);
        let told = || {
            let all = super::accounts::letters(world);
            let mut told: Vec<_> =
                all.iter().map(|letter| (letter.kind, letter.to.address.clone())).collect();
            told.sort();
            told
        };
        for (email, roles) in [
            (Some("admin@example.org"), "admin"),
            (Some("staff@example.org"), "staff organiser"),
            (None, "admin"),
        ] {
            let member = user(world, "Somebody", email).user_id().unwrap();
            let id = org.id;
            world
                .write(move |tx| {
                    Ok(planify_store::members::insert(tx, id, member, roles.parse()?)?)
                })
                .unwrap();
        }
        let ana = user(world, "Ana <Novak>", Some("ana@example.org"));
        let asked = ask_now(world, ana).unwrap();
        assert_eq!(asked.effects.len(), 1, "whoever asks does not learn how many decide");
        let both = ["admin@example.org", "founder@example.org"];
        assert_eq!(told(), both.map(|address| ("join-asked", address.to_owned())));
        withdraw(world, ana, &asked.data).unwrap();
        assert!(ask_now(world, ana).unwrap().effects.is_empty(), "they know already");
        assert_eq!(told(), []);
        // A request that was taken back before its mail left is not told of.
        let bo = user(world, "Bo", None);
        let asked = ask_now(world, bo).unwrap().data;
        withdraw(world, bo, &asked).unwrap();
        assert_eq!(told(), []);
    });
}
