//! SQLite files: locks, versions, backups, a full disk.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::support::{Dir, TABLES, insert, names, options};
use crate::migrate::{Migration, Migrations};
use crate::{DirLock, LockInfo, OpenError, Store, StoreError, StoreUrl};

const LATER: Migrations = Migrations {
    sqlite: &[
        TABLES.sqlite[0],
        Migration {
            version: 2,
            name: "0002_later",
            sql: "-- min_program: 0.2.0\nalter table thing add column later text;",
        },
    ],
    program: "0.3.0",
    ..TABLES
};

fn open(url: &StoreUrl, migrations: &Migrations) -> Result<Store, OpenError> {
    Store::open_with(url, options(), migrations)
}

fn filled(dir: &Dir) {
    let store = open(&dir.url(), &TABLES).unwrap();
    store.write_blocking(&[], |tx| insert(tx, 1, "kept")).unwrap();
    store.close();
}

#[test]
fn a_second_store_on_a_file_is_told_who_holds_it_within_a_second() {
    let dir = Dir::new();
    let store = open(&dir.url(), &TABLES).unwrap();
    let link = dir.path().join("link.db");
    std::os::unix::fs::symlink(dir.path().join("planify.db"), &link).unwrap();
    for url in [dir.url(), StoreUrl::SqliteFile(link)] {
        let begun = Instant::now();
        let error = open(&url, &TABLES).unwrap_err();
        assert!(begun.elapsed() < Duration::from_secs(1));
        let OpenError::Locked { pid, .. } = error else { panic!("{error}") };
        assert_eq!(pid, std::process::id());
    }
    store.close();
    drop(store);
    open(&dir.url(), &TABLES).unwrap().close();
}

#[test]
fn a_directory_is_locked_until_its_holder_ends_and_a_dead_one_does_not_block() {
    let dir = Dir::new();
    let info = LockInfo { build: "0.1.0".to_owned(), socket: Some("/run/p.sock".into()) };
    let lock = DirLock::acquire(dir.path(), &info).unwrap();
    let text = std::fs::read_to_string(dir.path().join(crate::DIR_LOCK)).unwrap();
    assert_eq!(text, format!("{}\n0.1.0\n/run/p.sock\n", std::process::id()));
    let error = DirLock::acquire(dir.path(), &info).unwrap_err();
    assert!(error.to_string().ends_with(&format!("process {}", std::process::id())), "{error}");
    drop(lock);
    // What a killed daemon leaves behind: its file, and no lock.
    std::fs::write(dir.path().join(crate::DIR_LOCK), "4194304\n0.0.9\n\n").unwrap();
    DirLock::acquire(dir.path(), &info).unwrap();
}

#[test]
fn an_older_program_is_refused_and_a_newer_minor_schema_is_not() {
    let dir = Dir::new();
    open(&dir.url(), &LATER).unwrap().close();
    let error = open(&dir.url(), &TABLES).unwrap_err();
    let OpenError::ProgramTooOld { needs, is } = error else { panic!("{error}") };
    assert_eq!((needs.as_str(), is.as_str()), ("0.2.0", "0.1.0"));
    open(&dir.url(), &Migrations { program: "0.2.0", ..TABLES }).unwrap().close();
}

#[test]
fn a_file_with_data_is_copied_before_it_is_migrated() {
    let dir = Dir::new();
    filled(&dir);
    let copy = dir.path().join("planify.before-0002.db");
    assert!(!copy.exists());
    let store = open(&dir.url(), &LATER).unwrap();
    assert_eq!(names(&store), ["kept"]);
    let copied = Connection::open(&copy).unwrap();
    let one = |sql: &str| copied.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(one("select name from thing"), "kept");
    assert_eq!(one("select group_concat(name) from schema_version"), "0001_test");
    assert!(!dir.path().join("planify.before-0002.db.partial").exists());
}

#[test]
fn a_step_that_fails_leaves_the_schema_as_it_was() {
    const BROKEN: Migrations = Migrations {
        sqlite: &[
            TABLES.sqlite[0],
            Migration {
                version: 2,
                name: "0002_broken",
                sql: "create table half (id integer); create table half (id integer);",
            },
        ],
        ..TABLES
    };
    let dir = Dir::new();
    filled(&dir);
    let error = open(&dir.url(), &BROKEN).unwrap_err();
    assert!(matches!(error, OpenError::Migration { name: "0002_broken", .. }), "{error}");
    let store = open(&dir.url(), &TABLES).unwrap();
    assert_eq!(names(&store), ["kept"]);
    let half = "select count(*) from sqlite_schema where name = 'half'";
    let count = store.read_blocking(move |tx| tx.query_one(half, &[], |row| row.get::<i64>(0)));
    assert_eq!(count, Ok(0));
}

#[test]
fn a_file_of_another_program_is_left_alone() {
    let dir = Dir::new();
    let path = dir.path().join("planify.db");
    Connection::open(&path).unwrap().execute_batch("create table notes (text)").unwrap();
    let before = std::fs::read(&path).unwrap();
    let error = open(&dir.url(), &TABLES).unwrap_err();
    assert!(matches!(error, OpenError::Foreign { .. }), "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    std::fs::write(&path, "Dear diary, this is no database at all.".repeat(50)).unwrap();
    let error = open(&dir.url(), &TABLES).unwrap_err();
    assert!(matches!(error, OpenError::Foreign { .. }), "{error}");
}

#[test]
fn a_database_file_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let dir = Dir::new();
    filled(&dir);
    let mode = std::fs::metadata(dir.path().join("planify.db")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_full_database_refuses_writes_and_reads_and_writing_resume() {
    let dir = Dir::new();
    let store = open(&dir.url(), &TABLES).unwrap();
    store.write_blocking(&[], |tx| insert(tx, 1, "first")).unwrap();
    let limit = |sql: &'static str| {
        let pages =
            store.write_blocking(&[], move |tx| tx.query_one(sql, &[], |row| row.get::<i64>(0)));
        pages.unwrap();
    };
    limit("pragma max_page_count = 1");
    let big = || store.write_blocking(&[], |tx| insert(tx, 2, &"x".repeat(100_000)));
    assert_eq!(big(), Err(StoreError::DiskFull));
    assert_eq!(big(), Err(StoreError::DiskFull));
    assert_eq!(names(&store), ["first"]);
    limit("pragma max_page_count = 1000000");
    assert_eq!(big(), Ok(1));
}

#[test]
fn a_full_disk_refuses_writes_and_writing_resumes_by_itself() {
    let dir = Dir::new();
    let mounted = |program: &str, arguments: &[&str], at: &Path| {
        Command::new(program).args(arguments).arg(at).status().is_ok_and(|status| status.success())
    };
    if !mounted("mount", &["-t", "tmpfs", "-o", "size=2m", "planify-test"], dir.path()) {
        println!("not run: a full disk (no right to mount a tmpfs)");
        return;
    }
    let store = open(&dir.url(), &TABLES).unwrap();
    let write = |id: i64| {
        store.write_blocking(&[], move |tx| insert(tx, id, &id.to_string().repeat(50_000)))
    };
    let taken = (0..100).take_while(|id| write(*id).is_ok()).count();
    assert!(0 < taken && taken < 100, "{taken}");
    assert_eq!(write(1000), Err(StoreError::DiskFull));
    assert_eq!(names(&store).len(), taken);
    let enough = Command::new("mount")
        .args(["-o", "remount,size=64m"])
        .arg(dir.path())
        .status()
        .is_ok_and(|status| status.success());
    assert!(enough);
    assert_eq!(write(1000), Ok(1));
    assert_eq!(names(&store).len(), taken + 1);
    store.close();
    drop(store);
    assert!(mounted("umount", &[], dir.path()));
}
