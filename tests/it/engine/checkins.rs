//! Check-ins: once each, undone when asked, counted.

use planify_core::answer::Choice;
use planify_core::event::{Event, Step};
use planify_core::guest::Guest;
use planify_engine::checkins::{self, Arrival};
use planify_engine::{EngineError, Outcome, privacy};

use crate::world::{World, code, on_each};

fn check_in(
    world: &World<'_>,
    event: &Event,
    guest: &Guest,
    people: Option<i64>,
) -> Result<Outcome<Arrival>, EngineError> {
    let (call, event, guest) = (world.call(), event.id.to_string(), guest.id.to_string());
    world.write(move |tx| checkins::check_in(tx, &call, &event, &guest, people))
}

fn undo(world: &World<'_>, event: &Event, guest: &Guest) -> Outcome<Arrival> {
    let (call, event, guest) = (world.call(), event.id.to_string(), guest.id.to_string());
    world.write(move |tx| checkins::undo(tx, &call, &event, &guest)).unwrap()
}

fn came(world: &World<'_>, event: &Event) -> (i64, i64) {
    let summary = world.summary(event);
    (summary.checked_in, summary.checked_in_people)
}

#[test]
fn a_guest_comes_once_with_as_many_as_answered() {
    on_each(|world| {
        let event = world.event(Some(5));
        let [ana, bor] =
            ["ana", "bor"].map(|name| world.guest(&event, &format!("{name}@x.org"), 3));
        world.answers(&event, &ana, Choice::Yes, 2);
        let first = check_in(world, &event, &ana, None).unwrap();
        assert_eq!((first.data.check_in.unwrap().people, first.warnings.len()), (3, 0));
        assert_eq!(code(check_in(world, &event, &ana, Some(1))), "already-checked-in");
        let walk_in = check_in(world, &event, &bor, Some(2)).unwrap();
        assert!(walk_in.warnings[0].contains("`pending`"), "{:?}", walk_in.warnings);
        assert_eq!(came(world, &event), (2, 5));
        assert!(undo(world, &event, &ana).changed());
        assert!(!undo(world, &event, &ana).changed());
        assert_eq!(came(world, &event), (1, 2));
        check_in(world, &event, &ana, Some(1)).unwrap();
        assert_eq!(came(world, &event), (2, 3));
    });
}

#[test]
fn nobody_is_let_in_where_nothing_is_on() {
    on_each(|world| {
        let draft = world.draft(crate::world::party()).unwrap().data;
        let early = world.guest(&draft, "a@x.org", 1);
        assert_eq!(code(check_in(world, &draft, &early, None)), "not-published");
        let event = world.event(None);
        let guest = world.guest(&event, "a@x.org", 1);
        for people in [0, -1, 1_001] {
            assert_eq!(code(check_in(world, &event, &guest, Some(people))), "invalid", "{people}");
        }
        world.step(&event, Step::Cancel).unwrap();
        assert_eq!(code(check_in(world, &event, &guest, None)), "already-cancelled");
        let stranger = planify_engine::Call::by(world.stranger());
        let reference = (event.id.to_string(), guest.id.to_string());
        let tried = world
            .write(move |tx| checkins::check_in(tx, &stranger, &reference.0, &reference.1, None));
        assert_eq!(code(tried), "not-found");
    });
}

#[test]
fn two_who_came_and_are_one_have_come_once() {
    on_each(|world| {
        let event = world.event(None);
        for (email, people) in [("a@a.org", 2), ("a@b.org", 1)] {
            let guest = world.guest(&event, email, 3);
            check_in(world, &event, &guest, Some(people)).unwrap();
        }
        let call = world.call();
        world.write(move |tx| privacy::merge(tx, &call, "a@a.org", "a@b.org")).unwrap();
        assert_eq!(came(world, &event), (1, 2));
        let call = world.call();
        world.step(&event, Step::Cancel).unwrap();
        world
            .write(move |tx| privacy::erase(tx, &call, &super::privacy::keys(), "a@a.org"))
            .unwrap();
        assert_eq!(came(world, &event), (1, 2), "who came is still counted");
    });
}
