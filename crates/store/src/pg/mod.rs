//! The driver of Postgres: lanes and readers that reconnect by themselves.

mod connect;
mod errors;
mod feed;
mod migrate;
mod session;
mod value;
mod wire;

use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use crate::lane::{self, Shared};
use crate::migrate::Migrations;
use crate::queue::{Lanes, Message, Queue};
use crate::store::Parts;
use crate::thread::spawn;
use crate::{Engine, OpenError, StoreOptions};
pub(crate) use connect::target;
use session::PgSession;

/// Most jobs of one transaction: a batch holds its row locks until it commits.
const BATCH_MAX: usize = 48;
/// Write lanes of the negative controls of race tests; one is enough otherwise, for now.
const CONTROL_LANES: usize = 4;

/// Opens a database on a server.
pub(crate) fn open(
    url: &str,
    options: &StoreOptions,
    migrations: &Migrations,
) -> Result<Parts, OpenError> {
    let target = connect::Target::new(url)?;
    migrate::run(&target, migrations)?;
    if options.is_unguarded() {
        migrate::drop_guards(&target)?;
    }
    let (wake, woken) = sync_channel(1);
    let shared = Arc::new(Shared::new(options, Some(wake.clone())));
    let (mut threads, stop) = feed::start(&target, &shared, wake, woken)?;
    let mut lanes = Vec::new();
    for _ in 0..if options.is_unguarded() { CONTROL_LANES } else { 1 } {
        let session = PgSession::writer(target.clone(), options)?;
        let (queue, jobs) = Queue::new(options.queue_len);
        lanes.push(queue);
        threads.push(write(session, options.batch.min(BATCH_MAX), jobs, &shared)?);
    }
    let (readers, reads) = Queue::new(options.queue_len);
    let reads = Arc::new(Mutex::new(reads));
    for _ in 0..options.readers.max(1) {
        let mut session = PgSession::reader(target.clone(), options)?;
        let (reads, shared) = (Arc::clone(&reads), Arc::clone(&shared));
        threads.push(spawn("store-read", move || {
            lane::serve_reads(&mut session, &reads, &shared);
        })?);
    }
    Ok(Parts {
        engine: Engine::Postgres,
        shared,
        lanes: if options.is_unguarded() { Lanes::in_turn(lanes) } else { Lanes::new(lanes) },
        readers: Some(readers),
        reader_count: options.readers.max(1),
        threads: Mutex::new(threads),
        stop: Some(stop),
        files: Mutex::new(None),
        snapshots: None,
    })
}

fn write(
    mut session: PgSession,
    most: usize,
    jobs: Receiver<Message>,
    shared: &Arc<Shared>,
) -> Result<JoinHandle<()>, OpenError> {
    let shared = Arc::clone(shared);
    spawn("store-write", move || lane::serve(&mut session, &jobs, most, &shared))
}
