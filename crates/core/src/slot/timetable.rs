//! The starts that a resource offers at all, whoever has booked what.
//!
//! Days around which no clock is changed are counted in seconds from their midnight; all others go the way of
//! [`verdict`](super::verdict). Both give the same starts.

use super::accept::{ill_sized, out_of_reach};
use super::search::Wanted;
use super::starts::{offered, step};
use super::{Part, Why};
use crate::hours::{Opening, Span, days_around};
use crate::interval::Interval;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The seconds of a shelf of a timetable.
const SHELF_SECONDS: i64 = 900;
/// How far from a day a change of the clock may lie and matter: a day's difference of two offsets, and an hour.
const MARGIN: SignedDuration = SignedDuration::from_hours(25);
/// A span ends with the day after the one on which it begins, at the latest.
const REACH: SignedDuration = SignedDuration::from_hours(48);

/// The days of a zone of which a span may lie in a window.
#[derive(Debug)]
pub(super) struct Days {
    /// Each with the second at which it begins, if no clock is changed around it.
    days: Vec<(Date, Option<i64>)>,
}

impl Days {
    pub(super) fn of(zone: &TimeZone, window: &Interval) -> Self {
        let day = |date: Date| (date, even_midnight(date, zone));
        Self { days: days_around(zone, window).map(day).collect() }
    }
}

/// The second at which a day begins, if no clock is changed around it.
fn even_midnight(date: Date, zone: &TimeZone) -> Option<i64> {
    let midnight = zone.to_ambiguous_timestamp(date.at(0, 0, 0, 0)).unambiguous().ok()?;
    let from = midnight.checked_sub(MARGIN).ok()?;
    let until = midnight.checked_add(REACH + MARGIN).ok()?;
    let change = zone.following(from).next();
    let is_even = change.is_none_or(|change| change.timestamp() > until);
    is_even.then_some(midnight.as_second())
}

/// Starts in order, with shelves to find a time at once.
#[derive(Debug, Clone, Default)]
pub(super) struct Timetable {
    /// Seconds since 1970.
    pub(super) starts: Vec<i64>,
    /// How many starts lie before each shelf.
    shelves: Vec<usize>,
}

/// Openings and the starts that they offer, in seconds.
#[derive(Debug, Default)]
struct Gathered {
    open: Vec<(i64, i64)>,
    starts: Vec<i64>,
}

impl Timetable {
    /// The starts of a resource within the window.
    pub(super) fn of(part: &Part<'_>, wanted: &Wanted, days: &Days, now: Timestamp) -> Self {
        if ill_sized(part.terms, wanted.length).is_some() {
            return Self::default();
        }
        let Gathered { open, mut starts } = gathered(part, wanted, days);
        let length = wanted.length.as_secs();
        let mut open = open.iter().peekable();
        starts.retain(|start| {
            while open.next_if(|(_, closes)| closes <= start).is_some() {}
            open.peek().is_some_and(|(opens, closes)| opens <= start && start + length <= *closes)
        });
        // Those that are too soon come first, and those that are too far off last.
        let reasons = |start: i64| {
            let start = Timestamp::from_second(start);
            start.map_or_else(|_| Vec::new(), |start| out_of_reach(part, start, now))
        };
        let is_far = |why: &Why| matches!(why, Why::Horizon { .. });
        let far = |start: &i64| reasons(*start).iter().any(is_far);
        if starts.last().is_some_and(far) {
            starts.truncate(starts.partition_point(|start| !far(start)));
        }
        let soon = |start: &i64| !reasons(*start).is_empty();
        if starts.first().is_some_and(soon) {
            starts.drain(..starts.partition_point(soon));
        }
        Self::new(starts)
    }

    pub(super) fn new(starts: Vec<i64>) -> Self {
        let mut shelves = Vec::new();
        if let (Some(first), Some(last)) = (starts.first(), starts.last()) {
            let mut place = 0;
            let mut at = *first;
            while at <= *last {
                while starts.get(place).is_some_and(|start| *start < at) {
                    place += 1;
                }
                shelves.push(place);
                at += SHELF_SECONDS;
            }
        }
        Self { starts, shelves }
    }

    /// How many starts lie before a time.
    pub(super) fn place(&self, at: i64) -> usize {
        let Some(first) = self.starts.first() else { return 0 };
        let shelf = (at - first).div_euclid(SHELF_SECONDS);
        let Ok(shelf) = usize::try_from(shelf) else { return 0 };
        // Behind the last shelf there is no start.
        let Some(place) = self.shelves.get(shelf) else { return self.starts.len() };
        let rest = self.starts.iter().skip(*place);
        place + rest.take_while(|start| **start < at).count()
    }
}

/// The openings that touch the window, joined, and their starts from which the length fits into it, in order.
fn gathered(part: &Part<'_>, wanted: &Wanted, days: &Days) -> Gathered {
    let window =
        [wanted.window.starts_at(), wanted.window.ends_at()].map(|at: Timestamp| at.as_second());
    let [from, until] = window;
    let last = until - wanted.length.as_secs();
    let step = step(part.terms.start) * 60;
    let mut all = Gathered::default();
    for (date, midnight) in &days.days {
        for span in part.hours.on(*date) {
            if let Some(midnight) = midnight {
                all.add_even(*midnight, *span, (window, last, step));
                continue;
            }
            let opening = Opening::of(*date, *span, part.zone);
            let Some(opening) = opening.filter(|it| it.interval.overlaps(&wanted.window)) else {
                continue;
            };
            let interval = opening.interval;
            all.open.push((interval.starts_at().as_second(), interval.ends_at().as_second()));
            let starts = offered(part.terms.start, &opening, part.zone);
            let starts = starts.iter().map(|start| start.as_second());
            all.starts.extend(starts.filter(|at| (from..=last).contains(at)));
        }
    }
    all.in_order()
}

impl Gathered {
    /// Adds a span of a day around which no clock is changed.
    fn add_even(
        &mut self,
        midnight: i64,
        span: Span,
        ([from, until], last, step): ([i64; 2], i64, i64),
    ) {
        let (opens, closes) = (midnight + span.start() * 60, midnight + span.end() * 60);
        if opens >= until || closes <= from {
            return;
        }
        self.open.push((opens, closes));
        // The first start of the grid that is not before the window.
        let skipped = (from - opens).max(0);
        let mut at = opens + (skipped + step - 1).div_euclid(step) * step;
        while at <= last && at < closes {
            self.starts.push(at);
            at += step;
        }
    }

    fn in_order(mut self) -> Self {
        if !self.starts.is_sorted_by(|one, next| one < next) {
            self.starts.sort_unstable();
            self.starts.dedup();
        }
        if !self.open.is_sorted() {
            self.open.sort_unstable();
        }
        self.open.dedup_by(|next, last| {
            let is_joined = next.0 <= last.1;
            if is_joined {
                last.1 = last.1.max(next.1);
            }
            is_joined
        });
        self
    }
}
