//! Another calculation of what can be booked, minute by minute and without any code of the rules.
//!
//! Zones are tables of offsets that were written down from the announcements, the calendar is counted in days, and
//! opening hours are asked for each minute.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A zone: its offset in minutes from a minute of UTC on.
pub(crate) struct Clock {
    pub(crate) name: &'static str,
    /// The first entry holds from the beginning.
    changes: Vec<(i64, i64)>,
}

/// A zone as it is written down: the first entry holds from the beginning; times are written as UTC.
struct Written {
    name: &'static str,
    changes: &'static [(&'static str, i64)],
}

/// The zones of the matrix, from 2026-12 to 2028-01, and two that skipped a day.
const WRITTEN: &[Written] = &[
    Written {
        name: "America/New_York",
        changes: &[("", -300), ("2027-03-14 07:00", -240), ("2027-11-07 06:00", -300)],
    },
    Written {
        name: "Europe/London",
        changes: &[("", 0), ("2027-03-28 01:00", 60), ("2027-10-31 01:00", 0)],
    },
    Written {
        name: "Europe/Berlin",
        changes: &[("", 60), ("2027-03-28 01:00", 120), ("2027-10-31 01:00", 60)],
    },
    Written {
        name: "Australia/Lord_Howe",
        changes: &[("", 660), ("2027-04-03 15:00", 630), ("2027-10-02 15:30", 660)],
    },
    Written {
        name: "Africa/Cairo",
        changes: &[("", 120), ("2027-04-29 22:00", 180), ("2027-10-28 21:00", 120)],
    },
    Written {
        name: "America/Havana",
        changes: &[("", -300), ("2027-03-14 05:00", -240), ("2027-11-07 05:00", -300)],
    },
    Written { name: "Asia/Kathmandu", changes: &[("", 345)] },
    Written {
        name: "Pacific/Chatham",
        changes: &[("", 825), ("2027-04-03 14:00", 765), ("2027-09-25 14:00", 825)],
    },
    Written {
        name: "Pacific/Apia",
        changes: &[("", -600), ("2011-12-30 10:00", 840), ("2012-03-31 14:00", 780)],
    },
    Written { name: "Pacific/Kiritimati", changes: &[("", -600), ("1994-12-31 10:00", 840)] },
];

/// The zones of the matrix.
pub(crate) static CLOCKS: LazyLock<Vec<Clock>> = LazyLock::new(|| {
    let read = |at: &str| if at.is_empty() { i64::MIN } else { minute(at) };
    let clock = |written: &Written| Clock {
        name: written.name,
        changes: written.changes.iter().map(|(at, offset)| (read(at), *offset)).collect(),
    };
    WRITTEN.iter().map(clock).collect()
});

impl Clock {
    /// When the clock is changed, in minutes of UTC.
    pub(crate) fn changes(&self) -> Vec<i64> {
        self.changes.iter().skip(1).map(|(at, _)| *at).collect()
    }

    /// The minute that the clock shows, counted as if it were UTC.
    pub(crate) fn wall(&self, minute_of_utc: i64) -> i64 {
        let holds = self.changes.iter().rev().find(|(at, _)| *at <= minute_of_utc).unwrap();
        minute_of_utc + holds.1
    }

    /// The minutes of UTC at which the clock shows a minute: none, one or two.
    pub(crate) fn minutes_of(&self, wall: i64) -> Vec<i64> {
        let mut minutes: Vec<i64> = self.changes.iter().map(|(_, offset)| wall - offset).collect();
        minutes.sort_unstable();
        minutes.dedup();
        minutes.retain(|at| self.wall(*at) == wall);
        minutes
    }
}

/// Minutes since 1970 of `2027-03-28 01:00`.
pub(crate) fn minute(text: &str) -> i64 {
    let part = |range: std::ops::Range<usize>| text[range].parse::<i64>().unwrap();
    day(part(0..4), part(5..7), part(8..10)) * 1_440 + part(11..13) * 60 + part(14..16)
}

/// Days since 1970, counted year by year and month by month.
pub(crate) fn day(year: i64, month: i64, day: i64) -> i64 {
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let years: i64 = (1970..year).map(|year| if leap(year) { 366 } else { 365 }).sum();
    let lengths = [31, if leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    years + lengths.iter().take(usize::try_from(month - 1).unwrap()).sum::<i64>() + day - 1
}

/// The year and month of a day.
pub(crate) fn month_of(wanted: i64) -> (i64, i64) {
    (1970..2100)
        .flat_map(|year| (1..=12).map(move |month| (year, month)))
        .take_while(|(year, month)| day(*year, *month, 1) <= wanted)
        .last()
        .unwrap()
}

/// Monday is 0.
pub(crate) fn weekday(day: i64) -> usize {
    usize::try_from((day + 3).rem_euclid(7)).unwrap()
}

/// Opening hours as plain numbers: spans of each weekday and of days that differ.
#[derive(Debug, Clone, Default)]
pub(crate) struct PlainHours {
    pub(crate) weekly: [Vec<(i64, i64)>; 7],
    pub(crate) exceptions: BTreeMap<i64, Vec<(i64, i64)>>,
}

/// What is open within a window, minute by minute.
pub(crate) struct Open<'c> {
    clock: &'c Clock,
    /// Each span with its first and last minute, and the minute that the clock shows when it should begin.
    spans: Vec<(i64, i64, i64)>,
}

impl<'c> Open<'c> {
    /// Looks at each minute of each span that may reach into a window.
    pub(crate) fn of(hours: &PlainHours, clock: &'c Clock, from: i64, until: i64) -> Self {
        let days = (from / 1_440 - 3)..=(until / 1_440 + 3);
        let mut spans = Vec::new();
        for day in days {
            let of_day = hours.exceptions.get(&day).unwrap_or(&hours.weekly[weekday(day)]);
            for (start, end) in of_day {
                let (opens, closes) = (day * 1_440 + start, day * 1_440 + end);
                // No clock is further from UTC than this.
                let minutes: Vec<i64> = ((opens - 900)..(closes + 900))
                    .filter(|at| (opens..closes).contains(&clock.wall(*at)))
                    .collect();
                if let (Some(first), Some(last)) = (minutes.first(), minutes.last()) {
                    // Of a closing that comes twice the second counts, unless it is the end of a day.
                    let last = match clock.minutes_of(closes).as_slice() {
                        [_, second] if end % 1_440 != 0 => second - 1,
                        _ => *last,
                    };
                    spans.push((*first, last, opens));
                }
            }
        }
        Self { clock, spans }
    }

    pub(crate) fn is_open(&self, at: i64) -> bool {
        self.spans.iter().any(|(first, last, _)| (*first..=*last).contains(&at))
    }

    /// Whether a booking may begin; nothing if it is closed.
    pub(crate) fn on_grid(&self, at: i64, step: i64) -> Option<bool> {
        let mut here =
            self.spans.iter().filter(|(first, last, _)| (*first..=*last).contains(&at)).peekable();
        here.peek()?;
        Some(here.any(|(_, _, opens)| (self.clock.wall(at) - opens).rem_euclid(step) == 0))
    }
}

#[test]
fn the_calendar_counts() {
    assert_eq!(day(1970, 1, 1), 0);
    assert_eq!(day(2000, 3, 1), 11_017);
    assert_eq!(minute("2027-03-28 01:00"), 1_806_195_600 / 60);
    assert_eq!(weekday(day(2026, 11, 25)), 2);
    assert_eq!(month_of(day(2028, 2, 29)), (2028, 2));
}

#[test]
fn the_tables_are_those_of_the_zone_database() {
    for clock in CLOCKS.iter() {
        let zone = jiff::tz::TimeZone::get(clock.name).unwrap();
        let mut looked_at = clock.changes();
        looked_at.push(minute("2027-06-01 00:00"));
        for around in looked_at {
            for at in (around - 3_000)..(around + 3_000) {
                let instant = jiff::Timestamp::from_second(at * 60).unwrap();
                let shown = clock.wall(at) - at;
                let offset = i64::from(zone.to_offset(instant).seconds()) / 60;
                assert_eq!(offset, shown, "{} {instant}", clock.name);
            }
        }
    }
}
