//! Bookings are called off: one, or the dates of a series that are still to come.

use super::waiting::{self, Freed};
use super::write::save;
use super::{SeenBooking, seen, steps, tell, terms};
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome, payments, resolve};
use planify_core::booking::Booking;
use planify_core::money::Money;
use planify_core::permission::{Action, permit};
use planify_core::series::Scope;
use planify_store::{Tx, bookings};

/// A booking that was called off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// The booking that was named.
    pub seen: SeenBooking,
    /// The dates that were called off with it, by time; itself alone unless more of a series was meant.
    pub all: Vec<Booking>,
    /// How many percent of what was paid go back by the policy; none where dates differ.
    pub percent: Option<i64>,
    /// What goes back of all of them; none where nothing was paid.
    pub refund: Option<Money>,
}

/// What came of calling one booking off.
pub(crate) struct Cancelled {
    /// The booking as it is now.
    pub(crate) booking: Booking,
    /// How many percent of what was paid go back.
    percent: i64,
    /// What goes back; none where nothing was paid.
    refund: Option<Money>,
}

/// Calls a booking off: its place goes to others at once.
///
/// # Errors
/// `hold-expired` or `booking-state` for one that keeps no place any more.
pub fn cancel(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<Called>, EngineError> {
    cancel_dates(tx, call, (reference, Scope::This))
}

/// Calls a booking off, and with it those of its series that are meant. Of the others, the ones are called off that have
/// not begun and keep a place or wait for one.
///
/// # Errors
/// As [`cancel`], if none of what is meant can be called off.
pub fn cancel_dates(
    tx: &mut Tx<'_>,
    call: &Call,
    (reference, scope): (&str, Scope),
) -> Result<Outcome<Called>, EngineError> {
    permit(&call.actor, Action::Book, call.actor.org)?;
    let (named, meant) = meant(tx, call, (reference, scope))?;
    let recorder = Recorder::begin(tx, call, named.org, "booking.cancel");
    let (mut all, mut freed, mut percents, mut refund) = (vec![], vec![], vec![], None::<Money>);
    let mut taken = Vec::new();
    for current in &meant {
        let gone = call_off(tx, &recorder, current)?;
        if gone.booking.version != current.version {
            taken.push((current.clone(), gone.booking.clone()));
        }
        freed.extend(Freed::between(tx, (current, &gone.booking))?);
        percents.push(gone.percent);
        refund = match (refund, gone.refund) {
            (Some(sum), Some(more)) => Some(sum.plus(more)?),
            (sum, more) => sum.or(more),
        };
        all.push(gone.booking);
    }
    // Only now: what is given up by one date may be wanted together with that of the next.
    let mut effects = Effects::default();
    tell::steps(tx, &recorder, &taken, &mut effects)?;
    let warnings = waiting::offer(tx, &recorder, freed, &mut effects)?;
    percents.dedup();
    let percent = percents.first().copied().filter(|_| percents.len() == 1);
    let named = all.iter().find(|it| it.id == named.id).cloned().unwrap_or(named);
    let called = Called { seen: seen(tx, named)?, all, percent, refund };
    let op = (!taken.is_empty()).then(|| recorder.op());
    Ok(Outcome { op, effects: effects.into_vec(), warnings, ..Outcome::unchanged(called) })
}

/// The booking that is named, and those that are meant, kept from others: of a series by time, as everybody keeps them.
fn meant(
    tx: &mut Tx<'_>,
    call: &Call,
    (reference, scope): (&str, Scope),
) -> Result<(Booking, Vec<Booking>), EngineError> {
    let found = resolve::booking(tx, &call.actor, reference)?;
    let Some(series) = found.series.filter(|_| scope != Scope::This) else {
        let named = steps::lock_found(tx, call, found)?;
        return Ok((named.clone(), vec![named]));
    };
    let (now, from) = (tx.now(), found.time.starts_at());
    let (mut named, mut meant) = (found, Vec::new());
    for date in bookings::of_series(tx, named.org, series)? {
        let is_named = date.id == named.id;
        let is_before = scope == Scope::Following && date.time.starts_at() < from;
        if !is_named && (is_before || date.time.starts_at() <= now) {
            continue;
        }
        let current = if is_named {
            named = steps::lock_found(tx, call, date)?;
            named.clone()
        } else {
            bookings::lock(tx, date.org, date.id)?.unwrap_or(date)
        };
        if current.cancel(now).is_ok_and(|next| next != current) {
            meant.push(current);
        }
    }
    if meant.is_empty() {
        meant.push(named.clone());
    }
    Ok((named, meant))
}

/// Calls a booking off; nothing happens to one that was called off before.
///
/// # Errors
/// As [`cancel`].
pub(crate) fn call_off(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    current: &Booking,
) -> Result<Cancelled, EngineError> {
    let now = tx.now();
    let terms = terms(tx, current)?;
    let next = current.cancel(now)?;
    let percent = terms.refund_percent(current.time.starts_at(), now);
    if next == *current {
        return Ok(Cancelled { booking: next, percent, refund: None });
    }
    let booking = save(tx, recorder, (current, next), &terms)?;
    let refund = payments::on_cancel(tx, recorder, &booking)?;
    Ok(Cancelled { booking, percent, refund })
}
