//! What payments do to bookings. A booking is confirmed by money only while it has its place, and takes it up again
//! only if nobody else has it.

use super::write::save;
use super::{place, tell, terms};
use crate::bookables::Keep;
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome};
use planify_core::booking::Booking;
use planify_core::id::{BookingId, OrgId};
use planify_core::permission::{Action, permit};
use planify_core::rule::Refusal;
use planify_core::slot;
use planify_store::{Tx, bookings, resources};

/// Confirms a booking that is paid; nothing happens to one that is certain already.
///
/// # Errors
/// `hold-expired` for one whose place was kept until now only: [`take_again`] may help. `booking-state` for one that
/// waits for no money.
pub fn confirm_paid(
    tx: &mut Tx<'_>,
    call: &Call,
    booking: BookingId,
) -> Result<Outcome<Booking>, EngineError> {
    permit(&call.actor, Action::HandlePayments, call.actor.org)?;
    let current = find(tx, call.actor.org, booking)?;
    let terms = terms(tx, &current)?;
    let next = current.paid(&terms, tx.now())?;
    if next == current {
        return Ok(Outcome::unchanged(current));
    }
    let recorder = Recorder::begin(tx, call, current.org, "booking.pay");
    let next = save(tx, &recorder, (&current, next), &terms)?;
    let mut effects = Effects::default();
    tell::step(tx, &recorder, (&current, &next), &mut effects)?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, ..Outcome::unchanged(next) })
}

/// Confirms a booking that was paid after it had expired, if its place is still free; none if it is not.
///
/// Nobody else books of its resources until the transaction ends, so what it finds free it gets.
///
/// # Errors
/// `booking-state` for one that has not expired.
pub fn take_again(
    tx: &mut Tx<'_>,
    call: &Call,
    booking: BookingId,
) -> Result<Outcome<Option<Booking>>, EngineError> {
    permit(&call.actor, Action::HandlePayments, call.actor.org)?;
    let current = find(tx, call.actor.org, booking)?;
    let terms = terms(tx, &current)?;
    let next = current.revive(&terms, tx.now())?;
    let wanted = place::parts(tx, &current)?;
    let parts = wanted.iter().flat_map(|(it, _)| it.details.parts.iter().map(|part| part.id));
    let mut ids: Vec<_> = wanted.iter().map(|(it, _)| it.id).chain(parts).collect();
    ids.sort_unstable();
    for id in ids {
        resources::lock(tx, current.org, id)?;
    }
    let on = (&current.time, Keep::Shared);
    let accepted = match place::judged(tx, (&current, &wanted), on, slot::still_free) {
        Ok(accepted) => accepted,
        Err(EngineError::Refused(_)) => return Ok(Outcome::unchanged(None)),
        Err(other) => return Err(other),
    };
    // What it had may still be there, and has expired.
    place::release(tx, &current)?;
    let current = current.lapse(tx.now()).unwrap_or(current);
    let recorder = Recorder::begin(tx, call, current.org, "booking.pay");
    let next = save(tx, &recorder, (&current, next), &terms)?;
    place::take(tx, &[(&next, &accepted.claims)])?;
    let mut effects = Effects::default();
    tell::step(tx, &recorder, (&current, &next), &mut effects)?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, ..Outcome::unchanged(Some(next)) })
}

fn find(tx: &mut Tx<'_>, org: OrgId, booking: BookingId) -> Result<Booking, EngineError> {
    let gone = || Refusal::new("not-found", format!("no booking `{booking}`"));
    Ok(bookings::lock(tx, org, booking)?.ok_or_else(gone)?)
}
