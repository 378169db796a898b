//! Tests of bookings over HTTP: each verb, and each code with which one is refused.

use jiff::{SignedDuration, Timestamp, Unit};
use planify_store::StoreError;
use serde_json::{Value, json};

use super::codes::send;
use super::*;

/// A daemon with a hall, and the hour from which its bookings count.
struct Hall {
    house: House,
    ten: Timestamp,
}

impl Hall {
    async fn new() -> Self {
        let house = House::new().await;
        let now = house.app.store.read(|tx| Ok::<_, StoreError>(tx.now())).await.unwrap();
        let ten = now.round(Unit::Hour).unwrap() + SignedDuration::from_hours(240);
        let hall = Self { house, ten };
        hall.done("POST", "/v1/venues", &json!({ "name": "Hall" })).await;
        let rooms = "/v1/venues/hall/resources";
        for room in [
            json!({ "name": "Great", "layouts": [{ "name": "theatre", "capacity": 120 }] }),
            json!({ "name": "Small" }),
            json!({ "name": "Both", "parts": ["great", "small"] }),
            json!({ "name": "Chairs", "kind": "equipment", "units": 10 }),
        ] {
            hall.done("POST", rooms, &room).await;
        }
        hall
    }

    async fn done(&self, method: &str, path: &str, body: &Value) -> Value {
        let text = if body.is_null() { String::new() } else { body.to_string() };
        let (status, said) = send(&self.house, (method, path), None, &text).await;
        assert!((200..300).contains(&status), "{method} {path}: {said}");
        said
    }

    #[track_caller]
    fn at(&self, minutes: i64) -> String {
        (self.ten + SignedDuration::from_mins(minutes)).to_string()
    }

    /// What is sent to book something for an hour.
    fn hour(&self, resource: &str, from: i64) -> Value {
        let resources = json!([{ "resource": resource }]);
        json!({ "venue": "hall", "resources": resources, "start": self.at(from), "duration": "1h" })
    }

    async fn book(&self, body: &Value) -> Value {
        self.done("POST", "/v1/bookings", body).await["data"].clone()
    }

    async fn step(&self, booking: &Value, verb: &str, body: &Value) -> Value {
        let path = format!("/v1/bookings/{}/{verb}", booking["id"].as_str().unwrap());
        self.done("POST", &path, body).await
    }

    async fn refused(&self, path: &str, body: &Value, code: &str) -> Value {
        let text = if body.is_null() { String::new() } else { body.to_string() };
        let (status, said) = send(&self.house, ("POST", path), None, &text).await;
        assert_eq!(said["code"], code, "{path} {body}: {said}");
        assert_eq!(status, planify_api::codes::status(code), "{path} {body}: {said}");
        said
    }

    async fn refused_step(&self, booking: &Value, verb: &str, code: &str) {
        let path = format!("/v1/bookings/{}/{verb}", booking["id"].as_str().unwrap());
        self.refused(&path, &Value::Null, code).await;
    }

    async fn policy(&self, resource: &str, policy: &Value) {
        let path = format!("/v1/venues/hall/resources/{resource}/policy");
        self.done("PATCH", &path, policy).await;
    }

    async fn hire(&self, resource: &str, rate: &Value) {
        let amount = json!({ "amount": 5_000, "currency": "EUR" });
        let mut new = json!({ "name": "Hire", "resource": resource, "amount": amount });
        for (name, value) in rate.as_object().unwrap() {
            new[name] = value.clone();
        }
        self.done("POST", "/v1/venues/hall/rates", &new).await;
    }
}

fn with(body: &Value, more: &Value) -> Value {
    let mut body = body.clone();
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

#[tokio::test]
async fn what_is_booked_is_shown_listed_moved_and_called_off() {
    let hall = Hall::new().await;
    let body = with(&hall.hour("great", 0), &json!({ "title": "Gala", "layout": "theatre" }));
    let dry = hall.done("POST", "/v1/bookings?dry_run=true", &body).await;
    assert_eq!((&dry["dry_run"], &dry["changed"]), (&json!(true), &json!(true)));
    let made = hall.done("POST", "/v1/bookings", &body).await;
    let booking = made["data"].clone();
    assert!(made["op"].as_str().unwrap().starts_with("op_"));
    assert_eq!((&booking["state"], &booking["title"]), (&json!("confirmed"), &json!("Gala")));
    assert_eq!((&booking["resources"], &booking["zone"]), (&json!(["great"]), &json!("UTC")));
    let id = booking["id"].as_str().unwrap();
    let (status, got) = get(&hall.house, &format!("/v1/bookings/{id}")).await;
    assert_eq!((status, &got["data"]["id"]), (StatusCode::OK, &booking["id"]));
    let (_, last) = get(&hall.house, "/v1/bookings/@last").await;
    assert_eq!(last["data"]["id"], booking["id"]);
    let refusal = hall.refused("/v1/bookings", &hall.hour("both", 30), "slot-taken").await;
    assert!(refusal["hint"].is_string() && refusal["errors"][0]["field"] == "taken", "{refusal}");
    let moved = hall.step(&booking, "move", &json!({ "start": hall.at(60) })).await;
    assert_eq!(moved["data"]["ends_at"], json!(hall.at(120)));
    for (query, count) in [
        ("", 1),
        ("?venue=hall&state=confirmed&mine=true", 1),
        ("?venue=hall&resource=both", 0),
        ("?resource=hall/great", 1),
        ("?state=cancelled", 0),
    ] {
        let (status, listed) = get(&hall.house, &format!("/v1/bookings{query}")).await;
        assert_eq!(listed["data"].as_array().map(Vec::len), Some(count), "{query} {status}");
    }
    let off = hall.step(&booking, "cancel", &Value::Null).await;
    assert_eq!(off["data"]["state"], "cancelled");
    assert_eq!(off["data"]["refund"], json!({ "percent": 100, "amount": null }));
    let again = hall.step(&booking, "cancel", &Value::Null).await;
    assert_eq!(again["changed"], false);
    for path in ["/v1/bookings?state=odd", "/v1/bookings?limit=0", "/v1/bookings?cursor=x"] {
        assert!(get(&hall.house, path).await.0.is_client_error(), "{path}");
    }
}

#[tokio::test]
async fn bad_bookings_are_refused_by_name() {
    let hall = Hall::new().await;
    let great = hall.hour("great", 0);
    let chairs = |quantity: Value| {
        with(&great, &json!({ "resources": [{ "resource": "chairs", "quantity": quantity }] }))
    };
    hall.book(&chairs(json!(4))).await;
    let until = |end: String| {
        let mut body = with(&great, &json!({ "end": end }));
        body.as_object_mut().unwrap().remove("duration");
        body
    };
    for (body, code) in [
        (chairs(json!(7)), "pool-full"),
        (chairs(json!(0)), "invalid"),
        (chairs(json!(-1)), "invalid"),
        (chairs(json!(2_147_483_648_i64)), "invalid"),
        (chairs(json!(1.5)), "invalid"),
        (until(hall.at(0)), "bad-interval"),
        (until(hall.at(-60)), "bad-interval"),
        (until("soon".to_owned()), "bad-date"),
        (with(&great, &json!({ "end": hall.at(90) })), "invalid"),
        (with(&great, &json!({ "start": hall.at(7) })), "not-bookable"),
        (with(&great, &json!({ "start": hall.at(-60 * 24 * 30) })), "not-bookable"),
        (with(&great, &json!({ "seats": 121 })), "not-bookable"),
        (with(&great, &json!({ "layout": "circus" })), "not-bookable"),
        (with(&great, &json!({ "rrule": "FREQ=DAILY" })), "bad-rule"),
        (with(&great, &json!({ "rrule": "FREQ=DAILY;COUNT=367" })), "too-many-dates"),
        (with(&great, &json!({ "promo": "NONE" })), "not-found"),
        (with(&great, &json!({ "promo": "?" })), "bad-promo"),
        (with(&great, &json!({ "hold": true, "hold_for": "2h" })), "invalid"),
        (with(&great, &json!({ "resources": [] })), "invalid"),
        (with(&great, &json!({ "resources": [{ "resource": "none" }] })), "not-found"),
    ] {
        hall.refused("/v1/bookings", &body, code).await;
    }
    hall.done("POST", "/v1/venues/hall/resources/chairs/archive", &Value::Null).await;
    hall.refused("/v1/bookings", &chairs(json!(1)), "archived").await;
    let quota = json!({ "quotas": ["1/day"] });
    hall.policy("small", &quota).await;
    hall.book(&hall.hour("small", 0)).await;
    hall.refused("/v1/bookings", &hall.hour("small", 60), "quota-used").await;
}

#[tokio::test]
async fn holds_requests_and_arrivals_go_their_way() {
    let hall = Hall::new().await;
    let held = json!({ "hold": true, "hold_for": "10m" });
    let hold = hall.book(&with(&hall.hour("small", 0), &held)).await;
    assert_eq!(hold["state"], "held");
    hall.refused_step(&hold, "approve", "booking-state").await;
    let sure = hall.step(&hold, "confirm", &Value::Null).await;
    assert_eq!(sure["data"]["state"], "confirmed");
    hall.refused_step(&hold, "checkin", "too-early").await;
    let late = hall.book(&with(&hall.hour("small", 60), &json!({ "hold": true }))).await;
    hall.policy("great", &json!({ "approval": "required" })).await;
    let asked = hall.book(&hall.hour("great", 0)).await;
    assert_eq!(asked["state"], "requested");
    let yes = hall.step(&asked, "approve", &Value::Null).await;
    assert_eq!(yes["data"]["state"], "confirmed");
    let other = hall.book(&hall.hour("great", 60)).await;
    let no = hall.step(&other, "reject", &Value::Null).await;
    assert_eq!(no["data"]["state"], "rejected");
    hall.house.clock.pass(SignedDuration::from_mins(32));
    hall.refused_step(&late, "confirm", "hold-expired").await;
    let (_, got) =
        get(&hall.house, &format!("/v1/bookings/{}", late["id"].as_str().unwrap())).await;
    assert_eq!(got["data"]["state"], "expired");
    hall.house.clock.pass(SignedDuration::from_hours(239));
    let here = hall.step(&hold, "checkin", &Value::Null).await;
    assert!(here["data"]["checked_in_at"].is_string());
}

#[tokio::test]
async fn the_price_is_told_with_its_lines_and_codes_have_limits() {
    let hall = Hall::new().await;
    hall.hire("great", &json!({})).await;
    let code = json!({ "code": "HALF", "points": 5_000, "uses_max": 1,
        "minimum": { "amount": 6_000, "currency": "EUR" } });
    hall.done("POST", "/v1/promos", &code).await;
    let late = json!({ "code": "LATER", "points": 5_000, "valid_from": hall.at(0) });
    hall.done("POST", "/v1/promos", &late).await;
    let great = |from, more: Value| with(&hall.hour("great", from), &more);
    let half = json!({ "promo": "half" });
    hall.refused("/v1/bookings", &great(0, half.clone()), "promo-minimum").await;
    hall.refused("/v1/bookings", &great(0, json!({ "promo": "later" })), "promo-not-valid").await;
    let long = |from| with(&great(from, half.clone()), &json!({ "duration": "2h" }));
    let booking = hall.book(&long(0)).await;
    assert_eq!(booking["state"], "pending");
    assert_eq!(booking["total"], json!({ "amount": 5_000, "currency": "EUR" }));
    let lines = booking["quote"]["lines"].as_array().unwrap();
    let kinds: Vec<_> = lines.iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["base", "discount"]);
    hall.refused("/v1/bookings", &long(120), "promo-used-up").await;
    let off = hall.step(&booking, "cancel", &Value::Null).await;
    assert_eq!(off["data"]["refund"], json!({ "percent": 100, "amount": null }));
    hall.book(&long(120)).await;
    // What is certain for nothing is not moved to where it would cost something.
    let free = hall.book(&hall.hour("small", 300)).await;
    let path = format!("/v1/bookings/{}/move", free["id"].as_str().unwrap());
    let to = json!({ "resources": [{ "resource": "great" }] });
    let refusal = hall.refused(&path, &to, "price-rises").await;
    assert!(refusal["detail"].as_str().unwrap().contains("50.00 EUR"), "{refusal}");
    hall.policy("both", &json!({ "approval": "required" })).await;
    let to = json!({ "resources": [{ "resource": "both" }] });
    hall.refused(&path, &to, "approval-needed").await;
    // What has a price at other times only cannot be booked.
    hall.hire("small", &json!({ "last": "2020-01-01" })).await;
    hall.refused("/v1/bookings", &hall.hour("small", 0), "no-rate").await;
}

#[tokio::test]
async fn a_series_reports_what_it_left_out() {
    let hall = Hall::new().await;
    let day = 24 * 60;
    hall.book(&hall.hour("small", day)).await;
    let daily = with(&hall.hour("small", 0), &json!({ "rrule": "FREQ=DAILY;COUNT=3" }));
    let refusal = hall.refused("/v1/bookings", &daily, "slot-taken").await;
    assert!(refusal["errors"][0]["message"].as_str().unwrap().contains("booked"), "{refusal}");
    let made = hall.book(&with(&daily, &json!({ "skip_conflicts": true }))).await;
    let dates = made["dates"].as_array().unwrap();
    assert_eq!((dates.len(), &dates[0]["id"]), (2, &made["id"]));
    assert_eq!(made["skipped"][0]["starts_at"], json!(hall.at(day)));
    assert_eq!(made["skipped"][0]["reasons"][0]["code"], "taken");
    let path = format!("/v1/bookings/{}/cancel", made["id"].as_str().unwrap());
    hall.refused(&path, &json!({ "scope": "some" }), "invalid").await;
    hall.refused(&path, &json!({ "what": "all" }), "invalid").await;
    let dry = hall.done("POST", &format!("{path}?dry_run=true"), &json!({ "scope": "all" })).await;
    let off = hall.done("POST", &path, &json!({ "scope": "all" })).await;
    for answer in [&dry, &off] {
        let dates = answer["data"]["dates"].as_array().unwrap();
        assert_eq!((dates.len(), &answer["data"]["state"]), (2, &json!("cancelled")), "{answer}");
    }
}

#[tokio::test]
async fn who_waits_is_told_its_position_and_is_offered_what_is_called_off() {
    let hall = Hall::new().await;
    let path = "/v1/bookings";
    let wait = |from| with(&hall.hour("great", from), &json!({ "wait": true }));
    hall.refused(path, &wait(0), "slot-free").await;
    let first = hall.book(&hall.hour("great", 0)).await;
    hall.refused(path, &with(&wait(0), &json!({ "hold": true })), "invalid").await;
    hall.refused(path, &with(&wait(0), &json!({ "hold_for": "10m" })), "invalid").await;
    hall.refused(path, &with(&wait(0), &json!({ "rrule": "FREQ=DAILY;COUNT=2" })), "invalid").await;
    hall.refused(path, &with(&wait(0), &json!({ "seats": 500 })), "not-bookable").await;
    let dry = hall.done("POST", "/v1/bookings?dry_run=true", &wait(0)).await;
    assert_eq!((&dry["data"]["state"], &dry["dry_run"]), (&json!("waiting"), &json!(true)));
    let one = hall.book(&wait(0)).await;
    let two = hall.book(&wait(30)).await;
    assert_eq!((&one["position"], &two["position"]), (&json!(1), &json!(2)));
    assert_eq!((&one["state"], &one["expires_at"]), (&json!("waiting"), &one["starts_at"]));
    let (_, listed) = get(&hall.house, "/v1/bookings?state=waiting&venue=hall").await;
    assert_eq!(listed["data"].as_array().unwrap().len(), 2);
    hall.refused_step(&one, "confirm", "booking-state").await;
    let gone = hall.step(&first, "cancel", &Value::Null).await;
    let warning = gone["warnings"][0].as_str().unwrap();
    assert!(warning.contains(one["id"].as_str().unwrap()), "{warning}");
    let sure = hall.step(&one, "confirm", &Value::Null).await;
    assert_eq!(sure["data"]["state"], json!("confirmed"));
    let ended = hall.step(&two, "cancel", &Value::Null).await;
    assert_eq!(
        (&ended["data"]["state"], &ended["data"]["position"]),
        (&json!("cancelled"), &Value::Null)
    );
}
