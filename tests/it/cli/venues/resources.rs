//! `planify venue resource`: rooms, things, people and services of a venue.

use serde_json::{Value, json};

use super::{home, mistyped, names, refused};

#[test]
fn the_table_tells_what_a_room_holds_and_has() {
    let home = home();
    let table = home.run(["venue", "resource", "list", "town-hall"]).ok().stdout;
    let great = table.lines().find(|line| line.contains("great-hall")).unwrap();
    for words in ["Great hall", "room", "  theatre 120", "floor=2, projector"] {
        assert!(great.contains(words), "{table}");
    }
    let plain = home.run(["venue", "resource", "list", "town-hall", "-o", "plain"]).ok().stdout;
    let cells: Vec<&str> = plain.lines().next().unwrap().split('\t').collect();
    assert_eq!(
        cells[1..7].join("|"),
        r#"great-hall|Great hall|room|exclusive|1|{"floor":"2","projector":"yes"}"#
    );
    let widths: Vec<usize> = plain.lines().map(|line| line.split('\t').count()).collect();
    assert_eq!(widths, [15, 15]);
    let json = home.run(["venue", "resource", "get", "town-hall", "great-hall", "--json"]).ok();
    assert_eq!(json.json()["schema"], "planify.resource/v1");
    let layout =
        json!([{"name": "theatre", "capacity": 120, "setup_minutes": 30, "teardown_minutes": 0}]);
    assert_eq!(json.data()["layouts"], layout);
    let shown = home.run(["venue", "resource", "get", "town-hall", "great-hall"]).ok().stdout;
    assert!(shown.contains("Layouts  theatre 120 (30m set-up)\n"), "{shown}");
}

#[test]
fn each_kind_of_resource_is_shared_as_it_should_be() {
    let home = home();
    let create = |words: &[&str]| {
        let create = ["venue", "resource", "create", "town-hall", "--json"];
        home.run([&create[..], words].concat()).ok().data()
    };
    let mic = create(&["Microphone", "--kind", "equipment", "--units", "6"]);
    assert_eq!((&mic["sharing"], &mic["units"]), (&"pool".into(), &6.into()));
    let both = create(&["Both", "--part", "great-hall", "--part", "small-hall"]);
    assert_eq!(
        (&both["sharing"], &both["parts"]),
        (&"composite".into(), &json!(["great-hall", "small-hall"]))
    );
    let coffee = create(&["Coffee", "--kind", "service", "--sold-by", "head", "--lead", "48h"]);
    assert_eq!((&coffee["sharing"], &coffee["lead_minutes"]), (&"unlimited".into(), &2_880.into()));
    assert_eq!(create(&["Ana", "--kind", "staff"])["sharing"], "exclusive");
    let list = |words: &[&str]| {
        let list = ["venue", "resource", "list", "town-hall", "-o", "name"];
        home.run([&list[..], words].concat()).ok()
    };
    assert_eq!(names(&list(&["--kind", "room"])), ["both", "great-hall", "small-hall"]);
    assert_eq!(names(&list(&["--kind", "service", "-s", "cof"])), ["coffee"]);
    assert_eq!(names(&list(&["--sort=-name", "--limit", "1", "--all"])).len(), 6);
    // A part stays as long as the whole is in use.
    let archive = ["venue", "resource", "archive", "town-hall"];
    refused(
        &home,
        &[&archive[..], &["small-hall"]].concat(),
        (6, "resource-in-use", "archive the whole first"),
    );
    home.run([&archive[..], &["both"]].concat()).ok();
    home.run([&archive[..], &["small-hall"]].concat()).ok();
    assert_eq!(names(&list(&["--archived"])), ["both", "small-hall"]);
    let restore = ["venue", "resource", "restore", "town-hall"];
    refused(&home, &[&restore[..], &["both"]].concat(), (6, "archived", "restore"));
    home.run([&restore[..], &["small-hall"]].concat()).ok();
    home.run([&restore[..], &["both"]].concat()).ok();
}

#[test]
fn a_resource_is_found_by_each_reference_at_its_venue_only() {
    let home = home();
    home.run(["venue", "create", "Barn"]).ok();
    let get = |venue: &str, resource: &str| {
        home.run(["venue", "resource", "get", venue, resource, "--json"])
    };
    let id = get("town-hall", "small-hall").ok().data()["id"].clone();
    let id = id.as_str().unwrap();
    for reference in [id, "@last", &id[id.len() - 6..]] {
        assert_eq!(get("key:v/1", reference).ok().data()["slug"], "small-hall", "{reference}");
        assert_eq!(get("barn", reference).exits(5).error()["code"], "not-found", "{reference}");
    }
    assert_eq!(get("town-hall", "key:r/1").ok().data()["slug"], "great-hall");
    let missing = ["venue", "resource", "get", "town-hall", "attic"];
    refused(&home, &missing, (5, "not-found", "planify venue resource list VENUE"));
}

#[test]
fn a_resource_is_changed_field_by_field() {
    let home = home();
    let edit = |words: &[&str]| {
        let edit = ["venue", "resource", "edit", "town-hall", "great-hall", "--json"];
        home.run([&edit[..], words].concat())
    };
    let has =
        edit(&["--has", "lectern,piano", "--attr", "floor=", "--if-version", "1"]).ok().data();
    assert_eq!(has["attributes"], json!({"lectern": "yes", "piano": "yes", "projector": "yes"}));
    assert_eq!(
        edit(&["--lead", "1h", "--if-version", "1"]).exits(6).error()["code"],
        "version-conflict"
    );
    let layouts = edit(&["--layout", "banquet:80,setup=1h,teardown=15"]).ok().data();
    let expected =
        json!([{"name": "banquet", "capacity": 80, "setup_minutes": 60, "teardown_minutes": 15}]);
    assert_eq!(layouts["layouts"], expected);
    let dry = edit(&["--no-layouts", "--dry-run"]).ok().json();
    assert_eq!((&dry["dry_run"], &dry["data"]["layouts"]), (&true.into(), &json!([])));
    assert_eq!(edit(&["--name", "Great hall"]).ok().json()["changed"], false);
    assert_eq!(edit(&["--no-layouts"]).ok().data()["layouts"], json!([]));
    let create =
        ["venue", "resource", "create", "town-hall", "Great hall", "--key", "r/1", "--json"];
    let upsert = home.run([&create[..], &["--upsert"]].concat()).ok().json();
    assert_eq!(
        (&upsert["changed"], &upsert["data"]["slug"]),
        (&false.into(), &"great-hall".into())
    );
    assert_eq!(home.run(create).exits(6).error()["code"], "duplicate-key");
    assert_eq!(edit(&["--key", ""]).ok().data()["key"], Value::Null);
    mistyped(
        &home,
        &["venue", "resource", "edit", "town-hall", "great-hall"],
        "no field to change",
    );
}

#[test]
fn what_no_resource_can_be_is_refused() {
    let home = home();
    home.run(["venue", "resource", "create", "town-hall", "Mic", "--units", "6"]).ok();
    home.run(["venue", "create", "Barn"]).ok();
    let create = ["venue", "resource", "create", "town-hall", "X"];
    for (words, refusal) in [
        (&["--units", "0"][..], (2, "invalid", "`--units 6`")),
        (&["--units", "-1"], (2, "invalid", "`--units 6`")),
        (&["--units", "2147483648"], (2, "invalid", "`--units 6`")),
        (&["--sharing", "pool"], (2, "invalid", "--units")),
        (&["--sharing", "exclusive", "--units", "2"], (2, "invalid", "pool")),
        (&["--sold-by", "head"], (2, "invalid", "rate")),
        (&["--lead", "-1"], (2, "invalid", "`--lead 48h`")),
        (&["--layout", "theatre:0"], (2, "invalid", "theatre:120")),
        (&["--layout", "Big One:5"], (2, "invalid", "lower-case")),
        (&["--layout", "a:5", "--layout", "a:6"], (2, "invalid", "once")),
        (&["--has", "Big One"], (2, "invalid", "lower-case")),
        (&["--attr", "piano="], (2, "empty-text", "yes")),
        (&["--part", "great-hall"], (2, "invalid", "--part")),
        (&["--part", "great-hall", "--part", "great-hall"], (2, "invalid", "once")),
        (&["--part", "great-hall", "--part", "mic"], (2, "invalid", "exclusive")),
        (&["--part", "great-hall", "--part", "attic"], (5, "not-found", "resource list")),
        (&["--key", "r/1"], (6, "duplicate-key", "--upsert")),
    ] {
        refused(&home, &[&create[..], words].concat(), refusal);
    }
    for (words, said) in [
        (&["--units", "1.5"][..], "1.5"),
        (&["--layout", "theatre"], "theatre:120"),
        (&["--layout", "theatre:1.5"], "number of people"),
        (&["--attr", "piano"], "NAME=VALUE"),
        (&["--lead", "90s"], "whole minutes"),
        (&["--kind", "boat"], "equipment"),
        (&["--upsert"], "--key"),
    ] {
        mistyped(&home, &[&create[..], words].concat(), said);
    }
    let edit = ["venue", "resource", "edit", "town-hall", "great-hall"];
    refused(&home, &[&edit[..], &["--units", "2"]].concat(), (2, "invalid", "pool"));
    refused(&home, &[&edit[..], &["--part", "small-hall"]].concat(), (2, "invalid", "composite"));
    refused(&home, &[&edit[..], &["--slug", "small-hall"]].concat(), (6, "duplicate-key", "slug"));
    home.run(["venue", "resource", "archive", "town-hall", "great-hall"]).ok();
    let back = "`planify venue resource restore VENUE great-hall`";
    refused(&home, &[&edit[..], &["--name", "Y"]].concat(), (6, "archived", back));
    let price = ["venue", "rate", "add", "town-hall", "Hire", "--price", "5 EUR", "--resource"];
    refused(&home, &[&price[..], &["great-hall"]].concat(), (6, "archived", back));
}
