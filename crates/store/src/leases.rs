//! Leases: which daemon does a duty that only one may do, by the time of the database.

use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::{StoreError, Tx};

const ACQUIRE: &str = "insert into lease (name, holder, fence, until) values ($1, $2, 1, $3) \
     on conflict (name) do update set holder = excluded.holder, until = excluded.until, \
     fence = lease.fence + 1 where lease.until <= $4 or lease.holder = excluded.holder \
     returning fence";
const RENEW: &str = "update lease set until = $4 \
     where name = $1 and holder = $2 and fence = $3 and until > $5";
const RELEASE: &str = "update lease set until = $2 where holder = $1 and until > $2";

/// A duty that this daemon holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    pub name: &'static str,
    pub holder: Uuid,
    /// Grows with every holder, so that a late one can be told.
    pub fence: i64,
    pub until: Timestamp,
}

/// Takes a duty that nobody holds, or holds again what is held; `None` while another holds it.
pub fn acquire(
    tx: &mut Tx<'_>,
    name: &'static str,
    holder: Uuid,
    length: Duration,
) -> Result<Option<Lease>, StoreError> {
    let until = tx.now() + length;
    let values = [name.into(), holder.into(), until.into(), tx.now().into()];
    let fence = tx.query_opt(ACQUIRE, &values, |row| row.get(0))?;
    Ok(fence.map(|fence| Lease { name, holder, fence, until }))
}

/// Holds a duty for longer; `None` if it was lost.
pub fn renew(
    tx: &mut Tx<'_>,
    lease: &Lease,
    length: Duration,
) -> Result<Option<Lease>, StoreError> {
    let until = tx.now() + length;
    let values =
        [lease.name.into(), lease.holder.into(), lease.fence.into(), until.into(), tx.now().into()];
    let held = tx.execute(RENEW, &values)? > 0;
    Ok(held.then(|| Lease { until, ..lease.clone() }))
}

/// Gives up every duty of a holder, so that the next one does not wait for their ends.
pub fn release(tx: &mut Tx<'_>, holder: Uuid) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(RELEASE, &[holder.into(), now.into()])?;
    Ok(())
}
