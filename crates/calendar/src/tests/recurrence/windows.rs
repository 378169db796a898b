//! Windows give exactly what a walk from the start gives, whatever they skip.

use super::{ALL, Dice, LONG, series, wall, zone};
use crate::recurrence::{Clock, Instance, Series, Start};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

fn walked(series: &Series, from: Timestamp, most: usize) -> Vec<Instance> {
    let all = series.instances().map(Result::unwrap).take(20_000);
    all.filter(|it| it.at >= from).take(most).collect()
}

#[test]
fn a_window_gives_what_a_walk_from_the_start_gives() {
    let mut dice = Dice(0x5eed_0004);
    let zones = ["America/New_York", "Pacific/Apia", "Africa/Casablanca", "UTC"];
    for round in 0..1_000_usize {
        let mut rule = dice.rule(if round % 3 == 0 { ALL } else { LONG });
        match dice.roll(3) {
            0 => rule.push_str(&format!(";COUNT={}", dice.between(1, 600))),
            1 => rule.push_str(&format!(";UNTIL={}0901T103000Z", dice.between(1995, 2035))),
            _ => {}
        }
        let start = dice.start();
        let series = Series {
            start,
            start_is: if dice.roll(2) == 0 { Start::Anchor } else { Start::Instance },
            clock: Clock::Zone(TimeZone::get(zones[round % zones.len()]).unwrap()),
            rules: vec![rule.parse().unwrap()],
            added: vec![wall("20150601T120000"), wall("20111230T090000")],
            left_out: vec![start],
        };
        let hours = dice.between(-100, 24 * 400);
        let begin = TimeZone::UTC.to_timestamp(start).unwrap();
        let from = begin + SignedDuration::from_hours(hours);
        let found: Result<Vec<_>, _> = series.instances_from(from).unwrap().take(5).collect();
        let Ok(found) = found else { continue };
        if series.instances().take(4_000).any(|it| it.is_err()) {
            continue;
        }
        let all: Vec<Instance> = series.instances().map(Result::unwrap).take(4_000).collect();
        let behind = all.iter().filter(|it| it.at >= from);
        let expected: Vec<Instance> = behind.take(5).copied().collect();
        if expected.len() < 5 && all.len() == 4_000 {
            continue;
        }
        assert_eq!(found, expected, "{rule} from {start}, window at {from}");
    }
}

#[test]
fn counted_rules_are_skipped_by_arithmetic() {
    let from: Timestamp = "2026-06-01T00:00:00Z".parse().unwrap();
    let mut dice = Dice(0x5eed_0005);
    for rule in [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;BYHOUR=1,2,3;BYMINUTE=0,30",
        "FREQ=WEEKLY;BYDAY=SU,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
    ] {
        for _ in 0..8 {
            let rule = format!("{rule};COUNT={}", dice.between(1, 14_000));
            let start = format!("{}T023000", dice.start().strftime("%Y%m%d"));
            for name in ["America/New_York", "Australia/Lord_Howe"] {
                let series = series(&rule, &start, zone(name));
                let found: Vec<_> =
                    series.instances_from(from).unwrap().map(Result::unwrap).take(3).collect();
                assert_eq!(found, walked(&series, from, 3), "{rule} from {start} in {name}");
            }
        }
    }
}

#[test]
fn a_window_ends_before_its_end() {
    let daily = series("FREQ=DAILY", "19900101T090000", zone("Europe/Ljubljana"));
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let june = daily.between(at("2026-06-01T07:00:00Z"), at("2026-07-01T07:00:00Z")).unwrap();
    assert_eq!(june.len(), 30);
    assert_eq!(june[0].at, at("2026-06-01T07:00:00Z"));
    assert_eq!(june[29].at, at("2026-06-30T07:00:00Z"));
}
