//! Tests of agendas over HTTP: every route, and every refusal of theirs.

use planify_core::id::GuestId;
use serde_json::Value;

use super::house::{Answer, House};

const AGENDA: &str = "/v1/events/conference/agenda";
const CSV: &str = "content-type: text/csv";

async fn house() -> House {
    let house = House::new().await;
    let event = r#"{"title":"Conference","start":"2030-05-06T08:00","duration":"PT12H",
        "zone":"Europe/Ljubljana"}"#;
    assert_eq!(house.post("/v1/events", event).await.status, 201);
    assert_eq!(house.post("/v1/events/conference/publish", "").await.status, 200);
    let track = r#"{"name":"Blue","capacity":50,"turnover":"PT10M"}"#;
    assert_eq!(house.post(&at("tracks"), track).await.status, 201);
    house
}

fn at(path: &str) -> String {
    format!("{AGENDA}/{path}")
}

fn item(key: &str, start: &str, more: &str) -> String {
    format!(
        r#"{{"title":"{key}","key":"{key}","track":"blue","start":"2030-05-06T{start}","duration":"PT40M"{more}}}"#
    )
}

async fn add(house: &House, key: &str, start: &str, more: &str) -> Value {
    let answer = house.post(&at("items"), &item(key, start, more)).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.json()["data"].clone()
}

fn refused(answer: &Answer) -> (u16, String) {
    (answer.status, answer.code())
}

#[tokio::test]
async fn an_agenda_is_planned_checked_released_and_compared() {
    let house = house().await;
    let first =
        add(&house, "one", "09:00", r#","speakers":["Ana <ana@x.org>"],"expected":60"#).await;
    assert_eq!(first["start_local"], "2030-05-06T09:00:00");
    assert_eq!(first["speakers"][0]["name"], "Ana");
    add(&house, "two", "09:45", r#","speakers":["ana@x.org"]"#).await;
    let shown = house.get(AGENDA).await.json()["data"].clone();
    assert_eq!((shown["items"].as_array().unwrap().len(), &shown["released"]), (2, &0.into()));
    assert_eq!(shown["tracks"][0]["turnover"], "PT10M");
    let away = r#"{"bio":"Writes","absences":[{"from":"2030-05-06T07:00:00Z","until":"2030-05-06T07:30:00Z"}]}"#;
    let speaker = house.call("PATCH", &at("speakers/ana@x.org"), "", away).await;
    assert_eq!(speaker.json()["data"]["bio"], "Writes");
    let found = house.get(&at("check")).await.json()["data"].clone();
    assert_eq!(found["ok"], false);
    let conflicts = found["conflicts"].as_array().unwrap();
    let kinds: Vec<&str> = conflicts.iter().map(|it| it["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["room-too-small", "turnover-too-short", "speaker-unavailable"]);
    assert_eq!(conflicts[1]["other"]["title"], "two");
    let said: Vec<&str> = conflicts.iter().map(|it| it["message"].as_str().unwrap()).collect();
    assert_eq!(said[0], "“one” (Mon 6 May 09:00–09:40) is for 60 people, `Blue` holds 50");
    assert!(
        said[1].ends_with("leaves 5 min before “two” (Mon 6 May 09:45–10:25), `Blue` needs 10")
    );
    assert!(said[2].contains("is not there from Mon 6 May 09:00 to Mon 6 May 09:30"), "{said:?}");
    let released = house.post(&at("release"), "").await.json();
    assert_eq!(
        (&released["data"]["number"], &released["data"]["concerned"]),
        (&1.into(), &1.into())
    );
    assert!(released["warnings"][0].as_str().unwrap().contains("3 conflicts"));
    let moved = house
        .post(&at("items/key:one/move"), r#"{"start":"2030-05-06T10:00","ripple":true}"#)
        .await;
    assert_eq!(moved.json()["data"]["followers"], 1);
    let differences = house.get(&at("diff")).await.json()["data"]["differences"].clone();
    assert_eq!(differences[0]["words"], "moved 09:00 → 10:00");
    assert_eq!(house.get(&at("diff?from=0&to=1")).await.json()["data"]["from"], 0);
    house.end().await;
}

#[tokio::test]
async fn items_tracks_and_speakers_are_changed_and_deleted() {
    let house = house().await;
    add(&house, "one", "09:00", "").await;
    let edit = r#"{"title":"First","track":null,"capacity":9}"#;
    let edited = house.call("PATCH", &at("items/key:one"), "", edit).await.json();
    assert_eq!((&edited["data"]["track"], &edited["data"]["capacity"]), (&Value::Null, &9.into()));
    assert_eq!(house.get(&at("items/key:one")).await.json()["data"]["version"], 2);
    let track = house.call("PATCH", &at("tracks/blue"), "", r#"{"name":"Azure"}"#).await.json();
    assert_eq!(track["data"]["name"], "Azure");
    let body = r#"{"person":"Bor <bor@x.org>"}"#;
    let assigned = house.post(&at("items/key:one/speakers"), body).await.json();
    assert_eq!(assigned["data"]["speakers"][0]["name"], "Bor");
    let left = house.call("DELETE", &at("items/key:one/speakers/bor@x.org"), "", "").await.json();
    assert_eq!(
        (&left["changed"], &left["data"]["speakers"]),
        (&true.into(), &Value::Array(vec![]))
    );
    let yes = r#"{"answer":"yes"}"#;
    let answer = house.post(&at("items/key:one/guests/bor@x.org/answer"), yes).await.json();
    assert_eq!(answer["data"]["status"], "yes");
    let listed = house.get(&at("items/key:one/answers?status=yes")).await.json();
    assert_eq!(listed["data"].as_array().unwrap().len(), 1);
    let dry = house.call("DELETE", &at("items/key:one?dry_run=true"), "", "").await;
    assert_eq!((dry.status, &dry.json()["dry_run"]), (200, &true.into()));
    assert_eq!(house.call("DELETE", &at("items/key:one"), "", "").await.status, 200);
    assert_eq!(house.call("DELETE", &at("tracks/azure"), "", "").await.status, 200);
    house.end().await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_by_its_code() {
    let house = house().await;
    add(&house, "one", "09:00", r#","capacity":1"#).await;
    add(&house, "other", "10:00", "").await;
    let long = "x".repeat(201);
    for (path, body, expected) in [
        ("items", item("one", "11:00", ""), (409, "duplicate-key")),
        ("items", item("zero", "11:00", "").replace("PT40M", "PT0S"), (422, "bad-duration")),
        ("items", item("a\\u001b", "11:00", ""), (422, "control-character")),
        ("items", item(&long, "11:00", ""), (422, "text-too-long")),
        ("items", item("x", "11:00", r#","room":"Blue""#), (422, "invalid")),
        ("items", item("x", "11:00", r#","kind":"song""#), (422, "invalid")),
        ("items", item("x", "25:00", ""), (422, "bad-date")),
        ("items", item("x", "11:00", r#","speakers":["<nobody>"]"#), (422, "bad-email")),
        ("items", item("x", "11:00", "").replace("blue", "red"), (404, "not-found")),
        ("items", item("x", "02:30", "").replace("05-06", "03-31"), (422, "time-gap")),
        ("items", item("x", "02:30", "").replace("05-06", "10-27"), (422, "time-fold")),
        ("items/key:none/move", r#"{"start":"2030-05-06T10:00"}"#.to_owned(), (404, "not-found")),
        ("items/key:one/move", r#"{"start":"2030-05-06"}"#.to_owned(), (422, "invalid")),
        ("tracks", r#"{"name":"BLUE"}"#.to_owned(), (409, "duplicate-key")),
        ("tracks", r#"{"name":"Red","turnover":"soon"}"#.to_owned(), (422, "bad-duration")),
    ] {
        let answer = house.post(&at(path), &body).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{path} {body}");
    }
    for (path, expected) in [
        ("items/key:none", (404, "not-found")),
        ("diff?from=9", (404, "not-found")),
        ("diff?form=1", (422, "invalid")),
        ("export?format=pdf", (422, "invalid")),
    ] {
        let answer = house.get(&at(path)).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{path}");
    }
    assert_eq!(house.get("/v1/events/nowhere/agenda").await.code(), "not-found");
    let in_use = house.call("DELETE", &at("tracks/Blue"), "", "").await;
    assert_eq!(refused(&in_use), (409, "track-in-use".to_owned()));
    let old = house.call("DELETE", &at("items/key:one"), "if-match: \"7\"", "").await;
    assert_eq!(old.code(), "version-conflict");
    house.end().await;
}

fn lines(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn an_import_takes_a_place_and_no_filter() {
    let house = house().await;
    let list = "title,start\nOpening,2030-05-06 09:00\n";
    let filtered = house.call("POST", &at("import?where=role%3Dvip"), CSV, list).await;
    assert_eq!(refused(&filtered).1, "invalid");
    let imports = &house.running.app().imports;
    let places = u32::try_from(imports.available_permits()).unwrap();
    let taken = imports.try_acquire_many(places).unwrap();
    let busy = house.call("POST", &at("import"), CSV, list).await;
    assert_eq!(refused(&busy), (503, "overloaded".to_owned()));
    drop(taken);
    let done = lines(&house.call("POST", &at("import"), CSV, list).await);
    assert_eq!(done.last().unwrap()["done"]["added"], 1);
    house.end().await;
}

#[tokio::test]
async fn a_list_goes_in_in_any_usual_shape_and_comes_out_as_it_went_in() {
    let house = house().await;
    let list = "\u{feff}Key;Title;Track;Start;Duration;Speakers;Expected\r\n\
        a;Opening;Blue;2030-05-06 09:00;45m;Ana <ana@x.org>;20\r\n\
        b;\"Panel; long\";Red;2030-05-06 10:00;1h30m;\"ana@x.org; Bor\";\r\n\
        c;Zero;Red;2030-05-06 12:00;0m;;\r\n\
        d;Never;Red;soon;;;\r\n\
        e;Many;Red;2030-05-06 12:00;;;lots\r\n";
    let report = lines(&house.call("POST", &at("import"), CSV, list).await);
    let failed: Vec<_> = report
        .iter()
        .filter_map(|line| Some((line["failed"]["line"].as_u64()?, &line["failed"]["code"])))
        .collect();
    let codes = ["bad-duration", "bad-date", "invalid"].map(Value::from);
    assert_eq!(failed, [(4, &codes[0]), (5, &codes[1]), (6, &codes[2])]);
    let done = &report.last().unwrap()["done"];
    assert_eq!((&done["added"], &done["failed"]), (&2.into(), &3.into()));
    let csv = house.get(&at("export")).await;
    assert!(csv.body.starts_with("key,title,kind,track,start,end,speakers"), "{}", csv.body);
    assert!(csv.body.contains("b,Panel; long,talk,Red,2030-05-06T10:00:00"), "{}", csv.body);
    let again = lines(&house.call("POST", &at("import"), CSV, &csv.body).await);
    assert_eq!(again.last().unwrap()["done"]["unchanged"], 2, "{again:?}");
    let json = house.get(&at("export?format=jsonl")).await.body;
    let headers = "content-type: application/jsonl";
    let again = lines(&house.call("POST", &at("import"), headers, &json).await);
    assert_eq!(again.last().unwrap()["done"]["unchanged"], 2, "{again:?}");
    let dry = house
        .call(
            "POST",
            &at("import?dry_run=true"),
            headers,
            "{\"title\":\"x\",\"start\":\"2030-05-06T15:00\"}\n{\"titel\":1}\n",
        )
        .await;
    let dry = lines(&dry);
    assert_eq!(dry.last().unwrap()["done"]["added"], 1, "{dry:?}");
    assert_eq!(dry[0]["failed"]["code"], "invalid");
    let calendar = house.get(&at("export?format=ics")).await;
    assert!(calendar.head.contains("content-type: text/calendar"), "{}", calendar.head);
    assert_eq!(calendar.body.matches("BEGIN:VEVENT").count(), 2);
    for bad in ["", "title,when\n", "title,title,start\n", "key,title\n"] {
        let answer = house.call("POST", &at("import"), CSV, bad).await;
        assert_eq!(refused(&answer), (422, "invalid".to_owned()), "{bad:?}");
    }
    let long = format!("title,start\n{}", "x,2030-05-06 09:00\n".repeat(20_001));
    let answer = house.call("POST", &at("import"), CSV, &long).await;
    assert_eq!(refused(&answer), (413, "too-large".to_owned()));
    house.end().await;
}

#[tokio::test]
async fn a_guest_answers_an_item_by_link() {
    let house = house().await;
    let guest = r#"{"email":"g@x.org","party":2}"#;
    let guest = house.post("/v1/events/conference/guests", guest).await.json();
    let id = guest["data"]["id"].as_str().unwrap().parse::<GuestId>().unwrap();
    let link = house.running.app().link_key.token(id, 1);
    let talk = add(&house, "one", "09:00", r#","capacity":2,"speakers":["Ana <a@x.org>"]"#).await;
    let show = format!(r#"{{"token":"{link}"}}"#);
    let shown = async || house.post("/v1/rsvp/show", &show).await.json()["data"]["items"].clone();
    assert_eq!(shown().await, Value::Array(vec![]));
    let body = |item: &str, more: &str| format!(r#"{{"token":"{link}","item":"{item}"{more}}}"#);
    let yes = r#","answer":"yes""#;
    let draft = house.post("/v1/rsvp", &body("key:one", yes)).await;
    assert_eq!(refused(&draft), (404, "not-found".to_owned()));
    house.post(&at("release"), "").await;
    let item = talk["id"].as_str().unwrap();
    let dry = house.post("/v1/rsvp?dry_run=true", &body(item, yes)).await.json();
    assert_eq!((&dry["data"]["status"], &dry["dry_run"]), (&"yes".into(), &true.into()));
    assert_eq!(shown().await[0]["answer"]["status"], "pending");
    let plus = format!(r#"{yes},"plus":1"#);
    let answered = house.post("/v1/rsvp", &body(item, &plus)).await.json();
    assert_eq!((&answered["data"]["party"], &answered["changed"]), (&2.into(), &true.into()));
    let seen = shown().await[0].clone();
    assert_eq!(
        (&seen["free"], &seen["open"], &seen["title"]),
        (&0.into(), &true.into(), &"one".into())
    );
    assert_eq!((&seen["speakers"][0], seen.get("key")), (&"Ana".into(), None));
    for (more, expected) in [
        (format!(r#"{yes},"occurrence":"20300506T080000""#), (422, "invalid")),
        (format!(r#"{yes},"skip_full":true"#), (422, "invalid")),
        (format!(r#"{yes},"plus":2"#), (422, "invalid")),
        (r#","answer":"perhaps""#.to_owned(), (422, "invalid")),
    ] {
        let answer = house.post("/v1/rsvp", &body(item, &more)).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{more}");
    }
    house.end().await;
}

#[tokio::test]
async fn many_changes_are_made_at_once_and_releases_listed() {
    let house = house().await;
    add(&house, "one", "09:00", "").await;
    add(&house, "two", "10:00", "").await;
    let edit = r#"{"delete":[{"item":"key:two","version":1}],
        "change":[{"item":"key:one","version":1,"edit":{"title":"First"},"speakers":["Ana <a@x.org>"]}],
        "add":[{"title":"Lunch","start":"2030-05-06T12:00","duration":"1h","kind":"break"}]}"#;
    let dry = house.post(&at("edit?dry_run=true"), edit).await.json();
    assert_eq!((&dry["dry_run"], &dry["data"]["added"]), (&true.into(), &1.into()));
    let done = house.post(&at("edit"), edit).await.json();
    let data = &done["data"];
    assert_eq!(
        (&data["added"], &data["changed"], &data["deleted"]),
        (&1.into(), &1.into(), &1.into())
    );
    let again = house.post(&at("edit"), edit).await;
    assert_eq!(refused(&again), (404, "not-found".to_owned()), "{again:?}");
    for (body, expected) in [
        (r#"{"change":[{"item":"key:one","version":1,"edit":{}}]}"#, (412, "version-conflict")),
        (r#"{"change":[{"item":"key:one","edit":{"kind":"song"}}]}"#, (422, "invalid")),
        (r#"{"change":[{"item":"key:one","name":"x"}]}"#, (422, "invalid")),
        (r#"{"add":[{"title":"x","start":"soon"}]}"#, (422, "bad-date")),
        (r#"{"add":[{"title":"x"}]}"#, (422, "invalid")),
        (r#"{"on_gap":"never"}"#, (422, "invalid")),
        (r#"{"event":"other"}"#, (422, "invalid")),
    ] {
        let answer = house.post(&at("edit"), body).await;
        assert_eq!(refused(&answer), (expected.0, expected.1.to_owned()), "{body}");
    }
    assert_eq!(house.get(&at("releases")).await.json()["data"], Value::Array(vec![]));
    house.post(&at("release"), "").await;
    let listed = house.get(&at("releases")).await.json()["data"][0].clone();
    assert_eq!(
        (&listed["number"], &listed["items"], &listed["changes"]),
        (&1.into(), &2.into(), &2.into())
    );
    assert!(listed["by"].as_str().unwrap().starts_with("usr_"), "{listed}");
    assert_eq!(house.get(&format!("{AGENDA}?release=1")).await.json()["data"]["release"], 1);
    assert_eq!(house.get(AGENDA).await.json()["data"]["release"], Value::Null);
    assert_eq!(house.get(&format!("{AGENDA}?release=2")).await.code(), "not-found");
    assert_eq!(house.get(&at("releases?limit=0")).await.code(), "invalid");
    house.end().await;
}
