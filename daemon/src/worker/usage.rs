//! Writes when tokens and sessions were used last.
//!
//! Interval: none, it wakes when a use was noted, and waits a moment for more. Batch: what was noted
//! until then, one row a credential. Writing the same use twice changes nothing.

use std::sync::Arc;

use jiff::Timestamp;
use planify_engine::{EngineError, sessions, tokens};

use super::{Bench, wake};
use crate::usage::{Usage, Used};

/// Writes until draining begins, and then what is left.
pub(super) async fn run(bench: Bench, usage: Arc<Usage>) {
    while !bench.shutdown.is_draining() {
        tokio::select! {
            () = bench.shutdown.draining() => {}
            () = usage.noted() => { wake::rest(&bench.shutdown, wake::BURST).await; }
        }
        let used = usage.take();
        if used.is_empty() {
            continue;
        }
        if let Err(error) = write(&bench, used).await {
            tracing::warn!(%error, "the last use of some tokens could not be noted");
        }
    }
}

async fn write(bench: &Bench, used: Vec<(Used, Timestamp)>) -> Result<(), EngineError> {
    let (mut of_tokens, mut of_sessions) = (Vec::new(), Vec::new());
    for (used, at) in used {
        match used {
            Used::Token(id) => of_tokens.push((id, at)),
            Used::Session(id) => of_sessions.push((id, at)),
        }
    }
    let write = move |tx: &mut planify_store::Tx<'_>| {
        tokens::touch(tx, &of_tokens)?;
        sessions::touch(tx, &of_sessions)
    };
    bench.store.write(&[], write).await
}
