//! What each source file looks like: its head, its size, that it is compiled at all, and how its tests wait.

use super::tree::{Tree, module_folder};
use super::{check, complaints};

/// A file longer than this, without its inline tests, does more than one thing.
const LONGEST: usize = 600;
/// A file longer than this is worth a question.
const LONG: usize = 400;

fn heads(tree: &Tree) -> Vec<String> {
    let headless = tree.rust().filter(|file| {
        let first = file.text.lines().next().unwrap_or_default();
        !first.starts_with("//! ") || first.contains("Placeholder")
    });
    headless.map(|file| format!("{}: begins without a `//!` head", file.path)).collect()
}

fn sizes(tree: &Tree) -> Vec<String> {
    let long = tree.rust().filter(|file| file.length() > LONGEST);
    long.map(|file| format!("{}: {} lines, the limit is {LONGEST}", file.path, file.length()))
        .collect()
}

/// Files that no module declares are not compiled, so their tests never run.
fn orphans(tree: &Tree) -> Vec<String> {
    let roots = ["lib.rs", "main.rs", "build.rs"];
    let modules =
        tree.rust().filter(|file| !roots.contains(&file.path.rsplit('/').next().unwrap()));
    let lost = modules.filter(|file| !file.path.contains("/src/bin/")).filter(|file| {
        let own = module_folder(&file.path);
        let (folder, name) = own.rsplit_once('/').unwrap();
        let declaration = format!("mod {name};");
        let parents = tree
            .rust()
            .filter(|parent| parent.path != file.path && module_folder(&parent.path) == folder);
        !parents
            .into_iter()
            .any(|parent| parent.text.lines().any(|line| line.trim_end().ends_with(&declaration)))
    });
    lost.map(|file| format!("{}: no module declares it", file.path)).collect()
}

fn waiting(tree: &Tree) -> Vec<String> {
    // Put together here so that this file does not hold what it looks for.
    let anywhere =
        [["thread", "::sleep"].concat(), ["#[", "ignore"].concat(), ["should", "_panic"].concat()];
    let in_tests = [["time", "::sleep("].concat(), [".sle", "ep("].concat()];
    let mut found = Vec::new();
    for file in tree.rust() {
        let product = file.product().code;
        let tests = file.tests().code;
        let everywhere = anywhere.iter().map(|word| (word, [product.as_str(), tests.as_str()]));
        let tested = in_tests.iter().map(|word| (word, [tests.as_str(), ""]));
        for (word, texts) in everywhere.chain(tested) {
            for (number, line) in texts.iter().flat_map(|text| text.lines().enumerate()) {
                // The test kit's one place of waiting polls with a pause so that no test has to.
                if line.contains(word.as_str()) && file.path != "crates/testkit/src/wait.rs" {
                    found.push(format!(
                        "{}:{}: `{word}`: wait for a condition instead",
                        file.path,
                        number + 1
                    ));
                }
            }
        }
    }
    found
}

fn shortcuts(tree: &Tree) -> Vec<String> {
    let words = [".unwrap()", "todo!(", "unimplemented!(", "dbg!("];
    let mut found = Vec::new();
    for file in tree.rust() {
        for (number, line) in file.product().code.lines().enumerate() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{}: `{word}` outside tests", file.path, number + 1));
            }
        }
        for (number, line) in file.text.lines().enumerate() {
            if [["TO", "DO"].concat(), ["FIX", "ME"].concat()]
                .iter()
                .any(|word| line.contains(word.as_str()))
            {
                found.push(format!("{}:{}: finish it or file it", file.path, number + 1));
            }
        }
    }
    found
}

#[test]
fn every_source_file_begins_with_its_head() {
    check(&heads(&Tree::read()));
}

#[test]
fn a_file_without_a_head_is_found() {
    let files = [
        ("a/src/lib.rs", "use x;\n"),
        ("a/src/b.rs", "//! Placeholder head.\n"),
        ("a/src/c.rs", "//! C.\n"),
    ];
    let said = complaints(heads, &files);
    assert_eq!(
        said,
        "a/src/b.rs: begins without a `//!` head\na/src/lib.rs: begins without a `//!` head"
    );
}

#[test]
fn no_source_file_is_longer_than_the_limit() {
    let tree = Tree::read();
    for file in tree.rust().filter(|file| file.length() > LONG) {
        println!("{}: {} lines", file.path, file.length());
    }
    check(&sizes(&tree));
}

#[test]
fn a_file_that_is_too_long_is_found() {
    let long = "fn f() {}\n".repeat(LONGEST + 1);
    let tested = format!("//! A\n#[cfg(test)]\nmod tests {{\n{long}}}\n");
    let said = complaints(sizes, &[("a/src/lib.rs", &long), ("a/src/b.rs", &tested)]);
    assert_eq!(said, "a/src/lib.rs: 601 lines, the limit is 600");
}

#[test]
fn every_source_file_is_declared_by_a_module() {
    check(&orphans(&Tree::read()));
}

#[test]
fn a_file_that_is_never_compiled_is_found() {
    let files = [
        ("tests/it/main.rs", "//! M\nmod store;\n"),
        ("tests/it/store/mod.rs", "//! S\npub(crate) mod events;\n"),
        ("tests/it/store/events.rs", "//! E\n"),
        ("tests/it/store/lost.rs", "//! L\n"),
        ("tests/it/gone.rs", "//! G\n"),
    ];
    let said = complaints(orphans, &files);
    assert_eq!(
        said,
        "tests/it/gone.rs: no module declares it\ntests/it/store/lost.rs: no module declares it"
    );
}

#[test]
fn tests_wait_for_conditions() {
    check(&waiting(&Tree::read()));
}

#[test]
fn a_test_that_sleeps_or_is_switched_off_is_found() {
    let off = format!(
        "//! T\n{}]\nfn a() {{ std::{}(x); }}\n",
        ["#[", "ignore"].concat(),
        ["thread", "::sleep"].concat()
    );
    let nap =
        format!("//! T\nasync fn a() {{ tokio::{}x).await; }}\n", ["time", "::sleep("].concat());
    let said = complaints(
        waiting,
        &[("tests/it/a.rs", &off), ("tests/it/b.rs", &nap), ("daemon/src/b.rs", &nap)],
    );
    let places: Vec<&str> = said.lines().map(|line| line.split_once(": ").unwrap().0).collect();
    assert_eq!(places, ["tests/it/a.rs:3", "tests/it/a.rs:2", "tests/it/b.rs:2"]);
}

#[test]
fn the_product_takes_no_shortcuts() {
    check(&shortcuts(&Tree::read()));
}

#[test]
fn a_shortcut_outside_tests_is_found() {
    let text = "//! A\nfn a() { b.unwrap(); } // c.unwrap()\n#[cfg(test)]\nmod tests {\n    fn t() { d.unwrap(); }\n}\n";
    let said = complaints(shortcuts, &[("a/src/lib.rs", text), ("tests/it/a.rs", text)]);
    assert_eq!(said, "a/src/lib.rs:2: `.unwrap()` outside tests");
}
