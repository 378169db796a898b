//! A span of a day in local time, `09:00-12:30`; it may pass midnight.
//!
//! It begins within its day, is never empty, and ends at the latest with the day after.

use super::bad;
use crate::rule::Refusal;
use crate::text::quoted;
use std::fmt;
use std::str::FromStr;

/// Minutes of a day on the wall clock.
pub const DAY_MINUTES: i64 = 1_440;
const DAY: u16 = 1_440;

/// A span in minutes of the wall clock since midnight, its end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u16,
    end: u16,
}

impl Span {
    /// From midnight to midnight.
    pub const DAY: Self = Self { start: 0, end: DAY };

    /// Takes minutes since midnight; an end beyond 1,440 lies on the day after.
    ///
    /// # Errors
    /// `bad-hours` for a span that is empty, reversed, or not within its day and the next.
    pub fn new(start: i64, end: i64) -> Result<Self, Refusal> {
        let minutes = |minute: i64| u16::try_from(minute).ok();
        match (minutes(start), minutes(end)) {
            (Some(start), Some(end)) if start < DAY && start < end && end <= 2 * DAY => {
                Ok(Self { start, end })
            }
            _ => Err(bad(
                format!("a span from minute {start} to {end} is not within a day and the next"),
                "a span begins before midnight, and ends later, at 48:00 at the latest",
            )),
        }
    }

    /// The first minute, 0 to 1,439.
    pub fn start(self) -> i64 {
        self.start.into()
    }

    /// The minute behind the last, up to 2,880.
    pub fn end(self) -> i64 {
        self.end.into()
    }

    /// How many minutes it has on the wall clock.
    pub fn minutes(self) -> i64 {
        self.end() - self.start()
    }

    /// Both as one if they overlap or touch; `other` begins no earlier.
    pub(super) fn joined(self, other: Self) -> Option<Self> {
        (other.start <= self.end).then(|| Self { start: self.start, end: self.end.max(other.end) })
    }
}

impl fmt::Display for Span {
    /// Writes `09:00-18:00`, `22:00-02:00`, and beyond 24 hours `10:00-36:00`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = match self.end.checked_sub(DAY) {
            Some(next_day) if next_day > 0 && next_day < self.start => next_day,
            _ => self.end,
        };
        let (start, minute) = (self.start / 60, self.start % 60);
        write!(out, "{start:02}:{minute:02}-{:02}:{:02}", end / 60, end % 60)
    }
}

impl FromStr for Span {
    type Err = Refusal;

    /// Reads `09:00-18:00`; an end that is no later than the start lies on the day after.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let refused = || {
            let message = format!("`{}` is not a span of time", quoted(text));
            bad(message, "write `09:00-18:00`, or `22:00-02:00` over midnight")
        };
        let (start, end) = text.trim().split_once('-').ok_or_else(refused)?;
        let start = clock(start).filter(|start| *start < DAY).ok_or_else(refused)?;
        let end = clock(end).filter(|end| *end <= 2 * DAY).ok_or_else(refused)?;
        let end = if end <= start { end + DAY } else { end };
        Ok(Self { start, end })
    }
}

/// Reads `9:00` or `09:00` as minutes; hours may go beyond a day.
fn clock(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !matches!(hour.len(), 1 | 2) || minute.len() != 2 || !is_plain(hour) || !is_plain(minute) {
        return None;
    }
    let minute: u16 = minute.parse().ok().filter(|minute| *minute < 60)?;
    Some(hour.parse::<u16>().ok()? * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_read_and_written() {
        for (text, start, end, written) in [
            ("09:00-18:00", 540, 1_080, "09:00-18:00"),
            (" 9:00 - 18:30 ", 540, 1_110, "09:00-18:30"),
            ("00:00-24:00", 0, 1_440, "00:00-24:00"),
            ("22:00-02:00", 1_320, 1_560, "22:00-02:00"),
            ("22:00-26:00", 1_320, 1_560, "22:00-02:00"),
            ("22:00-24:00", 1_320, 1_440, "22:00-24:00"),
            ("22:00-00:00", 1_320, 1_440, "22:00-24:00"),
            ("10:00-10:00", 600, 2_040, "10:00-34:00"),
            ("10:00-36:00", 600, 2_160, "10:00-36:00"),
            ("23:59-48:00", 1_439, 2_880, "23:59-48:00"),
            ("00:00-00:00", 0, 1_440, "00:00-24:00"),
        ] {
            let span: Span = text.parse().unwrap();
            assert_eq!((span.start(), span.end()), (start, end), "{text}");
            assert_eq!(span.to_string(), written, "{text}");
            assert_eq!(Span::new(start, end).unwrap(), span);
            assert_eq!(span.minutes(), end - start);
        }
    }

    #[test]
    fn every_span_is_read_as_it_is_written() {
        for start in 0..DAY_MINUTES {
            for end in (start + 1)..=2 * DAY_MINUTES {
                let span = Span::new(start, end).unwrap();
                if end % 7 == 0 || end % DAY_MINUTES < 2 || (end - start) % DAY_MINUTES < 2 {
                    assert_eq!(span.to_string().parse::<Span>().unwrap(), span, "{start} {end}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_span_is_refused() {
        for text in [
            "",
            "-",
            "09:00",
            "09:00-",
            "24:00-25:00",
            "09:60-10:00",
            "09:00-48:01",
            "9-18",
            "09:0-10:00",
            "009:00-10:00",
            "+9:00-10:00",
            "09:00-18:00+",
            "9h-10h",
            "99:99-99:99",
        ] {
            assert_eq!(text.parse::<Span>().unwrap_err().code, "bad-hours", "{text}");
        }
        for (start, end) in [(5, 5), (6, 5), (-1, 5), (1_440, 1_500), (0, 2_881), (0, i64::MAX)] {
            assert_eq!(Span::new(start, end).unwrap_err().code, "bad-hours", "{start} {end}");
        }
    }
}
