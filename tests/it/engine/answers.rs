//! Answers: seats are exact, and a freed seat goes at once to whoever waits longest and fits.

use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Step};
use planify_core::patch::Patch;
use planify_testkit::stores;

use super::scene::{Scene, code};

#[test]
fn a_full_event_puts_the_guest_on_the_waiting_list_and_a_freed_seat_promotes_them() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(2));
        let (first, second) = (scene.guest(&event, "first", 2), scene.guest(&event, "second", 1));
        assert_eq!(scene.yes(&event, &first, 1).unwrap().data.answer.status, Status::Yes);
        assert_eq!(scene.yes(&event, &second, 0).unwrap().data.answer.status, Status::Waitlisted);
        scene.answer(&event, first.id, Choice::No, 0).unwrap();
        assert_eq!(scene.standing(&event, second.id), (Status::Yes, 1));
        scene.check_seats(&event);
    });
}

#[test]
fn answering_twice_counts_once() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(5));
        let guest = scene.guest(&event, "ana", 2);
        assert!(scene.yes(&event, &guest, 1).unwrap().changed());
        assert!(!scene.yes(&event, &guest, 1).unwrap().changed());
        for (choice, seats) in
            [(Choice::No, 0), (Choice::Yes, 1), (Choice::Maybe, 0), (Choice::Yes, 1)]
        {
            scene.answer(&event, guest.id, choice, 0).unwrap();
            assert_eq!(scene.event(&event.slug).unwrap().taken, seats);
            scene.check_seats(&event);
        }
    });
}

#[test]
fn a_party_that_cannot_grow_keeps_its_seats() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(3));
        let (ana, bor) = (scene.guest(&event, "ana", 3), scene.guest(&event, "bor", 1));
        scene.yes(&event, &ana, 1).unwrap();
        scene.yes(&event, &bor, 0).unwrap();
        assert_eq!(code(scene.yes(&event, &ana, 2)), "no-capacity");
        assert_eq!(scene.standing(&event, ana.id), (Status::Yes, 2));
        scene.check_seats(&event);
    });
}

#[test]
fn more_capacity_promotes_in_the_order_of_waiting() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(1));
        let guests = ["a", "b", "c", "d"].map(|name| scene.guest(&event, name, 1));
        for guest in &guests {
            scene.yes(&event, guest, 0).unwrap();
        }
        let edit = |capacity| EditEvent { capacity: Patch::Set(capacity), ..EditEvent::default() };
        scene.edit(&event, edit(3)).unwrap();
        let standing: Vec<&str> =
            guests.iter().map(|guest| scene.standing(&event, guest.id).0.name()).collect();
        assert_eq!(standing, ["yes", "yes", "yes", "waitlisted"]);
        assert_eq!(code(scene.edit(&event, edit(2))), "capacity-below-taken");
        scene.check_seats(&event);
    });
}

#[test]
fn an_event_that_is_called_off_takes_no_answer() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(1));
        let guest = scene.guest(&event, "ana", 1);
        scene.step(&event, Step::Cancel).unwrap();
        assert_eq!(code(scene.yes(&event, &guest, 0)), "already-cancelled");
        assert_eq!(scene.event(&event.slug).unwrap().taken, 0);
    });
}
