//! Invitations: to everybody who was not invited, or to named guests.

use crate::call::Effects;
use crate::notices;
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome, resolve};
use planify_core::event::{self, Event};
use planify_core::filter::{Clause, Filter};
use planify_core::guest::{Guest, NAMED_MAX};
use planify_core::id::EventId;
use planify_core::notice::{AT_ONCE_MAX, Kind};
use planify_core::permission::{Action, permit};
use planify_core::registration::{self, Admission};
use planify_core::rule::Refusal;
use planify_store::{Tx, guests};
use std::collections::HashSet;
use uuid::Uuid;

/// Whom to invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// Everybody who was not invited yet.
    All,
    /// These guests (references), again if they were invited before.
    Named(Vec<String>),
    /// Those who fit and were not invited yet.
    Where(Filter),
}

/// What an invitation did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The event.
    pub event: EventId,
    /// How many guests were invited.
    pub invited: i64,
    /// Guests who cannot be told because they have no address.
    pub without_address: i64,
    /// Guests who had been invited before and are left alone.
    pub already_invited: i64,
}

/// Invites guests of an announced event.
pub fn invite(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    whom: &Whom,
) -> Result<Outcome<Invited>, EngineError> {
    permit(&call.actor, Action::EditGuests, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    let now = tx.now();
    event::check_invitable(&event, now)?;
    let recorder = Recorder::begin(tx, call, event.org, "guest.invite");
    let mut effects = Effects::default();
    let invited = match whom {
        Whom::All => invite_all(tx, call, &event, &recorder, &mut effects)?,
        Whom::Where(filter) => invite_where(tx, call, &event, filter, &recorder, &mut effects)?,
        Whom::Named(names) => invite_named(tx, call, &event, names, &recorder, &mut effects)?,
    };
    let mut outcome = Outcome::unchanged(invited);
    outcome.op = (outcome.data.invited > 0).then_some(recorder.op());
    outcome.effects = effects.into_vec();
    if outcome.data.without_address > 0 {
        let count = outcome.data.without_address;
        outcome.warnings.push(format!("{count} guests have no address and were not invited"));
    }
    Ok(outcome)
}

fn invite_all(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<Invited, EngineError> {
    let counts = guests::counts(tx, event.org, event.id)?;
    let without_address = counts.uninvited_without_address;
    let invited =
        counts.guests - counts.invited - without_address - counts.requested - counts.rejected;
    let answer =
        Invited { event: event.id, invited, without_address, already_invited: counts.invited };
    if invited + without_address > AT_ONCE_MAX {
        let due_at = call.due(tx.now()).ok_or_else(|| {
            Refusal::invalid(
                "notify",
                format!("more than {AT_ONCE_MAX} invitations cannot be silent"),
            )
        })?;
        effects.mails(Kind::Invited, due_at, invited);
        notices::invite_later(tx, call, event, recorder, due_at)?;
        return Ok(answer);
    }
    let found = guests::list_uninvited(tx, event.org, event.id, Uuid::nil(), AT_ONCE_MAX)?;
    for guest in found.iter().filter(|guest| guest.email.is_some()) {
        invite_guest(tx, call, event, guest, recorder, effects)?;
    }
    Ok(answer)
}

fn invite_where(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    filter: &Filter,
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<Invited, EngineError> {
    let uninvited = Filter::Not(Box::new(Filter::Is(Clause::Invited)));
    let listed = Filter::Is(Clause::Admission(Admission::Listed));
    let wanted = filter.clone().and(uninvited).and(listed);
    let scope = (event.org, event.id);
    let found = guests::list_where(tx, scope, &wanted, Uuid::nil(), AT_ONCE_MAX + 1)?;
    if i64::try_from(found.len()).is_ok_and(|count| count > AT_ONCE_MAX) {
        let message = format!("more than {AT_ONCE_MAX} guests fit the filter");
        return Err(Refusal::new("too-large", message)
            .hint("narrow the filter, or invite everybody with `--all`")
            .into());
    }
    let mut answer =
        Invited { event: event.id, invited: 0, without_address: 0, already_invited: 0 };
    for guest in &found {
        if guest.email.is_none() {
            answer.without_address += 1;
            continue;
        }
        invite_guest(tx, call, event, guest, recorder, effects)?;
        answer.invited += 1;
    }
    Ok(answer)
}

fn invite_named(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    names: &[String],
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<Invited, EngineError> {
    if names.is_empty() || names.len() > NAMED_MAX {
        return Err(Refusal::invalid("guests", format!("name 1 to {NAMED_MAX} guests"))
            .hint("invite everybody with `--all`")
            .into());
    }
    let mut answer =
        Invited { event: event.id, invited: 0, without_address: 0, already_invited: 0 };
    let mut seen = HashSet::new();
    for name in names {
        let guest = resolve::guest(tx, event, name)?;
        registration::check_listed(&guest)?;
        if !seen.insert(guest.id) {
            continue;
        }
        if guest.email.is_none() {
            answer.without_address += 1;
            continue;
        }
        invite_guest(tx, call, event, &guest, recorder, effects)?;
        answer.invited += 1;
    }
    Ok(answer)
}

/// Invites one guest; with `--no-notify` the guest only counts as invited.
fn invite_guest(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    guest: &Guest,
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let due_at = call.due(tx.now());
    notices::invite_one(tx, event, guest, (recorder, due_at), effects)?;
    Ok(())
}
