//! Every race once more without the guards: each must be seen to go wrong, or it would not notice it either.
//!
//! On SQLite each command decides on a snapshot and the trigger is gone; on Postgres several lanes of two daemons
//! work without locks, and the constraints are gone.

use planify_engine::EngineError;
use planify_store::Engine;

use super::super::Guards;
use super::house::UNITS;
use super::{Audit, CONTROL_ROUNDS, House, rounds, states};

/// Runs a round of a race; says whether somebody got what another has.
type Race = fn(&House, i64) -> bool;

/// Each race by its name.
const RACES: [(&str, Race); 10] = [
    ("same slot", |house, round| rounds::same_slot(house, round) > 1 && is_double(house)),
    ("overlapping", |house, round| {
        rounds::overlapping(house, round);
        is_double(house)
    }),
    ("touching", |house, round| {
        rounds::touching(house, round);
        is_double(house)
    }),
    ("composite", |house, round| {
        rounds::composite(house, round);
        Audit::of(house).mixed_doubles() > 0
    }),
    ("pool", |house, round| rounds::pool(house, round).1 > UNITS),
    ("recurring", |house, round| {
        rounds::recurring(house, round);
        is_double(house)
    }),
    (APPROVE, |house, round| {
        forget_versions(house);
        states::approve_all(house, round) > 1
    }),
    ("move", |house, round| {
        states::moves(house, round);
        is_double(house)
    }),
    ("hold that expires", |house, round| {
        states::expiring(house, round);
        is_double(house)
    }),
    ("cancel and book again", |house, round| {
        states::called_off(house, round);
        is_double(house)
    }),
];

const APPROVE: &str = "approve";

fn is_double(house: &House) -> bool {
    Audit::of(house).doubles() > 0
}

/// Lets the version of a booking stay as it is: an approval rejects the rivals, and the versions of their rows are a guard
/// of their own.
fn forget_versions(house: &House) {
    let forget = "create trigger if not exists blind after update of version on booking begin \
         update booking set version = old.version where booking_id = new.booking_id; end";
    let made = house.store(0).write_blocking(&[], move |tx| {
        tx.execute(forget, &[])?;
        Ok::<_, EngineError>(())
    });
    made.unwrap();
}

/// Whether a race can go wrong on a database at all. Approvals on Postgres write the rows of each other, so two that run
/// at once end in a deadlock, which one of them survives.
fn can_go_wrong(name: &str, engine: Engine) -> bool {
    name != APPROVE || engine == Engine::Sqlite
}

#[test]
fn without_the_guards_every_race_goes_wrong() {
    let mut quiet = Vec::new();
    for (name, race) in RACES {
        for house in House::each(Guards::Off) {
            let engine = house.store(0).engine();
            let goes_wrong = || (0..CONTROL_ROUNDS).any(|round| race(&house, round));
            if can_go_wrong(name, engine) && !goes_wrong() {
                quiet.push((name, engine));
            }
        }
    }
    assert_eq!(quiet, [], "these races would not notice that the guards are gone");
}
