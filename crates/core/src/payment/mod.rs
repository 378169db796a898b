//! Payments: what a provider says of one, put together so that order and repetition cannot matter.
//!
//! A [`Standing`] only ever grows: states, captured money, refunds and disputes are joined by taking the further of two.
//! Applying any snapshots none, once or many times, in any order, therefore ends in the same standing. What follows from
//! it (confirm, refund, book in the ledger) is computed from the standing, never from a message.

mod event;
#[cfg(test)]
mod interleavings;
mod invoice;
mod ledger;
mod record;
mod refund;
mod settle;
#[cfg(test)]
mod tests;

pub use event::{EventSource, EventStatus, PspEvent};
pub use invoice::{
    Invoice, InvoiceKind, InvoiceLine, TaxSum, bill, invoice_number, parse_invoice_number,
};
pub use ledger::{Account, Balances, Cause, Entry, Posting, postings};
pub use record::{
    Errand, KeptRefund, LineOutcome, Mode, Payment, Purpose, RefundCause, Rhythm, Way,
};
pub use refund::{check_refund, refund_due};
pub use settle::{Claim, Settled, Step, brought, kept, settle, surplus};

use std::collections::BTreeMap;

use crate::money::Money;
use crate::rule::Refusal;
use crate::words::words;

words! {
    /// How far a payment is, in the order in which a later one wins over an earlier one.
    PaymentState, "state" {
        /// Written down here; the provider may not know it yet.
        Created = "created",
        /// The payer can pay.
        Open = "open",
        /// Paid by a way that takes days; it may still fail.
        Processing = "processing",
        /// It failed and will not be tried again.
        Failed = "failed",
        /// Nobody paid in time.
        Expired = "expired",
        /// Called off before anybody paid.
        Cancelled = "cancelled",
        /// Reserved on the payer's side, not taken yet.
        Authorised = "authorised",
        /// The money was taken. What was taken stays a fact, whatever else is said.
        Paid = "paid",
    }
}

words! {
    /// How far a refund is, in the order in which a later one wins over an earlier one.
    RefundState, "refund state" {
        /// Asked for here; the provider may not know it yet.
        Asked = "asked",
        /// On its way.
        Pending = "pending",
        /// Given back.
        Succeeded = "succeeded",
        /// It did not arrive: the money is back with us. Can follow a success.
        Failed = "failed",
        /// Called off.
        Cancelled = "cancelled",
    }
}

words! {
    /// How far a dispute is, in the order in which a later one wins over an earlier one.
    DisputeState, "dispute state" {
        /// The payer's bank asks; no money was moved.
        Inquiry = "inquiry",
        /// The money was taken away until it is decided.
        Open = "open",
        /// Ended without a decision.
        Closed = "closed",
        /// Decided for us: the money came back.
        Won = "won",
        /// Decided against us.
        Lost = "lost",
    }
}

impl PaymentState {
    /// Whether nothing more can come of it without money having been taken.
    pub fn is_over_unpaid(self) -> bool {
        matches!(self, Self::Failed | Self::Expired | Self::Cancelled)
    }

    fn further(self, other: Self) -> Self {
        if other.rank() > self.rank() { other } else { self }
    }

    fn rank(self) -> usize {
        rank(Self::ALL, self)
    }
}

impl RefundState {
    /// Whether the money of it counts as given back, or as promised.
    pub fn counts(self) -> bool {
        matches!(self, Self::Asked | Self::Pending | Self::Succeeded)
    }
}

impl DisputeState {
    /// Whether it waits for a decision.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Inquiry | Self::Open)
    }

    /// Whether the money is away because of it.
    pub fn withholds(self) -> bool {
        matches!(self, Self::Open | Self::Lost)
    }
}

/// The place of a word in its order.
fn rank<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or_default()
}

/// A refund as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refund {
    /// How much.
    pub amount: Money,
    /// How far it is.
    pub state: RefundState,
}

/// A dispute as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dispute {
    /// How much of the payment is disputed.
    pub amount: Money,
    /// How far it is.
    pub state: DisputeState,
}

/// What a provider says of one payment at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// How far it is.
    pub state: PaymentState,
    /// What was taken so far.
    pub captured: Money,
    /// Refunds by their key: ours, or the provider's for one that was not made here.
    pub refunds: BTreeMap<String, Refund>,
    /// Disputes by the provider's id.
    pub disputes: BTreeMap<String, Dispute>,
}

impl Snapshot {
    /// A payment of which only the state is known, and that nothing was taken.
    pub fn unpaid(state: PaymentState, currency: crate::money::Currency) -> Self {
        Self {
            state,
            captured: Money::zero(currency),
            refunds: BTreeMap::new(),
            disputes: BTreeMap::new(),
        }
    }

    /// A payment that was taken whole.
    pub fn paid(captured: Money) -> Self {
        Self { captured, ..Self::unpaid(PaymentState::Paid, captured.currency) }
    }
}

/// All that is known of one payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What is to be paid.
    pub amount: Money,
    /// How far it is.
    pub state: PaymentState,
    /// What was taken.
    pub captured: Money,
    /// Refunds by their key.
    pub refunds: BTreeMap<String, Refund>,
    /// Disputes by the provider's id.
    pub disputes: BTreeMap<String, Dispute>,
}

impl Standing {
    /// A payment that was just written down.
    pub fn new(amount: Money) -> Self {
        Self {
            amount,
            state: PaymentState::Created,
            captured: Money::zero(amount.currency),
            refunds: BTreeMap::new(),
            disputes: BTreeMap::new(),
        }
    }

    /// What is known after a snapshot.
    ///
    /// # Errors
    /// `currency-mismatch` for a snapshot in another currency; `invalid` for amounts below zero.
    pub fn apply(&self, snapshot: &Snapshot) -> Result<Self, Refusal> {
        let amounts = [snapshot.captured]
            .into_iter()
            .chain(snapshot.refunds.values().map(|refund| refund.amount))
            .chain(snapshot.disputes.values().map(|dispute| dispute.amount));
        for amount in amounts {
            self.amount.same_currency(amount)?;
            if amount.is_negative() {
                return Err(Refusal::invalid("amount", format!("the provider says {amount}")));
            }
        }
        let mut next = self.clone();
        next.state = next.state.further(snapshot.state);
        next.captured.amount = next.captured.amount.max(snapshot.captured.amount);
        for (key, refund) in &snapshot.refunds {
            let known = next.refunds.entry(key.clone()).or_insert(*refund);
            known.amount.amount = known.amount.amount.max(refund.amount.amount);
            if rank(RefundState::ALL, refund.state) > rank(RefundState::ALL, known.state) {
                known.state = refund.state;
            }
        }
        for (key, dispute) in &snapshot.disputes {
            let known = next.disputes.entry(key.clone()).or_insert(*dispute);
            known.amount.amount = known.amount.amount.max(dispute.amount.amount);
            if rank(DisputeState::ALL, dispute.state) > rank(DisputeState::ALL, known.state) {
                known.state = dispute.state;
            }
        }
        Ok(next)
    }

    /// Whether all that was to be paid was taken.
    pub fn is_paid(&self) -> bool {
        self.state == PaymentState::Paid && self.captured.amount >= self.amount.amount
    }

    /// What was given back or is promised.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn refunded(&self) -> Result<Money, Refusal> {
        let counted = self.refunds.values().filter(|refund| refund.state.counts());
        Money::sum(self.amount.currency, counted.map(|refund| refund.amount))
    }

    /// What can still be given back, which is nothing of what a dispute took for good; never below zero.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn refundable(&self) -> Result<Money, Refusal> {
        let left = self.left()?;
        Ok(Money::new(left.amount.max(0), left.currency))
    }

    /// What is left once all that is promised was given back; below zero if that is too much.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn left(&self) -> Result<Money, Refusal> {
        let lost = self.disputes.values().filter(|dispute| dispute.state == DisputeState::Lost);
        let lost = Money::sum(self.amount.currency, lost.map(|dispute| dispute.amount))?;
        self.captured.minus(self.refunded()?)?.minus(lost)
    }

    /// Whether a dispute waits for a decision.
    pub fn is_disputed(&self) -> bool {
        self.disputes.values().any(|dispute| dispute.state.is_open())
    }
}
