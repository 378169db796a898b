//! Bookings on both databases: nothing is booked twice, and each verb does what it says or nothing.

mod guards;
pub(crate) mod house;
pub(crate) mod mails;
mod model;
mod rooms;
mod steps;
mod together;
mod waiting;

use jiff::SignedDuration;
use planify_core::actor::Actor;
use planify_core::booking::State;
use planify_core::money::{Currency, Money};
use planify_core::permission::Roles;
use planify_core::policy::{Limit, Period, Policy, Quota};
use planify_core::promo::{Off, Promo};
use planify_core::schedule::{End, Point};
use planify_core::slot::OnConflict;
use planify_engine::bookings::{Goal, ListBookings, NewBooking, Repeat, Whose};
use planify_engine::{Call, EngineError, PageRequest, bookings, promos, resources};
use planify_store::Tx;

use self::house::in_house;
use crate::world::code;

#[test]
fn a_resource_is_booked_once_and_its_neighbours_are_free() {
    in_house(|house| {
        let first = house.hour("great", 0).unwrap().data.first;
        assert_eq!(first.state, State::Confirmed);
        assert_eq!(
            (first.parts[0].slug.as_str(), first.booking.title.as_str()),
            ("great", "Great")
        );
        for (resource, from, expected) in [
            ("great", 0, Some("slot-taken")),
            ("great", 45, Some("slot-taken")),
            ("great", -45, Some("slot-taken")),
            ("both", 30, Some("slot-taken")),
            ("small", 0, None),
            ("great", 60, None),
            ("great", -60, None),
            ("both", -60, Some("slot-taken")),
            ("both", 120, None),
            ("small", 120, Some("slot-taken")),
        ] {
            let found = house.hour(resource, from);
            let found = found.map(|_| ()).err().map(|error| code::<()>(Err(error)));
            assert_eq!(found, expected, "{resource} {from}");
        }
    });
}

#[test]
fn all_that_is_wanted_is_booked_or_nothing() {
    in_house(|house| {
        let wanted = [("small", 1), ("chairs", 7), ("cook", 1)];
        let first = house.booked(house.wanted(&wanted, 0, 60));
        assert_eq!((first.parts.len(), house.takes(&first)), (3, 2));
        let refused = house.book(house.wanted(&[("great", 1), ("chairs", 4)], 0, 60));
        assert_eq!(code(refused), "pool-full");
        let rest = house.booked(house.wanted(&[("great", 1), ("chairs", 3)], 0, 60));
        assert_eq!(house.takes(&rest), 2);
        let refused = house.book(house.wanted(&[("chairs", 1)], 30, 45));
        assert_eq!(code(refused), "pool-full");
        house.booked(house.wanted(&[("chairs", 10)], 60, 120));
        let count = house.world.number("select count(*) from booking");
        assert_eq!(count, 3);
    });
}

#[test]
fn set_up_and_clearing_are_kept_free() {
    in_house(|house| {
        let theatre = NewBooking {
            layout: Some("theatre".to_owned()),
            seats: Some(100),
            ..house.wanted(&[("great", 1)], 60, 120)
        };
        let booking = house.booked(theatre);
        assert_eq!(booking.time.seconds(), 3_600);
        assert_eq!(code(house.hour("great", -15)), "slot-taken");
        assert_eq!(code(house.hour("great", 120)), "slot-taken");
        house.hour("great", -30).unwrap();
        house.hour("great", 135).unwrap();
    });
}

#[test]
fn what_cannot_be_meant_is_refused() {
    in_house(|house| {
        let great = || house.wanted(&[("great", 1)], 0, 60);
        let end = |end: End| NewBooking { time: bookings::Time { end, ..great().time }, ..great() };
        let at = |minutes| End::At(Point::Instant(house.at(minutes)));
        for (new, expected) in [
            (end(at(0)), "bad-interval"),
            (end(at(-60)), "bad-interval"),
            (end(End::After(SignedDuration::ZERO)), "bad-interval"),
            (end(at(5)), "not-bookable"),
            (house.wanted(&[], 0, 60), "invalid"),
            (house.wanted(&[("great", 0)], 0, 60), "invalid"),
            (house.wanted(&[("chairs", -1)], 0, 60), "invalid"),
            (house.wanted(&[("chairs", 1 << 31)], 0, 60), "invalid"),
            (house.wanted(&[("great", 2)], 0, 60), "pool-full"),
            (house.wanted(&[("great", 1), ("great", 1)], 0, 60), "not-bookable"),
            (house.wanted(&[("great", 1), ("both", 1)], 0, 60), "not-bookable"),
            (house.wanted(&[("nothing", 1)], 0, 60), "not-found"),
            (house.wanted(&[("great", 1)], -60 * 24 * 40, 60), "not-bookable"),
            (NewBooking { seats: Some(0), ..great() }, "invalid"),
            (NewBooking { seats: Some(121), ..great() }, "not-bookable"),
            (NewBooking { layout: Some("circus".to_owned()), ..great() }, "not-bookable"),
            (NewBooking { title: Some(String::new()), ..great() }, "empty-text"),
            (NewBooking { hold: Some(SignedDuration::from_mins(32)), ..great() }, "invalid"),
            (NewBooking { promo: Some("SPRING".parse().unwrap()), ..great() }, "not-found"),
        ] {
            let shown = format!("{new:?}");
            let found = house.book(new).map(|_| ()).map_err(|error| code::<()>(Err(error)));
            assert_eq!(found, Err(expected), "{shown}");
        }
        let call = house.world.call();
        let archive = move |tx: &mut Tx<'_>| resources::archive(tx, &call, ("hall", "chairs"));
        house.world.write(archive).unwrap();
        assert_eq!(code(house.book(house.wanted(&[("chairs", 1)], 0, 60))), "archived");
        let nobody = Call::by(Actor { roles: Roles::NONE, ..house.world.actor });
        assert_eq!(code(house.book_by(nobody, great())), "forbidden");
    });
}

#[test]
fn the_price_is_told_and_kept_and_a_code_is_used_once() {
    in_house(|house| {
        house.hire("great", 5_000);
        let off = Off::Percent { points: 5_000 };
        let promo = Promo { uses_max: Some(1), ..Promo::unlimited("ONCE".parse().unwrap(), off) };
        let call = house.world.call();
        house.world.write(move |tx| promos::create(tx, &call, &promo)).unwrap();
        let coded = |from| NewBooking {
            promo: Some("once".parse().unwrap()),
            ..house.wanted(&[("great", 1)], from, from + 90)
        };
        let first = house.book(coded(0)).unwrap().data.first;
        let total = Some(Money::new(3_750, Currency::EUR));
        assert_eq!((first.state, first.booking.total), (State::Pending, total));
        let quote = first.quote.clone().unwrap();
        assert_eq!((quote.lines.len(), Some(quote.total)), (2, total));
        assert_eq!(house.get(&first.booking).quote, Some(quote));
        assert_eq!(code(house.book(coded(120))), "promo-used-up");
        // Whoever does not pay in time gives the code back, also when nobody tidies up.
        house.run_out(&first.booking);
        let second = house.book(coded(0)).unwrap().data.first.booking;
        assert_eq!(house.get(&first.booking).booking.state, State::Expired);
        house.step(&second, bookings::cancel).unwrap();
        assert_eq!(house.world.number("select used from promo"), 0);
        let free = NewBooking {
            promo: Some("once".parse().unwrap()),
            ..house.wanted(&[("small", 1)], 0, 60)
        };
        assert_eq!(code(house.book(free)), "promo-not-valid");
        // What has no price at some time cannot be booked then.
        let dry = house.book(house.wanted(&[("great", 1)], 240, 300)).unwrap().data.first;
        assert_eq!(dry.booking.total, Some(Money::new(5_000, Currency::EUR)));
    });
}

#[test]
fn nobody_books_more_than_the_quota() {
    in_house(|house| {
        let quota = Quota { limit: Limit::Count(2), period: Period::Day };
        house.policy("small", Policy { quotas: Some(vec![quota]), ..Policy::default() });
        let first = house.hour("small", 0).unwrap().data.first.booking;
        house.hour("small", 60).unwrap();
        assert_eq!(code(house.hour("small", 120)), "quota-used");
        house.hour("small", 60 * 24).unwrap();
        house.step(&first, bookings::cancel).unwrap();
        house.hour("small", 120).unwrap();
    });
}

#[test]
fn a_series_is_booked_whole_or_with_a_report_of_what_is_left_out() {
    in_house(|house| {
        let weekly = |on_conflict, from: i64| NewBooking {
            repeat: Some(Repeat { rule: "FREQ=WEEKLY;COUNT=4".parse().unwrap(), on_conflict }),
            ..house.wanted(&[("small", 1), ("chairs", 6)], from, from + 60)
        };
        let week = 7 * 24 * 60;
        house.hour("small", 2 * week).unwrap();
        assert_eq!(code(house.book(weekly(OnConflict::Refuse, 0))), "slot-taken");
        assert_eq!(house.world.number("select count(*) from booking"), 1);
        let made = house.book(weekly(OnConflict::Skip, 0)).unwrap().data;
        assert_eq!((made.all.len(), made.skipped.len()), (3, 1));
        assert_eq!(made.skipped[0].interval.starts_at(), house.at(2 * week));
        assert!(made.all.iter().all(|it| it.series == Some(made.first.booking.id)));
        let endless = NewBooking {
            repeat: Some(Repeat {
                rule: "FREQ=WEEKLY".parse().unwrap(),
                on_conflict: OnConflict::Skip,
            }),
            ..house.wanted(&[("small", 1)], 600, 660)
        };
        assert_eq!(code(house.book(endless)), "bad-rule");
        let many = NewBooking {
            repeat: Some(Repeat {
                rule: "FREQ=HOURLY;COUNT=400".parse().unwrap(),
                on_conflict: OnConflict::Skip,
            }),
            ..house.wanted(&[("small", 1)], 600, 660)
        };
        assert_eq!(code(house.book(many)), "too-many-dates");
    });
}

#[test]
fn bookings_are_listed_by_what_and_when_and_where_they_stand() {
    in_house(|house| {
        let small = house.hour("small", 0).unwrap().data.first.booking;
        let both = house.hour("both", 60).unwrap().data.first.booking;
        let held = house
            .booked(NewBooking { goal: Goal::Hold, ..house.wanted(&[("small", 1)], 120, 180) });
        house.run_out(&held);
        let all = ListBookings {
            page: PageRequest { limit: Some(2), cursor: None },
            venue: Some("hall".to_owned()),
            resource: None,
            event: None,
            from: None,
            to: None,
            state: None,
            whose: Whose::Mine,
        };
        let list = |wanted: &ListBookings| {
            let (actor, wanted) = (house.world.actor, wanted.clone());
            let page = house.world.read(move |tx| bookings::list(tx, &actor, &wanted))?;
            let ids: Vec<_> = page.rows.iter().map(|it| it.booking.id).collect();
            Ok::<_, EngineError>((ids, page.next))
        };
        let (ids, next) = list(&all).unwrap();
        assert_eq!(ids, [small.id, both.id]);
        let rest = ListBookings { page: PageRequest { limit: None, cursor: next }, ..all.clone() };
        assert_eq!(list(&rest).unwrap().0, [held.id]);
        let of =
            |resource: &str| ListBookings { resource: Some(resource.to_owned()), ..all.clone() };
        assert_eq!(list(&of("great")).unwrap().0, [both.id]);
        let expired = ListBookings { state: Some(State::Expired), ..all.clone() };
        assert_eq!(list(&expired).unwrap().0, [held.id]);
        let early = ListBookings { to: Some(house.at(60)), venue: None, ..all.clone() };
        assert_eq!(list(&early).unwrap().0, [small.id]);
        let late = ListBookings { from: Some(house.at(120)), ..all };
        assert_eq!(list(&late).unwrap().0, [held.id]);
    });
}
