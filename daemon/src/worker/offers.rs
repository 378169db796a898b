//! Offers places to those who wait for them that no command has offered: their holds have run out, or rules have changed.
//!
//! Interval: ten seconds, and at once while places were offered. Batch: fifty who wait. One daemon does it, under a
//! lease; an offer is a hold under the guards of every booking, so nobody gets one twice.

use std::time::Duration;

use planify_engine::EngineError;
use planify_engine::duties::{self, Duty};
use planify_store::StoreError;

use super::{Bench, wake};

/// How long it rests.
const INTERVAL: Duration = Duration::from_secs(10);
/// How long it rests between two batches.
const PAUSE: Duration = Duration::from_millis(100);

/// Offers places until draining begins.
pub(super) async fn run(bench: Bench) {
    loop {
        let rest = match round(&bench).await {
            Ok(Duty::Done(offers)) if offers > 0 => PAUSE,
            Ok(Duty::Done(_) | Duty::Elsewhere) => INTERVAL,
            Err(EngineError::Store(StoreError::Closed)) => return,
            Err(error) => {
                tracing::warn!(%error, "places could not be offered; it is tried again");
                INTERVAL
            }
        };
        if !wake::rest(&bench.shutdown, rest).await {
            return;
        }
    }
}

/// Looks whether anybody waits in vain, and writes only then.
async fn round(bench: &Bench) -> Result<Duty, EngineError> {
    if !bench.store.read(duties::is_awaited).await? {
        return Ok(Duty::Done(0));
    }
    let holder = bench.holder;
    bench.store.write(&[], move |tx| duties::offer(tx, holder)).await
}
