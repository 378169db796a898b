//! Mails about bookings as they arrive: from the command to the folder or the mail server.

use planify_testkit::component;
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::mail::{Mail, Mailbox};

const PASSWORD: &str = "correct horse battery\n";

/// The code of a mail: the line behind the one that announces it.
fn code(text: &str) -> String {
    let mut lines = text.lines().skip_while(|line| !line.starts_with("The code"));
    format!("{}\n", lines.nth(1).expect("the mail has a code"))
}

/// Somebody with an account and a club of their own, in which there is a hall with two rooms.
fn founder(daemon: &TestDaemon, post: &Mailbox, address: &str) -> Home {
    let own = &daemon.home;
    own.run_with_input(["auth", "register", address, "--name", "Ana Novak"], PASSWORD).ok();
    let mail = post.wait_for(address, 1).remove(0);
    own.run_with_input(["auth", "verify"], code(&mail.text)).ok();
    let home = Home::new();
    home.run_with_input(["auth", "login", address, "--server", daemon.http()], PASSWORD).ok();
    home.run(["org", "create", "Club"]).ok();
    let home = home.with("PLANIFY_ORG", "club");
    let address = ["--address", "Mestni trg 1, Ljubljana"];
    home.run([&["venue", "create", "Hall", "--tz", "Europe/Ljubljana"][..], &address].concat())
        .ok();
    home.run(["venue", "resource", "create", "hall", "Great"]).ok();
    home.run(["venue", "resource", "create", "hall", "Small"]).ok();
    home.run(["venue", "policy", "set", "hall", "--horizon", "3660"]).ok();
    home
}

#[test]
fn a_booking_is_told_of_by_mails_with_an_entry_for_the_calendar() {
    let home = Home::new().with("PLANIFYD__MAIL__HOLD", "0s");
    let daemon = TestDaemon::start_in(home);
    let post = daemon.home.mailbox();
    tell(&founder(&daemon, &post, "ana@example.org"), &post, "ana@example.org");
}

#[test]
fn a_booking_is_told_of_through_a_mail_server() {
    let Some((server, folder)) = component::find("SMTP").zip(component::find("SMTP_DIR")) else {
        return;
    };
    let home = Home::new()
        .with("PLANIFYD__MAIL__URL", format!("smtp://{server}"))
        .with("PLANIFYD__MAIL__FROM", "Hall <hall@example.org>")
        .with("PLANIFYD__MAIL__HOLD", "0s");
    let mut daemon = TestDaemon::start_in(home);
    let post = Mailbox::at(folder);
    let ana = "ana.books@example.org";
    tell(&founder(&daemon, &post, ana), &post, ana);
    daemon.stop();
}

/// Books, moves and calls off, and reads what arrives.
fn tell(home: &Home, post: &Mailbox, ana: &str) {
    let start = ["--venue", "hall", "--resource", "great", "--start", "2030-05-06 18:00"];
    let evil = "Board\r\nBcc: eve@example.org\r\n\r\nhello <b>";
    let refused =
        home.run([&["booking", "create"][..], &start, &["--title", evil, "--json"]].concat());
    let title = if refused.exit == 0 { panic!("a title is one line") } else { "Board <b>" };
    let made =
        home.run([&["booking", "create"][..], &start, &["--title", title, "--json"]].concat()).ok();
    assert_eq!(made.json()["effects"][0]["notice"], "booking-confirmed");
    let booking = made.data()["id"].as_str().unwrap().to_owned();
    let confirmed = post.wait_for(ana, 2).remove(1);
    assert_eq!(confirmed.subject, "Confirmed: Board <b>");
    for words in [
        "When: Mon 6 May 2030, 18:00–19:00 (Europe/Ljubljana)",
        "What: Great",
        "Where: Hall, Mestni trg 1, Ljubljana",
        &format!("planify booking get {booking}"),
    ] {
        assert!(confirmed.text.contains(words), "{words}: {}", confirmed.text);
    }
    assert!(confirmed.html.contains("Board &lt;b&gt;"), "{}", confirmed.html);
    let entry = calendar(&confirmed, "PUBLISH", "20300506T180000");
    home.run(["booking", "move", &booking, "--start", "2030-05-07 20:00"]).ok();
    let moved = post.wait_for(ana, 3).remove(2);
    assert_eq!(moved.subject, "Moved: Board <b>");
    assert!(moved.text.contains("(was: Mon 6 May 2030, 18:00–19:00"), "{}", moved.text);
    let later = calendar(&moved, "PUBLISH", "20300507T200000");
    home.run(["booking", "cancel", &booking, "--reason", "No quorum."]).ok();
    let cancelled = post.wait_for(ana, 4).remove(3);
    assert!(cancelled.text.contains("You called this off."), "{}", cancelled.text);
    assert!(cancelled.text.contains("No quorum."), "{}", cancelled.text);
    let struck = calendar(&cancelled, "CANCEL", "20300507T200000");
    assert!(entry.0 == later.0 && later.0 == struck.0, "the UID stays");
    assert!(entry.1 < later.1 && later.1 < struck.1, "the SEQUENCE grows");
    let listed = ["notify", "list", "--booking", &booking, "--json"];
    let listed = home.run(listed).ok().data();
    let kinds: Vec<_> = listed.as_array().unwrap().iter().map(|row| &row["kind"]).collect();
    assert_eq!(kinds, ["booking-cancelled", "booking-moved", "booking-confirmed"]);
    let first = &listed[2];
    assert_eq!((&first["to"], &first["booking"]), (&ana.into(), &booking.as_str().into()));
    assert!(first.get("event").is_none() && first.get("guest").is_none(), "{first}");
    let got = home.run(["notify", "get", first["id"].as_str().unwrap(), "--json"]).ok().data();
    assert_eq!(got["deliveries"][0]["outcome"], "sent");
    let quiet = ["--no-notify", "--title", "Quiet", "--json"];
    let quiet = home.run([&["booking", "create"][..], &start, &quiet].concat()).ok();
    assert_eq!(quiet.json()["effects"], serde_json::json!([]));
    assert_eq!(post.to(ana).len(), 4);
}

/// Looks at the calendar part of a mail; gives its UID and how often it changed.
fn calendar(mail: &Mail, method: &str, start: &str) -> (String, i64) {
    let calendar = mail.calendar.as_ref().expect("the mail has a calendar part");
    assert_eq!(calendar.method, method);
    let property = |name| calendar.property(name).unwrap_or_else(|| panic!("{}", calendar.text));
    assert_eq!(property("DTSTART"), start);
    let location = property("LOCATION").replace("\\,", ",");
    assert_eq!(location, "Great, Hall, Mestni trg 1, Ljubljana");
    assert_eq!(calendar.text.matches("BEGIN:VTIMEZONE").count(), 1);
    assert!(!calendar.text.contains("ATTENDEE"), "nobody is asked: {}", calendar.text);
    (property("UID"), property("SEQUENCE").parse().unwrap())
}
