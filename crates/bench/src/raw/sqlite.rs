//! The raw loop on SQLite, with the settings of the store.

use rusqlite::types::Value;
use rusqlite::{Connection, Statement, params, params_from_iter};
use uuid::Uuid;

use super::Writer;
use super::template::{Accept, Cell, Pattern, TABLES, route_to_guest};

/// The settings of the store's write connection.
const SETTINGS: &str = "pragma journal_mode = wal; pragma synchronous = full; \
     pragma wal_autocheckpoint = 8000; pragma foreign_keys = on; pragma secure_delete = on; \
     pragma temp_store = memory; pragma mmap_size = 0; pragma cache_size = -32768";

impl Cell for Value {
    fn uuid(id: Uuid) -> Self {
        Self::Blob(id.into_bytes().to_vec())
    }

    fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

pub(super) struct Sqlite<'c> {
    connection: &'c Connection,
    guest: Statement<'c>,
    seats: Statement<'c>,
    take: Statement<'c>,
    inserts: Vec<(Pattern<Value>, Statement<'c>)>,
    scope: Value,
    route: String,
}

impl<'c> Sqlite<'c> {
    pub(super) fn new(connection: &'c Connection) -> anyhow::Result<Self> {
        connection.execute_batch(SETTINGS)?;
        let mut inserts = Vec::new();
        for table in &TABLES {
            let sql = format!("select * from {} where {} limit 1", table.name, table.which);
            let mut select = connection.prepare(&sql)?;
            let names: Vec<String> = select.column_names().map(str::to_owned).collect();
            let row = select.query_row([], |row| {
                names.into_iter().enumerate().map(|(at, name)| Ok((name, row.get(at)?))).collect()
            })?;
            let pattern = Pattern::new(table, row)?;
            let insert = connection.prepare(&pattern.insert(table, '?'))?;
            inserts.push((pattern, insert));
        }
        let (scope, route) = match inserts.as_slice() {
            [(answer, _), .., (idempotency, _)] => {
                (answer.cell("scope")?, route_to_guest(idempotency)?)
            }
            _ => anyhow::bail!("there are several tables"),
        };
        Ok(Self {
            connection,
            guest: connection.prepare("select party_max from guest where guest_id = ?1")?,
            seats: connection.prepare("select capacity, taken from seat_tally where scope = ?1")?,
            take: connection.prepare("update seat_tally set taken = taken + 1 where scope = ?1")?,
            inserts,
            scope,
            route,
        })
    }
}

impl Writer for Sqlite<'_> {
    fn write(&mut self, guests: &[Uuid]) -> anyhow::Result<()> {
        self.connection.execute_batch("begin immediate")?;
        for guest in guests {
            self.guest.query_row([guest.as_bytes()], |row| row.get::<_, i64>(0))?;
            self.seats.query_row(params![self.scope], |row| row.get::<_, i64>(1))?;
            let accept = Accept::of(*guest, &self.route);
            for (pattern, insert) in &mut self.inserts {
                insert.execute(params_from_iter(pattern.fill(&accept)))?;
            }
            self.take.execute(params![self.scope])?;
        }
        Ok(self.connection.execute_batch("commit")?)
    }
}
