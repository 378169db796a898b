//! Hours as they are read and written, and what is refused. Instants are held against another calculation in
//! `slot::matrix`.

use super::*;
use crate::interval::Interval;
use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

fn hours(text: &str) -> Hours {
    text.parse().unwrap_or_else(|refusal| panic!("{text}: {refusal}"))
}

#[test]
fn hours_are_read_as_openstreetmap_means_them() {
    for (text, written) in [
        ("24/7", "24/7"),
        ("off", "off"),
        ("00:00-24:00", "24/7"),
        ("Mo-Su open", "24/7"),
        ("24/7; 2026 Dec 25 off", "24/7; 2026 Dec 25 off"),
        ("09:00-18:00", "Mo-Su 09:00-18:00"),
        (
            "Mo-Fr 9:00-12:00, 13:00-18:00; Sa 10:00-14:00; Su closed",
            "Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-14:00",
        ),
        ("mo,we-th 08:00-10:00;", "Mo,We,Th 08:00-10:00"),
        ("Fr-Mo 10:00-12:00", "Mo,Fr-Su 10:00-12:00"),
        ("Sa 22:00-02:00", "Sa 22:00-02:00"),
        ("Sa 22:00-26:00", "Sa 22:00-02:00"),
        ("Mo-Su 09:00-18:00; We off", "Mo,Tu,Th-Su 09:00-18:00"),
        ("Mo 09:00-12:00,12:00-15:00,11:00-13:00", "Mo 09:00-15:00"),
        ("Mo 15:00-16:00,09:00-10:00", "Mo 09:00-10:00,15:00-16:00"),
        ("Mo: 09:00-10:00", "Mo 09:00-10:00"),
        ("Mo 09:00-10:00 open", "Mo 09:00-10:00"),
        ("2026 Dec 24 10:00-14:00", "off; 2026 Dec 24 10:00-14:00"),
        ("off; 2026 Dec 24-26: off", "off; 2026 Dec 24-26 off"),
        ("off; 2026 Dec 30-2027 Jan 2 off", "off; 2026 Dec 30-2027 Jan 02 off"),
        ("off; 2026 Nov 29-Dec 01 09:00-10:00", "off; 2026 Nov 29-Dec 01 09:00-10:00"),
        ("off; 2026 Dec 24,2026 Dec 26 off", "off; 2026 Dec 24 off; 2026 Dec 26 off"),
        (
            "off; 2026 Dec 1-31 Sa,Su 10:00-12:00",
            "off; 2026 Dec 05-06 10:00-12:00; 2026 Dec 12-13 10:00-12:00; \
             2026 Dec 19-20 10:00-12:00; 2026 Dec 26-27 10:00-12:00",
        ),
        // A later rule for all weekdays takes an earlier date over.
        ("2026 Dec 25 off; Mo-Su 09:00-18:00", "Mo-Su 09:00-18:00"),
        ("2026 Dec 25 off; Mo 09:00-18:00", "Mo 09:00-18:00; 2026 Dec 25 off"),
    ] {
        assert_eq!(hours(text).to_string(), written, "{text}");
        assert_eq!(hours(written), hours(text), "{text}");
    }
}

#[test]
fn what_has_no_meaning_here_is_refused_and_named() {
    for (text, named, hint) in [
        ("", "empty", "24/7"),
        (" ; ", "empty", "24/7"),
        ("Mo-Fr 09:00-18:00; PH off", "`PH`", "2026 Dec 25 off"),
        ("Mo-Fr,PH 09:00-18:00", "`PH`", "2026 Dec 25 off"),
        ("SH 09:00-10:00", "`SH`", "date"),
        ("easter off", "`easter`", "date"),
        ("Mo sunrise-sunset", "`sunrise`", "clock"),
        ("week 10-20 Mo 09:00-10:00", "`week`", "weekdays"),
        ("Mo 09:00-10:00 unknown", "`unknown`", "certainly"),
        ("Mo[1] 09:00-10:00", "`[`", "numbered"),
        ("Mo 09:00+", "`+`", "closes"),
        ("Mo 09:00-10:00 \"by appointment\"", "`\"`", "comments"),
        ("Mo 09:00-10:00 || \"call\"", "`\"`", "comments"),
        ("Mo 09:00-10:00 || 10:00-11:00", "`||`", "fallbacks"),
        ("Dec 25 off", "without its year", "2026 Dec 25"),
        ("2026 Dec 24,26 off", "without its year", "2026 Dec 26"),
        ("2026 Dec 26-24 off", "ends before", "year of both"),
        ("2026 Dec 30-Jan 2 off", "ends before", "year of both"),
        ("2026 Feb 29 off", "does not exist", "2026 Dec 24"),
        ("2026 Dec off", "does not exist", "2026 Dec 24"),
        ("2026 off", "does not exist", "2026 Dec 24"),
        ("1969 Dec 31 off", "1970", "see"),
        ("Mo 09:00-12:00, We 13:00-15:00", "after a comma", "`;`"),
        ("Mo-Fri 09:00-10:00", "weekday", "`Mo`"),
        ("Mo, 09:00-10:00", "weekday", "`Mo`"),
        ("Montag 09:00-10:00", "weekday", "`Mo`"),
        ("Mo 09:00-10:00 off", "10:00 off", "09:00-18:00"),
        ("Mo 25:00-26:00", "25:00-26:00", "09:00-18:00"),
        ("24/7 09:00-24:01x", "24:01x", "09:00-18:00"),
        ("Mo é", "é", "09:00-18:00"),
        ("2026 Dec 24-26 off,", "off,", "09:00-18:00"),
        ("2026 Jan 1-9990 Dec 31 off", "more than 1000", "over"),
    ] {
        let refusal = text.parse::<Hours>().unwrap_err();
        assert_eq!((refusal.code, refusal.field), ("bad-hours", Some("hours")), "{text}");
        assert!(refusal.message.contains(named), "{text}: {}", refusal.message);
        let said = refusal.hint.unwrap_or_default();
        assert!(said.contains(hint), "{text}: {said}");
    }
    assert!("x".repeat(70_000).parse::<Hours>().unwrap_err().message.contains("too long"));
}

#[test]
fn limits_hold() {
    let minutes = |count: i64| (0..count).map(|part| Span::new(part * 2, part * 2 + 1).unwrap());
    let mut hours = Hours::default();
    assert!(hours.set_weekly(Weekday::Monday, minutes(24).collect()).is_ok());
    let refusal = hours.set_weekly(Weekday::Monday, minutes(25).collect()).unwrap_err();
    assert!(refusal.message.contains("25 spans"), "{refusal}");
    assert!(hours.set_exception(date(9991, 1, 1), Vec::new()).is_err());
    let refusal = hours.set_exception(date(2026, 1, 1), minutes(25).collect()).unwrap_err();
    assert!(refusal.message.starts_with("2026-01-01: 25 spans"), "{refusal}");
}

#[test]
fn a_date_replaces_what_begins_on_it_and_nothing_else() {
    let mut hours = hours("Th-Fr 22:00-02:00");
    assert!(!hours.drop_exception(date(2026, 12, 25)));
    hours.set_exception(date(2026, 12, 25), Vec::new()).unwrap();
    assert_eq!(hours.on(date(2026, 12, 25)), []);
    assert_eq!(hours.on(date(2026, 12, 24)), [Span::new(1_320, 1_560).unwrap()]);
    let day = |day, hour| {
        date(2026, 12, day).at(hour, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp()
    };
    let window = Interval::new(day(24, 0), day(27, 0)).unwrap();
    let night = Interval::new(day(24, 22), day(25, 2)).unwrap();
    assert_eq!(hours.open_intervals(&TimeZone::UTC, &window), [night]);
    let after = Interval::new(day(25, 2), day(27, 0)).unwrap();
    assert_eq!(hours.open_intervals(&TimeZone::UTC, &after), []);
    assert!(hours.drop_exception(date(2026, 12, 25)));
    assert_eq!(hours.open_intervals(&TimeZone::UTC, &window).len(), 2);
    assert!(Hours::always().is_always() && !hours.is_always());
    assert_eq!(Hours::always().open_intervals(&TimeZone::UTC, &window).len(), 1);
}

#[test]
fn a_day_that_had_begun_before_the_clock_went_back_to_yesterday_is_open() {
    // In 2010 the clocks of St. John's went from 00:01 on Sunday back to 23:01 on Saturday.
    let zone = TimeZone::get("America/St_Johns").unwrap();
    let at = |text: &str| -> jiff::Timestamp { text.parse().unwrap() };
    let within = |from, until| Interval::new(at(from), at(until)).unwrap();
    let sunday = within("2010-11-07T02:30:00Z", "2010-11-07T04:30:00Z");
    let window = within("2010-11-07T02:35:00Z", "2010-11-07T03:00:00Z");
    assert_eq!(hours("Su 00:00-01:00").open_intervals(&zone, &window), [sunday]);
    // The second midnight ends Saturday, because its last hour comes twice.
    let saturday = within("2010-11-06T20:30:00Z", "2010-11-07T03:30:00Z");
    assert_eq!(hours("Sa 18:00-24:00").open_intervals(&zone, &window), [saturday]);
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    let span = (0..DAY_MINUTES, 1..=2 * DAY_MINUTES)
        .prop_filter_map("within two days", |(start, length)| {
            Span::new(start, start + length).ok()
        });
    prop_oneof![
        1 => Just(Vec::new()),
        1 => Just(vec![Span::DAY]),
        4 => prop::collection::vec(span, 0..5),
    ]
}

proptest! {
    #[test]
    fn hours_are_read_as_they_are_written(
        week in prop::array::uniform7(spans()),
        like in prop::array::uniform7(0_usize..7),
        exceptions in prop::collection::btree_map(0_i32..60, spans(), 0..30),
    ) {
        // Days that share their spans make groups.
        let weekly = like.map(|place| week[place].clone());
        let exceptions = exceptions
            .into_iter()
            .map(|(day, spans)| (date(2026, 12, 1).saturating_add(jiff::Span::new().days(day)), spans))
            .collect();
        let hours = Hours::new(weekly, exceptions).unwrap();
        let written = hours.to_string();
        prop_assert_eq!(written.parse::<Hours>().unwrap(), hours, "{}", written);
    }

    #[test]
    fn no_text_makes_it_stumble(text in r#"([MTWFS][a-z]|[0-9]{1,4}|Dec|off|open|24/7|[-:,;+ "é|]){0,14}"#) {
        if let Ok(hours) = text.parse::<Hours>() {
            prop_assert_eq!(hours.to_string().parse::<Hours>().unwrap(), hours);
        }
    }
}
