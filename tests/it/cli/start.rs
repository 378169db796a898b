//! Finding, starting and ending the daemon.

use std::process::Stdio;

use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::wait;

fn create(title: &str) -> [&str; 8] {
    ["event", "create", title, "--start", "2027-03-28 18:00", "--tz", "UTC", "--json"]
}

#[test]
fn many_first_commands_at_once_start_one_daemon() {
    let home = Home::new();
    let slugs: Vec<String> = std::thread::scope(|scope| {
        let typed: Vec<_> = (0..16)
            .map(|_| {
                scope.spawn(|| {
                    home.run(create("Gala")).ok().data()["slug"].as_str().unwrap().to_owned()
                })
            })
            .collect();
        typed.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let mut distinct = slugs.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), 16, "{slugs:?}");
    let log = std::fs::read_to_string(home.state().join("planifyd.log")).unwrap();
    assert_eq!(log.lines().filter(|line| line.contains("the daemon is ready")).count(), 1, "{log}");
}

#[test]
fn a_second_daemon_on_the_same_directory_names_the_first_and_exits() {
    let daemon = TestDaemon::start();
    let second = daemon.home.run(["daemon", "run"]);
    assert_eq!(second.exit, 6, "{second:?}");
    assert!(second.stderr.contains(&daemon.pid().to_string()), "{}", second.stderr);
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let mut daemon = TestDaemon::start();
    daemon.home.run(create("Gala")).ok();
    daemon.kill();
    daemon.start_again();
    assert_eq!(daemon.home.run(["event", "list", "-o", "name"]).ok().stdout, "gala\n");
    daemon.stop();
}

#[test]
fn a_killed_daemon_of_its_own_is_started_again_by_the_next_command() {
    let home = Home::new();
    home.run(create("Gala")).ok();
    let status = home.run(["daemon", "status", "--json"]).ok().data();
    let pid = status["pid"].as_u64().expect("the status names the process").to_string();
    assert!(std::process::Command::new("kill").args(["-9", &pid]).status().unwrap().success());
    assert_eq!(home.run(["event", "list", "-o", "name"]).ok().stdout, "gala\n");
}

#[test]
fn the_daemon_is_stopped_by_a_command_and_stopping_again_is_no_error() {
    let home = Home::new();
    home.run(create("Gala")).ok();
    home.run(["daemon", "stop"]).ok();
    wait::until_true(wait::SOON, "the socket is gone", || {
        !home.state().join("planifyd.sock").exists()
    });
    home.run(["daemon", "stop"]).ok();
}

#[test]
fn a_server_that_is_not_there_is_unreachable_and_starts_nothing() {
    let home =
        Home::new().with("PLANIFY_SERVER", "http://127.0.0.1:9").with("PLANIFY_TOKEN", "pln_x_y");
    let error = home.run(["event", "list", "--json"]).exits(9).error();
    assert_eq!(error["code"], "unreachable");
    assert!(!home.state().join("planifyd.sock").exists());
}

#[test]
fn a_token_reaches_the_daemon_over_tcp_and_a_wrong_one_does_not() {
    let daemon = TestDaemon::start();
    let visitor = daemon.visitor();
    visitor.run(create("Gala")).ok();
    assert_eq!(daemon.home.run(["event", "list", "-o", "name"]).ok().stdout, "gala\n");
    let stranger =
        Home::new().with("PLANIFY_SERVER", daemon.http()).with("PLANIFY_TOKEN", "pln_no_no");
    assert_eq!(stranger.run(["event", "list", "--json"]).exits(4).error()["code"], "not-signed-in");
}

#[test]
fn a_closed_pipe_ends_a_command_silently() {
    let home = Home::new();
    for _ in 0..3 {
        home.run(create("Gala")).ok();
    }
    let mut child = home
        .command()
        .args(["event", "list", "-o", "plain"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}
