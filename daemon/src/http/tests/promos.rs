//! Tests of promotion codes over HTTP.

use super::house::House;

#[tokio::test]
async fn a_code_is_created_listed_and_revoked() {
    let house = House::new().await;
    let spring =
        r#"{"code":"spring-27","points":2000,"uses_max":1,"valid_until":"2027-06-01T00:00:00Z"}"#;
    let made = house.post("/v1/promos", spring).await;
    assert_eq!(made.status, 201, "{made:?}");
    let made = made.json()["data"].clone();
    assert_eq!((&made["code"], &made["used"]), (&"SPRING-27".into(), &0.into()));
    assert_eq!(house.post("/v1/promos", spring).await.code(), "duplicate-key");
    let gift = r#"{"code":"GIFT","amount":{"amount":1500,"currency":"EUR"},
        "minimum":{"amount":5000,"currency":"EUR"},"uses_per_person_max":1}"#;
    assert_eq!(house.post("/v1/promos", gift).await.status, 201);
    let page = house.get("/v1/promos?limit=1").await.json();
    assert_eq!(page["data"][0]["code"], "SPRING-27");
    let next = page["next"].as_str().unwrap();
    let rest = house.get(&format!("/v1/promos?limit=1&cursor={next}")).await.json();
    assert_eq!(rest["data"][0]["minimum"]["amount"], 5_000);
    let revoked = house.post("/v1/promos/Spring-27/revoke", "").await.json();
    assert!(revoked["data"]["revoked_at"].is_string());
    let id = made["id"].as_str().unwrap();
    for reference in [id, &id[id.len() - 6..]] {
        let again = house.post(&format!("/v1/promos/{reference}/revoke"), "").await.json();
        assert_eq!(again["changed"], false, "{reference}");
    }
    assert_eq!(house.post("/v1/promos/nothing/revoke", "").await.code(), "not-found");
    for (body, code) in [
        (r#"{"code":"x","points":5}"#, "bad-promo"),
        (r#"{"code":"abc"}"#, "bad-promo"),
        (r#"{"code":"abc","points":5,"amount":{"amount":1,"currency":"EUR"}}"#, "bad-promo"),
        (r#"{"code":"abc","points":0}"#, "bad-promo"),
        (r#"{"code":"abc","points":10001}"#, "bad-promo"),
        (r#"{"code":"abc","points":5,"uses_max":0}"#, "bad-promo"),
        (r#"{"code":"abc","points":5,"uses_max":-1}"#, "bad-promo"),
        (r#"{"code":"abc","points":5,"uses_max":2147483648}"#, "bad-promo"),
        (r#"{"code":"abc","points":5,"uses_max":1.5}"#, "invalid"),
        (r#"{"code":"abc","points":5,"valid_from":"soon"}"#, "bad-date"),
        (
            r#"{"code":"abc","amount":{"amount":1,"currency":"EUR"},"minimum":{"amount":1,"currency":"JPY"}}"#,
            "currency-mismatch",
        ),
    ] {
        let answer = house.post("/v1/promos", body).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, code), "{body}");
    }
    house.end().await;
}
