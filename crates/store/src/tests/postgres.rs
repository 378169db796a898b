//! What only a server does: conflicts, lost connections, other daemons.

use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::proxy::{Cut, Proxy};
use super::support::{Database, Gate, TABLES, block_on, insert, names, options};
use crate::migrate::Migrations;
use crate::{OpenError, Store, StoreError, StoreOptions, StoreUrl};

fn open(url: &StoreUrl) -> Store {
    Store::open_with(url, options(), &TABLES).unwrap()
}

fn through(proxy: &Proxy, database: &Database) -> StoreUrl {
    let url = database.text_url();
    let (user, rest) = url.split_once('@').unwrap();
    let (_, name) = rest.split_once('/').unwrap();
    format!("{user}@{}/{name}", proxy.address).parse().unwrap()
}

fn server(database: &Database) -> SocketAddr {
    let url = database.text_url();
    let (_, rest) = url.split_once('@').unwrap();
    let (host, _) = rest.split_once('/').unwrap();
    host.to_socket_addrs().unwrap().next().unwrap()
}

#[test]
fn a_conflict_runs_the_batch_again_job_by_job() {
    let Some(database) = Database::new("conflict") else { return };
    let store = open(&database.url());
    let runs = Arc::new(AtomicUsize::new(0));
    let gate = Gate::close(&store);
    let first = store.write(&[], |tx| insert(tx, 1, "first"));
    let counter = Arc::clone(&runs);
    let second = store.write(&[], move |tx| {
        insert(tx, 2, "second")?;
        if counter.fetch_add(1, Ordering::SeqCst) == 0 {
            let conflict = "do 'begin raise exception using errcode = ''40001''; end'";
            tx.execute(conflict, &[])?;
        }
        Ok::<_, StoreError>(())
    });
    gate.open();
    block_on(async { assert_eq!((first.await, second.await), (Ok(1), Ok(()))) });
    assert_eq!(runs.load(Ordering::SeqCst), 2);
    assert_eq!(names(&store), ["first", "second"]);
}

#[test]
fn a_conflict_that_never_ends_is_given_up() {
    let Some(database) = Database::new("endless conflict") else { return };
    let store = open(&database.url());
    let conflict = "do 'begin raise exception using errcode = ''40P01''; end'";
    let result = store.write_blocking(&[], move |tx| tx.execute(conflict, &[]));
    assert_eq!(result, Err(StoreError::Transient));
}

#[test]
fn a_commit_whose_reply_is_lost_is_answered_by_what_became_of_it() {
    let Some(database) = Database::new("lost commit") else { return };
    let proxy = Proxy::to(server(&database));
    let store = open(&through(&proxy, &database));
    for (id, cut, runs_expected) in [(1, Cut::AfterCommit, 1), (2, Cut::BeforeCommit, 2)] {
        let runs = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&runs);
        proxy.set(cut);
        let result = store.write_blocking(&[], move |tx| {
            counter.fetch_add(1, Ordering::SeqCst);
            insert(tx, id, &id.to_string())
        });
        assert_eq!((proxy.cut(), result), (Cut::Nothing, Ok(1)), "{cut:?}");
        assert_eq!(runs.load(Ordering::SeqCst), runs_expected, "{cut:?}");
    }
    assert_eq!(names(&store), ["1", "2"]);
}

#[test]
fn a_whole_batch_whose_reply_is_lost_is_answered_once() {
    let Some(database) = Database::new("lost batch") else { return };
    let proxy = Proxy::to(server(&database));
    let store = open(&through(&proxy, &database));
    let gate = Gate::close(&store);
    let jobs: Vec<_> =
        (1..=5).map(|id| store.write(&[], move |tx| insert(tx, id, &id.to_string()))).collect();
    proxy.set(Cut::AfterCommit);
    gate.open();
    block_on(async {
        for job in jobs {
            assert_eq!(job.await, Ok(1));
        }
    });
    assert_eq!(names(&store), ["1", "2", "3", "4", "5"]);
}

#[test]
fn an_outcome_that_cannot_be_told_is_said_so() {
    let Some(database) = Database::new("unknown outcome") else { return };
    let proxy = Proxy::to(server(&database));
    let options = StoreOptions { outcome_wait: Duration::from_millis(200), ..options() };
    let store = Store::open_with(&through(&proxy, &database), options, &TABLES).unwrap();
    let line = proxy;
    let result = store.write_blocking(&[], move |tx| {
        insert(tx, 1, "a")?;
        // The transaction id is asked for before COMMIT, so that statement must pass.
        line.set(Cut::AfterCommitForGood);
        Ok::<_, StoreError>(())
    });
    assert_eq!(result, Err(StoreError::OutcomeUnknown));
}

#[test]
fn a_server_that_goes_away_is_said_at_once_and_found_again() {
    let Some(database) = Database::new("server away") else { return };
    let proxy = Proxy::to(server(&database));
    let store = open(&through(&proxy, &database));
    store.write_blocking(&[], |tx| insert(tx, 1, "before")).unwrap();
    proxy.set(Cut::Everything);
    let begun = Instant::now();
    for _ in 0..20 {
        let written = store.write_blocking(&[], |tx| insert(tx, 2, "while"));
        assert!(matches!(written, Err(StoreError::Unavailable(_))), "{written:?}");
        let read = store.read_blocking(|tx| tx.query_map("select 1", &[], |_| Ok(())));
        assert!(matches!(read, Err(StoreError::Unavailable(_))), "{read:?}");
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    proxy.set(Cut::Nothing);
    let deadline = Instant::now() + Duration::from_secs(10);
    while store.write_blocking(&[], |tx| insert(tx, 3, "after")).is_err() {
        assert!(Instant::now() < deadline, "the store does not come back");
        std::thread::yield_now();
    }
    let mut seen = store.read_blocking(|tx| {
        tx.query_map("select name from thing order by id", &[], |row| row.get::<String>(0))
    });
    while seen.is_err() {
        assert!(Instant::now() < deadline, "the readers do not come back");
        seen = store.read_blocking(|tx| {
            tx.query_map("select name from thing order by id", &[], |row| row.get(0))
        });
    }
    assert_eq!(seen.unwrap(), ["before", "after"]);
}

#[test]
fn connections_that_the_server_ended_are_made_again_without_a_failure() {
    let Some(database) = Database::new("ended connections") else { return };
    let store = open(&database.url());
    store.write_blocking(&[], |tx| insert(tx, 1, "before")).unwrap();
    let end = "select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
    database.client().execute(end, &[]).unwrap();
    assert_eq!(store.write_blocking(&[], |tx| insert(tx, 2, "after")), Ok(1));
    assert_eq!(names(&store), ["before", "after"]);
}

#[test]
fn a_server_refuses_an_older_program_and_takes_a_newer_minor_schema() {
    let Some(database) = Database::new("program too old") else { return };
    open(&database.url()).close();
    let raise = "update schema_version set min_program = '0.2.0'";
    database.client().execute(raise, &[]).unwrap();
    let error = Store::open_with(&database.url(), options(), &TABLES).unwrap_err();
    assert!(matches!(error, OpenError::ProgramTooOld { .. }), "{error}");
    let newer = Migrations { program: "0.2.5", ..TABLES };
    Store::open_with(&database.url(), options(), &newer).unwrap().close();
}

#[test]
fn daemons_that_start_at_once_migrate_once() {
    let Some(database) = Database::new("migrate at once") else { return };
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let url = database.url();
            std::thread::spawn(move || open(&url).close())
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}

#[test]
fn batches_that_contend_for_the_same_things_do_not_deadlock() {
    let Some(database) = Database::new("sorted locks") else { return };
    let stores = [open(&database.url()), open(&database.url())];
    let scopes: Vec<_> = (1..=4).map(uuid::Uuid::from_u128).collect();
    for scope in scopes.clone() {
        let sql = "insert into seat_tally (scope, taken) values ($1, -1000)";
        stores[0].write_blocking(&[], move |tx| tx.execute(sql, &[scope.into()])).unwrap();
    }
    let answers: Vec<_> = (0..400)
        .map(|number: usize| {
            let (first, second) = (scopes[number % 4], scopes[(number / 4) % 4]);
            let sql = "update seat_tally set taken = taken + 1 where scope = $1";
            stores[number % 2].write(&[first, second], move |tx| {
                tx.execute(sql, &[first.into()])?;
                tx.execute(sql, &[second.into()])
            })
        })
        .collect();
    block_on(async {
        for answer in answers {
            assert_eq!(answer.await, Ok(1));
        }
    });
    let sum = "select cast(sum(taken) as bigint) from seat_tally";
    let taken = stores[1].read_blocking(move |tx| tx.query_one(sql_of(sum), &[], |row| row.get(0)));
    assert_eq!(taken, Ok::<i64, StoreError>(-4000 + 800));
}

fn sql_of(sql: &'static str) -> &'static str {
    sql
}
