//! What is noted of bookings whose time has run out.
//!
//! Every reader knows the state without this; it tidies what they took, and tells those who follow the journal.

use super::terms;
use super::write::save;
use crate::EngineError;
use crate::recorder::Recorder;
use planify_core::booking::Booking;
use planify_core::id::OpId;
use planify_store::{Tx, bookings};

/// Notes that the time of bookings is over, at most `limit`, and gives their count.
pub(crate) fn lapse(tx: &mut Tx<'_>, limit: i64) -> Result<u64, EngineError> {
    let mut count = 0;
    for booking in bookings::lapsed(tx, limit)? {
        count += u64::from(lapse_one(tx, &booking)?);
    }
    Ok(count)
}

/// Notes that the time of a booking is over; false if somebody did meanwhile.
pub(super) fn lapse_one(tx: &mut Tx<'_>, booking: &Booking) -> Result<bool, EngineError> {
    let now = tx.now();
    let current = bookings::lock(tx, booking.org, booking.id)?;
    let lapsed = current.and_then(|current| Some((current.lapse(now)?, current)));
    let Some((next, current)) = lapsed else { return Ok(false) };
    let op = OpId::from(tx.new_uuid());
    let recorder = Recorder::resume(op, current.org, "system".to_owned(), "booking.lapse");
    let terms = terms(tx, &current)?;
    save(tx, &recorder, (&current, next), &terms)?;
    Ok(true)
}
