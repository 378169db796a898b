//! Lanes: a bounded queue of jobs and a thread that runs them in shared transactions.
//!
//! A job is answered only after the COMMIT of the transaction that holds its writes, and a job
//! that fails or panics is undone without harm to its neighbours.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use crate::ids::IdSource;
use crate::queue::{Envelope, Message};
use crate::tx::{Access, Driver, Tx};
use crate::{StoreError, StoreOptions};

/// How often a job is run again alone after a conflict with others.
const RERUNS: usize = 5;
/// How often a batch is run again on a new connection.
const RECOVERIES: usize = 2;
/// How many batches have marks after one that was spoiled.
const CAREFUL: u32 = 8;

/// What became of a COMMIT.
pub(crate) enum Commit {
    Done,
    /// Nothing of the transaction is kept.
    Refused(StoreError),
    /// The connection was lost and nothing of the transaction is kept.
    Lost(StoreError),
    Unknown,
}

/// How jobs are kept apart in a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// There is one job only.
    Alone,
    /// Several share it. A job that has to be undone spoils it, and they run again with marks.
    Shared,
    /// Each job begins with a mark, to which it can be undone.
    Marked,
}

/// One write or read connection as a lane drives it.
pub(crate) trait Session: Driver {
    /// Begins a transaction, locks what its jobs contend for, and gives its time.
    fn begin(&mut self, scopes: &[Uuid], care: Care) -> Result<Timestamp, StoreError>;
    /// Begins a transaction that sees one state of the database.
    fn begin_read(&mut self) -> Result<Timestamp, StoreError>;
    /// Marks the place to which the next job can be undone.
    fn mark(&mut self) -> Result<(), StoreError>;
    /// Undoes everything since the mark.
    fn undo(&mut self) -> Result<(), StoreError>;
    /// Makes the transaction durable.
    fn commit(&mut self) -> Commit;
    /// Undoes the transaction, if there is one.
    fn rollback(&mut self);
    /// Says whether the transaction still stands.
    fn stands(&self) -> bool;
    /// Connects again; `false` if that is not possible now.
    fn recover(&mut self) -> bool;
}

/// What is told to the notifier of other daemons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signal {
    Changed,
    Stop,
}

/// What the threads of a store share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) ids: IdSource,
    /// Ticks after each commit that readers or workers wait for.
    pub(crate) changed: watch::Sender<u64>,
    /// Ticks for other daemons; only Postgres has them.
    pub(crate) notify: Option<SyncSender<Signal>>,
    pub(crate) committed: AtomicU64,
    pub(crate) batches: AtomicU64,
    answers_early: bool,
}

impl Shared {
    pub(crate) fn new(options: &StoreOptions, notify: Option<SyncSender<Signal>>) -> Self {
        Self {
            ids: IdSource::new(),
            changed: watch::Sender::new(0),
            notify,
            committed: AtomicU64::new(0),
            batches: AtomicU64::new(0),
            answers_early: options.answers_early(),
        }
    }

    pub(crate) fn tick(&self) {
        self.changed.send_modify(|count| *count = count.wrapping_add(1));
    }
}

/// Runs a write lane until it is closed.
pub(crate) fn serve<S: Session>(
    session: &mut S,
    jobs: &Receiver<Message>,
    most: usize,
    shared: &Arc<Shared>,
) {
    let mut batch = Vec::with_capacity(most);
    let (mut open, mut careful) = (true, 0);
    while open {
        match jobs.recv() {
            Ok(Message::Run(envelope)) => batch.push(envelope),
            Ok(Message::Close) | Err(_) => return,
        }
        while batch.len() < most {
            match jobs.try_recv() {
                Ok(Message::Run(envelope)) => batch.push(envelope),
                Ok(Message::Close) => {
                    open = false;
                    break;
                }
                Err(_) => break,
            }
        }
        Batch { session, shared, careful: &mut careful }.settle(&mut batch);
        batch.clear();
    }
}

/// How a try to run jobs in one transaction ended.
enum Attempt {
    Done,
    /// A job of a transaction without marks has to be undone.
    Spoiled,
    /// Others were in the way, or one of several jobs spoiled the COMMIT.
    Again(StoreError),
    /// The connection was lost and nothing is kept.
    Lost(StoreError),
    Failed(StoreError),
}

/// What became of one job.
enum Ran {
    Kept {
        /// Whether someone waits for what it wrote.
        woke: bool,
    },
    /// It left nothing behind.
    Undone,
    /// It failed and cannot be undone without its neighbours.
    Spoiled,
}

struct Batch<'b, S> {
    session: &'b mut S,
    shared: &'b Shared,
    /// How many batches are to have marks: one that is spoiled runs twice.
    careful: &'b mut u32,
}

impl<S: Session> Batch<'_, S> {
    /// Runs the jobs until each has an answer.
    fn settle(&mut self, jobs: &mut [Envelope]) {
        let care = match (jobs.len(), *self.careful) {
            (1, _) => Care::Alone,
            (_, 0) => Care::Shared,
            _ => Care::Marked,
        };
        *self.careful = self.careful.saturating_sub(1);
        let mut attempt = self.attempt_recovering(jobs, care);
        if matches!(attempt, Attempt::Spoiled) {
            *self.careful = CAREFUL;
            attempt = self.attempt_recovering(jobs, Care::Marked);
        }
        match attempt {
            Attempt::Done => jobs.iter_mut().for_each(|envelope| envelope.job.answer()),
            Attempt::Again(_) | Attempt::Spoiled => {
                for envelope in jobs {
                    self.settle_alone(std::slice::from_mut(envelope));
                }
            }
            Attempt::Lost(error) | Attempt::Failed(error) => fail(jobs, &error),
        }
    }

    fn settle_alone(&mut self, job: &mut [Envelope]) {
        let mut last = StoreError::Transient;
        for _ in 0..RERUNS {
            match self.attempt_recovering(job, Care::Alone) {
                Attempt::Done => return job.iter_mut().for_each(|envelope| envelope.job.answer()),
                Attempt::Again(StoreError::Transient) | Attempt::Spoiled => {}
                Attempt::Again(error) | Attempt::Lost(error) | Attempt::Failed(error) => {
                    last = error;
                    break;
                }
            }
        }
        fail(job, &last);
    }

    fn attempt_recovering(&mut self, jobs: &mut [Envelope], care: Care) -> Attempt {
        let mut attempt = self.attempt(jobs, care);
        for _ in 0..RECOVERIES {
            if !matches!(attempt, Attempt::Lost(_)) || !self.session.recover() {
                break;
            }
            attempt = self.attempt(jobs, care);
        }
        attempt
    }

    fn attempt(&mut self, jobs: &mut [Envelope], care: Care) -> Attempt {
        let mut scopes: Vec<Uuid> =
            jobs.iter().flat_map(|envelope| envelope.scopes.iter().copied()).collect();
        scopes.sort_unstable();
        scopes.dedup();
        let now = match self.session.begin(&scopes, care) {
            Ok(now) => now,
            Err(error) => return self.give_up(error),
        };
        let (mut kept, mut wakes) = (0, false);
        for envelope in &mut *jobs {
            match self.run(envelope, now, care) {
                Ok(Ran::Kept { woke }) => {
                    kept += 1;
                    wakes |= woke;
                }
                Ok(Ran::Undone) => {}
                Ok(Ran::Spoiled) => {
                    self.session.rollback();
                    return Attempt::Spoiled;
                }
                Err(error) => return self.give_up(error),
            }
        }
        if kept == 0 {
            self.session.rollback();
            return Attempt::Done;
        }
        self.commit(jobs, (kept, wakes), care)
    }

    /// Runs one job and undoes what it wrote if it failed.
    fn run(
        &mut self,
        envelope: &mut Envelope,
        now: Timestamp,
        care: Care,
    ) -> Result<Ran, StoreError> {
        if care == Care::Marked {
            self.session.mark()?;
        }
        let mut tx = Tx::new(&mut *self.session, &self.shared.ids, now, envelope.access);
        if let Some(snapshot) = envelope.snapshot.as_mut() {
            tx.decide_on(&mut **snapshot);
        }
        let keep = envelope.job.run(&mut tx);
        let (failure, wrote, woke) = (tx.failure().cloned(), tx.wrote(), tx.wakes());
        let leaves = wrote || failure.is_some();
        if let Some(failure) = failure {
            let spoiled = matches!(failure, StoreError::Transient | StoreError::Unavailable(_));
            if spoiled || !self.session.stands() {
                return Err(failure);
            }
        }
        // A read leaves nothing behind, whatever it tried.
        let keep = keep && envelope.access == Access::Write;
        match care {
            _ if keep => return Ok(Ran::Kept { woke }),
            Care::Shared if leaves => return Ok(Ran::Spoiled),
            Care::Marked if leaves => self.session.undo()?,
            Care::Alone | Care::Shared | Care::Marked => {}
        }
        Ok(Ran::Undone)
    }

    fn commit(&mut self, jobs: &mut [Envelope], (kept, wakes): (u64, bool), care: Care) -> Attempt {
        if self.shared.answers_early {
            for envelope in jobs.iter_mut() {
                envelope.job.answer();
            }
        }
        match self.session.commit() {
            Commit::Done => {
                self.shared.committed.fetch_add(kept, Ordering::Relaxed);
                self.shared.batches.fetch_add(1, Ordering::Relaxed);
                if wakes {
                    self.shared.tick();
                    if let Some(notify) = &self.shared.notify {
                        // A full channel means that a notification is already on its way.
                        let _ = notify.try_send(Signal::Changed);
                    }
                }
                Attempt::Done
            }
            Commit::Refused(error) => {
                self.session.rollback();
                // What was left for later may fail here, on account of any of the jobs.
                let is_one_of_several = jobs.len() > 1 && error != StoreError::DiskFull;
                match error {
                    StoreError::Transient => Attempt::Again(error),
                    _ if is_one_of_several && care == Care::Shared => Attempt::Spoiled,
                    StoreError::Constraint { .. } if is_one_of_several => Attempt::Again(error),
                    _ => Attempt::Failed(error),
                }
            }
            Commit::Lost(error) => Attempt::Lost(error),
            Commit::Unknown => Attempt::Failed(StoreError::OutcomeUnknown),
        }
    }

    fn give_up(&mut self, error: StoreError) -> Attempt {
        self.session.rollback();
        match error {
            StoreError::Transient => Attempt::Again(error),
            StoreError::Unavailable(_) => Attempt::Lost(error),
            _ => Attempt::Failed(error),
        }
    }
}

fn fail(jobs: &mut [Envelope], error: &StoreError) {
    for envelope in jobs {
        envelope.job.fail(error.clone());
    }
}

/// Runs reads, one transaction each, until the readers are closed.
pub(crate) fn serve_reads<S: Session>(
    session: &mut S,
    reads: &Mutex<Receiver<Message>>,
    shared: &Shared,
) {
    loop {
        // One idle reader waits for a job and the others for the lock.
        let message = reads.lock().unwrap_or_else(PoisonError::into_inner).recv();
        match message {
            Ok(Message::Run(mut envelope)) => serve_read(session, &mut envelope, shared),
            Ok(Message::Close) | Err(_) => return,
        }
    }
}

fn serve_read<S: Session>(session: &mut S, envelope: &mut Envelope, shared: &Shared) {
    let mut result = read(session, envelope, shared);
    for _ in 0..RECOVERIES {
        match &result {
            Err(StoreError::Transient) => {}
            Err(StoreError::Unavailable(_)) if session.recover() => {}
            _ => break,
        }
        result = read(session, envelope, shared);
    }
    match result {
        Ok(()) => envelope.job.answer(),
        Err(error) => envelope.job.fail(error),
    }
}

fn read<S: Session>(
    session: &mut S,
    envelope: &mut Envelope,
    shared: &Shared,
) -> Result<(), StoreError> {
    let now = session.begin_read()?;
    let mut tx = Tx::new(&mut *session, &shared.ids, now, Access::Read);
    envelope.job.run(&mut tx);
    let failure = tx.failure().cloned();
    session.rollback();
    match failure {
        Some(error @ (StoreError::Transient | StoreError::Unavailable(_))) => Err(error),
        _ => Ok(()),
    }
}
