//! Agendas: what happens in which track, when, and who speaks.
//!
//! An item lasts for some time, in the wall clock of its event's zone. A draft may hold conflicts;
//! [`check()`] finds them all, and nothing here needs a store.

pub mod check;
pub mod diff;
mod edit;
pub mod journey;
mod line;
mod speaker;
#[cfg(test)]
mod tests;

use crate::id::{EventId, ItemId, OrgId, PersonId, TrackId, VenueId};
use crate::rule::Refusal;
use crate::schedule::Schedule;
use crate::words::words;
use jiff::{SignedDuration, Timestamp};

pub use check::{Conflict, Verdict, check};
pub use edit::{
    EditItem, EditTrack, Follow, Ripple, carried, create_item, create_track, edit_item, edit_track,
    followers, moved,
};
pub use line::{ItemChange, ItemLine, ItemWords, parse_end};
pub use speaker::{EditSpeaker, Naming, check_bio, merged_absences, speakers_of};

/// The most items of an agenda.
pub const ITEMS_MAX: usize = 10_000;
/// The most tracks of an agenda.
pub const TRACKS_MAX: usize = 200;
/// The most speakers of an item.
pub const ITEM_SPEAKERS_MAX: usize = 20;
/// The most times at which a speaker is not there.
pub const ABSENCES_MAX: usize = 50;
/// The longest account of a speaker, in characters.
pub const BIO_MAX: usize = 5_000;
/// The longest name of a track, in characters.
pub const TRACK_NAME_MAX: usize = 100;
/// The longest turnover of a track.
pub const TURNOVER_MAX: SignedDuration = SignedDuration::from_hours(24);

words! {
    /// What an item is.
    Kind, "kind" {
        /// Somebody speaks.
        Talk = "talk",
        /// People work together.
        Workshop = "workshop",
        /// Nothing takes place, so a room can be made ready meanwhile.
        Break = "break",
        /// Anything else.
        Other = "other",
    }
}

/// A track, usually a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// The id.
    pub id: TrackId,
    /// The organisation.
    pub org: OrgId,
    /// The event.
    pub event: EventId,
    /// What people decide about it.
    pub details: TrackDetails,
    /// Its place among the tracks.
    pub position: i64,
    /// Grows with each change.
    pub version: i64,
}

/// What people decide about a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackDetails {
    /// The name.
    pub name: String,
    /// How many people its room holds; none for no limit.
    pub capacity: Option<i64>,
    /// How long it takes to make the room ready between two items.
    pub turnover: SignedDuration,
    /// The venue at which it is, where that matters.
    pub venue: Option<VenueId>,
}

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The id.
    pub id: ItemId,
    /// The organisation.
    pub org: OrgId,
    /// The event.
    pub event: EventId,
    /// What people decide about it.
    pub details: ItemDetails,
    /// Who speaks, each once, in the order in which they are named.
    pub speakers: Vec<PersonId>,
    /// Seats that are taken.
    pub taken: i64,
    /// Grows with each change.
    pub version: i64,
    /// When it was created.
    pub created_at: Timestamp,
}

/// What people decide about an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDetails {
    /// The external key.
    pub key: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// The title.
    pub title: String,
    /// The description.
    pub description: Option<String>,
    /// The track; none for an item of the whole event.
    pub track: Option<TrackId>,
    /// When it takes place: always a wall clock, never whole days.
    pub schedule: Schedule,
    /// Seats; none for no limit.
    pub capacity: Option<i64>,
    /// How many people are expected.
    pub expected: Option<i64>,
}

/// A person as a speaker of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The person.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// Who they are.
    pub bio: Option<String>,
    /// When they are not there: sorted, apart from each other.
    pub absences: Vec<Absence>,
    /// Grows with each change.
    pub version: i64,
}

/// A time at which a speaker is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Absence {
    /// From when.
    pub from: Timestamp,
    /// Until when, later than `from`.
    pub until: Timestamp,
}

impl Absence {
    /// A time of some length.
    pub fn new(from: Timestamp, until: Timestamp) -> Result<Self, Refusal> {
        if from < until {
            return Ok(Self { from, until });
        }
        Err(Refusal::invalid("absences", format!("{until} is not after {from}")))
    }
}

/// Refuses the answer of a guest to an item that is over.
pub fn check_ahead(item: &Item, now: Timestamp) -> Result<(), Refusal> {
    if item.details.schedule.ends_at <= now {
        return Err(Refusal::new("event-over", format!("`{}` is over", item.details.title)));
    }
    Ok(())
}

/// An agenda as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    /// The tracks in their order.
    pub tracks: Vec<Track>,
    /// The items by time, then by track.
    pub items: Vec<Item>,
    /// The speakers by name.
    pub speakers: Vec<Speaker>,
}
