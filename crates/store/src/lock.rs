//! Locks that keep a second daemon off a data directory or a database file.
//!
//! The system frees a lock when its process ends, however it ends, so a dead holder never blocks.
//! The lock is a file of its own: a lock on the database file itself could be lost, because
//! closing any descriptor of it drops the locks that SQLite holds.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use crate::OpenError;

/// The name of the lock file in a data directory.
pub const DIR_LOCK: &str = "planifyd.lock";
/// How long a holder may take to write its pid after it has the lock.
const PATIENCE: Duration = Duration::from_millis(500);
const POLL: Duration = Duration::from_millis(10);

/// Who holds a lock, written into its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LockInfo {
    pub build: String,
    /// Where the holder listens, if it does.
    pub socket: Option<PathBuf>,
}

/// A lock on a data directory, held until it is dropped.
#[derive(Debug)]
pub struct DirLock {
    _file: FileLock,
}

impl DirLock {
    /// Locks a directory, or tells which process holds it.
    pub fn acquire(dir: &Path, info: &LockInfo) -> Result<Self, OpenError> {
        let path = dir.join(DIR_LOCK);
        Ok(Self { _file: FileLock::acquire(&path, dir, info)? })
    }
}

/// A locked file.
#[derive(Debug)]
pub(crate) struct FileLock {
    _file: File,
}

impl FileLock {
    /// Locks the file at `path`, which stands for `subject`.
    pub(crate) fn acquire(path: &Path, subject: &Path, info: &LockInfo) -> Result<Self, OpenError> {
        let io = |source| OpenError::Io { path: path.to_owned(), source };
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(path)
            .map_err(io)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let pid = holder(&mut file).map_err(io)?;
                return Err(OpenError::Locked { pid, path: subject.to_owned() });
            }
            Err(TryLockError::Error(source)) => return Err(io(source)),
        }
        let socket =
            info.socket.as_deref().map_or(String::new(), |path| path.display().to_string());
        let text = format!("{}\n{}\n{socket}\n", std::process::id(), info.build);
        file.set_len(0).map_err(io)?;
        file.seek(SeekFrom::Start(0)).map_err(io)?;
        file.write_all(text.as_bytes()).map_err(io)?;
        Ok(Self { _file: file })
    }
}

/// Reads the pid of a living holder; 0 if it does not write one in time.
fn holder(file: &mut File) -> std::io::Result<u32> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let mut text = String::new();
        file.seek(SeekFrom::Start(0))?;
        file.read_to_string(&mut text)?;
        let pid = text.split_once('\n').and_then(|(line, _)| line.parse::<u32>().ok());
        match pid {
            Some(pid) if is_alive(pid) => return Ok(pid),
            _ if Instant::now() >= deadline => return Ok(pid.unwrap_or(0)),
            // The holder is between taking the lock and writing its pid over an old one.
            _ => thread::park_timeout(POLL),
        }
    }
}

fn is_alive(pid: u32) -> bool {
    i32::try_from(pid)
        .ok()
        .and_then(rustix::process::Pid::from_raw)
        .is_some_and(|pid| rustix::process::test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}
