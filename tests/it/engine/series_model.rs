//! Random answers to a series and to its dates against a plain count that shares no code with the product.
//!
//! The count keeps for each date what each guest said, and looks at all of it each time.

use planify_core::answer::Choice;
use planify_core::event::Event;
use planify_core::guest::Guest;
use planify_core::series::Full;
use planify_engine::answers::{self, On};
use planify_testkit::stores;

use super::series::{answer_on, evening, evenings, name};
use crate::world::World;

const DATES: usize = 3;
const GUESTS: usize = 4;
const SEATS: i64 = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    Comes(i64),
    Declines,
    Doubts,
    /// The party, and since which step.
    Waits(i64, u64),
}

#[derive(Debug, Clone)]
struct Count {
    dates: [[Says; GUESTS]; DATES],
    step: u64,
}

impl Count {
    fn sold(&self, date: usize) -> i64 {
        self.dates[date]
            .iter()
            .map(|says| if let Says::Comes(party) = says { *party } else { 0 })
            .sum()
    }

    /// What a wish becomes on a date; none if a party that has seats gets no more.
    fn becomes(&self, date: usize, guest: usize, party: Option<i64>, doubts: bool) -> Option<Says> {
        let now = self.dates[date][guest];
        let Some(party) = party else {
            return Some(if doubts { Says::Doubts } else { Says::Declines });
        };
        let held = if let Says::Comes(held) = now { held } else { 0 };
        if self.sold(date) - held + party <= SEATS || party <= held {
            return Some(Says::Comes(party));
        }
        match now {
            Says::Comes(_) => None,
            Says::Waits(_, since) => Some(Says::Waits(party, since)),
            _ => Some(Says::Waits(party, self.step)),
        }
    }

    fn settle(&mut self, date: usize) {
        loop {
            let free = SEATS - self.sold(date);
            let next = (0..GUESTS)
                .filter_map(|guest| match self.dates[date][guest] {
                    Says::Waits(party, since) if party <= free => Some((since, guest, party)),
                    _ => None,
                })
                .min();
            let Some((_, guest, party)) = next else { return };
            self.dates[date][guest] = Says::Comes(party);
        }
    }
}

struct Roll(u64);

impl Roll {
    fn of(&mut self, sides: u64) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides).unwrap()
    }
}

fn shown(world: &World<'_>, event: &Event, guests: &[Guest]) -> Vec<Vec<(String, i64)>> {
    (0..DATES)
        .map(|date| {
            let (actor, reference) = (world.actor, event.id.to_string());
            let at = Some(name(evening(world, 3 + i64::try_from(date).unwrap())));
            let page = planify_engine::PageRequest::default();
            let rows = world
                .read(move |tx| answers::list_on(tx, &actor, (&reference, at), None, &page))
                .unwrap()
                .rows;
            guests
                .iter()
                .map(|guest| {
                    let found = rows.iter().find(|row| row.guest == guest.id);
                    found.map_or(("pending".to_owned(), 0), |row| {
                        (row.answer.status.to_string(), row.answer.party)
                    })
                })
                .collect()
        })
        .collect()
}

fn expected(count: &Count) -> Vec<Vec<(String, i64)>> {
    let word = |says: &Says| match says {
        Says::Nothing => ("pending".to_owned(), 0),
        Says::Comes(party) => ("yes".to_owned(), *party),
        Says::Declines => ("no".to_owned(), 0),
        Says::Doubts => ("maybe".to_owned(), 1),
        Says::Waits(party, _) => ("waitlisted".to_owned(), *party),
    };
    count.dates.iter().map(|date| date.iter().map(word).collect()).collect()
}

#[test]
fn answers_to_series_and_dates_equal_a_count_of_them() {
    stores::each(|store| {
        let world = World::on(store);
        let (mut refused, mut waited) = (0, 0);
        for round in 0..6_u64 {
            let event = evenings(&world, i64::try_from(DATES).unwrap(), Some(SEATS));
            let guests: Vec<Guest> = (0..GUESTS)
                .map(|index| world.guest(&event, &format!("g{round}-{index}@example.org"), 3))
                .collect();
            let mut roll = Roll(0x5eed_0006 + round);
            let mut count = Count { dates: [[Says::Nothing; GUESTS]; DATES], step: 0 };
            for step in 0..30 {
                count.step = step;
                let guest = roll.of(4);
                let plus = i64::try_from(roll.of(3)).unwrap();
                let choice =
                    [Choice::Yes, Choice::Yes, Choice::Yes, Choice::No, Choice::Maybe][roll.of(5)];
                let plus = if choice == Choice::Yes { plus } else { 0 };
                let party = (choice == Choice::Yes).then_some(plus + 1);
                let doubts = choice == Choice::Maybe;
                let all = roll.of(2) == 0;
                let full = if roll.of(2) == 0 { Full::Refuse } else { Full::Skip };
                let date = roll.of(3);
                let day = evening(&world, 3 + i64::try_from(date).unwrap());
                let on = On { date: (!all).then(|| name(day)), full };
                let mut after = count.clone();
                let mut takes = true;
                for date in if all { 0..DATES } else { date..date + 1 } {
                    match after.becomes(date, guest, party, doubts) {
                        Some(Says::Waits(..)) | None if all && full == Full::Skip => {}
                        Some(Says::Waits(..)) | None if all => takes = false,
                        Some(says) => after.dates[date][guest] = says,
                        None => takes = false,
                    }
                    after.settle(date);
                }
                let done = answer_on(&world, &event, &guests[guest], (choice, plus), on);
                assert_eq!(
                    done.is_ok(),
                    takes,
                    "{round}/{step}: {on:?} {choice:?} {plus} {done:?}"
                );
                if takes {
                    count = after;
                }
                refused += i32::from(!takes);
                waited +=
                    count.dates.iter().flatten().filter(|it| matches!(it, Says::Waits(..))).count();
                assert_eq!(shown(&world, &event, &guests), expected(&count), "{round}/{step}");
            }
            world.check();
        }
        assert!(refused > 5 && waited > 5, "{refused} {waited}");
    });
}
