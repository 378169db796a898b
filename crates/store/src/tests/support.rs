//! Fresh databases and a clock that stands.

use std::sync::Arc;

use jiff::Timestamp;

use crate::migrate::{Migration, Migrations};
use crate::{Clock, Store, StoreOptions, StoreUrl};

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
                constraint seats check (taken <= 3)) strict, without rowid;
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
                constraint seats check (taken <= 3));
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

/// Opens a store in memory.
pub(crate) fn in_memory() -> Store {
    Store::open_with(&StoreUrl::SqliteMemory, options(), &TABLES).unwrap()
}
