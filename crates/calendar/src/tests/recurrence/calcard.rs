//! Agreement with `calcard`, in every part of a rule and in zones, wherever it follows RFC 5545 as well.
//!
//! A rule may differ only for one of the reasons that are named here and listed in
//! `docs/recurrence.md`; a reason that never makes a difference is none and fails too.

use super::{ALL, Dice, LONG, floating, zone};
use crate::recurrence::Series;
use calcard::common::timezone::Tz;
use calcard::icalendar::ICalendar;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use planify_core::recurrence::{Frequency, Rule};
use std::collections::BTreeMap;

/// Dates that are compared.
const DATES: usize = 10;
/// Rules that are compared because of each part.
const SHARE: usize = 60;
/// The parts that each take their share of what is compared.
const PARTS: [&str; 20] = [
    "FREQ=SECONDLY",
    "FREQ=MINUTELY",
    "FREQ=HOURLY",
    "FREQ=DAILY",
    "FREQ=WEEKLY",
    "FREQ=MONTHLY",
    "FREQ=YEARLY",
    "INTERVAL",
    "BYMONTH=",
    "BYWEEKNO",
    "BYYEARDAY",
    "BYMONTHDAY",
    "BYDAY",
    "BYHOUR",
    "BYMINUTE",
    "BYSECOND",
    "BYSETPOS",
    "WKST",
    "COUNT",
    "UNTIL",
];

/// Why `calcard` may give other dates.
struct Reason {
    name: &'static str,
    applies: fn(&Rule) -> bool,
}

const REASONS: [Reason; 5] = [
    Reason { name: "numbered and plain weekdays", applies: numbered_and_plain },
    Reason { name: "a fifth weekday of months", applies: fifth_of_months },
    Reason { name: "places in the first week", applies: places_in_weeks },
    Reason { name: "weeks that reach into another year", applies: weeks_across_years },
    Reason { name: "times of some days", applies: times_of_some_days },
];

fn numbered_and_plain(rule: &Rule) -> bool {
    let numbered = rule.by_day.iter().filter(|day| day.ordinal.is_some()).count();
    (1..rule.by_day.len()).contains(&numbered)
}

fn fifth_of_months(rule: &Rule) -> bool {
    let is_fifth = |number: i8| number.abs() == 5;
    rule.frequency == Frequency::Monthly
        && rule.by_day.iter().any(|day| day.ordinal.is_some_and(is_fifth))
}

fn places_in_weeks(rule: &Rule) -> bool {
    rule.frequency == Frequency::Weekly && !rule.by_set_pos.is_empty()
}

fn weeks_across_years(rule: &Rule) -> bool {
    rule.by_week_no.iter().any(|week| matches!(week.unsigned_abs(), 1 | 52 | 53))
}

/// It jumps over days while it looks for an hour or minute.
fn times_of_some_days(rule: &Rule) -> bool {
    let times = match rule.frequency {
        Frequency::Minutely => !rule.by_hour.is_empty(),
        Frequency::Secondly => !rule.by_hour.is_empty() || !rule.by_minute.is_empty(),
        _ => false,
    };
    times && some_days(rule)
}

fn some_days(rule: &Rule) -> bool {
    !(rule.by_month.is_empty()
        && rule.by_month_day.is_empty()
        && rule.by_year_day.is_empty()
        && rule.by_day.is_empty())
}

/// Whether it stopped looking: it does so after 100,000 periods in a row without a date.
fn gave_up(rule: &Rule, ours: &[String], theirs: &[String]) -> bool {
    let short =
        matches!(rule.frequency, Frequency::Hourly | Frequency::Minutely | Frequency::Secondly);
    short && some_days(rule) && theirs.len() < ours.len() && ours.starts_with(theirs)
}

/// What `calcard` gives: the wall clocks, and the instants of those that it places in the zone.
fn by_calcard(rule: &str, start: DateTime, zone: Option<&str>) -> Vec<(String, Option<i64>)> {
    let at = name(start);
    let at = zone.map_or_else(|| format!(":{at}"), |zone| format!(";TZID={zone}:{at}"));
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u\r\n\
         DTSTAMP:20260101T000000Z\r\nDTSTART{at}\r\nRRULE:{rule}\r\nEND:VEVENT\r\n\
         END:VCALENDAR\r\n",
    );
    let calendar = ICalendar::parse(&text).unwrap();
    let events = calendar.expand_dates(Tz::Floating, DATES).events;
    events
        .iter()
        .map(|event| {
            let start = &event.start;
            let at = (!start.timezone().is_floating()).then(|| start.timestamp());
            (start.format("%Y%m%dT%H%M%S").to_string(), at)
        })
        .collect()
}

fn name(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// The wall clocks of the first dates; none of a rule that costs too much.
fn ours(series: &Series) -> Option<Vec<String>> {
    series.instances().take(DATES).map(|it| it.ok().map(|it| name(it.local))).collect()
}

/// A rule with an end behind the dates that are compared, so that nobody looks for more.
fn ended(rule: &str, part: &str, dates: &[String]) -> String {
    match dates.last() {
        Some(last) if part == "UNTIL" => format!("{rule};UNTIL={last}"),
        _ => format!("{rule};COUNT={}", dates.len()),
    }
}

#[test]
fn every_part_of_a_rule_agrees_or_has_a_reason_not_to() {
    let mut dice = Dice(0x5eed_0003);
    let mut found = BTreeMap::<&str, usize>::new();
    let mut given_up = 0;
    for part in PARTS {
        let mut share = 0;
        while share < SHARE {
            let (rule, start) = (dice.rule(ALL), dice.start());
            if !matches!(part, "COUNT" | "UNTIL") && !rule.contains(part) {
                continue;
            }
            let Some(ours) = ours(&floating(&rule, start)).filter(|dates| !dates.is_empty()) else {
                continue;
            };
            let parsed: Rule = rule.parse().unwrap();
            let reasons: Vec<_> = REASONS.iter().filter(|it| (it.applies)(&parsed)).collect();
            // What a reason excuses is looked at until it made a difference.
            if reasons.iter().any(|reason| found.contains_key(reason.name)) {
                continue;
            }
            let theirs = by_calcard(&ended(&rule, part, &ours), start, None);
            let theirs: Vec<String> = theirs.into_iter().map(|(wall, _)| wall).collect();
            match reasons.as_slice() {
                [] if gave_up(&parsed, &ours, &theirs) => given_up += 1,
                [] => {
                    assert_eq!(ours, theirs, "{rule} from {start}");
                    share += 1;
                }
                [reason] if ours != theirs => *found.entry(reason.name).or_default() += 1,
                _ => {}
            }
        }
    }
    let missing: Vec<_> =
        REASONS.iter().map(|it| it.name).filter(|name| !found.contains_key(name)).collect();
    assert!(missing.is_empty(), "these make no difference: {missing:?}");
    assert!((1..100).contains(&given_up), "{given_up}");
}

#[test]
fn rules_in_zones_agree_but_for_gaps() {
    let zones = ["Europe/Ljubljana", "America/New_York", "Australia/Lord_Howe"];
    let mut dice = Dice(0x5eed_0004);
    let (mut compared, mut placed) = (0, 0);
    while compared < 400 {
        let name_of_zone = zones[usize::try_from(dice.roll(3)).unwrap()];
        let (rule, start) = (dice.rule(LONG), dice.start());
        let parsed: Rule = rule.parse().unwrap();
        if REASONS.iter().any(|reason| (reason.applies)(&parsed)) {
            continue;
        }
        let series = Series { clock: zone(name_of_zone), ..floating(&rule, start) };
        let Some(dates) = ours(&series).filter(|dates| dates.len() == DATES) else { continue };
        let theirs = by_calcard(&ended(&rule, "COUNT", &dates), start, Some(name_of_zone));
        if theirs.iter().any(|(wall, _)| is_gap(name_of_zone, wall)) {
            continue;
        }
        for (ours, (wall, at)) in series.instances().zip(&theirs) {
            let ours = ours.unwrap();
            assert_eq!(&name(ours.local), wall, "{rule} from {start} in {name_of_zone}");
            // What comes twice it leaves without a zone.
            if let Some(at) = at {
                assert_eq!(ours.at.as_second(), *at, "{rule} from {start} in {name_of_zone}");
                placed += 1;
            }
        }
        compared += 1;
    }
    assert!(placed > 3_500, "{placed}");
}

fn is_gap(zone: &str, wall: &str) -> bool {
    let zone = TimeZone::get(zone).unwrap();
    let offset = zone.to_ambiguous_timestamp(super::wall(wall)).offset();
    matches!(offset, AmbiguousOffset::Gap { .. })
}

#[test]
fn a_time_in_a_gap_takes_place_there_and_not_here() {
    for (zone_name, start) in [
        ("Europe/Ljubljana", "20270325T023000"),
        ("America/New_York", "20270311T023000"),
        ("Australia/Lord_Howe", "20271001T021500"),
    ] {
        let (rule, start) = ("FREQ=DAILY;COUNT=6", super::wall(start));
        let dates = ours(&Series { clock: zone(zone_name), ..floating(rule, start) }).unwrap();
        let theirs = by_calcard(rule, start, Some(zone_name));
        let left_out: Vec<_> =
            theirs.iter().map(|(wall, _)| wall).filter(|wall| !dates.contains(wall)).collect();
        assert_eq!((dates.len(), theirs.len(), left_out.len()), (6, 6, 1), "{zone_name}");
        assert!(is_gap(zone_name, left_out[0]), "{left_out:?}");
    }
}

#[test]
fn an_end_in_utc_and_a_long_interval_are_read_otherwise() {
    let start = super::wall("20270101T090000");
    let rule = "FREQ=DAILY;UNTIL=20270103T080000Z";
    let series = Series { clock: zone("Europe/Ljubljana"), ..floating(rule, start) };
    assert_eq!(ours(&series).unwrap().len(), 3, "nine o'clock here is eight in UTC");
    assert_eq!(by_calcard(rule, start, Some("Europe/Ljubljana")).len(), 2);
    let rule = "FREQ=HOURLY;INTERVAL=65537;COUNT=2";
    let dates = ours(&floating(rule, start)).unwrap();
    assert_eq!(dates[1], "20340624T020000");
    assert_ne!(by_calcard(rule, start, None)[1].0, dates[1], "it has 16 bits");
}
