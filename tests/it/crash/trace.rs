//! Durability against a power cut, seen in the system calls: between a batch's last write to the log and its answers there
//! is a sync.

use std::collections::BTreeMap;
use std::process::Command;

use planify_testkit::component;
use planify_testkit::daemon::TestDaemon;
use planify_testkit::wait;
use rusqlite::Connection;

use super::control::{below, control, product};
use super::kills::database;
use super::load::{Caller, Request};

const REQUESTS: usize = 20;

/// What a line of the trace means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Call {
    /// A client's command has arrived.
    Request,
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
        // What a read brings is shown where it ends.
        if rest.contains("\"POST /") {
            calls.push(Call::Request);
            continue;
        }
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

/// Answers that were given although no sync followed the last write of their command to the log.
fn answers_without_sync(strace: &str, daemon_of: impl Fn() -> Command) -> usize {
    let mut daemon = TestDaemon::start();
    let event = Caller::prepare(daemon.socket(), 9).event().to_owned();
    daemon.stop();
    let database = Connection::open(database(&daemon.home)).unwrap();
    let trace = daemon.home.path().join("trace");
    let mut command = Command::new(strace);
    command.args(["-D", "-f", "-qq", "-y", "-s", "20", "-e", "signal=none", "-o"]).arg(&trace);
    command.args(["-e", "trace=recvfrom,read,pwrite64,write,writev,sendto,fdatasync,fsync"]);
    // Held up, so that an answer that does not wait for the sync comes before its end.
    command.args(["-e", "inject=fdatasync,fsync:delay_enter=30000"]);
    below(&mut command, &daemon.home, &daemon_of());
    assert!(daemon.starts_by(command), "the traced daemon starts");
    let caller = Caller::at(daemon.socket(), &event);
    for number in 0..REQUESTS {
        let request = Request::Add { email: format!("g{number}@example.org") };
        caller.send(&request, &format!("key-{number}")).unwrap();
        // The next command must not meet what is left of this one.
        let guests = i64::try_from(number).unwrap() + 1;
        wait::until_true(wait::SOON, "the guest is there", || count(&database) == guests);
    }
    daemon.kill();
    // Strace writes the rest when it has noticed the end.
    let calls = wait::until(wait::SOON, "the trace shows every answer", || {
        let calls = calls(&std::fs::read_to_string(&trace).unwrap());
        let answers = calls.iter().filter(|call| **call == Call::Answer).count();
        (answers >= REQUESTS).then_some(calls)
    });
    // One caller that waits for each answer: behind each request its command was written, then synced, then answered.
    let pieces = calls.split(|call| *call == Call::Request).skip(1).take(REQUESTS);
    pieces.filter(|piece| !is_durable(piece)).count()
}

fn is_durable(piece: &[Call]) -> bool {
    let answer = piece.iter().position(|call| *call == Call::Answer);
    let before = &piece[..answer.unwrap_or(0)];
    before.contains(&Call::Write) && before.last() == Some(&Call::Sync)
}

fn count(database: &Connection) -> i64 {
    database.query_row("select count(*) from guest", [], |row| row.get(0)).unwrap()
}

#[test]
fn the_log_is_synced_between_the_last_write_of_a_command_and_its_answer() {
    let Some(strace) = component::find("STRACE") else { return };
    // The daemon's own work may begin between a sync and an answer, but not time after time.
    assert!(answers_without_sync(&strace, product) <= 1);
}

#[test]
fn a_trace_of_a_daemon_that_answers_early_shows_it() {
    let Some(strace) = component::find("STRACE") else { return };
    assert!(
        answers_without_sync(&strace, control) > REQUESTS / 2,
        "the trace would not show a missing sync"
    );
}
