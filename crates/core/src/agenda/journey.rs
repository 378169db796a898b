//! Ways between places that take longer than an agenda gives.
//!
//! Only items whose tracks are at known places count. A speaker has to get from each item to the next; everybody else comes to an
//! item from what ended last before it, so a hall that goes on by itself makes nobody travel. Times are estimates.

use super::{Agenda, Item};
use crate::geo::Coordinates;
use crate::id::{ItemId, PersonId, VenueId};
use crate::travel;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::BuildHasher;

/// The most that one look tells.
pub const LATE_MAX: usize = 1_000;

/// Two items at two places with too little time between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late {
    /// The items, the earlier one first.
    pub items: [ItemId; 2],
    /// The speaker who has to be at both; none if it is about everybody.
    pub speaker: Option<PersonId>,
    /// The time between them.
    pub gap: SignedDuration,
    /// How long the way takes, estimated.
    pub travel: SignedDuration,
}

/// An item and where it is.
#[derive(Debug, Clone, Copy)]
struct Stop<'a> {
    item: &'a Item,
    venue: VenueId,
    at: Coordinates,
}

impl Stop<'_> {
    fn starts_at(&self) -> Timestamp {
        self.item.details.schedule.starts_at
    }

    fn ends_at(&self) -> Timestamp {
        self.item.details.schedule.ends_at
    }
}

/// Finds the ways that take longer than there is time, by time, at most [`LATE_MAX`]; speakers before everybody.
pub fn late<S: BuildHasher>(
    agenda: &Agenda,
    places: &HashMap<VenueId, Coordinates, S>,
) -> Vec<Late> {
    let venues: HashMap<_, _> = agenda
        .tracks
        .iter()
        .filter_map(|track| {
            let venue = track.details.venue?;
            Some((track.id, (venue, *places.get(&venue)?)))
        })
        .collect();
    let mut stops: Vec<Stop<'_>> = agenda
        .items
        .iter()
        .filter_map(|item| {
            let (venue, at) = *venues.get(&item.details.track?)?;
            Some(Stop { item, venue, at })
        })
        .collect();
    stops.sort_by_key(|stop| (stop.starts_at(), stop.item.id));
    let mut found = speakers(&stops);
    let told: HashSet<[ItemId; 2]> = found.iter().map(|late| late.items).collect();
    found.extend(everybody(&stops).into_iter().filter(|late| !told.contains(&late.items)));
    found.truncate(LATE_MAX);
    found
}

fn speakers(stops: &[Stop<'_>]) -> Vec<Late> {
    let mut last: HashMap<PersonId, Stop<'_>> = HashMap::new();
    let mut found = Vec::new();
    for stop in stops {
        for speaker in &stop.item.speakers {
            let before = last.insert(*speaker, *stop);
            found.extend(before.and_then(|before| between(before, *stop, Some(*speaker))));
        }
    }
    found
}

fn everybody(stops: &[Stop<'_>]) -> Vec<Late> {
    let mut by_end: Vec<Stop<'_>> = stops.to_vec();
    by_end.sort_by_key(|stop| (stop.ends_at(), stop.item.id));
    let mut ended = by_end.into_iter().peekable();
    // What ended last at each venue, among what is over when the next item begins.
    let mut last: BTreeMap<VenueId, Stop<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for stop in stops {
        while let Some(over) = ended.next_if(|over| over.ends_at() <= stop.starts_at()) {
            last.insert(over.venue, over);
        }
        // Of those that end together, people stay where they are if they can.
        let before = last.values().max_by_key(|over| (over.ends_at(), over.venue == stop.venue));
        found.extend(before.and_then(|before| between(*before, *stop, None)));
    }
    found
}

fn between(before: Stop<'_>, after: Stop<'_>, speaker: Option<PersonId>) -> Option<Late> {
    let gap = after.starts_at().duration_since(before.ends_at());
    // Who is at two places at once is a conflict of its own.
    if before.venue == after.venue || gap.is_negative() {
        return None;
    }
    let travel = travel::estimate(before.at, after.at).length;
    let items = [before.item.id, after.item.id];
    (gap < travel).then_some(Late { items, speaker, gap, travel })
}
