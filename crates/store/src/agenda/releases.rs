//! Queries of the releases of an agenda.

use crate::{JsonText, StoreError, Tx};
use planify_core::id::{EventId, OrgId};

const INSERT: &str = "insert into agenda_release (event_id, number, org_id, items, edition, \
     released_at) values ($1, $2, $3, $4, $5, $6)";
const EDITION: &str = "select edition from agenda_release where org_id = $1 and event_id = $2 \
     and number = $3";

/// Keeps an edition under its number.
pub fn insert(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    number: i64,
    items: i64,
    edition: &JsonText,
) -> Result<(), StoreError> {
    let now = tx.now();
    let values =
        [event.into(), number.into(), org.into(), items.into(), edition.into(), now.into()];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Reads the edition of a number.
pub fn edition(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    number: i64,
) -> Result<Option<JsonText>, StoreError> {
    tx.query_opt(EDITION, &[org.into(), event.into(), number.into()], |row| row.get(0))
}
