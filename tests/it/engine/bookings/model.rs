//! Random commands over a small house against a plain oracle that shares no code with the product.
//!
//! The oracle keeps a list of bookings and finds every answer by looking at all of them, quarter by quarter; the
//! store must agree after each command, on every database, and its own audit must find nothing.

use std::cell::Cell;

use planify_core::booking::{Booking, State};
use planify_core::schedule::{End, Point};
use planify_core::when::OnGap;
use planify_engine::bookings::{self, Goal, MoveBooking, NewBooking};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};

use super::house::{House, in_house};

const CASES: u32 = 60;
const QUARTERS: i64 = 16;
const CHAIRS: i64 = 10;
const WHAT: [&str; 4] = ["great", "small", "both", "chairs"];

#[derive(Debug, Clone, Copy)]
enum Command {
    /// What, how many, from which quarter, how many quarters, and whether it is only held.
    Book(usize, i64, i64, i64, bool),
    /// The same, waiting for it.
    Wait(usize, i64, i64, i64),
    Confirm(usize),
    Cancel(usize),
    /// Which, and to which quarter.
    Move(usize, i64),
    /// The time of a hold runs out.
    Expire(usize),
}

fn commands() -> impl Strategy<Value = Vec<Command>> {
    let book = (0..WHAT.len(), 1_i64..7, 0..QUARTERS, 1_i64..6, any::<bool>());
    let wait = (0..WHAT.len(), 1_i64..7, 0..QUARTERS, 1_i64..6);
    let which = 0..12_usize;
    let command = prop_oneof![
        8 => book.prop_map(|(what, count, from, length, hold)| {
            let count = if WHAT[what] == "chairs" { count } else { 1 };
            Command::Book(what, count, from, length, hold)
        }),
        4 => wait.prop_map(|(what, count, from, length)| {
            let count = if WHAT[what] == "chairs" { count } else { 1 };
            Command::Wait(what, count, from, length)
        }),
        2 => which.clone().prop_map(Command::Confirm),
        2 => which.clone().prop_map(Command::Cancel),
        4 => (which.clone(), 0..QUARTERS).prop_map(|(which, to)| Command::Move(which, to)),
        2 => which.prop_map(Command::Expire),
    ];
    proptest::collection::vec(command, 6..20)
}

/// A booking as the oracle sees it.
#[derive(Debug, Clone, Copy)]
struct Known {
    what: usize,
    count: i64,
    from: i64,
    length: i64,
    state: State,
}

impl Known {
    fn keeps_place(&self) -> bool {
        matches!(self.state, State::Held | State::Confirmed)
    }

    /// How much of a room, or of the chairs, it takes in a quarter.
    fn takes(&self, of: &str, quarter: i64) -> i64 {
        let is_there = self.from <= quarter && quarter < self.from + self.length;
        let is_of = WHAT[self.what] == of || (WHAT[self.what] == "both" && of != "chairs");
        if is_there && is_of && self.keeps_place() { self.count } else { 0 }
    }
}

#[derive(Debug, Default)]
struct Oracle {
    all: Vec<Known>,
}

impl Oracle {
    /// Whether there is room for a booking beside all others.
    fn has_room(&self, new: &Known, itself: Option<usize>) -> bool {
        [("great", 1), ("small", 1), ("chairs", CHAIRS)].into_iter().all(|(of, most)| {
            (new.from..new.from + new.length).all(|quarter| {
                let others =
                    self.all.iter().enumerate().filter(|(other, _)| Some(*other) != itself);
                let taken: i64 = others.map(|(_, it)| it.takes(of, quarter)).sum();
                let wanted = new.takes(of, quarter);
                wanted == 0 || taken + wanted <= most
            })
        })
    }

    /// Does a command, and gives what is free to those who wait; whether it is to be accepted.
    fn obey(&mut self, command: Command) -> bool {
        let did = self.obey_alone(command);
        for which in 0..self.all.len() {
            let known = self.all[which];
            let offered = Known { state: State::Held, ..known };
            if known.state == State::Waiting && self.has_room(&offered, Some(which)) {
                self.all[which].state = State::Held;
            }
        }
        did
    }

    fn obey_alone(&mut self, command: Command) -> bool {
        match command {
            Command::Wait(what, count, from, length) => {
                let new = Known { what, count, from, length, state: State::Held };
                let fits = self.has_room(&new, None);
                if !fits {
                    self.all.push(Known { state: State::Waiting, ..new });
                }
                !fits
            }
            Command::Book(what, count, from, length, hold) => {
                let state = if hold { State::Held } else { State::Confirmed };
                let new = Known { what, count, from, length, state };
                let fits = self.has_room(&new, None);
                if fits {
                    self.all.push(new);
                }
                fits
            }
            Command::Confirm(which) => self.become_one(which, State::Confirmed),
            Command::Cancel(which) => {
                let waits = self.all.get(which).is_some_and(|it| it.state == State::Waiting);
                if waits {
                    self.all[which].state = State::Cancelled;
                }
                waits || self.become_one(which, State::Cancelled)
            }
            Command::Move(which, to) => {
                let Some(known) = self.all.get(which).copied() else { return false };
                let moved = Known { from: to, ..known };
                if known.from == to {
                    return true;
                }
                let fits = known.keeps_place() && self.has_room(&moved, Some(which));
                if fits {
                    self.all[which] = moved;
                }
                fits
            }
            Command::Expire(which) => {
                let held = self.all.get_mut(which).filter(|it| it.state == State::Held);
                held.is_some_and(|it| {
                    it.state = State::Expired;
                    true
                })
            }
        }
    }

    fn become_one(&mut self, which: usize, state: State) -> bool {
        let Some(known) = self.all.get_mut(which) else { return false };
        let is_open = known.keeps_place() || known.state == state;
        if is_open {
            known.state = state;
        }
        is_open
    }
}

/// Does a command; whether it was accepted.
fn obey(house: &House<'_, '_>, day: i64, made: &mut Vec<Booking>, command: Command) -> bool {
    let minutes = |quarter: i64| day * 1_440 + quarter * 15;
    let of = |which: usize, made: &[Booking]| made.get(which).cloned();
    match command {
        Command::Book(what, count, from, length, hold) => {
            let new = house.wanted(&[(WHAT[what], count)], minutes(from), minutes(from + length));
            let goal = if hold { Goal::Hold } else { Goal::Confirm };
            let booked = house.book(NewBooking { goal, ..new });
            booked.is_ok_and(|booked| {
                made.push(booked.data.first.booking);
                true
            })
        }
        Command::Wait(what, count, from, length) => {
            let new = house.wanted(&[(WHAT[what], count)], minutes(from), minutes(from + length));
            let booked = house.book(NewBooking { goal: Goal::Wait, ..new });
            booked.is_ok_and(|booked| {
                made.push(booked.data.first.booking);
                true
            })
        }
        Command::Confirm(which) => {
            of(which, made).is_some_and(|it| house.step(&it, bookings::confirm).is_ok())
        }
        Command::Cancel(which) => {
            of(which, made).is_some_and(|it| house.step(&it, bookings::cancel).is_ok())
        }
        Command::Move(which, to) => of(which, made).is_some_and(|it| {
            let to = MoveBooking {
                start: Some(Point::Instant(house.at(minutes(to)))),
                end: End::Default,
                on_gap: OnGap::Refuse,
                wanted: None,
            };
            let (call, reference) = (house.world.call(), it.id.to_string());
            house.world.write(move |tx| bookings::move_to(tx, &call, &reference, &to)).is_ok()
        }),
        Command::Expire(which) => {
            let held = of(which, made).filter(|it| house.get(it).state == State::Held);
            held.is_some_and(|it| {
                house.run_out(&it);
                // Nobody gave it up, so the daemon finds it.
                super::waiting::sweep(house);
                true
            })
        }
    }
}

/// Does the commands on a day of their own and compares after each; gives how many were accepted and refused.
fn follow(house: &House<'_, '_>, day: i64, commands: &[Command]) -> (u32, u32) {
    let (mut oracle, mut made) = (Oracle::default(), Vec::new());
    let (mut accepted, mut refused) = (0, 0);
    for command in commands {
        let should = oracle.obey(*command);
        let did = obey(house, day, &mut made, *command);
        assert_eq!(did, should, "{command:?} on {oracle:?}");
        for (known, booking) in oracle.all.iter().zip(&made) {
            let seen = house.get(booking);
            let from =
                seen.booking.time.starts_at().duration_since(house.at(day * 1_440)).as_mins();
            assert_eq!((seen.state, from), (known.state, known.from * 15), "after {command:?}");
        }
        assert_eq!(oracle.all.len(), made.len());
        house.check();
        accepted += u32::from(did);
        refused += u32::from(!did);
    }
    (accepted, refused)
}

#[test]
fn random_commands_do_what_the_oracle_says() {
    in_house(|house| {
        let (day, accepted, refused) = (Cell::new(0), Cell::new(0), Cell::new(0));
        let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
        let seed = TestRng::from_seed(config.rng_algorithm, &[7; 32]);
        TestRunner::new_with_rng(config, seed)
            .run(&commands(), |commands| {
                day.set(day.get() + 1);
                let (did, did_not) = follow(house, day.get(), &commands);
                accepted.set(accepted.get() + did);
                refused.set(refused.get() + did_not);
                Ok(())
            })
            .unwrap();
        let (accepted, refused): (u32, u32) = (accepted.get(), refused.get());
        assert!(accepted * 5 > refused && refused * 5 > accepted, "{accepted} to {refused}");
    });
}
