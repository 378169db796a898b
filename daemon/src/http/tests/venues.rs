//! Tests of venues and resources over HTTP: every route, and every refusal of theirs.

use serde_json::{Value, json};

use super::house::{Answer, House};

const HALL: &str = r#"{"name":"Town hall","zone":"Europe/Ljubljana","at":"46.0499,14.5068"}"#;
const ROOMS: &str = "/v1/venues/town-hall/resources";

fn refused(answer: &Answer) -> (u16, String) {
    (answer.status, answer.code())
}

async fn house() -> House {
    let house = House::new().await;
    assert_eq!(house.post("/v1/venues", HALL).await.status, 201);
    house
}

async fn add(house: &House, body: Value) -> Value {
    let answer = house.post(ROOMS, &body.to_string()).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.json()["data"].clone()
}

#[tokio::test]
async fn a_venue_is_created_found_changed_archived_and_taken_back() {
    let house = House::new().await;
    let made = house.post("/v1/venues", HALL).await.json()["data"].clone();
    assert_eq!((&made["slug"], &made["at"]), (&"town-hall".into(), &"46.0499,14.5068".into()));
    assert_eq!((&made["lat_e7"], &made["lng_e7"]), (&460_499_000.into(), &145_068_000.into()));
    let again = house.post("/v1/venues", HALL).await.json()["data"].clone();
    assert_eq!(again["slug"], "town-hall-2");
    let id = made["id"].as_str().unwrap();
    for reference in ["town-hall", id, &id[id.len() - 6..]] {
        let found = house.get(&format!("/v1/venues/{reference}")).await.json();
        assert_eq!(found["data"]["id"], made["id"], "{reference}");
    }
    assert_eq!(house.get("/v1/venues/@last").await.json()["data"]["slug"], "town-hall-2");
    let edit = r#"{"name":"City hall","at":null,"address":"Trg 1"}"#;
    let edited = house.call("PATCH", "/v1/venues/town-hall", "if-match: \"1\"", edit).await.json();
    assert_eq!((&edited["data"]["version"], &edited["data"]["at"]), (&2.into(), &Value::Null));
    let stale = house.call("PATCH", "/v1/venues/town-hall", "if-match: \"1\"", edit).await;
    assert_eq!(refused(&stale), (412, "version-conflict".to_owned()));
    let same = house.call("PATCH", "/v1/venues/town-hall", "", edit).await.json();
    assert_eq!(same["changed"], false);
    let archived = house.post("/v1/venues/town-hall/archive", "").await.json();
    assert!(archived["data"]["archived_at"].is_string());
    let other = r#"{"name":"Other"}"#;
    for (method, path) in [("PATCH", "/v1/venues/town-hall"), ("POST", ROOMS)] {
        let answer = house.call(method, path, "", other).await;
        assert_eq!(refused(&answer), (409, "archived".to_owned()), "{path}");
    }
    let slugs = async |query: &str| {
        let listed = house.get(&format!("/v1/venues{query}")).await.json();
        let rows = listed["data"].as_array().unwrap().clone();
        rows.iter().map(|row| row["slug"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(slugs("").await, ["town-hall-2"]);
    assert_eq!(slugs("?archived=true").await, ["town-hall"]);
    house.post("/v1/venues/town-hall/restore", "").await;
    assert_eq!(slugs("?sort=name").await, ["town-hall", "town-hall-2"]);
    assert_eq!(slugs("?sort=-name").await, ["town-hall-2", "town-hall"]);
    assert_eq!(slugs("?sort=created").await, ["town-hall", "town-hall-2"]);
    assert_eq!(slugs("?sort=-created").await, ["town-hall-2", "town-hall"]);
    assert_eq!(slugs("?q=CITY").await, ["town-hall"]);
    house.end().await;
}

#[tokio::test]
async fn lists_go_on_where_a_page_ended_in_each_order() {
    let house = house().await;
    for name in ["Beta", "alpha", "Beta", "Gamma"] {
        add(&house, json!({ "name": name })).await;
    }
    for (sort, expected) in [
        ("name", "alpha beta beta-2 gamma"),
        ("-name", "gamma beta-2 beta alpha"),
        ("created", "beta alpha beta-2 gamma"),
        ("-created", "gamma beta-2 alpha beta"),
    ] {
        let (mut slugs, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = house.get(&format!("{ROOMS}?limit=1&sort={sort}{cursor}")).await.json();
            slugs.push(page["data"][0]["slug"].as_str().unwrap().to_owned());
            let Some(next) = page["next"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(slugs.join(" "), expected, "{sort}");
    }
    let page = house.get(&format!("{ROOMS}?limit=1")).await.json();
    let next = page["next"].as_str().unwrap();
    for (query, expected) in [
        (format!("sort=created&cursor={next}"), (400, "bad-cursor")),
        ("cursor=name.0.x".to_owned(), (400, "bad-cursor")),
        ("sort=size".to_owned(), (422, "invalid")),
        ("kind=boat".to_owned(), (422, "invalid")),
        ("limit=0".to_owned(), (422, "invalid")),
        ("what=1".to_owned(), (422, "invalid")),
    ] {
        let answer = house.get(&format!("{ROOMS}?{query}")).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{query}");
    }
    house.end().await;
}

#[tokio::test]
async fn a_resource_has_layouts_attributes_and_parts() {
    let house = house().await;
    let great = json!({
        "name": "Great hall", "key": "r/1", "attributes": { "projector": "yes", "floor": "2" },
        "layouts": [{ "name": "theatre", "capacity": 120, "setup_minutes": 30 }],
    });
    let great = add(&house, great).await;
    assert_eq!((&great["sharing"], &great["units"]), (&"exclusive".into(), &1.into()));
    assert_eq!(great["layouts"][0]["teardown_minutes"], 0);
    add(&house, json!({ "name": "Small hall" })).await;
    let pool = add(&house, json!({ "name": "Mic", "kind": "equipment", "units": 6 })).await;
    assert_eq!((&pool["sharing"], &pool["units"]), (&"pool".into(), &6.into()));
    let both = add(&house, json!({ "name": "Both", "parts": ["great-hall", "small-hall"] })).await;
    assert_eq!((&both["sharing"], &both["parts"][1]), (&"composite".into(), &"small-hall".into()));
    let coffee = json!({ "name": "Coffee", "kind": "service", "unit_of_sale": "head",
        "lead_minutes": 2880 });
    assert_eq!(add(&house, coffee).await["sharing"], "unlimited");
    let edit = r#"{"attributes":{"floor":null,"lectern":"yes"},"layouts":[]}"#;
    let path = format!("{ROOMS}/key:r%2F1");
    let edited = house.call("PATCH", &path, "", edit).await.json()["data"].clone();
    assert_eq!(edited["attributes"], json!({ "projector": "yes", "lectern": "yes" }));
    assert_eq!(edited["layouts"], json!([]));
    let upsert = r#"{"name":"Great hall","key":"r/1","upsert":true,"slug":"great-hall"}"#;
    let same = house.post(ROOMS, upsert).await;
    assert_eq!((same.status, &same.json()["changed"]), (200, &false.into()));
    assert_eq!(
        house.get(&format!("{ROOMS}?kind=service")).await.json()["data"][0]["slug"],
        "coffee"
    );
    // A part stays as long as the whole is in use.
    let answer = house.post(&format!("{ROOMS}/small-hall/archive"), "").await;
    assert_eq!(refused(&answer), (409, "resource-in-use".to_owned()));
    assert_eq!(house.post(&format!("{ROOMS}/both/archive"), "").await.status, 200);
    assert_eq!(house.post(&format!("{ROOMS}/small-hall/archive"), "").await.status, 200);
    let answer = house.post(&format!("{ROOMS}/both/restore"), "").await;
    assert_eq!(refused(&answer), (409, "archived".to_owned()));
    let answer = house.call("PATCH", &format!("{ROOMS}/both"), "", r#"{"name":"x"}"#).await;
    assert_eq!(refused(&answer), (409, "archived".to_owned()));
    assert_eq!(house.post(&format!("{ROOMS}/small-hall/restore"), "").await.status, 200);
    assert_eq!(house.post(&format!("{ROOMS}/both/restore"), "").await.status, 200);
    house.end().await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_its_field() {
    let house = house().await;
    add(&house, json!({ "name": "Great hall", "key": "r/1" })).await;
    add(&house, json!({ "name": "Mic", "units": 6 })).await;
    house.post("/v1/venues", r#"{"name":"Barn","key":"v/1"}"#).await;
    for (path, body, expected) in [
        ("/v1/venues", r#"{"name":""}"#, (422, "empty-text")),
        ("/v1/venues", r#"{"name":"x","zone":"Mars/Base"}"#, (422, "bad-zone")),
        ("/v1/venues", r#"{"name":"x","at":"91,0"}"#, (422, "bad-coordinates")),
        ("/v1/venues", r#"{"name":"x","at":"here"}"#, (422, "bad-coordinates")),
        ("/v1/venues", r#"{"name":"x","slug":"No"}"#, (422, "invalid")),
        ("/v1/venues", r#"{"name":"x","upsert":true}"#, (422, "invalid")),
        ("/v1/venues", r#"{"name":"x","key":"v/1"}"#, (409, "duplicate-key")),
        ("/v1/venues/none/archive", "", (404, "not-found")),
        ("/v1/venues/none/resources", r#"{"name":"x"}"#, (404, "not-found")),
        ("/v1/venues/barn/resources", r#"{"name":"x","parts":["great-hall"]}"#, (404, "not-found")),
        ("/v1/venues/barn/resources", r#"{"name":"x","key":"r/1"}"#, (409, "duplicate-key")),
        (
            "/v1/venues/barn/resources",
            r#"{"name":"x","key":"r/1","upsert":true}"#,
            (409, "duplicate-key"),
        ),
        (ROOMS, r#"{"name":"x","upsert":true}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","units":0}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","units":-1}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","units":2147483648}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","units":1.5}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","sharing":"pool"}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","sharing":"free"}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","kind":"boat"}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","unit_of_sale":"head"}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","lead_minutes":-1}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","layouts":[{"name":"a","capacity":0}]}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","attributes":{"Big one":"yes"}}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","parts":["great-hall"]}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","parts":["great-hall","great-hall"]}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","parts":["great-hall","mic"]}"#, (422, "invalid")),
        (ROOMS, r#"{"name":"x","parts":["great-hall","nothing"]}"#, (404, "not-found")),
    ] {
        let answer = house.post(path, body).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{path} {body}");
    }
    let answer = house.call("PATCH", "/v1/venues/barn", "", r#"{"slug":"town-hall"}"#).await;
    assert_eq!(refused(&answer), (409, "duplicate-key".to_owned()));
    house.end().await;
}
