//! The one place where tests wait.
//!
//! A test names the condition and the longest time it may take; it never waits longer than the condition needs.

use std::time::{Duration, Instant};

/// How long most things may take on a busy machine before they count as broken.
pub const SOON: Duration = Duration::from_secs(20);

const PAUSE: Duration = Duration::from_millis(5);

/// Calls `condition` until it gives a value, and fails naming `what` after `longest`.
pub fn until<T>(longest: Duration, what: &str, mut condition: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(value) = condition() {
            return value;
        }
        assert!(started.elapsed() < longest, "after {longest:?} still not: {what}");
        std::thread::park_timeout(PAUSE);
    }
}

/// Waits until `condition` holds.
pub fn until_true(longest: Duration, what: &str, mut condition: impl FnMut() -> bool) {
    until(longest, what, || condition().then_some(()));
}
