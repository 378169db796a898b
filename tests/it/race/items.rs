//! Many callers and few seats of one item of an agenda, and a release asked for by many at once.

use planify_core::agenda::{ItemLine, ItemWords};
use planify_core::answer::{Choice, Status, Wish};
use planify_core::event::Event;
use planify_core::id::ItemId;
use planify_core::question::Responses;
use planify_engine::agenda::{answers, items, releases};

use super::{Arena, Guards, at_once};

const CALLERS: usize = 48;
const CAPACITIES: [i64; 2] = [1, 17];
const ROUNDS: usize = 3;

/// An item with this many seats.
fn item(arena: &Arena, event: &Event, capacity: i64) -> ItemId {
    let (call, id) = (arena.call(), event.id.to_string());
    let (title, start) = (Some("Workshop"), Some("2040-05-05T18:00"));
    let words = ItemWords { title, start, capacity: Some(capacity), ..ItemWords::default() };
    let line = ItemLine::parse(words).unwrap();
    arena.stores[0]
        .write_blocking(&[], move |tx| items::add(tx, &call, &id, &line))
        .unwrap()
        .data
        .item
        .id
}

/// Each caller wants one seat; gives how many got one, and what is counted as taken.
fn rush(arena: &Arena, capacity: i64) -> (i64, (i64, i64, Option<i64>)) {
    let (event, guests) = arena.event(1_000, CALLERS, 1);
    let item = item(arena, &event, capacity);
    let statuses = at_once(CALLERS, |caller| {
        let (call, id) = (arena.call(), event.id.to_string());
        let (item, guest) = (item.to_string(), guests[caller].id.to_string());
        let wish = Wish { choice: Choice::Yes, plus: 0, note: None, responses: Responses::new() };
        arena.stores[caller % arena.stores.len()]
            .write_blocking(&[], move |tx| answers::set(tx, &call, (&id, &item, &guest), &wish))
            .unwrap()
            .data
            .answer
            .status
    });
    let sold = statuses.iter().filter(|status| **status == Status::Yes).count();
    (i64::try_from(sold).unwrap(), arena.seats_of(item.uuid()))
}

#[test]
fn exactly_the_seats_of_an_item_get_sold() {
    for arena in Arena::each(Guards::On) {
        for capacity in CAPACITIES {
            for _ in 0..ROUNDS {
                let (sold, (taken, answered, _)) = rush(&arena, capacity);
                assert_eq!((sold, taken, answered), (capacity, capacity, capacity));
            }
        }
    }
}

#[test]
fn without_the_guards_more_seats_of_an_item_get_sold_than_there_are() {
    for arena in Arena::each(Guards::Off) {
        let engine = arena.stores[0].engine();
        let oversold = CAPACITIES.iter().any(|capacity| {
            (0..ROUNDS).any(|_| {
                let (sold, (_, answered, _)) = rush(&arena, *capacity);
                sold.max(answered) > *capacity
            })
        });
        assert!(oversold, "the race test would not notice a double sale on {engine:?}");
    }
}

#[test]
fn an_agenda_that_many_release_at_once_is_released_once() {
    for arena in Arena::each(Guards::On) {
        let (event, _) = arena.event(10, 0, 1);
        item(&arena, &event, 5);
        let outcomes = at_once(12, |caller| {
            let (call, id) = (arena.call(), event.id.to_string());
            arena.stores[caller % arena.stores.len()]
                .write_blocking(&[], move |tx| releases::release(tx, &call, &id))
                .unwrap()
        });
        assert!(outcomes.iter().all(|outcome| outcome.data.number == 1));
        assert_eq!(outcomes.iter().filter(|outcome| outcome.changed()).count(), 1);
    }
}
