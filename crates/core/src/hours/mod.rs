//! Opening hours: a week of spans in local time, and dates that differ from it.
//!
//! The spans of a day are in order and neither overlap nor touch, so equal hours are equal values and are
//! written alike. A span belongs to the day on which it begins, also when it passes midnight; a date that
//! differs replaces all spans that begin on it.

mod open;
mod osm;
mod span;
#[cfg(test)]
mod tests;
mod write;

pub use open::Opening;
pub(crate) use open::days_around;
pub use span::{DAY_MINUTES, Span};

use crate::rule::Refusal;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeMap;

/// The most spans that begin on one day.
pub const SPANS_MAX: usize = 24;
/// The most dates that differ from the week.
pub const EXCEPTIONS_MAX: usize = 1_000;
/// The years in which a date may lie.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=9990;

/// When something is open.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Hours {
    /// The spans of each weekday, Monday first.
    weekly: [Vec<Span>; 7],
    /// The spans of dates that differ; none of a date that is closed.
    exceptions: BTreeMap<Date, Vec<Span>>,
}

impl Hours {
    /// Puts hours together: the spans of each weekday, Monday first, and those of dates that differ.
    ///
    /// # Errors
    /// `bad-hours` for too many spans or dates, or a date outside the years that are kept.
    pub fn new(
        weekly: [Vec<Span>; 7],
        exceptions: BTreeMap<Date, Vec<Span>>,
    ) -> Result<Self, Refusal> {
        let mut hours = Self::default();
        for (day, spans) in hours.weekly.iter_mut().zip(weekly) {
            *day = in_order(spans)?;
        }
        for (date, spans) in exceptions {
            hours.set_exception(date, spans)?;
        }
        Ok(hours)
    }

    /// Open day and night.
    pub fn always() -> Self {
        Self { weekly: std::array::from_fn(|_| vec![Span::DAY]), exceptions: BTreeMap::new() }
    }

    /// Whether they are open day and night, without a date that differs.
    pub fn is_always(&self) -> bool {
        *self == Self::always()
    }

    /// The spans that begin on a weekday.
    pub fn weekly(&self, weekday: Weekday) -> &[Span] {
        let place = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or_default();
        self.weekly.get(place).map_or(&[], Vec::as_slice)
    }

    /// The dates that differ from the week, with the spans that begin on them.
    pub fn exceptions(&self) -> &BTreeMap<Date, Vec<Span>> {
        &self.exceptions
    }

    /// The spans that begin on a date.
    pub fn on(&self, date: Date) -> &[Span] {
        self.exceptions.get(&date).map_or_else(|| self.weekly(date.weekday()), Vec::as_slice)
    }

    /// Replaces the spans of a weekday.
    ///
    /// # Errors
    /// `bad-hours` for too many spans.
    pub fn set_weekly(&mut self, weekday: Weekday, spans: Vec<Span>) -> Result<(), Refusal> {
        let spans = in_order(spans)?;
        let place = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or_default();
        if let Some(day) = self.weekly.get_mut(place) {
            *day = spans;
        }
        Ok(())
    }

    /// Lets a date differ from the week; without spans it is closed.
    ///
    /// # Errors
    /// `bad-hours` for too many spans or dates, or a date outside the years that are kept.
    pub fn set_exception(&mut self, date: Date, spans: Vec<Span>) -> Result<(), Refusal> {
        if !YEARS.contains(&date.year()) {
            let message = format!("`{date}` is not within the years 1970 to 9990");
            return Err(bad(message, "choose a date that people will see"));
        }
        let spans = in_order(spans).map_err(|refusal| Refusal {
            message: format!("{}: {}", date, refusal.message),
            ..refusal
        })?;
        self.exceptions.insert(date, spans);
        if self.exceptions.len() > EXCEPTIONS_MAX {
            let message = format!("more than {EXCEPTIONS_MAX} dates differ from the week");
            return Err(bad(message, "drop dates that are over"));
        }
        Ok(())
    }

    /// Lets a date be as its weekday again, and says whether it was not.
    pub fn drop_exception(&mut self, date: Date) -> bool {
        self.exceptions.remove(&date).is_some()
    }
}

/// Sorts the spans of a day and joins those that overlap or touch.
fn in_order(mut spans: Vec<Span>) -> Result<Vec<Span>, Refusal> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut().and_then(|last| Some((last.joined(span)?, last))) {
            Some((both, last)) => *last = both,
            None => joined.push(span),
        }
    }
    if joined.len() > SPANS_MAX {
        let message = format!("{} spans on one day are more than {SPANS_MAX}", joined.len());
        return Err(bad(message, "leave out short breaks"));
    }
    Ok(joined)
}

fn bad(message: String, hint: impl Into<std::borrow::Cow<'static, str>>) -> Refusal {
    Refusal::new("bad-hours", message).field("hours").hint(hint)
}
