//! When an event takes place: a wall clock in a zone, or whole days in a zone.
//!
//! What a person chose is kept as local time and zone; the instants follow from it.

use crate::interval::Interval;
use crate::rule::Refusal;
use crate::when::{self, OnGap, WhenError};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};

/// The longest that an event may last, in days.
pub const LENGTH_DAYS_MAX: i64 = 366;
/// The longest that an event of usual length lasts: a whole day on which clocks are put back.
pub const LENGTH_USUAL: SignedDuration = SignedDuration::from_hours(25);
/// How long an event lasts when nothing is said.
pub const LENGTH_DEFAULT: SignedDuration = SignedDuration::from_hours(1);

/// A point in time as a caller wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// A wall clock, read in the event's zone.
    Wall(DateTime),
    /// An instant.
    Instant(Timestamp),
    /// A whole day.
    Day(Date),
}

impl Point {
    /// Reads `2027-03-28T18:00[:00]`, RFC 3339 with an offset, or `2027-03-28`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let parsed = match (text.parse::<Timestamp>(), text.len()) {
            (Ok(instant), _) => Some(Self::Instant(instant)),
            (Err(_), 10) => text.parse().map(Self::Day).ok(),
            (Err(_), _) => text.parse().map(Self::Wall).ok(),
        };
        parsed.filter(Self::is_in_range).ok_or_else(|| {
            Refusal::new("bad-date", format!("`{}` is not a date or time", text.escape_debug()))
                .hint("write `2027-03-28T18:00`, `2027-03-28`, or RFC 3339 such as `2027-03-28T18:00:00Z`")
        })
    }

    fn is_in_range(&self) -> bool {
        let year = match self {
            Self::Wall(wall) => wall.year(),
            Self::Day(day) => day.year(),
            Self::Instant(instant) => TimeZone::UTC.to_datetime(*instant).year(),
        };
        (1970..=9990).contains(&year)
    }

    /// The wall clock in `zone`; a day begins at midnight.
    pub fn wall(self, zone: &TimeZone) -> DateTime {
        match self {
            Self::Wall(wall) => wall,
            Self::Instant(instant) => zone.to_datetime(instant),
            Self::Day(day) => day.at(0, 0, 0, 0),
        }
    }

    /// The instant in `zone`.
    pub fn instant(self, zone: &TimeZone, on_gap: OnGap) -> Result<Timestamp, Refusal> {
        match self {
            Self::Instant(instant) => Ok(instant),
            Self::Wall(_) | Self::Day(_) => resolve(self.wall(zone), zone, on_gap),
        }
    }
}

/// When the end is, as a caller said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Nothing was said.
    Default,
    /// At this point; for whole days the last day, included.
    At(Point),
    /// After this length.
    After(SignedDuration),
}

/// A wall clock or days, not yet placed on the time line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// From one wall clock to another.
    Clock {
        /// The start.
        start: DateTime,
        /// The end.
        end: DateTime,
    },
    /// Whole days, both included.
    Days {
        /// The first day.
        first: Date,
        /// The last day.
        last: Date,
    },
}

/// When an event takes place, with the instants that follow from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// The IANA zone.
    pub zone: String,
    /// The wall clock or days.
    pub span: Span,
    /// The start.
    pub starts_at: Timestamp,
    /// The end, later than the start.
    pub ends_at: Timestamp,
}

impl Schedule {
    /// Places an event of given start and end in `zone`.
    pub fn timed(start: Point, end: End, zone: &str, on_gap: OnGap) -> Result<Self, Refusal> {
        let zone = parse_zone(zone)?;
        let starts_at =
            start.instant(&zone.zone, on_gap).map_err(|refusal| refusal.field("start"))?;
        let ends_at = match end {
            End::Default => add(starts_at, LENGTH_DEFAULT)?,
            End::After(length) => add(starts_at, length)?,
            End::At(point) => {
                point.instant(&zone.zone, on_gap).map_err(|refusal| refusal.field("end"))?
            }
        };
        let (start, end) = (zone.zone.to_datetime(starts_at), zone.zone.to_datetime(ends_at));
        Self { zone: zone.name, span: Span::Clock { start, end }, starts_at, ends_at }.checked()
    }

    /// Places an event of whole days in `zone`; the last day is included.
    pub fn all_day(first: Point, end: End, zone: &str) -> Result<Self, Refusal> {
        let zone = parse_zone(zone)?;
        let first = first.wall(&zone.zone).date();
        let last = match end {
            End::Default => first,
            End::At(point) => point.wall(&zone.zone).date(),
            End::After(length) => last_day(first, length)?,
        };
        if last < first {
            return Err(Refusal::invalid(
                "end",
                format!("the last day {last} is before the first day {first}"),
            ));
        }
        let after = last.checked_add(1.day()).map_err(|_| out_of_range())?;
        // A day begins at its first existing moment, which is not midnight where clocks change then.
        let starts_at = resolve(first.at(0, 0, 0, 0), &zone.zone, OnGap::Later)?;
        let ends_at = resolve(after.at(0, 0, 0, 0), &zone.zone, OnGap::Later)?;
        Self { zone: zone.name, span: Span::Days { first, last }, starts_at, ends_at }.checked()
    }

    /// The same wall clock or days in another zone.
    pub fn in_zone(&self, zone: &str, on_gap: OnGap) -> Result<Self, Refusal> {
        match self.span {
            Span::Clock { start, end } => {
                Self::timed(Point::Wall(start), End::At(Point::Wall(end)), zone, on_gap)
            }
            Span::Days { first, last } => {
                Self::all_day(Point::Day(first), End::At(Point::Day(last)), zone)
            }
        }
    }

    /// The wall clocks at both ends; of whole days their midnights.
    pub fn walls(&self) -> (DateTime, DateTime) {
        match self.span {
            Span::Clock { start, end } => (start, end),
            Span::Days { first, last } => (first.at(0, 0, 0, 0), last.at(0, 0, 0, 0)),
        }
    }

    /// The schedule of a date of a series: the wall clock or day of the date, and its instants.
    pub fn at(series: &Self, start: DateTime, at: (Timestamp, Timestamp)) -> Option<Self> {
        let span = match series.span {
            Span::Clock { .. } => {
                let zone = when::parse_zone(&series.zone).ok()?;
                Span::Clock { start: zone.to_datetime(at.0), end: zone.to_datetime(at.1) }
            }
            Span::Days { first, last } => {
                let length = first.until(last).ok()?;
                Span::Days { first: start.date(), last: start.date().checked_add(length).ok()? }
            }
        };
        Some(Self { zone: series.zone.clone(), span, starts_at: at.0, ends_at: at.1 })
    }

    /// Whether the event lasts whole days.
    pub fn is_all_day(&self) -> bool {
        matches!(self.span, Span::Days { .. })
    }

    /// Whether the wall clock and the zone alone give the instants back: in an hour that the clocks
    /// repeat they do not, because iCalendar takes the first (RFC 5545 3.3.5).
    pub fn is_unambiguous(&self) -> bool {
        let Span::Clock { start, end } = self.span else { return true };
        let first = |wall: DateTime| {
            let zone = when::parse_zone(&self.zone).ok()?;
            zone.to_ambiguous_zoned(wall).compatible().ok().map(|zoned| zoned.timestamp())
        };
        first(start) == Some(self.starts_at) && first(end) == Some(self.ends_at)
    }

    /// How long the event lasts.
    pub fn length(&self) -> SignedDuration {
        self.ends_at.duration_since(self.starts_at)
    }

    /// Whether the event lasts longer than usual.
    pub fn lasts_long(&self) -> bool {
        self.length() > LENGTH_USUAL
    }

    /// The wall clock at the start, or the first day, as text.
    pub fn start_local(&self) -> String {
        match self.span {
            Span::Clock { start, .. } => start.to_string(),
            Span::Days { first, .. } => first.to_string(),
        }
    }

    /// The wall clock at the end, or the last day, as text.
    pub fn end_local(&self) -> String {
        match self.span {
            Span::Clock { end, .. } => end.to_string(),
            Span::Days { last, .. } => last.to_string(),
        }
    }

    /// Reads a stored schedule back; `None` if the texts are not ones that this module wrote.
    pub fn restore(
        zone: String,
        start: &str,
        end: &str,
        at: (Timestamp, Timestamp),
    ) -> Option<Self> {
        let span = match (start.parse::<DateTime>(), start.len()) {
            (Ok(start), length) if length > 10 => Span::Clock { start, end: end.parse().ok()? },
            _ => Span::Days { first: start.parse().ok()?, last: end.parse().ok()? },
        };
        Some(Self { zone, span, starts_at: at.0, ends_at: at.1 })
    }

    fn checked(self) -> Result<Self, Refusal> {
        if self.ends_at <= self.starts_at {
            return Err(Refusal::invalid(
                "end",
                format!(
                    "the end {} is not after the start {}",
                    self.end_local(),
                    self.start_local()
                ),
            ));
        }
        if self.length() > SignedDuration::from_hours(24 * LENGTH_DAYS_MAX + 24) {
            return Err(Refusal::invalid(
                "end",
                format!("an event lasts at most {LENGTH_DAYS_MAX} days"),
            ));
        }
        Ok(self)
    }
}

struct Zone {
    name: String,
    zone: TimeZone,
}

fn parse_zone(name: &str) -> Result<Zone, Refusal> {
    let zone = when::parse_zone(name).map_err(|error| Refusal::from(error).field("zone"))?;
    let name = zone.iana_name().unwrap_or("UTC").to_owned();
    Ok(Zone { name, zone })
}

fn resolve(wall: DateTime, zone: &TimeZone, on_gap: OnGap) -> Result<Timestamp, Refusal> {
    when::resolve_local(wall, zone, on_gap).map(|zoned| zoned.timestamp()).map_err(Refusal::from)
}

fn add(at: Timestamp, length: SignedDuration) -> Result<Timestamp, Refusal> {
    if length <= SignedDuration::ZERO {
        return Err(Refusal::invalid("duration", "an event lasts longer than nothing"));
    }
    at.checked_add(length).map_err(|_| out_of_range())
}

fn last_day(first: Date, length: SignedDuration) -> Result<Date, Refusal> {
    let days = length.as_hours() / 24;
    if days < 1 || SignedDuration::from_hours(days * 24) != length {
        return Err(Refusal::invalid("duration", "an all-day event lasts whole days")
            .hint("write `--for 2d`, or `--end` with the last day"));
    }
    first.checked_add((days - 1).days()).map_err(|_| out_of_range())
}

fn out_of_range() -> Refusal {
    Refusal::new("bad-date", "the date is outside the years 1970 to 9990")
}

impl From<WhenError> for Refusal {
    fn from(error: WhenError) -> Self {
        let refusal = Self::new(error.code(), error.to_string());
        match error.hint() {
            Some(hint) => refusal.hint(hint),
            None => refusal,
        }
    }
}

/// A moment in the wall clock of a zone: `Fri 26 Mar 2027, 18:00 (Europe/Ljubljana)`.
pub fn moment_text(at: Timestamp, zone: &str) -> String {
    let place = when::parse_zone(zone).unwrap_or(TimeZone::UTC);
    let name = place.iana_name().unwrap_or("UTC").to_owned();
    format!("{} ({name})", at.to_zoned(place).strftime("%a %-d %b %Y, %H:%M"))
}

/// From when to when, in the wall clock of a zone: `Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)`.
pub fn interval_text(time: Interval, zone: &str) -> String {
    let place = when::parse_zone(zone).unwrap_or(TimeZone::UTC);
    let name = place.iana_name().unwrap_or("UTC").to_owned();
    let (start, end) = (place.to_datetime(time.starts_at()), place.to_datetime(time.ends_at()));
    clock_text(start, end, &name)
}

/// The same of two wall clocks.
pub fn clock_text(start: DateTime, end: DateTime, zone: &str) -> String {
    let day = if start.date() == end.date() { "" } else { "%a %-d %b %Y, " };
    let dash = if day.is_empty() { "–" } else { " – " };
    let end = end.strftime(&format!("{day}%H:%M")).to_string();
    format!("{}{dash}{end} ({zone})", start.strftime("%a %-d %b %Y, %H:%M"))
}

/// When an event takes place, in words: `Sun 28 Mar 2027, 18:00–21:00 (Europe/Ljubljana)`.
pub fn time_text(schedule: &Schedule) -> String {
    match schedule.span {
        Span::Clock { start, end } => clock_text(start, end, &schedule.zone),
        Span::Days { first, last } if first == last => first.strftime("%a %-d %b %Y").to_string(),
        Span::Days { first, last } => {
            format!("{} – {}", first.strftime("%a %-d %b %Y"), last.strftime("%a %-d %b %Y"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timed(start: &str, end: End, zone: &str) -> Result<Schedule, Refusal> {
        Schedule::timed(Point::parse(start)?, end, zone, OnGap::Refuse)
    }

    #[test]
    fn an_event_lasts_an_hour_unless_told_otherwise() {
        let schedule = timed("2027-03-20T18:00", End::Default, "Europe/Ljubljana").unwrap();
        assert_eq!(schedule.end_local(), "2027-03-20T19:00:00");
        assert_eq!(schedule.starts_at.to_string(), "2027-03-20T17:00:00Z");
    }

    #[test]
    fn a_length_is_real_time_across_a_clock_change() {
        let three_hours = End::After(SignedDuration::from_hours(3));
        let schedule = timed("2027-03-28T01:00", three_hours, "Europe/Ljubljana").unwrap();
        assert_eq!(schedule.end_local(), "2027-03-28T05:00:00");
        assert_eq!(schedule.length(), SignedDuration::from_hours(3));
    }

    #[test]
    fn another_zone_keeps_the_wall_clock() {
        let schedule = timed("2027-06-01T09:00", End::Default, "Europe/Ljubljana").unwrap();
        let moved = schedule.in_zone("America/New_York", OnGap::Refuse).unwrap();
        assert_eq!(moved.start_local(), schedule.start_local());
        assert_eq!(moved.starts_at.to_string(), "2027-06-01T13:00:00Z");
    }

    #[test]
    fn the_last_day_of_an_all_day_event_is_included() {
        let day = |text: &str| Point::parse(text).unwrap();
        let schedule =
            Schedule::all_day(day("2027-05-01"), End::At(day("2027-05-02")), "Europe/Ljubljana")
                .unwrap();
        assert_eq!(schedule.starts_at.to_string(), "2027-04-30T22:00:00Z");
        assert_eq!(schedule.ends_at.to_string(), "2027-05-02T22:00:00Z");
        assert_eq!(
            (schedule.start_local(), schedule.end_local()),
            ("2027-05-01".into(), "2027-05-02".into())
        );
    }

    #[test]
    fn what_cannot_be_placed_is_refused_with_its_code() {
        let at = |text: &str| End::At(Point::parse(text).unwrap());
        let cases = [
            ("2027-03-28T02:30", End::Default, "Europe/Ljubljana", "time-gap"),
            ("2027-10-31T02:30", End::Default, "Europe/Ljubljana", "time-fold"),
            ("2027-03-20T18:00", at("2027-03-20T17:00"), "UTC", "invalid"),
            ("2027-03-20T18:00", at("2027-03-20T18:00"), "UTC", "invalid"),
            ("2027-03-20T18:00", at("2029-03-20T18:00"), "UTC", "invalid"),
            ("2027-03-20T18:00", End::Default, "Europe/Nowhere", "bad-zone"),
            ("yesterday", End::Default, "UTC", "bad-date"),
        ];
        for (start, end, zone, code) in cases {
            assert_eq!(timed(start, end, zone).unwrap_err().code, code, "{start} {zone}");
        }
    }

    #[test]
    fn a_stored_schedule_reads_back_equal() {
        let clock = timed("2027-03-20T18:00", End::Default, "Europe/Ljubljana").unwrap();
        let days =
            Schedule::all_day(Point::parse("2027-03-20").unwrap(), End::Default, "UTC").unwrap();
        for schedule in [clock, days] {
            let restored = Schedule::restore(
                schedule.zone.clone(),
                &schedule.start_local(),
                &schedule.end_local(),
                (schedule.starts_at, schedule.ends_at),
            );
            assert_eq!(restored, Some(schedule));
        }
    }
}
