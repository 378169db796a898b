//! Tests of who may do what, through which door and how often.

use super::house::House;
use super::*;

fn bearer(token: &str) -> String {
    format!("authorization: Bearer {token}")
}

#[tokio::test]
async fn every_route_of_the_document_needs_a_token_over_tcp() {
    let house = House::with(&[("limits.anonymous_per_minute", "0")]).await;
    let document: serde_json::Value = serde_json::from_str(&openapi_json()).unwrap();
    let mut walked = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        let path = path.replace(['{', '}'], "");
        for (method, operation) in item.as_object().unwrap() {
            let is_open = operation["security"] == serde_json::json!([{}]);
            if is_open || operation["tags"][0] == "rsvp" {
                continue;
            }
            let method = method.to_ascii_uppercase();
            for headers in ["", "authorization: Bearer pln_x_y", "authorization: Basic YTpi"] {
                let answer = house.call_tcp(&method, &path, headers).await;
                assert_eq!(answer.status, 401, "{method} {path} {headers}: {answer:?}");
                assert!(answer.head.contains("www-authenticate: bearer"));
            }
            walked += 1;
        }
    }
    assert!(walked > 20, "{walked}");
    house.end().await;
}

#[tokio::test]
async fn a_token_does_what_its_scopes_say() {
    let house = House::with_event().await;
    let (reader, admin) =
        (house.token("reader", r#""read""#).await, house.token("admin", r#""admin""#).await);
    for (token, method, path, status) in [
        (&reader, "GET", "/v1/events/gala", 200),
        (&reader, "POST", "/v1/events/gala/cancel", 403),
        (&reader, "GET", "/v1/tokens", 403),
        (&admin, "GET", "/v1/tokens", 200),
        (&admin, "POST", "/v1/events/gala/cancel", 403),
    ] {
        let answer = house.call_tcp(method, path, &bearer(token)).await;
        assert_eq!(answer.status, status, "{method} {path}: {answer:?}");
    }
    let whoami = house.call_tcp("GET", "/v1/whoami", &bearer(&reader)).await.json();
    assert_eq!(whoami["data"]["via"], "token");
    assert_eq!(whoami["data"]["scopes"], serde_json::json!(["read"]));
    let local = house.get("/v1/whoami").await.json();
    assert_eq!(local["data"]["via"], "socket");
    house.end().await;
}

#[tokio::test]
async fn a_revoked_token_is_refused_within_a_second() {
    let house = House::new().await;
    let token = house.token("ci", "").await;
    assert_eq!(house.call_tcp("GET", "/v1/events", &bearer(&token)).await.status, 200);
    assert_eq!(house.post("/v1/tokens/ci/revoke", "").await.status, 200);
    let revoked_at = std::time::Instant::now();
    while house.call_tcp("GET", "/v1/events", &bearer(&token)).await.status == 200 {
        assert!(revoked_at.elapsed().as_millis() < 1500, "the token is still good");
    }
    house.end().await;
}

#[tokio::test]
async fn a_credential_covers_its_own_organisation_only() {
    let house = House::new().await;
    for (org, status) in [("default", 200), ("other", 403), ("org_01h455vb4pex5vsknk084sn02q", 403)]
    {
        let answer = house.call("GET", "/v1/events", &format!("planify-org: {org}"), "").await;
        assert_eq!(answer.status, status, "{org}: {answer:?}");
        assert!(status == 200 || answer.code() == "wrong-org");
    }
    house.end().await;
}

#[tokio::test]
async fn callers_without_a_token_are_limited_by_address() {
    let house = House::with(&[("limits.anonymous_burst", "3")]).await;
    for _ in 0..3 {
        assert_eq!(house.call_tcp("GET", "/v1/openapi.json", "").await.status, 200);
    }
    let refused = house.call_tcp("GET", "/v1/events", "").await;
    assert_eq!((refused.status, refused.code().as_str()), (429, "rate-limited"));
    assert!(refused.head.contains("retry-after: 1"), "{}", refused.head);
    // Neither probes nor the socket are limited.
    for _ in 0..10 {
        assert_eq!(house.call_tcp("GET", "/livez", "").await.status, 200);
        assert_eq!(house.get("/v1/openapi.json").await.status, 200);
    }
    house.end().await;
}

#[tokio::test]
async fn a_token_has_a_rate_of_its_own() {
    let limits = [("limits.token_per_minute", "60"), ("limits.token_burst", "2")];
    let house = House::with(&limits).await;
    let (one, other) = (house.token("one", "").await, house.token("other", "").await);
    for _ in 0..2 {
        assert_eq!(house.call_tcp("GET", "/v1/events", &bearer(&one)).await.status, 200);
    }
    assert_eq!(house.call_tcp("GET", "/v1/events", &bearer(&one)).await.status, 429);
    assert_eq!(house.call_tcp("GET", "/v1/events", &bearer(&other)).await.status, 200);
    house.end().await;
}

#[tokio::test]
async fn probes_tell_the_state_and_metrics_are_counted() {
    let house = House::new().await;
    assert_eq!(house.call_tcp("GET", "/livez", "").await.status, 200);
    assert_eq!(house.call_tcp("GET", "/readyz", "").await.status, 200);
    let metrics = house.call_tcp("GET", "/metrics", "").await;
    assert!(metrics.body.contains("planify_http_requests_total"), "{metrics:?}");
    let status = house.get("/v1/status").await.json();
    assert_eq!(status["data"]["store"], "sqlite");
    assert_eq!(status["data"]["mail_configured"], false);
    house.end().await;
}

#[tokio::test]
async fn a_second_daemon_in_the_same_directory_is_refused_by_name() {
    let house = House::new().await;
    let directory = house.running.app().config.state_dir.display().to_string();
    let environment = crate::config::Environment::from([
        ("PLANIFY_STATE_DIR", directory.as_str()),
        ("XDG_CONFIG_HOME", "/nowhere"),
    ]);
    let sources = crate::config::Sources { environment, ..Default::default() };
    let loaded = crate::config::load(&sources).unwrap();
    let refused = crate::start(loaded, crate::clock::Clock::system(), "test").await.unwrap_err();
    assert!(refused.to_string().contains(&std::process::id().to_string()), "{refused}");
    // The refused daemon has taken nothing away from the one that runs.
    assert_eq!(house.get("/readyz").await.status, 200);
    house.end().await;
}
