//! Queries of the releases of an agenda.

use crate::{JsonText, StoreError, Tx};
use jiff::Timestamp;
use planify_core::id::{EventId, OrgId};

const INSERT: &str = "insert into agenda_release (event_id, number, org_id, items, edition, \
     released_at, changes, actor) values ($1, $2, $3, $4, $5, $6, $7, $8)";
const EDITION: &str = "select edition from agenda_release where org_id = $1 and event_id = $2 \
     and number = $3";
const LIST: &str = "select number, released_at, items, changes, actor from agenda_release \
     where org_id = $1 and event_id = $2 and number < $3 order by number desc limit $4";

/// A release to keep.
#[derive(Debug)]
pub struct NewRelease<'a> {
    /// Its number.
    pub number: i64,
    /// How many items it has.
    pub items: i64,
    /// How many changes it told of.
    pub changes: i64,
    /// Who released.
    pub actor: &'a str,
    /// What people are told.
    pub edition: &'a JsonText,
}

/// A release without its edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its number.
    pub number: i64,
    /// When it was made.
    pub released_at: Timestamp,
    /// How many items it has.
    pub items: i64,
    /// How many changes it told of; none where that was not kept.
    pub changes: Option<i64>,
    /// Who released; none where that was not kept.
    pub actor: Option<String>,
}

/// Keeps an edition under its number.
pub fn insert(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    release: &NewRelease<'_>,
) -> Result<(), StoreError> {
    let now = tx.now();
    let values = [
        event.into(),
        release.number.into(),
        org.into(),
        release.items.into(),
        release.edition.into(),
        now.into(),
        release.changes.into(),
        release.actor.into(),
    ];
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

/// The releases below a number, the newest first.
pub fn list(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    below: i64,
    limit: i64,
) -> Result<Vec<Listed>, StoreError> {
    tx.query_map(LIST, &[org.into(), event.into(), below.into(), limit.into()], |row| {
        Ok(Listed {
            number: row.get(0)?,
            released_at: row.get(1)?,
            items: row.get(2)?,
            changes: row.get(3)?,
            actor: row.get(4)?,
        })
    })
}
