//! The bytes that clients receive, kept as files: a change of them is a change people see.

use std::path::PathBuf;

use jiff::civil::date;

use super::mail::invitation;
use super::{gala, guest};
use crate::mime::Message;
use crate::{CalendarObject, Method, Scheduling, Status, When, write};

/// Compares with `tests-data/NAME`; `PLANIFY_BLESS=1` writes the file instead.
fn assert_golden(name: &str, bytes: &[u8]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests-data").join(name);
    if std::env::var_os("PLANIFY_BLESS").is_some() {
        std::fs::write(&path, bytes).unwrap();
    }
    let expected = std::fs::read(&path).unwrap();
    assert_eq!(String::from_utf8_lossy(bytes), String::from_utf8_lossy(&expected), "{name}");
}

fn mail(object: &CalendarObject, subject: &str, number: u8) -> Vec<u8> {
    let message = Message {
        subject: subject.to_owned(),
        message_id: format!("ntc_01k0.{number}@events.example.org"),
        calendar: Some((object.scheduling.method(), write(object).unwrap())),
        ..invitation()
    };
    message.build().unwrap()
}

fn update() -> CalendarObject {
    CalendarObject {
        sequence: 1,
        dtstamp: "2027-02-01T08:00:00Z".parse().unwrap(),
        when: When::Zoned {
            zone: "Europe/Ljubljana".to_owned(),
            start: date(2027, 3, 28).at(19, 0, 0, 0),
            end: date(2027, 3, 28).at(22, 0, 0, 0),
        },
        ..gala()
    }
}

fn cancellation() -> CalendarObject {
    CalendarObject {
        sequence: 2,
        dtstamp: "2027-03-01T08:00:00Z".parse().unwrap(),
        scheduling: Scheduling::Cancel(guest("Ana Novak", "ana@example.org")),
        status: Status::Cancelled,
        ..update()
    }
}

#[test]
fn an_invitation_its_update_and_its_cancellation_keep_their_bytes() {
    for (name, object, subject, number) in [
        ("request", gala(), "Invitation: Spring gala", 1),
        ("update", update(), "Changed: Spring gala", 2),
        ("cancel", cancellation(), "Cancelled: Spring gala", 3),
    ] {
        assert_golden(&format!("{name}.ics"), write(&object).unwrap().as_bytes());
        assert_golden(&format!("{name}.eml"), &mail(&object, subject, number));
    }
    assert_eq!(cancellation().scheduling.method(), Method::Cancel);
}

#[test]
fn an_all_day_event_keeps_its_bytes() {
    let when = When::AllDay { first: date(2027, 5, 1), end: date(2027, 5, 4) };
    let object = CalendarObject { when, summary: "Žlahtni 🎪 tabor".to_owned(), ..gala() };
    assert_golden("all-day.ics", write(&object).unwrap().as_bytes());
}
