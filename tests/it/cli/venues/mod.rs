//! `planify venue` as scripts use it: outputs, exit codes, references, and what is refused with which hint.

mod prices;
mod resources;
mod rules;

use planify_testkit::home::{Home, Ran};
use serde_json::Value;

/// A home with a town hall in Ljubljana, in which there is a great and a small hall.
fn home() -> Home {
    let home = Home::new();
    let hall = ["venue", "create", "Town hall", "--tz", "Europe/Ljubljana", "--key", "v/1"];
    home.run([&hall[..], &["--address", "Mestni trg 1", "--at", "46.0499,14.5068"]].concat()).ok();
    let resource = ["venue", "resource", "create", "town-hall"];
    let great = ["Great hall", "--layout", "theatre:120,setup=30m", "--has", "projector"];
    home.run([&resource[..], &great, &["--key", "r/1", "--attr", "floor=2"]].concat()).ok();
    home.run([&resource[..], &["Small hall"]].concat()).ok();
    home
}

/// Insists on a refusal of this code with this exit code and these words in its hint, as JSON and for people.
#[track_caller]
fn refused(home: &Home, arguments: &[&str], (exit, code, hint): (i32, &str, &str)) {
    let said: Ran = home.run([arguments, &["--json"]].concat()).exits(exit);
    let error = said.error();
    assert_eq!(error["code"], code, "`{}`: {error}", said.command);
    let words = error["hint"].as_str().unwrap_or_default();
    assert!(words.contains(hint) && !words.is_empty(), "`{}`: {error}", said.command);
    assert_eq!(said.stdout, "", "`{}`", said.command);
    let plain = home.run(arguments).exits(exit);
    let sentence = format!("error: {}", error["message"].as_str().unwrap());
    assert!(
        plain.stderr.lines().any(|line| line == sentence),
        "`{}`: {}",
        plain.command,
        plain.stderr
    );
    assert!(plain.stderr.contains("\nhint: "), "`{}`: {}", plain.command, plain.stderr);
}

/// Insists that a command is not understood: exit 2, and words about what was typed on stderr.
#[track_caller]
fn mistyped(home: &Home, arguments: &[&str], words: &str) {
    let said = home.run(arguments).exits(2);
    assert_eq!(said.stdout, "", "`{}`", said.command);
    assert!(said.stderr.contains(words), "`{}`: {}", said.command, said.stderr);
}

fn names(ran: &Ran) -> Vec<&str> {
    ran.stdout.lines().collect()
}

#[test]
fn a_venue_is_shown_in_each_format() {
    let home = home();
    let table = home.run(["venue", "list"]).ok().stdout;
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("ID      SLUG       NAME       ADDRESS"), "{table}");
    assert!(lines[1].contains("town-hall  Town hall  Mestni trg 1  Europe/Ljubljana"), "{table}");
    let plain = home.run(["venue", "list", "-o", "plain"]).ok().stdout;
    let cells: Vec<&str> = plain.trim_end_matches('\n').split('\t').collect();
    assert_eq!(
        cells[1..7].join("|"),
        "town-hall|Town hall|Mestni trg 1|Europe/Ljubljana|46.0499,14.5068|v/1"
    );
    let got = home.run(["venue", "get", "town-hall", "--json"]).ok().json();
    assert_eq!((&got["schema"], &got["next"]), (&"planify.venue/v1".into(), &Value::Null));
    assert_eq!((&got["data"]["lat_e7"], &got["data"]["version"]), (&460_499_000.into(), &1.into()));
    let listed = home.run(["venue", "list", "--json"]).ok().json();
    assert_eq!(listed["data"][0], got["data"]);
    let lines = home.run(["venue", "list", "-o", "jsonl"]).ok().stdout;
    assert_eq!(serde_json::from_str::<Value>(&lines).unwrap(), got["data"]);
    let details = home.run(["venue", "get", "town-hall"]).ok().stdout;
    assert!(details.contains("Address  Mestni trg 1\n"), "{details}");
    let fields = ["venue", "list", "--fields", "slug,zone", "-o", "plain"];
    assert_eq!(home.run(fields).ok().stdout, "town-hall\tEurope/Ljubljana\n");
    home.run(["venue", "list", "--fields", "colour"]).exits(2);
    home.run(["venue", "list", "-o", "csv"]).exits(2);
}

#[test]
fn venues_are_listed_filtered_and_ordered() {
    let home = home();
    for name in ["Barn", "Attic"] {
        home.run(["venue", "create", name]).ok();
    }
    home.run(["venue", "rm", "attic"]).ok();
    let list = |words: &[&str]| home.run([&["venue", "ls", "-o", "name"][..], words].concat()).ok();
    assert_eq!(names(&list(&[])), ["barn", "town-hall"]);
    assert_eq!(names(&list(&["--archived"])), ["attic"]);
    assert_eq!(names(&list(&["--sort=-created"])), ["barn", "town-hall"]);
    assert_eq!(names(&list(&["--sort", "created"])), ["town-hall", "barn"]);
    assert_eq!(names(&list(&["-s", "TOWN"])), ["town-hall"]);
    assert_eq!(names(&list(&["--filter", "q=bar"])), ["barn"]);
    let first = list(&["--limit", "1"]);
    let next = first.stderr.split('`').nth(1).unwrap().trim_start_matches("--cursor ").to_owned();
    assert_eq!(names(&list(&["--limit", "1", "--cursor", &next])), ["town-hall"]);
    let none = list(&["-s", "castle"]);
    assert_eq!((none.stdout.as_str(), none.stderr.as_str()), ("", "nothing found\n"));
    refused(&home, &["venue", "list", "--sort", "size"], (2, "invalid", "created"));
    home.run(["venue", "list", "--filter", "zone=UTC"]).exits(2);
}

#[test]
fn a_venue_is_found_by_each_reference() {
    let home = home();
    home.run(["venue", "create", "Barn"]).ok();
    let id = home.run(["venue", "get", "barn", "--json"]).ok().data()["id"].clone();
    let id = id.as_str().unwrap();
    for reference in [id, "barn", "@last", &id[id.len() - 6..]] {
        let got = home.run(["venue", "show", reference, "-o", "name"]).ok().stdout;
        assert_eq!(got, "barn\n", "{reference}");
    }
    assert_eq!(home.run(["venue", "get", "key:v/1", "-o", "name"]).ok().stdout, "town-hall\n");
    for reference in ["castle", "key:v/9", "ven_00000000000000000000000000", ""] {
        home.run(["venue", "get", reference]).exits(5);
    }
    refused(&home, &["venue", "get", "castle"], (5, "not-found", "`planify venue list`"));
}

#[test]
fn a_venue_is_created_changed_and_created_again_by_its_key() {
    let home = home();
    let upsert = |name: &str, words: &[&str]| {
        let create = ["venue", "create", name, "--key", "v/1", "--upsert", "--json"];
        home.run([&create[..], words].concat()).ok().json()
    };
    let zone = ["--tz", "Europe/Ljubljana"];
    assert_eq!(upsert("Town hall", &zone)["changed"], false);
    let changed = upsert("City hall", &zone);
    assert_eq!((&changed["changed"], &changed["data"]["version"]), (&true.into(), &2.into()));
    let again = home.run(["venue", "create", "City hall", "-o", "name"]).ok().stdout;
    assert_eq!(home.run(["venue", "create", "City hall", "-q"]).ok().stdout, "city-hall-2\n");
    assert_eq!(again, "city-hall\n");
    let edit =
        |words: &[&str]| home.run([&["venue", "edit", "town-hall", "--json"][..], words].concat());
    let dry = edit(&["--notes", "Ring twice", "--dry-run"]).ok().json();
    assert_eq!((&dry["dry_run"], &dry["data"]["notes"]), (&true.into(), &"Ring twice".into()));
    let fields = edit(&["--at", "", "--address", "", "--notes", "x", "--if-version", "2"]).ok();
    let data = fields.data();
    assert_eq!(
        (&data["at"], &data["address"], &data["notes"]),
        (&Value::Null, &Value::Null, &"x".into())
    );
    let stale = edit(&["--name", "Hall", "--if-version", "2"]).exits(6);
    assert_eq!(stale.error()["code"], "version-conflict");
    assert_eq!(edit(&["--notes", "x"]).ok().json()["changed"], false);
    assert_eq!(edit(&["--tz", "Europe/Vienna"]).ok().data()["zone"], "Europe/Vienna");
    let key = ["--idempotency-key", "k", "--json"];
    let once = |name: &str| home.run([&["venue", "create", name][..], &key].concat());
    assert_eq!(once("Barn").ok().data()["id"], once("Barn").ok().data()["id"]);
    assert_eq!(once("Shed").exits(6).error()["code"], "idempotency-conflict");
    mistyped(&home, &["venue", "edit", "town-hall"], "no field to change was given");
}

#[test]
fn an_archived_venue_takes_nothing_new_and_comes_back() {
    let home = home();
    let archived = home.run(["venue", "archive", "town-hall", "--json"]).ok();
    assert!(archived.data()["archived_at"].is_string());
    let again = home.run(["venue", "archive", "town-hall"]).ok();
    assert!(again.stderr.contains("nothing to change"), "{again:?}");
    let back = (6, "archived", "`planify venue restore town-hall`");
    for arguments in [
        &["venue", "edit", "town-hall", "--name", "Hall"][..],
        &["venue", "resource", "create", "town-hall", "Cellar"],
        &["venue", "hours", "set", "town-hall", "24/7"],
        &["venue", "policy", "set", "town-hall", "--min", "1h"],
        &["venue", "tax", "set", "town-hall", "--rate", "22%"],
        &["venue", "rate", "add", "town-hall", "Hire", "--price", "5 EUR"],
        &["venue", "blackout", "add", "town-hall", "--from", "2027-08-02", "--to", "2027-08-03"],
    ] {
        refused(&home, arguments, back);
    }
    home.run(["venue", "get", "town-hall"]).ok();
    home.run(["venue", "hours", "show", "town-hall"]).ok();
    home.run(["venue", "restore", "town-hall"]).ok();
    home.run(["venue", "edit", "town-hall", "--name", "Hall"]).ok();
}

#[test]
fn what_no_venue_can_be_is_refused() {
    let home = home();
    home.run(["venue", "create", "Barn", "--key", "v/2"]).ok();
    let create = |words: &[&'static str]| [&["venue", "create", "Shed"][..], words].concat();
    for (arguments, refusal) in [
        (create(&["--at", "91,0"]), (2, "bad-coordinates", "90 degrees")),
        (create(&["--at", "here"]), (2, "bad-coordinates", "46.0")),
        (create(&["--slug", "No Slug"]), (2, "invalid", "lower-case")),
        (create(&["--key", "v/1"]), (6, "duplicate-key", "--upsert")),
        (vec!["venue", "edit", "barn", "--key", "v/1"], (6, "duplicate-key", "key")),
        (vec!["venue", "edit", "barn", "--slug", "town-hall"], (6, "duplicate-key", "slug")),
        (vec!["venue", "create", " "], (2, "empty-text", "name")),
        (vec!["venue", "archive", "castle"], (5, "not-found", "venue list")),
    ] {
        refused(&home, &arguments, refusal);
    }
    home.run(["venue", "create", &"x".repeat(201)]).exits(2);
    home.run(create(&["--tz", "Mars/Base"])).exits(2);
    mistyped(&home, &["venue", "create"], "<NAME>");
    mistyped(&home, &["venue", "create", "Shed", "--upsert"], "--key");
    assert_eq!(names(&home.run(["venue", "list", "-o", "name"]).ok()), ["barn", "town-hall"]);
}
