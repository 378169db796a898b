//! Queries of agendas: tracks, items with their seats, speakers, releases.
//!
//! Whatever changes an agenda holds the lock of its one row, so releases have one order and the
//! limits hold.

pub mod items;
pub mod releases;
pub mod speakers;
pub mod tracks;

use crate::{StoreError, Tx};
use planify_core::id::{EventId, OrgId};

const BEGIN: &str = "insert into agenda (event_id, org_id, released) values ($1, $2, 0) \
     on conflict (event_id) do nothing";
const LOCK: &str = "select released from agenda where org_id = $1 and event_id = $2 for update";
const RELEASED: &str = "select released from agenda where org_id = $1 and event_id = $2";
const SET_RELEASED: &str = "update agenda set released = $3 where org_id = $1 and event_id = $2";

/// Keeps others from changing an agenda until the transaction ends; gives the number of its
/// newest release, 0 before the first.
pub fn lock(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<i64, StoreError> {
    tx.execute(BEGIN, &[event.into(), org.into()])?;
    tx.query_one(LOCK, &[org.into(), event.into()], |row| row.get(0))
}

/// The number of the newest release, 0 before the first.
pub fn released(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<i64, StoreError> {
    let found = tx.query_opt(RELEASED, &[org.into(), event.into()], |row| row.get(0))?;
    Ok(found.unwrap_or(0))
}

/// Notes which release is the newest.
pub fn set_released(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
    number: i64,
) -> Result<(), StoreError> {
    tx.execute(SET_RELEASED, &[org.into(), event.into(), number.into()])?;
    Ok(())
}
