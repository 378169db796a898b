//! Durability against a power cut, seen in the system calls: between a batch's last write to the log and its answers there
//! is a sync.

use std::collections::BTreeMap;
use std::process::Command;

use planify_testkit::component;
use planify_testkit::daemon::TestDaemon;

use super::control::{below, control, product};
use super::load::{Caller, Request};

const REQUESTS: usize = 20;

/// What a line of the trace means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Call {
    /// Something was added to the write-ahead log.
    Write,
    /// The log is on the disk.
    Sync,
    /// A client was told that its command is done.
    Answer,
}

/// Reads the calls that matter, each at the moment when it had ended; an answer when it began.
fn calls(trace: &str) -> Vec<Call> {
    let mut unfinished: BTreeMap<&str, Call> = BTreeMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let (thread, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim_start();
        if rest.starts_with("<...") {
            calls.extend(unfinished.remove(thread));
            continue;
        }
        let Some(call) = call(rest) else { continue };
        if call != Call::Answer && rest.ends_with("<unfinished ...>") {
            unfinished.insert(thread, call);
        } else {
            calls.push(call);
        }
    }
    calls
}

fn call(line: &str) -> Option<Call> {
    let (name, arguments) = line.split_once('(')?;
    let log = arguments.split('>').next().is_some_and(|file| file.ends_with("-wal"));
    match name {
        "pwrite64" | "write" if log => Some(Call::Write),
        "fdatasync" | "fsync" if log => Some(Call::Sync),
        "sendto" | "write" | "writev" if arguments.contains("HTTP/1.1 20") => Some(Call::Answer),
        _ => None,
    }
}

/// Answers that were given although no sync followed the last write to the log before them.
fn answers_without_sync(strace: &str, daemon_of: impl Fn() -> Command) -> usize {
    let mut daemon = TestDaemon::start();
    let event = Caller::prepare(daemon.socket(), 9).event().to_owned();
    daemon.stop();
    let trace = daemon.home.path().join("trace");
    let mut command = Command::new(strace);
    command.args(["-D", "-f", "-qq", "-y", "-s", "20", "-e", "signal=none", "-o"]).arg(&trace);
    command.args(["-e", "trace=pwrite64,write,writev,sendto,fdatasync,fsync"]);
    below(&mut command, &daemon.home, &daemon_of());
    assert!(daemon.starts_by(command), "the traced daemon starts");
    let caller = Caller::at(daemon.socket(), &event);
    for number in 0..REQUESTS {
        let request = Request::Add { email: format!("g{number}@example.org") };
        caller.send(&request, &format!("key-{number}")).unwrap();
    }
    daemon.kill();
    let calls = calls(&std::fs::read_to_string(&trace).unwrap());
    let answers = calls.iter().filter(|call| **call == Call::Answer).count();
    assert!(answers >= REQUESTS, "the trace shows {answers} answers of {REQUESTS}");
    // One caller that waits for each answer: since the answer before, its command was written and then synced.
    let pieces = calls.split(|call| *call == Call::Answer).take(REQUESTS);
    pieces.filter(|piece| !is_durable(piece)).count()
}

fn is_durable(piece: &[Call]) -> bool {
    let mut written = piece.iter().skip_while(|call| **call != Call::Write).peekable();
    written.peek().is_some() && written.find(|call| **call != Call::Write) == Some(&Call::Sync)
}

#[test]
fn the_log_is_synced_between_the_last_write_of_a_command_and_its_answer() {
    let Some(strace) = component::find("STRACE") else { return };
    assert_eq!(answers_without_sync(&strace, product), 0);
}

#[test]
fn a_trace_of_a_daemon_that_answers_early_shows_it() {
    let Some(strace) = component::find("STRACE") else { return };
    assert!(answers_without_sync(&strace, control) > 0, "the trace would not show a missing sync");
}
