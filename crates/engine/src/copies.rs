//! Copies of events: a draft as another event is, at another time.
//!
//! What happened to the other event is not copied: nobody is invited, nothing is answered or released.

use crate::bookings::rooms;
use crate::call::Effects;
use crate::events::{insert, journal_fields, subject};
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome, agenda, guests, questions, resolve};
use planify_core::event::{self, EditEvent, Event};
use planify_core::permission::{Action, permit};
use planify_store::Tx;

/// What of an event goes into a copy beside its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// Its guests.
    pub guests: GuestList,
    /// Its agenda.
    pub agenda: Plan,
}

/// Whether a copy of an event has its agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// Nothing is planned.
    Empty,
    /// The same tracks, items and speakers, at the same distance to the start.
    Copied,
}

/// Whether a copy of an event has its guests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuestList {
    /// Nobody is on the list.
    Empty,
    /// The same guests, whom nobody has invited yet.
    Copied,
}

/// The most guests of a copy, speakers among them; each writes a row of the journal.
const COPIES_MAX: i64 = 900;

/// Makes a draft of an event as another one is: its details, and what else is wanted.
pub fn copy(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    edit: &EditEvent,
    parts: Parts,
) -> Result<Outcome<Event>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let source = resolve::event(tx, &call.actor, reference)?;
    let details = event::copy(&source.details, edit)?;
    let recorder = Recorder::begin(tx, call, source.org, "event.clone");
    let event = insert(tx, &call.actor, details, edit.slug.as_deref())?;
    recorder.created(tx, subject(&event), journal_fields(&event))?;
    let event = questions::copy(tx, &recorder, &source, &event)?;
    if parts.guests == GuestList::Copied {
        permit(&call.actor, Action::EditGuests, source.org)?;
        guests::copy(tx, &recorder, &source, &event, COPIES_MAX)?;
    }
    if parts.agenda == Plan::Copied {
        agenda::follow::copy(tx, &recorder, (&source, &event), edit.on_gap, COPIES_MAX)?;
    }
    let mut effects = Effects::default();
    let warnings = rooms::book_for(tx, call, &recorder, (&event, &edit.rooms), &mut effects)?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, warnings, ..Outcome::unchanged(event) })
}
