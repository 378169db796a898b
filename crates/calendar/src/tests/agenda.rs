//! An agenda as a calendar reads back as what it was, and nothing in it breaks a line.

use jiff::Timestamp;

use crate::agenda::{Announcement, Entry, announce, write};
use crate::read::{Severity, check};
use crate::{Method, Organizer, Status};

fn entry(start: &str, end: &str) -> Entry {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    Entry {
        uid: "01h455vb4pex5vsknk084sn02q".to_owned(),
        sequence: 2,
        dtstamp: at("2027-01-01T00:00:00Z"),
        starts_at: at(start),
        ends_at: at(end),
        summary: "Opening, with music".to_owned(),
        description: Some("Ana Kos\n\nTwo\r\nlines".to_owned()),
        location: Some("Blue".to_owned()),
    }
}

#[test]
fn items_are_written_in_the_wall_clock_of_their_zone() {
    let items = [
        entry("2027-03-27T21:00:00Z", "2027-03-28T02:00:00Z"),
        Entry { uid: "b".to_owned(), ..entry("2027-10-31T01:30:00Z", "2027-10-31T02:00:00Z") },
    ];
    let text = write("Europe/Ljubljana", &items).unwrap();
    assert!(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Ljubljana\r\n"), "{text}");
    assert!(text.contains("DTSTART;TZID=Europe/Ljubljana:20270327T220000\r\n"), "{text}");
    assert!(text.contains("DTEND;TZID=Europe/Ljubljana:20270328T040000\r\n"), "{text}");
    // The second time that the clock shows 02:30 has no wall clock of its own.
    assert!(text.contains("DTSTART:20271031T013000Z\r\n"), "{text}");
    assert!(text.contains("SUMMARY:Opening\\, with music\r\n"), "{text}");
    assert!(text.contains("SEQUENCE:2\r\n") && !text.contains("METHOD"), "{text}");
    let errors = check(text.as_bytes()).into_iter().filter(|it| it.severity == Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), []);
}

#[test]
fn nothing_in_an_item_begins_a_line_of_its_own() {
    let nasty = "x\r\nATTENDEE:mailto:a@example.org\u{2028}y\u{1b}";
    let item = Entry {
        summary: nasty.to_owned(),
        location: Some(nasty.to_owned()),
        ..entry("2027-05-10T09:00:00Z", "2027-05-10T10:00:00Z")
    };
    let text = write("UTC", &[item]).unwrap();
    assert!(!text.contains("\nATTENDEE") && !text.contains('\u{1b}'), "{text}");
    assert!(text.contains("DTSTART:20270510T090000Z\r\n"), "{text}");
}

#[test]
fn an_empty_agenda_is_an_empty_calendar_and_a_wrong_one_is_refused() {
    assert!(write("UTC", &[]).unwrap().ends_with("END:VCALENDAR\r\n"));
    assert!(write("Europe/Nowhere", &[]).is_err());
    let zero = entry("2027-05-10T09:00:00Z", "2027-05-10T09:00:00Z");
    assert!(write("UTC", &[zero]).is_err());
    let silent = entry("2027-05-10T09:00:00Z", "2027-05-10T10:00:00Z");
    assert!(write("UTC", &[Entry { summary: " ".to_owned(), ..silent }]).is_err());
}

#[test]
fn what_is_sent_to_somebody_has_a_method_and_asks_nobody() {
    let organizer = |name: &str| Organizer {
        name: Some(name.to_owned()),
        address: "hall@example.org".to_owned(),
    };
    let one = [entry("2027-05-10T09:00:00Z", "2027-05-10T10:00:00Z")];
    let two = [
        Entry { uid: "b".to_owned(), ..entry("2027-12-10T09:00:00Z", "2027-12-10T10:00:00Z") },
        one[0].clone(),
    ];
    for (entries, status, method) in [
        (&one[..], Status::Confirmed, Method::Publish),
        (&one[..], Status::Cancelled, Method::Cancel),
        (&two[..], Status::Confirmed, Method::Publish),
        (&two[..], Status::Cancelled, Method::Publish),
    ] {
        let announcement = Announcement { organizer: organizer("Hall\r\nX: y"), status };
        let (is, text) = announce("Europe/Ljubljana", entries, &announcement).unwrap();
        assert_eq!(is, method);
        assert!(text.contains(&format!("METHOD:{}\r\n", method.as_str())), "{text}");
        let status = format!("STATUS:{}\r\n", status.as_str());
        assert_eq!(text.matches(&status).count(), entries.len(), "{text}");
        assert_eq!(text.matches("mailto:hall@example.org\r\n").count(), entries.len(), "{text}");
        assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1, "{text}");
        assert!(!text.contains("ATTENDEE") && !text.contains("\nX: y"), "{text}");
        let errors = check(text.as_bytes()).into_iter().filter(|it| it.severity == Severity::Error);
        assert_eq!(errors.collect::<Vec<_>>(), []);
    }
}
