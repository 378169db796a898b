//! The instances of one rule on one clock.
//!
//! A time that the rule makes and the clock never shows is passed over and not counted (RFC 5545
//! 3.3.10); the start is written by somebody, so there it counts, with the offset before the gap.

use super::civil::{self, DAY};
use super::clock::{Clock, Gap, Offsets};
use super::plan::Plan;
use super::walk::{Spent, Walk};
use planify_core::recurrence::{Bound, Frequency, Rule, Until};

/// An instance: civil seconds, and the instant in seconds.
pub(super) type Raw = (i64, i64);

/// The instances of one rule, in order of the wall clock.
#[derive(Debug)]
pub(super) struct Stream {
    walk: Walk,
    offsets: Offsets,
    start: i64,
    /// Instances that may still come.
    left: u64,
    /// The last civil second and the last instant that may come.
    last_local: i64,
    last_at: i64,
}

impl Stream {
    pub(super) fn new(rule: &Rule, start: i64, clock: &Clock) -> Self {
        let offsets = Offsets::new(clock);
        let (mut left, mut last_local, mut last_at) = (u64::MAX, i64::MAX, i64::MAX);
        match rule.bound {
            Bound::Never => {}
            Bound::Count(count) => left = u64::from(count),
            Bound::Until(Until::Day(day)) => last_local = civil::seconds(day.at(23, 59, 59, 0)),
            Bound::Until(Until::Wall(wall)) => last_local = civil::seconds(wall),
            Bound::Until(Until::Instant(at)) => last_at = at.as_second(),
        }
        // The instant decides; the wall clock, never two days away from it, ends the walk.
        last_local = last_local.min(last_at.saturating_add(2 * DAY));
        let walk = Walk::new(Plan::new(rule, start), start);
        Self { walk, offsets, start, left, last_local, last_at }
    }

    /// The next instance.
    pub(super) fn next(&mut self) -> Result<Option<Raw>, Spent> {
        while self.left > 0 {
            let Some(local) = self.walk.next()? else { break };
            if local < self.start {
                continue;
            }
            if local > self.last_local {
                break;
            }
            let spot = self.offsets.spot(local);
            if spot.in_gap && local != self.start {
                self.walk.pay(1)?;
                continue;
            }
            if spot.at > self.last_at {
                break;
            }
            self.left -= 1;
            return Ok(Some((local, spot.at)));
        }
        self.left = 0;
        Ok(None)
    }

    /// Skips what lies before civil seconds, as far as that needs no counting; a few instances before
    /// them may still come. To be called before the first `next`.
    pub(super) fn skip_to(&mut self, local: i64) -> Result<(), Spent> {
        if self.left == u64::MAX {
            self.walk.go_to(self.walk.period_at(local));
            return Ok(());
        }
        if self.walk.plan.is_regular() { self.skip_counted(local) } else { Ok(()) }
    }

    /// Skips whole periods that are all alike, and counts them without looking at each.
    fn skip_counted(&mut self, local: i64) -> Result<(), Spent> {
        let first = self.walk.cursor();
        let step = self.walk.step();
        let target = self.walk.period_at(local);
        if target <= first {
            return Ok(());
        }
        let per_period = match self.walk.plan.frequency {
            Frequency::Weekly => i64::from(self.walk.plan.weekdays.count_ones()),
            _ => 1,
        };
        let times = i64::try_from(self.walk.plan.times.len()).unwrap_or(i64::MAX);
        let (begin, end) = (first * DAY, target * DAY);
        let Some(gaps) = self.offsets.gaps(begin, end) else { return Ok(()) };
        let mut count = ((target - first) / step).saturating_mul(per_period.saturating_mul(times));
        // What the first period holds before the start never was.
        count -= self.members(first, step, begin, self.start);
        for Gap { from, to } in gaps {
            self.walk.pay(1)?;
            count -= self.members(first, step, from.max(self.start), to);
            if (from..to).contains(&self.start) && self.is_member(self.start, first, step) {
                count += 1;
            }
        }
        self.left = self.left.saturating_sub(u64::try_from(count).unwrap_or(0));
        self.walk.go_to(target);
        Ok(())
    }

    /// How many instances lie from civil seconds to before others, by the rule alone.
    fn members(&self, first: i64, step: i64, from: i64, to: i64) -> i64 {
        let mut count = 0;
        for day in from.div_euclid(DAY)..=(to - 1).div_euclid(DAY) {
            if !self.has_day(day, first, step) {
                continue;
            }
            let of_day = (from - day * DAY)..(to - day * DAY);
            let times = self.walk.plan.times.iter().filter(|time| of_day.contains(time)).count();
            count += i64::try_from(times).unwrap_or(0);
        }
        count
    }

    fn is_member(&self, local: i64, first: i64, step: i64) -> bool {
        self.members(first, step, local, local + 1) > 0
    }

    fn has_day(&self, day: i64, first: i64, step: i64) -> bool {
        match self.walk.plan.frequency {
            Frequency::Weekly => {
                (day - first).rem_euclid(step) < 7
                    && self.walk.plan.weekdays >> civil::weekday(day) & 1 == 1
            }
            _ => (day - first).rem_euclid(step) == 0,
        }
    }
}
