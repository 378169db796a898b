//! Invitations to series, and to single dates of them.

use jiff::civil::date;
use planify_core::recurrence::Recurrence;

use super::{evening, gala};
use crate::read::Reach;
use crate::{CalendarObject, Moment, Repeats, When, check, parse, write, write_with};

fn series(rule: &str) -> CalendarObject {
    let recurrence = Recurrence::new(
        Some(rule.parse().unwrap()),
        vec![date(2027, 4, 1).at(18, 0, 0, 0)],
        vec![date(2027, 4, 4).at(18, 0, 0, 0)],
    );
    CalendarObject { repeats: Repeats::Series(Box::new(recurrence.unwrap())), ..gala() }
}

/// The line of the event, not of its zone, that begins with `name`.
fn line<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, event) = text.split_once("BEGIN:VEVENT").unwrap();
    event.split("\r\n").find(|line| line.starts_with(name))
}

#[test]
fn a_series_is_told_with_its_rule_and_dates() {
    let text = write(&series("FREQ=WEEKLY;UNTIL=20270601")).unwrap();
    assert_eq!(line(&text, "RRULE"), Some("RRULE:FREQ=WEEKLY;UNTIL=20270601T215959Z"));
    assert_eq!(line(&text, "RDATE"), Some("RDATE;TZID=Europe/Ljubljana:20270401T180000"));
    assert_eq!(line(&text, "EXDATE"), Some("EXDATE;TZID=Europe/Ljubljana:20270404T180000"));
    assert_eq!(check(text.as_bytes()), []);
    // The zone is described for later dates too.
    assert!(text.contains("BEGIN:STANDARD") && text.contains("BEGIN:DAYLIGHT"), "{text}");
}

#[test]
fn dates_that_differ_follow_their_series() {
    let name = "20270404T180000".parse().unwrap();
    let moved = CalendarObject {
        summary: "Later".to_owned(),
        repeats: Repeats::Date(name),
        when: When::Zoned {
            zone: "Europe/Ljubljana".to_owned(),
            start: date(2027, 4, 5).at(20, 0, 0, 0),
            end: date(2027, 4, 5).at(21, 0, 0, 0),
        },
        ..gala()
    };
    let text = write_with(&series("FREQ=WEEKLY"), std::slice::from_ref(&moved)).unwrap();
    let read = parse(text.as_bytes()).unwrap();
    assert_eq!(read.findings, []);
    assert_eq!(read.events.len(), 2);
    assert_eq!(read.events[0].uid, read.events[1].uid);
    let local = date(2027, 4, 4).at(18, 0, 0, 0);
    let zone = "Europe/Ljubljana".to_owned();
    assert_eq!(read.events[1].recurrence_id, Some(Moment::Zoned { zone, local }));
    assert_eq!(read.events[1].reach, Reach::This);
    let alone = write(&moved).unwrap();
    assert_eq!(
        line(&alone, "RECURRENCE-ID"),
        Some("RECURRENCE-ID;TZID=Europe/Ljubljana:20270404T180000")
    );
}

#[test]
fn a_series_of_days_is_told_in_days() {
    let when = When::AllDay { first: date(2027, 3, 28), end: date(2027, 3, 29) };
    let text =
        write(&CalendarObject { when, ..series("FREQ=DAILY;UNTIL=20270410T120000Z") }).unwrap();
    assert_eq!(line(&text, "RRULE"), Some("RRULE:FREQ=DAILY;UNTIL=20270410"));
    assert_eq!(line(&text, "EXDATE"), Some("EXDATE;VALUE=DATE:20270404"));
    let id = "20270401".parse().unwrap();
    let when = When::AllDay { first: date(2027, 4, 2), end: date(2027, 4, 3) };
    let one = write(&CalendarObject { when, repeats: Repeats::Date(id), ..gala() }).unwrap();
    assert_eq!(line(&one, "RECURRENCE-ID"), Some("RECURRENCE-ID;VALUE=DATE:20270401"));
    let utc = CalendarObject { when: evening("UTC"), ..series("FREQ=WEEKLY") };
    assert_eq!(line(&write(&utc).unwrap(), "EXDATE"), Some("EXDATE:20270404T180000Z"));
}
