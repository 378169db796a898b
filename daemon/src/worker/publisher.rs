//! Numbers the rows of the journal, so that readers of the feed see them; only on Postgres.
//!
//! Interval: at each change, and once a second in case a transaction that ran long held rows
//! back. Batch: some thousand rows a transaction. One daemon does it, under a lease; publishers
//! exclude each other in the database all the same, so two of them number nothing twice.

use std::time::Duration;

use planify_engine::EngineError;
use planify_engine::duties::{self, Duty};
use planify_store::StoreError;

use super::{Bench, wake};

/// How long the publisher rests without a change.
const IDLE: Duration = Duration::from_secs(1);
/// How long a daemon that is not the publisher rests before it asks again.
const ELSEWHERE: Duration = Duration::from_secs(5);
/// How long the publisher rests between two transactions, so that bursts share one.
const PAUSE: Duration = Duration::from_millis(5);

/// Numbers until draining begins.
pub(super) async fn run(bench: Bench) {
    let mut changed = bench.store.changed();
    while !bench.shutdown.is_draining() {
        changed.borrow_and_update();
        let holder = bench.holder;
        let done = bench.store.write(&[], move |tx| duties::publish(tx, holder)).await;
        let goes_on = match done {
            Ok(Duty::Done(0)) => {
                tokio::select! {
                    () = bench.shutdown.draining() => false,
                    _ = changed.changed() => true,
                    () = tokio::time::sleep(IDLE) => true,
                }
            }
            Ok(Duty::Done(_)) => wake::rest(&bench.shutdown, PAUSE).await,
            Ok(Duty::Elsewhere) => wake::rest(&bench.shutdown, ELSEWHERE).await,
            Err(EngineError::Store(StoreError::Closed)) => return,
            Err(error) => {
                tracing::warn!(%error, "numbering the feed failed; it is tried again");
                wake::rest(&bench.shutdown, IDLE).await
            }
        };
        if !goes_on {
            return;
        }
    }
}
