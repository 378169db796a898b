//! Calendar files: series with exceptions, and the standard's layout.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::expand::{Expansion, expand};
use crate::recurrence::RecurrenceError;
use crate::{layout, parse};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn file(events: &str) -> String {
    let events = events.replace('\n', "\r\n");
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{events}END:VCALENDAR\r\n")
}

fn expanded(events: &str, from: &str, to: &str) -> Result<Expansion, RecurrenceError> {
    let calendar = parse(file(events).as_bytes()).unwrap();
    expand(&calendar, (at(from), at(to)), &TimeZone::get("Europe/Ljubljana").unwrap())
}

/// Start, name and summary of what takes place in the spring of 2027.
fn shown(events: &str) -> Vec<String> {
    let found = expanded(events, "2027-03-01T00:00:00Z", "2027-06-01T00:00:00Z").unwrap();
    found
        .occurrences
        .iter()
        .map(|it| {
            let id = it.recurrence_id.map_or("-".to_owned(), |id| id.to_string());
            format!("{} {id} {}", it.starts_at, it.summary.as_deref().unwrap_or("-"))
        })
        .collect()
}

const WEEKLY: &str = "BEGIN:VEVENT\nUID:w\nDTSTAMP:20270101T000000Z\nSUMMARY:weekly\n\
    DTSTART;TZID=Europe/Ljubljana:20270314T180000\nDTEND;TZID=Europe/Ljubljana:20270314T190000\n\
    RRULE:FREQ=WEEKLY;COUNT=4\nEND:VEVENT\n";

#[test]
fn a_series_keeps_its_wall_clock() {
    assert_eq!(
        shown(WEEKLY),
        [
            "2027-03-14T17:00:00Z 20270314T180000 weekly",
            "2027-03-21T17:00:00Z 20270321T180000 weekly",
            "2027-03-28T16:00:00Z 20270328T180000 weekly",
            "2027-04-04T16:00:00Z 20270404T180000 weekly",
        ]
    );
}

#[test]
fn exceptions_are_found_by_their_names_on_any_clock_and_any_sequence() {
    let moved = "BEGIN:VEVENT\nUID:w\nDTSTAMP:20270101T000000Z\nSUMMARY:moved\nSEQUENCE:7\n\
        RECURRENCE-ID:20270328T160000Z\nDTSTART;TZID=America/New_York:20270329T100000\n\
        DURATION:PT2H\nEND:VEVENT\n";
    let other = WEEKLY.replace("UID:w", "UID:other");
    let found = shown(&format!("{moved}{WEEKLY}{other}"));
    assert_eq!(found.len(), 8);
    assert!(found.contains(&"2027-03-29T14:00:00Z 20270328T180000 moved".to_owned()), "{found:?}");
    assert!(found.contains(&"2027-03-28T16:00:00Z 20270328T180000 weekly".to_owned()), "{found:?}");
}

#[test]
fn dates_are_added_and_left_out() {
    let series = WEEKLY.replace(
        "RRULE:",
        "RDATE;TZID=Europe/Ljubljana:20270320T100000,20270322T100000\nRDATE:20270323T090000Z\n\
         EXDATE:20270314T170000Z\nEXDATE;TZID=Europe/Ljubljana:20270322T100000\nRRULE:",
    );
    let found: Vec<String> = shown(&series).iter().map(|it| it[..20].to_owned()).collect();
    assert_eq!(
        found,
        [
            "2027-03-20T09:00:00Z",
            "2027-03-21T17:00:00Z",
            "2027-03-23T09:00:00Z",
            "2027-03-28T16:00:00Z",
            "2027-04-04T16:00:00Z"
        ]
    );
}

#[test]
fn an_exception_may_reach_all_that_follow() {
    let later = "BEGIN:VEVENT\nUID:w\nDTSTAMP:20270101T000000Z\nSUMMARY:later\n\
        RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Ljubljana:20270328T180000\n\
        DTSTART;TZID=Europe/Ljubljana:20270329T200000\nDURATION:PT1H\nEND:VEVENT\n";
    let found = shown(&format!("{WEEKLY}{later}"));
    assert_eq!(found[2], "2027-03-29T18:00:00Z 20270328T180000 later");
    assert_eq!(found[3], "2027-04-05T18:00:00Z 20270404T180000 later");
}

#[test]
fn an_exception_moved_into_the_window_is_in_it() {
    let moved = "BEGIN:VEVENT\nUID:w\nDTSTAMP:20270101T000000Z\nSUMMARY:moved\n\
        RECURRENCE-ID;TZID=Europe/Ljubljana:20270321T180000\n\
        DTSTART:20300101T100000Z\nDTEND:20300101T110000Z\nEND:VEVENT\n";
    let file = format!("{WEEKLY}{moved}");
    let found = expanded(&file, "2030-01-01T00:00:00Z", "2030-01-02T00:00:00Z").unwrap();
    assert_eq!(found.occurrences.len(), 1);
    assert_eq!(shown(&file).len(), 3);
}

#[test]
fn days_are_days_of_whoever_reads() {
    let days = "BEGIN:VEVENT\nUID:d\nDTSTAMP:20270101T000000Z\nDTSTART;VALUE=DATE:20270327\n\
        DTEND;VALUE=DATE:20270328\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n";
    let found = expanded(days, "2027-03-28T00:00:00Z", "2027-03-29T00:00:00Z").unwrap();
    let spans: Vec<String> =
        found.occurrences.iter().map(|it| format!("{}/{}", it.starts_at, it.ends_at)).collect();
    assert_eq!(
        spans,
        ["2027-03-27T23:00:00Z/2027-03-28T22:00:00Z", "2027-03-28T22:00:00Z/2027-03-29T22:00:00Z"]
    );
}

#[test]
fn a_zone_that_the_file_describes_is_followed() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Half hour\nBEGIN:STANDARD\nDTSTART:19700101T000000\n\
        TZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE\n";
    let series = WEEKLY.replace("Europe/Ljubljana", "Half hour");
    assert_eq!(shown(&format!("{zone}{series}"))[0], "2027-03-14T12:30:00Z 20270314T180000 weekly");
    let found = expanded(&series, "2027-03-01T00:00:00Z", "2027-06-01T00:00:00Z").unwrap();
    assert_eq!(found.occurrences, []);
    assert_eq!(found.findings[0].code, "unknown-zone");
}

#[test]
fn a_rule_that_cannot_be_read_is_a_finding() {
    let series = WEEKLY.replace("FREQ=WEEKLY;COUNT=4", "FREQ=WEEKLY;BYMONTHDAY=1");
    let calendar = parse(file(&series).as_bytes()).unwrap();
    assert!(calendar.findings.iter().any(|it| it.code == "bad-rule"), "{:?}", calendar.findings);
    assert_eq!(shown(&series).len(), 1);
}

#[test]
fn a_file_with_too_many_occurrences_is_refused() {
    let series = WEEKLY.replace("FREQ=WEEKLY;COUNT=4", "FREQ=SECONDLY;COUNT=1000000000");
    let found = expanded(&series, "2027-03-14T00:00:00Z", "2027-03-16T00:00:00Z");
    assert_eq!(found, Err(RecurrenceError::TooMany));
}

#[test]
fn the_layout_changes_and_the_text_does_not() {
    let long = format!("SUMMARY:{}", "čšž".repeat(40));
    let untidy =
        format!("\u{feff}BEGIN:VCALENDAR\n{long}\n\nX-ODD;a=b:c\n d\r\n\te\nEND:VCALENDAR");
    let tidy = String::from_utf8(layout::format(untidy.as_bytes()).unwrap()).unwrap();
    assert!(tidy.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{tidy}");
    assert_eq!(
        tidy.replace("\r\n ", ""),
        format!("BEGIN:VCALENDAR\r\n{long}\r\nX-ODD;a=b:cde\r\nEND:VCALENDAR\r\n")
    );
    assert_eq!(layout::format(tidy.as_bytes()).unwrap(), tidy.as_bytes());
    assert_eq!(layout::format(b"").unwrap(), b"");
    let odd = b"X:\xff\xfe\n";
    assert_eq!(layout::format(odd).unwrap(), b"X:\xff\xfe\r\n");
}
