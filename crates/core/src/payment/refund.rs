//! Which refunds may be asked for.
//!
//! Never more than was taken and not given back, never while a dispute is open, never nothing.

use jiff::Timestamp;

use super::Standing;
use crate::money::Money;
use crate::policy::Terms;
use crate::rule::Refusal;

/// Refuses a refund that must not be made.
///
/// # Errors
/// `payment-disputed`, `refund-too-large`, `currency-mismatch`; `invalid` for nothing or less.
pub fn check_refund(standing: &Standing, amount: Money) -> Result<(), Refusal> {
    standing.amount.same_currency(amount)?;
    if amount.amount <= 0 {
        let message = format!("`{}` is nothing to give back", amount.amount_text());
        return Err(Refusal::invalid("amount", message).hint("give an amount above zero"));
    }
    if standing.is_disputed() {
        let message =
            "the payer's bank disputes the payment, so nothing is given back until it is decided";
        return Err(Refusal::new("payment-disputed", message)
            .hint("answer the dispute at the provider; a refund beside it would pay twice"));
    }
    let left = standing.refundable()?;
    if amount.amount > left.amount {
        let message = format!(
            "{amount} is more than what is left of the payment: {} were taken, {} given back",
            standing.captured,
            standing.refunded()?
        );
        return Err(Refusal::new("refund-too-large", message)
            .field("amount")
            .hint(format!("give back {left} at most")));
    }
    Ok(())
}

/// What is to be given back when a booking is cancelled, by its terms and without what was given back before. What was
/// never asked for (`surplus`) counts for neither.
///
/// # Errors
/// `invalid` for more than can be counted.
pub fn refund_due(
    (standing, surplus): (&Standing, Money),
    terms: &Terms,
    starts_at: Timestamp,
    now: Timestamp,
) -> Result<Money, Refusal> {
    let granted = terms.refund(standing.captured.minus(surplus)?, starts_at, now)?;
    let rest = granted.minus(standing.refunded()?.minus(surplus)?)?;
    Ok(Money::new(rest.amount.max(0), rest.currency))
}
