//! Queries of blocks: the stretches of exclusive resources that bookings take.
//!
//! Blocks of one resource never overlap: a constraint on Postgres, a trigger on SQLite. What has expired is removed
//! in the transaction that wants the place, so an expired hold keeps nobody away.

use crate::words::word;
use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::booking::State;
use planify_core::id::{BlockId, BookingId, OrgId, ResourceId, VenueId};
use planify_core::interval::Interval;
use planify_core::slot::{Block, BlockKind};

/// Blocks of a resource from `$2` to `$3`: nothing before the last that begins by then reaches into it, because
/// blocks do not overlap.
macro_rules! within {
    ($alias:literal, $resource:literal) => {
        concat!(
            $alias,
            "starts_at < $3 and ",
            $alias,
            "ends_at > $2 and ",
            $alias,
            "starts_at >= coalesce((select n.starts_at from block n where n.resource_id = ",
            $resource,
            " and n.starts_at <= $2 order by n.starts_at desc limit 1), $2)"
        )
    };
}

macro_rules! taken {
    ($($rest:tt)+) => {
        concat!(
            "select b.starts_at, b.ends_at, b.booking_id, b.expires_at, k.state, b.resource_id ",
            $($rest)+
        )
    };
}

const RELEASE_EXPIRED: &str = concat!(
    "delete from block where resource_id = $1 and ",
    within!("", "$1"),
    " and expires_at <= $4"
);
const INSERT: &str = "insert into block (block_id, org_id, resource_id, booking_id, starts_at, \
     ends_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)";
const SET_EXPIRY: &str = "update block set expires_at = $2 where booking_id = $1 and (expires_at is null or expires_at > $3)";
const DELETE_OF: &str = "delete from block where booking_id = $1";
const TAKEN: &str = taken!(
    "from block b join booking k on k.booking_id = b.booking_id where b.resource_id = $1 and ",
    within!("b.", "$1"),
    " and (b.expires_at is null or b.expires_at > $4) order by b.starts_at"
);
/// Of many resources only what the index has of each block.
const TAKEN_AT: &str = concat!(
    "select b.starts_at, b.ends_at, b.expires_at, b.resource_id \
     from resource r join block b on b.resource_id = r.resource_id and ",
    within!("b.", "r.resource_id"),
    " and (b.expires_at is null or b.expires_at > $4) \
     where r.org_id = $1 and (cast($5 as uuid) is null or r.venue_id = $5) and r.archived_at is null \
     order by b.resource_id, b.starts_at"
);
const OVERLAPS: &str = "select b.resource_id, b.booking_id, n.booking_id from block b \
     join block n on n.resource_id = b.resource_id and n.starts_at < b.ends_at \
     and n.ends_at > b.starts_at and n.block_id > b.block_id order by b.block_id limit $1";
const ASTRAY: &str = "select b.block_id, b.booking_id from block b \
     join booking k on k.booking_id = b.booking_id \
     where k.state not in ('held', 'requested', 'pending', 'confirmed') order by b.block_id limit $1";

/// Whose a block is, and how long it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// The organisation.
    pub org: OrgId,
    /// The booking.
    pub booking: BookingId,
    /// When the place goes to others.
    pub expires_at: Option<Timestamp>,
}

/// Takes a stretch of a resource, also from holds that have expired; a booking takes its resources in the order
/// of their ids.
///
/// # Errors
/// The constraint `block_no_overlap` if it is taken.
pub fn take(
    tx: &mut Tx<'_>,
    resource: ResourceId,
    time: Interval,
    holder: &Holder,
) -> Result<(), StoreError> {
    let (start, end, now) = (time.starts_at(), time.ends_at(), tx.now());
    tx.execute_later(RELEASE_EXPIRED, &[resource.into(), start.into(), end.into(), now.into()])?;
    let id = BlockId::from(tx.new_uuid());
    let values = [
        id.into(),
        holder.org.into(),
        resource.into(),
        holder.booking.into(),
        start.into(),
        end.into(),
        holder.expires_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Lets the blocks of a booking last until another moment, or for good; gives how many it still has.
pub fn keep_until(
    tx: &mut Tx<'_>,
    booking: BookingId,
    expires_at: Option<Timestamp>,
) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.execute(SET_EXPIRY, &[booking.into(), expires_at.into(), now.into()])
}

/// Gives back what a booking takes of exclusive resources.
pub fn release(tx: &mut Tx<'_>, booking: BookingId) -> Result<u64, StoreError> {
    tx.execute(DELETE_OF, &[booking.into()])
}

/// What is taken of a resource within a time, in order.
pub fn taken(
    tx: &mut Tx<'_>,
    resource: ResourceId,
    time: Interval,
) -> Result<Vec<Block>, StoreError> {
    let now = tx.now();
    let values = [resource.into(), time.starts_at().into(), time.ends_at().into(), now.into()];
    tx.query_map(TAKEN, &values, read)
}

/// What is taken of each resource of a venue, or of all, within a time, in order; not by which booking.
pub fn taken_at(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, Option<VenueId>),
    time: Interval,
) -> Result<Vec<(ResourceId, Block)>, StoreError> {
    let now = tx.now();
    let (start, end) = (time.starts_at(), time.ends_at());
    let values = [org.into(), start.into(), end.into(), now.into(), venue.into()];
    tx.query_map(TAKEN_AT, &values, |row| {
        let expires_at: Option<Timestamp> = row.get(2)?;
        let kind = if expires_at.is_none() { BlockKind::Confirmed } else { BlockKind::Hold };
        Ok((row.get(3)?, Block { kind, interval: interval(row)?, expires_at, booking: None }))
    })
}

fn interval(row: &Row<'_>) -> Result<Interval, StoreError> {
    Interval::new(row.get(0)?, row.get(1)?)
        .map_err(|refusal| StoreError::Corrupt(format!("a block: {refusal}")))
}

fn read(row: &Row<'_>) -> Result<Block, StoreError> {
    let interval = interval(row)?;
    let is_certain = word::<State>(row, 4)? == State::Confirmed;
    let kind = if is_certain { BlockKind::Confirmed } else { BlockKind::Hold };
    Ok(Block { kind, interval, expires_at: row.get(3)?, booking: Some(row.get(2)?) })
}

/// Finds blocks of one resource that overlap: the resource and the two bookings.
pub fn overlapping(
    tx: &mut Tx<'_>,
    limit: i64,
) -> Result<Vec<(ResourceId, BookingId, BookingId)>, StoreError> {
    tx.query_map(OVERLAPS, &[limit.into()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Finds blocks of bookings that are over.
pub fn astray(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<(BlockId, BookingId)>, StoreError> {
    tx.query_map(ASTRAY, &[limit.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}
