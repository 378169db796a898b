//! States of a booking over time, and what it takes.

use super::*;
use crate::policy::CheckIn;

const HOUR: SignedDuration = SignedDuration::from_hours(1);

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn time(start: &str, end: &str) -> Interval {
    Interval::new(at(start), at(end)).unwrap()
}

fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    uuid::Uuid::from_u128(number).into()
}

const NOW: Timestamp = Timestamp::constant(1_800_000_000, 0);

pub(super) fn booking(state: State, expires_at: Option<Timestamp>) -> Booking {
    Booking {
        id: id(1),
        org: id(2),
        venue: id(3),
        event: None,
        series: None,
        state,
        title: "Board".to_owned(),
        user: None,
        zone: "UTC".to_owned(),
        start_local: String::new(),
        end_local: String::new(),
        time: Interval::new(NOW + HOUR, NOW + HOUR * 3).unwrap(),
        seats: None,
        layout: None,
        total: None,
        promo: None,
        expires_at,
        checked_in_at: None,
        parts: Vec::new(),
        version: 1,
        created_at: NOW,
        updated_at: NOW,
    }
}

#[test]
fn what_waits_past_its_end_has_expired_at_that_moment() {
    for state in [State::Held, State::Requested, State::Pending] {
        let waiting = booking(state, Some(NOW));
        assert_eq!(waiting.state_at(NOW - SignedDuration::from_secs(1)), state);
        assert_eq!(waiting.state_at(NOW), State::Expired);
        assert_eq!(waiting.lapse(NOW).unwrap().state, State::Expired);
        let terms = Terms::default();
        for refusal in [
            waiting.confirm(&terms, NOW),
            waiting.approve(&terms, NOW),
            waiting.paid(&terms, NOW),
            waiting.cancel(NOW),
        ] {
            assert_eq!(refusal.unwrap_err().code, "hold-expired");
        }
    }
    let certain = booking(State::Confirmed, None);
    assert_eq!(certain.state_at(NOW + HOUR * 3), State::Completed);
    assert_eq!(booking(State::Confirmed, Some(NOW)).state_at(NOW), State::NoShow);
    assert_eq!(certain.lapse(NOW), None);
}

#[test]
fn a_hold_becomes_what_the_terms_ask_for() {
    let held = booking(State::Held, Some(NOW + HOUR));
    let free = Terms::default();
    assert_eq!(held.confirm(&free, NOW).unwrap().state, State::Confirmed);
    assert_eq!(held.confirm(&free, NOW).unwrap().expires_at, None);
    let watched = Terms { check_in: CheckIn::Within { minutes: 15 }, ..Terms::default() };
    let certain = held.confirm(&watched, NOW).unwrap();
    assert_eq!(certain.expires_at, Some(NOW + HOUR + SignedDuration::from_mins(15)));
    assert_eq!(certain.check_in(NOW).unwrap().expires_at, None);
    let asked = Terms { approval: Approval::Required, ..Terms::default() };
    let request = held.confirm(&asked, NOW).unwrap();
    assert_eq!((request.state, request.expires_at), (State::Requested, Some(NOW + HOUR)));
    assert_eq!(request.confirm(&asked, NOW).unwrap_err().code, "booking-state");
    assert_eq!(request.approve(&asked, NOW).unwrap().state, State::Confirmed);
    assert_eq!(request.reject(NOW).unwrap().state, State::Rejected);
    let total = Some(Money::new(500, "EUR".parse().unwrap()));
    let priced = Booking { total, ..held };
    let pending = priced.confirm(&free, NOW).unwrap();
    let until = NOW + SignedDuration::from_mins(31);
    assert_eq!((pending.state, pending.expires_at), (State::Pending, Some(until)));
    assert_eq!(pending.paid(&free, NOW).unwrap().state, State::Confirmed);
    assert_eq!(priced.paid(&free, NOW).unwrap_err().code, "booking-state");
    assert_eq!(pending.revive(&free, NOW).unwrap_err().code, "booking-state");
    let late = pending.revive(&free, until).unwrap();
    assert_eq!((late.state, late.expires_at), (State::Confirmed, None));
}

#[test]
fn a_booking_is_cancelled_once_and_checked_in_on_its_day() {
    let certain = booking(State::Confirmed, None);
    let cancelled = certain.cancel(NOW).unwrap();
    assert_eq!(cancelled.state, State::Cancelled);
    assert_eq!(cancelled.cancel(NOW).unwrap(), cancelled);
    assert_eq!(cancelled.check_in(NOW).unwrap_err().code, "booking-state");
    assert_eq!(certain.check_in(NOW - HOUR * 24).unwrap_err().code, "too-early");
    let here = certain.check_in(NOW).unwrap();
    assert_eq!(here.check_in(NOW + HOUR).unwrap(), here);
    let later = (time("2027-02-01T10:00:00Z", "2027-02-01T11:00:00Z"), Default::default());
    assert_eq!(
        here.move_to(later.clone(), &Terms::default(), NOW).unwrap_err().code,
        "booking-state"
    );
    assert_eq!(certain.move_to(later.clone(), &Terms::default(), NOW).unwrap().time, later.0);
}

#[test]
fn who_waits_is_offered_the_place_for_a_while_until_the_time_has_come() {
    let terms = Terms::default();
    let waiting = booking(State::Held, None).waiting();
    assert_eq!((waiting.state, waiting.expires_at), (State::Waiting, Some(NOW + HOUR)));
    assert!(!State::Waiting.is_active() && !takes_place(State::Waiting, &terms));
    let offered = waiting.offer(&terms, NOW).unwrap();
    let until = NOW + SignedDuration::from_mins(31);
    assert_eq!((offered.state, offered.expires_at), (State::Held, Some(until)));
    assert_eq!(offered.offer(&terms, NOW).unwrap_err().code, "booking-state");
    let long = Terms { hold_minutes: 600, ..Terms::default() };
    assert_eq!(waiting.offer(&long, NOW).unwrap().expires_at, Some(NOW + HOUR * 3));
    assert_eq!(waiting.cancel(NOW).unwrap().state, State::Cancelled);
    for refusal in [
        waiting.confirm(&terms, NOW),
        waiting.approve(&terms, NOW),
        waiting.reject(NOW),
        waiting.paid(&terms, NOW),
        waiting.revive(&terms, NOW),
        waiting.check_in(NOW),
    ] {
        assert_eq!(refusal.unwrap_err().code, "booking-state");
    }
    assert_eq!(waiting.state_at(NOW + HOUR), State::Expired);
    assert_eq!(waiting.lapse(NOW + HOUR).unwrap().state, State::Expired);
    assert_eq!(waiting.offer(&terms, NOW + HOUR).unwrap_err().code, "hold-expired");
    let later = (time("2027-02-01T10:00:00Z", "2027-02-01T11:00:00Z"), Default::default());
    assert_eq!(waiting.move_to(later.clone(), &terms, NOW).unwrap_err().code, "booking-state");
    let moved = waiting.wait_at(later.clone(), NOW).unwrap();
    assert_eq!((moved.time, moved.expires_at), (later.0, Some(later.0.starts_at())));
    assert_eq!(offered.wait_at(later, NOW).unwrap_err().code, "booking-state");
}

#[test]
fn what_is_booked_together_follows_the_strictest() {
    let approved =
        Terms { approval: Approval::Required, pending: Pending::Open, ..Terms::default() };
    let short =
        Terms { hold_minutes: 5, check_in: CheckIn::Within { minutes: 10 }, ..Terms::default() };
    let both = strictest([&approved, &short], []);
    assert_eq!((both.approval, both.pending), (Approval::Required, Pending::Open));
    assert_eq!((both.hold_minutes, both.check_in), (5, CheckIn::Within { minutes: 10 }));
    assert!(!takes_place(State::Requested, &both) && takes_place(State::Requested, &short));
    assert!(takes_place(State::Confirmed, &both) && !takes_place(State::Cancelled, &both));
}
