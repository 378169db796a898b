//! Values of recurrence: rules, added and left out dates, and names of occurrences.
//!
//! Everything here is wall clock of the event that repeats; which instants follow is the calendar's
//! business. A rule that exists keeps to RFC 5545 section 3.3.10: what it forbids is refused when
//! read, never ignored.

mod moment;
mod read;
mod rule;
#[cfg(test)]
mod tests;

pub use moment::{InUtc, Moment, RecurrenceId, parse_moment};
pub use rule::{Bound, Frequency, Rule, RuleDay, Until};

use crate::rule::Refusal;
use jiff::civil::DateTime;

/// The longest rule, in characters.
pub const RULE_CHARS_MAX: usize = 1_024;
/// The most dates that a series adds or leaves out.
pub const DATES_MAX: usize = 1_000;
/// The most instances that one question may give.
pub const INSTANCES_MAX: usize = 10_000;

/// How an event repeats.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recurrence {
    /// The rule; none if only dates are added.
    pub rule: Option<Rule>,
    /// Dates that are added, in order.
    pub added: Vec<DateTime>,
    /// Dates that are left out, in order.
    pub left_out: Vec<DateTime>,
}

impl Recurrence {
    /// Puts a recurrence together.
    ///
    /// # Errors
    /// `bad-rule` if there is neither rule nor date, or too many dates.
    pub fn new(
        rule: Option<Rule>,
        mut added: Vec<DateTime>,
        mut left_out: Vec<DateTime>,
    ) -> Result<Self, Refusal> {
        for (field, dates) in [("rdates", &mut added), ("exdates", &mut left_out)] {
            dates.sort_unstable();
            dates.dedup();
            if dates.len() > DATES_MAX {
                let message = format!("{} dates are more than {DATES_MAX}", dates.len());
                return Err(Refusal::new("bad-rule", message).field(field));
            }
        }
        if rule.is_none() && added.is_empty() {
            return Err(Refusal::new("bad-rule", "an event that repeats has a rule or more dates")
                .field("rrule")
                .hint("write a rule such as `FREQ=WEEKLY;COUNT=10`"));
        }
        Ok(Self { rule, added, left_out })
    }

    /// The lines of iCalendar: `RRULE:…`, `RDATE:…`, `EXDATE:…`, one each.
    pub fn to_lines(&self, kind: Kind) -> String {
        let mut lines = Vec::new();
        if let Some(rule) = &self.rule {
            lines.push(format!("RRULE:{rule}"));
        }
        for (name, dates) in [("RDATE", &self.added), ("EXDATE", &self.left_out)] {
            if !dates.is_empty() {
                let dates: Vec<String> =
                    dates.iter().map(|at| RecurrenceId { at: *at, kind }.to_string()).collect();
                lines.push(format!("{name}:{}", dates.join(",")));
            }
        }
        lines.join("\n")
    }

    /// Reads what [`Recurrence::to_lines`] wrote; `None` if it is anything else.
    pub fn from_lines(lines: &str) -> Option<Self> {
        let mut recurrence = Self::default();
        for line in lines.lines() {
            let (name, value) = line.split_once(':')?;
            match name {
                "RRULE" => recurrence.rule = Some(value.parse().ok()?),
                "RDATE" => recurrence.added = dates(value)?,
                "EXDATE" => recurrence.left_out = dates(value)?,
                _ => return None,
            }
        }
        Some(recurrence)
    }
}

fn dates(value: &str) -> Option<Vec<DateTime>> {
    value.split(',').map(|text| Some(text.parse::<RecurrenceId>().ok()?.at)).collect()
}

/// Whether a series is told in times or in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Times of day.
    Times,
    /// Whole days.
    Days,
}
