//! Signing up as somebody does whom nobody knows: what is refused with which code, and that no
//! answer tells who is a guest.

use planify_core::event::{EditEvent, Step, Visibility};
use planify_core::patch::Patch;
use planify_core::question::{EditQuestion, Kind};
use planify_core::registration::Mode;
use planify_core::schedule::Point;
use planify_engine::{events, guests, questions};
use planify_store::StoreUrl;
use serde_json::{Value, json};

use super::*;
use crate::testing::EVENT;

const PLACE: &str = "/v1/public/events/default/spring-gala";

async fn edit(house: &House, edit: EditEvent) {
    house.run(move |tx, call| events::edit(tx, call, EVENT, &edit)).await;
}

/// A public event that people may sign up to.
async fn open(mode: Mode) -> House {
    let house = House::new().await;
    let open = EditEvent {
        visibility: Some(Visibility::Public),
        registration: Some(mode),
        ..EditEvent::default()
    };
    edit(&house, open).await;
    house
}

async fn post(house: &House, path: &str, body: &Value) -> (u16, Value) {
    let request = Request::post(path)
        .header("content-type", "application/json")
        .body(Body::from(body.to_string()))
        .unwrap();
    let response = ask(house, request).await;
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

async fn sign_up(house: &House, email: &str) -> (u16, Value) {
    post(house, &format!("{PLACE}/signup"), &json!({ "name": "Ana", "email": email })).await
}

async fn count(house: &House) -> i64 {
    let count = move |tx: &mut planify_store::Tx<'_>| {
        Ok::<_, planify_engine::EngineError>(tx.query_one(
            "select count(*) from guest",
            &[],
            |row| row.get::<i64>(0),
        )?)
    };
    house.app.store.read(count).await.unwrap()
}

fn point(text: &str) -> Patch<Point> {
    Patch::Set(Point::parse(text).unwrap())
}

#[tokio::test]
async fn each_time_that_nobody_signs_up_has_its_code() {
    let house = open(Mode::Open).await;
    let refused = async |status: u16, code: &str| {
        let (got, problem) = sign_up(&house, "ana@example.org").await;
        assert_eq!((got, &problem["code"]), (status, &code.into()), "{problem}");
        let (status, seen) = get(&house, PLACE).await;
        if status == StatusCode::OK {
            assert_eq!(
                (&seen["data"]["open"], &seen["data"]["closed_because"]),
                (&false.into(), &code.into())
            );
        } else {
            assert_eq!(seen["code"], code);
        }
    };
    let window = |opens, closes| EditEvent {
        registration_opens: point(opens),
        registration_closes: point(closes),
        ..EditEvent::default()
    };
    edit(&house, window("2027-02-01T09:00", "2027-03-01T09:00")).await;
    refused(409, "signup-not-open").await;
    edit(&house, window("2027-01-01T09:00", "2027-01-02T09:00")).await;
    refused(409, "signup-over").await;
    edit(&house, EditEvent { registration: Some(Mode::Closed), ..EditEvent::default() }).await;
    refused(409, "signup-closed").await;
    for visibility in [Visibility::Private, Visibility::Org] {
        edit(&house, EditEvent { visibility: Some(visibility), ..EditEvent::default() }).await;
        refused(404, "not-found").await;
    }
    edit(&house, EditEvent { visibility: Some(Visibility::Unlisted), ..EditEvent::default() })
        .await;
    refused(409, "signup-closed").await;
    house.run(|tx, call| events::step(tx, call, EVENT, Step::Cancel)).await;
    refused(409, "already-cancelled").await;
    assert_eq!(count(&house).await, 0);
}

#[tokio::test]
async fn an_event_that_is_over_takes_nobody() {
    let house = open(Mode::Open).await;
    house.clock.pass(jiff::SignedDuration::from_hours(24 * 90));
    assert_eq!(sign_up(&house, "ana@example.org").await.1["code"], "event-over");
    house.run(|tx, call| events::step(tx, call, EVENT, Step::Complete)).await;
    assert_eq!(sign_up(&house, "ana@example.org").await.1["code"], "event-over");
}

#[tokio::test]
async fn what_nobody_may_see_is_answered_like_what_there_is_not() {
    let house = open(Mode::Open).await;
    let draft = EditEvent {
        title: Some("Draft".into()),
        start: Some(Point::parse("2027-05-01T10:00").unwrap()),
        visibility: Some(Visibility::Public),
        registration: Some(Mode::Open),
        ..EditEvent::default()
    };
    let made = house
        .run(move |tx, call| events::create(tx, call, &draft, events::OnKey::Refuse))
        .await
        .data;
    house
        .run(|tx, call| {
            let private = EditEvent {
                title: Some("Private".into()),
                start: Some(Point::parse("2027-05-01T10:00").unwrap()),
                registration: Some(Mode::Open),
                ..EditEvent::default()
            };
            events::create(tx, call, &private, events::OnKey::Refuse)?;
            events::step(tx, call, "private", Step::Publish)
        })
        .await;
    let body = json!({ "name": "Ana", "email": "ana@example.org" });
    let said = async |org: &str, event: &str| {
        let path = format!("/v1/public/events/{org}/{event}");
        let mut all = Vec::new();
        let (status, seen) = get(&house, &path).await;
        all.push((status.as_u16(), seen));
        all.push(post(&house, &format!("{path}/signup"), &body).await);
        for (_, document) in &mut all {
            document.as_object_mut().unwrap().remove("request_id");
        }
        let text = format!("{all:?}");
        text.replace(event, "…")
    };
    let nothing = said("default", "nothing").await;
    assert!(nothing.contains("not-found"), "{nothing}");
    let id = made.id.to_string();
    for (org, event) in [
        ("default", "draft"),
        ("default", "private"),
        ("default", id.as_str()),
        ("default", "@last"),
        ("default", "@next"),
        ("default", "key:x"),
        ("nowhere", "spring-gala"),
        // A part of an id names nothing here.
        ("default", &id[id.len() - 8..]),
    ] {
        assert_eq!(said(org, event).await, nothing, "{org}/{event}");
    }
}

#[tokio::test]
async fn bad_input_is_refused_and_adds_nobody() {
    let house = open(Mode::Open).await;
    let path = format!("{PLACE}/signup");
    let huge = "x".repeat(100_000);
    for (body, code) in [
        (json!({ "name": "", "email": "ana@example.org" }), "empty-text"),
        (json!({ "name": huge, "email": "ana@example.org" }), "text-too-long"),
        (json!({ "name": "Ana\u{202e}\u{7}", "email": "ana@example.org" }), "control-character"),
        (json!({ "name": "Ana", "email": "ana" }), "bad-email"),
        (json!({ "name": "Ana", "email": "a b@example.org" }), "bad-email"),
        (json!({ "name": "Ana", "email": "ana@example.org", "plus": 1 }), "invalid"),
        (json!({ "name": "Ana", "email": "ana@example.org", "plus": -1 }), "invalid"),
        (json!({ "name": "Ana", "email": "ana@example.org", "note": huge }), "text-too-long"),
        (json!({ "name": "Ana", "email": "ana@example.org", "role": "vip" }), "invalid"),
        (json!({ "name": "Ana", "email": "ana@example.org", "org": "x" }), "invalid"),
        (json!({ "email": "ana@example.org" }), "invalid"),
    ] {
        let (status, problem) = post(&house, &path, &body).await;
        assert_eq!((status, &problem["code"]), (422, &code.into()), "{problem}");
    }
    assert_eq!(count(&house).await, 0);
}

#[tokio::test]
async fn the_answer_does_not_tell_who_is_a_guest() {
    let house = open(Mode::Open).await;
    house.add("Known", "known@example.org", 2).await;
    let known = sign_up(&house, "known@example.org").await;
    let new = sign_up(&house, "new@example.org").await;
    assert_eq!(known, new);
    assert_eq!(sign_up(&house, "NEW@example.org").await, new);
    assert_eq!((new.0, &new.1["data"]["confirm"]), (202, &false.into()));
    assert_eq!(count(&house).await, 2);
    // Who was on the list keeps the name and the answer that they had.
    let guest =
        house.run(|tx, call| guests::get(tx, &call.actor, EVENT, "known@example.org")).await;
    assert_eq!((guest.name.as_str(), guest.answer.status.name()), ("Known", "pending"));
    let guest = house.run(|tx, call| guests::get(tx, &call.actor, EVENT, "new@example.org")).await;
    assert_eq!((guest.name.as_str(), guest.answer.status.name()), ("Ana", "yes"));
}

#[tokio::test]
async fn strangers_see_what_is_theirs_to_see() {
    let house = open(Mode::Open).await;
    let online = Patch::Set("https://meet.example.org/secret".to_owned());
    edit(&house, EditEvent { online_url: online, ..EditEvent::default() }).await;
    let (status, seen) = get(&house, PLACE).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!((&seen["data"]["full"], &seen["data"]["open"]), (&false.into(), &true.into()));
    assert!(!seen.to_string().contains("secret"), "{seen}");
    let (_, listed) = get(&house, "/v1/public/events?org=default").await;
    assert_eq!(listed["data"][0]["slug"], "spring-gala");
    edit(&house, EditEvent { visibility: Some(Visibility::Unlisted), ..EditEvent::default() })
        .await;
    let (_, listed) = get(&house, "/v1/public/events?org=default").await;
    assert_eq!(listed["data"], json!([]));
    let (_, unknown) = get(&house, "/v1/public/events?org=nowhere").await;
    assert_eq!(listed, unknown);
    assert_eq!(get(&house, PLACE).await.0, StatusCode::OK);
}

#[tokio::test]
async fn one_event_is_shown_with_the_address_of_its_page() {
    let house = open(Mode::Approval).await;
    let (_, shown) = get(&house, "/v1/events/spring-gala").await;
    assert_eq!(shown["data"]["page"], "https://events.example.org/e/default/spring-gala");
    assert_eq!(shown["data"]["registration"], "approval");
    edit(&house, EditEvent { visibility: Some(Visibility::Org), ..EditEvent::default() }).await;
    let (_, shown) = get(&house, "/v1/events/spring-gala").await;
    assert_eq!(shown["data"]["page"], Value::Null);
}

#[tokio::test]
async fn an_address_gets_a_few_mails_an_hour_whoever_asks() {
    let settings = [("mail.url", "file:/nowhere"), ("limits.mail_target_burst", "2")];
    let house = House::on(&StoreUrl::SqliteMemory, "/nowhere", &settings, |_| {}).await;
    let open = EditEvent {
        visibility: Some(Visibility::Public),
        registration: Some(Mode::Open),
        ..EditEvent::default()
    };
    edit(&house, open).await;
    for status in [202, 202, 429] {
        let (got, answer) = sign_up(&house, "ana@example.org").await;
        assert_eq!(got, status, "{answer}");
    }
    assert_eq!(sign_up(&house, "other@example.org").await.0, 202);
    assert_eq!(count(&house).await, 0, "nobody is a guest before the mail is answered");
}

#[tokio::test]
async fn who_asked_is_decided_on_once() {
    let house = open(Mode::Approval).await;
    for email in ["ana@example.org", "bor@example.org"] {
        assert_eq!(sign_up(&house, email).await.0, 202);
    }
    house.add("Cene", "cene@example.org", 1).await;
    let decide = async |guest: &str, verb: &str| {
        let path = format!("/v1/events/spring-gala/guests/{guest}/{verb}");
        post(&house, &path, &json!({})).await
    };
    let answer = async |guest: &str| {
        let path = format!("/v1/events/spring-gala/guests/{guest}/answer");
        post(&house, &path, &json!({ "answer": "yes" })).await.1["code"].clone()
    };
    assert_eq!(answer("ana@example.org").await, "approval-pending");
    let (status, approved) = decide("ana@example.org", "approve").await;
    assert_eq!((status, &approved["data"]["admission"]), (200, &"listed".into()), "{approved}");
    assert_eq!(approved["data"]["answer"]["status"], "yes");
    assert_eq!(approved["effects"][0]["notice"], "approved");
    let (_, rejected) = decide("bor@example.org", "reject?reason=full").await;
    assert_eq!(rejected["data"]["admission"], "rejected");
    assert_eq!(answer("bor@example.org").await, "request-rejected");
    for guest in ["ana@example.org", "bor@example.org", "cene@example.org"] {
        for verb in ["approve", "reject"] {
            let (status, problem) = decide(guest, verb).await;
            assert_eq!((status, &problem["code"]), (409, &"status-conflict".into()), "{guest}");
        }
    }
    let (_, summary) = get(&house, "/v1/events/spring-gala/answers/summary").await;
    let summary = &summary["data"];
    let counts = ["guests", "pending", "yes", "requested", "rejected", "taken"];
    let counts = counts.map(|name| summary[name].as_i64().unwrap());
    assert_eq!(counts, [3, 1, 1, 0, 1, 1]);
}

/// Asks for a meal, which is needed.
async fn ask_for_meal(house: &House) {
    let meal = EditQuestion {
        title: Some("Meal?".into()),
        kind: Some(Kind::Choice),
        options: Some(vec!["Meat".into(), "Vegan".into()]),
        required: Some(true),
        ..EditQuestion::default()
    };
    house.run(move |tx, call| questions::add(tx, call, EVENT, (&meal, Some("meal")))).await;
}

#[tokio::test]
async fn signing_up_answers_what_the_event_asks() {
    for (mode, status) in [(Mode::Open, "yes"), (Mode::Approval, "pending")] {
        let house = open(mode).await;
        ask_for_meal(&house).await;
        let (_, seen) = get(&house, PLACE).await;
        let asked = &seen["data"]["questions"][0];
        assert_eq!((&asked["name"], &asked["required"]), (&"meal".into(), &true.into()), "{seen}");
        assert_eq!(asked["options"], json!(["Meat", "Vegan"]));
        let body = |answers: Value| json!({ "name": "Ana", "email": "ana@example.org", "answers": answers });
        let path = format!("{PLACE}/signup");
        for (answers, field) in [
            (json!({}), "answers.meal"),
            (json!({ "meal": "" }), "answers.meal"),
            (json!({ "meal": "Fish" }), "answers.meal"),
            (json!({ "meal": "Meat", "shoes": 42 }), "answers.shoes"),
        ] {
            let (status, problem) = post(&house, &path, &body(answers)).await;
            assert_eq!((status, &problem["code"]), (422, &"bad-answers".into()), "{problem}");
            assert!(problem["errors"].to_string().contains(field), "{problem}");
        }
        assert_eq!(count(&house).await, 0);
        let (taken, answer) = post(&house, &path, &body(json!({ "meal": "Vegan" }))).await;
        assert_eq!(taken, 202, "{answer}");
        let (_, guest) = get(&house, "/v1/events/spring-gala/guests/ana@example.org").await;
        assert_eq!(guest["data"]["answers"], json!({ "meal": "Vegan" }), "{guest}");
        assert_eq!(guest["data"]["answer"]["status"], status);
        if mode == Mode::Approval {
            let path = "/v1/events/spring-gala/guests/ana@example.org/approve";
            let (_, approved) = post(&house, path, &json!({})).await;
            assert_eq!(approved["data"]["answers"], json!({ "meal": "Vegan" }), "{approved}");
        }
    }
}
