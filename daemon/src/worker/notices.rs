//! Sends mails that are due.
//!
//! Interval: none, it wakes at changes and when the next mail is due. Batch: some dozens are taken
//! at once, fewer are on their way at once. A mail whose sending was cut off is sent again under
//! the same Message-ID.
//! While the provider cannot be reached one mail at a time is tried, at growing distances.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use planify_engine::{EngineError, outbox};
use planify_store::StoreError;
use planify_store::jobs::Leased;
use tokio::sync::watch;
use tokio::task::{JoinError, JoinSet};
use tokio::time::Instant;

use super::outlet::{Ended, Outlet};
use super::{Bench, wake};

/// Mails on their way at once.
const CONCURRENCY: usize = 8;
/// Mails that are taken at once.
const BATCH: usize = 64;
/// How long a mail that was taken may wait for its turn; with the time that a provider may take
/// this is less than a lease. One that waited longer is left to its lease.
const TURN_MAX: Duration = Duration::from_secs(45);
/// How long the sender rests when the store fails.
const AFTER_FAILURE: Duration = Duration::from_secs(1);

/// Sends until draining begins, then waits for what is on its way.
pub(super) async fn run(bench: Bench, outlet: Arc<Outlet>) {
    let mut sender = Sender {
        changed: bench.store.changed(),
        taken: VecDeque::new(),
        flying: JoinSet::new(),
        breaker: Breaker::default(),
        bench,
        outlet,
    };
    while !sender.bench.shutdown.is_draining() {
        match sender.step().await {
            Ok(rest) => sender.wait(rest).await,
            Err(EngineError::Store(StoreError::Closed)) => break,
            Err(error) => {
                tracing::warn!(%error, "mails could not be looked up; it is tried again");
                sender.wait(AFTER_FAILURE).await;
            }
        }
    }
    sender.finish().await;
}

struct Sender {
    bench: Bench,
    outlet: Arc<Outlet>,
    changed: watch::Receiver<u64>,
    taken: VecDeque<(Leased, Instant)>,
    flying: JoinSet<Ended>,
    breaker: Breaker,
}

impl Sender {
    /// Sends what is due, as far as there is room, and says how long to rest.
    async fn step(&mut self) -> Result<Duration, EngineError> {
        self.changed.borrow_and_update();
        if let Some(rest) = self.breaker.rest(Instant::now()) {
            return Ok(rest);
        }
        self.launch();
        if !self.taken.is_empty() || self.flying.len() >= self.breaker.room() {
            return Ok(wake::until(None));
        }
        let due = self.bench.store.read(outbox::next_due).await?;
        if due.is_none_or(|due| due.is_positive()) {
            return Ok(wake::until(due));
        }
        let batch = if self.breaker.room() == CONCURRENCY { BATCH } else { 1 };
        let leased = self.outlet.lease(batch).await?;
        let now = Instant::now();
        self.taken.extend(leased.into_iter().map(|job| (job, now)));
        self.launch();
        Ok(wake::BURST)
    }

    /// Puts mails that were taken on their way.
    fn launch(&mut self) {
        while self.flying.len() < self.breaker.room() {
            let Some((job, since)) = self.taken.pop_front() else { return };
            if since.elapsed() < TURN_MAX {
                let outlet = Arc::clone(&self.outlet);
                self.flying.spawn(async move { outlet.send(job).await });
            }
        }
    }

    /// Waits until a mail has ended, something changed, `rest` has passed or draining begins.
    async fn wait(&mut self, rest: Duration) {
        tokio::select! {
            () = self.bench.shutdown.draining() => {}
            Some(ended) = self.flying.join_next() => self.breaker.note(ended, Instant::now()),
            () = wake::change_only(&mut self.changed, rest) => {}
        }
    }

    /// Gives back what was taken and waits for the mails on their way; at the very end they are
    /// left to their leases.
    async fn finish(mut self) {
        let taken: Vec<_> = self.taken.drain(..).map(|(job, _)| job).collect();
        if !taken.is_empty()
            && let Err(error) = self.outlet.give_back(taken).await
        {
            tracing::warn!(%error, "mails that were not sent wait until their leases end");
        }
        let shutdown = self.bench.shutdown.clone();
        loop {
            tokio::select! {
                () = shutdown.now() => return,
                ended = self.flying.join_next() => if ended.is_none() { return },
            }
        }
    }
}

/// Keeps a provider that cannot be reached from being asked for every mail.
#[derive(Debug, Default)]
struct Breaker {
    failures: u32,
    closed_until: Option<Instant>,
}

impl Breaker {
    const FIRST: Duration = Duration::from_secs(1);
    const LONGEST: Duration = Duration::from_secs(60);

    /// Learns from one mail.
    fn note(&mut self, ended: Result<Ended, JoinError>, now: Instant) {
        match ended {
            Ok(Ended::Answered) => *self = Self::default(),
            Ok(Ended::Unreachable) => {
                let rest = Self::FIRST.saturating_mul(1 << self.failures.min(6)).min(Self::LONGEST);
                // Mails that were on their way together count as one failure.
                if self.closed_until.is_none_or(|until| until <= now) {
                    self.failures = self.failures.saturating_add(1);
                    self.closed_until = Some(now + rest);
                }
            }
            Err(error) => tracing::error!(%error, "sending a mail stopped unexpectedly"),
        }
    }

    /// How long nothing is sent; none if mails may leave.
    fn rest(&self, now: Instant) -> Option<Duration> {
        self.closed_until.map(|until| until.duration_since(now)).filter(|rest| !rest.is_zero())
    }

    /// How many mails may be on their way.
    fn room(&self) -> usize {
        if self.failures == 0 { CONCURRENCY } else { 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unreachable_provider_is_asked_ever_more_rarely_and_by_one_mail() {
        let mut breaker = Breaker::default();
        let mut now = Instant::now();
        assert_eq!((breaker.room(), breaker.rest(now)), (CONCURRENCY, None));
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            breaker.note(Ok(Ended::Unreachable), now);
            breaker.note(Ok(Ended::Unreachable), now);
            assert_eq!(breaker.rest(now), Some(Duration::from_secs(seconds)));
            assert_eq!(breaker.room(), 1);
            now += Duration::from_secs(seconds);
            assert_eq!(breaker.rest(now), None);
        }
        breaker.note(Ok(Ended::Answered), now);
        assert_eq!((breaker.room(), breaker.rest(now)), (CONCURRENCY, None));
    }
}
