//! A rate: what it adds, and when.

use crate::hours::Span;
use crate::money::Money;
use crate::rule::Refusal;
use crate::tax::percent;
use crate::text::{self, quoted};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Weekday};
use std::fmt;
use std::str::FromStr;

/// The longest name, in characters.
const NAME_MAX: usize = 100;
/// The greatest surcharge, in hundredths of a percent.
const POINTS_MAX: i64 = 100_000;
/// The greatest priority, above and below zero.
const PRIORITY_MAX: i64 = 1_000;

/// By what an amount is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// By the hour, to the second.
    Hour,
    /// For each begun slot of so many minutes, from the start of the booking.
    Slot {
        /// The minutes.
        minutes: i64,
    },
    /// For each day of the venue's calendar that the booking touches.
    Day,
    /// Once for the booking.
    Flat,
    /// Once for each head.
    Head,
}

impl fmt::Display for Unit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hour => out.write_str("hour"),
            Self::Slot { minutes } => write!(out, "slot:{minutes}m"),
            Self::Day => out.write_str("day"),
            Self::Flat => out.write_str("flat"),
            Self::Head => out.write_str("head"),
        }
    }
}

impl FromStr for Unit {
    type Err = Refusal;

    /// Reads `hour`, `day`, `flat`, `head`, or `slot:30m`.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let slot = || text.strip_prefix("slot:")?.strip_suffix('m')?.parse().ok();
        match text {
            "hour" => Ok(Self::Hour),
            "day" => Ok(Self::Day),
            "flat" => Ok(Self::Flat),
            "head" => Ok(Self::Head),
            _ => slot().map(|minutes| Self::Slot { minutes }).ok_or_else(|| {
                bad("unit", format!("`{}` is not accepted for `unit`", quoted(text)))
                    .hint("write `hour`, `day`, `flat`, `head`, or `slot:30m`")
            }),
        }
    }
}

/// What a rate does to the price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It is the price; of several the one of highest priority, and of those the first.
    Base {
        /// By what it is counted.
        unit: Unit,
        /// How much each is.
        amount: Money,
    },
    /// It adds or takes off an amount.
    Fixed {
        /// By what it is counted.
        unit: Unit,
        /// How much each is, below zero to take off.
        amount: Money,
    },
    /// It adds or takes off a share of what has come together before it.
    Percent {
        /// Hundredths of a percent, below zero to take off.
        points: i64,
    },
}

/// When a rate applies; what is not said does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition {
    /// On these weekdays.
    pub weekdays: Option<Vec<Weekday>>,
    /// From this date on.
    pub first: Option<Date>,
    /// Up to this date, included.
    pub last: Option<Date>,
    /// At this time of day; what passes midnight belongs to the day on which it begins.
    pub time: Option<Span>,
}

impl Condition {
    /// Whether it holds at a wall clock.
    pub fn holds(&self, wall: DateTime) -> bool {
        let minute = i64::from(wall.hour()) * 60 + i64::from(wall.minute());
        let Some(span) = self.time else { return self.holds_on(wall.date()) };
        (0..=1_i64).any(|days| {
            let minute = minute + days * crate::hours::DAY_MINUTES;
            let begun = wall.date().checked_sub(days.days());
            (span.start()..span.end()).contains(&minute)
                && begun.is_ok_and(|date| self.holds_on(date))
        })
    }

    fn holds_on(&self, date: Date) -> bool {
        self.weekdays.as_ref().is_none_or(|days| days.contains(&date.weekday()))
            && self.first.is_none_or(|first| first <= date)
            && self.last.is_none_or(|last| date <= last)
    }
}

/// A rate as people decide it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// The name, as it stands on the bill.
    pub name: String,
    /// What it does.
    pub effect: Effect,
    /// When it applies.
    pub when: Condition,
    /// Adjustments come in the order of their priorities, the lowest first.
    pub priority: i64,
}

impl Rate {
    /// A price that always applies.
    pub fn base(name: &str, unit: Unit, amount: Money) -> Self {
        Self {
            name: name.to_owned(),
            effect: Effect::Base { unit, amount },
            when: Condition::default(),
            priority: 0,
        }
    }

    /// Whether it is a price, not an adjustment of one.
    pub fn is_base(&self) -> bool {
        matches!(self.effect, Effect::Base { .. })
    }

    /// Refuses what cannot be meant, and names the field.
    ///
    /// # Errors
    /// `bad-rate`.
    pub fn check(&self) -> Result<(), Refusal> {
        text::required_line(&self.name, NAME_MAX)
            .map_err(|error| bad("name", error.to_string()).hint("choose a short name"))?;
        self.effect.check()?;
        if self.when.weekdays.as_ref().is_some_and(Vec::is_empty) {
            return Err(bad("weekdays", "a rate without a weekday never applies".to_owned())
                .hint("leave the weekdays out for all of them"));
        }
        if let (Some(first), Some(last)) = (self.when.first, self.when.last)
            && last < first
        {
            return Err(bad("last", format!("`{last}` is before `{first}`"))
                .hint("choose a last date that is no earlier than the first"));
        }
        if self.priority.abs() > PRIORITY_MAX {
            return Err(bad("priority", format!("a priority of {} is too far off", self.priority))
                .hint(format!("choose a number from -{PRIORITY_MAX} to {PRIORITY_MAX}")));
        }
        Ok(())
    }
}

impl Effect {
    fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::Base { amount, .. } if amount.is_negative() => {
                Err(bad("amount", format!("a price of {amount} is below zero"))
                    .hint("take something off with an adjustment"))
            }
            Self::Base { unit: Unit::Slot { minutes }, .. }
            | Self::Fixed { unit: Unit::Slot { minutes }, .. }
                if !(1..=crate::hours::DAY_MINUTES).contains(minutes) =>
            {
                Err(bad("unit", format!("a slot of {minutes} minutes is not accepted"))
                    .hint("choose 1 to 1440 minutes"))
            }
            Self::Percent { points } if !(-10_000..=POINTS_MAX).contains(points) => {
                let message = format!("an adjustment of {} is not accepted", percent(*points));
                Err(bad("points", message).hint("choose from -100% to 1000%"))
            }
            _ => Ok(()),
        }
    }
}

pub(super) fn bad(field: &'static str, message: String) -> Refusal {
    Refusal::new("bad-rate", message).field(field)
}
