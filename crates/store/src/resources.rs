//! Queries of resources, and of what composites consist of.

use crate::venues::{Order, Shelf};
use crate::words::word;
use crate::{JsonText, Row, StoreError, Tx, Value};
use planify_core::id::{OrgId, ResourceId, VenueId};
use planify_core::resource::{Details, Kind, Layout, Part, Resource, Sharing};
use planify_core::text::fold;
use std::collections::BTreeMap;
use uuid::Uuid;

macro_rules! select {
    ($($rest:tt)+) => {
        concat!(
            "select resource_id, org_id, venue_id, slug, external_key, name, kind, sharing, units, \
             unit_of_sale, lead_minutes, layouts, attributes, archived_at, \
             version, created_at, updated_at from resource ",
            $($rest)+
        )
    };
}

macro_rules! listed {
    ($($rest:tt)+) => {
        select!(
            "where venue_id = $1 and ($2 = 'only') = (archived_at is not null) \
             and (cast($3 as text) is null or name_fold like $3 escape '\\') \
             and (cast($4 as text) is null or kind = $4) and (cast($5 as uuid) is null or ",
            $($rest)+
        )
    };
}

const FIND: &str = select!("where org_id = $1 and resource_id = $2");
const FIND_BY_SLUG: &str = select!("where venue_id = $1 and slug = $2");
const FIND_BY_KEY: &str = select!("where org_id = $1 and external_key = $2");
const FIND_LAST: &str = select!(
    "where org_id = $1 and (cast($2 as uuid) is null or venue_id = $2) \
     order by resource_id desc limit 1"
);
const OF_SLUG: &str = select!("where org_id = $1 and slug = $2 order by resource_id limit 11");
const OF_VENUES: &str = select!(
    "where org_id = $1 and (cast($2 as uuid) is null or venue_id = $2) and archived_at is null \
     order by resource_id"
);
const LIST_BY_NAME: &str = listed!(
    "(name_fold, resource_id) > (select b.name_fold, b.resource_id from resource b \
     where b.venue_id = $1 and b.resource_id = $5)) order by name_fold, resource_id limit $6"
);
const LIST_BY_NAME_DESC: &str = listed!(
    "(name_fold, resource_id) < (select b.name_fold, b.resource_id from resource b \
     where b.venue_id = $1 and b.resource_id = $5)) \
     order by name_fold desc, resource_id desc limit $6"
);
const LIST_BY_CREATION: &str = listed!("resource_id > $5) order by resource_id limit $6");
const LIST_BY_CREATION_DESC: &str = listed!("resource_id < $5) order by resource_id desc limit $6");
const IDS: &str = "select resource_id, name from resource where org_id = $1 \
     and (cast($2 as uuid) is null or venue_id = $2) and resource_id > $3 \
     order by resource_id limit $4";
const SLUGS: &str =
    "select slug from resource where venue_id = $1 and slug >= $2 and slug < $3 order by slug";
const INSERT: &str = "insert into resource (org_id, resource_id, slug, external_key, name, name_fold, \
     units, unit_of_sale, lead_minutes, layouts, attributes, archived_at, version, updated_at, \
     venue_id, kind, sharing, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
     $13, $14, $15, $16, $17, $18)";
const UPDATE: &str = "update resource set slug = $3, external_key = $4, name = $5, name_fold = $6, \
     units = $7, unit_of_sale = $8, lead_minutes = $9, layouts = $10, attributes = $11, \
     archived_at = $12, version = $13, updated_at = $14 \
     where org_id = $1 and resource_id = $2 and version = $13 - 1";
const PARTS: &str = "select p.parent_id, p.child_id, r.slug from resource_part p \
     join resource r on r.resource_id = p.child_id where p.parent_id = $1 order by p.child_id";
const PARTS_OF_VENUES: &str = "select p.parent_id, p.child_id, r.slug from resource_part p \
     join resource r on r.resource_id = p.child_id where r.org_id = $1 \
     and (cast($2 as uuid) is null or r.venue_id = $2) order by p.parent_id, p.child_id";
const WHOLES: &str = "select r.slug from resource_part p join resource r on r.resource_id = p.parent_id \
     where p.child_id = $1 and r.archived_at is null order by r.slug limit 11";
const LOCK: &str =
    "select resource_id from resource where org_id = $1 and resource_id = $2 for update";
const LOCK_SHARED: &str =
    "select resource_id from resource where org_id = $1 and resource_id = $2 for share";
const LOCK_OF: &str = "select resource_id from resource where venue_id = $1 \
     and (cast($2 as uuid) is null or resource_id = $2) order by resource_id for update";
const DELETE_PARTS: &str = "delete from resource_part where parent_id = $1";
const INSERT_PART: &str = "insert into resource_part (parent_id, child_id) values ($1, $2)";

/// Finds a resource by its id.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: ResourceId) -> Result<Option<Resource>, StoreError> {
    one(tx, FIND, &[org.into(), id.into()])
}

/// Finds a resource of a venue by its slug.
pub fn find_by_slug(
    tx: &mut Tx<'_>,
    venue: VenueId,
    slug: &str,
) -> Result<Option<Resource>, StoreError> {
    one(tx, FIND_BY_SLUG, &[venue.into(), slug.into()])
}

/// Finds a resource by its external key.
pub fn find_by_key(tx: &mut Tx<'_>, org: OrgId, key: &str) -> Result<Option<Resource>, StoreError> {
    one(tx, FIND_BY_KEY, &[org.into(), key.into()])
}

/// Finds the resource that was created last, at a venue or anywhere.
pub fn find_last(
    tx: &mut Tx<'_>,
    org: OrgId,
    venue: Option<VenueId>,
) -> Result<Option<Resource>, StoreError> {
    one(tx, FIND_LAST, &[org.into(), venue.into()])
}

fn one(
    tx: &mut Tx<'_>,
    statement: &'static str,
    values: &[Value<'_>],
) -> Result<Option<Resource>, StoreError> {
    let Some(found) = tx.query_opt(statement, values, read)? else { return Ok(None) };
    let parts = parts(tx, &found)?;
    Ok(with_parts(vec![found], parts).pop())
}

fn parts(tx: &mut Tx<'_>, of: &Resource) -> Result<Vec<(ResourceId, Part)>, StoreError> {
    match of.details.sharing {
        Sharing::Composite => tx.query_map(PARTS, &[of.id.into()], read_part),
        Sharing::Exclusive | Sharing::Pool | Sharing::Unlimited => Ok(Vec::new()),
    }
}

/// The resources of an organisation that have this slug, each at another venue; at most 11.
pub fn of_slug(tx: &mut Tx<'_>, org: OrgId, slug: &str) -> Result<Vec<Resource>, StoreError> {
    let found = tx.query_map(OF_SLUG, &[org.into(), slug.into()], read)?;
    let mut parts = Vec::new();
    for resource in &found {
        parts.extend(self::parts(tx, resource)?);
    }
    Ok(with_parts(found, parts))
}

/// All resources of a venue, or of all venues, that are not archived, by id.
pub fn of_venues(
    tx: &mut Tx<'_>,
    org: OrgId,
    venue: Option<VenueId>,
) -> Result<Vec<Resource>, StoreError> {
    let values = [org.into(), venue.into()];
    let found = tx.query_map(OF_VENUES, &values, read)?;
    let parts = tx.query_map(PARTS_OF_VENUES, &values, read_part)?;
    Ok(with_parts(found, parts))
}

/// Which resources of a venue to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter<'a> {
    /// Whether they are archived.
    pub shelf: Shelf,
    /// A pattern for the folded name.
    pub search: Option<&'a str>,
    /// What they are.
    pub kind: Option<Kind>,
}

/// Lists resources of a venue behind the one of the id `after`, at most `limit`.
pub fn list(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    filter: Filter<'_>,
    (order, after): (Order, Option<Uuid>),
    limit: i64,
) -> Result<Vec<Resource>, StoreError> {
    let statement = match order {
        Order::Name => LIST_BY_NAME,
        Order::NameDesc => LIST_BY_NAME_DESC,
        Order::Creation => LIST_BY_CREATION,
        Order::CreationDesc => LIST_BY_CREATION_DESC,
    };
    let values = [
        venue.into(),
        filter.shelf.name().into(),
        filter.search.into(),
        filter.kind.map(Kind::name).into(),
        after.into(),
        limit.into(),
    ];
    let found = tx.query_map(statement, &values, read)?;
    let parts = tx.query_map(PARTS_OF_VENUES, &[org.into(), venue.into()], read_part)?;
    Ok(with_parts(found, parts))
}

/// Ids and names in order of the ids, behind `after`, at most `limit`, of a venue or of all.
pub fn ids(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, Option<VenueId>),
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), venue.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The slugs of a venue's resources that are `slug` or begin with it and `-`.
pub fn slugs_like(tx: &mut Tx<'_>, venue: VenueId, slug: &str) -> Result<Vec<String>, StoreError> {
    // `.` follows `-` in ASCII, so this range holds exactly the slug and what follows its dash.
    let end = format!("{slug}.");
    tx.query_map(SLUGS, &[venue.into(), slug.into(), end.into()], |row| row.get(0))
}

/// The slugs of the composites that have a part and are not archived; at most 11.
pub fn wholes(tx: &mut Tx<'_>, part: ResourceId) -> Result<Vec<String>, StoreError> {
    tx.query_map(WHOLES, &[part.into()], |row| row.get(0))
}

/// Keeps a resource as it is until the transaction ends.
pub fn lock(tx: &mut Tx<'_>, org: OrgId, id: ResourceId) -> Result<(), StoreError> {
    tx.query_opt(LOCK, &[org.into(), id.into()], |_| Ok(()))?;
    Ok(())
}

/// Lets nobody change a resource, or add a blackout to it, until the transaction ends.
pub fn lock_shared(tx: &mut Tx<'_>, org: OrgId, id: ResourceId) -> Result<(), StoreError> {
    tx.query_opt(LOCK_SHARED, &[org.into(), id.into()], |_| Ok(()))?;
    Ok(())
}

/// Lets nobody book a resource of a venue, or any of them, until the transaction ends.
pub fn lock_of(
    tx: &mut Tx<'_>,
    venue: VenueId,
    resource: Option<ResourceId>,
) -> Result<(), StoreError> {
    tx.query_map(LOCK_OF, &[venue.into(), resource.into()], |_| Ok(()))?;
    Ok(())
}

/// Adds a resource with its parts.
pub fn insert(tx: &mut Tx<'_>, resource: &Resource) -> Result<(), StoreError> {
    let mut row = values(resource)?.to_vec();
    row.push(resource.venue.into());
    row.push(resource.details.kind.name().into());
    row.push(resource.details.sharing.name().into());
    row.push(resource.created_at.into());
    tx.execute(INSERT, &row)?;
    insert_parts(tx, resource)
}

/// Writes a resource as the next version, with its parts; the transaction runs again if another one
/// changed it.
pub fn save(tx: &mut Tx<'_>, resource: &Resource) -> Result<(), StoreError> {
    if tx.execute(UPDATE, &values(resource)?)? == 0 {
        return Err(tx.conflict());
    }
    tx.execute(DELETE_PARTS, &[resource.id.into()])?;
    insert_parts(tx, resource)
}

fn insert_parts(tx: &mut Tx<'_>, resource: &Resource) -> Result<(), StoreError> {
    for part in &resource.details.parts {
        tx.execute(INSERT_PART, &[resource.id.into(), part.id.into()])?;
    }
    Ok(())
}

fn values(resource: &Resource) -> Result<[Value<'_>; 14], StoreError> {
    let details = &resource.details;
    let layouts: Vec<_> = details
        .layouts
        .iter()
        .map(|it| (it.name.as_str(), it.capacity, it.setup_minutes, it.teardown_minutes))
        .collect();
    Ok([
        resource.org.into(),
        resource.id.into(),
        (&resource.slug).into(),
        details.key.as_deref().into(),
        (&details.name).into(),
        fold(&details.name).into(),
        details.units.into(),
        details.sale.name().into(),
        details.lead_minutes.into(),
        JsonText(serde_json::to_string(&layouts).map_err(unwritable)?).into(),
        JsonText(serde_json::to_string(&details.attributes).map_err(unwritable)?).into(),
        resource.archived_at.into(),
        resource.version.into(),
        resource.updated_at.into(),
    ])
}

fn unwritable(error: serde_json::Error) -> StoreError {
    StoreError::Corrupt(error.to_string())
}

fn read(row: &Row<'_>) -> Result<Resource, StoreError> {
    let corrupt = |error: serde_json::Error| {
        StoreError::Corrupt(format!("layouts or attributes of a resource: {error}"))
    };
    let layouts: JsonText = row.get(11)?;
    let layouts: Vec<(String, i64, i64, i64)> =
        serde_json::from_str(&layouts.0).map_err(corrupt)?;
    let attributes: JsonText = row.get(12)?;
    let attributes: BTreeMap<String, String> =
        serde_json::from_str(&attributes.0).map_err(corrupt)?;
    let layout = |(name, capacity, setup_minutes, teardown_minutes)| Layout {
        name,
        capacity,
        setup_minutes,
        teardown_minutes,
    };
    Ok(Resource {
        id: row.get(0)?,
        org: row.get(1)?,
        venue: row.get(2)?,
        slug: row.get(3)?,
        details: Details {
            key: row.get(4)?,
            name: row.get(5)?,
            kind: word(row, 6)?,
            sharing: word(row, 7)?,
            units: row.get(8)?,
            sale: word(row, 9)?,
            lead_minutes: row.get(10)?,
            layouts: layouts.into_iter().map(layout).collect(),
            attributes,
            parts: Vec::new(),
        },
        archived_at: row.get(13)?,
        version: row.get(14)?,
        created_at: row.get(15)?,
        updated_at: row.get(16)?,
    })
}

fn read_part(row: &Row<'_>) -> Result<(ResourceId, Part), StoreError> {
    Ok((row.get(0)?, Part { id: row.get(1)?, slug: row.get(2)? }))
}

/// Puts parts into their composites.
fn with_parts(mut found: Vec<Resource>, parts: Vec<(ResourceId, Part)>) -> Vec<Resource> {
    let mut of: BTreeMap<ResourceId, Vec<Part>> = BTreeMap::new();
    for (parent, part) in parts {
        of.entry(parent).or_default().push(part);
    }
    for resource in &mut found {
        resource.details.parts = of.remove(&resource.id).unwrap_or_default();
    }
    found
}
