//! Tests of the document, of what all routes have in common, and of who may ask what.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use planify_engine::tokens::{self, NewToken, Secret};
use tower::ServiceExt as _;

mod access;
mod agenda;
mod blackouts;
mod bookings;
mod codes;
mod commands;
mod feed;
mod house;
mod house_rules;
mod payments;
mod places;
mod privacy;
mod promos;
mod rates;
mod registration;
mod slots;
mod transfers;
mod venues;
mod walk;

use super::*;
use crate::listener::{Door, RequestContext, RequestId};
use crate::testing::House;

/// Asks as somebody on the socket, or as the holder of the token in the request.
async fn ask(house: &House, request: Request<Body>) -> Response {
    let (mut parts, body) = request.into_parts();
    let context = RequestContext { id: RequestId::first(), door: Door::Socket, client: None };
    parts.extensions.insert(context);
    let response = house.routes().oneshot(Request::from_parts(parts, body)).await.unwrap();
    error::finish(response, RequestId::first())
}

async fn get(house: &House, path: &str) -> (StatusCode, serde_json::Value) {
    let response = ask(house, Request::get(path).body(Body::empty()).unwrap()).await;
    let (status, body) = (response.status(), response.into_body());
    let bytes = body.collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

async fn make_token(house: &House, name: &'static str) -> String {
    let secret = Secret::generate().unwrap();
    let scopes = "read".parse().unwrap();
    let new = NewToken { name: name.to_owned(), scopes, expires_at: None };
    house.run(move |tx, call| tokens::create(tx, call, &new, &secret)).await.data.1
}

#[tokio::test(start_paused = true)]
async fn a_feed_ends_with_the_token_that_opened_it() {
    let house = House::new().await;
    let token = make_token(&house, "feed").await;
    let request = Request::get("/v1/changes").header("authorization", format!("Bearer {token}"));
    let response = ask(&house, request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::OK);
    let mut feed = response.into_body();
    let first = feed.frame().await.unwrap().unwrap().into_data().unwrap();
    assert!(first.starts_with(b"id: "), "{first:?}");
    house.run(|tx, call| tokens::revoke(tx, call, "feed")).await;
    tokio::time::advance(Duration::from_secs(1)).await;
    let rest = feed.collect().await.unwrap().to_bytes();
    assert!(rest.is_empty(), "{rest:?}");
}

#[tokio::test]
async fn the_holder_of_a_link_does_not_say_when_others_are_told() {
    let house = House::new().await;
    let link = house.token(&house.add("Ana", "ana@example.org", 2).await);
    for (query, status) in [
        ("?notify=now", StatusCode::UNPROCESSABLE_ENTITY),
        ("?reason=rain", StatusCode::UNPROCESSABLE_ENTITY),
        ("?dry_run=true", StatusCode::OK),
        ("", StatusCode::OK),
    ] {
        let request = Request::post(format!("/v1/rsvp{query}"))
            .header("content-type", "application/json")
            .body(Body::from(format!(r#"{{"token":"{link}","answer":"yes"}}"#)))
            .unwrap();
        assert_eq!(ask(&house, request).await.status(), status, "{query}");
    }
}

#[tokio::test]
async fn tokens_are_listed_by_pages_and_unknown_parameters_refused() {
    let house = House::new().await;
    make_token(&house, "one").await;
    make_token(&house, "two").await;
    let (_, first) = get(&house, "/v1/tokens?limit=1").await;
    assert_eq!(first["data"][0]["name"], "one");
    let cursor = first["next"].as_str().unwrap();
    let (_, second) = get(&house, &format!("/v1/tokens?limit=1&cursor={cursor}")).await;
    assert_eq!((&second["data"][0]["name"], second.get("next")), (&"two".into(), None));
    for query in ["limit=0", "limit=1000", "cursor=zzz", "nope=1"] {
        let (status, problem) = get(&house, &format!("/v1/tokens?{query}")).await;
        assert!(status.is_client_error(), "{query}: {status} {problem}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_probe_asks_the_store_once_a_second() {
    let house = House::new().await;
    let probes = status::probes().with_state(Arc::clone(&house.app));
    let ready = async || {
        let request = Request::get("/readyz").body(Body::empty()).unwrap();
        probes.clone().oneshot(request).await.unwrap().status()
    };
    assert_eq!(ready().await, StatusCode::OK);
    let store = house.app.store.clone();
    tokio::task::spawn_blocking(move || store.close()).await.unwrap();
    assert_eq!(ready().await, StatusCode::OK);
    tokio::time::advance(Duration::from_secs(1)).await;
    assert_eq!(ready().await, StatusCode::SERVICE_UNAVAILABLE);
}

#[test]
fn every_operation_is_named_by_verb_and_resource_and_can_be_refused() {
    let document: serde_json::Value = serde_json::from_str(&openapi_json()).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    let mut names = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap();
            assert!(name.contains('_'), "{method} {path} is named {name}");
            assert!(operation["responses"]["default"].is_object(), "{name}");
            assert!(operation["summary"].is_string(), "{name}");
            names.push(name.to_owned());
        }
    }
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(count > 25, "{count} operations");
}

#[test]
fn every_reference_in_the_document_leads_somewhere() {
    let text = openapi_json();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name}");
    }
}
