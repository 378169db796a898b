//! Queries that hold the database against itself: counts that are kept beside what they count.

use crate::{StoreError, Tx};
use planify_core::guest::Role;
use planify_core::id::{BookingId, ResourceId};
use uuid::Uuid;

/// The parties of an answer of yes, of all guests or of those of a role.
macro_rules! seats {
    () => {
        "coalesce(sum(case when a.status = 'yes' then a.party else 0 end), 0)"
    };
    ($role:literal) => {
        concat!(
            "coalesce(sum(case when a.status = 'yes' and g.role = '",
            $role,
            "' then a.party else 0 end), 0)"
        )
    };
}

const TALLIES: &str = concat!(
    "select t.scope, t.taken, cast(",
    seats!(),
    " as bigint), t.capacity, cast(count(i.item_id) as bigint) from seat_tally t \
     left join answer a on a.scope = t.scope left join agenda_item i on i.item_id = t.scope \
     group by t.scope, t.taken, t.capacity having t.taken <> ",
    seats!(),
    " or t.taken > t.capacity order by t.scope limit $1"
);
// Items of an agenda have no quotas.
const ROLES: &str = concat!(
    "select t.scope, t.attendee_taken, cast(",
    seats!("attendee"),
    " as bigint), t.speaker_taken, cast(",
    seats!("speaker"),
    " as bigint), t.staff_taken, cast(",
    seats!("staff"),
    " as bigint), t.vip_taken, cast(",
    seats!("vip"),
    " as bigint) from seat_tally t join occurrence o on o.occurrence_id = t.scope \
     left join answer a on a.scope = t.scope left join guest g on g.guest_id = a.guest_id \
     group by t.scope, t.attendee_taken, t.speaker_taken, t.staff_taken, t.vip_taken \
     having t.attendee_taken <> ",
    seats!("attendee"),
    " or t.speaker_taken <> ",
    seats!("speaker"),
    " or t.staff_taken <> ",
    seats!("staff"),
    " or t.vip_taken <> ",
    seats!("vip"),
    " order by t.scope limit $1"
);
/// The exclusive resources of bookings that keep their places, composites by their parts, and pools with numbers.
const UNPLACED: &str = "select k.booking_id, l.resource_id from booking k join \
     (select p.booking_id, p.resource_id, r.sharing, p.quantity from booking_part p \
     join resource r on r.resource_id = p.resource_id \
     where r.sharing = 'exclusive' or r.sharing = 'pool' union all \
     select p.booking_id, c.child_id, 'exclusive', p.quantity from booking_part p \
     join resource_part c on c.parent_id = p.resource_id) l on l.booking_id = k.booking_id \
     where (k.state = 'held' or k.state = 'pending' or k.state = 'confirmed') and k.ends_at > $1 \
     and (k.expires_at is null or k.expires_at > $1) and not exists (select 1 from block b \
     where l.sharing = 'exclusive' and b.booking_id = k.booking_id and b.resource_id = l.resource_id \
     and b.starts_at <= k.starts_at and b.ends_at >= k.ends_at) and not exists (select 1 from claim c \
     where l.sharing = 'pool' and c.booking_id = k.booking_id and c.resource_id = l.resource_id \
     and c.quantity = l.quantity and c.starts_at <= k.starts_at and c.ends_at >= k.ends_at) \
     order by k.booking_id, l.resource_id limit $2";
const UNWANTED: &str = "select t.booking_id, t.resource_id from \
     (select booking_id, resource_id from block union select booking_id, resource_id from claim) t \
     join booking k on k.booking_id = t.booking_id where k.ends_at > $1 \
     and (not exists (select 1 from booking_part p left join resource_part c on c.parent_id = p.resource_id \
     where p.booking_id = t.booking_id and (p.resource_id = t.resource_id or c.child_id = t.resource_id)) \
     or not (k.state = 'held' or k.state = 'requested' or k.state = 'pending' or k.state = 'confirmed')) \
     order by t.booking_id, t.resource_id limit $2";
const JOURNAL: &str =
    "select coalesce(min(seq), 0), coalesce(max(seq), 0), count(seq) from journal";
const GAP: &str = "select min(j.seq) from journal j where j.seq < $1 \
     and not exists (select 1 from journal n where n.seq = j.seq + 1)";
const SCHEMA: &str = "select coalesce(max(version), 0), count(*) from schema_version";

/// What seats are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// An event, or a date of a series.
    Occurrence,
    /// An item of an agenda.
    Item,
}

/// A tally that differs from what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongTally {
    /// The occurrence or the item.
    pub scope: Uuid,
    /// Which of the two it is.
    pub of: Scope,
    /// The role whose seats they are; none for those of all.
    pub role: Option<Role>,
    /// Seats that are taken as the tally says.
    pub taken: i64,
    /// Seats of the answers.
    pub answered: i64,
    /// Seats that there are; none for no limit, or of a role.
    pub capacity: Option<i64>,
}

/// What a booking should have of a resource and has not, or the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misplaced {
    /// The booking.
    pub booking: BookingId,
    /// The resource.
    pub resource: ResourceId,
}

/// Finds resources of bookings to come whose places are not taken as the bookings say.
pub fn unplaced(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Misplaced>, StoreError> {
    misplaced(tx, UNPLACED, limit)
}

/// Finds places that are taken for bookings that are over, or that do not want them.
pub fn unwanted(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Misplaced>, StoreError> {
    misplaced(tx, UNWANTED, limit)
}

fn misplaced(
    tx: &mut Tx<'_>,
    statement: &'static str,
    limit: i64,
) -> Result<Vec<Misplaced>, StoreError> {
    let now = tx.now();
    tx.query_map(statement, &[now.into(), limit.into()], |row| {
        Ok(Misplaced { booking: row.get(0)?, resource: row.get(1)? })
    })
}

/// Finds tallies that differ from the answers, or are larger than their capacity.
pub fn wrong_tallies(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<WrongTally>, StoreError> {
    let mut found = tx.query_map(TALLIES, &[limit.into()], |row| {
        let items: i64 = row.get(4)?;
        Ok(WrongTally {
            scope: row.get(0)?,
            of: if items > 0 { Scope::Item } else { Scope::Occurrence },
            role: None,
            taken: row.get(1)?,
            answered: row.get(2)?,
            capacity: row.get(3)?,
        })
    })?;
    let roles = [Role::Attendee, Role::Speaker, Role::Staff, Role::Vip];
    let by_role = tx.query_map(ROLES, &[limit.into()], |row| {
        let scope: Uuid = row.get(0)?;
        let pairs: [(i64, i64); 4] = [
            (row.get(1)?, row.get(2)?),
            (row.get(3)?, row.get(4)?),
            (row.get(5)?, row.get(6)?),
            (row.get(7)?, row.get(8)?),
        ];
        let wrong = roles.into_iter().zip(pairs).filter(|(_, (taken, answered))| taken != answered);
        let wrong = wrong.map(|(role, (taken, answered))| WrongTally {
            scope,
            of: Scope::Occurrence,
            role: Some(role),
            taken,
            answered,
            capacity: None,
        });
        Ok(wrong.collect::<Vec<_>>())
    })?;
    found.extend(by_role.into_iter().flatten());
    Ok(found)
}

/// Which numbers the rows of the journal have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// The first, 0 for none.
    pub first: i64,
    /// The last, 0 for none.
    pub last: i64,
    /// How many rows have one.
    pub count: i64,
    /// The row behind which the first gap is, if there is one.
    pub gap_behind: Option<i64>,
}

/// Reads which numbers the rows of the journal have; those that wait for theirs do not count.
pub fn journal_numbers(tx: &mut Tx<'_>) -> Result<Numbers, StoreError> {
    let (first, last, count): (i64, i64, i64) =
        tx.query_one(JOURNAL, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let is_whole = count == 0 || last - first + 1 == count;
    let gap_behind =
        if is_whole { None } else { tx.query_one(GAP, &[last.into()], |row| row.get(0))? };
    Ok(Numbers { first, last, count, gap_behind })
}

/// The newest step of the schema that the database has had, and how many it has had.
pub fn schema(tx: &mut Tx<'_>) -> Result<(i64, i64), StoreError> {
    tx.query_one(SCHEMA, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}
