//! Tests of imports and exports over HTTP.

use serde_json::Value;

use super::house::{Answer, House};

const IMPORT: &str = "/v1/events/gala/guests/import";
const CSV: &str = "content-type: text/csv";

fn lines(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The last line of a report.
fn done(answer: &Answer) -> Value {
    lines(answer).pop().unwrap()["done"].clone()
}

async fn house() -> House {
    let house = House::new().await;
    let event = r#"{"title":"Gala","start":"2030-03-28T18:00"}"#;
    assert_eq!(house.post("/v1/events", event).await.status, 201);
    house
}

#[tokio::test]
async fn a_list_is_taken_in_any_usual_shape() {
    let house = house().await;
    for (list, added) in [
        ("name,email,phone,party,tags\nAda,a1@x.org,,2,vip;press\n", 1),
        ("\u{feff}Email;Name\r\na2@x.org;\"Lovelace; Ada\"\r\n\r\na3@x.org;Grace", 2),
        ("email\tparty\na4@x.org\t3\n", 1),
        ("\"name\",\"email\"\n\"Two\nlines, \"\"quoted\"\"\",a5@x.org\n", 0),
        ("name,email\nOnly the header is needed,\n", 1),
        ("name,email\n", 0),
    ] {
        let answer = house.call("POST", IMPORT, CSV, list).await;
        assert_eq!(done(&answer)["added"], added, "{list}: {answer:?}");
    }
    let guest = house.get("/v1/events/gala/guests/a1@x.org").await.json();
    assert_eq!(guest["data"]["tags"], serde_json::json!(["press", "vip"]));
    assert_eq!(guest["data"]["party"], 2);
    let guest = house.get("/v1/events/gala/guests/a2@x.org").await.json();
    assert_eq!(guest["data"]["name"], "Lovelace; Ada");
    house.end().await;
}

#[tokio::test]
async fn bad_lines_are_reported_by_number_and_good_ones_are_kept() {
    let house = house().await;
    let list = "name,email,party\n\
                Ada,ada@x.org,1\n\
                Bad,nobody,1\n\
                Bad,b@x.org,many\n\
                Bad,c@x.org,1,extra\n\
                Bad,d@x.org,0\n\
                Ada again,ADA@x.org,2\n";
    let answer = house.call("POST", IMPORT, CSV, list).await;
    let report = lines(&answer);
    let failed: Vec<i64> =
        report.iter().filter_map(|line| line["failed"]["line"].as_i64()).collect();
    assert_eq!(failed, [3, 4, 5, 6], "{answer:?}");
    let done = done(&answer);
    assert_eq!(
        (&done["records"], &done["failed"], &done["added"]),
        (&6.into(), &4.into(), &1.into())
    );
    assert!(done["op"].as_str().unwrap().starts_with("op_"));
    let guests = house.get("/v1/events/gala/guests").await.json();
    assert_eq!(guests["data"].as_array().unwrap().len(), 1);

    let again = house.call("POST", IMPORT, CSV, "name,email,party\nAda again,ada@x.org,2\n").await;
    assert_eq!(self::done(&again)["unchanged"], 1, "{again:?}");
    house.end().await;
}

#[tokio::test]
async fn a_list_that_cannot_be_read_is_refused_as_a_whole() {
    let house = house().await;
    for (path, headers, list, status, code) in [
        (IMPORT, CSV, "nom,email\nAda,a@x.org\n", 422, "invalid"),
        (IMPORT, CSV, "phone,party\n1,1\n", 422, "invalid"),
        (IMPORT, CSV, "email,email\na@x.org,b@x.org\n", 422, "invalid"),
        (IMPORT, CSV, "", 422, "invalid"),
        (IMPORT, "content-type: application/pdf", "x", 415, "unsupported-media-type"),
        ("/v1/events/nope/guests/import", CSV, "email\na@x.org\n", 404, "not-found"),
        ("/v1/events/gala/guests/import?format=xml", CSV, "email\n", 422, "invalid"),
    ] {
        let answer = house.call("POST", path, headers, list).await;
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{list}: {answer:?}");
    }
    house.end().await;
}

#[tokio::test]
async fn a_record_without_end_stops_the_import_but_not_the_daemon() {
    let house = house().await;
    let list = format!("name,email\nAda,a@x.org\n\"open,{}", "x".repeat(600_000));
    let answer = house.call("POST", IMPORT, CSV, &list).await;
    let last = lines(&answer).pop().unwrap();
    assert_eq!(last["stopped"]["code"], "invalid", "{last}");
    assert_eq!(house.get("/v1/events/gala/guests/a@x.org").await.status, 200);
    house.end().await;
}

#[tokio::test]
async fn a_dry_run_checks_every_line_and_keeps_none() {
    let house = house().await;
    let path = format!("{IMPORT}?dry_run=true");
    let answer = house.call("POST", &path, CSV, "email\na@x.org\nnobody\n").await;
    let done = done(&answer);
    assert_eq!(
        (&done["added"], &done["failed"], &done["dry_run"]),
        (&1.into(), &1.into(), &true.into())
    );
    assert!(done.get("op").is_none());
    assert_eq!(house.get("/v1/events/gala/guests/a@x.org").await.status, 404);
    house.end().await;
}

#[tokio::test]
async fn json_lines_are_taken_one_by_one() {
    let house = house().await;
    let list = "{\"email\":\"a@x.org\",\"tags\":[\"vip\"]}\n\nnonsense\n{\"email\":\"b@x.org\",\"age\":3}\n{\"name\":\"Last\"}";
    let answer = house.call("POST", IMPORT, "content-type: application/jsonl", list).await;
    let report = lines(&answer);
    assert_eq!(report[0]["failed"]["line"], 3, "{answer:?}");
    assert_eq!(report[0]["failed"]["code"], "bad-json");
    assert_eq!(report[1]["failed"]["line"], 4);
    assert_eq!(done(&answer)["added"], 2);
    house.end().await;
}

#[tokio::test]
async fn what_is_exported_can_be_imported_and_runs_nothing_in_a_spreadsheet() {
    let house = house().await;
    let list = "name,email,phone,tags\n\"=HYPERLINK(\"\"x\"\")\",a@x.org,+38640123456,-x\n";
    assert_eq!(done(&house.call("POST", IMPORT, CSV, list).await)["added"], 1);
    for format in ["csv", "jsonl"] {
        let export = house.get(&format!("/v1/events/gala/guests/export?format={format}")).await;
        assert_eq!(export.status, 200);
        assert!(export.head.contains("content-disposition: attachment"));
        if format == "csv" {
            assert!(export.body.contains("'=HYPERLINK") && export.body.contains("'+38640123456"));
        }
        let path = format!("{IMPORT}?format={format}");
        let back = house.call("POST", &path, CSV, &export.body).await;
        assert_eq!(done(&back)["unchanged"], 1, "{back:?}");
    }
    house.end().await;
}

#[tokio::test]
async fn a_list_longer_than_a_page_is_exported_whole_and_in_order() {
    let house = house().await;
    let addresses: Vec<_> = (0..1250).map(|number| format!("g{number:04}@x.org\n")).collect();
    let list = addresses.concat();
    let answer = house.call("POST", IMPORT, CSV, &format!("email\n{list}")).await;
    let progress = lines(&answer);
    assert!(progress.iter().filter(|line| line.get("progress").is_some()).count() >= 3);
    assert_eq!(done(&answer)["added"], 1250);
    let export = house.get("/v1/events/gala/guests/export").await;
    let emails: Vec<&str> =
        export.body.lines().skip(1).filter_map(|line| line.split(',').nth(1)).collect();
    assert_eq!(emails.len(), 1250);
    assert!(emails.is_sorted());
    house.end().await;
}
