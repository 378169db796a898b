//! Gaps and folds: what the clock never shows, and what it shows twice.

use super::{Dice, LONG, series, shown, wall, zone};
use crate::recurrence::{Clock, Series, Start};
use jiff::tz::{AmbiguousOffset, TimeZone};

#[test]
fn a_generated_time_in_a_gap_is_skipped_and_not_counted() {
    let daily = series("FREQ=DAILY;COUNT=4", "20260306T023000", zone("America/New_York"));
    let dates = ["20260306T023000", "20260307T023000", "20260309T023000", "20260310T023000"];
    assert_eq!(shown(&daily, 9), dates);
    let hourly = series("FREQ=HOURLY;COUNT=3", "20260308T013000", zone("America/New_York"));
    assert_eq!(shown(&hourly, 9), ["20260308T013000", "20260308T033000", "20260308T043000"]);
}

#[test]
fn a_written_time_in_a_gap_takes_the_offset_before() {
    let mut daily = series("FREQ=DAILY;COUNT=2", "20260308T023000", zone("America/New_York"));
    let first = daily.instances().next().unwrap().unwrap();
    assert_eq!(first.at.to_string(), "2026-03-08T07:30:00Z");
    assert_eq!(shown(&daily, 9), ["20260308T023000", "20260309T023000"]);
    daily.start = wall("20260101T120000");
    daily.added = vec![wall("20260308T023000")];
    let all: Vec<String> = daily.instances().map(|it| it.unwrap().at.to_string()).collect();
    assert_eq!(all, ["2026-01-01T17:00:00Z", "2026-01-02T17:00:00Z", "2026-03-08T07:30:00Z"]);
}

#[test]
fn a_time_that_comes_twice_means_the_first() {
    let daily = series("FREQ=DAILY;COUNT=3", "20261031T013000", zone("America/New_York"));
    let all: Vec<String> = daily.instances().map(|it| it.unwrap().at.to_string()).collect();
    assert_eq!(all, ["2026-10-31T05:30:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"]);
}

#[test]
fn a_day_that_a_zone_left_out_is_left_out() {
    // Samoa went over the date line: 30 December 2011 never was.
    let daily = series("FREQ=DAILY;COUNT=3", "20111229T090000", zone("Pacific/Apia"));
    assert_eq!(shown(&daily, 9), ["20111229T090000", "20111231T090000", "20120101T090000"]);
}

#[test]
fn an_end_in_universal_time_is_an_instant() {
    let daily =
        series("FREQ=DAILY;UNTIL=20270330T160000Z", "20270327T180000", zone("Europe/Ljubljana"));
    let dates = ["20270327T180000", "20270328T180000", "20270329T180000", "20270330T180000"];
    assert_eq!(shown(&daily, 9), dates);
    let daily =
        series("FREQ=DAILY;UNTIL=20270330T155959Z", "20270327T180000", zone("Europe/Ljubljana"));
    assert_eq!(shown(&daily, 9), dates[..3]);
    let daily = series("FREQ=DAILY;UNTIL=20270329", "20270327T180000", zone("Europe/Ljubljana"));
    assert_eq!(shown(&daily, 9), dates[..3]);
    let daily =
        series("FREQ=DAILY;UNTIL=20270329T180000", "20270327T180000", zone("Europe/Ljubljana"));
    assert_eq!(shown(&daily, 9), dates[..3]);
    // The second 01:45 of the night lies behind the end, the first does not.
    let minutes = series(
        "FREQ=MINUTELY;INTERVAL=15;UNTIL=20261101T060000Z",
        "20261101T010000",
        zone("America/New_York"),
    );
    assert_eq!(shown(&minutes, 99).last().unwrap(), "20261101T014500");
}

#[test]
fn instants_are_those_of_the_database() {
    let mut dice = Dice(0x5eed_0003);
    let zones = ["America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Europe/Dublin"];
    for round in 0..600_usize {
        let zone = TimeZone::get(zones[round % zones.len()]).unwrap();
        let series = Series {
            start: dice.start().date().at(2, 15, 0, 0),
            start_is: Start::Anchor,
            clock: Clock::Zone(zone.clone()),
            rules: vec![dice.rule(LONG).parse().unwrap()],
            added: Vec::new(),
            left_out: Vec::new(),
        };
        let civil = Series { clock: Clock::Floating, ..series.clone() };
        if civil.instances().take(60).any(|it| it.is_err()) {
            continue;
        }
        let expected: Vec<_> = civil
            .instances()
            .take(60)
            .map(|it| it.unwrap().local)
            .filter_map(|local| {
                let found = zone.to_ambiguous_timestamp(local);
                let in_gap = matches!(found.offset(), AmbiguousOffset::Gap { .. });
                let kept = !in_gap || local == series.start;
                kept.then(|| (local, found.compatible().unwrap()))
            })
            .collect();
        let found: Vec<_> = series
            .instances()
            .take(expected.len())
            .map(|it| it.map(|it| (it.local, it.at)).unwrap())
            .collect();
        assert_eq!(found, expected, "{} from {}", series.rules[0], series.start);
    }
}
