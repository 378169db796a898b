//! Tests of commands: keys, versions, dry runs and refusals.

use super::house::House;

const EVENT: &str = r#"{"title":"Gala","start":"2030-03-28T18:00"}"#;

#[tokio::test]
async fn a_repeated_key_gets_the_same_bytes_and_does_nothing() {
    let house = House::new().await;
    let key = "idempotency-key: one";
    let first = house.call("POST", "/v1/events", key, EVENT).await;
    let again = house.call("POST", "/v1/events", key, EVENT).await;
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.body, again.body);
    assert!(again.head.contains("idempotency-replayed: true"));
    let listed = house.get("/v1/events").await.json();
    assert_eq!(listed["data"].as_array().unwrap().len(), 1);

    let other = r#"{"title":"Other","start":"2030-03-28T18:00"}"#;
    for (path, body) in [("/v1/events", other), ("/v1/events?reason=x", EVENT)] {
        let refused = house.call("POST", path, key, body).await;
        assert_eq!((refused.status, refused.code().as_str()), (422, "idempotency-conflict"));
    }
    // Another route is another request.
    assert_eq!(house.call("POST", "/v1/events/gala/publish", key, "").await.status, 200);
    house.end().await;
}

#[tokio::test]
async fn a_refused_command_may_be_repeated_with_its_key() {
    let house = House::new().await;
    let key = "idempotency-key: one";
    assert_eq!(house.call("POST", "/v1/events/gala/publish", key, "").await.status, 404);
    assert_eq!(house.post("/v1/events", EVENT).await.status, 201);
    assert_eq!(house.call("POST", "/v1/events/gala/publish", key, "").await.status, 200);
    house.end().await;
}

#[tokio::test]
async fn a_key_must_be_usable() {
    let house = House::new().await;
    for key in [String::new(), "x".repeat(256), "\u{e9}".to_owned()] {
        let refused =
            house.call("POST", "/v1/events", &format!("idempotency-key: {key}"), EVENT).await;
        assert_eq!((refused.status, refused.code().as_str()), (400, "bad-request"), "{key}");
    }
    house.end().await;
}

#[tokio::test]
async fn a_secret_is_shown_once() {
    let house = House::new().await;
    let key = "idempotency-key: token";
    let first = house.call("POST", "/v1/tokens", key, r#"{"name":"ci"}"#).await;
    let token = first.json();
    let again = house.call("POST", "/v1/tokens", key, r#"{"name":"ci"}"#).await;
    assert_eq!((again.status, again.code().as_str()), (409, "secret-shown-once"));
    assert!(again.body.contains(token["data"]["id"].as_str().unwrap()), "{again:?}");
    assert!(!again.body.contains(token["data"]["secret"].as_str().unwrap()));
    house.end().await;
}

#[tokio::test]
async fn a_dry_run_answers_what_would_be_and_writes_nothing() {
    let house = House::new().await;
    let dry = house.call("POST", "/v1/events?dry_run=true", "idempotency-key: k", EVENT).await;
    assert_eq!(dry.status, 200, "{dry:?}");
    let dry = dry.json();
    assert_eq!((&dry["dry_run"], &dry["changed"]), (&true.into(), &true.into()));
    assert_eq!(dry["data"]["slug"], "gala");
    assert!(dry.get("op").is_none());
    assert_eq!(house.get("/v1/events/gala").await.status, 404);
    // The key was not used up.
    assert_eq!(house.call("POST", "/v1/events", "idempotency-key: k", EVENT).await.status, 201);
    house.end().await;
}

#[tokio::test]
async fn a_change_to_an_older_version_is_refused() {
    let house = House::new().await;
    let created = house.post("/v1/events", EVENT).await;
    assert!(created.head.contains("etag: \"1\""), "{}", created.head);
    let body = r#"{"title":"Ball"}"#;
    let edited = house.call("PATCH", "/v1/events/gala", "if-match: \"1\"", body).await;
    assert_eq!(edited.status, 200, "{edited:?}");
    assert!(edited.head.contains("etag: \"2\""), "{}", edited.head);
    let body = r#"{"title":"Feast"}"#;
    let refused = house.call("PATCH", "/v1/events/gala", "if-match: \"1\"", body).await;
    assert_eq!((refused.status, refused.code().as_str()), (412, "version-conflict"));
    let unreadable = house.call("PATCH", "/v1/events/gala", "if-match: new", body).await;
    assert_eq!(unreadable.status, 400);
    house.end().await;
}

#[tokio::test]
async fn what_a_caller_does_wrong_is_never_a_failure_of_the_daemon() {
    let house = House::with_event().await;
    let deep = format!(r#"{{"title":{}{}}}"#, "[".repeat(100), "]".repeat(100));
    let long = format!(r#"{{"title":"{}"}}"#, "x".repeat(2 << 20));
    for (method, path, headers, body, status, code) in [
        ("POST", "/v1/events", "", "{", 400, "bad-json"),
        ("POST", "/v1/events", "", deep.as_str(), 400, "bad-json"),
        ("POST", "/v1/events", "", long.as_str(), 413, "body-too-large"),
        (
            "POST",
            "/v1/events",
            "",
            r#"{"title":"x","start":"2030-01-01T00:00","x":1}"#,
            422,
            "invalid",
        ),
        ("POST", "/v1/events", "", r#"{"title":7}"#, 422, "invalid"),
        ("POST", "/v1/events", "", "[]", 422, "invalid"),
        ("POST", "/v1/events", "content-type: text/plain", "{}", 415, "unsupported-media-type"),
        ("POST", "/v1/events?surprise=1", "", EVENT, 422, "invalid"),
        ("POST", "/v1/events?notify=soon", "", EVENT, 422, "invalid"),
        ("POST", "/v1/events/gala/publish", "", r#"{"x":1}"#, 422, "invalid"),
        ("POST", "/v1/events/gala/guests/invite", "", "{}", 422, "invalid"),
        ("GET", "/v1/events?limit=201", "", "", 422, "invalid"),
        ("GET", "/v1/events?sort=size", "", "", 422, "invalid"),
        ("GET", "/v1/events?cursor=x", "", "", 400, "bad-cursor"),
        ("GET", "/v1/events?from=soon", "", "", 422, "bad-date"),
        ("GET", "/v1/events/%FF", "", "", 400, "bad-request"),
        ("GET", "/v1/events/%00", "", "", 404, "not-found"),
        ("GET", "/v1/events/nope", "", "", 404, "not-found"),
        ("GET", "/v2/events", "", "", 404, "not-found"),
        ("PUT", "/v1/events", "", "", 405, "method-not-allowed"),
        ("POST", "/v1/rsvp", "", r#"{"token":"x","answer":"yes"}"#, 404, "not-found"),
        ("GET", "/v1/changes?since=99999", "", "", 410, "feed-reset"),
        ("GET", "/v1/changes?kinds=EVT", "", "", 422, "invalid"),
        ("GET", "/v1/changes", "last-event-id: x", "", 400, "bad-request"),
    ] {
        let answer = house.call(method, path, headers, body).await;
        let shown: String = body.chars().take(60).collect();
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (status, code),
            "{method} {path} {shown}: {answer:?}"
        );
        assert!(answer.head.contains("content-type: application/problem+json"));
        assert!(answer.json()["request_id"].as_str().unwrap().starts_with("req_"));
    }
    house.end().await;
}

#[tokio::test]
async fn answers_over_http_are_counted_and_promoted() {
    let house = House::with_event().await;
    let answer = async |guest: &str, body: &str| {
        house.post(&format!("/v1/events/gala/guests/{guest}/answer"), body).await.json()
    };
    assert_eq!(answer("a@x.org", r#"{"answer":"yes","plus":1}"#).await["data"]["status"], "yes");
    assert_eq!(answer("b@x.org", r#"{"answer":"yes"}"#).await["data"]["status"], "waitlisted");
    let freed = answer("a@x.org", r#"{"answer":"no"}"#).await;
    let effects = freed["effects"].as_array().unwrap();
    assert!(effects.iter().any(|effect| effect["kind"] == "promoted"), "{freed}");
    let counts = house.get("/v1/events/gala/answers/summary").await.json();
    assert_eq!((&counts["data"]["yes"], &counts["data"]["taken"]), (&1.into(), &1.into()));
    let listed = house.get("/v1/events/gala/answers?status=no").await.json();
    assert_eq!(listed["data"][0]["email"], "a@x.org");
    house.end().await;
}
