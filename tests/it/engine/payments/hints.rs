//! What providers say by themselves is kept once, matched when it can be, and followed by asking.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use planify_core::payment::{
    Errand, EventSource, EventStatus, PaymentState, PspEvent, Settled, Snapshot,
};
use planify_engine::PageRequest;
use planify_engine::payments::psp_events::{self, Hint};
use planify_store::psp_events::Which;
use planify_testkit::random::Random;

use super::till::{PRICE, Till, at_till, eur, paid, unpaid};

pub(super) fn hint(event: &str, external: &str) -> Hint {
    Hint {
        event: event.to_owned(),
        kind: "checkout.session.completed".to_owned(),
        externals: vec![external.to_owned()],
        payment: None,
        at: Timestamp::UNIX_EPOCH,
    }
}

impl Till<'_, '_, '_> {
    pub(super) fn receive(&self, hints: Vec<Hint>) -> usize {
        self.write(move |tx, _| psp_events::receive(tx, "psp", EventSource::Webhook, &hints))
            .unwrap()
    }

    pub(super) fn follow(&self) -> usize {
        self.write(|tx, _| psp_events::follow(tx)).unwrap()
    }

    fn inbox(&self, which: Which) -> Vec<PspEvent> {
        let (actor, page) = (self.house.world.actor, PageRequest::default());
        let found = self.house.world.read(move |tx| psp_events::list(tx, &actor, &page, which));
        found.unwrap().rows
    }
}

#[test]
fn a_message_is_kept_once_and_followed_by_asking() {
    at_till(|till| {
        let payment = till.open(&till.pending(0), "psp");
        let external = payment.external.clone().unwrap();
        assert_eq!(till.receive(vec![hint("evt_1", &external), hint("evt_2", &external)]), 2);
        assert_eq!(till.receive(vec![hint("evt_1", &external)]), 0, "it came before");
        // An answer that was asked for before the message came does not settle it.
        let early = till.ask(payment.id).unwrap();
        assert_eq!(till.follow(), 2);
        let after = till.say(&early, unpaid(PaymentState::Open));
        assert_eq!(till.inbox(Which::Open).len(), 2);
        assert!(till.get(payment.id).due_at.unwrap() <= after.updated_at, "it is asked at once");
        till.hear(payment.id, paid());
        // The same once it is paid, when nobody would look again by themselves.
        let early = till.ask(payment.id).unwrap();
        till.receive(vec![hint("evt_3", &external)]);
        till.follow();
        till.say(&early, paid());
        assert!(till.get(payment.id).due_at.is_some());
        till.hear(payment.id, paid());
        assert!(till.inbox(Which::Open).is_empty());
        let all = till.inbox(Which::All);
        assert!(all.iter().all(|it| it.status == EventStatus::Applied && it.applied_at.is_some()));
    });
}

#[test]
fn a_message_about_nothing_known_stays_and_is_tried_again() {
    at_till(|till| {
        till.receive(vec![hint("evt_1", "cs_somebody")]);
        let mut waits = Vec::new();
        for _ in 0..11 {
            till.house
                .world
                .write(|tx| {
                    let now = tx.now();
                    tx.execute("update psp_event set next_at = $1", &[now.into()])?;
                    Ok(())
                })
                .unwrap();
            assert_eq!(till.follow(), 1);
            let event = till.inbox(Which::Open).remove(0);
            assert_eq!((event.status, event.payment), (EventStatus::Received, None));
            waits.push(event.next_at.unwrap().duration_since(event.received_at));
        }
        assert!(waits[10] > SignedDuration::from_mins(30), "{waits:?}");
        till.house
            .world
            .write(|tx| {
                let now = tx.now();
                tx.execute("update psp_event set next_at = $1", &[now.into()])?;
                Ok(())
            })
            .unwrap();
        till.follow();
        let event = till.inbox(Which::Open).remove(0);
        assert_eq!((event.status, event.next_at), (EventStatus::Foreign, None));
    });
}

#[test]
fn a_payment_whose_start_was_cut_off_learns_its_name_from_a_message() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.checkout(&booking, "psp");
        let lost = till.ask(payment.id).unwrap();
        assert_eq!(lost.errand, Errand::Start);
        let named = Hint { payment: Some(payment.id.to_string()), ..hint("evt_1", "cs_lost") };
        till.receive(vec![named]);
        till.follow();
        let after = till.hear(payment.id, paid());
        assert_eq!(
            (after.external.as_deref(), after.settled),
            (Some("cs_lost"), Some(Settled::Honoured))
        );
        // A message that names a payment of another provider is not believed.
        let other = till.open(&till.pending(120), "other");
        till.receive(vec![Hint { payment: Some(other.id.to_string()), ..hint("evt_2", "cs_x") }]);
        till.follow();
        assert_eq!(till.inbox(Which::Open)[0].payment, None);
        till.house
            .world
            .write(|tx| {
                tx.execute("delete from psp_event where payment_id is null", &[])?;
                Ok(())
            })
            .unwrap();
    });
}

/// 200 messages about 40 payments, in a hundred orders, each several times, with looks in between.
#[test]
fn two_hundred_messages_in_any_order_have_the_effects_of_each_once() {
    at_till(|till| {
        let mut random = Random::seeded(7);
        let payments: Vec<_> =
            (0..40).map(|hour| till.open(&till.pending(60 * hour), "psp")).collect();
        let messages: Vec<Hint> = payments
            .iter()
            .flat_map(|payment| {
                let external = payment.external.clone().unwrap();
                (0..5).map(move |number| hint(&format!("evt_{external}_{number}"), &external))
            })
            .collect();
        assert_eq!(messages.len(), 200);
        // How each payment stands at its provider: some money is given back, some is disputed no more.
        let truth: BTreeMap<_, _> = payments
            .iter()
            .enumerate()
            .map(|(index, payment)| {
                let mut snapshot = Snapshot::paid(eur(PRICE));
                if index % 4 == 0 {
                    let amount = eur(1_000);
                    let state = planify_core::payment::RefundState::Succeeded;
                    let refund = planify_core::payment::Refund { amount, state };
                    snapshot.refunds.insert(format!("re_{index}"), refund);
                }
                (payment.id, snapshot)
            })
            .collect();
        for _ in 0..100 {
            let mut order = messages.clone();
            for at in (1..order.len()).rev() {
                let other = random.below(u64::try_from(at + 1).unwrap());
                order.swap(at, usize::try_from(other).unwrap());
            }
            let fresh = till.receive(order.into_iter().take(140).collect());
            if fresh > 0 || random.below(4) == 0 {
                while till.follow() > 0 {}
                let looked = payments.iter().filter(|_| random.below(3) == 0);
                for payment in looked.collect::<Vec<_>>() {
                    till.hear(payment.id, super::till::seen(truth[&payment.id].clone()));
                }
            }
        }
        till.receive(messages);
        while till.follow() > 0 {}
        for payment in &payments {
            till.hear(payment.id, super::till::seen(truth[&payment.id].clone()));
        }
        let count = |sql| till.house.world.number(sql);
        assert_eq!(count("select count(*) from psp_event where status = 'applied'"), 200);
        assert_eq!(count("select count(*) from payment where settled = 'honoured'"), 40);
        assert_eq!(count("select count(*) from booking where state = 'confirmed'"), 40);
        assert_eq!(count("select count(*) from ledger_entry where cause = 'capture'"), 40);
        assert_eq!(count("select count(*) from refund"), 10);
        assert_eq!(count("select count(*) from ledger_entry where cause = 'refund'"), 10);
        assert_eq!(
            count(
                "select count(*) from invoice where kind = 'invoice' and total = 5000 and not exists (select 1 from invoice c where c.corrects = invoice.invoice_id)"
            ),
            30
        );
    });
}
