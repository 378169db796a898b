//! Queries of venues.

use crate::{Row, StoreError, Tx, Value};
use jiff::Timestamp;
use planify_core::geo::Coordinates;
use planify_core::id::{OrgId, VenueId};
use planify_core::place::Source;
use planify_core::text::fold;
use planify_core::venue::{Details, Venue};
use uuid::Uuid;

macro_rules! select {
    ($($rest:tt)+) => {
        concat!(
            "select venue_id, org_id, slug, external_key, name, address, zone, lat_e7, lng_e7, notes, \
             archived_at, version, created_at, updated_at, place_provider, place_id, place_until from venue ",
            $($rest)+
        )
    };
}

macro_rules! listed {
    ($($rest:tt)+) => {
        select!(
            "where org_id = $1 and ($2 = 'only') = (archived_at is not null) \
             and (cast($3 as text) is null or name_fold like $3 escape '\\') \
             and (cast($4 as uuid) is null or ",
            $($rest)+
        )
    };
}

const FIND: &str = select!("where org_id = $1 and venue_id = $2");
const FIND_BY_SLUG: &str = select!("where org_id = $1 and slug = $2");
const FIND_BY_KEY: &str = select!("where org_id = $1 and external_key = $2");
const FIND_LAST: &str = select!("where org_id = $1 order by venue_id desc limit 1");
const LIST_BY_NAME: &str = listed!(
    "(name_fold, venue_id) > (select b.name_fold, b.venue_id from venue b where b.org_id = $1 \
     and b.venue_id = $4)) order by name_fold, venue_id limit $5"
);
const LIST_BY_NAME_DESC: &str = listed!(
    "(name_fold, venue_id) < (select b.name_fold, b.venue_id from venue b where b.org_id = $1 \
     and b.venue_id = $4)) order by name_fold desc, venue_id desc limit $5"
);
const LIST_BY_CREATION: &str = listed!("venue_id > $4) order by venue_id limit $5");
const LIST_BY_CREATION_DESC: &str = listed!("venue_id < $4) order by venue_id desc limit $5");
const LOCK: &str =
    "select venue_id from venue where org_id = $1 and venue_id = $2 for no key update";
const OPEN: &str = select!(
    "where org_id = $1 and (cast($2 as uuid) is null or venue_id = $2) and archived_at is null"
);
const IDS: &str = "select venue_id, name from venue where org_id = $1 and venue_id > $2 \
     order by venue_id limit $3";
const SLUGS: &str =
    "select slug from venue where org_id = $1 and slug >= $2 and slug < $3 order by slug";
const INSERT: &str = "insert into venue (org_id, venue_id, slug, external_key, name, name_fold, \
     address, zone, lat_e7, lng_e7, notes, archived_at, version, updated_at, place_provider, place_id, \
     place_until, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
const UPDATE: &str = "update venue set slug = $3, external_key = $4, name = $5, name_fold = $6, \
     address = $7, zone = $8, lat_e7 = $9, lng_e7 = $10, notes = $11, archived_at = $12, \
     version = $13, updated_at = $14, place_provider = $15, place_id = $16, place_until = $17 \
     where org_id = $1 and venue_id = $2 and version = $13 - 1";

const FORGET_PLACES: &str = "update venue set lat_e7 = null, lng_e7 = null, place_until = null \
     where venue_id in (select venue_id from venue where place_until <= $1 limit $2)";
const DELETE_PARTS: &str = "delete from resource_part where parent_id in \
     (select resource_id from resource where org_id = $1)";
const DELETE_PROMOS: &str = "delete from promo where org_id = $1";
const DELETE_RATES: &str = "delete from rate where org_id = $1";
const DELETE_BLACKOUTS: &str = "delete from blackout where org_id = $1";
const DELETE_RULES: &str = "delete from house_rule where org_id = $1";
const DELETE_RESOURCES: &str = "delete from resource where org_id = $1";
const DELETE: &str = "delete from venue where org_id = $1";

/// In which order venues, and resources of one, are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By name.
    Name,
    /// By name, backwards.
    NameDesc,
    /// Oldest first.
    Creation,
    /// Newest first.
    CreationDesc,
}

/// Which of them are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Those that are not archived.
    Open,
    /// Those that are archived.
    Archived,
}

impl Shelf {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Open => "no",
            Self::Archived => "only",
        }
    }
}

/// Finds a venue by its id.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: VenueId) -> Result<Option<Venue>, StoreError> {
    tx.query_opt(FIND, &[org.into(), id.into()], read)
}

/// Finds a venue by its slug.
pub fn find_by_slug(tx: &mut Tx<'_>, org: OrgId, slug: &str) -> Result<Option<Venue>, StoreError> {
    tx.query_opt(FIND_BY_SLUG, &[org.into(), slug.into()], read)
}

/// Finds a venue by its external key.
pub fn find_by_key(tx: &mut Tx<'_>, org: OrgId, key: &str) -> Result<Option<Venue>, StoreError> {
    tx.query_opt(FIND_BY_KEY, &[org.into(), key.into()], read)
}

/// Finds the venue that was created last.
pub fn find_last(tx: &mut Tx<'_>, org: OrgId) -> Result<Option<Venue>, StoreError> {
    tx.query_opt(FIND_LAST, &[org.into()], read)
}

/// Keeps a venue as it is until the transaction ends; others may book there.
pub fn lock(tx: &mut Tx<'_>, org: OrgId, id: VenueId) -> Result<(), StoreError> {
    tx.query_opt(LOCK, &[org.into(), id.into()], |_| Ok(()))?;
    Ok(())
}

/// A venue, or all of them, if not archived.
pub fn open(tx: &mut Tx<'_>, org: OrgId, venue: Option<VenueId>) -> Result<Vec<Venue>, StoreError> {
    tx.query_map(OPEN, &[org.into(), venue.into()], read)
}

/// Ids and names in order of the ids, behind `after`, at most `limit`.
pub fn ids(
    tx: &mut Tx<'_>,
    org: OrgId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The slugs that are `slug` or begin with it and `-`.
pub fn slugs_like(tx: &mut Tx<'_>, org: OrgId, slug: &str) -> Result<Vec<String>, StoreError> {
    // `.` follows `-` in ASCII, so this range holds exactly the slug and what follows its dash.
    let end = format!("{slug}.");
    tx.query_map(SLUGS, &[org.into(), slug.into(), end.into()], |row| row.get(0))
}

/// Lists venues behind the one of the id `after`, at most `limit`; `search` is a pattern.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    (shelf, search): (Shelf, Option<&str>),
    (order, after): (Order, Option<Uuid>),
    limit: i64,
) -> Result<Vec<Venue>, StoreError> {
    let statement = match order {
        Order::Name => LIST_BY_NAME,
        Order::NameDesc => LIST_BY_NAME_DESC,
        Order::Creation => LIST_BY_CREATION,
        Order::CreationDesc => LIST_BY_CREATION_DESC,
    };
    let values = [org.into(), shelf.name().into(), search.into(), after.into(), limit.into()];
    tx.query_map(statement, &values, read)
}

/// Adds a venue.
pub fn insert(tx: &mut Tx<'_>, venue: &Venue) -> Result<(), StoreError> {
    let mut row = values(venue).to_vec();
    row.push(venue.created_at.into());
    tx.execute(INSERT, &row)?;
    Ok(())
}

/// Writes a venue as the next version; the transaction runs again if another one changed it.
pub fn save(tx: &mut Tx<'_>, venue: &Venue) -> Result<(), StoreError> {
    if tx.execute(UPDATE, &values(venue))? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// Removes the venues of an organisation that ends, with what could be booked there.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    for statement in [
        DELETE_PROMOS,
        DELETE_RATES,
        DELETE_BLACKOUTS,
        DELETE_RULES,
        DELETE_PARTS,
        DELETE_RESOURCES,
        DELETE,
    ] {
        tx.execute(statement, &[org.into()])?;
    }
    Ok(())
}

/// Forgets coordinates that may not be kept any longer, of at most `limit` venues.
pub fn forget_places(tx: &mut Tx<'_>, now: Timestamp, limit: i64) -> Result<u64, StoreError> {
    tx.execute(FORGET_PLACES, &[now.into(), limit.into()])
}

fn values(venue: &Venue) -> [Value<'_>; 17] {
    let details = &venue.details;
    let source = details.source.as_ref();
    [
        venue.org.into(),
        venue.id.into(),
        (&venue.slug).into(),
        details.key.as_deref().into(),
        (&details.name).into(),
        fold(&details.name).into(),
        details.address.as_deref().into(),
        (&details.zone).into(),
        details.at.map(Coordinates::lat_e7).into(),
        details.at.map(Coordinates::lng_e7).into(),
        details.notes.as_deref().into(),
        venue.archived_at.into(),
        venue.version.into(),
        venue.updated_at.into(),
        source.map(|source| source.provider.as_str()).into(),
        source.and_then(|source| source.id.as_deref()).into(),
        source.and_then(|source| source.until).into(),
    ]
}

fn read(row: &Row<'_>) -> Result<Venue, StoreError> {
    Ok(Venue {
        id: row.get(0)?,
        org: row.get(1)?,
        slug: row.get(2)?,
        details: Details {
            key: row.get(3)?,
            name: row.get(4)?,
            address: row.get(5)?,
            zone: row.get(6)?,
            at: read_place(row)?,
            source: read_source(row)?,
            notes: row.get(9)?,
        },
        archived_at: row.get(10)?,
        version: row.get(11)?,
        created_at: row.get(12)?,
        updated_at: row.get(13)?,
    })
}

fn read_place(row: &Row<'_>) -> Result<Option<Coordinates>, StoreError> {
    let (lat, lng): (Option<i64>, Option<i64>) = (row.get(7)?, row.get(8)?);
    let (Some(lat), Some(lng)) = (lat, lng) else { return Ok(None) };
    Coordinates::new(lat, lng)
        .map(Some)
        .map_err(|_| StoreError::Corrupt("the place of a venue is nowhere".to_owned()))
}

fn read_source(row: &Row<'_>) -> Result<Option<Source>, StoreError> {
    let Some(provider) = row.get::<Option<String>>(14)? else { return Ok(None) };
    Ok(Some(Source { provider, id: row.get(15)?, until: row.get(16)? }))
}
