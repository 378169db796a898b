//! Queries of the tracks of an agenda.

use crate::{Row, StoreError, Tx, Value};
use jiff::SignedDuration;
use planify_core::agenda::{Track, TrackDetails};
use planify_core::id::{EventId, OrgId};
use planify_core::text::fold;

const LIST: &str = "select track_id, org_id, event_id, name, capacity, turnover_seconds, position, \
     version, venue_id from agenda_track where org_id = $1 and event_id = $2 order by position, track_id";
const INSERT: &str = "insert into agenda_track (org_id, track_id, name, name_fold, capacity, \
     turnover_seconds, version, venue_id, event_id, position) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const UPDATE: &str = "update agenda_track set name = $3, name_fold = $4, capacity = $5, \
     turnover_seconds = $6, version = $7, venue_id = $8 where org_id = $1 and track_id = $2 and version = $7 - 1";
const DELETE: &str = "delete from agenda_track where org_id = $1 and track_id = $2";

/// The tracks of an event in their order.
pub fn list(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<Vec<Track>, StoreError> {
    tx.query_map(LIST, &[org.into(), event.into()], read)
}

/// Adds a track.
pub fn insert(tx: &mut Tx<'_>, track: &Track) -> Result<(), StoreError> {
    let mut row = values(track).to_vec();
    row.extend([track.event.into(), track.position.into()]);
    tx.execute(INSERT, &row)?;
    Ok(())
}

/// Writes a track as the next version; the transaction runs again if another one changed it.
pub fn save(tx: &mut Tx<'_>, track: &Track) -> Result<(), StoreError> {
    if tx.execute(UPDATE, &values(track))? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// Removes a track that no item is in.
pub fn delete(tx: &mut Tx<'_>, track: &Track) -> Result<(), StoreError> {
    tx.execute(DELETE, &[track.org.into(), track.id.into()])?;
    Ok(())
}

fn values(track: &Track) -> [Value<'_>; 8] {
    [
        track.org.into(),
        track.id.into(),
        (&track.details.name).into(),
        fold(&track.details.name).into(),
        track.details.capacity.into(),
        track.details.turnover.as_secs().into(),
        track.version.into(),
        track.details.venue.into(),
    ]
}

fn read(row: &Row<'_>) -> Result<Track, StoreError> {
    Ok(Track {
        id: row.get(0)?,
        org: row.get(1)?,
        event: row.get(2)?,
        details: TrackDetails {
            name: row.get(3)?,
            capacity: row.get(4)?,
            turnover: SignedDuration::from_secs(row.get(5)?),
            venue: row.get(8)?,
        },
        position: row.get(6)?,
        version: row.get(7)?,
    })
}
