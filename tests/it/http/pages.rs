//! Pages of accounts as a browser without JavaScript uses them: cookies, forms, redirects.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};

use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::wait;

const ANA: &str = "ana@example.org";
const PASSWORD: &str = "correct horse battery";

/// A browser that keeps cookies and knows the form of the page that it shows.
struct Browser<'d> {
    daemon: &'d TestDaemon,
    cookies: BTreeMap<String, String>,
}

/// A page that was shown, or where the browser was sent on to.
#[derive(Debug)]
struct Page {
    status: u16,
    head: String,
    text: String,
}

impl Page {
    fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let mut found = lines.filter(|(found, _)| found.eq_ignore_ascii_case(name));
        found.next().map_or("", |(_, value)| value)
    }

    /// The value that binds the form to its page.
    fn token(&self) -> &str {
        let start = "name=\"form\" value=\"";
        let rest = self.text.split_once(start).unwrap_or_else(|| panic!("{self:?}")).1;
        rest.split('"').next().unwrap()
    }

    #[track_caller]
    fn says(&self, status: u16, text: &str) {
        assert_eq!(self.status, status, "{self:?}");
        assert!(self.text.contains(text), "{text}: {self:?}");
    }
}

impl<'d> Browser<'d> {
    fn new(daemon: &'d TestDaemon) -> Self {
        Self { daemon, cookies: BTreeMap::new() }
    }

    fn ask(&mut self, method: &str, path: &str, headers: &str, body: &str) -> Page {
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if !self.cookies.is_empty() {
            let all: Vec<_> =
                self.cookies.iter().map(|(name, it)| format!("{name}={it}")).collect();
            let _ = write!(request, "Cookie: {}\r\n", all.join("; "));
        }
        for header in headers.lines() {
            let _ = write!(request, "{header}\r\n");
        }
        let _ = write!(request, "Content-Length: {}\r\n\r\n{body}", body.len());
        let mut stream = self.daemon.connect();
        stream.set_read_timeout(Some(wait::SOON)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply).unwrap();
        let reply = String::from_utf8(reply).unwrap();
        let (head, text) = reply.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let page = Page { status, head: head.to_owned(), text: text.to_owned() };
        self.keep_cookies(&page);
        page
    }

    fn keep_cookies(&mut self, page: &Page) {
        let lines = page.head.lines().filter_map(|line| line.split_once(": "));
        for (_, cookie) in lines.filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie")) {
            assert!(cookie.starts_with("__Host-"), "{cookie}");
            for attribute in ["Path=/", "Secure", "HttpOnly", "SameSite="] {
                assert!(cookie.contains(attribute), "{cookie}");
            }
            assert!(!cookie.contains("Domain"), "{cookie}");
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    fn open(&mut self, path: &str) -> Page {
        let page = self.ask("GET", path, "", "");
        if page.status == 200 {
            check_html(&page);
        }
        page
    }

    /// Fills the form of a page and sends it.
    fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.open(path).token().to_owned();
        self.send(path, &token, fields)
    }

    fn send(&mut self, path: &str, token: &str, fields: &[(&str, &str)]) -> Page {
        let mut body = format!("form={token}");
        for (name, value) in fields {
            let value: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let _ = write!(body, "&{name}={value}");
        }
        let headers = "Content-Type: application/x-www-form-urlencoded\n\
                       Sec-Fetch-Site: same-origin\nOrigin: http://localhost";
        self.ask("POST", path, headers, &body)
    }
}

/// Insists on what every page owes: one heading, closed elements, a label for every field that
/// is seen, a purpose that password managers know, no script, nothing from elsewhere.
#[track_caller]
fn check_html(page: &Page) {
    let text = &page.text;
    assert!(text.starts_with("<!doctype html>\n<html lang=\"en\">"), "{text}");
    assert_eq!(text.matches("<h1>").count(), 1, "{text}");
    for tag in ["main", "form", "label", "button", "p", "dl", "div", "fieldset", "article", "h1"] {
        let opened =
            text.matches(&format!("<{tag}>")).count() + text.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, text.matches(&format!("</{tag}>")).count(), "<{tag}>: {text}");
    }
    for wrong in ["<script", "style=", "onclick", "http://", "{{", "{%"] {
        assert!(!text.contains(wrong), "{wrong}: {text}");
    }
    for input in text.split("<input ").skip(1) {
        let input = input.split('>').next().unwrap();
        if input.contains("type=\"hidden\"") {
            continue;
        }
        let before = text.split_once(input).unwrap().0;
        assert!(
            before.matches("<label").count() > before.matches("</label").count(),
            "without a label: {input}"
        );
        let is_box = input.contains("type=\"checkbox\"");
        assert!(is_box || input.contains("autocomplete=\""), "without a purpose: {input}");
    }
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.header("content-security-policy").contains("form-action 'self'"));
    assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
}

fn open_daemon() -> TestDaemon {
    let home = Home::new()
        .with("PLANIFYD__ACCOUNTS__REGISTRATION", "open")
        .with("PLANIFYD__PUBLIC_URL", "https://plan.example.org")
        .with("PLANIFYD__LIMITS__ANONYMOUS_PER_MINUTE", "0")
        .with("PLANIFYD__LIMITS__SIGN_IN_PER_MINUTE", "0")
        .with("PLANIFYD__LIMITS__MAIL_TARGET_PER_HOUR", "0");
    TestDaemon::start_in(home)
}

/// The path of the link in the last of so many mails.
fn link(daemon: &TestDaemon, mails: usize) -> String {
    let mail = daemon.home.mailbox().wait_for(ANA, mails).remove(mails - 1);
    let start = "https://plan.example.org";
    let link = mail.text.lines().find_map(|line| line.strip_prefix(start)).unwrap();
    assert!(mail.html.contains("href=\"https:"), "{}", mail.html);
    link.to_owned()
}

fn register(browser: &mut Browser<'_>, daemon: &TestDaemon) {
    let fields =
        [("name", "Ana <Novak>"), ("email", ANA), ("password", PASSWORD), ("consent_sms", "yes")];
    browser.fill("/register", &fields).says(200, "Look into your mail");
    let verify = link(daemon, 1);
    // A scanner that opens the link changes nothing.
    for _ in 0..2 {
        browser.open(&verify).says(200, "Make the account of ana@example.org?");
    }
    let confirmed = browser.fill(&verify, &[]);
    assert_eq!((confirmed.status, confirmed.header("location")), (303, "../signin?confirmed"));
    browser.open("/signin?confirmed").says(200, "Your account is ready");
    browser.open(&verify).says(404, "This link does not work");
}

#[test]
fn somebody_registers_signs_in_and_out_without_javascript() {
    let daemon = open_daemon();
    let mut browser = Browser::new(&daemon);
    assert_eq!(browser.open("/account").header("location"), "signin");
    register(&mut browser, &daemon);
    let wrong = [("email", ANA), ("password", "wrong password")];
    let refused = browser.fill("/signin", &wrong);
    refused.says(401, "The address and the password do not go together.");
    assert!(refused.text.contains("value=\"ana@example.org\""), "{refused:?}");
    assert!(!refused.text.contains("wrong password"), "{refused:?}");
    let entered = browser.fill("/signin", &[("email", ANA), ("password", PASSWORD)]);
    assert_eq!((entered.status, entered.header("location")), (303, "account"));
    let session = browser.cookies["__Host-planify"].clone();
    browser.open("/account").says(200, "<h1>Ana &lt;Novak&gt;</h1>");
    // The cookie is for pages; the interface takes none, so no other page can use it there.
    assert_eq!(browser.ask("GET", "/v1/whoami", "", "").status, 401);
    let left = browser.fill("/signout", &[]);
    assert_eq!((left.status, left.header("location")), (303, "signin?out"));
    assert!(!browser.cookies.contains_key("__Host-planify"));
    browser.cookies.insert("__Host-planify".to_owned(), session);
    assert_eq!(browser.open("/account").header("location"), "signin");
}

#[test]
fn a_forgotten_password_is_chosen_anew() {
    let daemon = open_daemon();
    let mut browser = Browser::new(&daemon);
    register(&mut browser, &daemon);
    browser.fill("/signin", &[("email", ANA), ("password", PASSWORD)]);
    let known = browser.fill("/reset", &[("email", ANA)]);
    let unknown = browser.fill("/reset", &[("email", "nobody@example.org")]);
    assert_eq!((known.status, &known.text), (unknown.status, &unknown.text));
    browser.fill("/reset", &[("email", "nowhere")]).says(422, "not an e-mail address");
    let reset = link(&daemon, 2);
    browser.open(&reset).says(200, "autocomplete=\"new-password\"");
    browser.fill(&reset, &[("password", "short")]).says(422, "This password cannot be taken");
    let changed = browser.fill(&reset, &[("password", "another long password")]);
    assert_eq!((changed.status, changed.header("location")), (303, "../signin?changed"));
    assert_eq!(browser.open("/account").header("location"), "signin");
    browser.open(&reset).says(404, "This link does not work");
    let entered = browser.fill("/signin", &[("email", ANA), ("password", "another long password")]);
    assert_eq!(entered.status, 303);
}

#[test]
fn a_form_of_another_page_changes_nothing() {
    let daemon = open_daemon();
    let mut browser = Browser::new(&daemon);
    register(&mut browser, &daemon);
    let fields = [("email", ANA), ("password", PASSWORD)];
    let token = browser.open("/signin").token().to_owned();
    let foreign = Browser::new(&daemon).open("/signin").token().to_owned();
    for wrong in [foreign.as_str(), "", "x"] {
        browser.send("/signin", wrong, &fields).says(403, "The form was not taken");
    }
    let body = format!("form={token}&email=ana%40example.org&password=correct+horse+battery");
    let form = "Content-Type: application/x-www-form-urlencoded";
    for origin in
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: http://localhost:1"]
    {
        let page = browser.ask("POST", "/signin", &format!("{form}\n{origin}"), &body);
        page.says(403, "The form was not taken");
    }
    // Without its cookie a browser sends no form, as when a page makes it.
    let page = Browser::new(&daemon).ask("POST", "/signin", form, &body);
    page.says(403, "The browser must accept cookies");
    assert!(!browser.cookies.contains_key("__Host-planify"));
    let fields = [fields[0], fields[1], ("role", "owner")];
    assert_eq!(browser.send("/signin", &token, &fields).status, 422);
    let long = "x".repeat(70_000);
    assert_eq!(browser.send("/signin", &token, &[("email", &long)]).status, 413);
    for path in ["/signin", "/signout", "/register", "/reset"] {
        assert_eq!(browser.ask("PUT", path, form, &body).status, 405, "{path}");
    }
}

#[test]
fn a_damaged_link_gets_one_and_the_same_page() {
    let daemon = open_daemon();
    let mut browser = Browser::new(&daemon);
    let mut pages = Vec::new();
    for token in ["x", "%FF%FE", &"0".repeat(52), &"x".repeat(5_000)] {
        for kind in ["verify", "reset"] {
            let page = browser.open(&format!("/{kind}/{token}"));
            assert_eq!(page.status, 404, "{token}");
            pages.push(page.text);
        }
    }
    pages.dedup();
    assert_eq!(pages.len(), 1, "{pages:?}");
}

#[test]
fn what_was_typed_stays_when_a_form_is_refused() {
    let daemon = open_daemon();
    let mut browser = Browser::new(&daemon);
    for (fields, said) in [
        (
            [("name", "Ana"), ("email", "nowhere"), ("password", PASSWORD), ("phone", "")],
            "not an e-mail",
        ),
        (
            [("name", "Ana"), ("email", ANA), ("password", "short"), ("phone", "")],
            "cannot be taken",
        ),
        ([("name", "Ana"), ("email", ANA), ("password", PASSWORD), ("phone", "12")], "not a phone"),
        ([("name", ""), ("email", ANA), ("password", PASSWORD), ("phone", "")], "Write a name"),
    ] {
        let page = browser.fill("/register", &fields);
        page.says(422, said);
        assert!(page.text.contains(&format!("value=\"{}\"", fields[1].1)), "{page:?}");
        assert!(!page.text.contains(fields[2].1), "a password is never sent back: {page:?}");
    }
    assert!(daemon.home.mailbox().all().is_empty());
}

#[test]
fn an_invitation_is_answered_on_its_page() {
    let daemon = open_daemon();
    let mut browser = Browser::new(&daemon);
    register(&mut browser, &daemon);
    daemon.home.run(["member", "invite", ANA, "--role", "organiser"]).ok();
    let invite = link(&daemon, 2);
    assert!(invite.starts_with("/invite/"), "{invite}");
    browser.open(&invite).says(200, "<a href=\"../register\">make an account</a>");
    let sent_on = browser.fill(&invite, &[("answer", "accept")]);
    assert_eq!((sent_on.status, sent_on.header("location")), (303, "../signin"));
    browser.fill("/signin", &[("email", ANA), ("password", PASSWORD)]);
    browser.open(&invite).says(200, "You are signed in as Ana &lt;Novak&gt;.");
    browser.fill(&invite, &[("answer", "accept")]).says(200, "You are a member of");
    browser.open(&invite).says(404, "This link does not work");
    let members = daemon.home.run(["member", "list", "--json"]).ok().data();
    assert_eq!(members.as_array().unwrap().len(), 2, "{members}");
    daemon.home.run(["member", "invite", "bor@example.org", "--role", "viewer"]).ok();
    let mail = daemon.home.mailbox().wait_for("bor@example.org", 1).remove(0);
    let start = "https://plan.example.org";
    let foreign = mail.text.lines().find_map(|line| line.strip_prefix(start)).unwrap().to_owned();
    browser.fill(&foreign, &[("answer", "accept")]).says(403, "sent to another address");
    let mut stranger = Browser::new(&daemon);
    stranger.fill(&foreign, &[("answer", "decline")]).says(200, "The invitation is declined");
    stranger.open(&foreign).says(404, "This link does not work");
}
