//! Tests of what concerns whole persons and the whole installation, over HTTP.

use std::io::{Cursor, Read as _};

use http::header::CONTENT_TYPE;

use planify_engine::EngineError;

use super::*;

async fn post(house: &House, path: &str, body: &'static str) -> (StatusCode, serde_json::Value) {
    let request = Request::post(path)
        .header("content-type", "application/json")
        .header("idempotency-key", "one")
        .body(Body::from(body))
        .unwrap();
    let response = ask(house, request).await;
    let status = response.status();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

/// A house with two guests, who may be one person.
async fn house() -> House {
    let house = House::new().await;
    house.add("Ana Novak", "ana@example.org", 2).await;
    house.add("Ana N.", "ana@example.com", 1).await;
    house
}

#[tokio::test]
async fn an_export_is_a_zip_with_a_file_for_each_place() {
    let house = house().await;
    let request = Request::get("/v1/persons/ana@example.org/export").body(Body::empty()).unwrap();
    let response = ask(&house, request).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[CONTENT_TYPE], "application/zip");
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut file = |name: &str| -> serde_json::Value {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    assert_eq!(file("person.json")[0]["email"], "ana@example.org");
    assert_eq!(file("guest.json")[0]["party_max"], 2);
    assert_eq!(file("manifest.json")["rows"]["journal"], 2);
    let (status, _) = get(&house, "/v1/persons/nobody@example.org/export").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_merge_names_both_and_a_repetition_is_told_the_same() {
    let house = house().await;
    let path = "/v1/persons/ana@example.org/merge";
    let body = r#"{"other":"ana@example.com"}"#;
    let (status, first) = post(&house, path, body).await;
    assert_eq!((status, &first["data"]["guests_joined"]), (StatusCode::OK, &1.into()), "{first}");
    assert_eq!(post(&house, path, body).await, (status, first));
    let (status, problem) = post(&house, path, r#"{"other":"ana@example.org"}"#).await;
    assert_eq!((status.as_u16(), &problem["code"]), (422, &"idempotency-conflict".into()));
    let (status, problem) = post(&house, path, r#"{"others":"x"}"#).await;
    assert_eq!((status.as_u16(), &problem["code"]), (422, &"invalid".into()), "{problem}");
}

#[tokio::test]
async fn mails_to_an_erased_person_are_forgotten_and_the_answer_names_nobody() {
    let house = house().await;
    house.invite().await;
    let workers = crate::worker::spawn(&house.app).await.unwrap();
    house.mailer.wait_for(2).await;
    house.shutdown.drain();
    let mut workers = workers;
    workers.stopped().await;
    let (status, said) = post(&house, "/v1/persons/ana@example.org/erase", "").await;
    assert_eq!((status, &said["data"]["mails"]), (StatusCode::OK, &1.into()), "{said}");
    assert!(!said.to_string().contains("ana@"), "{said}");
    let left: Vec<_> = house.mailer.mails().into_iter().map(|mail| mail.recipient).collect();
    assert_eq!(left, ["ana@example.com"]);
    let kept = house.app.store.read(|tx| {
        let all = planify_store::traces::answers_that(tx, |_| true)?;
        Ok::<_, EngineError>(all)
    });
    let kept = format!("{:?}", kept.await.unwrap());
    assert!(!kept.contains("ana@") && !kept.contains("ana%40"), "{kept}");
}

#[tokio::test(start_paused = true)]
async fn mails_that_arrive_late_are_forgotten_by_a_job() {
    let house = house().await;
    house.invite().await;
    post(&house, "/v1/persons/ana@example.org/erase", "").await;
    let mut workers = crate::worker::spawn(&house.app).await.unwrap();
    let next = || house.app.store.read(planify_engine::privacy::next_forgotten);
    assert!(next().await.unwrap().is_some());
    house.clock.pass(jiff::SignedDuration::from_mins(5));
    while next().await.unwrap().is_some() {
        tokio::time::advance(Duration::from_secs(1)).await;
    }
    house.shutdown.drain();
    workers.stopped().await;
}

#[tokio::test]
async fn a_key_is_kept_for_a_path_without_the_path() {
    let house = house().await;
    let erase = |person: &'static str| post(&house, person, "");
    let (first, _) = erase("/v1/persons/ana@example.org/erase").await;
    let (second, _) = erase("/v1/persons/ana@example.com/erase").await;
    assert_eq!((first, second), (StatusCode::OK, StatusCode::OK), "one key, two paths");
    let (again, said) = erase("/v1/persons/ana@example.com/erase").await;
    assert_eq!((again, &said["changed"]), (StatusCode::OK, &true.into()), "{said}");
}

#[tokio::test]
async fn the_chain_is_checked_and_a_store_in_memory_has_no_backup() {
    let house = house().await;
    let (status, audit) = get(&house, "/v1/admin/audit").await;
    assert_eq!((status, &audit["data"]["holds"]), (StatusCode::OK, &true.into()), "{audit}");
    assert!(audit["data"]["unsealed"].as_i64().unwrap() > 4, "{audit}");
    let (status, problem) = get(&house, "/v1/admin/audit?anchor=x").await;
    assert_eq!((status.as_u16(), &problem["field"]), (422, &"anchor".into()));
    let (status, problem) = get(&house, "/v1/admin/backup").await;
    assert_eq!((status.as_u16(), &problem["code"]), (501, &"unsupported".into()));
}
