//! Places by their name: what geocoders answered is used again as long as they allow.
//!
//! Nobody is asked in here: a transaction calls no provider. Whoever calls one looks here first, and keeps here what
//! may be kept of the answer.

use crate::EngineError;
use planify_core::actor::Actor;
use planify_core::permission::{Action, permit};
use planify_core::place::{Found, Keeping, Query};
use planify_store::Tx;
use planify_store::places;

/// The most rows that are kept for an organisation.
pub const ROWS_MAX: i64 = 5_000;

/// What a provider answered to a question; nothing if it has to be asked.
pub fn known(
    tx: &mut Tx<'_>,
    actor: &Actor,
    provider: &str,
    query: &Query,
) -> Result<Vec<Found>, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    let now = tx.now();
    Ok(places::find(tx, (actor.org, provider, &query.key()), now)?)
}

/// Keeps what may be kept of an answer.
pub fn keep(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (provider, keeping): (&str, Keeping),
    query: &Query,
    found: &[Found],
) -> Result<(), EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    let (kept, until) = (keeping.of(query, found), keeping.until(tx.now()));
    Ok(places::keep(tx, (actor.org, provider, &query.key()), &kept, until, ROWS_MAX)?)
}
