//! The properties that make a series of an event, or an exception of one.
//!
//! `UNTIL` is written as RFC 5545 3.3.10 wants it: in UTC beside a time in a zone, as a day beside days.

use ical::param::IcalParam;
use ical::prop::{IcalProp, IcalPropKind};
use ical::value::IcalValue;
use ical::value::datetime::{IcalDate, IcalDateTimeList};
use ical::value::recur::IcalRecur;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use planify_core::recurrence::{Bound, Kind, Recurrence, RecurrenceId, Rule, Until};

use crate::invitation::{When, prop, stamp};

/// Whether an object stands for a whole series or for one date of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Repeats {
    /// It does not repeat.
    #[default]
    Never,
    /// A series.
    Series(Box<Recurrence>),
    /// The date of a series that it replaces.
    Date(RecurrenceId),
}

/// RRULE, RDATE and EXDATE, or RECURRENCE-ID.
pub(crate) fn props(repeats: &Repeats, when: &When) -> Vec<IcalProp<'static>> {
    match repeats {
        Repeats::Never => Vec::new(),
        Repeats::Date(id) => vec![match id.kind {
            Kind::Times => stamp(IcalPropKind::RecurrenceId, zone_of(when), id.to_string()),
            Kind::Days => {
                let value = IcalValue::Date(IcalDate(id.to_string().into()));
                prop(IcalPropKind::RecurrenceId, vec![IcalParam::Value("DATE".into())], value)
            }
        }],
        Repeats::Series(recurrence) => {
            let rule = recurrence.rule.as_ref().map(|rule| {
                let text = written(rule, when).to_string();
                prop(IcalPropKind::RRule, Vec::new(), IcalValue::Recur(IcalRecur(text.into())))
            });
            let added = dates(IcalPropKind::RDate, &recurrence.added, when);
            let left_out = dates(IcalPropKind::ExDate, &recurrence.left_out, when);
            rule.into_iter().chain(added).chain(left_out).collect()
        }
    }
}

fn kind(when: &When) -> Kind {
    match when {
        When::Zoned { .. } => Kind::Times,
        When::AllDay { .. } => Kind::Days,
    }
}

fn zone_of(when: &When) -> Vec<IcalParam<'static>> {
    match when {
        When::Zoned { zone, .. } if zone != "UTC" => vec![IcalParam::TzId(zone.clone().into())],
        When::Zoned { .. } | When::AllDay { .. } => Vec::new(),
    }
}

fn dates(name: IcalPropKind, dates: &[DateTime], when: &When) -> Option<IcalProp<'static>> {
    let kind = kind(when);
    let in_utc = matches!(when, When::Zoned { zone, .. } if zone == "UTC");
    let written: Vec<_> = dates
        .iter()
        .map(|at| RecurrenceId { at: *at, kind }.to_string() + if in_utc { "Z" } else { "" })
        .map(Into::into)
        .collect();
    let parameters = match kind {
        Kind::Times => zone_of(when),
        Kind::Days => vec![IcalParam::Value("DATE".into())],
    };
    let value = IcalValue::DateTimeList(IcalDateTimeList(written));
    (!dates.is_empty()).then(|| prop(name, parameters, value))
}

/// The rule with its end told as the start asks for.
fn written(rule: &Rule, when: &When) -> Rule {
    let Bound::Until(until) = rule.bound else { return rule.clone() };
    let until = match when {
        When::AllDay { .. } => Until::Day(match until {
            Until::Day(day) => day,
            Until::Wall(wall) => wall.date(),
            Until::Instant(at) => TimeZone::UTC.to_datetime(at).date(),
        }),
        When::Zoned { zone, .. } => {
            let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
            let wall = match until {
                Until::Day(day) => day.at(23, 59, 59, 0),
                Until::Wall(wall) => wall,
                Until::Instant(_) => return rule.clone(),
            };
            zone.to_timestamp(wall).map_or(until, Until::Instant)
        }
    };
    rule.clone().bounded(Bound::Until(until))
}
