//! Queries of events, their occurrence and its seats.

use crate::{Row, StoreError, Tx, Value, quotas};
use jiff::Timestamp;
use planify_core::event::{Details, Event, Status};
use planify_core::id::{EventId, OccurrenceId, OrgId};
use planify_core::quota::Quotas;
use planify_core::recurrence::Recurrence;
use planify_core::registration::Registration;
use planify_core::schedule::Schedule;
use planify_core::series::Series;
use planify_core::text::fold;
use uuid::Uuid;

/// The columns that [`read`] takes, of an event, the occurrence that stands for all of it, which has
/// the event's own id, and its seats.
macro_rules! event_columns {
    () => {
        "e.event_id, e.org_id, e.event_id, e.slug, e.status, e.external_key, e.title, \
         e.description, e.visibility, e.zone, e.start_local, e.end_local, e.starts_at, e.ends_at, \
         e.location, e.online_url, e.contact, e.capacity, e.rsvp_by, e.max_plus, t.taken, e.uid, \
         e.sequence, e.version, e.created_at, e.updated_at, e.recurrence, e.last_ends_at, \
         e.horizon_at, e.zone_data, e.quotas, e.registration, e.registration_opens_at, \
         e.registration_closes_at, e.questions"
    };
}

pub(crate) use event_columns;

/// How many columns that are.
pub(crate) const EVENT_COLUMNS: usize = 35;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select ",
            event_columns!(),
            " from event e join seat_tally t on t.scope = e.event_id ",
            $rest
        )
    };
}

const FIND: &str = select!("where e.org_id = $1 and e.event_id = $2");
const FIND_BY_SLUG: &str = select!("where e.org_id = $1 and e.slug = $2");
const FIND_BY_KEY: &str = select!("where e.org_id = $1 and e.external_key = $2");
const FIND_NEXT: &str = select!(
    "where e.org_id = $1 and e.starts_at >= $2 and e.status <> 'cancelled' \
     and (cast($3 as text) is null or $3 like '% ' || e.status || '/' || e.visibility || ' %') \
     order by e.starts_at, e.event_id limit 1"
);
const FIND_LAST: &str = select!(
    "where e.org_id = $1 \
     and (cast($2 as text) is null or $2 like '% ' || e.status || '/' || e.visibility || ' %') \
     order by e.event_id desc limit 1"
);
const IDS: &str = "select event_id, title from event where org_id = $1 and event_id > $2 \
     and (cast($4 as text) is null or $4 like '% ' || status || '/' || visibility || ' %') \
     order by event_id limit $3";
const SLUGS: &str =
    "select slug from event where org_id = $1 and slug >= $2 and slug < $3 order by slug";

const LIST_BY_START: &str = select!(
    "where e.org_id = $1 and (e.starts_at, e.event_id) > ($2, $3) \
     and (cast($4 as text) is null or e.status = $4) \
     and (cast($5 as timestamptz) is null or e.ends_at > $5) \
     and (cast($6 as timestamptz) is null or e.starts_at < $6) \
     and (cast($7 as text) is null or e.title_fold like $7 escape '\\') \
     and (cast($9 as text) is null or $9 like '% ' || e.status || '/' || e.visibility || ' %') \
     order by e.starts_at, e.event_id limit $8"
);
const LIST_BY_START_DESC: &str = select!(
    "where e.org_id = $1 and (e.starts_at, e.event_id) < ($2, $3) \
     and (cast($4 as text) is null or e.status = $4) \
     and (cast($5 as timestamptz) is null or e.ends_at > $5) \
     and (cast($6 as timestamptz) is null or e.starts_at < $6) \
     and (cast($7 as text) is null or e.title_fold like $7 escape '\\') \
     and (cast($9 as text) is null or $9 like '% ' || e.status || '/' || e.visibility || ' %') \
     order by e.starts_at desc, e.event_id desc limit $8"
);
const LIST_BY_CREATION: &str = select!(
    "where e.org_id = $1 and e.created_at >= $2 and e.event_id > $3 \
     and (cast($4 as text) is null or e.status = $4) \
     and (cast($5 as timestamptz) is null or e.ends_at > $5) \
     and (cast($6 as timestamptz) is null or e.starts_at < $6) \
     and (cast($7 as text) is null or e.title_fold like $7 escape '\\') \
     and (cast($9 as text) is null or $9 like '% ' || e.status || '/' || e.visibility || ' %') \
     order by e.event_id limit $8"
);
const LIST_BY_CREATION_DESC: &str = select!(
    "where e.org_id = $1 and e.created_at <= $2 and e.event_id < $3 \
     and (cast($4 as text) is null or e.status = $4) \
     and (cast($5 as timestamptz) is null or e.ends_at > $5) \
     and (cast($6 as timestamptz) is null or e.starts_at < $6) \
     and (cast($7 as text) is null or e.title_fold like $7 escape '\\') \
     and (cast($9 as text) is null or $9 like '% ' || e.status || '/' || e.visibility || ' %') \
     order by e.event_id desc limit $8"
);

const INSERT: &str = "insert into event (event_id, org_id, slug, external_key, title, title_fold, \
     description, status, visibility, zone, all_day, start_local, end_local, starts_at, ends_at, location, \
     online_url, contact, capacity, rsvp_by, max_plus, uid, sequence, version, created_at, updated_at, \
     lasts_long, recurrence, last_ends_at, horizon_at, zone_data, quotas, registration, registration_opens_at, \
     registration_closes_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
     $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35)";
const UPDATE: &str = "update event set slug = $3, external_key = $4, title = $5, title_fold = $6, \
     description = $7, status = $8, visibility = $9, zone = $10, all_day = $11, start_local = $12, \
     end_local = $13, starts_at = $14, ends_at = $15, location = $16, online_url = $17, contact = $18, \
     capacity = $19, rsvp_by = $20, max_plus = $21, sequence = $22, version = $23, updated_at = $24, \
     lasts_long = $25, recurrence = $26, last_ends_at = $27, horizon_at = $28, zone_data = $29, \
     quotas = $30, registration = $31, registration_opens_at = $32, registration_closes_at = $33 \
     where org_id = $1 and event_id = $2 and version = $23 - 1";
const DELETE: &str = "delete from event where org_id = $1 and event_id = $2";
const INSERT_OCCURRENCE: &str = "insert into occurrence (occurrence_id, org_id, event_id, starts_at, \
     ends_at) values ($1, $2, $3, $4, $5)";
const UPDATE_OCCURRENCE: &str = "update occurrence set starts_at = $3, ends_at = $4 \
     where org_id = $1 and event_id = $2 and recurrence_id is null";
const DELETE_TALLY: &str = "delete from seat_tally where org_id = $1 and scope = $2";
const DELETE_ANSWERS: &str = "delete from answer where scope = $1";
const DELETE_ITEM_ANSWERS: &str = "delete from answer where scope in \
     (select item_id from agenda_item where org_id = $1 and event_id = $2)";
const DELETE_ITEM_TALLIES: &str = "delete from seat_tally where scope in \
     (select item_id from agenda_item where org_id = $1 and event_id = $2)";

/// In which order events are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Soonest first.
    Start,
    /// Latest first.
    StartDesc,
    /// Oldest first.
    Creation,
    /// Newest first.
    CreationDesc,
}

/// Where a page begins: behind this row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// The start of the row, or its creation.
    pub at: Timestamp,
    /// The id of the row.
    pub id: Uuid,
}

/// Which events to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The status.
    pub status: Option<Status>,
    /// Events that end after this.
    pub from: Option<Timestamp>,
    /// Events that start before this.
    pub to: Option<Timestamp>,
    /// A pattern (`like`, escaped by `\`) for the folded title.
    pub title: Option<String>,
    /// The pairs of status and visibility that the caller sees; all of them without.
    pub seen: Option<String>,
}

/// Finds an event by its id.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: EventId) -> Result<Option<Event>, StoreError> {
    tx.query_opt(FIND, &[org.into(), id.into()], read)
}

/// Finds an event by its slug.
pub fn find_by_slug(tx: &mut Tx<'_>, org: OrgId, slug: &str) -> Result<Option<Event>, StoreError> {
    tx.query_opt(FIND_BY_SLUG, &[org.into(), slug.into()], read)
}

/// Finds an event by its external key.
pub fn find_by_key(tx: &mut Tx<'_>, org: OrgId, key: &str) -> Result<Option<Event>, StoreError> {
    tx.query_opt(FIND_BY_KEY, &[org.into(), key.into()], read)
}

/// Finds the soonest event that has not begun at `now`, among those of the pairs in `seen`.
pub fn find_next(
    tx: &mut Tx<'_>,
    org: OrgId,
    seen: Option<&str>,
    now: Timestamp,
) -> Result<Option<Event>, StoreError> {
    tx.query_opt(FIND_NEXT, &[org.into(), now.into(), seen.into()], read)
}

/// Finds the event that was created last, among those of the pairs in `seen`.
pub fn find_last(
    tx: &mut Tx<'_>,
    org: OrgId,
    seen: Option<&str>,
) -> Result<Option<Event>, StoreError> {
    tx.query_opt(FIND_LAST, &[org.into(), seen.into()], read)
}

/// Ids and titles in order of the ids, behind `after`, at most `limit`, of the pairs in `seen`.
pub fn ids(
    tx: &mut Tx<'_>,
    org: OrgId,
    seen: Option<&str>,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), after.into(), limit.into(), seen.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The slugs that are `slug` or begin with it and `-`.
pub fn slugs_like(tx: &mut Tx<'_>, org: OrgId, slug: &str) -> Result<Vec<String>, StoreError> {
    // `.` follows `-` in ASCII, so this range holds exactly the slug and what follows its dash.
    let end = format!("{slug}.");
    tx.query_map(SLUGS, &[org.into(), slug.into(), end.into()], |row| row.get(0))
}

/// Lists events behind `after`, at most `limit`.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    filter: &Filter,
    order: Order,
    after: After,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let statement = match order {
        Order::Start => LIST_BY_START,
        Order::StartDesc => LIST_BY_START_DESC,
        Order::Creation => LIST_BY_CREATION,
        Order::CreationDesc => LIST_BY_CREATION_DESC,
    };
    tx.query_map(statement, &list_values(org, filter, after, limit), read)
}

/// The values of a list's statement.
pub(crate) fn list_values(org: OrgId, filter: &Filter, after: After, limit: i64) -> [Value<'_>; 9] {
    [
        org.into(),
        after.at.into(),
        after.id.into(),
        filter.status.map(Status::name).into(),
        filter.from.into(),
        filter.to.into(),
        filter.title.as_deref().into(),
        limit.into(),
        filter.seen.as_deref().into(),
    ]
}

/// Adds an event with its occurrence and its seats.
pub fn insert(tx: &mut Tx<'_>, event: &Event) -> Result<(), StoreError> {
    let schedule = &event.details.schedule;
    let details = &event.details;
    let (recurrence, series) = series_values(event);
    let [last_ends_at, horizon_at, zone_data] = series;
    let values: [Value<'_>; 35] = [
        event.id.into(),
        event.org.into(),
        (&event.slug).into(),
        details.key.as_deref().into(),
        (&details.title).into(),
        fold(&details.title).into(),
        details.description.as_deref().into(),
        event.status.name().into(),
        details.visibility.name().into(),
        (&schedule.zone).into(),
        schedule.is_all_day().into(),
        schedule.start_local().into(),
        schedule.end_local().into(),
        schedule.starts_at.into(),
        schedule.ends_at.into(),
        details.location.as_deref().into(),
        details.online_url.as_deref().into(),
        details.contact.as_deref().into(),
        details.capacity.into(),
        details.rsvp_by.into(),
        details.max_plus.into(),
        (&event.uid).into(),
        event.sequence.into(),
        event.version.into(),
        event.created_at.into(),
        event.updated_at.into(),
        schedule.lasts_long().into(),
        recurrence,
        last_ends_at,
        horizon_at,
        zone_data,
        details.quotas.to_text().into(),
        details.registration.mode.name().into(),
        details.registration.opens_at.into(),
        details.registration.closes_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    let occurrence = [
        event.occurrence.into(),
        event.org.into(),
        event.id.into(),
        schedule.starts_at.into(),
        schedule.ends_at.into(),
    ];
    tx.execute(INSERT_OCCURRENCE, &occurrence)?;
    let (capacity, quotas) = whole_limits(event);
    quotas::insert(tx, event.org, event.occurrence, (capacity, &quotas))
}

/// The limits of the row that stands for the whole event: those of a series are with its dates.
fn whole_limits(event: &Event) -> (Option<i64>, Quotas) {
    match event.details.recurrence {
        None => (event.details.capacity, event.details.quotas),
        Some(_) => (None, Quotas::default()),
    }
}

fn series_values(event: &Event) -> (Value<'_>, [Value<'_>; 3]) {
    let kind = planify_core::series::kind(&event.details.schedule);
    let lines = event.details.recurrence.as_ref().map(|recurrence| recurrence.to_lines(kind));
    let series = event.series.as_ref();
    let values = [
        series.and_then(|series| series.last_ends_at).into(),
        series.map(|series| series.horizon_at).into(),
        series.map(|series| series.zone_data.as_str()).into(),
    ];
    (lines.into(), values)
}

/// Writes an event of the next version, its occurrence and its capacity; the transaction runs again
/// if another one changed the event meanwhile.
pub fn save(tx: &mut Tx<'_>, event: &Event) -> Result<(), StoreError> {
    let schedule = &event.details.schedule;
    let details = &event.details;
    let (recurrence, series) = series_values(event);
    let [last_ends_at, horizon_at, zone_data] = series;
    let values: [Value<'_>; 33] = [
        event.org.into(),
        event.id.into(),
        (&event.slug).into(),
        details.key.as_deref().into(),
        (&details.title).into(),
        fold(&details.title).into(),
        details.description.as_deref().into(),
        event.status.name().into(),
        details.visibility.name().into(),
        (&schedule.zone).into(),
        schedule.is_all_day().into(),
        schedule.start_local().into(),
        schedule.end_local().into(),
        schedule.starts_at.into(),
        schedule.ends_at.into(),
        details.location.as_deref().into(),
        details.online_url.as_deref().into(),
        details.contact.as_deref().into(),
        details.capacity.into(),
        details.rsvp_by.into(),
        details.max_plus.into(),
        event.sequence.into(),
        event.version.into(),
        event.updated_at.into(),
        schedule.lasts_long().into(),
        recurrence,
        last_ends_at,
        horizon_at,
        zone_data,
        details.quotas.to_text().into(),
        details.registration.mode.name().into(),
        details.registration.opens_at.into(),
        details.registration.closes_at.into(),
    ];
    if tx.execute(UPDATE, &values)? == 0 {
        return Err(tx.conflict());
    }
    let times =
        [event.org.into(), event.id.into(), schedule.starts_at.into(), schedule.ends_at.into()];
    tx.execute(UPDATE_OCCURRENCE, &times)?;
    let (capacity, quotas) = whole_limits(event);
    quotas::limit(tx, event.org, event.occurrence, (capacity, &quotas))
}

/// Removes an event with its guests, answers and seats.
pub fn delete(tx: &mut Tx<'_>, event: &Event) -> Result<(), StoreError> {
    let occurrence: OccurrenceId = event.occurrence;
    if event.is_series() {
        crate::occurrences::delete_seats(tx, event.org, event.id)?;
    }
    tx.execute(DELETE_ANSWERS, &[occurrence.into()])?;
    tx.execute(DELETE_TALLY, &[event.org.into(), occurrence.into()])?;
    tx.execute(DELETE_ITEM_ANSWERS, &[event.org.into(), event.id.into()])?;
    tx.execute(DELETE_ITEM_TALLIES, &[event.org.into(), event.id.into()])?;
    tx.execute(DELETE, &[event.org.into(), event.id.into()])?;
    Ok(())
}

/// Reads an event from the columns of this module's statements.
pub(crate) fn read(row: &Row<'_>) -> Result<Event, StoreError> {
    let (starts_at, ends_at) = (row.get(12)?, row.get(13)?);
    let (start, end): (String, String) = (row.get(10)?, row.get(11)?);
    let schedule = Schedule::restore(row.get(9)?, &start, &end, (starts_at, ends_at))
        .ok_or_else(|| StoreError::Corrupt("the times of an event cannot be read".to_owned()))?;
    let (recurrence, series) = read_series(row)?;
    Ok(Event {
        id: row.get(0)?,
        org: row.get(1)?,
        occurrence: row.get(2)?,
        slug: row.get(3)?,
        status: crate::words::word(row, 4)?,
        details: Details {
            key: row.get(5)?,
            title: row.get(6)?,
            description: row.get(7)?,
            visibility: crate::words::word(row, 8)?,
            schedule,
            location: row.get(14)?,
            online_url: row.get(15)?,
            contact: row.get(16)?,
            capacity: row.get(17)?,
            quotas: read_quotas(row)?,
            rsvp_by: row.get(18)?,
            max_plus: row.get(19)?,
            registration: Registration {
                mode: crate::words::word(row, 31)?,
                opens_at: row.get(32)?,
                closes_at: row.get(33)?,
            },
            recurrence,
        },
        date: None,
        series,
        taken: row.get(20)?,
        questions: row.get(34)?,
        uid: row.get(21)?,
        sequence: row.get(22)?,
        version: row.get(23)?,
        created_at: row.get(24)?,
        updated_at: row.get(25)?,
    })
}

fn read_quotas(row: &Row<'_>) -> Result<Quotas, StoreError> {
    let Some(text) = row.get::<Option<String>>(30)? else { return Ok(Quotas::default()) };
    Quotas::from_text(&text)
        .ok_or_else(|| StoreError::Corrupt("the quotas of an event cannot be read".to_owned()))
}

fn read_series(row: &Row<'_>) -> Result<(Option<Recurrence>, Option<Series>), StoreError> {
    let Some(lines) = row.get::<Option<String>>(26)? else { return Ok((None, None)) };
    let recurrence = Recurrence::from_lines(&lines)
        .ok_or_else(|| StoreError::Corrupt("the rule of an event cannot be read".to_owned()))?;
    let series = Series {
        last_ends_at: row.get(27)?,
        horizon_at: row.get(28)?,
        zone_data: row.get::<Option<String>>(29)?.unwrap_or_default(),
    };
    Ok((Some(recurrence), Some(series)))
}
