//! A daemon of a test's own, as a process of its own, so that it can be killed as well as stopped.
//!
//! It listens on a free port of the loopback; a test that ends takes its daemon with it.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use crate::home::Home;
use crate::wait;

/// A running daemon and the home that it lives in.
#[derive(Debug)]
pub struct TestDaemon {
    /// Commands typed here reach the daemon over its socket.
    pub home: Home,
    process: Option<Running>,
}

#[derive(Debug)]
struct Running {
    child: Child,
    ready: Ready,
}

/// The daemon's first line.
#[derive(Clone, Debug)]
struct Ready {
    http: Option<String>,
    socket: String,
}

impl TestDaemon {
    /// Starts a daemon with a listener on the loopback in a new home.
    pub fn start() -> Self {
        Self::start_in(Home::new())
    }

    /// Starts a daemon with a listener on the loopback; the home's variables are its configuration.
    pub fn start_in(home: Home) -> Self {
        let mut daemon = Self { home, process: None };
        daemon.start_again();
        daemon
    }

    /// Starts the daemon again after `stop` or `kill`.
    pub fn start_again(&mut self) {
        assert!(self.process.is_none(), "the daemon runs already");
        let mut command = self.home.command();
        command.args(["daemon", "run", "--listen", "127.0.0.1:0"]);
        self.process = Some(spawn(command).unwrap_or_else(|log| panic!("{log}")));
    }

    /// Starts the daemon again by a command of the test's own; says whether it gets ready.
    pub fn starts_by(&mut self, command: Command) -> bool {
        assert!(self.process.is_none(), "the daemon runs already");
        self.process = spawn(command).ok();
        self.process.is_some()
    }

    /// Whether the daemon has ended by itself; it can be started again then.
    pub fn has_ended(&mut self) -> bool {
        let running = self.process.as_mut().expect("the daemon was started");
        let ended = running.child.try_wait().unwrap().is_some();
        if ended {
            self.process = None;
        }
        ended
    }

    /// The base URL of the listener.
    pub fn http(&self) -> &str {
        self.running().ready.http.as_deref().expect("the daemon was told to listen")
    }

    /// The path of the Unix socket.
    pub fn socket(&self) -> &str {
        &self.running().ready.socket
    }

    /// The daemon's process number.
    pub fn pid(&self) -> u32 {
        self.running().child.id()
    }

    /// Makes an API token with every right, as the daemon's own user.
    pub fn token(&self) -> String {
        let scopes = ["read", "rsvp", "write", "admin"].map(|scope| ["--scope", scope]).concat();
        let made =
            self.home.run([&["token", "create", "test", "--json"][..], &scopes].concat()).ok();
        made.data()["secret"].as_str().expect("a new token shows its secret").to_owned()
    }

    /// A connection to the listener, for requests that no client would send.
    pub fn connect(&self) -> TcpStream {
        let address = self.http().strip_prefix("http://").expect("the loopback is plain");
        TcpStream::connect(address).unwrap()
    }

    /// A home of somebody else, who reaches this daemon over TCP with a token.
    pub fn visitor(&self) -> Home {
        Home::new().with("PLANIFY_SERVER", self.http()).with("PLANIFY_TOKEN", self.token())
    }

    /// Ends the daemon as an operator does, and insists that it says nothing went wrong.
    pub fn stop(&mut self) {
        let mut running = self.process.take().expect("the daemon runs");
        running.signal(Signal::TERM);
        let status = running.wait();
        assert!(status.success(), "the daemon ended with {status}");
    }

    /// Ends the daemon as a power cut does.
    pub fn kill(&mut self) {
        let mut running = self.process.take().expect("the daemon runs");
        running.signal(Signal::KILL);
        running.wait();
    }

    fn running(&self) -> &Running {
        self.process.as_ref().expect("the daemon runs")
    }
}

impl Drop for TestDaemon {
    fn drop(&mut self) {
        if let Some(mut running) = self.process.take() {
            running.signal(Signal::KILL);
            running.wait();
        }
        // What a killed daemon leaves would make the home look for it.
        drop(std::fs::remove_file(self.home.state().join("planifyd.sock")));
    }
}

impl Running {
    fn signal(&self, signal: Signal) {
        let number = i32::try_from(self.child.id()).expect("a process number fits");
        let process = Pid::from_raw(number).expect("a process number is positive");
        kill_process(process, signal).expect("a child that was not waited for is there");
    }

    fn wait(&mut self) -> std::process::ExitStatus {
        wait::until(wait::SOON, "the daemon has ended", || self.child.try_wait().unwrap())
    }
}

/// Starts a daemon; gives what it logged if it does not get ready.
fn spawn(mut command: Command) -> Result<Running, String> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let stdout = child.stdout.take().expect("stdout is piped");
    let mut stderr = child.stderr.take().expect("stderr is piped");
    let log = std::thread::spawn(move || {
        let mut log = String::new();
        drop(stderr.read_to_string(&mut log));
        log
    });
    if let Some(ready) = ready_line(stdout) {
        return Ok(Running { child, ready });
    }
    drop(child.kill());
    drop(child.wait());
    Err(format!("the daemon does not get ready:\n{}", log.join().unwrap()))
}

/// Reads the ready line, behind whatever else is printed; the pipe is emptied to its end so that the daemon never blocks
/// on it.
fn ready_line(stdout: ChildStdout) -> Option<Ready> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut lines = BufReader::new(stdout);
        let mut line = String::new();
        while lines.read_line(&mut line).is_ok_and(|length| length > 0) {
            if let Some(ready) = read_ready(&line) {
                drop(sender.send(ready));
                break;
            }
            line.clear();
        }
        drop(sender);
        drop(std::io::copy(&mut lines, &mut std::io::sink()));
    });
    receiver.recv_timeout(wait::SOON).ok()
}

fn read_ready(line: &str) -> Option<Ready> {
    let ready: Value = serde_json::from_str(line).ok()?;
    Some(Ready {
        http: ready["http"].as_str().map(str::to_owned),
        socket: ready["socket"].as_str()?.to_owned(),
    })
}
