//! Moments in the basic form of iCalendar, and the names of occurrences.
//!
//! The name of an occurrence is where its series put it: it stays when the occurrence is moved.

use super::Kind;
use crate::rule::Refusal;
use jiff::civil::{Date, DateTime};
use std::fmt;
use std::str::FromStr;

/// The name of one occurrence of a series: the wall clock that the series gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecurrenceId {
    /// The wall clock, or the midnight of the day.
    pub at: DateTime,
    /// Whether it is a time or a day.
    pub kind: Kind,
}

impl fmt::Display for RecurrenceId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Times => write!(out, "{}", self.at.strftime("%Y%m%dT%H%M%S")),
            Kind::Days => write!(out, "{}", self.at.strftime("%Y%m%d")),
        }
    }
}

impl FromStr for RecurrenceId {
    type Err = Refusal;

    /// Reads `20270328T180000`, `20270328`, and the same with dashes and colons.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let moment = parse_moment(text)?;
        match moment.in_utc {
            InUtc::Yes => Err(bad(text).hint("write the wall clock of the series, without `Z`")),
            InUtc::No => Ok(moment.id),
        }
    }
}

/// Whether a moment is told in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InUtc {
    /// It ends with `Z`.
    Yes,
    /// It is a wall clock or a day.
    No,
}

/// A moment as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The wall clock or day.
    pub id: RecurrenceId,
    /// Whether it is told in UTC.
    pub in_utc: InUtc,
}

/// Reads `20270328T180000`, with or without `Z`, or `20270328`; dashes and colons may stand in it.
///
/// # Errors
/// `bad-date` for anything else.
pub fn parse_moment(text: &str) -> Result<Moment, Refusal> {
    let (rest, in_utc) = match text.trim().strip_suffix(['Z', 'z']) {
        Some(rest) => (rest, InUtc::Yes),
        None => (text.trim(), InUtc::No),
    };
    let (day, time) = match rest.split_once(['T', 't']) {
        Some((day, time)) => (day, Some(time)),
        None => (rest, None),
    };
    let date = read_date(day).ok_or_else(|| bad(text))?;
    let id = match time {
        None if in_utc == InUtc::Yes => return Err(bad(text)),
        None => RecurrenceId { at: date.at(0, 0, 0, 0), kind: Kind::Days },
        Some(time) => {
            let at = read_time(date, time).ok_or_else(|| bad(text))?;
            RecurrenceId { at, kind: Kind::Times }
        }
    };
    Ok(Moment { id, in_utc })
}

fn read_date(text: &str) -> Option<Date> {
    let shape = match text.len() {
        8 => "%Y%m%d",
        10 => "%Y-%m-%d",
        _ => return None,
    };
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    plain.then(|| Date::strptime(shape, text).ok())?.filter(|date| date.year() >= 1)
}

fn read_time(date: Date, text: &str) -> Option<DateTime> {
    let shape = match text.len() {
        6 => "%H%M%S",
        5 => "%H:%M",
        8 => "%H:%M:%S",
        _ => return None,
    };
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    let time = plain.then(|| jiff::civil::Time::strptime(shape, text).ok())??;
    Some(date.to_datetime(time))
}

fn bad(text: &str) -> Refusal {
    Refusal::new("bad-date", format!("`{}` is not a date or time", crate::text::quoted(text)))
        .hint("write `20270328T180000`, or `20270328` for a day")
}
