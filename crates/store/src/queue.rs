//! Queues of jobs: bounded, so that a database that falls behind is noticed at once.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};

use tokio::sync::oneshot;
use uuid::Uuid;

use crate::StoreError;
use crate::sqlite::Snapshot;
use crate::tx::{Access, Tx};

/// A command with the place for its result.
pub(crate) trait Job: Send {
    /// Runs the command; says whether its writes are kept.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Gives the caller the result of the last run.
    fn answer(&mut self);
    /// Gives the caller an error instead.
    fn fail(&mut self, error: StoreError);
}

struct Task<F, T, E> {
    command: F,
    result: Option<Result<T, E>>,
    reply: Option<oneshot::Sender<Result<T, E>>>,
}

impl<F, T, E> Job for Task<F, T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let result = catch_unwind(AssertUnwindSafe(|| (self.command)(tx)))
            .unwrap_or_else(|_| Err(StoreError::Panicked.into()));
        if result.is_ok() {
            tx.settle();
        }
        let result = match (result, tx.failure()) {
            (Ok(_), Some(failure)) => Err(failure.clone().into()),
            (result, _) => result,
        };
        self.result.insert(result).is_ok()
    }

    fn answer(&mut self) {
        if let (Some(reply), Some(result)) = (self.reply.take(), self.result.take()) {
            // A caller who no longer waits has left the answer behind.
            let _ = reply.send(result);
        }
    }

    fn fail(&mut self, error: StoreError) {
        self.result = Some(Err(error.into()));
        self.answer();
    }
}

/// A job on its way to a lane.
pub(crate) struct Envelope {
    pub(crate) job: Box<dyn Job>,
    pub(crate) scopes: Box<[Uuid]>,
    pub(crate) access: Access,
    /// What the job decides on if the guards against races are off.
    pub(crate) snapshot: Option<Box<Snapshot>>,
}

impl Envelope {
    /// Packs a command; the answer arrives at the receiver.
    pub(crate) fn pack<F, T, E>(
        access: Access,
        scopes: &[Uuid],
        command: F,
    ) -> (Self, oneshot::Receiver<Result<T, E>>)
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(Task { command, result: None, reply: Some(reply) });
        let envelope = Self { job, scopes: scopes.into(), access, snapshot: None };
        (envelope, answer)
    }
}

/// What goes through the queue of a lane.
pub(crate) enum Message {
    Run(Envelope),
    Close,
}

/// The sending end of a lane or of the readers.
#[derive(Debug, Clone)]
pub(crate) struct Queue(SyncSender<Message>);

impl Queue {
    pub(crate) fn new(len: usize) -> (Self, Receiver<Message>) {
        let (sender, receiver) = sync_channel(len);
        (Self(sender), receiver)
    }

    /// Puts a job into the queue, or refuses it at once.
    pub(crate) fn push(&self, envelope: Envelope) -> Result<(), StoreError> {
        self.0.try_send(Message::Run(envelope)).map_err(|error| match error {
            TrySendError::Full(_) => StoreError::Overloaded,
            TrySendError::Disconnected(_) => StoreError::Closed,
        })
    }

    /// Ends one thread behind the queue once it has done what waits.
    pub(crate) fn close(&self) {
        // A thread that has already ended needs no message.
        let _ = self.0.send(Message::Close);
    }
}

/// The write lanes of a store.
#[derive(Debug)]
pub(crate) struct Lanes {
    queues: Vec<Queue>,
    /// Counts the jobs if they are dealt out in turn.
    turn: Option<AtomicU64>,
}

impl Lanes {
    pub(crate) fn new(queues: Vec<Queue>) -> Self {
        Self { queues, turn: None }
    }

    /// Deals jobs out in turn, so that those that contend for the same meet each other.
    pub(crate) fn in_turn(queues: Vec<Queue>) -> Self {
        Self { queues, turn: Some(AtomicU64::new(0)) }
    }

    /// Picks the lane of the first thing that a job contends for.
    pub(crate) fn pick(&self, scopes: &[Uuid]) -> Option<&Queue> {
        let bits = match &self.turn {
            Some(turn) => turn.fetch_add(1, Ordering::Relaxed),
            None => scopes.first().map_or(0, |scope| scope.as_u64_pair().1),
        };
        let count = u64::try_from(self.queues.len()).unwrap_or(1).max(1);
        self.queues.get(usize::try_from(bits % count).unwrap_or(0))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Queue> {
        self.queues.iter()
    }
}
