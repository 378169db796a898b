//! Money that people handle: what came is noted by hand, or read from the statement of a bank.

use super::{Desks, Told, enter, lock, settle};
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome};
use planify_core::id::PaymentId;
use planify_core::money::Money;
use planify_core::payment::{LineOutcome, Payment, PaymentState, Refund, RefundState, Snapshot};
use planify_core::permission::{Action, permit};
use planify_core::rule::Refusal;
use planify_store::bank_lines::{self, BankLine};
use planify_store::{Tx, payments};

/// The most lines that one transaction takes.
pub const LINES_MAX: usize = 2_000;

/// A line of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file.
    pub number: u64,
    /// The same for the same movement in another file; tells nothing about who paid.
    pub mark: String,
    /// The day, as `2027-05-31`.
    pub date: String,
    /// How much; below zero if it left the account.
    pub amount: Money,
    /// The references in it.
    pub references: Vec<String>,
}

/// What came of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The line.
    pub line: Line,
    /// What came of it.
    pub outcome: LineOutcome,
    /// The payment.
    pub payment: Option<PaymentId>,
}

/// Notes that money came: so much, or all that is missing.
///
/// # Errors
/// `payment-state` for a payment of which its provider tells, `currency-mismatch`, `invalid`.
pub fn receive(
    tx: &mut Tx<'_>,
    call: &Call,
    desks: &Desks,
    (reference, amount): (&str, Option<Money>),
) -> Result<Outcome<Payment>, EngineError> {
    let (booking, payment) = enter(tx, call, reference)?;
    call.check_version(&payment.id.to_string(), payment.version)?;
    if !is_by_hand(desks, &payment) {
        let message = format!("`{}` says by itself what was paid", payment.provider);
        return Err(Refusal::new("payment-state", message)
            .hint("look again with `planify pay reconcile PAYMENT`")
            .into());
    }
    let missing = payment.standing.amount.minus(payment.standing.captured)?;
    let amount = amount.unwrap_or(missing);
    payment.standing.amount.same_currency(amount)?;
    if amount.amount <= 0 {
        let message = if missing.amount <= 0 { "all of it is there" } else { "nothing came" };
        return Err(Refusal::invalid("amount", message).hint("give what came on top").into());
    }
    let recorder = Recorder::begin(tx, call, payment.org, "payment.capture");
    let snapshot = received(&payment, amount)?;
    let (of, mut effects) = ((&booking, &payment), Effects::default());
    let payment = settle::apply(tx, &recorder, desks, of, &snapshot, &mut effects)?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, ..Outcome::unchanged(payment) })
}

/// Reads lines of a statement, each once whatever file it is in.
pub fn import(
    tx: &mut Tx<'_>,
    call: &Call,
    desks: &Desks,
    lines: &[Line],
) -> Result<Outcome<Vec<Read>>, EngineError> {
    permit(&call.actor, Action::HandlePayments, call.actor.org)?;
    let org = call.actor.org;
    let recorder = Recorder::begin(tx, call, org, "payment.import");
    let (mut read, mut effects) = (Vec::with_capacity(lines.len()), Effects::default());
    for line in lines {
        let (outcome, payment) = if bank_lines::is_known(tx, org, &line.mark)? {
            (LineOutcome::Known, None)
        } else {
            let came = read_line(tx, (call, &recorder), desks, line, &mut effects)?;
            bank_lines::insert(
                tx,
                &BankLine {
                    org,
                    mark: line.mark.clone(),
                    booked_on: line.date.clone(),
                    amount: line.amount,
                    payment: came.1,
                    outcome: came.0.name(),
                },
            )?;
            came
        };
        read.push(Read { line: line.clone(), outcome, payment });
    }
    let changed = read.iter().any(|it| it.outcome != LineOutcome::Known);
    let (op, effects) = (changed.then(|| recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, ..Outcome::unchanged(read) })
}

fn read_line(
    tx: &mut Tx<'_>,
    (call, recorder): (&Call, &Recorder),
    desks: &Desks,
    line: &Line,
    effects: &mut Effects,
) -> Result<(LineOutcome, Option<PaymentId>), EngineError> {
    let [reference] = line.references.as_slice() else { return Ok((LineOutcome::Unmatched, None)) };
    let hands = desks.desks.values().filter(|desk| desk.told == Told::ByHand);
    let mut found = None;
    for desk in hands {
        found = found.or(payments::by_external(tx, &desk.name, reference)?);
    }
    let Some(id) = found else { return Ok((LineOutcome::Unmatched, None)) };
    let (booking, payment) = lock(tx, id)?;
    if payment.org != call.actor.org || line.amount.is_zero() {
        return Ok((LineOutcome::Unmatched, None));
    }
    if line.amount.currency != payment.standing.amount.currency {
        return Ok((LineOutcome::Mismatch, Some(id)));
    }
    if line.amount.is_negative() {
        let Some(snapshot) = left(&payment, line.amount.negated()?) else {
            return Ok((LineOutcome::Unmatched, Some(id)));
        };
        settle::apply(tx, recorder, desks, (&booking, &payment), &snapshot, effects)?;
        return Ok((LineOutcome::Refunded, Some(id)));
    }
    let snapshot = received(&payment, line.amount)?;
    let after = settle::apply(tx, recorder, desks, (&booking, &payment), &snapshot, effects)?;
    let rest = after.standing.captured.minus(after.standing.amount)?.amount;
    let outcome = match rest {
        0 => LineOutcome::Paid,
        rest if rest < 0 => LineOutcome::Under,
        _ => LineOutcome::Over,
    };
    Ok((outcome, Some(id)))
}

fn is_by_hand(desks: &Desks, payment: &Payment) -> bool {
    desks.desks.get(&payment.provider).is_some_and(|desk| desk.told == Told::ByHand)
}

/// What is known once more money came.
fn received(payment: &Payment, amount: Money) -> Result<Snapshot, Refusal> {
    let captured = payment.standing.captured.plus(amount)?;
    let is_whole = captured.amount >= payment.standing.amount.amount;
    let state = if is_whole { PaymentState::Paid } else { PaymentState::Processing };
    Ok(Snapshot { captured, ..Snapshot::unpaid(state, captured.currency) })
}

/// What is known once money left the account: the oldest refund of that amount has arrived.
fn left(payment: &Payment, amount: Money) -> Option<Snapshot> {
    let waits = |state| matches!(state, RefundState::Asked | RefundState::Pending);
    let refund = payment
        .refunds
        .values()
        .filter(|refund| waits(refund.state) && refund.amount == amount)
        .min_by_key(|refund| refund.id)?;
    let given = Refund { amount, state: RefundState::Succeeded };
    Some(settle::refund_snapshot(&payment.standing, &refund.key, given))
}
