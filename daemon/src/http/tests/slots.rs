//! Tests of free times over HTTP: what is found, what is said against a time, and every refusal.

use serde_json::{Value, json};

use super::house::{Answer, House};

const ROOMS: &str = "/v1/venues/hall/resources";

fn refused(answer: &Answer) -> (u16, String) {
    (answer.status, answer.code())
}

/// A hall with a great room for 100 people and a small one, open on weekdays.
async fn house() -> House {
    let house = House::new().await;
    let made = async |path: &str, body: Value| {
        let answer = house.post(path, &body.to_string()).await;
        assert_eq!(answer.status, 201, "{answer:?}");
    };
    let hall = json!({ "name": "Hall", "zone": "Europe/Ljubljana", "at": "46.05,14.5" });
    made("/v1/venues", hall).await;
    let layouts = json!([{ "name": "theatre", "capacity": 100, "setup_minutes": 30 }]);
    let has = json!({ "projector": "yes", "floor": "2" });
    made(ROOMS, json!({ "name": "Great", "layouts": layouts, "attributes": has })).await;
    made(ROOMS, json!({ "name": "Small" })).await;
    made(ROOMS, json!({ "name": "Chairs", "kind": "equipment", "units": 10 })).await;
    let hire = json!({ "name": "Hire", "amount": { "amount": 5_000, "currency": "EUR" } });
    let hire_of = json!({ "resource": "great" });
    let mut rate = hire;
    rate.as_object_mut().unwrap().extend(hire_of.as_object().unwrap().clone());
    made("/v1/venues/hall/rates", rate).await;
    for (path, body) in [
        ("/v1/venues/hall/hours", json!({ "hours": "Mo-Fr 08:00-12:00" })),
        ("/v1/venues/hall/policy", json!({ "horizon_days": 3_660, "start": "30m" })),
    ] {
        let answer = house.call("PATCH", path, "", &body.to_string()).await;
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    house
}

/// The slots of a Monday.
async fn found(house: &House, query: &str) -> Value {
    let path = format!("/v1/slots?from=2030-05-06T00:00:00Z&to=2030-05-07T00:00:00Z&{query}");
    let answer = house.get(&path).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()["data"].clone()
}

async fn references(house: &House, query: &str) -> Vec<String> {
    let found = found(house, query).await;
    let slots = found["slots"].as_array().unwrap().clone();
    slots.iter().map(|slot| slot["reference"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn free_times_are_found_with_clock_price_and_distance() {
    let house = house().await;
    let all = found(&house, "duration=2h&limit=3&near=46.06,14.5").await;
    assert_eq!((&all["more"], &all["at"]), (&true.into(), &"46.06,14.5".into()));
    let first = &all["slots"][0];
    assert_eq!(first["reference"], "hall/great");
    assert_eq!(
        (&first["start_local"], &first["zone"]),
        (&"2030-05-06T08:00:00".into(), &"Europe/Ljubljana".into())
    );
    assert_eq!(
        (&first["starts_at"], &first["ends_at"]),
        (&"2030-05-06T06:00:00Z".into(), &"2030-05-06T08:00:00Z".into())
    );
    assert_eq!(first["price"], json!({ "amount": 10_000, "currency": "EUR" }));
    assert_eq!((&first["metres"], &first["capacity"]), (&1_112.into(), &100.into()));
    let second = &all["slots"][1];
    assert_eq!((&second["reference"], &second["price"]), (&"hall/small".into(), &Value::Null));
    assert_eq!(all["slots"][2]["start_local"], "2030-05-06T08:30:00");
    for (query, expected) in [
        ("seats=40&layout=theatre&step=1h", vec!["hall/great"; 4]),
        ("seats=101&layout=theatre", vec![]),
        ("has=projector,floor=2&step=2h", vec!["hall/great"; 2]),
        ("has=floor=3", vec![]),
        ("resource=hall/small,chairs&duration=4h", vec!["hall/chairs", "hall/small"]),
        ("kind=equipment&duration=4h", vec!["hall/chairs"]),
        ("kind=equipment&duration=4h&quantity=11", vec![]),
        ("venue=hall&duration=4h&near=0,0&within=10", vec![]),
        ("duration=5h", vec![]),
    ] {
        assert_eq!(references(&house, query).await, expected, "{query}");
    }
    for (query, expected) in [
        ("to=2030-05-07", (422, "bad-date")),
        ("to=2030-05-07T00:00:00Z&from=2030-05-08T00:00:00Z", (422, "bad-interval")),
        ("to=2030-05-07T00:00:00Z&from=2029-05-08T00:00:00Z", (422, "invalid")),
        ("to=2030-05-07T00:00:00Z&duration=0m", (422, "bad-duration")),
        ("to=2030-05-07T00:00:00Z&duration=soon", (422, "bad-duration")),
        ("to=2030-05-07T00:00:00Z&seats=0", (422, "invalid")),
        ("to=2030-05-07T00:00:00Z&quantity=2147483648", (422, "invalid")),
        ("to=2030-05-07T00:00:00Z&limit=201", (422, "invalid")),
        ("to=2030-05-07T00:00:00Z&kind=cellar", (422, "invalid")),
        ("to=2030-05-07T00:00:00Z&has=", (422, "invalid")),
        ("to=2030-05-07T00:00:00Z&within=3", (422, "invalid")),
        ("to=2030-05-07T00:00:00Z&near=95,0", (422, "bad-coordinates")),
        ("to=2030-05-07T00:00:00Z&from=2030-05-06T00:00:00Z&venue=nowhere", (404, "not-found")),
        ("to=2030-05-07T00:00:00Z&from=2030-05-06T00:00:00Z&resource=nothing", (404, "not-found")),
        ("", (422, "invalid")),
    ] {
        let answer = house.get(&format!("/v1/slots?{query}")).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{query}");
    }
    house.end().await;
}

#[tokio::test]
async fn a_time_is_checked_and_what_is_against_it_is_told() {
    let house = house().await;
    let check = async |query: &str| {
        let answer = house.get(&format!("/v1/slots/check?{query}")).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()["data"].clone()
    };
    let free = check("resources=hall/great,chairs:4&start=2030-05-06T09:00&duration=90m").await;
    assert_eq!((&free["free"], &free["reasons"]), (&true.into(), &json!([])));
    assert_eq!(free["resources"], json!(["great", "chairs:4"]));
    assert_eq!(free["price"]["amount"], 7_500);
    assert_eq!(
        (&free["approval"], &free["start_local"]),
        (&false.into(), &"2030-05-06T09:00:00".into())
    );
    let late = check("resources=small&start=2030-05-06T11:15&duration=1h&alternatives=2").await;
    assert_eq!((&late["free"], &late["hold_minutes"]), (&false.into(), &Value::Null));
    let reasons = late["reasons"].as_array().unwrap();
    let codes: Vec<_> = reasons.iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["closed", "off-grid"]);
    assert_eq!(
        reasons[0]["message"],
        "it is closed from Mon 6 May 2030 12:00 CEST to Mon 6 May 2030 12:15 CEST"
    );
    assert_eq!(
        (&reasons[0]["from"], &reasons[0]["slug"]),
        (&"2030-05-06T10:00:00Z".into(), &"small".into())
    );
    assert_eq!(
        (&reasons[1]["before"], &reasons[1]["after"]),
        (&"2030-05-06T09:00:00Z".into(), &"2030-05-06T09:30:00Z".into())
    );
    let times: Vec<_> =
        late["times"].as_array().unwrap().iter().map(|it| it["start_local"].clone()).collect();
    assert_eq!(times, ["2030-05-06T11:00:00", "2030-05-06T10:30:00"]);
    assert_eq!(late["instead"], json!([]));
    for (query, code) in [
        ("resources=small&start=2010-05-06T09:00", "notice"),
        ("resources=small&start=2050-05-06T09:00", "horizon"),
        ("resources=small&start=2030-05-06T09:00&duration=5m", "too-short"),
        ("resources=great&seats=101&start=2030-05-06T09:00", "capacity"),
        ("resources=great&layout=circus&start=2030-05-06T09:00", "layout"),
        ("resources=great&has=floor=3&start=2030-05-06T09:00", "attribute"),
        ("resources=chairs:11&start=2030-05-06T09:00", "pool-full"),
        ("resources=small,small&start=2030-05-06T09:00", "repeated"),
    ] {
        let told = check(query).await;
        let reasons = told["reasons"].as_array().unwrap();
        assert!(reasons.iter().any(|it| it["code"] == code), "{query}: {told}");
    }
    for (query, expected) in [
        ("resources=&start=2030-05-06T09:00", (404, "not-found")),
        ("resources=small&start=soon", (422, "bad-date")),
        ("resources=small:x&start=2030-05-06T09:00", (422, "invalid")),
        ("resources=small&start=2030-05-06T09:00&end=2030-05-06T08:00", (422, "bad-interval")),
        ("resources=small&start=2030-03-31T02:30", (422, "time-gap")),
        ("resources=small&start=2030-10-27T02:30", (422, "time-fold")),
        ("resources=small&start=2030-05-06T09:00&alternatives=201", (422, "invalid")),
        ("resources=nothing&start=2030-05-06T09:00", (404, "not-found")),
    ] {
        let answer = house.get(&format!("/v1/slots/check?{query}")).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{query}");
    }
    house.end().await;
}

#[tokio::test]
async fn bookings_are_exported_as_a_list_and_as_a_calendar() {
    let house = house().await;
    for (resource, start, title) in [
        ("hall/small", "2030-05-06T08:00", "=1+1"),
        ("hall/chairs", "2030-05-07T08:00", "Chairs, please"),
    ] {
        let body = json!({
            "resources": [{ "resource": resource }], "start": start, "title": title,
        });
        let made = house.post("/v1/bookings", &body.to_string()).await;
        assert_eq!(made.status, 201, "{made:?}");
    }
    let list = house.get("/v1/bookings/export?venue=hall").await;
    assert!(list.head.contains("text/csv") && list.head.contains("bookings.csv"), "{list:?}");
    let lines: Vec<&str> = list.body.lines().collect();
    assert!(lines[0].starts_with("id,state,start,end,zone,resources,title,seats"), "{list:?}");
    assert!(lines[1].contains(",confirmed,2030-05-06T08:00:00,2030-05-06T09:00:00,"), "{list:?}");
    assert!(lines[1].contains(",small,'=1+1,") && lines[2].contains(",\"Chairs, please\","));
    assert_eq!(lines.len(), 3);
    let cancelled = lines[2].split(',').next().unwrap();
    house.post(&format!("/v1/bookings/{cancelled}/cancel"), "").await;
    let calendar = house.get("/v1/bookings/export?format=ics&resource=hall/small").await;
    assert!(calendar.head.contains("text/calendar"), "{calendar:?}");
    assert!(calendar.body.contains("DTSTART;TZID=Europe/Ljubljana:20300506T080000"));
    let all = house.get("/v1/bookings/export?format=ics").await.body;
    assert_eq!(all.matches("BEGIN:VEVENT").count(), 1, "{all}");
    for (query, expected) in [
        ("format=pdf", (422, "invalid")),
        ("state=lost", (422, "invalid")),
        ("from=today", (422, "bad-date")),
        ("venue=nowhere", (404, "not-found")),
    ] {
        let answer = house.get(&format!("/v1/bookings/export?{query}")).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{query}");
    }
    house.end().await;
}
