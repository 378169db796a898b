//! A clock that a test sets.
//!
//! It drives a store on SQLite only; Postgres has a clock of its own, so a story for both compares moments and never names
//! one.

use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

/// Stands still until it is moved.
#[derive(Debug)]
pub struct FixedClock(Mutex<Timestamp>);

impl FixedClock {
    /// A clock that stands at `at`.
    pub fn at(at: Timestamp) -> Self {
        Self(Mutex::new(at))
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: SignedDuration) {
        *self.0.lock().unwrap() += by;
    }
}

impl planify_store::Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}
