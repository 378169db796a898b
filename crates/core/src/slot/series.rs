//! Bookings on several dates: all of them, or those that are possible with a report of the others.
//!
//! Each date is judged with those before it taken as booked, so the dates of one command never stand in each
//! other's way unnoticed, and quotas count them.

use super::{Accepted, Offer, Reason, verdict};
use crate::interval::Interval;
use crate::words::words;
use jiff::Timestamp;

words! {
    /// What happens to a series of which some dates cannot be booked.
    OnConflict, "on_conflict" {
        /// Nothing is booked.
        Refuse = "refuse",
        /// The others are booked.
        Skip = "skip",
    }
}

/// A date that cannot be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// When it would have been.
    pub interval: Interval,
    /// Why not.
    pub reasons: Vec<Reason>,
}

/// What is booked of a series, and what is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The dates that are booked, in the order in which they were given.
    pub booked: Vec<Accepted>,
    /// The dates that are left out.
    pub skipped: Vec<Skipped>,
}

/// Decides about dates that were expanded before.
///
/// # Errors
/// The dates that cannot be booked with their reasons, if nothing is booked: one of them suffices unless they are
/// skipped, then all of them.
pub fn plan_series(
    mut offer: Offer<'_>,
    dates: &[Interval],
    on_conflict: OnConflict,
    now: Timestamp,
) -> Result<Plan, Vec<Skipped>> {
    let before = offer.beside.len();
    let mut skipped = Vec::new();
    for interval in dates {
        match verdict(&offer, interval, now) {
            Ok(accepted) => offer.beside.push(accepted),
            Err(reasons) => skipped.push(Skipped { interval: *interval, reasons }),
        }
    }
    let booked = offer.beside.split_off(before);
    let is_refused = match on_conflict {
        OnConflict::Refuse => !skipped.is_empty(),
        OnConflict::Skip => booked.is_empty(),
    };
    if is_refused { Err(skipped) } else { Ok(Plan { booked, skipped }) }
}
