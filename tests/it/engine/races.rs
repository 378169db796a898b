//! Many at once: seats stay exact, and nothing is counted twice.

use planify_core::answer::{Choice, Status};
use planify_engine::EngineError;
use planify_testkit::stores::{self, TestStore};

use super::scene::{Scene, details};

/// Runs `work` on as many threads as there are inputs and gives what each did.
fn at_once<I: Send, O: Send>(
    store: &TestStore,
    inputs: Vec<I>,
    work: impl Fn(&Scene<'_>, I) -> O + Sync,
) -> Vec<O> {
    let start = std::sync::Barrier::new(inputs.len());
    std::thread::scope(|scope| {
        let threads: Vec<_> = inputs
            .into_iter()
            .map(|input| {
                scope.spawn(|| {
                    start.wait();
                    work(&Scene::on(store), input)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn a_hundred_guests_at_once_take_exactly_the_seats_there_are() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(40));
        let guests: Vec<_> =
            (0..100).map(|number| scene.guest(&event, &format!("g{number}"), 1)).collect();
        let answers = at_once(store, guests, |scene, guest| {
            scene.yes(&event, &guest, 0).unwrap().data.answer.status
        });
        assert_eq!(answers.iter().filter(|status| **status == Status::Yes).count(), 40);
        scene.check_seats(&event);
    });
}

#[test]
fn guests_who_come_and_go_at_once_leave_exact_seats() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(7));
        let guests: Vec<_> =
            (0..24).map(|number| scene.guest(&event, &format!("g{number}"), 3)).collect();
        at_once(store, guests, |scene, guest| {
            for (choice, plus) in
                [(Choice::Yes, 2), (Choice::No, 0), (Choice::Yes, 0), (Choice::Yes, 1)]
            {
                let answered = scene.answer(&event, guest.id, choice, plus);
                assert!(matches!(answered, Ok(_) | Err(EngineError::Refused(_))), "{answered:?}");
            }
        });
        scene.check_seats(&event);
    });
}

#[test]
fn the_same_slug_wanted_by_many_at_once_is_given_once() {
    stores::each(|store| {
        let wanted = (0..16).collect();
        let mut slugs = at_once(store, wanted, |scene, _: i32| {
            scene.create(details("Gala", None)).map(|event| event.slug)
        });
        let given: Vec<String> = slugs.drain(..).filter_map(Result::ok).collect();
        let mut distinct = given.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!((distinct.len(), given.is_empty()), (given.len(), false));
    });
}
