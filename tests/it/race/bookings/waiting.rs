//! Races for places that are given up while many wait for them.

use planify_core::booking::State;
use planify_core::id::BookingId;
use planify_engine::EngineError;
use planify_engine::duties::{self, Duty};

use super::super::{Guards, at_once};
use super::house::{awaited, wanted};
use super::{Audit, CALLERS, House, ROUNDS};

/// How many wait.
const WAITING: usize = 16;

fn count(house: &House, ids: &[BookingId], state: State) -> usize {
    ids.iter().filter(|id| house.state(**id) == state).count()
}

/// The daemon offers what no command has offered.
fn sweep(house: &House) {
    house
        .store(0)
        .write_blocking(&[], |tx| {
            let holder = duties::begin(tx)?;
            while duties::offer(tx, holder)? != Duty::Done(0) {}
            duties::end(tx, holder)
        })
        .unwrap();
}

#[test]
fn a_place_that_is_given_up_goes_to_one_of_those_who_wait_and_to_nobody_else() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let start = house.at(round, 600);
            let id = house.create(0, wanted("a", 1, start, 60)).unwrap();
            let waiting: Vec<BookingId> = (0..WAITING)
                .map(|caller| house.create(caller, awaited("a", start, 60)).unwrap())
                .collect();
            let tries = at_once(CALLERS, |caller| {
                if caller == CALLERS / 2 {
                    return house.cancel(caller, id);
                }
                house.create(caller, wanted("a", 1, start, 60))
            });
            let done = tries.iter().filter(|it| it.is_ok()).count();
            assert_eq!((tries[CALLERS / 2].is_ok(), done), (true, 1), "round {round}");
            assert_eq!(house.state(waiting[0]), State::Held, "round {round}: the first has it");
            assert_eq!(count(&house, &waiting, State::Held), 1, "round {round}");
            // All give up at once: whoever is offered the place gives it up as well.
            let tries = at_once(WAITING, |caller| house.cancel(caller, waiting[caller]));
            assert!(tries.iter().all(Result::is_ok), "round {round}: {tries:?}");
            assert_eq!(count(&house, &waiting, State::Cancelled), WAITING, "round {round}");
        }
        Audit::of(&house).insist();
    }
}

#[test]
fn nobody_waits_beside_a_place_that_was_given_up_meanwhile() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let start = house.at(round, 600);
            let id = house.create(0, wanted("a", 1, start, 60)).unwrap();
            let tries = at_once(WAITING + 1, |caller| match caller {
                WAITING => house.cancel(caller, id),
                _ => house.create(caller, awaited("a", start, 60)),
            });
            let waiting: Vec<BookingId> = tries.into_iter().take(WAITING).flatten().collect();
            sweep(&house);
            let expected = usize::from(!waiting.is_empty());
            assert_eq!(count(&house, &waiting, State::Held), expected, "round {round}");
            let rest = waiting.len() - expected;
            assert_eq!(count(&house, &waiting, State::Waiting), rest, "round {round}");
        }
        Audit::of(&house).insist();
    }
}

#[test]
fn rooms_that_are_given_up_at_once_go_together_to_one_who_waits_for_both() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let start = house.at(round, 600);
            let ids = ["a", "b"].map(|room| house.create(0, wanted(room, 1, start, 60)).unwrap());
            let waiting: Vec<BookingId> = (0..WAITING)
                .map(|caller| house.create(caller, awaited("both", start, 60)).unwrap())
                .collect();
            let tries = at_once(ids.len(), |caller| house.cancel(caller, ids[caller]));
            assert!(tries.iter().all(Result::is_ok), "round {round}: {tries:?}");
            sweep(&house);
            assert_eq!(count(&house, &waiting, State::Held), 1, "round {round}");
            assert_eq!(count(&house, &waiting, State::Waiting), WAITING - 1, "round {round}");
        }
        Audit::of(&house).insist();
    }
}

#[test]
fn a_hold_that_runs_out_is_offered_once_by_many_daemons() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let start = house.at(round, 600);
            let id = house.create(0, wanted("a", 1, start, 60)).unwrap();
            let waiting: Vec<BookingId> = (0..WAITING)
                .map(|caller| house.create(caller, awaited("a", start, 60)).unwrap())
                .collect();
            house
                .store(0)
                .write_blocking(&[], move |tx| {
                    let now = tx.now();
                    for table in [
                        "update booking set state = 'held', expires_at = $2 where booking_id = $1",
                        "update block set expires_at = $2 where booking_id = $1",
                    ] {
                        tx.execute(table, &[id.into(), now.into()])?;
                    }
                    Ok::<_, EngineError>(())
                })
                .unwrap();
            at_once(8, |caller| {
                let sweep = house.store(caller).write_blocking(&[], move |tx| {
                    let holder = duties::begin(tx)?;
                    if caller % 2 == 0 {
                        duties::sweep(tx, holder)?;
                    } else {
                        duties::offer(tx, holder)?;
                    }
                    duties::end(tx, holder)
                });
                sweep.unwrap();
            });
            assert_eq!(count(&house, &waiting, State::Held), 1, "round {round}");
            assert_eq!(house.state(waiting[0]), State::Held, "round {round}");
        }
        Audit::of(&house).insist();
    }
}
