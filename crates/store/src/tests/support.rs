//! Fresh databases and a clock that stands.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use postgres::{Client, NoTls};
use uuid::Uuid;

use crate::migrate::{ALL, Migration, Migrations};
use crate::{Clock, Store, StoreError, StoreOptions, StoreUrl, Tx};

/// A clock that stands.
#[derive(Debug)]
pub(crate) struct Standing;

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(1_800_000_000_000_001).unwrap()
    }
}

pub(crate) const TABLES: Migrations = Migrations {
    sqlite: &[Migration {
        version: 1,
        name: "0001_test",
        sql: "-- min_program: 0.1.0
            create table seat_tally (scope blob primary key, taken integer not null,
                constraint seats_not_oversold check (taken <= 3)) strict, without rowid;
            create table thing (id integer primary key, name text not null unique, parent integer
                references thing (id) deferrable initially deferred, at integer, flag integer,
                ident blob, doc text, raw blob,
                constraint thing_place unique (parent, flag)) strict;
            create unique index thing_ident on thing (ident) where ident is not null;",
    }],
    postgres: &[Migration {
        version: 1,
        name: "0001_test",
        sql: "-- min_program: 0.1.0
            create table seat_tally (scope uuid primary key, taken bigint not null,
                constraint seats_not_oversold check (taken <= 3));
            create table thing (id bigint primary key, name text not null unique, parent bigint
                references thing (id) deferrable initially deferred, at timestamptz, flag boolean,
                ident uuid, doc jsonb, raw bytea,
                constraint thing_place unique (parent, flag));
            create unique index thing_ident on thing (ident) where ident is not null;",
    }],
    program: "0.1.0",
};

pub(crate) fn options() -> StoreOptions {
    StoreOptions::new(Arc::new(Standing))
}

/// A directory that goes with the test.
pub(crate) struct Dir(PathBuf);

impl Dir {
    pub(crate) fn new() -> Self {
        let dir = std::env::temp_dir().join(format!("planify-store-{}", unique()));
        std::fs::create_dir(&dir).unwrap();
        Self(dir)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn url(&self) -> StoreUrl {
        StoreUrl::SqliteFile(self.0.join("planify.db"))
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

/// A database on the server of `PLANIFY_TEST_POSTGRES` that goes with the test.
pub(crate) struct Database {
    admin: String,
    name: String,
}

impl Database {
    /// Creates a database; `None`, with a line that says so, if there is no server.
    pub(crate) fn new(test: &str) -> Option<Self> {
        let Ok(admin) = std::env::var("PLANIFY_TEST_POSTGRES") else {
            let all = std::env::var("PLANIFY_TEST_REQUIRE").is_ok_and(|which| which == "all");
            assert!(!all, "`PLANIFY_TEST_POSTGRES` is not set");
            println!("not run on Postgres: {test} (set `PLANIFY_TEST_POSTGRES`)");
            return None;
        };
        let name = format!("planify_{}", unique());
        connect(&admin).batch_execute(&format!("create database {name}")).unwrap();
        Some(Self { admin, name })
    }

    pub(crate) fn text_url(&self) -> String {
        let (main, query) = self.admin.split_once('?').unwrap_or((&self.admin, ""));
        let (server, _) = main.rsplit_once('/').unwrap();
        format!("{server}/{}?{query}", self.name)
    }

    pub(crate) fn url(&self) -> StoreUrl {
        self.text_url().parse().unwrap()
    }

    pub(crate) fn client(&self) -> Client {
        connect(&self.text_url())
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        connect(&self.admin)
            .batch_execute(&format!("drop database {} with (force)", self.name))
            .unwrap();
    }
}

fn connect(url: &str) -> Client {
    Client::connect(url, NoTls).unwrap()
}

fn unique() -> String {
    let mut bytes = [0; 16];
    aws_lc_rs::rand::fill(&mut bytes).unwrap();
    Uuid::from_bytes(bytes).simple().to_string()
}

/// Checks a fact on each engine that is there, with the tables of these tests.
pub(crate) fn on_each(test: &str, fact: impl Fn(&Store)) {
    on_each_with(test, &TABLES, options, fact);
}

/// Checks a fact on each engine that is there, with the tables of the product.
pub(crate) fn on_each_real(test: &str, fact: impl Fn(&Store)) {
    on_each_with(test, &ALL, options, fact);
}

pub(crate) fn on_each_with(
    test: &str,
    migrations: &Migrations,
    options: impl Fn() -> StoreOptions,
    fact: impl Fn(&Store),
) {
    let run = |url: &StoreUrl| {
        let store = Store::open_with(url, options(), migrations).unwrap();
        fact(&store);
        store.close();
    };
    run(&StoreUrl::SqliteMemory);
    run(&Dir::new().url());
    if let Some(database) = Database::new(test) {
        run(&database.url());
    }
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: i64, name: &str) -> Result<u64, StoreError> {
    tx.execute("insert into thing (id, name) values ($1, $2)", &[id.into(), name.into()])
}

pub(crate) fn names(store: &Store) -> Vec<String> {
    let sql = "select name from thing order by id";
    store.read_blocking(|tx| tx.query_map(sql, &[], |row| row.get(0))).unwrap()
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap()
        .block_on(async { tokio::time::timeout(Duration::from_secs(20), future).await.unwrap() })
}

/// Holds a lane until it is opened, so that jobs gather behind it.
pub(crate) struct Gate {
    open: Sender<()>,
}

impl Gate {
    /// Closes the only lane of a store and waits until it stands.
    pub(crate) fn close(store: &Store) -> Self {
        let (open, opened): (_, Receiver<()>) = channel();
        let (enter, entered) = channel();
        let opened = Mutex::new(opened);
        // The answer is of no interest, and the job runs without a listener too.
        drop(store.write(&[], move |_| {
            enter.send(()).unwrap();
            let _ = opened.lock().unwrap().recv();
            Err::<(), _>(StoreError::NotFound)
        }));
        entered.recv().unwrap();
        Self { open }
    }

    pub(crate) fn open(self) {
        drop(self.open);
    }
}
