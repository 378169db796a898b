//! When bookings may begin: the grid of a venue on its wall clock.
//!
//! The grid is counted on the wall clock from the opening, so 10:00 is on it or not on every day alike, also when
//! the clock is put forward or back that night. A time that comes twice is on it twice.

use crate::hours::{DAY_MINUTES, Opening};
use crate::policy::StartRule;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan as _};

/// What is offered where bookings may begin at any minute.
const FREE_STEP_MINUTES: i64 = 15;

/// Whether a booking may begin at an instant of an opening.
pub(super) fn may_begin(
    rule: StartRule,
    opening: &Opening,
    at: Timestamp,
    zone: &TimeZone,
) -> bool {
    let wall = zone.to_datetime(at);
    if !is_whole_minute(wall) {
        return false;
    }
    match rule {
        StartRule::Free => true,
        StartRule::Grid { minutes } => {
            let opened = opened(opening);
            let passed = wall.duration_since(opened).as_secs().div_euclid(60);
            passed.rem_euclid(minutes.max(1)) == 0
        }
    }
}

/// Whether a clock shows a whole minute.
pub(super) fn is_whole_minute(wall: DateTime) -> bool {
    wall.second() == 0 && wall.subsec_nanosecond() == 0
}

/// How many minutes lie between two starts that are offered.
pub(super) fn step(rule: StartRule) -> i64 {
    match rule {
        StartRule::Grid { minutes } => minutes.max(1),
        StartRule::Free => FREE_STEP_MINUTES,
    }
}

/// The starts that an opening offers, in order.
pub(super) fn offered(rule: StartRule, opening: &Opening, zone: &TimeZone) -> Vec<Timestamp> {
    let step = step(rule);
    let interval = opening.interval;
    let changes = zone.following(interval.starts_at()).next();
    let is_even = changes.is_none_or(|change| change.timestamp() > interval.ends_at());
    if is_even && zone.to_datetime(interval.starts_at()) == opened(opening) {
        let (opens, closes) = (interval.starts_at().as_second(), interval.ends_at().as_second());
        return std::iter::successors(Some(opens), |at| at.checked_add(step * 60))
            .take_while(|at| *at < closes)
            .filter_map(|at| Timestamp::from_second(at).ok())
            .collect();
    }
    on_the_wall(step, opening, zone)
}

/// The starts of an opening during which the clock is changed.
fn on_the_wall(step: i64, opening: &Opening, zone: &TimeZone) -> Vec<Timestamp> {
    let opened = opened(opening);
    let mut starts = Vec::new();
    // A clock that is put back after the opening shows times from before it.
    for count in -(DAY_MINUTES / step)..i64::MAX {
        let Ok(wall) = opened.checked_add((count * step).minutes()) else { break };
        let ambiguous = zone.to_ambiguous_timestamp(wall);
        let (first, second) = match ambiguous.offset() {
            AmbiguousOffset::Gap { .. } => continue,
            AmbiguousOffset::Unambiguous { .. } => (ambiguous.unambiguous().ok(), None),
            AmbiguousOffset::Fold { .. } => (ambiguous.earlier().ok(), ambiguous.later().ok()),
        };
        if first.is_none_or(|first| first >= opening.interval.ends_at()) {
            break;
        }
        starts.extend([first, second].into_iter().flatten());
    }
    starts.retain(|at| opening.interval.holds(*at));
    starts.sort_unstable();
    starts
}

/// What the clock shows when the span begins, if it shows it.
fn opened(opening: &Opening) -> DateTime {
    let midnight = opening.date.at(0, 0, 0, 0);
    midnight.checked_add(opening.span.start().minutes()).unwrap_or(midnight)
}
