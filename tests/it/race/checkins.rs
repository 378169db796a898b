//! One guest at two doors at once: let in once.

use planify_engine::checkins;

use super::{Arena, Guards, at_once};

const DOORS: usize = 8;
const GUESTS: usize = 20;

/// Checks guests in at many doors at once; gives how often each was let in.
fn let_in(arena: &Arena) -> Vec<usize> {
    let (event, guests) = arena.event(99, GUESTS, 1);
    let counts = guests.iter().map(|guest| {
        let answers = at_once(DOORS, |door| {
            let call = arena.call();
            let (event, guest) = (event.id.to_string(), guest.id.to_string());
            let store = &arena.stores[door % arena.stores.len()];
            store.write_blocking(&[], move |tx| checkins::check_in(tx, &call, &event, &guest, None))
        });
        for refused in answers.iter().filter_map(|answer| answer.as_ref().err()) {
            assert_eq!(refused.code(), Some("already-checked-in"), "{refused}");
        }
        answers.iter().filter(|answer| answer.is_ok()).count()
    });
    counts.collect()
}

#[test]
fn a_guest_at_many_doors_is_let_in_once() {
    for arena in Arena::each(Guards::On) {
        assert_eq!(let_in(&arena), vec![1; GUESTS]);
    }
}

#[test]
fn without_the_guards_a_guest_is_let_in_at_several_doors() {
    for arena in Arena::each(Guards::Off) {
        let counts = let_in(&arena);
        assert!(counts.iter().any(|count| *count > 1), "{counts:?}");
    }
}
