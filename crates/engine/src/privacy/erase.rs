//! Erasing a person: nothing that names them stays in any table, and counts stay right.
//!
//! Guests of events that are ahead go, with their seats; guests of events that are over stay as
//! numbers. The content of journal rows is blanked and the chain over them still holds, because
//! the erasure's own row names the rows that it blanked.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use planify_core::event;
use planify_core::id::{self, GuestId, PersonId};
use planify_core::permission::{Action, permit};
use planify_core::person::Person;
use planify_core::rule::Refusal;
use planify_store::jobs::Leased;
use planify_store::traces::{KeptAnswer, WaitingJob};
use planify_store::{JsonText, StoreError, Tx, events, guests, jobs, personal, seals, traces};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{Ids, Needles};
use crate::answers::{lock_seats, withdraw};
use crate::audit::ranges;
use crate::call::Effects;
use crate::links::LinkKey;
use crate::notices::SEND_JOB;
use crate::recorder::{Recorder, fields};
use crate::{Call, EngineError, Outcome, duties, letters, resolve};

/// The job that removes what providers keep of mails to somebody who was erased.
const FORGET_JOB: &str = "mail.forget";
/// Until then a mail that was on its way has arrived: longer than a sender's lease.
const FORGET_AFTER: SignedDuration = SignedDuration::from_mins(3);
/// How long a provider may take to forget, until it is asked again.
const FORGET_LEASE: SignedDuration = SignedDuration::from_mins(2);
/// The most events ahead that one erasure leaves: each may promote many who wait.
const AHEAD_MAX: usize = 100;

/// What an erasure did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// The person.
    pub person: PersonId,
    /// Guests who were taken off events that are ahead.
    pub guests_removed: i64,
    /// Guests of events that are over, who stay as numbers.
    pub guests_kept: i64,
    /// Rows of the journal that lost their content.
    pub journal_rows: i64,
    /// Kept answers that were removed.
    pub answers: i64,
    /// What the person was told.
    pub notices: i64,
    /// Mails to the person, which may lie where they were handed to.
    pub mails: Forgotten,
}

/// Mails that a provider is to forget, as the job keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forgotten {
    /// The beginnings of their Message-IDs.
    pub mails: Vec<String>,
}

/// Mails to a person: what they were told of events, and letters to their address.
fn mails_to(person: &Person, ids: &Ids, keys: &LinkKey) -> Forgotten {
    let notices = ids.notices.iter().map(|notice| id::encode(notice.uuid()));
    let letters = person.fields.email.iter().map(|email| letters::to_address(keys, email));
    Forgotten { mails: notices.chain(letters).collect() }
}

/// Erases a person.
pub fn erase(
    tx: &mut Tx<'_>,
    call: &Call,
    keys: &LinkKey,
    reference: &str,
) -> Result<Outcome<Erased>, EngineError> {
    permit(&call.actor, Action::HandlePrivacy, call.actor.org)?;
    let person = resolve::person(tx, &call.actor, reference)?;
    call.check_version(&super::shown(&person), person.version)?;
    traces::lock_person(tx, person.org, person.id)?;
    let ids = Ids::of(tx, person.org, person.id)?;
    let needles = Needles::of(&person, &ids);
    if call.reason.as_deref().is_some_and(|reason| needles.in_text(reason)) {
        let refusal = Refusal::invalid("reason", "the reason names the person who is erased");
        return Err(refusal.hint("give a reason that names nobody, or none").into());
    }
    // Before anything is written: what this command writes names nobody.
    seals::lock_head(tx)?;
    let blanked = traces::blank_journal(tx, person.org, &ids.subjects())?;
    let sealed = seals::forget(tx, &blanked.seqs)?;
    forget_reasons(tx, &person, &blanked.ops)?;
    let answers = forget_answers(tx, &needles)?;
    forget_jobs(tx, &ids, &needles, &blanked.ops)?;

    let recorder = Recorder::begin(tx, call, person.org, "person.erase");
    let mut effects = Effects::default();
    let current = guests::of_person(tx, person.org, person.id)?.len();
    let removed = leave_events(tx, call, &person, &recorder, &mut effects)?;
    personal::erase(tx, person.id)?;
    let mut erased = Erased {
        person: person.id,
        guests_removed: count(removed),
        guests_kept: count(current.saturating_sub(removed)),
        journal_rows: 0,
        answers,
        notices: count(ids.notices.len()),
        mails: mails_to(&person, &ids, keys),
    };
    erased.journal_rows = count(blanked.seqs.len());
    let after = fields! {
        "guests_removed": erased.guests_removed,
        "guests_kept": erased.guests_kept,
        "blanked": ranges(&sealed),
    };
    recorder.erased(tx, (PersonId::PREFIX, person.id.uuid()), after)?;
    if !erased.mails.mails.is_empty() {
        plan_forgetting(tx, &recorder.op().to_string(), &erased.mails)?;
    }
    Ok(Outcome {
        data: erased,
        op: Some(recorder.op()),
        effects: effects.into_vec(),
        warnings: Vec::new(),
    })
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// Takes the person off the events that are ahead; gives how many these were.
fn leave_events(
    tx: &mut Tx<'_>,
    call: &Call,
    person: &Person,
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<usize, EngineError> {
    let mut left = 0;
    for (guest, event) in guests::of_person(tx, person.org, person.id)? {
        let now = tx.now();
        let Some(event) = events::find(tx, person.org, event)? else { continue };
        if !event::takes_place(&event, now) {
            continue;
        }
        if left == AHEAD_MAX {
            return Err(Refusal::new(
                "too-large",
                format!("the person is a guest of more than {AHEAD_MAX} events that are ahead"),
            )
            .hint("take them off some with `planify guest remove EVENT GUEST` first")
            .into());
        }
        let room = lock_seats(tx, &event)?;
        let Some(guest) = guests::find(tx, person.org, event.id, guest)? else { continue };
        let before = fields! { "event": event.id.to_string() };
        recorder.deleted(tx, (GuestId::PREFIX, guest.id.uuid()), before)?;
        withdraw(tx, call, &event, (&guest, room), recorder, effects)?;
        left += 1;
    }
    Ok(left)
}

/// Takes the reasons of these commands out of what others are told.
fn forget_reasons(tx: &mut Tx<'_>, person: &Person, ops: &[Uuid]) -> Result<(), EngineError> {
    let ops: BTreeSet<String> = ops.iter().map(|op| id::encode(*op)).collect();
    for (notice, key, payload) in traces::notices_with_reason(tx, person.org)? {
        let of_op = key.split(':').any(|part| ops.contains(part));
        if let (true, Some(payload)) = (of_op, without_reason(&payload)) {
            traces::save_payload(tx, notice, &payload)?;
        }
    }
    Ok(())
}

/// A document without its reason; none if it has none.
fn without_reason(payload: &JsonText) -> Option<JsonText> {
    let mut fields: Value = serde_json::from_str(&payload.0).ok()?;
    fields.as_object_mut()?.remove("reason")?;
    Some(JsonText(fields.to_string()))
}

/// Removes the kept answers that name the person.
fn forget_answers(tx: &mut Tx<'_>, needles: &Needles) -> Result<i64, EngineError> {
    let found = answers_about(tx, needles)?;
    for answer in &found {
        traces::delete_answer(tx, answer)?;
    }
    Ok(count(found.len()))
}

/// The kept answers that name the person.
pub(super) fn answers_about(
    tx: &mut Tx<'_>,
    needles: &Needles,
) -> Result<Vec<KeptAnswer>, StoreError> {
    traces::answers_that(tx, |answer| {
        needles.in_text(&answer.route)
            || needles.in_text(&answer.key)
            || answer.response.as_deref().is_some_and(|body| needles.in_bytes(body))
    })
}

/// Removes the jobs about the person, and what other jobs say of them.
fn forget_jobs(
    tx: &mut Tx<'_>,
    ids: &Ids,
    needles: &Needles,
    ops: &[Uuid],
) -> Result<(), EngineError> {
    let sends: BTreeSet<String> =
        ids.notices.iter().map(|notice| id::encode(notice.uuid())).collect();
    for job in traces::jobs(tx)? {
        if job.kind == SEND_JOB && sends.contains(&job.key) {
            jobs::remove(tx, &job.kind, &job.key)?;
            continue;
        }
        let last_error = job.last_error.clone().filter(|text| !needles.in_text(text));
        let payload = match job.payload.as_ref().filter(|_| is_of_op(&job, ops)) {
            Some(payload) => without_reason(payload).or_else(|| job.payload.clone()),
            None => job.payload.clone(),
        };
        let cleaned = WaitingJob { payload, last_error, ..job.clone() };
        if cleaned != job {
            traces::save_job(tx, &cleaned)?;
        }
    }
    Ok(())
}

/// Whether a job goes on with one of these commands.
fn is_of_op(job: &WaitingJob, ops: &[Uuid]) -> bool {
    let fields = job.payload.as_ref().and_then(|text| serde_json::from_str::<Value>(&text.0).ok());
    let op = fields.as_ref().and_then(|fields| fields.get("op")).and_then(Value::as_str);
    op.and_then(|op| op.parse::<Uuid>().ok()).is_some_and(|op| ops.contains(&op))
}

/// Plans that providers forget mails, once those on their way have arrived.
pub(crate) fn plan_forgetting(
    tx: &mut Tx<'_>,
    key: &str,
    forgotten: &Forgotten,
) -> Result<(), EngineError> {
    let payload = serde_json::to_string(forgotten)
        .map_err(|error| StoreError::Corrupt(format!("a list of mails: {error}")))?;
    let due_at = tx.now().saturating_add(FORGET_AFTER).unwrap_or(jiff::Timestamp::MAX);
    jobs::enqueue(tx, FORGET_JOB, key, Some(&JsonText(payload)), due_at)?;
    Ok(())
}

/// Takes the mails that are to be forgotten and due.
pub fn lease_forgotten(
    tx: &mut Tx<'_>,
    holder: Uuid,
) -> Result<Option<(Leased, Forgotten)>, EngineError> {
    let until = tx.now().saturating_add(FORGET_LEASE).unwrap_or(jiff::Timestamp::MAX);
    let Some(job) = jobs::lease_due(tx, &[FORGET_JOB], 1, holder, until)?.pop() else {
        return Ok(None);
    };
    let forgotten = job.payload.as_ref().and_then(|text| serde_json::from_str(&text.0).ok());
    let forgotten = forgotten
        .ok_or_else(|| StoreError::Corrupt("a list of mails cannot be read".to_owned()))?;
    Ok(Some((job, forgotten)))
}

/// Notes that mails were forgotten.
pub fn forgot(tx: &mut Tx<'_>, job: &Leased) -> Result<(), EngineError> {
    jobs::complete(tx, job)?;
    Ok(())
}

/// How long until mails are to be forgotten; none if none wait.
pub fn next_forgotten(tx: &mut Tx<'_>) -> Result<Option<SignedDuration>, EngineError> {
    duties::until_due(tx, &[FORGET_JOB])
}
