//! Jobs: work that leaves the system, done by workers after the command has committed.
//!
//! A kind and key name at most one job. A lease makes the job due again at its own end, so the
//! work of a worker that died is taken up by another; the fencing number tells late from current.

use jiff::Timestamp;
use uuid::Uuid;

use crate::{Engine, JsonText, StoreError, Tx};

const ENQUEUE: &str = "insert into job \
     (kind, key, payload, due_at, fence, attempts, created_at) \
     values ($1, $2, $3, $4, 0, 0, $5) on conflict (kind, key) do nothing";
const CANCEL: &str = "delete from job where kind = $1 and key = $2 and holder is null";
const REMOVE: &str = "delete from job where kind = $1 and key = $2";
const IS_WAITING: &str = "select attempts from job where kind = $1 and key = $2 and holder is null";
const LEASE: &str = "update job set holder = $1, due_at = $2, fence = fence + 1, \
     attempts = attempts + 1 where kind = $3 and key in (select key from job \
     where kind = $3 and due_at <= $4 order by due_at, key limit $5 for update skip locked) \
     returning key, payload, fence, attempts";
const NEXT_DUE: &str = "select min(due_at) from job where kind = $1 and due_at is not null";
const COMPLETE: &str = "delete from job where kind = $1 and key = $2 and fence = $3";
const RETRY: &str = "update job set holder = null, due_at = $4, last_error = $5 \
     where kind = $1 and key = $2 and fence = $3";
const DEAD_LETTER: &str = "update job set holder = null, due_at = null, last_error = $4 \
     where kind = $1 and key = $2 and fence = $3";
const RECLAIM: &str = "update job set holder = null, due_at = $1 where holder is not null";
const PRUNE_DEAD: &str = "delete from job where (kind, key) in (\
     select kind, key from job where due_at is null and created_at < $1 \
     order by created_at, kind, key limit $2)";
const COUNTS: &str = "select coalesce(sum(case when due_at is null then 0 else 1 end), 0)::bigint, \
     coalesce(sum(case when due_at is null then 1 else 0 end), 0)::bigint from job";

/// A job that a worker holds until its lease ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leased {
    pub kind: &'static str,
    pub key: String,
    pub payload: Option<JsonText>,
    /// How often it was leased, this time included.
    pub attempts: i64,
    fence: i64,
}

/// Adds a job unless one of this kind and key waits or runs.
pub fn enqueue(
    tx: &mut Tx<'_>,
    kind: &str,
    key: &str,
    payload: Option<&JsonText>,
    due_at: Timestamp,
) -> Result<(), StoreError> {
    let values = [kind.into(), key.into(), payload.into(), due_at.into(), tx.now().into()];
    tx.execute_later(ENQUEUE, &values)?;
    tx.wake();
    Ok(())
}

/// Removes a job that no worker holds; says whether there was one.
pub fn cancel(tx: &mut Tx<'_>, kind: &str, key: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(CANCEL, &[kind.into(), key.into()])? > 0)
}

/// Removes a job, also one that a worker holds, whose work is of no use any more.
pub fn remove(tx: &mut Tx<'_>, kind: &str, key: &str) -> Result<(), StoreError> {
    tx.execute(REMOVE, &[kind.into(), key.into()])?;
    Ok(())
}

/// Whether a job waits that no worker holds.
pub fn is_waiting(tx: &mut Tx<'_>, kind: &str, key: &str) -> Result<bool, StoreError> {
    let found = tx.query_opt(IS_WAITING, &[kind.into(), key.into()], |row| row.get::<i64>(0))?;
    Ok(found.is_some())
}

/// Leases due jobs to `holder` until `until`, at most `limit`, the longest due of each kind first.
pub fn lease_due(
    tx: &mut Tx<'_>,
    kinds: &[&'static str],
    limit: usize,
    holder: Uuid,
    until: Timestamp,
) -> Result<Vec<Leased>, StoreError> {
    let mut leased = Vec::new();
    for kind in kinds {
        let room = i64::try_from(limit.saturating_sub(leased.len())).unwrap_or(i64::MAX);
        if room == 0 {
            break;
        }
        let values = [holder.into(), until.into(), (*kind).into(), tx.now().into(), room.into()];
        let mut jobs = tx.query_map(LEASE, &values, |row| {
            Ok(Leased {
                kind,
                key: row.get(0)?,
                payload: row.get(1)?,
                fence: row.get(2)?,
                attempts: row.get(3)?,
            })
        })?;
        jobs.sort_unstable_by(|one, other| one.key.cmp(&other.key));
        leased.append(&mut jobs);
    }
    Ok(leased)
}

/// Gives the moment at which the next job of these kinds is due.
pub fn next_due(tx: &mut Tx<'_>, kinds: &[&'static str]) -> Result<Option<Timestamp>, StoreError> {
    let mut next: Option<Timestamp> = None;
    for kind in kinds {
        let due: Option<Timestamp> = tx.query_one(NEXT_DUE, &[(*kind).into()], |row| row.get(0))?;
        next = next.into_iter().chain(due).min();
    }
    Ok(next)
}

/// Removes a job that is done; says whether the lease still held.
pub fn complete(tx: &mut Tx<'_>, job: &Leased) -> Result<bool, StoreError> {
    Ok(tx.execute(COMPLETE, &[job.kind.into(), (&job.key).into(), job.fence.into()])? > 0)
}

/// Makes a job due again at `due_at`; says whether the lease still held.
pub fn retry(
    tx: &mut Tx<'_>,
    job: &Leased,
    due_at: Timestamp,
    error: &str,
) -> Result<bool, StoreError> {
    let values =
        [job.kind.into(), (&job.key).into(), job.fence.into(), due_at.into(), error.into()];
    Ok(tx.execute(RETRY, &values)? > 0)
}

/// Keeps a job that cannot succeed, never due again; says whether the lease still held.
pub fn dead_letter(tx: &mut Tx<'_>, job: &Leased, error: &str) -> Result<bool, StoreError> {
    let values = [job.kind.into(), (&job.key).into(), job.fence.into(), error.into()];
    Ok(tx.execute(DEAD_LETTER, &values)? > 0)
}

/// Makes the jobs due that this daemon held when it ended, and gives their count.
///
/// Only on SQLite, where no other daemon can hold any; on Postgres leases end by themselves.
pub fn reclaim_own(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    match tx.engine() {
        Engine::Sqlite => tx.execute(RECLAIM, &[tx.now().into()]),
        Engine::Postgres => Ok(0),
    }
}

/// Removes dead jobs from before `before`, at most `limit`, and gives their count.
pub fn prune_dead(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<u64, StoreError> {
    tx.execute(PRUNE_DEAD, &[before.into(), limit.into()])
}

/// Counts the jobs that are pending and those that are dead.
pub fn counts(tx: &mut Tx<'_>) -> Result<(i64, i64), StoreError> {
    tx.query_one(COUNTS, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}
