//! Tests of places over HTTP: every route and every refusal, against a server that answers like Photon, OSRM and a
//! server of pictures.

use serde_json::Value;

use super::house::{Answer, House};
use crate::fake_maps::FakeMaps;

async fn house(maps: &FakeMaps) -> House {
    let settings = maps.settings();
    let flags: Vec<_> = settings.iter().map(|(key, value)| (*key, value.as_str())).collect();
    House::with(&flags).await
}

fn refused(answer: &Answer) -> (u16, String) {
    (answer.status, answer.code())
}

async fn venue(house: &House, body: &str) -> Value {
    let answer = house.post("/v1/venues", body).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.json()["data"].clone()
}

#[tokio::test]
async fn a_place_is_asked_for_once_and_then_known() {
    let maps = FakeMaps::start().await;
    let house = house(&maps).await;
    let first = house.get("/v1/places?q=Ljubljana").await.json()["data"].clone();
    assert_eq!((&first["provider"], &first["kept"]), (&"photon".into(), &false.into()));
    assert!(first["attribution"].as_str().unwrap().contains("OpenStreetMap"));
    let place = &first["places"][0];
    assert_eq!((&place["number"], &place["at"]), (&1.into(), &"46.0500268,14.5068602".into()));
    assert_eq!(
        (&place["label"], &place["external_id"]),
        (&"Ljubljana, Slovenia".into(), &"R1675905".into())
    );
    // However it is written.
    let again = house.get("/v1/places?q=%20LJUBLJANA").await.json()["data"].clone();
    assert_eq!((&again["kept"], &again["places"]), (&true.into(), &first["places"]));
    assert_eq!(maps.asked("q=Ljubljana"), 1);
    assert_eq!(maps.asked("q="), 1);
    let none = house.get("/v1/places?q=Nowhere").await;
    assert_eq!((none.status, &none.json()["data"]["places"]), (200, &Value::Array(vec![])));
    for (q, expected) in [
        ("", (422, "empty-text")),
        ("Garbage", (502, "geocoder-failed")),
        ("Down", (502, "geocoder-failed")),
        ("Busy", (429, "rate-limited")),
    ] {
        let answer = house.get(&format!("/v1/places?q={q}")).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{q}");
        assert!(q != "Busy" || answer.head.contains("retry-after: 7"), "{answer:?}");
    }
    house.end().await;
}

#[tokio::test]
async fn without_a_provider_only_coordinates_are_places() {
    let house = House::new().await;
    venue(&house, r#"{"name":"Hall","at":"46.05,14.5","address":"Trg 1"}"#).await;
    for path in
        ["/v1/places?q=Ljubljana", "/v1/places/venues?near=Ljubljana", "/v1/venues/hall/picture"]
    {
        assert_eq!(refused(&house.get(path).await), (501, "maps-off".to_owned()), "{path}");
    }
    let answer = house.call("PATCH", "/v1/venues/hall", "", r#"{"geocode":true}"#).await;
    assert_eq!(refused(&answer), (501, "maps-off".to_owned()));
    let near = house.get("/v1/places/venues?near=46.05,14.5").await.json();
    assert_eq!(near["data"]["venues"][0]["slug"], "hall");
    let way = house.get("/v1/places/travel?from=hall&to=46.05,14.6").await.json()["data"].clone();
    assert_eq!((&way["basis"], &way["metres"]), (&"estimated".into(), &7_717.into()));
    assert!(way["seconds"].as_i64().unwrap() > 600);
    house.end().await;
}

#[tokio::test]
async fn venues_around_a_place_come_by_their_distance() {
    let maps = FakeMaps::start().await;
    let house = house(&maps).await;
    for (name, at) in [("Far", r#""48,16""#), ("Near", r#""46.06,14.51""#), ("Lost", "null")] {
        venue(&house, &format!(r#"{{"name":"{name}","at":{at}}}"#)).await;
    }
    let slugs = async |query: &str| {
        let found = house.get(&format!("/v1/places/venues?{query}")).await.json()["data"].clone();
        let venues = found["venues"].as_array().unwrap().clone();
        let slugs: Vec<_> =
            venues.iter().map(|it| it["slug"].as_str().unwrap().to_owned()).collect();
        (found, slugs)
    };
    let (found, named) = slugs("near=Ljubljana").await;
    assert_eq!(named, ["near", "far"]);
    assert_eq!(found["label"], "Ljubljana, Slovenia");
    assert_eq!(found["venues"][0]["metres"], 1_135);
    let (found, close) = slugs("near=46.05,14.5&within=20").await;
    assert_eq!((close, &found["label"]), (vec!["near".to_owned()], &Value::Null));
    assert_eq!(slugs("near=46.05,14.5&limit=1").await.1, ["near"]);
    assert_eq!(slugs("near=46.05,14.5&within=0.5").await.1, Vec::<String>::new());
    house.post("/v1/venues/near/archive", "").await;
    assert_eq!(slugs("near=46.05,14.5").await.1, ["far"]);
    for (query, expected) in [
        ("near=146,14", (422, "bad-coordinates")),
        ("near=", (422, "bad-coordinates")),
        ("near=Nowhere", (404, "place-not-found")),
        ("near=1,1&within=-1", (422, "invalid")),
        ("near=1,1&within=NaN", (422, "invalid")),
        ("near=1,1&limit=0", (422, "invalid")),
        ("within=1", (422, "invalid")),
    ] {
        let answer = house.get(&format!("/v1/places/venues?{query}")).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{query}");
    }
    house.end().await;
}

#[tokio::test]
async fn an_address_is_looked_up_when_somebody_wants_it() {
    let maps = FakeMaps::start().await;
    let house = house(&maps).await;
    let made = venue(&house, r#"{"name":"Hall","address":"Ljubljana","geocode":true}"#).await;
    assert_eq!(
        (&made["at"], &made["place_provider"]),
        (&"46.0500268,14.5068602".into(), &"photon".into())
    );
    assert_eq!((&made["place_id"], &made["place_until"]), (&"R1675905".into(), &Value::Null));
    assert!(made["attribution"].as_str().unwrap().contains("OpenStreetMap"));
    let edit = async |body: &str, query: &str| {
        house.call("PATCH", &format!("/v1/venues/hall{query}"), "", body).await
    };
    let same = edit(r#"{"geocode":true}"#, "").await.json();
    assert_eq!(same["changed"], false);
    let several = edit(r#"{"address":"Santa Cruz","geocode":true}"#, "").await;
    assert_eq!(refused(&several), (400, "place-ambiguous".to_owned()));
    let candidates = several.json()["candidates"].clone();
    assert_eq!(candidates[1]["id"], "2");
    assert_eq!(candidates[1]["title"], "Santa Cruz, California, United States (36.9744,-122.0308)");
    let second = r#"{"address":"Santa Cruz","geocode":true,"pick":2}"#;
    let tried = edit(second, "?dry_run=true").await.json();
    assert_eq!(
        (&tried["dry_run"], &tried["data"]["at"]),
        (&true.into(), &"36.9744,-122.0308".into())
    );
    assert_eq!(house.get("/v1/venues/hall").await.json()["data"]["version"], 1);
    assert_eq!(edit(second, "").await.json()["data"]["at"], "36.9744,-122.0308");
    for (body, expected) in [
        (r#"{"address":"Santa Cruz","geocode":true,"pick":3}"#, (422, "invalid")),
        (r#"{"pick":1}"#, (422, "invalid")),
        (r#"{"address":null,"geocode":true}"#, (422, "invalid")),
        (r#"{"address":"Nowhere","geocode":true}"#, (404, "place-not-found")),
        (r#"{"address":"Down","geocode":true}"#, (502, "geocoder-failed")),
    ] {
        let answer = edit(body, "").await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{body}");
    }
    let by_hand = edit(r#"{"at":"46.05,14.5"}"#, "").await.json()["data"].clone();
    assert_eq!((&by_hand["place_provider"], &by_hand["attribution"]), (&Value::Null, &Value::Null));
    // Nothing was looked up on the way that nobody asked for.
    assert_eq!((maps.asked("q=Ljubljana"), maps.asked("q=Santa")), (1, 1));
    house.end().await;
}

#[tokio::test]
async fn ways_have_a_time_and_venues_a_picture() {
    let maps = FakeMaps::start().await;
    let house = house(&maps).await;
    venue(&house, r#"{"name":"Hall","at":"46.05,14.5"}"#).await;
    venue(&house, r#"{"name":"Lost"}"#).await;
    let way = house.get("/v1/places/travel?from=hall&to=46.05,14.6").await.json()["data"].clone();
    assert_eq!((&way["basis"], &way["seconds"]), (&"planned".into(), &1_235.into()));
    let none = house.get("/v1/places/travel?from=hall&to=Ljubljana").await.json()["data"].clone();
    assert_eq!((&none["to"], &none["seconds"]), (&"46.0500268,14.5068602".into(), &Value::Null));
    for (query, expected) in [
        ("from=lost&to=hall", (404, "place-not-found")),
        ("from=hall&to=Nowhere", (404, "place-not-found")),
        ("from=ven_01h455vb4pex5vsknk084sn02q&to=hall", (404, "not-found")),
    ] {
        let answer = house.get(&format!("/v1/places/travel?{query}")).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{query}");
    }
    for _ in 0..2 {
        let picture = house.get("/v1/venues/hall/picture").await;
        assert!(picture.head.contains("content-type: image/png"), "{picture:?}");
        assert!(picture.head.contains("content-length: 8"), "{picture:?}");
    }
    assert_eq!(maps.asked("/46.05,14.5.png"), 1);
    let lost = house.get("/v1/venues/lost/picture").await;
    assert_eq!(refused(&lost), (404, "place-not-found".to_owned()));
    house.end().await;
}

#[tokio::test]
async fn an_organisation_asks_only_so_often() {
    let maps = FakeMaps::start().await;
    let settings = maps.settings();
    let mut flags: Vec<_> = settings.iter().map(|(key, value)| (*key, value.as_str())).collect();
    flags.extend([("limits.maps_per_hour", "6"), ("limits.maps_burst", "2")]);
    let house = House::with(&flags).await;
    for (path, expected) in [
        ("/v1/places?q=Ljubljana", 200),
        ("/v1/places?q=Nowhere", 200),
        ("/v1/places?q=Santa", 429),
        ("/v1/places?q=Ljubljana", 200),
        ("/v1/places/travel?from=1,1&to=2,2", 429),
    ] {
        assert_eq!(house.get(path).await.status, expected, "{path}");
    }
    house.end().await;
}
