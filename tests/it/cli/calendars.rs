//! `rrule` and `ics`: what they print needs no daemon and stays as it is.

use planify_testkit::home::Home;

const FILE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:w\r\n\
    DTSTAMP:20270101T000000Z\r\nSUMMARY:Stand-up\r\nDTSTART;TZID=Europe/Ljubljana:20270324T180000\r\n\
    DURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn rule<'a>(rule: &'a str, rest: &[&'a str]) -> Vec<&'a str> {
    [&["rrule", "expand", "--rrule", rule][..], rest].concat()
}

#[test]
fn dates_of_a_rule_are_printed_one_a_line() {
    let home = Home::new();
    let dates = ["--dtstart", "20260306T023000", "--tz", "America/New_York", "--count", "3"];
    let printed = home.run(rule("FREQ=DAILY", &dates)).ok().stdout;
    assert_eq!(printed, "20260306T023000\n20260307T023000\n20260309T023000\n");
    let floating = ["--dtstart", "20260307T023000", "--count", "2"];
    let printed = home.run(rule("FREQ=DAILY", &floating)).ok().stdout;
    assert_eq!(printed, "20260307T023000\n20260308T023000\n");
    let late = ["--dtstart", "19900101", "--from", "20270601", "--count", "1"];
    assert_eq!(home.run(rule("FREQ=DAILY", &late)).ok().stdout, "20270601T000000\n");
    let never = ["--dtstart", "20260101", "--count", "1"];
    let nothing = home.run(rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", &never)).ok();
    assert_eq!(nothing.stdout, "");
}

#[test]
fn rules_that_cannot_be_answered_end_with_their_codes() {
    let home = Home::new();
    for (text, count, code) in [
        ("FREQ=WEEKLY;BYMONTHDAY=1", "1", "bad-rule"),
        ("FREQ=SECONDLY;COUNT=1000000000", "10001", "too-many-dates"),
        ("FREQ=SECONDLY;BYSECOND=0;BYSETPOS=2", "1", "rule-too-costly"),
    ] {
        let rest = ["--dtstart", "20260101T090000", "--count", count, "--json"];
        let ended = home.run(rule(text, &rest));
        assert_eq!((ended.exit, &ended.error()["code"]), (2, &code.into()), "{text}");
    }
    let all = ["--dtstart", "20260101T090000", "--json"];
    let ended = home.run(rule("FREQ=MINUTELY;COUNT=1000000000", &all));
    assert_eq!(ended.error()["code"], "too-many-dates");
}

#[test]
fn a_calendar_file_is_checked_laid_out_and_expanded() {
    let home = Home::new();
    let name = home.write("a.ics", FILE);
    let name = name.as_str();
    let checked = home.run(["ics", "check", name, "--json"]).ok().json();
    assert_eq!(checked["data"][0]["code"], "zone-not-described");
    assert_eq!(home.run(["ics", "fmt", name]).ok().stdout, FILE);
    let window = ["--from", "2027-03-25", "--to", "2027-04-01", "--tz", "UTC", "-o", "jsonl"];
    let lines = home.run([&["ics", "expand", name][..], &window].concat()).ok().stdout;
    let found: serde_json::Value = serde_json::from_str(lines.trim()).unwrap();
    assert_eq!(found["starts_at"], "2027-03-31T16:00:00Z");
    assert_eq!(found["recurrence_id"], "20270331T180000");
    home.write("a.ics", FILE.replace("FREQ=WEEKLY", "FREQ=NEVER"));
    assert_eq!(home.run(["ics", "check", name]).exit, 1);
    assert_eq!(home.run(["ics", "check", "no-such-file.ics"]).exit, 5);
}
