//! The daemon's clock: the only place that asks the system for the time.
//!
//! With `PLANIFY_NOW` the clock starts from that instant and runs on at the usual speed, so tests
//! and reproducible scripts choose the date and waiting still ends.

use jiff::{SignedDuration, Timestamp};

/// A clock that may run ahead of or behind the system's.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    offset: SignedDuration,
}

impl Clock {
    /// Takes the system's time.
    pub fn system() -> Self {
        Self::default()
    }

    /// Makes a clock that says `start` now and runs on from there.
    pub fn starting_at(start: Timestamp) -> Self {
        Self { offset: start.duration_since(system_now()) }
    }

    /// Tells the time.
    pub fn now(&self) -> Timestamp {
        // An offset out of range cannot be made: both ends of it were timestamps.
        system_now().checked_add(self.offset).unwrap_or(Timestamp::MAX)
    }
}

impl planify_store::Clock for Clock {
    fn now(&self) -> Timestamp {
        self.now()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the daemon's one clock")]
fn system_now() -> Timestamp {
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_start_runs_on() {
        let start: Timestamp = "2027-03-01T09:00:00Z".parse().unwrap();
        let clock = Clock::starting_at(start);
        let first = clock.now();
        assert!(first >= start && first < start + SignedDuration::from_mins(1), "{first}");
        assert!(clock.now() >= first);
    }
}
