//! What a person wrote, taken apart: a day, a time of day and a zone, each of them optional.
//!
//! This knows words and shapes only; what they mean at a given time is decided in `resolve`.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::tz::TimeZone;

use super::clock::{self, Clock, Distance};
use super::local::OUT_OF_RANGE;
use super::span::Parts;
use super::{INPUT_CHARS_MAX, WhenError, parse_zone};

/// A date and time as it was written.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    pub(super) day: Day,
    pub(super) clock: Option<Clock>,
    pub(super) zone: Option<TimeZone>,
}

/// A day as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    Unsaid,
    Now,
    Date(Date),
    /// Days from today.
    Near(i64),
    /// The first such day from today on, and days from there.
    Weekday(Weekday, i64),
    NextWeekday(Weekday),
    EndOfMonth,
    EndOfYear,
    Ahead(Parts),
    Ago(Parts),
}

/// Takes a text apart.
pub(super) fn read(text: &str) -> Result<Phrase, WhenError> {
    if text.chars().nth(INPUT_CHARS_MAX).is_some() {
        return Err(WhenError::date(text, "it is longer than 100 characters"));
    }
    let (plain, zone) = split_zone(text.trim())?;
    let lower = plain.to_ascii_lowercase();
    if lower.is_empty() {
        return Err(WhenError::date(text, "it names no day and no time"));
    }
    // `2026-12-05T18:00` is read as `2026-12-05 18:00`.
    if let Some((date, time)) = lower.split_once('t')
        && let Some(date) = written_date(date)
    {
        let clock = clock::read(time)
            .unwrap_or_else(|| Err(WhenError::date(text, "a time such as `18:00` follows `T`")))?;
        return Ok(Phrase { day: Day::Date(date?), clock: Some(clock), zone });
    }
    let words: Vec<&str> = lower.split_whitespace().collect();
    let (clock, words) = split_clock(&words)?;
    if matches!(clock, Some(Clock::Offset(_, Distance::Known(_)))) && !has_seconds(&lower) {
        let hint =
            "write an instant as `2026-12-05T18:00+01:00`, or a range where one is asked for";
        return Err(WhenError::ambiguous(text, "it may be an offset or a range", hint));
    }
    let day = read_day(&words.join(" "), text)?;
    Ok(Phrase { day, clock, zone })
}

/// Splits a trailing `[Europe/Ljubljana]` off (RFC 9557 section 3.1).
pub(super) fn split_zone(text: &str) -> Result<(&str, Option<TimeZone>), WhenError> {
    let Some((plain, name)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) else {
        return Ok((text, None));
    };
    if name.contains('=') {
        return Err(WhenError::date(text, "calendars and other annotations are not read"));
    }
    let zone = parse_zone(name.strip_prefix('!').unwrap_or(name))?;
    Ok((plain.trim_end(), Some(zone)))
}

/// Splits the time of day off the end or the beginning, with the `at` before it.
fn split_clock<'a>(words: &[&'a str]) -> Result<(Option<Clock>, Vec<&'a str>), WhenError> {
    let (before, ends_with) = match words {
        [before @ .., digits, half @ ("am" | "pm")] => {
            (before, clock::read(&format!("{digits} {half}")))
        }
        [before @ .., last] => (before, clock::read(last)),
        [] => (words, None),
    };
    if let Some(clock) = ends_with {
        let day = before.strip_suffix(&["at"]).unwrap_or(before);
        return Ok((Some(clock?), day.to_vec()));
    }
    split_leading_clock(words)
}

fn split_leading_clock<'a>(words: &[&'a str]) -> Result<(Option<Clock>, Vec<&'a str>), WhenError> {
    let behind = words.strip_prefix(&["at"]).unwrap_or(words);
    let (begins_with, day) = match behind {
        [digits, half @ ("am" | "pm"), rest @ ..] => {
            (clock::read(&format!("{digits} {half}")), rest)
        }
        [first, rest @ ..] => (clock::read(first), rest),
        [] => (None, behind),
    };
    match begins_with {
        Some(clock) => Ok((Some(clock?), day.to_vec())),
        None => Ok((None, words.to_vec())),
    }
}

/// Tells whether a time has seconds: only then is `-05:00` behind it surely an offset.
fn has_seconds(lower: &str) -> bool {
    lower
        .split_whitespace()
        .filter_map(|word| word.split(['+', '-']).next())
        .any(|time| time.matches(':').count() == 2)
}

fn read_day(words: &str, text: &str) -> Result<Day, WhenError> {
    let words = words.strip_prefix("on ").unwrap_or(words);
    if let Some(day) = word_day(words) {
        return Ok(day);
    }
    if let Some(date) = written_date(words) {
        return date.map(Day::Date);
    }
    if let Some(day) = relative_day(words) {
        return day.map_err(|reason| WhenError::date(text, reason));
    }
    if let Some(day) = shifted_day(words) {
        return day.map_err(|reason| WhenError::date(text, reason));
    }
    if let Some(weekday) = words.strip_prefix("next ").and_then(read_weekday) {
        return Ok(Day::NextWeekday(weekday));
    }
    Err(refusal(words, text))
}

fn word_day(words: &str) -> Option<Day> {
    Some(match words {
        "" => Day::Unsaid,
        "now" => Day::Now,
        "today" => Day::Near(0),
        "tomorrow" => Day::Near(1),
        "yesterday" => Day::Near(-1),
        "day after tomorrow" | "the day after tomorrow" => Day::Near(2),
        "day before yesterday" | "the day before yesterday" => Day::Near(-2),
        "end of month" | "end of the month" | "end of this month" => Day::EndOfMonth,
        "end of year" | "end of the year" | "end of this year" => Day::EndOfYear,
        _ => return read_weekday(words).map(|weekday| Day::Weekday(weekday, 0)),
    })
}

pub(super) fn read_weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "mon" | "monday" => Weekday::Monday,
        "tue" | "tues" | "tuesday" => Weekday::Tuesday,
        "wed" | "weds" | "wednesday" => Weekday::Wednesday,
        "thu" | "thur" | "thurs" | "thursday" => Weekday::Thursday,
        "fri" | "friday" => Weekday::Friday,
        "sat" | "saturday" => Weekday::Saturday,
        "sun" | "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// Reads `2026-12-05`, `2026-W50` (its Monday) or `2026-W50-3`; gives nothing for other shapes.
fn written_date(word: &str) -> Option<Result<Date, WhenError>> {
    let mut fields = word.splitn(3, '-');
    let year: i16 = digits(fields.next()?, 4)?;
    let second = fields.next()?;
    let third = fields.next();
    let date = if let Some(week) = second.strip_prefix('w') {
        let week = digits(week, 2)?;
        let day = third.map_or(Some(1), |day| digits(day, 1))?;
        Weekday::from_monday_one_offset(day)
            .and_then(|weekday| ISOWeekDate::new(year, week, weekday))
            .map(ISOWeekDate::date)
    } else {
        Date::new(year, digits(second, 2)?, digits(third?, 2)?)
    };
    if !(1970..=9999).contains(&year) {
        return Some(Err(WhenError::date(word, OUT_OF_RANGE)));
    }
    Some(date.map_err(|_| WhenError::date(word, "the calendar has no such day")))
}

fn digits<N: std::str::FromStr>(text: &str, width: usize) -> Option<N> {
    let plain = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// Reads `in 2 weeks`, `+3d`, `-3d`, `2 weeks from now` and `2 weeks ago`.
fn relative_day(words: &str) -> Option<Result<Day, &'static str>> {
    let ahead = words
        .strip_prefix("in ")
        .or_else(|| words.strip_prefix('+'))
        .or_else(|| words.strip_suffix(" from now"));
    if let Some(amount) = ahead {
        return Some(Parts::read(amount).map(Day::Ahead));
    }
    let ago = words.strip_suffix(" ago").or_else(|| words.strip_prefix('-'))?;
    Some(Parts::read(ago).map(Day::Ago))
}

/// Reads `fri+1w`, `today + 3d` and `sun-1w`.
fn shifted_day(words: &str) -> Option<Result<Day, &'static str>> {
    let at = words.find(['+', '-'])?;
    let (word, shift) = words.split_at_checked(at)?;
    let day =
        word_day(word.trim_end()).filter(|day| matches!(day, Day::Near(_) | Day::Weekday(..)))?;
    let (sign, amount) = match shift.strip_prefix('-') {
        Some(amount) => (-1, amount),
        None => (1, shift.strip_prefix('+')?),
    };
    let parts = match Parts::read(amount) {
        Ok(parts) if parts.secs() == 0 && parts.months == 0 => parts,
        Ok(_) => return Some(Err("days and weeks can be added to a day, such as `fri+1w`")),
        Err(reason) => return Some(Err(reason)),
    };
    let days = sign * (parts.weeks * 7 + parts.days);
    Some(Ok(match day {
        Day::Weekday(weekday, _) => Day::Weekday(weekday, days),
        Day::Near(near) => Day::Near(near + days),
        other => other,
    }))
}

/// Says why words are no day, with the nearest thing to write instead.
fn refusal(words: &str, text: &str) -> WhenError {
    let ambiguous = |reason, hint: &str| WhenError::ambiguous(text, reason, hint);
    match words {
        "next week" | "this week" | "last week" => ambiguous(
            "some take it for a day, some for the week from Monday or Sunday on",
            "write `in 1 week`, a day such as `mon`, or an ISO week such as `2026-W50`",
        ),
        "next month" | "this month" | "last month" => ambiguous(
            "some take it for the first day, some for the same day of that month",
            "write `in 1 month` or a date such as `2026-12-01`",
        ),
        "next year" | "this year" | "last year" => ambiguous(
            "some take it for the first day, some for the same day of that year",
            "write `in 1 year` or a date such as `2027-01-01`",
        ),
        "end of week" | "end of the week" => ambiguous(
            "a week ends on Friday, Saturday or Sunday",
            "write the day, such as `fri` or `sun`",
        ),
        _ => weekday_refusal(words, text)
            .or_else(|| numeric_refusal(words, text))
            .unwrap_or_else(|| WhenError::date(text, "it has no form that is known here")),
    }
}

fn weekday_refusal(words: &str, text: &str) -> Option<WhenError> {
    let (word, weekday) = words.split_once(' ')?;
    let name = short_name(read_weekday(weekday)?);
    match word {
        "this" | "coming" => Some(WhenError::ambiguous(
            text,
            "some take it for a day of this week, some for the coming one",
            format!("write `{name}` for the coming one"),
        )),
        "last" | "past" => Some(WhenError::ambiguous(
            text,
            "some take it for the latest one, some for the one of last week",
            format!("write `{name}-1w` for the one before the coming one"),
        )),
        _ => None,
    }
}

/// Refuses `5.12.2026` and `12/05/2026`, whose first number is a day or a month.
fn numeric_refusal(words: &str, text: &str) -> Option<WhenError> {
    let fields: Vec<&str> = words.split(['.', '/', '-']).map(str::trim).collect();
    let &[first, second, year] = fields.as_slice() else {
        return None;
    };
    let number = |field| digits::<u8>(field, 1).or_else(|| digits::<u8>(field, 2));
    let (first, second) = (number(first)?, number(second)?);
    let year: u16 = digits(year, 4)?;
    let dates: Vec<String> = [(second, first), (first, second)]
        .into_iter()
        .filter(|(month, day)| (1..=12).contains(month) && (1..=31).contains(day))
        .map(|(month, day)| format!("`{year}-{month:02}-{day:02}`"))
        .collect();
    if dates.is_empty() {
        return None;
    }
    let hint = format!("write {}", dates.join(" or "));
    Some(WhenError::ambiguous(text, "the day or the month may stand first", hint))
}

pub(super) fn short_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}
