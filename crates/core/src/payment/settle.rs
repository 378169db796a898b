//! What becomes of a booking when money came: kept, taken again, or paid back. Once, and never two of them.

use super::{Payment, Purpose, Standing};
use crate::id::PaymentId;
use crate::money::{Currency, Money};
use crate::rule::Refusal;
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

/// The payment whose money is still to be brought for a booking that is certain, because it was certain at once. Once
/// another has paid for that, none is: what still comes goes back.
pub fn brought(known: &[Payment]) -> Option<&Payment> {
    let is_for_it = |it: &&Payment| it.purpose == Purpose::Booking;
    if known.iter().filter(is_for_it).any(|it| it.settled == Some(Settled::Honoured)) {
        return None;
    }
    known.iter().filter(is_for_it).find(|it| it.is_open() && it.ends_at.is_none())
}

/// What a booking keeps of its payments, those but `other` that are honoured.
///
/// # Errors
/// `currency-mismatch` and `invalid` for amounts that cannot be counted together.
pub fn kept(
    known: &[Payment],
    other: Option<PaymentId>,
    currency: Currency,
) -> Result<Money, Refusal> {
    let honoured =
        known.iter().filter(|it| Some(it.id) != other && it.settled == Some(Settled::Honoured));
    Money::sum(currency, honoured.map(|it| it.standing.amount))
}

/// What a payment brings beyond a price that was lowered meanwhile, when others brought so much: no more than can go back.
///
/// # Errors
/// `currency-mismatch` and `invalid` for amounts that cannot be counted together.
pub fn surplus(standing: &Standing, others: Money, price: Money) -> Result<Money, Refusal> {
    let most = others.plus(standing.amount)?.minus(price)?;
    let most = most.smaller(standing.refundable()?)?;
    Ok(Money::new(most.amount.max(0), most.currency))
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
