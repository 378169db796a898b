//! What the daemon does besides answering: sending mails and forgetting them, planning in chunks,
//! numbering and sealing the journal, sweeping up.
//!
//! Each duty is one task with an end: it stops taking work when draining begins and finishes what
//! it holds. A duty that hangs or fails holds up neither requests nor another duty; one that
//! panics is begun again.

mod expand;
mod forget;
mod notices;
mod offers;
mod outlet;
mod payments;
mod publisher;
mod sealer;
mod series;
mod sweeper;
mod usage;
mod wake;

use std::sync::Arc;
use std::time::Duration;

use planify_engine::{EngineError, duties};
use planify_store::{Engine, Store};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::app::App;
use crate::mail::{self, SettingsError};
use crate::shutdown::Shutdown;
use outlet::Outlet;

/// How long a duty rests after a panic.
const AFTER_PANIC: Duration = Duration::from_secs(5);

/// The duties could not begin.
#[derive(Debug, thiserror::Error)]
pub enum WorkerError {
    /// The mail settings cannot be used.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] EngineError),
}

/// The duties of a daemon while they run.
#[derive(Debug)]
pub struct Workers {
    tasks: JoinSet<()>,
    store: Store,
    holder: Uuid,
}

/// What every duty needs.
#[derive(Debug, Clone)]
struct Bench {
    store: Store,
    holder: Uuid,
    shutdown: Shutdown,
}

/// Takes back what this daemon held when it ended, and begins every duty.
pub async fn spawn(app: &App) -> Result<Workers, WorkerError> {
    let settings = mail::settings(&app.config, &app.link_key)?;
    let holder = app.store.write(&[], duties::begin).await?;
    let bench = Bench { store: app.store.clone(), holder, shutdown: app.shutdown.clone() };
    let outlet = Arc::new(Outlet::new(&bench, Arc::clone(&app.mailer), settings));
    let mut tasks = JoinSet::new();
    let sender = bench.clone();
    tasks.spawn(kept_up("notices", bench.shutdown.clone(), move || {
        notices::run(sender.clone(), Arc::clone(&outlet))
    }));
    let planner = bench.clone();
    tasks.spawn(kept_up("expand", bench.shutdown.clone(), move || expand::run(planner.clone())));
    if bench.store.engine() == Engine::Postgres {
        let publisher = bench.clone();
        tasks.spawn(kept_up("publisher", bench.shutdown.clone(), move || {
            publisher::run(publisher.clone())
        }));
    }
    let (forgetter, mailer) = (bench.clone(), Arc::clone(&app.mailer));
    tasks.spawn(kept_up("forget", bench.shutdown.clone(), move || {
        forget::run(forgetter.clone(), Arc::clone(&mailer))
    }));
    let sealer = bench.clone();
    tasks.spawn(kept_up("sealer", bench.shutdown.clone(), move || sealer::run(sealer.clone())));
    let (writer, noted) = (bench.clone(), Arc::clone(app.auth.usage()));
    tasks.spawn(kept_up("usage", bench.shutdown.clone(), move || {
        usage::run(writer.clone(), Arc::clone(&noted))
    }));
    let dates = bench.clone();
    tasks.spawn(kept_up("series", bench.shutdown.clone(), move || series::run(dates.clone())));
    let (asker, counter) = (bench.clone(), Arc::clone(&app.counter));
    tasks.spawn(kept_up("payments", bench.shutdown.clone(), move || {
        payments::run(asker.clone(), Arc::clone(&counter))
    }));
    let (reader, counter) = (bench.clone(), Arc::clone(&app.counter));
    tasks.spawn(kept_up("changes of payments", bench.shutdown.clone(), move || {
        payments::read(reader.clone(), Arc::clone(&counter))
    }));
    let offers = bench.clone();
    tasks.spawn(kept_up("offers", bench.shutdown.clone(), move || offers::run(offers.clone())));
    let sweeper = bench.clone();
    tasks.spawn(kept_up("sweeper", bench.shutdown.clone(), move || sweeper::run(sweeper.clone())));
    Ok(Workers { tasks, store: bench.store, holder })
}

impl Workers {
    /// Waits until every duty has ended, which they do once draining has begun, and gives up what
    /// only one daemon does, so that the next one need not wait for it.
    pub async fn stopped(&mut self) {
        while self.tasks.join_next().await.is_some() {}
        let holder = self.holder;
        if let Err(error) = self.store.write(&[], move |tx| duties::end(tx, holder)).await {
            tracing::warn!(%error, "the duties of this daemon are free only when their time is over");
        }
    }
}

/// Runs a duty until it ends; one that panics is begun again after a rest.
async fn kept_up<F>(name: &'static str, shutdown: Shutdown, duty: impl Fn() -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    while let Err(error) = tokio::spawn(duty()).await {
        tracing::error!(duty = name, %error, "a duty stopped unexpectedly; it begins again");
        if !wake::rest(&shutdown, AFTER_PANIC).await {
            return;
        }
    }
}

#[cfg(test)]
mod tests;
