//! Bookings as a calendar: one entry for each that takes place, under an identifier that never changes.

use super::SeenBooking;
use super::tell::listed;
use crate::EngineError;
use planify_calendar::agenda::{Entry, write};
use planify_core::booking::State;
use planify_core::rule::Refusal;

/// Writes bookings as iCalendar text: in the zone of their venues if it is one, else in UTC.
///
/// What was called off, turned down or has expired is left out.
///
/// # Errors
/// `invalid` for what no calendar can hold.
pub fn calendar(bookings: &[SeenBooking]) -> Result<String, EngineError> {
    let takes_place =
        |seen: &&SeenBooking| seen.state.is_active() || seen.state == State::Completed;
    let shown: Vec<&SeenBooking> = bookings.iter().filter(takes_place).collect();
    let zone = shown.first().map_or("UTC", |seen| seen.booking.zone.as_str());
    let is_one = shown.iter().all(|seen| seen.booking.zone == zone);
    let entries: Vec<Entry> = shown.into_iter().map(entry).collect();
    write(if is_one { zone } else { "UTC" }, &entries)
        .map_err(|error| Refusal::new("invalid", error.to_string()).into())
}

/// The entry of one booking; what is not certain says so.
pub(crate) fn entry(seen: &SeenBooking) -> Entry {
    let booking = &seen.booking;
    // Who looks at the calendar sees at once what is not certain.
    let summary = match seen.state {
        State::Confirmed | State::Completed => booking.title.clone(),
        state => format!("{} ({state})", booking.title),
    };
    Entry {
        uid: planify_core::id::encode(booking.id.uuid()),
        sequence: u32::try_from(booking.version.saturating_sub(1)).unwrap_or(u32::MAX),
        dtstamp: booking.updated_at,
        starts_at: booking.time.starts_at(),
        ends_at: booking.time.ends_at(),
        summary,
        description: None,
        location: Some(listed(&seen.parts)).filter(|names| !names.is_empty()),
    }
}
