//! Queries of the dates of series, their seats and answers.

use crate::events::After;
use crate::guests::read_answer;
use crate::quotas::{self, read_room, room_columns};
use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::answer::Answer;
use planify_core::guest::Role;
use planify_core::id::{EventId, GuestId, OccurrenceId, OrgId};
use planify_core::quota::{Quotas, Room};
use planify_core::recurrence::{INSTANCES_MAX, RecurrenceId};
use planify_core::series::{Change, Occurrence, Series};

/// The columns that `read` takes.
macro_rules! occurrence_columns {
    () => {
        concat!(
            "o.occurrence_id, o.org_id, o.event_id, o.recurrence_id, o.starts_at, o.ends_at, \
             o.standing, o.title, o.location, o.online_url, o.start_local, o.end_local, ",
            room_columns!()
        )
    };
}

pub(crate) use occurrence_columns;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select ",
            occurrence_columns!(),
            " from occurrence o join seat_tally t on t.scope = o.occurrence_id ",
            $rest
        )
    };
}

const FIND: &str = select!("where o.org_id = $1 and o.event_id = $2 and o.recurrence_id = $3");
const OF_EVENT: &str = select!(
    "where o.org_id = $1 and o.event_id = $2 and o.recurrence_id is not null and o.ends_at > $3 \
     and o.starts_at < $4 and (o.starts_at, o.occurrence_id) > ($5, $6) \
     order by o.starts_at, o.occurrence_id limit $7"
);
const NAMES: &str = "select recurrence_id from occurrence \
     where org_id = $1 and event_id = $2 and recurrence_id >= $3 order by recurrence_id limit $4";
const LOCK: &str = concat!(
    "select t.scope, ",
    room_columns!(),
    " from seat_tally t where t.org_id = $1 and t.scope in \
     (select occurrence_id from occurrence where event_id = $2 and recurrence_id is not null \
     and ends_at > $3) order by t.scope for update"
);
const ANSWERS_OF: &str = "select a.scope, a.status, a.party, a.note, a.answered_at, a.waiting_since \
     from answer a join occurrence o on o.occurrence_id = a.scope \
     where a.guest_id = $1 and o.event_id = $2 and o.recurrence_id is not null";
const ANSWER: &str = "select status, party, note, answered_at, waiting_since from answer \
     where guest_id = $1 and scope = $2";
const SERIES_ANSWERS: &str = "select a.guest_id, g.role, a.status, a.party, a.note, a.answered_at, \
     a.waiting_since from answer a join guest g on g.guest_id = a.guest_id \
     where a.scope = $1 and a.status <> 'waitlisted' \
     order by a.waiting_since nulls first, a.answered_at, a.guest_id";
const INSERT: &str = "insert into occurrence (occurrence_id, org_id, event_id, recurrence_id, starts_at, \
     ends_at, lasts_long) values ($1, $2, $3, $4, $5, $6, $7)";
const COPY_ANSWERS: &str = "insert into answer (guest_id, scope, status, party, note, answered_at) \
     select guest_id, $2, status, party, note, answered_at from answer \
     where scope = $1 and status <> 'waitlisted'";
const UPDATE: &str = "update occurrence set recurrence_id = $3, starts_at = $4, ends_at = $5, \
     standing = $6, title = $7, location = $8, online_url = $9, start_local = $10, end_local = $11, \
     lasts_long = $12 where org_id = $1 and occurrence_id = $2";
const GIVE_TO: &str =
    "update occurrence set event_id = $3 where org_id = $1 and occurrence_id = $2";
const GIVE_ANSWERS: &str = "update answer set guest_id = (select n.guest_id from guest n \
     join guest g on g.person_id = n.person_id where g.guest_id = answer.guest_id and n.event_id = $2) \
     where scope = $1";
const DELETE: &str = "delete from occurrence where org_id = $1 and occurrence_id = $2";
const DELETE_TALLY: &str = "delete from seat_tally where org_id = $1 and scope = $2";
const DELETE_ANSWERS: &str = "delete from answer where scope = $1";
const DELETE_ANSWERS_OF_EVENT: &str = "delete from answer where scope in \
     (select occurrence_id from occurrence where event_id = $1 and recurrence_id is not null)";
const DELETE_TALLIES_OF_EVENT: &str = "delete from seat_tally where org_id = $2 and scope in \
     (select occurrence_id from occurrence where event_id = $1 and recurrence_id is not null)";
const SET_SERIES: &str = "update event set horizon_at = $3, zone_data = $4, last_ends_at = $5 \
     where org_id = $1 and event_id = $2";
const TO_EXTEND: &str = "select org_id, event_id from event where recurrence is not null \
     and horizon_at < $1 and (last_ends_at is null or last_ends_at > horizon_at) \
     and status in ('draft', 'published') order by horizon_at, event_id limit $2";
const ZONES: &str = "select distinct zone, zone_data from event where recurrence is not null";
const OF_ZONE: &str = "select org_id, event_id from event where recurrence is not null and zone = $1 \
     and zone_data = $2 order by event_id limit $3";

/// Finds a date of a series by its name.
pub fn find(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    name: RecurrenceId,
) -> Result<Option<Occurrence>, StoreError> {
    tx.query_opt(FIND, &[org.into(), event.into(), name.to_string().into()], |row| read(row, 0))
}

/// Lists the dates of a series that touch a window, behind `after`, at most `limit`.
pub fn of_event(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    window: (Timestamp, Timestamp),
    after: After,
    limit: i64,
) -> Result<Vec<Occurrence>, StoreError> {
    let values = [
        org.into(),
        event.into(),
        window.0.into(),
        window.1.into(),
        after.at.into(),
        after.id.into(),
        limit.into(),
    ];
    tx.query_map(OF_EVENT, &values, |row| read(row, 0))
}

/// The names of the dates of a series from one on, at most [`INSTANCES_MAX`].
pub fn names_from(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    first: RecurrenceId,
) -> Result<Vec<RecurrenceId>, StoreError> {
    let most = i64::try_from(INSTANCES_MAX).unwrap_or(i64::MAX);
    let values = [org.into(), event.into(), first.to_string().into(), most.into()];
    tx.query_map(NAMES, &values, |row| read_name(row, 0))
}

/// Keeps others from changing the seats of the dates that end after `now`, until the transaction ends.
pub fn lock_seats(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    now: Timestamp,
) -> Result<Vec<(OccurrenceId, Room)>, StoreError> {
    tx.query_map(LOCK, &[org.into(), event.into(), now.into()], |row| {
        Ok((row.get(0)?, read_room(row, 1)?))
    })
}

/// The answers of a guest to single dates of a series.
pub fn answers_of(
    tx: &mut Tx<'_>,
    guest: GuestId,
    event: EventId,
) -> Result<Vec<(OccurrenceId, Answer)>, StoreError> {
    tx.query_map(ANSWERS_OF, &[guest.into(), event.into()], |row| {
        Ok((row.get(0)?, read_answer(row, 1)?))
    })
}

/// The answer of a guest in one scope.
pub fn answer(tx: &mut Tx<'_>, guest: GuestId, scope: OccurrenceId) -> Result<Answer, StoreError> {
    let found = tx.query_opt(ANSWER, &[guest.into(), scope.into()], |row| read_answer(row, 0))?;
    Ok(found.unwrap_or(Answer::PENDING))
}

/// Answers to a whole series with the roles of their guests: those that had room on later dates first,
/// then the oldest.
pub fn series_answers(
    tx: &mut Tx<'_>,
    scope: OccurrenceId,
) -> Result<Vec<(GuestId, Role, Answer)>, StoreError> {
    tx.query_map(SERIES_ANSWERS, &[scope.into()], |row| {
        Ok((row.get(0)?, crate::words::word(row, 1)?, read_answer(row, 2)?))
    })
}

/// Adds a date with its seats, none of them taken.
pub fn insert(tx: &mut Tx<'_>, occurrence: &Occurrence, quotas: &Quotas) -> Result<(), StoreError> {
    let values = [
        occurrence.id.into(),
        occurrence.org.into(),
        occurrence.event.into(),
        occurrence.name.to_string().into(),
        occurrence.starts_at.into(),
        occurrence.ends_at.into(),
        occurrence.lasts_long().into(),
    ];
    tx.execute_later(INSERT, &values)?;
    let capacity = occurrence.room.all.capacity;
    quotas::insert(tx, occurrence.org, occurrence.id, (capacity, quotas))
}

/// Writes the answers to the whole series on a new date, and takes their seats.
///
/// # Errors
/// `Constraint("seats_not_oversold")` when there are not enough.
pub fn copy_answers(
    tx: &mut Tx<'_>,
    org: OrgId,
    series: OccurrenceId,
    date: OccurrenceId,
) -> Result<(), StoreError> {
    tx.execute_later(COPY_ANSWERS, &[series.into(), date.into()])?;
    quotas::count(tx, org, date)
}

/// Writes what may change of a date.
pub fn save(tx: &mut Tx<'_>, occurrence: &Occurrence) -> Result<(), StoreError> {
    let change = &occurrence.change;
    let (start, end) = change.moved.as_ref().map(|(start, end)| (start, end)).unzip();
    let values = [
        occurrence.org.into(),
        occurrence.id.into(),
        occurrence.name.to_string().into(),
        occurrence.starts_at.into(),
        occurrence.ends_at.into(),
        occurrence.standing.name().into(),
        change.title.as_deref().into(),
        change.location.as_deref().into(),
        change.online_url.as_deref().into(),
        start.map(String::as_str).into(),
        end.map(String::as_str).into(),
        occurrence.lasts_long().into(),
    ];
    tx.execute(UPDATE, &values)?;
    Ok(())
}

/// Gives a date with its seats and answers to another series with the same persons as guests.
pub fn give_to(
    tx: &mut Tx<'_>,
    org: OrgId,
    date: OccurrenceId,
    event: EventId,
) -> Result<(), StoreError> {
    tx.execute(GIVE_TO, &[org.into(), date.into(), event.into()])?;
    tx.execute(GIVE_ANSWERS, &[date.into(), event.into()])?;
    Ok(())
}

/// Removes a date with its seats and answers.
pub fn delete(tx: &mut Tx<'_>, org: OrgId, date: OccurrenceId) -> Result<(), StoreError> {
    tx.execute(DELETE_ANSWERS, &[date.into()])?;
    tx.execute(DELETE_TALLY, &[org.into(), date.into()])?;
    tx.execute(DELETE, &[org.into(), date.into()])?;
    Ok(())
}

/// Removes the seats and answers of all dates of a series that is about to go.
pub(crate) fn delete_seats(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<(), StoreError> {
    tx.execute(DELETE_ANSWERS_OF_EVENT, &[event.into()])?;
    tx.execute(DELETE_TALLIES_OF_EVENT, &[event.into(), org.into()])?;
    Ok(())
}

/// Notes how far the dates of a series reach and what they follow; no change of the event itself.
pub fn set_series(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    series: &Series,
) -> Result<(), StoreError> {
    let values = [
        org.into(),
        event.into(),
        series.horizon_at.into(),
        (&series.zone_data).into(),
        series.last_ends_at.into(),
    ];
    tx.execute(SET_SERIES, &values)?;
    Ok(())
}

/// Series of any organisation whose dates do not reach `horizon`, those that lack most first.
pub fn to_extend(
    tx: &mut Tx<'_>,
    horizon: Timestamp,
    limit: i64,
) -> Result<Vec<(OrgId, EventId)>, StoreError> {
    tx.query_map(TO_EXTEND, &[horizon.into(), limit.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The zones of all series, and which data of them their dates follow.
pub fn zones(tx: &mut Tx<'_>) -> Result<Vec<(String, String)>, StoreError> {
    tx.query_map(ZONES, &[], |row| {
        Ok((row.get(0)?, row.get::<Option<String>>(1)?.unwrap_or_default()))
    })
}

/// Series of any organisation in a zone whose dates follow these data of it.
pub fn of_zone(
    tx: &mut Tx<'_>,
    zone: &str,
    zone_data: &str,
    limit: i64,
) -> Result<Vec<(OrgId, EventId)>, StoreError> {
    tx.query_map(OF_ZONE, &[zone.into(), zone_data.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

fn read_name(row: &Row<'_>, index: usize) -> Result<RecurrenceId, StoreError> {
    let name: String = row.get(index)?;
    name.parse().map_err(|_| StoreError::Corrupt(format!("`{name}` is not the name of a date")))
}

/// Reads a date from the columns that begin at `first`.
pub(crate) fn read(row: &Row<'_>, first: usize) -> Result<Occurrence, StoreError> {
    let name = read_name(row, first + 3)?;
    let start: Option<String> = row.get(first + 10)?;
    let end: Option<String> = row.get(first + 11)?;
    Ok(Occurrence {
        id: row.get(first)?,
        org: row.get(first + 1)?,
        event: row.get(first + 2)?,
        name,
        starts_at: row.get(first + 4)?,
        ends_at: row.get(first + 5)?,
        standing: crate::words::word(row, first + 6)?,
        change: Change {
            title: row.get(first + 7)?,
            location: row.get(first + 8)?,
            online_url: row.get(first + 9)?,
            moved: start.zip(end),
        },
        room: read_room(row, first + 12)?,
    })
}
