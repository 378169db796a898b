//! The raw loop on Postgres: one connection, one statement after the other.

use std::error::Error;

use anyhow::ensure;
use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Statement};
use uuid::Uuid;

use super::Writer;
use super::template::{Accept, Cell, Pattern, TABLES, route_to_guest};

/// A value as it is on the wire, whatever its type; none is null.
#[derive(Debug, Clone)]
pub(super) struct Wire(Option<Vec<u8>>);

impl<'a> FromSql<'a> for Wire {
    fn from_sql(_: &Type, bytes: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(Some(bytes.to_vec())))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(None))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

impl ToSql for Wire {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        let Some(bytes) = &self.0 else { return Ok(IsNull::Yes) };
        out.extend_from_slice(bytes);
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl Cell for Wire {
    fn uuid(id: Uuid) -> Self {
        Self(Some(id.into_bytes().to_vec()))
    }

    fn text(text: &str) -> Self {
        Self(Some(text.as_bytes().to_vec()))
    }

    fn as_text(&self) -> Option<&str> {
        std::str::from_utf8(self.0.as_deref()?).ok()
    }
}

pub(super) struct Postgres<'c> {
    client: &'c mut Client,
    guest: Statement,
    seats: Statement,
    take: Statement,
    inserts: Vec<(Pattern<Wire>, Statement)>,
    scope: Wire,
    route: String,
}

impl<'c> Postgres<'c> {
    pub(super) fn new(client: &'c mut Client) -> anyhow::Result<Self> {
        let mut inserts = Vec::new();
        for table in &TABLES {
            let sql = format!("select * from {} where {} limit 1", table.name, table.which);
            let found = client.query_one(&sql, &[])?;
            let mut row = Vec::new();
            for (at, column) in found.columns().iter().enumerate() {
                row.push((column.name().to_owned(), found.try_get::<_, Wire>(at)?));
            }
            let pattern = Pattern::new(table, row)?;
            let insert = client.prepare(&pattern.insert(table, '$'))?;
            inserts.push((pattern, insert));
        }
        let (scope, route) = match inserts.as_slice() {
            [(answer, _), .., (idempotency, _)] => {
                (answer.cell("scope")?, route_to_guest(idempotency)?)
            }
            _ => anyhow::bail!("there are several tables"),
        };
        Ok(Self {
            guest: client.prepare("select party_max from guest where guest_id = $1")?,
            seats: client
                .prepare("select capacity, taken from seat_tally where scope = $1 for update")?,
            take: client.prepare("update seat_tally set taken = taken + 1 where scope = $1")?,
            client,
            inserts,
            scope,
            route,
        })
    }
}

impl Writer for Postgres<'_> {
    fn write(&mut self, guests: &[Uuid]) -> anyhow::Result<()> {
        let mut transaction = self.client.transaction()?;
        for guest in guests {
            let guest_row = transaction.query(&self.guest, &[&Wire::uuid(*guest)])?;
            let seats = transaction.query(&self.seats, &[&self.scope])?;
            ensure!(guest_row.len() == 1 && seats.len() == 1, "no guest or no seats");
            let accept = Accept::of(*guest, &self.route);
            for (pattern, insert) in &mut self.inserts {
                let cells: Vec<&(dyn ToSql + Sync)> = pattern
                    .fill(&accept)
                    .iter()
                    .map(|cell| -> &(dyn ToSql + Sync) { cell })
                    .collect();
                transaction.execute(insert, &cells)?;
            }
            transaction.execute(&self.take, &[&self.scope])?;
        }
        Ok(transaction.commit()?)
    }
}
