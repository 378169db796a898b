//! Notices: planned in the transaction of the command that calls for them.
//!
//! What is planned has a unique key, so that nobody is told the same thing twice. Above
//! `AT_ONCE_MAX` people a job plans the rest in chunks, under the same keys.

mod list;

pub use list::{ListAbout, get, list};

use crate::answers::{on_date, on_that_date, promote};
use crate::call::Effects;
use crate::payload::{corrupt, merged};
use crate::recorder::Recorder;
use crate::{Call, EngineError};
use jiff::Timestamp;
use planify_core::actor::Actor;
use planify_core::event::{Event, FieldChange, Status};
use planify_core::guest::Guest;
use planify_core::id::{EventId, GuestId, NoticeId, OpId, OrgId};
use planify_core::notice::{self, AT_ONCE_MAX, Fact, Kind, Recipient, State, Timing};
use planify_core::registration::Admission;
use planify_store::notices::{About, NoticeRow, Of, Pending, Progress};
use planify_store::{JsonText, Tx, events, guests, jobs, notices};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use crate::payload::{Change, ChangedItem, Payload, Withdrawn};

/// The job that sends one notice; its key is the notice's id.
pub const SEND_JOB: &str = "notice.send";
/// The job that plans the notices of one announcement, chunk by chunk.
pub const EXPAND_JOB: &str = "notice.expand";
/// How many guests one chunk takes.
const CHUNK: i64 = 400;

/// Something to tell one guest.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Telling<'a> {
    pub(crate) fact: Fact,
    pub(crate) changes: &'a [Change],
    pub(crate) earlier: Earlier,
}

/// Whether notices may wait that this one replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Earlier {
    /// There are none; the look-up is spared on the busiest path.
    None,
    /// There may be some.
    Possible,
}

/// Something to tell the guests of an event.
#[derive(Debug, Clone)]
pub(crate) struct Announcement {
    pub(crate) fact: Fact,
    pub(crate) changes: Vec<FieldChange>,
}

/// A chunk of an announcement, as the job keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Chunk {
    org: Uuid,
    event: Uuid,
    op: Uuid,
    actor: String,
    fact: ChunkFact,
    #[serde(default)]
    changes: Vec<Change>,
    reason: Option<String>,
    /// The date of a series, if it is about one.
    #[serde(default)]
    date: Option<String>,
    /// None if nobody is told.
    due_at: Option<Timestamp>,
    after: Uuid,
    /// Who is told what of an agenda.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    told: Vec<Told>,
}

/// A guest, and what is told to them alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) guest: Uuid,
    pub(crate) changes: Vec<Change>,
}

impl Chunk {
    fn new(call: &Call, event: &Event, recorder: &Recorder, fact: ChunkFact) -> Self {
        Self {
            org: event.org.uuid(),
            event: event.id.uuid(),
            op: recorder.op().uuid(),
            actor: call.actor.to_string(),
            fact,
            changes: Vec::new(),
            reason: call.reason.clone(),
            date: event.date.map(|date| date.to_string()),
            due_at: None,
            after: Uuid::nil(),
            told: Vec::new(),
        }
    }

    /// The command's circumstances, for what a job does in its name.
    fn call(&self, org: OrgId) -> Call {
        let timing = self.due_at.map_or(Timing::Never, Timing::At);
        Call { timing, reason: self.reason.clone(), ..Call::by(Actor::system(org)) }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum ChunkFact {
    Invited,
    Updated(i64),
    Cancelled(i64),
    Promoted,
    Agenda,
}

/// Plans a notice for one guest, if the guest is to be told; takes back what it replaces.
/// Gives the notice.
pub(crate) fn tell(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    guest: &Guest,
    telling: Telling<'_>,
    effects: &mut Effects,
) -> Result<Option<NoticeId>, EngineError> {
    let now = tx.now();
    let Some(due_at) = call.due(now) else { return Ok(None) };
    let letter = Letter { due_at, reason: call.reason.clone(), telling };
    plan(tx, event, guest, &letter, effects)
}

struct Letter<'a> {
    due_at: Timestamp,
    reason: Option<String>,
    telling: Telling<'a>,
}

fn plan(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: &Guest,
    letter: &Letter<'_>,
    effects: &mut Effects,
) -> Result<Option<NoticeId>, EngineError> {
    let fact = letter.telling.fact;
    // Who is not on the list hears of their request, and nothing of the event.
    let of_request = matches!(fact, Fact::Requested(_) | Fact::Rejected(_));
    if !of_request && guest.admission != Admission::Listed {
        return Ok(None);
    }
    let is_ahead = event.status == Status::Published && event.over_at() > tx.now();
    if event.status == Status::Draft || (fact == Fact::Withdrawn && !is_ahead) {
        return Ok(None);
    }
    let recipient = Recipient {
        guest: guest.id,
        has_address: guest.email.is_some(),
        invited: guest.invited_at.is_some(),
        invitation_pending: is_invitation_pending(tx, guest, fact)?,
        answer: guest.answer.status,
    };
    let mut changes = letter.telling.changes.to_vec();
    if letter.telling.earlier == Earlier::Possible {
        let recalled = recall_replaced(tx, event, guest.id, fact)?;
        effects.recalled(i64::try_from(recalled.len()).unwrap_or(0));
        if matches!(fact, Fact::Updated(_) | Fact::Agenda(_)) {
            changes = merged(&recalled, changes);
        }
    }
    if matches!(fact, Fact::Agenda(_)) && changes.is_empty() {
        return Ok(None);
    }
    let Some(planned) = notice::plan(fact, recipient) else { return Ok(None) };
    let date = event.date.map(|date| date.to_string());
    let unique_key = date.iter().fold(planned.unique_key, |key, date| format!("{key}@{date}"));
    let payload =
        Payload { changes, reason: letter.reason.clone(), date, withdrawn: withdrawn(fact, guest) };
    let row = NoticeRow {
        id: tx.new_uuid().into(),
        org: event.org,
        about: About::Guest { event: event.id, guest: guest.id, person: guest.person },
        kind: planned.kind,
        unique_key,
        state: State::Pending,
        payload: payload.to_json()?,
        due_at: letter.due_at,
        sent_at: None,
        attempts: 0,
        last_error: None,
        created_at: tx.now(),
    };
    let is_new = match fact {
        Fact::Answered(_)
        | Fact::Promoted(_)
        | Fact::Requested(_)
        | Fact::Approved(_)
        | Fact::Rejected(_) => notices::insert_new(tx, &row).map(|()| true)?,
        Fact::Invited(_)
        | Fact::Updated(_)
        | Fact::Cancelled(_)
        | Fact::Withdrawn
        | Fact::Agenda(_) => notices::insert(tx, &row)?,
    };
    if is_new {
        jobs::enqueue(tx, SEND_JOB, &id_key(row.id), None, row.due_at)?;
        effects.mail(planned.kind, letter.due_at);
    }
    Ok(Some(row.id))
}

pub(crate) fn id_key(id: NoticeId) -> String {
    planify_core::id::encode(id.uuid())
}

/// Whether the invitation waits; asked only where the answer matters.
fn is_invitation_pending(tx: &mut Tx<'_>, guest: &Guest, fact: Fact) -> Result<bool, EngineError> {
    let matters = matches!(fact, Fact::Updated(_) | Fact::Cancelled(_) | Fact::Withdrawn);
    if !matters || guest.invited_at.is_none() {
        return Ok(false);
    }
    // One that a worker holds, or that was tried, may be on its way.
    for waiting in notices::pending_of(tx, &notice::key_prefix(guest.id, Kind::Invited))? {
        if waiting.attempts == 0 && jobs::is_waiting(tx, SEND_JOB, &id_key(waiting.id))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes back the waiting notices that a fact makes pointless, and gives what they said.
fn recall_replaced(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: GuestId,
    fact: Fact,
) -> Result<Vec<Option<JsonText>>, EngineError> {
    let kinds: &[Kind] = match fact {
        Fact::Invited(_) => &[Kind::Invited],
        Fact::Updated(_) => &[Kind::Updated],
        Fact::Cancelled(_) | Fact::Withdrawn => &[Kind::Invited, Kind::Updated, Kind::Agenda],
        Fact::Agenda(_) => &[Kind::Agenda],
        Fact::Answered(_)
        | Fact::Promoted(_)
        | Fact::Requested(_)
        | Fact::Approved(_)
        | Fact::Rejected(_) => &[],
    };
    let mut waiting = match fact {
        Fact::Invited(_)
        | Fact::Updated(_)
        | Fact::Agenda(_)
        | Fact::Requested(_)
        | Fact::Approved(_)
        | Fact::Rejected(_) => Vec::new(),
        Fact::Cancelled(_) | Fact::Withdrawn => notices::pending_of_answers(tx, guest)?,
        Fact::Answered(_) | Fact::Promoted(_) => {
            notices::pending_of_answer(tx, guest, event.occurrence)?
        }
    };
    for kind in kinds {
        waiting.append(&mut notices::pending_of(tx, &notice::key_prefix(guest, *kind))?);
    }
    if let Some(date) = event.date.map(|date| date.to_string()) {
        // What is told of one date makes nothing pointless that is about another, or about all.
        let is_of_date = |notice: &Pending| {
            Payload::from_json(notice.payload.as_ref())
                .is_ok_and(|payload| payload.date.as_deref() == Some(date.as_str()))
        };
        waiting.retain(is_of_date);
    }
    recall(tx, waiting)
}

/// Takes back notices that wait, and gives what they said.
pub(crate) fn recall(
    tx: &mut Tx<'_>,
    waiting: Vec<Pending>,
) -> Result<Vec<Option<JsonText>>, EngineError> {
    let mut recalled = Vec::with_capacity(waiting.len());
    for notice in waiting {
        // One that a worker holds is on its way and cannot be taken back.
        if jobs::cancel(tx, SEND_JOB, &id_key(notice.id))? {
            notices::advance(tx, notice.id, &Progress::Recalled)?;
            recalled.push(notice.payload);
        }
    }
    Ok(recalled)
}

fn withdrawn(fact: Fact, guest: &Guest) -> Option<Withdrawn> {
    (fact == Fact::Withdrawn).then(|| Withdrawn {
        name: guest.name.clone(),
        email: guest.email.clone().unwrap_or_default(),
        organizer: guest.organizer.clone(),
        link_generation: guest.link_generation,
    })
}

/// Tells the guests of an event; above `AT_ONCE_MAX` a job does.
pub(crate) fn announce(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
    announcement: &Announcement,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let now = tx.now();
    let Some(due_at) = call.due(now) else { return Ok(()) };
    if event.status == Status::Draft {
        return Ok(());
    }
    let fact = match announcement.fact {
        Fact::Updated(version) => ChunkFact::Updated(version),
        Fact::Cancelled(version) => ChunkFact::Cancelled(version),
        Fact::Invited(_)
        | Fact::Withdrawn
        | Fact::Answered(_)
        | Fact::Promoted(_)
        | Fact::Agenda(_)
        | Fact::Requested(_)
        | Fact::Approved(_)
        | Fact::Rejected(_) => return Ok(()),
    };
    let chunk = Chunk {
        changes: announcement.changes.iter().map(Change::from).collect(),
        due_at: Some(due_at),
        ..Chunk::new(call, event, recorder, fact)
    };
    let counts = guests::counts(tx, event.org, event.id)?;
    if counts.guests <= AT_ONCE_MAX {
        return run_chunk(tx, event, &chunk, AT_ONCE_MAX, effects).map(|_| ());
    }
    effects.mails(kind_of(fact), due_at, counts.reachable);
    enqueue_chunk(tx, &chunk)
}

/// Invites everybody who was not invited, by a job.
pub(crate) fn invite_later(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
    due_at: Timestamp,
) -> Result<(), EngineError> {
    let chunk = Chunk::new(call, event, recorder, ChunkFact::Invited);
    enqueue_chunk(tx, &Chunk { due_at: Some(due_at), ..chunk })
}

/// Goes on giving free seats to those who wait, by a job.
pub(crate) fn promote_later(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
) -> Result<(), EngineError> {
    let due_at = call.due(tx.now());
    let chunk = Chunk::new(call, event, recorder, ChunkFact::Promoted);
    enqueue_chunk(tx, &Chunk { due_at, after: tx.new_uuid(), ..chunk })
}

fn kind_of(fact: ChunkFact) -> Kind {
    match fact {
        ChunkFact::Invited => Kind::Invited,
        ChunkFact::Updated(_) => Kind::Updated,
        ChunkFact::Cancelled(_) => Kind::Cancelled,
        ChunkFact::Promoted => Kind::Promoted,
        ChunkFact::Agenda => Kind::Agenda,
    }
}

fn enqueue_chunk(tx: &mut Tx<'_>, chunk: &Chunk) -> Result<(), EngineError> {
    let now = tx.now();
    let key = format!("{}:{}", OpId::from(chunk.op), planify_core::id::encode(chunk.after));
    let payload = serde_json::to_string(chunk).map_err(corrupt)?;
    jobs::enqueue(tx, EXPAND_JOB, &key, Some(&JsonText(payload)), now)?;
    Ok(())
}

/// Does one chunk of an announcement and enqueues the next; for the worker.
pub fn expand(tx: &mut Tx<'_>, payload: &JsonText) -> Result<(), EngineError> {
    let chunk: Chunk = serde_json::from_str(&payload.0).map_err(corrupt)?;
    let Some(event) = events::find(tx, OrgId::from(chunk.org), EventId::from(chunk.event))? else {
        return Ok(());
    };
    let date = chunk.date.as_deref().and_then(|date| date.parse().ok());
    let event = on_date(tx, event, date)?;
    let mut effects = Effects::default();
    if let Some(after) = run_chunk(tx, &event, &chunk, CHUNK, &mut effects)? {
        enqueue_chunk(tx, &Chunk { after, ..chunk })?;
    }
    Ok(())
}

/// Tells the guests behind `chunk.after`, at most `limit`; answers where the next chunk begins.
fn run_chunk(
    tx: &mut Tx<'_>,
    event: &Event,
    chunk: &Chunk,
    limit: i64,
    effects: &mut Effects,
) -> Result<Option<Uuid>, EngineError> {
    let op = OpId::from(chunk.op);
    let fact = match chunk.fact {
        ChunkFact::Invited => return run_invitations(tx, event, chunk, limit, effects),
        ChunkFact::Promoted => {
            let recorder = Recorder::resume(op, event.org, chunk.actor.clone(), "rsvp.promote");
            promote(tx, &chunk.call(event.org), event, &recorder, effects)?;
            return Ok(None);
        }
        ChunkFact::Agenda => {
            tell_each(tx, event, chunk, effects)?;
            return Ok(None);
        }
        ChunkFact::Updated(version) => Fact::Updated(version),
        ChunkFact::Cancelled(version) => Fact::Cancelled(version),
    };
    let Some(due_at) = chunk.due_at else { return Ok(None) };
    let found = guests::list(tx, (event.org, event.id), None, None, chunk.after, limit)?;
    for guest in &found {
        let telling = Telling { fact, changes: &chunk.changes, earlier: Earlier::Possible };
        let letter = Letter { due_at, reason: chunk.reason.clone(), telling };
        let guest = on_that_date(tx, event, guest.clone())?;
        plan(tx, event, &guest, &letter, effects)?;
    }
    Ok(next_chunk(&found, limit))
}

/// Tells guests what of an agenda concerns each of them; above `AT_ONCE_MAX` jobs do.
pub(crate) fn tell_of_agenda(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
    told: Vec<Told>,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let now = tx.now();
    let Some(due_at) = call.due(now) else { return Ok(()) };
    if event.status == Status::Draft {
        return Ok(());
    }
    let count = i64::try_from(told.len()).unwrap_or(i64::MAX);
    let whole =
        Chunk { due_at: Some(due_at), ..Chunk::new(call, event, recorder, ChunkFact::Agenda) };
    if count <= AT_ONCE_MAX {
        return tell_each(tx, event, &Chunk { told, ..whole }, effects);
    }
    effects.mails(Kind::Agenda, due_at, count);
    for part in told.chunks(usize::try_from(CHUNK).unwrap_or(usize::MAX)) {
        let after = part.first().map_or(Uuid::nil(), |first| first.guest);
        enqueue_chunk(tx, &Chunk { after, told: part.to_vec(), ..whole.clone() })?;
    }
    Ok(())
}

fn tell_each(
    tx: &mut Tx<'_>,
    event: &Event,
    chunk: &Chunk,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let Some(due_at) = chunk.due_at else { return Ok(()) };
    let fact = Fact::Agenda(OpId::from(chunk.op));
    for told in &chunk.told {
        let guest = guests::find(tx, event.org, event.id, GuestId::from(told.guest))?;
        if let Some(guest) = guest {
            let telling = Telling { fact, changes: &told.changes, earlier: Earlier::Possible };
            let letter = Letter { due_at, reason: chunk.reason.clone(), telling };
            plan(tx, event, &guest, &letter, effects)?;
        }
    }
    Ok(())
}

fn run_invitations(
    tx: &mut Tx<'_>,
    event: &Event,
    chunk: &Chunk,
    limit: i64,
    effects: &mut Effects,
) -> Result<Option<Uuid>, EngineError> {
    if event.status != Status::Published {
        return Ok(None);
    }
    let recorder =
        Recorder::resume(OpId::from(chunk.op), event.org, chunk.actor.clone(), "guest.invite");
    let found = guests::list_uninvited(tx, event.org, event.id, chunk.after, limit)?;
    for guest in &found {
        if guest.email.is_some() {
            invite_one(tx, event, guest, (&recorder, chunk.due_at), effects)?;
        }
    }
    Ok(next_chunk(&found, limit))
}

fn next_chunk(found: &[Guest], limit: i64) -> Option<Uuid> {
    let is_full = i64::try_from(found.len()).is_ok_and(|length| length == limit);
    found.last().filter(|_| is_full).map(|guest| guest.id.uuid())
}

/// Marks one guest as invited and plans the invitation.
pub(crate) fn invite_one(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: &Guest,
    (recorder, due_at): (&Recorder, Option<Timestamp>),
    effects: &mut Effects,
) -> Result<Guest, EngineError> {
    use crate::recorder::fields;
    let invited = Guest { invited_at: Some(tx.now()), version: guest.version + 1, ..guest.clone() };
    guests::save(tx, &invited)?;
    let at = |guest: &Guest| fields! { "invited_at": guest.invited_at.map(|at| at.to_string()) };
    recorder.changed(tx, (GuestId::PREFIX, guest.id.uuid()), at(guest), at(&invited))?;
    let Some(due_at) = due_at else { return Ok(invited) };
    let fact = Fact::Invited(invited.version);
    let earlier = match guest.invited_at {
        None => Earlier::None,
        Some(_) => Earlier::Possible,
    };
    let telling = Telling { fact, changes: &[], earlier };
    plan(tx, event, &invited, &Letter { due_at, reason: None, telling }, effects)?;
    Ok(invited)
}

/// Whether guests are still to be told that an event is off.
pub(crate) fn cancellations_wait(tx: &mut Tx<'_>, event: &Event) -> Result<bool, EngineError> {
    if jobs::next_due(tx, &[EXPAND_JOB])?.is_some() {
        return Ok(true);
    }
    let pending = Some(State::Pending);
    let waiting = notices::list(tx, event.org, Of::Event(event.id), pending, Uuid::max(), 200)?;
    Ok(waiting.iter().any(|row| row.notice.kind == Kind::Cancelled))
}
