//! What becomes of bookings: held, confirmed, decided, moved, called off, released.

use jiff::{SignedDuration, Unit};
use planify_core::booking::{Booking, State};
use planify_core::policy::{Approval, CheckIn, Pending, Policy, Tier};
use planify_core::schedule::{End, Point};
use planify_core::series::Scope;
use planify_core::slot::OnConflict;
use planify_core::when::OnGap;
use planify_engine::bookings::{self, Called, Goal, MoveBooking, NewBooking, Repeat, settle};
use planify_engine::duties::{self, Duty};
use planify_engine::{Call, EngineError, Outcome};

use super::house::{House, in_house};
use crate::world::code;

fn held(house: &House<'_, '_>, resource: &str, from: i64) -> Booking {
    let new = house.wanted(&[(resource, 1)], from, from + 60);
    house.booked(NewBooking { goal: Goal::Hold, ..new })
}

#[test]
fn a_hold_keeps_its_place_until_it_runs_out() {
    in_house(|house| {
        let hold = held(house, "small", 0);
        assert_eq!(code(house.hour("small", 0)), "slot-taken");
        house.run_out(&hold);
        assert_eq!(house.get(&hold).state, State::Expired);
        let other = held(house, "small", 0);
        assert_eq!(code(house.step(&hold, bookings::confirm)), "hold-expired");
        let confirmed = house.step(&other, bookings::confirm).unwrap().data;
        assert_eq!((confirmed.state, confirmed.booking.expires_at), (State::Confirmed, None));
        assert!(!house.step(&other, bookings::confirm).unwrap().changed());
        let swept = sweep(house);
        assert_eq!(swept, 1);
        assert_eq!(house.get(&hold).booking.state, State::Expired);
        assert_eq!((house.takes(&hold), house.takes(&other)), (0, 1));
    });
}

pub(super) fn sweep(house: &House<'_, '_>) -> u64 {
    let before = house.world.number("select count(*) from journal where command = 'booking.lapse'");
    house
        .world
        .write(|tx| {
            let holder = duties::begin(tx)?;
            assert!(matches!(duties::sweep(tx, holder)?, Duty::Done(_)));
            duties::end(tx, holder)
        })
        .unwrap();
    let after = house.world.number("select count(*) from journal where command = 'booking.lapse'");
    (after - before).try_into().unwrap()
}

#[test]
fn who_is_approved_gets_the_place_and_rivals_do_not() {
    in_house(|house| {
        let approval = Some(Approval::Required);
        let open = Policy { approval, pending: Some(Pending::Open), ..Policy::default() };
        house.policy("small", open);
        let ask = |from| house.hour("small", from).unwrap().data.first.booking;
        let (first, rival, other) = (ask(0), ask(30), ask(60));
        assert_eq!(first.state, State::Requested);
        assert_eq!((house.takes(&first), house.takes(&rival)), (0, 0));
        let approved = house.step(&first, bookings::approve).unwrap();
        assert_eq!((approved.data.state, approved.warnings.len()), (State::Confirmed, 1));
        assert_eq!(house.get(&rival).state, State::Rejected);
        assert_eq!(house.get(&other).state, State::Requested);
        assert_eq!(code(house.step(&rival, bookings::approve)), "booking-state");
        house.step(&other, bookings::approve).unwrap();
        assert_eq!((house.takes(&first), house.takes(&other)), (1, 1));
        // A request that keeps its place gives it back when it is rejected.
        house.policy("great", Policy { approval, ..Policy::default() });
        let request = house.hour("great", 0).unwrap().data.first.booking;
        assert_eq!((request.state, house.takes(&request)), (State::Requested, 1));
        assert_eq!(code(house.hour("both", 0)), "slot-taken");
        let rejected = house.step(&request, bookings::reject).unwrap().data;
        assert_eq!((rejected.state, house.takes(&request)), (State::Rejected, 0));
        assert_eq!(code(house.step(&request, bookings::reject)), "booking-state");
    });
}

#[test]
fn an_open_request_is_not_approved_into_a_taken_place() {
    in_house(|house| {
        let open = Policy {
            approval: Some(Approval::Required),
            pending: Some(Pending::Open),
            ..Policy::default()
        };
        house.policy("small", open);
        let request = house.hour("small", 0).unwrap().data.first.booking;
        house.hour("both", 0).unwrap();
        assert_eq!(code(house.step(&request, bookings::approve)), "slot-taken");
        assert_eq!(house.get(&request).state, State::Requested);
    });
}

#[test]
fn who_cancels_frees_the_place_and_learns_what_is_paid_back() {
    in_house(|house| {
        let tiers = vec![Tier { hours: 24 * 60, percent: 100 }, Tier { hours: 24, percent: 40 }];
        house.policy("great", Policy { cancellation: Some(tiers), ..Policy::default() });
        house.hire("great", 1_000);
        let booking = house.hour("great", 0).unwrap().data.first.booking;
        // What was agreed holds, whatever the policy says later.
        house.policy("great", Policy { cancellation: Some(Vec::new()), ..Policy::default() });
        let called = house.step(&booking, bookings::cancel).unwrap().data;
        assert_eq!((called.seen.state, called.percent), (State::Cancelled, Some(40)));
        assert_eq!((called.refund, called.all.len()), (None, 1), "nothing was paid");
        assert!(!house.step(&booking, bookings::cancel).unwrap().changed());
        house.hour("great", 0).unwrap();
        assert_eq!(code(house.step(&booking, bookings::check_in)), "booking-state");
    });
}

fn cancel_dates(
    house: &House<'_, '_>,
    booking: &Booking,
    scope: Scope,
) -> Result<Outcome<Called>, EngineError> {
    let (call, reference) = (house.world.call(), booking.id.to_string());
    house.world.write(move |tx| bookings::cancel_dates(tx, &call, (&reference, scope)))
}

#[test]
fn a_series_is_called_off_from_a_date_on_or_whole() {
    in_house(|house| {
        let rule = "FREQ=WEEKLY;COUNT=4".parse().unwrap();
        let weekly = || NewBooking {
            repeat: Some(Repeat { rule, on_conflict: OnConflict::Refuse }),
            ..house.wanted(&[("small", 1), ("chairs", 6)], 0, 60)
        };
        let week = 7 * 24 * 60;
        let made = house.book(weekly()).unwrap().data.all;
        let elsewhere = house.hour("small", 60).unwrap().data.first.booking;
        // What was called off before stays as it is, and does not count.
        house.step(&made[2], bookings::cancel).unwrap();
        let called = cancel_dates(house, &made[1], Scope::Following).unwrap().data;
        let gone: Vec<_> = called.all.iter().map(|it| it.id).collect();
        assert_eq!((gone, called.seen.state), (vec![made[1].id, made[3].id], State::Cancelled));
        assert_eq!(house.get(&made[0]).state, State::Confirmed);
        house.hour("small", 3 * week).unwrap();
        // Named by a date that is called off already, the rest goes all the same.
        let called = cancel_dates(house, &made[3], Scope::All).unwrap();
        assert!(called.changed() && called.data.all.len() == 1);
        assert_eq!(house.get(&made[0]).state, State::Cancelled);
        assert!(!cancel_dates(house, &made[0], Scope::All).unwrap().changed());
        // One that repeats not is all of its series.
        let called = cancel_dates(house, &elsewhere, Scope::All).unwrap().data;
        assert_eq!((called.all.len(), called.percent), (1, Some(100)));
        house.check();
    });
}

#[test]
fn what_has_begun_stays_where_it_is_and_with_its_series() {
    in_house(|house| {
        let rule = "FREQ=DAILY;COUNT=2".parse().unwrap();
        let repeat = Some(Repeat { rule, on_conflict: OnConflict::Refuse });
        let series = NewBooking { repeat, ..house.wanted(&[("small", 1)], 0, 60) };
        let made = house.book(series).unwrap().data.all;
        begin(house, &made[0]);
        assert_eq!(code(move_to(house, &made[0], to(house, 600))), "booking-state");
        let called = cancel_dates(house, &made[1], Scope::All).unwrap().data;
        let gone: Vec<_> = called.all.iter().map(|it| it.id).collect();
        assert_eq!((gone, house.get(&made[0]).state), (vec![made[1].id], State::Confirmed));
        // By name it goes.
        house.step(&made[0], bookings::cancel).unwrap();
    });
}

/// Lets a booking have begun a moment ago.
fn begin(house: &House<'_, '_>, booking: &Booking) {
    let id = booking.id;
    house
        .world
        .write(move |tx| {
            let start = tx.now().round(Unit::Minute).unwrap() - SignedDuration::from_mins(2);
            for statement in [
                "update booking set starts_at = $2 where booking_id = $1",
                "update block set starts_at = $2 where booking_id = $1",
            ] {
                tx.execute(statement, &[id.into(), start.into()])?;
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_series_that_is_called_off_is_offered_whole_to_who_waits() {
    in_house(|house| {
        let rule = "FREQ=DAILY;COUNT=2".parse().unwrap();
        let repeat = Some(Repeat { rule, on_conflict: OnConflict::Refuse });
        let series = NewBooking { repeat, ..house.wanted(&[("small", 1)], 0, 60) };
        let made = house.book(series).unwrap().data.all;
        let day = 24 * 60;
        // It wants both dates and the night between.
        let long = house.wanted(&[("small", 1)], 0, day + 60);
        let waits = house.booked(NewBooking { goal: Goal::Wait, ..long });
        let called = cancel_dates(house, &made[0], Scope::All).unwrap();
        assert_eq!(called.warnings.len(), 1, "{:?}", called.warnings);
        assert_eq!(house.get(&waits).state, State::Held);
    });
}

fn move_to(
    house: &House<'_, '_>,
    booking: &Booking,
    new: MoveBooking,
) -> Result<Booking, EngineError> {
    let (call, reference) = (house.world.call(), booking.id.to_string());
    let moved = house.world.write(move |tx| bookings::move_to(tx, &call, &reference, &new));
    moved.map(|outcome| outcome.data.booking)
}

fn to(house: &House<'_, '_>, start: i64) -> MoveBooking {
    let start = Some(Point::Instant(house.at(start)));
    MoveBooking { start, end: End::Default, on_gap: OnGap::Refuse, wanted: None }
}

#[test]
fn a_move_keeps_the_old_place_when_the_new_one_is_taken() {
    in_house(|house| {
        let booking = house.booked(house.wanted(&[("small", 1), ("chairs", 6)], 0, 60));
        house.booked(house.wanted(&[("chairs", 5)], 120, 180));
        house.hour("small", 240).unwrap();
        assert_eq!(code(move_to(house, &booking, to(house, 210))), "slot-taken");
        assert_eq!(code(move_to(house, &booking, to(house, 90))), "pool-full");
        assert_eq!((house.takes(&booking), house.get(&booking).booking.time), (2, booking.time));
        // It is not in its own way.
        let moved = move_to(house, &booking, to(house, 30)).unwrap();
        assert_eq!((moved.time.starts_at(), moved.time.seconds()), (house.at(30), 3_600));
        assert_eq!(house.takes(&booking), 2);
        let same = move_to(house, &booking, to(house, 30)).unwrap();
        assert_eq!(same.version, moved.version);
        let great = MoveBooking { wanted: Some(vec![("great".to_owned(), 1)]), ..to(house, 30) };
        let other = move_to(house, &booking, great).unwrap();
        assert_eq!((other.parts.len(), house.takes(&booking)), (1, 1));
        house.hour("small", 30).unwrap();
        assert_eq!(code(house.hour("great", 45)), "slot-taken");
        house.step(&booking, bookings::cancel).unwrap();
        assert_eq!(code(move_to(house, &booking, to(house, 300))), "booking-state");
    });
}

#[test]
fn what_nobody_claims_is_released() {
    in_house(|house| {
        let watched =
            Policy { check_in: Some(CheckIn::Within { minutes: 15 }), ..Policy::default() };
        house.policy("small", watched);
        let (claimed, unclaimed) = (
            house.hour("small", 0).unwrap().data.first.booking,
            house.hour("small", 60).unwrap().data.first.booking,
        );
        assert_eq!(claimed.expires_at, Some(house.at(15)));
        assert_eq!(code(house.step(&claimed, bookings::check_in)), "too-early");
        bring_forward(house, &claimed);
        let here = house.step(&claimed, bookings::check_in).unwrap().data.booking;
        assert!(here.checked_in_at.is_some() && here.expires_at.is_none());
        assert!(!house.step(&claimed, bookings::check_in).unwrap().changed());
        house.run_out(&unclaimed);
        assert_eq!(house.get(&unclaimed).state, State::NoShow);
        house.hour("small", 60).unwrap();
        assert_eq!(code(house.step(&unclaimed, bookings::check_in)), "booking-state");
    });
}

#[test]
fn what_is_to_be_claimed_moves_with_the_time_to_claim_it() {
    in_house(|house| {
        let watched =
            Policy { check_in: Some(CheckIn::Within { minutes: 15 }), ..Policy::default() };
        house.policy("small", watched);
        let booking = house.hour("small", 0).unwrap().data.first.booking;
        let moved = move_to(house, &booking, to(house, 120)).unwrap();
        assert_eq!((moved.expires_at, house.takes(&moved)), (Some(house.at(135)), 1));
        house.hour("small", 0).unwrap();
    });
}

/// Lets a booking begin in half an hour.
fn bring_forward(house: &House<'_, '_>, booking: &Booking) {
    let id = booking.id;
    house
        .world
        .write(move |tx| {
            let start = tx.now().round(Unit::Minute).unwrap() + SignedDuration::from_mins(30);
            let end = start + SignedDuration::from_hours(1);
            let sql = "update booking set starts_at = $2, ends_at = $3 where booking_id = $1";
            tx.execute(sql, &[id.into(), start.into(), end.into()])?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn money_confirms_a_booking_that_has_its_place_or_finds_it_free() {
    in_house(|house| {
        house.hire("small", 1_000);
        let pay = |booking: &Booking| {
            let (call, id) = (Call::by(house.world.actor), booking.id);
            house.world.write(move |tx| settle::confirm_paid(tx, &call, id))
        };
        let again = |booking: &Booking| {
            let (call, id) = (Call::by(house.world.actor), booking.id);
            house.world.write(move |tx| settle::take_again(tx, &call, id))
        };
        let booking = house.hour("small", 0).unwrap().data.first.booking;
        assert_eq!(booking.state, State::Pending);
        assert_eq!(code(again(&booking)), "booking-state");
        assert_eq!(pay(&booking).unwrap().data.state, State::Confirmed);
        assert!(!pay(&booking).unwrap().changed());
        let late = house.hour("small", 60).unwrap().data.first.booking;
        house.run_out(&late);
        assert_eq!(code(pay(&late)), "hold-expired");
        assert_eq!(again(&late).unwrap().data.unwrap().state, State::Confirmed);
        assert_eq!(house.takes(&late), 1);
        let lost = house.hour("small", 120).unwrap().data.first.booking;
        house.run_out(&lost);
        sweep(house);
        house.hour("both", 120).unwrap();
        assert_eq!(again(&lost).unwrap().data, None);
        assert_eq!(house.get(&lost).state, State::Expired);
        assert_eq!(code(pay(&lost)), "hold-expired");
    });
}
