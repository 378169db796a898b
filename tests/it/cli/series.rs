//! Series by command: made, listed, changed as far as a scope says, answered for all or for one date, and in mails.

use calcard::common::timezone::Tz;
use calcard::icalendar::ICalendar;
use planify_calendar::read::Reach;
use planify_calendar::{Calendar, Moment, parse};
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::{Home, Ran};
use planify_testkit::mail::Mail;
use serde_json::Value;

const GUEST: &str = "ana@example.org";
const MONDAYS: [&str; 4] =
    ["20300401T180000", "20300408T180000", "20300415T180000", "20300422T180000"];

/// A weekly series of four evenings with three seats and two guests, announced.
fn train(home: &Home) {
    let made = home.run(create("Training", "FREQ=WEEKLY;COUNT=4", &["--capacity", "3"])).ok();
    assert_eq!(made.data()["recurrence"]["rrule"], "FREQ=WEEKLY;COUNT=4");
    home.run(["event", "publish", "training"]).ok();
    for guest in [GUEST, "bor@example.org"] {
        home.run(["guest", "add", "training", "--email", guest, "--party", "3"]).ok();
    }
}

fn create<'a>(title: &'a str, rule: &'a str, rest: &[&'a str]) -> Vec<&'a str> {
    let words = ["event", "create", title, "--start", "2030-04-01 18:00", "--for", "2h", "--json"];
    [&words[..], &["--tz", "Europe/Ljubljana", "--rrule", rule], rest].concat()
}

/// The value of a field on each date of a series.
fn dates(home: &Home, event: &str, field: &str) -> Vec<Value> {
    let listed = home.run(["event", "occurrences", event, "--json"]).ok().data();
    listed.as_array().unwrap().iter().map(|date| date[field].clone()).collect()
}

fn refused(ran: Ran, exit: i32, code: &str) -> Value {
    let error = ran.exits(exit).error();
    assert_eq!(error["code"], code, "{error}");
    error
}

fn edit<'a>(event: &'a str, rest: &[&'a str]) -> Vec<&'a str> {
    [&["event", "edit", event, "--json"][..], rest].concat()
}

fn answer<'a>(guest: &'a str, rest: &[&'a str]) -> Vec<&'a str> {
    [&["rsvp", "set", "training", guest][..], rest, &["--json"]].concat()
}

#[test]
fn a_series_is_listed_and_changed_as_far_as_a_scope_says() {
    let home = Home::new();
    train(&home);
    assert_eq!(dates(&home, "training", "occurrence"), MONDAYS);
    let window = ["--from", "2030-04-08", "--to", "2030-04-16", "-o", "plain"];
    let some = home.run([&["event", "dates", "training"][..], &window].concat()).ok();
    assert_eq!(
        some.stdout.lines().filter_map(|line| line.get(..15)).collect::<Vec<_>>(),
        MONDAYS[1..3]
    );
    let one = ["--occurrence", MONDAYS[1], "--title", "Match", "--start", "2030-04-09 20:00"];
    let moved = home.run(edit("training", &one)).ok().data();
    assert_eq!((&moved["occurrence"], &moved["title"]), (&MONDAYS[1].into(), &"Match".into()));
    let also = ["--occurrence", MONDAYS[0], "--scope", "this", "--location", "Hall 2"];
    home.run(edit("training", &also)).ok();
    assert_eq!(dates(&home, "training", "title"), ["Training", "Match", "Training", "Training"]);
    let rest = ["--occurrence", MONDAYS[2], "--scope", "following", "--start", "2030-04-15 17:00"];
    let second = home.run(edit("training", &rest)).ok().data();
    assert_eq!(second["slug"], "training-2");
    assert_eq!(second["recurrence"]["rrule"], "FREQ=WEEKLY;COUNT=2");
    assert_eq!(dates(&home, "training-2", "occurrence"), ["20300415T170000", "20300422T170000"]);
    assert_eq!(dates(&home, "training", "occurrence"), MONDAYS[..2]);
    home.run(edit("training", &["--scope", "all", "--contact", "Coach"])).ok();
    assert_eq!(dates(&home, "training", "contact"), ["Coach", "Coach"]);
    assert_eq!(dates(&home, "training", "location"), [Value::from("Hall 2"), Value::Null]);
    let shorter = home.run(edit("training", &["--rrule", "FREQ=WEEKLY;COUNT=1"])).ok().json();
    assert_eq!(shorter["warnings"][0], "1 dates are gone, with the answers to them");
}

#[test]
fn a_change_that_reaches_nothing_is_refused_with_its_reason() {
    let home = Home::new();
    train(&home);
    home.run(["event", "create", "Gala", "--start", "2030-05-05 18:00"]).ok();
    for (event, rest, exit, code) in [
        ("training", &["--scope", "following", "--title", "x"][..], 2, "invalid"),
        ("training", &["--scope", "all", "--occurrence", MONDAYS[0], "--title", "x"], 2, "invalid"),
        ("training", &["--occurrence", "20300402T180000", "--title", "x"], 5, "not-found"),
        ("training", &["--occurrence", "someday", "--title", "x"], 2, "bad-date"),
        ("training", &["--occurrence", MONDAYS[0], "--contact", "x"], 2, "invalid"),
        (
            "training",
            &["--occurrence", MONDAYS[0], "--scope", "following", "--title", "x"],
            2,
            "invalid",
        ),
        ("training", &["--rrule", "FREQ=WEEKLY;BYDAY=TU"], 2, "bad-rule"),
        ("training", &["--rrule", ""], 2, "invalid"),
        ("gala", &["--occurrence", "20300505T180000", "--title", "x"], 2, "invalid"),
    ] {
        let error = refused(home.run(edit(event, rest)), exit, code);
        assert!(!error["message"].as_str().unwrap().is_empty(), "{rest:?}");
    }
    home.run(edit("training", &["--occurrence", MONDAYS[0]])).exits(2);
    let start = refused(home.run(create("Late", "FREQ=WEEKLY;BYDAY=WE", &[])), 2, "bad-rule");
    assert_eq!(start["hint"], "begin with 2030-04-03T18:00:00, its first date");
    let unknown = home.run(["event", "occurrences", "nope", "--json"]);
    refused(unknown, 5, "not-found");
    assert_eq!(dates(&home, "gala", "occurrence"), Vec::<Value>::new());
}

#[test]
fn one_date_is_called_off() {
    let home = Home::new();
    train(&home);
    let off = ["event", "cancel", "training", "--occurrence", MONDAYS[1], "--json"];
    let dry = home.run([&off[..], &["--dry-run"]].concat()).ok().data();
    assert_eq!(dry["status"], "cancelled");
    assert_eq!(dates(&home, "training", "status"), vec!["published"; 4]);
    assert_eq!(home.run(off).ok().json()["changed"], true);
    assert_eq!(home.run(off).ok().json()["changed"], false);
    let standing = ["published", "cancelled", "published", "published"];
    assert_eq!(dates(&home, "training", "status"), standing);
    let late = home.run(answer(GUEST, &["yes", "--occurrence", MONDAYS[1]]));
    refused(late, 6, "already-cancelled");
    let edited = home.run(edit("training", &["--occurrence", MONDAYS[1], "--title", "x"]));
    refused(edited, 6, "status-conflict");
    let unknown = ["event", "cancel", "training", "--occurrence", "20300402T180000", "--json"];
    refused(home.run(unknown), 5, "not-found");
    home.run(answer(GUEST, &["yes"])).ok();
    assert_eq!(dates(&home, "training", "taken"), [1, 0, 1, 1]);
}

#[test]
fn guests_answer_for_all_dates_or_for_one() {
    let home = Home::new();
    train(&home);
    assert_eq!(home.run(answer(GUEST, &["yes", "--plus", "1"])).ok().data()["status"], "yes");
    assert_eq!(dates(&home, "training", "taken"), [2, 2, 2, 2]);
    home.run(answer(GUEST, &["no", "--occurrence", MONDAYS[2]])).ok();
    assert_eq!(dates(&home, "training", "taken"), [2, 2, 0, 2]);
    let other = "bor@example.org";
    let full = refused(home.run(answer(other, &["yes", "--plus", "2"])), 6, "no-capacity");
    assert!(full["hint"].as_str().unwrap().contains("--skip-full"), "{full}");
    assert_eq!(dates(&home, "training", "taken"), [2, 2, 0, 2], "a refused answer changes nothing");
    home.run(answer(other, &["yes", "--plus", "2", "--skip-full"])).ok();
    assert_eq!(dates(&home, "training", "taken"), [2, 2, 3, 2]);
    let waits = home.run(answer(other, &["yes", "--plus", "2", "--occurrence", MONDAYS[0]])).ok();
    assert_eq!(waits.data()["status"], "waitlisted");
    let one = ["rsvp", "summary", "training", "--occurrence", MONDAYS[0], "--json"];
    let counts = home.run(one).ok().data();
    assert_eq!((&counts["yes"], &counts["waitlisted"]), (&1.into(), &1.into()));
    let inbox = ["rsvp", "inbox", "training", "--occurrence", MONDAYS[0], "--status", "waitlisted"];
    let waiting = home.run([&inbox[..], &["--json"]].concat()).ok().data();
    assert_eq!(waiting[0]["email"], other);
    home.run(answer(GUEST, &["yes", "--skip-full", "--occurrence", MONDAYS[0]])).exits(2);
    let unknown = home.run(answer(GUEST, &["yes", "--occurrence", "20310101T180000"]));
    assert_eq!(
        refused(unknown, 5, "not-found")["hint"],
        "list its dates with `planify event occurrences training`"
    );
}

/// The calendar part of a mail, read by two readers.
fn calendars(mail: &Mail) -> (String, Calendar, ICalendar) {
    let part = mail.calendar.as_ref().unwrap_or_else(|| panic!("no calendar: {}", mail.subject));
    let ours = parse(part.text.as_bytes()).unwrap();
    assert_eq!(ours.findings, [], "{}", part.text);
    (part.method.clone(), ours, ICalendar::parse(&part.text).unwrap())
}

/// The wall clocks that the other reader expands a calendar to.
fn expanded(calendar: &ICalendar) -> Vec<String> {
    let dates = calendar.expand_dates(Tz::Floating, 50);
    assert!(dates.errors.is_empty(), "{:?}", dates.errors);
    let mut found: Vec<String> =
        dates.events.iter().map(|date| date.start.format("%Y%m%dT%H%M%S").to_string()).collect();
    found.sort();
    found
}

fn zoned(name: &str) -> Moment {
    let local = name.parse::<planify_core::recurrence::RecurrenceId>().unwrap().at;
    Moment::Zoned { zone: "Europe/Ljubljana".to_owned(), local }
}

#[test]
fn mails_of_a_series_say_what_calendars_need() {
    let daemon = TestDaemon::start_in(Home::new().with("PLANIFY_NOW", "2030-01-01T12:00:00Z"));
    let home = &daemon.home;
    train(home);
    home.run(["guest", "invite", "training", "--all", "--notify-at", "now"]).ok();
    let invitation = home.mailbox().wait_for(GUEST, 1).remove(0);
    let (method, ours, theirs) = calendars(&invitation);
    assert_eq!((method.as_str(), ours.events.len()), ("REQUEST", 1));
    let calendar = invitation.calendar.as_ref().unwrap();
    assert_eq!(calendar.property("RRULE").as_deref(), Some("FREQ=WEEKLY;COUNT=4"));
    assert_eq!(calendar.property("RECURRENCE-ID"), None);
    assert_eq!(expanded(&theirs), MONDAYS);
    let one = ["--occurrence", MONDAYS[1], "--start", "2030-04-09 20:00", "--notify-at", "now"];
    home.run(edit("training", &one)).ok();
    let change = home.mailbox().wait_for(GUEST, 2).remove(1);
    let (method, ours, theirs) = calendars(&change);
    assert_eq!((method.as_str(), ours.events.len()), ("REQUEST", 1));
    assert_eq!(ours.events[0].recurrence_id, Some(zoned(MONDAYS[1])));
    assert_eq!(ours.events[0].reach, Reach::This);
    assert_eq!(expanded(&theirs), ["20300409T200000"]);
    let uid = |mail: &Mail| mail.calendar.as_ref().unwrap().property("UID").unwrap();
    assert_eq!(uid(&change), uid(&invitation), "one series, one UID");
    let off = ["event", "cancel", "training", "--occurrence", MONDAYS[2], "--notify-at", "now"];
    home.run(off).ok();
    let struck = home.mailbox().wait_for(GUEST, 3).remove(2);
    let (method, ours, _) = calendars(&struck);
    assert_eq!(method, "CANCEL");
    assert_eq!(ours.events[0].recurrence_id, Some(zoned(MONDAYS[2])));
    assert_eq!(struck.calendar.as_ref().unwrap().property("STATUS").as_deref(), Some("CANCELLED"));
    assert_eq!(uid(&struck), uid(&invitation));
    // Whoever comes later hears of the series as it is now.
    home.run(["guest", "add", "training", "--email", "cene@example.org"]).ok();
    home.run(["guest", "invite", "training", "--all", "--notify-at", "now"]).ok();
    let late = home.mailbox().wait_for("cene@example.org", 1).remove(0);
    let (_, ours, theirs) = calendars(&late);
    assert_eq!(ours.events.len(), 2);
    assert_eq!(ours.events[1].recurrence_id, Some(zoned(MONDAYS[1])));
    assert_eq!(expanded(&theirs), [MONDAYS[0], "20300409T200000", MONDAYS[3]]);
}

#[test]
fn rules_that_cannot_be_are_refused_at_once() {
    let home = Home::new();
    home.run(["event", "list"]).ok();
    let long = format!("FREQ=YEARLY;BYYEARDAY={}", "1,".repeat(600));
    let bomb = (1..60).map(|number| number.to_string()).collect::<Vec<_>>().join(",");
    let bomb = format!("FREQ=HOURLY;BYMINUTE={bomb};BYSECOND={bomb};BYMONTHDAY=31;BYMONTH=2");
    for (rule, code) in [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "bad-rule"),
        ("FREQ=SECONDLY;COUNT=1000000000", "bad-rule"),
        ("FREQ=HOURLY;INTERVAL=7;BYHOUR=17;BYMONTHDAY=31;BYMONTH=2", "bad-rule"),
        (&long, "bad-rule"),
        (&bomb, "bad-rule"),
    ] {
        refused(home.run(create("Bomb", rule, &[])), 2, code);
    }
    let many = home.run(create("Many", "FREQ=DAILY;COUNT=1000000000", &[])).ok().data();
    assert_eq!(many["recurrence"]["rrule"], "FREQ=DAILY;COUNT=1000000000");
    assert_eq!(dates(&home, "many", "occurrence").len(), 50, "a page of them");
}
