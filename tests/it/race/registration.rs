//! One request decided by several at the same moment, and one address that signs up several times at
//! once: one decision and one guest.

use planify_core::event::{EditEvent, Event, Visibility};
use planify_core::registration::{Mode, SignUp};
use planify_engine::registration::{self, Place};
use planify_engine::{EngineError, events};

use super::{Arena, Guards, at_once};

const CALLERS: usize = 8;
const ROUNDS: usize = 6;

/// An announced event that people sign up to.
fn open(arena: &Arena, mode: Mode) -> Event {
    let (event, _) = arena.event(99, 0, 1);
    let (call, id) = (arena.call(), event.id.to_string());
    let change = EditEvent {
        visibility: Some(Visibility::Unlisted),
        registration: Some(mode),
        ..EditEvent::default()
    };
    arena.stores[0].write_blocking(&[], move |tx| events::edit(tx, &call, &id, &change)).unwrap();
    event
}

fn sign_up(
    arena: &Arena,
    caller: usize,
    event: &Event,
    email: &str,
) -> Result<String, EngineError> {
    let place = Place { org: event.org.to_string(), event: event.id.to_string() };
    let new = SignUp::parse("Somebody", email, None, None).unwrap();
    let call = arena.call();
    let store = &arena.stores[caller % arena.stores.len()];
    store
        .write_blocking(&[], move |tx| registration::enter(tx, &call, &place, &new))
        .map(|outcome| outcome.data.id.to_string())
}

/// Several decide on the same request, half of them each way; gives how many decided it.
fn decisions(arena: &Arena, event: &Event, round: usize) -> usize {
    let guest = sign_up(arena, 0, event, &format!("asking{round}@example.org")).unwrap();
    let outcomes = at_once(CALLERS, |caller| {
        let (call, event, guest) = (arena.call(), event.id.to_string(), guest.clone());
        let store = &arena.stores[caller % arena.stores.len()];
        store.write_blocking(&[], move |tx| match caller % 2 {
            0 => registration::approve(tx, &call, &event, &guest),
            _ => registration::reject(tx, &call, &event, &guest),
        })
    });
    let mut count = 0;
    for outcome in outcomes {
        match outcome {
            Ok(_) => count += 1,
            Err(error) => assert_eq!(error.code(), Some("status-conflict"), "{error}"),
        }
    }
    count
}

#[test]
fn a_request_is_decided_by_one_of_many() {
    for arena in Arena::each(Guards::On) {
        let event = open(&arena, Mode::Approval);
        for round in 0..ROUNDS {
            assert_eq!(decisions(&arena, &event, round), 1);
        }
        let (taken, answered, _) = arena.seats(&event);
        assert_eq!(taken, answered);
    }
}

#[test]
fn without_the_lock_a_request_is_decided_several_times() {
    for arena in Arena::each(Guards::Off) {
        let event = open(&arena, Mode::Approval);
        let some = (0..ROUNDS).any(|round| decisions(&arena, &event, round) > 1);
        assert!(some, "one decision each on {:?}", arena.stores[0].engine());
    }
}

#[test]
fn an_address_that_signs_up_many_times_at_once_is_one_guest_with_one_seat() {
    for arena in Arena::each(Guards::On) {
        let events = [open(&arena, Mode::Open), open(&arena, Mode::Open)];
        for round in 0..ROUNDS {
            let email = format!("guest{round}@example.org");
            // To two events at once, so that the person is new in both.
            let ids = at_once(CALLERS, |caller| {
                sign_up(&arena, caller / 2, &events[caller % 2], &email).unwrap()
            });
            for event in [0, 1] {
                let mut of_event: Vec<_> = ids.iter().skip(event).step_by(2).collect();
                of_event.dedup();
                assert_eq!(of_event.len(), 1);
            }
        }
        for event in &events {
            let rounds = i64::try_from(ROUNDS).unwrap();
            assert_eq!(arena.seats(event), (rounds, rounds, None));
        }
    }
}
