//! A daemon is killed between each commit and each call to its provider, and started again: booking and money agree.
//!
//! The simulator holds a call before or after its work, so the moment is exact: what was written before the call is on the
//! disk, and nothing that the call says is. Messages that come by themselves are brought only when a test says so, and
//! open payments are looked at once a day, so what is found again is found because it was written down.

mod shop;

use planify_testkit::wait;
use shop::{Moment, Outcome, PRICE, Shop};

use super::book::open;
use super::kills::database;

/// Longer than any test takes.
const NEVER: &str = "24h";

const CONFIRMED: Outcome = Outcome { booking: "confirmed", captured: PRICE, returned: 0 };

#[test]
fn a_page_that_was_asked_for_when_the_daemon_died_is_made_once() {
    let mut shop = Shop::open(NEVER);
    for moment in Moment::ALL {
        let booking = shop.booked();
        let start = |shop: &Shop| drop(shop.checkout(&booking));
        shop.dies_in("POST /v1/checkout/sessions", moment, start, |_| {});
        // The same payment, which is asked for again.
        let payment = shop.checkout(&booking);
        shop.waits_for(&payment, "open");
        shop.let_go();
        shop.pay(&payment);
        shop.tell();
        shop.waits_for(&payment, "paid");
        shop.comes_to_rest((&booking, &payment), CONFIRMED);
    }
}

#[test]
fn a_page_that_was_being_called_off_when_the_daemon_died_is_called_off() {
    let mut shop = Shop::open(NEVER);
    for moment in Moment::ALL {
        let (booking, payment) = shop.open_page();
        let cancel = |shop: &Shop| drop(shop.run(&["booking", "cancel", &booking]));
        shop.dies_in("POST /v1/checkout/sessions/", moment, cancel, |_| {});
        shop.waits_for(&payment, "expired");
        let nothing = Outcome { booking: "cancelled", captured: 0, returned: 0 };
        shop.comes_to_rest((&booking, &payment), nothing);
        assert_eq!(shop.psp.pages_of(&payment)[0].status, "expired", "nobody can pay any more");
    }
}

#[test]
fn money_that_comes_while_the_daemon_is_dead_and_its_booking_is_cancelled_goes_back_once() {
    let mut shop = Shop::open(NEVER);
    let (booking, payment) = shop.open_page();
    let cancel = |shop: &Shop| drop(shop.run(&["booking", "cancel", &booking]));
    let call = "POST /v1/checkout/sessions/";
    shop.dies_in(call, Moment::Never, cancel, |shop| shop.pay(&payment));
    shop.waits_until(&payment, "given back", |shown| shown["refunded"]["amount"] == PRICE);
    let back = Outcome { booking: "cancelled", captured: PRICE, returned: PRICE };
    shop.comes_to_rest((&booking, &payment), back);
}

#[test]
fn a_refund_that_was_asked_for_when_the_daemon_died_is_made_once() {
    const SOME: i64 = 2_000;
    let mut shop = Shop::open(NEVER);
    for moment in Moment::ALL {
        let (booking, payment) = shop.paid();
        let refund =
            |shop: &Shop| drop(shop.run(&["pay", "refund", &payment, "--amount", "20.00 EUR"]));
        shop.dies_in("POST /v1/refunds", moment, refund, |_| {});
        shop.waits_until(&payment, "given back", |shown| {
            shown["refunds"][0]["state"] == "succeeded"
        });
        let kept = Outcome { booking: "confirmed", captured: PRICE, returned: SOME };
        shop.comes_to_rest((&booking, &payment), kept);
    }
}

#[test]
fn a_look_that_was_under_way_when_the_daemon_died_is_made_again() {
    let mut shop = Shop::open(NEVER);
    for moment in Moment::ALL {
        let (booking, payment) = shop.open_page();
        shop.pay(&payment);
        shop.dies_in("GET /v1/checkout/sessions/", moment, Shop::tell, |_| {});
        shop.waits_for(&payment, "paid");
        shop.comes_to_rest((&booking, &payment), CONFIRMED);
    }
}

#[test]
fn changes_that_were_being_read_when_the_daemon_died_are_read_again() {
    let mut shop = Shop::open("1s");
    for moment in Moment::ALL {
        let (booking, payment) = shop.open_page();
        let pay = |shop: &Shop| shop.pay(&payment);
        shop.dies_in("GET /v1/events", moment, pay, |_| {});
        // Nobody brings a message.
        shop.waits_for(&payment, "paid");
        shop.comes_to_rest((&booking, &payment), CONFIRMED);
    }
}

#[test]
fn a_message_that_was_taken_and_not_followed_when_the_daemon_died_is_followed() {
    let mut shop = Shop::open(NEVER);
    let ((first, slow), (second, payment)) = (shop.open_page(), shop.open_page());
    // The worker is kept busy by a look at another payment.
    let busy = |shop: &Shop| {
        shop.pay(&slow);
        shop.tell();
    };
    let taken = |shop: &Shop| {
        let open = open(&database(&shop.daemon.home));
        let waiting =
            "select count(*) from psp_event where status = 'received' and payment_id is null";
        let waits = open.query_row(waiting, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(
            waits, 2,
            "both messages of the payment are in the inbox, and nothing came of them"
        );
    };
    shop.dies_in(
        "GET /v1/checkout/sessions/",
        Moment::Never,
        |shop| {
            busy(shop);
            wait::until_true(wait::SOON, "the look", || shop.psp.held() == 1);
            shop.pay(&payment);
            shop.tell();
        },
        taken,
    );
    shop.waits_for(&payment, "paid");
    shop.waits_for(&slow, "paid");
    shop.comes_to_rest((&first, &slow), CONFIRMED);
    shop.comes_to_rest((&second, &payment), CONFIRMED);
}

#[test]
fn a_provider_that_knows_no_key_again_is_noticed() {
    let mut shop = Shop::open(NEVER);
    shop.psp.forget_keys(true);
    let booking = shop.booked();
    let start = |shop: &Shop| drop(shop.checkout(&booking));
    shop.dies_in("POST /v1/checkout/sessions", Moment::Done, start, |_| {});
    let payment = shop.checkout(&booking);
    shop.waits_for(&payment, "open");
    shop.pay(&payment);
    shop.tell();
    shop.waits_for(&payment, "paid");
    let broken = shop.broken((&booking, &payment), CONFIRMED);
    assert!(broken.iter().any(|law| law.starts_with("P7: one page")), "{broken:?}");

    let (booking, payment) = shop.paid();
    let refund =
        |shop: &Shop| drop(shop.run(&["pay", "refund", &payment, "--amount", "20.00 EUR"]));
    shop.dies_in("POST /v1/refunds", Moment::Late, refund, |_| {});
    shop.waits_until(&payment, "given back", |shown| shown["refunds"][0]["state"] == "succeeded");
    shop.let_go();
    let kept = Outcome { booking: "confirmed", captured: PRICE, returned: 2_000 };
    let broken = shop.broken((&booking, &payment), kept);
    assert!(broken.iter().any(|law| law.starts_with("P2: one refund")), "{broken:?}");
}
