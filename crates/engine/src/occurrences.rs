//! Single dates of a series: read, changed, called off, and the cut that makes two series of one.

use crate::answers::{lock_seats, promote};
use crate::bookings::rooms::{self, Rooms};
use crate::call::Effects;
use crate::events::{free_slug, journal_fields, subject};
use crate::notices::{self, Announcement};
use crate::page::{EARLIEST, LATEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, ahead, resolve, series};
use jiff::Timestamp;
use planify_core::actor::Actor;
use planify_core::answer::Answer;
use planify_core::event::{self, Details, EditEvent, Event, Status};
use planify_core::guest::Guest;
use planify_core::id::{self, EventId, GuestId};
use planify_core::notice::Fact;
use planify_core::permission::{Action, permit};
use planify_core::quota::Room;
use planify_core::recurrence::{Recurrence, RecurrenceId};
use planify_core::rule::Refusal;
use planify_core::series::{Occurrence, Standing, change_of, on as event_on};
use planify_store::events::After;
use planify_store::{Tx, answers, events, guests, occurrences, quotas};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The most guests that a series may have when it is cut: each becomes a guest of both.
pub const GUESTS_MAX: i64 = 450;
/// The most dates that a guest is shown.
const OFFERED_MAX: i64 = 12;

/// The event on one of its dates.
pub(crate) fn on(tx: &mut Tx<'_>, event: &Event, name: RecurrenceId) -> Result<Event, EngineError> {
    Ok(event_on(event, &find(tx, event, name)?))
}

/// Finds a date, whether it is kept or not.
fn find(tx: &mut Tx<'_>, event: &Event, name: RecurrenceId) -> Result<Occurrence, EngineError> {
    check_series(event)?;
    ahead::find(tx, event, name)?.ok_or_else(|| no_such_date(event, name).into())
}

/// Finds a date and keeps it if it is not kept yet.
fn keep(tx: &mut Tx<'_>, event: &Event, name: RecurrenceId) -> Result<Occurrence, EngineError> {
    check_series(event)?;
    ahead::keep(tx, event, name)?.ok_or_else(|| no_such_date(event, name).into())
}

fn check_series(event: &Event) -> Result<(), Refusal> {
    if event.is_series() {
        return Ok(());
    }
    let message = format!("`{}` does not repeat, it has no dates to choose from", event.slug);
    Err(Refusal::invalid("occurrence", message))
}

fn no_such_date(event: &Event, name: RecurrenceId) -> Refusal {
    Refusal::new("not-found", format!("`{}` has no date `{name}`", event.slug))
        .hint(format!("list its dates with `planify event occurrences {}`", event.slug))
}

/// The event on one of its dates, whose seats are kept from others until the transaction ends.
pub(crate) fn lock(
    tx: &mut Tx<'_>,
    event: &Event,
    name: RecurrenceId,
) -> Result<(Event, Room), EngineError> {
    let date = event_on(event, &keep(tx, event, name)?);
    let room = lock_seats(tx, &date)?;
    // Meanwhile the date may have been called off, or have become one of another series.
    let date = occurrences::find(tx, event.org, event.id, name)?
        .ok_or_else(|| no_such_date(event, name))?;
    Ok((event_on(event, &date), room))
}

/// Lists the dates of a series as events, the soonest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    window: (Option<Timestamp>, Option<Timestamp>),
    page: &PageRequest,
) -> Result<Page<Event>, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("occurrences", Place { at: EARLIEST, id: Uuid::nil() })?;
    let after = After { at: place.at, id: place.id };
    let found = ahead::list(tx, &event, window, after, rows)?;
    let found = found.iter().map(|occurrence| event_on(&event, occurrence)).collect();
    Ok(Page::cut(found, limit, "occurrences", |event| Place {
        at: event.details.schedule.starts_at,
        id: event.occurrence.uuid(),
    }))
}

/// One of the next dates of a series, as a guest sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The event on that date.
    pub event: Event,
    /// The guest's answer on it.
    pub answer: Answer,
}

/// The next dates of a series with a guest's answers.
pub(crate) fn offered(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: &Guest,
) -> Result<Vec<Dated>, EngineError> {
    let window = (Some(tx.now()), None);
    let after = After { at: EARLIEST, id: Uuid::nil() };
    let found = ahead::list(tx, event, window, after, OFFERED_MAX)?;
    let known: BTreeMap<Uuid, Answer> = occurrences::answers_of(tx, guest.id, event.id)?
        .into_iter()
        .map(|(scope, answer)| (scope.uuid(), answer))
        .collect();
    let dated = |occurrence: &Occurrence| {
        let answer = if ahead::is_kept(occurrence) {
            known.get(&occurrence.id.uuid()).cloned().unwrap_or(Answer::PENDING)
        } else {
            guest.answer.clone()
        };
        Dated { event: event_on(event, occurrence), answer }
    };
    Ok(found.iter().map(dated).collect())
}

/// Changes one date of a series; guests who know of it are told.
pub(crate) fn edit_one(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    (name, edit): (RecurrenceId, &EditEvent),
) -> Result<Outcome<Event>, EngineError> {
    event::check_editable(event)?;
    rooms::check_none(&edit.rooms)?;
    lock_seats(tx, event)?;
    let occurrence = keep(tx, event, name)?;
    let before = event_on(event, &occurrence);
    event::check_editable(&before)?;
    let room = lock_seats(tx, &before)?;
    let wanted = event::edit(&before.details, edit)?;
    let planned = series::planned(&event.details, name)?
        .ok_or_else(|| Refusal::new("not-found", format!("there is no date `{name}`")))?;
    let change = change_of(&event.details, &wanted, edit, &planned)?;
    let room = room.limited(wanted.capacity, &wanted.quotas)?;
    if wanted == before.details {
        return Ok(Outcome::unchanged(before));
    }
    let schedule = &wanted.schedule;
    let changed = Occurrence {
        starts_at: schedule.starts_at,
        ends_at: schedule.ends_at,
        change,
        room,
        ..occurrence
    };
    let rooms = Rooms::of(tx, event)?;
    occurrences::save(tx, &changed)?;
    quotas::limit(tx, event.org, changed.id, (wanted.capacity, &wanted.quotas))?;
    let raises =
        event.status == Status::Published && event::raises_sequence(&before.details, &wanted);
    let touched = touch(tx, event, i64::from(raises))?;
    let after = event_on(&touched, &changed);
    let recorder = Recorder::begin(tx, call, event.org, "event.edit");
    recorder.changed(tx, subject(event), date_fields(&before), date_fields(&after))?;
    let mut effects = Effects::default();
    let warnings = rooms.follow(tx, &recorder, &touched, &mut effects)?;
    let changes = event::changes_for_guests(&before.details, &wanted);
    if !changes.is_empty() {
        let announcement = Announcement { fact: Fact::Updated(touched.version), changes };
        notices::announce(tx, call, &after, &recorder, &announcement, &mut effects)?;
    }
    let taken = promote(tx, call, &after, &recorder, &mut effects)?;
    Ok(outcome(Event { taken, ..after }, &recorder, effects, warnings))
}

/// Calls one date of a series off; guests who come on it are told.
pub fn cancel(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    name: RecurrenceId,
) -> Result<Outcome<Event>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    call.check_version(&event.slug, event.version)?;
    event::check_editable(&event)?;
    lock_seats(tx, &event)?;
    let occurrence = keep(tx, &event, name)?;
    let before = event_on(&event, &occurrence);
    // Whoever answers for the date now does so before it is called off, and is told.
    lock_seats(tx, &before)?;
    if occurrence.standing == Standing::Cancelled {
        return Ok(Outcome::unchanged(before));
    }
    let cancelled = Occurrence { standing: Standing::Cancelled, ..occurrence };
    let rooms = Rooms::of(tx, &event)?;
    occurrences::save(tx, &cancelled)?;
    let touched = touch(tx, &event, i64::from(event.status == Status::Published))?;
    let after = event_on(&touched, &cancelled);
    let recorder = Recorder::begin(tx, call, event.org, "event.cancel");
    recorder.changed(tx, subject(&event), date_fields(&before), date_fields(&after))?;
    let mut effects = Effects::default();
    let warnings = rooms.give_back(tx, &recorder, Some(&before), &mut effects)?;
    if event.status == Status::Published {
        let fact = Fact::Cancelled(touched.version);
        let announcement = Announcement { fact, changes: Vec::new() };
        notices::announce(tx, call, &after, &recorder, &announcement, &mut effects)?;
    }
    Ok(outcome(after, &recorder, effects, warnings))
}

/// Writes the series as its next version.
fn touch(tx: &mut Tx<'_>, event: &Event, raised: i64) -> Result<Event, EngineError> {
    let touched = Event {
        sequence: event.sequence + raised,
        version: event.version + 1,
        updated_at: tx.now(),
        ..event.clone()
    };
    events::save(tx, &touched)?;
    Ok(touched)
}

fn outcome(
    data: Event,
    recorder: &Recorder,
    effects: Effects,
    warnings: Vec<String>,
) -> Outcome<Event> {
    Outcome { data, op: Some(recorder.op()), effects: effects.into_vec(), warnings }
}

fn date_fields(event: &Event) -> Fields {
    let mut fields = journal_fields(event);
    let date = fields! { "occurrence": event.date.map(|date| date.to_string()), "status": event.status.name() };
    fields.extend(date);
    fields.retain(|name, _| name != "sequence");
    fields
}

/// Cuts a series before a date: what follows becomes a series of its own, with the change.
///
/// Both have the same guests. Dates behind the cut keep their answers and seats.
pub(crate) fn split(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    (name, edit): (RecurrenceId, &EditEvent),
) -> Result<Outcome<Event>, EngineError> {
    event::check_editable(event)?;
    let room = lock_seats(tx, event)?;
    occurrences::lock_seats(tx, event.org, event.id, EARLIEST)?;
    let cut = find(tx, event, name)?;
    let known = guests::counts(tx, event.org, event.id)?.guests;
    if known > GUESTS_MAX {
        let message = format!("a series with {known} guests is not cut, {GUESTS_MAX} are the most");
        return Err(Refusal::invalid("scope", message)
            .hint("change all of it, or single dates")
            .into());
    }
    let (first, rest) = cut_details(event, (name, cut.starts_at))?;
    let changed = event::edit(&rest, edit)?;
    let recorder = Recorder::begin(tx, call, event.org, "event.edit");
    let first_half = Event {
        series: series::describe(&first)?.zip(event.series.clone()).map(|(described, known)| {
            planify_core::series::Series { horizon_at: known.horizon_at, ..described }
        }),
        sequence: event.sequence + i64::from(event.status == Status::Published),
        version: event.version + 1,
        updated_at: tx.now(),
        details: first,
        ..event.clone()
    };
    let rooms = Rooms::of(tx, event)?;
    let second = begin_second(tx, call, event, (&rest, edit))?;
    recorder.created(tx, subject(&second), journal_fields(&second))?;
    let second = crate::questions::copy(tx, &recorder, event, &second)?;
    copy_guests(tx, event, &second, &recorder)?;
    let window = (EARLIEST, LATEST);
    let after = After { at: EARLIEST, id: Uuid::nil() };
    for occurrence in occurrences::of_event(tx, (event.org, event.id), window, after, 10_000)? {
        if occurrence.name >= name {
            occurrences::give_to(tx, event.org, occurrence.id, second.id)?;
        }
    }
    events::save(tx, &first_half)?;
    recorder.changed(tx, subject(event), journal_fields(event), journal_fields(&first_half))?;
    let taken = answers_taken(tx, &second, room.all.taken)?;
    let second = finish_second(tx, second, (&rest, changed), taken)?;
    let rooms = rooms.give_to(tx, &recorder, (cut.starts_at, &second))?;
    let mut effects = Effects::default();
    let mut warnings = rooms.follow(tx, &recorder, &second, &mut effects)?;
    let new = (&second, edit.rooms.as_slice());
    warnings.extend(rooms::book_for(tx, call, &recorder, new, &mut effects)?);
    for (before, after) in [(&event.details, &first_half), (&event.details, &second)] {
        let changes = event::changes_for_guests(before, &after.details);
        let fact = Fact::Updated(after.version);
        let announcement = Announcement { fact, changes };
        notices::announce(tx, call, after, &recorder, &announcement, &mut effects)?;
    }
    Ok(outcome(second, &recorder, effects, warnings))
}

/// The details before and from the cut on.
fn cut_details(
    event: &Event,
    (name, starts_at): (RecurrenceId, Timestamp),
) -> Result<(Details, Details), EngineError> {
    let recurrence = event.details.recurrence.clone().unwrap_or_default();
    let before = series::count_before(&event.details, name)?;
    let planned = series::planned(&event.details, name)?;
    let schedule = planned.unwrap_or_else(|| event.details.schedule.clone());
    if schedule.starts_at <= event.details.schedule.starts_at {
        return Err(Refusal::invalid(
            "scope",
            "this is the first date, all of the series follows it",
        )
        .hint("use the scope `all`")
        .into());
    }
    let halves =
        recurrence.rule.as_ref().map(|rule| series::halves(rule, before, (name, starts_at)));
    let (first_rule, second_rule) = halves.unzip();
    let part = |dates: &[jiff::civil::DateTime], behind: bool| {
        dates.iter().copied().filter(|at| (*at >= name.at) == behind).collect::<Vec<_>>()
    };
    let first = Recurrence {
        rule: first_rule,
        added: part(&recurrence.added, false),
        left_out: part(&recurrence.left_out, false),
    };
    let second = Recurrence {
        rule: second_rule,
        added: part(&recurrence.added, true),
        left_out: part(&recurrence.left_out, true),
    };
    let details = |recurrence, schedule| Details {
        recurrence: Some(recurrence),
        schedule,
        ..event.details.clone()
    };
    Ok((
        details(first, event.details.schedule.clone()),
        Details { key: None, ..details(second, schedule) },
    ))
}

fn begin_second(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    (rest, edit): (&Details, &EditEvent),
) -> Result<Event, EngineError> {
    let now = tx.now();
    let id = EventId::from(tx.new_uuid());
    let wished = edit.slug.as_deref().map_or_else(|| Ok(event.slug.clone()), event::check_slug)?;
    let described = series::describe(rest)?;
    let second = Event {
        id,
        occurrence: event::whole(id),
        slug: free_slug(tx, &call.actor, &wished)?,
        details: rest.clone(),
        series: described.zip(event.series.clone()).map(|(described, known)| {
            planify_core::series::Series { horizon_at: known.horizon_at, ..described }
        }),
        taken: 0,
        questions: 0,
        uid: id::encode(id.uuid()),
        sequence: 0,
        version: 1,
        created_at: now,
        updated_at: now,
        ..event.clone()
    };
    events::insert(tx, &second)?;
    Ok(second)
}

fn copy_guests(
    tx: &mut Tx<'_>,
    event: &Event,
    second: &Event,
    recorder: &Recorder,
) -> Result<(), EngineError> {
    for guest in guests::list(tx, (event.org, event.id), None, None, Uuid::nil(), GUESTS_MAX)? {
        let copy = Guest {
            id: tx.new_uuid().into(),
            event: second.id,
            organizer: None,
            version: 1,
            created_at: tx.now(),
            ..guest
        };
        guests::insert(tx, &copy)?;
        if copy.invited_at.is_some() {
            guests::save(tx, &Guest { version: 2, ..copy.clone() })?;
        }
        if copy.answer.answered_at.is_some() {
            answers::set(tx, copy.id, second.occurrence, &copy.answer, None)?;
        }
        recorder.created(
            tx,
            (GuestId::PREFIX, copy.id.uuid()),
            fields! { "event": second.id.to_string(), "person": copy.person.to_string() },
        )?;
    }
    Ok(())
}

fn answers_taken(tx: &mut Tx<'_>, second: &Event, expected: i64) -> Result<i64, EngineError> {
    quotas::count(tx, second.org, second.occurrence)?;
    Ok(lock_seats(tx, second).map_or(expected, |room| room.all.taken))
}

/// Makes the change that the cut was for.
fn finish_second(
    tx: &mut Tx<'_>,
    second: Event,
    (rest, changed): (&Details, Details),
    taken: i64,
) -> Result<Event, EngineError> {
    let second = Event { taken, ..second };
    if changed == *rest {
        return Ok(second);
    }
    let described = series::describe(&changed)?;
    let event = Event {
        series: described.zip(second.series.clone()).map(|(described, known)| {
            planify_core::series::Series { horizon_at: known.horizon_at, ..described }
        }),
        details: changed,
        version: second.version + 1,
        ..second
    };
    events::save(tx, &event)?;
    series::rebuild(tx, rest, &event)?;
    Ok(event)
}
