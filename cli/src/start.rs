//! Starting this machine's own daemon when a command needs it.
//!
//! One command at a time starts a daemon, under a file lock; the others find it there. The daemon
//! runs in a session of its own, logs to a file that is put aside when it has grown large, and never
//! inherits a clock that stands still.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::clock::NOW_VARIABLE;
use crate::failure::Failure;
use crate::output::Output;
use crate::place::{self, Holder, Place};

/// How long a daemon may take until it accepts connections.
const START_LIMIT: Duration = Duration::from_secs(15);

/// How long a daemon may take to finish what it is doing.
const DRAIN_LIMIT: Duration = Duration::from_secs(40);

/// How often a daemon that is ending is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// How much of the log of a daemon that did not start is read.
const LOG_BYTES: u64 = 64 * 1024;

/// How large the log may be when a daemon begins to write to it.
const LOG_BYTES_MAX: u64 = 10 * 1024 * 1024;

/// Makes sure that this machine's daemon runs, and returns its socket.
pub(crate) async fn ensure(place: &Place, output: &Output) -> Result<PathBuf, Failure> {
    if let Some(socket) = usable(place, output) {
        return Ok(socket);
    }
    if !crate::embedded::IS_CARRIED {
        return Err(unreachable(place, "no daemon runs, and this program carries none")
            .hint("start one with `planifyd`, or name one with `--server`"));
    }
    make_directory(place.directory())?;
    let lock = lock_starting(place).await?;
    if let Some(socket) = usable(place, output) {
        return Ok(socket);
    }
    if let Some(holder) = place.holder().filter(|_| place.is_held().unwrap_or(false)) {
        if place.was_autostarted(&holder) && holder.build != crate::build::build() {
            output.note(&format!("replacing the daemon of build {}", holder.build));
            stop(place, &holder).await?;
        } else if wait_until_it_listens(&holder.socket).await {
            return Ok(holder.socket);
        }
    }
    let started = match start(place).await {
        // Another daemon may have looked at the lock in the same moment.
        Err(failure) if failure.is("locked") && !place.is_held()? => start(place).await,
        started => started,
    };
    drop(lock);
    started
}

/// Asks the daemon to end and waits until it has let go of its lock.
pub(crate) async fn stop(place: &Place, holder: &Holder) -> Result<(), Failure> {
    let pid = i32::try_from(holder.pid).ok().and_then(Pid::from_raw).ok_or_else(|| {
        Failure::new("internal", format!("`{}` names no process", place.lock_file().display()))
    })?;
    match kill_process(pid, Signal::TERM) {
        Ok(()) | Err(rustix::io::Errno::SRCH) => {}
        Err(error) => {
            let what = format!("the daemon (process {}) cannot be stopped", holder.pid);
            return Err(Failure::local(what, &error.into()));
        }
    }
    let deadline = Instant::now() + DRAIN_LIMIT;
    while place.is_held()? {
        if Instant::now() >= deadline {
            let what = format!("the daemon (process {}) does not end", holder.pid);
            return Err(Failure::new("timeout", what)
                .hint(format!("`kill {}` again ends it at once", holder.pid)));
        }
        tokio::time::sleep(LOOK).await;
    }
    Ok(())
}

/// Starts a daemon and waits until it accepts connections.
async fn start(place: &Place) -> Result<PathBuf, Failure> {
    make_directory(place.directory())?;
    let log_start = std::fs::metadata(place.log_file()).map_or(0, |about| about.len());
    let mut child = spawn(place)?;
    let ready = tokio::time::timeout(START_LIMIT, ready_line(&mut child)?).await;
    match ready {
        Ok(Some(line)) => {
            // Without the mark the daemon counts as one that a person started, and is kept.
            let _ = std::fs::write(place.autostart_file(), child.id().to_string());
            socket_of(&line).ok_or_else(|| {
                Failure::new("internal", format!("the daemon said `{line}` instead of being ready"))
            })
        }
        Ok(None) => Err(failed_start(place, &mut child, log_start)),
        Err(_) => Err(unreachable(place, "the daemon does not get ready")
            .hint(format!("see {}", place.log_file().display()))),
    }
}

/// The socket of a daemon that accepts connections and may be used by this build.
fn usable(place: &Place, output: &Output) -> Option<PathBuf> {
    let holder = place.holder();
    let socket = holder.as_ref().map_or_else(|| place.socket(), |holder| holder.socket.clone());
    if !place::listens(&socket) {
        return None;
    }
    let Some(holder) = holder else {
        return Some(socket);
    };
    let build = crate::build::build();
    if place.was_autostarted(&holder) && holder.build != build && crate::embedded::IS_CARRIED {
        return None;
    }
    if crate::build::version_of(&holder.build) != crate::build::VERSION {
        output.warn(&format!(
            "the daemon (process {}) is build {}, this is {build}; \
             `planify daemon stop` lets the next command start its own",
            holder.pid, holder.build,
        ));
    }
    Some(socket)
}

async fn wait_until_it_listens(socket: &Path) -> bool {
    let deadline = Instant::now() + START_LIMIT;
    while Instant::now() < deadline {
        if place::listens(socket) {
            return true;
        }
        tokio::time::sleep(LOOK).await;
    }
    false
}

/// Waits for the right to start a daemon.
async fn lock_starting(place: &Place) -> Result<File, Failure> {
    let path = place.start_lock();
    let locked = tokio::task::spawn_blocking(move || {
        let file = OpenOptions::new().create(true).append(true).mode(0o600).open(path)?;
        file.lock()?;
        io::Result::Ok(file)
    });
    let outcome = locked.await.map_err(io::Error::other).and_then(|outcome| outcome);
    outcome.map_err(|error| {
        let what = format!("`{}` cannot be locked", place.start_lock().display());
        Failure::local(what, &error)
    })
}

fn make_directory(directory: &Path) -> Result<(), Failure> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(directory).map_err(|error| {
        Failure::local(format!("`{}` cannot be made", directory.display()), &error)
            .hint("set `PLANIFY_STATE_DIR` to a directory that can be written")
    })
}

fn spawn(place: &Place) -> Result<Child, Failure> {
    let failed = |error: io::Error| Failure::local("the daemon cannot be started", &error);
    let program = std::env::current_exe().map_err(failed)?;
    let log = open_log(&place.log_file()).map_err(failed)?;
    Command::new(program)
        .args(["daemon", "run", "--detached"])
        .env_remove(NOW_VARIABLE)
        .env_remove("PLANIFY_TOKEN")
        .env("PLANIFY_STATE_DIR", place.directory())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .map_err(failed)
}

/// Opens the log to be written on; a large one is put aside, in the place of the one before.
fn open_log(path: &Path) -> io::Result<File> {
    if std::fs::metadata(path).is_ok_and(|log| log.len() > LOG_BYTES_MAX) {
        std::fs::rename(path, path.with_extension("log.old"))?;
    }
    OpenOptions::new().create(true).append(true).mode(0o600).open(path)
}

/// The first line of the daemon's output; nothing if it ends without one.
fn ready_line(child: &mut Child) -> Result<impl Future<Output = Option<String>> + use<>, Failure> {
    let stdout = child.stdout.take().ok_or_else(|| {
        Failure::new("internal", "the daemon was started without an output to read")
    })?;
    let (sender, receiver) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let mut line = String::new();
        let read = BufReader::new(stdout).read_line(&mut line);
        // Nobody waits any more when the time is over.
        let _ = sender.send(read.is_ok_and(|count| count > 0).then_some(line));
    });
    Ok(async move { receiver.await.ok().flatten() })
}

fn socket_of(line: &str) -> Option<PathBuf> {
    let ready: serde_json::Value = serde_json::from_str(line).ok()?;
    ready.get("socket")?.as_str().map(PathBuf::from)
}

/// Tells why a daemon ended before it was ready: by its exit code, in the words of its log.
fn failed_start(place: &Place, child: &mut Child, log_start: u64) -> Failure {
    let exit = child.wait().ok().and_then(|status| status.code());
    let log = log_since(&place.log_file(), log_start).unwrap_or_default();
    let said = |start: &str| {
        let line = log.lines().rev().find_map(|line| line.strip_prefix(start));
        line.map(str::to_owned)
    };
    let code = match exit {
        Some(2) => "config-invalid",
        Some(6) => "locked",
        _ => "unreachable",
    };
    let why = said("error: ").or_else(|| log.lines().next_back().map(str::to_owned));
    let why = why.unwrap_or_else(|| "it said nothing".to_owned());
    let hint = said("hint: ").unwrap_or_else(|| format!("see {}", place.log_file().display()));
    Failure::new(code, format!("the daemon did not start: {why}")).hint(hint)
}

/// What was written to the log behind a position.
fn log_since(path: &Path, start: u64) -> io::Result<String> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    file.take(LOG_BYTES).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn unreachable(place: &Place, what: &str) -> Failure {
    Failure::new("unreachable", format!("`{}`: {what}", place.directory().display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_log_is_put_aside_and_a_small_one_written_on() {
        let path = std::env::temp_dir().join(format!("planify-log-{}.log", std::process::id()));
        let aside = path.with_extension("log.old");
        for (length, left) in [(LOG_BYTES_MAX, LOG_BYTES_MAX), (LOG_BYTES_MAX + 1, 0)] {
            File::create(&path).unwrap().set_len(length).unwrap();
            let log = open_log(&path).unwrap();
            assert_eq!(log.metadata().unwrap().len(), left);
            assert_eq!(aside.exists(), left == 0);
        }
        std::fs::remove_file(&path).unwrap();
        std::fs::remove_file(&aside).unwrap();
    }
}
