//! The waiting list: who wants a taken place waits, and the first whom it fits is offered it, once.

use jiff::SignedDuration;
use planify_core::blackout::NewBlackout;
use planify_core::booking::{Booking, State};
use planify_core::event::EditEvent;
use planify_core::money::{Currency, Money};
use planify_core::policy::{Approval, CheckIn, Limit, Period, Policy, Quota};
use planify_core::promo::{Off, Promo};
use planify_core::resource::EditResource;
use planify_core::schedule::{End, Point};
use planify_core::slot::OnConflict;
use planify_core::when::OnGap;
use planify_engine::blackouts::{self, OnBookings};
use planify_engine::bookings::{self, Booked, Goal, MoveBooking, NewBooking, Repeat};
use planify_engine::duties::{self, Duty};
use planify_engine::{EngineError, Outcome, promos, resources};

use super::house::{House, in_house};
use crate::world::code;

/// Asks to wait for something from so many minutes behind ten to so many.
fn ask(
    house: &House<'_, '_>,
    what: &[(&str, i64)],
    from: i64,
    to: i64,
) -> Result<Outcome<Booked>, EngineError> {
    house.book(NewBooking { goal: Goal::Wait, ..house.wanted(what, from, to) })
}

/// Waits for a resource for an hour.
fn wait(house: &House<'_, '_>, resource: &str, from: i64) -> Booking {
    ask(house, &[(resource, 1)], from, from + 60).unwrap().data.first.booking
}

fn states<const N: usize>(house: &House<'_, '_>, of: [&Booking; N]) -> [State; N] {
    of.map(|booking| house.get(booking).state)
}

/// A round of the daemon; gives how many got an offer.
pub(super) fn sweep(house: &House<'_, '_>) -> u64 {
    let swept = house.world.write(|tx| {
        let holder = duties::begin(tx)?;
        let swept = duties::offer(tx, holder)?;
        duties::end(tx, holder)?;
        Ok(swept)
    });
    match swept.unwrap() {
        Duty::Done(count) => count,
        Duty::Elsewhere => panic!("nobody else offers places"),
    }
}

const W: State = State::Waiting;
const H: State = State::Held;

#[test]
fn a_place_that_is_given_up_is_offered_to_the_first_whom_it_fits() {
    in_house(|house| {
        assert_eq!(code(ask(house, &[("great", 1)], 0, 60)), "slot-free");
        let first = house.hour("great", 0).unwrap().data.first.booking;
        let made = ask(house, &[("great", 1)], 0, 60).unwrap();
        assert!(made.op.is_some());
        let own = made.data.first;
        assert_eq!((own.state, own.position), (W, Some(1)));
        assert_eq!(own.booking.expires_at, Some(house.at(0)));
        let own = own.booking;
        let (both, late, other) =
            (wait(house, "both", 0), wait(house, "great", 30), house.hour("small", 120).unwrap());
        let apart = wait(house, "small", 120);
        assert_eq!(house.takes(&own) + house.takes(&both), 0, "who waits has nothing");
        for (booking, position) in [(&own, 1), (&both, 2), (&late, 3), (&apart, 1)] {
            assert_eq!(house.get(booking).position, Some(position));
        }
        assert_eq!(sweep(house), 0);
        let gone = house.step(&first, bookings::cancel).unwrap();
        assert_eq!(gone.warnings.len(), 1, "{:?}", gone.warnings);
        assert!(gone.warnings[0].contains(&own.id.to_string()), "{:?}", gone.warnings);
        assert_eq!(states(house, [&own, &both, &late, &apart]), [H, W, W, W]);
        let offered = house.get(&own);
        assert_eq!((offered.position, house.takes(&own)), (None, 1));
        let until = house.world.now() + SignedDuration::from_mins(31);
        let kept = offered.booking.expires_at.unwrap();
        assert!(kept > house.world.now() && kept <= until, "{kept} {until}");
        assert_eq!(house.get(&late).position, Some(2));
        // Who does not take it makes room for the next, and a certain booking gives nothing up.
        house.step(&own, bookings::cancel).unwrap();
        assert_eq!(states(house, [&own, &both, &late]), [State::Cancelled, H, W]);
        house.step(&both, bookings::confirm).unwrap();
        assert_eq!(states(house, [&both, &late]), [State::Confirmed, W]);
        house.step(&both, bookings::cancel).unwrap();
        assert_eq!(states(house, [&late, &apart]), [H, W]);
        house.step(&other.data.first.booking, bookings::cancel).unwrap();
        assert_eq!(states(house, [&apart]), [H]);
    });
}

#[test]
fn nobody_waits_for_what_can_be_had_or_could_never_be() {
    in_house(|house| {
        house.hour("great", 0).unwrap();
        house.hour("small", 0).unwrap();
        let quota = Quota { limit: Limit::Count(1), period: Period::Day };
        house.policy("small", Policy { quotas: Some(vec![quota]), ..Policy::default() });
        house.booked(house.wanted(&[("chairs", 8)], 0, 60));
        let great = || NewBooking { goal: Goal::Wait, ..house.wanted(&[("great", 1)], 0, 60) };
        let end = |end: End| NewBooking { time: bookings::Time { end, ..great().time }, ..great() };
        let of =
            |wanted: &[(&str, i64)]| NewBooking { goal: Goal::Wait, ..house.wanted(wanted, 0, 60) };
        let daily =
            Repeat { rule: "FREQ=DAILY;COUNT=2".parse().unwrap(), on_conflict: OnConflict::Refuse };
        let short = Point::Instant(house.at(5));
        for (new, expected) in [
            (of(&[("chairs", 2)]), "slot-free"),
            (of(&[("chairs", 11)]), "pool-full"),
            (of(&[("great", 2)]), "pool-full"),
            (of(&[("cook", 1)]), "slot-free"),
            (of(&[("great", 1), ("both", 1)]), "not-bookable"),
            (of(&[("small", 1)]), "quota-used"),
            (of(&[]), "invalid"),
            (of(&[("great", 0)]), "invalid"),
            (of(&[("nothing", 1)]), "not-found"),
            (end(End::At(short)), "not-bookable"),
            (end(End::After(SignedDuration::ZERO)), "bad-interval"),
            (NewBooking { seats: Some(121), ..great() }, "not-bookable"),
            (NewBooking { layout: Some("circus".to_owned()), ..great() }, "not-bookable"),
            (NewBooking { repeat: Some(daily), ..great() }, "invalid"),
            (NewBooking { hold: Some(SignedDuration::from_mins(9)), ..great() }, "invalid"),
            (NewBooking { promo: Some("NONE".parse().unwrap()), ..great() }, "not-found"),
        ] {
            let shown = format!("{new:?}");
            let found = house.book(new).map(|_| ()).map_err(|error| code::<()>(Err(error)));
            assert_eq!(found, Err(expected), "{shown}");
        }
        let waiting = wait(house, "great", 0);
        assert_eq!(code(house.step(&waiting, bookings::confirm)), "booking-state");
        assert_eq!(code(house.step(&waiting, bookings::check_in)), "booking-state");
        let to = MoveBooking {
            start: Some(Point::Instant(house.at(60))),
            end: End::Default,
            on_gap: OnGap::Refuse,
            wanted: None,
        };
        let (by, id) = (house.world.call(), waiting.id.to_string());
        let moved = house.world.write(move |tx| bookings::move_to(tx, &by, &id, &to));
        assert_eq!(code(moved), "booking-state");
        let stands = house.step(&waiting, bookings::cancel).unwrap();
        assert_eq!((stands.data.refund, stands.warnings.len()), (None, 0));
        assert_eq!(house.get(&waiting).state, State::Cancelled);
        let call = house.world.call();
        house.world.write(move |tx| resources::archive(tx, &call, ("hall", "chairs"))).unwrap();
        assert_eq!(code(house.book(of(&[("chairs", 4)]))), "archived");
    });
}

#[test]
fn every_way_of_giving_a_place_up_offers_it() {
    in_house(|house| {
        let approval = Policy { approval: Some(Approval::Required), ..Policy::default() };
        house.policy("small", approval);
        let request = house.hour("small", 0).unwrap().data.first.booking;
        let waiting = wait(house, "small", 0);
        house.step(&request, bookings::reject).unwrap();
        assert_eq!(states(house, [&request, &waiting]), [State::Rejected, H]);
        assert_eq!(house.step(&waiting, bookings::confirm).unwrap().data.state, State::Requested);
        // Moved away.
        let booking = house.hour("great", 0).unwrap().data.first.booking;
        let waiting = wait(house, "great", 30);
        let to = |from| MoveBooking {
            start: Some(Point::Instant(house.at(from))),
            end: End::Default,
            on_gap: OnGap::Refuse,
            wanted: None,
        };
        let (call, id, near) = (house.world.call(), booking.id.to_string(), to(-15));
        house.world.write(move |tx| bookings::move_to(tx, &call, &id, &near)).unwrap();
        assert_eq!(states(house, [&waiting]), [W], "they still meet");
        let (call, id, away) = (house.world.call(), booking.id.to_string(), to(120));
        let moved = house.world.write(move |tx| bookings::move_to(tx, &call, &id, &away)).unwrap();
        assert_eq!((moved.warnings.len(), house.get(&waiting).state), (1, H));
        // The venue needs it no more.
        let call = house.world.call();
        let new = NewBlackout {
            start: Point::Instant(house.at(300)),
            end: Point::Instant(house.at(420)),
            on_gap: OnGap::Refuse,
            note: None,
        };
        let at = ("hall", None);
        let blackout = house
            .world
            .write(move |tx| blackouts::add(tx, &call, at, (&new, OnBookings::Refuse)))
            .unwrap()
            .data;
        let waiting = wait(house, "both", 330);
        let call = house.world.call();
        let id = blackout.id.to_string();
        house.world.write(move |tx| blackouts::remove(tx, &call, "hall", &id)).unwrap();
        assert_eq!(states(house, [&waiting]), [H]);
    });
}

#[test]
fn what_runs_out_is_offered_by_the_daemon_and_an_offer_that_is_not_taken_to_the_next() {
    in_house(|house| {
        let hold =
            house.booked(NewBooking { goal: Goal::Hold, ..house.wanted(&[("great", 1)], 0, 60) });
        let (one, two, three) =
            (wait(house, "great", 0), wait(house, "both", 0), wait(house, "great", 0));
        house.run_out(&hold);
        assert!(house.world.read(duties::is_awaited).unwrap());
        assert_eq!(sweep(house), 1);
        assert!(!house.world.read(duties::is_awaited).unwrap());
        assert_eq!(states(house, [&hold, &one, &two, &three]), [State::Expired, H, W, W]);
        house.run_out(&one);
        // Whoever notes that its time is over offers the place as well.
        house
            .world
            .write(|tx| {
                let holder = duties::begin(tx)?;
                duties::sweep(tx, holder)?;
                duties::end(tx, holder)
            })
            .unwrap();
        assert_eq!(states(house, [&one, &two, &three]), [State::Expired, H, W]);
        house.run_out(&two);
        // The time of the third has come: nothing is offered any more.
        house.run_out(&three);
        assert_eq!(sweep(house), 0);
        assert_eq!(states(house, [&two, &three]), [State::Expired, State::Expired]);
        assert_eq!(code(house.step(&three, bookings::cancel)), "hold-expired");
        // Who did not come gives up the rest.
        let watched = CheckIn::Within { minutes: 15 };
        house.policy("small", Policy { check_in: Some(watched), ..Policy::default() });
        let missed = house.booked(house.wanted(&[("small", 1)], 0, 240));
        let rest = wait(house, "small", 120);
        house.run_out(&missed);
        assert_eq!(sweep(house), 1);
        assert_eq!(states(house, [&missed, &rest]), [State::NoShow, H]);
    });
}

#[test]
fn of_a_pool_the_first_get_as_much_as_there_is() {
    in_house(|house| {
        let most = house.booked(house.wanted(&[("chairs", 8)], 0, 60));
        let ask = |count| ask(house, &[("chairs", count)], 0, 60).unwrap().data.first.booking;
        let (one, two, three, four) = (ask(5), ask(6), ask(4), ask(3));
        assert_eq!(house.get(&four).position, Some(4));
        house.step(&most, bookings::cancel).unwrap();
        assert_eq!(states(house, [&one, &two, &three, &four]), [H, W, H, W]);
        house.step(&one, bookings::cancel).unwrap();
        assert_eq!(states(house, [&two, &three, &four]), [H, H, W]);
    });
}

#[test]
fn two_places_that_are_given_up_together_make_one_that_fits() {
    in_house(|house| {
        let (one, two) = (house.hour("great", 0).unwrap(), house.hour("great", 60).unwrap());
        let long = ask(house, &[("great", 1), ("chairs", 2)], 0, 120).unwrap().data.first.booking;
        house.step(&one.data.first.booking, bookings::cancel).unwrap();
        assert_eq!(states(house, [&long]), [W]);
        house.step(&two.data.first.booking, bookings::cancel).unwrap();
        assert_eq!((house.get(&long).state, house.takes(&long)), (H, 2));
    });
}

#[test]
fn the_price_and_the_code_are_those_of_the_day_on_which_one_began_to_wait() {
    in_house(|house| {
        house.hire("great", 5_000);
        let off = Off::Percent { points: 5_000 };
        let promo = Promo { uses_max: Some(1), ..Promo::unlimited("ONCE".parse().unwrap(), off) };
        let call = house.world.call();
        house.world.write(move |tx| promos::create(tx, &call, &promo)).unwrap();
        let first = house.hour("great", 0).unwrap().data.first.booking;
        let coded = || NewBooking {
            promo: Some("ONCE".parse().unwrap()),
            goal: Goal::Wait,
            ..house.wanted(&[("great", 1)], 0, 60)
        };
        let waiting = house.book(coded()).unwrap().data.first;
        let half = Some(Money::new(2_500, Currency::EUR));
        assert_eq!(
            (waiting.booking.total, waiting.quote.map(|it| Some(it.total))),
            (half, Some(half))
        );
        assert_eq!(code(house.book(coded())), "promo-used-up");
        house.step(&first, bookings::cancel).unwrap();
        let taken = house.step(&waiting.booking, bookings::confirm).unwrap().data;
        assert_eq!((taken.state, taken.booking.total), (State::Pending, half));
        house.step(&waiting.booking, bookings::cancel).unwrap();
        assert_eq!(house.world.number("select used from promo"), 0);
        // A wait whose time has come gives the code back.
        house.hour("great", 0).unwrap();
        let again = house.book(coded()).unwrap().data.first.booking;
        house.run_out(&again);
        let next = house.book(coded()).unwrap().data.first.booking;
        assert_eq!(states(house, [&again, &next]), [State::Expired, W]);
    });
}

#[test]
fn who_waits_for_an_event_waits_where_the_event_goes() {
    in_house(|house| {
        let taken = house.hour("great", 0).unwrap().data.first.booking;
        house.hour("great", 120).unwrap();
        let meeting = EditEvent {
            title: Some("Meeting".to_owned()),
            start: Some(Point::Instant(house.at(0))),
            end: Some(End::After(SignedDuration::from_hours(1))),
            zone: Some("UTC".to_owned()),
            rooms: vec![("small".to_owned(), 1)],
            ..EditEvent::default()
        };
        let event = house.world.draft(meeting).unwrap().data;
        let other = wait(house, "small", 30);
        let waiting = house
            .book(NewBooking {
                goal: Goal::Wait,
                event: Some(event.id.to_string()),
                ..house.wanted(&[("great", 1)], 0, 60)
            })
            .unwrap()
            .data
            .first
            .booking;
        let edit = EditEvent { start: Some(Point::Instant(house.at(120))), ..EditEvent::default() };
        let moved = house.world.edit(&event, edit).unwrap();
        assert_eq!(moved.warnings.len(), 2, "{:?}", moved.warnings);
        let now = house.get(&waiting);
        assert_eq!((now.state, now.booking.time.starts_at()), (W, house.at(120)));
        assert_eq!(house.get(&other).state, H, "the event has left its room");
        house.step(&taken, bookings::cancel).unwrap();
        assert_eq!(states(house, [&waiting]), [W]);
        let last = wait(house, "small", 120);
        house.world.step(&event, planify_core::event::Step::Cancel).unwrap();
        assert_eq!(states(house, [&waiting, &last]), [State::Cancelled, H]);
    });
}

#[test]
fn rules_that_change_free_places_which_the_daemon_offers() {
    in_house(|house| {
        let wide = Policy { buffer_after_minutes: Some(60), ..Policy::default() };
        house.policy("small", wide);
        house.hour("small", 0).unwrap();
        let waiting = wait(house, "small", 60);
        assert_eq!(sweep(house), 0);
        house.policy("small", Policy { buffer_after_minutes: Some(0), ..Policy::default() });
        // The buffer of the booking that is there stays as it was agreed.
        assert_eq!(sweep(house), 0);
        house.booked(house.wanted(&[("chairs", 10)], 0, 60));
        let more = ask(house, &[("chairs", 2)], 0, 60).unwrap().data.first.booking;
        let call = house.world.call();
        let edit = EditResource { units: Some(12), ..EditResource::default() };
        let wish = resources::Wish { edit, parts: None };
        house.world.write(move |tx| resources::edit(tx, &call, ("hall", "chairs"), &wish)).unwrap();
        assert_eq!(sweep(house), 1);
        assert_eq!(states(house, [&waiting, &more]), [W, H]);
    });
}
