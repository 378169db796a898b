//! Every code of the one table is provoked over HTTP, here or in a test of what it is about.
//!
//! A new code fails this until a test provokes it, or until it is said here why none can.

use std::path::Path;

use planify_core::patch::Patch;
use planify_core::schedule::Point;
use planify_engine::events;

use super::*;
use crate::testing::EVENT;

/// Codes that no answer of the daemon has in a test, and why.
const ELSEWHERE: &[(&str, &str)] = &[
    ("ambiguous-date", "only the command line reads such dates; `core/src/when/tests.rs`"),
    ("offset-conflict", "only the command line reads such dates; `core/src/when/tests.rs`"),
    ("batch-partly-failed", "an exit code; `tests/it/story.rs` ends an import with it"),
    ("config-invalid", "said before there is a listener; `config/tests.rs`"),
    ("interrupted", "an exit code of a command that somebody ends"),
    ("usage", "the command line's own refusals; `tests/it/cli/refusals.rs`"),
    ("idempotency-in-flight", "needs two at the same moment; `tests/it/race/duplicates.rs`"),
    ("request-timeout", "needs a body that stops on its way; `listener/tests.rs`"),
];

/// The sources whose tests speak HTTP.
const SOURCES: [&str; 8] = [
    "src/http/tests",
    "src/pages",
    "src/listener/tests.rs",
    "../tests/it/cli",
    "../tests/it/http",
    "../tests/it/feed",
    "../tests/it/crash",
    "../tests/it/privacy",
];

fn read(path: &Path, all: &mut String) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).unwrap() {
            read(&entry.unwrap().path(), all);
        }
    } else if path.extension().is_some_and(|kind| kind == "rs") {
        all.push_str(&std::fs::read_to_string(path).unwrap());
    }
}

#[test]
fn every_code_is_provoked_or_has_a_reason_not_to_be() {
    let mut all = String::new();
    for source in SOURCES {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(source), &mut all);
    }
    for code in planify_api::codes::CODES {
        let named = all.matches(&format!("\"{}\"", code.name)).count();
        let excused = ELSEWHERE.iter().filter(|(name, _)| *name == code.name).count();
        // The list above names each of its codes once.
        assert!(named > excused || excused == 1, "nothing provokes `{}`", code.name);
        assert!(named == excused || excused == 0, "`{}` needs no excuse", code.name);
    }
}

pub(super) async fn send(
    house: &House,
    (method, path): (&str, &str),
    org: Option<&str>,
    body: &str,
) -> (u16, serde_json::Value) {
    let mut request =
        Request::builder().method(method).uri(path).header("content-type", "application/json");
    if let Some(org) = org {
        request = request.header("planify-org", org);
    }
    let response = ask(house, request.body(Body::from(body.to_owned())).unwrap()).await;
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

#[tokio::test]
async fn codes_of_guests_people_and_organisations_are_answered() {
    let house = House::new().await;
    let ana = house.add("Ana", "ana@example.org", 2).await;
    let link = house.token(&ana);
    let done = async |route: (&str, &str), org: Option<&str>, body: &str| {
        let (status, said) = send(&house, route, org, body).await;
        assert!((200..300).contains(&status), "{route:?}: {said}");
        said["data"].clone()
    };
    let refused = async |route: (&str, &str), body: &str, code: &str| {
        let (status, said) = send(&house, route, None, body).await;
        assert_eq!(said["code"], code, "{route:?}: {said}");
        assert_eq!(status, planify_api::codes::status(code), "{route:?}: {said}");
    };
    let start = "\"start\":\"2027-05-01T10:00\"";
    let mut ids = Vec::new();
    for title in ["One", "Two"] {
        let made =
            done(("POST", "/v1/events"), None, &format!("{{\"title\":\"{title}\",{start}}}")).await;
        ids.push(made["id"].as_str().unwrap().to_owned());
    }
    let shared: String = ids[0]
        .chars()
        .zip(ids[1].chars())
        .take_while(|(one, two)| one == two)
        .map(|it| it.0)
        .collect();
    refused(("GET", &format!("/v1/events/{shared}")), "", "ambiguous-reference").await;
    let guests = format!("/v1/events/{EVENT}/guests");
    refused(("POST", &guests), r#"{"email":"ana@example.org"}"#, "duplicate-guest").await;
    refused(("POST", "/v1/persons"), r#"{"name":"Bo","phone":"12"}"#, "bad-phone").await;
    let twice = r#"{"name":"Ana","email":"ana@example.org"}"#;
    refused(("POST", "/v1/persons"), twice, "duplicate-email").await;
    let answer = format!("{guests}/{}/answer", ana.id);
    done(("POST", &answer), None, r#"{"answer":"yes"}"#).await;
    let event = format!("/v1/events/{EVENT}");
    refused(("PATCH", &event), r#"{"rrule":"FREQ=DAILY;COUNT=2"}"#, "has-answers").await;
    let rsvp_by = Patch::Set(Point::parse("2027-01-09T12:00").unwrap());
    let edit = planify_core::event::EditEvent { rsvp_by, ..Default::default() };
    house.run(move |tx, call| events::edit(tx, call, EVENT, &edit)).await;
    let by_link = format!("{{\"token\":\"{link}\",\"answer\":\"no\"}}");
    refused(("POST", "/v1/rsvp"), &by_link, "rsvp-closed").await;
    refused(("POST", "/v1/orgs/@current/leave"), "", "last-owner").await;
    done(("PATCH", "/v1/orgs/@current"), None, r#"{"visibility":"public"}"#).await;
    refused(("POST", "/v1/join-requests"), r#"{"org":"default"}"#, "already-member").await;
    done(("POST", "/v1/orgs"), None, r#"{"name":"Club"}"#).await;
    done(("POST", "/v1/events"), Some("club"), &format!("{{\"title\":\"Match\",{start}}}")).await;
    refused(("DELETE", "/v1/orgs/club"), "", "org-in-use").await;
}

#[tokio::test]
async fn rules_that_cannot_be_are_refused_at_once() {
    let house = House::new().await;
    let numbers = |most: u32| (0..most).map(|it| it.to_string()).collect::<Vec<_>>().join(",");
    let times = format!("BYMINUTE={0};BYSECOND={0}", numbers(60));
    for (rule, code) in [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30".to_owned(), "bad-rule"),
        ("FREQ=SECONDLY;COUNT=1000000000".to_owned(), "bad-rule"),
        (format!("FREQ=HOURLY;{times};BYMONTHDAY=31;BYMONTH=2"), "bad-rule"),
        (format!("FREQ=DAILY;BYYEARDAY={}", numbers(400)), "bad-rule"),
        ("X".repeat(2_000), "bad-rule"),
    ] {
        let body = serde_json::json!({
            "title": "Bomb", "start": "2027-01-31T10:00", "rrule": rule,
        });
        let began = std::time::Instant::now();
        let (status, said) = send(&house, ("POST", "/v1/events"), None, &body.to_string()).await;
        assert_eq!((status, &said["code"]), (422, &code.into()), "{rule}: {said}");
        assert!(began.elapsed() < Duration::from_secs(2), "{rule}: {:?}", began.elapsed());
    }
}
