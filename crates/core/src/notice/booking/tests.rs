//! Who is told what of which step, once, and what is still true later.

use super::*;
use crate::interval::Interval;
use crate::money::{Currency, Money};
use crate::payment::{KeptRefund, Mode, PaymentState, Purpose, Standing};
use jiff::SignedDuration;
use std::collections::BTreeMap;

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const NOW: Timestamp = Timestamp::constant(1_800_000_000, 0);

fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    uuid::Uuid::from_u128(number).into()
}

fn booking(state: State) -> Booking {
    Booking {
        id: id(1),
        org: id(2),
        venue: id(3),
        event: None,
        series: None,
        state,
        title: "Board".to_owned(),
        user: Some(id(4)),
        zone: "UTC".to_owned(),
        start_local: String::new(),
        end_local: String::new(),
        time: Interval::new(NOW + HOUR, NOW + HOUR * 3).unwrap(),
        seats: None,
        layout: None,
        total: None,
        promo: None,
        expires_at: None,
        checked_in_at: None,
        parts: Vec::new(),
        version: 1,
        created_at: NOW,
        updated_at: NOW,
    }
}

#[test]
fn a_new_booking_is_told_of_unless_it_is_a_hold_or_a_wait() {
    for state in State::ALL {
        let expected = match state {
            State::Requested => Some(Kind::BookingRequested),
            State::Pending => Some(Kind::PaymentDue),
            State::Confirmed => Some(Kind::BookingConfirmed),
            _ => None,
        };
        assert_eq!(of_new(&booking(*state)), expected, "{state}");
    }
}

#[test]
fn each_step_is_told_of_by_its_own_mail() {
    use State::{
        Cancelled, Completed, Confirmed, Expired, Held, NoShow, Pending, Rejected, Requested,
        Waiting,
    };
    let told = [
        (Waiting, Held, Some(Kind::BookingOffered)),
        (Waiting, Expired, Some(Kind::BookingExpired)),
        (Waiting, Cancelled, Some(Kind::BookingCancelled)),
        (Held, Requested, Some(Kind::BookingRequested)),
        (Held, Pending, Some(Kind::PaymentDue)),
        (Held, Confirmed, Some(Kind::BookingConfirmed)),
        (Held, Expired, Some(Kind::BookingExpired)),
        (Held, Cancelled, Some(Kind::BookingCancelled)),
        (Requested, Confirmed, Some(Kind::BookingApproved)),
        (Requested, Pending, Some(Kind::BookingApproved)),
        (Requested, Rejected, Some(Kind::BookingRejected)),
        (Requested, Expired, Some(Kind::BookingExpired)),
        (Pending, Confirmed, Some(Kind::BookingConfirmed)),
        (Pending, Expired, Some(Kind::BookingExpired)),
        (Pending, Cancelled, Some(Kind::BookingCancelled)),
        (Expired, Confirmed, Some(Kind::BookingConfirmed)),
        (Confirmed, Cancelled, Some(Kind::BookingCancelled)),
        (Confirmed, Confirmed, None),
        (Confirmed, Completed, None),
        (Confirmed, NoShow, None),
        (Cancelled, Cancelled, None),
        (Expired, Expired, None),
    ];
    for (was, is, expected) in told {
        let found = of_step(&booking(was), &booking(is), None);
        assert_eq!(found, expected, "{was} {is}");
    }
}

#[test]
fn a_move_is_told_of_what_the_booker_knows_of() {
    let later = Interval::new(NOW + HOUR * 5, NOW + HOUR * 7).unwrap();
    for state in State::ALL {
        let was = booking(*state);
        let moved = Booking { time: later, ..was.clone() };
        let known = matches!(state, State::Requested | State::Pending | State::Confirmed);
        let expected = known.then_some(Kind::BookingMoved);
        assert_eq!(of_step(&was, &moved, was.user), expected, "{state}");
        let renamed = Booking { event: Some(id(9)), ..was.clone() };
        assert_eq!(of_step(&was, &renamed, None), None, "{state}");
    }
}

#[test]
fn who_gives_up_their_own_hold_is_not_told_so_but_is_of_all_else() {
    let (own, other) = (Some(id(4)), Some(id(5)));
    for (state, by, told) in [
        (State::Held, own, false),
        (State::Waiting, own, false),
        (State::Held, other, true),
        (State::Waiting, None, true),
        (State::Requested, own, true),
        (State::Confirmed, own, true),
    ] {
        let found = of_step(&booking(state), &booking(State::Cancelled), by);
        assert_eq!(found.is_some(), told, "{state} {by:?}");
    }
    // The daemon's own booking has no booker who could be the same.
    let nobodys = Booking { user: None, ..booking(State::Cancelled) };
    assert!(of_step(&booking(State::Held), &nobodys, None).is_some());
}

#[test]
fn the_same_step_has_the_same_key_and_another_has_another() {
    let first = booking(State::Confirmed);
    let second = Booking { version: 2, ..first.clone() };
    let of = |booking| key(Kind::BookingMoved, booking);
    let same = first.clone();
    assert_eq!(of(&first), of(&same));
    assert_ne!(of(&first), of(&second));
    assert!(of(&second).starts_with(&key_prefix(first.id, Kind::BookingMoved)));
    let (payment, refund) = (id(7), id(8));
    let keys = [
        OfPayment::Due.key(payment),
        OfPayment::Received.key(payment),
        OfPayment::Returned.key(payment),
        OfPayment::Refunded(refund).key(payment),
        OfPayment::Refunded(id(9)).key(payment),
        OfPayment::Received.key(id(9)),
        key(Kind::PaymentDue, &first),
    ];
    let distinct: std::collections::BTreeSet<_> = keys.iter().collect();
    assert_eq!(distinct.len(), keys.len(), "{keys:?}");
}

#[test]
fn a_mail_that_waits_leaves_only_if_it_is_still_true() {
    let ended = NOW + HOUR * 3;
    for (kind, state, at, expected) in [
        (Kind::BookingConfirmed, State::Confirmed, NOW, true),
        (Kind::BookingConfirmed, State::Cancelled, NOW, false),
        (Kind::BookingConfirmed, State::Confirmed, ended, false),
        (Kind::BookingRequested, State::Requested, NOW, true),
        (Kind::BookingRequested, State::Rejected, NOW, false),
        (Kind::BookingApproved, State::Pending, NOW, true),
        (Kind::BookingApproved, State::Cancelled, NOW, false),
        (Kind::BookingRejected, State::Rejected, NOW, true),
        (Kind::BookingMoved, State::Cancelled, NOW, false),
        (Kind::BookingCancelled, State::Cancelled, ended, true),
        (Kind::BookingExpired, State::Expired, NOW, true),
        (Kind::BookingExpired, State::Confirmed, NOW, false),
        (Kind::BookingOffered, State::Held, NOW, true),
        (Kind::BookingOffered, State::Expired, NOW, false),
        (Kind::PaymentDue, State::Pending, NOW, true),
        (Kind::PaymentDue, State::Expired, NOW, false),
        (Kind::PaymentReceived, State::Cancelled, ended, true),
        (Kind::Invited, State::Confirmed, NOW, false),
    ] {
        assert_eq!(is_true(kind, &booking(state), at), expected, "{kind} {state}");
    }
    let run_out = Booking { expires_at: Some(NOW), ..booking(State::Held) };
    assert!(!is_true(Kind::BookingOffered, &run_out, NOW));
    assert!(is_true(Kind::BookingExpired, &run_out, NOW), "whether or not anybody noted it");
}

fn payment(state: PaymentState, way: Way, settled: Option<Settled>) -> Payment {
    let amount = Money::new(1_000, Currency::EUR);
    let mut standing = Standing::new(amount);
    standing.state = state;
    Payment {
        id: id(7),
        org: id(2),
        booking: id(1),
        purpose: Purpose::Booking,
        generation: 1,
        provider: "psp".to_owned(),
        mode: Mode::Test,
        standing,
        tax: Money::zero(Currency::EUR),
        settled,
        refunds: BTreeMap::new(),
        external: None,
        way,
        description: String::new(),
        return_url: String::new(),
        expires_at: NOW,
        ends_at: None,
        due_at: None,
        attempts: 0,
        trouble: None,
        version: 1,
        created_at: NOW,
        updated_at: NOW,
    }
}

fn refunded(mut payment: Payment, cause: RefundCause, state: RefundState) -> Payment {
    let refund = KeptRefund {
        id: id(8),
        key: "ref".to_owned(),
        cause,
        amount: payment.standing.amount,
        state,
        trouble: None,
        created_at: NOW,
    };
    payment.refunds.insert(refund.key.clone(), refund);
    payment
}

#[test]
fn a_payment_is_told_of_when_it_can_be_paid_when_it_came_and_when_it_went_back() {
    let page = || Way::Page("https://pay.example.org/1".to_owned());
    let new = payment(PaymentState::Created, Way::Nothing, None);
    let open = payment(PaymentState::Open, page(), None);
    let paid = payment(PaymentState::Paid, page(), Some(Settled::Honoured));
    let lost = payment(PaymentState::Paid, page(), Some(Settled::Returned));
    assert_eq!(of_payment(&new, &open), [OfPayment::Due]);
    assert_eq!(of_payment(&open, &open), []);
    assert_eq!(of_payment(&open, &paid), [OfPayment::Received]);
    assert_eq!(of_payment(&paid, &paid), []);
    let door = payment(PaymentState::Open, Way::Door, None);
    assert_eq!(of_payment(&new, &door), [], "the confirmation says so");

    let refund = id(8);
    for cause in [RefundCause::Policy, RefundCause::Hand, RefundCause::Foreign] {
        let asked = refunded(paid.clone(), cause, RefundState::Asked);
        let back = refunded(paid.clone(), cause, RefundState::Succeeded);
        assert_eq!(of_payment(&paid, &asked), [], "{cause}");
        assert_eq!(of_payment(&asked, &back), [OfPayment::Refunded(refund)], "{cause}");
        assert_eq!(of_payment(&back, &back), [], "{cause}");
        assert_eq!(of_payment(&paid, &back), [OfPayment::Refunded(refund)], "{cause}");
    }
    let asked = refunded(lost.clone(), RefundCause::Late, RefundState::Asked);
    let back = refunded(lost.clone(), RefundCause::Late, RefundState::Succeeded);
    assert_eq!(of_payment(&open, &asked), [OfPayment::Returned]);
    assert_eq!(of_payment(&asked, &back), [], "late money is told of once");
    assert_eq!(of_payment(&open, &lost), [], "nothing was left to give back");
}
