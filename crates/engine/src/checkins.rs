//! Check-ins: each guest comes once, which can be undone.
//!
//! A check-in takes no seats and locks none, so that a queue at the door is let in as fast as
//! journal rows are written.

use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, resolve};
use jiff::Timestamp;
use planify_core::answer::Status;
use planify_core::checkin;
use planify_core::event::Event;
use planify_core::guest::Guest;
use planify_core::permission::{Action, permit};
use planify_core::registration;
use planify_core::rule::Refusal;
use planify_store::Tx;
use planify_store::checkins::{self, CheckIn};

/// A guest at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The guest.
    pub guest: Guest,
    /// When and with how many they came; none once it was undone.
    pub check_in: Option<CheckIn>,
}

/// Lets a guest in.
///
/// # Errors
/// `already-checked-in` for a guest who came before.
pub fn check_in(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
    counted: Option<i64>,
) -> Result<Outcome<Arrival>, EngineError> {
    permit(&call.actor, Action::Answer, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    checkin::check_on(&event)?;
    let guest = resolve::guest(tx, &event, guest)?;
    let recorder = Recorder::begin(tx, call, event.org, "guest.checkin");
    let check_in = check_in_one(tx, &recorder, &event, (&guest, counted))?;
    let warnings = match guest.answer.status {
        Status::Yes => Vec::new(),
        other => vec![format!("the answer of `{}` is `{other}`", guest.name)],
    };
    let data = Arrival { guest, check_in: Some(check_in) };
    Ok(Outcome { data, op: Some(recorder.op()), effects: Vec::new(), warnings })
}

/// Lets one guest in.
pub(crate) fn check_in_one(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    (guest, counted): (&Guest, Option<i64>),
) -> Result<CheckIn, EngineError> {
    registration::check_listed(guest)?;
    let people = checkin::people(counted, &guest.answer)?;
    let check_in = CheckIn { people, at: tx.now() };
    if !checkins::insert(tx, event.occurrence, guest.id, check_in)? {
        let earlier = checkins::find(tx, event.occurrence, guest.id)?;
        return Err(came_before(event, guest, earlier.map(|earlier| earlier.at)).into());
    }
    let (before, after) = (journal_fields(None), journal_fields(Some(check_in)));
    recorder.changed(tx, crate::guests::subject(guest), before, after)?;
    Ok(check_in)
}

fn came_before(event: &Event, guest: &Guest, at: Option<Timestamp>) -> Refusal {
    let when = at.map(|at| format!(" at {at}")).unwrap_or_default();
    Refusal::new("already-checked-in", format!("`{}` was checked in{when}", guest.name))
        .hint(format!("undo it with `planify guest checkin {} {} --undo`", event.slug, guest.id))
}

/// Takes a check-in back; nothing changes for a guest who has none.
pub fn undo(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
) -> Result<Outcome<Arrival>, EngineError> {
    permit(&call.actor, Action::Answer, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    let guest = resolve::guest(tx, &event, guest)?;
    let recorder = Recorder::begin(tx, call, event.org, "guest.checkin");
    let undone = undo_one(tx, &recorder, &event, &guest)?;
    let outcome = Outcome::unchanged(Arrival { guest, check_in: None });
    Ok(Outcome { op: undone.then(|| recorder.op()), ..outcome })
}

/// Takes one check-in back; false if there was none.
pub(crate) fn undo_one(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    guest: &Guest,
) -> Result<bool, EngineError> {
    let earlier = checkins::find(tx, event.occurrence, guest.id)?;
    if !checkins::delete(tx, event.occurrence, guest.id)? {
        return Ok(false);
    }
    let (before, after) = (journal_fields(earlier), journal_fields(None));
    recorder.changed(tx, crate::guests::subject(guest), before, after)?;
    Ok(true)
}

fn journal_fields(check_in: Option<CheckIn>) -> Fields {
    fields! {
        "checked_in_at": check_in.map(|came| came.at.to_string()),
        "checked_in": check_in.map(|came| came.people),
    }
}
