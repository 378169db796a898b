//! The page of an event as a browser without scripts asks for it, and as somebody asks who should not.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use planify_core::booking::Booking;
use planify_core::event::{EditEvent, Event, Step};
use planify_core::patch::Patch;
use planify_core::question::{EditQuestion, Kind};
use planify_core::registration::Mode;
use planify_core::resource::EditResource;
use planify_core::schedule::{End, Point};
use planify_core::venue::EditVenue;
use planify_core::when::OnGap;
use planify_engine::bookings::{self, Goal, NewBooking, Time};
use planify_engine::events::OnKey;
use planify_engine::resources::{self, Wish};
use planify_engine::{events, guests, outbox, venues};
use planify_store::StoreUrl;
use tower::ServiceExt as _;
use uuid::Uuid;

use super::*;
use crate::fake_maps::FakeMaps;
use crate::listener::{Door, RequestContext, RequestId};
use crate::testing::{EVENT, House};

const PAGE: &str = "/e/default/spring-gala";

struct Answered {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answered {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The cookie and what the form of the page sends back.
    fn bound(&self) -> (String, String) {
        let cookie = self.header("set-cookie").split(';').next().unwrap().to_owned();
        let token = self.text.split("name=\"form\" value=\"").nth(1).unwrap_or_default();
        (cookie, token.split('"').next().unwrap().to_owned())
    }
}

async fn ask(house: &House, request: Request<Body>) -> Answered {
    let context = RequestContext { id: RequestId::first(), door: Door::Socket, client: None };
    let (mut parts, body) = request.into_parts();
    parts.extensions.insert(context);
    let router = crate::pages::router().with_state(Arc::clone(&house.app));
    let response = router.oneshot(Request::from_parts(parts, body)).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answered {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

async fn open(house: &House, path: &str) -> Answered {
    ask(house, Request::get(path).body(Body::empty()).unwrap()).await
}

/// Sends a form as the browser does that was given the page.
async fn send(
    house: &House,
    path: &str,
    (cookie, token): &(String, String),
    form: &str,
) -> Answered {
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", cookie)
        .body(Body::from(format!("form={token}&{form}")))
        .unwrap();
    ask(house, request).await
}

async fn edit(house: &House, edit: EditEvent) -> Event {
    house.run(move |tx, call| events::edit(tx, call, EVENT, &edit)).await.data
}

fn to(visibility: Visibility, mode: Mode) -> EditEvent {
    let registration = Some(mode);
    EditEvent { visibility: Some(visibility), registration, ..EditEvent::default() }
}

/// A house with a page; with `mails` a mail asks people first.
async fn house(mails: &[(&str, &str)], mode: Mode) -> House {
    let house = House::on(&StoreUrl::SqliteMemory, "/nowhere", mails, |_| {}).await;
    edit(&house, to(Visibility::Public, mode)).await;
    house
}

const MAILS: &[(&str, &str)] = &[("mail.url", "file:/nowhere")];

/// The texts and links of the letters that wait to leave.
async fn letters(house: &House) -> Vec<(&'static str, String)> {
    let settings = crate::mail::settings(&house.app.config, &house.app.link_key).unwrap();
    house
        .run(move |tx, _| {
            let mut found = Vec::new();
            for job in outbox::lease(tx, Uuid::from_u128(5), 100)? {
                if let Some(outbox::Mail::Letter(letter)) = outbox::prepare(tx, &job, &settings)? {
                    found.push((letter.kind, letter.values["link"].clone().unwrap()));
                }
            }
            Ok(found)
        })
        .await
}

fn path_of(link: &str) -> &str {
    link.strip_prefix("https://events.example.org").unwrap()
}

#[tokio::test]
async fn a_public_event_has_a_page_for_everybody() {
    let house = house(&[], Mode::Open).await;
    let online_url = Patch::Set("https://meet.example.org/secret".to_owned());
    let contact = Patch::Set("<Ana>".to_owned());
    edit(&house, EditEvent { online_url, contact, ..EditEvent::default() }).await;
    let page = open(&house, PAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("<h1>Spring gala</h1>") && page.text.contains("<form"));
    assert!(page.text.contains("&lt;Ana&gt;") && !page.text.contains("secret"), "{}", page.text);
    assert!(!page.text.contains("<script") && !page.text.contains("People you bring"));
    assert_eq!(page.header("x-robots-tag"), "all");
    assert!(!page.text.contains("noindex"), "{}", page.text);
    assert_eq!(page.header("cache-control"), "no-store");
    edit(&house, to(Visibility::Unlisted, Mode::Open)).await;
    let page = open(&house, PAGE).await;
    assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
    assert!(page.text.contains("noindex") && page.text.contains("<form"));
}

#[tokio::test]
async fn each_state_of_an_event_is_said() {
    let house = house(&[], Mode::Open).await;
    let says = async |text: &str, has_form: bool| {
        let page = open(&house, PAGE).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains(text), "{text}: {}", page.text);
        assert_eq!(page.text.contains("<form"), has_form, "{text}");
    };
    says("Sign up", true).await;
    edit(&house, EditEvent { capacity: Patch::Set(0), ..EditEvent::default() }).await;
    says("All seats are taken.", true).await;
    edit(&house, to(Visibility::Public, Mode::Approval)).await;
    says("The organiser decides on each request", true).await;
    let opens = Patch::Set(Point::parse("2027-02-01T09:00").unwrap());
    edit(&house, EditEvent { registration_opens: opens, ..EditEvent::default() }).await;
    says("It opens on Mon 1 Feb 2027, 09:00 (Europe&#x2f;Ljubljana).", false).await;
    let closed = Patch::Set(Point::parse("2027-01-09T09:00").unwrap());
    let window = EditEvent {
        registration_opens: Patch::Clear,
        registration_closes: closed,
        ..EditEvent::default()
    };
    edit(&house, window).await;
    says("The time to sign up is over", false).await;
    edit(&house, to(Visibility::Public, Mode::Closed)).await;
    says("Guests come by invitation", false).await;
    house.run(|tx, call| events::step(tx, call, EVENT, Step::Cancel)).await;
    says("This event has been called off", false).await;
}

#[tokio::test]
async fn an_event_that_is_over_says_so() {
    let house = house(&[], Mode::Open).await;
    house.clock.pass(jiff::SignedDuration::from_hours(24 * 90));
    let page = open(&house, PAGE).await;
    assert!(page.text.contains("This event is over") && !page.text.contains("<form"));
}

#[tokio::test]
async fn what_nobody_may_see_has_the_very_same_page_as_what_there_is_not() {
    let house = house(&[], Mode::Open).await;
    let browser = open(&house, PAGE).await.bound();
    house
        .run(|tx, call| {
            let draft = EditEvent {
                title: Some("Draft".into()),
                start: Some(Point::parse("2027-05-01T10:00").unwrap()),
                ..to(Visibility::Public, Mode::Open)
            };
            events::create(tx, call, &draft, OnKey::Refuse)?;
            let off = EditEvent { title: Some("Off".into()), ..draft };
            events::create(tx, call, &off, OnKey::Refuse)?;
            events::step(tx, call, "off", Step::Cancel)
        })
        .await;
    let mut pages = Vec::new();
    let mut look = async |path: &str| {
        let form = "name=Ana&email=ana@example.org";
        for page in [open(&house, path).await, send(&house, path, &browser, form).await] {
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            pages.push((page.text, page.headers));
        }
    };
    for path in
        ["/e/default/nothing", "/e/nowhere/spring-gala", "/e/default/draft", "/e/default/off"]
    {
        look(path).await;
    }
    look("/e/default/%FF").await;
    for visibility in [Visibility::Private, Visibility::Org] {
        edit(&house, to(visibility, Mode::Open)).await;
        look(PAGE).await;
    }
    pages.dedup();
    assert_eq!(pages.len(), 1, "{pages:?}");
}

#[tokio::test]
async fn signing_up_without_mail_puts_people_on_the_list_at_once() {
    let house = house(&[], Mode::Open).await;
    edit(&house, EditEvent { max_plus: Patch::Set(1), ..EditEvent::default() }).await;
    let page = open(&house, PAGE).await;
    assert!(page.text.contains("at most 1"), "{}", page.text);
    let browser = page.bound();
    for form in ["name=Ana&email=ana@example.org&plus=1&note=Hi", "name=X&email=ANA@example.org"] {
        let done = send(&house, PAGE, &browser, form).await;
        assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, "?done"));
    }
    let page = open(&house, &format!("{PAGE}?done")).await;
    assert!(page.text.contains("Thank you, the organiser knows") && !page.text.contains("<form"));
    let event = house.run(|tx, call| events::get(tx, &call.actor, EVENT)).await;
    assert_eq!(event.taken, 2);
}

#[tokio::test]
async fn a_form_of_another_place_and_a_wrong_one_are_not_taken() {
    let house = house(&[], Mode::Open).await;
    let page = open(&house, PAGE).await;
    let browser = page.bound();
    let stolen = (String::new(), browser.1.clone());
    let good = "name=Ana&email=ana@example.org";
    assert_eq!(send(&house, PAGE, &stolen, good).await.status, StatusCode::FORBIDDEN);
    let forged = (browser.0.clone(), "x".repeat(26));
    assert_eq!(send(&house, PAGE, &forged, good).await.status, StatusCode::FORBIDDEN);
    let long = format!("name={}&email=ana@example.org", "x".repeat(201));
    for (form, said) in [
        ("name=&email=ana@example.org", "Write a name of up to 200 characters."),
        (long.as_str(), "Write a name of up to 200 characters."),
        ("name=Ana&email=ana", "This is not an e-mail address."),
        ("name=Ana&email=ana@example.org&plus=1", "You cannot bring that many people along."),
        ("name=Ana&email=ana@example.org&plus=x", "You cannot bring that many people along."),
        ("name=Ana&email=ana@example.org&note=%07", "Write plain text"),
    ] {
        let page = send(&house, PAGE, &browser, form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(page.text.contains(said) && page.text.contains("<form"), "{form}: {}", page.text);
    }
    let page = send(&house, PAGE, &browser, "name=%22Ana%3E&email=ana").await;
    assert!(page.text.contains("value=\"&quot;Ana&gt;\""), "{}", page.text);
    let event = house.run(|tx, call| events::get(tx, &call.actor, EVENT)).await;
    assert_eq!(event.taken, 0);
}

#[tokio::test]
async fn with_mail_nobody_is_a_guest_before_the_link_is_used() {
    let house = house(MAILS, Mode::Open).await;
    let browser = open(&house, PAGE).await.bound();
    let form = "name=Ana&email=ana@example.org";
    send(&house, PAGE, &browser, form).await;
    let page = open(&house, &format!("{PAGE}?done")).await;
    assert!(page.text.contains("Look into your mail"), "{}", page.text);
    let taken = async || house.run(|tx, call| events::get(tx, &call.actor, EVENT)).await.taken;
    let sent = letters(&house).await;
    assert_eq!(sent[0].0, "signup-confirm");
    let link = path_of(&sent[0].1).to_owned();
    // Mail scanners follow links.
    let page = open(&house, &link).await;
    assert!(page.text.contains("Sign up as Ana?"), "{}", page.text);
    assert_eq!(taken().await, 0);
    let done = send(&house, &link, &browser, "").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(taken().await, 1);
    let own = done.header("location").strip_prefix("..").unwrap().to_owned();
    let page = open(&house, &own).await;
    assert!(page.text.contains("You are coming"), "{}", page.text);
    let again = send(&house, &link, &browser, "").await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    // Whoever asks for the same address sees the same, and its owner gets their link.
    let page = send(&house, PAGE, &browser, form).await;
    assert_eq!((page.status, page.header("location")), (StatusCode::SEE_OTHER, "?done"));
    let sent = letters(&house).await;
    let known: Vec<_> = sent.iter().filter(|(kind, _)| *kind == "signup-known").collect();
    assert_eq!(known.len(), 1, "{sent:?}");
    assert_eq!(format!("{}?done", path_of(&known[0].1)), own);
    assert_eq!(taken().await, 1);
}

#[tokio::test]
async fn a_sign_up_that_was_closed_meanwhile_is_told_so() {
    let house = house(MAILS, Mode::Open).await;
    let browser = open(&house, PAGE).await.bound();
    send(&house, PAGE, &browser, "name=Ana&email=ana@example.org").await;
    let sent = letters(&house).await;
    let link = path_of(&sent[0].1).to_owned();
    edit(&house, to(Visibility::Public, Mode::Closed)).await;
    for page in [open(&house, &link).await, send(&house, &link, &browser, "").await] {
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.text.contains("Sign-up is closed"), "{}", page.text);
    }
    for wrong in ["/signup/nothing".to_owned(), link.replace(&link[link.len() - 4..], "0000")] {
        assert_eq!(open(&house, &wrong).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_waits_for_a_decision_sees_that_and_may_take_it_back() {
    let house = house(MAILS, Mode::Approval).await;
    let online_url = Patch::Set("https://meet.example.org/secret".to_owned());
    edit(&house, EditEvent { online_url, ..EditEvent::default() }).await;
    let browser = open(&house, PAGE).await.bound();
    send(&house, PAGE, &browser, "name=Ana&email=ana@example.org").await;
    let link = path_of(&letters(&house).await[0].1).to_owned();
    let done = send(&house, &link, &browser, "").await;
    let own = done.header("location").strip_prefix("..").unwrap().to_owned();
    let page = open(&house, &own).await;
    assert!(page.text.contains("Your request waits for the organiser"), "{}", page.text);
    assert!(page.text.contains("you asked to come to") && !page.text.contains("secret"));
    let own = own.split('?').next().unwrap().to_owned();
    let refused = send(&house, &own, &browser, "answer=yes").await;
    assert!(!refused.status.is_success(), "{}", refused.text);
    let request = Request::post(&own)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("answer=yes"))
        .unwrap();
    assert_eq!(ask(&house, request).await.status, StatusCode::CONFLICT);
    let request = Request::post(&own)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("answer=no"))
        .unwrap();
    let page = ask(&house, request).await;
    assert!(page.text.contains("Your request is taken back"), "{}", page.text);
    assert_eq!(open(&house, &own).await.status, StatusCode::NOT_FOUND);
}

/// Asks for a meal, which is needed, and for a wish.
async fn ask_for_meal(house: &House) {
    let meal = EditQuestion {
        title: Some("Which <meal>?".into()),
        kind: Some(Kind::Choice),
        options: Some(vec!["Meat".into(), "Vegan".into()]),
        required: Some(true),
        ..EditQuestion::default()
    };
    let wish = EditQuestion { title: Some("A wish?".into()), ..EditQuestion::default() };
    for (name, question) in [("meal", meal), ("wish", wish)] {
        let add = move |tx: &mut planify_store::Tx<'_>, call: &planify_engine::Call| {
            planify_engine::questions::add(tx, call, EVENT, (&question, Some(name)))
        };
        house.run(add).await;
    }
}

#[tokio::test]
async fn the_page_asks_and_answers_wait_for_the_mail() {
    let house = house(MAILS, Mode::Open).await;
    ask_for_meal(&house).await;
    let page = open(&house, PAGE).await;
    assert!(page.text.contains("Which &lt;meal&gt;?"), "{}", page.text);
    assert!(!page.text.contains("aria-invalid") && !page.text.contains("<script"));
    let browser = page.bound();
    let who = "name=Ana&email=ana@example.org";
    for (answers, wrong) in [("q.wish=Sun", 1), ("q.meal=Fish&q.wish=Sun", 1)] {
        let page = send(&house, PAGE, &browser, &format!("{who}&{answers}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{answers}");
        assert_eq!(page.text.matches("aria-invalid").count(), wrong, "{answers}: {}", page.text);
        assert!(page.text.contains("Sun</textarea>"), "{}", page.text);
        assert!(page.text.contains("value=\"ana@example.org\""), "{}", page.text);
    }
    for form in ["q.meal=Meat&q.meal=Vegan", "q.meal=Meat&role=vip"] {
        let page = send(&house, PAGE, &browser, &format!("{who}&{form}")).await;
        assert!(page.text.contains("The form was not taken"), "{}", page.text);
    }
    let sent = send(&house, PAGE, &browser, &format!("{who}&q.meal=Meat&q.wish=Sun")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let link = path_of(&letters(&house).await[0].1).to_owned();
    // What was chosen is offered no more meanwhile.
    let fewer = EditQuestion { options: Some(vec!["Vegan".into()]), ..EditQuestion::default() };
    house
        .run(move |tx, call| planify_engine::questions::edit(tx, call, (EVENT, "meal"), &fewer))
        .await;
    let done = send(&house, &link, &browser, "").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let guest = house.run(|tx, call| guests::get(tx, &call.actor, EVENT, "ana@example.org")).await;
    assert_eq!(guest.answer.status.name(), "yes");
    assert_eq!(guest.responses, [("wish".to_owned(), "Sun".to_owned())].into());
}

/// A hall on a map that is booked for the event of every test.
async fn book_hall(house: &House) {
    let hall = EditVenue {
        name: Some("Town hall".to_owned()),
        at: Patch::Set("46.05,14.5".parse().unwrap()),
        notes: Patch::Set("The key is next door".to_owned()),
        ..EditVenue::default()
    };
    house.run(move |tx, call| venues::create(tx, call, &hall, OnKey::Refuse)).await;
    let room = Wish {
        edit: EditResource { name: Some("Room".to_owned()), ..EditResource::default() },
        parts: None,
    };
    house.run(move |tx, call| resources::create(tx, call, "town-hall", &room, OnKey::Refuse)).await;
    let new = NewBooking {
        venue: Some("town-hall".to_owned()),
        wanted: vec![("room".to_owned(), 1)],
        time: Time {
            start: Point::parse("2027-03-28T18:00").unwrap(),
            end: End::Default,
            on_gap: OnGap::Refuse,
        },
        repeat: None,
        title: None,
        seats: None,
        layout: None,
        promo: None,
        hold: None,
        event: None,
        goal: Goal::Confirm,
    };
    house
        .run(move |tx, call| {
            let event = events::get(tx, &call.actor, EVENT)?.id;
            let booked = bookings::create(tx, call, &new)?.data.first.booking;
            let version = booked.version + 1;
            let booking = Booking { event: Some(event), version, ..booked };
            Ok(planify_store::bookings::save(tx, &booking)?)
        })
        .await;
}

#[tokio::test]
async fn an_event_at_a_booked_hall_is_on_the_map_if_it_tells_its_place() {
    let maps = FakeMaps::start().await.settings();
    let settings: Vec<_> = maps.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let house = house(&settings, Mode::Open).await;
    let picture = format!("{PAGE}/map.png");
    assert_eq!(open(&house, &picture).await.status, StatusCode::NOT_FOUND);
    book_hall(&house).await;
    assert!(!open(&house, PAGE).await.text.contains("map.png"));
    assert_eq!(open(&house, &picture).await.status, StatusCode::NOT_FOUND);
    let location = Patch::Set("Town hall".to_owned());
    edit(&house, EditEvent { location, ..EditEvent::default() }).await;
    let mut page = open(&house, PAGE).await;
    // As a browser reads what is written.
    page.text = page.text.replace("&#x2f;", "/");
    for part in [
        "src=\"spring-gala/map.png\"",
        "href=\"geo:46.05,14.5\"",
        "openstreetmap.org/?mlat=46.05&amp;mlon=14.5",
        "OpenStreetMap contributors",
    ] {
        assert!(page.text.contains(part), "`{part}` is not in {}", page.text);
    }
    assert!(!page.text.contains("next door"), "{}", page.text);
    assert!(page.header("content-security-policy").contains("img-src 'self'"));
    let drawn = open(&house, &picture).await;
    assert_eq!((drawn.status, drawn.header("content-type")), (StatusCode::OK, "image/png"));
    assert_eq!(drawn.header("cache-control"), "public, max-age=3600");
    edit(&house, to(Visibility::Private, Mode::Open)).await;
    assert_eq!(open(&house, &picture).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn without_anybody_who_draws_there_are_links() {
    let house = house(&[], Mode::Open).await;
    book_hall(&house).await;
    let location = Patch::Set("Town hall".to_owned());
    edit(&house, EditEvent { location, ..EditEvent::default() }).await;
    let page = open(&house, PAGE).await;
    assert!(page.text.contains("geo:46.05,14.5") && !page.text.contains("<img"), "{}", page.text);
    let picture = open(&house, &format!("{PAGE}/map.png")).await;
    assert_eq!(picture.status, StatusCode::NOT_IMPLEMENTED);
}
