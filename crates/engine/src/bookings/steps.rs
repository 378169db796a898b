//! What becomes of a booking: confirmed, approved, rejected, claimed.

use super::waiting::{self, Freed};
use super::write::save;
use super::{SeenBooking, place, seen, tell, terms};
use crate::bookables::Keep;
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome, resolve};
use jiff::Timestamp;
use planify_core::booking::{Booking, takes_place};
use planify_core::permission::{Action, permit};
use planify_core::policy::Terms;
use planify_core::rule::Refusal;
use planify_core::slot;
use planify_store::{Tx, bookings};

/// A step from one state to the next.
type Step = fn(&Booking, &Terms, Timestamp) -> Result<Booking, Refusal>;

/// Finds a booking and keeps it from others until the transaction ends.
pub(super) fn lock(tx: &mut Tx<'_>, call: &Call, reference: &str) -> Result<Booking, EngineError> {
    let found = resolve::booking(tx, &call.actor, reference)?;
    lock_found(tx, call, found)
}

/// Keeps a booking that a command names from others until the transaction ends.
pub(super) fn lock_found(
    tx: &mut Tx<'_>,
    call: &Call,
    found: Booking,
) -> Result<Booking, EngineError> {
    let current = bookings::lock(tx, found.org, found.id)?.unwrap_or(found);
    call.check_version(&current.title, current.version)?;
    Ok(current)
}

/// Keeps what was held: it becomes a request, something to pay, or certain.
///
/// # Errors
/// `hold-expired`, `booking-state`.
pub fn confirm(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<SeenBooking>, EngineError> {
    permit(&call.actor, Action::Book, call.actor.org)?;
    step(tx, call, (reference, "booking.confirm"), Booking::confirm)
}

/// Rejects a request.
///
/// # Errors
/// `booking-state` for what is no request.
pub fn reject(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<SeenBooking>, EngineError> {
    permit(&call.actor, Action::ApproveBookings, call.actor.org)?;
    step(tx, call, (reference, "booking.reject"), |booking, _, now| booking.reject(now))
}

/// Notes that somebody came, so that the booking is not released.
///
/// # Errors
/// `booking-state`, `too-early`.
pub fn check_in(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<SeenBooking>, EngineError> {
    permit(&call.actor, Action::Answer, call.actor.org)?;
    step(tx, call, (reference, "booking.checkin"), |booking, _, now| booking.check_in(now))
}

fn step(
    tx: &mut Tx<'_>,
    call: &Call,
    (reference, command): (&str, &'static str),
    step: Step,
) -> Result<Outcome<SeenBooking>, EngineError> {
    let current = lock(tx, call, reference)?;
    let terms = terms(tx, &current)?;
    let next = step(&current, &terms, tx.now())?;
    if next == current {
        return Ok(Outcome::unchanged(seen(tx, current)?));
    }
    let recorder = Recorder::begin(tx, call, current.org, command);
    let next = save(tx, &recorder, (&current, next), &terms)?;
    let freed = Freed::between(tx, (&current, &next))?;
    let mut effects = Effects::default();
    tell::step(tx, &recorder, (&current, &next), &mut effects)?;
    let warnings = waiting::offer(tx, &recorder, freed, &mut effects)?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, warnings, ..Outcome::unchanged(seen(tx, next)?) })
}

/// Approves a request; others that wanted the same place are rejected with it.
///
/// # Errors
/// `slot-taken` and `pool-full` if the place of a request that kept none is not free any more.
pub fn approve(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<SeenBooking>, EngineError> {
    permit(&call.actor, Action::ApproveBookings, call.actor.org)?;
    let current = lock(tx, call, reference)?;
    let terms = terms(tx, &current)?;
    let next = current.approve(&terms, tx.now())?;
    let recorder = Recorder::begin(tx, call, current.org, "booking.approve");
    let mut rejected = Vec::new();
    let next = if takes_place(current.state, &terms) {
        save(tx, &recorder, (&current, next), &terms)?
    } else {
        let wanted = place::parts(tx, &current)?;
        let on = (&current.time, Keep::Shared);
        let accepted = place::judged(tx, (&current, &wanted), on, slot::still_free)?;
        let next = save(tx, &recorder, (&current, next), &terms)?;
        place::take(tx, &[(&next, &accepted.claims)])?;
        rejected = reject_rivals(tx, &recorder, &next, &accepted.claims)?;
        next
    };
    let mut effects = Effects::default();
    tell::step(tx, &recorder, (&current, &next), &mut effects)?;
    tell::rivals(tx, &recorder, &rejected, &mut effects)?;
    let rejected = rejected.len();
    let mut outcome = Outcome::unchanged(seen(tx, next)?);
    outcome.op = Some(recorder.op());
    outcome.effects = effects.into_vec();
    if rejected > 0 {
        outcome
            .warnings
            .push(format!("{rejected} other requests for the same place were rejected"));
    }
    Ok(outcome)
}

/// Rejects the requests that cannot have their places any more; gives what they were and are.
fn reject_rivals(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    winner: &Booking,
    claims: &[slot::Claim],
) -> Result<Vec<tell::Taken>, EngineError> {
    // What the others must keep free reaches further than what they ask for, by three days at most.
    let reach = jiff::SignedDuration::from_hours(72);
    let mut rejected = Vec::new();
    let mut times = claims.iter().map(|claim| claim.interval);
    let Some(first) = times.next() else { return Ok(Vec::new()) };
    let hull = times.try_fold(first, |hull, time| {
        let (start, end) =
            (hull.starts_at().min(time.starts_at()), hull.ends_at().max(time.ends_at()));
        planify_core::interval::Interval::new(start, end)
    })?;
    let at = (winner.org, winner.venue);
    for rival in bookings::open_requests(tx, at, hull.widened(reach, reach))? {
        if rival.id == winner.id {
            continue;
        }
        let wanted = place::parts(tx, &rival)?;
        let on = (&rival.time, Keep::Loose);
        match place::judged(tx, (&rival, &wanted), on, slot::still_free) {
            Ok(_) => {}
            Err(EngineError::Refused(_)) => {
                let terms = terms(tx, &rival)?;
                let next = rival.reject(tx.now())?;
                let next = save(tx, recorder, (&rival, next), &terms)?;
                rejected.push((rival, next));
            }
            Err(other) => return Err(other),
        }
    }
    Ok(rejected)
}
