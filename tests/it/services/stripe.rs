//! Stripe: each request that the client makes is one that stripe-mock takes, every optional parameter included.

use jiff::Timestamp;
use planify_core::money::{Currency, Money};
use planify_outbound::{Client, HeaderName, HeaderValue, Method, Policy, Request, Target, Url};
use planify_payments::stripe::{EVENTS, Settings, Stripe, api};
use planify_payments::{Capture, Next, Order, PaymentProvider as _, RefundAsk};
use planify_testkit::component;
use planify_testkit::psp::KEY;

/// The mock, if it is here.
pub(super) fn mock() -> Option<Url> {
    component::find("STRIPE_MOCK").map(|url| url.parse().unwrap())
}

/// The client as it is, against a base.
pub(super) fn client(base: Url, account: Option<&str>) -> Stripe {
    let account = account.map(str::to_owned);
    let key = KEY.parse().unwrap();
    Stripe::new(Settings { key, webhook_secrets: Vec::new(), base: Some(base), account }).unwrap()
}

pub(super) fn order(capture: Capture, email: Option<&str>, now: Timestamp) -> Order {
    Order {
        payment: "pay_1".to_owned(),
        description: "Dvorana št. 1 & more".to_owned(),
        amount: Money::new(5_000, Currency::EUR),
        capture,
        expires_at: now + jiff::SignedDuration::from_mins(31),
        return_url: "https://example.org/b?x=1&y=2".to_owned(),
        email: email.map(str::to_owned),
        key: "cs:pay_1:1".parse().unwrap(),
    }
}

pub(super) fn refund(external: &str, amount: i64, key: &str) -> RefundAsk {
    RefundAsk {
        external: external.to_owned(),
        payment: "pay_1".to_owned(),
        refund: key.to_owned(),
        amount: Money::new(amount, Currency::EUR),
        key: key.parse().unwrap(),
    }
}

#[tokio::test]
async fn stripe_mock_takes_each_request_of_the_client() {
    let Some(base) = mock() else { return };
    let now = Timestamp::from_second(1_800_000_000).unwrap();
    for account in [None, Some("acct_1")] {
        let stripe = client(base.clone(), account);
        for capture in [Capture::AtOnce, Capture::Later] {
            for email in [None, Some("anna@example.org")] {
                let started = stripe.start(&order(capture, email, now)).await.unwrap();
                assert!(matches!(started.next, Next::Page(page) if page.starts_with("https://")));
            }
        }
        stripe.refund(&refund("pi_1", 100, "ref_1")).await.unwrap();
        let (api, key) = (stripe.api(), "k".parse().unwrap());
        assert_eq!(api.session("cs_1").await.unwrap().id, "cs_1");
        assert!(api.expire_session("cs_1", &key).await.unwrap().id.starts_with("cs_"));
        assert_eq!(api.intent("pi_1").await.unwrap().id, "pi_1");
        assert!(api.cancel_intent("pi_1", &key).await.unwrap().id.starts_with("pi_"));
        assert!(api.capture_intent("pi_1", 100, &key).await.unwrap().id.starts_with("pi_"));
        assert_eq!(api.refund("re_1").await.unwrap().id, "re_1");
        for after in [None, Some("re_1")] {
            assert!(!api.refunds_of("pi_1", after).await.unwrap().data.is_empty());
        }
        assert_eq!(api.dispute("dp_1").await.unwrap().id, "dp_1");
        assert!(!api.disputes_of("pi_1").await.unwrap().data.is_empty());
        assert_eq!(api.event("evt_1").await.unwrap().id, "evt_1");
        for since in [None, Some("evt_1")] {
            assert!(!api.events(&EVENTS, since).await.unwrap().data.is_empty());
        }
        assert!(!api.account().await.unwrap().id.is_empty());
    }
}

/// Sends a form as it is, and gives the status.
async fn status(base: &Url, path: &str, form: &str, version: &str) -> u16 {
    let client = Client::new(Policy::new("mock").allowing(Target::of(base).unwrap()));
    let header = HeaderValue::try_from(format!("Bearer {KEY}")).unwrap();
    let request = Request::new(Method::POST, base.join(path).unwrap())
        .header(planify_outbound::header::AUTHORIZATION, header)
        .header(HeaderName::from_static("stripe-version"), HeaderValue::try_from(version).unwrap())
        .body("application/x-www-form-urlencoded", form.to_owned());
    client.send(request).await.unwrap().status.as_u16()
}

#[tokio::test]
async fn stripe_mock_refuses_requests_of_another_shape() {
    let Some(base) = mock() else { return };
    let page = "mode=payment&success_url=https://example.org/&line_items[0][quantity]=1";
    for (path, form, expected) in [
        ("v1/checkout/sessions", page.to_owned(), 200),
        ("v1/checkout/sessions", format!("{page}&colour=blue"), 400),
        ("v1/checkout/sessions", page.replace("payment", "gift"), 400),
        ("v1/checkout/sessions", page.replace("=1", "=one"), 400),
        ("v1/checkout/sessions", format!("{page}&payment_intent_data[capture_method]=soon"), 400),
        ("v1/payment_intents/pi_1/cancel", "cancellation_reason=abandoned".to_owned(), 200),
        ("v1/payment_intents/pi_1/cancel", "cancellation_reason=bored".to_owned(), 400),
        ("v1/refunds", "payment_intent=pi_1&amount=100".to_owned(), 200),
        ("v1/refunds", "payment_intent=pi_1&amount=much".to_owned(), 400),
        ("v1/payments", String::new(), 404),
    ] {
        assert_eq!(status(&base, path, &form, api::VERSION).await, expected, "{path} {form}");
    }
    let other = status(&base, "v1/checkout/sessions", page, "2020-08-27").await;
    assert_eq!(other, 400, "the version that is pinned is the one that is checked against");
}
