//! When something is booked: a time in the zone of the venue, and how it repeats.

use crate::EngineError;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use planify_calendar::recurrence::{Clock, Series, Start};
use planify_core::interval::Interval;
use planify_core::recurrence::{Bound, Rule};
use planify_core::rule::Refusal;
use planify_core::schedule::{End, LENGTH_DEFAULT, Point};
use planify_core::slot::OnConflict;
use planify_core::when::OnGap;

/// The most dates of one command: each is a row of the journal.
const DATES_MAX: usize = 366;

/// A time as a caller wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// The start; a day from its beginning.
    pub start: Point,
    /// The end; a day to its end, and an hour when nothing is said.
    pub end: End,
    /// What to do with a wall time that does not exist or exists twice.
    pub on_gap: OnGap,
}

/// How a booking repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// The rule, with an end.
    pub rule: Rule,
    /// What becomes of dates that cannot be booked.
    pub on_conflict: OnConflict,
}

impl Time {
    /// When it is, in the zone of the venue.
    ///
    /// # Errors
    /// `bad-interval` for one that ends no later than it begins, `time-gap` and `time-fold`.
    pub fn interval(&self, zone: &TimeZone) -> Result<Interval, Refusal> {
        let start = match self.start {
            Point::Day(day) => first_instant(day, zone)?,
            start => start.instant(zone, self.on_gap).map_err(|it| it.field("start"))?,
        };
        let end = match self.end {
            End::Default => later(start, LENGTH_DEFAULT)?,
            End::After(length) => later(start, length)?,
            End::At(Point::Day(day)) => {
                first_instant(day.tomorrow().map_err(|_| out_of_range())?, zone)?
            }
            End::At(end) => end.instant(zone, self.on_gap).map_err(|it| it.field("end"))?,
        };
        Interval::new(start, end)
    }
}

/// The first instant of a day, which need not be midnight.
fn first_instant(day: jiff::civil::Date, zone: &TimeZone) -> Result<Timestamp, Refusal> {
    Ok(day.to_zoned(zone.clone()).map_err(|_| out_of_range())?.timestamp())
}

fn later(at: Timestamp, by: SignedDuration) -> Result<Timestamp, Refusal> {
    at.checked_add(by).map_err(|_| out_of_range())
}

fn out_of_range() -> Refusal {
    Refusal::new("bad-date", "the time is out of range")
}

/// All dates of a booking that repeats: at the same wall clock, and each as long as the first.
///
/// # Errors
/// `bad-rule` for a rule without an end, `too-many-dates`.
pub(super) fn repeated(
    first: Interval,
    repeat: Option<&Repeat>,
    zone: &TimeZone,
) -> Result<Vec<Interval>, EngineError> {
    let Some(Repeat { rule, .. }) = repeat else { return Ok(vec![first]) };
    if rule.bound == Bound::Never {
        return Err(Refusal::new("bad-rule", "a booking that repeats has an end")
            .field("repeat")
            .hint("say until when, or how often")
            .into());
    }
    let series = Series {
        start: zone.to_datetime(first.starts_at()),
        start_is: Start::Instance,
        clock: Clock::Zone(zone.clone()),
        rules: vec![rule.clone()],
        added: Vec::new(),
        left_out: Vec::new(),
    };
    let mut dates = Vec::new();
    for instance in series.instances() {
        if dates.len() >= DATES_MAX {
            let message = format!("there are more than {DATES_MAX} dates");
            return Err(Refusal::new("too-many-dates", message).field("repeat").into());
        }
        let at = if dates.is_empty() { first.starts_at() } else { instance?.at };
        dates.push(Interval::new(at, later(at, first.length())?)?);
    }
    Ok(dates)
}

/// The wall clocks at both ends.
pub(super) fn walls(interval: &Interval, zone: &TimeZone) -> (String, String) {
    let wall = |at: Timestamp| -> DateTime { zone.to_datetime(at) };
    (wall(interval.starts_at()).to_string(), wall(interval.ends_at()).to_string())
}
