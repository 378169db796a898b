//! Agreement with two implementations that share no code with this one.
//!
//! Where one of them leaves RFC 5545 is listed in `docs/recurrence.md`; only those cases are left out.

use super::{ALL, Dice, LONG, shown};
use crate::recurrence::{Clock, Series, Start};
use calcard::common::timezone::Tz;
use calcard::icalendar::ICalendar;
use ical::recur::expand::IcalRecurExpand;
use ical::recur::{IcalRecurDateTime, IcalRecurRule};
use jiff::civil::DateTime;

fn floating(rule: &str, start: DateTime) -> Series {
    Series {
        start,
        start_is: Start::Anchor,
        clock: Clock::Floating,
        rules: vec![rule.parse().unwrap()],
        added: Vec::new(),
        left_out: Vec::new(),
    }
}

/// The first instances by `ical-rs`.
fn by_ical(rule: &str, start: DateTime, most: usize) -> Vec<String> {
    let begin = IcalRecurDateTime::parse(&start.strftime("%Y%m%dT%H%M%S").to_string()).unwrap();
    IcalRecurExpand::new(IcalRecurRule::parse(rule).unwrap(), begin)
        .take(most)
        .map(|at| {
            let (hour, minute, second) = (at.hour, at.minute, at.second);
            format!("{:04}{:02}{:02}T{hour:02}{minute:02}{second:02}", at.year, at.month, at.day)
        })
        .collect()
}

/// The first instances by `calcard`, which counts the start in any case.
fn by_calcard(rule: &str, start: DateTime, most: usize) -> Vec<String> {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u\r\n\
         DTSTAMP:20260101T000000Z\r\nDTSTART:{}\r\nRRULE:{rule};COUNT={most}\r\nEND:VEVENT\r\n\
         END:VCALENDAR\r\n",
        start.strftime("%Y%m%dT%H%M%S")
    );
    let calendar = ICalendar::parse(&text).unwrap();
    let mut found: Vec<String> = calendar
        .expand_dates(Tz::Floating, most + 2)
        .events
        .into_iter()
        .map(|event| event.start.format("%Y%m%dT%H%M%S").to_string())
        .collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn generated_rules_agree_with_a_second_implementation() {
    let mut dice = Dice(0x5eed_0001);
    let mut kinds = std::collections::BTreeMap::new();
    for _ in 0..2_500 {
        let (rule, start) = (dice.rule(ALL), dice.start());
        let ours: Result<Vec<String>, _> = floating(&rule, start)
            .instances()
            .take(12)
            .map(|it| it.map(|it| it.local.strftime("%Y%m%dT%H%M%S").to_string()))
            .collect();
        let Ok(ours) = ours else { continue };
        // Looking for one more to the end of the calendar takes the other one long.
        let ends_early = ours.len() < 12 && !rule.starts_with("FREQ=YEARLY");
        let most = if ends_early { ours.len() } else { 12 };
        let kind = rule.split(';').next().unwrap().to_owned();
        *kinds.entry(kind).or_insert(0) += i32::from(!ours.is_empty());
        assert_eq!(ours, by_ical(&rule, start, most), "{rule} from {start}");
    }
    assert!(kinds.len() == 7 && kinds.values().all(|cases| *cases > 150), "{kinds:?}");
}

#[test]
fn generated_rules_agree_with_a_third_implementation() {
    let mut dice = Dice(0x5eed_0002);
    let (mut compared, mut nothing) = (0, 0);
    while compared < 1_500 {
        let (rule, start) = (dice.rule(LONG), dice.start());
        let leaves_the_standard = rule.contains("BYWEEKNO")
            || rule.contains("BYSETPOS")
            || rule.contains("BYDAY") && rule.contains("FREQ=YEARLY");
        if leaves_the_standard {
            continue;
        }
        let series = floating(&rule, start);
        let days = &series.rules[0].by_day;
        let numbered = days.iter().filter(|day| day.ordinal.is_some()).count();
        let fifth = days.iter().any(|day| day.ordinal.is_some_and(|it| it.abs() == 5));
        if numbered > 0 && numbered < days.len() || fifth {
            continue;
        }
        let ours = shown(&series, 10);
        if ours.len() < 10 {
            nothing += 1;
            continue;
        }
        let theirs = by_calcard(&series.rules[0].to_string(), start, 10);
        let theirs: Vec<&String> = theirs.iter().filter(|at| ours.contains(at)).collect();
        assert!(theirs.len() >= 9, "{rule} from {start}: {ours:?} {theirs:?}");
        compared += 1;
    }
    assert!(nothing < 300, "{nothing}");
}
