//! The human grammar of dates and times, over `jiff`.
//!
//! Nothing here reads a clock: the caller passes the time and zone from which words are counted.
//! A text gives one meaning or a refusal with a hint; nothing is ever moved silently.
//!
//! | written | means |
//! |---|---|
//! | `2026-12-05T18:00:00+01:00`, `…Z` | that instant, shown in the caller's zone |
//! | `2026-12-05 18:00`, `2026-12-05T18:00[Europe/Ljubljana]` | wall time in the caller's zone or the named one |
//! | `2026-12-05`, `2026-W50-3`, `2026-W50` | a day; of a week its Monday |
//! | `today`, `tomorrow`, `yesterday`, `day after tomorrow` | a day |
//! | `fri`, `fri+1w` | the first Friday from today on, today included, and a week later |
//! | `end of month`, `end of year` | the last day of it |
//! | a day and `18:00`, `at 9:30`, `6pm`, `noon` in either order | wall time of that day |
//! | `18:00`, `noon` alone | of today; refused once it is over |
//! | `midnight` alone | the coming one; refused with a day, which has one at each end |
//! | `in 2 weeks`, `+3d`, `3d ago` | the same wall time that many days from now; with a time of day that time |
//! | `in 90m`, `in 1h30m` | exactly that much from now |
//! | `now` | the caller's time |
//!
//! Refused as ambiguous: `next week`, `next month`, `this friday`, `last friday`, `05/12/2026`, `12pm`,
//! `in 1 month` from a day that the month lacks, and `next friday` unless [`NextWeekday::Nearest`].

mod clock;
mod echo;
mod error;
mod local;
mod phrase;
mod range;
mod resolve;
mod span;
#[cfg(test)]
mod tests;
mod zone;

use jiff::{Span, Zoned};

pub use echo::echo;
pub use error::{Candidates, WhenError};
pub use local::resolve_local;
pub use range::{TimeRange, parse_range};
pub use span::{SPAN_DAYS_MAX, parse_duration, parse_span};
pub use zone::parse_zone;

/// The most characters of a date, a length of time, a range or a zone.
pub const INPUT_CHARS_MAX: usize = 100;

/// From when and how words are read.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The caller's time, in the zone where wall times are meant.
    pub now: Zoned,
    pub on_gap: OnGap,
    pub next_weekday: NextWeekday,
}

impl Reference {
    /// Makes a reference that refuses whatever is not certain.
    pub fn strict(now: Zoned) -> Self {
        Self { now, on_gap: OnGap::Refuse, next_weekday: NextWeekday::Refuse }
    }
}

/// What happens to a wall time that does not exist or exists twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnGap {
    #[default]
    Refuse,
    Earlier,
    Later,
}

/// What happens to `next friday`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NextWeekday {
    #[default]
    Refuse,
    /// The first such day after today.
    Nearest,
}

/// How exactly a moment was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// A whole day.
    Day,
    Time,
}

/// A moment as it was meant: an instant in a zone, or a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The instant; of a day its first one.
    pub zoned: Zoned,
    pub precision: Precision,
}

impl Moment {
    /// Gives the instant by which the moment is over: of a day the first one of the day after.
    pub fn over_at(&self) -> Result<Zoned, WhenError> {
        match self.precision {
            Precision::Time => Ok(self.zoned.clone()),
            Precision::Day => {
                let date = self.zoned.date();
                let after = date
                    .checked_add(Span::new().days(1))
                    .map_err(|_| WhenError::date(&date.to_string(), local::OUT_OF_RANGE))?;
                local::day_start(after, self.zoned.time_zone(), OnGap::Later)
            }
        }
    }
}

/// Parses a date, a time or both in the grammar at the head of this module.
pub fn parse_moment(text: &str, reference: &Reference) -> Result<Moment, WhenError> {
    let phrase = phrase::read(text)?;
    resolve::Resolver { text, reference }.moment(&phrase, resolve::DayUnsaid::Today)
}
