//! Random stories against a model of the seats that shares no code with the product.
//!
//! The model is a plain list in the order of waiting; after each step every guest must stand as the model says.

use planify_core::answer::Choice;
use planify_core::event::EditEvent;
use planify_core::patch::Patch;
use planify_testkit::random::Random;
use planify_testkit::stores::{self, TestStore};

use super::scene::Scene;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Pending,
    Yes,
    No,
    Maybe,
    Waitlisted,
}

#[derive(Clone, Copy, Debug)]
struct Party {
    standing: Standing,
    people: i64,
    /// When it began to wait.
    since: usize,
}

#[derive(Debug)]
struct Model {
    capacity: i64,
    parties: Vec<Party>,
    step: usize,
    refusals: usize,
    promotions: usize,
}

impl Model {
    fn free(&self) -> i64 {
        let seated = self.parties.iter().filter(|party| party.standing == Standing::Yes);
        self.capacity - seated.map(|party| party.people).sum::<i64>()
    }

    /// Whether the answer is taken.
    fn answer(&mut self, guest: usize, choice: Choice, people: i64) -> bool {
        self.step += 1;
        let held = if self.parties[guest].standing == Standing::Yes {
            self.parties[guest].people
        } else {
            0
        };
        let free = self.free();
        let party = &mut self.parties[guest];
        let (standing, people) = match choice {
            Choice::No => (Standing::No, 0),
            Choice::Maybe => (Standing::Maybe, people),
            Choice::Yes if people <= free + held => (Standing::Yes, people),
            Choice::Yes if party.standing == Standing::Yes => {
                self.refusals += 1;
                return false;
            }
            Choice::Yes => (Standing::Waitlisted, people),
        };
        if party.standing != Standing::Waitlisted {
            party.since = self.step;
        }
        (party.standing, party.people) = (standing, people);
        if held > 0 {
            self.promote();
        }
        true
    }

    /// Whether the capacity is taken.
    fn resize(&mut self, capacity: i64) -> bool {
        let seated = self.capacity - self.free();
        if capacity < seated {
            self.refusals += 1;
            return false;
        }
        self.capacity = capacity;
        self.promote();
        true
    }

    fn promote(&mut self) {
        loop {
            let free = self.free();
            let waiting =
                self.parties.iter_mut().filter(|party| party.standing == Standing::Waitlisted);
            let Some(next) =
                waiting.filter(|party| party.people <= free).min_by_key(|party| party.since)
            else {
                return;
            };
            next.standing = Standing::Yes;
            self.promotions += 1;
        }
    }
}

#[test]
fn seats_follow_the_model_through_random_stories() {
    stores::each(|store| {
        let mut seen = (0, 0);
        for seed in 0..4 {
            let model = story(store, seed);
            seen = (seen.0 + model.refusals, seen.1 + model.promotions);
        }
        assert!(
            seen.0 >= 10 && seen.1 >= 10,
            "the stories held {} refusals and {} promotions",
            seen.0,
            seen.1
        );
    });
}

fn story(store: &TestStore, seed: u64) -> Model {
    let scene = Scene::on(store);
    let mut random = Random::seeded(seed);
    let event = scene.published(&format!("Story {seed}"), Some(5));
    let guests: Vec<_> =
        (0..6).map(|number| scene.guest(&event, &format!("g{number}-{seed}"), 4)).collect();
    let pending = Party { standing: Standing::Pending, people: 0, since: 0 };
    let mut model = Model {
        capacity: 5,
        parties: vec![pending; guests.len()],
        step: 0,
        refusals: 0,
        promotions: 0,
    };
    for _ in 0..40 {
        store.clock.advance(jiff::SignedDuration::from_secs(1));
        if random.below(8) == 0 {
            let capacity = i64::try_from(random.below(9)).unwrap();
            let edit = EditEvent { capacity: Patch::Set(capacity), ..EditEvent::default() };
            assert_eq!(scene.edit(&event, edit).is_ok(), model.resize(capacity), "seed {seed}");
        } else {
            let guest = usize::try_from(random.below(6)).unwrap();
            let choice = [Choice::Yes, Choice::Yes, Choice::Yes, Choice::No, Choice::Maybe]
                [usize::try_from(random.below(5)).unwrap()];
            let people = 1 + i64::try_from(random.below(4)).unwrap();
            let taken = scene.answer(&event, guests[guest].id, choice, people - 1).is_ok();
            assert_eq!(taken, model.answer(guest, choice, people), "seed {seed}");
        }
        let standing: Vec<String> =
            scene.guests(&event).iter().map(|guest| format!("{:?}", guest.answer.status)).collect();
        let expected: Vec<String> =
            model.parties.iter().map(|party| format!("{:?}", party.standing)).collect();
        assert_eq!(standing, expected, "seed {seed}, step {}", model.step);
        scene.check_seats(&event);
    }
    model
}
