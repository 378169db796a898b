//! A disk that cannot keep what it was given: a failed sync is no acknowledgement, and loses none.

use std::process::Command;

use planify_client::ClientError;
use planify_testkit::component;
use planify_testkit::daemon::TestDaemon;

use super::book::{self, Book};
use super::control::{below, product};
use super::kills::database;
use super::load::{Caller, Notes, Request};

const REQUESTS: u64 = 12;

#[test]
fn a_command_whose_sync_fails_is_not_acknowledged_and_harms_no_other() {
    let Some(strace) = component::find("STRACE") else { return };
    let mut daemon = TestDaemon::start();
    let event = Caller::prepare(daemon.socket(), 9).event().to_owned();
    let log = format!("{}-wal", database(&daemon.home).display());
    let mut refused = 0;
    for round in 0..6 {
        daemon.kill();
        let mut command = Command::new(&strace);
        command.args(["-D", "-f", "-qq", "-o", "/dev/null", "-e", "signal=none", "-P", &log]);
        command.args(["-e", "trace=fdatasync,fsync", "-e"]);
        command.arg(format!("inject=fdatasync,fsync:error=EIO:when={}..{}", 3 + round, 4 + round));
        below(&mut command, &daemon.home, &product());
        assert!(daemon.starts_by(command), "the daemon starts");
        let caller = Caller::at(daemon.socket(), &event);
        let mut notes = Notes::default();
        for number in 0..REQUESTS {
            let request = Request::Add { email: format!("g{round}-{number}@example.org") };
            let key = format!("key-{round}-{number}");
            match caller.send(&request, &key) {
                Ok(ack) => notes.acknowledged.push((request, key, ack)),
                Err(ClientError::Problem(problem)) => {
                    assert_eq!(problem.status, 503, "{problem:?}");
                    refused += 1;
                }
                Err(error) => panic!("{error}"),
            }
        }
        assert!(notes.acknowledged.len() >= 6, "the daemon does not recover: {notes:?}");
        daemon.kill();
        daemon.start_again();
        let mut book = Book::default();
        book.enter(std::slice::from_ref(&notes));
        assert_eq!(book.missing(&database(&daemon.home), &[]), [""; 0], "round {round}");
        book::check(&database(&daemon.home));
    }
    assert!(refused >= 6, "only {refused} syncs failed");
    daemon.stop();
}
