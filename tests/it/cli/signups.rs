//! People who sign up, by command and by the interface: share, ask, decide, count.

use planify_api::registration::{SignUp, SignedUp};
use planify_client::{Client, ClientError, Endpoint};
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;

/// Signs somebody up over the interface, as a page of somebody else would.
fn sign_up(daemon: &TestDaemon, email: &str, plus: i64) -> Result<SignedUp, ClientError> {
    let endpoint: Endpoint = format!("unix:{}", daemon.socket()).parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let who = SignUp {
        name: "Somebody".to_owned(),
        email: email.to_owned(),
        plus: Some(plus),
        note: Some("Please".to_owned()),
        ..SignUp::default()
    };
    runtime.block_on(Client::new(endpoint).sign_up("default", "open-day", &who))
}

/// A daemon with a draft that is one flag away from being shared.
fn daemon(home: Home) -> TestDaemon {
    let daemon = TestDaemon::start_in(home);
    let start = ["--start", "2030-05-05 18:00", "--for", "3h", "--tz", "UTC"];
    let open = ["--registration", "approval", "--registration-closes", "2030-05-01 18:00"];
    let create = ["event", "create", "Open day", "--capacity", "3", "--max-plus", "1"];
    let made = daemon.home.run([&create[..], &start, &open, &["--json"]].concat()).ok().data();
    assert_eq!(made["registration"], "approval");
    assert_eq!(made["registration_closes_at"], "2030-05-01T18:00:00Z");
    daemon
}

#[test]
fn an_event_is_shared_asked_for_and_decided_on() {
    let mut daemon = daemon(Home::new());
    let home = &daemon.home;
    let refused = home.run(["event", "share", "open-day", "--json"]).exits(6).error();
    assert_eq!(refused["code"], "status-conflict");
    home.run(["event", "edit", "open-day", "--visibility", "unlisted"]).ok();
    let refused = home.run(["event", "share", "open-day", "--json"]).exits(6).error();
    assert_eq!(refused["code"], "not-published");
    let unknown = sign_up(&daemon, "ana@example.org", 0).unwrap_err();
    assert!(unknown.to_string().contains("open-day"), "{unknown}");
    home.run(["event", "publish", "open-day"]).ok();
    let shared = home.run(["event", "share", "open-day"]).ok();
    assert!(shared.stdout.contains("/e/default/open-day"), "{}", shared.stdout);
    assert!(shared.stderr.contains("public_url"), "{}", shared.stderr);

    for (name, plus) in [("ana", 1), ("bor", 0), ("cene", 1), ("dana", 0)] {
        let done = sign_up(&daemon, &format!("{name}@example.org"), plus).unwrap();
        assert!(!done.confirm, "no mail with a link can leave");
    }
    let asking = ["guest", "list", "open-day", "--where", "requested=yes", "-o", "name"];
    assert_eq!(home.run(asking).ok().stdout.lines().count(), 4);
    let approve = ["guest", "approve", "open-day", "ana@example.org", "--notify-at", "now"];
    let dry = home.run([&approve[..], &["--dry-run", "--json"]].concat()).ok();
    assert_eq!(
        (&dry.data()["admission"], &dry.json()["dry_run"]),
        (&"listed".into(), &true.into())
    );
    let approved = home.run([&approve[..], &["--json"]].concat()).ok();
    assert_eq!(approved.data()["answer"]["status"], "yes");
    assert_eq!(
        home.run([&approve[..], &["--json"]].concat()).exits(6).error()["code"],
        "status-conflict"
    );
    home.run(["guest", "reject", "open-day", "ana@example.org"]).exits(6);
    home.run(["guest", "approve", "open-day", "nobody@example.org"]).exits(5);
    home.run(["guest", "approve", "open-day"]).exits(2);
    let mail = home.mailbox().wait_for("ana@example.org", 1).remove(0);
    assert_eq!(mail.subject, "You are on the guest list: Open day");
    assert!(mail.calendar.is_some(), "{}", mail.text);

    let several = ["guest", "approve", "open-day", "bor@example.org", "ana@example.org"];
    let report = home.run([&several[..], &["--json"]].concat()).exits(10).data();
    assert_eq!((&report["changed"], &report["failed"]), (&1.into(), &1.into()));
    assert_eq!(report["guests"][1]["code"], "status-conflict");
    let waits = home.run(["guest", "approve", "open-day", "--where", "party=2", "--json"]).ok();
    assert_eq!(waits.data()["changed"], 1);
    let why = ["--reason", "We are full this year", "--notify-at", "now"];
    let rest = ["guest", "reject", "open-day", "--where", "requested=yes", "--json"];
    assert_eq!(home.run([&rest[..], &why].concat()).ok().data()["changed"], 1);
    assert_eq!(home.run([&rest[..], &why].concat()).ok().data()["matched"], 0);
    let mail = home.mailbox().wait_for("dana@example.org", 1).remove(0);
    assert!(mail.text.contains("We are full this year"), "{}", mail.text);

    let summary = home.run(["rsvp", "summary", "open-day", "--json"]).ok().data();
    let counts = ["guests", "taken", "yes", "waitlisted", "pending", "requested", "rejected"];
    let counts = counts.map(|name| summary[name].as_i64().unwrap());
    assert_eq!(counts, [4, 3, 2, 1, 0, 0, 1]);
    let exported = home.run(["guest", "export", "open-day"]).ok().stdout;
    assert!(exported.lines().next().unwrap().ends_with(",admission"), "{exported}");
    daemon.stop();
}

#[test]
fn a_page_has_an_address_that_can_be_sent() {
    let home = Home::new().with("PLANIFYD__PUBLIC_URL", "https://events.example.org");
    let mut daemon = daemon(home);
    let home = &daemon.home;
    home.run(["event", "edit", "open-day", "--visibility", "public", "--registration", "closed"])
        .ok();
    home.run(["event", "publish", "open-day"]).ok();
    let address = "https://events.example.org/e/default/open-day";
    let shared = home.run(["event", "share", "open-day", "-o", "name"]).ok();
    assert_eq!(shared.stdout.trim(), address);
    assert!(shared.stderr.contains("--registration open"), "{}", shared.stderr);
    assert_eq!(home.run(["event", "get", "open-day", "--json"]).ok().data()["page"], address);
    let refused = sign_up(&daemon, "ana@example.org", 0).unwrap_err();
    assert!(refused.to_string().contains("invitation"), "{refused}");
    let late = ["event", "edit", "open-day", "--registration-opens", "2030-05-02 18:00"];
    home.run(late).exits(2);
    home.run([&late[..], &["--registration-closes", ""]].concat()).ok();
    home.run(["event", "edit", "open-day", "--registration", "perhaps"]).exits(2);
    daemon.stop();
}
