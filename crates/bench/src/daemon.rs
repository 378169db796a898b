//! A daemon of the benchmark's own, in a directory of its own.
//!
//! It ends with the value that stands for it, and its directory goes with it.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};
use serde::Deserialize;

use crate::http::{Address, Body, Endpoint, Request};
use crate::options::{Options, Transport};

/// How long a daemon may take to end.
const END: Duration = Duration::from_secs(60);
/// Mails wait longer than any measurement, which is of requests and not of mails.
const HOLD: &str = "12h";

/// An empty directory that is removed at the end.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    keep: bool,
}

impl Folder {
    /// Makes a directory below that of the options.
    pub(crate) fn new(options: &Options) -> anyhow::Result<Self> {
        let base = options.dir.clone().unwrap_or_else(std::env::temp_dir);
        let path = base.join(format!("planify-bench-{}", uuid::Uuid::now_v7().simple()));
        std::fs::create_dir_all(&path).with_context(|| path.display().to_string())?;
        Ok(Self { path, keep: options.keep })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.keep {
            // What cannot be removed lies in a temporary directory.
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}

/// A running daemon.
#[derive(Debug)]
pub(crate) struct Daemon {
    child: Child,
    /// How load reaches it.
    pub(crate) endpoint: Endpoint,
    /// How long it took to get ready.
    pub(crate) ready_after: Duration,
}

impl Daemon {
    /// Starts a daemon whose state is in `state`, on the database of `store_url` if there is one.
    pub(crate) async fn start(
        options: &Options,
        state: &Path,
        store_url: Option<&str>,
    ) -> anyhow::Result<Self> {
        let program = daemon_program(options)?;
        let mut command = Command::new(&program);
        if program.file_stem().is_some_and(|name| name == "planify") {
            command.args(["daemon", "run"]);
        }
        command.args(["--listen", "127.0.0.1:0"]);
        isolate(&mut command, state);
        command.env("PLANIFYD__MAIL__HOLD", HOLD);
        // The driver is one client with one token, which the limits are there to slow down.
        command.env("PLANIFYD__LIMITS__TOKEN_PER_MINUTE", "0");
        if let Some(url) = store_url {
            command.env("PLANIFYD__STORE__URL", url);
        }
        let log = File::options().create(true).append(true).open(state.join("bench.log"))?;
        let begun = Instant::now();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .with_context(|| program.display().to_string())?;
        let ready = read_ready(&mut child);
        let ready_after = begun.elapsed();
        let Ok(ready) = ready else {
            let _ = child.kill();
            let log = std::fs::read_to_string(state.join("bench.log")).unwrap_or_default();
            bail!("the daemon does not get ready:\n{log}");
        };
        let over_socket = Endpoint { address: Address::Socket(ready.socket), token: None };
        let endpoint = Endpoint { address: Address::Tcp(String::new()), token: None };
        let mut daemon = Self { child, endpoint, ready_after };
        daemon.endpoint = match options.transport {
            Transport::Socket => over_socket,
            Transport::Tcp => {
                let url = ready.http.context("no address")?;
                let address = Address::Tcp(url.trim_start_matches("http://").to_owned());
                Endpoint { address, token: Some(token(&over_socket).await?) }
            }
        };
        Ok(daemon)
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Ends the daemon as an operator does.
    pub(crate) async fn stop(mut self) -> anyhow::Result<()> {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw).context("no pid")?;
        kill_process(pid, Signal::TERM)?;
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                ensure!(status.success(), "the daemon ended with {status}");
                return Ok(());
            }
            ensure!(begun.elapsed() < END, "the daemon does not end");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // One that has ended cannot be killed, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Leaves a program nothing of the caller's own setup.
pub(crate) fn isolate(command: &mut Command, state: &Path) {
    command.env_clear();
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"] {
        command.env(name, state);
    }
    command.env("PLANIFY_STATE_DIR", state).env("TZ", "UTC");
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
}

/// Finds the program that is the daemon.
fn daemon_program(options: &Options) -> anyhow::Result<PathBuf> {
    match &options.daemon {
        Some(path) => Ok(path.clone()),
        None => beside(&["planifyd", "planify"]),
    }
}

/// Finds the command line.
pub(crate) fn planify_program(options: &Options) -> anyhow::Result<PathBuf> {
    match &options.planify {
        Some(path) => Ok(path.clone()),
        None => beside(&["planify"]),
    }
}

fn beside(names: &[&str]) -> anyhow::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let folder = own.parent().context("a program lies in a folder")?;
    let found = names.iter().map(|name| folder.join(name)).find(|path| path.exists());
    found.with_context(|| format!("no `{}` in `{}`", names.join("` or `"), folder.display()))
}

/// The daemon's first line.
#[derive(Deserialize)]
struct Ready {
    http: Option<String>,
    socket: PathBuf,
}

#[derive(Deserialize)]
struct Made {
    data: Token,
}

#[derive(Deserialize)]
struct Token {
    secret: String,
}

fn read_ready(child: &mut Child) -> anyhow::Result<Ready> {
    let mut line = String::new();
    BufReader::new(child.stdout.take().context("stdout is piped")?).read_line(&mut line)?;
    Ok(serde_json::from_str(&line)?)
}

/// Makes a token as the daemon's own user.
async fn token(over_socket: &Endpoint) -> anyhow::Result<String> {
    let body = Body::Json(r#"{"name":"bench","scopes":["read","write","rsvp","admin"]}"#);
    let request = Request { method: "POST", path: "/v1/tokens", key: None, body };
    let made: Made = over_socket.fetch_json(&request).await?;
    Ok(made.data.secret)
}
