//! Queries of bookings that wait for their place.

use super::many;
use crate::{StoreError, Tx};
use planify_core::booking::Booking;
use planify_core::id::{BookingId, OrgId, ResourceId, VenueId};
use planify_core::interval::Interval;

/// Whether something that a booking is of is taken at its time, without what is kept free around it.
macro_rules! is_blocked {
    ($now:literal) => {
        concat!(
            "exists (select 1 from booking_part p left join resource_part c on c.parent_id = p.resource_id \
             join block b on b.resource_id = coalesce(c.child_id, p.resource_id) \
             where p.booking_id = booking.booking_id \
             and b.starts_at < booking.ends_at and b.ends_at > booking.starts_at \
             and b.starts_at >= coalesce((select n.starts_at from block n where n.resource_id = b.resource_id \
             and n.starts_at <= booking.starts_at order by n.starts_at desc limit 1), booking.starts_at) \
             and (b.expires_at is null or b.expires_at > ",
            $now,
            "))"
        )
    };
}

const WAITING: &str = select!(
    "where org_id = $1 and venue_id = $2 and state = 'waiting' and starts_at < $4 and ends_at > $3 \
     and expires_at > $5 and (cast($6 as uuid) is null or exists (select 1 from booking_part p \
     left join resource_part c on c.parent_id = p.resource_id \
     where p.booking_id = booking.booking_id and (p.resource_id = $6 or c.child_id = $6))) and not ",
    is_blocked!("$5"),
    " order by booking_id limit $7"
);
const WAITING_LONG: &str = select!(
    "where state = 'waiting' and expires_at > $1 and not ",
    is_blocked!("$1"),
    " order by looked_at, booking_id limit $2"
);
const LOOKED: &str = "update booking set looked_at = $2 where booking_id = $1";
/// Those who wait longer for a part of the same at a time that meets.
const AHEAD: &str = "select count(*) from booking where org_id = $1 and venue_id = $2 and state = 'waiting' \
     and starts_at < $4 and ends_at > $3 and expires_at > $5 and booking_id < $6 \
     and exists (select 1 from booking_part p left join resource_part c on c.parent_id = p.resource_id \
     join booking_part o on o.booking_id = $6 left join resource_part w on w.parent_id = o.resource_id \
     where p.booking_id = booking.booking_id \
     and coalesce(c.child_id, p.resource_id) = coalesce(w.child_id, o.resource_id))";

/// Those who wait at a venue, for all or for a resource and the wholes that it is part of, at a time that meets and
/// at which nobody has it, in the order in which they came; at most `limit`.
pub fn waiting(
    tx: &mut Tx<'_>,
    (org, venue, resource): (OrgId, VenueId, Option<ResourceId>),
    time: Interval,
    limit: i64,
) -> Result<Vec<Booking>, StoreError> {
    let now = tx.now();
    let (start, end) = (time.starts_at(), time.ends_at());
    let values = [
        org.into(),
        venue.into(),
        start.into(),
        end.into(),
        now.into(),
        resource.into(),
        limit.into(),
    ];
    many(tx, WAITING, &values)
}

/// Those of any organisation who wait for what nobody has, first who was looked at longest ago; at most `limit`.
pub fn waiting_long(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Booking>, StoreError> {
    let now = tx.now();
    many(tx, WAITING_LONG, &[now.into(), limit.into()])
}

/// Notes that somebody has looked whether a booking still has to wait.
pub fn looked(tx: &mut Tx<'_>, booking: BookingId) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(LOOKED, &[booking.into(), now.into()])?;
    Ok(())
}

/// How many wait longer for a part of the same, at a time that meets.
pub fn ahead(tx: &mut Tx<'_>, booking: &Booking) -> Result<i64, StoreError> {
    let now = tx.now();
    let values = [
        booking.org.into(),
        booking.venue.into(),
        booking.time.starts_at().into(),
        booking.time.ends_at().into(),
        now.into(),
        booking.id.into(),
    ];
    tx.query_one(AHEAD, &values, |row| row.get(0))
}
