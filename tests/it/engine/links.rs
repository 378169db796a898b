//! Secret links: whose they are, when they are not valid, and what their holder may do.

use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::guest::{EditGuest, Guest, LinkChange};
use planify_core::patch::Patch;
use planify_core::schedule::Point;
use planify_engine::answers::{self, Invitation};
use planify_engine::links::LinkKey;
use planify_engine::{EngineError, Outcome, guests};
use planify_store::answers::GuestAnswer;

use crate::world::{World, code, on_each, party, wish};

fn key() -> LinkKey {
    LinkKey::new(&[7; 32])
}

fn respond(
    world: &World<'_>,
    token: &str,
    choice: Choice,
) -> Result<Outcome<GuestAnswer>, EngineError> {
    let (call, key, token) = (world.call(), key(), token.to_owned());
    world.write(move |tx| answers::set_by_link(tx, &call, &key, &token, &wish(choice, 0)))
}

fn show(world: &World<'_>, token: &str) -> Result<Invitation, EngineError> {
    let (key, token) = (key(), token.to_owned());
    world.read(move |tx| answers::show_by_link(tx, &key, &token))
}

fn invited(world: &World<'_>) -> (Event, Guest, String) {
    let event = world.event(Some(1));
    let guest = world.guest(&event, "a@example.org", 1);
    let token = key().token(guest.id, guest.link_generation);
    (event, guest, token)
}

#[test]
fn the_holder_of_a_link_sees_the_invitation_and_answers_as_the_guest() {
    on_each(|world| {
        let (event, guest, token) = invited(world);
        let seen = show(world, &token).unwrap();
        assert_eq!((seen.event.id, seen.guest.id, seen.closed), (event.id, guest.id, None));
        let outcome = respond(world, &token, Choice::Yes).unwrap();
        assert_eq!(outcome.data.answer.status, Status::Yes);
        let actor =
            world.rows("select actor from journal where command = 'rsvp.set'", &[], |row| {
                row.get::<String>(0)
            });
        assert_eq!(actor, [format!("link:{}", guest.id)]);
        assert!(!respond(world, &token, Choice::Yes).unwrap().changed(), "once is enough");
        assert!(respond(world, &token.to_uppercase(), Choice::No).is_err());
    });
}

#[test]
fn a_damaged_foreign_or_revoked_link_is_not_found() {
    on_each(|world| {
        let (event, guest, token) = invited(world);
        let other = world.guest(&event, "b@example.org", 1);
        let (own, proof) = token.split_at(token.len() / 2);
        let swapped = key().token(other.id, 1).split_at(own.len()).0.to_owned() + proof;
        let mut damaged = token.clone();
        damaged.pop();
        damaged.push(if token.ends_with('0') { '1' } else { '0' });
        let revoked = key().token(guest.id, guest.link_generation + 1);
        let foreign = LinkKey::new(&[8; 32]).token(guest.id, guest.link_generation);
        let texts =
            [swapped, damaged, revoked, foreign, String::new(), "ž".repeat(26), "0".repeat(52)];
        for text in texts {
            assert_eq!(code(show(world, &text)), "not-found", "{text}");
            assert_eq!(code(respond(world, &text, Choice::Yes)), "not-found", "{text}");
        }
        world.remove(&event, &guest).unwrap();
        assert_eq!(code(show(world, &token)), "not-found", "the guest is not on the list any more");
    });
}

#[test]
fn a_renewed_link_takes_the_place_of_those_in_mails_that_have_left() {
    on_each(|world| {
        let (event, guest, token) = invited(world);
        let (call, id) = (world.call(), (event.id.to_string(), guest.id.to_string()));
        let edit = EditGuest { link: LinkChange::Renew, ..EditGuest::default() };
        let renewed =
            world.write(move |tx| guests::edit(tx, &call, &id.0, &id.1, &edit)).unwrap().data;
        assert_eq!(renewed.link_generation, guest.link_generation + 1);
        assert_eq!(code(show(world, &token)), "not-found");
        assert_eq!(code(respond(world, &token, Choice::Yes)), "not-found");
        let token = key().token(guest.id, renewed.link_generation);
        assert_eq!(respond(world, &token, Choice::Yes).unwrap().data.answer.status, Status::Yes);
    });
}

#[test]
fn a_link_shows_why_it_takes_no_answer() {
    on_each(|world| {
        let (event, _, token) = invited(world);
        let past = Point::Instant(world.now() - jiff::SignedDuration::from_secs(1));
        world
            .edit(&event, EditEvent { rsvp_by: Patch::Set(past), ..EditEvent::default() })
            .unwrap();
        assert_eq!(show(world, &token).unwrap().closed.map(|why| why.code), Some("rsvp-closed"));
        assert_eq!(code(respond(world, &token, Choice::Yes)), "rsvp-closed");
        world.edit(&event, EditEvent { rsvp_by: Patch::Clear, ..EditEvent::default() }).unwrap();
        world.step(&event, Step::Cancel).unwrap();
        assert_eq!(
            show(world, &token).unwrap().closed.map(|why| why.code),
            Some("already-cancelled")
        );
    });
}

#[test]
fn the_guest_of_a_draft_or_of_a_past_event_cannot_answer() {
    on_each(|world| {
        let draft = world.draft(party()).unwrap().data;
        let guest = world.guest(&draft, "a@example.org", 1);
        let token = key().token(guest.id, guest.link_generation);
        assert_eq!(code(respond(world, &token, Choice::Yes)), "not-published");
        let past =
            EditEvent { start: Some(crate::world::at("2001-01-01T10:00")), ..EditEvent::default() };
        world.edit(&draft, past).unwrap();
        world.step(&draft, Step::Publish).unwrap();
        assert_eq!(code(respond(world, &token, Choice::Yes)), "event-over");
    });
}
