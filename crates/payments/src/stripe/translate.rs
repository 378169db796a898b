//! Stripe's words in ours.
//!
//! A word that is not known is taken for what does least harm: a payment that is still open, a refund on its way, a dispute
//! that is not decided.

use std::collections::BTreeMap;

use planify_core::money::Money;
use planify_core::payment::{self, DisputeState, PaymentState, RefundState, Snapshot};

use super::objects::{Dispute, Event, Expandable, Intent, Metadata, Refund, Session};
use super::units::from_stripe;
use crate::error::{NotificationError, PaymentError};
use crate::provider::Notice;

/// Under which name Stripe keeps our id of the payment, and of the refund.
pub(super) const PAYMENT: &str = "planify_payment";
pub(super) const REFUND: &str = "planify_refund";

/// How a page and its payment stand, without refunds and disputes.
pub(super) fn session(session: &Session) -> Result<Snapshot, PaymentError> {
    let garbled = |text: &str| PaymentError::Garbled { text: text.to_owned() };
    let currency = session.currency.as_deref().ok_or_else(|| garbled("no currency"))?;
    let total = from_stripe(session.amount_total.unwrap_or(0), currency)?;
    let of_intent = session.payment_intent.as_ref().and_then(Expandable::object);
    let state = match (session.status.as_deref(), session.payment_status.as_str()) {
        (Some("expired"), _) => PaymentState::Expired,
        (Some("complete"), "paid" | "no_payment_required") => PaymentState::Paid,
        (Some("complete"), _) => match of_intent.map(|intent| intent.status.as_str()) {
            Some("succeeded") => PaymentState::Paid,
            Some("requires_capture") => PaymentState::Authorised,
            Some("canceled") => PaymentState::Cancelled,
            Some("requires_payment_method") => PaymentState::Failed,
            _ => PaymentState::Processing,
        },
        _ => PaymentState::Open,
    };
    let captured = match of_intent {
        Some(intent) => from_stripe(intent.amount_received, currency)?,
        None if state == PaymentState::Paid => total,
        None => Money::zero(total.currency),
    };
    Ok(Snapshot { captured, ..Snapshot::unpaid(state, total.currency) })
}

/// How a payment stands, without refunds and disputes.
pub(super) fn intent(intent: &Intent) -> Result<Snapshot, PaymentError> {
    let captured = from_stripe(intent.amount_received, &intent.currency)?;
    let state = match intent.status.as_str() {
        "succeeded" => PaymentState::Paid,
        "processing" => PaymentState::Processing,
        "requires_capture" => PaymentState::Authorised,
        "canceled" => PaymentState::Cancelled,
        _ => PaymentState::Open,
    };
    Ok(Snapshot { captured, ..Snapshot::unpaid(state, captured.currency) })
}

/// A refund, under our id if it was made here.
pub(super) fn refund(refund: &Refund) -> Result<(String, payment::Refund), PaymentError> {
    let state = match refund.status.as_deref() {
        Some("succeeded") => RefundState::Succeeded,
        Some("failed") => RefundState::Failed,
        Some("canceled") => RefundState::Cancelled,
        _ => RefundState::Pending,
    };
    let amount = from_stripe(refund.amount, &refund.currency)?;
    let key = word(refund.metadata.as_ref(), REFUND).unwrap_or_else(|| refund.id.clone());
    Ok((key, payment::Refund { amount, state }))
}

/// Disputes by their ids.
pub(super) fn disputes(
    all: &[Dispute],
) -> Result<BTreeMap<String, payment::Dispute>, PaymentError> {
    let one = |dispute: &Dispute| {
        let state = match dispute.status.as_str() {
            "warning_needs_response" | "warning_under_review" => DisputeState::Inquiry,
            "warning_closed" | "prevented" => DisputeState::Closed,
            "won" => DisputeState::Won,
            "lost" => DisputeState::Lost,
            _ => DisputeState::Open,
        };
        let amount = from_stripe(dispute.amount, &dispute.currency)?;
        Ok((dispute.id.clone(), payment::Dispute { amount, state }))
    };
    all.iter().map(one).collect()
}

/// The hint that an event is.
pub(super) fn notice(event: &Event) -> Result<Notice, NotificationError> {
    let object = &event.data.object;
    if event.id.is_empty() || event.kind.is_empty() || object.id.is_empty() {
        return Err(NotificationError::Malformed("an id or the type is missing".to_owned()));
    }
    let at = jiff::Timestamp::from_second(event.created)
        .map_err(|_| NotificationError::Malformed("the time is not one".to_owned()))?;
    let intent = object.payment_intent.as_ref().map(|intent| match intent {
        Expandable::Id(id) => id.clone(),
        Expandable::Object(intent) => intent.id.clone(),
    });
    let own = matches!(object.object.as_str(), "checkout.session" | "payment_intent");
    let externals = own.then(|| object.id.clone()).into_iter().chain(intent).collect();
    Ok(Notice {
        event: event.id.clone(),
        kind: event.kind.clone(),
        externals,
        payment: word(object.metadata.as_ref(), PAYMENT),
        at,
    })
}

fn word(metadata: Option<&Metadata>, name: &str) -> Option<String> {
    metadata?.get(name).filter(|value| !value.is_empty()).cloned()
}
