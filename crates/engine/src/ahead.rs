//! Dates beyond the horizon of a series: computed when they are asked for, kept once something is said about them.
//!
//! A question writes nothing. What counts on a date that is not kept are the answers to the whole series,
//! which it takes over in the moment in which it is kept.

use crate::answers::lock_seats;
use crate::series::{self, HORIZON, Times};
use crate::{EngineError, page};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use planify_core::answer::Answer;
use planify_core::event::{Details, Event};
use planify_core::guest::{Guest, Role};
use planify_core::id::GuestId;
use planify_core::quota::Room;
use planify_core::recurrence::{INSTANCES_MAX, RecurrenceId};
use planify_core::rule::Refusal;
use planify_core::series::{self as series_of, Change, Occurrence, Series, Standing, kind};
use planify_store::events::After;
use planify_store::{Tx, occurrences};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The most dates beyond its horizon that a series keeps.
pub const KEPT_MAX: usize = 100;
/// A wall clock read as UTC lies within so much of its instant.
const NEAR: SignedDuration = SignedDuration::from_hours(26);

/// A guest's answer to a whole series, and the role that it takes seats in.
type Answered = (GuestId, Role, Answer);

/// Finds a date of a series, whether it is kept or not.
pub(crate) fn find(
    tx: &mut Tx<'_>,
    event: &Event,
    name: RecurrenceId,
) -> Result<Option<Occurrence>, EngineError> {
    if let Some(kept) = occurrences::find(tx, event.org, event.id, name)? {
        return Ok(Some(kept));
    }
    let Some(known) = &event.series else { return Ok(None) };
    let Some(at) = times(&event.details, name, known.horizon_at)? else { return Ok(None) };
    let room = room(tx, event)?;
    Ok(Some(computed(event, room, name, at)))
}

/// The next date beyond the horizon, and what a guest's answer to the series is worth on it, whose seats
/// are `answered`; none if the series has no such date.
pub(crate) fn next(
    tx: &mut Tx<'_>,
    event: &Event,
    guest: &Guest,
    answered: &Room,
) -> Result<Option<(Occurrence, Answer)>, EngineError> {
    let Some(known) = event.series.as_ref().filter(|known| goes_on(known)) else { return Ok(None) };
    let window = (known.horizon_at.max(tx.now()), page::LATEST);
    let Some((name, at)) = series::dates(&event.details, window, 1)?.pop_first() else {
        return Ok(None);
    };
    if let Ok(room) = answered.limited(event.details.capacity, &event.details.quotas) {
        return Ok(Some((computed(event, room, name, at), guest.answer.clone())));
    }
    let (room, answers) = shared_out(tx, event)?;
    let own = answers.into_iter().find(|(found, ..)| *found == guest.id);
    let answer = own.map_or(Answer::PENDING, |(.., answer)| answer);
    Ok(Some((computed(event, room, name, at), answer)))
}

/// Finds a date of a series and keeps it if nobody did so before.
///
/// # Errors
/// `too-many-dates` when the series keeps enough of them.
pub(crate) fn keep(
    tx: &mut Tx<'_>,
    event: &Event,
    name: RecurrenceId,
) -> Result<Option<Occurrence>, EngineError> {
    if let Some(kept) = occurrences::find(tx, event.org, event.id, name)? {
        return Ok(Some(kept));
    }
    if event.series.is_none() {
        return Ok(None);
    }
    let answered = lock_seats(tx, event)?;
    // Whoever held the seats may have kept the date, or moved the horizon.
    let Some(event) = planify_store::events::find(tx, event.org, event.id)? else {
        return Ok(None);
    };
    if let Some(kept) = occurrences::find(tx, event.org, event.id, name)? {
        return Ok(Some(kept));
    }
    let Some(known) = &event.series else { return Ok(None) };
    let Some(at) = times(&event.details, name, known.horizon_at)? else { return Ok(None) };
    if names(tx, &event, known.horizon_at)?.len() >= KEPT_MAX {
        let message = format!(
            "`{}` keeps {KEPT_MAX} dates more than 366 days ahead, and no more",
            event.slug
        );
        return Err(Refusal::new("too-many-dates", message)
            .field("occurrence")
            .hint("answer for the whole series, or wait until the date is nearer")
            .into());
    }
    series::add(tx, &event, name, at, &answered)?;
    Ok(occurrences::find(tx, event.org, event.id, name)?)
}

/// The instants of a date, if the series gives it and it begins at `from` or later.
pub(crate) fn times(
    details: &Details,
    name: RecurrenceId,
    from: Timestamp,
) -> Result<Option<Times>, EngineError> {
    let Ok(near) = TimeZone::UTC.to_timestamp(name.at) else { return Ok(None) };
    let latest = later(near, NEAR);
    if name.kind != kind(&details.schedule) || latest < from {
        return Ok(None);
    }
    let window = (from.max(later(near, -NEAR)), latest);
    Ok(series::dates(details, window, INSTANCES_MAX)?.remove(&name))
}

/// The names of the dates that are kept from about an instant on.
pub(crate) fn names(
    tx: &mut Tx<'_>,
    event: &Event,
    from: Timestamp,
) -> Result<BTreeSet<RecurrenceId>, EngineError> {
    let at = TimeZone::UTC.to_datetime(later(from, -NEAR));
    let first = RecurrenceId { at, kind: kind(&event.details.schedule) };
    Ok(occurrences::names_from(tx, (event.org, event.id), first)?.into_iter().collect())
}

/// Lists the dates of a series that touch a window, kept or not, behind `after`, at most `rows`.
///
/// Without an end the list goes as far as dates are kept; if the next date lies beyond, it is one of
/// a year from that date on.
pub(crate) fn list(
    tx: &mut Tx<'_>,
    event: &Event,
    (from, to): (Option<Timestamp>, Option<Timestamp>),
    after: After,
    rows: i64,
) -> Result<Vec<Occurrence>, EngineError> {
    let begin = from.unwrap_or(page::EARLIEST);
    let scope = (event.org, event.id);
    let window = (begin, to.unwrap_or(page::LATEST));
    let mut found = occurrences::of_event(tx, scope, window, after, rows)?;
    let Some(known) = event.series.as_ref().filter(|known| goes_on(known)) else {
        return Ok(found);
    };
    let most = usize::try_from(rows).unwrap_or(0);
    let end = match to {
        Some(to) => to,
        None => end(tx, event, known, begin)?,
    };
    let length = event.details.schedule.length();
    let reach = later(begin, -length).max(after.at).max(known.horizon_at);
    if reach < end {
        let kept = names(tx, event, known.horizon_at)?;
        let next = series::dates(&event.details, (reach, end), most + kept.len() + 1)?;
        let next = next.into_iter().filter(|(name, at)| at.1 > begin && !kept.contains(name));
        let room = room(tx, event)?;
        let next = next.map(|(name, at)| Occurrence {
            id: place(name).into(),
            ..computed(event, room, name, at)
        });
        let is_behind = |date: &Occurrence| (date.starts_at, date.id.uuid()) > (after.at, after.id);
        found.extend(next.filter(is_behind));
        found.sort_by_key(|date| (date.starts_at, date.id.uuid()));
        found.truncate(most);
    }
    Ok(found)
}

/// Where a list without an end stops.
fn end(
    tx: &mut Tx<'_>,
    event: &Event,
    known: &Series,
    begin: Timestamp,
) -> Result<Timestamp, EngineError> {
    let begin = begin.max(tx.now());
    let after = After { at: page::EARLIEST, id: Uuid::nil() };
    let window = (begin, known.horizon_at);
    if !occurrences::of_event(tx, (event.org, event.id), window, after, 1)?.is_empty() {
        return Ok(known.horizon_at);
    }
    let window = (begin.max(known.horizon_at), page::LATEST);
    let first = series::dates(&event.details, window, 1)?;
    Ok(match first.into_values().next() {
        Some((starts_at, _)) => later(starts_at, HORIZON),
        None => known.horizon_at,
    })
}

/// An instant so much later, or earlier, within what the store can hold.
fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    let outside = if by.is_negative() { page::EARLIEST } else { page::LATEST };
    at.checked_add(by).unwrap_or(outside).clamp(page::EARLIEST, page::LATEST)
}

/// Whether a series has dates beyond those that are kept.
fn goes_on(known: &Series) -> bool {
    known.last_ends_at.is_none_or(|end| end > known.horizon_at)
}

/// A date that is not kept.
fn computed(
    event: &Event,
    room: Room,
    name: RecurrenceId,
    (starts_at, ends_at): Times,
) -> Occurrence {
    Occurrence {
        id: event.occurrence,
        org: event.org,
        event: event.id,
        name,
        starts_at,
        ends_at,
        standing: Standing::Planned,
        change: Change::default(),
        room,
    }
}

/// The seats of each date that is not kept, as the answers to the whole series leave them.
fn room(tx: &mut Tx<'_>, event: &Event) -> Result<Room, EngineError> {
    let Details { capacity, quotas, .. } = &event.details;
    if quotas.any() || capacity.is_some_and(|capacity| event.taken > capacity) {
        return Ok(shared_out(tx, event)?.0);
    }
    let mut room = Room::empty(*capacity, quotas);
    room.all = room.all.after(event.taken);
    Ok(room)
}

/// The seats of such a date, and who has them.
fn shared_out(tx: &mut Tx<'_>, event: &Event) -> Result<(Room, Vec<Answered>), EngineError> {
    let none = Room::empty(event.details.capacity, &event.details.quotas);
    let answers = occurrences::series_answers(tx, event.occurrence)?;
    let answers = series_of::taken_over(answers, none);
    let room =
        answers.iter().fold(none, |room, (_, role, answer)| room.after(*role, answer.seats()));
    Ok((room, answers))
}

/// Whether a date of a list is kept: ids of rows grow with time and fill their first half, places do not.
pub(crate) fn is_kept(date: &Occurrence) -> bool {
    date.id.uuid().as_u128() >> 64 != 0
}

/// The place of a computed date among others that begin at the same time.
fn place(name: RecurrenceId) -> Uuid {
    let second = TimeZone::UTC.to_timestamp(name.at).map_or(0, Timestamp::as_second);
    Uuid::from_u128(u128::from(second.unsigned_abs()))
}
