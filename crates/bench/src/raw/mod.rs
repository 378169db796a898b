//! The raw store loop: what an accept writes, written by prepared statements and nothing else.
//!
//! The rows are copies of those of one accept by a daemon, with the ids, keys and texts that differ
//! from accept to accept made anew, so width and indexes are the daemon's by construction. The
//! time of a daemon beyond this loop is the price of everything else that it does.

mod postgres;
mod sqlite;
mod template;

use std::time::{Duration, Instant};

use anyhow::ensure;
use planify_core::id::GuestId;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::database::{Database, Look, blocking};
use crate::process;
use crate::report::{micros, per_second};
use crate::world::Guest;

/// What the loop did.
#[derive(Debug)]
pub(crate) struct Raw {
    pub(crate) ops_per_second: f64,
    pub(crate) cpu_us: f64,
    pub(crate) report: Value,
}

/// A connection that writes batches of accepts.
trait Writer {
    /// Writes the rows of some accepts and commits them together.
    fn write(&mut self, guests: &[Uuid]) -> anyhow::Result<()>;
}

/// Writes accepts of the guests until the time is over; the first has accepted already and is the
/// pattern.
pub(crate) fn run(
    database: &Database,
    guests: &[Guest],
    batch: usize,
    time: Duration,
) -> anyhow::Result<Raw> {
    let ids = guests.iter().map(|guest| Ok(guest.id.parse::<GuestId>()?.uuid()));
    let ids = ids.skip(1).collect::<anyhow::Result<Vec<Uuid>>>()?;
    blocking(|| match database.look()? {
        Look::Sqlite(connection) => {
            let before = database.count("answer")?;
            let raw = drive(sqlite::Sqlite::new(&connection)?, database, &ids, batch, time)?;
            check(&raw, database.count("answer")? - before)
        }
        Look::Postgres(mut client) => {
            let before = database.count("answer")?;
            let raw = drive(postgres::Postgres::new(&mut client)?, database, &ids, batch, time)?;
            check(&raw, database.count("answer")? - before)
        }
    })
}

struct Driven {
    operations: u32,
    elapsed: Duration,
    cpu: f64,
    batch: usize,
}

fn drive(
    mut writer: impl Writer,
    database: &Database,
    guests: &[Uuid],
    batch: usize,
    time: Duration,
) -> anyhow::Result<Driven> {
    let own = process::cpu_seconds(std::process::id())?;
    let server = database.server()?;
    let begun = Instant::now();
    let mut operations = 0;
    for some in guests.chunks(batch) {
        writer.write(some)?;
        operations += u32::try_from(some.len())?;
        if begun.elapsed() >= time {
            break;
        }
    }
    let elapsed = begun.elapsed();
    let cpu = process::cpu_seconds(std::process::id())? - own
        + process::used_since(&server.cpu, &database.server()?.cpu);
    Ok(Driven { operations, elapsed, cpu, batch })
}

fn check(driven: &Driven, rows: i64) -> anyhow::Result<Raw> {
    ensure!(rows == i64::from(driven.operations), "{rows} rows of {} accepts", driven.operations);
    let ops_per_second = per_second(driven.operations, driven.elapsed);
    let cpu_us = micros(driven.cpu, driven.operations);
    Ok(Raw {
        ops_per_second,
        cpu_us,
        report: json!({
            "operations": driven.operations,
            "seconds": driven.elapsed.as_secs_f64(),
            "batch": driven.batch,
            "ops_per_second": ops_per_second,
            "cpu_us": cpu_us,
        }),
    })
}
