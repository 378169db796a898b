//! Queries of what providers said by themselves, and of how far their changes were read.

use jiff::Timestamp;
use planify_core::id::{OrgId, PaymentId};
use planify_core::payment::{EventSource, EventStatus, PspEvent};

use crate::words::word;
use crate::{JsonText, Row, StoreError, Tx};

macro_rules! select {
    ($($rest:tt)+) => {
        concat!(
            "select e.provider, e.event_id, e.kind, e.externals, e.named_payment, e.payment_id, e.source, \
             e.status, e.tries, e.next_at, e.happened_at, e.received_at, e.applied_at from psp_event e ",
            $($rest)+
        )
    };
}

const INSERT: &str = "insert into psp_event (provider, event_id, kind, externals, named_payment, source, \
     status, tries, next_at, happened_at, received_at) \
     values ($1, $2, $3, $4, $5, $6, 'received', 0, $7, $8, $7) on conflict (provider, event_id) do nothing";
const DUE: &str = select!(
    "where e.next_at <= $1 order by e.next_at, e.provider, e.event_id limit $2 for update skip locked"
);
const NEXT_DUE: &str = "select min(next_at) from psp_event where next_at is not null";
const MATCH: &str = "update psp_event set payment_id = $3, next_at = null \
     where provider = $1 and event_id = $2";
const POSTPONE: &str = "update psp_event set status = $3, tries = tries + 1, next_at = $4 \
     where provider = $1 and event_id = $2";
const WAITING: &str = "select event_id from psp_event where provider = $1 and payment_id = $2 \
     and status = 'received' order by event_id limit $3";
const APPLY: &str = "update psp_event set status = 'applied', applied_at = $3 \
     where provider = $1 and event_id = $2 and status = 'received'";
const FAIL: &str = "update psp_event set status = 'failed' \
     where provider = $1 and event_id = $2 and status = 'received'";
const LIST: &str = select!(
    "left join payment p on p.payment_id = e.payment_id where (p.org_id = $1 or e.payment_id is null) \
     and (e.received_at, e.event_id) < ($2, $3) and (e.status <> 'applied' or $5) \
     order by e.received_at desc, e.event_id desc limit $4"
);
const PRUNE: &str = "delete from psp_event where (provider, event_id) in (select provider, event_id \
     from psp_event where status = 'applied' and received_at < $1 order by received_at limit $2)";
const CURSOR: &str = "select cursor, looked_at from psp_cursor where provider = $1";
const SET_CURSOR: &str = "insert into psp_cursor (provider, cursor, looked_at) values ($1, $2, $3) \
     on conflict (provider) do update set cursor = excluded.cursor, looked_at = excluded.looked_at";

/// Adds what a provider said, unless it is known already; says whether it was new.
pub fn insert(tx: &mut Tx<'_>, event: &PspEvent) -> Result<bool, StoreError> {
    let externals = serde_json::to_string(&event.externals)
        .map_err(|error| StoreError::Corrupt(error.to_string()))?;
    let externals = JsonText(externals);
    let values = [
        (&event.provider).into(),
        (&event.event).into(),
        (&event.kind).into(),
        (&externals).into(),
        event.named_payment.as_deref().into(),
        event.source.name().into(),
        event.received_at.into(),
        event.happened_at.into(),
    ];
    let is_new = tx.execute(INSERT, &values)? > 0;
    if is_new {
        tx.wake();
    }
    Ok(is_new)
}

/// What waits to be matched with a payment, the longest due first, kept from others.
pub fn due(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<PspEvent>, StoreError> {
    let now = tx.now();
    tx.query_map(DUE, &[now.into(), limit.into()], read)
}

/// When the next is due.
pub fn next_due(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, StoreError> {
    tx.query_one(NEXT_DUE, &[], |row| row.get(0))
}

/// Notes of which payment it is.
pub fn matched(tx: &mut Tx<'_>, event: &PspEvent, payment: PaymentId) -> Result<(), StoreError> {
    let values = [(&event.provider).into(), (&event.event).into(), payment.into()];
    tx.execute(MATCH, &values)?;
    Ok(())
}

/// Notes that no payment fits, and when to look again; never if `next` is none.
pub fn postpone(
    tx: &mut Tx<'_>,
    event: &PspEvent,
    status: EventStatus,
    next: Option<Timestamp>,
) -> Result<(), StoreError> {
    let values =
        [(&event.provider).into(), (&event.event).into(), status.name().into(), next.into()];
    tx.execute(POSTPONE, &values)?;
    Ok(())
}

/// The ids of what was said of a payment and not followed yet, at most `limit`.
pub fn waiting(
    tx: &mut Tx<'_>,
    provider: &str,
    payment: PaymentId,
    limit: i64,
) -> Result<Vec<String>, StoreError> {
    tx.query_map(WAITING, &[provider.into(), payment.into(), limit.into()], |row| row.get(0))
}

/// Notes that it was followed.
pub fn applied(tx: &mut Tx<'_>, provider: &str, event: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute_later(APPLY, &[provider.into(), event.into(), now.into()])
}

/// Notes that it cannot be followed.
pub fn failed(tx: &mut Tx<'_>, provider: &str, event: &str) -> Result<(), StoreError> {
    tx.execute_later(FAIL, &[provider.into(), event.into()])
}

/// Which of what was said is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// What was not followed.
    Open,
    /// Everything that is kept.
    All,
}

/// Lists what was said of payments of an organisation, and of none, the newest first.
pub fn list(
    tx: &mut Tx<'_>,
    (org, which): (OrgId, Which),
    before: (Timestamp, &str),
    limit: i64,
) -> Result<Vec<PspEvent>, StoreError> {
    let all = which == Which::All;
    let values = [org.into(), before.0.into(), before.1.into(), limit.into(), all.into()];
    tx.query_map(LIST, &values, read)
}

/// Removes what was followed long ago, and gives the count.
pub fn prune(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<u64, StoreError> {
    tx.execute(PRUNE, &[before.into(), limit.into()])
}

/// How far the changes of a provider were read, and when.
pub fn cursor(
    tx: &mut Tx<'_>,
    provider: &str,
) -> Result<Option<(Option<String>, Timestamp)>, StoreError> {
    tx.query_opt(CURSOR, &[provider.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Notes how far they were read.
pub fn set_cursor(tx: &mut Tx<'_>, provider: &str, cursor: Option<&str>) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(SET_CURSOR, &[provider.into(), cursor.into(), now.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<PspEvent, StoreError> {
    let externals: JsonText = row.get(3)?;
    let externals = serde_json::from_str(&externals.0)
        .map_err(|error| StoreError::Corrupt(format!("an event of a provider: {error}")))?;
    let source: EventSource = word(row, 6)?;
    Ok(PspEvent {
        provider: row.get(0)?,
        event: row.get(1)?,
        kind: row.get(2)?,
        externals,
        named_payment: row.get(4)?,
        payment: row.get(5)?,
        source,
        status: word(row, 7)?,
        tries: row.get(8)?,
        next_at: row.get(9)?,
        happened_at: row.get(10)?,
        received_at: row.get(11)?,
        applied_at: row.get(12)?,
    })
}
