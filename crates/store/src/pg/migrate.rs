//! Migrations on Postgres: one step a transaction, one daemon at a time.

use postgres::Client;

use super::connect::Target;
use super::errors::translate;
use crate::migrate::{Applied, CREATE_POSTGRES, Migration, Migrations};
use crate::{OpenError, StoreError};

/// The key of the lock under which daemons migrate: `planify` in ASCII.
const LOCK: &str = "select pg_advisory_xact_lock(31647952013682297)";
const APPLIED: &str = "select version, min_program from schema_version order by version";
const RECORD: &str = "insert into schema_version (version, name, min_program) values ($1, $2, $3)";

/// Brings the schema up to date.
pub(crate) fn run(target: &Target, migrations: &Migrations) -> Result<(), OpenError> {
    let mut client = target.connect()?;
    loop {
        let applied = begin(&mut client)?;
        // The transaction that looked ends with the connection, if this refuses the schema.
        let missing = migrations.missing(migrations.postgres, &applied)?;
        let Some(step) = missing.first() else {
            break end(&mut client).map_err(OpenError::from);
        };
        apply(&mut client, step)
            .map_err(|error| OpenError::Migration { name: step.name, error })?;
    }
}

fn begin(client: &mut Client) -> Result<Vec<Applied>, StoreError> {
    let look = |client: &mut Client| -> Result<Vec<Applied>, postgres::Error> {
        client.batch_execute("begin")?;
        client.batch_execute(LOCK)?;
        client.batch_execute(CREATE_POSTGRES)?;
        let rows = client.query(APPLIED, &[])?;
        rows.iter()
            .map(|row| Ok(Applied { version: row.try_get(0)?, min_program: row.try_get(1)? }))
            .collect()
    };
    look(client).map_err(|error| translate(&error))
}

fn apply(client: &mut Client, step: &Migration) -> Result<(), StoreError> {
    let change = |client: &mut Client| {
        client.batch_execute(step.sql)?;
        client.execute(RECORD, &[&step.version, &step.name, &step.min_program()])?;
        client.batch_execute("commit")
    };
    change(client).map_err(|error| translate(&error))
}

fn end(client: &mut Client) -> Result<(), StoreError> {
    client.batch_execute("commit").map_err(|error| translate(&error))
}

/// Drops the constraints that would hide a race from its negative control.
pub(crate) fn drop_guards(target: &Target) -> Result<(), StoreError> {
    target
        .connect()?
        .batch_execute(
            "alter table seat_tally drop constraint if exists seats_not_oversold; \
             alter table seat_tally drop constraint if exists attendee_quota; \
             alter table seat_tally drop constraint if exists speaker_quota; \
             alter table seat_tally drop constraint if exists staff_quota; \
             alter table seat_tally drop constraint if exists vip_quota; \
             alter table if exists block drop constraint if exists block_no_overlap; \
             alter table if exists pool_step drop constraint if exists pool_not_overfilled; \
             alter table if exists promo drop constraint if exists promo_not_overused; \
             drop index if exists checkin_once",
        )
        .map_err(|error| translate(&error))
}
