//! Many callers of one role and few seats in its quota, where the event itself has room for all.

use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Event};
use planify_core::guest::{EditGuest, Guest, Role};
use planify_core::patch::Patch;
use planify_core::quota::ByRole;
use planify_engine::{EngineError, events, guests};

use super::{Arena, Guards, at_once};

const CALLERS: usize = 48;
const QUOTAS: [i64; 2] = [1, 17];
const ROUNDS: usize = 3;

/// An event where every other guest is one of honour, who have so many seats.
fn event(arena: &Arena, quota: i64) -> (Event, Vec<Guest>) {
    let (event, guests) = arena.event(1_000, CALLERS, 1);
    let (call, id) = (arena.call(), event.id.to_string());
    let honoured: Vec<_> = guests.iter().step_by(2).map(|guest| guest.id.to_string()).collect();
    arena.stores[0]
        .write_blocking(&[], move |tx| {
            let quotas = ByRole { vip: Patch::Set(quota), ..ByRole::default() };
            let change = EditEvent { quotas, ..EditEvent::default() };
            events::edit(tx, &call, &id, &change)?;
            for guest in &honoured {
                let change = EditGuest { role: Some(Role::Vip), ..EditGuest::default() };
                guests::edit(tx, &call, &id, guest, &change)?;
            }
            Ok::<_, EngineError>(())
        })
        .unwrap();
    (event, guests)
}

/// Seats of guests of honour: as they are counted, and as their answers say.
fn seats(arena: &Arena, event: &Event) -> (i64, i64) {
    let scope = event.occurrence;
    arena.stores[0]
        .read_blocking(move |tx| {
            tx.query_one(
                "select t.vip_taken, (select cast(coalesce(sum(a.party), 0) as bigint) \
                 from answer a join guest g on g.guest_id = a.guest_id where a.scope = t.scope \
                 and a.status = 'yes' and g.role = 'vip') from seat_tally t where t.scope = $1",
                &[scope.into()],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .map_err(EngineError::from)
        })
        .unwrap()
}

/// Everybody wants one seat; gives how many guests of honour got one.
fn rush(arena: &Arena, quota: i64) -> (i64, (i64, i64)) {
    let (event, guests) = event(arena, quota);
    let statuses = at_once(CALLERS, |caller| {
        arena.answer(caller, &event, &guests[caller], Choice::Yes, 0).unwrap()
    });
    let others = statuses.iter().skip(1).step_by(2);
    assert!(others.clone().all(|status| *status == Status::Yes), "the event has room for them");
    let sold = statuses.iter().step_by(2).filter(|status| **status == Status::Yes).count();
    (i64::try_from(sold).unwrap(), seats(arena, &event))
}

#[test]
fn exactly_the_seats_of_a_quota_get_sold() {
    for arena in Arena::each(Guards::On) {
        for quota in QUOTAS {
            for _ in 0..ROUNDS {
                let (sold, (taken, answered)) = rush(&arena, quota);
                assert_eq!((sold, taken, answered), (quota, quota, quota));
            }
        }
    }
}

#[test]
fn without_the_guards_more_of_a_quota_get_sold_than_there_are() {
    for arena in Arena::each(Guards::Off) {
        let engine = arena.stores[0].engine();
        let oversold = QUOTAS.iter().any(|quota| {
            (0..ROUNDS).any(|_| {
                let (sold, (_, answered)) = rush(&arena, *quota);
                sold.max(answered) > *quota
            })
        });
        assert!(oversold, "the race test would not notice a double sale on {engine:?}");
    }
}

#[test]
fn guests_who_change_roles_at_once_never_overfill_a_quota() {
    for arena in Arena::each(Guards::On) {
        let (event, guests) = event(&arena, 5);
        at_once(CALLERS, |caller| {
            let guest = &guests[caller];
            let _ = arena.answer(caller, &event, guest, Choice::Yes, 0).unwrap();
            let role = if caller % 3 == 0 { Role::Vip } else { Role::Speaker };
            let (call, id, guest) = (arena.call(), event.id.to_string(), guest.id.to_string());
            let change = EditGuest { role: Some(role), ..EditGuest::default() };
            let store = &arena.stores[caller % arena.stores.len()];
            let edited = store.write_blocking(&[event.occurrence.uuid()], move |tx| {
                guests::edit(tx, &call, &id, &guest, &change)
            });
            match edited {
                Ok(_) => {}
                Err(EngineError::Refused(refusal)) => assert_eq!(refusal.code, "no-capacity"),
                Err(error) => panic!("{error}"),
            }
        });
        let (taken, answered) = seats(&arena, &event);
        assert_eq!((taken, answered), (5, 5), "all are wanted, and no more");
    }
}
