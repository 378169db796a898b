//! Payments on both databases: money and bookings end in the same state, whatever is lost, late or said twice.

mod corruption;
mod hints;
mod interleavings;
mod invoices;
mod mails;
mod moves;
mod receipts;
mod refunds;
mod till;

use std::collections::BTreeSet;

use jiff::SignedDuration;
use planify_core::booking::State;
use planify_core::money::Money;
use planify_core::payment::{Errand, PaymentState, Purpose, RefundCause, Settled, Snapshot};
use planify_core::policy::{Deposit, Policy};
use planify_engine::payments::errands::Said;
use planify_engine::payments::{self, ListPayments, Live};
use planify_engine::{Call, bookings};

use self::till::{PRICE, Till, at_till, eur, paid, seen, unpaid};
use crate::world::code;

#[test]
fn a_payment_that_arrives_confirms_the_booking_and_is_booked_once() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.open(&booking, "psp");
        assert_eq!((payment.standing.state, payment.settled), (PaymentState::Open, None));
        let same = till.try_checkout(&booking, "psp", Live::NotSaid).unwrap();
        assert!(!same.changed() && same.data.id == payment.id);
        for _ in 0..3 {
            let after = till.hear(payment.id, paid());
            assert_eq!(after.settled, Some(Settled::Honoured));
            assert_eq!(till.state(&booking), State::Confirmed);
        }
        assert_eq!(till.accounts(payment.id), ["provider 5000", "revenue -5000"]);
        assert_eq!(till.invoiced(payment.id), [PRICE]);
        // An end that is said later takes nothing back.
        let after = till.hear(payment.id, unpaid(PaymentState::Expired));
        assert_eq!((after.standing.state, after.due_at), (PaymentState::Paid, None));
        let again = till.try_checkout(&booking, "psp", Live::NotSaid);
        assert_eq!(code(again), "nothing-due");
    });
}

#[test]
fn what_is_cut_off_between_a_call_and_its_answer_is_asked_again_under_the_same_key() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.checkout(&booking, "psp");
        // The daemon dies before the call, and after it: the errand is the same one.
        let first = till.ask(payment.id).unwrap();
        let second = till.ask(payment.id).unwrap();
        assert_eq!((&first.errand, &first.payment), (&second.errand, &second.payment));
        assert!(first.payment.start_key().starts_with(&format!("cs:{}:1:", booking.id)));
        till.say(&second, Till::started(&payment));
        // An answer that comes twice changes nothing.
        till.say(&first, Till::started(&payment));
        let look = till.ask(payment.id).unwrap();
        assert!(matches!(look.errand, Errand::Look { .. }));
        till.hear(payment.id, paid());
        till.say(&look, unpaid(PaymentState::Open));
        assert_eq!(till.get(payment.id).settled, Some(Settled::Honoured));
        till.refund(payment.id, Some(eur(2_000))).unwrap();
        let asked = till.ask(payment.id).unwrap();
        assert_eq!(till.ask(payment.id).unwrap().errand, asked.errand, "the refund has one id");
        till.give_back(payment.id);
        till.say(&asked, Said::Refused("already refunded".to_owned()));
        let after = till.get(payment.id);
        assert_eq!(after.standing.refunds.len(), 1);
    });
}

#[test]
fn an_open_payment_is_called_off_before_its_place_goes_to_others() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.open(&booking, "psp");
        let (ends, kept) = (payment.ends_at.unwrap(), booking.expires_at.unwrap());
        assert!(ends < kept && kept.duration_since(ends) < SignedDuration::from_mins(1));
        till.run_out(payment.id);
        let ask = till.ask(payment.id).unwrap();
        assert!(matches!(ask.errand, Errand::End { .. }));
        let after = till.say(&ask, unpaid(PaymentState::Expired));
        assert_eq!((after.standing.state, after.due_at), (PaymentState::Expired, None));
        // The payer was faster: it is paid, and the booking has it.
        let other = till.pending(120);
        let late = till.open(&other, "psp");
        till.run_out(late.id);
        let after = till.hear(late.id, paid());
        assert_eq!(
            (after.settled, till.state(&other)),
            (Some(Settled::Honoured), State::Confirmed)
        );
        // It is being paid in a way that takes days: nobody asks for its end for ever.
        let slow = till.open(&till.pending(240), "psp");
        till.run_out(slow.id);
        let after = till.hear(slow.id, unpaid(PaymentState::Processing));
        assert!(after.ends_at.is_none() && after.due_at.unwrap() > after.updated_at);
    });
}

#[test]
fn money_that_comes_late_takes_the_place_again_or_goes_back_once() {
    at_till(|till| {
        let (free, taken) = (till.pending(0), till.pending(120));
        let (first, second) = (till.open(&free, "psp"), till.open(&taken, "psp"));
        till.house.run_out(&free);
        till.house.run_out(&taken);
        assert_eq!(till.state(&taken), State::Expired);
        let winner = till.pending(120);
        for _ in 0..2 {
            let after = till.hear(first.id, paid());
            assert_eq!(
                (after.settled, till.state(&free)),
                (Some(Settled::Honoured), State::Confirmed)
            );
        }
        let after = till.hear(second.id, paid());
        assert_eq!((after.settled, till.state(&taken)), (Some(Settled::Returned), State::Expired));
        let refund = after.refunds.values().next().unwrap();
        assert_eq!((refund.cause, refund.amount), (RefundCause::Late, eur(PRICE)));
        till.give_back(second.id);
        let after = till.hear(second.id, paid());
        assert_eq!((after.refunds.len(), after.standing.refundable().unwrap()), (1, eur(0)));
        assert!(till.accounts(second.id).is_empty() && till.invoiced(second.id).is_empty());
        assert_eq!(till.state(&winner), State::Pending);
    });
}

#[test]
fn of_two_payments_for_one_booking_one_is_kept() {
    at_till(|till| {
        let booking = till.pending(0);
        let first = till.open(&booking, "psp");
        let second = till.open(&booking, "other");
        assert_eq!(second.generation, 2);
        assert!(matches!(till.ask(first.id).unwrap().errand, Errand::End { .. }));
        till.hear(second.id, paid());
        let after = till.hear(first.id, paid());
        assert_eq!(after.settled, Some(Settled::Returned));
        till.give_back(first.id);
        assert_eq!(till.state(&booking), State::Confirmed);
        let listed = ListPayments { booking: Some(booking.id.to_string()), ..Default::default() };
        let actor = till.house.world.actor;
        let all = till.house.world.read(move |tx| payments::list(tx, &actor, &listed)).unwrap();
        assert_eq!(all.rows.len(), 2);
    });
}

#[test]
fn a_provider_that_is_away_slow_or_talks_nonsense_is_asked_ever_more_rarely() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.checkout(&booking, "psp");
        let trouble = || Said::Trouble { text: "no\nanswer\u{202e}".to_owned(), rest: None };
        let mut waits = Vec::new();
        for _ in 0..4 {
            let ask = till.ask(payment.id).unwrap();
            let after = till.say(&ask, trouble());
            waits.push(after.due_at.unwrap().duration_since(after.updated_at).as_secs());
            assert_eq!(after.trouble.as_deref(), Some("no answer"));
        }
        assert_eq!(waits, [5, 10, 20, 40]);
        let ask = till.ask(payment.id).unwrap();
        let after = till.say(&ask, Till::started(&payment));
        assert_eq!((after.attempts, after.trouble), (0, None));
        // Another currency is nonsense, and nothing follows from it.
        let yen = Money::new(PRICE, "JPY".parse().unwrap());
        let after = till.hear(payment.id, seen(Snapshot::paid(yen)));
        assert!(after.trouble.unwrap().contains("cannot be true"));
        assert_eq!((after.settled, till.state(&booking)), (None, State::Pending));
        // What the provider refuses for good has failed, and another can be tried.
        let refused = till.checkout(&till.pending(120), "psp");
        let ask = till.ask(refused.id).unwrap();
        let after = till.say(&ask, Said::Refused("the amount is too small".to_owned()));
        assert_eq!((after.standing.state, after.due_at), (PaymentState::Failed, None));
    });
}

#[test]
fn a_start_whose_key_is_of_no_use_any_more_is_made_under_another_one() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.checkout(&booking, "psp");
        let (mut keys, mut ends) = (BTreeSet::new(), BTreeSet::new());
        for _ in 0..3 {
            let ask = till.ask(payment.id).unwrap();
            assert_eq!(ask.errand, Errand::Start);
            keys.insert(ask.payment.start_key());
            ends.insert(ask.payment.expires_at);
            till.say(&ask, Said::Spent("it is 500 for a day".to_owned()));
        }
        assert_eq!((keys.len(), ends.len()), (3, 3));
        let ask = till.ask(payment.id).unwrap();
        till.say(&ask, Till::started(&payment));
        // The word of a worker that was slow does no harm any more.
        till.say(&ask, Said::Spent("it is 500 for a day".to_owned()));
        till.hear(payment.id, paid());
        assert_eq!(till.state(&booking), State::Confirmed);
    });
}

#[test]
fn a_deposit_confirms_and_the_rest_is_paid_later() {
    at_till(|till| {
        let deposit = Some(Deposit::Percent(30));
        till.house.policy("great", Policy { deposit, ..Policy::default() });
        let booking = till.pending(0);
        let first = till.open(&booking, "psp");
        assert_eq!((first.purpose, first.standing.amount), (Purpose::Booking, eur(1_500)));
        till.hear(first.id, seen(Snapshot::paid(eur(1_500))));
        assert_eq!(till.state(&booking), State::Confirmed);
        let rest = till.open(&booking, "psp");
        assert_eq!((rest.purpose, rest.standing.amount), (Purpose::Rest, eur(3_500)));
        assert_eq!(rest.ends_at, None, "the place is kept whether or not the rest is paid");
        till.hear(rest.id, seen(Snapshot::paid(eur(3_500))));
        assert_eq!(code(till.try_checkout(&booking, "psp", Live::NotSaid)), "nothing-due");
        assert_eq!((till.invoiced(first.id), till.invoiced(rest.id)), (vec![1_500], vec![3_500]));
    });
}

#[test]
fn what_cannot_be_paid_is_refused() {
    at_till(|till| {
        let booking = till.pending(0);
        let unknown = till.try_checkout(&booking, "cash", Live::NotSaid);
        assert_eq!(code(unknown), "unknown-provider");
        assert_eq!(code(till.try_checkout(&booking, "live", Live::NotSaid)), "live-money");
        let live = till.try_checkout(&booking, "live", Live::Allowed).unwrap().data;
        let ask = till.ask(live.id).unwrap();
        till.say(&ask, Till::started(&live));
        till.hear(live.id, paid());
        assert_eq!(code(till.refund(live.id, None)), "live-money");
        let free = till.house.hour("small", 0).unwrap().data.first.booking;
        assert_eq!(code(till.try_checkout(&free, "psp", Live::NotSaid)), "nothing-due");
        let expired = till.pending(120);
        till.house.run_out(&expired);
        assert_eq!(code(till.try_checkout(&expired, "psp", Live::NotSaid)), "hold-expired");
        let cancelled = till.pending(240);
        till.cancel(&cancelled);
        assert_eq!(code(till.try_checkout(&cancelled, "psp", Live::NotSaid)), "booking-state");
        let stranger = till.house.world.stranger();
        let (call, reference) = (Call::by(stranger), booking.id.to_string());
        let wanted = payments::Checkout { booking: reference, provider: None, live: Live::NotSaid };
        let foreign = till.write(move |tx, desks| payments::checkout(tx, &call, desks, &wanted));
        assert_eq!(code(foreign), "not-found");
    });
}

#[test]
fn a_cancelled_booking_gives_back_what_its_terms_grant() {
    at_till(|till| {
        let tiers = vec!["24h:50%".parse().unwrap()];
        let policy = Policy { cancellation: Some(tiers), ..Policy::default() };
        till.house.policy("great", policy);
        let booking = till.pending(0);
        let payment = till.open(&booking, "psp");
        till.hear(payment.id, paid());
        let waits = till.pending(120);
        let open = till.open(&waits, "psp");
        for (booking, back) in [(&booking, Some(eur(2_500))), (&waits, None)] {
            let called = till.house.step(booking, bookings::cancel).unwrap().data;
            assert_eq!((called.refund, called.percent), (back, Some(50)));
            till.house.step(booking, bookings::cancel).unwrap();
        }
        let after = till.give_back(payment.id);
        assert_eq!(after.standing.refunded().unwrap(), eur(2_500));
        assert_eq!(after.refunds.len(), 1);
        assert_eq!(till.accounts(payment.id), ["provider 2500", "revenue -2500"]);
        assert_eq!(till.invoiced(payment.id), [2_500]);
        // Who pays for a cancelled booking gets all of it back.
        assert!(matches!(till.ask(open.id).unwrap().errand, Errand::End { .. }));
        let after = till.hear(open.id, paid());
        assert_eq!(after.settled, Some(Settled::Returned));
        till.give_back(open.id);
        assert_eq!(till.state(&waits), State::Cancelled);
    });
}
