//! Sets of guests, named by a filter: changed, removed, let in, or answered for, all in one command.
//!
//! A command takes so many guests at a time in the order of their ids and says where it stopped, so
//! that whoever goes on from there meets each guest once, also when the change makes a guest leave
//! the set. A guest whom a rule refuses is reported, and the others are done.

use crate::answers::{self, Recorded, lock_seats};
use crate::call::Effects;
use crate::guests::{Edited, edit_one, remove_one};
use crate::recorder::Recorder;
use crate::registration::{approve_one, reject_one};
use crate::{Call, EngineError, Outcome, checkins, quotas, resolve};
use planify_core::answer::Wish;
use planify_core::checkin;
use planify_core::event::{self, Door, Event};
use planify_core::filter::{Clause, Filter};
use planify_core::guest::{EditGuest, Guest};
use planify_core::id::{EventId, GuestId};
use planify_core::notice::Fact;
use planify_core::permission::{Action, permit};
use planify_core::registration::Admission;
use planify_core::rule::Refusal;
use planify_core::series::Full;
use planify_store::{Tx, guests};
use uuid::Uuid;

/// The most guests that one command takes: each writes some rows of the journal.
pub const STEP: usize = 200;

/// What is done with each guest of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetChange {
    /// They change.
    Edit(Box<EditGuest>),
    /// They go off the list.
    Remove,
    /// They are let in, with so many people or as many as they answered for.
    CheckIn(Option<i64>),
    /// Their check-in is taken back.
    UndoCheckIn,
    /// They are answered for.
    Answer(Wish),
    /// Those who asked may come.
    Approve,
    /// Those who asked may not come.
    Reject,
}

impl SetChange {
    fn action(&self) -> Action {
        match self {
            Self::Edit(_) | Self::Remove | Self::Approve | Self::Reject => Action::EditGuests,
            Self::CheckIn(_) | Self::UndoCheckIn | Self::Answer(_) => Action::Answer,
        }
    }

    fn command(&self) -> &'static str {
        match self {
            Self::Edit(_) => "guest.edit",
            Self::Remove => "guest.remove",
            Self::CheckIn(_) | Self::UndoCheckIn => "guest.checkin",
            Self::Answer(_) => "rsvp.set",
            Self::Approve => "guest.approve",
            Self::Reject => "guest.reject",
        }
    }

    /// The guests of a filter whom it concerns: only those are decided on who wait.
    fn among(&self, filter: &Filter) -> Filter {
        match self {
            Self::Approve | Self::Reject => {
                filter.clone().and(Filter::Is(Clause::Admission(Admission::Requested)))
            }
            Self::Edit(_)
            | Self::Remove
            | Self::CheckIn(_)
            | Self::UndoCheckIn
            | Self::Answer(_) => filter.clone(),
        }
    }
}

/// What became of one guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetLine {
    /// The guest.
    pub guest: GuestId,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: Option<String>,
    /// What was done.
    pub result: SetResult,
}

/// What was done with one guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetResult {
    /// Something changed.
    Changed,
    /// All was so already.
    Unchanged,
    /// A rule refused it.
    Refused(Refusal),
}

/// What became of a set, as far as one command goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetDone {
    /// The event.
    pub event: EventId,
    /// Each guest, in the order of ids.
    pub lines: Vec<SetLine>,
    /// The last guest, if there may be more behind them.
    pub next: Option<GuestId>,
}

/// Does something with the guests who fit a filter, behind the guest `after`.
pub fn change(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    (filter, after): (&Filter, Option<GuestId>),
    change: &SetChange,
) -> Result<Outcome<SetDone>, EngineError> {
    permit(&call.actor, change.action(), call.actor.org)?;
    permit(&call.actor, Action::ReadGuests, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    check_event(tx, &event, change)?;
    // Behind the lock of the seats the answers of the guests stand still.
    lock_seats(tx, &event)?;
    let behind = after.map_or(Uuid::nil(), GuestId::uuid);
    let most = i64::try_from(STEP + 1).unwrap_or(i64::MAX);
    let mut found =
        guests::list_where(tx, (event.org, event.id), &change.among(filter), behind, most)?;
    let is_more = found.len() > STEP;
    found.truncate(STEP);
    let recorder = Recorder::begin(tx, call, event.org, change.command());
    let mut work =
        Work { call, event: &event, recorder, effects: Effects::default(), gives: false };
    let mut lines = Vec::with_capacity(found.len());
    for guest in &found {
        let result = match work.one(tx, guest.id, change) {
            Ok(result) => result,
            Err(EngineError::Refused(refusal)) if tx.is_usable() => SetResult::Refused(refusal),
            Err(error) => return Err(error),
        };
        let (name, email) = (guest.name.clone(), guest.email.clone());
        lines.push(SetLine { guest: guest.id, name, email, result });
    }
    if work.gives {
        quotas::give_free(tx, call, &event, &work.recorder, &mut work.effects)?;
    }
    let changed = lines.iter().any(|line| line.result == SetResult::Changed);
    let next = found.last().map(|guest| guest.id).filter(|_| is_more);
    Ok(Outcome {
        data: SetDone { event: event.id, lines, next },
        op: changed.then(|| work.recorder.op()),
        effects: work.effects.into_vec(),
        warnings: Vec::new(),
    })
}

/// Refuses what no guest of the event can be done.
fn check_event(tx: &mut Tx<'_>, event: &Event, change: &SetChange) -> Result<(), EngineError> {
    let now = tx.now();
    match change {
        SetChange::CheckIn(_) => checkin::check_on(event)?,
        SetChange::Answer(_) => event::check_open(event, Door::Organiser, now)?,
        SetChange::Approve => event::check_invitable(event, now)?,
        SetChange::Edit(_) | SetChange::Remove | SetChange::UndoCheckIn | SetChange::Reject => {}
    }
    Ok(())
}

struct Work<'w> {
    call: &'w Call,
    event: &'w Event,
    recorder: Recorder,
    effects: Effects,
    /// Whether roles changed, so that somebody who waits may have room.
    gives: bool,
}

impl Work<'_> {
    /// Does it with one guest, read anew: those before may have given them seats.
    fn one(
        &mut self,
        tx: &mut Tx<'_>,
        id: GuestId,
        change: &SetChange,
    ) -> Result<SetResult, EngineError> {
        let event = self.event;
        let Some(guest) = guests::find(tx, event.org, event.id, id)? else {
            return Ok(SetResult::Unchanged);
        };
        let changed = match change {
            SetChange::Edit(edit) => self.edit(tx, &guest, edit)?,
            SetChange::Remove => {
                let room = lock_seats(tx, event)?;
                let Self { call, recorder, effects, .. } = self;
                remove_one(tx, call, event, (&guest, room), recorder, effects)?;
                true
            }
            SetChange::CheckIn(counted) => {
                checkins::check_in_one(tx, &self.recorder, event, (&guest, *counted))?;
                true
            }
            SetChange::UndoCheckIn => checkins::undo_one(tx, &self.recorder, event, &guest)?,
            SetChange::Answer(wish) => self.answer(tx, guest, wish)?,
            SetChange::Approve => {
                let room = lock_seats(tx, event)?;
                let Self { call, recorder, effects, .. } = self;
                approve_one(tx, call, (event, room, &guest), recorder, effects)?;
                true
            }
            SetChange::Reject => {
                let Self { call, recorder, effects, .. } = self;
                reject_one(tx, call, (event, &guest), recorder, effects)?;
                true
            }
        };
        Ok(if changed { SetResult::Changed } else { SetResult::Unchanged })
    }

    fn edit(
        &mut self,
        tx: &mut Tx<'_>,
        guest: &Guest,
        edit: &EditGuest,
    ) -> Result<bool, EngineError> {
        let edited = edit_one(tx, &self.recorder, self.event, (guest, edit))?;
        self.gives |= edited == Edited::Role;
        Ok(edited != Edited::Nothing)
    }

    fn answer(&mut self, tx: &mut Tx<'_>, guest: Guest, wish: &Wish) -> Result<bool, EngineError> {
        let room = lock_seats(tx, self.event)?;
        let Self { call, event, recorder, effects, .. } = self;
        let fact = Fact::Answered(recorder.op());
        let recording = (&*recorder, fact, effects);
        let wished = (wish, Full::Refuse, Door::Organiser);
        let given = answers::record_one(tx, call, (event, room, guest), wished, recording)?;
        Ok(matches!(given, Recorded::Changed(_)))
    }
}
