//! Real components that a test may need, named by `PLANIFY_TEST_*`.
//!
//! A missing one is never passed over silently: it is said once, and with `PLANIFY_TEST_REQUIRE=all` it fails the test.

use std::collections::BTreeSet;
use std::sync::Mutex;

static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Gives the value of `PLANIFY_TEST_<NAME>`, or says that the tests that want it are not run.
pub fn find(name: &str) -> Option<String> {
    let variable = format!("PLANIFY_TEST_{name}");
    if let Some(value) = std::env::var(&variable).ok().filter(|value| !value.is_empty()) {
        return Some(value);
    }
    say(&format!("that need `{variable}`; see tests/services/README.md"));
    None
}

/// Says that the tests that want to do this are not run.
pub fn cannot(what: &str) {
    say(&format!("that {what}"));
}

/// Says once which tests are not run; fails where all are required.
fn say(which: &str) {
    let required = std::env::var("PLANIFY_TEST_REQUIRE").is_ok_and(|value| value == "all");
    assert!(!required, "tests {which} cannot run, but all are required");
    if SAID.lock().unwrap().insert(which.to_owned()) {
        // To the process's own stream: the test runner would keep a captured line of a passing test to itself.
        use std::io::Write as _;
        let line = format!("NOT RUN: tests {which}\n");
        drop(std::io::stderr().write_all(line.as_bytes()));
    }
}
