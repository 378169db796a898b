//! Races for a promotion code that is good for one booking: its table alone keeps it so.

use planify_core::money::{Currency, Money};
use planify_core::price::{Rate, Unit};
use planify_core::promo::{Off, Promo};
use planify_engine::bookings::{Goal, NewBooking};
use planify_engine::{EngineError, promos, rates};
use planify_store::Engine;

use super::super::{Guards, at_once};
use super::house::{Try, wanted};
use super::{Audit, CONTROL_ROUNDS, House};

/// How many hold a slot of their own with the code.
const HOLDERS: usize = 32;
/// Rounds; each has a code of its own.
const ROUNDS: i64 = 10;

/// Gives the room `b` a price.
fn hire(house: &House) {
    let call = house.arena.call();
    let rate = Rate::base("Hire", Unit::Hour, Money::new(5_000, Currency::EUR));
    house
        .store(0)
        .write_blocking(&[], move |tx| rates::add(tx, &call, ("house", Some("b")), &rate))
        .unwrap();
}

/// All hold different slots with the same code; gives what came of each, and how often the code counts as used.
fn holds(house: &House, round: i64) -> (Vec<Try>, i64) {
    let name = format!("ONCE{round}");
    let off = Off::Percent { points: 5_000 };
    let promo = Promo { uses_max: Some(1), ..Promo::unlimited(name.parse().unwrap(), off) };
    let call = house.arena.call();
    house.store(0).write_blocking(&[], move |tx| promos::create(tx, &call, &promo)).unwrap();
    let tries = at_once(HOLDERS, |caller| {
        let start = house.at(round, i64::try_from(caller).unwrap() * 30);
        let new = wanted("b", 1, start, 30);
        let promo = Some(name.parse().unwrap());
        house.create(caller, NewBooking { promo, goal: Goal::Hold, ..new })
    });
    let used = house.store(0).read_blocking(move |tx| {
        let sql = "select count(*) from booking k join promo p on p.promo_id = k.promo_id \
             where p.code = $1 and k.state = 'held'";
        tx.query_one(sql, &[(&name).into()], |row| row.get(0)).map_err(EngineError::from)
    });
    (tries, used.unwrap())
}

#[test]
fn a_code_that_is_good_once_is_used_by_one_of_many_holds() {
    for house in House::each(Guards::On) {
        hire(&house);
        for round in 0..ROUNDS {
            let (tries, used) = holds(&house, round);
            let won = tries.iter().filter(|it| it.is_ok()).count();
            let refused =
                tries.iter().filter(|it| it.as_ref().err().is_some_and(|it| it == "promo-used-up"));
            assert_eq!((won, used), (1, 1), "round {round}: {tries:?}");
            assert_eq!(refused.count(), HOLDERS - 1, "round {round}: {tries:?}");
        }
        Audit::of(&house).insist();
    }
}

#[test]
fn without_the_guard_a_code_is_used_more_often_than_it_is_good_for() {
    // On SQLite one transaction comes after another, so each reads what the one before has written.
    let of_many = |house: &House| house.store(0).engine() == Engine::Postgres;
    for house in House::each(Guards::Off).filter(of_many) {
        hire(&house);
        let is_over = (0..CONTROL_ROUNDS).any(|round| holds(&house, round).1 > 1);
        assert!(is_over, "the race would not notice a code that is used twice");
    }
}
