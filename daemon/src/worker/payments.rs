//! Asks providers of payments: starts, looks, calls off, gives back; follows what they said by themselves and reads their
//! changes.
//!
//! Interval: none, it wakes at changes and when the next provider is to be asked. Batch: some payments at once. A call that
//! was cut off is made again under the same key; nothing depends on a provider sending anything.

use std::sync::Arc;
use std::time::Duration;

use planify_core::id::PaymentId;
use planify_engine::EngineError;
use planify_engine::payments::{errands, psp_events};
use planify_store::StoreError;
use tokio::task::JoinSet;

use super::{Bench, wake};
use crate::payments::{self, Counter};

/// How long the duty rests when the store fails.
const AFTER_FAILURE: Duration = Duration::from_secs(1);

/// Asks until draining begins, then waits for the calls on their way.
pub(super) async fn run(bench: Bench, counter: Arc<Counter>) {
    let mut changed = bench.store.changed();
    while !bench.shutdown.is_draining() {
        changed.borrow_and_update();
        let rest = match round(&bench, &counter).await {
            Ok(rest) => rest,
            Err(EngineError::Store(StoreError::Closed)) => return,
            Err(error) => {
                tracing::warn!(%error, "payments could not be followed; it is tried again");
                AFTER_FAILURE
            }
        };
        wake::change(&bench.shutdown, &mut changed, rest).await;
    }
}

/// Does what is due, and says how long to rest.
async fn round(bench: &Bench, counter: &Arc<Counter>) -> Result<Duration, EngineError> {
    let due = bench.store.read(errands::next_due).await?;
    if due.is_some_and(|due| !due.is_positive()) {
        while bench.store.write(&[], psp_events::follow).await? > 0 {}
        let taken = bench.store.write(&[], errands::claim).await?;
        ask(bench, counter, taken).await;
    }
    Ok(wake::until(bench.store.read(errands::next_due).await?))
}

/// Asks about several payments at once; a slow provider holds up none of the others.
async fn ask(bench: &Bench, counter: &Arc<Counter>, taken: Vec<PaymentId>) {
    let mut asking = JoinSet::new();
    for id in taken {
        let (store, counter) = (bench.store.clone(), Arc::clone(counter));
        asking.spawn(async move {
            if let Err(error) = payments::step(&store, &counter, id).await {
                tracing::warn!(%error, payment = %id, "a payment could not be followed");
            }
        });
    }
    while asking.join_next().await.is_some() {}
}

/// Reads the changes of every provider until draining begins.
pub(super) async fn read(bench: Bench, counter: Arc<Counter>) {
    loop {
        let mut rest = Duration::from_secs(60);
        for (name, _) in counter.providers() {
            match payments::read_changes(&bench.store, &counter, name).await {
                Ok(wait) => rest = rest.min(wait),
                Err(EngineError::Store(StoreError::Closed)) => return,
                Err(error) => {
                    tracing::warn!(%error, provider = name, "changes could not be kept");
                    rest = rest.min(AFTER_FAILURE);
                }
            }
        }
        if !wake::rest(&bench.shutdown, rest.max(wake::BURST)).await {
            return;
        }
    }
}
