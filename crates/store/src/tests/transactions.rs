//! One transaction: values, constraints, failures.

use uuid::Uuid;

use super::support::{insert, names, on_each};
use crate::{JsonText, Store, StoreError};

#[test]
fn every_type_comes_back_as_it_went() {
    on_each("values", |store| {
        let written = store.write_blocking(&[], |tx| {
            let (now, id) = (tx.now(), tx.new_uuid());
            tx.execute(
                "insert into thing (name, id, at, flag, ident, doc, raw)
                 values ($2, $1, $3, $4, $5, $6, $7)",
                &[
                    7.into(),
                    "Spring gala".into(),
                    now.into(),
                    true.into(),
                    id.into(),
                    JsonText("{\"a\": 1}".to_owned()).into(),
                    vec![0, 255].into(),
                ],
            )?;
            Ok::<_, StoreError>((now, id))
        });
        let (at, id) = written.unwrap();
        let row = store.read_blocking(move |tx| {
            let sql = "select id, name, at, flag, ident, doc, raw, parent from thing
                where ident = $1";
            tx.query_one(sql, &[id.into()], |row| {
                assert_eq!((row.get(2)?, row.get(4)?), (at, id));
                assert_eq!(row.get::<JsonText>(5)?.0, "{\"a\": 1}");
                assert_eq!((row.get(0)?, row.get(7)?), (7_i64, None::<i64>));
                Ok((row.get(1)?, row.get(3)?, row.get(6)?))
            })
        });
        assert_eq!(row, Ok(("Spring gala".to_owned(), true, vec![0_u8, 255])));
    });
}

#[test]
fn a_constraint_has_the_same_name_on_both_engines() {
    on_each("constraint names", |store| {
        for (sql, name) in [
            ("insert into thing (id, name) values (1, 'b')", "thing_pkey"),
            ("insert into thing (id, name) values (2, 'a')", "thing_name_key"),
            ("insert into thing (id) values (2)", "thing_name_not_null"),
            ("insert into thing (id, name, ident) select 2, 'b', ident from thing", "thing_ident"),
            ("insert into thing (id, name, parent, flag) values (2, 'b', 1, true)", "thing_place"),
            ("insert into thing (id, name, parent) values (2, 'b', 9)", "foreign_key"),
            (
                "insert into seat_tally (scope, taken) select ident, 4 from thing",
                "seats_not_oversold",
            ),
        ] {
            assert_eq!(refused(store, sql), name, "{sql}");
        }
    });
}

fn refused(store: &Store, sql: &'static str) -> String {
    let first = "insert into thing (id, name, parent, flag, ident) values (1, 'a', 1, true, $1)";
    let result = store.write_blocking(&[], move |tx| {
        tx.execute(first, &[Uuid::nil().into()])?;
        tx.execute(sql, &[])
    });
    match result {
        Err(StoreError::Constraint { name }) => name,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_failed_statement_undoes_the_job_even_if_it_goes_on() {
    on_each("failed statement", |store| {
        let result = store.write_blocking(&[], |tx| {
            insert(tx, 1, "a")?;
            assert!(insert(tx, 1, "b").is_err());
            assert!(insert(tx, 2, "c").is_err());
            Ok::<_, StoreError>(())
        });
        assert!(matches!(result, Err(StoreError::Constraint { .. })), "{result:?}");
        assert_eq!(names(store), Vec::<String>::new());
    });
}

#[test]
fn a_statement_that_makes_no_sense_is_told_from_a_refusal() {
    on_each("bad statement", |store| {
        for (sql, values) in [
            ("select nothing from nowhere", vec![]),
            ("select id from thing where id = $1", vec![]),
            ("select id from thing", vec![1.into()]),
        ] {
            let result = store.read_blocking(move |tx| tx.query_map(sql, &values, |_| Ok(())));
            assert!(matches!(result, Err(StoreError::Statement(_))), "{sql}: {result:?}");
        }
    });
}

#[test]
fn a_read_changes_nothing() {
    on_each("read only", |store| {
        let insert_returning = "insert into thing (id, name) values (1, 'a') returning id";
        assert_eq!(store.read_blocking(|tx| insert(tx, 1, "a")), Err(StoreError::ReadOnly));
        let result = store
            .read_blocking(move |tx| tx.query_one(insert_returning, &[], |row| row.get::<i64>(0)));
        assert_eq!(result, Err(StoreError::ReadOnly));
        assert_eq!(names(store), Vec::<String>::new());
    });
}

#[test]
fn likeness_heeds_case_and_nulls_sort_where_the_query_says() {
    on_each("text", |store| {
        store
            .write_blocking(&[], |tx| {
                insert(tx, 1, "Gala")?;
                insert(tx, 2, "gala")?;
                tx.execute("update thing set ident = $1 where id = 2", &[Uuid::nil().into()])
            })
            .unwrap();
        let ids = |sql: &'static str| {
            store.read_blocking(move |tx| tx.query_map(sql, &[], |row| row.get::<i64>(0))).unwrap()
        };
        assert_eq!(ids("select id from thing where name like 'g%'"), [2]);
        assert_eq!(ids("select id from thing order by ident nulls last"), [2, 1]);
        assert_eq!(ids("select id from thing order by ident nulls first"), [1, 2]);
    });
}
