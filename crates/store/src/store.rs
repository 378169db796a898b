//! The store: what the daemon holds, and the only way to the database.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use tokio::sync::{oneshot, watch};
use uuid::Uuid;

use crate::lane::Shared;
use crate::migrate::{ALL, Migrations};
use crate::queue::{Envelope, Lanes, Queue};
use crate::tx::{Access, Tx};
use crate::{Backup, Engine, Examined, OpenError, StoreError, StoreOptions, StoreUrl};

/// Counts for `/metrics`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoreStats {
    /// Commands whose writes were committed.
    pub committed: u64,
    /// Transactions that held them.
    pub batches: u64,
}

/// A database and the threads that own its connections.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    parts: Parts,
    closed: AtomicBool,
}

/// What an engine hands over once it runs.
pub(crate) struct Parts {
    pub(crate) engine: Engine,
    pub(crate) shared: Arc<Shared>,
    pub(crate) lanes: Lanes,
    /// Reads go through the lane if there are no readers.
    pub(crate) readers: Option<Queue>,
    pub(crate) reader_count: usize,
    pub(crate) threads: Mutex<Vec<JoinHandle<()>>>,
    /// Ends the threads that listen for other daemons.
    pub(crate) stop: Option<Box<dyn Fn() + Send + Sync>>,
    /// The database file, as long as the store is open on one.
    pub(crate) files: Mutex<Option<Arc<crate::sqlite::Files>>>,
    /// What jobs decide on if the guards against races are off.
    pub(crate) snapshots: Option<crate::sqlite::Snapshots>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        // The lanes end with their queues; the listener has none.
        if let (Some(stop), false) = (&self.parts.stop, self.closed.load(Ordering::SeqCst)) {
            stop();
        }
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Store").field("engine", &self.engine()).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens a database, migrates it, and starts its threads. It may take seconds, so an async
    /// caller uses a blocking thread.
    pub fn open(url: &StoreUrl, options: StoreOptions) -> Result<Self, OpenError> {
        Self::open_with(url, options, &ALL)
    }

    pub(crate) fn open_with(
        url: &StoreUrl,
        options: StoreOptions,
        migrations: &Migrations,
    ) -> Result<Self, OpenError> {
        let parts = match url {
            StoreUrl::SqliteFile(path) => crate::sqlite::open_file(path, &options, migrations)?,
            StoreUrl::SqliteMemory => crate::sqlite::open_memory(&options, migrations)?,
            StoreUrl::Postgres(url) => crate::pg::open(url, &options, migrations)?,
        };
        Ok(Self(Arc::new(Inner { parts, closed: AtomicBool::new(false) })))
    }

    /// Says which engine holds the data.
    pub fn engine(&self) -> Engine {
        self.0.parts.engine
    }

    /// Runs a command in a transaction and gives its result once it is durable.
    ///
    /// `contends_for` names the seat tallies that the command changes. The command may be run
    /// several times; it undoes its writes by returning an error.
    pub fn write<T, E, F>(
        &self,
        contends_for: &[Uuid],
        command: F,
    ) -> impl Future<Output = Result<T, E>> + Send + use<T, E, F>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        answer(self.submit(Access::Write, contends_for, command))
    }

    /// Runs a command that changes nothing, on one state of the database.
    pub fn read<T, E, F>(
        &self,
        command: F,
    ) -> impl Future<Output = Result<T, E>> + Send + use<T, E, F>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        answer(self.submit(Access::Read, &[], command))
    }

    /// Does what [`Store::write`] does and blocks the thread, which must not be one of a runtime.
    pub fn write_blocking<T, E, F>(&self, contends_for: &[Uuid], command: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        wait(self.submit(Access::Write, contends_for, command))
    }

    /// Does what [`Store::read`] does and blocks the thread, which must not be one of a runtime.
    pub fn read_blocking<T, E, F>(&self, command: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        wait(self.submit(Access::Read, &[], command))
    }

    /// Gives a channel that ticks after each commit that wrote to the journal or added jobs, of
    /// this daemon or, on Postgres, of any other.
    pub fn changed(&self) -> watch::Receiver<u64> {
        self.0.parts.shared.changed.subscribe()
    }

    /// Gives the counts of this store since it was opened.
    pub fn stats(&self) -> StoreStats {
        let shared = &self.0.parts.shared;
        StoreStats {
            committed: shared.committed.load(Ordering::Relaxed),
            batches: shared.batches.load(Ordering::Relaxed),
        }
    }

    /// Empties the write-ahead log, so that what was erased is in no file any more; false if
    /// something still reads an older state. Nothing is to be done on Postgres. Blocks for seconds.
    pub fn checkpoint(&self) -> Result<bool, StoreError> {
        let Some(files) = self.files() else { return Ok(true) };
        let connection = crate::sqlite::reader(&files).map_err(|error| unavailable(&error))?;
        Ok(crate::sqlite::checkpoint(&connection))
    }

    /// Says whether the database is a file, which alone can be backed up.
    pub fn is_file(&self) -> bool {
        self.files().is_some()
    }

    /// Copies the database into the file `target`, which must not exist, while it is in use; none
    /// if the store is not a file. Blocks until the copy is whole, checked and durable.
    pub fn back_up(&self, target: &Path) -> Result<Option<Backup>, OpenError> {
        let Some(files) = self.files() else { return Ok(None) };
        crate::sqlite::back_up(&files, target).map(Some)
    }

    /// Reads the whole database file and says what is wrong with it; nothing is looked at if the
    /// store is not a file. Blocks until all was read.
    pub fn examine(&self) -> Result<Examined, OpenError> {
        self.files().map_or_else(|| Ok(Examined::default()), |files| crate::sqlite::examine(&files))
    }

    /// The database file, if the store is one.
    pub fn path(&self) -> Option<PathBuf> {
        self.files().map(|files| files.database.clone())
    }

    /// The newest step of the schema that this program has.
    pub fn newest_schema() -> i64 {
        ALL.sqlite.iter().map(|step| step.version).max().unwrap_or(0)
    }

    fn files(&self) -> Option<Arc<crate::sqlite::Files>> {
        self.0.parts.files.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Does what waits, ends the threads and closes the database; blocks until it is done.
    pub fn close(&self) {
        let parts = &self.0.parts;
        if self.0.closed.swap(true, Ordering::SeqCst) {
            return;
        }
        if let Some(readers) = &parts.readers {
            (0..parts.reader_count).for_each(|_| readers.close());
        }
        parts.lanes.iter().for_each(Queue::close);
        if let Some(stop) = &parts.stop {
            stop();
        }
        // The lock of the database goes with the last thread.
        drop(parts.files.lock().unwrap_or_else(PoisonError::into_inner).take());
        let threads =
            std::mem::take(&mut *parts.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            // A thread that panicked has said so already, and nothing is left to close.
            let _ = thread.join();
        }
    }

    fn submit<T, E, F>(
        &self,
        access: Access,
        contends_for: &[Uuid],
        command: F,
    ) -> Result<oneshot::Receiver<Result<T, E>>, StoreError>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let parts = &self.0.parts;
        if self.0.closed.load(Ordering::SeqCst) {
            return Err(StoreError::Closed);
        }
        let scopes = if parts.engine == Engine::Postgres { contends_for } else { &[] };
        let (mut envelope, answer) = Envelope::pack(access, scopes, command);
        let queue = match (access, &parts.readers) {
            (Access::Read, Some(readers)) => Some(readers),
            _ => parts.lanes.pick(scopes),
        };
        if let (Access::Write, Some(snapshots)) = (access, &parts.snapshots) {
            envelope.snapshot = Some(snapshots.take()?);
        }
        queue.ok_or(StoreError::Closed)?.push(envelope)?;
        Ok(answer)
    }
}

fn unavailable(error: &OpenError) -> StoreError {
    StoreError::Unavailable(error.to_string())
}

/// Waits for the answer of a lane; a lane that ended without one is closed.
async fn answer<T, E: From<StoreError>>(
    submitted: Result<oneshot::Receiver<Result<T, E>>, StoreError>,
) -> Result<T, E> {
    submitted?.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
}

fn wait<T, E: From<StoreError>>(
    submitted: Result<oneshot::Receiver<Result<T, E>>, StoreError>,
) -> Result<T, E> {
    submitted?.blocking_recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
}
