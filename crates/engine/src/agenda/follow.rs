//! Agendas that go with their event: when it moves, and when it is copied.
//!
//! Items keep their place on the wall clock of the event, also over a day on which clocks change.
//! The journal has one row for all of them, because an agenda has more items than a command has rows.

use super::Shown;
use crate::recorder::{Recorder, fields};
use crate::{EngineError, guests};
use jiff::SignedDuration;
use planify_core::agenda::{Follow, Item, ItemDetails, Speaker, Track, carried};
use planify_core::event::{EditEvent, Event};
use planify_core::guest::{NewGuest, Role};
use planify_core::id::{EventId, TrackId};
use planify_core::rule::Refusal;
use planify_core::schedule::Schedule;
use planify_core::when::OnGap;
use planify_store::agenda as rows;
use planify_store::{Tx, guests as guest_rows, persons};
use std::collections::HashMap;

/// How an agenda moved with its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Followed {
    /// How many items moved.
    pub(crate) items: usize,
    /// By how much on the wall clock.
    pub(crate) by: SignedDuration,
}

/// Brings the items of an event that was saved with another schedule along.
///
/// They follow the zone in any case, because their wall clocks are in it.
pub(crate) fn follow(
    tx: &mut Tx<'_>,
    before: &Schedule,
    event: &Event,
    edit: &EditEvent,
) -> Result<Followed, EngineError> {
    let after = &event.details.schedule;
    let by = match edit.agenda {
        Some(Follow::Keep) => SignedDuration::ZERO,
        Some(Follow::Move) | None => after.walls().0.duration_since(before.walls().0),
    };
    if by.is_zero() && after.zone == before.zone {
        return Ok(Followed { items: 0, by });
    }
    rows::lock(tx, event.org, event.id)?;
    let items = rows::items::list(tx, event.org, event.id)?;
    let count = items.len();
    for item in items {
        let details = moved(&item, by, &after.zone, edit.on_gap)?;
        let item = Item { details, version: item.version + 1, ..item };
        rows::items::reschedule(tx, &item)?;
    }
    Ok(Followed { items: count, by })
}

/// What an item is when its event has moved by so much.
fn moved(
    item: &Item,
    by: SignedDuration,
    zone: &str,
    on_gap: Option<OnGap>,
) -> Result<ItemDetails, Refusal> {
    let gap = on_gap.unwrap_or_default();
    let schedule = carried(&item.details.schedule, by, zone, gap).map_err(|refusal| Refusal {
        message: format!("item `{}`: {}", item.details.title, refusal.message),
        ..refusal
    })?;
    Ok(ItemDetails { schedule, ..item.details.clone() })
}

/// Gives a new event the agenda of another one as it is planned, without answers and releases.
///
/// # Errors
/// `too-large` when the new event would have more than `most` guests, speakers among them.
pub(crate) fn copy(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (source, target): (&Event, &Event),
    on_gap: Option<OnGap>,
    most: i64,
) -> Result<(), EngineError> {
    rows::lock(tx, source.org, source.id)?;
    let agenda = Shown::read(tx, source.clone())?.agenda;
    if agenda.tracks.is_empty() && agenda.items.is_empty() && agenda.speakers.is_empty() {
        return Ok(());
    }
    rows::lock(tx, target.org, target.id)?;
    let after = &target.details.schedule;
    let by = after.walls().0.duration_since(source.details.schedule.walls().0);
    let counts = [agenda.tracks.len(), agenda.items.len(), agenda.speakers.len()];
    for speaker in &agenda.speakers {
        copy_speaker(tx, recorder, target, speaker, most)?;
    }
    let mut tracks: HashMap<TrackId, TrackId> = HashMap::new();
    for track in agenda.tracks {
        let copied =
            Track { id: tx.new_uuid().into(), event: target.id, version: 1, ..track.clone() };
        tracks.insert(track.id, copied.id);
        rows::tracks::insert(tx, &copied)?;
    }
    for item in agenda.items {
        let details = moved(&item, by, &after.zone, on_gap)?;
        let track = details.track.and_then(|track| tracks.get(&track)).copied();
        let copied = Item {
            id: tx.new_uuid().into(),
            event: target.id,
            details: ItemDetails { track, ..details },
            taken: 0,
            version: 1,
            created_at: tx.now(),
            ..item
        };
        rows::items::insert(tx, &copied)?;
    }
    let fields = |[tracks, items, speakers]: [usize; 3]| {
        fields! { "agenda_tracks": tracks, "agenda_items": items, "agenda_speakers": speakers }
    };
    let subject = (EventId::PREFIX, target.id.uuid());
    recorder.changed(tx, subject, fields([0; 3]), fields(counts))
}

/// Makes a speaker one of another event, and a guest of it; when they are not there is not copied.
fn copy_speaker(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    target: &Event,
    speaker: &Speaker,
    most: i64,
) -> Result<(), EngineError> {
    let place = (target.org, target.id);
    rows::speakers::insert(tx, place, speaker.person)?;
    if speaker.bio.is_some() {
        let copied = Speaker { absences: Vec::new(), version: 2, ..speaker.clone() };
        rows::speakers::save(tx, target.id, &copied)?;
    }
    if guest_rows::find_by_person(tx, target.org, target.id, speaker.person)?.is_some() {
        return Ok(());
    }
    if guest_rows::counts(tx, target.org, target.id)?.guests >= most {
        let message = format!("more than {most} guests and speakers cannot be copied at once");
        return Err(Refusal::new("too-large", message)
            .hint("copy the event without its agenda: `--no-agenda`, then `planify agenda import`")
            .into());
    }
    let new = NewGuest {
        name: None,
        email: None,
        phone: None,
        party: None,
        role: Some(Role::Speaker),
        tags: None,
    };
    let person = persons::find(tx, target.org, speaker.person)?;
    guests::insert(tx, recorder, target, person, &new)?;
    Ok(())
}
