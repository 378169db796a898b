//! Two replicas on one Postgres whose writers commit out of order.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use planify_core::actor::Actor;
use planify_engine::events::{self, OnKey};
use planify_engine::{Call, EngineError, changes, orgs};
use planify_store::{Clock, Store, StoreError, StoreOptions, journal};
use planify_testkit::clock::FixedClock;
use planify_testkit::postgres::Database;
use planify_testkit::{stores, wait};
use uuid::Uuid;

use crate::world::party;

const WRITERS: usize = 4;
const EVENTS: usize = 25;
/// A row of the journal as the product writes it.
const LATE: &str = "insert into journal (op, org, at, actor, command, subject_kind, subject, kind, format) \
     values ($1, $2, now(), 'test', 'test', 'evt', $1, 'created', 1)";

/// Two stores on one database, as two daemons have them.
struct Replicas {
    stores: [Store; 2],
    actor: Actor,
    database: Database,
}

impl Drop for Replicas {
    fn drop(&mut self) {
        self.stores.iter().for_each(Store::close);
    }
}

/// A row as a reader sees it.
type Seen = (i64, Uuid);

impl Replicas {
    fn open() -> Option<Self> {
        let database = Database::create()?;
        let clock: Arc<dyn Clock> = Arc::new(FixedClock::at(stores::START));
        let url = database.url().parse().unwrap();
        let stores =
            [(); 2].map(|()| Store::open(&url, StoreOptions::new(Arc::clone(&clock))).unwrap());
        let actor = stores[0].write_blocking(&[], orgs::ensure_default).unwrap();
        Some(Self { stores, actor, database })
    }

    fn create(&self, replica: usize) {
        let call = Call::by(self.actor);
        let made = self.stores[replica]
            .write_blocking(&[], move |tx| events::create(tx, &call, &party(), OnKey::Refuse));
        match made {
            Ok(_) => {}
            // The other replica was given the same slug; nothing is written.
            Err(error) => assert_eq!(error.code(), Some("duplicate-key"), "{error}"),
        }
    }

    /// Publishes; while a server that is busy lets it wait for the other publisher too long, it comes back.
    fn publish(&self, replica: usize) -> u64 {
        let publish = || {
            self.stores[replica]
                .write_blocking(&[], |tx| journal::publish(tx).map_err(EngineError::from))
        };
        let busy = |error: &EngineError| matches!(error, EngineError::Store(StoreError::Busy));
        let mut tries = (0..12).map(|_| publish());
        let done = tries.find(|tried| !tried.as_ref().is_err_and(busy));
        done.expect("the other publisher is done within a minute").unwrap()
    }

    /// Publishes until every row is numbered; transactions of other databases hold it up too.
    fn publish_all(&self) {
        let mut client = self.database.connect();
        wait::until_true(wait::SOON, "every row is numbered", || {
            self.publish(0);
            let left = client.query_one("select count(*) from journal where seq is null", &[]);
            left.unwrap().get::<_, i64>(0) == 0
        });
    }

    fn read(&self, replica: usize, cursor: i64) -> (Vec<Seen>, i64) {
        read(&self.stores[replica], self.actor, cursor)
    }

    /// Every row that was written.
    fn written(&self) -> BTreeSet<Uuid> {
        let rows = self.database.connect().query("select subject from journal", &[]).unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }
}

fn read(store: &Store, actor: Actor, cursor: i64) -> (Vec<Seen>, i64) {
    let batch = store.read_blocking(move |tx| changes::read(tx, &actor, cursor)).unwrap();
    (batch.rows.iter().map(|row| (row.seq, row.subject)).collect(), batch.cursor)
}

/// Follows the feed of a replica until it is told that nothing comes any more.
fn follow(store: &Store, actor: Actor, ended: &Arc<AtomicBool>) -> JoinHandle<Vec<Seen>> {
    let (store, ended) = (store.clone(), Arc::clone(ended));
    std::thread::spawn(move || {
        let (mut cursor, mut seen) = (0, Vec::new());
        loop {
            // Looked at first: what was published before the end is read after it.
            let last = ended.load(Ordering::SeqCst);
            let (rows, next) = read(&store, actor, cursor);
            let idle = rows.is_empty();
            seen.extend(rows);
            cursor = next;
            if last && idle {
                return seen;
            }
        }
    })
}

#[test]
fn two_readers_miss_no_row_and_see_none_twice_while_writers_commit_out_of_order() {
    let Some(replicas) = Replicas::open() else { return };
    let ended = Arc::new(AtomicBool::new(false));
    let readers: Vec<_> =
        replicas.stores.iter().map(|store| follow(store, replicas.actor, &ended)).collect();
    let writing = AtomicBool::new(true);
    std::thread::scope(|scope| {
        let publishers: Vec<_> = (0..2)
            .map(|replica| {
                let (replicas, writing) = (&replicas, &writing);
                scope.spawn(move || {
                    while writing.load(Ordering::SeqCst) {
                        replicas.publish(replica);
                    }
                })
            })
            .collect();
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let replicas = &replicas;
                scope.spawn(move || {
                    let mut late = replicas.database.connect();
                    for number in 0..EVENTS {
                        // Begun before the others write, and committed after some of them.
                        let mut transaction = late.transaction().unwrap();
                        let org = replicas.actor.org.uuid();
                        let id = Uuid::from_u64_pair(
                            1,
                            u64::try_from(writer * EVENTS + number).unwrap(),
                        );
                        transaction.execute(LATE, &[&id, &org]).unwrap();
                        replicas.create(writer % 2);
                        transaction.commit().unwrap();
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.join().unwrap();
        }
        writing.store(false, Ordering::SeqCst);
        for publisher in publishers {
            publisher.join().unwrap();
        }
    });
    replicas.publish_all();
    ended.store(true, Ordering::SeqCst);
    let written = replicas.written();
    assert!(written.len() > WRITERS * EVENTS, "{} rows", written.len());
    for reader in readers {
        let seen = reader.join().unwrap();
        let numbers: Vec<i64> = seen.iter().map(|(seq, _)| *seq).collect();
        let whole: Vec<i64> = (1..=i64::try_from(written.len()).unwrap()).collect();
        assert_eq!(numbers, whole, "the numbers have gaps or repeats");
        let subjects: BTreeSet<Uuid> = seen.into_iter().map(|(_, subject)| subject).collect();
        assert_eq!(subjects, written);
    }
}

#[test]
fn a_row_of_a_transaction_that_began_early_and_commits_late_is_not_skipped() {
    let Some(replicas) = Replicas::open() else { return };
    let mut early = replicas.database.connect();
    let mut transaction = early.transaction().unwrap();
    let late = Uuid::from_u128(1);
    transaction.execute(LATE, &[&late, &replicas.actor.org.uuid()]).unwrap();
    for _ in 0..5 {
        replicas.create(0);
        replicas.create(1);
    }
    assert_eq!(replicas.publish(0), 0, "what follows a transaction that still runs must wait");
    assert_eq!(replicas.read(1, 0), (Vec::new(), 0));
    transaction.commit().unwrap();
    replicas.publish_all();
    for replica in 0..2 {
        let (rows, cursor) = replicas.read(replica, 0);
        assert_eq!((rows.len(), cursor), (11, 11));
        assert_eq!(
            rows[0].1, late,
            "rows are numbered in the order in which their transactions began"
        );
        let refused = replicas.stores[replica]
            .read_blocking({
                let actor = replicas.actor;
                move |tx| changes::read(tx, &actor, 12)
            })
            .unwrap_err();
        assert_eq!(refused.code(), Some("feed-reset"));
    }
}
