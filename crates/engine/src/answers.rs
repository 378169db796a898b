//! Answers: recorded by organisers and by the holders of links, with exact seats.

use crate::agenda;
use crate::call::Effects;
use crate::links::{self, LinkKey};
use crate::notices::{self, Earlier, Telling};
use crate::page::{EARLIEST, LATEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::{
    Call, EngineError, Outcome, Page, PageRequest, questions, registration, resolve, series,
};
use planify_core::actor::Actor;
use planify_core::answer::{self, Answer, Choice, PartyLimits, Status, Wish};
use planify_core::event::{self, Door, Event};
use planify_core::guest::Guest;
use planify_core::id::{GuestId, NoticeId, OccurrenceId};
use planify_core::notice::Fact;
use planify_core::permission::{Action, permit};
use planify_core::question::Question;
use planify_core::quota::Room;
use planify_core::recurrence::RecurrenceId;
use planify_core::registration::{Admission, check_listed};
use planify_core::rule::Refusal;
use planify_core::series::Full;
use planify_core::text::clean_text;
use planify_store::answers::GuestAnswer;
use planify_store::{Tx, answers, checkins, events, guests, occurrences, quotas};
use uuid::Uuid;

/// The most parties that one transaction promotes; a job goes on.
const PROMOTIONS_MAX: i64 = 400;

/// Records a guest's answer.
pub fn set(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
    wish: &Wish,
) -> Result<Outcome<GuestAnswer>, EngineError> {
    set_on(tx, call, event, guest, (wish, On::default()))
}

/// What an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct On {
    /// The date of a series; none for all of the event.
    pub date: Option<RecurrenceId>,
    /// What to do with dates that have no room, when all of a series is answered.
    pub full: Full,
}

/// Records a guest's answer to an event, to all of a series, or to one of its dates.
pub fn set_on(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
    (wish, on): (&Wish, On),
) -> Result<Outcome<GuestAnswer>, EngineError> {
    permit(&call.actor, Action::Answer, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    // Seats are locked before the guest is read: another transaction may promote the guest.
    let (event, room) = lock(tx, event, on.date)?;
    let guest = resolve::guest(tx, &event, guest)?;
    record(tx, call, (&event, room, guest), (wish, on.full), Door::Organiser)
}

/// Records the answer of whoever holds a link.
pub fn set_by_link(
    tx: &mut Tx<'_>,
    call: &Call,
    key: &LinkKey,
    token: &str,
    wish: &Wish,
) -> Result<Outcome<GuestAnswer>, EngineError> {
    set_by_link_on(tx, call, (key, token), (wish, On::default()))
}

/// Records the answer of whoever holds a link, to all of the event or to one date of a series.
pub fn set_by_link_on(
    tx: &mut Tx<'_>,
    call: &Call,
    (key, token): (&LinkKey, &str),
    (wish, on): (&Wish, On),
) -> Result<Outcome<GuestAnswer>, EngineError> {
    let (event, guest) = invitation(tx, key, token)?;
    let call = Call { actor: Actor::link(guest.id, guest.org), ..call.clone() };
    permit(&call.actor, Action::AnswerAs(guest.id), guest.org)?;
    let (event, room) = lock(tx, event, on.date)?;
    let guest = guests::find(tx, guest.org, guest.event, guest.id)?.unwrap_or(guest);
    if guest.admission == Admission::Requested && wish.choice == Choice::No {
        return registration::take_back(tx, &call, &event, (guest, room));
    }
    record(tx, &call, (&event, room, guest), (wish, on.full), Door::Guest)
}

/// What the holder of a link may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The event.
    pub event: Event,
    /// The guest, with the answer.
    pub guest: Guest,
    /// What the guests of the event are asked.
    pub questions: Vec<Question>,
    /// Why no answer is taken now; none if one is.
    pub closed: Option<Refusal>,
    /// The agenda as it was released, with the guest's answer to each item.
    pub items: Vec<agenda::answers::Offered>,
    /// The next dates of a series, with the guest's answer to each.
    pub dates: Vec<crate::occurrences::Dated>,
}

/// Shows an invitation to whoever holds its link.
pub fn show_by_link(
    tx: &mut Tx<'_>,
    key: &LinkKey,
    token: &str,
) -> Result<Invitation, EngineError> {
    let (event, guest) = invitation(tx, key, token)?;
    permit(&Actor::link(guest.id, guest.org), Action::AnswerAs(guest.id), guest.org)?;
    let now = tx.now();
    let closed = event::check_open(&event, Door::Guest, now).and(check_listed(&guest)).err();
    let items = match guest.admission {
        Admission::Listed => agenda::answers::offered(tx, &event, guest.id)?,
        Admission::Requested | Admission::Rejected => Vec::new(),
    };
    let dates = match guest.admission {
        Admission::Listed if event.is_series() => crate::occurrences::offered(tx, &event, &guest)?,
        Admission::Listed | Admission::Requested | Admission::Rejected => Vec::new(),
    };
    let questions = match event.questions {
        0 => Vec::new(),
        _ => planify_store::questions::list(tx, event.org, event.id)?,
    };
    Ok(Invitation { event, guest, questions, closed, items, dates })
}

/// The event and the guest of a link.
pub(crate) fn invitation(
    tx: &mut Tx<'_>,
    key: &LinkKey,
    token: &str,
) -> Result<(Event, Guest), EngineError> {
    let guest = links::holder(tx, key, token)?;
    let event = events::find(tx, guest.org, guest.event)?
        .ok_or_else(|| Refusal::new("not-found", "this link is not valid"))?;
    Ok((event, guest))
}

/// The event on one of its dates, if a date is meant.
pub(crate) fn on_date(
    tx: &mut Tx<'_>,
    event: Event,
    date: Option<RecurrenceId>,
) -> Result<Event, EngineError> {
    match date {
        None => Ok(event),
        Some(date) => crate::occurrences::on(tx, &event, date),
    }
}

/// The event, or the date of it that is meant, with its seats kept from others.
fn lock(
    tx: &mut Tx<'_>,
    event: Event,
    date: Option<RecurrenceId>,
) -> Result<(Event, Room), EngineError> {
    let Some(date) = date else {
        let room = lock_seats(tx, &event)?;
        return Ok((event, room));
    };
    crate::occurrences::lock(tx, &event, date)
}

/// The guest with the answer to the date, if the event is one date of a series.
pub(crate) fn on_that_date(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: Guest,
) -> Result<Guest, EngineError> {
    if event.date.is_none() {
        return Ok(guest);
    }
    let answer = occurrences::answer(tx, guest.id, event.occurrence)?;
    Ok(Guest { answer, ..guest })
}

fn record(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, room, guest): (&Event, Room, Guest),
    (wish, full): (&Wish, Full),
    door: Door,
) -> Result<Outcome<GuestAnswer>, EngineError> {
    let now = tx.now();
    event::check_open(event, door, now)?;
    let recorder = Recorder::begin(tx, call, event.org, "rsvp.set");
    let mut effects = Effects::default();
    let recording = (&recorder, Fact::Answered(recorder.op()), &mut effects);
    match record_one(tx, call, (event, room, guest), (wish, full, door), recording)? {
        Recorded::Unchanged(guest) => Ok(Outcome::unchanged(described(guest))),
        Recorded::Changed(guest) => Ok(Outcome {
            data: described(guest),
            op: Some(recorder.op()),
            effects: effects.into_vec(),
            warnings: Vec::new(),
        }),
    }
}

/// A guest whose answer was recorded.
pub(crate) enum Recorded {
    /// It was the same before.
    Unchanged(Guest),
    /// It is another one.
    Changed(Guest),
}

/// Records the answer of one guest, whatever the time is, and tells the guest of the fact. All that
/// can be refused is checked before the first row is written.
pub(crate) fn record_one(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, room, guest): (&Event, Room, Guest),
    (wish, full, door): (&Wish, Full, Door),
    (recorder, fact, effects): (&Recorder, Fact, &mut Effects),
) -> Result<Recorded, EngineError> {
    let now = tx.now();
    check_listed(&guest)?;
    let guest = on_that_date(tx, event, guest)?;
    let responses = questions::responses_after(tx, event, (&guest, wish), door)?;
    let note = wish.note.as_deref().map(check_note).transpose()?;
    let wish = Wish { note, ..wish.clone() };
    let limits = PartyLimits { party_max: guest.party_max, max_plus: event.details.max_plus };
    let on_dates = if event.is_series() {
        series::decide_all(tx, event, (&guest, &room), (&wish, full))?
    } else {
        series::OnDates::NONE
    };
    let free = room.free_for(guest.role);
    let mut decision = answer::decide(&guest.answer, wish, limits, free, now)?;
    if on_dates.waits_later {
        decision.answer.waiting_since = guest.answer.waiting_since.or(Some(now));
    }
    let dates_same = on_dates.decided.iter().all(|(.., decision)| !decision.changed);
    let is_same = !decision.changed && dates_same;
    let guest = match (responses, is_same) {
        (None, true) => return Ok(Recorded::Unchanged(guest)),
        (None, false) => guest,
        (Some(responses), _) => questions::save_responses(tx, recorder, guest, responses)?,
    };
    if is_same {
        return Ok(Recorded::Changed(guest));
    }
    let earlier = match guest.answer.status {
        Status::Pending => Earlier::None,
        Status::Yes | Status::No | Status::Maybe | Status::Waitlisted => Earlier::Possible,
    };
    let before = guest.answer.clone();
    let guest = Guest { answer: decision.answer, ..guest };
    let telling = Telling { fact, changes: &[], earlier };
    let notice = notices::tell(tx, call, event, &guest, telling, effects)?;
    write(tx, recorder, event, (&guest, &before), notice)?;
    if decision.seats != 0 {
        quotas::take(tx, event.org, event.occurrence, guest.role, decision.seats)?;
    }
    if decision.seats < 0 {
        let room = room.after(guest.role, decision.seats);
        promote_from(tx, call, event, recorder, room, effects)?;
    }
    let changed = on_dates.decided.iter().filter(|(.., decision)| decision.changed);
    for (date, room, decision) in changed {
        answers::set(tx, guest.id, date.occurrence, &decision.answer, None)?;
        if decision.seats != 0 {
            quotas::take(tx, event.org, date.occurrence, guest.role, decision.seats)?;
        }
        if decision.seats < 0 {
            let room = room.after(guest.role, decision.seats);
            promote_from(tx, call, date, recorder, room, effects)?;
        }
    }
    Ok(Recorded::Changed(guest))
}

pub(crate) fn check_note(note: &str) -> Result<String, EngineError> {
    Ok(clean_text(note, answer::NOTE_MAX).map_err(|error| Refusal::from(error).field("note"))?)
}

pub(crate) fn lock_seats(tx: &mut Tx<'_>, event: &Event) -> Result<Room, EngineError> {
    quotas::lock(tx, event.org, event.occurrence)?
        .ok_or_else(|| Refusal::new("not-found", format!("no event `{}`", event.slug)).into())
}

/// Writes a guest's answer, which was another one before, and what tells of it.
fn write(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    (guest, before): (&Guest, &Answer),
    notice: Option<NoticeId>,
) -> Result<(), EngineError> {
    answers::set(tx, guest.id, event.occurrence, &guest.answer, notice)?;
    let (before, after) = (journal_fields(before), journal_fields(&guest.answer));
    recorder.changed(tx, (GuestId::PREFIX, guest.id.uuid()), before, after)
}

pub(crate) fn journal_fields(answer: &Answer) -> Fields {
    fields! { "answer": answer.status.name(), "answer_party": answer.party, "answer_note": answer.note }
}

/// Gives free seats to those who wait, longest first, and tells them. Answers the seats taken.
pub(crate) fn promote(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<i64, EngineError> {
    let room = lock_seats(tx, event)?;
    promote_from(tx, call, event, recorder, room, effects)
}

fn promote_from(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
    mut room: Room,
    effects: &mut Effects,
) -> Result<i64, EngineError> {
    let mut promoted = 0;
    let now = tx.now();
    while event::takes_place(event, now) && room.all.free() > 0 {
        let Some(id) = first_waiting(tx, event, &room)? else { break };
        if promoted == PROMOTIONS_MAX {
            notices::promote_later(tx, call, event, recorder)?;
            break;
        }
        let Some(guest) = guests::find(tx, event.org, event.id, id)? else { break };
        let guest = on_that_date(tx, event, guest)?;
        let before = guest.answer.clone();
        let guest = Guest { answer: answer::promoted(&before), ..guest };
        let taken = guest.answer.seats();
        let fact = Fact::Promoted(recorder.op());
        let telling = Telling { fact, changes: &[], earlier: Earlier::Possible };
        let notice = notices::tell(tx, call, event, &guest, telling, effects)?;
        write(tx, recorder, event, (&guest, &before), notice)?;
        quotas::take(tx, event.org, event.occurrence, guest.role, taken)?;
        room = room.after(guest.role, taken);
        promoted += 1;
    }
    effects.promoted(promoted);
    Ok(room.all.taken)
}

/// The party that waits longest among those that fit whole; roles are looked at only where one has a
/// quota.
fn first_waiting(
    tx: &mut Tx<'_>,
    event: &Event,
    room: &Room,
) -> Result<Option<GuestId>, EngineError> {
    if room.has_quotas() {
        return Ok(quotas::first_waiting(tx, event.occurrence, &room.free())?);
    }
    Ok(answers::first_waiting(tx, event.occurrence, room.all.free())?)
}

/// Takes a guest's answer back, as when the guest is removed; gives free seats to those who wait.
pub(crate) fn withdraw(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    (guest, room): (&Guest, Room),
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let held = guest.answer.seats();
    let on_dates = if event.is_series() { held_on_dates(tx, event, guest)? } else { Vec::new() };
    agenda::answers::withdraw(tx, call, (event, guest.id), recorder, effects)?;
    guests::delete(tx, guest.org, guest.id)?;
    if held > 0 {
        quotas::take(tx, event.org, event.occurrence, guest.role, -held)?;
        promote_from(tx, call, event, recorder, room.after(guest.role, -held), effects)?;
    }
    for (scope, held) in on_dates {
        quotas::take(tx, event.org, scope, guest.role, -held)?;
    }
    if event.is_series() {
        promote_on_dates(tx, call, event, recorder, effects)?;
    }
    Ok(())
}

/// The seats that a guest has on single dates of a series, which are kept from others meanwhile.
pub(crate) fn held_on_dates(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: &Guest,
) -> Result<Vec<(OccurrenceId, i64)>, EngineError> {
    occurrences::lock_seats(tx, event.org, event.id, EARLIEST)?;
    let answers = occurrences::answers_of(tx, guest.id, event.id)?;
    let held = answers.into_iter().map(|(scope, answer)| (scope, answer.seats()));
    Ok(held.filter(|(_, seats)| *seats > 0).collect())
}

/// Gives free seats of coming dates to those who wait for them.
pub(crate) fn promote_on_dates(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    for occurrence in series::coming(tx, event)? {
        let room = occurrence.room;
        if room.all.free() > 0 {
            let date = planify_core::series::on(event, &occurrence);
            promote_from(tx, call, &date, recorder, room, effects)?;
        }
    }
    Ok(())
}

pub(crate) fn described(guest: Guest) -> GuestAnswer {
    GuestAnswer {
        guest: guest.id,
        event: guest.event,
        name: guest.name,
        email: guest.email,
        answer: guest.answer,
        responses: guest.responses,
    }
}

/// Counts of answers and seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The event.
    pub event: Event,
    /// Guests on the list.
    pub guests: i64,
    /// Guests who were invited.
    pub invited: i64,
    /// Guests who come.
    pub yes: i64,
    /// Guests who do not come.
    pub no: i64,
    /// Guests who do not know yet.
    pub maybe: i64,
    /// Guests who wait.
    pub waitlisted: i64,
    /// People who wait.
    pub waiting_party: i64,
    /// People who asked to come and wait for a decision, not counting those they bring.
    pub requested: i64,
    /// People who asked to come and were turned down.
    pub rejected: i64,
    /// Guests who came.
    pub checked_in: i64,
    /// People who came with them, themselves included.
    pub checked_in_people: i64,
    /// The seats, all of them and those of each role.
    pub room: Room,
}

/// Counts the answers of an event.
pub fn summary(tx: &mut Tx<'_>, actor: &Actor, event: &str) -> Result<Summary, EngineError> {
    summary_on(tx, actor, event, None)
}

/// Counts the answers of an event, or of one date of a series.
pub fn summary_on(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    date: Option<RecurrenceId>,
) -> Result<Summary, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let event = on_date(tx, event, date)?;
    let counts = guests::counts(tx, event.org, event.id)?;
    let answers = answers::counts(tx, event.occurrence)?;
    let (checked_in, checked_in_people) = checkins::counts(tx, event.occurrence)?;
    let room = quotas::find(tx, event.org, event.occurrence)?
        .unwrap_or_else(|| Room::empty(event.details.capacity, &event.details.quotas));
    let of = |status: Status| {
        answers
            .iter()
            .find(|(found, ..)| *found == status)
            .map_or((0, 0), |(_, count, party)| (*count, *party))
    };
    Ok(Summary {
        guests: counts.guests,
        invited: counts.invited,
        yes: of(Status::Yes).0,
        no: of(Status::No).0,
        maybe: of(Status::Maybe).0,
        waitlisted: of(Status::Waitlisted).0,
        waiting_party: of(Status::Waitlisted).1,
        requested: counts.requested,
        rejected: counts.rejected,
        checked_in,
        checked_in_people,
        room,
        event,
    })
}

/// Lists the answers of an event, newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    status: Option<Status>,
    page: &PageRequest,
) -> Result<Page<GuestAnswer>, EngineError> {
    list_on(tx, actor, (event, None), status, page)
}

/// Lists the answers of an event, or of one date of a series, newest first.
pub fn list_on(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (event, date): (&str, Option<RecurrenceId>),
    status: Option<Status>,
    page: &PageRequest,
) -> Result<Page<GuestAnswer>, EngineError> {
    permit(actor, Action::ReadGuests, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let event = on_date(tx, event, date)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("answers", Place { at: LATEST, id: Uuid::max() })?;
    let scope = (event.org, event.id, event.occurrence);
    let found = answers::list(tx, scope, status, (place.at, place.id), rows)?;
    Ok(Page::cut(found, limit, "answers", |row| Place {
        at: row.answer.answered_at.unwrap_or(EARLIEST),
        id: row.guest.uuid(),
    }))
}
