//! What the daemon does by itself, besides sending mails: planning in chunks, numbering the feed,
//! sweeping up.
//!
//! Every duty is harmless when it is done twice: chunks plan under unique keys, publishers exclude
//! each other in the database, and what is swept is old.

use crate::notices::{self, EXPAND_JOB};
use crate::payments::errands;
use crate::{EngineError, bookings, invites};
use jiff::{SignedDuration, Timestamp};
use planify_core::retry;
use planify_store::jobs::{self, Leased};
use planify_store::{
    StoreError, Tx, idempotency, journal, leases, places, psp_events, sessions, tickets, venues,
};
use std::time::Duration;
use uuid::Uuid;

/// How long a worker may take for one chunk, until another takes it over.
const CHUNK_LEASE: SignedDuration = SignedDuration::from_mins(1);
/// How long a daemon is the publisher without saying so again.
const PUBLISHER_LEASE: Duration = Duration::from_secs(10);
/// How long a daemon is the sweeper without saying so again.
const SWEEPER_LEASE: Duration = Duration::from_secs(60);
/// How long answers to idempotency keys are kept.
const ANSWERS_KEPT: SignedDuration = SignedDuration::from_hours(72);
/// How long jobs that were given up are kept for people to look at.
const DEAD_JOBS_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How long tickets and sessions are kept that have ended.
const ENDED_KEPT: SignedDuration = SignedDuration::from_hours(24);
/// How long what providers said is kept once it was followed: they repeat nothing that is older.
const HINTS_KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Rows that one sweep removes of a kind.
const SWEEP_ROWS: i64 = 1_000;
/// Invitations that one sweep ends: each is a row of the journal.
const EXPIRE_ROWS: i64 = 500;

/// Bookings of which one sweep notes that their time is over: each is a row of the journal.
const LAPSE_ROWS: i64 = 300;

/// How long a daemon is the one who offers places without saying so again.
const OFFER_LEASE: Duration = Duration::from_secs(60);
/// Bookings that wait at which one round looks.
const OFFER_ROWS: i64 = 50;

/// Begins the work of a daemon: frees what it held when it ended, and gives the name under which
/// it takes jobs and duties.
pub fn begin(tx: &mut Tx<'_>) -> Result<Uuid, EngineError> {
    jobs::reclaim_own(tx)?;
    errands::reclaim_own(tx)?;
    Ok(tx.new_uuid())
}

/// Leases the chunk of an announcement that has been due longest.
pub fn lease_chunk(tx: &mut Tx<'_>, holder: Uuid) -> Result<Option<Leased>, EngineError> {
    let until = tx.now().saturating_add(CHUNK_LEASE).unwrap_or(Timestamp::MAX);
    Ok(jobs::lease_due(tx, &[EXPAND_JOB], 1, holder, until)?.pop())
}

/// Plans the notices of a leased chunk; all of it happens, or nothing.
pub fn expand(tx: &mut Tx<'_>, chunk: &Leased) -> Result<(), EngineError> {
    if !jobs::complete(tx, chunk)? {
        return Ok(());
    }
    match &chunk.payload {
        Some(payload) => notices::expand(tx, payload),
        None => Err(StoreError::Corrupt("a chunk without a payload".to_owned()).into()),
    }
}

/// Notes that a chunk failed; it is tried again later, or given up.
pub fn chunk_failed(tx: &mut Tx<'_>, chunk: &Leased, reason: &str) -> Result<(), EngineError> {
    let now = tx.now();
    match retry::next(chunk.attempts, now, now, u32::MAX) {
        Some(at) => jobs::retry(tx, chunk, at, reason)?,
        None => jobs::dead_letter(tx, chunk, reason)?,
    };
    Ok(())
}

/// How long until the next chunk is due; none if none waits.
pub fn next_chunk(tx: &mut Tx<'_>) -> Result<Option<SignedDuration>, EngineError> {
    until_due(tx, &[EXPAND_JOB])
}

/// How long until the next job of these kinds is due; zero if one is.
pub(crate) fn until_due(
    tx: &mut Tx<'_>,
    kinds: &[&'static str],
) -> Result<Option<SignedDuration>, EngineError> {
    let now = tx.now();
    let due = jobs::next_due(tx, kinds)?;
    Ok(due.map(|at| at.duration_since(now).max(SignedDuration::ZERO)))
}

/// Ends the work of a daemon: gives up its duties, so that the next daemon does them at once.
pub fn end(tx: &mut Tx<'_>, holder: Uuid) -> Result<(), EngineError> {
    Ok(leases::release(tx, holder)?)
}

/// What came of a duty that only one daemon does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Another daemon does it.
    Elsewhere,
    /// So many rows were dealt with.
    Done(u64),
}

/// Numbers rows of the journal that have no number yet, if this daemon is the publisher.
pub fn publish(tx: &mut Tx<'_>, holder: Uuid) -> Result<Duty, EngineError> {
    if leases::acquire(tx, "publisher", holder, PUBLISHER_LEASE)?.is_none() {
        return Ok(Duty::Elsewhere);
    }
    Ok(Duty::Done(journal::publish(tx)?))
}

/// Removes what is kept for a time only, at most `SWEEP_ROWS` of each kind, if this daemon is the
/// sweeper.
pub fn sweep(tx: &mut Tx<'_>, holder: Uuid) -> Result<Duty, EngineError> {
    if leases::acquire(tx, "sweeper", holder, SWEEPER_LEASE)?.is_none() {
        return Ok(Duty::Elsewhere);
    }
    let before = |kept: SignedDuration| tx.now().saturating_sub(kept).unwrap_or(Timestamp::MIN);
    let (answers, dead_jobs) = (before(ANSWERS_KEPT), before(DEAD_JOBS_KEPT));
    let (ended, said) = (before(ENDED_KEPT), before(HINTS_KEPT));
    let answers = idempotency::prune(tx, answers, SWEEP_ROWS)?;
    let dead_jobs = jobs::prune_dead(tx, dead_jobs, SWEEP_ROWS)?;
    let tickets = tickets::prune(tx, ended, SWEEP_ROWS)?;
    let sessions = sessions::prune(tx, ended, SWEEP_ROWS)?;
    let invites = invites::expire(tx, EXPIRE_ROWS)?;
    let bookings = bookings::lapse(tx, LAPSE_ROWS)?;
    let now = tx.now();
    let places = places::prune(tx, now, SWEEP_ROWS)?;
    let venues = venues::forget_places(tx, now, SWEEP_ROWS)?;
    let said = psp_events::prune(tx, said, SWEEP_ROWS)?;
    let kept = answers + dead_jobs + tickets + sessions + places + said;
    Ok(Duty::Done(kept + invites + bookings + venues))
}

/// Whether somebody waits for a place that nobody has.
pub fn is_awaited(tx: &mut Tx<'_>) -> Result<bool, EngineError> {
    bookings::waiting::is_awaited(tx)
}

/// Offers places that are free to those who wait for them, if this daemon is the one who does; gives how many.
pub fn offer(tx: &mut Tx<'_>, holder: Uuid) -> Result<Duty, EngineError> {
    if leases::acquire(tx, "offers", holder, OFFER_LEASE)?.is_none() {
        return Ok(Duty::Elsewhere);
    }
    bookings::waiting::sweep(tx, OFFER_ROWS).map(Duty::Done)
}
