//! Files from the wild: forgiving in, named findings, hard limits.

use crate::read::SIZE_LIMIT;
use crate::{CalendarError, Moment, Severity, check, parse};

const REPLY: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nMETHOD:reply\r\n\
    BEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20270101T000000Z\r\nSEQUENCE:3\r\n\
    DTSTART;VALUE=DATE:20270328\r\nATTENDEE;PARTSTAT=accepted;CN=\"Doe, J\":MAILTO:j%2Bx@x.example\r\n\
    END:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn a_reply_without_organizer_is_understood() {
    let read = parse(REPLY.as_bytes()).unwrap();
    assert_eq!(read.findings, []);
    assert_eq!(read.method.as_deref(), Some("REPLY"));
    let event = &read.events[0];
    assert_eq!(event.sequence, 3);
    assert_eq!(event.start, Some(Moment::Day("2027-03-28".parse().unwrap())));
    assert_eq!(event.organizer, None);
    assert_eq!(event.attendees[0].address, "j+x@x.example");
    assert_eq!(event.attendees[0].name.as_deref(), Some("Doe, J"));
    assert_eq!(event.attendees[0].answer.as_deref(), Some("ACCEPTED"));
}

#[test]
fn a_byte_order_mark_hides_nothing() {
    let marked = [b"\xef\xbb\xbf".as_slice(), REPLY.as_bytes()].concat();
    assert_eq!(parse(&marked), parse(REPLY.as_bytes()));
    assert_eq!(check(&marked)[0].code, "byte-order-mark");
}

#[test]
fn one_bad_line_costs_one_finding() {
    let text = REPLY.replace("SEQUENCE:3", "no colon here");
    let read = parse(text.as_bytes()).unwrap();
    assert_eq!(read.events[0].uid.as_deref(), Some("u1"));
    assert_eq!(read.findings.len(), 1);
    assert_eq!(read.findings[0].severity, Severity::Error);
    assert_eq!(read.findings[0].code, "unreadable-line");
}

#[test]
fn each_fault_has_its_code() {
    for (from, to, code) in [
        ("SEQUENCE:3", "SEQUENCE:three", "bad-sequence"),
        ("DTSTART;VALUE=DATE:20270328", "DTSTART:20270328T25", "bad-time"),
        ("DTSTART;VALUE=DATE:20270328", "DTSTART;TZID=No/Where:20270328T100000", "unknown-zone"),
        (
            "DTSTART;VALUE=DATE:20270328",
            "DTSTART;TZID=Europe/Paris:20270328T100000",
            "zone-not-described",
        ),
        ("UID:u1\r\n", "", "not-rfc-5545"),
        ("UID:u1\r\n", "UID:u1\n", "line-end"),
        ("UID:u1", "UID:u\u{7}1", "control-character"),
        ("SEQUENCE:3", &format!("SUMMARY:{}", "x".repeat(80)), "line-too-long"),
        ("BEGIN:VCALENDAR\r\n", "X-STRAY:1\r\nBEGIN:VCALENDAR\r\n", "outside-calendar"),
    ] {
        let text = REPLY.replacen(from, to, 1);
        assert_ne!(text, REPLY);
        let codes: Vec<&str> = check(text.as_bytes()).iter().map(|it| it.code).collect();
        assert!(codes.contains(&code), "{code} not in {codes:?}");
    }
    assert_eq!(check(b"")[0].code, "no-calendar");
    assert_eq!(check(REPLY.as_bytes()), []);
}

#[test]
fn a_file_above_the_limits_is_refused_at_once() {
    let large = vec![b'x'; SIZE_LIMIT + 1];
    assert!(matches!(parse(&large), Err(CalendarError::TooLarge { .. })));
    let deep = "BEGIN:VCALENDAR\r\n".repeat(300_000);
    assert!(matches!(parse(deep.as_bytes()), Err(CalendarError::TooDeep { .. })));
    let hidden = "BEGIN:A\r\nX;ENCODING=QUOTED-PRINTABLE:=\r\nEND:A\r\n".repeat(100_000);
    assert!(matches!(parse(hidden.as_bytes()), Err(CalendarError::TooDeep { .. })));
    let folded = "BEG\r\n IN:A\r\n".repeat(100_000);
    assert!(matches!(parse(folded.as_bytes()), Err(CalendarError::TooDeep { .. })));
}

#[test]
fn a_broken_file_names_a_bounded_number_of_findings() {
    let text = REPLY.replace("SEQUENCE:3", &"nonsense\r\n".repeat(5_000));
    assert!(check(text.as_bytes()).len() <= 101);
}

proptest::proptest! {
    #[test]
    fn no_input_makes_reading_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        let _ = check(&bytes);
        let _ = check(&[REPLY.as_bytes().split_at(120).0, &bytes].concat());
    }
}
