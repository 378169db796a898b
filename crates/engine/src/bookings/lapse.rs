//! What is noted of bookings whose time has run out.
//!
//! Every reader knows the state without this; it tidies what they took, and tells those who follow the journal.

use super::waiting::{self, Freed};
use super::write::save;
use super::{tell, terms};
use crate::EngineError;
use crate::call::Effects;
use crate::recorder::Recorder;
use planify_core::booking::Booking;
use planify_core::id::OpId;
use planify_store::{Tx, bookings};

/// Notes that the time of bookings is over, at most `limit`, and gives their count; what they had is offered to those
/// who wait.
pub(crate) fn lapse(tx: &mut Tx<'_>, limit: i64) -> Result<u64, EngineError> {
    let (mut count, mut ended, mut effects) = (0, Vec::new(), Effects::default());
    for booking in bookings::lapsed(tx, limit)? {
        let Some((recorder, current, next)) = noted(tx, &booking)? else { continue };
        let freed = Freed::between(tx, (&current, &next))?;
        waiting::offer(tx, &recorder, freed, &mut effects)?;
        ended.push((recorder, (current, next)));
        count += 1;
    }
    // What was made together runs out together, and is told of in one mail.
    let (recorders, steps): (Vec<_>, Vec<_>) = ended.into_iter().unzip();
    if let Some(recorder) = recorders.first() {
        tell::steps(tx, recorder, &steps, &mut effects)?;
    }
    Ok(count)
}

/// Notes that the time of a booking is over, unless somebody did meanwhile; its place is offered to nobody yet.
pub(super) fn lapse_one(tx: &mut Tx<'_>, booking: &Booking) -> Result<(), EngineError> {
    let Some((recorder, current, next)) = noted(tx, booking)? else { return Ok(()) };
    tell::step(tx, &recorder, (&current, &next), &mut Effects::default())
}

/// Who notes it, the booking before, and after.
type Noted = (Recorder, Booking, Booking);

fn noted(tx: &mut Tx<'_>, booking: &Booking) -> Result<Option<Noted>, EngineError> {
    let now = tx.now();
    let current = bookings::lock(tx, booking.org, booking.id)?;
    let lapsed = current.and_then(|current| Some((current.lapse(now)?, current)));
    let Some((next, current)) = lapsed else { return Ok(None) };
    let op = OpId::from(tx.new_uuid());
    let recorder = Recorder::resume(op, current.org, "system".to_owned(), "booking.lapse");
    let terms = terms(tx, &current)?;
    let next = save(tx, &recorder, (&current, next), &terms)?;
    Ok(Some((recorder, current, next)))
}
