//! Series against the standard's own examples, against two other implementations, and against
//! plain walks that skip nothing.

mod calcard;
mod examples;
mod limits;
mod oracle;
mod windows;
mod zones;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use planify_core::recurrence::Rule;

use crate::recurrence::{Clock, Series, Start};

fn wall(text: &str) -> DateTime {
    text.parse::<planify_core::recurrence::RecurrenceId>().unwrap().at
}

fn zone(name: &str) -> Clock {
    Clock::Zone(TimeZone::get(name).unwrap())
}

fn series(rule: &str, start: &str, clock: Clock) -> Series {
    Series {
        start: wall(start),
        start_is: Start::Anchor,
        clock,
        rules: vec![rule.parse().unwrap()],
        added: Vec::new(),
        left_out: Vec::new(),
    }
}

fn floating(rule: &str, start: DateTime) -> Series {
    Series { start, ..series(rule, "20260101T000000", Clock::Floating) }
}

fn shown(series: &Series, most: usize) -> Vec<String> {
    let instances = series.instances().take(most);
    instances.map(|it| it.unwrap().local.strftime("%Y%m%dT%H%M%S").to_string()).collect()
}

/// Numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    fn between(&mut self, from: i64, to: i64) -> i64 {
        from + i64::try_from(self.roll(u64::try_from(to - from + 1).unwrap())).unwrap()
    }

    fn list(&mut self, from: i64, to: i64, signed: bool) -> String {
        let many = self.between(1, 3);
        let items: Vec<String> = (0..many)
            .map(|_| {
                let item = self.between(from, to);
                let sign = if signed && self.roll(3) == 0 { -1 } else { 1 };
                (item * sign).to_string()
            })
            .collect();
        items.join(",")
    }

    fn days(&mut self, numbered: bool) -> String {
        let many = self.between(1, 4);
        let items: Vec<String> = (0..many)
            .map(|_| {
                let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
                    [usize::try_from(self.roll(7)).unwrap()];
                if numbered && self.roll(2) == 0 {
                    let sign = if self.roll(3) == 0 { "-" } else { "" };
                    format!("{sign}{}{day}", self.between(1, 5))
                } else {
                    day.to_owned()
                }
            })
            .collect();
        items.join(",")
    }

    /// A rule that RFC 5545 allows.
    fn rule(&mut self, frequencies: &[&str]) -> String {
        let sides = u64::try_from(frequencies.len()).unwrap();
        let frequency = frequencies[usize::try_from(self.roll(sides)).unwrap()];
        let mut rule = format!("FREQ={frequency}");
        if self.roll(2) == 0 {
            rule.push_str(&format!(";INTERVAL={}", self.between(1, 5)));
        }
        let yearly = frequency == "YEARLY";
        let with_weeks = yearly && self.roll(5) == 0;
        if self.roll(4) == 0 {
            rule.push_str(&format!(";BYMONTH={}", self.list(1, 12, false)));
        }
        if with_weeks {
            rule.push_str(&format!(";BYWEEKNO={}", self.list(1, 53, true)));
        }
        let short = matches!(frequency, "SECONDLY" | "MINUTELY" | "HOURLY");
        if (yearly || short) && self.roll(6) == 0 {
            rule.push_str(&format!(";BYYEARDAY={}", self.list(1, 366, true)));
        }
        if frequency != "WEEKLY" && self.roll(4) == 0 {
            rule.push_str(&format!(";BYMONTHDAY={}", self.list(1, 31, true)));
        }
        if self.roll(3) == 0 {
            let numbered = frequency == "MONTHLY" || yearly && !with_weeks;
            rule.push_str(&format!(";BYDAY={}", self.days(numbered)));
        }
        for (part, most) in [("BYHOUR", 23), ("BYMINUTE", 59), ("BYSECOND", 59)] {
            if self.roll(6) == 0 {
                rule.push_str(&format!(";{part}={}", self.list(0, most, false)));
            }
        }
        if rule.contains(";BY") && self.roll(5) == 0 {
            rule.push_str(&format!(";BYSETPOS={}", self.list(1, 4, true)));
        }
        if self.roll(4) == 0 {
            rule.push_str(&format!(
                ";WKST={}",
                ["SU", "WE", "SA"][usize::try_from(self.roll(3)).unwrap()]
            ));
        }
        rule.parse::<Rule>().unwrap();
        rule
    }

    fn start(&mut self) -> DateTime {
        let (month, day) = (self.between(1, 12), self.between(1, 28));
        let (hour, minute) = (self.between(0, 23), self.between(0, 59));
        let year = self.between(1990, 2030);
        wall(&format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}00"))
    }
}

const LONG: &[&str] = &["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const ALL: &[&str] = &["HOURLY", "MINUTELY", "SECONDLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
