//! Answers to items by link: only what was released is there, and the rules of the event hold.

use jiff::SignedDuration;
use planify_core::agenda::EditItem;
use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::guest::Guest;
use planify_core::id::ItemId;
use planify_core::patch::Patch;
use planify_core::schedule::{End, Point};
use planify_engine::agenda::answers::{self as item_answers, Offered};
use planify_engine::agenda::{items, releases};
use planify_engine::answers;
use planify_engine::links::LinkKey;
use planify_engine::{EngineError, Outcome};
use planify_store::answers::GuestAnswer;

use super::{assign, conference, delete, item, line, with_seats, with_speakers};
use crate::world::{World, code, on_each, wish};

fn key() -> LinkKey {
    LinkKey::new(&[7; 32])
}

fn link(guest: &Guest) -> String {
    key().token(guest.id, guest.link_generation)
}

fn release(world: &World<'_>, event: &Event) {
    let (call, event) = (world.call(), event.id.to_string());
    world.write(move |tx| releases::release(tx, &call, &event)).unwrap();
}

fn respond(
    world: &World<'_>,
    token: &str,
    item: &str,
    (choice, plus): (Choice, i64),
) -> Result<Outcome<GuestAnswer>, EngineError> {
    let (call, token, item) = (world.call(), token.to_owned(), item.to_owned());
    world.write(move |tx| {
        let wish = wish(choice, plus);
        item_answers::set_by_link(tx, &call, (&key(), &token), &item, &wish)
    })
}

fn status(world: &World<'_>, token: &str, item: ItemId, choice: Choice) -> Status {
    respond(world, token, &item.to_string(), (choice, 0)).unwrap().data.answer.status
}

fn offered(world: &World<'_>, token: &str) -> Vec<Offered> {
    let token = token.to_owned();
    world.read(move |tx| answers::show_by_link(tx, &key(), &token)).unwrap().items
}

fn rename(world: &World<'_>, event: &Event, item: ItemId, title: &str) {
    let (call, event, item) = (world.call(), event.id.to_string(), item.to_string());
    let edit = EditItem { title: Some(title.to_owned()), ..EditItem::default() };
    world
        .write(move |tx| items::edit(tx, &call, (&event, &item), &edit, &Patch::Keep))
        .map(drop)
        .unwrap();
}

#[test]
fn who_holds_a_link_signs_up_waits_and_moves_up() {
    on_each(|world| {
        let event = conference(world);
        let small = item(world, &event, with_seats(line("Small", "09:00", "10:00"), 1));
        let guests = ["a", "b"].map(|name| world.guest(&event, &format!("{name}@x.org"), 1));
        let [first, second] = [link(&guests[0]), link(&guests[1])];
        release(world, &event);
        assert_eq!(status(world, &first, small, Choice::Yes), Status::Yes);
        assert_eq!(status(world, &second, small, Choice::Yes), Status::Waitlisted);
        let again = respond(world, &first, &small.to_string(), (Choice::Yes, 0)).unwrap();
        assert!(!again.changed(), "once is enough");
        let seen = offered(world, &second);
        assert_eq!((seen[0].view.item.taken, seen[0].answer.status), (1, Status::Waitlisted));
        assert_eq!(code(respond(world, &first, &small.to_string(), (Choice::Yes, 1))), "invalid");
        world.check();
        assert_eq!(status(world, &first, small, Choice::No), Status::No);
        assert_eq!(offered(world, &second)[0].answer.status, Status::Yes);
        assert_eq!(world.number("select count(*) from notice where kind = 'agenda'"), 1);
        let actors = world.rows(
            "select actor from journal where command = 'rsvp.set-item' order by seq",
            &[],
            |row| row.get::<String>(0),
        );
        assert_eq!(actors[0], format!("link:{}", guests[0].id));
        assert_eq!(world.summary(&event).yes, 0, "the event itself was not answered");
    });
}

#[test]
fn nothing_is_there_before_it_is_released() {
    on_each(|world| {
        let event = conference(world);
        let opening =
            item(world, &event, with_speakers(line("Opening", "09:00", "10:00"), &["Ana"]));
        let token = link(&world.guest(&event, "a@x.org", 1));
        assert_eq!(offered(world, &token), []);
        let unknown = ItemId::from(uuid::Uuid::from_u128(7)).to_string();
        let texts = |item: &str| match respond(world, &token, item, (Choice::Yes, 0)) {
            Err(error) => error.to_string().replace(item, "ITEM"),
            Ok(done) => panic!("{done:?}"),
        };
        assert_eq!(texts(&opening.to_string()), texts(&unknown), "a draft is as if unknown");
        release(world, &event);
        let draft = item(world, &event, line("Secret", "11:00", "12:00"));
        rename(world, &event, opening, "Grand opening");
        assign(world, &event, opening, "Bor <bor@x.org>").unwrap();
        let seen = offered(world, &token);
        let speakers: Vec<&str> =
            seen[0].view.speakers.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!((seen.len(), seen[0].view.item.details.title.as_str()), (1, "Opening"));
        assert_eq!(speakers, ["Ana"]);
        // Ids of one moment begin alike; a part that fits drafts too means what was released.
        let part: String = opening.to_string().chars().skip(4).take(6).collect();
        assert!(draft.to_string().contains(&part));
        assert_eq!(
            respond(world, &token, &part, (Choice::Maybe, 0)).unwrap().data.answer.status,
            Status::Maybe
        );
        assert_eq!(texts(&draft.to_string()), texts(&unknown));
    });
}

#[test]
fn an_item_deleted_in_the_draft_is_there_until_the_release() {
    on_each(|world| {
        let event = conference(world);
        let small = item(world, &event, with_seats(line("Small", "09:00", "10:00"), 1));
        let guests = ["a", "b"].map(|name| world.guest(&event, &format!("{name}@x.org"), 1));
        let [first, second] = [link(&guests[0]), link(&guests[1])];
        release(world, &event);
        status(world, &first, small, Choice::Yes);
        delete(world, &event, small).unwrap();
        let seen = offered(world, &second);
        assert_eq!(seen[0].view.item.details.capacity, Some(1));
        assert_eq!(seen[0].view.item.taken, 1);
        assert_eq!(status(world, &second, small, Choice::Yes), Status::Waitlisted);
        assert_eq!(status(world, &first, small, Choice::No), Status::No);
        assert_eq!(offered(world, &second)[0].answer.status, Status::Yes);
        world.check();
        release(world, &event);
        assert_eq!(offered(world, &second), []);
        let gone = respond(world, &second, &small.to_string(), (Choice::Yes, 0));
        assert_eq!(code(gone), "not-found");
        assert_eq!(world.number("select count(*) from answer"), 0);
    });
}

#[test]
fn the_rules_of_the_event_hold_for_its_items() {
    on_each(|world| {
        let event = conference(world);
        let opening = item(world, &event, line("Opening", "09:00", "10:00")).to_string();
        let guest = world.guest(&event, "a@x.org", 1);
        let token = link(&guest);
        release(world, &event);
        let foreign = LinkKey::new(&[8; 32]).token(guest.id, guest.link_generation);
        assert_eq!(code(respond(world, &foreign, &opening, (Choice::Yes, 0))), "not-found");
        let past = Point::Instant(world.now() - SignedDuration::from_secs(1));
        let rsvp_by = |rsvp_by| EditEvent { rsvp_by, ..EditEvent::default() };
        world.edit(&event, rsvp_by(Patch::Set(past))).unwrap();
        assert_eq!(code(respond(world, &token, &opening, (Choice::Yes, 0))), "rsvp-closed");
        world.edit(&event, rsvp_by(Patch::Clear)).unwrap();
        respond(world, &token, &opening, (Choice::Yes, 0)).unwrap();
        world.step(&event, Step::Cancel).unwrap();
        assert_eq!(code(respond(world, &token, &opening, (Choice::No, 0))), "already-cancelled");
    });
}

#[test]
fn an_item_that_is_over_takes_no_answer_while_the_event_goes_on() {
    on_each(|world| {
        let event = conference(world);
        let now = world.now();
        let hours = |hours| Point::Instant(now + SignedDuration::from_hours(hours));
        let long = EditEvent {
            start: Some(hours(-3)),
            end: Some(End::At(hours(3))),
            ..EditEvent::default()
        };
        world.edit(&event, long).unwrap();
        let mut early = line("Early", "09:00", "10:00");
        (early.edit.start, early.edit.end) = (Some(hours(-2)), Some(End::At(hours(-1))));
        let early = item(world, &event, early).to_string();
        let token = link(&world.guest(&event, "a@x.org", 1));
        release(world, &event);
        assert!(offered(world, &token)[0].is_over);
        assert_eq!(code(respond(world, &token, &early, (Choice::Yes, 0))), "event-over");
    });
}
