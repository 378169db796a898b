//! Keeps the dates of series there for the time ahead, and in line with the zones' data.
//!
//! Interval: every five minutes, and at once while a round was full. Batch: a few series, each with a few
//! hundred dates. One daemon does it, under a lease; a date that is there is not added again.

use std::time::Duration;

use planify_engine::EngineError;
use planify_engine::duties::Duty;
use planify_engine::series;
use planify_store::StoreError;

use super::{Bench, wake};

/// How long it rests.
const INTERVAL: Duration = Duration::from_secs(300);
/// How long it rests between two rounds.
const PAUSE: Duration = Duration::from_millis(100);

/// Extends series until draining begins.
pub(super) async fn run(bench: Bench) {
    loop {
        let holder = bench.holder;
        let rest = match bench.store.write(&[], move |tx| series::keep_up(tx, holder)).await {
            Ok(Duty::Done(rows)) if rows > 0 => PAUSE,
            Ok(Duty::Done(_) | Duty::Elsewhere) => INTERVAL,
            Err(EngineError::Store(StoreError::Closed)) => return,
            Err(error) => {
                tracing::warn!(%error, "series could not be extended; it is tried again");
                INTERVAL
            }
        };
        if !wake::rest(&bench.shutdown, rest).await {
            return;
        }
    }
}
