//! Guests: duplicates, parties, removal, import.

use planify_core::guest::{GuestWords, NewGuest};
use planify_engine::import::{self, Line};
use planify_testkit::stores;

use super::scene::{Scene, code, details};

fn line(number: u64, name: &str, email: &str) -> Line {
    let words = GuestWords { name: Some(name), email: Some(email), ..GuestWords::default() };
    Line { number, guest: NewGuest::parse(words).unwrap() }
}

#[test]
fn an_address_is_one_guest_whatever_its_case() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.create(details("Gala", None)).unwrap();
        scene.add(&event, "Ana@Example.org", 1).unwrap();
        assert_eq!(code(scene.add(&event, "ana@example.ORG", 1)), "duplicate-guest");
        let other = scene.create(details("Other", None)).unwrap();
        let same = scene.add(&other, "ana@example.org", 1).unwrap().data;
        assert_eq!(same.person, scene.guests(&event)[0].person);
    });
}

#[test]
fn an_import_run_twice_adds_everybody_once() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.create(details("Gala", None)).unwrap();
        let run = || {
            let (call, slug) = (scene.call(), event.slug.clone());
            store
                .write(move |tx| {
                    let (op, event) = import::begin(tx, &call, &slug)?;
                    let lines = [
                        line(1, "Ana", "ana@example.org"),
                        line(2, "Bor", "bor@example.org"),
                        line(3, "Ana", "ANA@example.org"),
                    ];
                    import::chunk(tx, &call, (op, &event), &lines)
                })
                .unwrap()
        };
        let (first, second) = (run(), run());
        assert_eq!((first.added, first.unchanged, first.failures.len()), (2, 1, 0));
        assert_eq!((second.added, second.unchanged), (0, 3));
        assert_eq!(scene.guests(&event).len(), 2);
    });
}

#[test]
fn a_removed_guest_gives_seats_to_the_first_who_waits_and_fits() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(2));
        let [pair, large, single] = [("pair", 2), ("large", 3), ("single", 1)]
            .map(|(name, party)| scene.guest(&event, name, party));
        scene.yes(&event, &pair, 1).unwrap();
        scene.yes(&event, &large, 2).unwrap();
        scene.yes(&event, &single, 0).unwrap();
        assert_eq!(scene.summary(&event).waitlisted, 2);
        scene.remove(&event, pair.id).unwrap();
        assert_eq!(scene.standing(&event, single.id).0.name(), "yes");
        assert_eq!(scene.standing(&event, large.id).0.name(), "waitlisted");
        scene.check_seats(&event);
    });
}
