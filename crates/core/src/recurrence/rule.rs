//! A rule of recurrence as RFC 5545 section 3.3.10 describes it.
//!
//! Lists are in order and without repetitions, so two rules that say the same in another order are
//! equal and print alike.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};
use std::fmt;

/// How often the periods of a rule come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Frequency {
    /// Each second.
    Secondly,
    /// Each minute.
    Minutely,
    /// Each hour.
    Hourly,
    /// Each day.
    Daily,
    /// Each week.
    Weekly,
    /// Each month.
    Monthly,
    /// Each year.
    Yearly,
}

impl Frequency {
    /// All of them, the shortest first.
    pub const ALL: [Self; 7] = [
        Self::Secondly,
        Self::Minutely,
        Self::Hourly,
        Self::Daily,
        Self::Weekly,
        Self::Monthly,
        Self::Yearly,
    ];

    /// The word of iCalendar.
    pub fn name(self) -> &'static str {
        match self {
            Self::Secondly => "SECONDLY",
            Self::Minutely => "MINUTELY",
            Self::Hourly => "HOURLY",
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Yearly => "YEARLY",
        }
    }
}

/// The last moment of a rule, included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// A day, with all of its times.
    Day(Date),
    /// A wall clock of the series.
    Wall(DateTime),
    /// An instant.
    Instant(Timestamp),
}

impl fmt::Display for Until {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(out, "{}", day.strftime("%Y%m%d")),
            Self::Wall(wall) => write!(out, "{}", wall.strftime("%Y%m%dT%H%M%S")),
            Self::Instant(at) => write!(out, "{}", at.strftime("%Y%m%dT%H%M%SZ")),
        }
    }
}

/// Where a rule ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Nowhere.
    Never,
    /// After so many instances.
    Count(u32),
    /// At this moment.
    Until(Until),
}

/// A weekday of a rule, the n-th of its month or year if an ordinal is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleDay {
    /// Counts from the start, or from the end if negative; never zero.
    pub ordinal: Option<i8>,
    /// The weekday.
    pub weekday: Weekday,
}

/// A rule of recurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its periods.
    pub frequency: Frequency,
    /// Each how-many-th period counts, at least 1.
    pub interval: u32,
    /// Where it ends.
    pub bound: Bound,
    /// Seconds, 0 to 60.
    pub by_second: Vec<u8>,
    /// Minutes, 0 to 59.
    pub by_minute: Vec<u8>,
    /// Hours, 0 to 23.
    pub by_hour: Vec<u8>,
    /// Weekdays.
    pub by_day: Vec<RuleDay>,
    /// Days of the month, from its end if negative.
    pub by_month_day: Vec<i8>,
    /// Days of the year, from its end if negative.
    pub by_year_day: Vec<i16>,
    /// Weeks of the year, from its end if negative.
    pub by_week_no: Vec<i8>,
    /// Months, 1 to 12.
    pub by_month: Vec<u8>,
    /// Places in each period's set, from its end if negative.
    pub by_set_pos: Vec<i16>,
    /// The day on which weeks begin.
    pub week_start: Weekday,
}

impl Rule {
    /// A rule of nothing but its periods.
    pub fn every(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            bound: Bound::Never,
            by_second: Vec::new(),
            by_minute: Vec::new(),
            by_hour: Vec::new(),
            by_day: Vec::new(),
            by_month_day: Vec::new(),
            by_year_day: Vec::new(),
            by_week_no: Vec::new(),
            by_month: Vec::new(),
            by_set_pos: Vec::new(),
            week_start: Weekday::Monday,
        }
    }

    /// The same rule with another end.
    #[must_use]
    pub fn bounded(self, bound: Bound) -> Self {
        Self { bound, ..self }
    }
}

/// The two letters of a weekday.
pub(super) fn letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

impl fmt::Display for RuleDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(ordinal) = self.ordinal {
            write!(out, "{ordinal}")?;
        }
        out.write_str(letters(self.weekday))
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "FREQ={}", self.frequency.name())?;
        match self.bound {
            Bound::Never => {}
            Bound::Count(count) => write!(out, ";COUNT={count}")?,
            Bound::Until(until) => write!(out, ";UNTIL={until}")?,
        }
        if self.interval != 1 {
            write!(out, ";INTERVAL={}", self.interval)?;
        }
        list(out, "BYSECOND", &self.by_second)?;
        list(out, "BYMINUTE", &self.by_minute)?;
        list(out, "BYHOUR", &self.by_hour)?;
        list(out, "BYDAY", &self.by_day)?;
        list(out, "BYMONTHDAY", &self.by_month_day)?;
        list(out, "BYYEARDAY", &self.by_year_day)?;
        list(out, "BYWEEKNO", &self.by_week_no)?;
        list(out, "BYMONTH", &self.by_month)?;
        list(out, "BYSETPOS", &self.by_set_pos)?;
        if self.week_start != Weekday::Monday {
            write!(out, ";WKST={}", letters(self.week_start))?;
        }
        Ok(())
    }
}

fn list<T: fmt::Display>(out: &mut fmt::Formatter<'_>, name: &str, items: &[T]) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index == 0 {
            write!(out, ";{name}={item}")?;
        } else {
            write!(out, ",{item}")?;
        }
    }
    Ok(())
}
