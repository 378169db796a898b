//! Tests of hours, policies and taxes over HTTP.

use serde_json::{Value, json};

use super::house::House;

const ROOM: &str = "/v1/venues/town-hall/resources/great-hall";
const VENUE: &str = "/v1/venues/town-hall";

async fn house() -> House {
    let house = House::new().await;
    let hall = r#"{"name":"Town hall","zone":"Europe/Ljubljana"}"#;
    assert_eq!(house.post("/v1/venues", hall).await.status, 201);
    let rooms = "/v1/venues/town-hall/resources";
    assert_eq!(house.post(rooms, r#"{"name":"Great hall"}"#).await.status, 201);
    house
}

/// Changes something and gives what holds then.
async fn set(house: &House, path: &str, body: Value) -> Value {
    let answer = house.call("PATCH", path, "", &body.to_string()).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()["data"].clone()
}

#[tokio::test]
async fn a_resource_is_open_with_its_venue_until_it_says_otherwise() {
    let house = house().await;
    let (venue, room) = (format!("{VENUE}/hours"), format!("{ROOM}/hours"));
    let first = house.get(&room).await.json()["data"].clone();
    assert_eq!((&first["hours"], &first["origin"]), (&"24/7".into(), &"default".into()));
    let week = json!({ "hours": "Mo-Fr 09:00-12:00,13:00-18:00; 2027 Dec 24 off" });
    let said = set(&house, &venue, week.clone()).await;
    assert_eq!((&said["origin"], &said["version"]), (&"venue".into(), &1.into()));
    assert_eq!(said["exceptions"], json!({ "2027-12-24": "off" }));
    let held = house.get(&room).await.json()["data"].clone();
    assert_eq!((&held["hours"], &held["own"]), (&said["hours"], &Value::Null));
    let dates = json!({ "exceptions": { "2027-12-24": null, "2027-12-31": "10:00-14:00" } });
    let said = set(&house, &venue, dates.clone()).await;
    assert_eq!(said["exceptions"], json!({ "2027-12-31": "10:00-14:00" }));
    let again = house.call("PATCH", &venue, "", &dates.to_string()).await.json();
    assert_eq!(again["changed"], false);
    let own = set(&house, &room, json!({ "hours": "Sa 22:00-02:00" })).await;
    assert_eq!((&own["hours"], &own["origin"]), (&"Sa 22:00-02:00".into(), &"resource".into()));
    assert_eq!(set(&house, &room, json!({ "hours": null })).await["origin"], "venue");
    let stale = house.call("PATCH", &venue, "if-match: \"1\"", &week.to_string()).await;
    assert_eq!((stale.status, stale.code().as_str()), (412, "version-conflict"));
    for (path, body, code) in [
        (&venue, r#"{"hours":"Mo-Fr 18:00-09:00-10:00"}"#, "bad-hours"),
        (&venue, r#"{"hours":"Mo-Fr 09:00-09:00; PH off"}"#, "bad-hours"),
        (&venue, r#"{"hours":"PH off"}"#, "bad-hours"),
        (&venue, r#"{"hours":"Mo sunrise-sunset"}"#, "bad-hours"),
        (&venue, r#"{"exceptions":{"2027-02-30":"off"}}"#, "bad-date"),
        (&venue, r#"{"exceptions":{"2027-02-03":"late"}}"#, "bad-hours"),
        (&room, r#"{"exceptions":{"2027-02-03":"off"}}"#, "bad-hours"),
        (&room, r#"{"open":"always"}"#, "invalid"),
    ] {
        let answer = house.call("PATCH", path, "", body).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, code), "{body}");
    }
    house.post(&format!("{ROOM}/archive"), "").await;
    let answer = house.call("PATCH", &room, "", r#"{"hours":"24/7"}"#).await;
    assert_eq!(answer.code(), "archived");
    house.end().await;
}

#[tokio::test]
async fn each_field_of_a_policy_holds_from_the_nearest_that_says_it() {
    let house = house().await;
    let (venue, room) = (format!("{VENUE}/policy"), format!("{ROOM}/policy"));
    let org =
        json!({ "min_minutes": 30, "cancellation": ["48h:100%", "24h:50%"], "start": "free" });
    let org = set(&house, "/v1/policy", org).await;
    assert_eq!((&org["origins"]["start"], &org["venue"]), (&"org".into(), &Value::Null));
    set(&house, &venue, json!({ "min_minutes": 60, "quotas": ["3/week", "600m/month"] })).await;
    let said = json!({ "approval": "required", "deposit": "50.00 EUR", "check_in": "15m" });
    let held = set(&house, &room, said).await;
    for (field, value, origin) in [
        ("min_minutes", json!(60), "venue"),
        ("start", json!("free"), "org"),
        ("quotas", json!(["3/week", "600m/month"]), "venue"),
        ("cancellation", json!(["48h:100%", "24h:50%"]), "org"),
        ("approval", json!("required"), "resource"),
        ("deposit", json!("50.00 EUR"), "resource"),
        ("check_in", json!("15m"), "resource"),
        ("pending", json!("holds"), "default"),
    ] {
        assert_eq!((&held["holds"][field], &held["origins"][field]), (&value, &origin.into()));
    }
    assert_eq!(held["own"]["min_minutes"], Value::Null);
    let cleared = set(&house, &room, json!({ "deposit": null, "approval": null })).await;
    assert_eq!(cleared["origins"]["deposit"], "default");
    assert_eq!(cleared["own"]["check_in"], "15m");
    for (path, body, code) in [
        (&room, r#"{"min_minutes":0}"#, "bad-policy"),
        (&room, r#"{"min_minutes":-1}"#, "bad-policy"),
        (&room, r#"{"min_minutes":1.5}"#, "invalid"),
        (&room, r#"{"max_minutes":45}"#, "bad-policy"),
        (&room, r#"{"start":"often"}"#, "bad-policy"),
        (&room, r#"{"quotas":["3/year"]}"#, "bad-policy"),
        (&room, r#"{"cancellation":["24h:50%","48h:100%"]}"#, "bad-policy"),
        (&room, r#"{"deposit":"101%"}"#, "bad-policy"),
        (&room, r#"{"deposit":"5.001 EUR"}"#, "bad-policy"),
        (&room, r#"{"approval":"never"}"#, "invalid"),
        (&room, r#"{"colour":"red"}"#, "invalid"),
    ] {
        let answer = house.call("PATCH", path, "", body).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, code), "{body}");
    }
    house.end().await;
}

#[tokio::test]
async fn a_venue_is_taxed_as_the_organisation_until_it_says_otherwise() {
    let house = house().await;
    let venue = format!("{VENUE}/tax");
    let first = house.get(&venue).await.json()["data"].clone();
    assert_eq!((&first["points"], &first["currency"]), (&0.into(), &"EUR".into()));
    set(&house, "/v1/tax", json!({ "points": 2200, "prices": "net", "currency": "jpy" })).await;
    let held = house.get(&venue).await.json()["data"].clone();
    assert_eq!((&held["points"], &held["tax_origin"]), (&2200.into(), &"org".into()));
    assert_eq!((&held["currency"], &held["currency_origin"]), (&"JPY".into(), &"org".into()));
    let own = set(&house, &venue, json!({ "rounding": "down", "currency": "KWD" })).await;
    assert_eq!((&own["points"], &own["prices"]), (&2200.into(), &"net".into()));
    assert_eq!((&own["tax_origin"], &own["currency"]), (&"venue".into(), &"KWD".into()));
    let cleared = set(&house, &venue, json!({ "points": null, "currency": null })).await;
    assert_eq!((&cleared["rounding"], &cleared["currency"]), (&"half-up".into(), &"JPY".into()));
    for (body, code) in [
        (r#"{"points":10001}"#, "bad-tax"),
        (r#"{"points":-1}"#, "bad-tax"),
        (r#"{"points":9.5}"#, "invalid"),
        (r#"{"prices":"free"}"#, "invalid"),
        (r#"{"currency":"EURO"}"#, "invalid"),
    ] {
        let answer = house.call("PATCH", &venue, "", body).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, code), "{body}");
    }
    house.end().await;
}
