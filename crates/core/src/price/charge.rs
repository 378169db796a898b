//! What each rate comes to over the parts of a booking.

use super::parts::{Part, parts};
use super::{Effect, Rate, Unit};
use crate::interval::Interval;
use crate::money::{Currency, Money, Rounding};
use crate::rule::Refusal;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The most rates of one resource.
const RATES_MAX: usize = 200;
const HOUR_SECONDS: i128 = 3_600;
/// Parts of the smallest unit: a second of an hourly price and two shares of it are whole numbers of them.
const PARTS: i128 = HOUR_SECONDS * 100_000_000;

/// What is asked of one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// When.
    pub interval: Interval,
    /// How many units of a pool; 1 for everything else.
    pub quantity: i64,
    /// For how many people, where that matters.
    pub heads: i64,
}

/// What one rate comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// The name of the rate.
    pub label: String,
    /// What it does.
    pub effect: Effect,
    /// How often it is counted: seconds by the hour, else how many; of a share the seconds that it covers.
    pub count: i64,
    /// What it comes to.
    pub amount: Money,
}

/// What the rates of a resource come to, those that apply, in the order in which they stack.
///
/// # Errors
/// `no-rate` if there are rates and none is the price of some part, `currency-mismatch` for a rate of another
/// currency, `invalid` for no unit, too many rates, or more than can be counted.
pub fn charges(
    ask: &Ask,
    rates: &[Rate],
    zone: &TimeZone,
    currency: Currency,
) -> Result<Vec<Charge>, Refusal> {
    if ask.quantity < 1 {
        return Err(Refusal::invalid(
            "quantity",
            format!("a quantity of {} is none", ask.quantity),
        )
        .hint("ask for one at least"));
    }
    if ask.heads < 0 {
        return Err(Refusal::invalid("heads", format!("{} people are none", ask.heads)));
    }
    if rates.len() > RATES_MAX {
        let message = format!("{} rates are more than {RATES_MAX}", rates.len());
        return Err(Refusal::invalid("rates", message).hint("drop rates that are over"));
    }
    for rate in rates {
        if let Effect::Base { amount, .. } | Effect::Fixed { amount, .. } = rate.effect {
            amount.currency.same(currency)?;
        }
    }
    let mut tally = Tally::new(rates);
    for part in parts(&ask.interval, rates, zone) {
        tally.add(&part, ask)?;
    }
    tally.charges(currency)
}

/// What a rate has come to so far.
#[derive(Debug, Clone)]
struct Account<'r> {
    rate: &'r Rate,
    /// Seconds by the hour and of a share, else how many.
    count: i64,
    /// What it comes to, in parts of the smallest unit.
    exact: i128,
    /// The last day that was counted.
    day: Option<Date>,
    is_used: bool,
}

/// What all rates have come to, the prices first, then adjustments in their order.
struct Tally<'r> {
    bases: Vec<Account<'r>>,
    adjustments: Vec<Account<'r>>,
}

impl<'r> Tally<'r> {
    fn new(rates: &'r [Rate]) -> Self {
        let account = |rate| Account { rate, count: 0, exact: 0, day: None, is_used: false };
        let mut bases: Vec<_> = rates.iter().filter(|rate| rate.is_base()).map(account).collect();
        let mut adjustments: Vec<_> =
            rates.iter().filter(|rate| !rate.is_base()).map(account).collect();
        bases.sort_by_key(|account| std::cmp::Reverse(account.rate.priority));
        adjustments.sort_by_key(|account| account.rate.priority);
        Self { bases, adjustments }
    }

    fn add(&mut self, part: &Part, ask: &Ask) -> Result<(), Refusal> {
        let applies = |account: &&mut Account<'r>| account.rate.when.holds(part.wall);
        let is_free = self.bases.is_empty() && self.adjustments.is_empty();
        let mut sum = match self.bases.iter_mut().find(applies) {
            Some(base) => base.add(part, ask, 0).ok_or_else(too_much)?,
            None if is_free => 0,
            None => return Err(unpriced(part)),
        };
        for adjustment in self.adjustments.iter_mut().filter(applies) {
            let more = adjustment.add(part, ask, sum).ok_or_else(too_much)?;
            sum = sum.checked_add(more).ok_or_else(too_much)?;
        }
        Ok(())
    }

    /// Rounds what each rate comes to, once.
    fn charges(self, currency: Currency) -> Result<Vec<Charge>, Refusal> {
        let used = self.bases.into_iter().chain(self.adjustments).filter(|account| account.is_used);
        used.map(|account| {
            let rounded = Rounding::HalfUp.divide(account.exact, PARTS);
            let amount = rounded.and_then(|amount| i64::try_from(amount).ok());
            Ok(Charge {
                label: account.rate.name.clone(),
                effect: account.rate.effect,
                count: account.count,
                amount: Money::new(amount.ok_or_else(too_much)?, currency),
            })
        })
        .collect()
    }
}

impl Account<'_> {
    /// Counts a part of which other rates came to `sum`, and gives what this one adds; none if it cannot be counted.
    ///
    /// It never takes off more than there is.
    fn add(&mut self, part: &Part, ask: &Ask, sum: i128) -> Option<i128> {
        self.is_used = true;
        let more = match self.rate.effect {
            Effect::Base { unit, amount } | Effect::Fixed { unit, amount } => {
                let count = self.counted(unit, part, ask);
                self.count = self.count.checked_add(count)?;
                priced(unit, amount, count, ask)?
            }
            Effect::Percent { points } => {
                self.count = self.count.checked_add(part.interval.seconds())?;
                Rounding::HalfUp.divide(sum.checked_mul(points.into())?, 10_000)?
            }
        };
        let more = more.max(-sum);
        self.exact = self.exact.checked_add(more)?;
        Some(more)
    }

    /// How often it is counted within a part.
    fn counted(&mut self, unit: Unit, part: &Part, ask: &Ask) -> i64 {
        let date = part.wall.date();
        let is_first = self.day.is_none();
        let is_new_day = self.day.is_none_or(|day| day < date);
        self.day = self.day.max(Some(date));
        match unit {
            Unit::Hour => part.interval.seconds(),
            Unit::Slot { minutes } => slots(part, ask, minutes),
            Unit::Day => i64::from(is_new_day),
            Unit::Flat => i64::from(is_first),
            Unit::Head if is_first => ask.heads,
            Unit::Head => 0,
        }
    }
}

/// What a count comes to, in parts of the smallest unit.
fn priced(unit: Unit, amount: Money, count: i64, ask: &Ask) -> Option<i128> {
    let (times, parts) = match unit {
        Unit::Hour => (ask.quantity, PARTS / HOUR_SECONDS),
        Unit::Head => (1, PARTS),
        Unit::Slot { .. } | Unit::Day | Unit::Flat => (ask.quantity, PARTS),
    };
    let counted = i128::from(amount.amount).checked_mul(count.into())?;
    counted.checked_mul(times.into())?.checked_mul(parts)
}

/// How many slots begin within a part.
fn slots(part: &Part, ask: &Ask, minutes: i64) -> i64 {
    let length = minutes.max(1) * 60;
    let begun = |at: jiff::Timestamp| {
        let seconds = at.duration_since(ask.interval.starts_at()).as_secs();
        seconds.div_euclid(length) + i64::from(seconds.rem_euclid(length) > 0)
    };
    begun(part.interval.ends_at()) - begun(part.interval.starts_at())
}

fn unpriced(part: &Part) -> Refusal {
    let message = format!("no rate is the price at {}", part.wall.strftime("%Y-%m-%d %H:%M"));
    Refusal::new("no-rate", message)
        .hint("add a rate that always applies, with a lower priority than the others")
}

fn too_much() -> Refusal {
    Refusal::invalid("quantity", "it is more than can be counted")
}
