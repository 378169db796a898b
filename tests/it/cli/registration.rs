//! Guests as sets: filters, check-ins at the door, and copies of events, by command.

use std::time::{Duration, Instant};

use planify_testkit::home::Home;

/// A published event with three guests, two of whom have the label `vip`.
fn home() -> Home {
    let home = Home::new();
    let start = ["--start", "2030-05-05 18:00", "--for", "3h", "--tz", "UTC"];
    home.run([&["event", "create", "Gala", "--capacity", "9"][..], &start].concat()).ok();
    home.run(["event", "publish", "gala"]).ok();
    for (guest, tag) in [("ana@x.org", "vip"), ("bor@x.org", "vip"), ("cene@x.org", "press")] {
        home.run(["guest", "add", "gala", "--email", guest, "--tag", tag, "--party", "3"]).ok();
    }
    home.run(["rsvp", "set", "gala", "ana@x.org", "yes", "--plus", "1"]).ok();
    home
}

/// The addresses of the guests that a list with this filter shows.
fn listed(home: &Home, filter: &str) -> Vec<String> {
    let guests = home.run(["guest", "list", "gala", "--where", filter, "--json"]).ok().data();
    let guests = guests.as_array().unwrap();
    guests.iter().map(|guest| guest["email"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_filter_stands_for_guests_wherever_they_are_named() {
    let home = home();
    assert_eq!(listed(&home, "rsvp=yes and tag=vip"), ["ana@x.org"]);
    assert_eq!(listed(&home, "not (rsvp=yes or tag=press)"), ["bor@x.org"]);
    let file = home.path().join("vips.csv");
    let path = file.to_str().unwrap();
    home.run(["guest", "export", "gala", "--where", "tag=vip", "--file", path]).ok();
    assert_eq!(std::fs::read_to_string(&file).unwrap().lines().count(), 3);
    let invited = home.run(["guest", "invite", "gala", "--where", "tag=vip", "--json"]).ok();
    assert_eq!(invited.data()["invited"], 2);
    assert_eq!(listed(&home, "invited=no"), ["cene@x.org"]);
}

#[test]
fn a_filter_that_makes_no_sense_is_refused_at_once() {
    let home = home();
    let refused = |filter: &str| {
        let ran = home.run(["guest", "list", "gala", "--where", filter, "--json"]);
        assert_eq!(ran.exit, 2, "{filter}");
        ran.error()
    };
    let unknown = refused("age=3");
    assert_eq!(unknown["code"], "invalid");
    let hint = unknown["hint"].as_str().unwrap();
    assert!(hint.contains("rsvp") && hint.contains("checked-in"), "{hint}");
    let started = Instant::now();
    let many = refused(&vec!["rsvp=yes"; 10_000].join(" or "));
    assert_eq!(many["code"], "too-large");
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    home.run(["guest", "invite", "gala", "--where", "age=3"]).exits(2);
    home.run(["guest", "export", "gala", "--where", "age=3"]).exits(2);
    home.run(["guest", "list", "gala", "--where", "tag=vip", "--answer", "yes"]).exits(2);
}

#[test]
fn a_guest_is_checked_in_once_and_counted() {
    let home = home();
    let came = home.run(["guest", "checkin", "gala", "ana@x.org", "--json"]).ok().data();
    assert_eq!(came["people"], 2);
    let again = home.run(["guest", "checkin", "gala", "ana@x.org", "--json"]).exits(6);
    assert_eq!(again.error()["code"], "already-checked-in");
    home.run(["guest", "checkin", "gala", "bor@x.org", "--people", "0"]).exits(2);
    home.run(["guest", "checkin", "gala", "bor@x.org", "--people", "3"]).ok();
    home.run(["guest", "checkin", "gala", "nobody@x.org"]).exits(5);
    assert_eq!(listed(&home, "checked-in=yes"), ["ana@x.org", "bor@x.org"]);
    home.run(["guest", "checkin", "gala", "ana@x.org", "--undo"]).ok();
    let undone = home.run(["guest", "checkin", "gala", "ana@x.org", "--undo", "--json"]).ok();
    assert_eq!(undone.json()["changed"], false);
    let summary = home.run(["rsvp", "summary", "gala", "--json"]).ok().data();
    assert_eq!((&summary["checked_in"], &summary["checked_in_people"]), (&1.into(), &3.into()));
}

#[test]
fn an_event_is_cloned_to_another_time() {
    let home = home();
    let copy = ["event", "clone", "gala", "--start", "2031-05-05 18:00", "--tz", "UTC", "--guests"];
    let copied = home.run([&copy[..], &["--title", "Gala 2031", "--json"]].concat()).ok().data();
    assert_eq!((&copied["slug"], &copied["status"]), (&"gala-2031".into(), &"draft".into()));
    assert_eq!(copied["ends_at"], "2031-05-05T21:00:00Z");
    let guests = home.run(["guest", "list", "gala-2031", "--json"]).ok().data();
    assert_eq!(guests.as_array().unwrap().len(), 3);
    assert!(guests.as_array().unwrap().iter().all(|guest| guest["answer"]["status"] == "pending"));
    home.run(["event", "clone", "gala"]).exits(2);
    home.run(["event", "clone", "gala", "--start", "someday"]).exits(2);
    home.run(["event", "clone", "nope", "--start", "2031-05-05 18:00"]).exits(5);
}
