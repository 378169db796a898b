//! Ranges of time: `mon 9am-11am`, `tomorrow 14:00 to 16:00`, `2026-12-05..2026-12-07`.
//!
//! A range is half-open and never empty; of a range of days the last day is part.

use jiff::{Span, Zoned};

use super::clock::{self, Clock};
use super::local::{OUT_OF_RANGE, day_start};
use super::phrase::{self, Day, Phrase};
use super::resolve::{DayUnsaid, Resolver};
use super::{INPUT_CHARS_MAX, Moment, Precision, Reference, WhenError};

/// A half-open range of time, not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeRange {
    pub starts_at: Zoned,
    /// The first instant that is no longer part; for a range of days the start of the day after.
    pub ends_at: Zoned,
    pub precision: Precision,
}

/// Parses a range of times or of whole days.
///
/// The end takes the day and the zone of the beginning where it names none. Both ends have a time
/// or both have none; an end that is not after its beginning is refused.
pub fn parse_range(text: &str, reference: &Reference) -> Result<TimeRange, WhenError> {
    if text.chars().nth(INPUT_CHARS_MAX).is_some() {
        return Err(WhenError::range(text, "it is longer than 100 characters"));
    }
    let plain = text.trim().replace(['–', '—'], "-");
    let (from, to) = split(&plain).ok_or_else(|| {
        WhenError::range(text, "it has no end; write both ends in full, as `9:00-11:00`")
    })?;
    let (from, to) = (phrase::read(&from)?, phrase::read(&to)?);
    check_ends(text, &from, &to)?;

    let start = Resolver { text, reference }.moment(&from, DayUnsaid::Today)?;
    let zone = start.zoned.time_zone().clone();
    let there = Reference { now: reference.now.with_time_zone(zone), ..reference.clone() };
    let end =
        Resolver { text, reference: &there }.moment(&to, DayUnsaid::Of(start.zoned.date()))?;
    joined(text, start, end, &there)
}

fn check_ends(text: &str, from: &Phrase, to: &Phrase) -> Result<(), WhenError> {
    if from.zone.is_none() && to.zone.is_some() {
        return Err(WhenError::range(text, "the zone stands after its beginning"));
    }
    let inherits = matches!(to.day, Day::Unsaid | Day::Ahead(_) | Day::Ago(_));
    if from.day == Day::Unsaid && !inherits {
        let hint = "write the day first, as `tomorrow 14:00 to 16:00`";
        return Err(WhenError::ambiguous(text, "its beginning may be of today", hint));
    }
    Ok(())
}

fn joined(
    text: &str,
    start: Moment,
    end: Moment,
    reference: &Reference,
) -> Result<TimeRange, WhenError> {
    if start.precision != end.precision {
        return Err(WhenError::range(text, "one end has a time of day and the other has none"));
    }
    let precision = start.precision;
    let ends_at = match precision {
        Precision::Time => end.zoned,
        Precision::Day => {
            let after = end
                .zoned
                .date()
                .checked_add(Span::new().days(1))
                .map_err(|_| WhenError::range(text, OUT_OF_RANGE))?;
            day_start(after, end.zoned.time_zone(), reference.on_gap)?
        }
    };
    if ends_at <= start.zoned {
        return Err(WhenError::range(text, "its end is not after its beginning"));
    }
    Ok(TimeRange { starts_at: start.zoned, ends_at, precision })
}

/// Splits a range into the texts of its ends.
fn split(text: &str) -> Option<(String, String)> {
    if let Some((from, to)) = text.split_once("..") {
        return Some((from.to_owned(), to.to_owned()));
    }
    let lower = text.to_ascii_lowercase();
    for separator in [" to ", " until ", " - "] {
        if let Some(at) = lower.find(separator) {
            let (from, rest) = text.split_at_checked(at)?;
            return Some((from.to_owned(), rest.get(separator.len()..)?.to_owned()));
        }
    }
    split_times(text, &lower)
}

/// Splits `mon 9am-11am` and `9:00-11:00 tomorrow[Europe/Ljubljana]` at the two times.
fn split_times(text: &str, lower: &str) -> Option<(String, String)> {
    let plain = lower.split('[').next().unwrap_or(lower);
    let zone = text.get(plain.len()..)?;
    let mut from = Vec::new();
    let mut to = None;
    for word in plain.split_whitespace() {
        match word.split_once('-') {
            Some((left, right)) if to.is_none() && is_time(left) && is_time(right) => {
                from.push(left);
                to = Some(right.to_owned());
            }
            _ => from.push(word),
        }
    }
    Some((format!("{}{zone}", from.join(" ")), to?))
}

/// Tells whether a word is a time of day; a faulty one counts, so that its own fault is told.
fn is_time(word: &str) -> bool {
    !matches!(clock::read(word), None | Some(Ok(Clock::Offset(..))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_days_ends_after_its_last_day() {
        let now: Zoned = "2026-11-22T10:00[Europe/Ljubljana]".parse().unwrap();
        let range = parse_range("2026-12-05..2026-12-07", &Reference::strict(now)).unwrap();
        assert_eq!(range.precision, Precision::Day);
        assert_eq!(range.ends_at.datetime().time(), jiff::civil::Time::midnight());
        assert_eq!(range.ends_at.date().to_string(), "2026-12-08");
    }
}
