//! Restoring a backup, and the check of an installation: what is damaged or missing is found.

use std::path::{Path, PathBuf};

use planify_testkit::home::{Home, Ran};
use planify_testkit::postgres::Database;
use rusqlite::Connection;
use serde_json::Value;

/// A home with a person, and a backup of it.
fn backed_up() -> (Home, PathBuf) {
    let home = Home::new();
    home.run(["person", "create", "Ana", "--email", "a@example.org"]).ok();
    let file = home.path().join("one.db");
    home.run(["admin", "backup", "--file", file.to_str().unwrap()]).ok();
    (home, file)
}

fn restore(home: &Home, file: &Path, more: &[&str]) -> Ran {
    let arguments = ["admin", "restore", "--json", "--file", file.to_str().unwrap()];
    home.run([&arguments[..], more].concat())
}

fn is_known(home: &Home, email: &str) -> bool {
    home.run(["person", "get", email]).exit == 0
}

fn database(home: &Home) -> PathBuf {
    home.state().join("planify.db")
}

#[test]
fn a_backup_takes_the_place_of_the_database_which_is_kept_aside() {
    let (home, file) = backed_up();
    home.run(["person", "create", "Bor", "--email", "b@example.org"]).ok();
    let locked = restore(&home, &file, &["--force"]).exits(6);
    assert_eq!(locked.error()["code"], "locked");
    home.run(["daemon", "stop"]).ok();
    let before = std::fs::read(database(&home)).unwrap();
    assert_eq!(restore(&home, &file, &[]).exits(6).error()["code"], "file-exists");
    let dry = restore(&home, &file, &["--force", "--dry-run"]).ok().data();
    assert_eq!(dry["dry_run"], true);
    assert_eq!(std::fs::read(database(&home)).unwrap(), before, "nothing was changed");
    let done = restore(&home, &file, &["--force"]).ok().data();
    assert!(is_known(&home, "a@example.org"));
    assert!(!is_known(&home, "b@example.org"), "the newer state is gone");
    home.run(["admin", "check"]).ok();
    let aside = Connection::open(done["aside"].as_str().unwrap()).unwrap();
    let count = "select count(*) from person where email = 'b@example.org'";
    let kept: i64 = aside.query_row(count, [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 1, "what was there is kept");
}

#[test]
fn a_backup_makes_a_new_home() {
    let (_source, file) = backed_up();
    let other = Home::new();
    restore(&other, &file, &[]).ok();
    assert!(is_known(&other, "a@example.org"));
    let place = other.path().join("elsewhere/planify.db");
    let made = restore(&other, &file, &["--to", place.to_str().unwrap()]).ok().data();
    assert_eq!((made["aside"].clone(), place.is_file()), (Value::Null, true));
    if let Some(database) = Database::create() {
        let home = Home::new().with("PLANIFYD__STORE__URL", database.url());
        assert_eq!(restore(&home, &file, &[]).exits(2).error()["code"], "unsupported");
    }
    let memory = Home::new().with("PLANIFYD__STORE__URL", "sqlite::memory:");
    assert_eq!(restore(&memory, &file, &[]).exits(2).error()["code"], "unsupported");
    other.run(["admin", "restore"]).exits(2);
}

#[test]
fn a_backup_that_is_not_as_its_manifest_says_changes_nothing() {
    let (home, file) = backed_up();
    home.run(["daemon", "stop"]).ok();
    let before = std::fs::read(database(&home)).unwrap();
    let manifest = home.path().join("one.db.manifest.json");
    let (good, note) = (std::fs::read(&file).unwrap(), std::fs::read_to_string(&manifest).unwrap());
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let short = good[..good.len() - 1].to_vec();
    let schema = serde_json::from_str::<Value>(&note).unwrap()["schema"].to_string();
    let newer = note.replace(&format!("\"schema\": {schema}"), "\"schema\": 9999");
    for (bytes, note, exit, code) in [
        (Some(&flipped), Some(note.clone()), 2, "backup-damaged"),
        (Some(&short), Some(note.clone()), 2, "backup-damaged"),
        (Some(&good), Some("{}".to_owned()), 2, "backup-damaged"),
        (Some(&good), Some(note.replace("\"format\": 1", "\"format\": 9")), 2, "backup-damaged"),
        (Some(&good), Some(newer), 2, "unsupported"),
        (Some(&good), None, 5, "not-found"),
        (None, Some(note.clone()), 5, "not-found"),
    ] {
        let put = |path: &Path, content: Option<&[u8]>| match content {
            Some(content) => std::fs::write(path, content).unwrap(),
            None => drop(std::fs::remove_file(path)),
        };
        put(&file, bytes.map(Vec::as_slice));
        put(&manifest, note.as_deref().map(str::as_bytes));
        let refused = restore(&home, &file, &["--force"]).exits(exit);
        assert_eq!(refused.error()["code"], code, "{note:?}");
        assert_eq!(std::fs::read(database(&home)).unwrap(), before, "{note:?}");
    }
    let left = std::fs::read_dir(home.state()).unwrap();
    let left: Vec<String> = left
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("restore") || name.starts_with(".planify.db"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// What is checked, in this order.
const CHECKS: [&str; 12] = [
    "files",
    "integrity",
    "references",
    "schema",
    "tallies",
    "bookings",
    "journal",
    "ledger",
    "payments",
    "invoices",
    "providers",
    "chain",
];

/// The checks that do not say `ok`, with what they found.
fn failed(home: &Home, exit: i32) -> Vec<(String, String)> {
    let checks = home.run(["admin", "check", "--json"]).exits(exit).data()["checks"].clone();
    let checks = checks.as_array().unwrap().clone();
    let names: Vec<&str> = checks.iter().map(|check| check["name"].as_str().unwrap()).collect();
    assert_eq!(names, CHECKS);
    let failed = checks.iter().filter(|check| check["verdict"] == "failed");
    failed
        .map(|check| (check["name"].as_str().unwrap().to_owned(), check["found"].to_string()))
        .collect()
}

/// Does something to the database while no daemon uses it.
fn behind_the_back(home: &Home, act: impl FnOnce(&Connection)) {
    home.run(["daemon", "stop"]).ok();
    let connection = Connection::open(database(home)).unwrap();
    act(&connection);
    connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(())).unwrap();
}

#[test]
fn a_check_says_that_all_is_well() {
    let (home, _) = backed_up();
    assert_eq!(failed(&home, 0), []);
    let table = home.run(["admin", "check"]).ok().stdout;
    assert!(table.contains("integrity"), "{table}");
}

#[test]
fn a_flipped_byte_is_found() {
    let (home, _) = backed_up();
    let mut place = (0, 0);
    behind_the_back(&home, |connection| {
        let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        let root = "select rootpage from sqlite_schema where name = 'agenda_item_by_track'";
        place = (number("pragma page_size"), number(root));
    });
    let mut bytes = std::fs::read(database(&home)).unwrap();
    let offset = usize::try_from(place.0 * (place.1 - 1)).unwrap();
    bytes[offset] ^= 1;
    std::fs::write(database(&home), bytes).unwrap();
    let found = failed(&home, 1);
    assert_eq!(found[0].0, "integrity", "{found:?}");
}

#[test]
fn a_wrong_tally_and_a_lost_reference_are_found() {
    let home = Home::new();
    home.run(["event", "create", "Gala", "--start", "2030-03-28 18:00", "--capacity", "5"]).ok();
    home.run(["guest", "add", "gala", "--email", "a@example.org"]).ok();
    home.run(["rsvp", "set", "gala", "a@example.org", "yes"]).ok();
    behind_the_back(&home, |connection| {
        connection.execute("update seat_tally set taken = 3", []).unwrap();
    });
    let found = failed(&home, 1);
    assert_eq!((found.len(), found[0].0.as_str()), (1, "tallies"), "{found:?}");
    assert!(found[0].1.contains("3 seats of `occ_"), "{found:?}");
    behind_the_back(&home, |connection| {
        connection.execute("update seat_tally set taken = 1", []).unwrap();
        connection.execute_batch("pragma foreign_keys = off; delete from person").unwrap();
    });
    let found = failed(&home, 1);
    assert_eq!((found.len(), found[0].0.as_str()), (1, "references"), "{found:?}");
}

#[test]
fn a_missing_file_is_found() {
    let (home, _) = backed_up();
    for name in ["secret", "planify.db"] {
        let (path, aside) = (home.state().join(name), home.path().join(name));
        std::fs::rename(&path, &aside).unwrap();
        let found = failed(&home, 1);
        assert_eq!(found[0].0, "files", "{found:?}");
        assert!(found[0].1.contains(&format!("{name}` is missing")), "{found:?}");
        std::fs::rename(&aside, &path).unwrap();
    }
    assert_eq!(failed(&home, 0), []);
}
