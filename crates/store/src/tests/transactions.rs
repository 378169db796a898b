//! Jobs in shared transactions.

use super::support::in_memory;
use crate::{JsonText, StoreError, Tx, Value};

fn insert(tx: &mut Tx<'_>, id: i64, name: &str) -> Result<u64, StoreError> {
    tx.execute("insert into thing (id, name) values ($1, $2)", &[id.into(), name.into()])
}

#[test]
fn every_type_comes_back_as_it_went() {
    let store = in_memory();
    let (at, id) = store
        .write_blocking(&[], |tx| {
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
        })
        .unwrap();
    let row = store
        .read_blocking(move |tx| {
            let sql =
                "select id, name, at, flag, ident, doc, raw, parent from thing where ident = $1";
            tx.query_one(sql, &[id.into()], |row| {
                let numbers: (i64, Option<i64>) = (row.get(0)?, row.get(7)?);
                let plain: (String, bool, Vec<u8>) = (row.get(1)?, row.get(3)?, row.get(6)?);
                assert_eq!(row.get::<JsonText>(5)?.0, "{\"a\": 1}");
                assert_eq!((row.get(2)?, row.get(4)?), (at, id));
                Ok((numbers, plain))
            })
        })
        .unwrap();
    assert_eq!(row, ((7, None), ("Spring gala".to_owned(), true, vec![0, 255])));
}

#[test]
fn a_constraint_has_its_name() {
    let store = in_memory();
    let ident = uuid::Uuid::from_u128(1);
    let refused = |sql: &'static str, values: fn() -> Vec<Value<'static>>| {
        let error = store
            .write_blocking(&[], move |tx| {
                tx.execute(
                    "insert into thing (id, name, parent, flag, ident) values (1, 'a', 1, true, $1)",
                    &[ident.into()],
                )?;
                tx.execute(sql, &values())
            })
            .unwrap_err();
        let StoreError::Constraint { name } = error else { panic!("{error:?}") };
        name
    };
    for (sql, name) in [
        ("insert into thing (id, name) values (1, 'b')", "thing_pkey"),
        ("insert into thing (id, name) values (2, 'a')", "thing_name_key"),
        ("insert into thing (id) values (2)", "thing_name_not_null"),
        ("insert into thing (id, name, ident) select 2, 'b', ident from thing", "thing_ident"),
        ("insert into thing (id, name, parent, flag) values (2, 'b', 1, true)", "thing_place"),
        ("insert into thing (id, name, parent) values (2, 'b', 9)", "foreign_key"),
        ("insert into seat_tally (scope, taken) select ident, 4 from thing", "seats"),
    ] {
        assert_eq!(refused(sql, Vec::new), name, "{sql}");
    }
}

#[test]
fn a_failed_statement_undoes_the_job_even_if_it_goes_on() {
    let store = in_memory();
    let result = store.write_blocking(&[], |tx| {
        insert(tx, 1, "a")?;
        assert!(insert(tx, 1, "b").is_err());
        Ok::<_, StoreError>(())
    });
    assert!(matches!(result, Err(StoreError::Constraint { .. })));
    assert_eq!(names(&store), Vec::<String>::new());
}

fn names(store: &crate::Store) -> Vec<String> {
    store
        .read_blocking(|tx| {
            tx.query_map("select name from thing order by id", &[], |row| row.get(0))
        })
        .unwrap()
}

#[test]
fn a_read_changes_nothing() {
    let store = in_memory();
    let result = store.read_blocking(|tx| insert(tx, 1, "a"));
    assert_eq!(result, Err(StoreError::ReadOnly));
}
