//! Races of new bookings: the same slot, overlapping and touching ones, rooms of rooms, pools, repeated bookings.

use jiff::Timestamp;
use planify_core::id::BookingId;

use super::super::{Guards, at_once};
use super::house::{Try, UNITS, daily, wanted};
use super::{Audit, CALLERS, House, ROUNDS};

fn winners(tries: &[Try]) -> usize {
    tries.iter().filter(|it| it.is_ok()).count()
}

/// All want the same hour of a room; gives how many got it.
pub(super) fn same_slot(house: &House, round: i64) -> usize {
    winners(&at_once(CALLERS, |caller| {
        house.create(caller, wanted("a", 1, house.at(round, 600), 60))
    }))
}

#[test]
fn one_of_all_gets_the_same_slot() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            assert_eq!(same_slot(&house, round), 1, "round {round}");
        }
        Audit::of(&house).insist();
    }
}

/// The hour that a caller wants, a quarter of an hour behind that of the one before.
fn overlapping_hour(house: &House, round: i64, caller: usize) -> (Timestamp, Timestamp) {
    let start = 540 + i64::try_from(caller % 16).unwrap() * 15;
    (house.at(round, start), house.at(round, start + 60))
}

/// All want hours of a room that overlap in part.
pub(super) fn overlapping(house: &House, round: i64) -> Vec<Try> {
    at_once(CALLERS, |caller| {
        let start = overlapping_hour(house, round, caller).0;
        house.create(caller, wanted("a", 1, start, 60))
    })
}

#[test]
fn of_overlapping_slots_none_is_lost_and_none_is_booked_twice() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let tries = overlapping(&house, round);
            let audit = Audit::of(&house);
            // Nothing was given back, so whoever lost must find somebody else there.
            for (caller, tried) in tries.iter().enumerate() {
                let there = audit.holders("a", overlapping_hour(&house, round, caller));
                assert!(there > 0, "caller {caller} was refused a free slot: {tried:?}");
            }
            assert_eq!(
                winners(&tries),
                audit.holders("a", (house.at(round, 0), house.at(round, 1_440)))
            );
        }
        Audit::of(&house).insist();
    }
}

/// Half hours that touch.
const SLOTS: usize = 16;

/// All want one of some half hours that touch.
pub(super) fn touching(house: &House, round: i64) -> Vec<Try> {
    at_once(CALLERS, |caller| {
        let start = 480 + i64::try_from(caller % SLOTS).unwrap() * 30;
        house.create(caller, wanted("a", 1, house.at(round, start), 30))
    })
}

#[test]
fn slots_that_touch_are_all_booked_once() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            assert_eq!(winners(&touching(&house, round)), SLOTS, "round {round}");
        }
        Audit::of(&house).insist();
    }
}

/// All want one of two rooms, or both.
pub(super) fn composite(house: &House, round: i64) -> Vec<Try> {
    at_once(CALLERS, |caller| {
        let what = ["both", "a", "b"][caller % 3];
        house.create(caller, wanted(what, 1, house.at(round, 600), 60))
    })
}

#[test]
fn a_room_of_rooms_is_booked_whole_or_in_parts() {
    for house in House::each(Guards::On) {
        let (mut whole, mut parts) = (0, 0);
        for round in 0..ROUNDS {
            let tries = composite(&house, round);
            let won =
                |what: usize| tries.iter().skip(what).step_by(3).filter(|it| it.is_ok()).count();
            match (won(0), won(1), won(2)) {
                (1, 0, 0) => whole += 1,
                (0, 1, 1) => parts += 1,
                other => panic!("round {round}: {other:?} got both rooms, one, the other"),
            }
        }
        assert_eq!(whole + parts, ROUNDS);
        Audit::of(&house).insist();
    }
}

/// All want units of the pool at overlapping times; gives who got how many, and what was the most.
pub(super) fn pool(house: &House, round: i64) -> (Vec<(usize, Try)>, i64) {
    let tries = at_once(CALLERS, |caller| {
        let (start, quantity) = (slot_of(caller).0, units_of(caller));
        house.create(caller, wanted("pool", quantity, house.at(round, start), 60))
    });
    let day = (house.at(round, 0), house.at(round, 1_440));
    let most = Audit::of(house).most_units(day);
    (tries.into_iter().enumerate().collect(), most)
}

fn slot_of(caller: usize) -> (i64, i64) {
    let start = 600 + i64::try_from(caller % 4).unwrap() * 30;
    (start, start + 60)
}

fn units_of(caller: usize) -> i64 {
    1 + i64::try_from(caller % 3).unwrap()
}

#[test]
fn of_a_pool_exactly_what_there_is_gets_booked() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let (tries, _) = pool(&house, round);
            let audit = Audit::of(&house);
            for (caller, tried) in tries.iter().filter(|(_, tried)| tried.is_err()) {
                let (start, end) = slot_of(*caller);
                let most = audit.most_units((house.at(round, start), house.at(round, end)));
                let fits = most + units_of(*caller) <= UNITS;
                assert!(!fits, "caller {caller} was refused units that are there: {tried:?}");
            }
        }
        Audit::of(&house).insist();
    }
}

/// The first of the four days of a caller: each round has seven days of its own, so that dates of several callers meet
/// in part.
fn first_day(round: i64, caller: usize) -> i64 {
    round * 8 + i64::try_from(caller % 4).unwrap()
}

/// All want the same hour of four days in a row.
pub(super) fn recurring(house: &House, round: i64) -> Vec<Result<Vec<BookingId>, String>> {
    at_once(CALLERS, |caller| {
        let start = house.at(first_day(round, caller), 600);
        house.create_all(caller, daily(wanted("a", 1, start, 60), 4))
    })
}

#[test]
fn repeated_bookings_have_all_their_dates_or_none() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let day = |caller: usize| first_day(round, caller);
            let tries = recurring(&house, round);
            let days = (0..8).map(|it| round * 8 + it);
            let of_day = |day: i64| (house.at(day, 0), house.at(day, 1_440));
            let audit = Audit::of(&house);
            let kept: usize = days.map(|day| audit.holders("a", of_day(day))).sum();
            let won: Vec<_> = tries.iter().filter_map(|it| it.as_ref().ok()).collect();
            assert!(won.iter().all(|all| all.len() == 4), "a repeated booking has all its dates");
            assert_eq!(kept, won.len() * 4, "round {round}: nothing is left of those who lost");
            for (caller, tried) in tries.iter().enumerate() {
                let met = (0..4).any(|it| audit.holders("a", of_day(day(caller) + it)) > 0);
                assert!(met, "caller {caller} was refused free days: {tried:?}");
            }
        }
        Audit::of(&house).insist();
    }
}

/// Two resources in opposite orders: nobody waits for another in a circle.
#[test]
fn several_rooms_in_any_order_are_booked_without_a_deadlock() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let tries = at_once(CALLERS, |caller| {
                let mut new = wanted("a", 1, house.at(round, 600), 60);
                new.wanted.push(("b".to_owned(), 1));
                new.wanted.push(("pool".to_owned(), 1));
                if caller % 2 == 0 {
                    new.wanted.reverse();
                }
                house.create(caller, new)
            });
            assert_eq!(winners(&tries), 1, "round {round}");
            let day: (Timestamp, Timestamp) = (house.at(round, 0), house.at(round, 1_440));
            let audit = Audit::of(&house);
            assert_eq!(
                (audit.holders("a", day), audit.holders("b", day), audit.most_units(day)),
                (1, 1, 1)
            );
        }
        Audit::of(&house).insist();
    }
}
