//! Many changes of an agenda as one command: all of them are made, or none.
//!
//! Each change names the version of the item that its author saw, so nothing that somebody else did
//! meanwhile is overwritten, and changes to other items are in nobody's way.

use super::items::{
    change, check_key, insert, journal_fields, locked, speakers, subject, too_many,
};
use super::speakers::forget_idle;
use super::{ITEMS, Open};
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome};
use planify_core::agenda::{ITEMS_MAX, Item, ItemChange, ItemLine, create_item, edit_item};
use planify_core::event::Event;
use planify_core::id::TrackId;
use planify_core::patch::Patch;
use planify_core::rule::Refusal;
use planify_store::Tx;
use planify_store::agenda as rows;

/// The most changes of one command; each writes a row of the journal.
pub const CHANGES_MAX: usize = 900;

/// The changes of one command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Items to delete.
    pub deleted: Vec<Seen>,
    /// Items to change.
    pub changed: Vec<Changed>,
    /// Items to add.
    pub added: Vec<ItemLine>,
}

/// An item as the caller saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// A reference to it.
    pub item: String,
    /// Its version; none for whichever it has.
    pub version: Option<i64>,
}

/// An item to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Which one.
    pub seen: Seen,
    /// What changes.
    pub change: ItemChange,
}

/// What a batch did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The event.
    pub event: Event,
    /// How many items were added.
    pub added: usize,
    /// How many items were changed.
    pub changed: usize,
    /// How many items were deleted.
    pub deleted: usize,
}

/// Makes all changes of a batch.
pub fn apply(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    batch: &Batch,
) -> Result<Outcome<Applied>, EngineError> {
    let mut open = Open::begin(tx, call, event)?;
    if batch.deleted.len() + batch.changed.len() + batch.added.len() > CHANGES_MAX {
        let message = format!("one command makes at most {CHANGES_MAX} changes to an agenda");
        return Err(Refusal::new("too-large", message)
            .hint("make larger changes with `planify agenda import`")
            .into());
    }
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.edit");
    let mut effects = Effects::default();
    for seen in &batch.deleted {
        delete(tx, &recorder, &open, seen)?;
    }
    if open.released == 0 && !batch.deleted.is_empty() {
        rows::items::purge(tx, open.event.org, open.event.id)?;
    }
    let mut changed = 0;
    for wanted in &batch.changed {
        let current = seen(tx, &open, &wanted.seen)?;
        let did = edit(tx, call, &mut open, &recorder, (&current, &wanted.change), &mut effects);
        changed += usize::from(did.map_err(|error| named(error, &current.details.title))?);
    }
    let count = rows::items::count(tx, open.event.org, open.event.id)?;
    if usize::try_from(count).unwrap_or(usize::MAX) + batch.added.len() > ITEMS_MAX {
        return Err(too_many().into());
    }
    for line in &batch.added {
        let title = line.edit.title.as_deref().unwrap_or_default();
        add(tx, &recorder, &mut open, line).map_err(|error| named(error, title))?;
    }
    let (added, deleted) = (batch.added.len(), batch.deleted.len());
    let is_changed = added + changed + deleted > 0;
    let data = Applied { event: open.event, added, changed, deleted };
    Ok(Outcome {
        op: is_changed.then(|| recorder.op()),
        effects: effects.into_vec(),
        ..Outcome::unchanged(data)
    })
}

/// Says which item a refusal is about.
fn named(error: EngineError, title: &str) -> EngineError {
    match error {
        EngineError::Refused(refusal) => EngineError::Refused(Refusal {
            message: format!("item `{}`: {}", title.escape_debug(), refusal.message),
            ..refusal
        }),
        error => error,
    }
}

/// Finds an item that is to change, as the caller saw it.
fn seen(tx: &mut Tx<'_>, open: &Open, seen: &Seen) -> Result<Item, EngineError> {
    let item = locked(tx, open, &seen.item)?;
    let title = &item.details.title;
    match seen.version {
        Some(version) if version != item.version => Err(Refusal::new(
            "version-conflict",
            format!("item `{title}` is at version {}, not {version}", item.version),
        )
        .hint(format!("somebody changed it meanwhile; {ITEMS}"))
        .into()),
        _ => Ok(item),
    }
}

fn delete(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    open: &Open,
    gone: &Seen,
) -> Result<(), EngineError> {
    let item = seen(tx, open, gone)?;
    rows::items::remove(tx, &item)?;
    recorder.deleted(tx, subject(&item), journal_fields(&item))?;
    for person in item.speakers {
        forget_idle(tx, recorder, &open.event, person)?;
    }
    Ok(())
}

/// Changes an item; false if nothing differs.
fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    open: &mut Open,
    recorder: &Recorder,
    (current, wanted): (&Item, &ItemChange),
    effects: &mut Effects,
) -> Result<bool, EngineError> {
    let track: Patch<TrackId> = match &wanted.track {
        Patch::Keep => Patch::Keep,
        Patch::Clear => Patch::Clear,
        Patch::Set(track) => Patch::Set(open.track(tx, track)?.id),
    };
    let details = edit_item(&current.details, &wanted.edit, track)?;
    check_key(tx, open, &details, Some(current.id))?;
    let speak = match wanted.speakers.as_deref() {
        Some(names) => speakers(tx, recorder, open, names)?,
        None => current.speakers.clone(),
    };
    if details == current.details && speak == current.speakers {
        return Ok(false);
    }
    let left: Vec<_> =
        current.speakers.iter().copied().filter(|person| !speak.contains(person)).collect();
    change(tx, call, open, recorder, (current, details, speak), effects)?;
    for person in left {
        forget_idle(tx, recorder, &open.event, person)?;
    }
    Ok(true)
}

fn add(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    open: &mut Open,
    line: &ItemLine,
) -> Result<(), EngineError> {
    let track = line.track.as_deref().map(|track| open.track(tx, track)).transpose()?;
    let track = track.map(|track| track.id);
    let details = create_item(&line.edit, track, &open.event.details.schedule.zone)?;
    check_key(tx, open, &details, None)?;
    let names = line.speakers.as_deref().unwrap_or_default();
    let speakers = speakers(tx, recorder, open, names)?;
    insert(tx, recorder, open, details, speakers)?;
    Ok(())
}
