//! One story on every database: SQLite in memory, SQLite in a file, Postgres.
//!
//! Each run has an empty database of its own with the default organisation and its owner.

use std::sync::Arc;

use jiff::Timestamp;
use planify_core::actor::Actor;
use planify_engine::{EngineError, orgs};
use planify_store::{Clock, Store, StoreOptions, StoreUrl, Tx};
use uuid::Uuid;

use crate::clock::FixedClock;
use crate::folder::Folder;
use crate::postgres::Database;

/// The moment at which the clock of a new store stands.
pub const START: Timestamp = Timestamp::constant(1_700_000_000, 0);

/// An open store on a database of its own.
#[derive(Debug)]
pub struct TestStore {
    pub store: Store,
    pub url: StoreUrl,
    /// The clock, if the database is SQLite.
    pub clock: Arc<FixedClock>,
    /// The owner of the default organisation.
    pub owner: Actor,
    place: Place,
}

/// Keeps the database in being; the story must not end before its store does.
#[derive(Debug)]
enum Place {
    Memory,
    Folder(Folder),
    Postgres(Database),
}

/// Runs the story on every database that is to be had.
pub fn each(story: impl Fn(&TestStore)) {
    each_with(|_| {}, story);
}

/// Runs the story on every database with changed settings.
pub fn each_with(change: impl Fn(&mut StoreOptions), story: impl Fn(&TestStore)) {
    tell(&TestStore::open(StoreUrl::SqliteMemory, Place::Memory, &change), &story);
    each_on_disk_with(change, story);
}

/// Runs the story on every database that several connections share.
pub fn each_on_disk_with(change: impl Fn(&mut StoreOptions), story: impl Fn(&TestStore)) {
    let folder = Folder::new();
    let file = StoreUrl::SqliteFile(folder.path().join("planify.db"));
    tell(&TestStore::open(file, Place::Folder(folder), &change), &story);
    if let Some(database) = Database::create() {
        let url = StoreUrl::Postgres(database.url());
        tell(&TestStore::open(url, Place::Postgres(database), &change), &story);
    }
}

/// Runs the story on SQLite in memory only, for what does not depend on the database.
pub fn in_memory(story: impl Fn(&TestStore)) {
    tell(&TestStore::open(StoreUrl::SqliteMemory, Place::Memory, |_| {}), &story);
}

fn tell(on: &TestStore, story: &impl Fn(&TestStore)) {
    let named = Named(on.url.to_string());
    story(on);
    on.store.close();
    drop(named);
}

/// Says on which database a story failed.
struct Named(String);

impl Drop for Named {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the story failed on {}", self.0);
        }
    }
}

impl TestStore {
    fn open(url: StoreUrl, place: Place, change: impl Fn(&mut StoreOptions)) -> Self {
        let clock = Arc::new(FixedClock::at(START));
        let ticking: Arc<dyn Clock> = Arc::<FixedClock>::clone(&clock);
        let mut options = StoreOptions::new(ticking);
        change(&mut options);
        let store = Store::open(&url, options).expect("an empty database opens");
        let owner = store
            .write_blocking(&[], orgs::ensure_default)
            .expect("an empty database takes an owner");
        Self { store, url, clock, owner, place }
    }

    /// Runs a command that contends for nothing.
    pub fn write<T: Send + 'static>(
        &self,
        command: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        self.store.write_blocking(&[], command)
    }

    /// Runs a command that contends for the seats of `scope`.
    pub fn contend<T: Send + 'static>(
        &self,
        scope: impl Into<Uuid>,
        command: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        self.store.write_blocking(&[scope.into()], command)
    }

    /// Runs a query.
    pub fn read<T: Send + 'static>(
        &self,
        query: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        self.store.read_blocking(query)
    }

    /// The database behind the store, if it is on Postgres.
    pub fn postgres(&self) -> Option<&Database> {
        match &self.place {
            Place::Postgres(database) => Some(database),
            Place::Memory | Place::Folder(_) => None,
        }
    }

    /// The folder of the database, if it is a file.
    pub fn folder(&self) -> Option<&Folder> {
        match &self.place {
            Place::Folder(folder) => Some(folder),
            Place::Memory | Place::Postgres(_) => None,
        }
    }
}

impl Drop for TestStore {
    fn drop(&mut self) {
        self.store.close();
    }
}
