//! Rooms of events: they are booked, moved and given back with the event, or the event stays as it was.

use jiff::{SignedDuration, ToSpan as _};
use planify_core::booking::State;
use planify_core::event::{EditEvent, Event, Step};
use planify_core::patch::Patch;
use planify_core::policy::{Approval, Policy};
use planify_core::recurrence::{Kind, RecurrenceId};
use planify_core::schedule::{End, Point};
use planify_engine::copies::{self, GuestList, Parts, Plan};
use planify_engine::events::{OnKey, Reach};
use planify_engine::{EngineError, Outcome, events, occurrences};

use super::house::{House, in_house};
use crate::world::code;

/// A meeting that begins so many minutes behind ten and lasts an hour.
fn meeting(house: &House<'_, '_>, from: i64, rooms: &[(&str, i64)]) -> EditEvent {
    EditEvent {
        title: Some("Meeting".to_owned()),
        start: Some(Point::Instant(house.at(from))),
        end: Some(End::After(SignedDuration::from_hours(1))),
        zone: Some("UTC".to_owned()),
        rooms: rooms.iter().map(|&(name, count)| (name.to_owned(), count)).collect(),
        ..EditEvent::default()
    }
}

/// A meeting on so many days in a row.
fn daily(house: &House<'_, '_>, count: i64, rooms: &[(&str, i64)]) -> EditEvent {
    let rule = format!("FREQ=DAILY;COUNT={count}").parse().unwrap();
    EditEvent { rrule: Patch::Set(rule), ..meeting(house, 0, rooms) }
}

fn edit_on(
    house: &House<'_, '_>,
    event: &Event,
    edit: EditEvent,
    reach: Reach,
) -> Result<Outcome<Event>, EngineError> {
    let (call, event) = (house.world.call(), event.id.to_string());
    house.world.write(move |tx| events::edit_on(tx, &call, &event, &edit, reach))
}

fn to(house: &House<'_, '_>, minutes: i64) -> EditEvent {
    EditEvent { start: Some(Point::Instant(house.at(minutes))), ..EditEvent::default() }
}

/// The name of a date, so many days behind the first.
fn date(house: &House<'_, '_>, days: i64) -> RecurrenceId {
    let first = jiff::tz::TimeZone::UTC.to_datetime(house.ten);
    RecurrenceId { at: first + days.days(), kind: Kind::Times }
}

/// The states and the beginnings, in minutes behind ten, of the bookings of an event.
fn rooms(house: &House<'_, '_>, event: &Event) -> Vec<(State, i64)> {
    let (org, id, ten) = (event.org, event.id, house.ten);
    house
        .world
        .read(move |tx| {
            let now = tx.now();
            let found = planify_store::bookings::of_event(tx, org, id)?;
            let minutes = |at: jiff::Timestamp| at.duration_since(ten).as_mins();
            let seen = |it: &planify_core::booking::Booking| {
                (it.state_at(now), minutes(it.time.starts_at()))
            };
            Ok(found.iter().map(seen).collect())
        })
        .unwrap()
}

const KEPT: State = State::Confirmed;
const DAY: i64 = 1_440;

#[test]
fn an_event_is_made_with_its_rooms_or_not_at_all() {
    in_house(|house| {
        let wanted = [("great", 1), ("chairs", 8)];
        let made = house.world.draft(meeting(house, 0, &wanted)).unwrap();
        assert_eq!(rooms(house, &made.data), [(KEPT, 0)]);
        assert_eq!(made.warnings, ["great, chairs is booked"]);
        assert_eq!(code(house.hour("great", 0)), "slot-taken");
        for rooms in [[("great", 1), ("cook", 1)], [("small", 1), ("chairs", 3)]] {
            let refused = code(house.world.draft(meeting(house, 30, &rooms)));
            assert!(["slot-taken", "pool-full"].contains(&refused), "{refused}");
        }
        let events = house.world.number("select count(*) from event");
        let bookings = house.world.number("select count(*) from booking");
        assert_eq!((events, bookings), (1, 1), "nothing is left of what was refused");
        let seats = EditEvent { capacity: Patch::Set(500), ..meeting(house, 120, &[("great", 1)]) };
        assert_eq!(code(house.world.draft(seats)), "not-bookable");
    });
}

#[test]
fn rooms_move_with_their_event_or_neither_does() {
    in_house(|house| {
        let event =
            house.world.draft(meeting(house, 0, &[("great", 1), ("cook", 1)])).unwrap().data;
        let moved = house.world.edit(&event, to(house, 30)).unwrap();
        assert_eq!(moved.warnings, ["a booking is moved along"]);
        assert_eq!(rooms(house, &event), [(KEPT, 30)]);
        house.hour("great", 180).unwrap();
        assert_eq!(code(house.world.edit(&event, to(house, 150))), "slot-taken");
        assert_eq!(rooms(house, &event), [(KEPT, 30)]);
        assert_eq!(house.world.get(&event).details.schedule.starts_at, house.at(30));
        let longer = End::After(SignedDuration::from_hours(2));
        house.world.edit(&event, EditEvent { end: Some(longer), ..EditEvent::default() }).unwrap();
        house.hour("great", -30).unwrap();
        assert_eq!(code(house.hour("great", 120)), "slot-taken");
        let title = EditEvent { title: Some("Talk".to_owned()), ..EditEvent::default() };
        assert_eq!(house.world.edit(&event, title).unwrap().warnings.len(), 0);
    });
}

#[test]
fn rooms_are_added_once() {
    in_house(|house| {
        let keyed =
            || EditEvent { key: Patch::Set("m".to_owned()), ..meeting(house, 0, &[("great", 1)]) };
        let make = |new: EditEvent| {
            let call = house.world.call();
            house.world.write(move |tx| events::create(tx, &call, &new, OnKey::Change)).unwrap()
        };
        let event = make(keyed()).data;
        assert!(!make(keyed()).changed(), "an upsert is repeated without harm");
        assert_eq!(rooms(house, &event).len(), 1);
        let more = EditEvent {
            rooms: vec![("small".to_owned(), 1), ("great".to_owned(), 1)],
            ..EditEvent::default()
        };
        assert!(house.world.edit(&event, more.clone()).unwrap().changed());
        assert!(!house.world.edit(&event, more).unwrap().changed());
        assert_eq!(rooms(house, &event), [(KEPT, 0), (KEPT, 0)]);
    });
}

#[test]
fn an_event_that_is_off_gives_its_rooms_back() {
    in_house(|house| {
        let event =
            house.world.draft(meeting(house, 0, &[("great", 1), ("chairs", 10)])).unwrap().data;
        let off = house.world.step(&event, Step::Cancel).unwrap();
        assert_eq!(off.warnings, ["a booking is given back"]);
        let again =
            house.world.draft(meeting(house, 0, &[("great", 1), ("chairs", 10)])).unwrap().data;
        let (call, reference) = (house.world.call(), again.id.to_string());
        house.world.write(move |tx| events::delete(tx, &call, &reference)).unwrap();
        house.hour("great", 0).unwrap();
        house.hour("chairs", 0).unwrap();
    });
}

#[test]
fn what_waits_for_approval_is_told() {
    in_house(|house| {
        let asked = Policy { approval: Some(Approval::Required), ..Policy::default() };
        house.policy("small", asked);
        house.hire("great", 5_000);
        let waits = house.world.draft(meeting(house, 0, &[("small", 1)])).unwrap();
        assert_eq!(waits.warnings, ["small waits for approval"]);
        assert_eq!(rooms(house, &waits.data), [(State::Requested, 0)]);
        let pays = house.world.draft(meeting(house, 120, &[("great", 1)])).unwrap();
        assert!(
            pays.warnings[0].starts_with("great is to be paid, 50.00 EUR"),
            "{:?}",
            pays.warnings
        );
        assert_eq!(rooms(house, &pays.data), [(State::Pending, 120)]);
    });
}

#[test]
fn a_series_has_its_rooms_on_each_date() {
    in_house(|house| {
        let event = house.world.draft(daily(house, 4, &[("great", 1)])).unwrap().data;
        let days: Vec<_> = (0..4).map(|day| (KEPT, day * DAY)).collect();
        assert_eq!(rooms(house, &event), days);
        // Each date takes the place of the next one.
        edit_on(house, &event, to(house, DAY), Reach::All).unwrap();
        let days: Vec<_> = (1..5).map(|day| (KEPT, day * DAY)).collect();
        assert_eq!(rooms(house, &event), days);
        // One date goes its own way, and one is called off.
        edit_on(house, &event, to(house, 2 * DAY + 120), Reach::This(date(house, 2))).unwrap();
        let (call, reference, third) = (house.world.call(), event.id.to_string(), date(house, 3));
        let off = house.world.write(move |tx| occurrences::cancel(tx, &call, &reference, third));
        assert_eq!(off.unwrap().warnings, ["a booking is given back"]);
        let expected =
            [(KEPT, DAY), (KEPT, 2 * DAY + 120), (State::Cancelled, 3 * DAY), (KEPT, 4 * DAY)];
        assert_eq!(rooms(house, &event), expected);
        // What is cut off takes its rooms along.
        let later =
            edit_on(house, &event, to(house, 4 * DAY + 60), Reach::Following(date(house, 4)));
        assert_eq!(rooms(house, &later.unwrap().data), [(KEPT, 4 * DAY + 60)]);
        assert_eq!(rooms(house, &event), expected[..3]);
    });
}

#[test]
fn a_series_that_gets_shorter_gives_rooms_back() {
    in_house(|house| {
        let event = house.world.draft(daily(house, 4, &[("great", 1)])).unwrap().data;
        let rule = Patch::Set("FREQ=DAILY;COUNT=2".parse().unwrap());
        let shorter =
            edit_on(house, &event, EditEvent { rrule: rule, ..EditEvent::default() }, Reach::All);
        assert!(shorter.unwrap().warnings.contains(&"2 bookings are given back".to_owned()));
        let off = |day| (State::Cancelled, day * DAY);
        assert_eq!(rooms(house, &event), [(KEPT, 0), (KEPT, DAY), off(2), off(3)]);
        let endless = EditEvent {
            rrule: Patch::Set("FREQ=DAILY".parse().unwrap()),
            ..meeting(house, 120, &[("small", 1)])
        };
        assert_eq!(code(house.world.draft(endless)), "invalid");
        let one = EditEvent { rooms: vec![("small".to_owned(), 1)], ..EditEvent::default() };
        assert_eq!(code(edit_on(house, &event, one, Reach::This(date(house, 1)))), "invalid");
    });
}

#[test]
fn a_copy_has_rooms_of_its_own() {
    in_house(|house| {
        let event = house.world.draft(meeting(house, 0, &[("great", 1)])).unwrap().data;
        let parts = Parts { guests: GuestList::Empty, agenda: Plan::Empty };
        let copy = |minutes: i64| {
            let (call, reference) = (house.world.call(), event.id.to_string());
            let edit = EditEvent { rooms: vec![("great".to_owned(), 1)], ..to(house, minutes) };
            house.world.write(move |tx| copies::copy(tx, &call, &reference, &edit, parts))
        };
        assert_eq!(code(copy(30)), "slot-taken");
        assert_eq!(rooms(house, &copy(60).unwrap().data), [(KEPT, 60)]);
    });
}
