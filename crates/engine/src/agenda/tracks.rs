//! Tracks of an agenda: add, change, delete.

use super::Open;
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, resolve};
use planify_core::agenda::{EditTrack, TRACKS_MAX, Track, create_track, edit_track};
use planify_core::id::TrackId;
use planify_core::patch::Patch;
use planify_core::rule::Refusal;
use planify_store::Tx;
use planify_store::agenda as rows;
use uuid::Uuid;

/// A change to a track, or a new one, with a reference to its venue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// What needs no other thing.
    pub edit: EditTrack,
    /// The venue at which it is.
    pub venue: Patch<String>,
}

impl Wish {
    fn resolve(&self, tx: &mut Tx<'_>, call: &Call) -> Result<EditTrack, EngineError> {
        let find = |reference: String| {
            let venue = resolve::venue(tx, &call.actor, &reference)?;
            venue.check_open()?;
            Ok::<_, EngineError>(venue.id)
        };
        Ok(EditTrack { venue: self.venue.clone().try_map(find)?, ..self.edit.clone() })
    }
}

/// Adds a track behind the others.
pub fn add(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    new: &Wish,
) -> Result<Outcome<Track>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let new = &new.resolve(tx, call)?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.track-add");
    let track = insert(tx, &recorder, &open, new)?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(track) })
}

/// Adds a track as a part of another command.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    open: &Open,
    new: &EditTrack,
) -> Result<Track, EngineError> {
    let details = create_track(new)?;
    if open.tracks.len() >= TRACKS_MAX {
        let message = format!("an agenda has at most {TRACKS_MAX} tracks");
        return Err(Refusal::new("too-large", message).into());
    }
    let last = open.tracks.iter().map(|track| track.position).max().unwrap_or(0);
    let track = Track {
        id: tx.new_uuid().into(),
        org: open.event.org,
        event: open.event.id,
        details,
        position: last + 1,
        version: 1,
    };
    check_name(open, &track)?;
    rows::tracks::insert(tx, &track)?;
    recorder.created(tx, subject(&track), journal_fields(&track))?;
    Ok(track)
}

/// Refuses the name of another track before the database does, so that a list goes on.
fn check_name(open: &Open, track: &Track) -> Result<(), Refusal> {
    let folded = |track: &Track| planify_core::text::fold(&track.details.name);
    let name = folded(track);
    if open.tracks.iter().any(|other| other.id != track.id && folded(other) == name) {
        let message = format!("another track has the name `{}`", track.details.name);
        return Err(Refusal::new("duplicate-key", message).field("name"));
    }
    Ok(())
}

/// Changes a track.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    track: &str,
    edit: &Wish,
) -> Result<Outcome<Track>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let current = open.track(tx, track)?.clone();
    call.check_version(&current.details.name, current.version)?;
    let details = edit_track(&current.details, &edit.resolve(tx, call)?)?;
    if details == current.details {
        return Ok(Outcome::unchanged(current));
    }
    let before = journal_fields(&current);
    let track = Track { details, version: current.version + 1, ..current };
    check_name(&open, &track)?;
    rows::tracks::save(tx, &track)?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.track-edit");
    recorder.changed(tx, subject(&track), before, journal_fields(&track))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(track) })
}

/// Deletes a track that holds no item.
pub fn delete(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    track: &str,
) -> Result<Outcome<Track>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let track = open.track(tx, track)?.clone();
    let name = &track.details.name;
    call.check_version(name, track.version)?;
    let items = rows::items::count_of_track(tx, track.org, track.id)?;
    if items > 0 {
        return Err(Refusal::new("track-in-use", format!("{items} items are in `{name}`"))
            .hint("move them to another track first: `planify agenda item edit EVENT ITEM --track TRACK`")
            .into());
    }
    rows::items::leave_track(tx, track.org, track.id)?;
    rows::tracks::delete(tx, &track)?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.track-delete");
    recorder.deleted(tx, subject(&track), journal_fields(&track))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(track) })
}

fn subject(track: &Track) -> (&'static str, Uuid) {
    (TrackId::PREFIX, track.id.uuid())
}

fn journal_fields(track: &Track) -> Fields {
    fields! {
        "event": track.event.to_string(),
        "name": track.details.name,
        "capacity": track.details.capacity,
        "turnover_seconds": track.details.turnover.as_secs(),
        "venue": track.details.venue.map(|venue| venue.to_string()),
    }
}
