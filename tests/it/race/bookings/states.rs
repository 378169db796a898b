//! Races of bookings that are there: approved, moved, called off and booked again, confirmed as they expire.

use jiff::{SignedDuration, Timestamp};
use planify_core::booking::State;
use planify_core::id::BookingId;
use planify_engine::EngineError;
use planify_engine::bookings::{Goal, NewBooking};
use planify_store::Engine;

use super::super::{Guards, at_once};
use super::house::{Try, wanted};
use super::{Audit, CALLERS, House, ROUNDS};

/// All ask for the same hour.
fn requests(house: &House, round: i64) -> Vec<BookingId> {
    at_once(CALLERS, |caller| {
        house.create(caller, wanted("asked", 1, house.at(round, 600), 60)).unwrap()
    })
}

/// Everybody's request is approved at once.
pub(super) fn approve(house: &House, ids: &[BookingId]) -> Vec<Try> {
    at_once(ids.len(), |caller| house.approve(caller, ids[caller]))
}

/// The same of requests for the same hour; gives how many were approved.
pub(super) fn approve_all(house: &House, round: i64) -> usize {
    let tries = approve(house, &requests(house, round));
    tries.iter().filter(|it| it.is_ok()).count()
}

#[test]
fn one_of_many_requests_is_approved_and_the_others_are_rejected() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let ids = requests(&house, round);
            assert!(
                ids.iter().all(|id| house.state(*id) == State::Requested),
                "requests keep nobody away"
            );
            let tries = approve(&house, &ids);
            assert_eq!(tries.iter().filter(|it| it.is_ok()).count(), 1, "round {round}");
            let states: Vec<State> = ids.iter().map(|id| house.state(*id)).collect();
            let of = |state: State| states.iter().filter(|it| **it == state).count();
            assert_eq!(
                (of(State::Confirmed), of(State::Rejected)),
                (1, CALLERS - 1),
                "round {round}"
            );
        }
        Audit::of(&house).insist();
    }
}

/// How many move a booking; the others make one.
const MOVERS: usize = 24;

/// The half hour that a mover has.
fn own(house: &House, round: i64, caller: usize) -> Timestamp {
    house.at(round, i64::try_from(caller).unwrap() * 30)
}

/// The half hour that all want.
fn target(house: &House, round: i64) -> Timestamp {
    house.at(round, 1_200)
}

/// Some move to a half hour, the others book it.
pub(super) fn moves(house: &House, round: i64) -> Vec<Try> {
    let own = |caller| wanted("a", 1, own(house, round, caller), 30);
    let ids: Vec<BookingId> =
        (0..MOVERS).map(|caller| house.create(caller, own(caller)).unwrap()).collect();
    let target = target(house, round);
    at_once(CALLERS, |caller| match ids.get(caller) {
        Some(id) => house.move_to(caller, *id, target),
        None => house.create(caller, wanted("a", 1, target, 30)),
    })
}

#[test]
fn one_of_many_moves_gets_the_slot_and_the_others_keep_theirs() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let own = |caller: usize| own(&house, round, caller);
            let target = target(&house, round);
            let tries = moves(&house, round);
            assert_eq!(tries.iter().filter(|it| it.is_ok()).count(), 1, "round {round}");
            let audit = Audit::of(&house);
            let until = house.at(round, 1_230);
            assert_eq!(audit.holders("a", (target, until)), 1, "round {round}");
            for (caller, tried) in tries.iter().enumerate().take(MOVERS) {
                let end = own(caller) + SignedDuration::from_mins(30);
                let kept = audit.holders("a", (own(caller), end));
                assert_eq!(kept, usize::from(tried.is_err()), "round {round}, caller {caller}");
            }
        }
        Audit::of(&house).insist();
    }
}

/// Somebody calls off an hour that all others want.
pub(super) fn called_off(house: &House, round: i64) -> Vec<Try> {
    let slot = || wanted("a", 1, house.at(round, 600), 60);
    let id = house.create(0, slot()).unwrap();
    at_once(CALLERS, |caller| {
        if caller == CALLERS / 2 { house.cancel(caller, id) } else { house.create(caller, slot()) }
    })
}

#[test]
fn a_slot_that_is_called_off_goes_to_one_of_those_who_want_it() {
    for house in House::each(Guards::On) {
        for round in 0..ROUNDS {
            let slot = || wanted("a", 1, house.at(round, 600), 60);
            let tries = called_off(&house, round);
            assert!(tries[CALLERS / 2].is_ok(), "round {round}: it can be called off");
            let mut got = tries.iter().filter(|it| it.is_ok()).count() - 1;
            if got == 0 {
                // All came before it was called off.
                got = usize::from(house.create(0, slot()).is_ok());
            }
            assert_eq!(got, 1, "round {round}");
        }
        Audit::of(&house).insist();
    }
}

/// Lets the place of a booking go to others a moment from now.
fn expire_soon(house: &House, id: BookingId) {
    house
        .store(0)
        .write_blocking(&[], move |tx| {
            let soon = tx.now() + SignedDuration::from_millis(4);
            for table in [
                "update booking set expires_at = $2 where booking_id = $1",
                "update block set expires_at = $2 where booking_id = $1",
            ] {
                tx.execute(table, &[id.into(), soon.into()])?;
            }
            Ok::<_, EngineError>(())
        })
        .unwrap();
}

/// Some confirm a hold while it expires, the others book its hour; gives the hold, and what came of each.
pub(super) fn expiring(house: &House, round: i64) -> (BookingId, Vec<Try>) {
    let slot = || wanted("a", 1, house.at(round, 600), 60);
    let id = house.create(0, NewBooking { goal: Goal::Hold, ..slot() }).unwrap();
    expire_soon(house, id);
    let tries = at_once(CALLERS, |caller| {
        if caller % 8 == 1 {
            // On Postgres time passes by itself.
            if house.store(0).engine() == Engine::Sqlite {
                house.arena.clock.advance(SignedDuration::from_millis(1));
            }
            return house.confirm(caller, id);
        }
        house.create(caller, slot())
    });
    (id, tries)
}

#[test]
fn a_hold_that_expires_as_it_is_confirmed_has_its_place_or_has_lost_it() {
    for house in House::each(Guards::On) {
        let (mut kept, mut lost) = (0, 0);
        for round in 0..ROUNDS {
            let (id, tries) = expiring(&house, round);
            let confirmed = tries.iter().skip(1).step_by(8).any(Result::is_ok);
            let others = tries
                .iter()
                .enumerate()
                .filter(|(caller, it)| caller % 8 != 1 && it.is_ok())
                .count();
            match (confirmed, others) {
                (true, 0) => kept += 1,
                (false, 1) => lost += 1,
                // All came while it was held, and too late to confirm it.
                (false, 0) => {
                    house.arena.clock.advance(SignedDuration::from_millis(10));
                }
                other => panic!("round {round}: confirmed, and others who got it: {other:?}"),
            }
            let state = house.state(id);
            assert_eq!(confirmed, state == State::Confirmed, "round {round}: {state}");
            Audit::of(&house).insist();
        }
        assert!(kept + lost > 0, "in no round anything was decided");
    }
}

#[test]
fn a_hold_whose_place_has_gone_to_others_is_not_confirmed() {
    for house in House::each(Guards::On) {
        let slot = || wanted("both", 1, house.at(0, 600), 60);
        let id = house.create(0, NewBooking { goal: Goal::Hold, ..slot() }).unwrap();
        // As if somebody who began a moment later, when it had expired, had taken one of the rooms.
        house
            .store(0)
            .write_blocking(&[], move |tx| {
                let one = "delete from block where block_id = (select b.block_id from block b \
                     where b.booking_id = $1 order by b.block_id limit 1)";
                tx.execute(one, &[id.into()]).map_err(EngineError::from)
            })
            .unwrap();
        assert_eq!(house.confirm(0, id), Err("hold-expired".to_owned()));
        assert_eq!(house.state(id), State::Held, "nothing is half done");
    }
}
