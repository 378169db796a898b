//! The arithmetic of the proleptic Gregorian calendar on day numbers and civil seconds.
//!
//! Day 0 is 1970-01-01, weekday 0 is Monday; everything is total over the years that are kept.

use jiff::civil::DateTime;

/// Seconds of a day.
pub(super) const DAY: i64 = 86_400;

/// A date in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) year: i64,
    pub(super) month: i64,
    pub(super) day: i64,
}

/// The number of a day, from the days of the 400-year cycle that begins in March.
pub(super) fn day_number(date: Date) -> i64 {
    let year = if date.month <= 2 { date.year - 1 } else { date.year };
    let of_cycle = year.rem_euclid(400);
    let month = (date.month + 9) % 12;
    let of_year = (153 * month + 2) / 5 + date.day - 1;
    let day = of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year;
    year.div_euclid(400) * 146_097 + day - 719_468
}

/// The date of a day number.
pub(super) fn date(day: i64) -> Date {
    let shifted = day + 719_468;
    let of_cycle = shifted.rem_euclid(146_097);
    let year = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + shifted.div_euclid(146_097) * 400 + i64::from(month <= 2);
    Date { year, month, day }
}

/// The weekday of a day number, Monday being 0.
pub(super) fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

/// Whether a year has 366 days.
pub(super) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days a year has.
pub(super) fn year_length(year: i64) -> i64 {
    365 + i64::from(is_leap(year))
}

/// How many days a month has.
pub(super) fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The first day of week 1 of a year: the first week with four days in it (RFC 5545 3.3.10).
pub(super) fn first_week(year: i64, week_start: i64) -> i64 {
    let january = day_number(Date { year, month: 1, day: 1 });
    let into = (weekday(january) - week_start).rem_euclid(7);
    if into <= 3 { january - into } else { january + 7 - into }
}

/// The civil seconds of a wall clock.
pub(super) fn seconds(wall: DateTime) -> i64 {
    let date = Date {
        year: i64::from(wall.year()),
        month: i64::from(wall.month()),
        day: i64::from(wall.day()),
    };
    day_number(date) * DAY
        + i64::from(wall.hour()) * 3_600
        + i64::from(wall.minute()) * 60
        + i64::from(wall.second())
}

/// The wall clock of civil seconds; none outside the years that are kept.
pub(super) fn wall(seconds: i64) -> Option<DateTime> {
    let date = date(seconds.div_euclid(DAY));
    let of_day = seconds.rem_euclid(DAY);
    let small = |value: i64| i8::try_from(value).ok();
    DateTime::new(
        i16::try_from(date.year).ok()?,
        small(date.month)?,
        small(date.day)?,
        small(of_day / 3_600)?,
        small(of_day / 60 % 60)?,
        small(of_day % 60)?,
        0,
    )
    .ok()
}
