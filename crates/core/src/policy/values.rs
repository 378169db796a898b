//! What the fields of a policy say, each with one way to write it.

use crate::money::Money;
use crate::rule::Refusal;
use crate::text::quoted;
use crate::when::parse_duration;
use crate::words::words;
use std::fmt;
use std::str::FromStr;

words! {
    /// Whether somebody must approve a booking.
    Approval, "approval" {
        /// It is confirmed by itself.
        Automatic = "automatic",
        /// It waits for an administrator.
        Required = "required",
    }
}

words! {
    /// Whether a request keeps others away until it is decided.
    Pending, "pending" {
        /// Nobody else gets the place meanwhile.
        Holds = "holds",
        /// Others may ask for the same place; who is approved gets it.
        Open = "open",
    }
}

words! {
    /// A stretch of the venue's calendar.
    Period, "period" {
        /// A day.
        Day = "day",
        /// A week from Monday.
        Week = "week",
        /// A month.
        Month = "month",
    }
}

/// When a booking may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StartRule {
    /// Every so many minutes of the wall clock, counted from when the venue opens.
    Grid {
        /// The minutes.
        minutes: i64,
    },
    /// At any minute.
    Free,
}

/// How much is a person's most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// So many bookings.
    Count(i64),
    /// So many minutes together.
    Minutes(i64),
}

/// The most that one person may book of a resource in each period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// How much.
    pub limit: Limit,
    /// In which period; a booking counts in that in which it begins.
    pub period: Period,
}

/// What is paid back to who cancels at least so long before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tier {
    /// So many hours before the start, or more.
    pub hours: i64,
    /// So many percent of what was paid.
    pub percent: i64,
}

/// What is due before a booking is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deposit {
    /// The whole price.
    Full,
    /// Nothing.
    Nothing,
    /// So many percent of the price.
    Percent(i64),
    /// An amount, or the price if that is less.
    Amount(Money),
}

/// Whether a booking that nobody claims is released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckIn {
    /// It is not.
    Off,
    /// It is, so many minutes after its start.
    Within {
        /// The minutes.
        minutes: i64,
    },
}

impl fmt::Display for StartRule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Grid { minutes } => write!(out, "{minutes}m"),
            Self::Free => out.write_str("free"),
        }
    }
}

impl FromStr for StartRule {
    type Err = Refusal;

    /// Reads `30m` or `1h` for every so many minutes, or `free`.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        match text.trim() {
            "free" => Ok(Self::Free),
            grid => length(grid)
                .map(|minutes| Self::Grid { minutes })
                .ok_or_else(|| wrong("start", text, "write `30m` or `1h` for a grid, or `free`")),
        }
    }
}

impl fmt::Display for Quota {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.limit {
            Limit::Count(count) => write!(out, "{count}/{}", self.period),
            Limit::Minutes(minutes) => write!(out, "{minutes}m/{}", self.period),
        }
    }
}

impl FromStr for Quota {
    type Err = Refusal;

    /// Reads `3/week` for bookings, `10h/month` or `600m/month` for minutes.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let refused = || wrong("quotas", text, "write `3/week`, or `10h/month` for hours");
        let (limit, period) = text.trim().split_once('/').ok_or_else(refused)?;
        let limit = number(limit, "")
            .map(Limit::Count)
            .or_else(|| length(limit).map(Limit::Minutes))
            .ok_or_else(refused)?;
        let period = period.parse().map_err(|_| refused())?;
        Ok(Self { limit, period })
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}h:{}%", self.hours, self.percent)
    }
}

impl FromStr for Tier {
    type Err = Refusal;

    /// Reads `48h:100%` or `2d:100%`: who cancels 48 hours before or earlier gets all back.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let parts = text.trim().split_once(':');
        parts
            .and_then(|(hours, percent)| Some((whole_hours(hours)?, number(percent, "%")?)))
            .map(|(hours, percent)| Self { hours, percent })
            .ok_or_else(|| wrong("cancellation", text, "write `48h:100%`, in whole hours or days"))
    }
}

impl fmt::Display for Deposit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => out.write_str("full"),
            Self::Nothing => out.write_str("none"),
            Self::Percent(percent) => write!(out, "{percent}%"),
            Self::Amount(amount) => write!(out, "{amount}"),
        }
    }
}

impl FromStr for Deposit {
    type Err = Refusal;

    /// Reads `full`, `none`, `30%` or `50.00 EUR`.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        match text.trim() {
            "full" => Ok(Self::Full),
            "none" => Ok(Self::Nothing),
            other => number(other, "%")
                .map(Self::Percent)
                .or_else(|| other.parse().map(Self::Amount).ok())
                .ok_or_else(|| {
                    wrong("deposit", text, "write `full`, `none`, `30%` or `50.00 EUR`")
                }),
        }
    }
}

impl fmt::Display for CheckIn {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off => out.write_str("off"),
            Self::Within { minutes } => write!(out, "{minutes}m"),
        }
    }
}

impl FromStr for CheckIn {
    type Err = Refusal;

    /// Reads `15m` or `1h`, or `off`.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        match text.trim() {
            "off" => Ok(Self::Off),
            within => length(within)
                .map(|minutes| Self::Within { minutes })
                .ok_or_else(|| wrong("check_in", text, "write `15m`, or `off`")),
        }
    }
}

/// Reads a length of whole minutes, such as `90m`, `1h30m` or `2d`.
fn length(text: &str) -> Option<i64> {
    let minutes = || {
        let length = parse_duration(text).ok()?;
        (length.as_secs() % 60 == 0 && length.subsec_nanos() == 0).then(|| length.as_mins())
    };
    number(text, "m").or_else(minutes)
}

/// Reads a length of whole hours, such as `48h` or `2d`.
fn whole_hours(text: &str) -> Option<i64> {
    let hours = || length(text).filter(|minutes| minutes % 60 == 0).map(|minutes| minutes / 60);
    number(text, "h").or_else(hours)
}

/// Reads digits that a unit follows.
fn number(text: &str, unit: &str) -> Option<i64> {
    let digits = text.trim().strip_suffix(unit)?.trim_end();
    let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| digits.parse().ok())?
}

fn wrong(field: &'static str, text: &str, hint: &'static str) -> Refusal {
    let message = format!("`{}` is not accepted for `{field}`", quoted(text));
    Refusal::new("bad-policy", message).field(field).hint(hint)
}
