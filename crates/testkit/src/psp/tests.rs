//! The simulator keeps to Stripe's rules where the client's answers depend on them.

use serde_json::Value;

use super::*;

const NOW: i64 = 1_800_000_000;

fn psp() -> Psp {
    Psp::start(Timestamp::from_second(NOW).unwrap())
}

fn ask(method: &str, path: &str, key: Option<&str>, form: &str) -> Ask {
    let mut headers = std::collections::BTreeMap::from([
        ("authorization".to_owned(), format!("Bearer {KEY}")),
        ("stripe-version".to_owned(), API_VERSION.to_owned()),
    ]);
    if let Some(key) = key {
        headers.insert("idempotency-key".to_owned(), key.to_owned());
    }
    Ask { method: method.to_owned(), path: path.to_owned(), form: Form::parse(form), headers }
}

fn page(minutes: i64, amount: i64) -> String {
    format!(
        "mode=payment&success_url=https://example.org/&expires_at={}&client_reference_id=pay_1&line_items[0][quantity]=1\
         &line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]={amount}\
         &line_items[0][price_data][product_data][name]=Hall",
        NOW + minutes * 60
    )
}

fn create(psp: &Psp, key: &str, form: &str) -> Answer {
    psp.call(&ask("POST", "/v1/checkout/sessions", Some(key), form)).unwrap()
}

fn open(psp: &Psp) -> String {
    create(psp, "k1", &page(30, 500)).json()["id"].as_str().unwrap().to_owned()
}

fn refund(psp: &Psp, session: &str, key: &str, amount: i64) -> Answer {
    let session = psp.call(&ask("GET", &format!("/v1/checkout/sessions/{session}"), None, ""));
    let intent = session.unwrap().json()["payment_intent"].as_str().unwrap().to_owned();
    let form = format!("payment_intent={intent}&amount={amount}");
    psp.call(&ask("POST", "/v1/refunds", Some(key), &form)).unwrap()
}

fn code(answer: &Answer) -> Value {
    let error = &answer.json()["error"];
    error.get("code").unwrap_or(&error["type"]).clone()
}

#[test]
fn a_key_brings_back_its_answer_and_nothing_else() {
    let psp = psp();
    let first = create(&psp, "k1", &page(30, 500));
    let again = create(&psp, "k1", &page(30, 500));
    assert_eq!((again.status, &again.body, again.replayed), (200, &first.body, true));
    let other = create(&psp, "k1", &page(30, 501));
    assert_eq!((other.status, code(&other)), (400, "idempotency_error".into()));
    assert_eq!(psp.tallies().len(), 1);
    // What was refused before it was carried out is not kept.
    assert_eq!(create(&psp, "k2", &page(29, 500)).status, 400);
    assert_eq!(create(&psp, "k2", &page(31, 500)).status, 200);
    // A key is forgotten after a day.
    psp.advance(SignedDuration::from_hours(24));
    let late = page(24 * 60 + 30, 500);
    assert!(!create(&psp, "k1", &late).replayed);
}

#[test]
fn an_error_after_the_work_is_kept_under_the_key_and_the_work_stays() {
    let psp = psp();
    psp.fault("POST /v1/checkout/sessions", Fault::ErrorAfter);
    assert_eq!(create(&psp, "k1", &page(30, 500)).status, 500);
    assert_eq!((create(&psp, "k1", &page(30, 500)).status, psp.tallies().len()), (500, 1));
    psp.fault("", Fault::ErrorBefore);
    assert_eq!(create(&psp, "k2", &page(30, 500)).status, 500);
    assert_eq!((create(&psp, "k2", &page(30, 500)).status, psp.tallies().len()), (200, 2));
    psp.fault("POST", Fault::CutAfter);
    let cut = ask("POST", "/v1/checkout/sessions", Some("k3"), &page(30, 500));
    assert!(psp.call(&cut).is_none());
    assert_eq!((psp.call(&cut).unwrap().replayed, psp.tallies().len()), (true, 3));
    assert_eq!(psp.faults_left(), 0);
}

#[test]
fn a_call_needs_the_key_the_version_and_the_account() {
    let psp = psp();
    for (header, value, status) in [
        ("authorization", "Bearer sk_test_other", 401),
        ("stripe-version", "", 400),
        ("stripe-account", "acct_other", 403),
    ] {
        let mut asked = ask("GET", "/v1/account", None, "");
        asked.headers.insert(header.to_owned(), value.to_owned());
        assert_eq!(psp.call(&asked).unwrap().status, status, "{header}");
    }
    for (path, status) in [("/v1/account", 200), ("/v1/nothing", 404), ("/v1/events/evt_0", 404)] {
        assert_eq!(psp.call(&ask("GET", path, None, "")).unwrap().status, status, "{path}");
    }
}

#[test]
fn a_page_is_open_for_half_an_hour_to_a_day_and_what_is_unknown_is_refused() {
    let psp = psp();
    for (minutes, status) in [(29, 400), (30, 200), (24 * 60, 200), (24 * 60 + 1, 400)] {
        let made = create(&psp, &format!("k{minutes}"), &page(minutes, 500));
        assert_eq!(made.status, status, "{minutes}");
    }
    for odd in ["&colour=blue", "&metadata[a][b]=c", "&payment_intent_data[capture_method]=soon"] {
        let made = create(&psp, "odd", &format!("{}{odd}", page(30, 500)));
        assert_eq!(made.status, 400, "{odd}");
    }
    assert_eq!(create(&psp, "less", &page(30, -1)).status, 400);
    psp.advance(SignedDuration::from_mins(30));
    let ended: Vec<_> = psp.tallies().into_iter().map(|tally| tally.status).collect();
    assert_eq!(ended, ["expired", "open"]);
    let session = &psp.tallies()[0].session;
    assert_eq!(psp.pay(session, Way::AtOnce), Err(Closed));
    assert_eq!(psp.pay_too_late(session, Way::AtOnce), Ok(()));
    assert_eq!(psp.pay_too_late(session, Way::AtOnce), Err(Closed));
    assert_eq!(psp.tallies()[0].captured, 500);
}

#[test]
fn a_page_that_is_not_open_cannot_be_ended() {
    let psp = psp();
    let session = open(&psp);
    let path = format!("/v1/checkout/sessions/{session}/expire");
    psp.pay(&session, Way::AtOnce).unwrap();
    let late = psp.call(&ask("POST", &path, Some("e1"), "")).unwrap();
    assert_eq!((late.status, psp.tallies()[0].status), (400, "complete"));
}

#[test]
fn no_more_is_given_back_than_was_taken_and_nothing_under_a_dispute() {
    let psp = psp();
    let session = open(&psp);
    psp.pay(&session, Way::AtOnce).unwrap();
    assert_eq!(refund(&psp, &session, "r1", 501).status, 400);
    assert_eq!(refund(&psp, &session, "r2", 300).status, 200);
    assert_eq!(refund(&psp, &session, "r2", 300).status, 200, "the same refund");
    assert_eq!(psp.tallies()[0].returned, 300);
    let dispute = psp.dispute(&session, 200);
    assert_eq!(code(&refund(&psp, &session, "r3", 100)), "charge_disputed");
    psp.close_dispute(&dispute, true);
    assert_eq!(refund(&psp, &session, "r4", 200).status, 200);
    assert_eq!(code(&refund(&psp, &session, "r5", 1)), "charge_already_refunded");
    let refunds = psp.tallies()[0].refunds.clone();
    psp.fail_refund(&refunds[0].0);
    assert_eq!((psp.tallies()[0].returned, psp.tallies()[0].withheld), (200, 0));
}

#[test]
fn events_are_listed_by_pages_and_forgotten_after_a_month() {
    let psp = psp();
    for number in 0..5 {
        let made = create(&psp, &format!("k{number}"), &page(30, 500)).json();
        psp.pay(made["id"].as_str().unwrap(), Way::AtOnce).unwrap();
    }
    let list = |form: &str| {
        let listed = psp.call(&ask("GET", "/v1/events", None, form)).unwrap().json();
        let ids = listed["data"].as_array().unwrap().clone();
        let ids: Vec<_> =
            ids.iter().map(|event| event["id"].as_str().unwrap().to_owned()).collect();
        (ids, listed["has_more"].as_bool().unwrap())
    };
    let (all, _) = list("limit=100");
    assert_eq!(all.len(), 10);
    assert_eq!(list(&format!("limit=3&ending_before={}", all[9])), (all[6..9].to_vec(), true));
    assert_eq!(list(&format!("limit=9&ending_before={}", all[9])), (all[..9].to_vec(), false));
    assert_eq!(list(&format!("limit=3&starting_after={}", all[1])), (all[2..5].to_vec(), true));
    let (done, _) = list("types[]=checkout.session.completed");
    assert_eq!(done.len(), 5);
    psp.advance(SignedDuration::from_hours(30 * 24));
    assert_eq!(
        psp.call(&ask("GET", "/v1/events", None, &format!("ending_before={}", all[9])))
            .unwrap()
            .status,
        404
    );
}

#[test]
fn what_was_saved_can_be_gone_back_to() {
    let psp = psp();
    let session = open(&psp);
    let before = psp.save();
    psp.pay(&session, Way::Later).unwrap();
    psp.arrive(&session);
    assert_eq!((psp.tallies()[0].captured, psp.deliveries().len()), (500, 3));
    psp.restore(before);
    psp.pay(&session, Way::Later).unwrap();
    psp.bounce(&session);
    assert_eq!((psp.tallies()[0].captured, psp.tallies()[0].status), (0, "complete"));
}
