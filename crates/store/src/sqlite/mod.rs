//! The driver of SQLite: one writer, and readers on snapshots of the write-ahead log.

mod backup;
mod errors;
mod examine;
mod open;
mod session;
mod snapshot;

use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::lane::{self, Shared};
use crate::migrate::Migrations;
use crate::queue::{Lanes, Message, Queue};
use crate::store::Parts;
use crate::thread::spawn;
use crate::{Clock, Engine, OpenError, StoreOptions};
pub use backup::Backup;
pub(crate) use backup::back_up;
pub use examine::Examined;
pub(crate) use examine::examine;
pub(crate) use open::{Files, checkpoint, reader};
use session::SqliteSession;
pub(crate) use snapshot::{Snapshot, Snapshots};

/// Opens a database file.
pub(crate) fn open_file(
    path: &Path,
    options: &StoreOptions,
    migrations: &Migrations,
) -> Result<Parts, OpenError> {
    let files = Arc::new(open::start(path)?);
    let connection = open::writer(&files, options, migrations)?;
    let (queue, jobs) = Queue::new(options.queue_len);
    let shared = Arc::new(Shared::new(options, None));
    let mut threads = Vec::new();
    let (readers, reads) = Queue::new(options.queue_len);
    let reads = Arc::new(Mutex::new(reads));
    for _ in 0..options.readers.max(1) {
        let reader = reader(&files)?;
        let (reads, shared) = (Arc::clone(&reads), Arc::clone(&shared));
        let (clock, files) = (Arc::clone(&options.clock), Arc::clone(&files));
        threads.push(spawn("store-read", move || {
            read(&reader, clock, &reads, &shared);
            drop((reader, files));
        })?);
    }
    let snapshots = options
        .is_unguarded()
        .then(|| Snapshots { files: Arc::clone(&files), clock: Arc::clone(&options.clock) });
    threads.push(write(connection, options, jobs, &shared, Some(Arc::clone(&files)))?);
    Ok(Parts {
        engine: Engine::Sqlite,
        shared,
        lanes: Lanes::new(vec![queue]),
        readers: Some(readers),
        reader_count: options.readers.max(1),
        threads: Mutex::new(threads),
        stop: None,
        files: Mutex::new(Some(files)),
        snapshots,
    })
}

/// Opens a database in memory; its reads go through the lane, because it has one connection.
pub(crate) fn open_memory(
    options: &StoreOptions,
    migrations: &Migrations,
) -> Result<Parts, OpenError> {
    let connection = open::memory(options, migrations)?;
    let (queue, jobs) = Queue::new(options.queue_len);
    let shared = Arc::new(Shared::new(options, None));
    let threads = vec![write(connection, options, jobs, &shared, None)?];
    Ok(Parts {
        engine: Engine::Sqlite,
        shared,
        lanes: Lanes::new(vec![queue]),
        readers: None,
        reader_count: 0,
        threads: Mutex::new(threads),
        stop: None,
        files: Mutex::new(None),
        snapshots: None,
    })
}

fn write(
    connection: Connection,
    options: &StoreOptions,
    jobs: Receiver<Message>,
    shared: &Arc<Shared>,
    files: Option<Arc<Files>>,
) -> Result<JoinHandle<()>, OpenError> {
    let (clock, most, shared) = (Arc::clone(&options.clock), options.batch, Arc::clone(shared));
    spawn("store-write", move || {
        lane::serve(&mut SqliteSession::new(&connection, clock), &jobs, most, &shared);
        if files.is_some() {
            // What stays in the log is taken up at the next start.
            let _ = checkpoint(&connection);
        }
        // The lock goes last, when nothing is written any more.
        drop(connection);
        drop(files);
    })
}

fn read(
    connection: &Connection,
    clock: Arc<dyn Clock>,
    reads: &Mutex<Receiver<Message>>,
    shared: &Shared,
) {
    let mut session = SqliteSession::new(connection, clock);
    lane::serve_reads(&mut session, reads, shared);
}
