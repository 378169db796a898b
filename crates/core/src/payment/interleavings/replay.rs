//! Two hundred events, in a hundred orders and with repetitions, have exactly two hundred effects.

use std::collections::BTreeSet;

use super::super::{
    Account, Balances, Claim, Refund, RefundState, Settled, Snapshot, Standing, Step, postings,
    settle,
};
use super::provider::eur;

const PAYMENTS: usize = 100;
const REPLAYS: u64 = 100;

/// One event: the payment it is about, and how that stood then.
struct Event {
    payment: usize,
    snapshot: Snapshot,
}

/// Of each payment one that it was paid and one that some of it went back.
fn events() -> Vec<Event> {
    let of = |payment: usize| {
        let amount = 1_000 + i64::try_from(payment).unwrap();
        let paid = Snapshot::paid(eur(amount));
        let mut refunded = paid.clone();
        let refund = Refund { amount: eur(amount / 3), state: RefundState::Succeeded };
        refunded.refunds.insert(format!("ref_{payment}"), refund);
        [Event { payment, snapshot: paid }, Event { payment, snapshot: refunded }]
    };
    (0..PAYMENTS).flat_map(of).collect()
}

/// What came of all of them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Effects {
    /// Confirmations and refunds that were noted for the first time.
    count: usize,
    /// What the provider has for us by the ledger.
    provider: i64,
    applied: BTreeSet<usize>,
    confirmed: BTreeSet<usize>,
    refunded: BTreeSet<String>,
}

fn replay(order: &[usize], events: &[Event]) -> Effects {
    let amount = |payment: usize| eur(1_000 + i64::try_from(payment).unwrap());
    let mut standings: Vec<_> = (0..PAYMENTS).map(|it| Standing::new(amount(it))).collect();
    let mut settled: Vec<Option<Settled>> = vec![None; PAYMENTS];
    let mut effects = Effects::default();
    for at in order {
        let event = &events[*at];
        let (standing, done) = (&mut standings[event.payment], &mut settled[event.payment]);
        let before = Balances::of(standing, *done, eur(18)).unwrap();
        let known: BTreeSet<String> = standing.refunds.keys().cloned().collect();
        *standing = standing.apply(&event.snapshot).unwrap();
        if settle(*done, standing, Claim::Kept) == Step::Confirm {
            *done = Some(Settled::Honoured);
            assert!(effects.confirmed.insert(event.payment), "confirmed twice");
            effects.count += 1;
        }
        for key in standing.refunds.keys().filter(|key| !known.contains(*key)) {
            assert!(effects.refunded.insert(key.clone()), "refunded twice");
            effects.count += 1;
        }
        for posting in postings(&before, &Balances::of(standing, *done, eur(18)).unwrap()).unwrap()
        {
            let ours = posting.entries.iter().filter(|entry| entry.account == Account::Provider);
            effects.provider += ours.map(|entry| entry.amount.amount).sum::<i64>();
        }
        effects.applied.insert(*at);
    }
    effects
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }
}

#[test]
fn two_hundred_events_have_two_hundred_effects_in_any_order() {
    let events = events();
    let straight: Vec<usize> = (0..events.len()).collect();
    let expected = replay(&straight, &events);
    assert_eq!((events.len(), expected.count), (200, 200));
    for seed in 1..=REPLAYS {
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        // Each once and, on the average, every second one again.
        let again = straight.iter().filter(|_| random.below(2) == 0).copied().collect::<Vec<_>>();
        let mut order = [straight.clone(), again].concat();
        for at in (1..order.len()).rev() {
            let other = random.below(at + 1);
            order.swap(at, other);
        }
        assert_eq!(replay(&order, &events), expected, "seed {seed}");
    }
}
