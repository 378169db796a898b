//! From opening hours to instants.
//!
//! A clock that is put forward or back neither loses nor adds a span: an opening or closing that the clock
//! skips happens at the first instant after the gap; of a time that comes twice, opening takes the first
//! and closing the second. A day is over when its last minute is: of two midnights that follow it, the first ends it.

use super::{Hours, Span};
use crate::interval::{self, Interval};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan as _};

/// A span of one day, placed on the time line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// The day on which it begins.
    pub date: Date,
    /// The span on the wall clock.
    pub span: Span,
    /// The instants.
    pub interval: Interval,
}

impl Opening {
    /// A span of a day in a zone; none if the clock skips all of it.
    pub(crate) fn of(date: Date, span: Span, zone: &TimeZone) -> Option<Self> {
        Some(Self { date, span, interval: placed(date, span, zone)? })
    }
}

impl Hours {
    /// The spans that have a moment within a window, by their days; those of two days may overlap.
    pub fn openings(&self, zone: &TimeZone, window: &Interval) -> Vec<Opening> {
        days_around(zone, window)
            .flat_map(|date| self.on(date).iter().map(move |span| (date, *span)))
            .filter_map(|(date, span)| Opening::of(date, span, zone))
            .filter(|opening| opening.interval.overlaps(window))
            .collect()
    }

    /// When it is open within a window: intervals in order that neither overlap nor touch.
    ///
    /// The first and the last may reach beyond the window.
    pub fn open_intervals(&self, zone: &TimeZone, window: &Interval) -> Vec<Interval> {
        interval::merged(
            self.openings(zone, window).into_iter().map(|opening| opening.interval).collect(),
        )
    }
}

/// The days of which a span may have a moment within a window.
pub(crate) fn days_around(zone: &TimeZone, window: &Interval) -> impl Iterator<Item = Date> {
    let first = zone.to_datetime(window.starts_at()).date();
    let last = zone.to_datetime(window.ends_at()).date();
    // A span reaches to the end of the day after, or beyond where that midnight comes twice.
    let first = first.saturating_sub(2.days());
    let last = last.saturating_add(1.days());
    first.series(1.days()).take_while(move |date| *date <= last)
}

/// The instants of a span; none if the clock skips all of it.
fn placed(date: Date, span: Span, zone: &TimeZone) -> Option<Interval> {
    let opens = instant(date, span.start(), zone, Side::Opening)?;
    let closes = instant(date, span.end(), zone, Side::Closing)?;
    Interval::some(opens, closes)
}

#[derive(Debug, Clone, Copy)]
enum Side {
    Opening,
    Closing,
}

fn instant(date: Date, minute: i64, zone: &TimeZone, side: Side) -> Option<Timestamp> {
    let wall = date.at(0, 0, 0, 0).checked_add(minute.minutes()).ok()?;
    let ambiguous = zone.to_ambiguous_timestamp(wall);
    match (ambiguous.offset(), side) {
        (AmbiguousOffset::Unambiguous { .. }, _) => ambiguous.unambiguous().ok(),
        (AmbiguousOffset::Fold { .. }, Side::Opening) => ambiguous.earlier().ok(),
        (AmbiguousOffset::Fold { .. }, Side::Closing) if ends_day(wall, zone) => {
            ambiguous.earlier().ok()
        }
        (AmbiguousOffset::Fold { .. }, Side::Closing) => ambiguous.later().ok(),
        (AmbiguousOffset::Gap { .. }, _) => {
            // Read with the offset after the gap, the wall time lies before the clock is put forward.
            let before = ambiguous.earlier().ok()?;
            zone.following(before).next().map(|transition| transition.timestamp())
        }
    }
}

/// Whether a time that comes twice is a midnight of which the first ends its day: no minute before it comes twice.
fn ends_day(wall: DateTime, zone: &TimeZone) -> bool {
    let is_midnight = wall.time() == Time::midnight();
    let before = wall.saturating_sub(1.minutes());
    let comes_twice =
        matches!(zone.to_ambiguous_timestamp(before).offset(), AmbiguousOffset::Fold { .. });
    is_midnight && !comes_twice
}
