//! The daemon's own state, as far as the store knows it.

use crate::{EngineError, orgs};
use planify_core::actor::Actor;
use planify_core::permission::{Action, permit};
use planify_store::{Tx, jobs, journal};

/// What the store knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoreStatus {
    /// The last number of the feed.
    pub feed_head: i64,
    /// Jobs that wait.
    pub jobs_pending: i64,
    /// Jobs that were given up.
    pub jobs_dead: i64,
}

/// Asks the store for as little as shows that it answers.
pub fn ping(tx: &mut Tx<'_>) -> Result<(), EngineError> {
    journal::head(tx)?;
    Ok(())
}

/// Refuses those who may not take the whole database away.
pub fn permit_backup(tx: &mut Tx<'_>, actor: &Actor) -> Result<(), EngineError> {
    Ok(permit(actor, Action::Operate, orgs::installation(tx)?)?)
}

/// Reads the state.
pub fn get(tx: &mut Tx<'_>, actor: &Actor) -> Result<StoreStatus, EngineError> {
    permit(actor, Action::ReadStatus, actor.org)?;
    let (jobs_pending, jobs_dead) = jobs::counts(tx)?;
    Ok(StoreStatus { feed_head: journal::head(tx)?, jobs_pending, jobs_dead })
}
