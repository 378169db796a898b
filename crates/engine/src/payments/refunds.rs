//! Refunds: written down first, asked of the provider by an errand, and never more than what is left.

use super::{Desks, Live, Told, enter, lock, save, settle};
use crate::call::Effects;
use crate::error::not_found;
use crate::recorder::Recorder;
use crate::resolve::{self, CHUNK};
use crate::{Call, EngineError, Outcome};
use planify_core::id::RefundId;
use planify_core::money::Money;
use planify_core::payment::{KeptRefund, Payment, Refund, RefundCause, RefundState, check_refund};
use planify_core::permission::{Action, permit};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_store::{Tx, payments};

/// Gives money back: so much, or all that is left.
///
/// # Errors
/// `payment-disputed`, `refund-too-large`, `currency-mismatch`, `live-money`.
pub fn refund(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    (amount, live): (Option<Money>, Live),
) -> Result<Outcome<Payment>, EngineError> {
    let (_, payment) = enter(tx, call, reference)?;
    call.check_version(&payment.id.to_string(), payment.version)?;
    live.check(payment.mode)?;
    let amount = match amount {
        Some(amount) => amount,
        None => payment.standing.refundable()?,
    };
    if amount.is_zero() && payment.standing.refundable()?.is_zero() {
        let message =
            format!("nothing is left of the payment: {} came of it", payment.standing.captured);
        return Err(Refusal::new("refund-too-large", message)
            .field("amount")
            .hint("see what went back with `planify pay get PAYMENT`")
            .into());
    }
    check_refund(&payment.standing, amount)?;
    let recorder = Recorder::begin(tx, call, payment.org, "payment.refund");
    let next = with_refund(tx, &payment, RefundCause::Hand, amount);
    let payment = save(tx, &recorder, &payment, next)?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(payment) })
}

/// The payment with one more refund to be asked for, at once.
pub(super) fn with_refund(
    tx: &mut Tx<'_>,
    payment: &Payment,
    cause: RefundCause,
    amount: Money,
) -> Payment {
    let (id, now) = (RefundId::from(tx.new_uuid()), tx.now());
    let (key, state) = (id.to_string(), RefundState::Asked);
    let mut next = payment.clone();
    next.standing.refunds.insert(key.clone(), Refund { amount, state });
    let refund =
        KeptRefund { id, key: key.clone(), cause, amount, state, trouble: None, created_at: now };
    next.refunds.insert(key, refund);
    next.due_at = Some(now);
    next
}

/// Notes that money was given back by hand.
///
/// # Errors
/// `payment-state` for a refund that a provider makes, or that waits for nobody.
pub fn done(
    tx: &mut Tx<'_>,
    call: &Call,
    desks: &Desks,
    reference: &str,
) -> Result<Outcome<Payment>, EngineError> {
    permit(&call.actor, Action::HandlePayments, call.actor.org)?;
    let (id, payment) = find(tx, call, reference)?;
    let (booking, payment) = lock(tx, payment)?;
    let key = id.to_string();
    let refund = payment.refunds.get(&key).cloned();
    let refund = refund.ok_or_else(|| not_found("refund", reference, SHOWN))?;
    if refund.state == RefundState::Succeeded {
        return Ok(Outcome::unchanged(payment));
    }
    let by_hand = desks.desks.get(&payment.provider).is_some_and(|desk| desk.told == Told::ByHand);
    if !by_hand || !matches!(refund.state, RefundState::Asked | RefundState::Pending) {
        let message = format!("the refund is {} with `{}`", refund.state, payment.provider);
        return Err(Refusal::new("payment-state", message)
            .hint("only what people give back themselves is noted by hand")
            .into());
    }
    let recorder = Recorder::begin(tx, call, payment.org, "refund.done");
    let given = Refund { amount: refund.amount, state: RefundState::Succeeded };
    let snapshot = settle::refund_snapshot(&payment.standing, &key, given);
    let (of, mut effects) = ((&booking, &payment), Effects::default());
    let payment = settle::apply(tx, &recorder, desks, of, &snapshot, &mut effects)?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, ..Outcome::unchanged(payment) })
}

const SHOWN: &str = "see the refunds of a payment with `planify pay get PAYMENT`";

fn find(
    tx: &mut Tx<'_>,
    call: &Call,
    text: &str,
) -> Result<(RefundId, planify_core::id::PaymentId), EngineError> {
    resolve::check_length(text)?;
    let org = call.actor.org;
    let id = match Reference::parse(text, RefundId::PREFIX) {
        Reference::Id(id) => Some(id),
        Reference::Name(name) => {
            let ids = |tx: &mut Tx<'_>, after| payments::refund_ids(tx, org, after, CHUNK);
            resolve::by_part(tx, &name, RefundId::PREFIX, ids)?
        }
        Reference::Key(_) | Reference::Next | Reference::Last => None,
    };
    let payment = match id {
        Some(id) => payments::find_refund(tx, org, id)?.map(|payment| (id.into(), payment)),
        None => None,
    };
    payment.ok_or_else(|| not_found("refund", text, SHOWN))
}
