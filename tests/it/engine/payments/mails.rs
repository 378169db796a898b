//! What payers are told: how to pay, that the money came, that it goes back; each once, whatever the provider repeats.

use planify_core::booking::State;
use planify_core::notice::Kind;
use planify_core::payment::Way;
use planify_core::slot::OnConflict;
use planify_engine::bookings::{self, NewBooking, Repeat};
use planify_engine::payments::Due;
use planify_engine::payments::errands::Said;

use super::hints::hint;
use super::moves::moved;
use super::till::{PRICE, Till, at_till, eur, paid};
use crate::engine::bookings::mails::{deliver, deliver_one, expect, reach_owner};

/// How a payment of the provider is paid.
fn by_page() -> Due {
    Due { amount: eur(PRICE), way: Way::Page("https://pay.example.org/1".to_owned()) }
}

#[test]
fn a_payment_is_told_of_once_however_often_the_provider_says_it() {
    at_till(|till| {
        let world = till.house.world;
        reach_owner(world);
        let booking = till.pending(0);
        let mail = deliver_one(world, Kind::PaymentDue);
        assert_eq!(mail.due, Some(Due { amount: eur(PRICE), way: Way::Nothing }));
        let payment = till.open(&booking, "psp");
        let mail = deliver_one(world, Kind::PaymentDue);
        assert_eq!((mail.due, mail.calendar), (Some(by_page()), None));
        for _ in 0..3 {
            till.hear(payment.id, paid());
        }
        let mails = deliver(world);
        let kinds: Vec<_> = mails.iter().map(|mail| mail.kind).collect();
        assert_eq!(kinds, [Kind::BookingConfirmed, Kind::PaymentReceived]);
        assert_eq!((mails[0].due.as_ref(), mails[1].sum), (None, Some(eur(PRICE))));
        assert!(mails[0].calendar.is_some() && mails[1].calendar.is_none());
        let year = world.now().to_string()[..4].to_owned();
        assert_eq!(mails[1].invoice, Some(format!("{year}-000001")));
        till.hear(payment.id, paid());
        assert!(deliver(world).is_empty());
    });
}

#[test]
fn a_mail_that_waits_says_how_to_pay_once_that_is_known() {
    at_till(|till| {
        let world = till.house.world;
        reach_owner(world);
        let booking = till.pending(0);
        till.open(&booking, "psp");
        expect(world, &[("payment-due pending", 1)]);
        assert_eq!(deliver_one(world, Kind::PaymentDue).due, Some(by_page()));
        // Who pays before it leaves is not asked to pay.
        let other = till.pending(120);
        let payment = till.open(&other, "psp");
        till.hear(payment.id, paid());
        let kinds: Vec<_> = deliver(world).iter().map(|mail| mail.kind).collect();
        assert_eq!(kinds, [Kind::BookingConfirmed, Kind::PaymentReceived]);
        // What is paid at the door is certain at once, and its confirmation says how much.
        let third = till.pending(240);
        let door = till.checkout(&third, "door");
        let ask = till.ask(door.id).unwrap();
        let started = Till::started(&door);
        let Said::Started { external, snapshot, .. } = started else { panic!("{started:?}") };
        till.say(&ask, Said::Started { external, way: Way::Door, snapshot });
        let mail = deliver_one(world, Kind::BookingConfirmed);
        assert_eq!(mail.due, Some(Due { amount: eur(PRICE), way: Way::Door }));
    });
}

#[test]
fn each_date_of_a_series_is_told_how_it_is_paid() {
    at_till(|till| {
        let world = till.house.world;
        reach_owner(world);
        let rule = "FREQ=DAILY;COUNT=3".parse().unwrap();
        let repeat = Some(Repeat { rule, on_conflict: OnConflict::Refuse });
        let new = NewBooking { repeat, ..till.house.wanted(&[("great", 1)], 0, 60) };
        let all = till.house.book(new).unwrap().data.all;
        for booking in &all {
            till.open(booking, "psp");
        }
        expect(world, &[("payment-due pending", 4)]);
        let mails = deliver(world);
        // The page of the first date is no page of all of them.
        assert_eq!((mails[0].bookings.len(), mails[0].due_of), (3, Some(all[0].id)));
        assert_eq!(mails[0].due, Some(Due { amount: eur(PRICE), way: Way::Nothing }));
        for (mail, booking) in mails[1..].iter().zip(&all) {
            assert_eq!((mail.bookings.len(), mail.due_of), (1, Some(booking.id)));
            assert_eq!(mail.due, Some(by_page()));
        }
    });
}

#[test]
fn money_that_came_late_is_told_of_once_and_so_is_a_place_that_is_taken_again() {
    at_till(|till| {
        let world = till.house.world;
        reach_owner(world);
        let (free, taken) = (till.pending(0), till.pending(120));
        let (first, second) = (till.open(&free, "psp"), till.open(&taken, "psp"));
        till.house.run_out(&free);
        till.house.run_out(&taken);
        till.pending(120);
        deliver(world);
        till.hear(first.id, paid());
        let kinds: Vec<_> = deliver(world).iter().map(|mail| mail.kind).collect();
        assert_eq!(kinds, [Kind::BookingConfirmed, Kind::PaymentReceived]);
        let look = till.ask(second.id).unwrap();
        till.say(&look, paid());
        till.say(&look, paid());
        let mail = deliver_one(world, Kind::PaymentReturned);
        assert_eq!((mail.sum, mail.bookings[0].state), (Some(eur(PRICE)), State::Expired));
        till.give_back(second.id);
        till.hear(second.id, paid());
        assert!(deliver(world).is_empty(), "the refund of late money needs no mail of its own");
    });
}

#[test]
fn what_goes_back_is_told_with_the_cancellation_and_when_it_has_left() {
    at_till(|till| {
        let world = till.house.world;
        reach_owner(world);
        let booking = till.pending(0);
        let payment = till.open(&booking, "psp");
        till.hear(payment.id, paid());
        till.refund(payment.id, Some(eur(1_000))).unwrap();
        till.give_back(payment.id);
        deliver(world);
        let refunded = "select count(*) from notice where kind = 'payment-refunded'";
        assert_eq!(world.number(refunded), 1);
        till.house.step(&booking, bookings::cancel).unwrap();
        let mail = deliver_one(world, Kind::BookingCancelled);
        assert_eq!(mail.sum, Some(eur(PRICE - 1_000)));
        till.give_back(payment.id);
        let mail = deliver_one(world, Kind::PaymentRefunded);
        assert_eq!(mail.sum, Some(eur(PRICE - 1_000)));
        till.hear(payment.id, paid());
        assert!(deliver(world).is_empty());
    });
}

#[test]
fn a_move_tells_of_the_new_price_and_of_what_is_open() {
    at_till(|till| {
        let world = till.house.world;
        reach_owner(world);
        let booking = till.pending(0);
        let payment = till.open(&booking, "psp");
        till.hear(payment.id, paid());
        deliver(world);
        moved(till, &booking, "great", 120).unwrap();
        let mail = deliver_one(world, Kind::BookingMoved);
        let fields: Vec<_> = mail.told.changes.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(fields, ["time", "price"]);
        let price = &mail.told.changes[1];
        assert_eq!((price.old.as_str(), price.new.as_str()), ("50.00 EUR", "100.00 EUR"));
        assert_eq!(mail.due, Some(Due { amount: eur(PRICE), way: Way::Nothing }));
        // The page with the old price is no page to send anybody to.
        let other = till.pending(240);
        till.open(&other, "psp");
        deliver(world);
        moved(till, &other, "great", 120).unwrap();
        let mail = deliver_one(world, Kind::BookingMoved);
        assert_eq!(mail.due, Some(Due { amount: eur(2 * PRICE), way: Way::Nothing }));
    });
}

#[test]
fn a_message_of_the_provider_that_comes_again_tells_nobody_again() {
    at_till(|till| {
        let world = till.house.world;
        reach_owner(world);
        let payment = till.open(&till.pending(0), "psp");
        deliver(world);
        let external = payment.external.clone().unwrap();
        let mut told = Vec::new();
        for event in ["evt_1", "evt_1", "evt_2", "evt_3"] {
            till.receive(vec![hint(event, &external)]);
            till.follow();
            till.hear(payment.id, paid());
            told.extend(deliver(world).iter().map(|mail| mail.kind));
        }
        assert_eq!(told, [Kind::BookingConfirmed, Kind::PaymentReceived]);
    });
}
