//! A rule made ready for walking: its lists as bit sets, its gaps filled from the start.
//!
//! The days that a rule allows in a month are one word of 31 bits, so a month costs a few
//! operations whatever the rule says, and a list of hundreds of numbers costs what one costs.

use super::civil::{self, DAY, Date};
use planify_core::recurrence::{Frequency, Rule};

/// A rule made ready.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) frequency: Frequency,
    /// Periods from one to the next that counts.
    pub(super) interval: i64,
    /// Bit m for month m.
    months: u32,
    /// Days of the month, from its start and from its end, bit d for day d.
    month_days: Option<(u32, u32)>,
    /// Weekdays without a number, bit 0 for Monday.
    pub(super) weekdays: u32,
    /// Weekdays with a number, counted in the month or in the year.
    ordinals: Vec<(i64, i64)>,
    counts_in_year: bool,
    has_weekdays: bool,
    /// Days of the year as days of each month, for a common and for a leap year.
    year_days: Option<([u32; 13], [u32; 13])>,
    /// Weeks of the year, from its start and from its end.
    pub(super) weeks: Option<(u64, u64)>,
    pub(super) week_start: i64,
    /// Seconds after the start of a day, hour or minute, in order.
    pub(super) times: Vec<i64>,
    /// Hours, minutes and seconds that a shorter period may begin at.
    pub(super) hours: u64,
    pub(super) minutes: u64,
    pub(super) seconds: u64,
    /// Places in the set of a period, as they are written.
    pub(super) positions: Vec<i64>,
}

impl Plan {
    /// Makes a rule ready that begins at `start`, in civil seconds.
    pub(super) fn new(rule: &Rule, start: i64) -> Self {
        let first = civil::date(start.div_euclid(DAY));
        let numbered = |day: &planify_core::recurrence::RuleDay| {
            let weekday = i64::from(day.weekday.to_monday_zero_offset());
            day.ordinal.map(|ordinal| (i64::from(ordinal), weekday))
        };
        let mut plan = Self {
            frequency: rule.frequency,
            interval: i64::from(rule.interval.max(1)),
            months: bits(&rule.by_month).try_into().unwrap_or(0),
            month_days: signed_bits(&rule.by_month_day).map(|(start, end)| {
                (start.try_into().unwrap_or(u32::MAX), end.try_into().unwrap_or(u32::MAX))
            }),
            weekdays: rule
                .by_day
                .iter()
                .filter(|day| day.ordinal.is_none())
                .fold(0, |set, day| set | 1 << day.weekday.to_monday_zero_offset()),
            ordinals: rule.by_day.iter().filter_map(numbered).collect(),
            counts_in_year: rule.frequency == Frequency::Yearly && rule.by_month.is_empty(),
            has_weekdays: !rule.by_day.is_empty(),
            year_days: (!rule.by_year_day.is_empty()).then(|| {
                (days_of_year(&rule.by_year_day, 1970), days_of_year(&rule.by_year_day, 1972))
            }),
            weeks: signed_bits(&rule.by_week_no),
            week_start: i64::from(rule.week_start.to_monday_zero_offset()),
            times: Vec::new(),
            hours: full_or(bits(&rule.by_hour)),
            minutes: full_or(bits(&rule.by_minute)),
            seconds: full_or(seconds_bits(&rule.by_second)),
            positions: rule.by_set_pos.iter().map(|at| i64::from(*at)).collect(),
        };
        plan.fill_from(first, civil::weekday(start.div_euclid(DAY)));
        plan.times = plan.times_of(rule, start);
        // Each day of chosen weekdays is each week with them: one way to walk instead of two.
        if plan.frequency == Frequency::Daily
            && plan.interval == 1
            && plan.has_weekdays
            && plan.month_days.is_none()
            && plan.positions.is_empty()
        {
            plan.frequency = Frequency::Weekly;
        }
        plan
    }

    /// Takes from the start what no part of the rule says.
    fn fill_from(&mut self, first: Date, weekday: i64) {
        let chosen = self.has_weekdays
            || self.month_days.is_some()
            || self.year_days.is_some()
            || self.weeks.is_some();
        match self.frequency {
            Frequency::Weekly if !chosen => {
                self.weekdays = 1 << weekday;
                self.has_weekdays = true;
            }
            Frequency::Monthly if !chosen => self.month_days = Some((1 << first.day, 0)),
            Frequency::Yearly if !chosen => {
                self.month_days = Some((1 << first.day, 0));
                if self.months == 0 {
                    self.months = 1 << first.month;
                }
            }
            _ => {}
        }
        if self.months == 0 {
            self.months = 0x1ffe;
        }
    }

    /// The times that each period of days, hour or minute is multiplied with.
    fn times_of(&self, rule: &Rule, start: i64) -> Vec<i64> {
        let of_day = start.rem_euclid(DAY);
        let or = |set: u64, given: bool, own: i64| if given { set } else { 1 << own };
        let hours = or(self.hours, !rule.by_hour.is_empty(), of_day / 3_600);
        let minutes = or(self.minutes, !rule.by_minute.is_empty(), of_day / 60 % 60);
        let seconds = or(self.seconds, !rule.by_second.is_empty(), of_day % 60);
        let (hours, minutes, seconds) = match self.frequency {
            Frequency::Secondly => (1, 1, 1),
            Frequency::Minutely => (1, 1, seconds),
            Frequency::Hourly => (1, minutes, seconds),
            _ => (hours, minutes, seconds),
        };
        let mut times = Vec::new();
        for hour in members(hours) {
            for minute in members(minutes) {
                times.extend(members(seconds).map(|second| hour * 3_600 + minute * 60 + second));
            }
        }
        times
    }

    /// Whether the rule asks more of a day than to come with the period.
    pub(super) fn filters_days(&self) -> bool {
        self.has_weekdays || self.filters_beyond_weekdays()
    }

    /// Whether the rule asks more of a day than its weekday.
    pub(super) fn filters_beyond_weekdays(&self) -> bool {
        self.months != 0x1ffe || self.month_days.is_some() || self.year_days.is_some()
    }

    /// Whether all whole periods of the rule are alike.
    pub(super) fn is_regular(&self) -> bool {
        let alike = match self.frequency {
            Frequency::Daily => !self.filters_days(),
            Frequency::Weekly => !self.filters_beyond_weekdays(),
            _ => false,
        };
        alike && self.positions.is_empty()
    }

    /// The days that are allowed in a month, bit d for day d; weeks of the year are not looked at.
    pub(super) fn days(&self, year: i64, month: i64) -> u32 {
        if self.months >> month & 1 == 0 {
            return 0;
        }
        let length = civil::month_length(year, month);
        let mut days = (u32::MAX >> (31 - length)) & !1;
        if let Some((from_start, from_end)) = self.month_days {
            // Bit k of a set that counts from the end is day `length + 1 - k`.
            let turned = u64::from(from_end.reverse_bits()) << 1 >> (31 - length);
            days &= from_start | u32::try_from(turned & u64::from(u32::MAX)).unwrap_or(0);
        }
        if let Some((common, leap)) = &self.year_days {
            let table = if civil::is_leap(year) { leap } else { common };
            let month = usize::try_from(month).unwrap_or(0);
            days &= table.get(month).copied().unwrap_or(0);
        }
        if self.has_weekdays && days != 0 {
            days &= self.days_of_weekdays(year, month, length);
        }
        days
    }

    fn days_of_weekdays(&self, year: i64, month: i64, length: i64) -> u32 {
        let first = civil::weekday(civil::day_number(Date { year, month, day: 1 }));
        let week = u64::from(self.weekdays);
        let turned = (week >> first | week << (7 - first)) & 0x7f;
        let mut days = (turned | turned << 7 | turned << 14 | turned << 21 | turned << 28) << 1;
        for &(ordinal, weekday) in &self.ordinals {
            let (first, length, offset) = if self.counts_in_year {
                let january = civil::day_number(Date { year, month: 1, day: 1 });
                let here = civil::day_number(Date { year, month, day: 1 });
                (civil::weekday(january), civil::year_length(year), here - january)
            } else {
                (first, length, 0)
            };
            let earliest = 1 + (weekday - first).rem_euclid(7);
            let day = if ordinal > 0 {
                earliest + 7 * (ordinal - 1)
            } else {
                earliest + 7 * ((length - earliest) / 7) + 7 * (ordinal + 1)
            };
            let of_month = day - offset;
            if (1..=length).contains(&day) && (1..=31).contains(&of_month) {
                days |= 1 << of_month;
            }
        }
        u32::try_from(days & u64::from(u32::MAX)).unwrap_or(0)
    }
}

/// The members of a set of bits, in order.
pub(super) fn members(set: u64) -> impl Iterator<Item = i64> {
    let mut rest = set;
    std::iter::from_fn(move || {
        if rest == 0 {
            return None;
        }
        let lowest = rest.trailing_zeros();
        rest &= rest - 1;
        Some(i64::from(lowest))
    })
}

fn bits(items: &[u8]) -> u64 {
    items.iter().fold(0, |set, item| set | 1 << item)
}

/// Second 60 is a leap second, which no clock here shows: it is the last of its minute
/// (RFC 5545 3.3.12).
fn seconds_bits(items: &[u8]) -> u64 {
    items.iter().fold(0, |set, item| set | 1 << (*item).min(59))
}

fn full_or(set: u64) -> u64 {
    if set == 0 { u64::MAX } else { set }
}

fn signed_bits(items: &[i8]) -> Option<(u64, u64)> {
    let set = |wanted: fn(&i8) -> bool| {
        items.iter().filter(|item| wanted(item)).fold(0, |set, item| set | 1 << item.unsigned_abs())
    };
    (!items.is_empty()).then(|| (set(|item| *item > 0), set(|item| *item < 0)))
}

/// Days of the year as days of each month, for all years as long as `year`.
fn days_of_year(items: &[i16], year: i64) -> [u32; 13] {
    let length = civil::year_length(year);
    let january = civil::day_number(Date { year, month: 1, day: 1 });
    let mut table = [0; 13];
    for item in items.iter().map(|item| i64::from(*item)) {
        let day = if item > 0 { item } else { length + 1 + item };
        if !(1..=length).contains(&day) {
            continue;
        }
        let date = civil::date(january + day - 1);
        if let Some(month) = usize::try_from(date.month).ok().and_then(|month| table.get_mut(month))
        {
            *month |= 1 << date.day;
        }
    }
    table
}
