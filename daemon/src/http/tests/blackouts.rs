//! Tests of blackouts over HTTP.

use super::house::House;

const BLACKOUTS: &str = "/v1/venues/town-hall/blackouts";

#[tokio::test]
async fn a_blackout_is_added_listed_and_taken_back() {
    let house = House::new().await;
    house.post("/v1/venues", r#"{"name":"Town hall","zone":"Europe/Ljubljana"}"#).await;
    house.post("/v1/venues", r#"{"name":"Barn"}"#).await;
    let rooms = "/v1/venues/town-hall/resources";
    house.post(rooms, r#"{"name":"Great hall"}"#).await;
    house.post(rooms, r#"{"name":"Small hall"}"#).await;
    let whole = r#"{"start":"2027-08-02","end":"2027-08-15","note":"New floor"}"#;
    let whole = house.post(BLACKOUTS, whole).await;
    assert_eq!(whole.status, 201, "{whole:?}");
    let whole = whole.json()["data"].clone();
    assert_eq!(whole["starts_at"], "2027-08-01T22:00:00Z");
    assert_eq!(whole["ends_at"], "2027-08-15T22:00:00Z");
    let part = r#"{"start":"2027-07-01T14:00","end":"2027-07-01T18:00","resource":"great-hall"}"#;
    let part = house.post(BLACKOUTS, part).await.json()["data"].clone();
    assert!(part["resource"].as_str().unwrap().starts_with("res_"));
    let ids = async |query: &str| {
        let listed = house.get(&format!("{BLACKOUTS}{query}")).await.json();
        let rows = listed["data"].as_array().unwrap().clone();
        rows.iter().map(|row| row["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids("").await, [part["id"].clone(), whole["id"].clone()]);
    assert_eq!(ids("?from=2027-07-02T00:00:00Z").await, [whole["id"].clone()]);
    assert_eq!(ids("?to=2027-07-02T00:00:00Z").await, [part["id"].clone()]);
    assert_eq!(ids("?resource=small-hall").await, [whole["id"].clone()]);
    let first = house.get(&format!("{BLACKOUTS}?limit=1")).await.json();
    let next = first["next"].as_str().unwrap();
    assert_eq!(ids(&format!("?limit=1&cursor={next}")).await, [whole["id"].clone()]);
    let id = part["id"].as_str().unwrap();
    let elsewhere = house.call("DELETE", &format!("/v1/venues/barn/blackouts/{id}"), "", "").await;
    assert_eq!(elsewhere.code(), "not-found");
    let short = &id[id.len() - 6..];
    let gone = house.call("DELETE", &format!("{BLACKOUTS}/{short}"), "", "").await;
    assert_eq!((gone.status, &gone.json()["data"]["id"]), (200, &part["id"]));
    assert_eq!(ids("").await, [whole["id"].clone()]);
    for (body, status, code) in [
        (r#"{"start":"2027-08-02","end":"2027-08-01"}"#, 422, "bad-interval"),
        (r#"{"start":"2027-08-02T10:00","end":"2027-08-02T10:00"}"#, 422, "bad-interval"),
        (r#"{"start":"2027-08-02T10:00:00.5Z","end":"2027-08-03"}"#, 422, "bad-interval"),
        (r#"{"start":"soon","end":"2027-08-01"}"#, 422, "bad-date"),
        (r#"{"start":"2027-03-28T02:30","end":"2027-03-29"}"#, 422, "time-gap"),
        (r#"{"start":"2027-08-01","end":"2027-08-02","on_gap":"never"}"#, 422, "invalid"),
        (r#"{"start":"2027-08-01","end":"2027-08-02","resource":"none"}"#, 404, "not-found"),
        (r#"{"start":"2027-08-01"}"#, 422, "invalid"),
    ] {
        let answer = house.post(BLACKOUTS, body).await;
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{body}");
    }
    for query in ["from=soon", "to=soon", "limit=0", "cursor=x", "what=1"] {
        let answer = house.get(&format!("{BLACKOUTS}?{query}")).await;
        assert!((400..500).contains(&answer.status), "{query}: {answer:?}");
    }
    house.post("/v1/venues/barn/archive", "").await;
    let late = r#"{"start":"2027-08-01","end":"2027-08-02"}"#;
    assert_eq!(house.post("/v1/venues/barn/blackouts", late).await.code(), "archived");
    house.end().await;
}
