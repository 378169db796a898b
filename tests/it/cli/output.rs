//! Output that scripts read: shapes, streams, what never reaches a terminal.

use planify_testkit::home::Home;

fn with_events(titles: &[&str]) -> Home {
    let home = Home::new();
    for title in titles {
        home.run(["event", "create", title, "--start", "2027-03-28 18:00", "--tz", "UTC"]).ok();
    }
    home
}

#[test]
fn json_is_one_object_and_jsonl_one_record_a_line() {
    let home = with_events(&["Gala", "Ball"]);
    let listed = home.run(["event", "list", "--json"]).ok().json();
    assert_eq!(listed["schema"], "planify.event/v1");
    assert_eq!(listed["data"].as_array().unwrap().len(), 2);
    let lines = home.run(["event", "list", "-o", "jsonl"]).ok().stdout;
    let records: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(records.len(), 2);
    assert_eq!(records[0], listed["data"][0]);
}

#[test]
fn plain_records_have_the_same_columns_and_names_are_slugs() {
    let home = with_events(&["Gala", "Ball"]);
    let plain = home.run(["event", "list", "-o", "plain"]).ok().stdout;
    let widths: Vec<usize> = plain.lines().map(|line| line.split('\t').count()).collect();
    assert!(widths.len() == 2 && widths[0] == widths[1] && widths[0] > 3, "{plain}");
    let mut names: Vec<String> =
        home.run(["event", "list", "-o", "name"]).ok().stdout.lines().map(str::to_owned).collect();
    names.sort();
    assert_eq!(names, ["ball", "gala"]);
}

#[test]
fn a_dry_run_says_what_would_happen_and_changes_nothing() {
    let home = with_events(&["Gala"]);
    let dry = home.run(["event", "edit", "gala", "--title", "Ball", "--dry-run", "--json"]).ok();
    assert_eq!(dry.json()["changed"], true);
    assert_eq!(dry.data()["title"], "Ball");
    assert_eq!(home.run(["event", "get", "gala", "--json"]).ok().data()["title"], "Gala");
}

#[test]
fn an_upsert_twice_changes_once() {
    let home = Home::new();
    let upsert = || {
        let arguments = [
            "event",
            "create",
            "Board",
            "--start",
            "2027-04-02 10:00",
            "--tz",
            "UTC",
            "--key",
            "ci/b",
            "--upsert",
            "--json",
        ];
        home.run(arguments).ok().json()["changed"].take()
    };
    assert_eq!((upsert(), upsert()), (true.into(), false.into()));
}

#[test]
fn a_repeated_idempotency_key_answers_as_before() {
    let home = Home::new();
    let create = |title: &str| {
        home.run([
            "event",
            "create",
            title,
            "--start",
            "2027-04-02 10:00",
            "--tz",
            "UTC",
            "--idempotency-key",
            "k1",
            "--json",
        ])
    };
    let first = create("Gala").ok().data();
    assert_eq!(create("Gala").ok().data()["id"], first["id"]);
    assert_eq!(create("Ball").exits(6).error()["code"], "idempotency-conflict");
    assert_eq!(home.run(["event", "list", "-o", "name"]).ok().stdout, "gala\n");
}

#[test]
fn control_characters_of_guests_never_reach_the_terminal() {
    let home = with_events(&["Gala"]);
    let file = home.write("guests.csv", "name,email\n\"Ana \u{202e}gro\",ana@example.org\n");
    let imported = home.run(["guest", "import", "gala", "--file", &file]);
    let shown = home.run(["guest", "list", "gala"]).ok().stdout;
    let all = format!("{}{}{shown}", imported.stdout, imported.stderr);
    assert!(!all.contains(['\u{1b}', '\u{202e}']), "{all:?}");
}
