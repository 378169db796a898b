//! Jobs that share a transaction, and queues that are full.

use super::support::{
    Database, Dir, Gate, TABLES, block_on, insert, names, on_each, on_each_with, options,
};
use crate::{Store, StoreError, StoreOptions};

#[test]
fn a_job_that_fails_or_panics_does_not_hurt_its_neighbours() {
    on_each("isolation", |store| {
        let gate = Gate::close(store);
        let good = store.write(&[], |tx| insert(tx, 1, "good"));
        let bad = store.write(&[], |tx| {
            insert(tx, 2, "bad")?;
            Err::<(), _>(StoreError::NotFound)
        });
        let twin = store.write(&[], |tx| insert(tx, 1, "twin"));
        let worse = store.write(&[], |tx| {
            insert(tx, 3, "worse")?;
            assert!(tx.now() < jiff::Timestamp::MIN, "a panic of the test");
            Ok::<_, StoreError>(())
        });
        let last = store.write(&[], |tx| insert(tx, 4, "last"));
        let before = store.stats();
        gate.open();
        block_on(async {
            assert_eq!(good.await, Ok(1));
            assert_eq!(bad.await, Err(StoreError::NotFound));
            let pkey = "thing_pkey".to_owned();
            assert_eq!(twin.await, Err(StoreError::Constraint { name: pkey }));
            assert_eq!(worse.await, Err(StoreError::Panicked));
            assert_eq!(last.await, Ok(1));
        });
        assert_eq!(names(store), ["good", "last"]);
        let after = store.stats();
        assert_eq!(after.batches - before.batches, 1, "the jobs shared a transaction");
        assert_eq!(after.committed - before.committed, 2);
    });
}

#[test]
fn a_job_that_spoils_the_commit_fails_alone() {
    on_each("deferred constraint", |store| {
        let gate = Gate::close(store);
        let good = store.write(&[], |tx| insert(tx, 1, "good"));
        let orphan = store.write(&[], |tx| {
            tx.execute("insert into thing (id, name, parent) values (2, 'orphan', 9)", &[])
        });
        let last = store.write(&[], |tx| insert(tx, 3, "last"));
        gate.open();
        block_on(async {
            assert_eq!((good.await, last.await), (Ok(1), Ok(1)));
            let name = crate::FOREIGN_KEY.to_owned();
            assert_eq!(orphan.await, Err(StoreError::Constraint { name }));
        });
        assert_eq!(names(store), ["good", "last"]);
    });
}

#[test]
fn a_full_queue_refuses_at_once_and_takes_jobs_again_when_it_has_room() {
    let short = || StoreOptions { queue_len: 2, ..options() };
    on_each_with("overload", &TABLES, short, |store| {
        let gate = Gate::close(store);
        let waiting: Vec<_> =
            (1..=2).map(|id| store.write(&[], move |tx| insert(tx, id, &id.to_string()))).collect();
        let refused = store.write_blocking(&[], |tx| insert(tx, 3, "3"));
        assert_eq!(refused, Err(StoreError::Overloaded));
        gate.open();
        block_on(async {
            for answer in waiting {
                assert_eq!(answer.await, Ok(1));
            }
        });
        assert_eq!(store.write_blocking(&[], |tx| insert(tx, 3, "3")), Ok(1));
        assert_eq!(names(store), ["1", "2", "3"]);
    });
}

#[test]
fn closing_does_what_waits_and_refuses_what_comes() {
    on_each("close", |store| {
        let gate = Gate::close(store);
        let waiting = store.write(&[], |tx| insert(tx, 1, "waiting"));
        gate.open();
        store.close();
        assert_eq!(block_on(waiting), Ok(1));
        assert_eq!(store.write_blocking(&[], |tx| insert(tx, 2, "x")), Err(StoreError::Closed));
        assert_eq!(store.read_blocking(|tx| insert(tx, 2, "x")), Err(StoreError::Closed));
    });
}

#[test]
fn a_read_sees_what_was_answered_before() {
    on_each("read after write", |store| {
        for id in 1..=50 {
            store.write_blocking(&[], move |tx| insert(tx, id, &id.to_string())).unwrap();
            assert_eq!(names(store).len(), usize::try_from(id).unwrap());
        }
    });
}

#[test]
fn a_read_sees_one_state_of_the_database() {
    let (dir, database) = (Dir::new(), Database::new("snapshot"));
    let urls = [Some(dir.url()), database.as_ref().map(Database::url)];
    for url in urls.iter().flatten() {
        let store = Store::open_with(url, options(), &TABLES).unwrap();
        let writer = store.clone();
        let seen = store.read_blocking(move |tx| {
            let count = "select count(*) from thing";
            let first: i64 = tx.query_one(count, &[], |row| row.get(0))?;
            writer.write_blocking(&[], |tx| insert(tx, 1, "late"))?;
            let second: i64 = tx.query_one(count, &[], |row| row.get(0))?;
            Ok::<_, StoreError>((first, second))
        });
        assert_eq!(seen, Ok((0, 0)));
        assert_eq!(names(&store), ["late"]);
        store.close();
    }
}

/// Lets 40 jobs take a seat of three if they see one free, and counts the seats taken.
fn race(store: &Store) -> i64 {
    const FREE: &str = "select 3 - taken from seat_tally where scope = $1 for update";
    const LANES: usize = 4;
    const TAKE: &str = "update seat_tally set taken = taken + 1 where scope = $1";
    let scope = uuid::Uuid::from_u128(1);
    let add = "insert into seat_tally (scope, taken) values ($1, 0)";
    store.write_blocking(&[], move |tx| tx.execute(add, &[scope.into()])).unwrap();
    // The lanes are held until every job is submitted, so that all of them compete.
    let (open, gate) = std::sync::mpsc::channel::<()>();
    let gate = std::sync::Arc::new(std::sync::Mutex::new(gate));
    let held: Vec<_> = (0..LANES)
        .map(|_| {
            let gate = std::sync::Arc::clone(&gate);
            store.write(&[], move |_| {
                let _ = gate.lock().unwrap().recv();
                Ok::<_, StoreError>(())
            })
        })
        .collect();
    let answers: Vec<_> = (0..40)
        .map(|_| {
            store.write(&[scope], move |tx| {
                let free: i64 = tx.query_one(FREE, &[scope.into()], |row| row.get(0))?;
                if free > 0 { tx.execute(TAKE, &[scope.into()]) } else { Ok(0) }
            })
        })
        .collect();
    drop(open);
    block_on(async {
        for lane in held {
            lane.await.unwrap();
        }
        for answer in answers {
            answer.await.unwrap();
        }
    });
    let taken = "select taken from seat_tally";
    store.read_blocking(move |tx| tx.query_one(taken, &[], |row| row.get(0))).unwrap()
}

#[test]
fn jobs_that_decide_on_the_same_row_never_take_more_than_there_is() {
    on_each("race", |store| assert_eq!(race(store), 3));
}

#[cfg(feature = "unguarded")]
#[test]
fn without_the_guards_the_same_jobs_take_more_than_there_is() {
    let (dir, database) = (Dir::new(), Database::new("race control"));
    let urls = [Some(dir.url()), database.as_ref().map(Database::url)];
    for url in urls.iter().flatten() {
        let unguarded = StoreOptions { unguarded: true, ..options() };
        let store = Store::open_with(url, unguarded, &TABLES).unwrap();
        assert!(race(&store) > 3, "{url}");
        store.close();
    }
}
