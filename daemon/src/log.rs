//! Logs: lines on stderr for people or collectors, written by a thread of their own.
//!
//! A request never waits for the terminal or the disk behind stderr: lines pass through a bounded
//! queue, and when that is full they are dropped and counted. Lines hold ids, templates and codes,
//! never tokens, addresses or names.

use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::config::{LogConfig, LogFormat};

/// Lines that wait to be written.
const LINES_WAITING: usize = 8192;

/// The filter of a configuration is not understood.
#[derive(Debug, thiserror::Error)]
#[error("`log.level` `{level}` is not understood: {message}")]
pub struct LevelError {
    level: String,
    message: String,
}

/// Writes what waits when it is dropped; hold it as long as anything logs.
#[derive(Debug)]
pub struct LogGuard {
    lines: Arc<Lines>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for LogGuard {
    fn drop(&mut self) {
        drop(self.lines.sender.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing left to write.
            let _ = thread.join();
        }
    }
}

/// Begins to log to stderr for the whole process.
///
/// A second call in the same process changes nothing: the first one's settings stay.
pub fn start(config: &LogConfig) -> Result<LogGuard, LevelError> {
    let filter = EnvFilter::try_new(&config.level)
        .map_err(|error| LevelError { level: config.level.clone(), message: error.to_string() })?;
    let (sender, receiver) = sync_channel(LINES_WAITING);
    let lines = Arc::new(Lines { sender: Mutex::new(Some(sender)), dropped: AtomicU64::new(0) });
    let shared = Arc::clone(&lines);
    let thread = std::thread::Builder::new()
        .name("log".to_owned())
        .spawn(move || write_lines(&receiver, &shared.dropped))
        .ok();
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_target(false)
        .with_writer(Writer(Arc::clone(&lines)));
    // An error means that the process logs already.
    let _ = match config.format {
        LogFormat::Text => builder.try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
    Ok(LogGuard { lines, thread })
}

/// Writes lines, as many as wait in one go, until nobody logs any more.
fn write_lines(receiver: &Receiver<Vec<u8>>, dropped: &AtomicU64) {
    let mut batch = Vec::new();
    while let Ok(line) = receiver.recv() {
        batch.extend_from_slice(&line);
        for line in receiver.try_iter().take(LINES_WAITING) {
            batch.extend_from_slice(&line);
        }
        let lost = dropped.swap(0, Ordering::Relaxed);
        if lost > 0 {
            batch.extend_from_slice(format!("{lost} log lines were dropped\n").as_bytes());
        }
        // There is nowhere to report a broken stderr.
        let _ = io::stderr().write_all(&batch);
        batch.clear();
    }
}

#[derive(Debug)]
struct Lines {
    sender: Mutex<Option<SyncSender<Vec<u8>>>>,
    dropped: AtomicU64,
}

#[derive(Debug, Clone)]
struct Writer(Arc<Lines>);

impl<'a> MakeWriter<'a> for Writer {
    type Writer = Line;

    fn make_writer(&'a self) -> Line {
        Line { lines: Arc::clone(&self.0), text: Vec::with_capacity(256) }
    }
}

/// One line, sent when it is complete.
#[derive(Debug)]
struct Line {
    lines: Arc<Lines>,
    text: Vec<u8>,
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let text = std::mem::take(&mut self.text);
        let sender = self.lines.sender.lock().unwrap_or_else(PoisonError::into_inner);
        match sender.as_ref().map(|sender| sender.try_send(text)) {
            Some(Err(TrySendError::Full(_))) => {
                self.lines.dropped.fetch_add(1, Ordering::Relaxed);
            }
            // After the end of the log there is still stderr.
            Some(Err(TrySendError::Disconnected(text))) => {
                let _ = io::stderr().write_all(&text);
            }
            Some(Ok(())) | None => {}
        }
    }
}
