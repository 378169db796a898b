//! The walk over the periods of a rule, on the wall clock.
//!
//! A period is looked at as a whole and forgotten when its instances are given, so nothing grows
//! with the length of a series. Each step costs a unit of work, and a walk that used up its units
//! says so instead of going on: no rule keeps anybody waiting.

use super::civil::{self, DAY, Date};
use super::plan::{Plan, members};
use planify_core::recurrence::Frequency;

/// Units of work that one rule may cost: far below 50 ms where a unit is a few nanoseconds.
pub(super) const WORK_MAX: u32 = 1_000_000;

/// The last year that iCalendar can write.
const YEAR_MAX: i64 = 9_999;

/// A rule used up its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spent;

/// A walk over the periods of a rule.
#[derive(Debug)]
pub(super) struct Walk {
    pub(super) plan: Plan,
    /// The next period: a year, a month, a day, or seconds, as the frequency counts.
    cursor: i64,
    /// Starts of what the times are added to, in civil seconds.
    bases: Vec<i64>,
    base: usize,
    time: usize,
    /// Whether `bases` are whole instances, as after a choice of positions.
    chosen: bool,
    /// The month that was looked at last: its first day, the day behind it, and what is allowed.
    month: (i64, i64, u32),
    work: u32,
}

impl Walk {
    pub(super) fn new(plan: Plan, start: i64) -> Self {
        let day = start.div_euclid(DAY);
        let date = civil::date(day);
        let cursor = match plan.frequency {
            Frequency::Yearly if plan.weeks.is_some() => year_of_week(day, plan.week_start),
            Frequency::Yearly => date.year,
            Frequency::Monthly => date.year * 12 + date.month - 1,
            Frequency::Weekly => day - (civil::weekday(day) - plan.week_start).rem_euclid(7),
            Frequency::Daily => day,
            Frequency::Hourly => start.div_euclid(3_600) * 3_600,
            Frequency::Minutely => start.div_euclid(60) * 60,
            Frequency::Secondly => start,
        };
        Self {
            plan,
            cursor,
            bases: Vec::new(),
            base: 0,
            time: 0,
            chosen: false,
            month: (0, 0, 0),
            work: 0,
        }
    }

    /// How far one period is from the next, in the unit of the cursor.
    pub(super) fn step(&self) -> i64 {
        self.plan.interval
            * match self.plan.frequency {
                Frequency::Weekly => 7,
                Frequency::Hourly => 3_600,
                Frequency::Minutely => 60,
                _ => 1,
            }
    }

    /// The next period, in the unit of the frequency.
    pub(super) fn cursor(&self) -> i64 {
        self.cursor
    }

    /// Goes on at a period of the walk, forgetting what is left of the current one.
    pub(super) fn go_to(&mut self, cursor: i64) {
        self.cursor = cursor;
        self.bases.clear();
        (self.base, self.time) = (0, 0);
    }

    /// The last period of the walk that begins at or before civil seconds, not before the cursor.
    pub(super) fn period_at(&self, local: i64) -> i64 {
        let day = local.div_euclid(DAY);
        let wanted = match self.plan.frequency {
            // Week 1 of a year may begin in the one before.
            Frequency::Yearly => civil::date(day).year - i64::from(self.plan.weeks.is_some()),
            Frequency::Monthly => {
                let date = civil::date(day);
                date.year * 12 + date.month - 1
            }
            Frequency::Weekly | Frequency::Daily => day,
            Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => local,
        };
        let step = self.step();
        self.cursor + ((wanted - self.cursor).max(0) / step) * step
    }

    /// The next instance, in civil seconds; none at the end of the calendar.
    pub(super) fn next(&mut self) -> Result<Option<i64>, Spent> {
        loop {
            if let Some(&base) = self.bases.get(self.base) {
                if self.chosen {
                    self.base += 1;
                    return Ok(Some(base));
                }
                if let Some(&time) = self.plan.times.get(self.time) {
                    self.time += 1;
                    return Ok(Some(base + time));
                }
                self.base += 1;
                self.time = 0;
                continue;
            }
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Pays for a step.
    pub(super) fn pay(&mut self, units: u32) -> Result<(), Spent> {
        self.work = self.work.saturating_add(units);
        if self.work > WORK_MAX { Err(Spent) } else { Ok(()) }
    }

    /// Looks at the next period; false at the end of the calendar.
    fn fill(&mut self) -> Result<bool, Spent> {
        self.bases.clear();
        (self.base, self.time) = (0, 0);
        self.pay(1)?;
        let cursor = self.cursor;
        match self.plan.frequency {
            Frequency::Yearly if cursor > YEAR_MAX => return Ok(false),
            Frequency::Yearly => self.fill_year(cursor)?,
            Frequency::Monthly if cursor >= (YEAR_MAX + 1) * 12 => return Ok(false),
            Frequency::Monthly => {
                self.fill_month(cursor.div_euclid(12), cursor.rem_euclid(12) + 1);
            }
            Frequency::Weekly if cursor > last_day() => return Ok(false),
            Frequency::Weekly => self.fill_week(cursor),
            Frequency::Daily => return self.fill_day(),
            Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => {
                return self.fill_part_of_day();
            }
        }
        self.cursor = cursor.saturating_add(self.step());
        self.choose()?;
        Ok(true)
    }

    fn fill_month(&mut self, year: i64, month: i64) {
        let days = self.plan.days(year, month);
        let before = civil::day_number(Date { year, month, day: 1 }) - 1;
        self.bases.extend(members(u64::from(days)).map(|day| (before + day) * DAY));
    }

    fn fill_year(&mut self, year: i64) -> Result<(), Spent> {
        let Some((from_start, from_end)) = self.plan.weeks else {
            for month in 1..=12 {
                self.fill_month(year, month);
            }
            return self.pay(4);
        };
        let first = civil::first_week(year, self.plan.week_start);
        let weeks = (civil::first_week(year + 1, self.plan.week_start) - first) / 7;
        for week in 1..=weeks {
            if from_start >> week & 1 == 0 && from_end >> (weeks + 1 - week) & 1 == 0 {
                continue;
            }
            for day in 0..7 {
                let day = first + (week - 1) * 7 + day;
                if self.allows(day) {
                    self.bases.push(day * DAY);
                }
            }
            self.pay(3)?;
        }
        Ok(())
    }

    fn fill_week(&mut self, first: i64) {
        let filters = self.plan.filters_beyond_weekdays();
        for offset in 0..7 {
            let day = first + offset;
            let weekday = (self.plan.week_start + offset) % 7;
            if self.plan.weekdays >> weekday & 1 == 1 && (!filters || self.allows(day)) {
                self.bases.push(day * DAY);
            }
        }
    }

    fn fill_day(&mut self) -> Result<bool, Spent> {
        let step = self.plan.interval;
        loop {
            let day = self.cursor;
            if day > last_day() {
                return Ok(false);
            }
            if !self.plan.filters_days() || self.allows(day) {
                self.bases.push(day * DAY);
                self.cursor = day.saturating_add(step);
                self.choose()?;
                return Ok(true);
            }
            // A month in which no day is allowed is passed over as a whole.
            let next = if self.month.2 == 0 { self.month.1 } else { day + 1 };
            self.cursor = ahead(day, next, step);
            self.pay(1)?;
        }
    }

    /// Passes over days, hours and minutes in which nothing can happen, as a whole.
    fn fill_part_of_day(&mut self) -> Result<bool, Spent> {
        let step = self.step();
        let (by_minute, by_second) = match self.plan.frequency {
            Frequency::Hourly => (false, false),
            Frequency::Minutely => (true, false),
            _ => (true, true),
        };
        loop {
            let at = self.cursor;
            let (day, of_day) = (at.div_euclid(DAY), at.rem_euclid(DAY));
            if day > last_day() {
                return Ok(false);
            }
            let next = if self.plan.filters_days() && !self.allows(day) {
                if self.month.2 == 0 { self.month.1 * DAY } else { (day + 1) * DAY }
            } else if self.plan.hours >> (of_day / 3_600) & 1 == 0 {
                (at.div_euclid(3_600) + 1) * 3_600
            } else if by_minute && self.plan.minutes >> (of_day / 60 % 60) & 1 == 0 {
                (at.div_euclid(60) + 1) * 60
            } else if by_second && self.plan.seconds >> (of_day % 60) & 1 == 0 {
                at + 1
            } else {
                self.bases.push(at);
                self.cursor = at.saturating_add(step);
                self.choose()?;
                return Ok(true);
            };
            self.cursor = ahead(at, next, step);
            self.pay(2)?;
        }
    }

    /// Keeps the positions that the rule names; the others never come into being.
    fn choose(&mut self) -> Result<(), Spent> {
        self.chosen = !self.plan.positions.is_empty();
        let length = |items: &[i64]| i64::try_from(items.len()).unwrap_or(i64::MAX);
        let times = length(&self.plan.times);
        let total = length(&self.bases).saturating_mul(times);
        if !self.chosen {
            return self.pay(u32::try_from(total / 4).unwrap_or(u32::MAX));
        }
        let mut chosen: Vec<i64> = self
            .plan
            .positions
            .iter()
            .map(|position| if *position > 0 { position - 1 } else { total + position })
            .filter(|place| (0..total).contains(place))
            .filter_map(|place| {
                let base = self.bases.get(usize::try_from(place / times).ok()?)?;
                Some(base + self.plan.times.get(usize::try_from(place % times).ok()?)?)
            })
            .collect();
        chosen.sort_unstable();
        chosen.dedup();
        let units = u32::try_from(self.plan.positions.len()).unwrap_or(u32::MAX);
        self.bases = chosen;
        self.pay(units)
    }

    /// Whether the parts that choose days of months allow a day.
    fn allows(&mut self, day: i64) -> bool {
        if !(self.month.0..self.month.1).contains(&day) {
            let date = civil::date(day);
            let first = day - date.day + 1;
            let behind = first + civil::month_length(date.year, date.month);
            self.month = (first, behind, self.plan.days(date.year, date.month));
        }
        self.month.2 >> (day - self.month.0 + 1) & 1 == 1
    }
}

/// The first place of the walk at or behind `wanted`.
fn ahead(from: i64, wanted: i64, step: i64) -> i64 {
    from.saturating_add((wanted - from + step - 1) / step * step)
}

fn last_day() -> i64 {
    civil::day_number(Date { year: YEAR_MAX, month: 12, day: 31 })
}

/// The year whose weeks hold a day.
fn year_of_week(day: i64, week_start: i64) -> i64 {
    let year = civil::date(day).year;
    if day < civil::first_week(year, week_start) {
        year - 1
    } else if day >= civil::first_week(year + 1, week_start) {
        year + 1
    } else {
        year
    }
}
