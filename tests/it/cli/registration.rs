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

#[test]
fn a_role_takes_no_more_seats_than_its_quota() {
    let home = home();
    let edited = home.run(["event", "edit", "gala", "--quota", "vip=2", "--json"]).ok();
    assert_eq!(edited.data()["quotas"], serde_json::json!({"vip": 2}));
    home.run(["guest", "edit", "gala", "ana@x.org", "--role", "vip"]).ok();
    home.run(["guest", "edit", "gala", "bor@x.org", "--role", "vip"]).ok();
    let waits = home.run(["rsvp", "set", "gala", "bor@x.org", "yes", "--json"]).ok();
    assert_eq!(waits.data()["status"], "waitlisted");
    let summary = home.run(["rsvp", "summary", "gala", "--json"]).ok().data();
    let vips = serde_json::json!([{"role": "vip", "quota": 2, "taken": 2, "free": 0}]);
    assert_eq!(summary["quotas"], vips);
    let low = home.run(["event", "edit", "gala", "--quota", "vip=1", "--json"]).exits(6).error();
    assert_eq!(low["code"], "capacity-below-taken");
    for quota in ["vip", "vip=many", "guest=1", "vip=-1"] {
        home.run(["event", "edit", "gala", "--quota", quota]).exits(2);
    }
    let open = home.run(["event", "edit", "gala", "--quota", "vip=none", "--json"]).ok().json();
    assert_eq!(open["data"]["quotas"], serde_json::json!({}));
    let effects = open["effects"].as_array().unwrap();
    assert!(effects.iter().any(|effect| effect["kind"] == "promoted"), "{effects:?}");
}

#[test]
fn a_filter_stands_for_guests_in_every_verb_that_changes_them() {
    let home = home();
    let meant = ["guest", "edit", "gala", "--where", "tag=vip", "--add-tag", "dinner"];
    let dry = home.run([&meant[..], &["--dry-run", "--json"]].concat()).ok().json();
    assert_eq!((&dry["data"]["matched"], &dry["dry_run"]), (&2.into(), &true.into()));
    assert_eq!(listed(&home, "tag=dinner"), [""; 0], "a dry run changes nothing");
    let done = home.run([&meant[..], &["--json"]].concat()).ok().data();
    assert_eq!(
        (&done["matched"], &done["changed"], &done["failed"]),
        (&2.into(), &2.into(), &0.into())
    );
    assert_eq!(listed(&home, "tag=dinner and tag=vip"), ["ana@x.org", "bor@x.org"]);
    let role = ["guest", "edit", "gala", "--where", "tag=dinner", "--role", "speaker"];
    home.run([&role[..], &["--remove-tag", "dinner"]].concat()).ok();
    assert_eq!(listed(&home, "role=speaker and tag=vip"), ["ana@x.org", "bor@x.org"]);
    let partly = home.run(["guest", "edit", "gala", "--where", "role=speaker", "--party", "1"]);
    assert_eq!(partly.exit, 10, "one of them answered for two");
    assert!(partly.stdout.contains("ana@x.org") && partly.stdout.contains("failed"));
    assert_eq!(listed(&home, "party=1"), ["bor@x.org"]);
    home.run(["rsvp", "set", "gala", "--where", "tag=vip", "yes"]).ok();
    assert_eq!(listed(&home, "rsvp=yes and people=1"), ["ana@x.org", "bor@x.org"]);
    home.run(["rsvp", "set", "gala", "--where", "tag=vip", "ana@x.org", "yes"]).exits(2);
    home.run(["guest", "checkin", "gala", "--where", "rsvp=yes"]).ok();
    home.run(["guest", "checkin", "gala", "--where", "rsvp=yes"]).exits(10);
    home.run(["guest", "checkin", "gala", "--where", "name~ana", "--undo"]).ok();
    assert_eq!(listed(&home, "checked-in=yes"), ["bor@x.org"]);
    home.run(["guest", "remove", "gala", "--where", "tag=press", "--no-input"]).exits(2);
    home.run(["guest", "remove", "gala", "--where", "tag=press", "-y"]).ok();
    assert_eq!(listed(&home, "tag=press"), [""; 0]);
    home.run(["guest", "remove", "gala", "--where", "tag=press", "-y"]).ok();
}

#[test]
fn a_set_is_named_by_a_filter_or_a_guest_and_the_filter_makes_sense() {
    let home = home();
    for verb in [
        &["guest", "edit", "gala"][..],
        &["guest", "remove", "gala"],
        &["guest", "checkin", "gala"],
    ] {
        let also = if verb[1] == "edit" { &["--party", "2"][..] } else { &["-y"] };
        home.run([verb, also].concat()).exits(2);
        home.run([verb, &["ana@x.org", "--where", "tag=vip"], also].concat()).exits(2);
        let unknown = home.run([verb, &["--where", "age=3", "--json"], also].concat()).exits(2);
        assert_eq!(unknown.error()["code"], "invalid");
        let long = vec!["rsvp=yes"; 10_000].join(" or ");
        let large = home.run([verb, &["--where", &long, "--json"], also].concat()).exits(2);
        assert_eq!(large.error()["code"], "too-large");
    }
    home.run(["guest", "edit", "gala", "--where", "tag=vip", "--name", "Ana"]).exits(2);
    home.run(["guest", "edit", "gala", "--where", "tag=vip", "--party", "2", "--if-version", "1"])
        .exits(2);
}

#[test]
fn questions_are_asked_answered_exported_and_deleted_by_command() {
    let home = home();
    let choice = ["--kind", "choice", "--option", "Meat", "--option", "Vegan, fresh", "--required"];
    let asked =
        home.run([&["question", "add", "gala", "Meal?", "--json"][..], &choice].concat()).ok();
    assert_eq!(asked.data()["name"], "meal");
    let number = ["--kind", "number", "--min", "20", "--name", "shoes"];
    home.run([&["question", "add", "gala", "Shoe size?"][..], &number].concat()).ok();
    home.run(["question", "add", "gala", "Bus?", "--kind", "yes-no", "--position", "1"]).ok();
    let names = home.run(["question", "list", "gala", "-o", "name"]).ok().stdout;
    assert_eq!(names.lines().collect::<Vec<_>>(), ["meal", "bus", "shoes"]);
    let set = ["rsvp", "set", "gala", "ana@x.org", "yes", "--plus", "1"];
    let answers =
        ["--answer", "meal=Vegan, fresh", "--answer", "shoes=042.50", "--answer", "bus=yes"];
    let set = home.run([&set[..], &answers, &["--json"]].concat()).ok().data();
    let expected = serde_json::json!({"bus": "yes", "meal": "Vegan, fresh", "shoes": "42.5"});
    assert_eq!(set["answers"], expected);
    let guest = home.run(["guest", "get", "gala", "ana@x.org", "--json"]).ok().data();
    assert_eq!(guest["answers"], expected);
    assert_eq!(listed(&home, "answer.meal=\"Vegan, fresh\""), ["ana@x.org"]);

    let bad = ["rsvp", "set", "gala", "bor@x.org", "yes", "--json"];
    let wrong = ["--answer", "meal=Fish", "--answer", "shoes=19.9", "--answer", "hat=1"];
    let refused = home.run([&bad[..], &wrong].concat()).exits(2).error();
    assert_eq!(refused["code"], "bad-answers");
    let fields: Vec<_> =
        refused["errors"].as_array().unwrap().iter().map(|fault| &fault["field"]).collect();
    assert_eq!(fields, ["answers.hat", "answers.meal", "answers.shoes"]);

    let csv = home.path().join("guests.csv");
    home.run(["guest", "export", "gala", "--file", csv.to_str().unwrap()]).ok();
    let text = std::fs::read_to_string(&csv).unwrap();
    let mut lines = text.lines();
    let heading = "name,email,phone,party,tags,role,answer,people,note,invited_at,answered_at,id,admission,\
                   answer.meal,answer.bus,answer.shoes";
    assert_eq!(lines.next(), Some(heading));
    assert!(lines.next().unwrap().ends_with(",\"Vegan, fresh\",yes,42.5"), "{text}");
    assert!(lines.next().unwrap().ends_with(",,,"), "{text}");
    home.run(["guest", "import", "gala", "--file", csv.to_str().unwrap()]).ok();
    let list = home.path().join("guests.jsonl");
    home.run(["guest", "export", "gala", "--file", list.to_str().unwrap()]).ok();
    assert!(std::fs::read_to_string(&list).unwrap().contains("\"shoes\":\"42.5\""));
    home.run(["guest", "import", "gala", "--file", list.to_str().unwrap()]).ok();

    let only = ["question", "edit", "gala", "meal", "--option", "Meat", "--json"];
    assert_eq!(home.run(only).exits(6).error()["code"], "has-answers");
    home.run(["question", "edit", "gala", "meal", "--not-required"]).ok();
    home.run(["question", "edit", "gala", "meal"]).exits(2);
    home.run(["question", "get", "gala", "hat"]).exits(5);
    home.run(["question", "delete", "gala", "meal", "--no-input"]).exits(2);
    home.run(["question", "delete", "gala", "meal", "-y"]).ok();
    let guest = home.run(["guest", "get", "gala", "ana@x.org", "--json"]).ok().data();
    assert_eq!(guest["answers"], serde_json::json!({"bus": "yes", "shoes": "42.5"}));
}
