//! Removes what is kept for a time only: answers to idempotency keys, jobs that were given up.
//!
//! Interval: every ten minutes, and at once while a batch was full. Batch: a thousand rows of each
//! kind. One daemon does it, under a lease; what is old is removed once, whoever does it.

use std::time::Duration;

use planify_engine::EngineError;
use planify_engine::duties::{self, Duty};
use planify_store::StoreError;

use super::{Bench, wake};

/// How long the sweeper rests.
const INTERVAL: Duration = Duration::from_secs(600);
/// How long it rests between two batches.
const PAUSE: Duration = Duration::from_millis(200);

/// Sweeps until draining begins.
pub(super) async fn run(bench: Bench) {
    loop {
        let holder = bench.holder;
        let rest = match bench.store.write(&[], move |tx| duties::sweep(tx, holder)).await {
            Ok(Duty::Done(rows)) if rows > 0 => PAUSE,
            Ok(Duty::Done(_) | Duty::Elsewhere) => INTERVAL,
            Err(EngineError::Store(StoreError::Closed)) => return,
            Err(error) => {
                tracing::warn!(%error, "sweeping failed; it is tried again");
                INTERVAL
            }
        };
        if !wake::rest(&bench.shutdown, rest).await {
            return;
        }
    }
}
