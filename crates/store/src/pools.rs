//! Queries of pools: how many units are taken at each moment, and by which bookings.
//!
//! The use of a pool is a step function: `taken` holds from `at` until the next step. Taking units splits it at
//! both ends and adds in between, so a check of each step is exact for any interval, and no two neighbours that
//! are equal stay apart once something is given back.

use crate::{StoreError, Tx};
use jiff::Timestamp;
use planify_core::id::{BookingId, OrgId, ResourceId, VenueId};
use planify_core::interval::Interval;
use planify_core::slot::PoolClaim;

const LOCK: &str = "select units from resource where org_id = $1 and resource_id = $2 for update";
const SPLIT: &str = "insert into pool_step (resource_id, at, taken, capacity) \
     select $1::uuid, $2::timestamptz, coalesce((select taken from pool_step \
     where resource_id = $1 and at < $2 order by at desc limit 1), 0), \
     coalesce((select capacity from pool_step \
     where resource_id = $1 and at < $2 order by at desc limit 1), $3::bigint) \
     where not exists (select 1 from pool_step where resource_id = $1 and at = $2)";
const ADD: &str = "update pool_step set taken = taken + $4, capacity = $5 \
     where resource_id = $1 and at >= $2 and at < $3";
// A pool that became smaller than what is taken still takes units back.
const SUBTRACT: &str = "update pool_step set taken = taken - $4 \
     where resource_id = $1 and at >= $2 and at < $3";
const MERGE: &str = "delete from pool_step where resource_id = $1 and at >= $2 and at <= $3 \
     and taken = coalesce((select p.taken from pool_step p where p.resource_id = pool_step.resource_id \
     and p.at < pool_step.at order by p.at desc limit 1), 0)";
const INSERT: &str = "insert into claim (claim_id, org_id, resource_id, booking_id, quantity, \
     starts_at, ends_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
const TAKE_EXPIRED: &str = "delete from claim where resource_id = $1 and starts_at < $3 \
     and ends_at > $2 and expires_at <= $4 returning quantity, starts_at, ends_at";
const DROP_EXPIRED: &str = "delete from claim where resource_id = $1 and expires_at <= $2 \
     returning quantity, starts_at, ends_at";
const PEAK: &str = "select coalesce(max(taken), 0) from pool_step where resource_id = $1 \
     and at >= coalesce((select n.at from pool_step n where n.resource_id = $1 and n.at <= $2 \
     order by n.at desc limit 1), $2)";
const SET_EXPIRY: &str = "update claim set expires_at = $2 where booking_id = $1 and (expires_at is null or expires_at > $3)";
const OF_BOOKING: &str = "select resource_id from claim where booking_id = $1 order by resource_id";
const DELETE_OF: &str = "delete from claim where booking_id = $1 and resource_id = $2 \
     returning quantity, starts_at, ends_at";
const TAKEN: &str = "select booking_id, quantity, starts_at, ends_at, expires_at from claim \
     where resource_id = $1 and starts_at < $3 and ends_at > $2 \
     and (expires_at is null or expires_at > $4) order by starts_at, claim_id";
const WRONG: &str = "with instant as (select resource_id, at from pool_step \
     union select resource_id, starts_at from claim union select resource_id, ends_at from claim), \
     held as (select i.resource_id, i.at, \
     coalesce((select s.taken from pool_step s where s.resource_id = i.resource_id and s.at <= i.at \
     order by s.at desc limit 1), 0) as taken, \
     cast(coalesce((select sum(c.quantity) from claim c where c.resource_id = i.resource_id \
     and c.starts_at <= i.at and c.ends_at > i.at), 0) as bigint) as claimed from instant i) \
     select h.resource_id, h.at, h.taken, h.claimed, r.units from held h \
     join resource r on r.resource_id = h.resource_id \
     where h.taken <> h.claimed order by h.resource_id, h.at limit $1";
const ABOVE: &str = "select resource_id, at, taken, taken, capacity from pool_step \
     where taken > capacity order by resource_id, at limit $1";

const TAKEN_AT: &str = "select c.booking_id, c.quantity, c.starts_at, c.ends_at, c.expires_at, c.resource_id \
     from resource r join claim c on c.resource_id = r.resource_id and c.ends_at > $2 and c.starts_at < $3 \
     and (c.expires_at is null or c.expires_at > $4) \
     where r.org_id = $1 and (cast($5 as uuid) is null or r.venue_id = $5) and r.archived_at is null \
     order by c.resource_id, c.starts_at, c.claim_id";

/// Units that somebody takes of a pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The organisation.
    pub org: OrgId,
    /// The pool.
    pub resource: ResourceId,
    /// The booking.
    pub booking: BookingId,
    /// How many units.
    pub quantity: i64,
    /// From when to when.
    pub time: Interval,
    /// When they go to others.
    pub expires_at: Option<Timestamp>,
}

/// Takes units of a pool, also those of holds that have expired; a booking takes its resources in the order of
/// their ids.
///
/// # Errors
/// The constraint `pool_not_overfilled` if there are not enough.
pub fn take(tx: &mut Tx<'_>, claim: &Claim) -> Result<(), StoreError> {
    let pool = claim.resource;
    let capacity = lock(tx, claim.org, pool)?;
    let (start, end, now) = (claim.time.starts_at(), claim.time.ends_at(), tx.now());
    let window = [pool.into(), start.into(), end.into(), now.into()];
    for (quantity, time) in tx.query_map(TAKE_EXPIRED, &window, read_claim)? {
        give_back(tx, (pool, capacity), quantity, time)?;
    }
    split(tx, (pool, capacity), claim.time)?;
    let step = [pool.into(), start.into(), end.into(), claim.quantity.into(), capacity.into()];
    tx.execute(ADD, &step)?;
    let values = [
        tx.new_uuid().into(),
        claim.org.into(),
        pool.into(),
        claim.booking.into(),
        claim.quantity.into(),
        start.into(),
        end.into(),
        claim.expires_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Keeps a pool from others until the transaction ends, and gives how many units it has.
fn lock(tx: &mut Tx<'_>, org: OrgId, pool: ResourceId) -> Result<i64, StoreError> {
    tx.query_one(LOCK, &[org.into(), pool.into()], |row| row.get(0))
}

fn split(
    tx: &mut Tx<'_>,
    (pool, capacity): (ResourceId, i64),
    time: Interval,
) -> Result<(), StoreError> {
    for at in [time.starts_at(), time.ends_at()] {
        tx.execute_later(SPLIT, &[pool.into(), at.into(), capacity.into()])?;
    }
    Ok(())
}

fn give_back(
    tx: &mut Tx<'_>,
    pool: (ResourceId, i64),
    quantity: i64,
    time: Interval,
) -> Result<(), StoreError> {
    split(tx, pool, time)?;
    let (start, end) = (time.starts_at(), time.ends_at());
    tx.execute_later(SUBTRACT, &[pool.0.into(), start.into(), end.into(), quantity.into()])?;
    tx.execute(MERGE, &[pool.0.into(), start.into(), end.into()])?;
    Ok(())
}

/// The most units of a pool that are taken at one time from now on; holds that have expired do not count.
pub fn peak(tx: &mut Tx<'_>, org: OrgId, pool: ResourceId) -> Result<i64, StoreError> {
    let capacity = lock(tx, org, pool)?;
    let now = tx.now();
    for (quantity, time) in tx.query_map(DROP_EXPIRED, &[pool.into(), now.into()], read_claim)? {
        give_back(tx, (pool, capacity), quantity, time)?;
    }
    tx.query_one(PEAK, &[pool.into(), now.into()], |row| row.get(0))
}

/// Lets the claims of a booking last until another moment, or for good; gives how many it still has.
pub fn keep_until(
    tx: &mut Tx<'_>,
    booking: BookingId,
    expires_at: Option<Timestamp>,
) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.execute(SET_EXPIRY, &[booking.into(), expires_at.into(), now.into()])
}

/// Gives back what a booking takes of pools.
pub fn release(tx: &mut Tx<'_>, org: OrgId, booking: BookingId) -> Result<(), StoreError> {
    for pool in tx.query_map(OF_BOOKING, &[booking.into()], |row| row.get::<ResourceId>(0))? {
        let capacity = lock(tx, org, pool)?;
        for (quantity, time) in
            tx.query_map(DELETE_OF, &[booking.into(), pool.into()], read_claim)?
        {
            give_back(tx, (pool, capacity), quantity, time)?;
        }
    }
    Ok(())
}

/// What is taken of a pool within a time, in order.
pub fn taken(
    tx: &mut Tx<'_>,
    pool: ResourceId,
    time: Interval,
) -> Result<Vec<PoolClaim>, StoreError> {
    let now = tx.now();
    let values = [pool.into(), time.starts_at().into(), time.ends_at().into(), now.into()];
    tx.query_map(TAKEN, &values, read_taken)
}

/// What is taken of each pool of a venue, or of all, within a time, in order.
pub fn taken_at(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, Option<VenueId>),
    time: Interval,
) -> Result<Vec<(ResourceId, PoolClaim)>, StoreError> {
    let now = tx.now();
    let (start, end) = (time.starts_at(), time.ends_at());
    let values = [org.into(), start.into(), end.into(), now.into(), venue.into()];
    tx.query_map(TAKEN_AT, &values, |row| Ok((row.get(5)?, read_taken(row)?)))
}

fn read_taken(row: &crate::Row<'_>) -> Result<PoolClaim, StoreError> {
    Ok(PoolClaim {
        interval: interval(row, 2)?,
        quantity: row.get(1)?,
        expires_at: row.get(4)?,
        booking: Some(row.get(0)?),
    })
}

/// A moment at which a pool's use differs from what bookings take, or is more than there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongStep {
    /// The pool.
    pub resource: ResourceId,
    /// The moment.
    pub at: Timestamp,
    /// How many units are taken as the steps say.
    pub taken: i64,
    /// How many the bookings take.
    pub claimed: i64,
    /// How many there are.
    pub capacity: i64,
}

/// Finds moments at which a pool's use differs from the claims, or is more than there is.
pub fn wrong_steps(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<WrongStep>, StoreError> {
    let mut found = Vec::new();
    for statement in [WRONG, ABOVE] {
        found.extend(tx.query_map(statement, &[limit.into()], |row| {
            Ok(WrongStep {
                resource: row.get(0)?,
                at: row.get(1)?,
                taken: row.get(2)?,
                claimed: row.get(3)?,
                capacity: row.get(4)?,
            })
        })?);
    }
    Ok(found)
}

fn read_claim(row: &crate::Row<'_>) -> Result<(i64, Interval), StoreError> {
    Ok((row.get(0)?, interval(row, 1)?))
}

fn interval(row: &crate::Row<'_>, first: usize) -> Result<Interval, StoreError> {
    Interval::new(row.get(first)?, row.get(first + 1)?)
        .map_err(|refusal| StoreError::Corrupt(format!("a claim: {refusal}")))
}
