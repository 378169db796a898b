//! The simulator's answers are Stripe's: each validates against the schema that stripe-mock was made from, and each call
//! that it takes is one that stripe-mock takes.

use jiff::{SignedDuration, Timestamp};
use planify_core::money::{Currency, Money};
use planify_outbound::{Client, HeaderName, HeaderValue, Method, Policy, Request, Target, Url};
use planify_payments::stripe::{Stripe, api};
use planify_payments::{Capture, PaymentProvider as _};
use planify_testkit::component;
use planify_testkit::psp::{Call, Fault, KEY, Psp, Way};
use serde_json::{Value, json};

use super::schema::Document;
use super::stripe::{client, mock, order, refund};

fn document() -> Option<Document> {
    component::find("STRIPE_SCHEMA").map(|path| Document::read(&path))
}

/// Everything that can happen to a page, asked for after each turn.
async fn live_through(psp: &Psp, stripe: &Stripe) {
    let start = |capture| async move {
        stripe.start(&order(capture, Some("anna@example.org"), psp.now())).await.unwrap().external
    };
    let before = psp.save();
    let external = start(Capture::AtOnce).await;
    look(stripe, &external).await;
    psp.pay(&external, Way::Declined).unwrap();
    look(stripe, &external).await;
    let declined = psp.save();
    stripe.cancel(&external, &"end:1".parse().unwrap()).await.unwrap();
    look(stripe, &external).await;
    for arrives in [true, false] {
        go_back(psp, declined.clone());
        psp.pay(&external, Way::Later).unwrap();
        look(stripe, &external).await;
        if arrives {
            psp.arrive(&external);
        } else {
            psp.bounce(&external);
        }
        look(stripe, &external).await;
    }
    go_back(psp, declined);
    psp.pay(&external, Way::AtOnce).unwrap();
    give_back(psp, stripe, &external).await;
    stripe.cancel(&external, &"end:1".parse().unwrap()).await.unwrap();
    stripe.list_changes(None).await.unwrap();
    stripe.check().await.unwrap();
    go_back(psp, before);
    let external = start(Capture::Later).await;
    psp.pay(&external, Way::AtOnce).unwrap();
    look(stripe, &external).await;
    let reserved = psp.save();
    let amount = Money::new(2_000, Currency::EUR);
    stripe.capture(&external, amount, &"cap:1".parse().unwrap()).await.unwrap();
    go_back(psp, reserved);
    let intent = stripe.fetch(&external).await.unwrap().aliases.remove(0);
    stripe.cancel(&intent, &"end:2".parse().unwrap()).await.unwrap();
    psp.advance(SignedDuration::from_hours(2));
    look(stripe, &external).await;
}

/// Refunds and disputes in each of their states.
async fn give_back(psp: &Psp, stripe: &Stripe, external: &str) {
    let made = stripe.refund(&refund(external, 1_000, "ref_1")).await.unwrap();
    psp.slow_refunds(true);
    let slow = stripe.refund(&refund(external, 500, "ref_2")).await.unwrap();
    look(stripe, external).await;
    psp.finish_refund(&slow.external.unwrap());
    psp.fail_refund(&made.external.unwrap());
    stripe.refund(&refund(external, 9_000, "ref_3")).await.unwrap_err();
    for (asks, won) in [(true, true), (false, true), (false, false)] {
        let dispute = if asks { psp.inquire(external, 100) } else { psp.dispute(external, 100) };
        look(stripe, external).await;
        psp.close_dispute(&dispute, won);
        stripe.api().dispute(&dispute).await.unwrap();
        look(stripe, external).await;
    }
    let refund = psp.tallies().pop().unwrap().refunds[0].0.clone();
    stripe.api().refund(&refund).await.unwrap();
}

async fn look(stripe: &Stripe, external: &str) {
    let fetched = stripe.fetch(external).await.unwrap();
    if let Some(intent) = fetched.aliases.first() {
        stripe.fetch(intent).await.unwrap();
    }
}

/// Goes back, and keeps what was asked.
fn go_back(psp: &Psp, mut world: planify_testkit::psp::World) {
    world.keep_calls_of(&psp.save());
    psp.restore(world);
}

async fn lived_through() -> Psp {
    let psp = Psp::start(Timestamp::from_second(1_800_000_000).unwrap());
    let stripe = client(psp.url().parse().unwrap(), None);
    live_through(&psp, &stripe).await;
    for fault in [Fault::ErrorBefore, Fault::InUse, Fault::TooMany(1)] {
        psp.fault("GET /v1/account", fault);
        stripe.check().await.unwrap_err();
    }
    stripe.api().session("cs_none").await.unwrap_err();
    psp
}

/// What is wrong with the answer to a call.
fn wrong(document: &Document, call: &Call) -> Vec<String> {
    let answer = call.answer.as_ref().expect("no connection was cut");
    if answer.status != 200 {
        return document.wrong("error", &answer.json());
    }
    document.wrong_answer(&call.method.to_lowercase(), &call.path, &answer.json())
}

#[tokio::test]
async fn each_object_of_the_simulator_is_one_of_stripes() {
    let Some(document) = document() else { return };
    let psp = lived_through().await;
    let calls = psp.calls();
    for call in &calls {
        let wrong = wrong(&document, call);
        assert!(wrong.is_empty(), "{} {}: {wrong:#?}", call.method, call.path);
    }
    let statuses = [200, 400, 404, 409, 429, 500];
    for status in statuses {
        let answered = |call: &&Call| call.answer.as_ref().is_some_and(|it| it.status == status);
        assert!(calls.iter().any(|call| answered(&call)), "{status}");
    }
    let deliveries = psp.deliveries();
    assert!(!deliveries.is_empty());
    for delivery in deliveries {
        let event: Value = serde_json::from_slice(&delivery.body).unwrap();
        let object = &event["data"]["object"];
        let wrong = [
            document.wrong("event", &event),
            document.wrong(object["object"].as_str().unwrap(), object),
        ];
        assert!(wrong.concat().is_empty(), "{}: {wrong:#?}", delivery.kind);
    }
}

#[tokio::test]
async fn an_object_that_is_spoilt_is_noticed() {
    let Some(document) = document() else { return };
    let psp = lived_through().await;
    let calls = psp.calls();
    let expanded = calls.iter().filter(|call| call.path.starts_with("/v1/checkout/sessions/"));
    let mut objects = expanded.map(|call| call.answer.as_ref().unwrap().json());
    let charge = "/payment_intent/latest_charge/paid";
    let good = objects.find(|object| object.pointer(charge) == Some(&json!(true))).unwrap();
    assert_eq!(document.wrong("checkout.session", &good), [""; 0]);
    for (pointer, value) in [
        ("/amount_total", json!("5000")),
        ("/amount_total", json!(50.5)),
        ("/status", json!("closed")),
        ("/payment_status", Value::Null),
        ("/metadata", json!({ "planify_payment": 1 })),
        ("/payment_intent/status", json!("paid")),
        ("/payment_intent/latest_charge/disputed", json!("no")),
        ("/payment_method_types", json!("card")),
        ("/payment_intent/capture_method", json!(true)),
    ] {
        let mut spoilt = good.clone();
        *spoilt.pointer_mut(pointer).unwrap() = value;
        assert!(!document.wrong("checkout.session", &spoilt).is_empty(), "{pointer}");
    }
    for (holder, name) in [("", "expires_at"), ("/payment_intent", "id"), ("", "colour")] {
        let mut spoilt = good.clone();
        let fields = spoilt.pointer_mut(holder).unwrap().as_object_mut().unwrap();
        if fields.remove(name).is_none() {
            fields.insert(name.to_owned(), json!("blue"));
        }
        assert!(!document.wrong("checkout.session", &spoilt).is_empty(), "{name}");
    }
}

#[tokio::test]
async fn each_call_that_the_simulator_takes_is_one_that_stripe_mock_takes() {
    let Some(base) = mock() else { return };
    let psp = lived_through().await;
    let calls = psp.calls();
    let taken = calls.iter().filter(|call| call.answer.as_ref().is_some_and(|it| it.status == 200));
    for call in taken {
        assert_eq!(send(&base, call).await, 200, "{} {} {:?}", call.method, call.path, call.form);
    }
}

async fn send(base: &Url, call: &Call) -> u16 {
    let client = Client::new(Policy::new("mock").allowing(Target::of(base).unwrap()));
    let mut url = base.join(&call.path).unwrap();
    let bearer = HeaderValue::try_from(format!("Bearer {KEY}")).unwrap();
    let version = HeaderValue::from_static(api::VERSION);
    let request = if call.method == "GET" {
        url.query_pairs_mut().extend_pairs(call.form.pairs());
        Request::get(url)
    } else {
        let mut body = Url::parse("http://form/").unwrap();
        body.query_pairs_mut().extend_pairs(call.form.pairs());
        let body = body.query().unwrap_or_default().to_owned();
        Request::new(Method::POST, url).body("application/x-www-form-urlencoded", body)
    };
    let request = request
        .header(planify_outbound::header::AUTHORIZATION, bearer)
        .header(HeaderName::from_static("stripe-version"), version);
    client.send(request).await.unwrap().status.as_u16()
}
