//! Agreement with an implementation that shares no code with this one, in all seven frequencies.

use super::{ALL, Dice, floating};
use ical::recur::expand::IcalRecurExpand;
use ical::recur::{IcalRecurDateTime, IcalRecurRule};
use jiff::civil::DateTime;

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
