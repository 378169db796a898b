//! Items of an agenda: add, read, change, move, delete.

use super::speakers::{ensure, find_or_create};
use super::{ItemView, Open, answers, find_item};
use crate::call::Effects;
use crate::error::not_found;
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome};
use planify_core::actor::Actor;
use planify_core::agenda::{
    EditItem, ITEMS_MAX, Item, ItemDetails, ItemLine, Naming, Ripple, create_item, edit_item,
    followers, moved, speakers_of,
};
use planify_core::event::check_taken;
use planify_core::id::{ItemId, PersonId, TrackId};
use planify_core::patch::Patch;
use planify_core::permission::{Action, permit};
use planify_core::rule::Refusal;
use planify_core::schedule::Point;
use planify_core::text::fold;
use planify_core::when::OnGap;
use planify_store::Tx;
use planify_store::agenda as rows;
use uuid::Uuid;

/// Adds an item.
pub fn add(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    line: &ItemLine,
) -> Result<Outcome<ItemView>, EngineError> {
    let mut open = Open::begin(tx, call, event)?;
    let track = line.track.as_deref().map(|track| open.track(tx, track)).transpose()?;
    let track = track.map(|track| track.id);
    check_room(tx, &open)?;
    let details = create_item(&line.edit, track, &open.event.details.schedule.zone)?;
    check_key(tx, &open, &details, None)?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.item-add");
    let speakers =
        speakers(tx, &recorder, &mut open, line.speakers.as_deref().unwrap_or_default())?;
    let item = insert(tx, &recorder, &open, details, speakers)?;
    let view = open.view(tx, item)?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(view) })
}

/// Refuses more items than an agenda may have.
pub(super) fn check_room(tx: &mut Tx<'_>, open: &Open) -> Result<(), EngineError> {
    let count = rows::items::count(tx, open.event.org, open.event.id)?;
    if usize::try_from(count).is_ok_and(|count| count < ITEMS_MAX) {
        return Ok(());
    }
    Err(too_many().into())
}

/// The refusal of one item too many.
pub(super) fn too_many() -> Refusal {
    Refusal::new("too-large", format!("an agenda has at most {ITEMS_MAX} items"))
        .hint("plan a part of it as an event of its own")
}

/// Refuses the key of another item before the database does, so that a list goes on.
pub(super) fn check_key(
    tx: &mut Tx<'_>,
    open: &Open,
    details: &ItemDetails,
    current: Option<ItemId>,
) -> Result<(), EngineError> {
    let Some(key) = &details.key else { return Ok(()) };
    let other = rows::items::find_by_key(tx, open.place(), key)?;
    if other.is_some_and(|other| Some(other.id) != current) {
        let message = format!("another item has the key `{key}`");
        return Err(Refusal::new("duplicate-key", message).field("key").into());
    }
    Ok(())
}

/// The speakers that a line names; who is new becomes a contact, a guest and a speaker.
pub(super) fn speakers(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    open: &mut Open,
    names: &[Naming],
) -> Result<Vec<PersonId>, EngineError> {
    let mut found = Vec::with_capacity(names.len());
    for naming in names {
        if let Naming::Name(name) = naming
            && let Some(person) = open.speaker_named(tx, name)?
        {
            found.push(person);
            continue;
        }
        let person = find_or_create(tx, recorder, &open.event, naming)?;
        found.push(person.id);
        if let Some(names) = &mut open.named {
            names.insert(fold(&person.fields.name), person.id);
        }
        ensure(tx, recorder, &open.event, person)?;
    }
    Ok(speakers_of(found)?)
}

/// Adds an item as a part of another command.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    open: &Open,
    details: ItemDetails,
    speakers: Vec<PersonId>,
) -> Result<Item, EngineError> {
    let item = Item {
        id: tx.new_uuid().into(),
        org: open.event.org,
        event: open.event.id,
        details,
        speakers,
        taken: 0,
        version: 1,
        created_at: tx.now(),
    };
    rows::items::insert(tx, &item)?;
    recorder.created(tx, subject(&item), journal_fields(&item))?;
    Ok(item)
}

/// Writes an item of the next version as a part of a command.
pub(super) fn save(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    before: &Item,
    after: &Item,
) -> Result<(), EngineError> {
    rows::items::save(tx, after)?;
    recorder.changed(tx, subject(after), journal_fields(before), journal_fields(after))
}

/// Reads an item.
pub fn get(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    item: &str,
) -> Result<ItemView, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    let shown = super::show(tx, actor, event)?;
    let item = shown.find(tx, item)?;
    let view = shown.items().into_iter().find(|view| view.item.id == item.id);
    view.ok_or_else(|| not_found("item", &item.id.to_string(), super::ITEMS))
}

/// Changes an item; `track` names its new track.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, item): (&str, &str),
    edit: &EditItem,
    track: &Patch<String>,
) -> Result<Outcome<ItemView>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let current = locked(tx, &open, item)?;
    call.check_version(&current.details.title, current.version)?;
    let track: Patch<TrackId> = match track {
        Patch::Keep => Patch::Keep,
        Patch::Clear => Patch::Clear,
        Patch::Set(track) => Patch::Set(open.track(tx, track)?.id),
    };
    let details = edit_item(&current.details, edit, track)?;
    if details == current.details {
        let view = open.view(tx, current)?;
        return Ok(Outcome::unchanged(view));
    }
    check_key(tx, &open, &details, Some(current.id))?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.item-edit");
    let mut effects = Effects::default();
    let speakers = current.speakers.clone();
    let item = change(tx, call, &open, &recorder, (&current, details, speakers), &mut effects)?;
    let view = open.view(tx, item)?;
    let effects = effects.into_vec();
    Ok(Outcome { op: Some(recorder.op()), effects, ..Outcome::unchanged(view) })
}

/// Reads an item behind the lock of its seats, so that nobody answers meanwhile.
pub(super) fn locked(tx: &mut Tx<'_>, open: &Open, item: &str) -> Result<Item, EngineError> {
    let item = find_item(tx, &open.event, item)?;
    answers::lock_seats(tx, &item)?;
    Ok(rows::items::find(tx, open.place(), item.id)?.unwrap_or(item))
}

/// Writes new details and speakers; seats that become free go to who waits.
pub(super) fn change(
    tx: &mut Tx<'_>,
    call: &Call,
    open: &Open,
    recorder: &Recorder,
    (current, details, speakers): (&Item, ItemDetails, Vec<PersonId>),
    effects: &mut Effects,
) -> Result<Item, EngineError> {
    check_taken(details.capacity, current.taken)?;
    let gains_seats = details.capacity != current.details.capacity;
    let mut item = Item { details, speakers, version: current.version + 1, ..current.clone() };
    save(tx, recorder, current, &item)?;
    if gains_seats {
        item.taken = answers::promote(tx, call, (&open.event, &item), recorder, effects)?;
    }
    Ok(item)
}

/// How an item moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// To when.
    pub start: Point,
    /// Whether what follows moves with it.
    pub ripple: Ripple,
    /// What to do with a wall time that does not exist or exists twice.
    pub on_gap: OnGap,
}

/// What a move did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The item.
    pub item: ItemView,
    /// How many items moved with it.
    pub followers: usize,
}

/// Moves an item to another start; it keeps its length on the wall clock.
pub fn move_to(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, item): (&str, &str),
    wanted: Move,
) -> Result<Outcome<Moved>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let current = find_item(tx, &open.event, item)?;
    call.check_version(&current.details.title, current.version)?;
    let schedule = moved(&current.details.schedule, wanted.start, wanted.on_gap)?;
    if schedule == current.details.schedule {
        let item = open.view(tx, current)?;
        return Ok(Outcome::unchanged(Moved { item, followers: 0 }));
    }
    let all = match wanted.ripple {
        Ripple::Alone => Vec::new(),
        Ripple::Following => rows::items::list(tx, open.event.org, open.event.id)?,
    };
    let following = followers(&current, &all, &schedule, wanted.on_gap)?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.item-move");
    let at = |item: &Item, schedule| Item {
        details: ItemDetails { schedule, ..item.details.clone() },
        version: item.version + 1,
        ..item.clone()
    };
    let item = at(&current, schedule);
    save(tx, &recorder, &current, &item)?;
    let count = following.len();
    for (follower, schedule) in following {
        save(tx, &recorder, follower, &at(follower, schedule))?;
    }
    let item = open.view(tx, item)?;
    let data = Moved { item, followers: count };
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(data) })
}

/// Deletes an item. One that was released stays known until the next release tells who is concerned.
pub fn delete(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    item: &str,
) -> Result<Outcome<ItemView>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let item = locked(tx, &open, item)?;
    call.check_version(&item.details.title, item.version)?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.item-delete");
    let shown = open.view(tx, item)?;
    rows::items::remove(tx, &shown.item)?;
    if open.released == 0 {
        rows::items::purge(tx, open.event.org, open.event.id)?;
    }
    recorder.deleted(tx, subject(&shown.item), journal_fields(&shown.item))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(shown) })
}

pub(super) fn subject(item: &Item) -> (&'static str, Uuid) {
    (ItemId::PREFIX, item.id.uuid())
}

pub(super) fn journal_fields(item: &Item) -> Fields {
    let details = &item.details;
    let speakers: Vec<String> = item.speakers.iter().map(ToString::to_string).collect();
    fields! {
        "event": item.event.to_string(),
        "key": details.key,
        "kind": details.kind.name(),
        "title": details.title,
        "description": details.description,
        "track": details.track.map(|track| track.to_string()),
        "start_local": details.schedule.start_local(),
        "end_local": details.schedule.end_local(),
        "starts_at": details.schedule.starts_at.to_string(),
        "ends_at": details.schedule.ends_at.to_string(),
        "capacity": details.capacity,
        "expected": details.expected,
        "speakers": speakers,
    }
}
