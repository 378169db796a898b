//! Sixty-four callers and few seats.

use planify_core::answer::{Choice, Status};
use planify_engine::EngineError;

use super::{Arena, Guards, at_once};

const CALLERS: usize = 64;
const CAPACITIES: [i64; 3] = [1, 10, 37];
const ROUNDS: usize = 4;

/// Each caller wants one seat; gives how many got one.
fn rush(arena: &Arena, capacity: i64) -> (i64, (i64, i64, Option<i64>)) {
    let (event, guests) = arena.event(capacity, CALLERS, 1);
    let statuses = at_once(CALLERS, |caller| {
        arena.answer(caller, &event, &guests[caller], Choice::Yes, 0).unwrap()
    });
    assert!(statuses.iter().all(|status| matches!(status, Status::Yes | Status::Waitlisted)));
    let sold = statuses.iter().filter(|status| **status == Status::Yes).count();
    (i64::try_from(sold).unwrap(), arena.seats(&event))
}

#[test]
fn exactly_the_seats_there_are_get_sold() {
    for arena in Arena::each(Guards::On) {
        for capacity in CAPACITIES {
            for _ in 0..ROUNDS {
                let (sold, (taken, answered, _)) = rush(&arena, capacity);
                assert_eq!((sold, taken, answered), (capacity, capacity, capacity));
            }
        }
    }
}

#[test]
fn without_the_guards_more_get_sold_than_there_are() {
    for arena in Arena::each(Guards::Off) {
        let engine = arena.stores[0].engine();
        let oversold = CAPACITIES.iter().any(|capacity| {
            (0..ROUNDS).any(|_| {
                let (sold, (_, answered, _)) = rush(&arena, *capacity);
                sold.max(answered) > *capacity
            })
        });
        assert!(oversold, "the race test would not notice a double sale on {engine:?}");
    }
}

/// Each caller answers five times: yes alone, yes with company, no, yes again, perhaps.
fn come_and_go(arena: &Arena, capacity: i64) -> (i64, i64, Option<i64>) {
    let (event, guests) = arena.event(capacity, CALLERS, 3);
    at_once(CALLERS, |caller| {
        let guest = &guests[caller];
        let last = if caller % 4 == 0 { Choice::No } else { Choice::Yes };
        let wishes =
            [(Choice::Yes, 0), (Choice::Yes, 2), (Choice::No, 0), (Choice::Yes, 1), (last, 0)];
        for (step, (choice, plus)) in wishes.into_iter().enumerate() {
            match arena.answer(caller + step, &event, guest, choice, plus) {
                Ok(_) => {}
                // A party that wants to grow and does not fit keeps its seats.
                Err(EngineError::Refused(refusal)) => assert_eq!(refusal.code, "no-capacity"),
                Err(error) => panic!("{error}"),
            }
        }
    });
    arena.seats(&event)
}

#[test]
fn parties_that_come_grow_and_leave_at_once_leave_exact_seats() {
    for arena in Arena::each(Guards::On) {
        for capacity in CAPACITIES {
            let (taken, answered, smallest) = come_and_go(&arena, capacity);
            assert_eq!(taken, answered, "the tally and the answers differ");
            assert!(taken <= capacity, "{taken} of {capacity} seats are sold");
            let free = capacity - taken;
            assert!(smallest.is_none_or(|party| party > free), "{smallest:?} fits into {free}");
            // Three of four callers end with one seat each, more than there are.
            assert_eq!(free, 0, "everybody ends alone, so no seat stays free while they wait");
        }
    }
}

#[test]
fn events_answered_in_opposite_orders_by_two_daemons_do_not_block_each_other() {
    for arena in Arena::each(Guards::On) {
        let events = [arena.event(20, 24, 1), arena.event(20, 24, 1)];
        let statuses = at_once(48, |caller| {
            // Half of the callers begin with the second event, and no transaction says in advance what it will lock.
            let order = if caller % 2 == 0 { [0, 1] } else { [1, 0] };
            order.map(|which| {
                let (event, guests) = &events[which];
                let guest = &guests[caller / 2];
                arena.answer_unannounced(caller, event, guest).map_err(|error| error.to_string())
            })
        });
        for status in statuses.iter().flatten() {
            assert!(status.is_ok(), "{status:?}");
        }
        for (event, _) in &events {
            assert_eq!(arena.seats(event), (20, 20, Some(1)));
        }
    }
}
