//! Lengths of time: `1h30m`, `2 days`, `PT1H30M`.
//!
//! A length is positive and bounded; its parts stand from long to short, each at most once. Days and
//! weeks follow the calendar of whoever adds them, hours and less are exact (RFC 5545 section 3.3.6).

use jiff::{SignedDuration, Span, SpanRelativeTo};

use super::{INPUT_CHARS_MAX, WhenError};

/// The longest length of time, counting a day as 24 hours.
pub const SPAN_DAYS_MAX: i64 = 3_660;

const NUMBER_MAX: i64 = 1_000_000;
const UNKNOWN_UNIT: &str = "the units are w, d, h, m and s";

/// Parses a length of time, such as `1h30m`, `90m`, `3d`, `2 days`, `PT1H30M` or `P1DT2H`.
pub fn parse_span(text: &str) -> Result<Span, WhenError> {
    let refused = |reason| WhenError::duration(text, reason);
    let parts = Parts::read(text).map_err(refused)?;
    if parts.months > 0 {
        return Err(refused("months and years differ in length; use days or weeks"));
    }
    let days = parts.weeks * 7 + parts.days;
    let secs = parts.secs() + days * 86_400;
    if secs > SPAN_DAYS_MAX * 86_400 {
        return Err(refused("the longest is 3660 days"));
    }
    // Whole weeks and minutes stay as they were given, so a label can show them again.
    Span::new()
        .try_weeks(parts.weeks)
        .and_then(|span| span.try_days(parts.days))
        .and_then(|span| span.try_hours(parts.hours))
        .and_then(|span| span.try_minutes(parts.minutes))
        .and_then(|span| span.try_seconds(parts.seconds))
        .map_err(|_| refused("the longest is 3660 days"))
}

/// Parses a length of time as [`parse_span`] does, for a machine: a day has 24 hours.
pub fn parse_duration(text: &str) -> Result<SignedDuration, WhenError> {
    parse_span(text)?
        .to_duration(SpanRelativeTo::days_are_24_hours())
        .map_err(|_| WhenError::duration(text, "the longest is 3660 days"))
}

/// The parts of a length of time as they were written, none of them negative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) months: i64,
    pub(super) weeks: i64,
    pub(super) days: i64,
    pub(super) hours: i64,
    pub(super) minutes: i64,
    pub(super) seconds: i64,
}

/// Units from long to short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
}

impl Parts {
    /// Reads parts in words, letters or ISO 8601 form; they are not all zero.
    pub(super) fn read(text: &str) -> Result<Self, &'static str> {
        if text.chars().nth(INPUT_CHARS_MAX).is_some() {
            return Err("it is longer than 100 characters");
        }
        let lower = text.trim().to_ascii_lowercase();
        let mut parts = Self::default();
        if let Some(iso) = lower.strip_prefix('p') {
            let (date, time) = match iso.split_once('t') {
                Some((_, "")) => return Err("nothing follows the `T`"),
                Some((date, time)) => (date, time),
                None => (iso, ""),
            };
            parts.add_all(date, date_letter)?;
            parts.add_all(time, time_letter)?;
        } else {
            parts.add_all(&lower, word)?;
        }
        if parts == Self::default() {
            return Err("it is empty or zero");
        }
        Ok(parts)
    }

    /// Gives the exact part in seconds.
    pub(super) fn secs(&self) -> i64 {
        self.hours * 3_600 + self.minutes * 60 + self.seconds
    }

    fn add_all(
        &mut self,
        text: &str,
        unit_of: fn(&str) -> Option<Unit>,
    ) -> Result<(), &'static str> {
        let mut rest = text.trim_start();
        let mut last = None;
        while !rest.is_empty() {
            let (digits, behind) = split_where(rest, |character| !character.is_ascii_digit());
            if digits.is_empty() {
                return Err("a whole number begins each part");
            }
            let number = digits.parse().ok().filter(|number| *number <= NUMBER_MAX);
            let number: i64 = number.ok_or("a number is above 1000000")?;
            let behind = behind.trim_start();
            let (letters, behind) =
                split_where(behind, |character| !character.is_ascii_alphabetic());
            if letters.is_empty() && behind.is_empty() {
                return Err("a number has no unit");
            }
            let unit = unit_of(letters).ok_or(UNKNOWN_UNIT)?;
            if last.is_some_and(|last| last >= unit) {
                return Err("the parts go from long to short, each once");
            }
            last = Some(unit);
            self.add(number, unit);
            rest = behind.trim_start();
        }
        Ok(())
    }

    fn add(&mut self, number: i64, unit: Unit) {
        match unit {
            Unit::Year => self.months += number * 12,
            Unit::Month => self.months += number,
            Unit::Week => self.weeks = number,
            Unit::Day => self.days = number,
            Unit::Hour => self.hours = number,
            Unit::Minute => self.minutes = number,
            Unit::Second => self.seconds = number,
        }
    }
}

fn split_where(text: &str, stop: fn(char) -> bool) -> (&str, &str) {
    text.split_at_checked(text.find(stop).unwrap_or(text.len())).unwrap_or((text, ""))
}

fn word(letters: &str) -> Option<Unit> {
    Some(match letters {
        "y" | "yr" | "yrs" | "year" | "years" => Unit::Year,
        "mo" | "mos" | "month" | "months" => Unit::Month,
        "w" | "wk" | "wks" | "week" | "weeks" => Unit::Week,
        "d" | "day" | "days" => Unit::Day,
        "h" | "hr" | "hrs" | "hour" | "hours" => Unit::Hour,
        "m" | "min" | "mins" | "minute" | "minutes" => Unit::Minute,
        "s" | "sec" | "secs" | "second" | "seconds" => Unit::Second,
        _ => return None,
    })
}

fn date_letter(letters: &str) -> Option<Unit> {
    Some(match letters {
        "y" => Unit::Year,
        "m" => Unit::Month,
        "w" => Unit::Week,
        "d" => Unit::Day,
        _ => return None,
    })
}

fn time_letter(letters: &str) -> Option<Unit> {
    Some(match letters {
        "h" => Unit::Hour,
        "m" => Unit::Minute,
        "s" => Unit::Second,
        _ => return None,
    })
}
