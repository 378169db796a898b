//! Joining two persons who are one: everything of the one goes over to the other.
//!
//! Where both are guests of an event, the two guests become one, with the stronger of the two
//! answers; seats that were counted for both are given to whoever waits.

use std::collections::{BTreeMap, BTreeSet};

use planify_core::answer::Answer;
use planify_core::event::Event;
use planify_core::guest::Guest;
use planify_core::id::{GuestId, NoticeId, OccurrenceId, PersonId};
use planify_core::merge;
use planify_core::notice::{self, Kind};
use planify_core::permission::{Action, permit};
use planify_core::person::Person;
use planify_core::quota::{self, ByRole};
use planify_core::rule::Refusal;
use planify_store::{Tx, answers, events, guests, notices, personal, quotas, traces};
use uuid::Uuid;

use crate::answers::promote;
use crate::call::Effects;
use crate::recorder::{Recorder, fields};
use crate::{Call, EngineError, Outcome, agenda, persons, questions, resolve};

/// The most guests that one merge moves: each writes up to three rows of the journal.
const GUESTS_MAX: usize = 300;

/// What a merge did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The person who stays, as they are now.
    pub person: Person,
    /// The person who is no more.
    pub merged: PersonId,
    /// Guests who are another person now.
    pub guests_moved: i64,
    /// Guests who were joined with another guest of the same event.
    pub guests_joined: i64,
}

/// Joins the person `gone` into the person `kept`.
pub fn merge(
    tx: &mut Tx<'_>,
    call: &Call,
    kept: &str,
    gone: &str,
) -> Result<Outcome<Merged>, EngineError> {
    permit(&call.actor, Action::EditPersons, call.actor.org)?;
    let kept = resolve::person(tx, &call.actor, kept)?;
    let gone = resolve::person(tx, &call.actor, gone)?;
    check(call, &kept, &gone)?;
    for person in [kept.id.min(gone.id), kept.id.max(gone.id)] {
        traces::lock_person(tx, kept.org, person)?;
    }
    let theirs = guests::of_person(tx, gone.org, gone.id)?;
    if theirs.len() > GUESTS_MAX {
        let message =
            format!("`{}` is a guest of {} events, more than {GUESTS_MAX}", gone.id, theirs.len());
        let hint = "merge the other way round: the person with fewer events goes";
        return Err(Refusal::new("too-large", message).hint(hint).into());
    }
    let recorder = Recorder::begin(tx, call, kept.org, "person.merge");
    let mut work = Work { call, recorder, effects: Effects::default(), warnings: Vec::new() };
    let (mut moved, mut joined) = (0, 0);
    for (guest, event) in theirs {
        let Some(event) = events::find(tx, kept.org, event)? else { continue };
        if let Some(other) = guests::find_by_person(tx, kept.org, event.id, kept.id)? {
            work.join(tx, &event, other.id, guest)?;
            joined += 1;
        } else {
            let at = |person: &Person| fields! { "person": person.id.to_string() };
            let subject = (GuestId::PREFIX, guest.uuid());
            work.recorder.changed(tx, subject, at(&gone), at(&kept))?;
            moved += 1;
        }
    }
    personal::merge_person(tx, kept.org, gone.id, kept.id)?;
    let person = work.join_persons(tx, kept, &gone)?;
    Ok(Outcome {
        data: Merged { person, merged: gone.id, guests_moved: moved, guests_joined: joined },
        op: Some(work.recorder.op()),
        effects: work.effects.into_vec(),
        warnings: work.warnings,
    })
}

fn check(call: &Call, kept: &Person, gone: &Person) -> Result<(), EngineError> {
    if kept.id == gone.id {
        let message = format!("`{}` cannot be merged with themselves", super::shown(kept));
        return Err(Refusal::invalid("other", message)
            .hint("name two different persons; list them with `planify person list`")
            .into());
    }
    Ok(call.check_version(&super::shown(kept), kept.version)?)
}

struct Work<'c> {
    call: &'c Call,
    recorder: Recorder,
    effects: Effects,
    warnings: Vec<String>,
}

impl Work<'_> {
    /// Makes one guest of two of the same event.
    fn join(
        &mut self,
        tx: &mut Tx<'_>,
        event: &Event,
        kept: GuestId,
        gone: GuestId,
    ) -> Result<(), EngineError> {
        // Behind the lock of the seats both answers stand still.
        let scopes = lock_scopes(tx, event, kept, gone)?;
        let Some(kept) = guests::find(tx, event.org, event.id, kept)? else { return Ok(()) };
        let Some(gone) = guests::find(tx, event.org, event.id, gone)? else { return Ok(()) };
        self.recorder.deleted(tx, crate::guests::subject(&gone), guest_fields(&gone))?;
        let freed = self.join_answers(tx, event, (&kept, &gone), scopes)?;
        self.join_notices(tx, &kept, &gone)?;
        self.join_guests(tx, event, &kept, &gone)?;
        personal::merge_guest(tx, gone.id, kept.id)?;
        for (scope, change) in freed {
            change.make(tx, event, scope)?;
            let (call, recorder) = (self.call, &self.recorder);
            agenda::answers::promote_in(tx, call, (event, scope), recorder, &mut self.effects)?;
        }
        promote(tx, self.call, event, &self.recorder, &mut self.effects)?;
        Ok(())
    }

    /// Writes the joined answers; gives what that does to the seats of each scope.
    fn join_answers(
        &mut self,
        tx: &mut Tx<'_>,
        event: &Event,
        (kept, gone): (&Guest, &Guest),
        scopes: Vec<OccurrenceId>,
    ) -> Result<Vec<(OccurrenceId, SeatChange)>, EngineError> {
        let items = items_answered(tx, event, (kept, gone))?;
        let theirs: BTreeMap<_, _> = answers::of_guest(tx, gone.id)?.into_iter().collect();
        let own: BTreeMap<_, _> = answers::of_guest(tx, kept.id)?.into_iter().collect();
        let mut freed = Vec::new();
        for scope in scopes {
            let Some(theirs) = theirs.get(&scope) else { continue };
            let own = own.get(&scope).unwrap_or(&Answer::PENDING);
            let joined = merge::join_answers(own, theirs);
            if own.answered_at.is_some() && own.status != theirs.status {
                self.warnings.push(format!(
                    "`{}`: of the answers `{}` and `{}` stands `{}`",
                    event.slug, own.status, theirs.status, joined.status
                ));
            }
            let notice = self.join_answer_notices(tx, (kept, gone), scope, (own, &joined))?;
            if joined != *own {
                answers::set(tx, kept.id, scope, &joined, notice)?;
                let fields = crate::answers::journal_fields;
                let subject = crate::guests::subject(kept);
                self.recorder.changed(tx, subject, fields(own), fields(&joined))?;
            }
            if items.contains(&scope.uuid()) {
                let change = merge::seats_changed(own, theirs, &joined);
                freed.push((scope, SeatChange::Item(change)));
                continue;
            }
            let mut changes = ByRole::default();
            *changes.get_mut(kept.role) += joined.seats() - own.seats();
            *changes.get_mut(gone.role) -= theirs.seats();
            if let Some(room) = quotas::find(tx, event.org, scope)? {
                quota::check_move(&kept.name, *changes.get(kept.role), kept.role, &room)?;
            }
            freed.push((scope, SeatChange::Occurrence(changes)));
        }
        Ok(freed)
    }

    /// Takes back the mail about the answer that does not stand; gives the one about the other's
    /// that does.
    fn join_answer_notices(
        &mut self,
        tx: &mut Tx<'_>,
        (kept, gone): (&Guest, &Guest),
        scope: OccurrenceId,
        (own, joined): (&Answer, &Answer),
    ) -> Result<Option<NoticeId>, EngineError> {
        let theirs = notices::pending_of_answer(tx, gone.id, scope)?;
        let standing = theirs.first().map(|notice| notice.id).filter(|_| joined != own);
        let pointless = match standing {
            Some(_) => notices::pending_of_answer(tx, kept.id, scope)?,
            None => theirs,
        };
        let recalled = crate::notices::recall(tx, pointless)?;
        self.effects.recalled(i64::try_from(recalled.len()).unwrap_or(0));
        Ok(standing)
    }

    /// Hands over what else waits to be told, unless the guest who stays is told the same already.
    fn join_notices(
        &mut self,
        tx: &mut Tx<'_>,
        kept: &Guest,
        gone: &Guest,
    ) -> Result<(), EngineError> {
        for kind in Kind::ALL {
            let from = notice::key_prefix(gone.id, *kind);
            let to = notice::key_prefix(kept.id, *kind);
            let waiting = notices::pending_of(tx, &from)?;
            if waiting.is_empty() {
                continue;
            }
            let told = (*kind == Kind::Invited && kept.invited_at.is_some())
                || !notices::pending_of(tx, &to)?.is_empty();
            let mut handed_over = !told;
            for notice in waiting {
                handed_over = handed_over && notices::rekey(tx, notice.id, &from, &to)?;
            }
            if !handed_over {
                let waiting = notices::pending_of(tx, &from)?;
                let recalled = crate::notices::recall(tx, waiting)?;
                self.effects.recalled(i64::try_from(recalled.len()).unwrap_or(0));
            }
        }
        Ok(())
    }

    fn join_guests(
        &mut self,
        tx: &mut Tx<'_>,
        event: &Event,
        kept: &Guest,
        gone: &Guest,
    ) -> Result<(), EngineError> {
        let fields = merge::join_guests(kept, gone).map_err(|refusal| Refusal {
            message: format!("`{}`: {}", event.slug, refusal.message),
            ..refusal
        })?;
        let joined = Guest {
            role: fields.role,
            party_max: fields.party_max,
            tags: fields.tags,
            admission: fields.admission,
            invited_at: kept.invited_at.into_iter().chain(gone.invited_at).min(),
            version: kept.version + 1,
            ..kept.clone()
        };
        guests::save(tx, &joined)?;
        let responses = merge::join_responses(kept, gone);
        let joined = if responses == kept.responses {
            joined
        } else {
            questions::save_responses(tx, &self.recorder, joined, responses)?
        };
        if let (None, Some(organizer)) = (&kept.organizer, &gone.organizer) {
            guests::set_organizer(tx, kept.org, kept.id, organizer)?;
        }
        let (before, after) = (guest_fields(kept), guest_fields(&joined));
        if before != after {
            self.recorder.changed(tx, crate::guests::subject(kept), before, after)?;
        }
        Ok(())
    }

    /// Fills the gaps of the person who stays.
    fn join_persons(
        &mut self,
        tx: &mut Tx<'_>,
        kept: Person,
        gone: &Person,
    ) -> Result<Person, EngineError> {
        let subject = (PersonId::PREFIX, gone.id.uuid());
        self.recorder.deleted(tx, subject, persons::journal_fields(&gone.fields))?;
        let joined = merge::join_persons(&kept.fields, &gone.fields);
        if !joined.dropped.is_empty() {
            let names = joined.dropped.join("`, `");
            self.warnings.push(format!("the merged person had another `{names}`, which is gone"));
        }
        if joined.fields == kept.fields {
            return Ok(kept);
        }
        persons::save(tx, &self.recorder, kept, joined.fields)
    }
}

/// What joining two answers does to the seats of their scope.
enum SeatChange {
    /// To those of an item.
    Item(i64),
    /// To those of each role in an occurrence.
    Occurrence(ByRole<i64>),
}

impl SeatChange {
    fn make(&self, tx: &mut Tx<'_>, event: &Event, scope: OccurrenceId) -> Result<(), EngineError> {
        match self {
            Self::Item(0) => {}
            Self::Item(change) => answers::add_taken(tx, event.org, scope, *change)?,
            Self::Occurrence(changes) => quotas::take_each(tx, event.org, scope, changes)?,
        }
        Ok(())
    }
}

/// The items that either guest answered for, as scopes of seats.
fn items_answered(
    tx: &mut Tx<'_>,
    event: &Event,
    (kept, gone): (&Guest, &Guest),
) -> Result<BTreeSet<Uuid>, EngineError> {
    let mut items = BTreeSet::new();
    for guest in [kept, gone] {
        let answered = planify_store::agenda::items::answered(tx, event.id, guest.id)?;
        items.extend(answered.into_iter().map(planify_core::id::ItemId::uuid));
    }
    Ok(items)
}

/// Locks the seats that either answer can concern, in order, and gives their scopes.
fn lock_scopes(
    tx: &mut Tx<'_>,
    event: &Event,
    kept: GuestId,
    gone: GuestId,
) -> Result<Vec<OccurrenceId>, EngineError> {
    let mut scopes = vec![event.occurrence];
    for guest in [kept, gone] {
        scopes.extend(answers::of_guest(tx, guest)?.into_iter().map(|(scope, _)| scope));
    }
    scopes.sort_unstable();
    scopes.dedup();
    for scope in &scopes {
        answers::lock_seats(tx, event.org, *scope)?;
    }
    Ok(scopes)
}

fn guest_fields(guest: &Guest) -> crate::recorder::Fields {
    let mut fields = crate::guests::journal_fields(guest);
    let invited_at = guest.invited_at.map(|at| at.to_string());
    fields.insert("invited_at".to_owned(), invited_at.into());
    fields
}
