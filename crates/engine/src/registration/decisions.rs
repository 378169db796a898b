//! Decisions on who asked to come: each made once, by whoever manages the guests.

use super::{admit, done, tell};
use crate::answers::lock_seats;
use crate::call::Effects;
use crate::recorder::{Recorder, fields};
use crate::{Call, EngineError, Outcome, resolve};
use planify_core::answer::{Choice, Wish};
use planify_core::event::{self, Event};
use planify_core::guest::Guest;
use planify_core::notice::Fact;
use planify_core::permission::{Action, permit};
use planify_core::quota::Room;
use planify_core::registration::{self, Admission};
use planify_store::{Tx, guests};

/// Lets somebody come who asked: they take their seats, or wait for some.
///
/// # Errors
/// `status-conflict` for who did not ask or whose request was decided; those of inviting; `invalid`
/// if fewer people may come along by now.
pub fn approve(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
) -> Result<Outcome<Guest>, EngineError> {
    permit(&call.actor, Action::EditGuests, call.actor.org)?;
    let (event, room, guest) = named(tx, call, event, guest)?;
    let now = tx.now();
    event::check_invitable(&event, now)?;
    let recorder = Recorder::begin(tx, call, event.org, "guest.approve");
    let mut effects = Effects::default();
    let guest = approve_one(tx, call, (&event, room, &guest), &recorder, &mut effects)?;
    Ok(done(guest, &recorder, effects))
}

/// Lets one come. All that can be refused is checked before the first row is written.
pub(crate) fn approve_one(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, room, guest): (&Event, Room, &Guest),
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<Guest, EngineError> {
    registration::check_waits(guest)?;
    registration::check_still_fits(guest, event)?;
    let wish = Wish {
        responses: std::collections::BTreeMap::new(),
        choice: Choice::Yes,
        plus: guest.party_max.saturating_sub(1),
        note: guest.request_note.clone(),
    };
    let listed = Guest { admission: Admission::Listed, request_note: None, ..guest.clone() };
    let listed = save(tx, recorder, guest, listed)?;
    let told = (recorder, Fact::Approved(recorder.op()), effects);
    admit(tx, call, (event, room, listed), &wish, told)
}

/// Turns somebody down who asked to come; they stay known, so that they do not ask again.
///
/// # Errors
/// `status-conflict` for who did not ask or whose request was decided.
pub fn reject(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
) -> Result<Outcome<Guest>, EngineError> {
    permit(&call.actor, Action::EditGuests, call.actor.org)?;
    let (event, _, guest) = named(tx, call, event, guest)?;
    let recorder = Recorder::begin(tx, call, event.org, "guest.reject");
    let mut effects = Effects::default();
    let guest = reject_one(tx, call, (&event, &guest), &recorder, &mut effects)?;
    Ok(done(guest, &recorder, effects))
}

/// Turns one down.
pub(crate) fn reject_one(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, guest): (&Event, &Guest),
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<Guest, EngineError> {
    registration::check_waits(guest)?;
    let rejected = Guest { admission: Admission::Rejected, ..guest.clone() };
    let rejected = save(tx, recorder, guest, rejected)?;
    tell(tx, call, event, (&rejected, Fact::Rejected(recorder.op())), effects)?;
    Ok(rejected)
}

/// A guest with the seats of the event locked: nobody else decides meanwhile.
fn named(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
) -> Result<(Event, Room, Guest), EngineError> {
    let event = resolve::event(tx, &call.actor, event)?;
    let room = lock_seats(tx, &event)?;
    let guest = resolve::guest(tx, &event, guest)?;
    call.check_version(&guest.name, guest.version)?;
    Ok((event, room, guest))
}

fn save(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    before: &Guest,
    after: Guest,
) -> Result<Guest, EngineError> {
    let after = Guest { version: before.version + 1, ..after };
    guests::decide(tx, &after)?;
    let told = |guest: &Guest| fields! { "admission": guest.admission.name() };
    recorder.changed(tx, crate::guests::subject(&after), told(before), told(&after))?;
    Ok(after)
}
