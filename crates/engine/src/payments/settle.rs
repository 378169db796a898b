//! What a provider says becomes what is so: joined into the payment, into the ledger, the booking and the invoices, in
//! one transaction.

use super::{Desks, booking, invoices, refunds, save};
use crate::EngineError;
use crate::bookings::tell;
use crate::call::Effects;
use crate::recorder::Recorder;
use planify_core::booking::{Booking, State};
use planify_core::id::RefundId;
use planify_core::money::Money;
use planify_core::notice::booking::of_payment;
use planify_core::payment::{
    Balances, Claim, KeptRefund, Payment, Purpose, RefundCause, RefundState, Settled, Snapshot,
    Standing, Step, kept, postings, settle, surplus,
};
use planify_store::ledger::{self, LedgerEntry};
use planify_store::{Tx, payments};

/// Joins a snapshot into a payment, and lets everything follow that follows.
///
/// # Errors
/// `currency-mismatch` and `invalid` for a snapshot that cannot be true; `slot-taken` or `pool-full` if somebody else
/// was faster to take a place again: the transaction is to be run again.
pub(super) fn apply(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    desks: &Desks,
    (booking, before): (&Booking, &Payment),
    snapshot: &Snapshot,
    effects: &mut Effects,
) -> Result<Payment, EngineError> {
    let mut after = before.clone();
    after.standing = before.standing.apply(snapshot)?;
    finish(tx, recorder, desks, (booking, before, after), effects)
}

/// Writes a payment down with all that follows from how it stands now.
pub(super) fn finish(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    desks: &Desks,
    (booking, before, mut after): (&Booking, &Payment, Payment),
    effects: &mut Effects,
) -> Result<Payment, EngineError> {
    note_refunds(tx, &mut after)?;
    let after = settle_paid(tx, recorder, (booking, after), effects)?;
    let was = balances(before)?;
    let is = balances(&after)?;
    post(tx, &after, &was, &is)?;
    let mut after = after;
    let now = tx.now();
    after.due_at = after.next_due(desks.rhythm(&after.provider), now);
    let after = save(tx, recorder, before, after)?;
    if was.earned()? != is.earned()? {
        invoices::follow(tx, recorder, desks, (booking, &after), is.earned()?)?;
    }
    for told in of_payment(before, &after) {
        tell::payment(tx, recorder, (booking, after.id, told), effects)?;
    }
    Ok(after)
}

/// The refunds as rows: those that were made elsewhere are added, and those that cannot be any more, because others
/// gave the money back or a dispute took it, are called off.
fn note_refunds(tx: &mut Tx<'_>, payment: &mut Payment) -> Result<(), EngineError> {
    let now = tx.now();
    for (key, refund) in &payment.standing.refunds {
        if let Some(kept) = payment.refunds.get_mut(key) {
            (kept.amount, kept.state) = (refund.amount, refund.state);
            continue;
        }
        let kept = KeptRefund {
            id: RefundId::from(tx.new_uuid()),
            key: key.clone(),
            cause: RefundCause::Foreign,
            amount: refund.amount,
            state: refund.state,
            trouble: None,
            created_at: now,
        };
        payment.refunds.insert(key.clone(), kept);
    }
    while payment.standing.left()?.is_negative() {
        let asked = payment.refunds.values_mut().filter(|it| it.state == RefundState::Asked);
        let Some(last) = asked.max_by_key(|refund| refund.id) else { break };
        last.state = RefundState::Cancelled;
        last.trouble = Some("the money went back otherwise".to_owned());
        if let Some(known) = payment.standing.refunds.get_mut(&last.key) {
            known.state = RefundState::Cancelled;
        }
    }
    Ok(())
}

/// Decides over money that is there: the booking has it, or it goes back, once.
fn settle_paid(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (booking, mut payment): (&Booking, Payment),
    effects: &mut Effects,
) -> Result<Payment, EngineError> {
    let mut claim = claim_of(tx, booking, &payment)?;
    loop {
        match settle(payment.settled, &payment.standing, claim) {
            Step::Nothing => return Ok(payment),
            Step::Confirm => {
                booking::confirm(tx, recorder, booking, effects)?;
                payment = honoured(tx, recorder, (booking, payment))?;
            }
            Step::TakeAgain if booking::take_again(tx, recorder, booking, effects)? => {
                payment = honoured(tx, recorder, (booking, payment))?;
            }
            Step::TakeAgain => claim = Claim::Lost,
            Step::Return => {
                payment.settled = Some(Settled::Returned);
                let all = payment.standing.refundable()?;
                if !all.is_zero() {
                    payment = refunds::with_refund(tx, &payment, RefundCause::Late, all);
                }
            }
        }
    }
}

/// A payment that its booking keeps. What it brings beyond the price, which a move has lowered meanwhile, goes back.
fn honoured(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (booking, mut payment): (&Booking, Payment),
) -> Result<Payment, EngineError> {
    payment.settled = Some(Settled::Honoured);
    booking::on_honoured(tx, recorder, &payment)?;
    let Some(total) = booking.total else { return Ok(payment) };
    let known = payments::of_booking(tx, booking.org, booking.id)?;
    let others = kept(&known, Some(payment.id), total.currency)?;
    let surplus = surplus(&payment.standing, others, total)?;
    if surplus.amount > 0 {
        payment = refunds::with_refund(tx, &payment, RefundCause::Surplus, surplus);
    }
    Ok(payment)
}

/// What the booking of a payment has.
fn claim_of(tx: &mut Tx<'_>, booking: &Booking, payment: &Payment) -> Result<Claim, EngineError> {
    let all = payments::of_booking(tx, booking.org, booking.id)?;
    let paid = kept(&all, Some(payment.id), payment.standing.amount.currency)?;
    // By a move a booking may have become free, or a price may have risen and left another rest.
    let is_all_paid = booking.total.is_none_or(|total| total.amount <= paid.amount);
    let has_made_certain = |it: &Payment| {
        it.id != payment.id
            && it.purpose == Purpose::Booking
            && it.settled == Some(Settled::Honoured)
    };
    let is_second = payment.purpose == Purpose::Booking && all.iter().any(has_made_certain);
    if is_all_paid || is_second {
        return Ok(Claim::PaidOtherwise);
    }
    Ok(match booking.state_at(tx.now()) {
        State::Pending | State::Confirmed | State::Completed | State::NoShow => Claim::Kept,
        State::Expired => Claim::Released,
        State::Waiting | State::Held | State::Requested | State::Cancelled | State::Rejected => {
            Claim::Lost
        }
    })
}

fn balances(payment: &Payment) -> Result<Balances, EngineError> {
    Ok(Balances::of(&payment.standing, payment.settled, payment.tax)?)
}

/// Adds what leads from the balances before to those after.
fn post(
    tx: &mut Tx<'_>,
    payment: &Payment,
    was: &Balances,
    is: &Balances,
) -> Result<(), EngineError> {
    let postings = postings(was, is)?;
    if postings.is_empty() {
        return Ok(());
    }
    let (mut number, created_at) = (ledger::last(tx, payment.id)?, tx.now());
    for posting in postings {
        let [to, from] = posting.entries.as_slice() else { continue };
        number += 1;
        // A negative amount is the same the other way round.
        let (debit, credit) = if to.amount.is_negative() { (from, to) } else { (to, from) };
        let entry = LedgerEntry {
            number,
            cause: posting.cause,
            debit: debit.account,
            credit: credit.account,
            amount: debit.amount,
            created_at,
        };
        ledger::insert(tx, payment, &entry)?;
    }
    Ok(())
}

/// The standing of a payment after an answer about one refund.
pub(super) fn refund_snapshot(
    standing: &Standing,
    key: &str,
    refund: planify_core::payment::Refund,
) -> Snapshot {
    let captured: Money = standing.captured;
    Snapshot {
        state: standing.state,
        captured,
        refunds: [(key.to_owned(), refund)].into(),
        disputes: [].into(),
    }
}
