//! The same procedure on the product and on a build that answers before COMMIT, which it must catch.
//!
//! Each write to the database's files is held up, and the daemon is killed as soon as a client was answered: what was
//! answered too early is not written yet.

use std::io::Write as _;
use std::process::Command;
use std::sync::Arc;

use planify_store::StoreOptions;
use planify_testkit::component;
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::{Home, program};
use planify_testkit::wait;
use planifyd::clock::Clock;
use planifyd::config::{self, Environment, Sources};

use super::book::Book;
use super::kills::database;
use super::load::{Caller, Load};

/// Says to this program that it is to be the daemon of the control.
const ROLE: &str = "PLANIFY_TEST_ANSWERS_EARLY";
/// Held up this long, in microseconds.
const HOLD: u32 = 60_000;

/// Kills a daemon at its first answers, `rounds` times; gives what was lost.
fn lost_at_the_first_answer(strace: &str, rounds: u64, daemon_of: impl Fn() -> Command) -> usize {
    let mut daemon = TestDaemon::start();
    let event = Caller::prepare(daemon.socket(), 9).event().to_owned();
    daemon.stop();
    let mut lost = 0;
    for round in 0..rounds {
        let command = held_up(strace, &daemon.home, &daemon_of());
        assert!(daemon.starts_by(command), "the daemon of the control starts");
        let load = Load::start(daemon.socket(), &event, 4, 7_000 + round);
        wait::until_true(wait::SOON, "a client is answered", || load.answered() > 0);
        daemon.kill();
        let notes = load.notes();
        let mut book = Book::default();
        book.enter(&notes);
        daemon.start_again();
        lost += book.missing(&database(&daemon.home), &notes).len();
        daemon.kill();
    }
    lost
}

/// The command below strace, which holds up every write to the database's log.
fn held_up(strace: &str, home: &Home, command: &Command) -> Command {
    let mut traced = Command::new(strace);
    // With -D the daemon itself is the child, and strace ends with it.
    traced.args(["-D", "-f", "-qq", "-o", "/dev/null", "-e", "signal=none"]);
    traced.args(["-e", "trace=pwrite64,write"]);
    traced.args(["-e", &format!("inject=pwrite64,write:delay_enter={HOLD}")]);
    traced.arg("-P").arg(format!("{}-wal", database(home).display()));
    below(&mut traced, home, command);
    traced
}

/// Completes a command of strace by what it is to run.
pub(super) fn below(strace: &mut Command, home: &Home, command: &Command) {
    strace.arg(command.get_program()).args(command.get_args());
    strace.env_clear().envs(home.variables()).current_dir(home.path());
    strace.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
}

/// The daemon that people use.
pub(super) fn product() -> Command {
    let mut command = Command::new(program());
    command.args(["daemon", "run"]);
    command
}

/// The daemon that answers before COMMIT: this program in another role.
pub(super) fn control() -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let name = "crash::control::a_daemon_that_answers_before_it_commits_is_caught";
    command.args(["--exact", name, "--nocapture", "--test-threads=1"]).env(ROLE, "1");
    command
}

#[test]
fn a_kill_at_the_first_answer_loses_nothing() {
    let Some(strace) = component::find("STRACE") else { return };
    assert_eq!(lost_at_the_first_answer(&strace, 5, product), 0);
}

#[test]
fn a_daemon_that_answers_before_it_commits_is_caught() {
    if std::env::var_os(ROLE).is_some() {
        return answer_early();
    }
    let Some(strace) = component::find("STRACE") else { return };
    let lost = lost_at_the_first_answer(&strace, 5, control);
    assert!(lost > 0, "the crash test would not notice an answer before its COMMIT");
}

/// Is a daemon with the switch on, until it is killed.
fn answer_early() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let sources = Sources { environment: Environment::of_process(), ..Sources::default() };
        let loaded = config::load(&sources).unwrap();
        let clock = Clock::system();
        let mut store = StoreOptions::new(Arc::new(clock));
        store.ack_before_commit = true;
        let running = planifyd::start_with(loaded, clock, "control", store).await.unwrap();
        // The test runner has begun a line of its own.
        let line = format!("\n{}\n", running.ready_line());
        std::io::stdout().write_all(line.as_bytes()).unwrap();
        running.ended().await;
    });
}
