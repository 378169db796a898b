//! Queries that hold payments, bookings and invoices against each other.

use jiff::Timestamp;
use planify_core::booking::Booking;
use planify_core::id::{BookingId, OrgId, PaymentId};
use planify_core::payment::Payment;
use uuid::Uuid;

use crate::{StoreError, Tx, payments};

const PAYMENTS: &str =
    "select payment_id from payment where payment_id > $1 order by payment_id limit $2";
const UNPAID: &str = "select b.org_id, b.booking_id from booking b where b.booking_id > $1 and b.total > 0 \
     and (b.state = 'confirmed' or b.state = 'completed' or b.state = 'no-show') \
     and not exists (select 1 from payment p where p.booking_id = b.booking_id \
     and (p.settled = 'honoured' or p.way = 'door')) order by b.booking_id limit $2";
const HONOURED_WITHOUT: &str = "select p.payment_id, b.state from payment p \
     join booking b on b.booking_id = p.booking_id where p.settled = 'honoured' \
     and (b.state = 'held' or b.state = 'requested' or b.state = 'pending' or b.state = 'expired' \
     or b.state = 'rejected') order by p.payment_id limit $1";
const UNFOLLOWED: &str = "select provider, event_id, status from psp_event where status = 'failed' \
     or (status = 'received' and received_at < $1) order by received_at, event_id limit $2";
const SERIES: &str = "select i.org_id, i.series, min(i.number), max(i.number), count(*), \
     coalesce((select c.last from invoice_counter c where c.org_id = i.org_id and c.series = i.series), 0) \
     from invoice i group by i.org_id, i.series order by i.org_id, i.series";

/// Payments of all organisations in order of their ids, behind `after`, at most `limit`.
pub fn payments(tx: &mut Tx<'_>, after: PaymentId, limit: i64) -> Result<Vec<Payment>, StoreError> {
    let ids: Vec<PaymentId> =
        tx.query_map(PAYMENTS, &[after.into(), limit.into()], |row| row.get(0))?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(payments::find_any(tx, id)?);
    }
    Ok(found)
}

/// Certain bookings with a price that nobody has paid, behind `after`, at most `limit`.
pub fn unpaid(tx: &mut Tx<'_>, after: BookingId, limit: i64) -> Result<Vec<Booking>, StoreError> {
    let ids: Vec<(OrgId, BookingId)> =
        tx.query_map(UNPAID, &[after.into(), limit.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut found = Vec::with_capacity(ids.len());
    for (org, id) in ids {
        found.extend(crate::bookings::find(tx, org, id)?);
    }
    Ok(found)
}

/// Payments that were kept for bookings that are not certain, with what the bookings are.
pub fn honoured_without(
    tx: &mut Tx<'_>,
    limit: i64,
) -> Result<Vec<(PaymentId, String)>, StoreError> {
    tx.query_map(HONOURED_WITHOUT, &[limit.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What providers said before `before` that was not followed: provider, event and status.
pub fn unfollowed(
    tx: &mut Tx<'_>,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<[String; 3]>, StoreError> {
    tx.query_map(UNFOLLOWED, &[before.into(), limit.into()], |row| {
        Ok([row.get(0)?, row.get(1)?, row.get(2)?])
    })
}

/// The numbers of a series of invoices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Whose.
    pub org: Uuid,
    /// Its name.
    pub name: String,
    /// The first number.
    pub first: i64,
    /// The last.
    pub last: i64,
    /// How many there are.
    pub count: i64,
    /// The last as it was counted.
    pub counted: i64,
}

/// All series of invoices.
pub fn series(tx: &mut Tx<'_>) -> Result<Vec<Series>, StoreError> {
    tx.query_map(SERIES, &[], |row| {
        Ok(Series {
            org: row.get(0)?,
            name: row.get(1)?,
            first: row.get(2)?,
            last: row.get(3)?,
            count: row.get(4)?,
            counted: row.get(5)?,
        })
    })
}
