//! Many at once on one event: exactly the seats there are, on one daemon and on two, and what happens without the guards.
//!
//! A control switches off the product's own guards, so that a test that could not notice a double sale fails itself.

mod bookings;
mod checkins;
mod contention;
mod duplicates;
mod items;
mod members;
mod quotas;
mod registration;
mod release;
mod series;

use std::sync::{Arc, Barrier};

use planify_core::actor::Actor;
use planify_core::answer::{Choice, Status, Wish};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::guest::Guest;
use planify_core::question::Responses;
use planify_engine::events::OnKey;
use planify_engine::{Call, EngineError, answers, events, guests, orgs};
use planify_store::{Store, StoreOptions, StoreUrl};
use planify_testkit::clock::FixedClock;
use planify_testkit::folder::Folder;
use planify_testkit::postgres::Database;
use planify_testkit::stores;
use uuid::Uuid;

use crate::world::{guest, party, seats};

/// Whether the store keeps its guards against races.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guards {
    On,
    Off,
}

/// One database and the daemons' stores on it.
struct Arena {
    stores: Vec<Store>,
    /// The clock, if the database is SQLite.
    clock: Arc<FixedClock>,
    actor: Actor,
    // Dropped after the stores.
    _place: Place,
}

enum Place {
    Folder(#[expect(dead_code, reason = "kept until the stores are closed")] Folder),
    Database(#[expect(dead_code, reason = "kept until the stores are closed")] Database),
}

impl Drop for Arena {
    fn drop(&mut self) {
        self.stores.iter().for_each(Store::close);
    }
}

impl Arena {
    /// A file and the one store that may hold it.
    fn sqlite(guards: Guards) -> Self {
        let folder = Folder::new();
        let url = StoreUrl::SqliteFile(folder.path().join("planify.db"));
        Self::open(&url, 1, guards, Place::Folder(folder))
    }

    /// A Postgres database with the stores of two daemons, where there is a cluster.
    fn postgres(guards: Guards) -> Option<Self> {
        let database = Database::create()?;
        let url = database.url().parse().unwrap();
        Some(Self::open(&url, 2, guards, Place::Database(database)))
    }

    /// SQLite, and Postgres where there is one.
    fn each(guards: Guards) -> impl Iterator<Item = Self> {
        [Some(Self::sqlite(guards)), Self::postgres(guards)].into_iter().flatten()
    }

    fn open(url: &StoreUrl, daemons: usize, guards: Guards, place: Place) -> Self {
        let clock = Arc::new(FixedClock::at(stores::START));
        let stores: Vec<_> = (0..daemons)
            .map(|_| {
                let mut options = StoreOptions::new(Arc::<FixedClock>::clone(&clock));
                options.unguarded = guards == Guards::Off;
                Store::open(url, options).unwrap()
            })
            .collect();
        let actor = stores[0].write_blocking(&[], orgs::ensure_default).unwrap();
        Self { stores, clock, actor, _place: place }
    }

    fn call(&self) -> Call {
        Call::by(self.actor)
    }

    /// An announced event with `capacity` seats and `count` guests who may each be `most` people.
    fn event(&self, capacity: i64, count: usize, most: i64) -> (Event, Vec<Guest>) {
        let call = self.call();
        self.stores[0]
            .write_blocking(&[], move |tx| {
                let new = EditEvent { capacity: seats(Some(capacity)), ..party() };
                let event = events::create(tx, &call, &new, OnKey::Refuse)?.data;
                let id = event.id.to_string();
                let event = events::step(tx, &call, &id, Step::Publish)?.data;
                let mut all = Vec::with_capacity(count);
                for number in 0..count {
                    let new = guest(&format!("g{number}@example.org"), most);
                    all.push(guests::add(tx, &call, &id, &new)?.data);
                }
                Ok::<_, EngineError>((event, all))
            })
            .unwrap()
    }

    /// Answers for a guest at one of the daemons.
    fn answer(
        &self,
        daemon: usize,
        event: &Event,
        guest: &Guest,
        choice: Choice,
        plus: i64,
    ) -> Result<Status, EngineError> {
        let (call, id, guest) = (self.call(), event.id.to_string(), guest.id.to_string());
        let wish = Wish { choice, plus, note: None, responses: Responses::new() };
        let store = &self.stores[daemon % self.stores.len()];
        store
            .write_blocking(&[event.occurrence.uuid()], move |tx| {
                answers::set(tx, &call, &id, &guest, &wish)
            })
            .map(|outcome| outcome.data.answer.status)
    }

    /// Says yes for a guest in a transaction that does not say for which seats it contends.
    fn answer_unannounced(
        &self,
        daemon: usize,
        event: &Event,
        guest: &Guest,
    ) -> Result<Status, EngineError> {
        let (call, id, guest) = (self.call(), event.id.to_string(), guest.id.to_string());
        let wish = Wish { choice: Choice::Yes, plus: 0, note: None, responses: Responses::new() };
        let store = &self.stores[daemon % self.stores.len()];
        store
            .write_blocking(&[], move |tx| answers::set(tx, &call, &id, &guest, &wish))
            .map(|outcome| outcome.data.answer.status)
    }

    /// What the tally says is taken, what the answers say, and the smallest party that waits.
    fn seats(&self, event: &Event) -> (i64, i64, Option<i64>) {
        self.seats_of(event.occurrence.uuid())
    }

    /// The same of any scope.
    fn seats_of(&self, scope: Uuid) -> (i64, i64, Option<i64>) {
        self.stores[0]
            .read_blocking(move |tx| {
                tx.query_one(
                    "select t.taken, \
                     cast(coalesce(sum(case when a.status = 'yes' then a.party end), 0) as bigint), \
                     min(case when a.status = 'waitlisted' then a.party end) \
                     from seat_tally t left join answer a on a.scope = t.scope \
                     where t.scope = $1 group by t.scope, t.taken",
                    &[scope.into()],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                )
                .map_err(EngineError::from)
            })
            .unwrap()
    }
}

/// Starts `count` callers at the same moment and gives what each did.
fn at_once<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let start = Barrier::new(count);
    std::thread::scope(|scope| {
        let callers: Vec<_> = (0..count)
            .map(|number| {
                let (start, work) = (&start, &work);
                scope.spawn(move || {
                    start.wait();
                    work(number)
                })
            })
            .collect();
        callers.into_iter().map(|caller| caller.join().unwrap()).collect()
    })
}
