//! Every zone of the database, resolved from the VTIMEZONE alone.

use ical::recur::IcalRecurDateTime;
use ical::tz::{IcalTz, IcalTzOffset, IcalTzTransitions};
use jiff::civil::{DateTime, date};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use crate::zone::vtimezone;

fn civil(local: DateTime) -> IcalRecurDateTime {
    IcalRecurDateTime {
        year: i32::from(local.year()),
        month: local.month().unsigned_abs(),
        day: local.day().unsigned_abs(),
        hour: local.hour().unsigned_abs(),
        minute: local.minute().unsigned_abs(),
        second: local.second().unsigned_abs(),
    }
}

fn expected(zone: &TimeZone, local: DateTime) -> IcalTzOffset {
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => IcalTzOffset::One(offset.seconds()),
        AmbiguousOffset::Gap { before, after } => {
            IcalTzOffset::Gap { before: before.seconds(), after: after.seconds() }
        }
        AmbiguousOffset::Fold { before, after } => {
            IcalTzOffset::Fold { earlier: before.seconds(), later: after.seconds() }
        }
    }
}

fn check_range(name: &str, zone: &TimeZone, first: Timestamp, last: Timestamp) {
    let component = vtimezone(name, zone, first, last);
    let mut written = IcalTzTransitions::of_zone(IcalTz::of_component(&component).unwrap());
    let step = last.duration_since(first) / 24;
    for index in 0..=24 {
        let local = zone.to_datetime(first + step * index);
        let found = written.resolve(civil(local));
        assert_eq!(
            found.literal_offset(),
            match expected(zone, local) {
                IcalTzOffset::One(offset) => offset,
                IcalTzOffset::Gap { before, .. } => before,
                IcalTzOffset::Fold { earlier, .. } => earlier,
            },
            "{name} at {local} in {first}..{last}: {component:#?}"
        );
    }
}

#[test]
fn every_zone_of_the_database_is_right_over_its_range() {
    let mut zones = 0;
    for name in jiff::tz::db().available() {
        let name = name.as_str();
        let zone = TimeZone::get(name).unwrap();
        for (year, month, day) in
            [(1972, 6, 1), (2011, 12, 28), (2016, 9, 1), (2026, 3, 27), (2031, 2, 20)]
        {
            let first = zone.to_timestamp(date(year, month, day).at(18, 0, 0, 0)).unwrap();
            for hours in [24 * 20, 24 * 800] {
                check_range(name, &zone, first, first + SignedDuration::from_hours(hours));
            }
        }
        zones += 1;
    }
    assert!(zones > 300, "only {zones} zones");
}

#[test]
fn gaps_and_folds_inside_the_range_are_seen() {
    let zone = TimeZone::get("Europe/Ljubljana").unwrap();
    let first = zone.to_timestamp(date(2027, 3, 27).at(20, 0, 0, 0)).unwrap();
    let component =
        vtimezone("Europe/Ljubljana", &zone, first, first + SignedDuration::from_hours(24 * 300));
    let written = IcalTz::of_component(&component).unwrap();
    for local in [date(2027, 3, 28).at(2, 30, 0, 0), date(2027, 10, 31).at(2, 30, 0, 0)] {
        assert_eq!(written.resolve(civil(local)), expected(&zone, local));
    }
}

#[test]
fn a_zone_with_yearly_rules_states_them() {
    let zone = TimeZone::get("America/New_York").unwrap();
    let first = "2027-07-01T12:00:00Z".parse().unwrap();
    let text = format!("{:?}", vtimezone("America/New_York", &zone, first, first));
    assert!(text.contains("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"), "{text}");
    assert!(text.contains("FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"), "{text}");
}

#[test]
fn a_zone_without_summer_time_has_one_standard_part() {
    let zone = TimeZone::get("Asia/Kolkata").unwrap();
    let first = "2027-07-01T12:00:00Z".parse().unwrap();
    let component = vtimezone("Asia/Kolkata", &zone, first, first);
    assert_eq!(component.components.len(), 1);
    assert_eq!(&*component.components[0].name, "STANDARD");
}
