//! The command line's clock: the only place that asks the system for the time.
//!
//! `PLANIFY_NOW` makes it stand still, so a script gives the same result on every day.

use jiff::Timestamp;

use crate::failure::Failure;

/// The variable that holds the time at which the clock stands.
pub(crate) const NOW_VARIABLE: &str = "PLANIFY_NOW";

/// Reads the time: `fixed` (RFC 3339) if there is one, else the system's.
pub(crate) fn now(fixed: Option<&str>) -> Result<Timestamp, Failure> {
    match fixed {
        Some(text) => text.parse().map_err(|error| {
            Failure::new("bad-date", format!("`{NOW_VARIABLE}` is not a time: {error}"))
                .hint("write it as in 2027-03-01T12:00:00Z")
        }),
        None => Ok(system_now()),
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the command line's clock")]
fn system_now() -> Timestamp {
    Timestamp::now()
}
