//! What mails say of the money of a booking, as it is when they leave.

use super::{booking, invoices};
use crate::EngineError;
use planify_core::booking::{Booking, State};
use planify_core::id::{PaymentId, RefundId};
use planify_core::money::Money;
use planify_core::notice::Kind;
use planify_core::payment::{Payment, RefundCause, RefundState, Way};
use planify_store::{Tx, payments};

/// What is to be paid, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// How much.
    pub amount: Money,
    /// What the payer does; nothing until somebody has chosen who handles the money.
    pub way: Way,
}

/// What is to be paid of a booking now: by this payment, or by whichever is open.
pub(crate) fn due_now(
    tx: &mut Tx<'_>,
    booking: &Booking,
    payment: Option<PaymentId>,
) -> Result<Option<Due>, EngineError> {
    let known = payments::of_booking(tx, booking.org, booking.id)?;
    let now = tx.now();
    let is_meant =
        |it: &&Payment| it.is_wanted(now) && payment.is_none_or(|payment| it.id == payment);
    if let Some(open) = known.iter().find(is_meant) {
        return Ok(Some(Due { amount: open.standing.amount, way: open.way.clone() }));
    }
    let state = booking.state_at(now);
    if payment.is_some() || !matches!(state, State::Pending | State::Confirmed) {
        return Ok(None);
    }
    match booking::due(tx, booking, &known) {
        Ok((_, amount)) => Ok(Some(Due { amount, way: Way::Nothing })),
        Err(EngineError::Refused(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// What goes back of a booking that was called off; none if nothing does.
pub(crate) fn given_back(tx: &mut Tx<'_>, booking: &Booking) -> Result<Option<Money>, EngineError> {
    let mut sum: Option<Money> = None;
    for payment in payments::of_booking(tx, booking.org, booking.id)? {
        let back = payment.given_back(RefundCause::Policy)?;
        if !back.is_zero() {
            sum = Some(sum.map_or(Ok(back), |sum| sum.plus(back))?);
        }
    }
    Ok(sum)
}

/// The sum of which a mail about a payment tells, and the number of its invoice; none if there is nothing to tell.
pub(crate) fn told_of(
    tx: &mut Tx<'_>,
    kind: Kind,
    (payment, refund): (PaymentId, Option<RefundId>),
) -> Result<Option<(Money, Option<String>)>, EngineError> {
    let Some(payment) = payments::find_any(tx, payment)? else { return Ok(None) };
    let refunded = |wanted: &dyn Fn(&planify_core::payment::KeptRefund) -> bool| {
        payment.refunds.values().find(|refund| wanted(refund)).map(|refund| refund.amount)
    };
    Ok(match kind {
        Kind::PaymentReceived => {
            let number = invoices::standing_number(tx, payment.id)?;
            Some((payment.standing.captured, number))
        }
        Kind::PaymentRefunded => {
            refunded(&|it| Some(it.id) == refund && it.state == RefundState::Succeeded)
                .map(|sum| (sum, None))
        }
        Kind::PaymentReturned => {
            refunded(&|it| it.cause == RefundCause::Late).map(|sum| (sum, None))
        }
        _ => None,
    })
}
