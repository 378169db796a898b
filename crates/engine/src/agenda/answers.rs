//! Answers to items, with the seats of each item exact at all times.
//!
//! An item's tally has the item as its scope; locks are taken in the order agenda, seats.

use super::{ItemView, find_item, releases};
use crate::answers::{check_note, invitation};
use crate::call::Effects;
use crate::links::LinkKey;
use crate::notices::{self, Change, ChangedItem, Told};
use crate::page::{EARLIEST, LATEST, Place};
use crate::recorder::{Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, resolve};
use planify_core::actor::Actor;
use planify_core::agenda::{Item, check_ahead};
use planify_core::answer::{self, Answer, PartyLimits, Seats, Status, Wish};
use planify_core::event::{self, Door, Event};
use planify_core::guest::Guest;
use planify_core::id::{GuestId, ItemId, OccurrenceId};
use planify_core::permission::{Action, permit};
use planify_core::registration;
use planify_core::rule::Refusal;
use planify_store::Tx;
use planify_store::agenda as rows;
use planify_store::answers::{self as answer_rows, GuestAnswer};
use planify_store::guests;
use std::collections::HashMap;
use uuid::Uuid;

/// The most parties that one transaction promotes; the next change of the seats goes on.
const PROMOTIONS_MAX: usize = 400;

/// Records a guest's answer to an item.
pub fn set(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, item, guest): (&str, &str, &str),
    wish: &Wish,
) -> Result<Outcome<GuestAnswer>, EngineError> {
    permit(&call.actor, Action::Answer, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    let item = find_item(tx, &event, item)?;
    let seats = lock_seats(tx, &item)?;
    let guest = resolve::guest(tx, &event, guest)?;
    event::check_open(&event, Door::Organiser, tx.now())?;
    record(tx, call, (&event, &item, guest), (wish, seats))
}

/// Records the answer of whoever holds a link to an item of the agenda that was released.
pub fn set_by_link(
    tx: &mut Tx<'_>,
    call: &Call,
    (key, token): (&LinkKey, &str),
    item: &str,
    wish: &Wish,
) -> Result<Outcome<GuestAnswer>, EngineError> {
    let (event, guest) = invitation(tx, key, token)?;
    let call = Call { actor: Actor::link(guest.id, guest.org), ..call.clone() };
    permit(&call.actor, Action::AnswerAs(guest.id), guest.org)?;
    let now = tx.now();
    event::check_open(&event, Door::Guest, now)?;
    let item = releases::newest(tx, event.clone())?.find(tx, item)?;
    check_ahead(&item, now)?;
    let seats = lock_seats(tx, &item)?;
    let guest = guests::find(tx, guest.org, guest.event, guest.id)?.unwrap_or(guest);
    record(tx, &call, (&event, &item, guest), (wish, seats))
}

/// An item that a guest may answer, with their answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The item as it was released.
    pub view: ItemView,
    /// The guest's answer.
    pub answer: Answer,
    /// Whether an answer is refused because the item is over.
    pub is_over: bool,
}

/// The items of the newest release, for a guest who may see the event by their link.
pub(crate) fn offered(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: GuestId,
) -> Result<Vec<Offered>, EngineError> {
    let shown = releases::newest(tx, event.clone())?;
    if shown.agenda.items.is_empty() {
        return Ok(Vec::new());
    }
    let mut answers: HashMap<Uuid, Answer> = answer_rows::of_guest(tx, guest)?
        .into_iter()
        .map(|(scope, answer)| (scope.uuid(), answer))
        .collect();
    let now = tx.now();
    let offered = shown.items().into_iter().map(|view| Offered {
        answer: answers.remove(&view.item.id.uuid()).unwrap_or(Answer::PENDING),
        is_over: check_ahead(&view.item, now).is_err(),
        view,
    });
    Ok(offered.collect())
}

fn record(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, item, guest): (&Event, &Item, Guest),
    (wish, seats): (&Wish, Seats),
) -> Result<Outcome<GuestAnswer>, EngineError> {
    registration::check_listed(&guest)?;
    let now = tx.now();
    if !wish.responses.is_empty() {
        let message = "questions are asked by the event, not by its items";
        return Err(Refusal::invalid("answers", message).into());
    }
    let note = wish.note.as_deref().map(check_note).transpose()?;
    let wish = Wish { note, ..wish.clone() };
    let current = answer_rows::find(tx, guest.id, item.id)?;
    let limits = PartyLimits { party_max: guest.party_max, max_plus: event.details.max_plus };
    let decision = answer::decide(&current, wish, limits, seats.free(), now)?;
    if !decision.changed {
        return Ok(Outcome::unchanged(described(guest, current)));
    }
    let recorder = Recorder::begin(tx, call, event.org, "rsvp.set-item");
    let mut effects = Effects::default();
    write(tx, &recorder, (item, guest.id), &current, &decision.answer)?;
    answer_rows::add_taken(tx, event.org, item.id, decision.seats)?;
    if decision.seats < 0 {
        let seats = seats.after(decision.seats);
        promote_from(tx, call, (event, item), &recorder, seats, &mut effects)?;
    }
    Ok(Outcome {
        data: described(guest, decision.answer),
        op: Some(recorder.op()),
        effects: effects.into_vec(),
        warnings: Vec::new(),
    })
}

fn described(guest: Guest, answer: Answer) -> GuestAnswer {
    GuestAnswer {
        guest: guest.id,
        event: guest.event,
        name: guest.name,
        email: guest.email,
        answer,
        responses: guest.responses,
    }
}

/// Lists the answers to an item, newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (event, item): (&str, &str),
    status: Option<Status>,
    page: &PageRequest,
) -> Result<Page<GuestAnswer>, EngineError> {
    permit(actor, Action::ReadGuests, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let item = find_item(tx, &event, item)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("item-answers", Place { at: LATEST, id: Uuid::max() })?;
    let scope = (event.org, event.id, item.id);
    let found = answer_rows::list(tx, scope, status, (place.at, place.id), rows)?;
    Ok(Page::cut(found, limit, "item-answers", |row| Place {
        at: row.answer.answered_at.unwrap_or(EARLIEST),
        id: row.guest.uuid(),
    }))
}

/// Reads the seats of an item and keeps others from changing them.
pub(super) fn lock_seats(tx: &mut Tx<'_>, item: &Item) -> Result<Seats, EngineError> {
    answer_rows::lock_seats(tx, item.org, item.id)?.ok_or_else(|| {
        Refusal::new("not-found", format!("no item `{}`", item.details.title)).into()
    })
}

fn write(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (item, guest): (&Item, GuestId),
    before: &Answer,
    after: &Answer,
) -> Result<(), EngineError> {
    answer_rows::set(tx, guest, item.id, after, None)?;
    let fields = |answer: &Answer| {
        fields! {
            "item": item.id.to_string(),
            "answer": answer.status.name(),
            "answer_party": answer.party,
            "answer_note": answer.note,
        }
    };
    let (mut before, after) = (fields(before), fields(after));
    // Which item it was is told although it does not change.
    before.insert("item".to_owned(), serde_json::Value::Null);
    recorder.changed(tx, (GuestId::PREFIX, guest.uuid()), before, after)
}

/// Gives free seats to those who wait, longest first, and tells them. Answers the seats taken.
pub(super) fn promote(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, item): (&Event, &Item),
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<i64, EngineError> {
    let seats = lock_seats(tx, item)?;
    promote_from(tx, call, (event, item), recorder, seats, effects)
}

fn promote_from(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, item): (&Event, &Item),
    recorder: &Recorder,
    mut seats: Seats,
    effects: &mut Effects,
) -> Result<i64, EngineError> {
    let mut told = Vec::new();
    let now = tx.now();
    while event::takes_place(event, now) && seats.free() > 0 && told.len() < PROMOTIONS_MAX {
        let Some(guest) = answer_rows::first_waiting(tx, item.id, seats.free())? else { break };
        let current = answer_rows::find(tx, guest, item.id)?;
        let answer = answer::promoted(&current);
        write(tx, recorder, (item, guest), &current, &answer)?;
        answer_rows::add_taken(tx, event.org, item.id, answer.seats())?;
        seats = seats.after(answer.seats());
        told.push(Told { guest: guest.uuid(), changes: vec![seat_found(item)] });
    }
    effects.promoted(i64::try_from(told.len()).unwrap_or(0));
    notices::tell_of_agenda(tx, call, event, recorder, told, effects)?;
    Ok(seats.taken)
}

fn seat_found(item: &Item) -> Change {
    Change {
        field: "seat".to_owned(),
        old: "waiting list".to_owned(),
        new: "you have a place".to_owned(),
        item: Some(ChangedItem::of(item.id, &item.details.title)),
    }
}

/// Gives free seats of a scope to those who wait, if the scope is an item.
pub(crate) fn promote_in(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, scope): (&Event, OccurrenceId),
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let id = ItemId::from(scope.uuid());
    if let Some(item) = rows::items::find(tx, (event.org, event.id), id)? {
        promote(tx, call, (event, &item), recorder, effects)?;
    }
    Ok(())
}

/// Gives back the seats that a guest holds in items, before the guest is removed.
pub(crate) fn withdraw(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, guest): (&Event, GuestId),
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    for id in rows::items::answered(tx, event.id, guest)? {
        let seats = answer_rows::lock_seats(tx, event.org, id)?;
        let held = answer_rows::find(tx, guest, id)?.seats();
        answer_rows::delete(tx, guest, id)?;
        let Some(seats) = seats.filter(|_| held > 0) else { continue };
        answer_rows::add_taken(tx, event.org, id, -held)?;
        if let Some(item) = rows::items::find(tx, (event.org, event.id), id)? {
            let seats = seats.after(-held);
            promote_from(tx, call, (event, &item), recorder, seats, effects)?;
        }
    }
    Ok(())
}
