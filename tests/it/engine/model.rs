//! Random commands over one small event against a plain oracle that shares no code with the product.
//!
//! The oracle keeps a list of guests and finds every answer by looking at all of them; the store must agree after each
//! command, on both engines.

use std::cell::RefCell;

use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Event};
use planify_core::guest::{Guest, Role};
use planify_core::id::GuestId;
use planify_core::patch::Patch;
use planify_core::quota::ByRole;
use planify_testkit::stores;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::quotas::set_role;
use crate::world::{World, seats, wish};

const GUESTS: usize = 6;
const PARTY: i64 = 3;

#[derive(Debug, Clone, Copy)]
enum Command {
    Yes(usize, i64),
    No(usize),
    Maybe(usize),
    Capacity(Option<i64>),
    /// How many seats guests of honour may take.
    Quota(Option<i64>),
    /// Makes a guest one of honour, or one who takes part.
    Honour(usize, bool),
    Remove(usize),
    Add(usize),
}

fn commands() -> impl Strategy<Value = Vec<Command>> {
    let guest = 0..GUESTS;
    let command = prop_oneof![
        16 => (guest.clone(), 0..=PARTY).prop_map(|(guest, plus)| Command::Yes(guest, plus)),
        4 => guest.clone().prop_map(Command::No),
        2 => guest.clone().prop_map(Command::Maybe),
        2 => prop_oneof![1 => Just(None), 12 => (0_i64..7).prop_map(Some)].prop_map(Command::Capacity),
        2 => prop_oneof![1 => Just(None), 6 => (0_i64..5).prop_map(Some)].prop_map(Command::Quota),
        3 => (guest.clone(), any::<bool>()).prop_map(|(guest, vip)| Command::Honour(guest, vip)),
        1 => guest.clone().prop_map(Command::Remove),
        1 => guest.prop_map(Command::Add),
    ];
    proptest::collection::vec(command, 8..24)
}

/// What one guest says, as the oracle sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    Comes(i64),
    Declines,
    Doubts(i64),
    /// Party, and the number of the command since when.
    Waits(i64, usize),
}

#[derive(Debug)]
struct Oracle {
    /// None for one who is not on the list.
    guests: Vec<Option<Says>>,
    /// Who is a guest of honour.
    honoured: Vec<bool>,
    room: Option<i64>,
    quota: Option<i64>,
    step: usize,
}

impl Oracle {
    fn sold(&self) -> i64 {
        let parties = self.guests.iter().flatten().map(|says| match says {
            Says::Comes(party) => *party,
            _ => 0,
        });
        parties.sum()
    }

    fn waiting(&self) -> usize {
        self.guests.iter().filter(|says| matches!(says, Some(Says::Waits(..)))).count()
    }

    /// Seats that are taken by guests of honour.
    fn sold_to_honoured(&self) -> i64 {
        let all = self.guests.iter().zip(&self.honoured).filter(|(_, honoured)| **honoured);
        let parties = all.map(|(says, _)| match says {
            Some(Says::Comes(party)) => *party,
            _ => 0,
        });
        parties.sum()
    }

    fn has_room_for(&self, index: usize, people: i64) -> bool {
        let free = self.room.is_none_or(|room| self.sold() + people <= room);
        let of_quota = self.quota.is_none_or(|quota| self.sold_to_honoured() + people <= quota);
        free && (of_quota || !self.honoured[index])
    }

    /// Whether the command is to be taken; what it does if it is.
    fn obey(&mut self, command: Command) -> bool {
        self.step += 1;
        let taken = self.take(command);
        while let Some(index) = self.next_who_fits() {
            let Some(Says::Waits(party, _)) = self.guests[index] else { unreachable!() };
            self.guests[index] = Some(Says::Comes(party));
        }
        taken
    }

    fn next_who_fits(&self) -> Option<usize> {
        let waiting = self.guests.iter().enumerate().filter_map(|(index, says)| match says {
            Some(Says::Waits(party, since)) if self.has_room_for(index, *party) => {
                Some((*since, index))
            }
            _ => None,
        });
        waiting.min().map(|(_, index)| index)
    }

    fn take(&mut self, command: Command) -> bool {
        match command {
            Command::Add(index) => {
                let absent = self.guests[index].is_none();
                self.guests[index].get_or_insert(Says::Nothing);
                absent
            }
            Command::Remove(index) => {
                self.honoured[index] = false;
                self.guests[index].take().is_some()
            }
            Command::Capacity(room) => {
                let enough = room.is_none_or(|room| self.sold() <= room);
                if enough {
                    self.room = room;
                }
                enough
            }
            Command::Quota(quota) => {
                let enough = quota.is_none_or(|quota| self.sold_to_honoured() <= quota);
                if enough {
                    self.quota = quota;
                }
                enough
            }
            Command::Honour(index, honoured) => self.honour(index, honoured),
            Command::No(index) => self.say(index, Says::Declines),
            Command::Maybe(index) => self.say(index, Says::Doubts(1)),
            Command::Yes(index, plus) => self.come(index, plus + 1),
        }
    }

    fn honour(&mut self, index: usize, honoured: bool) -> bool {
        let held = match self.guests[index] {
            None => return false,
            Some(Says::Comes(party)) => party,
            Some(_) => 0,
        };
        let gains = honoured && !self.honoured[index];
        let fits =
            self.quota.is_none_or(|quota| self.sold_to_honoured() + held <= quota) || held == 0;
        if gains && !fits {
            return false;
        }
        self.honoured[index] = honoured;
        true
    }

    fn say(&mut self, index: usize, says: Says) -> bool {
        let known = self.guests[index].is_some();
        if known {
            self.guests[index] = Some(says);
        }
        known
    }

    fn come(&mut self, index: usize, party: i64) -> bool {
        let Some(before) = self.guests[index] else { return false };
        if party > PARTY {
            return false;
        }
        self.guests[index] = Some(Says::Nothing);
        let says = match (self.has_room_for(index, party), before) {
            (true, _) => Says::Comes(party),
            // A smaller party always fits into the seats that it has.
            (false, Says::Comes(held)) if party <= held => Says::Comes(party),
            (false, Says::Comes(_)) => {
                self.guests[index] = Some(before);
                return false;
            }
            (false, Says::Waits(_, since)) => Says::Waits(party, since),
            (false, _) => Says::Waits(party, self.step),
        };
        self.guests[index] = Some(says);
        true
    }
}

/// What the store says about each guest; none for one who is not on the list.
fn stored(
    world: &World<'_>,
    event: &Event,
    guests: &[Option<Guest>],
) -> Vec<Option<(Status, i64)>> {
    let rows = world.rows(
        "select g.guest_id, coalesce(a.status, 'pending'), coalesce(a.party, 0) from guest g \
         left join answer a on a.guest_id = g.guest_id where g.event_id = $1",
        &[event.id.into()],
        |row| Ok((row.get::<GuestId>(0)?, row.get::<String>(1)?, row.get::<i64>(2)?)),
    );
    let answer = |guest: &Guest| {
        let found = rows.iter().find(|(id, ..)| *id == guest.id);
        found.map(|(_, status, party)| (status.parse().unwrap(), *party))
    };
    guests.iter().map(|guest| guest.as_ref().and_then(answer)).collect()
}

fn expected(oracle: &Oracle) -> Vec<Option<(Status, i64)>> {
    let word = |says: Says| match says {
        Says::Nothing => (Status::Pending, 0),
        Says::Comes(party) => (Status::Yes, party),
        Says::Declines => (Status::No, 0),
        Says::Doubts(party) => (Status::Maybe, party),
        Says::Waits(party, _) => (Status::Waitlisted, party),
    };
    oracle.guests.iter().map(|says| says.map(word)).collect()
}

/// How often each kind of outcome came up.
#[derive(Debug, Default)]
struct Seen {
    taken: u32,
    refused: u32,
    waiting: u32,
    promoted: u32,
}

/// Does the commands in a new event and compares after each.
fn follow(world: &World<'_>, commands: &[Command], seen: &RefCell<Seen>) {
    let event = world.event(Some(4));
    let email = |index: usize| format!("m{index}@example.org");
    let mut guests: Vec<_> =
        (0..GUESTS).map(|index| Some(world.guest(&event, &email(index), PARTY))).collect();
    let mut oracle = Oracle {
        guests: vec![Some(Says::Nothing); GUESTS],
        honoured: vec![false; GUESTS],
        room: Some(4),
        quota: None,
        step: 0,
    };
    for command in commands {
        let waited = oracle.waiting();
        let should = oracle.obey(*command);
        let did = obey(world, &event, &mut guests, *command, &email);
        assert_eq!(did, should, "{command:?} on {oracle:?}");
        assert_eq!(stored(world, &event, &guests), expected(&oracle), "after {command:?}");
        assert_eq!(world.get(&event).taken, oracle.sold());
        let waiting = oracle.waiting();
        let mut seen = seen.borrow_mut();
        seen.taken += u32::from(did);
        seen.refused += u32::from(!did);
        seen.waiting += u32::from(waiting > waited);
        seen.promoted += u32::from(waiting < waited);
    }
    world.check();
}

fn obey(
    world: &World<'_>,
    event: &Event,
    guests: &mut [Option<Guest>],
    command: Command,
    email: &impl Fn(usize) -> String,
) -> bool {
    let answer = |guest: &Option<Guest>, choice, plus| {
        guest.as_ref().is_some_and(|guest| world.answer(event, guest, wish(choice, plus)).is_ok())
    };
    match command {
        Command::Yes(index, plus) => answer(&guests[index], Choice::Yes, plus),
        Command::No(index) => answer(&guests[index], Choice::No, 0),
        Command::Maybe(index) => answer(&guests[index], Choice::Maybe, 0),
        Command::Capacity(room) => {
            let capacity = room.map_or(Patch::Clear, |_| seats(room));
            world.edit(event, EditEvent { capacity, ..EditEvent::default() }).is_ok()
        }
        Command::Quota(quota) => {
            let vip = quota.map_or(Patch::Clear, Patch::Set);
            let quotas = ByRole { vip, ..ByRole::default() };
            world.edit(event, EditEvent { quotas, ..EditEvent::default() }).is_ok()
        }
        Command::Honour(index, honoured) => guests[index].as_ref().is_some_and(|guest| {
            let role = if honoured { Role::Vip } else { Role::Attendee };
            set_role(world, event, guest, role).is_ok()
        }),
        Command::Remove(index) => {
            guests[index].take().is_some_and(|guest| world.remove(event, &guest).is_ok())
        }
        Command::Add(index) => {
            match world.add(event, crate::world::guest(&email(index), PARTY)) {
                Ok(added) => guests[index] = Some(added.data),
                Err(_) => return false,
            }
            true
        }
    }
}

fn run(world: &World<'_>, cases: u32) {
    let seen = RefCell::new(Seen::default());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let seed = proptest::test_runner::TestRng::from_seed(config.rng_algorithm, &[42; 32]);
    TestRunner::new_with_rng(config, seed)
        .run(&commands(), |commands| {
            follow(world, &commands, &seen);
            Ok(())
        })
        .unwrap();
    let seen = seen.into_inner();
    let all = seen.taken + seen.refused;
    for (what, count) in
        [("refused", seen.refused), ("waiting", seen.waiting), ("promoted", seen.promoted)]
    {
        assert!(count * 40 >= all, "only {count} of {all} commands were {what}");
    }
}

#[test]
fn random_commands_do_what_a_plain_oracle_says() {
    stores::in_memory(|store| run(&World::on(store), 200));
}

#[test]
fn random_commands_do_the_same_on_every_database() {
    stores::each(|store| run(&World::on(store), 16));
}
