//! Invitations to become a member: good once, for seven days, for one address, and never for more
//! than their sender may give.

use planify_core::actor::Actor;
use planify_core::invite::{Invite, InviteState, LASTS};
use planify_core::org::Openness;
use planify_core::text::Email;
use planify_engine::duties::{self, Duty};
use planify_engine::invites::{self, Claim, ListInvites, NewInvite};
use planify_engine::links::LinkKey;
use planify_engine::{Call, EngineError, Outcome, PageRequest, join_requests, members};
use planify_store::JsonText;
use planify_store::orgs::SeenOrg;

use super::people::{found, join, roles, user};
use crate::world::{World, code, on_each};

const ANA: &str = "ana@example.org";

fn keys() -> LinkKey {
    LinkKey::new(&[7; 32])
}

pub(super) fn invite(
    world: &World<'_>,
    by: Actor,
    email: &str,
    roles: &str,
) -> Result<Outcome<Invite>, EngineError> {
    let new = NewInvite { email: Email::parse(email).unwrap(), roles: roles.parse().unwrap() };
    let call = Call::by(by);
    world.write(move |tx| invites::create(tx, &call, &keys(), &new))
}

/// The token of the last mail.
fn token(invite: &Invite) -> Claim {
    Claim::Token(keys().invite(invite.id, invite.generation))
}

fn accept(world: &World<'_>, by: Actor, claim: Claim) -> Result<Outcome<SeenOrg>, EngineError> {
    let call = Call::by(by);
    world.write(move |tx| invites::accept(tx, &call, &claim))
}

fn decline(world: &World<'_>, by: Actor, claim: Claim) -> Result<Outcome<Invite>, EngineError> {
    let call = Call::by(by);
    world.write(move |tx| invites::decline(tx, &call, &claim))
}

fn resend(world: &World<'_>, invite: &Invite) -> Result<Outcome<Invite>, EngineError> {
    let (call, id) = (world.call(), invite.id.to_string());
    world.write(move |tx| invites::resend(tx, &call, &keys(), &id))
}

fn revoke(world: &World<'_>, invite: &Invite) -> Result<Outcome<Invite>, EngineError> {
    let (call, id) = (world.call(), invite.id.to_string());
    world.write(move |tx| invites::revoke(tx, &call, &id))
}

/// Makes all invitations a week older, because the clock of Postgres does not let itself be moved.
fn a_week_later(world: &World<'_>) {
    let now = world.now();
    let before = now - LASTS;
    world
        .write(move |tx| {
            let values = [now.into(), before.into()];
            let older = "update invite set expires_at = $1, sent_at = $2, created_at = $2";
            Ok(tx.execute(older, &values)?)
        })
        .unwrap();
}

fn state(world: &World<'_>, invite: &Invite) -> InviteState {
    let id = invite.id;
    let found = world.read(move |tx| Ok(planify_store::invites::find_anywhere(tx, id)?));
    found.unwrap().unwrap().state
}

#[test]
fn who_accepts_becomes_what_they_were_invited_as_and_the_token_is_used_up() {
    on_each(|world| {
        let ana = user(world, "Ana", Some(ANA));
        let sent = invite(world, world.actor, ANA, "organiser staff").unwrap();
        assert_eq!((sent.effects.len(), sent.data.state), (1, InviteState::Pending));
        let joined = accept(world, ana, token(&sent.data)).unwrap().data;
        assert_eq!(joined.roles.unwrap().to_string(), "organiser staff");
        assert_eq!(state(world, &sent.data), InviteState::Accepted);
        assert_eq!(code(accept(world, ana, token(&sent.data))), "link-invalid");
        // Also not after the membership has ended.
        let (call, id) = (world.call(), ana.user_id().unwrap().to_string());
        world.write(move |tx| members::remove(tx, &call, &id)).unwrap();
        assert_eq!(code(accept(world, ana, token(&sent.data))), "link-invalid");
        assert_eq!(code(decline(world, ana, token(&sent.data))), "link-invalid");
        assert_eq!(roles(world, ana), None);
    });
}

#[test]
fn what_was_declined_revoked_or_ended_is_not_accepted_any_more() {
    on_each(|world| {
        let ana = user(world, "Ana", Some(ANA));
        let sent = invite(world, world.actor, ANA, "viewer").unwrap().data;
        let declined = decline(world, ana, token(&sent)).unwrap().data;
        assert_eq!(declined.state, InviteState::Declined);
        let taken_back = invite(world, world.actor, ANA, "viewer").unwrap().data;
        revoke(world, &taken_back).unwrap();
        assert!(revoke(world, &taken_back).unwrap().op.is_none());
        assert_eq!(code(resend(world, &taken_back)), "status-conflict");
        let late = invite(world, world.actor, ANA, "viewer").unwrap().data;
        a_week_later(world);
        for ended in [&sent, &taken_back, &late] {
            assert_eq!(code(accept(world, ana, token(ended))), "link-invalid");
            assert_eq!(code(decline(world, ana, token(ended))), "link-invalid");
        }
        for nonsense in ["", "abc", &"0".repeat(52), "pln_x_y"] {
            let claim = Claim::Token(nonsense.to_owned());
            assert_eq!(code(accept(world, ana, claim)), "link-invalid", "{nonsense}");
        }
        assert_eq!(roles(world, ana), None);
    });
}

#[test]
fn a_mail_sent_once_more_makes_the_one_before_worthless_and_begins_the_seven_days_anew() {
    on_each(|world| {
        let ana = user(world, "Ana", Some(ANA));
        let first = invite(world, world.actor, ANA, "viewer").unwrap().data;
        assert_eq!(code(resend(world, &first)), "rate-limited");
        a_week_later(world);
        let second = resend(world, &first).unwrap().data;
        assert!(second.expires_at > first.expires_at);
        assert_eq!(code(accept(world, ana, token(&first))), "link-invalid");
        accept(world, ana, token(&second)).unwrap();
    });
}

#[test]
fn an_invitation_is_for_the_address_that_it_was_sent_to() {
    on_each(|world| {
        let (ana, bo) = (user(world, "Ana", Some(ANA)), user(world, "Bo", Some("bo@example.org")));
        let sent = invite(world, world.actor, "Ana@Example.org", "viewer").unwrap().data;
        assert_eq!(code(accept(world, bo, token(&sent))), "forbidden");
        assert_eq!(code(accept(world, bo, Claim::Own(sent.id.to_string()))), "not-found");
        assert_eq!(code(decline(world, bo, Claim::Own("default".into()))), "not-found");
        // Whoever signs in with the address needs no token.
        let mine = world
            .read(move |tx| invites::list(tx, &ana, ListInvites::Mine, &PageRequest::default()))
            .unwrap();
        assert_eq!(mine.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [sent.id]);
        accept(world, ana, Claim::Own("default".into())).unwrap();
        assert_eq!(code(accept(world, ana, Claim::Own("default".into()))), "not-found");
        // A user without an address shows with the token that the mail was theirs to read.
        let sent = invite(world, world.actor, "cy@example.org", "viewer").unwrap().data;
        accept(world, user(world, "Cy", None), token(&sent)).unwrap();
    });
}

#[test]
fn members_and_people_who_asked_or_are_invited_are_not_invited() {
    on_each(|world| {
        let ana = user(world, "Ana", Some(ANA));
        invite(world, world.actor, ANA, "viewer").unwrap();
        assert_eq!(code(invite(world, world.actor, "ANA@example.org", "staff")), "invite-pending");
        accept(world, ana, Claim::Own("default".into())).unwrap();
        assert_eq!(code(invite(world, world.actor, ANA, "staff")), "already-member");
        let club = found(world, world.actor, "Club", Openness::Public).org;
        let there = super::people::acting(world, world.actor, club.id);
        let call = Call::by(user(world, "Bo", Some("bo@example.org")));
        world.write(move |tx| join_requests::create(tx, &call, "club", None)).unwrap();
        assert_eq!(code(invite(world, there, "bo@example.org", "staff")), "request-pending");
    });
}

#[test]
fn nobody_invites_to_more_than_they_may_give_also_not_later() {
    on_each(|world| {
        let admin = join(world, user(world, "Admin", None), "admin");
        let organiser = join(world, user(world, "Organiser", None), "organiser");
        let ana = user(world, "Ana", Some(ANA));
        assert_eq!(code(invite(world, admin, ANA, "owner")), "forbidden");
        assert_eq!(code(invite(world, organiser, ANA, "viewer")), "forbidden");
        assert_eq!(code(invite(world, admin, ANA, "")), "invalid");
        let sent = invite(world, admin, ANA, "admin").unwrap().data;
        let (call, id) = (world.call(), admin.user_id().unwrap().to_string());
        world.write(move |tx| members::remove(tx, &call, &id)).unwrap();
        assert_eq!(code(accept(world, ana, token(&sent))), "link-invalid");
        assert_eq!(roles(world, ana), None);
    });
}

#[test]
fn the_database_holds_neither_a_token_nor_in_the_journal_an_address() {
    on_each(|world| {
        let sent = invite(world, world.actor, ANA, "viewer").unwrap().data;
        let Claim::Token(token) = token(&sent) else { unreachable!() };
        let hashes = world.rows("select secret_hash from invite", &[], |row| row.get::<Vec<u8>>(0));
        assert_eq!(hashes[0].len(), 32);
        let text = |row: &planify_store::Row<'_>| row.get::<Option<JsonText>>(0);
        let jobs = world.rows("select payload from job", &[], text);
        let keys = world.rows("select key from job", &[], |row| row.get::<String>(0));
        let journal = world.rows("select after from journal", &[], text);
        let all = format!("{jobs:?} {keys:?} {journal:?}");
        assert!(!all.contains(&token[26..]) && !all.contains(ANA), "{all}");
    });
}

#[test]
fn invitations_that_nobody_answered_are_ended_once() {
    on_each(|world| {
        let kept = invite(world, world.actor, ANA, "viewer").unwrap().data;
        let late = invite(world, world.actor, "bo@example.org", "viewer").unwrap().data;
        let sweep = || world.write(|tx| duties::sweep(tx, uuid::Uuid::from_u128(9))).unwrap();
        assert_eq!(sweep(), Duty::Done(0));
        a_week_later(world);
        resend(world, &kept).unwrap();
        assert_eq!(sweep(), Duty::Done(1));
        assert_eq!(sweep(), Duty::Done(0));
        assert_eq!(state(world, &late), InviteState::Expired);
        assert_eq!(state(world, &kept), InviteState::Pending);
        let ended = "select count(*) from journal where command = 'member.expire'";
        assert_eq!(world.number(ended), 1);
    });
}

#[test]
fn an_address_is_not_flooded() {
    on_each(|world| {
        for _ in 0..planify_core::invite::PER_DAY_MAX {
            let sent = invite(world, world.actor, ANA, "viewer").unwrap().data;
            revoke(world, &sent).unwrap();
        }
        assert_eq!(code(invite(world, world.actor, ANA, "viewer")), "rate-limited");
        a_week_later(world);
        invite(world, world.actor, ANA, "viewer").unwrap();
    });
}

#[test]
fn invitations_of_another_organisation_are_not_there() {
    on_each(|world| {
        let sent = invite(world, world.actor, ANA, "viewer").unwrap().data;
        let stranger = world.stranger();
        for reference in [sent.id.to_string(), ANA.to_owned(), sent.id.to_string()[20..].to_owned()]
        {
            let (call, other) = (Call::by(stranger), reference.clone());
            assert_eq!(
                code(world.write(move |tx| invites::revoke(tx, &call, &other))),
                "not-found"
            );
            let (call, other) = (Call::by(stranger), reference.clone());
            let again = world.write(move |tx| invites::resend(tx, &call, &keys(), &other));
            assert_eq!(code(again), "not-found");
        }
        let page = PageRequest::default();
        let listed = world.read(move |tx| invites::list(tx, &stranger, ListInvites::All, &page));
        assert!(listed.unwrap().rows.is_empty());
    });
}
