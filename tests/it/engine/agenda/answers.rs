//! Answers to items: exact seats, waiting lists of their own, and what frees a seat.

use planify_core::agenda::EditItem;
use planify_core::answer::{Choice, Status};
use planify_core::event::Event;
use planify_core::guest::Guest;
use planify_core::id::ItemId;
use planify_core::patch::Patch;
use planify_engine::agenda::{answers, items};
use planify_engine::{EngineError, Outcome, PageRequest};
use planify_store::answers::GuestAnswer;

use super::{conference, delete, item, line, show, with_seats};
use crate::world::{World, code, on_each, wish};

fn answer(
    world: &World<'_>,
    event: &Event,
    item: ItemId,
    (guest, choice, plus): (&Guest, Choice, i64),
) -> Result<Outcome<GuestAnswer>, EngineError> {
    let (call, event) = (world.call(), event.id.to_string());
    let (item, guest, wish) = (item.to_string(), guest.id.to_string(), wish(choice, plus));
    world.write(move |tx| answers::set(tx, &call, (&event, &item, &guest), &wish))
}

fn status(world: &World<'_>, event: &Event, item: ItemId, asked: (&Guest, Choice, i64)) -> Status {
    answer(world, event, item, asked).unwrap().data.answer.status
}

fn capacity(
    world: &World<'_>,
    event: &Event,
    item: ItemId,
    seats: i64,
) -> Result<i64, EngineError> {
    let (call, event, item) = (world.call(), event.id.to_string(), item.to_string());
    let edit = EditItem { capacity: Patch::Set(seats), ..EditItem::default() };
    world
        .write(move |tx| items::edit(tx, &call, (&event, &item), &edit, &Patch::Keep))
        .map(|outcome| outcome.data.item.taken)
}

#[test]
fn an_item_has_seats_of_its_own() {
    on_each(|world| {
        let event = conference(world);
        let small = item(world, &event, with_seats(line("Small", "09:00", "10:00"), 3));
        let large = item(world, &event, line("Large", "09:00", "10:00"));
        let guests = ["a", "b", "c"].map(|name| world.guest(&event, &format!("{name}@x.org"), 2));
        assert_eq!(status(world, &event, small, (&guests[0], Choice::Yes, 1)), Status::Yes);
        assert_eq!(status(world, &event, large, (&guests[0], Choice::Yes, 1)), Status::Yes);
        assert_eq!(status(world, &event, small, (&guests[1], Choice::Yes, 1)), Status::Waitlisted);
        assert_eq!(status(world, &event, small, (&guests[2], Choice::Yes, 0)), Status::Yes);
        assert!(!answer(world, &event, small, (&guests[2], Choice::Yes, 0)).unwrap().changed());
        assert_eq!(code(answer(world, &event, small, (&guests[2], Choice::Yes, 5))), "invalid");
        let taken: Vec<_> =
            show(world, &event).agenda.items.iter().map(|item| item.taken).collect();
        assert_eq!(taken, [3, 2]);
        assert_eq!(world.summary(&event).yes, 0, "the event itself was not answered");
        world.check();
        assert_eq!(status(world, &event, small, (&guests[0], Choice::No, 0)), Status::No);
        world.check();
        let (actor, reference, id) = (world.actor, event.id.to_string(), small.to_string());
        let page = PageRequest::default();
        let listed = world
            .read(move |tx| answers::list(tx, &actor, (&reference, &id), Some(Status::Yes), &page))
            .unwrap();
        assert_eq!(listed.rows.len(), 2, "who waited moved up");
        let told = world.number("select count(*) from notice where kind = 'agenda'");
        assert_eq!(told, 1, "and is told");
    });
}

#[test]
fn a_larger_room_lets_in_who_waits_and_a_smaller_one_holds_who_is_in() {
    on_each(|world| {
        let event = conference(world);
        let small = item(world, &event, with_seats(line("Small", "09:00", "10:00"), 1));
        let guests = ["a", "b", "c"].map(|name| world.guest(&event, &format!("{name}@x.org"), 1));
        for guest in &guests {
            answer(world, &event, small, (guest, Choice::Yes, 0)).unwrap();
        }
        assert_eq!(capacity(world, &event, small, 2).unwrap(), 2);
        assert_eq!(code(capacity(world, &event, small, 1)), "capacity-below-taken");
    });
}

#[test]
fn who_is_removed_leaves_the_seats_of_items_too() {
    on_each(|world| {
        let event = conference(world);
        let small = item(world, &event, with_seats(line("Small", "09:00", "10:00"), 2));
        let guests = ["a", "b"].map(|name| world.guest(&event, &format!("{name}@x.org"), 2));
        assert_eq!(status(world, &event, small, (&guests[0], Choice::Yes, 1)), Status::Yes);
        assert_eq!(status(world, &event, small, (&guests[1], Choice::Yes, 1)), Status::Waitlisted);
        world.remove(&event, &guests[0]).unwrap();
        world.check();
        assert_eq!(show(world, &event).agenda.items[0].taken, 2);
        delete(world, &event, small).unwrap();
        assert_eq!(world.number("select count(*) from answer"), 0);
    });
}
