//! Cuts a booking into parts, within each of which the same rates apply.
//!
//! Within a part the wall clock runs on without a jump, and no rate begins or ends.

use super::Rate;
use crate::hours::DAY_MINUTES;
use crate::interval::Interval;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan as _};
use std::collections::BTreeSet;

/// A part of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) interval: Interval,
    /// The wall clock at its beginning.
    pub(super) wall: DateTime,
}

/// Cuts at each midnight, each change of the clock, and wherever a rate begins or ends.
pub(super) fn parts(interval: &Interval, rates: &[Rate], zone: &TimeZone) -> Vec<Part> {
    let mut cuts: BTreeSet<Timestamp> = zone
        .following(interval.starts_at())
        .map(|transition| transition.timestamp())
        .take_while(|at| *at < interval.ends_at())
        .collect();
    let minutes = edges(rates);
    let first = zone.to_datetime(interval.starts_at()).date().saturating_sub(1.days());
    let last = zone.to_datetime(interval.ends_at()).date().saturating_add(1.days());
    for date in first.series(1.days()).take_while(|date| *date <= last) {
        for minute in &minutes {
            cuts.extend(instants(date, *minute, zone).into_iter().flatten());
        }
    }
    let inner =
        cuts.into_iter().filter(|at| interval.starts_at() < *at && *at < interval.ends_at());
    let starts: Vec<Timestamp> = std::iter::once(interval.starts_at()).chain(inner).collect();
    let ends = starts.iter().skip(1).copied().chain([interval.ends_at()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| {
            let wall = zone.to_datetime(*start);
            Interval::some(*start, end).map(|interval| Part { interval, wall })
        })
        .collect()
}

/// The minutes of a day at which something begins or ends, midnight among them.
fn edges(rates: &[Rate]) -> BTreeSet<i64> {
    let spans = rates.iter().filter_map(|rate| rate.when.time);
    let edges = spans.flat_map(|span| [span.start(), span.end() % DAY_MINUTES]);
    edges.chain([0]).collect()
}

/// The instants at which a clock shows a time; a change of the clock is a cut by itself.
fn instants(date: Date, minute: i64, zone: &TimeZone) -> [Option<Timestamp>; 2] {
    let Ok(wall) = date.at(0, 0, 0, 0).checked_add(minute.minutes()) else { return [None, None] };
    let ambiguous = zone.to_ambiguous_timestamp(wall);
    match ambiguous.offset() {
        AmbiguousOffset::Gap { .. } => [None, None],
        AmbiguousOffset::Unambiguous { .. } => [ambiguous.unambiguous().ok(), None],
        AmbiguousOffset::Fold { .. } => [ambiguous.earlier().ok(), ambiguous.later().ok()],
    }
}
