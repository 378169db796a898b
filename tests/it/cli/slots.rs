//! Free times by command: found, checked, explained and watched; the week as a strip, and what is exported.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use planify_testkit::home::Home;
use serde_json::{Value, json};

/// A hall with a great and a small room that are one together, and ten chairs, open on weekdays.
fn home() -> Home {
    let home = Home::new();
    let hall = ["venue", "create", "Hall", "--tz", "Europe/Ljubljana", "--at", "46.05,14.5"];
    home.run(hall).ok();
    let room = ["venue", "resource", "create", "hall"];
    let great = ["Great", "--layout", "theatre:100", "--has", "projector"];
    home.run([&room[..], &great].concat()).ok();
    home.run([&room[..], &["Small"]].concat()).ok();
    home.run([&room[..], &["Chairs", "--kind", "equipment", "--units", "10"]].concat()).ok();
    let hire = ["venue", "rate", "add", "hall", "Hire", "--resource", "great", "--price", "50 EUR"];
    home.run(hire).ok();
    home.run(["venue", "hours", "set", "hall", "Mo-Fr 08:00-20:00"]).ok();
    home.run(["venue", "policy", "set", "hall", "--horizon", "3660", "--start", "30m"]).ok();
    home
}

fn book(home: &Home, resource: &str, start: &str, length: &str, title: &str) -> Value {
    let create = ["booking", "create", "--venue", "hall", "--resource", resource];
    let when = ["--start", start, "--for", length, "--title", title, "--json"];
    home.run([&create[..], &when].concat()).ok().data()
}

/// Asks for free times of a Monday.
fn slots<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    let monday = ["booking", "slots", "--from", "2030-05-06", "--to", "2030-05-06", "--tz"];
    [&monday[..], &["Europe/Ljubljana"], rest].concat()
}

#[test]
fn free_times_are_listed_and_can_be_booked() {
    let home = home();
    book(&home, "small", "2030-05-06 8:00", "10h", "Exam");
    let many = ["--for", "2h", "--seats", "40", "--layout", "theatre", "--has", "projector"];
    let found = home.run(slots(&[&many[..], &["--step", "2h", "--json"]].concat())).ok().json();
    assert_eq!(found["schema"], "planify.slot/v1");
    let starts: Vec<_> =
        found["data"].as_array().unwrap().iter().map(|it| it["start_local"].clone()).collect();
    let hours = ["08", "10", "12", "14", "16", "18"];
    assert_eq!(starts, hours.map(|hour| json!(format!("2030-05-06T{hour}:00:00"))));
    assert_eq!(found["data"][0]["price"], json!({ "amount": 10_000, "currency": "EUR" }));
    let name = home.run(slots(&["--resource", "hall/small", "--limit", "1", "-o", "name"])).ok();
    assert_eq!(name.stdout, "hall/small\n");
    let near = home.run(slots(&["--near", "46.06,14.5", "--within", "2km", "--limit", "1"])).ok();
    assert!(near.stdout.contains("hall/great") && near.stdout.contains("1112"), "{}", near.stdout);
    assert!(near.stdout.contains("50.00 EUR") && near.stderr.contains("there are more"));
    let far = home.run(slots(&["--near", "46.06,14.5", "--within", "800m"])).ok();
    assert_eq!((far.stdout.as_str(), far.stderr.contains("nothing found")), ("", true));
    let plain = home.run(slots(&["--resource", "hall/small", "--for", "2h", "-o", "plain"])).ok();
    let start = plain.stdout.split('\t').next().unwrap().to_owned();
    assert_eq!(start, "2030-05-06T18:00:00");
    book(&home, "small", &start, "2h", "Rehearsal");
    let none = home.run(slots(&["--resource", "hall/small", "--for", "2h", "--json"])).ok().data();
    assert_eq!(none, json!([]));
    for (rest, exit) in [
        (["--seats", "0"], 2),
        (["--seats", "-1"], 2),
        (["--quantity", "1.5"], 2),
        (["--within", "2km"], 2),
        (["--for", "0m"], 2),
        (["--kind", "cellar"], 2),
        (["--venue", "nowhere"], 5),
        (["--resource", "nothing"], 5),
        (["--near", "Nowhere"], 2),
    ] {
        let ran = home.run(slots(&rest));
        assert_eq!(ran.exit, exit, "{rest:?} {}", ran.stderr);
    }
    let backwards = ["booking", "slots", "--from", "2030-05-07", "--to", "2030-05-05"];
    home.run(backwards).exits(2);
}

#[test]
fn a_check_says_yes_or_no_and_an_explanation_why() {
    let home = home();
    let exam = book(&home, "small", "2030-05-06 8:00", "2h", "Exam");
    let check = |start: &str, rest: &[&str]| {
        let asked = ["booking", "check", "hall/small", "--start", start];
        home.run([&asked[..], rest].concat())
    };
    let free = check("2030-05-06 10:00", &["--for", "2h", "--json"]).ok().data();
    assert_eq!(
        (&free["free"], &free["start_local"]),
        (&true.into(), &"2030-05-06T10:00:00".into())
    );
    let taken = check("2030-05-06 9:00", &["--json"]).exits(1).data();
    assert_eq!((&taken["free"], &taken["reasons"][0]["code"]), (&false.into(), &"taken".into()));
    assert_eq!(taken["reasons"][0]["booking"], exam["id"]);
    assert_eq!(check("2030-05-06 9:00", &["-q"]).exits(1).stdout, "");
    let several = ["booking", "check", "great", "chairs:4", "--venue", "hall"];
    home.run([&several[..], &["--start", "2030-05-06 9:00"]].concat()).ok();
    home.run(["booking", "check", "hall/chairs:11", "--start", "2030-05-06 9:00"]).exits(1);
    check("2030-05-06 9:00", &["--end", "2030-05-06 8:00"]).exits(2);
    home.run(["booking", "check", "hall/nothing", "--start", "2030-05-06 9:00"]).exits(5);
    let told = home.run(["booking", "explain", "hall/small", "--start", "2030-05-06 9:10"]).ok();
    let lines: Vec<&str> = told.stdout.lines().collect();
    assert_eq!(
        lines[..5],
        [
            "small cannot be booked: Mon 6 May 2030 09:10–10:10 (Europe/Ljubljana)",
            "  - small: nothing begins at this time; Mon 6 May 2030 09:00 CEST or Mon 6 May 2030 09:30 CEST \
             would [off-grid]",
            "  - small: it is booked, from Mon 6 May 2030 08:00 CEST to Mon 6 May 2030 10:00 CEST [taken]",
            "free at other times:",
            "  Mon 6 May 2030 10:00–11:00",
        ],
        "{}",
        told.stdout
    );
    let asked = ["booking", "explain", "hall/small", "--start", "2030-05-06 9:00", "--limit", "2"];
    let told = home.run([&asked[..], &["--json"]].concat()).ok().data();
    assert_eq!(told["times"].as_array().unwrap().len(), 2);
    assert_eq!(told["instead"][0]["reference"], "hall/great");
    let held = ["booking", "hold", "--venue", "hall", "--resource", "great", "--start"];
    home.run([&held[..], &["2030-05-06 12:00", "--hold", "10m"]].concat()).ok();
    let asked = ["booking", "explain", "hall/great", "--start", "2030-05-06 12:00", "--json"];
    let told = home.run(asked).ok().data();
    let reason = &told["reasons"][0];
    assert_eq!((&reason["code"], &reason["by"]), (&"taken".into(), &"hold".into()));
    assert!(reason["held_until"].is_string());
}

#[test]
fn a_week_is_a_strip_that_fits_and_is_exported_as_list_and_calendar() {
    let mut home = home();
    book(&home, "small", "2030-05-06 8:00", "4h", "=cmd|' /C calc'!A0");
    book(&home, "great", "2030-05-08 18:00", "2h", "Concert");
    book(&home, "chairs:4", "2030-05-09 8:00", "2h", "Chairs, please");
    let list = ["booking", "list", "--venue", "hall", "--week"];
    for (columns, small, chairs) in [("120", "small  ", "chairs "), ("80", "small  ", "chairs ")] {
        home.set("COLUMNS", columns);
        let strip = home.run([&list[..], &["2030-W19"]].concat()).ok().stdout;
        let line = |name: &str| strip.lines().find(|line| line.starts_with(name)).unwrap();
        assert!(strip.starts_with("Hall (Europe/Ljubljana) · 2030-W19 · 6 May to 12 May 2030\n"));
        assert!(line(small).contains("##") && line("great").contains('$'), "{strip}");
        assert!(line(chairs).contains('4'), "{strip}");
        let width: usize = columns.parse().unwrap();
        let rows = strip.lines().take(5).map(|line| line.chars().count());
        assert!(rows.max().unwrap() <= width, "{strip}");
    }
    let same = home.run([&list[..], &["2030-05-08"]].concat()).ok().stdout;
    assert!(same.contains("2030-W19"));
    let rows = home.run([&list[..], &["2030-W19", "-o", "plain"]].concat()).ok().stdout;
    assert_eq!(rows.lines().count(), 3);
    let csv = home.run([&list[..], &["2030-W19", "-o", "csv"]].concat()).ok().stdout;
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines[0].starts_with("id,state,start,end,zone,resources,title,"), "{csv}");
    assert!(lines[1].contains("'=cmd|") && lines[1].contains("2030-05-06T08:00:00"), "{csv}");
    assert!(lines[3].contains("\"Chairs, please\"") && lines[3].contains("chairs:4"), "{csv}");
    assert_eq!(lines.len(), 4);
    let file = home.path().join("week.ics").display().to_string();
    home.run([&list[..], &["2030-W19", "-o", "ics", "--file", &file]].concat()).ok();
    let ics = std::fs::read_to_string(&file).unwrap();
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), 3);
    assert!(ics.contains("DTSTART;TZID=Europe/Ljubljana:20300506T080000"), "{ics}");
    assert!(ics.contains("LOCATION:4 × Chairs"), "{ics}");
    home.run(["ics", "check", &file]).ok();
    home.run(["booking", "list", "--week", "2030-W19"]).exits(2);
    home.run([&list[..], &["2030-W54"]].concat()).exits(2);
}

/// Stops what a test started, also if the test fails.
struct Watching(Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn what_becomes_free_or_is_taken_is_told_as_it_happens() {
    let home = home();
    let asked = slots(&["--resource", "hall/small", "--for", "6h", "--step", "6h", "--watch"]);
    // It ends by itself if nothing more is told.
    let child = home
        .command()
        .args(asked)
        .args(["--timeout", "2m", "-o", "jsonl"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut watching = Watching(child);
    let mut lines = BufReader::new(watching.0.stdout.take().unwrap()).lines();
    let mut next = || {
        let line: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
        let (change, start) = (line["change"].clone(), line["start_local"].clone());
        format!("{} {}", change.as_str().unwrap(), &start.as_str().unwrap()[11..16])
    };
    assert_eq!([next(), next()], ["free 08:00", "free 14:00"]);
    let booked = book(&home, "small", "2030-05-06 14:00", "6h", "Exam");
    assert_eq!(next(), "gone 14:00");
    home.run(["booking", "cancel", booked["id"].as_str().unwrap()]).ok();
    assert_eq!(next(), "free 14:00");
    home.run(["venue", "hours", "set", "hall", "Mo-Fr 14:00-20:00"]).ok();
    assert_eq!(next(), "gone 08:00");
}
