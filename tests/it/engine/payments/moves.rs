//! Bookings that move cost what their new place costs, and their payments follow.

use jiff::SignedDuration;
use planify_core::booking::{Booking, State};
use planify_core::payment::{Errand, PaymentState, Purpose, RefundCause, Settled, Snapshot};
use planify_core::policy::{Approval, Deposit, Policy};
use planify_core::schedule::End;
use planify_core::when::OnGap;
use planify_engine::EngineError;
use planify_engine::bookings::{self, MoveBooking};
use planify_engine::payments::Live;

use super::till::{PRICE, Till, at_till, at_till_as_it_ends, eur, paid, seen, unpaid};
use crate::world::code;

pub(super) fn moved(
    till: &Till<'_, '_, '_>,
    booking: &Booking,
    to: &str,
    minutes: i64,
) -> Result<Booking, EngineError> {
    let (call, reference) = (till.house.world.call(), booking.id.to_string());
    let to = MoveBooking {
        start: None,
        end: End::After(SignedDuration::from_mins(minutes)),
        on_gap: OnGap::Refuse,
        wanted: Some(vec![(to.to_owned(), 1)]),
    };
    let moved = till.write(move |tx, _| bookings::move_to(tx, &call, &reference, &to));
    moved.map(|outcome| outcome.data.booking)
}

#[test]
fn a_booking_that_moves_before_it_is_paid_costs_what_its_new_place_costs() {
    at_till(|till| {
        let booking = till.pending(0);
        let old = till.open(&booking, "psp");
        let longer = moved(till, &booking, "great", 120).unwrap();
        assert_eq!((longer.state, longer.total), (State::Pending, Some(eur(2 * PRICE))));
        // The page with the old price is called off, and another one says the new price.
        assert!(matches!(till.ask(old.id).unwrap().errand, Errand::End { .. }));
        let new = till.open(&booking, "psp");
        assert_eq!(new.standing.amount, eur(2 * PRICE));
        // Who pays the old price all the same has paid a part of the new one.
        till.hear(old.id, paid());
        assert_eq!(till.state(&booking), State::Confirmed);
        assert_eq!(till.get(old.id).settled, Some(Settled::Honoured));
        till.hear(new.id, unpaid(PaymentState::Expired));
        assert_eq!(till.checkout(&booking, "psp").standing.amount, eur(PRICE));
        // What has become free is certain, and its money goes back.
        let other = till.pending(240);
        let page = till.open(&other, "psp");
        let free = moved(till, &other, "small", 60).unwrap();
        assert_eq!((free.state, free.total), (State::Confirmed, None));
        till.hear(page.id, paid());
        till.give_back(page.id);
        assert_eq!(till.get(page.id).settled, Some(Settled::Returned));
    });
}

#[test]
fn money_for_a_price_that_a_move_has_lowered_goes_back_as_far_as_it_is_too_much() {
    at_till(|till| {
        let tiers = vec!["48h:50%".parse().unwrap()];
        let policy = Policy { cancellation: Some(tiers), ..Policy::default() };
        till.house.policy("great", policy);
        let booking = till.pending(0);
        let page = till.open(&booking, "psp");
        moved(till, &booking, "great", 30).unwrap();
        till.hear(page.id, paid());
        assert_eq!(till.state(&booking), State::Confirmed);
        let after = till.give_back(page.id);
        let causes: Vec<_> = after.refunds.values().map(|it| (it.cause, it.amount)).collect();
        assert_eq!(causes, [(RefundCause::Surplus, eur(PRICE / 2))]);
        assert_eq!(
            (after.settled, till.invoiced(page.id)),
            (Some(Settled::Honoured), vec![PRICE / 2])
        );
        // What was never asked for is no part of what the terms share out.
        let called = till.house.step(&booking, bookings::cancel).unwrap().data;
        assert_eq!(called.refund, Some(eur(PRICE / 4)));
        till.give_back(page.id);
        assert_eq!(till.invoiced(page.id), [PRICE / 4]);
    });
}

#[test]
fn of_two_rests_no_more_is_kept_than_the_price() {
    at_till(|till| {
        let booking = till.pending(0);
        let first = till.open(&booking, "psp");
        till.hear(first.id, paid());
        moved(till, &booking, "great", 90).unwrap();
        let old = till.open(&booking, "psp");
        moved(till, &booking, "great", 120).unwrap();
        let new = till.open(&booking, "psp");
        assert_eq!((old.standing.amount, new.standing.amount), (eur(PRICE / 2), eur(PRICE)));
        till.hear(old.id, seen(Snapshot::paid(eur(PRICE / 2))));
        // The other page asks for too much now.
        assert!(matches!(till.ask(new.id).unwrap().errand, Errand::End { .. }));
        till.hear(new.id, seen(Snapshot::paid(eur(PRICE))));
        let after = till.give_back(new.id);
        assert_eq!(after.standing.refunded().unwrap(), eur(PRICE / 2));
        assert_eq!(code(till.try_checkout(&booking, "psp", Live::NotSaid)), "nothing-due");
    });
}

#[test]
fn what_is_to_be_brought_stays_and_the_rest_comes_on_top_of_it() {
    at_till_as_it_ends(|till| {
        let booking = till.pending(0);
        let door = till.open(&booking, "door");
        assert_eq!(till.state(&booking), State::Confirmed);
        moved(till, &booking, "great", 120).unwrap();
        let rest = till.open(&booking, "door");
        assert_eq!((rest.purpose, rest.standing.amount), (Purpose::Rest, eur(PRICE)));
        assert!(till.get(door.id).ends_at.is_none());
        // A rise that nobody has paid can be taken back.
        let back = moved(till, &booking, "great", 60).unwrap();
        assert_eq!(back.total, Some(eur(PRICE)));
        assert!(matches!(till.ask(rest.id).unwrap().errand, Errand::End { .. }));
        till.hear(rest.id, unpaid(PaymentState::Cancelled));
        let same = till.try_checkout(&booking, "door", Live::NotSaid).unwrap();
        assert!(!same.changed() && same.data.id == door.id);
    });
}

#[test]
fn who_has_paid_is_not_asked_by_another_page() {
    at_till(|till| {
        let booking = till.pending(0);
        let page = till.open(&booking, "psp");
        let other = till.open(&booking, "other");
        till.hear(page.id, paid());
        assert_eq!(till.state(&booking), State::Confirmed);
        assert!(matches!(till.ask(other.id).unwrap().errand, Errand::End { .. }));
        assert_eq!(code(till.try_checkout(&booking, "psp", Live::NotSaid)), "nothing-due");
        // It was on its way already and cannot be stopped: it is no money that is still to be brought.
        till.hear(other.id, unpaid(PaymentState::Processing));
        assert!(till.get(other.id).ends_at.is_none());
        assert_eq!(code(till.try_checkout(&booking, "psp", Live::NotSaid)), "nothing-due");
        let longer = moved(till, &booking, "great", 90).unwrap();
        assert_eq!(longer.total, Some(eur(PRICE + PRICE / 2)));
        let rest = till.checkout(&booking, "psp");
        assert_eq!((rest.purpose, rest.standing.amount), (Purpose::Rest, eur(PRICE / 2)));
        // Once it is there it goes back.
        till.hear(other.id, paid());
        till.give_back(other.id);
        assert_eq!(till.get(other.id).settled, Some(Settled::Returned));
    });
}

#[test]
fn a_move_does_not_go_round_an_approval_or_a_deposit() {
    at_till(|till| {
        let approval = Some(Approval::Required);
        till.house.policy("small", Policy { approval, ..Policy::default() });
        let booking = till.pending(0);
        assert_eq!(code(moved(till, &booking, "small", 60)), "approval-needed");
        till.house.policy("great", Policy { deposit: Some(Deposit::Nothing), ..Policy::default() });
        let sure = till.house.hour("great", 120).unwrap().data.first.booking;
        assert_eq!(sure.state, State::Confirmed);
        till.house.hire("both", PRICE);
        assert_eq!(code(moved(till, &sure, "both", 60)), "price-rises");
        let longer = moved(till, &sure, "great", 120).unwrap();
        assert_eq!(longer.total, Some(eur(2 * PRICE)));
        assert_eq!(moved(till, &sure, "great", 60).unwrap().total, Some(eur(PRICE)));
    });
}

#[test]
fn what_is_named_first_does_not_decide_what_is_due_and_what_goes_back() {
    at_till(|till| {
        let tiers = vec!["48h:50%".parse().unwrap()];
        let cancellation = Some(tiers);
        let strict =
            Policy { cancellation, deposit: Some(Deposit::Percent(30)), ..Policy::default() };
        till.house.policy("great", strict);
        let wanted = till.house.wanted(&[("chairs", 2), ("great", 1)], 0, 60);
        let booking = till.house.booked(wanted);
        let payment = till.open(&booking, "psp");
        assert_eq!(payment.standing.amount, eur(PRICE * 30 / 100));
        till.hear(payment.id, seen(Snapshot::paid(eur(PRICE * 30 / 100))));
        let called = till.house.step(&booking, bookings::cancel).unwrap().data;
        assert_eq!((called.percent, called.refund), (Some(50), Some(eur(PRICE * 15 / 100))));
        till.give_back(payment.id);
    });
}

#[test]
fn a_booking_that_moves_once_it_is_paid_is_paid_up_and_never_becomes_cheaper() {
    at_till(|till| {
        let booking = till.pending(0);
        let first = till.open(&booking, "psp");
        till.hear(first.id, paid());
        let shorter = moved(till, &booking, "great", 30).unwrap();
        assert_eq!(shorter.total, Some(eur(PRICE)));
        for (minutes, rest) in [(90, PRICE / 2), (120, PRICE / 2)] {
            let longer = moved(till, &booking, "great", minutes).unwrap();
            assert_eq!(
                (longer.state, longer.total),
                (State::Confirmed, Some(eur(PRICE * minutes / 60)))
            );
            let payment = till.open(&booking, "psp");
            assert_eq!((payment.purpose, payment.standing.amount), (Purpose::Rest, eur(rest)));
            till.hear(payment.id, seen(Snapshot::paid(eur(rest))));
            assert_eq!(till.get(payment.id).settled, Some(Settled::Honoured));
        }
        assert_eq!(code(till.try_checkout(&booking, "psp", Live::NotSaid)), "nothing-due");
        assert_eq!(moved(till, &booking, "small", 60).unwrap().total, Some(eur(2 * PRICE)));
        // What was free and certain does not become something to pay behind its owner's back.
        let free = till.house.hour("small", 300).unwrap().data.first.booking;
        assert_eq!(code(moved(till, &free, "great", 60)), "price-rises");
        assert_eq!(till.house.takes(&free), 1);
    });
}
