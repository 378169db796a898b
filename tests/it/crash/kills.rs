//! A daemon under load is killed again and again, at moments and at system calls that chance picks.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use planify_testkit::component;
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::random::Random;
use planify_testkit::wait;

use super::book::{self, Book};
use super::control::{below, product};
use super::load::{Caller, Load};

const CLIENTS: u64 = 4;
const CAPACITY: i64 = 9;

/// Where the daemon of a home keeps its database.
pub(super) fn database(home: &Home) -> PathBuf {
    home.state().join("planify.db")
}

/// Kills the daemon `kills` times and compares the book with the database after each restart.
fn kill_again_and_again(seed: u64, kills: u64) {
    let mut random = Random::seeded(seed);
    let mut daemon = TestDaemon::start();
    let event = Caller::prepare(daemon.socket(), CAPACITY).event().to_owned();
    let mut book = Book::default();
    for round in 0..kills {
        let load = Load::start(daemon.socket(), &event, CLIENTS, seed * 1_000 + round);
        let enough = 1 + random.below(40);
        wait::until_true(wait::SOON, "clients are answered", || load.answered() >= enough);
        spin(Duration::from_micros(random.below(4_000)));
        daemon.kill();
        let notes = load.notes();
        book.enter(&notes);
        daemon.start_again();
        let database = database(&daemon.home);
        assert_eq!(book.missing(&database, &notes), [""; 0], "seed {seed}, kill {round}");
        book::check(&database);
        book.repeat(&Caller::at(daemon.socket(), &event), &notes);
    }
    assert!(u64::try_from(book.len()).unwrap() > kills * 5, "only {} were answered", book.len());
    assert_eq!(book.missing(&database(&daemon.home), &[]), [""; 0]);
    book::check(&database(&daemon.home));
    daemon.stop();
}

/// Lets a time pass that is too short for a wait.
fn spin(time: Duration) {
    let started = Instant::now();
    while started.elapsed() < time {
        std::hint::spin_loop();
    }
}

#[test]
fn what_was_acknowledged_survives_fifty_kills() {
    kill_again_and_again(1, 50);
}

#[test]
fn what_was_acknowledged_survives_fifty_other_kills() {
    kill_again_and_again(2, 50);
}

/// The daemon below strace, which kills it at the `number`th `call` that touches the database's files.
fn killed_at(home: &Home, strace: &str, call: &str, number: u64) -> Command {
    let mut command = Command::new(strace);
    command.args(["-D", "-f", "-qq", "-o", "/dev/null", "-e", "signal=none"]);
    command.args(["-e", &format!("trace={call}")]);
    command.args(["-e", &format!("inject={call}:signal=SIGKILL:when={number}")]);
    for suffix in ["", "-wal"] {
        command.arg("-P").arg(format!("{}{suffix}", database(home).display()));
    }
    below(&mut command, home, &product());
    command
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_write_or_sync() {
    let Some(strace) = component::find("STRACE") else { return };
    let mut daemon = TestDaemon::start();
    let event = Caller::prepare(daemon.socket(), CAPACITY).event().to_owned();
    let mut book = Book::default();
    let mut killed = 0;
    for (round, call) in
        (0_u64..).zip(["pwrite64", "fdatasync,fsync", "pwrite64", "pwrite64"].repeat(6))
    {
        daemon.kill();
        let number = 1 + round * 3;
        let command = killed_at(&daemon.home, &strace, call, number);
        let mut notes = Vec::new();
        // One that is killed before it is ready has acknowledged nothing.
        if daemon.starts_by(command) {
            let load = Load::start(daemon.socket(), &event, CLIENTS, 3_000 + round);
            wait::until_true(wait::SOON, "the daemon was killed", || daemon.has_ended());
            notes = load.notes();
        }
        killed += 1;
        book.enter(&notes);
        daemon.start_again();
        let database = database(&daemon.home);
        assert_eq!(book.missing(&database, &notes), [""; 0], "{call} {number}");
        book::check(&database);
        book.repeat(&Caller::at(daemon.socket(), &event), &notes);
    }
    assert!(killed >= 20 && book.len() > 50, "{killed} kills, {} acknowledged", book.len());
}
