//! Signing in from the command line: what is kept, where, and what never is.

use std::os::unix::fs::PermissionsExt as _;

use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;

const ANA: &str = "ana@example.org";
const PASSWORD: &str = "correct horse battery\n";

/// A daemon with one account, and a home of its user elsewhere.
fn account() -> (TestDaemon, Home) {
    let daemon = TestDaemon::start();
    let own = &daemon.home;
    own.run_with_input(["auth", "register", ANA, "--name", "Ana Novak"], PASSWORD).ok();
    let mail = own.mailbox().wait_for(ANA, 1).remove(0);
    assert!(
        !mail.text.contains("http"),
        "without a public address there is no link: {}",
        mail.text
    );
    own.run_with_input(["auth", "verify"], code(&mail.text)).ok();
    (daemon, Home::new())
}

/// The code of a mail: the line behind the one that announces it.
fn code(text: &str) -> String {
    let mut lines = text.lines().skip_while(|line| !line.starts_with("The code"));
    format!("{}\n", lines.nth(1).expect("the mail has a code"))
}

#[test]
fn a_session_is_kept_privately_with_a_context_and_removed_again() {
    let (daemon, home) = account();
    let login = ["auth", "login", ANA, "--server", daemon.http(), "--json"];
    let wrong = home.run_with_input(login, "wrong password\n").exits(4);
    assert_eq!(wrong.error()["code"], "bad-credentials");
    let began = home.run_with_input(login, PASSWORD).ok();
    let kept = began.data();
    assert_eq!((&kept["context"], &kept["email"]), (&"127.0.0.1".into(), &ANA.into()));
    let path = kept["token_file"].as_str().unwrap();
    assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    let token = std::fs::read_to_string(path).unwrap();
    assert!(token.starts_with("pls_"));
    assert!(!began.stdout.contains(token.trim()) && !began.stderr.contains(token.trim()));
    let who = home.run(["auth", "whoami", "--json"]).ok().data();
    assert_eq!((&who["via"], &who["name"]), (&"session".into(), &"Ana Novak".into()));
    let status = home.run(["auth", "status", "--json"]).ok().data();
    assert_eq!((&status["signed_in"], &status["email"]), (&true.into(), &ANA.into()));
    let ended = home.run(["auth", "logout", "--json"]).ok().data();
    assert_eq!((&ended["ended"], &ended["context"]), (&1.into(), &"127.0.0.1".into()));
    assert!(!std::path::Path::new(path).exists());
    let status = home.run(["auth", "status", "--json"]).exits(4);
    assert_eq!(status.data()["signed_in"], false);
    home.run(["auth", "logout"]).exits(4);
}

#[test]
fn a_named_context_keeps_its_own_sign_in() {
    let (daemon, home) = account();
    home.run(["context", "add", "work", "--server", daemon.http()]).ok();
    home.run_with_input(["auth", "login", ANA, "-c", "work"], PASSWORD).ok();
    let who = home.run(["auth", "whoami", "-c", "work", "--json"]).ok().data();
    assert_eq!(who["email"], ANA);
    // Another server gets a context of its own, and never this token.
    let config = std::fs::read_to_string(home.path().join("config/planify/config.toml")).unwrap();
    assert!(config.contains("[contexts.work]") && !config.contains("pls_"), "{config}");
    let other = TestDaemon::start();
    home.run(["auth", "whoami", "--server", other.http()]).exits(4);
    home.run(["auth", "logout", "-c", "work", "--everywhere"]).ok();
    home.run(["auth", "whoami", "-c", "work"]).exits(4);
}

#[test]
fn a_password_is_read_from_stdin_and_nowhere_else() {
    let (daemon, home) = account();
    let server = ["--server", daemon.http()];
    let login = [&["auth", "login", ANA][..], &server].concat();
    home.run(&login).exits(2);
    home.run([&login[..], &["--password", "x"]].concat()).exits(2);
    home.run_with_input([&login[..], &["--dry-run"]].concat(), PASSWORD).exits(2);
    home.run_with_input(["auth", "login", ANA], PASSWORD).exits(2);
    home.run_with_input(["auth", "login", ANA, "--server", "http://plan.example.org"], PASSWORD)
        .exits(2);
    home.run_with_input(&login, "x".repeat(2000)).exits(2);
    home.run_with_input(login, PASSWORD).ok();
}

#[test]
fn a_forgotten_password_is_changed_by_the_code_of_the_mail() {
    let (daemon, home) = account();
    let server = ["--server", daemon.http()];
    home.run([&["auth", "reset", ANA][..], &server].concat()).ok();
    let mail = daemon.home.mailbox().wait_for(ANA, 2).remove(1);
    let lines = format!("{}another long password\n", code(&mail.text));
    home.run_with_input([&["auth", "reset"][..], &server].concat(), &lines).ok();
    home.run_with_input([&["auth", "reset"][..], &server].concat(), &lines).exits(5);
    let login = [&["auth", "login", ANA][..], &server].concat();
    home.run_with_input(&login, PASSWORD).exits(4);
    home.run_with_input(&login, "another long password\n").ok();
}

#[test]
fn an_account_is_edited_and_deleted_by_its_user() {
    let (daemon, home) = account();
    home.run_with_input(["auth", "login", ANA, "--server", daemon.http()], PASSWORD).ok();
    assert_eq!(home.run(["user", "get", "--json"]).ok().data()["consents"], serde_json::json!([]));
    let edit = ["user", "edit", "--short-name", "Ana", "--consent", "sms,email", "--json"];
    let edited = home.run(edit).ok();
    assert_eq!(edited.data()["consents"], serde_json::json!(["email", "sms"]));
    assert_eq!(edited.json()["changed"], true);
    home.run(["user", "edit", "--consent", "", "--phone", "+38640111222"]).ok();
    assert_eq!(home.run(["user", "get", "--json"]).ok().data()["consents"], serde_json::json!([]));
    home.run(["user", "edit"]).exits(2);
    home.run(["user", "edit", "--zone", "Mars/Base"]).exits(2);
    home.run(["user", "edit", "--name", "B", "--if-version", "1"]).exits(6);
    home.run(["user", "delete"]).exits(2);
    home.run(["user", "delete", "--dry-run"]).ok();
    home.run(["user", "get"]).ok();
    home.run(["user", "delete", "-y"]).ok();
    home.run(["user", "get"]).exits(4);
    home.run_with_input(["auth", "login", ANA, "--server", daemon.http()], PASSWORD).exits(4);
    // Whoever runs the daemon stays.
    daemon.home.run(["user", "delete", "-y"]).exits(4);
    assert_eq!(daemon.home.run(["user", "get", "--json"]).ok().data()["name"], "local");
}
