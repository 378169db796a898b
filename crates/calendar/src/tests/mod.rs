//! What is written here is read back by parsers that share no code with the writer.

mod agenda;
mod files;
mod golden;
mod invitation;
mod mail;
mod read;
mod recurrence;
mod series;
mod zones;

use jiff::civil::{DateTime, date};

use crate::{Answer, Attendee, CalendarObject, Organizer, Repeats, Scheduling, Status, When};

fn gala() -> CalendarObject {
    CalendarObject {
        scheduling: Scheduling::Request(guest("Ana Novak", "ana@example.org")),
        uid: "01997c5e-8f2a-7c31-9d7e-4b2f6a1c0d3e".to_owned(),
        sequence: 0,
        dtstamp: "2027-01-15T09:30:00Z".parse().unwrap(),
        when: evening("Europe/Ljubljana"),
        repeats: Repeats::Never,
        summary: "Spring gala, with dinner; dance".to_owned(),
        description: Some("Doors open at 17:30.\nDress: smart\\casual, \"no ties\".".to_owned()),
        location: Some("Grand hall, Trg 1; Ljubljana".to_owned()),
        url: Some("https://events.example.org/e/spring-gala?lang=sl;x=1,2".to_owned()),
        online_url: None,
        status: Status::Confirmed,
        organizer: Organizer {
            name: Some("Gala team: \"Spring\"".to_owned()),
            address: "rsvp+k3j2h1@events.example.org".to_owned(),
        },
    }
}

fn guest(name: &str, address: &str) -> Attendee {
    Attendee {
        name: Some(name.to_owned()),
        address: address.to_owned(),
        answer: Answer::NeedsAction,
    }
}

fn evening(zone: &str) -> When {
    let start: DateTime = date(2027, 3, 28).at(18, 0, 0, 0);
    When::Zoned { zone: zone.to_owned(), start, end: date(2027, 3, 28).at(21, 0, 0, 0) }
}
