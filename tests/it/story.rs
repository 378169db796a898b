//! The story that Planify exists for, typed as a new user would, on each way to run it.

use planify_testkit::component;
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::mail::{Mail, Mailbox};
use planify_testkit::postgres::Database;

/// Where the story's mails arrive, and under which domain its guests live.
struct Post {
    mailbox: Mailbox,
    domain: &'static str,
}

#[test]
fn the_story_works_with_nothing_but_the_program() {
    let home = Home::new();
    let post = Post { mailbox: home.mailbox(), domain: "plain.example.org" };
    tell(&home, &post);
}

#[test]
fn the_story_works_on_postgres_over_tcp_with_a_token_and_a_mail_server() {
    let Some(database) = Database::create() else { return };
    let Some((server, folder)) = component::find("SMTP").zip(component::find("SMTP_DIR")) else {
        return;
    };
    let home = Home::new()
        .with("PLANIFYD__STORE__URL", database.url())
        .with("PLANIFYD__MAIL__URL", format!("smtp://{server}"))
        .with("PLANIFYD__MAIL__FROM", "Gala <gala@example.org>")
        .with("PLANIFYD__MAIL__RSVP_ADDRESS", "rsvp@example.org");
    let mut daemon = TestDaemon::start_in(home);
    let post = Post { mailbox: Mailbox::at(folder), domain: "cloud.example.org" };
    tell(&daemon.visitor(), &post);
    daemon.stop();
}

/// Tells the whole story from one home.
fn tell(home: &Home, post: &Post) {
    let (first, second) = (format!("first@{}", post.domain), format!("second@{}", post.domain));
    create(home);
    import(home, post);
    home.run(["event", "publish", "spring-gala"]).ok();
    home.run(["guest", "invite", "spring-gala", "--all", "--notify-at", "now"]).ok();
    let invitations = [&first, &second].map(|address| post.mailbox.wait_for(address, 1).remove(0));
    for invitation in &invitations {
        check_invitation(invitation);
    }
    answer(home, &first, &second);
    home.run(["event", "edit", "spring-gala", "--start", "2027-03-28 19:00", "--notify-at", "now"])
        .ok();
    for (invitation, address) in invitations.iter().zip([&first, &second]) {
        check_update(invitation, &update_to(&post.mailbox, address));
    }
    let listed = home.run(["event", "list", "-o", "plain"]).ok();
    assert_eq!(listed.stdout.lines().count(), 1);
    refusals(home);
}

fn create(home: &Home) {
    let arguments = [
        "event",
        "create",
        "Spring gala",
        "--start",
        "2027-03-28 18:00",
        "--for",
        "3h",
        "--tz",
        "Europe/Ljubljana",
    ];
    let made = home.run([&arguments[..], &["--capacity", "2", "--json"]].concat()).ok();
    let event = made.data();
    assert_eq!(event["slug"], "spring-gala");
    assert_eq!(event["starts_at"], "2027-03-28T16:00:00Z");
    assert_eq!(event["zone"], "Europe/Ljubljana");
    assert_eq!(made.json()["schema"], "planify.event/v1");
}

fn import(home: &Home, post: &Post) {
    let list = format!(
        "name,email,phone,party,tags\nAna First,first@{0},+38640111222,2,family\nNobody,not-an-address,,1,\n\
         Bor Second,second@{0},,1,work\n",
        post.domain
    );
    let file = home.write("guests.csv", list);
    let report = home.run(["guest", "import", "spring-gala", "--file", &file]).exits(10);
    let said = format!("{}{}", report.stdout, report.stderr);
    assert!(
        said.contains("not-an-address") && said.contains('3'),
        "the bad line is not named: {said}"
    );
    let again = home.run(["guest", "import", "spring-gala", "--file", &file]).exits(10);
    drop(again);
    let guests = home.run(["guest", "list", "spring-gala", "--json"]).ok().data();
    assert_eq!(guests.as_array().unwrap().len(), 2);
}

fn check_invitation(mail: &Mail) {
    let calendar = mail.calendar.as_ref().expect("an invitation has a calendar part");
    assert_eq!(calendar.method, "REQUEST");
    assert_eq!(calendar.property("SEQUENCE").as_deref(), Some("0"));
    assert_eq!(calendar.property("DTSTART").as_deref(), Some("20270328T180000"));
    assert_eq!(calendar.text.matches("BEGIN:VTIMEZONE").count(), 1);
    assert_eq!(calendar.text.matches("ATTENDEE").count(), 1);
    assert!(mail.subject.contains("Spring gala"), "{}", mail.subject);
    assert!(mail.text.contains("Spring gala") && mail.html.contains("Spring gala"));
    assert!(!mail.message_id.is_empty());
}

fn answer(home: &Home, first: &str, second: &str) {
    let rsvp = |guest: &str, rest: &[&str]| {
        let arguments = [&["rsvp", "set", "spring-gala", guest][..], rest, &["--json"]].concat();
        home.run(arguments).ok().data()
    };
    let yes = rsvp(first, &["yes", "--plus", "1"]);
    assert_eq!((&yes["status"], &yes["party"]), (&"yes".into(), &2.into()));
    assert_eq!(rsvp(second, &["yes"])["status"], "waitlisted");
    rsvp(first, &["no"]);
    let summary = home.run(["rsvp", "summary", "spring-gala", "--json"]).ok().data();
    let expected =
        [("capacity", 2), ("taken", 1), ("guests", 2), ("yes", 1), ("no", 1), ("waitlisted", 0)];
    for (field, count) in expected {
        assert_eq!(summary[field], count, "{field} in {summary}");
    }
}

/// The one update mail to a guest; mails about answers may arrive beside it.
fn update_to(mailbox: &Mailbox, address: &str) -> Mail {
    let is_update = |mail: &Mail| {
        let sequence = mail.calendar.as_ref().and_then(|calendar| calendar.property("SEQUENCE"));
        sequence.as_deref() == Some("1")
    };
    let mails = planify_testkit::wait::until(planify_testkit::wait::SOON, "an update", || {
        let mails: Vec<Mail> = mailbox.to(address).into_iter().filter(is_update).collect();
        Some(mails).filter(|mails| !mails.is_empty())
    });
    assert_eq!(mails.len(), 1, "one update mail per guest");
    mails.into_iter().next().unwrap()
}

fn check_update(invitation: &Mail, update: &Mail) {
    let [before, after] = [invitation, update].map(|mail| mail.calendar.as_ref().unwrap());
    assert_eq!(after.property("UID"), before.property("UID"));
    assert_eq!(after.property("ORGANIZER"), before.property("ORGANIZER"));
    assert_eq!(after.property("DTSTART").as_deref(), Some("20270328T190000"));
    assert_ne!(update.message_id, invitation.message_id);
}

fn refusals(home: &Home) {
    let gap = home
        .run([
            "event",
            "create",
            "Dawn run",
            "--start",
            "2027-03-28 02:30",
            "--tz",
            "Europe/Ljubljana",
        ])
        .exits(2);
    assert!(gap.stderr.contains("--on-gap"), "{}", gap.stderr);
    home.run(["event", "get", "nope"]).exits(5);
    let error = home.run(["event", "get", "nope", "--json"]).exits(5).error();
    assert_eq!((&error["code"], &error["exit"]), (&"not-found".into(), &5.into()));
}
