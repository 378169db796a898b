//! Queries of check-ins.

use jiff::Timestamp;
use planify_core::id::{GuestId, OccurrenceId};

use crate::{StoreError, Tx};

const FIND: &str = "select people, at from check_in where scope = $1 and guest_id = $2";
const INSERT: &str = "insert into check_in (scope, guest_id, people, at) values ($1, $2, $3, $4) \
     on conflict do nothing";
const DELETE: &str = "delete from check_in where scope = $1 and guest_id = $2";
const COUNTS: &str =
    "select count(*), cast(coalesce(sum(people), 0) as bigint) from check_in where scope = $1";

/// A guest who came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckIn {
    /// With the guest, all who came.
    pub people: i64,
    /// When.
    pub at: Timestamp,
}

/// Finds a guest's check-in.
pub fn find(
    tx: &mut Tx<'_>,
    scope: OccurrenceId,
    guest: GuestId,
) -> Result<Option<CheckIn>, StoreError> {
    tx.query_opt(FIND, &[scope.into(), guest.into()], |row| {
        Ok(CheckIn { people: row.get(0)?, at: row.get(1)? })
    })
}

/// Adds a check-in; false if the guest has one.
pub fn insert(
    tx: &mut Tx<'_>,
    scope: OccurrenceId,
    guest: GuestId,
    check_in: CheckIn,
) -> Result<bool, StoreError> {
    let values = [scope.into(), guest.into(), check_in.people.into(), check_in.at.into()];
    Ok(tx.execute(INSERT, &values)? > 0)
}

/// Removes a check-in; false if there is none.
pub fn delete(tx: &mut Tx<'_>, scope: OccurrenceId, guest: GuestId) -> Result<bool, StoreError> {
    Ok(tx.execute(DELETE, &[scope.into(), guest.into()])? > 0)
}

/// How many guests came, and how many people with them.
pub fn counts(tx: &mut Tx<'_>, scope: OccurrenceId) -> Result<(i64, i64), StoreError> {
    tx.query_one(COUNTS, &[scope.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}
