//! Has the provider forget mails to people who were erased.
//!
//! Interval: none, it wakes when mails are due to be forgotten: some minutes after the erasure, when
//! what was on its way has arrived. Forgetting twice does no harm.

use std::sync::Arc;
use std::time::Duration;

use planify_engine::{EngineError, privacy};
use planify_notify::Mailer;
use planify_store::StoreError;

use super::{Bench, wake};

/// How long the duty rests when the store fails.
const AFTER_FAILURE: Duration = Duration::from_secs(1);

/// Forgets until draining begins.
pub(super) async fn run(bench: Bench, mailer: Arc<dyn Mailer>) {
    let mut changed = bench.store.changed();
    while !bench.shutdown.is_draining() {
        changed.borrow_and_update();
        let rest = match step(&bench, mailer.as_ref()).await {
            Ok(rest) => rest,
            Err(EngineError::Store(StoreError::Closed)) => return,
            Err(error) => {
                tracing::warn!(%error, "mails could not be forgotten; it is tried again");
                AFTER_FAILURE
            }
        };
        wake::change(&bench.shutdown, &mut changed, rest).await;
    }
}

/// Does what is due, and says how long to rest.
async fn step(bench: &Bench, mailer: &dyn Mailer) -> Result<Duration, EngineError> {
    let due = bench.store.read(privacy::next_forgotten).await?;
    if due.is_none_or(|due| due.is_positive()) {
        return Ok(wake::until(due));
    }
    let holder = bench.holder;
    let leased = bench.store.write(&[], move |tx| privacy::lease_forgotten(tx, holder)).await?;
    let Some((job, forgotten)) = leased else { return Ok(wake::BURST) };
    match mailer.forget(&forgotten.mails).await {
        Ok(_) => bench.store.write(&[], move |tx| privacy::forgot(tx, &job)).await?,
        Err(error) => tracing::warn!(%error, "a provider does not forget; it is asked again"),
    }
    Ok(wake::BURST)
}
