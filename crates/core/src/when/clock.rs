//! Times of day: `18:00`, `6:30pm`, `noon`, and what RFC 3339 adds to them.
//!
//! `12am` and `12pm` are refused, because people disagree about them.

use jiff::civil::Time;
use jiff::tz::Offset;

use super::WhenError;

/// A time of day as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    At(Time),
    /// A time with the distance to UTC, which makes it an instant.
    Offset(Time, Distance),
    /// The word `midnight`, which alone means the coming one.
    Midnight,
}

/// The distance of a clock to UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Distance {
    /// `Z`: the instant is known, the local offset is not (RFC 9557 section 2.2).
    Zulu,
    Known(Offset),
}

/// Reads one token or two (`6 pm`) as a time of day; gives nothing where they are no such thing.
pub(super) fn read(token: &str) -> Option<Result<Clock, WhenError>> {
    match token {
        "noon" => return Some(Ok(Clock::At(Time::constant(12, 0, 0, 0)))),
        "midnight" => return Some(Ok(Clock::Midnight)),
        _ => {}
    }
    if !token.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    if let Some(digits) = token.strip_suffix("am") {
        return Some(half_day(token, digits.trim_end(), 0));
    }
    if let Some(digits) = token.strip_suffix("pm") {
        return Some(half_day(token, digits.trim_end(), 12));
    }
    token.contains(':').then(|| full_day(token))
}

fn half_day(token: &str, digits: &str, noon: i8) -> Result<Clock, WhenError> {
    let refused = || WhenError::date(token, "hours go from 1 to 12 before `am` and `pm`");
    let (hour, minute) = digits.split_once(':').unwrap_or((digits, "00"));
    let hour = number(hour, 1..=2).filter(|hour| (1..=12).contains(hour)).ok_or_else(refused)?;
    let minute = number(minute, 2..=2).ok_or_else(refused)?;
    if hour == 12 && minute == 0 {
        let hint = "write `noon`, or `0:00` for the beginning of a day";
        return Err(WhenError::ambiguous(token, "some take it for noon, some for midnight", hint));
    }
    let time = Time::new(hour % 12 + noon, minute, 0, 0).map_err(|_| refused())?;
    Ok(Clock::At(time))
}

fn full_day(token: &str) -> Result<Clock, WhenError> {
    let (clock, distance) =
        match token.find(['z', '+', '-']).and_then(|at| token.split_at_checked(at)) {
            Some((clock, "z")) => (clock, Some(Distance::Zulu)),
            Some((clock, offset)) => (clock, Some(read_offset(token, offset)?)),
            None => (token, None),
        };
    let mut fields = clock.splitn(3, ':');
    let hour = fields.next().unwrap_or_default();
    let minute = fields.next().unwrap_or_default();
    let second = fields.next();
    let time = read_time(token, hour, minute, second)?;
    Ok(distance.map_or(Clock::At(time), |distance| Clock::Offset(time, distance)))
}

fn read_time(
    token: &str,
    hour: &str,
    minute: &str,
    second: Option<&str>,
) -> Result<Time, WhenError> {
    let refused = |reason| WhenError::date(token, reason);
    if hour == "24" {
        return Err(refused("the last hour is 23; midnight is `0:00` of the next day"));
    }
    let hours = number(hour, 1..=2).ok_or_else(|| refused("hours go from 0 to 23"))?;
    let minutes = number(minute, 2..=2).ok_or_else(|| refused("minutes have two digits"))?;
    let (second, fraction) =
        second.map_or(("00", "0"), |second| second.split_once('.').unwrap_or((second, "0")));
    let seconds = number(second, 2..=2).ok_or_else(|| refused("seconds have two digits"))?;
    if seconds == 60 {
        return Err(refused("leap seconds are not kept"));
    }
    let nanos = nanoseconds(fraction).ok_or_else(|| refused("a fraction has 1 to 9 digits"))?;
    Time::new(hours, minutes, seconds, nanos)
        .map_err(|_| refused("hours go from 0 to 23, minutes and seconds to 59"))
}

/// Reads `+01:00`; `-00:00` says that the local offset is unknown (RFC 3339 section 4.3).
fn read_offset(token: &str, offset: &str) -> Result<Distance, WhenError> {
    let refused = || WhenError::date(token, "an offset looks like `+01:00` and ends at 14 hours");
    if offset == "-00:00" {
        return Ok(Distance::Zulu);
    }
    let (sign, digits) = match offset.split_at_checked(1) {
        Some(("-", digits)) => (-1, digits),
        Some((_, digits)) => (1, digits),
        None => return Err(refused()),
    };
    let (hours, minutes) = digits.split_once(':').ok_or_else(refused)?;
    let hours = number(hours, 2..=2).filter(|hours| *hours <= 14).ok_or_else(refused)?;
    let minutes = number(minutes, 2..=2).filter(|minutes| *minutes <= 59).ok_or_else(refused)?;
    let secs = sign * (i32::from(hours) * 3_600 + i32::from(minutes) * 60);
    Offset::from_seconds(secs).map(Distance::Known).map_err(|_| refused())
}

/// Reads a number of one or two digits, nothing else.
fn number(digits: &str, width: std::ops::RangeInclusive<usize>) -> Option<i8> {
    let plain = width.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

fn nanoseconds(fraction: &str) -> Option<i32> {
    let plain =
        (1..=9).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if plain { format!("{fraction:0<9}").parse().ok() } else { None }
}
