//! Seals the rows of the journal, so that a later change of one is found.
//!
//! Interval: a second after a change, so that bursts share a block. Batch: a thousand rows, at once
//! while a block was full. One daemon does it, under a lease, and behind a lock in the database all
//! the same.

use std::time::Duration;

use planify_engine::duties::Duty;
use planify_engine::{EngineError, audit};
use planify_store::StoreError;

use super::{Bench, wake};

/// How long the sealer lets changes gather.
const GATHER: Duration = Duration::from_secs(1);
/// How long it rests between two full blocks.
const PAUSE: Duration = Duration::from_millis(5);
/// How long it rests without a change, and before it asks again where another daemon is the sealer.
const IDLE: Duration = Duration::from_secs(30);

/// Seals until draining begins.
pub(super) async fn run(bench: Bench) {
    let mut changed = bench.store.changed();
    while !bench.shutdown.is_draining() {
        changed.borrow_and_update();
        let holder = bench.holder;
        let goes_on = match bench.store.write(&[], move |tx| audit::seal(tx, holder)).await {
            Ok(Duty::Done(rows)) if rows >= audit::BLOCK_ROWS => {
                wake::rest(&bench.shutdown, PAUSE).await
            }
            Ok(Duty::Done(_) | Duty::Elsewhere) => {
                wake::change(&bench.shutdown, &mut changed, IDLE).await
                    && wake::rest(&bench.shutdown, GATHER).await
            }
            Err(EngineError::Store(StoreError::Closed)) => return,
            Err(error) => {
                tracing::warn!(%error, "sealing the journal failed; it is tried again");
                wake::rest(&bench.shutdown, IDLE).await
            }
        };
        if !goes_on {
            return;
        }
    }
}
