//! Word between daemons on one Postgres: after a commit that readers wait for, one notifier per
//! daemon tells the others, at most once in a while, and never inside a writing transaction.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::mpsc::{Receiver, SyncSender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use postgres::Client;
use postgres::fallible_iterator::FallibleIterator;
use tokio::sync::watch;

use super::connect::Target;
use crate::OpenError;
use crate::lane::{Shared, Signal};
use crate::thread::spawn;

/// How long a notifier collects what happens after it has notified.
const HOLD: Duration = Duration::from_millis(20);
/// How long the listener waits before it looks whether it has to end.
const LOOK: Duration = Duration::from_secs(1);
/// How long to wait before the next try to connect.
const PAUSE: Duration = Duration::from_millis(500);

const NOTIFY: &str = "notify planify_changed";
const LISTEN: &str = "listen planify_changed";

/// Ends both threads.
pub(crate) type Stop = Box<dyn Fn() + Send + Sync>;

struct Word {
    target: Target,
    ended: AtomicBool,
    /// The server process behind the notifier, whose own word is not news.
    own: AtomicI32,
}

/// Starts the notifier and the listener.
pub(crate) fn start(
    target: &Target,
    shared: &Shared,
    wake: SyncSender<Signal>,
    woken: Receiver<Signal>,
) -> Result<(Vec<JoinHandle<()>>, Stop), OpenError> {
    let word = Arc::new(Word {
        target: target.clone(),
        ended: AtomicBool::new(false),
        own: AtomicI32::new(0),
    });
    let (notifier, listener) = (Arc::clone(&word), Arc::clone(&word));
    let changed = shared.changed.clone();
    let threads = vec![
        spawn("store-notify", move || notify(&notifier, &woken))?,
        spawn("store-listen", move || listen(&listener, &changed))?,
    ];
    let stop = Box::new(move || {
        word.ended.store(true, Ordering::SeqCst);
        // A notifier that has already ended needs no signal.
        let _ = wake.send(Signal::Stop);
    });
    Ok((threads, stop))
}

fn notify(word: &Word, woken: &Receiver<Signal>) {
    let mut client: Option<Client> = None;
    while let Ok(signal) = woken.recv() {
        if client.as_ref().is_none_or(Client::is_closed) {
            client = word.target.connect().ok();
            let pid = client
                .as_mut()
                .and_then(|client| client.query_one("select pg_backend_pid()", &[]).ok())
                .and_then(|row| row.try_get(0).ok());
            word.own.store(pid.unwrap_or(0), Ordering::SeqCst);
        }
        let told = client.as_mut().map(|client| client.batch_execute(NOTIFY));
        if let Some(Err(error)) = told {
            tracing::debug!(%error, "other daemons were not told of a change; they look by themselves");
        }
        if signal == Signal::Stop {
            return;
        }
        thread::park_timeout(HOLD);
    }
}

fn listen(word: &Word, changed: &watch::Sender<u64>) {
    while !word.ended.load(Ordering::SeqCst) {
        if let Ok(mut client) = word.target.connect()
            && client.batch_execute(LISTEN).is_ok()
        {
            // What happened while nobody listened is news too.
            tick(changed);
            hear(word, &mut client, changed);
        } else {
            thread::park_timeout(PAUSE);
        }
    }
}

fn hear(word: &Word, client: &mut Client, changed: &watch::Sender<u64>) {
    while !word.ended.load(Ordering::SeqCst) && !client.is_closed() {
        match client.notifications().timeout_iter(LOOK).next() {
            Ok(Some(news)) if news.process_id() != word.own.load(Ordering::SeqCst) => tick(changed),
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

fn tick(changed: &watch::Sender<u64>) {
    changed.send_modify(|count| *count = count.wrapping_add(1));
}
