//! What somebody may wait for: what would be accepted if nobody had it, and what somebody has.

use super::{Leaf, Occupancy, Offer, Part, Reason, verdict};
use crate::interval::Interval;
use jiff::Timestamp;

/// Why nobody waits for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoWait {
    /// It can be booked at once.
    Free,
    /// It could not be booked if nobody had it either, for these reasons.
    Never(Vec<Reason>),
}

/// Decides whether only what others have at a time, or what the venue keeps for itself, is against booking it.
///
/// # Errors
/// That it is free, or all that is against it besides.
pub fn worth_waiting(offer: &Offer<'_>, interval: &Interval, now: Timestamp) -> Result<(), NoWait> {
    if verdict(offer, interval, now).is_ok() {
        return Err(NoWait::Free);
    }
    verdict(&emptied(offer), interval, now).map(|_| ()).map_err(NoWait::Never)
}

/// The same as if nobody had anything of it.
fn emptied<'a>(offer: &Offer<'a>) -> Offer<'a> {
    let leaf = |leaf: &Leaf<'a>| Leaf { blocks: &[], ..*leaf };
    let part = |part: &Part<'a>| {
        let occupancy = match &part.occupancy {
            Occupancy::Exclusive(leaves) => Occupancy::Exclusive(leaves.iter().map(leaf).collect()),
            Occupancy::Pool { units, .. } => Occupancy::Pool { units: *units, claims: &[] },
            Occupancy::Unlimited => Occupancy::Unlimited,
        };
        Part { blackouts: &[], occupancy, ..part.clone() }
    };
    Offer { parts: offer.parts.iter().map(part).collect(), moved: offer.moved, beside: Vec::new() }
}
