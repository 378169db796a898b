//! Refunds keep to what came, to currencies, and off what is disputed.

use planify_core::money::{Currency, Money};
use planify_core::payment::{
    Dispute, DisputeState, Errand, Refund, RefundCause, RefundState, Snapshot,
};
use planify_engine::house_rules::{self, EditTax, Whose};
use planify_engine::payments::errands::Said;

use super::till::{PRICE, Till, at_till, eur, paid, seen};
use crate::world::code;

fn with_dispute(state: DisputeState) -> Said {
    let dispute = Dispute { amount: eur(PRICE), state };
    let disputes = [("dp_1".to_owned(), dispute)].into();
    seen(Snapshot { disputes, ..Snapshot::paid(eur(PRICE)) })
}

#[test]
fn no_more_goes_back_than_came_and_nothing_twice() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.open(&booking, "psp");
        assert_eq!(code(till.refund(payment.id, Some(eur(1)))), "refund-too-large");
        till.hear(payment.id, paid());
        for (amount, expected) in [
            (eur(PRICE + 1), "refund-too-large"),
            (eur(0), "invalid"),
            (eur(-1), "invalid"),
            (Money::new(1, "JPY".parse().unwrap()), "currency-mismatch"),
        ] {
            assert_eq!(code(till.refund(payment.id, Some(amount))), expected);
        }
        till.refund(payment.id, Some(eur(2_000))).unwrap();
        assert_eq!(code(till.refund(payment.id, Some(eur(3_001)))), "refund-too-large");
        till.give_back(payment.id);
        assert_eq!(till.accounts(payment.id), ["provider 3000", "revenue -3000"]);
        till.refund(payment.id, None).unwrap();
        assert_eq!(code(till.refund(payment.id, None)), "refund-too-large");
        till.give_back(payment.id);
        assert!(till.accounts(payment.id).is_empty() && till.invoiced(payment.id).is_empty());
    });
}

#[test]
fn a_refund_that_fails_leaves_the_money_and_can_be_made_again() {
    at_till(|till| {
        let payment = till.open(&till.pending(0), "psp");
        till.hear(payment.id, paid());
        till.refund(payment.id, None).unwrap();
        let ask = till.ask(payment.id).unwrap();
        let after = till.say(&ask, Said::Refused("the card is closed".to_owned()));
        assert!(after.refunds.values().all(|it| it.trouble.is_some()));
        assert_eq!(till.invoiced(payment.id), [PRICE]);
        till.refund(payment.id, None).unwrap();
        // It arrived first, and came back days later.
        till.give_back(payment.id);
        assert!(till.invoiced(payment.id).is_empty());
        let failed = Refund { amount: eur(PRICE), state: RefundState::Failed };
        let key = till.get(payment.id).refunds.keys().last().unwrap().clone();
        let refunds = [(key, failed)].into();
        till.hear(payment.id, seen(Snapshot { refunds, ..Snapshot::paid(eur(PRICE)) }));
        assert_eq!(till.invoiced(payment.id), [PRICE]);
    });
}

#[test]
fn nothing_goes_back_under_a_dispute() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.open(&booking, "psp");
        till.hear(payment.id, paid());
        till.hear(payment.id, with_dispute(DisputeState::Open));
        assert_eq!(code(till.refund(payment.id, None)), "payment-disputed");
        // What the terms grant waits for the decision.
        till.cancel(&booking);
        let waits = till.get(payment.id);
        assert_eq!(waits.refunds.len(), 1);
        assert!(matches!(till.ask(payment.id).unwrap().errand, Errand::Look { .. }));
        till.hear(payment.id, with_dispute(DisputeState::Won));
        till.give_back(payment.id);
        let lost = till.open(&till.pending(120), "psp");
        till.hear(lost.id, paid());
        till.hear(lost.id, with_dispute(DisputeState::Lost));
        assert_eq!(till.accounts(lost.id), ["disputed 5000", "revenue -5000"]);
    });
}

#[test]
fn a_refund_that_is_refused_because_of_a_dispute_waits_for_its_end() {
    for (end, expected) in
        [(DisputeState::Won, RefundState::Succeeded), (DisputeState::Lost, RefundState::Cancelled)]
    {
        at_till(|till| {
            let payment = till.open(&till.pending(0), "psp");
            till.hear(payment.id, paid());
            till.refund(payment.id, None).unwrap();
            let ask = till.ask(payment.id).unwrap();
            let Errand::Refund { refund, .. } = ask.errand else { panic!("{:?}", ask.errand) };
            let first = ask.payment.refund_key(refund);
            let Said::Seen { snapshot, aliases } = with_dispute(DisputeState::Open) else {
                panic!("it is a look")
            };
            let text = "the charge is disputed".to_owned();
            let after = till.say(&ask, Said::Declined { text, snapshot, aliases });
            assert!(after.refunds.values().all(|it| it.state == RefundState::Asked));
            assert!(matches!(till.ask(payment.id).unwrap().errand, Errand::Look { .. }));
            till.hear(payment.id, with_dispute(end));
            if end == DisputeState::Won {
                let again = till.ask(payment.id).unwrap();
                // What was refused under a key stays so.
                assert_ne!(again.payment.refund_key(refund), first);
                till.give_back(payment.id);
            }
            let refunds = till.get(payment.id).refunds;
            assert_eq!(refunds.values().map(|it| it.state).collect::<Vec<_>>(), [expected]);
        });
    }
}

#[test]
fn a_refund_made_at_the_provider_is_noted_and_leaves_no_room_for_ours() {
    at_till(|till| {
        let payment = till.open(&till.pending(0), "psp");
        till.hear(payment.id, paid());
        let ours = till.refund(payment.id, None).unwrap();
        let look = till.ask(payment.id).unwrap();
        let whole = Refund { amount: eur(PRICE), state: RefundState::Succeeded };
        let refunds = [("re_theirs".to_owned(), whole)].into();
        let snapshot = Snapshot { refunds, ..Snapshot::paid(eur(PRICE)) };
        let after = till.say(&look, seen(snapshot));
        let of = |cause| after.refunds.values().find(|it| it.cause == cause).unwrap().state;
        assert_eq!(of(RefundCause::Foreign), RefundState::Succeeded);
        assert_eq!(of(RefundCause::Hand), RefundState::Cancelled);
        assert_eq!(after.standing.refunded().unwrap(), eur(PRICE));
        assert!(ours.refunds.len() == 1 && till.accounts(payment.id).is_empty());
    });
}

/// Has everything priced in a currency.
fn priced_in(till: &Till<'_, '_, '_>, code: &'static str) {
    let call = till.house.world.call();
    let currency = planify_core::patch::Patch::Set(code.parse::<Currency>().unwrap());
    let edit = EditTax { currency, ..EditTax::default() };
    till.house.world.write(move |tx| house_rules::set_tax(tx, &call, &Whose::Org, &edit)).unwrap();
}

#[test]
fn yen_and_dinars_have_their_own_smallest_units() {
    at_till(|till| {
        for (resource, currency) in [("cook", "JPY"), ("chairs", "KWD")] {
            priced_in(till, currency);
            let price = Money::new(1_234, currency.parse().unwrap());
            till.house.hire_for(resource, price);
            let booking = till.house.hour(resource, 600).unwrap().data.first.booking;
            assert_eq!(booking.total, Some(price));
            let payment = till.open(&booking, "psp");
            till.hear(payment.id, seen(Snapshot::paid(price)));
            till.refund(payment.id, Some(Money::new(234, price.currency))).unwrap();
            till.give_back(payment.id);
            assert_eq!(till.accounts(payment.id), ["provider 1000", "revenue -1000"]);
            assert_eq!(till.invoiced(payment.id), [1_000]);
        }
    });
}
