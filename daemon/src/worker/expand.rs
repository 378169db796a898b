//! Plans the notices of announcements to many people, chunk by chunk.
//!
//! Interval: none, it wakes when a chunk is due. Batch: one chunk of some hundred guests a
//! transaction. A chunk that is done twice plans nothing twice, because notices have unique keys.

use std::time::Duration;

use planify_engine::{EngineError, duties};
use planify_store::StoreError;
use planify_store::jobs::Leased;

use super::{Bench, wake};

/// How long the duty rests when the store fails.
const AFTER_FAILURE: Duration = Duration::from_secs(1);

/// Plans until draining begins.
pub(super) async fn run(bench: Bench) {
    let mut changed = bench.store.changed();
    while !bench.shutdown.is_draining() {
        changed.borrow_and_update();
        let rest = match step(&bench).await {
            Ok(None) => continue,
            Ok(Some(rest)) => rest,
            Err(EngineError::Store(StoreError::Closed)) => return,
            Err(error) => {
                tracing::warn!(%error, "planning notices failed; it is tried again");
                AFTER_FAILURE
            }
        };
        wake::change(&bench.shutdown, &mut changed, rest).await;
    }
}

/// Plans one chunk if one is due, else says how long to rest.
async fn step(bench: &Bench) -> Result<Option<Duration>, EngineError> {
    let due = bench.store.read(duties::next_chunk).await?;
    if due.is_none_or(|due| due.is_positive()) {
        return Ok(Some(wake::until(due)));
    }
    let holder = bench.holder;
    let Some(chunk) = bench.store.write(&[], move |tx| duties::lease_chunk(tx, holder)).await?
    else {
        return Ok(Some(wake::BURST));
    };
    let planned = chunk.clone();
    match bench.store.write(&[], move |tx| duties::expand(tx, &planned)).await {
        Ok(()) => Ok(None),
        Err(error) => fail(bench, chunk, &error).await.map(|()| None),
    }
}

async fn fail(bench: &Bench, chunk: Leased, error: &EngineError) -> Result<(), EngineError> {
    tracing::warn!(%error, job = chunk.key, "a chunk of notices could not be planned");
    let reason = error.to_string();
    bench.store.write(&[], move |tx| duties::chunk_failed(tx, &chunk, &reason)).await
}
