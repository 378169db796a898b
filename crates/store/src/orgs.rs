//! Queries of organisations, and of the user that every daemon has.

use crate::words::word;
use crate::{Row, StoreError, Tx};
use planify_core::id::{OrgId, UserId};
use planify_core::org::{Org, OrgFields};
use planify_core::permission::Roles;
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select o.org_id, o.slug, o.name, o.org_type, o.visibility, o.version, o.created_at, \
             m.roles from org o left join member m on m.org_id = o.org_id and m.user_id = $1 ",
            $rest
        )
    };
}

const FIND: &str = select!("where o.org_id = $2");
const OF_USER: &str =
    select!("where m.user_id is not null and o.org_id > $2 order by o.org_id limit $3");
const SEARCH: &str = select!(
    "where o.visibility = 'public' and o.org_id > $2 \
     and (cast($3 as text) is null or o.search like $3 escape '\\') order by o.org_id limit $4"
);
const IDS_OF_USER: &str = "select o.org_id, o.name from org o join member m on m.org_id = o.org_id \
     where m.user_id = $1 and o.org_id > $2 order by o.org_id limit $3";
const FIND_BY_SLUG: &str = "select org_id from org where slug = $1";
const OLDEST: &str = "select org_id from org order by org_id limit 1";
const SLUGS: &str = "select slug from org where slug >= $1 and slug < $2 order by slug";
const LOCK: &str = "select org_id from org where org_id = $1 for no key update";
const INSERT: &str = "insert into org (org_id, slug, name, org_type, visibility, search, version, \
     created_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (slug) do nothing";
const SAVE: &str = "update org set slug = $2, name = $3, org_type = $4, visibility = $5, \
     search = $6, version = $7 where org_id = $1 and version = $7 - 1";
const HOLDINGS: &str = "select (select count(*) from event where org_id = $1), \
     (select count(*) from person where org_id = $1), \
     (select count(*) from member where org_id = $1), \
     (select count(*) from venue where org_id = $1 and archived_at is null), \
     (select count(*) from payment where org_id = $1)";
const DELETE: &str = "delete from org where org_id = $1";
const NAME: &str = "select name from org where org_id = $1";
const SLUG: &str = "select slug from org where org_id = $1";
const FIND_USER: &str = "select user_id from app_user where issuer = $1 and subject = $2";
const INSERT_USER: &str = "insert into app_user (user_id, issuer, subject, name, created_at) \
     values ($1, $2, $3, $4, $5) on conflict (issuer, subject) do nothing";

/// An organisation as somebody sees it: with what they are in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenOrg {
    /// The organisation.
    pub org: Org,
    /// The roles of whoever looks; none for somebody who is not a member.
    pub roles: Option<Roles>,
}

/// Finds an organisation, as a user sees it.
pub fn find(tx: &mut Tx<'_>, user: Uuid, id: OrgId) -> Result<Option<SeenOrg>, StoreError> {
    tx.query_opt(FIND, &[user.into(), id.into()], read)
}

/// Lists the organisations of a user behind `after`, oldest first.
pub fn of_user(
    tx: &mut Tx<'_>,
    user: UserId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<SeenOrg>, StoreError> {
    tx.query_map(OF_USER, &[user.into(), after.into(), limit.into()], read)
}

/// Lists public organisations behind `after` that fit a pattern, oldest first.
pub fn search(
    tx: &mut Tx<'_>,
    user: UserId,
    pattern: Option<&str>,
    after: Uuid,
    limit: i64,
) -> Result<Vec<SeenOrg>, StoreError> {
    tx.query_map(SEARCH, &[user.into(), after.into(), pattern.into(), limit.into()], read)
}

/// Ids and names of a user's organisations in order of the ids, behind `after`.
pub fn ids_of_user(
    tx: &mut Tx<'_>,
    user: UserId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS_OF_USER, &[user.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Finds an organisation by its slug.
pub fn find_by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<OrgId>, StoreError> {
    tx.query_opt(FIND_BY_SLUG, &[slug.into()], |row| row.get(0))
}

/// Finds the organisation that was there first.
pub fn oldest(tx: &mut Tx<'_>) -> Result<Option<OrgId>, StoreError> {
    tx.query_opt(OLDEST, &[], |row| row.get(0))
}

/// The slugs that are `slug` or begin with it and `-`.
pub fn slugs_like(tx: &mut Tx<'_>, slug: &str) -> Result<Vec<String>, StoreError> {
    // `.` follows `-` in ASCII, so this range holds exactly the slug and what follows its dash.
    let end = format!("{slug}.");
    tx.query_map(SLUGS, &[slug.into(), end.into()], |row| row.get(0))
}

/// Lets nobody else change who is what in an organisation until the transaction ends; false if
/// there is none.
pub fn lock(tx: &mut Tx<'_>, id: OrgId) -> Result<bool, StoreError> {
    Ok(tx.query_opt(LOCK, &[id.into()], |row| row.get::<Uuid>(0))?.is_some())
}

/// Adds an organisation; false if there is one of this slug.
pub fn insert(tx: &mut Tx<'_>, org: &Org) -> Result<bool, StoreError> {
    let fields = &org.fields;
    let values = [
        org.id.into(),
        (&fields.slug).into(),
        (&fields.name).into(),
        fields.org_type.name().into(),
        fields.openness.name().into(),
        fields.search().into(),
        org.version.into(),
        org.created_at.into(),
    ];
    Ok(tx.execute(INSERT, &values)? > 0)
}

/// Writes an organisation of the next version; the transaction runs again if another one changed
/// it meanwhile.
pub fn save(tx: &mut Tx<'_>, org: &Org) -> Result<(), StoreError> {
    let fields = &org.fields;
    let values = [
        org.id.into(),
        (&fields.slug).into(),
        (&fields.name).into(),
        fields.org_type.name().into(),
        fields.openness.name().into(),
        fields.search().into(),
        org.version.into(),
    ];
    if tx.execute(SAVE, &values)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// What is in an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holdings {
    /// Events.
    pub events: i64,
    /// Persons.
    pub persons: i64,
    /// Members.
    pub members: i64,
    /// Venues that are not archived.
    pub venues: i64,
    /// Payments.
    pub payments: i64,
}

/// Counts what is in an organisation.
pub fn holdings(tx: &mut Tx<'_>, id: OrgId) -> Result<Holdings, StoreError> {
    tx.query_one(HOLDINGS, &[id.into()], |row| {
        Ok(Holdings {
            events: row.get(0)?,
            persons: row.get(1)?,
            members: row.get(2)?,
            venues: row.get(3)?,
            payments: row.get(4)?,
        })
    })
}

/// Removes an organisation of which nothing is left; the transaction runs again if something came into
/// it meanwhile.
pub fn delete(tx: &mut Tx<'_>, id: OrgId) -> Result<(), StoreError> {
    match tx.execute(DELETE, &[id.into()]) {
        Err(StoreError::Constraint { .. }) => Err(tx.conflict()),
        done => done.map(|_| ()),
    }
}

/// The name of an organisation.
pub fn name(tx: &mut Tx<'_>, id: OrgId) -> Result<Option<String>, StoreError> {
    tx.query_opt(NAME, &[id.into()], |row| row.get(0))
}

/// The slug of an organisation.
pub fn slug(tx: &mut Tx<'_>, id: OrgId) -> Result<Option<String>, StoreError> {
    tx.query_opt(SLUG, &[id.into()], |row| row.get(0))
}

/// Finds a user by issuer and subject.
pub fn find_user(
    tx: &mut Tx<'_>,
    issuer: &str,
    subject: &str,
) -> Result<Option<UserId>, StoreError> {
    tx.query_opt(FIND_USER, &[issuer.into(), subject.into()], |row| row.get(0))
}

/// Adds a user, unless there is one of this identity.
pub fn insert_user(
    tx: &mut Tx<'_>,
    id: UserId,
    (issuer, subject): (&str, &str),
    name: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(INSERT_USER, &[id.into(), issuer.into(), subject.into(), name.into(), now.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<SeenOrg, StoreError> {
    let roles: Option<String> = row.get(7)?;
    Ok(SeenOrg {
        org: Org {
            id: row.get(0)?,
            fields: OrgFields {
                slug: row.get(1)?,
                name: row.get(2)?,
                org_type: word(row, 3)?,
                openness: word(row, 4)?,
            },
            version: row.get(5)?,
            created_at: row.get(6)?,
        },
        roles: roles.map(|_| word(row, 7)).transpose()?,
    })
}
