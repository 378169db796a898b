//! Queries of the items of an agenda, their seats and their speakers.

use crate::{Row, StoreError, Tx, Value};
use planify_core::agenda::{Item, ItemDetails};
use planify_core::answer::Seats;
use planify_core::id::{EventId, GuestId, ItemId, OrgId, PersonId, TrackId};
use planify_core::schedule::Schedule;
use std::collections::HashMap;
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select i.item_id, i.org_id, i.event_id, i.external_key, i.kind, i.title, i.description, \
             i.track_id, e.zone, i.start_local, i.end_local, i.starts_at, i.ends_at, s.capacity, \
             i.expected, s.taken, i.version, i.created_at \
             from agenda_item i join event e on e.event_id = i.event_id \
             join seat_tally s on s.scope = i.item_id \
             left join agenda_track t on t.track_id = i.track_id \
             where i.org_id = $1 and i.event_id = $2 and i.removed_at is null ",
            $rest
        )
    };
}

const LIST: &str = select!("order by i.starts_at, t.position nulls first, i.item_id");
const FIND: &str = select!("and i.item_id = $3");
const FIND_BY_KEY: &str = select!("and i.external_key = $3");
const FIND_LAST: &str = select!("order by i.item_id desc limit 1");
const IDS: &str = "select item_id, title from agenda_item where org_id = $1 and event_id = $2 \
     and removed_at is null and item_id > $3 order by item_id limit $4";
const COUNT: &str = "select count(*) from agenda_item where org_id = $1 and event_id = $2 \
     and removed_at is null";
const COUNT_OF_TRACK: &str = "select count(*) from agenda_item where org_id = $1 and track_id = $2 \
     and removed_at is null";
const INSERT: &str = "insert into agenda_item (org_id, item_id, track_id, external_key, kind, title, \
     description, start_local, end_local, starts_at, ends_at, expected, version, event_id, created_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
const UPDATE: &str = "update agenda_item set track_id = $3, external_key = $4, kind = $5, title = $6, \
     description = $7, start_local = $8, end_local = $9, starts_at = $10, ends_at = $11, \
     expected = $12, version = $13 where org_id = $1 and item_id = $2 and version = $13 - 1";
const RESCHEDULE: &str = "update agenda_item set start_local = $3, end_local = $4, starts_at = $5, \
     ends_at = $6, version = $7 where org_id = $1 and item_id = $2 and version = $7 - 1";
const INSERT_TALLY: &str =
    "insert into seat_tally (scope, org_id, capacity, taken) values ($1, $2, $3, 0)";
const SET_CAPACITY: &str = "update seat_tally set capacity = $3 where org_id = $1 and scope = $2";
const REMOVE: &str = "update agenda_item set removed_at = $3, track_id = null, version = version + 1 \
     where org_id = $1 and item_id = $2";
const LEAVE_TRACK: &str = "update agenda_item set track_id = null where org_id = $1 \
     and track_id = $2 and removed_at is not null";
const PURGE_ANSWERS: &str = "delete from answer where scope in (select item_id from agenda_item \
     where org_id = $1 and event_id = $2 and removed_at is not null)";
const PURGE_TALLIES: &str = "delete from seat_tally where scope in (select item_id from agenda_item \
     where org_id = $1 and event_id = $2 and removed_at is not null)";
const PURGE: &str = "delete from agenda_item where org_id = $1 and event_id = $2 \
     and removed_at is not null";
const SPEAKERS: &str = "select item_id, person_id from agenda_item_speaker where event_id = $1 \
     order by item_id, position";
const SPEAKERS_OF: &str = "select person_id from agenda_item_speaker where event_id = $1 \
     and item_id = $2 order by position";
const CLEAR_SPEAKERS: &str = "delete from agenda_item_speaker where item_id = $1";
const ADD_SPEAKER: &str = "insert into agenda_item_speaker (item_id, person_id, event_id, position) \
     values ($1, $2, $3, $4)";
const INTERESTED: &str = "select a.scope, a.guest_id from answer a \
     join agenda_item i on i.item_id = a.scope \
     where i.org_id = $1 and i.event_id = $2 and a.status <> 'no' order by a.scope, a.guest_id";
const SEATS_OF_REMOVED: &str = "select i.item_id, s.capacity, s.taken from agenda_item i \
     join seat_tally s on s.scope = i.item_id \
     where i.org_id = $1 and i.event_id = $2 and i.removed_at is not null order by i.item_id";
const ANSWERED: &str = "select i.item_id from answer a join agenda_item i on i.item_id = a.scope \
     where a.guest_id = $1 and i.event_id = $2 order by i.item_id";

/// The items of an event, by time and then by track.
pub fn list(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<Vec<Item>, StoreError> {
    let mut items = tx.query_map(LIST, &[org.into(), event.into()], read)?;
    let mut speakers: HashMap<ItemId, Vec<PersonId>> = HashMap::new();
    let found = tx.query_map(SPEAKERS, &[event.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (item, person) in found {
        speakers.entry(item).or_default().push(person);
    }
    for item in &mut items {
        item.speakers = speakers.remove(&item.id).unwrap_or_default();
    }
    Ok(items)
}

/// Finds an item by its id.
pub fn find(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    id: ItemId,
) -> Result<Option<Item>, StoreError> {
    let found = tx.query_opt(FIND, &[org.into(), event.into(), id.into()], read)?;
    with_speakers(tx, found)
}

/// Finds an item by its external key.
pub fn find_by_key(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    key: &str,
) -> Result<Option<Item>, StoreError> {
    let found = tx.query_opt(FIND_BY_KEY, &[org.into(), event.into(), key.into()], read)?;
    with_speakers(tx, found)
}

/// Finds the item that was added last.
pub fn find_last(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
) -> Result<Option<Item>, StoreError> {
    let found = tx.query_opt(FIND_LAST, &[org.into(), event.into()], read)?;
    with_speakers(tx, found)
}

fn with_speakers(tx: &mut Tx<'_>, found: Option<Item>) -> Result<Option<Item>, StoreError> {
    let Some(mut item) = found else { return Ok(None) };
    let values = [item.event.into(), item.id.into()];
    item.speakers = tx.query_map(SPEAKERS_OF, &values, |row| row.get(0))?;
    Ok(Some(item))
}

/// Ids and titles in order of the ids, behind `after`.
pub fn ids(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), event.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// How many items an event has.
pub fn count(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<i64, StoreError> {
    tx.query_one(COUNT, &[org.into(), event.into()], |row| row.get(0))
}

/// How many items are in a track.
pub fn count_of_track(tx: &mut Tx<'_>, org: OrgId, track: TrackId) -> Result<i64, StoreError> {
    tx.query_one(COUNT_OF_TRACK, &[org.into(), track.into()], |row| row.get(0))
}

/// Adds an item with its seats and speakers.
pub fn insert(tx: &mut Tx<'_>, item: &Item) -> Result<(), StoreError> {
    let mut all = values(item).to_vec();
    all.extend([item.event.into(), item.created_at.into()]);
    tx.execute(INSERT, &all)?;
    let tally = [item.id.into(), item.org.into(), item.details.capacity.into()];
    tx.execute(INSERT_TALLY, &tally)?;
    add_speakers(tx, item)
}

/// Writes an item as the next version, its capacity and its speakers; the transaction runs again
/// if another one changed it.
pub fn save(tx: &mut Tx<'_>, item: &Item) -> Result<(), StoreError> {
    if tx.execute(UPDATE, &values(item))? == 0 {
        return Err(tx.conflict());
    }
    let capacity = [item.org.into(), item.id.into(), item.details.capacity.into()];
    tx.execute(SET_CAPACITY, &capacity)?;
    tx.execute(CLEAR_SPEAKERS, &[item.id.into()])?;
    add_speakers(tx, item)
}

/// Writes when an item takes place as the next version; the transaction runs again if another one
/// changed it.
pub fn reschedule(tx: &mut Tx<'_>, item: &Item) -> Result<(), StoreError> {
    let schedule = &item.details.schedule;
    let values = [
        item.org.into(),
        item.id.into(),
        schedule.start_local().into(),
        schedule.end_local().into(),
        schedule.starts_at.into(),
        schedule.ends_at.into(),
        item.version.into(),
    ];
    if tx.execute(RESCHEDULE, &values)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

fn add_speakers(tx: &mut Tx<'_>, item: &Item) -> Result<(), StoreError> {
    for (position, person) in (0_i64..).zip(&item.speakers) {
        let values = [item.id.into(), (*person).into(), item.event.into(), position.into()];
        tx.execute(ADD_SPEAKER, &values)?;
    }
    Ok(())
}

/// Takes an item off the agenda; who answered it is known until [`purge`].
pub fn remove(tx: &mut Tx<'_>, item: &Item) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(REMOVE, &[item.org.into(), item.id.into(), now.into()])?;
    tx.execute(CLEAR_SPEAKERS, &[item.id.into()])?;
    Ok(())
}

/// Takes items that were removed out of their track.
pub fn leave_track(tx: &mut Tx<'_>, org: OrgId, track: TrackId) -> Result<(), StoreError> {
    tx.execute(LEAVE_TRACK, &[org.into(), track.into()])?;
    Ok(())
}

/// Forgets items that were taken off the agenda, with their answers and seats.
pub fn purge(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<(), StoreError> {
    for statement in [PURGE_ANSWERS, PURGE_TALLIES, PURGE] {
        tx.execute(statement, &[org.into(), event.into()])?;
    }
    Ok(())
}

/// The seats of items that were taken off the agenda.
pub fn seats_of_removed(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
) -> Result<Vec<(ItemId, Seats)>, StoreError> {
    tx.query_map(SEATS_OF_REMOVED, &[org.into(), event.into()], |row| {
        Ok((row.get(0)?, Seats { capacity: row.get(1)?, taken: row.get(2)? }))
    })
}

/// The guests who come, may come or wait to come to items, those taken off the agenda included.
pub fn interested(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
) -> Result<Vec<(ItemId, GuestId)>, StoreError> {
    tx.query_map(INTERESTED, &[org.into(), event.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The items that a guest answered, those taken off the agenda included.
pub fn answered(
    tx: &mut Tx<'_>,
    event: EventId,
    guest: GuestId,
) -> Result<Vec<ItemId>, StoreError> {
    tx.query_map(ANSWERED, &[guest.into(), event.into()], |row| row.get(0))
}

fn values(item: &Item) -> [Value<'_>; 13] {
    let details = &item.details;
    let schedule = &details.schedule;
    [
        item.org.into(),
        item.id.into(),
        details.track.into(),
        details.key.as_deref().into(),
        details.kind.name().into(),
        (&details.title).into(),
        details.description.as_deref().into(),
        schedule.start_local().into(),
        schedule.end_local().into(),
        schedule.starts_at.into(),
        schedule.ends_at.into(),
        details.expected.into(),
        item.version.into(),
    ]
}

fn read(row: &Row<'_>) -> Result<Item, StoreError> {
    let (start, end): (String, String) = (row.get(9)?, row.get(10)?);
    let schedule = Schedule::restore(row.get(8)?, &start, &end, (row.get(11)?, row.get(12)?))
        .ok_or_else(|| StoreError::Corrupt("the times of an item cannot be read".to_owned()))?;
    Ok(Item {
        id: row.get(0)?,
        org: row.get(1)?,
        event: row.get(2)?,
        details: ItemDetails {
            key: row.get(3)?,
            kind: crate::words::word(row, 4)?,
            title: row.get(5)?,
            description: row.get(6)?,
            track: row.get(7)?,
            schedule,
            capacity: row.get(13)?,
            expected: row.get(14)?,
        },
        speakers: Vec::new(),
        taken: row.get(15)?,
        version: row.get(16)?,
        created_at: row.get(17)?,
    })
}
