//! Rules that never match, that match too often, and that look long: all end soon and say why.

use super::{series, shown, wall};
use crate::recurrence::{Clock, RecurrenceError, Series, Start};
use jiff::Timestamp;

fn rule_alone(rule: &str) -> Series {
    series(rule, "20260101T090000", Clock::Floating)
}

#[test]
fn a_rule_that_never_matches_gives_nothing() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
        "FREQ=YEARLY;BYWEEKNO=10;BYMONTH=12",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=SECONDLY;INTERVAL=7;BYMONTH=1;BYMONTHDAY=1;BYHOUR=0;BYMINUTE=0;BYSECOND=0;BYDAY=MO;BYSETPOS=3",
    ] {
        assert_eq!(shown(&rule_alone(rule), 1), Vec::<String>::new(), "{rule}");
    }
}

#[test]
fn a_rule_that_looks_too_long_is_an_error() {
    for rule in [
        "FREQ=SECONDLY;BYSECOND=0;BYSETPOS=2",
        "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1",
        "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=10",
    ] {
        let first = rule_alone(rule).instances().next().unwrap();
        assert_eq!(first, Err(RecurrenceError::TooMuchWork), "{rule}");
    }
}

#[test]
fn more_dates_than_one_question_gives_are_an_error() {
    let from: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
    let to = "2027-01-01T00:00:00Z".parse().unwrap();
    for rule in ["FREQ=MINUTELY", "FREQ=SECONDLY;COUNT=1000000000", "FREQ=MINUTELY;BYSECOND=0,30"] {
        assert_eq!(rule_alone(rule).between(from, to), Err(RecurrenceError::TooMany), "{rule}");
    }
}

#[test]
fn a_huge_count_costs_nothing() {
    let daily = rule_alone("FREQ=DAILY;COUNT=1000000000");
    assert_eq!(shown(&daily, 2), ["20260101T090000", "20260102T090000"]);
    let from: Timestamp = "2400-01-01T00:00:00Z".parse().unwrap();
    let first = daily.instances_from(from).unwrap().next().unwrap().unwrap();
    assert_eq!(first.local, wall("24000101T090000"));
    let all = "FREQ=SECONDLY;COUNT=1000000000";
    let late = rule_alone(all).instances_from(from).unwrap().next().unwrap();
    assert_eq!(late, Err(RecurrenceError::TooMuchWork));
}

#[test]
fn a_rule_full_of_numbers_ends_soon() {
    let list = |from: i32, to: i32| {
        (from..=to).map(|it| it.to_string()).collect::<Vec<String>>().join(",")
    };
    let all_times =
        format!("BYHOUR={};BYMINUTE={};BYSECOND={}", list(0, 23), list(0, 59), list(0, 59));
    let positions = list(-120, -1);
    for rule in [
        format!("FREQ=YEARLY;{all_times}"),
        format!("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;{all_times};BYSETPOS=-1,366"),
        format!("FREQ=MONTHLY;BYMONTHDAY={};{all_times}", list(1, 31)),
        format!("FREQ=YEARLY;BYMONTHDAY={};BYSETPOS={positions}", list(1, 31)),
        format!("FREQ=YEARLY;BYYEARDAY={}", list(100, 300)),
        format!("FREQ=SECONDLY;BYYEARDAY={}", list(-280, -100)),
        format!("FREQ=YEARLY;BYWEEKNO={};BYMONTHDAY=1,-1;BYDAY=SU", list(1, 53)),
        format!("FREQ=DAILY;BYMONTHDAY={};{all_times};COUNT=999999999", list(1, 31)),
    ] {
        let series = rule_alone(&rule);
        assert_eq!(shown(&series, 500).len(), 500, "{rule}");
        let from = "9000-01-01T00:00:00Z".parse().unwrap();
        let _: Option<_> = series.instances_from(from).unwrap().next();
    }
}

#[test]
fn the_calendar_ends_with_the_year_9999() {
    let late = series("FREQ=YEARLY", "99960101T000000", Clock::Floating);
    assert_eq!(shown(&late, 99).len(), 4);
    let late = series("FREQ=HOURLY;INTERVAL=4294967295", "20260101T000000", Clock::Floating);
    assert_eq!(shown(&late, 99).len(), 1);
    let late = series("FREQ=YEARLY;INTERVAL=4294967295", "20260101T000000", Clock::Floating);
    assert_eq!(shown(&late, 99).len(), 1);
}

#[test]
fn dates_are_added_and_left_out_whatever_the_rule_says() {
    let mut series = rule_alone("FREQ=DAILY;COUNT=3");
    series.added = vec![wall("20260110T120000"), wall("20260102T090000")];
    series.left_out = vec![wall("20260101T090000"), wall("20270101T090000")];
    assert_eq!(shown(&series, 9), ["20260102T090000", "20260103T090000", "20260110T120000"]);
    series.rules.push("FREQ=DAILY;INTERVAL=2;COUNT=3".parse().unwrap());
    let dates = ["20260102T090000", "20260103T090000", "20260105T090000", "20260110T120000"];
    assert_eq!(shown(&series, 9), dates);
    series.start_is = Start::Instance;
    series.rules = vec!["FREQ=DAILY;BYDAY=SU;COUNT=1".parse().unwrap()];
    series.left_out = Vec::new();
    let dates = ["20260101T090000", "20260102T090000", "20260104T090000", "20260110T120000"];
    assert_eq!(shown(&series, 9), dates);
}
