//! Reading rules: the grammar of RFC 5545 section 3.3.10 and what it forbids.
//!
//! A part that the frequency does not allow is refused and named, because programs that ignore it
//! disagree about what is left.

use super::moment::InUtc;
use super::rule::{Bound, Frequency, Rule, RuleDay, Until, letters};
use super::{Kind, RULE_CHARS_MAX, parse_moment};
use crate::rule::Refusal;
use crate::text::quoted;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use std::str::FromStr;

/// The days of the week, as weeks begin unless told otherwise.
const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

impl FromStr for Rule {
    type Err = Refusal;

    /// Reads a rule, with or without `RRULE:` before it.
    ///
    /// # Errors
    /// `bad-rule` if it is none, is too long, or breaks RFC 5545.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        if text.len() > RULE_CHARS_MAX {
            return Err(bad(format!("a rule has at most {RULE_CHARS_MAX} characters")));
        }
        let text = text.trim();
        let rule = text
            .get(..6)
            .filter(|name| name.eq_ignore_ascii_case("RRULE:"))
            .and_then(|_| text.get(6..))
            .unwrap_or(text);
        let rule = read(rule)?;
        check(&rule)?;
        Ok(rule)
    }
}

/// What the parts of a text say about the end.
#[derive(Debug, Default)]
struct Ends {
    count: Option<u32>,
    until: Option<Until>,
}

fn read(text: &str) -> Result<Rule, Refusal> {
    let mut parts: Vec<(String, &str)> = Vec::new();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, value) = part
            .split_once('=')
            .ok_or_else(|| bad(format!("`{}` is not a part of a rule", quoted(part))))?;
        let name = name.trim().to_ascii_uppercase();
        if parts.iter().any(|(known, _)| *known == name) {
            return Err(bad(format!("`{}` stands in the rule twice", quoted(&name))));
        }
        parts.push((name, value.trim()));
    }
    let frequency = parts.iter().find(|(name, _)| name == "FREQ").map(|(_, value)| *value);
    let frequency = frequency.ok_or_else(|| bad("the rule has no `FREQ`"))?;
    let mut rule = Rule::every(read_frequency(frequency)?);
    let mut ends = Ends::default();
    for (name, value) in &parts {
        set(&mut rule, &mut ends, name, value)?;
    }
    rule.bound = match (ends.count, ends.until) {
        (Some(_), Some(_)) => return Err(bad("`COUNT` and `UNTIL` exclude each other")),
        (Some(count), None) => Bound::Count(count),
        (None, Some(until)) => Bound::Until(until),
        (None, None) => Bound::Never,
    };
    Ok(rule)
}

fn set(rule: &mut Rule, ends: &mut Ends, name: &str, value: &str) -> Result<(), Refusal> {
    match name {
        "FREQ" => {}
        "COUNT" => ends.count = Some(number("COUNT", value, 1, i64::from(u32::MAX))?),
        "UNTIL" => ends.until = Some(read_until(value)?),
        "INTERVAL" => rule.interval = number("INTERVAL", value, 1, i64::from(u32::MAX))?,
        "BYSECOND" => rule.by_second = numbers("BYSECOND", value, 0, 60)?,
        "BYMINUTE" => rule.by_minute = numbers("BYMINUTE", value, 0, 59)?,
        "BYHOUR" => rule.by_hour = numbers("BYHOUR", value, 0, 23)?,
        "BYDAY" => rule.by_day = read_days(value)?,
        "BYMONTHDAY" => rule.by_month_day = signed("BYMONTHDAY", value, 31)?,
        "BYYEARDAY" => rule.by_year_day = signed("BYYEARDAY", value, 366)?,
        "BYWEEKNO" => rule.by_week_no = signed("BYWEEKNO", value, 53)?,
        "BYMONTH" => rule.by_month = numbers("BYMONTH", value, 1, 12)?,
        "BYSETPOS" => rule.by_set_pos = signed("BYSETPOS", value, 366)?,
        "WKST" => rule.week_start = read_weekday(value)?,
        "RSCALE" if value.eq_ignore_ascii_case("GREGORIAN") => {}
        "SKIP" if value.eq_ignore_ascii_case("OMIT") => {}
        "RSCALE" | "SKIP" => {
            return Err(bad(format!("`{name}={}` is not supported", value.escape_debug()))
                .hint("only the Gregorian calendar is, without moving dates that do not exist"));
        }
        _ => return Err(bad(format!("`{}` is not a part of a rule", quoted(name)))),
    }
    Ok(())
}

fn read_frequency(value: &str) -> Result<Frequency, Refusal> {
    Frequency::ALL
        .into_iter()
        .find(|frequency| frequency.name().eq_ignore_ascii_case(value))
        .ok_or_else(|| {
            let names: Vec<_> = Frequency::ALL.into_iter().map(Frequency::name).collect();
            bad(format!("`{}` is not a frequency", quoted(value)))
                .hint(format!("frequencies are {}", names.join(", ")))
        })
}

fn read_until(value: &str) -> Result<Until, Refusal> {
    let moment = parse_moment(value)
        .map_err(|_| bad(format!("`UNTIL={}` is not a date or time", value.escape_debug())))?;
    Ok(match (moment.id.kind, moment.in_utc) {
        (Kind::Days, _) => Until::Day(moment.id.at.date()),
        (Kind::Times, InUtc::No) => Until::Wall(moment.id.at),
        (Kind::Times, InUtc::Yes) => {
            let at = TimeZone::UTC.to_timestamp(moment.id.at);
            Until::Instant(at.map_err(|_| bad("`UNTIL` lies outside the years that are kept"))?)
        }
    })
}

fn read_weekday(value: &str) -> Result<Weekday, Refusal> {
    WEEK.into_iter()
        .find(|weekday| letters(*weekday).eq_ignore_ascii_case(value))
        .ok_or_else(|| bad(format!("`{}` is not a weekday", quoted(value))))
}

fn read_days(value: &str) -> Result<Vec<RuleDay>, Refusal> {
    let mut days = BTreeSet::new();
    for item in value.split(',').map(str::trim) {
        let split = item.char_indices().rev().nth(1).map_or(0, |(index, _)| index);
        let (ordinal, weekday) = item.split_at(split);
        let weekday = read_weekday(weekday)?;
        let ordinal = match ordinal {
            "" => None,
            ordinal => Some(one_signed::<i8>("BYDAY", ordinal, 53)?),
        };
        days.insert((weekday.to_monday_zero_offset(), ordinal));
    }
    let day = |(weekday, ordinal): (i8, Option<i8>)| {
        let weekday = WEEK.into_iter().find(|it| it.to_monday_zero_offset() == weekday);
        RuleDay { ordinal, weekday: weekday.unwrap_or(Weekday::Monday) }
    };
    Ok(days.into_iter().map(day).collect())
}

fn numbers<T>(name: &str, value: &str, least: i64, most: i64) -> Result<Vec<T>, Refusal>
where
    T: TryFrom<i64> + Ord,
{
    let items = value.split(',').map(|item| number(name, item.trim(), least, most));
    Ok(items.collect::<Result<BTreeSet<T>, Refusal>>()?.into_iter().collect())
}

fn signed<T: TryFrom<i64> + Ord>(name: &str, value: &str, most: i64) -> Result<Vec<T>, Refusal> {
    let items = value.split(',').map(|item| one_signed(name, item.trim(), most));
    Ok(items.collect::<Result<BTreeSet<T>, Refusal>>()?.into_iter().collect())
}

fn one_signed<T: TryFrom<i64>>(name: &str, text: &str, most: i64) -> Result<T, Refusal> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let value = whole(digits).filter(|value| (1..=most).contains(value)).map(|value| sign * value);
    value.and_then(|value| T::try_from(value).ok()).ok_or_else(|| {
        bad(format!("`{name}` holds `{}`, it takes 1 to {most} and -{most} to -1", quoted(text)))
    })
}

fn number<T: TryFrom<i64>>(name: &str, text: &str, least: i64, most: i64) -> Result<T, Refusal> {
    let value = whole(text).filter(|value| (least..=most).contains(value));
    value.and_then(|value| T::try_from(value).ok()).ok_or_else(|| {
        bad(format!("`{name}` holds `{}`, it takes {least} to {most}", quoted(text)))
    })
}

/// A number of digits alone: the usual reading would take a sign.
fn whole(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

/// Refuses what RFC 5545 forbids for the frequency.
fn check(rule: &Rule) -> Result<(), Refusal> {
    use Frequency::{Daily, Monthly, Weekly, Yearly};
    let frequency = rule.frequency;
    let forbidden = |part: &str| {
        Err(bad(format!("`{part}` cannot stand in a rule with `FREQ={}`", frequency.name())))
    };
    if !rule.by_week_no.is_empty() && frequency != Yearly {
        return forbidden("BYWEEKNO");
    }
    if !rule.by_year_day.is_empty() && matches!(frequency, Daily | Weekly | Monthly) {
        return forbidden("BYYEARDAY");
    }
    if !rule.by_month_day.is_empty() && frequency == Weekly {
        return forbidden("BYMONTHDAY");
    }
    if rule.by_day.iter().any(|day| day.ordinal.is_some()) {
        if !matches!(frequency, Monthly | Yearly) {
            return forbidden("BYDAY with a number");
        }
        if !rule.by_week_no.is_empty() {
            return Err(bad("`BYDAY` with a number and `BYWEEKNO` exclude each other"));
        }
    }
    let others = [
        rule.by_second.is_empty(),
        rule.by_minute.is_empty(),
        rule.by_hour.is_empty(),
        rule.by_day.is_empty(),
        rule.by_month_day.is_empty(),
        rule.by_year_day.is_empty(),
        rule.by_week_no.is_empty(),
        rule.by_month.is_empty(),
    ];
    if !rule.by_set_pos.is_empty() && others.into_iter().all(|empty| empty) {
        return Err(bad("`BYSETPOS` needs another `BY` part to choose from"));
    }
    Ok(())
}

fn bad(message: impl Into<String>) -> Refusal {
    Refusal::new("bad-rule", message).field("rrule")
}
