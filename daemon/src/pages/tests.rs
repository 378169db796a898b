//! Guest pages as a browser asks for them, and as somebody asks who should not.

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use planify_core::agenda::{ItemLine, ItemWords};
use planify_core::event::{EditEvent, Step};
use planify_core::patch::Patch;
use planify_core::question::{EditQuestion, Kind};
use planify_core::schedule::Point;
use planify_engine::agenda::{items, releases};
use planify_engine::events;
use tower::ServiceExt as _;

use super::*;
use crate::listener::{Door, RequestContext, RequestId};
use crate::testing::{EVENT, House};

struct Answered {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answered {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

async fn ask(house: &House, request: Request<Body>) -> Answered {
    let context = RequestContext { id: RequestId::first(), door: Door::Socket, client: None };
    let (mut parts, body) = request.into_parts();
    parts.extensions.insert(context);
    let router = router().with_state(Arc::clone(&house.app));
    let response = router.oneshot(Request::from_parts(parts, body)).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answered {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

async fn open(house: &House, path: &str) -> Answered {
    ask(house, Request::get(path).body(Body::empty()).unwrap()).await
}

async fn send(house: &House, token: &str, form: &str) -> Answered {
    let request = Request::post(format!("/r/{token}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .unwrap();
    ask(house, request).await
}

async fn status(house: &House, token: &str) -> planify_core::answer::Status {
    let (links, token) = (house.app.link_key.clone(), token.to_owned());
    let seen = house.app.store.read(move |tx| answers::show_by_link(tx, &links, &token)).await;
    seen.unwrap().guest.answer.status
}

#[tokio::test]
async fn opening_a_link_shows_the_invitation_and_changes_nothing() {
    let house = House::new().await;
    let ana = house.add("Ana & <Co>", "ana@example.org", 2).await;
    let token = house.token(&ana);
    let page = open(&house, &format!("/r/{token}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Hello Ana &amp; &lt;Co&gt;, you are invited"), "{}", page.text);
    assert!(
        page.text.contains("Sun 28 Mar 2027, 18:00–19:00 (Europe&#x2f;Ljubljana)"),
        "{}",
        page.text
    );
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("referrer-policy"), "same-origin");
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
    assert!(page.header("content-security-policy").starts_with("default-src 'none'; style-src"));
    assert!(!page.text.contains("<script") && !page.text.contains("style="), "{}", page.text);
    assert_eq!(status(&house, &token).await, planify_core::answer::Status::Pending);
}

#[tokio::test]
async fn sending_the_form_answers_once_and_leads_back_to_the_page() {
    let house = House::new().await;
    let token = house.token(&house.add("Ana", "ana@example.org", 2).await);
    for _ in 0..2 {
        let answer = send(&house, &token, "answer=yes&plus=1&note=one%0D%0Atwo").await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "?done"));
    }
    let page = open(&house, &format!("/r/{token}?done")).await;
    assert!(page.text.contains("You are coming"), "{}", page.text);
    assert!(page.text.contains("Thank you, your answer is noted. You are down for 2 people."));
    assert!(page.text.contains("rows=\"3\" maxlength=\"500\">\none\ntwo</textarea>"));
    let late = house.token(&house.add("Bor", "bor@example.org", 1).await);
    let page = open(&house, &format!("/r/{late}")).await;
    assert!(page.text.contains("All seats are taken."), "{}", page.text);
    send(&house, &late, "answer=yes").await;
    let page = open(&house, &format!("/r/{late}")).await;
    assert!(page.text.contains("You are on the waiting list"), "{}", page.text);
}

#[tokio::test]
async fn what_cannot_be_noted_is_said_beside_what_was_typed() {
    let house = House::new().await;
    let token = house.token(&house.add("Ana", "ana@example.org", 3).await);
    let long = format!("answer=yes&note={}", "x".repeat(501));
    for (form, status, said) in [
        ("", 422, "Choose yes, maybe or no."),
        ("answer=perhaps", 422, "Choose yes, maybe or no."),
        ("answer=yes&plus=3", 422, "You can bring 2 people at most."),
        ("answer=yes&plus=-1", 422, "You can bring 2 people at most."),
        ("answer=yes&plus=9e99", 422, "You can bring 2 people at most."),
        ("answer=yes&note=%07", 422, "The note cannot be kept"),
        (long.as_str(), 422, "The note cannot be kept"),
        ("answer=yes&colour=red", 422, "Your answer was not noted"),
        ("answer=%FF", 422, "Choose yes, maybe or no."),
    ] {
        let page = send(&house, &token, form).await;
        assert_eq!(page.status.as_u16(), status, "{form}: {}", page.text);
        assert!(page.text.contains(said), "{form}: {}", page.text);
    }
    let page = send(&house, &token, "answer=yes&plus=9&note=Hi%22").await;
    assert!(page.text.contains("value=\"9\"") && page.text.contains("\nHi&quot;</textarea>"));
    let page = send(&house, &token, &"x".repeat(FORM_BYTES_MAX + 1)).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(status_of(&house, &token).await, "pending");
}

async fn status_of(house: &House, token: &str) -> &'static str {
    status(house, token).await.name()
}

#[tokio::test]
async fn a_party_that_does_not_fit_keeps_its_seats() {
    let house = House::new().await;
    let token = house.token(&house.add("Ana", "ana@example.org", 3).await);
    send(&house, &token, "answer=yes").await;
    let page = send(&house, &token, "answer=yes&plus=2").await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.text.contains("You keep your place for one person."), "{}", page.text);
}

#[tokio::test]
async fn every_link_that_is_not_valid_gets_the_same_page() {
    let house = House::new().await;
    let ana = house.add("Ana", "ana@example.org", 1).await;
    let good = house.token(&ana);
    let foreign = links::LinkKey::new(&[8; 32]).token(ana.id, 1);
    let unknown = house.app.link_key.token(Uuid::from_u128(9).into(), 1);
    let cut = good.split_at(51).0.to_owned();
    let mut pages = Vec::new();
    for token in [foreign, unknown, cut, "x".repeat(5_000), "%FF%FE".to_owned()] {
        let seen = open(&house, &format!("/r/{token}")).await;
        let sent = send(&house, &token, "answer=yes").await;
        for page in [seen, sent] {
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{token}");
            pages.push(page.text);
        }
    }
    pages.dedup();
    assert_eq!(pages.len(), 1, "{pages:?}");
    assert_eq!(status_of(&house, &good).await, "pending");
}

#[tokio::test]
async fn closed_answers_are_shown_and_refused_with_the_reason() {
    let house = House::new().await;
    let token = house.token(&house.add("Ana", "ana@example.org", 1).await);
    send(&house, &token, "answer=yes").await;
    let rsvp_by = Patch::Set(Point::parse("2027-01-09T12:00").unwrap());
    let edit = EditEvent { rsvp_by, ..EditEvent::default() };
    house.run(move |tx, call| events::edit(tx, call, EVENT, &edit)).await;
    let check = async |said: &str| {
        let page = open(&house, &format!("/r/{token}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains(said) && !page.text.contains("<form"), "{}", page.text);
        assert!(page.text.contains("Your answer was: yes."), "{}", page.text);
        let page = send(&house, &token, "answer=no").await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.text.contains(said) && !page.text.contains("<form"), "{}", page.text);
    };
    check("The time to answer has passed.").await;
    house.run(|tx, call| events::step(tx, call, EVENT, Step::Cancel)).await;
    check("This event has been called off.").await;
}

/// Adds an item to the event and gives its id.
async fn item(house: &House, title: &'static str, seats: i64) -> String {
    let words = ItemWords {
        title: Some(title),
        start: Some("2027-03-28T18:00"),
        capacity: Some(seats),
        speakers: Some(vec!["Zoë & Co".to_owned()]),
        ..ItemWords::default()
    };
    let line = ItemLine::parse(words).unwrap();
    let added = house.run(move |tx, call| items::add(tx, call, EVENT, &line)).await;
    added.data.item.id.to_string()
}

#[tokio::test]
async fn a_guest_signs_up_to_what_was_released_and_leaves() {
    let house = House::new().await;
    let ana = house.token(&house.add("Ana", "ana@example.org", 2).await);
    let bor = house.token(&house.add("Bor", "bor@example.org", 1).await);
    let opening = item(&house, "Opening <1>", 2).await;
    let page = open(&house, &format!("/r/{ana}")).await;
    assert!(!page.text.contains("Programme") && !page.text.contains("Opening"), "{}", page.text);
    house.run(|tx, call| releases::release(tx, call, EVENT)).await;
    let draft = item(&house, "Secret", 5).await;
    let page = open(&house, &format!("/r/{ana}")).await;
    for said in [
        "<h3>Sunday, 28 March 2027</h3>",
        "18:00–19:00",
        "<strong>Opening &lt;1&gt;</strong> · Zoë &amp; Co",
        "2 places left",
        ">Sign up<",
        "name=\"plus\"",
    ] {
        assert!(page.text.contains(said), "{said}: {}", page.text);
    }
    assert!(!page.text.contains("Secret") && !page.text.contains("<script"), "{}", page.text);
    let signed = send(&house, &format!("{ana}?item={opening}"), "answer=yes&plus=1").await;
    assert_eq!((signed.status, signed.header("location")), (StatusCode::SEE_OTHER, "?noted"));
    let page = open(&house, &format!("/r/{ana}?noted")).await;
    for said in ["Your choice is noted", "You are signed up", "All places are taken", ">Leave<"] {
        assert!(page.text.contains(said), "{said}: {}", page.text);
    }
    assert_eq!(status_of(&house, &ana).await, "pending", "the event is another answer");
    let page = open(&house, &format!("/r/{bor}")).await;
    assert!(page.text.contains(">Join the waiting list<"), "{}", page.text);
    send(&house, &format!("{bor}?item={opening}"), "answer=yes").await;
    assert!(open(&house, &format!("/r/{bor}")).await.text.contains("You are on the waiting list"));
    send(&house, &format!("{ana}?item={opening}"), "answer=no").await;
    assert!(open(&house, &format!("/r/{bor}")).await.text.contains("You are signed up"));
    for (query, form, status, said) in [
        (format!("item={draft}"), "answer=yes", 404, "not on the programme any more"),
        ("item=".to_owned(), "answer=yes", 404, "not on the programme any more"),
        (format!("item={opening}"), "answer=yes&plus=2", 422, "You can bring one person at most."),
        (format!("item={opening}"), "answer=perhaps", 422, "Your answer was not noted"),
        (format!("item={opening}"), "answer=yes&item=2", 422, "Your answer was not noted"),
    ] {
        let page = send(&house, &format!("{ana}?{query}"), form).await;
        assert_eq!(page.status.as_u16(), status, "{query} {form}: {}", page.text);
        assert!(page.text.contains(said), "{query} {form}: {}", page.text);
    }
    let foreign = send(&house, &format!("{}?item={opening}", "0".repeat(52)), "answer=yes").await;
    assert!(foreign.text.contains("This link does not work"), "{}", foreign.text);
    house.run(|tx, call| events::step(tx, call, EVENT, Step::Cancel)).await;
    let page = open(&house, &format!("/r/{bor}")).await;
    assert!(page.text.contains("You are signed up") && !page.text.contains("<form"));
    let late = send(&house, &format!("{bor}?item={opening}"), "answer=no").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("This event has been called off."), "{}", late.text);
}

#[tokio::test]
async fn a_long_programme_is_shown_whole() {
    let house = House::new().await;
    let token = house.token(&house.add("Ana", "ana@example.org", 2).await);
    for _ in 0..300 {
        item(&house, "Talk", 5).await;
    }
    house.run(|tx, call| releases::release(tx, call, EVENT)).await;
    let page = open(&house, &format!("/r/{token}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.text.matches("<strong>Talk</strong>").count(), 300);
}

#[tokio::test]
async fn the_style_sheet_is_kept_until_it_changes() {
    let house = House::new().await;
    let style = open(&house, "/assets/planify.css").await;
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.header("cache-control").contains("immutable"));
    let request = Request::get("/assets/planify.css")
        .header("if-none-match", style.header("etag"))
        .body(Body::empty())
        .unwrap();
    let again = ask(&house, request).await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
}

/// An invitation to an event that asks two things, one of them needed.
async fn asked(house: &House) -> String {
    let token = house.token(&house.add("Ana", "ana@example.org", 2).await);
    let options = ["Meat", "Vegan & fresh"].map(str::to_owned).to_vec();
    let meal = EditQuestion {
        title: Some("Which <meal>?".to_owned()),
        kind: Some(Kind::Choice),
        options: Some(options),
        required: Some(true),
        ..EditQuestion::default()
    };
    let shoes = EditQuestion {
        title: Some("Shoe size?".to_owned()),
        kind: Some(Kind::Number),
        min: Patch::Set("20".parse().unwrap()),
        max: Patch::Set("50.5".parse().unwrap()),
        ..EditQuestion::default()
    };
    for (name, question) in [("meal", meal), ("shoes", shoes)] {
        let new = move |tx: &mut planify_store::Tx<'_>, call: &Call| {
            planify_engine::questions::add(tx, call, EVENT, (&question, Some(name)))
        };
        house.run(new).await;
    }
    token
}

#[tokio::test]
async fn a_page_asks_what_the_event_asks_and_keeps_what_was_typed() {
    let house = House::new().await;
    let token = asked(&house).await;
    let page = open(&house, &format!("/r/{token}")).await;
    assert!(page.text.contains("Which &lt;meal&gt;?"), "{}", page.text);
    assert!(page.text.contains("<option value=\"Vegan &amp; fresh\">"), "{}", page.text);
    assert!(page.text.contains("at least 20, at most 50.5"), "{}", page.text);
    for form in ["answer=yes", "answer=yes&q.meal=Fish", "answer=yes&q.meal=Meat&q.shoes=12"] {
        let refused = send(&house, &token, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert_eq!(refused.text.matches("aria-invalid").count(), 1, "{form}: {}", refused.text);
    }
    let refused = send(&house, &token, "answer=yes&q.meal=Meat&q.shoes=many").await;
    assert!(refused.text.contains("<option value=\"Meat\" selected>"), "{}", refused.text);
    assert!(refused.text.contains("value=\"many\""), "{}", refused.text);
    assert_eq!(status(&house, &token).await, planify_core::answer::Status::Pending);
    let good = send(&house, &token, "answer=yes&q.meal=Vegan+%26+fresh&q.shoes=042.50").await;
    assert_eq!(good.status, StatusCode::SEE_OTHER);
    let page = open(&house, &format!("/r/{token}")).await;
    assert!(page.text.contains("<option value=\"Vegan &amp; fresh\" selected>"), "{}", page.text);
    assert!(page.text.contains("value=\"42.5\""), "{}", page.text);
    // Whoever declines need not answer, and whoever answered is not asked again.
    assert_eq!(send(&house, &token, "answer=no").await.status, StatusCode::SEE_OTHER);
    assert_eq!(send(&house, &token, "answer=yes").await.status, StatusCode::SEE_OTHER);
    for form in ["answer=yes&q.meal=Meat&q.meal=Meat", "answer=yes&x=1", "answer=no&q.other=1"] {
        let refused = send(&house, &token, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
}

#[tokio::test]
async fn a_guest_answers_for_one_date_of_a_series() {
    let house = House::new().await;
    let token = house.token(&house.add("Ana", "ana@example.org", 2).await);
    let rrule = Patch::Set("FREQ=WEEKLY;COUNT=3".parse().unwrap());
    let edit = EditEvent { rrule, ..EditEvent::default() };
    house.run(move |tx, call| events::edit(tx, call, EVENT, &edit)).await;
    let page = open(&house, &format!("/r/{token}")).await;
    assert!(page.text.contains("Will you come to all dates?"), "{}", page.text);
    assert_eq!(page.text.matches("action=\"?date=").count(), 3, "{}", page.text);
    assert!(page.text.contains("Sun 4 Apr 2027"), "{}", page.text);
    let answer = async |date: &str, form: &str| {
        let request = Request::post(format!("/r/{token}?date={date}"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .unwrap();
        ask(&house, request).await
    };
    let sent = answer("20270404T180000", "answer=yes&plus=1").await;
    assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, "?date-done"));
    let page = open(&house, &format!("/r/{token}?date-done")).await;
    assert!(page.text.contains("The list of dates below says"), "{}", page.text);
    assert_eq!(page.text.matches(">You come<").count(), 1, "{}", page.text);
    assert_eq!(status_of(&house, &token).await, "pending", "of the series");
    answer("20270404T180000", "answer=no").await;
    let page = open(&house, &format!("/r/{token}")).await;
    assert_eq!(page.text.matches(">You do not come<").count(), 1, "{}", page.text);
    for (date, form, status, said) in [
        ("20270405T180000", "answer=yes", 404, "This is no date of the event any more."),
        ("tomorrow", "answer=yes", 422, "This is no date of the event any more."),
        ("20270404T180000", "answer=yes&plus=5", 422, "You can bring one person at most."),
    ] {
        let page = answer(date, form).await;
        assert_eq!(page.status.as_u16(), status, "{date}: {}", page.text);
        assert!(page.text.contains(said), "{date}: {}", page.text);
    }
    // For all of them at once the form above is.
    send(&house, &token, "answer=yes").await;
    let page = open(&house, &format!("/r/{token}")).await;
    assert_eq!(page.text.matches(">You come<").count(), 3, "{}", page.text);
}
