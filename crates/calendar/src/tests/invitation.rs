//! Generated invitations, read back by calcard.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty,
};
use calcard::{Entry, Parser};
use jiff::civil::date;
use proptest::prelude::*;

use super::{evening, gala, guest};
use crate::{
    Answer, CalendarError, CalendarObject, Moment, Scheduling, Status, When, check, parse, write,
};

/// What a text property is expected to say: line ends are one kind, controls are gone.
fn said(value: &str) -> String {
    value
        .replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .chars()
        .filter(|it| !it.is_control() || matches!(it, '\n' | '\t'))
        .collect()
}

/// What a name is expected to say: one line, single blanks, no backslash.
fn said_as_name(value: &str) -> String {
    let line = said(value).replace(['\n', '\t'], " ").replace('\\', "/");
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn oracle(text: &str) -> ICalendar {
    let mut parser = Parser::new(text);
    let found = parser.entry();
    let Entry::ICalendar(calendar) = found else {
        panic!("calcard reads {found:?} in:\n{text}");
    };
    assert!(matches!(parser.entry(), Entry::Eof), "something follows the calendar:\n{text}");
    calendar
}

fn event(calendar: &ICalendar) -> &ICalendarComponent {
    let mut events =
        calendar.components.iter().filter(|it| it.component_type == ICalendarComponentType::VEvent);
    let event = events.next().expect("one event");
    assert!(events.next().is_none(), "more than one event");
    event
}

fn entry<'a>(event: &'a ICalendarComponent, property: &ICalendarProperty) -> &'a ICalendarEntry {
    let mut found = event.entries.iter().filter(|entry| entry.name == *property);
    let entry = found.next().unwrap_or_else(|| panic!("no {property:?}"));
    assert!(found.next().is_none(), "{property:?} twice");
    entry
}

fn value(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let entry = entry(event, property);
    assert_eq!(entry.values.len(), 1, "{entry:?}");
    entry.values[0].as_text().unwrap_or_else(|| panic!("no text in {entry:?}")).to_owned()
}

fn parameter(entry: &ICalendarEntry, name: &ICalendarParameterName) -> Option<String> {
    entry.parameter(name).and_then(|value| value.as_text()).map(str::to_owned)
}

/// CN with the escapes of RFC 6868 undone, which calcard leaves as they are.
fn name_of(entry: &ICalendarEntry) -> Option<String> {
    let name = parameter(entry, &ICalendarParameterName::Cn)?;
    let (mut out, mut characters) = (String::new(), name.chars());
    while let Some(character) = characters.next() {
        out.push(match character {
            '^' => match characters.next().expect("a caret is never last") {
                'n' => '\n',
                '\'' => '"',
                '^' => '^',
                other => panic!("unknown escape ^{other}"),
            },
            other => other,
        });
    }
    Some(out)
}

fn assert_wire_form(text: &str) {
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.is_empty());
        assert!(!line.chars().any(|it| it.is_control() && it != '\t'), "{line:?}");
    }
    assert_eq!(check(text.as_bytes()), []);
}

/// Texts of people: letters of several scripts, emoji, and everything that has a meaning on a line.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z ]{1,20}",
        2 => "[äöüčšžß漢字日本語עבריתالعربيةĐđ]{1,30}",
        2 => prop::sample::select(vec![
            ",", ";", ":", "\\", "\"", "'", "^", "^n", "^^", "^'", "\\n", "\\,", "=", "%0D%0A",
            "\n", "\r\n", "\r", "\t", " ", "\n ", "BEGIN:VEVENT", "END:VCALENDAR",
            "\r\nATTENDEE:mailto:evil@example.org", "👩‍👩‍👧‍👦", "🇸🇮", "e\u{301}", "\u{202e}",
            "\u{7f}", "\u{0}", "\u{1b}[2J", "\u{85}", "\u{2028}", "\u{feff}", "<b>&amp;",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-z漢]{70,200}",
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

fn any_when() -> impl Strategy<Value = When> {
    let zones = prop::sample::select(vec![
        "Europe/Ljubljana",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kolkata",
        "Europe/Dublin",
        "America/Sao_Paulo",
        "Pacific/Apia",
        "UTC",
    ]);
    let start = (1975_i16..2090, 1_i8..=12, 1_i8..=28, 0_i8..24, 0_i8..60);
    (zones, start, 0_i64..2_000_000, any::<bool>()).prop_map(|(zone, start, length, all_day)| {
        let (year, month, day, hour, minute) = start;
        let start = date(year, month, day).at(hour, minute, 0, 0);
        let end = start + jiff::SignedDuration::from_secs(length + 7200);
        if all_day {
            When::AllDay { first: start.date(), end: end.date().tomorrow().unwrap() }
        } else {
            When::Zoned { zone: zone.to_owned(), start, end }
        }
    })
}

prop_compose! {
    fn any_object()(
        summary in any_text().prop_filter("blank", |it| !said(it).trim().is_empty()),
        description in prop::option::of(any_text()),
        location in prop::option::of(any_text()),
        name in any_text(),
        organizer in any_text(),
        when in any_when(),
        sequence in any::<u32>(),
        second in 0_i64..4_000_000_000,
    ) -> CalendarObject {
        let mut object = gala();
        object.scheduling = Scheduling::Request(guest(&name, "ana+x@example.org"));
        object.organizer.name = Some(organizer);
        object.dtstamp = jiff::Timestamp::from_second(second).unwrap();
        CalendarObject { sequence, when, summary, description, location, ..object }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_comes_back_from_another_parser(object in any_object()) {
        let text = write(&object).unwrap();
        assert_wire_form(&text);
        let calendar = oracle(&text);
        let event = event(&calendar);
        prop_assert_eq!(value(event, &ICalendarProperty::Summary), said(&object.summary));
        for (given, property) in [
            (&object.description, ICalendarProperty::Description),
            (&object.location, ICalendarProperty::Location),
        ] {
            let expected = given.as_deref().map(said).filter(|it| !it.trim().is_empty());
            match expected {
                Some(expected) => prop_assert_eq!(value(event, &property), expected),
                None => prop_assert!(!event.has_property(&property)),
            }
        }
        let guest = entry(event, &ICalendarProperty::Attendee);
        prop_assert_eq!(guest.values[0].as_text(), Some("mailto:ana+x@example.org"));
        let Scheduling::Request(expected) = &object.scheduling else { unreachable!() };
        let expected = expected.name.as_deref().map(said_as_name);
        let expected = expected.filter(|it| !it.is_empty());
        prop_assert_eq!(name_of(guest), expected);
        prop_assert_eq!(guest.params.len() >= 4, true);
        let sequence = entry(event, &ICalendarProperty::Sequence).values[0].as_integer();
        prop_assert_eq!(sequence, Some(i64::from(object.sequence)));
    }

    #[test]
    fn every_time_comes_back_from_another_parser(object in any_object()) {
        let text = write(&object).unwrap();
        let calendar = oracle(&text);
        let event = event(&calendar);
        let start = entry(event, &ICalendarProperty::Dtstart);
        let read = start.values[0].as_partial_date_time().unwrap();
        match &object.when {
            When::AllDay { first, .. } => {
                prop_assert_eq!(read.year, u16::try_from(first.year()).ok());
                prop_assert_eq!(read.day, u8::try_from(first.day()).ok());
                prop_assert_eq!(read.hour, None);
            }
            When::Zoned { zone, start: local, .. } => {
                prop_assert_eq!(read.month, u8::try_from(local.month()).ok());
                prop_assert_eq!(read.hour, u8::try_from(local.hour()).ok());
                prop_assert_eq!(read.minute, u8::try_from(local.minute()).ok());
                let named = parameter(start, &ICalendarParameterName::Tzid);
                prop_assert_eq!(named.as_deref(), (zone != "UTC").then_some(zone.as_str()));
                let described = calendar.timezones().map(|it| value(it, &ICalendarProperty::Tzid)).next();
                prop_assert_eq!(described, named);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_as_written(object in any_object()) {
        let read = parse(write(&object).unwrap().as_bytes()).unwrap();
        prop_assert_eq!(&read.findings, &[]);
        prop_assert_eq!(read.method.as_deref(), Some("REQUEST"));
        let [event] = read.events.as_slice() else { panic!("one event") };
        prop_assert_eq!(event.uid.as_deref(), Some(object.uid.as_str()));
        prop_assert_eq!(event.sequence, object.sequence);
        prop_assert_eq!(event.dtstamp.clone(), Some(Moment::Utc(object.dtstamp)));
        let (start, end) = match &object.when {
            When::AllDay { first, end } => (Moment::Day(*first), Moment::Day(*end)),
            When::Zoned { zone, start, end } if zone == "UTC" => {
                let utc = |it| Moment::Utc(jiff::tz::TimeZone::UTC.to_timestamp(it).unwrap());
                (utc(*start), utc(*end))
            }
            When::Zoned { zone, start, end } => {
                let zoned = |local| Moment::Zoned { zone: zone.clone(), local };
                (zoned(*start), zoned(*end))
            }
        };
        prop_assert_eq!(event.start.as_ref(), Some(&start));
        prop_assert_eq!(event.end.as_ref(), Some(&end));
        prop_assert_eq!(event.attendees.len(), 1);
        prop_assert_eq!(event.attendees[0].address.as_str(), "ana+x@example.org");
        prop_assert_eq!(event.attendees[0].answer_wanted, true);
    }
}

#[test]
fn an_invitation_asks_its_one_guest() {
    let text = write(&gala()).unwrap();
    let calendar = oracle(&text);
    let guest = entry(event(&calendar), &ICalendarProperty::Attendee);
    assert!(text.contains("\r\nMETHOD:REQUEST\r\n"));
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains(
        "\r\nATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Ana No\
         vak:mailto:ana@example.org\r\n"
    ));
    assert_eq!(guest.values.len(), 1);
}

#[test]
fn every_answer_and_status_has_its_word() {
    for (answer, word) in [
        (Answer::NeedsAction, "NEEDS-ACTION"),
        (Answer::Accepted, "ACCEPTED"),
        (Answer::Declined, "DECLINED"),
        (Answer::Tentative, "TENTATIVE"),
    ] {
        let mut object = gala();
        let mut ana = guest("Ana", "ana@example.org");
        ana.answer = answer;
        object.scheduling = Scheduling::Cancel(ana);
        object.status = Status::Cancelled;
        let read = parse(write(&object).unwrap().as_bytes()).unwrap();
        assert_eq!(read.method.as_deref(), Some("CANCEL"));
        assert_eq!(read.events[0].status.as_deref(), Some("CANCELLED"));
        assert_eq!(read.events[0].attendees[0].answer.as_deref(), Some(word));
    }
}

#[test]
fn a_published_event_names_no_guest() {
    let object = CalendarObject { scheduling: Scheduling::Publish, ..gala() };
    let read = parse(write(&object).unwrap().as_bytes()).unwrap();
    assert_eq!(read.method.as_deref(), Some("PUBLISH"));
    assert_eq!(read.events[0].attendees, []);
}

#[test]
fn an_online_event_shows_its_link_where_every_client_looks() {
    let online = "https://meet.example.org/r?a=1;b=2,3 ü";
    let object =
        CalendarObject { location: None, url: None, online_url: Some(online.to_owned()), ..gala() };
    let written = "https://meet.example.org/r?a=1;b=2,3%20%C3%BC";
    let text = write(&object).unwrap();
    assert_wire_form(&text);
    let read = parse(text.as_bytes()).unwrap();
    let event = &read.events[0];
    assert_eq!(event.online_url.as_deref(), Some(written));
    assert_eq!(event.url.as_deref(), Some(written));
    assert_eq!(event.location.as_deref(), Some(written));
}

#[test]
fn addresses_with_letters_beyond_ascii_come_back() {
    for address in ["jürgen@bücher.example", "a%b=c@x.example", "o'neill/dept?x#1@x.example"] {
        let object =
            CalendarObject { scheduling: Scheduling::Request(guest("G", address)), ..gala() };
        let read = parse(write(&object).unwrap().as_bytes()).unwrap();
        assert_eq!(read.events[0].attendees[0].address, address);
    }
}

#[test]
fn control_characters_are_refused_where_nothing_escapes_them() {
    let evil = "x\r\nATTENDEE:mailto:evil@example.org";
    for (field, object) in [
        ("UID", CalendarObject { uid: evil.to_owned(), ..gala() }),
        ("UID", CalendarObject { uid: "x\u{0}".to_owned(), ..gala() }),
        ("UID", CalendarObject { uid: "x\u{2028}y".to_owned(), ..gala() }),
        ("URL", CalendarObject { url: Some(format!("https://{evil}")), ..gala() }),
        ("URL", CalendarObject { url: Some("https://x/\ry".to_owned()), ..gala() }),
        ("CONFERENCE", CalendarObject { online_url: Some(format!("https://{evil}")), ..gala() }),
        (
            "ATTENDEE",
            CalendarObject {
                scheduling: Scheduling::Request(guest("G", "a@x.example\r\nX:y")),
                ..gala()
            },
        ),
    ] {
        assert_eq!(write(&object), Err(CalendarError::ControlCharacter { field }));
    }
}

#[test]
fn values_that_are_no_links_or_addresses_are_refused() {
    for link in ["meet.example.org", "javascript:alert(1)", "DATA:text/html,x", ":x", "https:"] {
        let object = CalendarObject { online_url: Some(link.to_owned()), ..gala() };
        assert!(matches!(write(&object), Err(CalendarError::BadLink(_))), "{link}");
    }
    for address in
        ["", "a", "@x", "a@", "a@b@c", "a b@c", "\"a\"@c", "a@c>", "a@.c", "a@c..d", "a,b@c"]
    {
        let mut object = gala();
        object.organizer.address = address.to_owned();
        assert!(write(&object).is_err(), "{address}");
    }
}

#[test]
fn impossible_times_are_refused() {
    let mut object = CalendarObject { when: evening("Mars/Olympus"), ..gala() };
    assert_eq!(write(&object), Err(CalendarError::UnknownZone("Mars/Olympus".to_owned())));
    object.when = When::AllDay { first: date(2027, 3, 2), end: date(2027, 3, 2) };
    assert_eq!(write(&object), Err(CalendarError::EndsBeforeStart));
    let start = date(2027, 3, 2).at(9, 0, 0, 0);
    object.when =
        When::Zoned { zone: "UTC".to_owned(), start, end: date(2027, 3, 2).at(8, 0, 0, 0) };
    assert_eq!(write(&object), Err(CalendarError::EndsBeforeStart));
    object.when = When::AllDay { first: date(-4, 1, 1), end: date(-4, 1, 2) };
    assert!(matches!(write(&object), Err(CalendarError::YearOutOfRange(_))));
}

#[test]
fn equal_objects_give_equal_bytes() {
    assert_eq!(write(&gala()), write(&gala()));
}
