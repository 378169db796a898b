//! Queries of answers and of the seats that they take, in the scope of an occurrence or an item.
//!
//! A tally is changed in the transaction of the answer that changes it, and last, so that its row
//! is locked as briefly as possible.

use crate::guests::{read_answer, read_responses};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use planify_core::answer::{Answer, Seats, Status};
use planify_core::id::{EventId, GuestId, NoticeId, OccurrenceId, OrgId};
use planify_core::question::Responses;
use uuid::Uuid;

const SEATS: &str =
    "select capacity, taken from seat_tally where org_id = $1 and scope = $2 for update";
const ADD_TAKEN: &str = "update seat_tally set taken = taken + $3 where org_id = $1 and scope = $2";
const SET: &str = "insert into answer (guest_id, scope, status, party, note, answered_at, waiting_since, \
     notice_id) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (guest_id, scope) do update set \
     status = excluded.status, party = excluded.party, note = excluded.note, \
     answered_at = excluded.answered_at, waiting_since = excluded.waiting_since, \
     notice_id = coalesce(excluded.notice_id, answer.notice_id)";
const OF_GUEST: &str = "select scope, status, party, note, answered_at, waiting_since from answer \
     where guest_id = $1 order by scope";
const FIND: &str = "select status, party, note, answered_at, waiting_since from answer \
     where guest_id = $1 and scope = $2";
const DELETE: &str = "delete from answer where guest_id = $1 and scope = $2";
const FIRST_WAITING: &str = "select guest_id, party from answer \
     where scope = $1 and status = 'waitlisted' and party <= $2 \
     order by waiting_since, guest_id limit 1";
const COUNTS: &str = "select status, count(*), cast(sum(party) as bigint) from answer \
     where scope = $1 group by status";
const LIST: &str = "select g.guest_id, p.name, p.email, a.status, a.party, a.note, a.answered_at, \
     a.waiting_since, g.answers from answer a join guest g on g.guest_id = a.guest_id \
     join person p on p.person_id = g.person_id \
     where a.scope = $1 and g.org_id = $2 and (a.answered_at, a.guest_id) < ($3, $4) \
     and (cast($5 as text) is null or a.status = $5) \
     order by a.answered_at desc, a.guest_id desc limit $6";

/// Reads the seats of a scope and keeps others from changing them until the transaction ends.
pub fn lock_seats(
    tx: &mut Tx<'_>,
    org: OrgId,
    scope: impl Into<Uuid>,
) -> Result<Option<Seats>, StoreError> {
    tx.query_opt(SEATS, &[org.into(), scope.into().into()], |row| {
        Ok(Seats { capacity: row.get(0)?, taken: row.get(1)? })
    })
}

/// Takes seats, or gives them back if `change` is negative.
///
/// # Errors
/// `Constraint("seats_not_oversold")` when there are not enough.
pub fn add_taken(
    tx: &mut Tx<'_>,
    org: OrgId,
    scope: impl Into<Uuid>,
    change: i64,
) -> Result<(), StoreError> {
    tx.execute_later(ADD_TAKEN, &[org.into(), scope.into().into(), change.into()])
}

/// Writes a guest's answer in the place of the one before, with the mail that tells of it.
pub fn set(
    tx: &mut Tx<'_>,
    guest: GuestId,
    scope: impl Into<Uuid>,
    answer: &Answer,
    notice: Option<NoticeId>,
) -> Result<(), StoreError> {
    let values = [
        guest.into(),
        scope.into().into(),
        answer.status.name().into(),
        answer.party.into(),
        answer.note.as_deref().into(),
        answer.answered_at.into(),
        answer.waiting_since.into(),
        notice.into(),
    ];
    tx.execute_later(SET, &values)
}

/// The answers of a guest in every scope.
pub fn of_guest(
    tx: &mut Tx<'_>,
    guest: GuestId,
) -> Result<Vec<(OccurrenceId, Answer)>, StoreError> {
    tx.query_map(OF_GUEST, &[guest.into()], |row| Ok((row.get(0)?, read_answer(row, 1)?)))
}

/// Finds a guest's answer in a scope.
pub fn find(tx: &mut Tx<'_>, guest: GuestId, scope: impl Into<Uuid>) -> Result<Answer, StoreError> {
    let values = [guest.into(), scope.into().into()];
    let found = tx.query_opt(FIND, &values, |row| read_answer(row, 0))?;
    Ok(found.unwrap_or(Answer::PENDING))
}

/// Removes a guest's answer in a scope.
pub fn delete(tx: &mut Tx<'_>, guest: GuestId, scope: impl Into<Uuid>) -> Result<(), StoreError> {
    tx.execute(DELETE, &[guest.into(), scope.into().into()])?;
    Ok(())
}

/// Finds the party that waits longest among those of at most `party_max` people.
pub fn first_waiting(
    tx: &mut Tx<'_>,
    scope: impl Into<Uuid>,
    party_max: i64,
) -> Result<Option<GuestId>, StoreError> {
    tx.query_opt(FIRST_WAITING, &[scope.into().into(), party_max.into()], |row| row.get(0))
}

/// How many answers stand how, and for how many people.
pub fn counts(
    tx: &mut Tx<'_>,
    scope: impl Into<Uuid>,
) -> Result<Vec<(Status, i64, i64)>, StoreError> {
    tx.query_map(COUNTS, &[scope.into().into()], |row| {
        Ok((crate::words::word(row, 0)?, row.get(1)?, row.get(2)?))
    })
}

/// An answer and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestAnswer {
    /// The guest.
    pub guest: GuestId,
    /// The event.
    pub event: EventId,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: Option<String>,
    /// The answer.
    pub answer: Answer,
    /// What the guest answered to the questions of the event.
    pub responses: Responses,
}

/// Lists answers, newest first, before `before`.
pub fn list(
    tx: &mut Tx<'_>,
    (org, event, scope): (OrgId, EventId, impl Into<Uuid>),
    status: Option<Status>,
    before: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<GuestAnswer>, StoreError> {
    let values = [
        scope.into().into(),
        org.into(),
        before.0.into(),
        before.1.into(),
        status.map(Status::name).into(),
        limit.into(),
    ];
    tx.query_map(LIST, &values, |row| {
        Ok(GuestAnswer {
            guest: row.get(0)?,
            event,
            name: row.get(1)?,
            email: row.get(2)?,
            answer: read_answer(row, 3)?,
            responses: read_responses(row, 8)?,
        })
    })
}
