//! Queries of persons.

use crate::{Row, StoreError, Tx, Value};
use planify_core::id::{OrgId, PersonId};
use planify_core::person::{Person, PersonFields};
use planify_core::text::{Email, Phone};
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select person_id, org_id, external_key, name, email, phone, locale, zone, version, \
             created_at from person ",
            $rest
        )
    };
}

const FIND: &str = select!("where org_id = $1 and person_id = $2 and erased_at is null");
const FIND_BY_EMAIL: &str = select!("where org_id = $1 and email_norm = $2");
const FIND_BY_KEY: &str = select!("where org_id = $1 and external_key = $2");
const FIND_LAST: &str =
    select!("where org_id = $1 and erased_at is null order by person_id desc limit 1");
const LIST: &str = select!(
    "where org_id = $1 and person_id > $2 and erased_at is null \
     and (cast($3 as text) is null or search like $3 escape '\\') order by person_id limit $4"
);
const IDS: &str = "select person_id, name from person where org_id = $1 and person_id > $2 \
     and erased_at is null order by person_id limit $3";
const INSERT: &str = "insert into person (person_id, org_id, external_key, name, search, email, \
     email_norm, phone, locale, zone, version, created_at, updated_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)";
const UPDATE: &str = "update person set external_key = $3, name = $4, search = $5, email = $6, \
     email_norm = $7, phone = $8, locale = $9, zone = $10, version = $11, updated_at = $12 \
     where org_id = $1 and person_id = $2 and version = $11 - 1";
const MERGED: &str = "select merged_id from merged_person where person_id = $1 order by merged_id";
const INSERT_MERGED: &str = "insert into merged_person (merged_id, org_id, person_id, merged_at) \
     values ($1, $2, $3, $4)";

/// Finds a person by id.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: PersonId) -> Result<Option<Person>, StoreError> {
    tx.query_opt(FIND, &[org.into(), id.into()], read)
}

/// Finds a person by normalised address.
pub fn find_by_email(
    tx: &mut Tx<'_>,
    org: OrgId,
    norm: &str,
) -> Result<Option<Person>, StoreError> {
    tx.query_opt(FIND_BY_EMAIL, &[org.into(), norm.into()], read)
}

/// Finds a person by external key.
pub fn find_by_key(tx: &mut Tx<'_>, org: OrgId, key: &str) -> Result<Option<Person>, StoreError> {
    tx.query_opt(FIND_BY_KEY, &[org.into(), key.into()], read)
}

/// Finds the person who was added last.
pub fn find_last(tx: &mut Tx<'_>, org: OrgId) -> Result<Option<Person>, StoreError> {
    tx.query_opt(FIND_LAST, &[org.into()], read)
}

/// Lists persons in the order in which they were added, behind `after`.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    search: Option<&str>,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Person>, StoreError> {
    tx.query_map(LIST, &[org.into(), after.into(), search.into(), limit.into()], read)
}

/// Ids and names in order of the ids, behind `after`.
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

/// Adds a person.
pub fn insert(tx: &mut Tx<'_>, person: &Person) -> Result<(), StoreError> {
    write(tx, INSERT, person, (person.id.into(), person.org.into()))
}

/// Writes a person, as the next version; the transaction runs again if another one changed the
/// person meanwhile.
pub fn save(tx: &mut Tx<'_>, person: &Person) -> Result<(), StoreError> {
    write(tx, UPDATE, person, (person.org.into(), person.id.into()))
}

/// The persons who were merged into this one.
pub fn merged_into(tx: &mut Tx<'_>, id: PersonId) -> Result<Vec<PersonId>, StoreError> {
    tx.query_map(MERGED, &[id.into()], |row| row.get(0))
}

/// Notes that a person was merged into another.
pub(crate) fn insert_merged(
    tx: &mut Tx<'_>,
    org: OrgId,
    gone: PersonId,
    kept: PersonId,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(INSERT_MERGED, &[gone.into(), org.into(), kept.into(), now.into()])?;
    Ok(())
}

fn write(
    tx: &mut Tx<'_>,
    statement: &'static str,
    person: &Person,
    (first, second): (Value<'_>, Value<'_>),
) -> Result<(), StoreError> {
    let now = tx.now();
    let fields = &person.fields;
    let values = [
        first,
        second,
        fields.key.as_deref().into(),
        (&fields.name).into(),
        fields.search().into(),
        fields.email.as_ref().map(Email::as_str).into(),
        fields.email.as_ref().map(Email::normalised).into(),
        fields.phone.as_ref().map(Phone::as_str).into(),
        fields.locale.as_deref().into(),
        fields.zone.as_deref().into(),
        person.version.into(),
        now.into(),
    ];
    if tx.execute(statement, &values)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Person, StoreError> {
    let corrupt = || StoreError::Corrupt("the contact of a person cannot be read".to_owned());
    let email: Option<String> = row.get(4)?;
    let phone: Option<String> = row.get(5)?;
    Ok(Person {
        id: row.get(0)?,
        org: row.get(1)?,
        fields: PersonFields {
            key: row.get(2)?,
            name: row.get(3)?,
            email: email.map(|text| Email::parse(&text).map_err(|_| corrupt())).transpose()?,
            phone: phone.map(|text| Phone::parse(&text).map_err(|_| corrupt())).transpose()?,
            locale: row.get(6)?,
            zone: row.get(7)?,
        },
        version: row.get(8)?,
        created_at: row.get(9)?,
    })
}
