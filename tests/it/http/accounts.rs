//! Accounts over the interface and on the pages, through the real listener and the mails that leave.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant};

use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::mail::Mail;
use planify_testkit::wait;
use serde_json::{Value, json};

const ANA: &str = "ana@example.org";
const PASSWORD: &str = "correct horse battery";
const OTHER: &str = "another long password";
/// Longer than a session is believed after it ended.
const BELIEVED: Duration = Duration::from_secs(1);

/// A daemon on which everybody may register, and as often as a test likes.
fn open() -> TestDaemon {
    open_with(&[])
}

fn open_with(variables: &[(&str, &str)]) -> TestDaemon {
    let mut home = Home::new()
        .with("PLANIFYD__ACCOUNTS__REGISTRATION", "open")
        .with("PLANIFYD__PUBLIC_URL", "https://plan.example.org")
        .with("PLANIFYD__LIMITS__ANONYMOUS_PER_MINUTE", "0")
        .with("PLANIFYD__LIMITS__SIGN_IN_PER_MINUTE", "0")
        .with("PLANIFYD__LIMITS__SIGN_IN_TARGET_PER_MINUTE", "0")
        .with("PLANIFYD__LIMITS__MAIL_TARGET_PER_HOUR", "0");
    for (name, value) in variables {
        home.set(name, *value);
    }
    TestDaemon::start_in(home)
}

/// What came back.
#[derive(Debug)]
struct Reply {
    status: u16,
    head: String,
    body: String,
}

impl Reply {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The values of a header, in the order in which they came.
    fn all(&self, name: &str) -> Vec<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .filter(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
            .collect()
    }
}

fn send(daemon: &TestDaemon, method: &str, path: &str, headers: &str, body: &str) -> Reply {
    let mut request =
        format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    for header in headers.lines() {
        let _ = write!(request, "{header}\r\n");
    }
    let _ = write!(request, "Content-Length: {}\r\n\r\n{body}", body.len());
    let mut stream = daemon.connect();
    stream.set_read_timeout(Some(wait::SOON)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).unwrap();
    let reply = String::from_utf8(reply).unwrap();
    let (head, body) = reply.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Reply { status, head: head.to_owned(), body: body.to_owned() }
}

fn post(daemon: &TestDaemon, path: &str, token: &str, body: &Value) -> Reply {
    let mut headers = "Content-Type: application/json".to_owned();
    if !token.is_empty() {
        let _ = write!(headers, "\nAuthorization: Bearer {token}");
    }
    send(daemon, "POST", path, &headers, &body.to_string())
}

fn whoami(daemon: &TestDaemon, token: &str) -> Reply {
    send(daemon, "GET", "/v1/whoami", &format!("Authorization: Bearer {token}"), "")
}

fn register(daemon: &TestDaemon, email: &str) -> Reply {
    let body = json!({ "email": email, "name": "Ana Novak", "password": PASSWORD });
    post(daemon, "/v1/auth/register", "", &body)
}

fn login(daemon: &TestDaemon, email: &str, password: &str) -> Reply {
    post(daemon, "/v1/auth/login", "", &json!({ "email": email, "password": password }))
}

/// The code of a mail: the last part of its link.
fn code(mail: &Mail) -> String {
    let link = mail.text.lines().find(|line| line.starts_with("https://plan.example.org/"));
    link.expect("the mail has a link").rsplit('/').next().unwrap().to_owned()
}

/// Makes an account and gives its session.
fn account(daemon: &TestDaemon, email: &str) -> String {
    let before = daemon.home.mailbox().to(email).len();
    assert_eq!(register(daemon, email).status, 202);
    let mails = daemon.home.mailbox().wait_for(email, before + 1);
    let made = post(daemon, "/v1/auth/verify", "", &json!({ "token": code(&mails[before]) }));
    assert_eq!(made.status, 201, "{made:?}");
    session(daemon, email, PASSWORD)
}

fn session(daemon: &TestDaemon, email: &str, password: &str) -> String {
    let reply = login(daemon, email, password);
    assert_eq!(reply.status, 201, "{reply:?}");
    reply.json()["data"]["token"].as_str().unwrap().to_owned()
}

#[test]
fn somebody_registers_confirms_signs_in_and_out() {
    let daemon = open();
    assert_eq!(login(&daemon, ANA, PASSWORD).code(), "bad-credentials");
    let session = account(&daemon, ANA);
    let who = whoami(&daemon, &session).json();
    assert_eq!((&who["data"]["via"], &who["data"]["email"]), (&json!("session"), &json!(ANA)));
    assert_eq!((&who["data"]["roles"], &who["data"]["org"]), (&json!([]), &json!("")));
    let events =
        send(&daemon, "GET", "/v1/guests", &format!("Authorization: Bearer {session}"), "");
    assert_eq!(events.status, 404);
    let out = post(&daemon, "/v1/auth/logout", &session, &json!({}));
    assert_eq!((out.status, &out.json()["data"]["ended"]), (200, &json!(1)));
    assert_eq!(whoami(&daemon, &session).code(), "not-signed-in");
    let again = post(&daemon, "/v1/auth/logout", &session, &json!({}));
    assert_eq!(again.json()["data"]["ended"], 0);
}

#[test]
fn nobody_says_at_registration_what_they_may_do() {
    let daemon = open();
    for field in ["role", "roles", "org", "org_id", "admin", "id", "verified", "issuer"] {
        let mut body = json!({ "email": ANA, "name": "Ana", "password": PASSWORD });
        body[field] = json!("owner");
        let refused = post(&daemon, "/v1/auth/register", "", &body);
        assert_eq!((refused.status, refused.code().as_str()), (422, "invalid"), "{field}");
        assert_eq!(refused.json()["field"], field);
    }
    let patch = send(
        &daemon,
        "PATCH",
        "/v1/users/me",
        &format!("Content-Type: application/json\nAuthorization: Bearer {}", account(&daemon, ANA)),
        r#"{"role":"owner"}"#,
    );
    assert_eq!((patch.status, patch.code().as_str()), (422, "invalid"));
}

#[test]
fn an_answer_does_not_tell_whether_an_address_is_known() {
    let daemon = open();
    account(&daemon, ANA);
    for (path, body) in [
        ("/v1/auth/register", json!({ "name": "A", "password": PASSWORD })),
        ("/v1/auth/reset", json!({})),
        ("/v1/auth/login", json!({ "password": "wrong password" })),
    ] {
        let ask = |address: &str| {
            let mut body = body.clone();
            body["email"] = json!(address);
            let reply = post(&daemon, path, "", &body);
            let mut said = reply.json();
            if let Some(id) = said.get_mut("request_id") {
                *id = Value::Null;
            }
            (reply.status, said.to_string().replace(address, "ADDRESS"))
        };
        assert_eq!(ask(ANA), ask("nobody@example.org"), "{path}");
    }
    let mails = daemon.home.mailbox().wait_for(ANA, 3);
    let subjects: Vec<&str> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    assert!(subjects.iter().any(|it| it.starts_with("You have an account")), "{subjects:?}");
    daemon.home.mailbox().wait_for("nobody@example.org", 1);
}

#[test]
fn a_forgotten_password_is_changed_once_and_ends_every_session() {
    let daemon = open();
    let old = account(&daemon, ANA);
    assert_eq!(post(&daemon, "/v1/auth/reset", "", &json!({ "email": ANA })).status, 202);
    let mail = daemon.home.mailbox().wait_for(ANA, 2).remove(1);
    let token = code(&mail);
    let confirm = |token: &str, password: &str| {
        let body = json!({ "token": token, "password": password });
        post(&daemon, "/v1/auth/reset/confirm", "", &body)
    };
    assert_eq!(confirm("x", OTHER).code(), "link-invalid");
    assert_eq!(confirm(&token, "short").code(), "weak-password");
    assert_eq!(confirm(&token, &"long ".repeat(300)).code(), "weak-password");
    assert_eq!(confirm(&token, ANA).code(), "weak-password");
    assert_eq!(confirm(&token, OTHER).status, 200);
    assert_eq!(confirm(&token, PASSWORD).code(), "link-invalid");
    assert_eq!(whoami(&daemon, &old).status, 401);
    assert_eq!(login(&daemon, ANA, PASSWORD).code(), "bad-credentials");
    session(&daemon, ANA, OTHER);
    let told = daemon.home.mailbox().wait_for(ANA, 3).remove(2);
    assert!(told.subject.contains("was changed"), "{}", told.subject);
}

#[test]
fn attempts_are_limited_by_client_and_by_target_known_or_not() {
    let daemon = open_with(&[
        ("PLANIFYD__LIMITS__SIGN_IN_TARGET_PER_MINUTE", "1"),
        ("PLANIFYD__LIMITS__SIGN_IN_TARGET_BURST", "3"),
        ("PLANIFYD__LIMITS__MAIL_TARGET_PER_HOUR", "1"),
        ("PLANIFYD__LIMITS__MAIL_TARGET_BURST", "2"),
    ]);
    for address in [ANA, "nobody@example.org"] {
        for _ in 0..3 {
            assert_eq!(login(&daemon, address, "wrong password").status, 401);
        }
        let refused = login(&daemon, &address.to_uppercase(), "wrong password");
        assert_eq!((refused.status, refused.code().as_str()), (429, "rate-limited"), "{address}");
        let wait: u32 = refused.all("retry-after")[0].parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
        for _ in 0..2 {
            assert_eq!(register(&daemon, address).status, 202);
        }
        assert_eq!(register(&daemon, address).status, 429);
        let reset = post(&daemon, "/v1/auth/reset", "", &json!({ "email": address }));
        assert_eq!(reset.status, 429, "all mails to an address count together");
    }
    let strict = open_with(&[
        ("PLANIFYD__LIMITS__SIGN_IN_PER_MINUTE", "1"),
        ("PLANIFYD__LIMITS__SIGN_IN_BURST", "2"),
    ]);
    for number in 0..2 {
        let address = format!("a{number}@example.org");
        assert_eq!(login(&strict, &address, "wrong password").status, 401);
    }
    let refused = login(&strict, "b@example.org", "wrong password");
    assert_eq!((refused.status, refused.code().as_str()), (429, "rate-limited"));
    assert!(!refused.all("retry-after").is_empty());
    assert_eq!(send(&strict, "GET", "/livez", "", "").status, 200);
}

#[test]
fn a_flood_of_passwords_leaves_the_rest_of_the_daemon_alone() {
    let daemon = open();
    let token = daemon.token();
    std::thread::scope(|scope| {
        let flood: Vec<_> = (0..60)
            .map(|number| {
                let daemon = &daemon;
                scope.spawn(move || {
                    login(daemon, &format!("a{number}@example.org"), "wrong password").code()
                })
            })
            .collect();
        while flood.iter().any(|thread| !thread.is_finished()) {
            let seen =
                send(&daemon, "GET", "/v1/events", &format!("Authorization: Bearer {token}"), "");
            assert_eq!(seen.status, 200);
        }
        for thread in flood {
            let code = thread.join().unwrap();
            assert!(["bad-credentials", "overloaded"].contains(&code.as_str()), "{code}");
        }
    });
}

#[test]
fn bad_input_is_refused_before_it_costs_anything() {
    let daemon = open();
    let long = "x".repeat(2000);
    for (path, body, status, code) in [
        ("login", json!({ "email": "nowhere", "password": PASSWORD }), 422, "bad-email"),
        ("login", json!({ "email": ANA, "password": long }), 422, "weak-password"),
        ("login", json!({ "email": ANA, "password": "a\u{0}bcdefghijk" }), 422, "weak-password"),
        ("login", json!({ "email": ANA }), 422, "invalid"),
        ("login", json!({ "email": ANA, "password": 7 }), 422, "invalid"),
        ("register", json!({ "email": ANA, "name": "", "password": PASSWORD }), 422, "empty-text"),
        (
            "register",
            json!({ "email": ANA, "name": "a\u{7}", "password": PASSWORD }),
            422,
            "control-character",
        ),
        (
            "register",
            json!({ "email": ANA, "name": "A", "password": "short" }),
            422,
            "weak-password",
        ),
        (
            "register",
            json!({ "email": ANA, "name": "A", "password": "aaaaaaaaaaaaa" }),
            422,
            "weak-password",
        ),
        (
            "register",
            json!({ "email": ANA, "name": "A", "password": PASSWORD, "zone": "Mars/Base" }),
            422,
            "bad-zone",
        ),
        (
            "register",
            json!({ "email": "a@b\r\nBcc: c@d", "name": "A", "password": PASSWORD }),
            422,
            "bad-email",
        ),
        ("verify", json!({ "token": "" }), 404, "link-invalid"),
        ("verify", json!({ "token": long }), 404, "link-invalid"),
        ("logout", json!({}), 401, "not-signed-in"),
    ] {
        let refused = post(&daemon, &format!("/v1/auth/{path}"), "", &body);
        assert_eq!((refused.status, refused.code().as_str()), (status, code), "{path} {body}");
    }
    assert!(daemon.home.mailbox().all().is_empty());
}

#[test]
fn accounts_are_for_those_who_are_invited_and_for_nobody_where_they_are_closed() {
    let daemon = TestDaemon::start();
    assert_eq!(register(&daemon, ANA).status, 202);
    daemon.home.run(["member", "invite", ANA, "--role", "viewer"]).ok();
    daemon.home.mailbox().wait_for(ANA, 1);
    assert_eq!(register(&daemon, ANA).status, 202);
    let mails = daemon.home.mailbox().wait_for(ANA, 2);
    assert!(mails.iter().any(|mail| mail.subject.starts_with("Confirm")), "{mails:?}");
    let closed = open_with(&[("PLANIFYD__ACCOUNTS__REGISTRATION", "closed")]);
    let refused = register(&closed, ANA);
    assert_eq!((refused.status, refused.code().as_str()), (403, "registration-closed"));
    assert_eq!(send(&closed, "GET", "/register", "", "").status, 403);
    let ran = closed
        .home
        .run_with_input(["auth", "register", ANA, "--name", "Ana Novak"], format!("{PASSWORD}\n"));
    ran.ok();
    closed.home.mailbox().wait_for(ANA, 1);
}

#[test]
fn a_session_that_ended_elsewhere_is_refused_within_a_second() {
    let daemon = open();
    let (one, other) = (account(&daemon, ANA), session(&daemon, ANA, PASSWORD));
    assert_eq!(whoami(&daemon, &other).status, 200);
    let all = post(&daemon, "/v1/auth/logout", &one, &json!({ "everywhere": true }));
    assert_eq!(all.json()["data"]["ended"], 2);
    let ended_at = Instant::now();
    while whoami(&daemon, &other).status == 200 {
        assert!(ended_at.elapsed() < BELIEVED, "the session is still good");
    }
}

#[test]
fn the_last_use_of_a_token_is_shown() {
    let daemon = open();
    let token = daemon.token();
    assert_eq!(whoami(&daemon, &token).status, 200);
    let used = wait::until(wait::SOON, "the token's last use is noted", || {
        let listed = daemon.home.run(["token", "list", "--json"]).ok().data();
        listed[0]["last_used_at"].as_str().map(str::to_owned)
    });
    assert!(used.ends_with('Z'), "{used}");
}

#[test]
fn a_user_reads_and_changes_their_own_profile_and_leaves() {
    let daemon = open();
    let session = account(&daemon, ANA);
    let me = |method: &str, body: &str| {
        let headers = format!("Authorization: Bearer {session}\nContent-Type: application/json");
        send(&daemon, method, "/v1/users/me", &headers, body)
    };
    let seen = me("GET", "").json();
    assert_eq!((&seen["data"]["consents"], &seen["data"]["version"]), (&json!([]), &json!(1)));
    let edited = me("PATCH", r#"{"short_name":"Ana","consents":["email"],"locale":"sl"}"#);
    assert_eq!((edited.status, edited.all("etag")), (200, vec!["\"2\""]));
    assert_eq!(edited.json()["data"]["consents"], json!(["email"]));
    assert_eq!(me("PATCH", r#"{"consents":["all"]}"#).code(), "invalid");
    let dry = send(
        &daemon,
        "DELETE",
        "/v1/users/me?dry_run=true",
        &format!("Authorization: Bearer {session}"),
        "",
    );
    assert_eq!((dry.status, &dry.json()["dry_run"]), (200, &json!(true)));
    assert_eq!(me("GET", "").status, 200);
    let gone = me("DELETE", "");
    assert_eq!((gone.status, &gone.json()["data"]["email"]), (200, &Value::Null));
    assert!(daemon.home.mailbox().all().is_empty(), "mails to who left are removed");
    let files = ["planify.db", "planify.db-wal"]
        .map(|name| std::fs::read(daemon.home.state().join(name)).unwrap_or_default());
    let held = files.concat();
    for text in [ANA, "Ana Novak", "argon2"] {
        assert!(!held.windows(text.len()).any(|at| at == text.as_bytes()), "{text} is held");
    }
    assert_eq!(me("GET", "").status, 401);
    assert_eq!(login(&daemon, ANA, PASSWORD).code(), "bad-credentials");
}

#[test]
fn no_secret_reaches_the_log() {
    let mut home = Home::new();
    for (name, value) in [
        ("PLANIFYD__ACCOUNTS__REGISTRATION", "open"),
        ("PLANIFYD__PUBLIC_URL", "https://plan.example.org"),
        ("PLANIFYD__LOG__LEVEL", "trace"),
        ("PLANIFYD__LISTEN", "127.0.0.1:0"),
    ] {
        home.set(name, value);
    }
    let register = home
        .run_with_input(["auth", "register", ANA, "--name", "Ana Novak"], format!("{PASSWORD}\n"));
    register.ok();
    let secret = code(&home.mailbox().wait_for(ANA, 1)[0]);
    home.run_with_input(["auth", "verify"], format!("{secret}\n")).ok();
    let log = std::fs::read_to_string(home.state().join("planifyd.log")).unwrap();
    assert!(log.contains("an account was made"), "{log}");
    for text in [PASSWORD, &secret, ANA, "Ana Novak", "argon2"] {
        assert!(!log.contains(text), "the log holds {text}");
    }
}
