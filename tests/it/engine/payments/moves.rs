//! Bookings that move cost what their new place costs, and their payments follow.

use jiff::SignedDuration;
use planify_core::booking::{Booking, State};
use planify_core::payment::{Errand, PaymentState, Purpose, Settled, Snapshot};
use planify_core::policy::{Deposit, Policy};
use planify_core::schedule::End;
use planify_core::when::OnGap;
use planify_engine::EngineError;
use planify_engine::bookings::{self, MoveBooking};
use planify_engine::payments::Live;

use super::till::{PRICE, Till, at_till, eur, paid, seen, unpaid};
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
