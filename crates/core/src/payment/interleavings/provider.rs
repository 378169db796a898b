//! The provider's side of one payment: a page where somebody pays, the money, refunds under their keys, and a bank.
//!
//! It does what Stripe does: a call under a key that it knows is answered and not done again, a page that is over cannot be
//! paid, and nothing is given back while the payer's bank disputes.

use std::collections::BTreeMap;

use super::super::{Dispute, DisputeState, PaymentState, Refund, RefundState, Snapshot, Standing};
use crate::money::{Currency, Money};

/// What is to be paid.
pub(super) const AMOUNT: i64 = 5_001;

/// A refund's key: why, and the how-manieth attempt (always 0 where keys follow from the row).
pub(super) type RefundKey = (&'static str, u8);

/// How a payment stands, small enough to be remembered for every state.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Known {
    pub(super) state: PaymentState,
    pub(super) captured: i64,
    pub(super) refunds: BTreeMap<RefundKey, (i64, RefundState)>,
    pub(super) dispute: Option<DisputeState>,
}

pub(super) fn eur(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

fn text((cause, attempt): RefundKey) -> String {
    format!("{cause}:{attempt}")
}

impl Known {
    pub(super) fn new() -> Self {
        let state = PaymentState::Created;
        Self { state, captured: 0, refunds: BTreeMap::new(), dispute: None }
    }

    pub(super) fn snapshot(&self) -> Snapshot {
        let refund = |(key, (amount, state)): (&RefundKey, &(i64, RefundState))| {
            (text(*key), Refund { amount: eur(*amount), state: *state })
        };
        let dispute = |state| ("dp".to_owned(), Dispute { amount: eur(AMOUNT), state });
        Snapshot {
            captured: eur(self.captured),
            refunds: self.refunds.iter().map(refund).collect(),
            disputes: self.dispute.map(dispute).into_iter().collect(),
            ..Snapshot::unpaid(self.state, Currency::EUR)
        }
    }

    pub(super) fn standing(&self) -> Standing {
        let known = self.snapshot();
        Standing {
            amount: eur(AMOUNT),
            state: known.state,
            captured: known.captured,
            refunds: known.refunds,
            disputes: known.disputes,
        }
    }

    /// Whether this is a view from after the event.
    pub(super) fn tells_of(&self, event: Event) -> bool {
        match event {
            Event::Completed => {
                matches!(
                    self.state,
                    PaymentState::Processing | PaymentState::Paid | PaymentState::Failed
                )
            }
            Event::Expired => self.state.is_over_unpaid(),
            Event::Cleared => self.state == PaymentState::Paid,
            Event::Bounced => self.state == PaymentState::Failed,
            Event::RefundMoved => self.refunds.values().any(|it| it.1 != RefundState::Asked),
            Event::Disputed => self.dispute.is_some(),
        }
    }

    /// What is known after another view of it, by the rule of the domain.
    pub(super) fn joined(&self, seen: &Self) -> Self {
        let standing = self.standing().apply(&seen.snapshot()).unwrap();
        let keys = self.refunds.keys().chain(seen.refunds.keys());
        let refund = |key: &RefundKey| {
            let refund = standing.refunds.get(&text(*key)).unwrap();
            (*key, (refund.amount.amount, refund.state))
        };
        Self {
            state: standing.state,
            captured: standing.captured.amount,
            refunds: keys.map(refund).collect(),
            dispute: standing.disputes.get("dp").map(|dispute| dispute.state),
        }
    }
}

/// How far the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Page {
    None,
    Open,
    Complete,
    Expired,
}

/// How far the money is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Paid {
    No,
    Underway,
    Taken,
    Failed,
}

/// How the payer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Way {
    Card,
    Slow,
}

/// What happened, as it is told; each at most once, told any number of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Event {
    Completed,
    Expired,
    Cleared,
    Bounced,
    RefundMoved,
    Disputed,
}

impl Event {
    /// Its bit in a set of them.
    pub(super) fn bit(self) -> u8 {
        match self {
            Self::Completed => 1,
            Self::Expired => 2,
            Self::Cleared => 4,
            Self::Bounced => 8,
            Self::RefundMoved => 16,
            Self::Disputed => 32,
        }
    }
}

pub(super) const EVENTS: [Event; 6] = [
    Event::Completed,
    Event::Expired,
    Event::Cleared,
    Event::Bounced,
    Event::RefundMoved,
    Event::Disputed,
];

/// All of the provider that matters for one payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Provider {
    pub(super) page: Page,
    pub(super) paid: Paid,
    pub(super) refunds: BTreeMap<RefundKey, (i64, RefundState)>,
    pub(super) dispute: Option<DisputeState>,
    /// Which events there are to tell, a bit each.
    pub(super) events: u8,
}

/// What the provider says to a request for a refund.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Answer {
    Made(RefundState),
    Refused,
    /// The same key with other parameters.
    OtherParameters,
}

impl Provider {
    pub(super) fn new() -> Self {
        let refunds = BTreeMap::new();
        Self { page: Page::None, paid: Paid::No, refunds, dispute: None, events: 0 }
    }

    fn tell(&mut self, event: Event) {
        self.events |= event.bit();
    }

    pub(super) fn create(&mut self) {
        if self.page == Page::None {
            self.page = Page::Open;
        }
    }

    /// Ends the page, unless somebody paid.
    pub(super) fn expire(&mut self) {
        if self.page == Page::Open {
            self.page = Page::Expired;
            self.tell(Event::Expired);
        }
    }

    pub(super) fn pay(&mut self, way: Way) {
        self.page = Page::Complete;
        self.paid = if way == Way::Card { Paid::Taken } else { Paid::Underway };
        self.tell(Event::Completed);
    }

    /// What was paid slowly arrives, or does not.
    pub(super) fn clear(&mut self, paid: Paid) {
        self.paid = paid;
        self.tell(if paid == Paid::Taken { Event::Cleared } else { Event::Bounced });
    }

    pub(super) fn refund(&mut self, key: RefundKey, amount: i64) -> Answer {
        if let Some((known, state)) = self.refunds.get(&key) {
            return if *known == amount { Answer::Made(*state) } else { Answer::OtherParameters };
        }
        let withheld = self.dispute.is_some_and(|it| it.is_open() || it.withholds());
        if amount <= 0 || withheld || amount > self.captured() - self.given_back() {
            return Answer::Refused;
        }
        self.refunds.insert(key, (amount, RefundState::Pending));
        self.tell(Event::RefundMoved);
        Answer::Made(RefundState::Pending)
    }

    /// A refund on its way ends.
    pub(super) fn end_refund(&mut self, end: RefundState) {
        for (_, state) in self.refunds.values_mut().filter(|it| it.1 == RefundState::Pending) {
            *state = end;
        }
        self.tell(Event::RefundMoved);
    }

    pub(super) fn is_refunding(&self) -> bool {
        self.refunds.values().any(|it| it.1 == RefundState::Pending)
    }

    pub(super) fn dispute(&mut self, state: DisputeState) {
        self.dispute = Some(state);
        self.tell(Event::Disputed);
    }

    pub(super) fn captured(&self) -> i64 {
        if self.paid == Paid::Taken { AMOUNT } else { 0 }
    }

    pub(super) fn given_back(&self) -> i64 {
        self.refunds.values().filter(|(_, state)| state.counts()).map(|(amount, _)| amount).sum()
    }

    /// What the payer's bank took away.
    pub(super) fn withheld(&self) -> i64 {
        if self.dispute.is_some_and(DisputeState::withholds) { AMOUNT } else { 0 }
    }

    /// How it stands, as the client puts it.
    pub(super) fn look(&self) -> Known {
        let state = match (self.page, self.paid) {
            (_, Paid::Taken) => PaymentState::Paid,
            (_, Paid::Underway) => PaymentState::Processing,
            (_, Paid::Failed) => PaymentState::Failed,
            (Page::Expired, Paid::No) => PaymentState::Expired,
            _ => PaymentState::Open,
        };
        let refunds = self.refunds.clone();
        Known { state, captured: self.captured(), refunds, dispute: self.dispute }
    }
}
