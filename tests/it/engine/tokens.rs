//! API tokens: what a scope allows, and that an ended or revoked token is worth nothing.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::answer::Choice;
use planify_core::event::Step;
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{Call, EngineError, PageRequest, answers, changes, events, guests};

use super::people::{join, user};
use crate::world::{World, code, on_each, wish};

fn make(
    world: &World<'_>,
    by: Actor,
    scopes: &str,
    expires_at: Option<Timestamp>,
) -> Result<String, EngineError> {
    let new = NewToken { name: "t".into(), scopes: scopes.parse().unwrap(), expires_at };
    let (call, secret) = (Call::by(by), Secret::generate().unwrap());
    world.write(move |tx| tokens::create(tx, &call, &new, &secret)).map(|made| made.data.1)
}

fn enter(world: &World<'_>, token: &str) -> Result<Actor, EngineError> {
    let token = token.to_owned();
    world.read(move |tx| tokens::authenticate(tx, &token))
}

#[test]
fn each_scope_allows_what_it_names_and_nothing_more() {
    on_each(|world| {
        let event = world.event(None);
        let guest = world.guest(&event, "a@example.org", 1);
        let (event, guest) = (event.id.to_string(), guest.id.to_string());
        // Read answers, answer, write, manage tokens, read the rest, export.
        for (scopes, allowed) in [
            ("read", [true, false, false, false, true, true]),
            ("rsvp", [true, true, false, false, false, false]),
            ("write", [true, true, true, false, true, true]),
            ("admin", [true, false, false, true, true, true]),
            ("read write", [true, true, true, false, true, true]),
        ] {
            let actor = enter(world, &make(world, world.actor, scopes, None).unwrap()).unwrap();
            let call = Call::by(actor);
            let (read, answer) = (event.clone(), (call.clone(), event.clone(), guest.clone()));
            let (step, list, taken) = ((call, event.clone()), actor, event.clone());
            let tried = [
                world.read(move |tx| events::get(tx, &actor, &read)).map(drop),
                world
                    .write(move |tx| {
                        answers::set(tx, &answer.0, &answer.1, &answer.2, &wish(Choice::Maybe, 0))
                    })
                    .map(drop),
                world.write(move |tx| events::step(tx, &step.0, &step.1, Step::Publish)).map(drop),
                world.read(move |tx| tokens::list(tx, &list, &PageRequest::default())).map(drop),
                world.read(move |tx| changes::head(tx, &actor)).map(drop),
                world
                    .read(move |tx| {
                        guests::export(tx, &actor, &taken, None, &PageRequest::default())
                    })
                    .map(drop),
            ];
            for (index, (result, allowed)) in tried.into_iter().zip(allowed).enumerate() {
                match result {
                    Ok(()) => assert!(allowed, "`{scopes}` allows action {index}"),
                    Err(error) => {
                        assert_eq!(error.code(), Some("forbidden"), "`{scopes}` {index}");
                        assert!(!allowed, "`{scopes}` does not allow action {index}");
                    }
                }
            }
        }
    });
}

#[test]
fn a_token_makes_no_token_with_more_rights_than_its_own() {
    on_each(|world| {
        let admin = enter(world, &make(world, world.actor, "admin", None).unwrap()).unwrap();
        assert_eq!(code(make(world, admin, "admin write", None)), "forbidden");
        assert!(make(world, admin, "admin", None).is_ok());
    });
}

#[test]
fn a_token_ends_when_it_was_said_to() {
    on_each(|world| {
        let soon = world.now() + SignedDuration::from_millis(300);
        let token = make(world, world.actor, "read", Some(soon)).unwrap();
        assert!(enter(world, &token).is_ok());
        world.pass(Duration::from_millis(301));
        assert_eq!(code(enter(world, &token)), "not-signed-in");
        assert_eq!(code(make(world, world.actor, "read", Some(soon))), "invalid");
    });
}

#[test]
fn a_revoked_token_is_worth_nothing() {
    on_each(|world| {
        let token = make(world, world.actor, "read", None).unwrap();
        let revoke = || {
            let call = world.call();
            world.write(move |tx| tokens::revoke(tx, &call, "t"))
        };
        assert!(revoke().unwrap().changed());
        assert_eq!(code(enter(world, &token)), "not-signed-in");
        assert!(!revoke().unwrap().changed());
    });
}

#[test]
fn tokens_are_listed_by_pages_and_found_on_any() {
    on_each(|world| {
        let ids: Vec<_> = (0..3)
            .map(|_| {
                let text = make(world, world.actor, "read", None).unwrap();
                text.rsplit_once('_').unwrap().0.replace("pln_", "tok_")
            })
            .collect();
        let page = |cursor| {
            let (actor, page) = (world.actor, PageRequest { limit: Some(2), cursor });
            world.read(move |tx| tokens::list(tx, &actor, &page)).unwrap()
        };
        let first = page(None);
        let second = page(first.next.clone());
        let seen: Vec<_> =
            first.rows.iter().chain(&second.rows).map(|row| row.id.to_string()).collect();
        assert_eq!(seen, ids);
        assert_eq!((first.rows.len(), second.next), (2, None));
        let (call, last) = (world.call(), ids[2].clone());
        let revoked = world.write(move |tx| tokens::revoke(tx, &call, "@last")).unwrap();
        assert_eq!(revoked.data.id.to_string(), last);
        let (call, part) = (world.call(), ids[1].clone());
        let revoked = world.write(move |tx| tokens::revoke(tx, &call, &part[20..])).unwrap();
        assert_eq!(revoked.data.id.to_string(), ids[1]);
    });
}

#[test]
fn a_damaged_or_invented_token_is_refused_like_any_other() {
    on_each(|world| {
        let token = make(world, world.actor, "read", None).unwrap();
        let other = make(world, world.actor, "read", None).unwrap();
        let (id, secret) = token.rsplit_once('_').unwrap();
        let foreign = other.rsplit_once('_').unwrap().1;
        let texts = [
            format!("{id}_{foreign}"),
            format!("{id}_{}", &secret[1..]),
            format!("{id}_"),
            token.to_uppercase(),
            String::new(),
            "pln__".into(),
            format!("{token}x"),
        ];
        for text in texts {
            assert_eq!(code(enter(world, &text)), "not-signed-in", "{text}");
        }
    });
}

#[test]
fn the_database_does_not_hold_the_secret() {
    on_each(|world| {
        let token = make(world, world.actor, "read", None).unwrap();
        let secret = token.rsplit_once('_').unwrap().1.to_owned();
        let hashes =
            world.rows("select secret_hash from api_token", &[], |row| row.get::<Vec<u8>>(0));
        assert_eq!(hashes[0].len(), 32);
        let journal = world.rows("select after from journal", &[], |row| {
            row.get::<Option<planify_store::JsonText>>(0)
        });
        assert!(!format!("{journal:?}").contains(&secret));
    });
}

#[test]
fn a_member_makes_tokens_for_themselves_and_sees_no_others() {
    on_each(|world| {
        make(world, world.actor, "admin", None).unwrap();
        for (roles, given, refused) in [
            ("viewer", "read", "rsvp"),
            ("staff", "read rsvp", "write"),
            ("organiser", "write", "admin"),
            ("admin", "admin", ""),
        ] {
            let member = join(world, user(world, "Somebody", None), roles);
            let text = make(world, member, given, None).unwrap();
            assert_eq!(enter(world, &text).unwrap().roles.to_string(), roles);
            if !refused.is_empty() {
                assert_eq!(code(make(world, member, refused, None)), "forbidden", "{roles}");
            }
            make(world, member, "", None).unwrap();
            let page = PageRequest::default();
            let seen = world.read(move |tx| tokens::list(tx, &member, &page)).unwrap().rows;
            let own = |row: &planify_store::tokens::TokenRow| Some(row.user) == member.user_id();
            assert_eq!(seen.iter().all(own), roles != "admin", "{roles}");
            let call = Call::by(member);
            let (first, id) =
                (world.actor, text.rsplit_once('_').unwrap().0.replace("pln_", "tok_"));
            let foreign = world
                .read(move |tx| tokens::list(tx, &first, &PageRequest::default()))
                .unwrap()
                .rows[0]
                .id
                .to_string();
            let unknown = planify_core::id::TokenId::from(uuid::Uuid::from_u128(7 << 64));
            let revoke = |reference: String| {
                let call = call.clone();
                world.write(move |tx| tokens::revoke(tx, &call, &reference))
            };
            revoke(id).unwrap();
            assert_eq!(code(enter(world, &text)), "not-signed-in");
            if roles == "admin" {
                revoke(foreign).unwrap();
            } else {
                assert_eq!(code(revoke(foreign)), "forbidden");
                assert_eq!(code(revoke(unknown.to_string())), "forbidden", "told no more");
            }
        }
    });
}
