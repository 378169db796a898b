//! Tests of rates over HTTP.

use serde_json::json;

use super::house::House;

const RATES: &str = "/v1/venues/town-hall/rates";

async fn house() -> House {
    let house = House::new().await;
    house.post("/v1/venues", r#"{"name":"Town hall","zone":"Europe/Ljubljana"}"#).await;
    let rooms = "/v1/venues/town-hall/resources";
    house.post(rooms, r#"{"name":"Great hall"}"#).await;
    house.post(rooms, r#"{"name":"Small hall"}"#).await;
    house
}

#[tokio::test]
async fn rates_are_added_listed_and_taken_away() {
    let house = house().await;
    let euro = |amount: i64| json!({ "amount": amount, "currency": "EUR" });
    let mut ids = Vec::new();
    for body in [
        json!({ "name": "Hire", "amount": euro(5_000) }),
        json!({ "name": "Hall", "amount": euro(30_000), "unit": "day", "resource": "great-hall" }),
        json!({ "name": "Evening", "effect": "percent", "points": 2_500, "time": "18:00-24:00",
            "weekdays": ["sa", "fr"], "first": "2027-01-01", "last": "2027-12-31" }),
        json!({ "name": "Cleaning", "effect": "fixed", "amount": euro(-500), "unit": "slot:30m",
            "priority": 5 }),
    ] {
        let made = house.post(RATES, &body.to_string()).await;
        assert_eq!(made.status, 201, "{made:?}");
        ids.push(made.json()["data"]["id"].as_str().unwrap().to_owned());
    }
    let listed = house.get(RATES).await.json()["data"].clone();
    assert_eq!((&listed[0]["unit"], &listed[0]["amount"]), (&"hour".into(), &euro(5_000)));
    assert!(listed[1]["resource"].as_str().unwrap().starts_with("res_"));
    let evening = &listed[2];
    assert_eq!((&evening["weekdays"], &evening["points"]), (&json!(["fr", "sa"]), &2_500.into()));
    assert_eq!((&evening["time"], &evening["last"]), (&"18:00-24:00".into(), &"2027-12-31".into()));
    assert_eq!((&listed[3]["unit"], &listed[3]["priority"]), (&"slot:30m".into(), &5.into()));
    let small = house.get(&format!("{RATES}?resource=small-hall")).await.json();
    assert_eq!(small["data"].as_array().unwrap().len(), 3);
    let page = house.get(&format!("{RATES}?limit=3")).await.json();
    let next = page["next"].as_str().unwrap();
    let rest = house.get(&format!("{RATES}?limit=3&cursor={next}")).await.json();
    assert_eq!(rest["data"][0]["id"], ids[3].as_str());
    let gone = house.call("DELETE", &format!("{RATES}/{}", ids[0]), "", "").await;
    assert_eq!((gone.status, &gone.json()["data"]["name"]), (200, &"Hire".into()));
    let again = house.call("DELETE", &format!("{RATES}/{}", ids[0]), "", "").await;
    assert_eq!(again.code(), "not-found");
    house.end().await;
}

#[tokio::test]
async fn a_rate_that_cannot_be_is_refused() {
    let house = house().await;
    for (body, code) in [
        (r#"{"name":"","amount":{"amount":1,"currency":"EUR"}}"#, "bad-rate"),
        (r#"{"name":"x"}"#, "bad-rate"),
        (r#"{"name":"x","points":5}"#, "bad-rate"),
        (r#"{"name":"x","effect":"percent","points":-10001}"#, "bad-rate"),
        (r#"{"name":"x","effect":"percent","points":5,"unit":"hour"}"#, "bad-rate"),
        (r#"{"name":"x","effect":"gift","points":5}"#, "bad-rate"),
        (r#"{"name":"x","amount":{"amount":-1,"currency":"EUR"}}"#, "bad-rate"),
        (r#"{"name":"x","amount":{"amount":1.5,"currency":"EUR"}}"#, "invalid"),
        (r#"{"name":"x","amount":{"amount":1,"currency":"XXQ"}}"#, "invalid"),
        (r#"{"name":"x","amount":{"amount":1,"currency":"JPY"}}"#, "currency-mismatch"),
        (r#"{"name":"x","amount":{"amount":1,"currency":"EUR"},"unit":"year"}"#, "bad-rate"),
        (r#"{"name":"x","amount":{"amount":1,"currency":"EUR"},"unit":"slot:0m"}"#, "bad-rate"),
        (r#"{"name":"x","amount":{"amount":1,"currency":"EUR"},"weekdays":["day"]}"#, "bad-rate"),
        (r#"{"name":"x","amount":{"amount":1,"currency":"EUR"},"time":"late"}"#, "bad-rate"),
        (r#"{"name":"x","amount":{"amount":1,"currency":"EUR"},"first":"soon"}"#, "bad-date"),
        (
            r#"{"name":"x","amount":{"amount":1,"currency":"EUR"},"first":"2027-02-01","last":"2027-01-01"}"#,
            "bad-rate",
        ),
        (r#"{"name":"x","amount":{"amount":1,"currency":"EUR"},"priority":5000}"#, "bad-rate"),
    ] {
        let answer = house.post(RATES, body).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, code), "{body}");
    }
    // A house has its own currency, also one without decimals.
    house.call("PATCH", "/v1/venues/town-hall/tax", "", r#"{"currency":"JPY"}"#).await;
    let yen = r#"{"name":"x","amount":{"amount":1,"currency":"JPY"}}"#;
    assert_eq!(house.post(RATES, yen).await.status, 201);
    for _ in 1..100 {
        house.post(RATES, yen).await;
    }
    let answer = house.post(RATES, yen).await;
    assert_eq!((answer.status, answer.code().as_str()), (413, "too-large"));
    let own = r#"{"name":"x","resource":"great-hall","amount":{"amount":1,"currency":"JPY"}}"#;
    assert_eq!(house.post(RATES, own).await.status, 201);
    house.end().await;
}
