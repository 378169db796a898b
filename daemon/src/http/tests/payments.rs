//! Payments over HTTP and through the workers: started, paid, given back, and messages that are not believed.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use aws_lc_rs::hmac;
use jiff::SignedDuration;
use planify_core::booking::State;
use planify_core::id::PaymentId;
use planify_core::payment::{Dispute, DisputeState, Errand, Snapshot};
use planify_core::schedule::{End, Point};
use planify_core::when::OnGap;
use planify_engine::Call;
use planify_engine::bookings::{self, Goal, NewBooking, Time};
use planify_engine::payments::errands::{Ask, Said};
use planify_store::Tx;
use serde_json::Value;

use super::house::{House, PATIENCE};

const SECRET: &str = "whsec_new";

/// A house that takes money, with files of secrets as an operator has them.
async fn till(mode: &str) -> (House, PathBuf) {
    let folder = std::env::temp_dir().join(format!("till-{}", uuid::Uuid::now_v7().simple()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, format!("{text}\n")).unwrap();
        path.display().to_string()
    };
    let key = file("key", &format!("sk_{mode}_abc"));
    let secrets = format!("{},{}", file("old", "whsec_old"), file("new", SECRET));
    let house = House::with(&[
        ("public_url", "https://events.example.org"),
        ("payments.provider", "sim"),
        ("payments.sim", "true"),
        ("payments.payee", "Hall Ltd,SI56 0000"),
        ("payments.stripe_key_file", &key),
        ("payments.stripe_webhook_secret_files", &secrets),
        // Nobody listens there.
        ("payments.stripe_url", "http://127.0.0.1:9"),
        ("payments.poll", "1s"),
    ])
    .await;
    let venue = house.post("/v1/venues", r#"{"name":"Hall"}"#).await;
    assert_eq!(venue.status, 201, "{venue:?}");
    let room = house.post("/v1/venues/hall/resources", r#"{"name":"Room"}"#).await;
    assert_eq!(room.status, 201, "{room:?}");
    (house, folder)
}

/// Books the room for an hour in a month at a price, and gives the booking.
async fn booked(house: &House, hour: i8, cents: i64) -> String {
    let rates = house.get("/v1/venues/hall/rates").await.json();
    for rate in rates["data"].as_array().unwrap() {
        let path = format!("/v1/venues/hall/rates/{}", rate["id"].as_str().unwrap());
        assert_eq!(house.call("DELETE", &path, "", "").await.status, 200);
    }
    let hire = format!(r#"{{"name":"Hire","amount":{{"amount":{cents},"currency":"EUR"}}}}"#);
    assert_eq!(house.post("/v1/venues/hall/rates", &hire).await.status, 201);
    let actor = house.running.app().auth.local();
    let book = move |tx: &mut Tx<'_>| {
        let day = (tx.now() + SignedDuration::from_hours(30 * 24)).strftime("%Y-%m-%d").to_string();
        let new = NewBooking {
            venue: None,
            wanted: vec![("room".to_owned(), 1)],
            time: Time {
                start: Point::parse(&format!("{day}T{hour:02}:00"))?,
                end: End::After(SignedDuration::from_hours(1)),
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
        bookings::create(tx, &Call::by(actor), &new)
    };
    let made = house.running.app().store.write(&[], book).await.unwrap();
    assert_eq!(made.data.first.state, State::Pending);
    made.data.first.booking.id.to_string()
}

/// Starts a payment and gives its id.
async fn checkout(house: &House, booking: &str, body: &str) -> String {
    let made = house.post(&format!("/v1/bookings/{booking}/checkout"), body).await;
    assert_eq!(made.status, 201, "{made:?}");
    made.json()["data"]["id"].as_str().unwrap().to_owned()
}

/// Waits until a payment is as it should be.
async fn when(house: &House, payment: &str, done: impl Fn(&Value) -> bool) -> Value {
    let path = format!("/v1/payments/{payment}");
    let mut changed = house.running.app().store.changed();
    let found = tokio::time::timeout(PATIENCE, async {
        loop {
            let shown = house.get(&path).await.json()["data"].clone();
            if done(&shown) {
                return shown;
            }
            // Most of what is waited for is a change that is told of.
            let _ = tokio::time::timeout(Duration::from_millis(50), changed.changed()).await;
        }
    });
    found.await.expect("the payment becomes so in time")
}

fn signed(time: i64, body: &str, secret: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let tag = hmac::sign(&key, format!("{time}.{body}").as_bytes());
    let mut text = format!("stripe-signature: t={time},v1=");
    for byte in tag.as_ref() {
        write!(text, "{byte:02x}").unwrap();
    }
    text + "\r\n"
}

#[tokio::test]
async fn a_payment_is_started_by_a_command_and_followed_by_a_worker() {
    let (house, folder) = till("test").await;
    let booking = booked(&house, 10, 1_000).await;
    let dry = house.post(&format!("/v1/bookings/{booking}/checkout?dry_run=true"), "{}").await;
    assert_eq!((dry.status, dry.json()["dry_run"].as_bool()), (200, Some(true)));
    let payment = checkout(&house, &booking, "{}").await;
    let paid = when(&house, &payment, |it| it["settled"] == "honoured").await;
    assert_eq!((&paid["state"], &paid["captured"]["amount"]), (&"paid".into(), &1_000.into()));
    let again = house.post(&format!("/v1/bookings/{booking}/checkout"), "{}").await;
    assert_eq!(again.code(), "nothing-due");
    let list = house.get(&format!("/v1/payments?booking={booking}&state=paid")).await.json();
    assert_eq!(list["data"][0]["id"], payment);
    assert_eq!(house.get("/v1/payments?state=lost").await.code(), "invalid");
    assert_eq!(house.get("/v1/payments/pay_nothing").await.code(), "not-found");
    // Money goes back once, and no more than came.
    let path = format!("/v1/payments/{payment}/refund");
    let much = r#"{"amount":{"amount":1001,"currency":"EUR"}}"#;
    assert_eq!(house.post(&path, much).await.code(), "refund-too-large");
    let yen = r#"{"amount":{"amount":1,"currency":"JPY"}}"#;
    assert_eq!(house.post(&path, yen).await.code(), "currency-mismatch");
    let some = r#"{"amount":{"amount":400,"currency":"EUR"}}"#;
    assert_eq!(house.post(&path, some).await.status, 200);
    let back = when(&house, &payment, |it| it["refunds"][0]["state"] == "succeeded").await;
    assert_eq!(back["refunded"]["amount"], 400);
    let capture = house.post(&format!("/v1/payments/{payment}/capture"), "{}").await;
    assert_eq!(capture.code(), "payment-state");
    // The invoice stands for what is left, and prints.
    let invoices = house.get("/v1/invoices").await.json();
    let kinds: Vec<_> =
        invoices["data"].as_array().unwrap().iter().map(|it| it["kind"].clone()).collect();
    assert_eq!(kinds, ["invoice", "correction", "invoice"]);
    let invoice = house.get(&format!("/v1/invoices/{payment}")).await.json()["data"].clone();
    assert_eq!(invoice["total"]["amount"], 600);
    let number = invoice["number"].as_str().unwrap();
    let printed = house.get(&format!("/v1/invoices/{number}/pdf")).await;
    assert!(printed.head.contains("application/pdf") && printed.body.starts_with("%PDF-1."));
    let reissue = format!("/v1/invoices/{number}/reissue");
    let reverse = r#"{"buyer":["Ana"],"treatment":"reverse-charge"}"#;
    assert_eq!(house.post(&reissue, reverse).await.code(), "bad-tax");
    let named = house
        .post(&reissue, r#"{"buyer":["Ana"],"tax_number":"SI1","treatment":"reverse-charge"}"#)
        .await;
    assert_eq!(named.json()["data"]["buyer"][0], "Ana");
    house.end().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn what_is_declined_or_stays_open_is_told() {
    let (house, folder) = till("test").await;
    let declined = checkout(&house, &booked(&house, 8, 1_001).await, "{}").await;
    when(&house, &declined, |it| it["state"] == "failed").await;
    let open = checkout(&house, &booked(&house, 10, 1_002).await, "{}").await;
    when(&house, &open, |it| it["state"] == "open").await;
    assert_eq!(
        house.post(&format!("/v1/payments/{open}/refund"), "{}").await.code(),
        "refund-too-large"
    );
    // A provider that is away holds up nobody, and is asked again.
    let away = checkout(&house, &booked(&house, 12, 1_000).await, r#"{"provider":"stripe"}"#).await;
    let shown = when(&house, &away, |it| it["trouble"].is_string()).await;
    assert_eq!(shown["state"], "created");
    let none = house
        .post(
            &format!("/v1/bookings/{}/checkout", booked(&house, 14, 1_000).await),
            r#"{"provider":"cash"}"#,
        )
        .await;
    assert_eq!(none.code(), "unknown-provider");
    for body in ["{}", &format!(r#"{{"payment":"{open}"}}"#)] {
        assert_eq!(house.post("/v1/payments/reconcile", body).await.status, 200);
    }
    house.end().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn transfers_are_matched_by_the_statement_of_the_bank() {
    let (house, folder) = till("test").await;
    let payment =
        checkout(&house, &booked(&house, 10, 1_000).await, r#"{"provider":"transfer"}"#).await;
    let shown = when(&house, &payment, |it| it["reference"].is_string()).await;
    assert_eq!(shown["payee"][1], "SI56 0000");
    let reference = shown["reference"].as_str().unwrap();
    let import = async |statement: String| {
        let body = serde_json::json!({ "statement": statement, "currency": "EUR" }).to_string();
        house.post("/v1/payments/import", &body).await
    };
    assert_eq!(import("date,sum\n".to_owned()).await.code(), "bad-statement");
    assert_eq!(
        import(format!("date,amount\n{}", "2027-05-31,1\n".repeat(2_001))).await.code(),
        "too-large"
    );
    let statement =
        format!("date,amount,name\n2027-05-31,4.00,{reference}\n2027-06-01,6.00,{reference}\n");
    let read = import(statement.clone()).await.json();
    let outcomes = |read: &Value| -> Vec<Value> {
        read["data"]["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["outcome"].clone())
            .collect()
    };
    assert_eq!(outcomes(&read), ["under", "paid"]);
    assert_eq!(outcomes(&import(statement).await.json()), ["known", "known"]);
    let paid = when(&house, &payment, |it| it["settled"] == "honoured").await;
    let capture = format!("/v1/payments/{payment}/capture");
    let more = r#"{"amount":{"amount":1,"currency":"EUR"}}"#;
    assert_eq!(house.post(&capture, more).await.json()["data"]["over"]["amount"], 1);
    assert_eq!(paid["missing"], Value::Null);
    let path = format!("/v1/payments/{payment}/refund");
    assert_eq!(house.post(&path, "{}").await.status, 200);
    let back = when(&house, &payment, |it| it["refunds"][0]["state"] == "pending").await;
    let refund = back["refunds"][0]["id"].as_str().unwrap();
    let done = house.post(&format!("/v1/refunds/{refund}/done"), "").await.json();
    assert_eq!(done["data"]["refunds"][0]["state"], "succeeded");
    house.end().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn real_money_moves_only_if_it_is_said_and_never_under_a_dispute() {
    let (house, folder) = till("live").await;
    let booking = booked(&house, 10, 1_000).await;
    let path = format!("/v1/bookings/{booking}/checkout");
    assert_eq!(house.post(&path, r#"{"provider":"stripe"}"#).await.code(), "live-money");
    let payment = checkout(&house, &booking, r#"{"provider":"stripe","live":true}"#).await;
    let id: PaymentId = payment.parse().unwrap();
    let counter = std::sync::Arc::clone(&house.running.app().counter);
    // What Stripe would have said.
    let answer = move |tx: &mut Tx<'_>| {
        let kept = planify_store::payments::find_any(tx, id)?.unwrap();
        let mut snapshot = Snapshot::paid(kept.standing.amount);
        let dispute = Dispute { amount: kept.standing.amount, state: DisputeState::Open };
        snapshot.disputes.insert("dp_1".to_owned(), dispute);
        let ask = Ask { payment: kept, errand: Errand::Start, hints: Vec::new() };
        let way = planify_core::payment::Way::Nothing;
        let said = Said::Started { external: "cs_1".to_owned(), way, snapshot };
        planify_engine::payments::errands::answer(tx, counter.desks(), &ask, &said)
    };
    house.running.app().store.write(&[], answer).await.unwrap();
    let path = format!("/v1/payments/{payment}/refund");
    assert_eq!(house.post(&path, "{}").await.code(), "live-money");
    assert_eq!(house.post(&path, r#"{"live":true}"#).await.code(), "payment-disputed");
    house.end().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_message_is_believed_only_as_stripe_signed_it() {
    let (house, folder) = till("test").await;
    let now = house.running.app().clock.now().as_second();
    let event = |id: &str, extra: &str| {
        format!(
            r#"{{"id":"{id}","type":"checkout.session.completed","created":{now},"livemode":false,"data":{{"object":{{"id":"cs_foreign","object":"checkout.session"}}}}{extra}}}"#
        )
    };
    let send = async |head: String, body: &str| {
        house
            .call(
                "POST",
                "/hooks/stripe",
                &format!("content-type: application/json\r\n{head}"),
                body,
            )
            .await
    };
    let body = event("evt_1", "");
    for secret in [SECRET, "whsec_old", SECRET] {
        assert_eq!(send(signed(now, &body, secret), &body).await.status, 200, "{secret}");
    }
    // From the future, as Stripe's own libraries take it.
    assert_eq!(send(signed(now + 3_600, &body, SECRET), &body).await.status, 200);
    let other_mode = body.replace(r#""livemode":false"#, r#""livemode":true"#);
    let account = event("evt_2", r#","account":"acct_other""#);
    for (what, head, sent) in [
        ("forged", signed(now, &body, "whsec_other"), body.clone()),
        ("unsigned", String::new(), body.clone()),
        ("stale", signed(now - 301, &body, SECRET), body.clone()),
        ("re-encoded", signed(now, &body, SECRET), body.replace(':', ": ")),
        ("of the other mode", signed(now, &other_mode, SECRET), other_mode.clone()),
        ("of another account", signed(now, &account, SECRET), account.clone()),
        ("garbage", signed(now, "{}", SECRET), "{}".to_owned()),
    ] {
        let answer = send(head, &sent).await;
        assert_eq!((answer.status, answer.code().as_str()), (400, "webhook-refused"), "{what}");
    }
    let large = "x".repeat(300 * 1024);
    assert_eq!(send(signed(now, &large, SECRET), &large).await.code(), "body-too-large");
    // What nobody here knows was taken once, and stays.
    let inbox = house.get("/v1/psp-events").await.json();
    assert_eq!(inbox["data"].as_array().unwrap().len(), 1);
    let kept = &inbox["data"][0];
    assert_eq!((&kept["id"], &kept["status"]), (&"evt_1".into(), &"received".into()));
    house.end().await;
    std::fs::remove_dir_all(folder).unwrap();
}
