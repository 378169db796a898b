//! How a resolved time is shown back to the person who wrote it.

use jiff::Zoned;
use jiff::civil::DateTime;

/// Shows a time and how far it is from now: `→ Fri 27 Nov 2026 18:00 CET, in 5 days`.
pub fn echo(moment: &Zoned, now: &Zoned) -> String {
    let format = if moment.second() == 0 {
        "→ %a %-d %b %Y %H:%M %Z"
    } else {
        "→ %a %-d %b %Y %H:%M:%S %Z"
    };
    format!("{}, {}", moment.strftime(format), distance(moment, now))
}

/// Says how far a moment is from now, such as `in 5 days`, `3 hours ago` or `now`.
///
/// Below a day this counts the clock, from there on the calendar of the moment's zone, as people do.
fn distance(moment: &Zoned, now: &Zoned) -> String {
    let secs = moment.timestamp().as_second().saturating_sub(now.timestamp().as_second());
    let amount = match secs.unsigned_abs() {
        0..30 => return "now".to_owned(),
        30..3_570 => counted(rounded(secs.unsigned_abs(), 60), "minute"),
        3_570..86_400 => hours(rounded(secs.unsigned_abs(), 60)),
        _ => {
            let there = now.with_time_zone(moment.time_zone().clone());
            days(days_between(there.datetime(), moment.datetime()))
        }
    };
    if secs < 0 { format!("{amount} ago") } else { format!("in {amount}") }
}

/// Shows minutes as hours; below three hours a quarter of an hour matters, later it does not.
fn hours(minutes: u64) -> String {
    let (whole, rest) = (minutes / 60, minutes % 60);
    if minutes < 180 && rest != 0 {
        return format!("{} {}", counted(whole, "hour"), counted(rest, "minute"));
    }
    counted(rounded(minutes, 60), "hour")
}

fn days(days: u64) -> String {
    match days {
        0..14 => counted(days.max(1), "day"),
        14..60 => counted(rounded(days, 7), "week"),
        60..548 => counted(rounded(days * 12, 365), "month"),
        _ => counted(rounded(days * 4, 1_461), "year"),
    }
}

fn days_between(from: DateTime, to: DateTime) -> u64 {
    let hours = to.date().duration_since(from.date()).as_hours();
    hours.unsigned_abs() / 24
}

fn rounded(amount: u64, unit: u64) -> u64 {
    (amount + unit / 2) / unit
}

fn counted(number: u64, unit: &str) -> String {
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_shown_with_its_distance() {
        let cases = [
            ("2026-11-27T18:00", "→ Fri 27 Nov 2026 18:00 CET, in 5 days"),
            ("2026-11-22T10:00", "→ Sun 22 Nov 2026 10:00 CET, now"),
            ("2026-11-22T10:00:20", "→ Sun 22 Nov 2026 10:00:20 CET, now"),
            ("2026-11-22T10:01", "→ Sun 22 Nov 2026 10:01 CET, in 1 minute"),
            ("2026-11-22T10:59:45", "→ Sun 22 Nov 2026 10:59:45 CET, in 1 hour"),
            ("2026-11-22T11:30", "→ Sun 22 Nov 2026 11:30 CET, in 1 hour 30 minutes"),
            ("2026-11-22T18:20", "→ Sun 22 Nov 2026 18:20 CET, in 8 hours"),
            ("2026-11-23T09:30", "→ Mon 23 Nov 2026 09:30 CET, in 24 hours"),
            ("2026-11-23T10:00", "→ Mon 23 Nov 2026 10:00 CET, in 1 day"),
            ("2026-11-24T08:00", "→ Tue 24 Nov 2026 08:00 CET, in 2 days"),
            ("2026-12-20T08:00", "→ Sun 20 Dec 2026 08:00 CET, in 4 weeks"),
            ("2027-03-28T18:00", "→ Sun 28 Mar 2027 18:00 CEST, in 4 months"),
            ("2036-11-22T10:00", "→ Sat 22 Nov 2036 10:00 CET, in 10 years"),
            ("2026-11-22T09:15", "→ Sun 22 Nov 2026 09:15 CET, 45 minutes ago"),
            ("2026-11-21T11:00", "→ Sat 21 Nov 2026 11:00 CET, 23 hours ago"),
            ("2026-11-17T23:00", "→ Tue 17 Nov 2026 23:00 CET, 5 days ago"),
            ("2025-11-22T10:00", "→ Sat 22 Nov 2025 10:00 CET, 12 months ago"),
        ];
        let now: Zoned = "2026-11-22T10:00[Europe/Ljubljana]".parse().unwrap();
        for (time, expected) in cases {
            let moment: Zoned = format!("{time}[Europe/Ljubljana]").parse().unwrap();
            assert_eq!(echo(&moment, &now), expected);
        }
    }

    #[test]
    fn the_farthest_times_are_shown() {
        let first: Zoned = "1970-01-01T00:00[UTC]".parse().unwrap();
        let last: Zoned = "9999-12-30T00:00[UTC]".parse().unwrap();
        assert_eq!(echo(&last, &first), "→ Thu 30 Dec 9999 00:00 UTC, in 8030 years");
        assert_eq!(echo(&first, &last), "→ Thu 1 Jan 1970 00:00 UTC, 8030 years ago");
    }
}
