//! What becomes of a booking when money came: kept, taken again, or paid back. Once, and never two of them.

use super::Standing;
use crate::words::words;

words! {
    /// How a paid payment was settled; written down once, in the transaction that settles it.
    Settled, "settlement" {
        /// The booking is confirmed for it.
        Honoured = "honoured",
        /// The money goes back, all of it.
        Returned = "returned",
    }
}

/// What the booking has when the decision is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Its slots are kept for it.
    Kept,
    /// Its slots were given up: the hold ended, or the booking did.
    Released,
    /// Its slots were given up and could not be taken again.
    Lost,
    /// It is paid by another payment already.
    PaidOtherwise,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing: not paid yet, or settled before.
    Nothing,
    /// Confirm the booking and write down that the payment is honoured.
    Confirm,
    /// Try to take the slots again in the same transaction, then decide again with what came of it.
    TakeAgain,
    /// Give all of the money back and write down that the payment is returned.
    Return,
}

/// Decides over a payment, given how it was settled before and what the booking has.
pub fn settle(settled: Option<Settled>, standing: &Standing, claim: Claim) -> Step {
    if settled.is_some() || !standing.is_paid() {
        return Step::Nothing;
    }
    match claim {
        Claim::Kept => Step::Confirm,
        Claim::Released => Step::TakeAgain,
        Claim::Lost | Claim::PaidOtherwise => Step::Return,
    }
}
