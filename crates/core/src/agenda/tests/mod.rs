//! Tests of agendas: the oracle, exact boundaries, changes and differences.

mod boundaries;
mod changes;
mod differences;
mod journeys;
mod oracle;

use super::{Agenda, Item, ItemDetails, Kind, Speaker, Track, TrackDetails};
use crate::id::{PersonId, TrackId};
use crate::schedule::{End, Point, Schedule};
use crate::when::OnGap;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

pub(super) fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

/// A wall clock such as `2027-05-10T09:00`.
pub(super) fn wall(text: &str) -> Point {
    Point::parse(text).unwrap()
}

pub(super) fn schedule(start: &str, end: &str, zone: &str) -> Schedule {
    Schedule::timed(wall(start), End::At(wall(end)), zone, OnGap::Refuse).unwrap()
}

/// A talk of 10 May 2027, in UTC.
pub(super) fn talk(number: u128, track: u128, start: &str, end: &str) -> Item {
    let at = |clock: &str| format!("2027-05-10T{clock}");
    item(number, Some(track), schedule(&at(start), &at(end), "UTC"))
}

pub(super) fn item(number: u128, track: Option<u128>, schedule: Schedule) -> Item {
    Item {
        id: id(number),
        org: id(1),
        event: id(1),
        details: ItemDetails {
            key: None,
            kind: Kind::Talk,
            title: format!("Talk {number}"),
            description: None,
            track: track.map(id::<TrackId>),
            schedule,
            capacity: None,
            expected: None,
        },
        speakers: Vec::new(),
        taken: 0,
        version: 1,
        created_at: Timestamp::UNIX_EPOCH,
    }
}

pub(super) fn with_speakers(mut item: Item, speakers: &[u128]) -> Item {
    item.speakers = speakers.iter().copied().map(id::<PersonId>).collect();
    item
}

pub(super) fn track(number: u128, capacity: Option<i64>, turnover_minutes: i64) -> Track {
    Track {
        id: id(number),
        org: id(1),
        event: id(1),
        details: TrackDetails {
            name: format!("Room {number}"),
            capacity,
            turnover: SignedDuration::from_mins(turnover_minutes),
            venue: None,
        },
        position: 0,
        version: 1,
    }
}

pub(super) fn speaker(number: u128) -> Speaker {
    Speaker {
        person: id(number),
        name: format!("S{number}"),
        bio: None,
        absences: Vec::new(),
        version: 1,
    }
}

pub(super) fn agenda(tracks: Vec<Track>, items: Vec<Item>) -> Agenda {
    Agenda { tracks, items, speakers: Vec::new() }
}
