//! Backups of a database in use, and the chain over its journal.

use std::path::Path;

use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::postgres::Database;
use planify_testkit::wait;

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_whole_described_and_never_takes_the_place_of_a_file() {
    let home = Home::new();
    home.run(["person", "create", "Ana", "--email", "a@example.org"]).ok();
    let folder = home.path().join("backups");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("one.db");
    let path = file.to_str().unwrap();
    let made = home.run(["admin", "backup", "--file", path, "--json"]).ok().data();
    assert_eq!(names(&folder), ["one.db", "one.db.manifest.json"]);
    let manifest = std::fs::read_to_string(folder.join("one.db.manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let bytes = std::fs::metadata(&file).unwrap().len();
    assert_eq!((&manifest["bytes"], &manifest["sha256"]), (&bytes.into(), &made["sha256"]));
    assert!(manifest["schema"].as_i64().unwrap() >= 3, "{manifest}");
    let first = std::fs::read(&file).unwrap();
    let refused = home.run(["admin", "backup", "--file", path, "--json"]).exits(6);
    assert_eq!(refused.error()["code"], "file-exists");
    assert_eq!(std::fs::read(&file).unwrap(), first);
    home.run(["admin", "backup", "--dir", folder.to_str().unwrap()]).ok();
    assert_eq!(names(&folder).len(), 4);
    home.run(["admin", "backup"]).exits(2);
    home.run(["admin", "backup", "--file", "/nowhere/at/all.db"]).exits(3);
    let left: Vec<_> =
        names(&home.state()).into_iter().filter(|name| name.contains("backup")).collect();
    assert!(left.is_empty(), "{left:?}");

    // The copy is a database that works.
    let other = Home::new();
    std::fs::create_dir_all(other.state()).unwrap();
    std::fs::copy(&file, other.state().join("planify.db")).unwrap();
    let found = other.run(["person", "get", "a@example.org", "--json"]).ok().data();
    assert_eq!(found["name"], "Ana");
}

#[test]
fn a_database_on_postgres_is_left_to_its_own_tools() {
    let Some(database) = Database::create() else { return };
    let home = Home::new().with("PLANIFYD__STORE__URL", database.url());
    let mut daemon = TestDaemon::start_in(home);
    let file = daemon.home.path().join("x.db");
    let arguments = ["admin", "backup", "--file", file.to_str().unwrap(), "--json"];
    let error = daemon.home.run(arguments).exits(2).error();
    assert_eq!(error["code"], "unsupported");
    assert!(error["hint"].as_str().unwrap().contains("pg_dump"), "{error}");
    assert!(!file.exists());
    daemon.home.run(["person", "create", "Ana", "--email", "a@example.org"]).ok();
    wait::until_true(wait::SOON, "every row is sealed", || {
        let audit = daemon.home.run(["admin", "audit", "verify", "--json"]).ok().data();
        audit["sealed"] == 1 && audit["unsealed"] == 0
    });
    daemon.stop();
}

#[test]
fn a_broken_chain_is_a_verdict_that_names_the_row() {
    let home = Home::new();
    for name in ["ana", "bor", "cene"] {
        home.run(["person", "create", name, "--email", &format!("{name}@example.org")]).ok();
    }
    let anchor = wait::until(wait::SOON, "every row is sealed", || {
        let audit = home.run(["admin", "audit", "verify", "--json"]).ok().data();
        (audit["sealed"] == 3).then(|| audit["anchor"].as_str().unwrap().to_owned())
    });
    home.run(["admin", "audit", "verify", "--anchor", &anchor]).ok();
    home.run(["admin", "audit", "verify", "--anchor", "nonsense"]).exits(2);
    home.run(["daemon", "stop"]).ok();
    let database = rusqlite::Connection::open(home.state().join("planify.db")).unwrap();
    let sql = "update journal set actor = 'somebody else' where seq = 2";
    assert_eq!(database.execute(sql, []).unwrap(), 1);
    drop(database);
    let said = home.run(["admin", "audit", "verify", "--json"]).exits(1);
    let audit = said.data();
    assert_eq!((&audit["holds"], &audit["broken_seq"]), (&false.into(), &2.into()));
    let said = home.run(["admin", "audit", "verify"]).exits(1);
    assert!(said.stderr.contains("row 2"), "{}", said.stderr);
}
