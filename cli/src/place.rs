//! The place of this machine's own daemon: its state directory, and what the lock file says of it.
//!
//! The lock file is written by the daemon that holds it; whether the holder lives is told by the
//! lock, never by the text.

use std::fs::{File, TryLockError};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use crate::config::Environment;
use crate::failure::Failure;

/// The state directory of this user.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    directory: PathBuf,
}

/// What a daemon says of itself in its lock file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Holder {
    /// The process.
    pub(crate) pid: u32,
    /// The build.
    pub(crate) build: String,
    /// The socket that it listens at.
    pub(crate) socket: PathBuf,
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
        read_holder(&std::fs::read_to_string(self.lock_file()).ok()?)
    }

    /// True if a command started this daemon, rather than a person.
    pub(crate) fn was_autostarted(&self, holder: &Holder) -> bool {
        let marked = std::fs::read_to_string(self.autostart_file());
        marked.is_ok_and(|pid| pid.trim() == holder.pid.to_string())
    }

    /// The file that names the process of the daemon that a command started.
    pub(crate) fn autostart_file(&self) -> PathBuf {
        self.directory.join("autostarted")
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

/// True if somebody accepts connections at the socket, and nobody but this user can have put it there.
pub(crate) fn listens(socket: &Path) -> bool {
    let user = rustix::process::geteuid().as_raw();
    is_safe(socket, user) && UnixStream::connect(socket).is_ok()
}

/// Looks at the directory that stands in where the path of the usual socket is too long: it lies
/// where everybody may make directories, so it must be this user's and closed to others.
fn is_safe(socket: &Path, user: u32) -> bool {
    let Some(directory) = socket.parent() else { return false };
    if directory.file_name() != Some(format!("planify-{user}").as_ref()) {
        return true;
    }
    std::fs::symlink_metadata(directory)
        .is_ok_and(|found| found.is_dir() && found.uid() == user && found.mode() % 0o100 == 0)
}

/// Reads the lines of a lock file: process, build, socket.
fn read_holder(text: &str) -> Option<Holder> {
    let mut lines = text.lines();
    let pid = lines.next()?.trim().parse().ok()?;
    let build = lines.next()?.trim().to_owned();
    let socket = lines.next().filter(|socket| !socket.is_empty())?;
    Some(Holder { pid, build, socket: PathBuf::from(socket) })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_stand_in_directory_must_be_closed_to_others() {
        let user = rustix::process::geteuid().as_raw();
        let base = std::env::temp_dir().join(format!("planify-place-{}", std::process::id()));
        let directory = base.join(format!("planify-{user}"));
        std::fs::create_dir_all(&directory).unwrap();
        let socket = directory.join("x.sock");
        for (mode, safe) in [(0o700, true), (0o755, false), (0o777, false)] {
            std::fs::set_permissions(&directory, std::fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(is_safe(&socket, user), safe, "{mode:o}");
        }
        let foreign = base.join(format!("planify-{}", user + 1));
        std::fs::rename(&directory, &foreign).unwrap();
        std::fs::set_permissions(&foreign, std::fs::Permissions::from_mode(0o700)).unwrap();
        assert!(!is_safe(&foreign.join("x.sock"), user + 1));
        std::os::unix::fs::symlink(&foreign, &directory).unwrap();
        assert!(!is_safe(&socket, user));
        assert!(is_safe(&base.join("planifyd.sock"), user));
        std::fs::remove_dir_all(&base).unwrap();
    }

    #[test]
    fn the_lock_file_names_process_build_and_socket() {
        let holder = read_holder("71\n0.1.0+5f0c1a2b\n/s/planifyd.sock\n").unwrap();
        assert_eq!((holder.pid, holder.build.as_str()), (71, "0.1.0+5f0c1a2b"));
        assert_eq!(holder.socket, Path::new("/s/planifyd.sock"));
        for text in ["", "71\n", "71\n0.1.0\n\n", "x\n0.1.0\n/s\n"] {
            assert_eq!(read_holder(text), None, "{text:?}");
        }
    }
}
