//! What is written of bookings: their rows, what was agreed, and the journal.

use super::place;
use crate::EngineError;
use crate::recorder::{Fields, Recorder, fields};
use planify_core::booking::{Booking, State, takes_place};
use planify_core::id::BookingId;
use planify_core::policy::Terms;
use planify_store::{Tx, bookings, promos};
use uuid::Uuid;

/// Writes the next version of a booking, with what follows for the place that it takes and for its promotion, and
/// notes what differs. A place that it did not have is taken apart from this.
pub(crate) fn save(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (current, next): (&Booking, Booking),
    terms: &Terms,
) -> Result<Booking, EngineError> {
    if takes_place(current.state, terms) {
        if !takes_place(next.state, terms) {
            place::release(tx, &next)?;
        } else if next.expires_at != current.expires_at {
            place::keep(tx, &next)?;
        }
    }
    save_bare(tx, recorder, (current, next))
}

/// The same without what follows for its place, for who takes that apart.
pub(super) fn save_bare(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (current, next): (&Booking, Booking),
) -> Result<Booking, EngineError> {
    let mut next = Booking { version: current.version + 1, updated_at: tx.now(), ..next };
    let gives_up = matches!(next.state, State::Cancelled | State::Expired | State::Rejected);
    if let Some(promo) = next.promo.filter(|_| gives_up) {
        promos::count_uses(tx, next.org, promo, -1)?;
        next.promo = None;
    }
    bookings::save(tx, &next)?;
    recorder.changed(tx, subject(&next), journal_fields(current), journal_fields(&next))?;
    Ok(next)
}

/// What the journal calls a booking.
pub(super) fn subject(booking: &Booking) -> (&'static str, Uuid) {
    (BookingId::PREFIX, booking.id.uuid())
}

pub(super) fn journal_fields(booking: &Booking) -> Fields {
    let part = |part: &planify_core::booking::Part| match part.quantity {
        1 => part.resource.to_string(),
        quantity => format!("{}:{quantity}", part.resource),
    };
    fields! {
        "venue": booking.venue.to_string(),
        "event": booking.event.map(|event| event.to_string()),
        "series": booking.series.map(|series| series.to_string()),
        "state": booking.state.name(),
        "title": booking.title,
        "starts_at": booking.time.starts_at().to_string(),
        "ends_at": booking.time.ends_at().to_string(),
        "seats": booking.seats,
        "layout": booking.layout,
        "parts": booking.parts.iter().map(part).collect::<Vec<_>>(),
        "total": booking.total.map(|total| total.to_string()),
        "expires_at": booking.expires_at.map(|at| at.to_string()),
        "checked_in_at": booking.checked_in_at.map(|at| at.to_string()),
    }
}
