//! What belongs where: SQL, the outside world, migrations, and words that belong nowhere.

use super::tree::Tree;
use super::{check, complaints};

/// Folders whose crates may hold SQL: the store, and the programs that measure and test it.
const SQL_HOMES: &[&str] = &["crates/store/", "crates/bench/", "crates/testkit/", "tests/it/"];

/// What `core` must not name, with what it would know by that.
const OUTSIDE: &[(&str, &str)] = &[
    ("std::fs", "files"),
    ("std::env", "the environment"),
    ("std::net", "sockets"),
    ("std::process", "processes"),
    ("std::thread", "threads"),
    ("SystemTime", "the clock"),
    ("Instant::now", "the clock"),
    ("Timestamp::now", "the clock"),
    ("Zoned::now", "the clock"),
    ("TimeZone::system", "the environment"),
    ("now_v7", "the clock"),
    ("new_v4", "randomness"),
    ("serde", "JSON"),
    ("tokio", "async"),
    ("async fn", "async"),
    ("println!", "output"),
];

fn migrations(tree: &Tree) -> Vec<String> {
    let names = |engine: &str| -> Vec<&str> {
        let folder = format!("crates/store/migrations/{engine}/");
        tree.files.iter().filter_map(|file| file.path.strip_prefix(folder.as_str())).collect()
    };
    let (sqlite, postgres) = (names("sqlite"), names("postgres"));
    let missing = |have: &[&str], want: &[&str], engine: &str| -> Vec<String> {
        let gone = want.iter().filter(|name| !have.contains(name));
        gone.map(|name| format!("crates/store/migrations/{engine}/{name}: is missing")).collect()
    };
    [missing(&sqlite, &postgres, "sqlite"), missing(&postgres, &sqlite, "postgres")].concat()
}

fn sql(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.rust().filter(|file| !SQL_HOMES.iter().any(|home| file.path.starts_with(home)))
    {
        for (line, literal) in file.product().literals {
            if is_sql(&literal) {
                found.push(format!("{}:{line}: SQL lives in crates/store", file.path));
            }
        }
    }
    found
}

fn is_sql(literal: &str) -> bool {
    let text =
        format!("{} ", literal.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "));
    let shapes = [
        ("select ", " from "),
        ("insert into ", "("),
        ("update ", " set "),
        ("delete from ", " "),
        ("create table ", "("),
        ("with ", " as ("),
    ];
    shapes
        .iter()
        .any(|(start, then)| text.strip_prefix(start).is_some_and(|rest| rest.contains(then)))
}

fn purity(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.rust().filter(|file| file.path.starts_with("crates/core/")) {
        for (number, line) in file.product().code.lines().enumerate() {
            for (_, what) in OUTSIDE.iter().filter(|(word, _)| names(line, word)) {
                found.push(format!("{}:{}: core must not know {what}", file.path, number + 1));
            }
        }
    }
    found
}

/// Whether the line holds `word` as a whole word.
fn names(line: &str, word: &str) -> bool {
    let is_inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        !is_inside(line[..at].chars().last()) && !is_inside(line[at + word.len()..].chars().next())
    })
}

/// Words that tie the project to one machine or one mirror.
fn strangers(tree: &Tree) -> Vec<String> {
    // Put together here so that this file does not hold what it looks for.
    let words = [
        ["/wo", "rk/"].concat(),
        ["/ro", "ot/"].concat(),
        ["crates", ".io"].concat(),
        ["pypi", ".org"].concat(),
        ["pythonhosted", ".org"].concat(),
        ["registry.npm", "js.org"].concat(),
        ["deb.debian", ".org"].concat(),
        ["proxy.golang", ".org"].concat(),
        ["maven", ".org"].concat(),
    ];
    let mut found = Vec::new();
    // The lock file names its registry in every entry; that is cargo's own format.
    for file in tree.files.iter().filter(|file| file.path != "Cargo.lock") {
        for (number, line) in file.text.lines().enumerate() {
            for word in words.iter().filter(|word| line.contains(word.as_str())) {
                found.push(format!(
                    "{}:{}: `{word}` belongs to one machine",
                    file.path,
                    number + 1
                ));
            }
        }
    }
    found
}

#[test]
fn both_engines_have_the_same_migrations() {
    check(&migrations(&Tree::read()));
}

#[test]
fn a_migration_of_one_engine_only_is_found() {
    let files = [
        ("crates/store/migrations/sqlite/0001_start.sql", ""),
        ("crates/store/migrations/sqlite/0002_more.sql", ""),
        ("crates/store/migrations/postgres/0001_start.sql", ""),
    ];
    let said = complaints(migrations, &files);
    assert_eq!(said, "crates/store/migrations/postgres/0002_more.sql: is missing");
}

#[test]
fn sql_lives_in_the_store() {
    check(&sql(&Tree::read()));
}

#[test]
fn sql_elsewhere_is_found() {
    let text = "//! A\nconst A: &str = \"select the best from these\";\nconst B: &str = r\"\n  delete from event\";\nconst C: &str = \"update the guest\";\n";
    let said = complaints(sql, &[("daemon/src/a.rs", text), ("crates/store/src/a.rs", text)]);
    assert_eq!(
        said,
        "daemon/src/a.rs:2: SQL lives in crates/store\ndaemon/src/a.rs:3: SQL lives in crates/store"
    );
}

#[test]
fn core_knows_nothing_of_the_outside() {
    check(&purity(&Tree::read()));
}

#[test]
fn a_clock_in_core_is_found() {
    let text = "//! A\nfn a() { let now = jiff::Timestamp::now(); } // std::fs\nfn b(deserder: Tokiot) {}\nuse serde::Serialize;\n";
    let said = complaints(purity, &[("crates/core/src/a.rs", text), ("daemon/src/a.rs", text)]);
    assert_eq!(
        said,
        "crates/core/src/a.rs:2: core must not know the clock\ncrates/core/src/a.rs:4: core must not know JSON"
    );
}

#[test]
fn no_file_names_a_machine_or_a_mirror() {
    check(&strangers(&Tree::read()));
}

#[test]
fn a_path_of_one_machine_is_found() {
    let text = format!("see\n{}notes\n", ["/wo", "rk/"].concat());
    let said = complaints(strangers, &[("docs/a.md", &text), ("Cargo.lock", &text)]);
    assert_eq!(said.lines().count(), 1);
    assert!(said.starts_with("docs/a.md:2: "));
}
