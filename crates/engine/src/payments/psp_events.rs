//! What providers say by themselves: kept before it is believed, matched with payments, followed by asking.

use super::{Payment, save};
use crate::page::{LATEST, Place};
use crate::recorder::Recorder;
use crate::{Call, EngineError, Page, PageRequest};
use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::id::PaymentId;
use planify_core::payment::{EventSource, EventStatus, PspEvent};
use planify_core::permission::{Action, permit};
use planify_store::psp_events::{self, Which};
use planify_store::{Tx, payments};

/// Hints that are matched in one transaction.
const BATCH: i64 = 100;
/// How often a payment is looked for until a hint is taken for somebody else's; the waits double from the first.
const TRIES_MAX: i64 = 12;
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(2);
const LAST_WAIT: SignedDuration = SignedDuration::from_hours(6);

/// A hint that something changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The provider's id of it, the same each time it is sent.
    pub event: String,
    /// What the provider calls the change.
    pub kind: String,
    /// Ids of the provider by which the payment may be found, the best first.
    pub externals: Vec<String>,
    /// Our id of the payment, if the provider names one.
    pub payment: Option<String>,
    /// When the provider says it happened.
    pub at: Timestamp,
}

/// Keeps hints of a provider, each once however often it comes; says how many are new.
pub fn receive(
    tx: &mut Tx<'_>,
    provider: &str,
    source: EventSource,
    hints: &[Hint],
) -> Result<usize, EngineError> {
    let now = tx.now();
    let mut new = 0;
    for hint in hints {
        let event = PspEvent {
            provider: provider.to_owned(),
            event: hint.event.clone(),
            kind: hint.kind.clone(),
            externals: hint.externals.clone(),
            named_payment: hint.payment.clone(),
            payment: None,
            source,
            status: EventStatus::Received,
            tries: 0,
            next_at: Some(now),
            happened_at: hint.at,
            received_at: now,
            applied_at: None,
        };
        if psp_events::insert(tx, &event)? {
            new += 1;
        }
    }
    Ok(new)
}

/// Where to go on reading the changes of a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The cursor; none before the first.
    pub cursor: Option<String>,
    /// How long until it is read again; nothing if now.
    pub wait: SignedDuration,
}

/// Where to go on reading the changes of a provider, which happens `every` so often.
pub fn reading(
    tx: &mut Tx<'_>,
    provider: &str,
    every: SignedDuration,
) -> Result<Reading, EngineError> {
    let now = tx.now();
    let Some((cursor, looked_at)) = psp_events::cursor(tx, provider)? else {
        return Ok(Reading { cursor: None, wait: SignedDuration::ZERO });
    };
    let next = looked_at.saturating_add(every).unwrap_or(Timestamp::MAX);
    Ok(Reading { cursor, wait: next.duration_since(now).max(SignedDuration::ZERO) })
}

/// Keeps changes that were read, and how far.
pub fn read(
    tx: &mut Tx<'_>,
    provider: &str,
    hints: &[Hint],
    cursor: Option<&str>,
) -> Result<usize, EngineError> {
    let new = receive(tx, provider, EventSource::Poll, hints)?;
    psp_events::set_cursor(tx, provider, cursor)?;
    Ok(new)
}

/// Matches hints with payments, whose provider is then asked; says how many there were.
pub fn follow(tx: &mut Tx<'_>) -> Result<usize, EngineError> {
    let due = psp_events::due(tx, BATCH)?;
    for event in &due {
        match payment_of(tx, event)? {
            Some(id) => {
                psp_events::matched(tx, event, id)?;
                adopt(tx, event, id)?;
            }
            None => postpone(tx, event)?,
        }
    }
    Ok(due.len())
}

/// The payment of a hint: the one that it names, else the one that the provider calls so.
fn payment_of(tx: &mut Tx<'_>, event: &PspEvent) -> Result<Option<PaymentId>, EngineError> {
    if let Some(id) = event.named_payment.as_deref().and_then(|text| text.parse().ok())
        && let Some(payment) = payments::find_any(tx, id)?
        && payment.provider == event.provider
    {
        return Ok(Some(payment.id));
    }
    for external in &event.externals {
        if let Some(id) = payments::by_external(tx, &event.provider, external)? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Lets the provider be asked about the payment of a hint; one whose start was cut off learns from it what the provider
/// calls it.
fn adopt(tx: &mut Tx<'_>, event: &PspEvent, id: PaymentId) -> Result<(), EngineError> {
    let (_, payment) = super::lock(tx, id)?;
    let Some(external) = event.externals.first().filter(|_| payment.external.is_none()) else {
        return Ok(payments::hurry(tx, id)?);
    };
    let next =
        Payment { external: Some(external.clone()), due_at: Some(tx.now()), ..payment.clone() };
    let call = Call::by(Actor::system(payment.org));
    let recorder = Recorder::begin(tx, &call, payment.org, "payment.follow");
    save(tx, &recorder, &payment, next)?;
    Ok(())
}

fn postpone(tx: &mut Tx<'_>, event: &PspEvent) -> Result<(), EngineError> {
    if event.tries + 1 >= TRIES_MAX {
        return Ok(psp_events::postpone(tx, event, EventStatus::Foreign, None)?);
    }
    let doublings = u32::try_from(event.tries.clamp(0, 20)).unwrap_or(0);
    let wait = FIRST_WAIT.saturating_mul(1 << doublings).min(LAST_WAIT);
    let next = tx.now().saturating_add(wait).unwrap_or(Timestamp::MAX);
    Ok(psp_events::postpone(tx, event, EventStatus::Received, Some(next))?)
}

/// Lists what providers said of payments of the organisation, and of none that is known, the newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    page: &PageRequest,
    which: Which,
) -> Result<Page<PspEvent>, EngineError> {
    permit(actor, Action::SeePayments, actor.org)?;
    let (limit, rows) = page.rows()?;
    let before = page.place("psp-events", Place { at: LATEST, id: uuid::Uuid::max() })?.at;
    let found = psp_events::list(tx, (actor.org, which), (before, ""), rows)?;
    Ok(Page::cut(found, limit, "psp-events", |event| Place {
        at: event.received_at,
        id: uuid::Uuid::max(),
    }))
}
