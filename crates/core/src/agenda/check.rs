//! The check of an agenda: every conflict, found by sweeping over time.
//!
//! Items of one track, or of one speaker, are sorted by their start, and each is held only against
//! those that still last then. So the cost is that of sorting and of what is found, not the square
//! of the items, and what is found has a limit.

use super::{Absence, Agenda, Item, Kind, Track};
use crate::id::{ItemId, PersonId, TrackId};
use crate::words::words;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::ops::ControlFlow;

/// The most conflicts that one check tells.
pub const CONFLICTS_MAX: usize = 10_000;

words! {
    /// What is wrong.
    Fault, "conflict" {
        /// The item begins before the event or ends after it.
        OutsideEvent = "outside-event",
        /// More people than the track's room holds.
        RoomTooSmall = "room-too-small",
        /// Two items in one track at one time.
        TrackOverlap = "track-overlap",
        /// Less time between two items than the track needs.
        TurnoverTooShort = "turnover-too-short",
        /// A speaker of two items at one time.
        SpeakerInTwoPlaces = "speaker-in-two-places",
        /// A speaker is not there.
        SpeakerUnavailable = "speaker-unavailable",
    }
}

/// A conflict, with both things that are in it. Of two items the first begins no later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// The item begins before the event or ends after it.
    OutsideEvent {
        /// The item.
        item: ItemId,
    },
    /// More people than the track's room holds.
    RoomTooSmall {
        /// The item.
        item: ItemId,
        /// The track.
        track: TrackId,
        /// People that are expected, or seats, whichever are more.
        people: i64,
        /// People that the room holds.
        capacity: i64,
    },
    /// Two items in one track at one time.
    TrackOverlap {
        /// The items.
        items: [ItemId; 2],
        /// The track.
        track: TrackId,
    },
    /// Less time between two items than the track needs.
    TurnoverTooShort {
        /// The items.
        items: [ItemId; 2],
        /// The track.
        track: TrackId,
        /// The time between them.
        gap: SignedDuration,
        /// The time that the track needs.
        turnover: SignedDuration,
    },
    /// A speaker of two items at one time.
    SpeakerInTwoPlaces {
        /// The items.
        items: [ItemId; 2],
        /// The speaker.
        speaker: PersonId,
    },
    /// A speaker is not there.
    SpeakerUnavailable {
        /// The item.
        item: ItemId,
        /// The speaker.
        speaker: PersonId,
        /// When they are not there.
        absence: Absence,
    },
}

impl Conflict {
    /// What is wrong.
    pub fn fault(&self) -> Fault {
        match self {
            Self::OutsideEvent { .. } => Fault::OutsideEvent,
            Self::RoomTooSmall { .. } => Fault::RoomTooSmall,
            Self::TrackOverlap { .. } => Fault::TrackOverlap,
            Self::TurnoverTooShort { .. } => Fault::TurnoverTooShort,
            Self::SpeakerInTwoPlaces { .. } => Fault::SpeakerInTwoPlaces,
            Self::SpeakerUnavailable { .. } => Fault::SpeakerUnavailable,
        }
    }

    /// The item, and the other one if there are two.
    pub fn items(&self) -> (ItemId, Option<ItemId>) {
        match self {
            Self::OutsideEvent { item }
            | Self::RoomTooSmall { item, .. }
            | Self::SpeakerUnavailable { item, .. } => (*item, None),
            Self::TrackOverlap { items: [first, second], .. }
            | Self::TurnoverTooShort { items: [first, second], .. }
            | Self::SpeakerInTwoPlaces { items: [first, second], .. } => (*first, Some(*second)),
        }
    }
}

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The conflicts by time, at most [`CONFLICTS_MAX`].
    pub conflicts: Vec<Conflict>,
    /// Whether there are more.
    pub has_more: bool,
}

impl Verdict {
    fn add(&mut self, conflict: Conflict) -> ControlFlow<()> {
        if self.conflicts.len() == CONFLICTS_MAX {
            self.has_more = true;
            return ControlFlow::Break(());
        }
        self.conflicts.push(conflict);
        ControlFlow::Continue(())
    }
}

/// Finds the conflicts of an agenda whose event lasts from `window.0` to `window.1`.
pub fn check(agenda: &Agenda, window: (Timestamp, Timestamp)) -> Verdict {
    let mut verdict = Verdict::default();
    // Where the limit is reached, the search ends early, and the verdict says so.
    let _ = find(agenda, window, &mut verdict);
    let starts: HashMap<ItemId, Timestamp> =
        agenda.items.iter().map(|item| (item.id, item.details.schedule.starts_at)).collect();
    verdict.conflicts.sort_by_key(|conflict| starts.get(&conflict.items().0).copied());
    verdict
}

fn find(agenda: &Agenda, window: (Timestamp, Timestamp), verdict: &mut Verdict) -> ControlFlow<()> {
    let tracks: HashMap<TrackId, &Track> =
        agenda.tracks.iter().map(|track| (track.id, track)).collect();
    for item in &agenda.items {
        look_at_item(item, window, &tracks, verdict)?;
    }
    look_at_tracks(agenda, &tracks, verdict)?;
    look_at_speakers(agenda, verdict)
}

fn look_at_item(
    item: &Item,
    window: (Timestamp, Timestamp),
    tracks: &HashMap<TrackId, &Track>,
    verdict: &mut Verdict,
) -> ControlFlow<()> {
    let schedule = &item.details.schedule;
    if schedule.starts_at < window.0 || schedule.ends_at > window.1 {
        verdict.add(Conflict::OutsideEvent { item: item.id })?;
    }
    let room = item.details.track.and_then(|track| tracks.get(&track));
    let people = item.details.expected.max(item.details.capacity);
    if let Some((track, capacity)) = room.and_then(|room| Some((room.id, room.details.capacity?)))
        && let Some(people) = people.filter(|people| *people > capacity)
    {
        verdict.add(Conflict::RoomTooSmall { item: item.id, track, people, capacity })?;
    }
    ControlFlow::Continue(())
}

fn look_at_tracks(
    agenda: &Agenda,
    tracks: &HashMap<TrackId, &Track>,
    verdict: &mut Verdict,
) -> ControlFlow<()> {
    let stays = agenda.items.iter().filter_map(|item| {
        let track = item.details.track?;
        let turnover = match item.details.kind {
            Kind::Break => SignedDuration::ZERO,
            Kind::Talk | Kind::Workshop | Kind::Other => {
                tracks.get(&track).map_or(SignedDuration::ZERO, |track| track.details.turnover)
            }
        };
        let ends_at = item.details.schedule.ends_at;
        let reach = ends_at.saturating_add(turnover).unwrap_or(Timestamp::MAX);
        Some(Stay { at: track, from: item.details.schedule.starts_at, reach, who: item })
    });
    sweep(stays.collect(), |track, [first, second]| {
        let items = [first.id, second.id];
        let gap = second.details.schedule.starts_at.duration_since(first.details.schedule.ends_at);
        if gap.is_negative() {
            return verdict.add(Conflict::TrackOverlap { items, track });
        }
        if second.details.kind == Kind::Break {
            return ControlFlow::Continue(());
        }
        let turnover = tracks.get(&track).map_or(gap, |track| track.details.turnover);
        verdict.add(Conflict::TurnoverTooShort { items, track, gap, turnover })
    })
}

/// What takes a speaker's time.
#[derive(Debug, Clone, Copy)]
enum Claim<'a> {
    Item(&'a Item),
    Absence(Absence),
}

fn look_at_speakers(agenda: &Agenda, verdict: &mut Verdict) -> ControlFlow<()> {
    let items = agenda.items.iter().flat_map(|item| {
        let schedule = &item.details.schedule;
        item.speakers.iter().map(move |speaker| Stay {
            at: *speaker,
            from: schedule.starts_at,
            reach: schedule.ends_at,
            who: Claim::Item(item),
        })
    });
    let absences = agenda.speakers.iter().flat_map(|speaker| {
        speaker.absences.iter().map(move |absence| Stay {
            at: speaker.person,
            from: absence.from,
            reach: absence.until,
            who: Claim::Absence(*absence),
        })
    });
    sweep(items.chain(absences).collect(), |speaker, claims| match claims {
        [Claim::Item(first), Claim::Item(second)] => {
            let items = [first.id, second.id];
            verdict.add(Conflict::SpeakerInTwoPlaces { items, speaker })
        }
        [Claim::Item(item), Claim::Absence(absence)]
        | [Claim::Absence(absence), Claim::Item(item)] => {
            verdict.add(Conflict::SpeakerUnavailable { item: item.id, speaker, absence })
        }
        [Claim::Absence(_), Claim::Absence(_)] => ControlFlow::Continue(()),
    })
}

/// Somebody or something at one place, from a time on, and to be reckoned with until another.
#[derive(Debug, Clone, Copy)]
struct Stay<P, W> {
    at: P,
    from: Timestamp,
    reach: Timestamp,
    who: W,
}

/// Tells every two stays at one place of which the second begins before the first is over.
///
/// Each stay is dropped once and told with every other, so the cost is that of what is told.
fn sweep<P: Ord + Copy, W: Copy>(
    mut stays: Vec<Stay<P, W>>,
    mut tell: impl FnMut(P, [W; 2]) -> ControlFlow<()>,
) -> ControlFlow<()> {
    stays.sort_by_key(|stay| (stay.at, stay.from));
    let mut lasting: Vec<Stay<P, W>> = Vec::new();
    for stay in stays {
        lasting.retain(|earlier| earlier.at == stay.at && earlier.reach > stay.from);
        for earlier in &lasting {
            tell(stay.at, [earlier.who, stay.who])?;
        }
        lasting.push(stay);
    }
    ControlFlow::Continue(())
}
