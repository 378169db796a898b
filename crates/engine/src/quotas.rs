//! Seats that go from the quota of one role to that of another, with the guest who changes roles.
//!
//! They go only if all of them fit; what is free then goes to those who wait.

use crate::answers::{held_on_dates, promote, promote_on_dates};
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError};
use planify_core::event::Event;
use planify_core::guest::{Guest, Role};
use planify_core::id::OccurrenceId;
use planify_core::quota::{self, ByRole};
use planify_store::{Tx, quotas};

/// Seats that are to go from one role to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Move {
    from: Role,
    to: Role,
    /// How many of which occurrence.
    seats: Vec<(OccurrenceId, i64)>,
}

/// Finds out which seats go with a guest who becomes something else; none if they do not. The seats
/// of the event are locked.
///
/// # Errors
/// `no-capacity` if they do not fit into the other quota.
pub(crate) fn plan_move(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: &Guest,
    to: Role,
) -> Result<Option<Move>, EngineError> {
    if guest.role == to {
        return Ok(None);
    }
    let mut seats = Vec::new();
    if guest.answer.seats() > 0 {
        seats.push((event.occurrence, guest.answer.seats()));
    }
    if event.is_series() {
        seats.extend(held_on_dates(tx, event, guest)?);
    }
    for (scope, held) in &seats {
        if let Some(room) = quotas::find(tx, event.org, *scope)? {
            quota::check_move(&guest.name, *held, to, &room)?;
        }
    }
    Ok(Some(Move { from: guest.role, to, seats }))
}

/// Moves the seats.
pub(crate) fn make_move(tx: &mut Tx<'_>, event: &Event, planned: &Move) -> Result<(), EngineError> {
    for (scope, held) in &planned.seats {
        let mut changes = ByRole::default();
        *changes.get_mut(planned.from) -= held;
        *changes.get_mut(planned.to) += held;
        quotas::take_each(tx, event.org, *scope, &changes)?;
    }
    Ok(())
}

/// Gives what is free to those who wait, on all dates of a series.
pub(crate) fn give_free(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    promote(tx, call, event, recorder, effects)?;
    if event.is_series() {
        promote_on_dates(tx, call, event, recorder, effects)?;
    }
    Ok(())
}
