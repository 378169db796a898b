//! What a step does to the rows that are there.

use super::support::{Database, Dir, options};
use crate::migrate::{ALL, Migrations};
use crate::{Store, StoreUrl};

/// The steps up to one.
fn up_to(version: usize) -> Migrations {
    let (sqlite, postgres) = (ALL.sqlite.split_at(version).0, ALL.postgres.split_at(version).0);
    Migrations { sqlite, postgres, ..ALL }
}

const NOTICE: &str = "insert into notice (notice_id, org_id, event_id, guest_id, person_id, kind, unique_key, \
     state, due_at, attempts, created_at) values ($1, $1, $1, $1, $1, 'invited', 'key', 'sent', $2, 1, $2)";
const DELIVERY: &str = "insert into delivery (delivery_id, org_id, notice_id, channel, outcome, at) \
     values ($1, $1, $1, 'mail', 'sent', $2)";
const OF_BOOKING: &str = "insert into notice (notice_id, org_id, booking_id, user_id, kind, unique_key, \
     state, due_at, attempts, created_at) values ($1, $1, $1, $1, 'booking-moved', 'other', 'pending', $2, 0, $2)";
const OF_NOTHING: &str = "insert into notice (notice_id, org_id, event_id, booking_id, user_id, kind, unique_key, \
     state, due_at, attempts, created_at) values ($1, $1, $1, $1, $1, 'invited', 'third', 'pending', $2, 0, $2)";

/// Notices and their attempts outlive the step that lets notices be about bookings.
fn notices_are_kept(url: &StoreUrl) {
    let id = |number: u128| uuid::Uuid::from_u128(number);
    let store = Store::open_with(url, options(), &up_to(26)).unwrap();
    store
        .write_blocking(&[], move |tx| {
            let values = [id(1).into(), tx.now().into()];
            tx.execute(NOTICE, &values)?;
            tx.execute(DELIVERY, &values)?;
            Ok::<_, crate::StoreError>(())
        })
        .unwrap();
    store.close();
    let store = Store::open_with(url, options(), &up_to(27)).unwrap();
    let counted = |sql: &'static str| {
        store
            .write_blocking(&[], move |tx| tx.query_one(sql, &[], |row| row.get::<i64>(0)))
            .unwrap()
    };
    let insert = |sql: &'static str, number: u128| {
        store.write_blocking(&[], move |tx| tx.execute(sql, &[id(number).into(), tx.now().into()]))
    };
    let both = "select count(*) from notice n join delivery d on d.notice_id = n.notice_id";
    assert_eq!(counted(both), 1);
    insert(OF_BOOKING, 2).unwrap();
    assert!(insert(OF_NOTHING, 3).is_err(), "a notice is about one or the other");
    assert!(insert(NOTICE, 4).is_err(), "the key is still there");
    assert!(insert(DELIVERY, 5).is_err(), "an attempt is one of a notice");
    store
        .write_blocking(&[], move |tx| {
            tx.execute("delete from notice where notice_id = $1", &[id(1).into()])
        })
        .unwrap();
    assert_eq!(counted("select count(*) from delivery"), 0, "attempts go with their notice");
    store.close();
}

#[test]
fn notices_outlive_the_step_that_lets_them_be_about_bookings() {
    notices_are_kept(&Dir::new().url());
    if let Some(database) = Database::new("migrate notices") {
        notices_are_kept(&database.url());
    }
}
