//! The schema and the list of tables that name a person: what the one has, the other must know.

use std::collections::{BTreeMap, BTreeSet};

use planify_store::Engine;
use planify_store::personal::{Kind, TABLES};

use crate::world::{World, on_each};

/// Columns by which a table names a person.
const NAMING: [&str; 4] = ["person_id", "guest_id", "notice_id", "email_norm"];
/// Tables of an account, which goes with its user and not with a contact of an organisation.
const OF_ACCOUNTS: [&str; 2] = ["credential", "ticket"];

const SQLITE: &str = "select m.name, c.name from sqlite_schema m join pragma_table_info(m.name) c \
     where m.type = 'table' and m.name not like 'sqlite%'";
const POSTGRES: &str = "select table_name::text, column_name::text from information_schema.columns \
     where table_schema = current_schema()";

/// All tables with their columns.
pub(super) fn columns(world: &World<'_>) -> BTreeMap<String, BTreeSet<String>> {
    let sql = match world.store.store.engine() {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let rows = world.rows(sql, &[], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)));
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (table, column) in rows {
        tables.entry(table).or_default().insert(column);
    }
    tables
}

/// What is missing in the list of tables that name a person.
fn missing(tables: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut missing = Vec::new();
    for (table, columns) in tables {
        let known = TABLES.iter().find(|known| known.name == table);
        let names = NAMING.iter().any(|column| columns.contains(*column))
            && !OF_ACCOUNTS.contains(&table.as_str());
        let Some(known) = known else {
            if names {
                missing.push(format!("`{table}` names a person and is not in the list"));
            }
            continue;
        };
        let listed: BTreeSet<_> =
            known.columns.iter().map(|column| column.name.to_owned()).collect();
        for column in columns.symmetric_difference(&listed) {
            missing.push(format!("`{table}.{column}` is only in the schema or only in the list"));
        }
        let has = |column: &str| columns.contains(column);
        if has("person_id") && known.merge_person.is_empty() {
            missing.push(format!("`{table}` is forgotten when persons are merged"));
        }
        if has("guest_id") && known.merge_guest.is_empty() {
            missing.push(format!("`{table}` is forgotten when guests are joined"));
        }
        // Ids, numbers and times tell nothing once the person is erased.
        let tells =
            known.columns.iter().any(|column| matches!(column.kind, Kind::Text | Kind::Json));
        if tells && known.erase.is_empty() {
            missing.push(format!("`{table}` is forgotten when a person is erased"));
        }
    }
    missing
}

#[test]
fn every_table_that_names_a_person_is_exported_merged_and_erased() {
    on_each(|world| {
        let found = missing(&columns(world));
        assert!(found.is_empty(), "crates/store/src/personal.rs: {}", found.join("; "));
    });
}

#[test]
fn a_table_or_column_that_is_forgotten_is_found() {
    on_each(|world| {
        let mut tables = columns(world);
        tables.insert("badge".into(), BTreeSet::from(["badge_id".into(), "guest_id".into()]));
        tables.get_mut("person").unwrap().insert("nickname".into());
        let found = missing(&tables);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("badge") && found[1].contains("person.nickname"));
    });
}
