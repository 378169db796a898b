//! Moves: a booking gets its new place without losing the old one when that cannot be had.

use super::price::Prices;
use super::waiting::{self, Freed};
use super::write::save_bare;
use super::{SeenBooking, Time, book, dates, place, quote, seen, steps, tell, terms};
use crate::bookables::Keep;
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome, payments};
use jiff::Timestamp;
use planify_core::booking::{Booking, Part, takes_place};
use planify_core::interval::Interval;
use planify_core::permission::{Action, permit};
use planify_core::resource::Resource;
use planify_core::rule::Refusal;
use planify_core::schedule::{End, Point};
use planify_core::slot;
use planify_core::when::{OnGap, parse_zone};
use planify_store::{Tx, bookings};

/// Where and when a booking goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveBooking {
    /// The new start; as it is when absent.
    pub start: Option<Point>,
    /// The new end; it lasts as long as before when nothing is said.
    pub end: End,
    /// What to do with a wall time that does not exist or exists twice.
    pub on_gap: OnGap,
    /// What is booked instead, of the same venue; as it is when absent.
    pub wanted: Option<Vec<(String, i64)>>,
}

impl MoveBooking {
    fn time(&self, current: &Booking) -> Result<Interval, Refusal> {
        let zone = parse_zone(&current.zone).map_err(Refusal::from)?;
        let start = self.start.unwrap_or(Point::Instant(current.time.starts_at()));
        let end = match (self.end, self.start) {
            (End::Default, None) => End::At(Point::Instant(current.time.ends_at())),
            (End::Default, Some(_)) => End::After(current.time.length()),
            (end, _) => end,
        };
        Time { start, end, on_gap: self.on_gap }.interval(&zone)
    }
}

/// Moves a booking to another time, or to other resources of the venue, for what that costs
/// ([`Booking::repriced`]).
///
/// # Errors
/// `price-rises`, `approval-needed`, and all that booking is refused for; the booking is then as it was.
pub fn move_to(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    new: &MoveBooking,
) -> Result<Outcome<SeenBooking>, EngineError> {
    permit(&call.actor, Action::Book, call.actor.org)?;
    let current = steps::lock(tx, call, reference)?;
    let time = new.time(&current)?;
    let wanted = match &new.wanted {
        Some(wanted) => {
            let venue = current.venue.to_string();
            book::wanted(tx, call, Some(&venue), wanted)?.1
        }
        None => place::parts(tx, &current)?,
    };
    let recorder = Recorder::begin(tx, call, current.org, "booking.move");
    let next = relocate(tx, &recorder, &current, (time, &wanted))?;
    let is_new = next.version != current.version;
    let op = is_new.then(|| recorder.op());
    let freed = Freed::between(tx, (&current, &next))?;
    let mut effects = Effects::default();
    if is_new {
        tell::step(tx, &recorder, (&current, &next), &mut effects)?;
    }
    let warnings = waiting::offer(tx, &recorder, freed, &mut effects)?;
    let effects = effects.into_vec();
    Ok(Outcome { op, effects, warnings, ..Outcome::unchanged(seen(tx, next)?) })
}

/// Gives a booking another time and other resources; nothing happens if it has them.
///
/// # Errors
/// As [`move_to`].
pub(crate) fn relocate(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    current: &Booking,
    (time, wanted): (Interval, &[(Resource, i64)]),
) -> Result<Booking, EngineError> {
    let now: Timestamp = tx.now();
    let mut parts: Vec<Part> =
        wanted.iter().map(|(it, quantity)| Part { resource: it.id, quantity: *quantity }).collect();
    parts.sort_unstable();
    if time == current.time && parts == current.parts {
        return Ok(current.clone());
    }
    let agreed = terms(tx, current)?;
    let zone = parse_zone(&current.zone).map_err(Refusal::from)?;
    let to = (time, dates::walls(&time, &zone));
    let moved = Booking { parts, ..current.move_to(to, &agreed, now)? };
    let on = (&time, Keep::Shared);
    let (stock, accepted) = place::judged_among(tx, (current, wanted), on, slot::verdict)?;
    let asked = (wanted, current.seats);
    let prices = Prices::anew(tx, current, wanted)?;
    let quote = prices.quote(asked, &stock, (&time, 0, now))?;
    let terms = if moved.parts == current.parts {
        agreed.clone()
    } else {
        moved.terms_elsewhere(&agreed, &place::terms(&stock, wanted, &prices))?
    };
    let total = quote.as_ref().map(|quote| quote.total);
    let moved = moved.repriced(total, payments::counted(tx, current)?, &terms)?;
    if takes_place(current.state, &agreed) {
        place::release(tx, current)?;
    }
    let next = save_bare(tx, recorder, (current, moved))?;
    if next.parts != current.parts {
        bookings::set_parts(tx, &next)?;
        bookings::set_terms(tx, &next, terms.clone().into())?;
    }
    if next.total == total {
        bookings::set_price(tx, &next, quote.as_ref().map(quote::to_json).transpose()?.as_ref())?;
        payments::on_move(tx, recorder, (current, &next))?;
    }
    if takes_place(next.state, &terms) {
        place::take(tx, &[(&next, &accepted.claims)])?;
    }
    Ok(next)
}
