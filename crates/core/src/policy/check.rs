//! Which policies make sense.

use super::{CheckIn, Deposit, Limit, Policy, Quota, StartRule, Terms, Tier};
use crate::rule::Refusal;
use std::ops::RangeInclusive;

const DAY: i64 = 1_440;
const YEAR: i64 = 366 * DAY;
/// The most tiers of cancellation.
const TIERS_MAX: usize = 10;

impl Policy {
    /// Refuses what cannot be meant, and names the field.
    ///
    /// # Errors
    /// `bad-policy`.
    pub fn check(&self) -> Result<(), Refusal> {
        for (field, value, range) in [
            ("min_minutes", self.min_minutes, 1..=YEAR),
            ("max_minutes", self.max_minutes, 1..=YEAR),
            ("notice_minutes", self.notice_minutes, 0..=YEAR),
            ("horizon_days", self.horizon_days, 0..=3_660),
            ("start", self.start.and_then(grid), 1..=DAY),
            ("buffer_before_minutes", self.buffer_before_minutes, 0..=DAY),
            ("buffer_after_minutes", self.buffer_after_minutes, 0..=DAY),
            ("hold_minutes", self.hold_minutes, 1..=31 * DAY),
            ("check_in", self.check_in.and_then(grace), 1..=DAY),
            ("deposit", self.deposit.and_then(share), 1..=100),
        ] {
            within(field, value, range)?;
        }
        if let (Some(min), Some(max)) = (self.min_minutes, self.max_minutes) {
            check_order(min, max)?;
        }
        if let Some(Deposit::Amount(amount)) = self.deposit
            && (amount.is_negative() || amount.is_zero())
        {
            let message = format!("a deposit of {amount} is none");
            return Err(bad("deposit", message, "write `none` to ask for no deposit"));
        }
        check_tiers(self.cancellation.as_deref().unwrap_or_default())?;
        check_quotas(self.quotas.as_deref().unwrap_or_default())
    }
}

impl Terms {
    /// Refuses terms that nobody can keep, which layers may make together.
    ///
    /// # Errors
    /// `bad-policy`.
    pub fn check(&self) -> Result<(), Refusal> {
        check_order(self.min_minutes, self.max_minutes)
    }
}

fn grid(start: StartRule) -> Option<i64> {
    match start {
        StartRule::Grid { minutes } => Some(minutes),
        StartRule::Free => None,
    }
}

fn grace(check_in: CheckIn) -> Option<i64> {
    match check_in {
        CheckIn::Within { minutes } => Some(minutes),
        CheckIn::Off => None,
    }
}

fn share(deposit: Deposit) -> Option<i64> {
    match deposit {
        Deposit::Percent(percent) => Some(percent),
        Deposit::Full | Deposit::Nothing | Deposit::Amount(_) => None,
    }
}

fn within(
    field: &'static str,
    value: Option<i64>,
    range: RangeInclusive<i64>,
) -> Result<(), Refusal> {
    let Some(value) = value.filter(|value| !range.contains(value)) else { return Ok(()) };
    let hint = format!("choose a number from {} to {}", range.start(), range.end());
    Err(bad(field, format!("{value} is not accepted for `{field}`"), hint))
}

fn check_order(min: i64, max: i64) -> Result<(), Refusal> {
    if min <= max {
        return Ok(());
    }
    let message =
        format!("the shortest booking of {min} minutes is longer than the longest of {max}");
    Err(bad("min_minutes", message, "raise `max_minutes` or lower `min_minutes`"))
}

fn check_tiers(tiers: &[Tier]) -> Result<(), Refusal> {
    if tiers.len() > TIERS_MAX {
        let message = format!("{} tiers of cancellation are more than {TIERS_MAX}", tiers.len());
        return Err(bad("cancellation", message, "leave some out"));
    }
    for tier in tiers {
        within("cancellation", Some(tier.hours), 0..=YEAR / 60)?;
        within("cancellation", Some(tier.percent), 0..=100)?;
    }
    for (earlier, later) in tiers.iter().zip(tiers.iter().skip(1)) {
        if earlier.hours <= later.hours || earlier.percent < later.percent {
            let message = format!("`{earlier}` cannot stand before `{later}`");
            let hint = "write the earliest first, and never more for who cancels later";
            return Err(bad("cancellation", message, hint));
        }
    }
    Ok(())
}

/// There are six kinds, so six are the most.
fn check_quotas(quotas: &[Quota]) -> Result<(), Refusal> {
    let kind = |quota: &Quota| (matches!(quota.limit, Limit::Count(_)), quota.period);
    for (place, quota) in quotas.iter().enumerate() {
        let (Limit::Count(most) | Limit::Minutes(most)) = quota.limit;
        within("quotas", Some(most), 1..=YEAR)?;
        if quotas.iter().take(place).any(|other| kind(other) == kind(quota)) {
            let message = format!("`{quota}` is a second quota of its kind");
            return Err(bad("quotas", message, "keep the smaller one"));
        }
    }
    Ok(())
}

fn bad(
    field: &'static str,
    message: String,
    hint: impl Into<std::borrow::Cow<'static, str>>,
) -> Refusal {
    Refusal::new("bad-policy", message).field(field).hint(hint)
}
