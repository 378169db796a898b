//! Organisations, members and accounts by command: founded, joined, left, deleted; addresses and sessions.

use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;

const ANA: &str = "ana@example.org";
const PASSWORD: &str = "correct horse battery\n";

/// The code of a mail: the line behind the one that announces it.
fn code(text: &str) -> String {
    let mut lines = text.lines().skip_while(|line| !line.starts_with("The code"));
    format!("{}\n", lines.nth(1).expect("the mail has a code"))
}

/// A daemon with an account of Ana, who is signed in elsewhere.
fn ana() -> (TestDaemon, Home) {
    let daemon = TestDaemon::start();
    let own = &daemon.home;
    own.run_with_input(["auth", "register", ANA, "--name", "Ana Novak"], PASSWORD).ok();
    let mail = own.mailbox().wait_for(ANA, 1).remove(0);
    own.run_with_input(["auth", "verify"], code(&mail.text)).ok();
    let home = Home::new();
    home.run_with_input(["auth", "login", ANA, "--server", daemon.http()], PASSWORD).ok();
    (daemon, home)
}

#[test]
fn a_club_is_founded_joined_run_and_deleted() {
    let (daemon, ana) = ana();
    let local = &daemon.home;
    let founded = ana.run(["org", "create", "Club", "--visibility", "public", "--json"]).ok();
    assert_eq!(
        (&founded.data()["slug"], &founded.data()["roles"][0]),
        (&"club".into(), &"owner".into())
    );
    let again = ana.run(["org", "create", "Club", "--json"]).ok().data();
    assert_eq!(again["slug"], "club-2");
    let found = local.run(["org", "list", "--public", "--query", "club", "--json"]).ok().data();
    assert_eq!(found.as_array().unwrap().len(), 1, "a private one is not found: {found}");
    let asked =
        ["org", "join", "club", "--note", "I play on Tuesdays", "--notify-at", "now", "--json"];
    let asked = local.run(asked).ok();
    assert_eq!(asked.data()["state"], "pending");
    let mail = local.mailbox().wait_for(ANA, 2).remove(1);
    assert_eq!(mail.subject, "local asks to join Club");
    let twice = local.run(["org", "join", "club", "--json"]).exits(6).error();
    assert_eq!(twice["code"], "request-pending");
    let waiting = ana.run(["member", "requests", "--org", "club", "--json"]).ok().data();
    let request = waiting[0]["id"].as_str().unwrap().to_owned();
    ana.run(["member", "approve", &request, "--role", "staff", "--org", "club"]).ok();
    let decided = ana.run(["member", "reject", &request, "--org", "club", "--json"]).exits(6);
    assert_eq!(decided.error()["code"], "status-conflict");
    let members = ana.run(["member", "list", "--org", "club", "--json"]).ok().data();
    let local_user = members.as_array().unwrap().iter().find(|it| it["email"].is_null()).unwrap();
    let local_user = local_user["user"].as_str().unwrap();
    let shown = ana.run(["member", "get", ANA, "--org", "club", "--json"]).ok().data();
    assert_eq!(shown["roles"][0], "owner");
    ana.run(["member", "get", "nobody@example.org", "--org", "club"]).exits(5);
    local.run(["member", "get", ANA, "--org", "club"]).exits(4);
    let promoted = ["member", "role", local_user, "owner", "--org", "club"];
    local.run(promoted).exits(4);
    ana.run(["org", "leave", "club", "-y"]).exits(6);
    ana.run(["member", "role", local_user, "organiser", "staff", "--org", "club"]).ok();
    ana.run(["org", "delete", "club", "-y", "--json"]).exits(6);
    local.run(["org", "delete", "club", "-y"]).exits(4);
    local.run(["org", "leave", "club", "-y"]).ok();
    let dry = ana.run(["org", "delete", "club", "-y", "--dry-run", "--json"]).ok().json();
    assert_eq!(dry["dry_run"], true);
    ana.run(["org", "delete", "club", "-y"]).ok();
    ana.run(["org", "get", "club"]).exits(5);
    let first = local.run(["org", "delete", "default", "-y", "--json"]).exits(6).error();
    assert_eq!(first["code"], "status-conflict");
}

#[test]
fn an_address_is_changed_with_the_code_of_its_mail() {
    let (daemon, ana) = ana();
    let (own, other) = (&daemon.home, "ana.novak@example.org");
    let sent = ana.run(["auth", "address", other, "--json"]).ok().data();
    assert_eq!(sent["email"], other);
    assert_eq!(ana.run(["auth", "address", ANA, "--json"]).exits(2).error()["code"], "invalid");
    own.run(["auth", "address", other]).exits(4);
    let mail = own.mailbox().wait_for(other, 1).remove(0);
    let secret = code(&mail.text);
    ana.run_with_input(["auth", "address"], "nonsense\n").exits(5);
    let changed = ana.run_with_input(["auth", "address", "--json"], &secret).ok().data();
    assert_eq!(changed["email"], other);
    ana.run_with_input(["auth", "address"], &secret).exits(5);
    let told = own.mailbox().wait_for(ANA, 2).remove(1);
    assert!(told.subject.contains("was changed"), "{}", told.subject);
    assert!(!told.text.contains(other), "{}", told.text);
    let login = |address| ["auth", "login", address, "--server", daemon.http()];
    Home::new().run_with_input(login(ANA), PASSWORD).exits(4);
    Home::new().run_with_input(login(other), PASSWORD).ok();
}

#[test]
fn sessions_and_tokens_are_ones_own() {
    let (daemon, ana) = ana();
    let elsewhere = Home::new();
    elsewhere.run_with_input(["auth", "login", ANA, "--server", daemon.http()], PASSWORD).ok();
    let sessions = ana.run(["auth", "sessions", "list", "--json"]).ok().data();
    let sessions = sessions.as_array().unwrap();
    assert_eq!(sessions.len(), 2);
    assert_eq!((&sessions[0]["current"], &sessions[1]["current"]), (&false.into(), &true.into()));
    let other = sessions[0]["id"].as_str().unwrap();
    daemon.home.run(["auth", "sessions", "revoke", other]).exits(5);
    ana.run(["auth", "sessions", "revoke", other, "--dry-run"]).ok();
    elsewhere.run(["auth", "whoami"]).ok();
    ana.run(["auth", "sessions", "revoke", other]).ok();
    elsewhere.run(["auth", "whoami"]).exits(4);
    ana.run(["auth", "sessions", "revoke", other]).exits(5);
    // A viewer reads with a token of their own, and makes none that could do more.
    daemon.home.run(["member", "invite", ANA, "--role", "viewer", "--notify-at", "now"]).ok();
    daemon.home.run(["org", "edit", "--visibility", "public"]).ok();
    let joins = ana.run(["org", "join", "default", "--json"]).exits(6).error();
    assert_eq!(joins["code"], "invite-pending");
    let invites = ana.run(["member", "invites", "--mine", "--json"]).ok().data();
    ana.run(["member", "accept", invites[0]["id"].as_str().unwrap()]).ok();
    // What they are is asked anew when the organisation is named.
    let made = ana.run(["token", "create", "reader", "--org", "default", "--json"]).ok().data();
    assert_eq!(made["scopes"], serde_json::json!(["read"]));
    let more = ana
        .run(["token", "create", "writer", "--scope", "write", "--org", "default", "--json"])
        .exits(4);
    assert_eq!(more.error()["code"], "forbidden");
    daemon.home.run(["token", "create", "owners", "--scope", "read"]).ok();
    let seen = ana.run(["token", "list", "--org", "default", "--json"]).ok().data();
    assert_eq!(seen.as_array().unwrap().len(), 1, "{seen}");
    ana.run(["token", "revoke", "owners", "--org", "default", "-y"]).exits(4);
    let all = daemon.home.run(["token", "list", "--json"]).ok().data();
    assert_eq!(all.as_array().unwrap().len(), 2);
    daemon.home.run(["token", "revoke", "reader", "-y"]).ok();
}
