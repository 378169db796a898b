//! The place of this machine's own daemon: its state directory, and what the lock file says of it.
//!
//! The lock file is written by the daemon that holds it; whether the holder lives is told by the
//! lock, never by the text.

use std::fs::{File, TryLockError};
use std::io;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::config::Environment;
use crate::failure::Failure;

/// The state directory of this user.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    directory: PathBuf,
}

/// What a daemon says of itself in its lock file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Holder {
    /// The process.
    pub(crate) pid: u32,
    /// The build.
    pub(crate) build: String,
    /// The socket that it listens at.
    pub(crate) socket: PathBuf,
    /// Whether a command started it, rather than a person.
    #[serde(default)]
    pub(crate) autostarted: bool,
}

impl Place {
    /// Finds the place of this environment; makes nothing.
    pub(crate) fn find(environment: &Environment) -> Result<Self, Failure> {
        Ok(Self { directory: environment.state_directory()? })
    }

    /// The state directory.
    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    /// The file that an autostarted daemon logs to.
    pub(crate) fn log_file(&self) -> PathBuf {
        self.directory.join("planifyd.log")
    }

    /// The file whose lock lets one command at a time start a daemon.
    pub(crate) fn start_lock(&self) -> PathBuf {
        self.directory.join("start.lock")
    }

    /// The file whose lock a daemon holds as long as it lives.
    pub(crate) fn lock_file(&self) -> PathBuf {
        self.directory.join("planifyd.lock")
    }

    /// Reads what the last daemon said of itself; it may be gone.
    pub(crate) fn holder(&self) -> Option<Holder> {
        let text = std::fs::read_to_string(self.lock_file()).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// True while a daemon holds the lock.
    pub(crate) fn is_held(&self) -> Result<bool, Failure> {
        let path = self.lock_file();
        let failed = |error: &io::Error| {
            Failure::local(format!("`{}` cannot be looked at", path.display()), error)
        };
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if crate::config::files::is_absent(&error) => return Ok(false),
            Err(error) => return Err(failed(&error)),
        };
        match file.try_lock() {
            Ok(()) => Ok(false),
            Err(TryLockError::WouldBlock) => Ok(true),
            Err(TryLockError::Error(error)) => Err(failed(&error)),
        }
    }

    /// The socket: that of the lock file, else the usual one.
    pub(crate) fn socket(&self) -> PathBuf {
        self.holder().map_or_else(|| self.directory.join("planifyd.sock"), |holder| holder.socket)
    }
}

/// True if somebody accepts connections at the socket.
pub(crate) fn listens(socket: &Path) -> bool {
    UnixStream::connect(socket).is_ok()
}
