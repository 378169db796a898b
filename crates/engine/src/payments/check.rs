//! The check of payments: the ledger, the bookings, the invoices and what providers said agree with each other.

use crate::EngineError;
use crate::checks::{FINDINGS_MAX, Finding};
use jiff::{SignedDuration, Timestamp};
use planify_core::id::{BookingId, OrgId, PaymentId};
use planify_core::money::Money;
use planify_core::payment::{Account, Balances, Payment, Settled};
use planify_core::policy::Terms;
use planify_store::{Tx, bookings, invoices, ledger, payment_checks};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Rows that are read at once.
const CHUNK: i64 = 500;
/// How old something that a provider said may be without having been followed.
const HINT_AGE: SignedDuration = SignedDuration::from_hours(1);

/// Findings about all payments of the installation.
pub(crate) fn look(tx: &mut Tx<'_>) -> Result<Vec<Finding>, EngineError> {
    let (mut entries, mut settled, mut invoiced) = (Vec::new(), Vec::new(), Vec::new());
    let mut after = PaymentId::from(Uuid::nil());
    let mut count = 0_i64;
    loop {
        let chunk = payment_checks::payments(tx, after, CHUNK)?;
        let Some(last) = chunk.last() else { break };
        after = last.id;
        for payment in &chunk {
            count += 1;
            look_at(tx, payment, (&mut entries, &mut settled, &mut invoiced))?;
        }
    }
    bookings_paid(tx, &mut settled)?;
    numbers(tx, &mut invoiced)?;
    let finding = |check, seen: String, mut wrong: Vec<String>| {
        wrong.truncate(usize::try_from(FINDINGS_MAX).unwrap_or(usize::MAX));
        Finding { check, seen, wrong }
    };
    Ok(vec![
        finding("ledger", format!("the entries of {count} payments say what was paid"), entries),
        finding("payments", "what is paid is booked, or goes back".to_owned(), settled),
        finding(
            "invoices",
            "numbered without a gap, one for all that is earned".to_owned(),
            invoiced,
        ),
        finding("providers", "what they said was followed".to_owned(), unfollowed(tx)?),
    ])
}

/// Holds one payment against its entries, its settlement and its invoice.
fn look_at(
    tx: &mut Tx<'_>,
    payment: &Payment,
    (entries, settled, invoiced): (&mut Vec<String>, &mut Vec<String>, &mut Vec<String>),
) -> Result<(), EngineError> {
    let id = payment.id;
    let balances = Balances::of(&payment.standing, payment.settled, payment.tax)?;
    let expected: BTreeMap<&str, Money> =
        balances.accounts()?.into_iter().map(|(account, sum)| (account.name(), sum)).collect();
    let booked = accounts(tx, payment)?;
    if booked != expected {
        entries.push(format!(
            "`{id}` has {} in the ledger, not {}",
            shown(&booked),
            shown(&expected)
        ));
    }
    let refunded = payment.standing.refunded()?;
    match payment.settled {
        None if payment.standing.is_paid() => {
            settled.push(format!("`{id}` is paid, and neither booked nor given back"));
        }
        // What a dispute took for good cannot go back as well.
        Some(Settled::Returned) if !payment.standing.refundable()?.is_zero() => {
            settled.push(format!(
                "`{id}` came too late, and only {refunded} of {} went back",
                payment.standing.captured
            ));
        }
        _ => {}
    }
    let standing = invoices::standing(tx, id)?;
    let total = Money::sum(payment.standing.amount.currency, standing.iter().map(|it| it.total))?;
    let earned = balances.earned()?;
    if total != earned || standing.len() > 1 {
        invoiced.push(format!("`{id}` earned {earned}, its invoices that stand say {total}"));
    }
    Ok(())
}

fn accounts(
    tx: &mut Tx<'_>,
    payment: &Payment,
) -> Result<BTreeMap<&'static str, Money>, EngineError> {
    let mut sums: BTreeMap<&'static str, Money> = BTreeMap::new();
    for entry in ledger::of_payment(tx, payment.id)? {
        let sides: [(Account, Money); 2] =
            [(entry.debit, entry.amount), (entry.credit, entry.amount.negated()?)];
        for (account, amount) in sides {
            let sum = sums.entry(account.name()).or_insert(Money::zero(amount.currency));
            *sum = sum.plus(amount)?;
        }
    }
    sums.retain(|_, sum| !sum.is_zero());
    Ok(sums)
}

fn shown(accounts: &BTreeMap<&'static str, Money>) -> String {
    if accounts.is_empty() {
        return "nothing".to_owned();
    }
    let each: Vec<_> = accounts.iter().map(|(account, sum)| format!("{account} {sum}")).collect();
    each.join(", ")
}

/// What is certain is paid as far as it has to be, and what was kept of money is certain.
fn bookings_paid(tx: &mut Tx<'_>, wrong: &mut Vec<String>) -> Result<(), EngineError> {
    let mut after = BookingId::from(Uuid::nil());
    loop {
        let chunk = payment_checks::unpaid(tx, after, CHUNK)?;
        let Some(last) = chunk.last() else { break };
        after = last.id;
        for booking in &chunk {
            let agreed = bookings::agreed(tx, booking.org, booking.id)?;
            let Some(total) = booking.total else { continue };
            let due = Terms::of(&agreed.terms).due(total)?;
            if due.amount > 0 {
                wrong.push(format!("`{}` is certain without the {due} that are due", booking.id));
            }
        }
    }
    for (payment, state) in payment_checks::honoured_without(tx, FINDINGS_MAX)? {
        wrong.push(format!("`{payment}` was kept for a booking that is {state}"));
    }
    Ok(())
}

fn numbers(tx: &mut Tx<'_>, wrong: &mut Vec<String>) -> Result<(), EngineError> {
    for series in payment_checks::series(tx)? {
        let is_whole =
            series.first == 1 && series.last == series.count && series.counted == series.last;
        if !is_whole {
            let org = OrgId::from(series.org);
            wrong.push(format!(
                "series `{}` of `{org}` has {} invoices from {} to {}, {} were numbered",
                series.name, series.count, series.first, series.last, series.counted
            ));
        }
    }
    Ok(())
}

fn unfollowed(tx: &mut Tx<'_>) -> Result<Vec<String>, EngineError> {
    let before = tx.now().saturating_sub(HINT_AGE).unwrap_or(Timestamp::MIN);
    let found = payment_checks::unfollowed(tx, before, FINDINGS_MAX)?;
    let told = |[provider, event, status]: [String; 3]| {
        format!("`{event}` of `{provider}` is {status}; see `planify pay inbox`")
    };
    Ok(found.into_iter().map(told).collect())
}
