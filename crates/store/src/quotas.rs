//! Queries of the seats of an occurrence, all of them and those of each role, in one row.
//!
//! Each statement that takes seats counts them for the event and for the role at once, so the two
//! never differ; constraints keep either from being oversold.

use crate::{Row, StoreError, Tx, Value};
use planify_core::answer::Seats;
use planify_core::guest::Role;
use planify_core::id::{GuestId, OccurrenceId, OrgId};
use planify_core::quota::{ByRole, Quotas, Room};
use uuid::Uuid;

/// The columns that [`read_room`] takes, of the tally `t`.
macro_rules! room_columns {
    () => {
        "t.capacity, t.taken, t.attendee_capacity, t.attendee_taken, t.speaker_capacity, \
         t.speaker_taken, t.staff_capacity, t.staff_taken, t.vip_capacity, t.vip_taken"
    };
}

pub(crate) use room_columns;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select ",
            room_columns!(),
            " from seat_tally t where t.org_id = $1 and t.scope = $2",
            $rest
        )
    };
}

/// Takes seats for a role.
macro_rules! take {
    ($taken:literal) => {
        concat!(
            "update seat_tally set taken = taken + $3, ",
            $taken,
            " = ",
            $taken,
            " + $3 where org_id = $1 and scope = $2"
        )
    };
}

const LOCK: &str = select!(" for update");
const FIND: &str = select!("");
const TAKE_ATTENDEE: &str = take!("attendee_taken");
const TAKE_SPEAKER: &str = take!("speaker_taken");
const TAKE_STAFF: &str = take!("staff_taken");
const TAKE_VIP: &str = take!("vip_taken");
const TAKE_EACH: &str = "update seat_tally set taken = taken + $3 + $4 + $5 + $6, \
     attendee_taken = attendee_taken + $3, speaker_taken = speaker_taken + $4, \
     staff_taken = staff_taken + $5, vip_taken = vip_taken + $6 where org_id = $1 and scope = $2";
const LIMIT: &str = "update seat_tally set capacity = $3, attendee_capacity = $4, \
     speaker_capacity = $5, staff_capacity = $6, vip_capacity = $7 where org_id = $1 and scope = $2";
const INSERT: &str = "insert into seat_tally (scope, org_id, capacity, taken, attendee_capacity, \
     speaker_capacity, staff_capacity, vip_capacity) values ($1, $2, $3, 0, $4, $5, $6, $7)";
const FIRST_WAITING: &str = "select a.guest_id from answer a join guest g on g.guest_id = a.guest_id \
     where a.scope = $1 and a.status = 'waitlisted' and a.party <= case g.role \
     when 'attendee' then cast($2 as bigint) when 'speaker' then cast($3 as bigint) \
     when 'staff' then cast($4 as bigint) else cast($5 as bigint) end \
     order by a.waiting_since, a.guest_id limit 1";

/// Counts the seats of a role anew.
macro_rules! counted {
    ($role:literal) => {
        concat!(
            $role,
            "_taken = (select coalesce(sum(a.party), 0) from answer a \
             join guest g on g.guest_id = a.guest_id \
             where a.scope = $2 and a.status = 'yes' and g.role = '",
            $role,
            "')"
        )
    };
}

const COUNT: &str = concat!(
    "update seat_tally set taken = (select coalesce(sum(party), 0) from answer \
     where answer.scope = $2 and answer.status = 'yes'), ",
    counted!("attendee"),
    ", ",
    counted!("speaker"),
    ", ",
    counted!("staff"),
    ", ",
    counted!("vip"),
    " where org_id = $1 and scope = $2"
);

/// Reads the seats of an occurrence and keeps others from changing them until the transaction ends.
pub fn lock(
    tx: &mut Tx<'_>,
    org: OrgId,
    scope: impl Into<Uuid>,
) -> Result<Option<Room>, StoreError> {
    tx.query_opt(LOCK, &[org.into(), scope.into().into()], |row| read_room(row, 0))
}

/// Reads the seats of an occurrence.
pub fn find(
    tx: &mut Tx<'_>,
    org: OrgId,
    scope: impl Into<Uuid>,
) -> Result<Option<Room>, StoreError> {
    tx.query_opt(FIND, &[org.into(), scope.into().into()], |row| read_room(row, 0))
}

/// Takes seats of an occurrence for a role, or gives them back if `change` is negative.
///
/// # Errors
/// A constraint when there are not enough.
pub fn take(
    tx: &mut Tx<'_>,
    org: OrgId,
    scope: OccurrenceId,
    role: Role,
    change: i64,
) -> Result<(), StoreError> {
    let statement = match role {
        Role::Attendee => TAKE_ATTENDEE,
        Role::Speaker => TAKE_SPEAKER,
        Role::Staff => TAKE_STAFF,
        Role::Vip => TAKE_VIP,
    };
    tx.execute_later(statement, &[org.into(), scope.into(), change.into()])
}

/// Takes seats of an occurrence for several roles at once, as when seats go from one to another.
///
/// # Errors
/// A constraint when there are not enough.
pub fn take_each(
    tx: &mut Tx<'_>,
    org: OrgId,
    scope: OccurrenceId,
    changes: &ByRole<i64>,
) -> Result<(), StoreError> {
    let values = [
        org.into(),
        scope.into(),
        changes.attendee.into(),
        changes.speaker.into(),
        changes.staff.into(),
        changes.vip.into(),
    ];
    tx.execute_later(TAKE_EACH, &values)
}

/// Counts the seats of an occurrence anew.
pub fn count(tx: &mut Tx<'_>, org: OrgId, scope: OccurrenceId) -> Result<(), StoreError> {
    tx.execute_later(COUNT, &[org.into(), scope.into()])
}

/// Sets how many seats an occurrence has, all in all and for each role.
pub fn limit(
    tx: &mut Tx<'_>,
    org: OrgId,
    scope: OccurrenceId,
    (capacity, quotas): (Option<i64>, &Quotas),
) -> Result<(), StoreError> {
    tx.execute(LIMIT, &values(org.into(), scope.into(), (capacity, quotas)))?;
    Ok(())
}

/// Adds the seats of an occurrence, none of them taken.
pub fn insert(
    tx: &mut Tx<'_>,
    org: OrgId,
    scope: OccurrenceId,
    (capacity, quotas): (Option<i64>, &Quotas),
) -> Result<(), StoreError> {
    tx.execute_later(INSERT, &values(scope.into(), org.into(), (capacity, quotas)))
}

fn values<'v>(
    first: Value<'v>,
    second: Value<'v>,
    (capacity, quotas): (Option<i64>, &Quotas),
) -> [Value<'v>; 7] {
    [
        first,
        second,
        capacity.into(),
        quotas.attendee.into(),
        quotas.speaker.into(),
        quotas.staff.into(),
        quotas.vip.into(),
    ]
}

/// Finds the party that waits longest among those that fit whole into what is free for their role.
pub fn first_waiting(
    tx: &mut Tx<'_>,
    scope: OccurrenceId,
    free: &ByRole<i64>,
) -> Result<Option<GuestId>, StoreError> {
    let values = [
        scope.into(),
        free.attendee.into(),
        free.speaker.into(),
        free.staff.into(),
        free.vip.into(),
    ];
    tx.query_opt(FIRST_WAITING, &values, |row| row.get(0))
}

/// Reads the seats from the columns at `first` and behind it.
pub(crate) fn read_room(row: &Row<'_>, first: usize) -> Result<Room, StoreError> {
    let seats = |at: usize| {
        Ok::<_, StoreError>(Seats {
            capacity: row.get(first + at)?,
            taken: row.get(first + at + 1)?,
        })
    };
    Ok(Room {
        all: seats(0)?,
        roles: ByRole { attendee: seats(2)?, speaker: seats(4)?, staff: seats(6)?, vip: seats(8)? },
    })
}
