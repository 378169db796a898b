//! Which mail tells of what, where some of them are about several bookings and others about one of these.

use planify_core::booking::Booking;
use planify_core::event::{EditEvent, Event};
use planify_core::notice::Kind;
use planify_core::patch::Patch;
use planify_core::policy::{Approval, Pending, Policy};
use planify_core::schedule::{End, Point};
use planify_core::slot::OnConflict;
use planify_engine::bookings::{self, Goal, NewBooking, Repeat};
use planify_engine::events::{self, OnKey};
use planify_engine::outbox::BookingMail;
use planify_engine::{Effect, Outcome};

use super::house::{House, in_house};
use super::mails::{deliver, deliver_one, expect, line, moved, reach_owner};
use super::steps::sweep;

const DAY: i64 = 24 * 60;

/// A house in which nobody has the small room without a decision.
fn who_must_ask(house: &House<'_, '_>) {
    reach_owner(house.world);
    let approval = Some(Approval::Required);
    house.policy("small", Policy { approval, pending: Some(Pending::Open), ..Policy::default() });
}

/// The small room on so many days.
fn daily(house: &House<'_, '_>, count: usize, goal: Goal) -> Vec<Booking> {
    let rule = format!("FREQ=DAILY;COUNT={count}").parse().unwrap();
    let repeat = Some(Repeat { rule, on_conflict: OnConflict::Refuse });
    let new = NewBooking { repeat, goal, ..house.wanted(&[("small", 1)], 0, 60) };
    house.book(new).unwrap().data.all
}

/// An event with a room on three days.
fn event(house: &House<'_, '_>, room: &str) -> Event {
    let edit = EditEvent {
        title: Some("Meeting".to_owned()),
        start: Some(Point::Instant(house.at(0))),
        end: Some(End::After(jiff::SignedDuration::from_hours(1))),
        zone: Some("UTC".to_owned()),
        rrule: Patch::Set("FREQ=DAILY;COUNT=3".parse().unwrap()),
        rooms: vec![(room.to_owned(), 1)],
        ..EditEvent::default()
    };
    let call = house.world.call();
    house.world.write(move |tx| events::create(tx, &call, &edit, OnKey::Refuse)).unwrap().data
}

fn start(house: &House<'_, '_>, event: &Event, minutes: i64) -> Outcome<Event> {
    let start = Some(Point::Instant(house.at(minutes)));
    house.world.edit(event, EditEvent { start, ..EditEvent::default() }).unwrap()
}

/// What is told, and of how many bookings.
fn kinds(mails: &[BookingMail]) -> Vec<(Kind, usize)> {
    mails.iter().map(|mail| (mail.kind, mail.bookings.len())).collect()
}

/// How many minutes behind ten of the first day each booking of a mail begins, in its order.
fn starts(house: &House<'_, '_>, mail: &BookingMail) -> Vec<i64> {
    let start = |it: &bookings::SeenBooking| it.booking.time.starts_at();
    mail.bookings.iter().map(|it| start(it).duration_since(house.ten).as_mins()).collect()
}

#[test]
fn a_mail_about_one_date_says_nothing_of_the_moves_of_others() {
    in_house(|house| {
        who_must_ask(house);
        let all = daily(house, 3, Goal::Confirm);
        assert_eq!(kinds(&deliver(house.world)), [(Kind::BookingRequested, 3)]);
        house.step(&all[0], bookings::approve).unwrap();
        moved(house, &all[0], 60).unwrap();
        moved(house, &all[1], DAY + 60).unwrap();
        let mails = deliver(house.world);
        assert_eq!(kinds(&mails), [(Kind::BookingApproved, 1), (Kind::BookingMoved, 1)]);
        assert_eq!(mails[1].bookings[0].booking.id, all[1].id);
        // One about all of them says where each of them is.
        let others = daily(house, 3, Goal::Confirm);
        moved(house, &others[1], DAY + 120).unwrap();
        let mail = deliver_one(house.world, Kind::BookingRequested);
        assert_eq!(starts(house, &mail), [0, DAY + 120, 2 * DAY]);
    });
}

#[test]
fn of_rooms_that_follow_their_event_only_those_are_left_out_of_which_a_mail_waits() {
    in_house(|house| {
        who_must_ask(house);
        let event = event(house, "small");
        let mail = deliver_one(house.world, Kind::BookingRequested);
        house.step(&mail.bookings[0].booking, bookings::approve).unwrap();
        start(house, &event, 90);
        let mails = deliver(house.world);
        assert_eq!(kinds(&mails), [(Kind::BookingApproved, 1), (Kind::BookingMoved, 2)]);
        assert_eq!(starts(house, &mails[0]), [90]);
        assert_eq!(starts(house, &mails[1]), [DAY + 90, 2 * DAY + 90]);
    });
}

#[test]
fn who_moves_one_date_takes_no_mail_about_several_back() {
    in_house(|house| {
        reach_owner(house.world);
        let event = event(house, "great");
        let first = deliver_one(house.world, Kind::BookingConfirmed).bookings[0].booking.clone();
        start(house, &event, -90);
        let single = moved(house, &first, -75).unwrap();
        assert!(!single.effects.iter().any(|it| matches!(it, Effect::Recalled(_))));
        let mails = deliver(house.world);
        assert_eq!(kinds(&mails), [(Kind::BookingMoved, 3), (Kind::BookingMoved, 1)]);
        assert_eq!(starts(house, &mails[0]), [-75, DAY - 90, 2 * DAY - 90]);
    });
}

#[test]
fn an_event_that_moves_again_has_one_mail_under_the_key_of_its_first_date() {
    in_house(|house| {
        reach_owner(house.world);
        let event = event(house, "great");
        let first = deliver_one(house.world, Kind::BookingConfirmed).bookings[0].booking.clone();
        moved(house, &first, 30).unwrap();
        start(house, &event, 90);
        let again = start(house, &event, 120);
        assert!(again.effects.contains(&Effect::Recalled(1)), "{:?}", again.effects);
        expect(
            house.world,
            &[
                ("booking-confirmed sent", 1),
                ("booking-moved pending", 1),
                ("booking-moved recalled", 2),
            ],
        );
        let sql = "select count(*) from notice where kind = 'booking-moved' and booking_id <> $1";
        let astray = house.world.rows(sql, &[first.id.into()], |row| row.get::<i64>(0));
        assert_eq!(astray, [0], "rooms that go later go in the other order");
        let mail = deliver_one(house.world, Kind::BookingMoved);
        assert_eq!(starts(house, &mail), [150, DAY + 120, 2 * DAY + 120]);
    });
}

#[test]
fn what_ends_in_different_states_ends_in_different_mails() {
    in_house(|house| {
        who_must_ask(house);
        let all = daily(house, 4, Goal::Confirm);
        for booking in &all[1..] {
            house.step(booking, bookings::approve).unwrap();
        }
        deliver(house.world);
        let (call, id) = (house.world.call(), all[0].id.to_string());
        let scope = planify_core::series::Scope::All;
        house.world.write(move |tx| bookings::cancel_dates(tx, &call, (&id, scope))).unwrap();
        let mails = deliver(house.world);
        assert_eq!(kinds(&mails), [(Kind::BookingCancelled, 1), (Kind::BookingCancelled, 3)]);
        assert_eq!(mails[0].calendar, None, "nobody has an entry of a request");
        assert_eq!(line(&mails[1], "STATUS:"), "CANCELLED");
        let (_, entries) = mails[1].calendar.as_ref().unwrap();
        assert_eq!(entries.matches("BEGIN:VEVENT").count(), 3);
        // The same for what runs out.
        let held = daily(house, 3, Goal::Hold);
        house.step(&held[0], bookings::confirm).unwrap();
        deliver(house.world);
        for booking in &held {
            house.run_out(booking);
        }
        assert_eq!(sweep(house), 3);
        let mut was: Vec<_> = deliver(house.world)
            .into_iter()
            .map(|mail| (mail.told.was.unwrap_or_default(), mail.bookings.len()))
            .collect();
        was.sort_unstable();
        assert_eq!(was, [("held".to_owned(), 2), ("requested".to_owned(), 1)]);
    });
}
