//! Queries of guests, with their contact and answer.

use crate::filters::Condition;
use crate::{JsonText, Row, StoreError, Tx, Value};
use jiff::Timestamp;
use planify_core::answer::{Answer, Status};
use planify_core::filter::Filter;
use planify_core::guest::Guest;
use planify_core::id::{EventId, GuestId, OrgId, PersonId};
use planify_core::question::Responses;
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select g.guest_id, g.org_id, g.event_id, g.person_id, p.name, p.email, p.phone, g.role, \
             g.party_max, g.tags, g.link_generation, g.organizer, g.invited_at, a.status, a.party, \
             a.note, a.answered_at, a.waiting_since, g.version, g.created_at, g.admission, \
             g.request_note, g.answers \
             from guest g join person p on p.person_id = g.person_id \
             left join answer a on a.guest_id = g.guest_id and a.scope = g.event_id ",
            $rest
        )
    };
}

const FIND: &str = select!("where g.org_id = $1 and g.event_id = $2 and g.guest_id = $3");
const FIND_ANYWHERE: &str = select!("where g.guest_id = $1");
const FIND_BY_PERSON: &str =
    select!("where g.org_id = $1 and g.event_id = $2 and g.person_id = $3");
const FIND_BY_EMAIL: &str =
    select!("where p.org_id = $1 and p.email_norm = $3 and g.event_id = $2 and g.org_id = $1");
const FIND_BY_NAME: &str = select!(
    "where p.org_id = $1 and p.search = $3 and p.email_norm is null and g.event_id = $2 \
     order by g.guest_id limit 1"
);
const FIND_LAST: &str =
    select!("where g.org_id = $1 and g.event_id = $2 order by g.guest_id desc limit 1");
const LIST: &str = select!(
    "where g.org_id = $1 and g.event_id = $2 and g.guest_id > $3 \
     and (cast($4 as text) is null or coalesce(a.status, 'pending') = $4) \
     and (cast($5 as text) is null or p.search like $5 escape '\\') \
     order by g.guest_id limit $6"
);
const LIST_WHERE: &str =
    select!("where g.org_id = $1 and g.event_id = $2 and g.guest_id > $3 and ");
const LIST_UNINVITED: &str = select!(
    "where g.org_id = $1 and g.event_id = $2 and g.guest_id > $3 and g.invited_at is null \
     and g.admission = 'listed' \
     order by g.guest_id limit $4"
);
const IDS: &str = "select g.guest_id, p.name from guest g join person p on p.person_id = g.person_id \
     where g.org_id = $1 and g.event_id = $2 and g.guest_id > $3 order by g.guest_id limit $4";
const OF_PERSON: &str = "select guest_id, event_id from guest where org_id = $1 and person_id = $2 \
     order by event_id";
const COUNTS: &str = "select count(*), count(g.invited_at), \
     count(case when g.invited_at is null and p.email is null and g.admission = 'listed' then 1 end), \
     count(case when g.invited_at is not null and p.email is not null then 1 end), \
     count(case when g.admission = 'requested' then 1 end), \
     count(case when g.admission = 'rejected' then 1 end) \
     from guest g join person p on p.person_id = g.person_id where g.org_id = $1 and g.event_id = $2";
const INSERT: &str = "insert into guest (guest_id, org_id, event_id, person_id, role, party_max, tags, \
     link_generation, version, created_at, updated_at, admission, request_note, answers) \
     values ($1, $2, $3, $4, $5, $6, $7, 1, 1, $8, $8, $9, $10, $11)";
const UPDATE: &str = "update guest set role = $3, party_max = $4, tags = $5, invited_at = $6, \
     version = $7, updated_at = $8, link_generation = $9, admission = $10, request_note = $11 \
     where org_id = $1 and guest_id = $2 and version = $7 - 1";
const DECIDE: &str = "update guest set admission = $3, request_note = $4, version = version + 1, \
     updated_at = $5 where org_id = $1 and guest_id = $2";
const SET_RESPONSES: &str = "update guest set answers = $3, version = version + 1, updated_at = $4 \
     where org_id = $1 and guest_id = $2";
const WITH_RESPONSE: &str = "select guest_id, answers from guest where event_id = $1 \
     and cast(answers as text) like $2 escape '\\' order by guest_id";
const SET_ORGANIZER: &str =
    "update guest set organizer = $3 where org_id = $1 and guest_id = $2 and organizer is null";
const DELETE: &str = "delete from guest where org_id = $1 and guest_id = $2";

/// Finds a guest of an event.
pub fn find(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    id: GuestId,
) -> Result<Option<Guest>, StoreError> {
    tx.query_opt(FIND, &[org.into(), event.into(), id.into()], read)
}

/// Finds a guest of any organisation, for the holder of a link.
pub fn find_anywhere(tx: &mut Tx<'_>, id: GuestId) -> Result<Option<Guest>, StoreError> {
    tx.query_opt(FIND_ANYWHERE, &[id.into()], read)
}

/// Finds the guest that a person is at an event.
pub fn find_by_person(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    person: PersonId,
) -> Result<Option<Guest>, StoreError> {
    tx.query_opt(FIND_BY_PERSON, &[org.into(), event.into(), person.into()], read)
}

/// The guests that a person is, and their events.
pub fn of_person(
    tx: &mut Tx<'_>,
    org: OrgId,
    person: PersonId,
) -> Result<Vec<(GuestId, EventId)>, StoreError> {
    tx.query_map(OF_PERSON, &[org.into(), person.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Finds a guest of an event by normalised address.
pub fn find_by_email(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    norm: &str,
) -> Result<Option<Guest>, StoreError> {
    tx.query_opt(FIND_BY_EMAIL, &[org.into(), event.into(), norm.into()], read)
}

/// Finds a guest without an address by folded name.
pub fn find_by_name(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    folded: &str,
) -> Result<Option<Guest>, StoreError> {
    tx.query_opt(FIND_BY_NAME, &[org.into(), event.into(), folded.into()], read)
}

/// Finds the guest who was added last.
pub fn find_last(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<Option<Guest>, StoreError> {
    tx.query_opt(FIND_LAST, &[org.into(), event.into()], read)
}

/// Lists guests in the order in which they were added, behind `after`.
pub fn list(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    answer: Option<Status>,
    search: Option<&str>,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Guest>, StoreError> {
    let values = [
        org.into(),
        event.into(),
        after.into(),
        answer.map(Status::name).into(),
        search.into(),
        limit.into(),
    ];
    tx.query_map(LIST, &values, read)
}

/// Lists the guests who fit a filter in the order in which they were added, behind `after`.
pub fn list_where(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    filter: &Filter,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Guest>, StoreError> {
    let condition = Condition::of(filter, 5);
    let sql = format!("{LIST_WHERE}({}) order by g.guest_id limit $4", condition.sql);
    let mut values = vec![org.into(), event.into(), after.into(), limit.into()];
    values.extend(condition.values);
    tx.query_made(&sql, &values, read)
}

/// Lists guests who were not invited, behind `after`.
pub fn list_uninvited(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Guest>, StoreError> {
    tx.query_map(LIST_UNINVITED, &[org.into(), event.into(), after.into(), limit.into()], read)
}

/// Ids and names in order of the ids, behind `after`.
pub fn ids(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), event.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// How many guests an event has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub guests: i64,
    /// Those who were invited.
    pub invited: i64,
    /// Those who were not, and have no address.
    pub uninvited_without_address: i64,
    /// Those who were invited and have an address.
    pub reachable: i64,
    /// Those who asked to come and wait for a decision.
    pub requested: i64,
    /// Those who asked to come and were turned down.
    pub rejected: i64,
}

/// Counts the guests of an event.
pub fn counts(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<Counts, StoreError> {
    tx.query_one(COUNTS, &[org.into(), event.into()], |row| {
        Ok(Counts {
            guests: row.get(0)?,
            invited: row.get(1)?,
            uninvited_without_address: row.get(2)?,
            reachable: row.get(3)?,
            requested: row.get(4)?,
            rejected: row.get(5)?,
        })
    })
}

/// Adds a guest.
pub fn insert(tx: &mut Tx<'_>, guest: &Guest) -> Result<(), StoreError> {
    let values = [
        guest.id.into(),
        guest.org.into(),
        guest.event.into(),
        guest.person.into(),
        guest.role.name().into(),
        guest.party_max.into(),
        tags_json(&guest.tags)?,
        guest.created_at.into(),
        guest.admission.name().into(),
        guest.request_note.as_deref().into(),
        responses_json(&guest.responses)?,
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Writes what may change of a guest, as the next version; the transaction runs again if another
/// one changed the guest meanwhile.
pub fn save(tx: &mut Tx<'_>, guest: &Guest) -> Result<(), StoreError> {
    let now = tx.now();
    let values = [
        guest.org.into(),
        guest.id.into(),
        guest.role.name().into(),
        guest.party_max.into(),
        tags_json(&guest.tags)?,
        guest.invited_at.into(),
        guest.version.into(),
        now.into(),
        guest.link_generation.into(),
        guest.admission.name().into(),
        guest.request_note.as_deref().into(),
    ];
    if tx.execute(UPDATE, &values)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// Writes what was decided on a request, as the next version; whoever decides holds the lock of the
/// seats.
pub fn decide(tx: &mut Tx<'_>, guest: &Guest) -> Result<(), StoreError> {
    let now = tx.now();
    let values = [
        guest.org.into(),
        guest.id.into(),
        guest.admission.name().into(),
        guest.request_note.as_deref().into(),
        now.into(),
    ];
    tx.execute(DECIDE, &values)?;
    Ok(())
}

/// Fixes the ORGANIZER of a guest's calendar entry, unless there is one.
pub fn set_organizer(
    tx: &mut Tx<'_>,
    org: OrgId,
    id: GuestId,
    organizer: &str,
) -> Result<(), StoreError> {
    tx.execute(SET_ORGANIZER, &[org.into(), id.into(), organizer.into()])?;
    Ok(())
}

/// Writes what a guest answered to the questions of the event.
pub fn set_responses(
    tx: &mut Tx<'_>,
    org: OrgId,
    id: GuestId,
    responses: &Responses,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(SET_RESPONSES, &[org.into(), id.into(), responses_json(responses)?, now.into()])?;
    Ok(())
}

/// The guests of an event who answered a question, with all that they answered.
pub fn with_response(
    tx: &mut Tx<'_>,
    event: EventId,
    question: &str,
) -> Result<Vec<(GuestId, Responses)>, StoreError> {
    let pattern = crate::words::contains(&response_text(question, None));
    tx.query_map(WITH_RESPONSE, &[event.into(), pattern.into()], |row| {
        Ok((row.get(0)?, read_responses(row, 1)?))
    })
}

/// How the answer to a question stands among the others in a guest's row.
pub(crate) fn response_text(question: &str, answer: Option<&str>) -> String {
    let text = |text: &str| serde_json::Value::from(text).to_string();
    format!("{}:{}", text(question), answer.map(text).unwrap_or_default())
}

fn responses_json(responses: &Responses) -> Result<Value<'static>, StoreError> {
    if responses.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::to_string(responses)
        .map(|text| JsonText(text).into())
        .map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// Reads what a guest answered to questions.
pub(crate) fn read_responses(row: &Row<'_>, index: usize) -> Result<Responses, StoreError> {
    let Some(text) = row.get::<Option<JsonText>>(index)? else { return Ok(Responses::new()) };
    serde_json::from_str(&text.0)
        .map_err(|error| StoreError::Corrupt(format!("the answers of a guest: {error}")))
}

/// Removes a guest with their answer.
pub fn delete(tx: &mut Tx<'_>, org: OrgId, id: GuestId) -> Result<(), StoreError> {
    tx.execute(DELETE, &[org.into(), id.into()])?;
    Ok(())
}

fn tags_json(tags: &[String]) -> Result<Value<'static>, StoreError> {
    serde_json::to_string(tags)
        .map(|text| JsonText(text).into())
        .map_err(|error| StoreError::Corrupt(error.to_string()))
}

fn read(row: &Row<'_>) -> Result<Guest, StoreError> {
    let tags: JsonText = row.get(9)?;
    let tags = serde_json::from_str(&tags.0)
        .map_err(|error| StoreError::Corrupt(format!("the labels of a guest: {error}")))?;
    Ok(Guest {
        id: row.get(0)?,
        org: row.get(1)?,
        event: row.get(2)?,
        person: row.get(3)?,
        name: row.get(4)?,
        email: row.get(5)?,
        phone: row.get(6)?,
        role: crate::words::word(row, 7)?,
        party_max: row.get(8)?,
        tags,
        link_generation: row.get(10)?,
        organizer: row.get(11)?,
        invited_at: row.get(12)?,
        answer: read_answer(row, 13)?,
        responses: read_responses(row, 22)?,
        version: row.get(18)?,
        created_at: row.get(19)?,
        admission: crate::words::word(row, 20)?,
        request_note: row.get(21)?,
    })
}

/// Reads status, party, note and times from the columns at `first` and behind it.
pub(crate) fn read_answer(row: &Row<'_>, first: usize) -> Result<Answer, StoreError> {
    let status: Option<String> = row.get(first)?;
    if status.is_none() {
        return Ok(Answer::PENDING);
    }
    let answered_at: Timestamp = row.get(first + 3)?;
    Ok(Answer {
        status: crate::words::word(row, first)?,
        party: row.get(first + 1)?,
        note: row.get(first + 2)?,
        answered_at: Some(answered_at),
        waiting_since: row.get(first + 4)?,
    })
}
