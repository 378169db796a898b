//! Queries of blackouts.
//!
//! Who adds one holds the rows of what it concerns for update; who books holds the row of each resource
//! shared before blackouts are read. So neither misses the other.

use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::blackout::Blackout;
use planify_core::id::{BlackoutId, OrgId, ResourceId, VenueId};
use planify_core::interval::Interval;
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select blackout_id, org_id, venue_id, resource_id, starts_at, ends_at, note, created_at, \
             (select slug from resource where resource.resource_id = blackout.resource_id) \
             from blackout where org_id = $1 and ",
            $rest
        )
    };
}

const FIND: &str = select!("venue_id = $2 and blackout_id = $3");
const LIST: &str = select!(
    "venue_id = $2 and (starts_at, blackout_id) > ($3, $4) \
     and (cast($5 as timestamptz) is null or ends_at > $5) \
     and (cast($6 as timestamptz) is null or starts_at < $6) \
     and (cast($7 as uuid) is null or resource_id is null or resource_id = $7) \
     order by starts_at, blackout_id limit $8"
);
const WITHIN: &str = select!(
    "(cast($2 as uuid) is null or venue_id = $2) and ends_at > $3 and starts_at < $4 \
     order by starts_at, blackout_id"
);
const IDS: &str = "select blackout_id, coalesce(note, '') from blackout where org_id = $1 \
     and venue_id = $2 and blackout_id > $3 order by blackout_id limit $4";
const INSERT: &str = "insert into blackout (blackout_id, org_id, venue_id, resource_id, starts_at, \
     ends_at, note, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
const DELETE: &str = "delete from blackout where org_id = $1 and blackout_id = $2";

/// Finds a blackout of a venue.
pub fn find(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    id: BlackoutId,
) -> Result<Option<Blackout>, StoreError> {
    tx.query_opt(FIND, &[org.into(), venue.into(), id.into()], read)
}

/// Which blackouts of a venue to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// Those that end after this.
    pub from: Option<Timestamp>,
    /// Those that start before this.
    pub to: Option<Timestamp>,
    /// Those that concern a resource: its own and those of the whole venue.
    pub resource: Option<ResourceId>,
}

/// Lists blackouts of a venue, the soonest first, behind a start and an id, at most `limit`.
pub fn list(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    filter: Filter,
    (at, after): (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Blackout>, StoreError> {
    let values = [
        org.into(),
        venue.into(),
        at.into(),
        after.into(),
        filter.from.into(),
        filter.to.into(),
        filter.resource.into(),
        limit.into(),
    ];
    tx.query_map(LIST, &values, read)
}

/// The blackouts of a venue, or of all venues, that have a moment within `window`.
pub fn within(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, Option<VenueId>),
    window: &Interval,
) -> Result<Vec<Blackout>, StoreError> {
    let (from, to) = (window.starts_at(), window.ends_at());
    tx.query_map(WITHIN, &[org.into(), venue.into(), from.into(), to.into()], read)
}

/// Ids and notes in order of the ids, behind `after`, at most `limit`.
pub fn ids(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), venue.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Adds a blackout.
pub fn insert(tx: &mut Tx<'_>, blackout: &Blackout) -> Result<(), StoreError> {
    let values = [
        blackout.id.into(),
        blackout.org.into(),
        blackout.venue.into(),
        blackout.resource.into(),
        blackout.interval.starts_at().into(),
        blackout.interval.ends_at().into(),
        blackout.note.as_deref().into(),
        blackout.created_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Removes a blackout.
pub fn delete(tx: &mut Tx<'_>, blackout: &Blackout) -> Result<(), StoreError> {
    tx.execute(DELETE, &[blackout.org.into(), blackout.id.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Blackout, StoreError> {
    let interval = Interval::new(row.get(4)?, row.get(5)?)
        .map_err(|_| StoreError::Corrupt("a blackout ends before it begins".to_owned()))?;
    Ok(Blackout {
        id: row.get(0)?,
        org: row.get(1)?,
        venue: row.get(2)?,
        resource: row.get(3)?,
        resource_slug: row.get(8)?,
        interval,
        note: row.get(6)?,
        created_at: row.get(7)?,
    })
}
