//! Queries of what geocoders answered.

use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::geo::Coordinates;
use planify_core::id::OrgId;
use planify_core::place::Found;

const FIND: &str = "select label, lat_e7, lng_e7, external_id from place where org_id = $1 \
     and provider = $2 and query = $3 and expires_at > $4 order by rank";
const FORGET: &str = "delete from place where org_id = $1 and provider = $2 and query = $3";
const INSERT: &str = "insert into place (org_id, provider, query, rank, label, lat_e7, lng_e7, \
     external_id, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
/// Those whose end is nearest are the oldest of a provider.
const FORGET_OLDEST: &str = "delete from place where org_id = $1 and expires_at <= \
     (select p.expires_at from place p where p.org_id = $1 order by p.expires_at desc \
     limit 1 offset $2)";
const PRUNE: &str = "delete from place where (org_id, provider, query, rank) in (\
     select org_id, provider, query, rank from place where expires_at <= $1 limit $2)";
const DELETE: &str = "delete from place where org_id = $1";

/// An answer that is used again: of which provider, to which question.
pub type Key<'a> = (OrgId, &'a str, &'a str);

/// What a provider answered to a question; nothing if it has to be asked.
pub fn find(
    tx: &mut Tx<'_>,
    (org, provider, query): Key<'_>,
    now: Timestamp,
) -> Result<Vec<Found>, StoreError> {
    tx.query_map(FIND, &[org.into(), provider.into(), query.into(), now.into()], read)
}

/// Keeps an answer instead of the one before, and at most `rows_max` rows of the organisation.
pub fn keep(
    tx: &mut Tx<'_>,
    (org, provider, query): Key<'_>,
    found: &[Found],
    until: Timestamp,
    rows_max: i64,
) -> Result<(), StoreError> {
    tx.execute(FORGET, &[org.into(), provider.into(), query.into()])?;
    tx.execute(FORGET_OLDEST, &[org.into(), rows_max.into()])?;
    for (rank, place) in (0_i64..).zip(found) {
        let values = [
            org.into(),
            provider.into(),
            query.into(),
            rank.into(),
            (&place.label).into(),
            place.at.lat_e7().into(),
            place.at.lng_e7().into(),
            place.id.as_deref().into(),
            until.into(),
        ];
        tx.execute(INSERT, &values)?;
    }
    Ok(())
}

/// Forgets at most `limit` rows that have ended.
pub fn prune(tx: &mut Tx<'_>, now: Timestamp, limit: i64) -> Result<u64, StoreError> {
    tx.execute(PRUNE, &[now.into(), limit.into()])
}

/// Removes what is kept for an organisation that ends.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    tx.execute(DELETE, &[org.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Found, StoreError> {
    let at = Coordinates::new(row.get(1)?, row.get(2)?)
        .map_err(|_| StoreError::Corrupt("a place is nowhere".to_owned()))?;
    Ok(Found { label: row.get(0)?, at, id: row.get(3)? })
}
