//! The client against the simulator: what comes out of each call, and what of a call that goes wrong.

use jiff::SignedDuration;
use planify_core::payment::{DisputeState, RefundState};
use planify_outbound::{HeaderMap, HeaderValue};
use planify_testkit::psp::{Delivery, Fault, KEY, Psp, SECRET, Way};

use super::*;

const NOW: i64 = 1_800_000_000;

struct World {
    psp: Psp,
    stripe: Stripe,
}

fn client(psp: &Psp, key: &str, secrets: &[&str], account: Option<&str>) -> Stripe {
    let settings = Settings {
        key: key.parse().unwrap(),
        webhook_secrets: secrets.iter().map(|secret| secret.parse().unwrap()).collect(),
        base: Some(psp.url().parse().unwrap()),
        account: account.map(str::to_owned),
    };
    Stripe::new(settings).unwrap()
}

fn world() -> World {
    let psp = Psp::start(Timestamp::from_second(NOW).unwrap());
    let stripe = client(&psp, KEY, &[SECRET], None);
    World { psp, stripe }
}

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

fn eur(amount: i64) -> Money {
    Money::new(amount, planify_core::money::Currency::EUR)
}

fn order(capture: Capture) -> Order {
    Order {
        payment: "pay_1".to_owned(),
        description: "Hall, & more".to_owned(),
        amount: eur(5_000),
        capture,
        expires_at: Timestamp::from_second(NOW + 31 * 60).unwrap(),
        return_url: "https://example.org/b?x=1&y=2".to_owned(),
        email: Some("anna@example.org".to_owned()),
        key: key("cs:pay_1:1"),
    }
}

fn ask(external: &str, number: u32, amount: i64) -> RefundAsk {
    RefundAsk {
        external: external.to_owned(),
        payment: "pay_1".to_owned(),
        refund: format!("ref_{number}"),
        amount: eur(amount),
        key: key(&format!("refund:ref_{number}")),
    }
}

impl World {
    async fn started(&self, capture: Capture) -> String {
        self.stripe.start(&order(capture)).await.unwrap().external
    }

    async fn paid(&self) -> String {
        let external = self.started(Capture::AtOnce).await;
        self.psp.pay(&external, Way::AtOnce).unwrap();
        external
    }

    async fn snapshot(&self, external: &str) -> Snapshot {
        self.stripe.fetch(external).await.unwrap().snapshot
    }

    fn read(&self, delivery: &Delivery) -> Result<Vec<Notice>, NotificationError> {
        read(&self.stripe, delivery, self.psp.now())
    }
}

fn read(
    stripe: &Stripe,
    delivery: &Delivery,
    now: Timestamp,
) -> Result<Vec<Notice>, NotificationError> {
    let mut headers = HeaderMap::new();
    headers.insert("stripe-signature", HeaderValue::try_from(&delivery.signature).unwrap());
    stripe.parse_notification(&Notification { headers: &headers, body: &delivery.body, now })
}

#[tokio::test]
async fn a_page_is_paid_at_once_later_or_not() {
    let world = world();
    let external = world.started(Capture::AtOnce).await;
    assert_eq!(world.snapshot(&external).await.state, PaymentState::Open);
    world.psp.pay(&external, Way::Declined).unwrap();
    assert_eq!(world.snapshot(&external).await.state, PaymentState::Open);
    let before = world.psp.save();
    world.psp.pay(&external, Way::AtOnce).unwrap();
    let fetched = world.stripe.fetch(&external).await.unwrap();
    assert_eq!(fetched.snapshot, Snapshot::paid(eur(5_000)));
    assert!(matches!(fetched.aliases.as_slice(), [intent] if intent.starts_with("pi_")));
    assert_eq!(world.snapshot(&fetched.aliases[0]).await, fetched.snapshot);
    for (arrives, state) in [(true, PaymentState::Paid), (false, PaymentState::Failed)] {
        world.psp.restore(before.clone());
        world.psp.pay(&external, Way::Later).unwrap();
        assert_eq!(world.snapshot(&external).await.state, PaymentState::Processing);
        if arrives {
            world.psp.arrive(&external);
        } else {
            world.psp.bounce(&external);
        }
        assert_eq!(world.snapshot(&external).await.state, state);
    }
    world.psp.restore(before);
    world.psp.advance(SignedDuration::from_mins(31));
    assert_eq!(world.snapshot(&external).await.state, PaymentState::Expired);
}

#[tokio::test]
async fn calling_off_ends_a_page_or_says_that_it_is_too_late() {
    let world = world();
    let external = world.started(Capture::AtOnce).await;
    let before = world.psp.save();
    for _ in 0..2 {
        let ended = world.stripe.cancel(&external, &key("end:1")).await.unwrap();
        assert!(
            matches!(ended, Cancelled::Ended(now) if now.snapshot.state == PaymentState::Expired)
        );
    }
    world.psp.restore(before.clone());
    for (way, state) in [(Way::AtOnce, PaymentState::Paid), (Way::Later, PaymentState::Processing)]
    {
        world.psp.restore(before.clone());
        world.psp.pay(&external, way).unwrap();
        let late = world.stripe.cancel(&external, &key("end:1")).await.unwrap();
        assert!(matches!(late, Cancelled::TooLate(now) if now.snapshot.state == state));
    }
    // Without an answer a look tells what was done, even where the key brings back an error.
    for (fault, done) in [
        (Fault::CutAfter, true),
        (Fault::ErrorAfter, true),
        (Fault::Garbage, true),
        (Fault::CutBefore, false),
    ] {
        world.psp.restore(before.clone());
        world.psp.fault("POST", fault);
        let outcome = world.stripe.cancel(&external, &key("end:1")).await;
        match outcome {
            Ok(Cancelled::Ended(_)) => assert!(done, "{fault:?}"),
            Err(PaymentError::Unknown { .. }) => assert!(!done, "{fault:?}"),
            other => panic!("{fault:?}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_refund_that_was_made_without_an_answer_is_found_again() {
    let world = world();
    let external = world.paid().await;
    for (number, fault) in [(1, Fault::ErrorAfter), (2, Fault::CutAfter), (3, Fault::Garbage)] {
        world.psp.fault("POST /v1/refunds", fault);
        for _ in 0..2 {
            let refunded = world.stripe.refund(&ask(&external, number, 1_000)).await.unwrap();
            assert_eq!(refunded.refund.state, RefundState::Succeeded, "{fault:?}");
        }
    }
    assert_eq!(world.psp.tallies()[0].returned, 3_000);
    world.psp.fault("POST /v1/refunds", Fault::ErrorBefore);
    let unknown = world.stripe.refund(&ask(&external, 4, 1_000)).await.unwrap_err();
    assert!(matches!(unknown, PaymentError::Unknown { .. }), "{unknown}");
    // After a day the key is forgotten, and what was done is not done again.
    world.psp.advance(SignedDuration::from_hours(25));
    world.stripe.refund(&ask(&external, 1, 1_000)).await.unwrap();
    assert_eq!(world.psp.tallies()[0].returned, 3_000);
}

#[tokio::test]
async fn reserved_money_is_taken_or_let_go() {
    let world = world();
    let external = world.started(Capture::Later).await;
    world.psp.pay(&external, Way::AtOnce).unwrap();
    assert_eq!(world.snapshot(&external).await.state, PaymentState::Authorised);
    let before = world.psp.save();
    let taken = world.stripe.capture(&external, eur(2_000), &key("cap:1")).await.unwrap();
    assert_eq!(taken.snapshot, Snapshot::paid(eur(2_000)));
    assert!(world.stripe.capture(&external, eur(1), &key("cap:2")).await.is_err());
    world.psp.restore(before);
    let intent = world.stripe.fetch(&external).await.unwrap().aliases.remove(0);
    let gone = world.stripe.cancel(&intent, &key("end:1")).await.unwrap();
    assert!(matches!(gone, Cancelled::Ended(now) if now.snapshot.state == PaymentState::Cancelled));
    assert_eq!(world.snapshot(&external).await.state, PaymentState::Cancelled);
}

#[tokio::test]
async fn refunds_and_disputes_are_seen_under_their_keys() {
    let world = world();
    let external = world.paid().await;
    let refunded = world.stripe.refund(&ask(&external, 1, 2_000)).await.unwrap();
    assert_eq!(refunded.refund.state, RefundState::Succeeded);
    world.psp.slow_refunds(true);
    world.stripe.refund(&ask(&external, 2, 1_000)).await.unwrap();
    let snapshot = world.snapshot(&external).await;
    let states: Vec<_> =
        snapshot.refunds.iter().map(|(id, one)| (id.as_str(), one.state)).collect();
    assert_eq!(states, [("ref_1", RefundState::Succeeded), ("ref_2", RefundState::Pending)]);
    world.psp.fail_refund(&refunded.external.unwrap());
    assert_eq!(world.snapshot(&external).await.refunds["ref_1"].state, RefundState::Failed);
    let too_much = world.stripe.refund(&ask(&external, 3, 4_001)).await.unwrap_err();
    assert!(matches!(too_much, PaymentError::Refused { .. }), "{too_much}");
    let dispute = world.psp.dispute(&external, 4_000);
    assert_eq!(world.snapshot(&external).await.disputes[&dispute].state, DisputeState::Open);
    let refused = world.stripe.refund(&ask(&external, 4, 1)).await.unwrap_err();
    assert!(matches!(refused, PaymentError::Refused { code, .. } if code == "charge_disputed"));
    world.psp.close_dispute(&dispute, false);
    assert_eq!(world.snapshot(&external).await.disputes[&dispute].state, DisputeState::Lost);
}

#[tokio::test]
async fn a_call_that_goes_wrong_says_whether_it_may_have_been_done() {
    for (fault, done, kind) in [
        (Fault::ErrorBefore, false, "unknown"),
        (Fault::ErrorAfter, true, "unknown"),
        (Fault::CutBefore, false, "unknown"),
        (Fault::CutAfter, true, "unknown"),
        (Fault::Short, true, "unknown"),
        (Fault::Garbage, true, "garbled"),
        (Fault::TooMany(7), false, "unavailable"),
        (Fault::InUse, false, "unavailable"),
    ] {
        let world = world();
        world.psp.fault("POST", fault);
        let error = world.stripe.start(&order(Capture::AtOnce)).await.unwrap_err();
        let said = match &error {
            PaymentError::Unknown { .. } => "unknown",
            PaymentError::Garbled { .. } => "garbled",
            PaymentError::Unavailable { .. } => "unavailable",
            _ => "other",
        };
        assert_eq!((said, world.psp.tallies().len() == 1), (kind, done), "{fault:?}: {error}");
        // The same key: the same page, except where the error itself is kept.
        let again = world.stripe.start(&order(Capture::AtOnce)).await;
        assert_eq!(again.is_err(), fault == Fault::ErrorAfter, "{fault:?}");
        assert_eq!(world.psp.tallies().len(), 1, "{fault:?}");
    }
}

#[tokio::test]
async fn an_answer_that_is_kept_back_is_waited_for_until_it_is_too_long() {
    let world = world();
    world.psp.fault("POST", Fault::Hold);
    let settings = Settings {
        key: KEY.parse().unwrap(),
        webhook_secrets: Vec::new(),
        base: Some(world.psp.url().parse().unwrap()),
        account: None,
    };
    let soon = Duration::from_millis(100);
    let hasty = Stripe::with_policy(settings, Policy::new(NAME).within(soon, soon)).unwrap();
    let error = hasty.start(&order(Capture::AtOnce)).await.unwrap_err();
    assert!(matches!(error, PaymentError::Unknown { .. }), "{error}");
    assert_eq!(world.psp.tallies().len(), 1, "it was done all the same");
    world.psp.release();
    world.stripe.start(&order(Capture::AtOnce)).await.unwrap();
    assert_eq!(world.psp.tallies().len(), 1);
}

#[tokio::test]
async fn every_call_that_changes_something_carries_its_key() {
    let world = world();
    let external = world.paid().await;
    world.stripe.refund(&ask(&external, 1, 100)).await.unwrap();
    world.stripe.cancel(&external, &key("end:1")).await.unwrap();
    let calls = world.psp.calls();
    let keys = calls.iter().filter(|call| call.method == "POST");
    let keys: Vec<_> = keys.map(|call| call.key.as_deref().unwrap_or_default()).collect();
    assert_eq!(keys, ["cs:pay_1:1", "refund:ref_1", "end:1"]);
    let form = calls[0].form.clone();
    assert_eq!(form.get("success_url"), Some("https://example.org/b?x=1&y=2"));
    assert_eq!(form.get("metadata[planify_payment]"), Some("pay_1"));
    assert!(calls.iter().all(|call| call.method == "POST" || call.key.is_none()));
}

#[tokio::test]
async fn webhooks_are_hints_of_who_to_ask_for() {
    let world = world();
    let external = world.paid().await;
    world.stripe.refund(&ask(&external, 1, 100)).await.unwrap();
    world.psp.dispute(&external, 100);
    let intent = world.stripe.fetch(&external).await.unwrap().aliases.remove(0);
    let deliveries = world.psp.deliveries();
    assert_eq!(deliveries.len(), 6);
    for delivery in &deliveries {
        let notice = world.read(delivery).unwrap().remove(0);
        assert_eq!((&notice.event, &notice.kind), (&delivery.event, &delivery.kind));
        assert!(EVENTS.contains(&delivery.kind.as_str()), "{}", delivery.kind);
        assert!(notice.externals.contains(&intent), "{notice:?}");
        let named = !delivery.kind.starts_with("charge.dispute");
        assert_eq!(notice.payment.is_some(), named, "{notice:?}");
    }
    let again = world.psp.deliver_again(&deliveries[0].event);
    assert_eq!(world.read(&again), world.read(&deliveries[0]));
}

#[tokio::test]
async fn webhooks_that_are_forged_stale_reencoded_or_foreign_are_refused() {
    let world = world();
    world.paid().await;
    let good = world.psp.deliveries().remove(0);
    let value: serde_json::Value = serde_json::from_slice(&good.body).unwrap();
    let mut reencoded = good.clone();
    reencoded.body = serde_json::to_vec_pretty(&value).unwrap();
    assert_eq!(world.read(&reencoded), Err(NotificationError::Forged));
    let forged = client(&world.psp, KEY, &["whsec_other"], None);
    assert_eq!(read(&forged, &good, world.psp.now()), Err(NotificationError::Forged));
    let later = world.psp.now() + SignedDuration::from_secs(301);
    assert_eq!(read(&world.stripe, &good, later), Err(NotificationError::Stale { seconds: 301 }));
    let live = client(&world.psp, "sk_live_1", &[SECRET], None);
    assert_eq!(read(&live, &good, world.psp.now()), Err(NotificationError::WrongMode));
    let connected = client(&world.psp, KEY, &[SECRET], Some("acct_1"));
    assert_eq!(read(&connected, &good, world.psp.now()), Err(NotificationError::WrongAccount));
}

#[tokio::test]
async fn secrets_can_be_replaced_without_losing_a_webhook() {
    let world = world();
    world.paid().await;
    let event = world.psp.deliveries().remove(0).event;
    let both = client(&world.psp, KEY, &["whsec_next", SECRET], None);
    let next = client(&world.psp, KEY, &["whsec_next"], None);
    for (stage, accepted) in [(0, [true, true, false]), (1, [true; 3]), (2, [false, true, true])] {
        match stage {
            0 => {}
            1 => world.psp.add_secret("whsec_next"),
            _ => world.psp.end_rotation(),
        }
        let delivery = world.psp.deliver_again(&event);
        let outcome = [&world.stripe, &both, &next]
            .map(|stripe| read(stripe, &delivery, world.psp.now()).is_ok());
        assert_eq!(outcome, accepted, "{stage}");
    }
}

#[tokio::test]
async fn changes_are_listed_once_each_in_the_order_in_which_they_happened() {
    let world = world();
    let first = world.stripe.list_changes(None).await.unwrap();
    assert_eq!((first.notices.len(), first.cursor), (0, None));
    world.paid().await;
    let start = world.stripe.list_changes(None).await.unwrap();
    assert_eq!(start.notices.len(), 2);
    for number in 0..120 {
        let order = Order { key: key(&format!("cs:{number}")), ..order(Capture::AtOnce) };
        let external = world.stripe.start(&order).await.unwrap().external;
        world.psp.pay(&external, Way::AtOnce).unwrap();
    }
    let (mut cursor, mut seen, mut pages) = (start.cursor, Vec::new(), 0);
    loop {
        let page = world.stripe.list_changes(cursor.as_deref()).await.unwrap();
        seen.extend(page.notices.into_iter().map(|notice| notice.event));
        (cursor, pages) = (page.cursor, pages + 1);
        if !page.more {
            break;
        }
    }
    assert_eq!((seen.len(), pages), (240, 3));
    assert!(seen.is_sorted(), "the oldest first");
    world.psp.advance(SignedDuration::from_hours(31 * 24));
    let gone = world.stripe.list_changes(cursor.as_deref()).await.unwrap_err();
    assert!(matches!(gone, PaymentError::NotFound { .. }), "{gone}");
}

#[tokio::test]
async fn the_key_and_the_account_are_checked() {
    let world = world();
    assert_eq!(world.stripe.check().await.unwrap(), "account `acct_sim`, test mode, ready");
    let wrong = client(&world.psp, "sk_test_wrong", &[], None);
    assert_eq!(wrong.check().await, Err(PaymentError::Unauthorised));
    world.psp.use_account(Some("acct_1"));
    assert_eq!(world.stripe.check().await, Err(PaymentError::Unauthorised));
    let connected = client(&world.psp, KEY, &[], Some("acct_1"));
    assert_eq!(connected.check().await.unwrap(), "account `acct_1`, test mode, ready");
}

#[tokio::test]
async fn a_start_that_can_bring_nothing_any_more_has_to_be_asked_anew() {
    let world = world();
    // The key brings back the 500 for a day, although the page was made.
    world.psp.fault("POST /v1/checkout/sessions", Fault::ErrorAfter);
    let first = world.stripe.start(&order(Capture::AtOnce)).await.unwrap_err();
    assert!(matches!(first, PaymentError::Unknown { .. }), "{first}");
    let again = world.stripe.start(&order(Capture::AtOnce)).await.unwrap_err();
    assert!(matches!(again, PaymentError::Spent { .. }), "{again}");
    let anew = Order { key: key("cs:pay_1:1:2"), ..order(Capture::AtOnce) };
    assert!(world.stripe.start(&anew).await.is_ok());
    // An end that was half an hour away when it was decided, and is not any more.
    world.psp.advance(SignedDuration::from_mins(2));
    let late = Order { key: key("cs:pay_1:2"), ..order(Capture::AtOnce) };
    let late = world.stripe.start(&late).await.unwrap_err();
    assert!(matches!(late, PaymentError::Spent { .. }), "{late}");
}
