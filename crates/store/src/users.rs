//! Queries of users.

use crate::{Row, StoreError, Tx};
use planify_core::id::UserId;
use planify_core::text::{Email, Phone};
use planify_core::user::{Profile, User};

const FIND: &str = "select user_id, email, name, short_name, phone, locale, zone, consents, \
     version, created_at, deleted_at from app_user where user_id = $1";
const INSERT: &str = "insert into app_user (user_id, issuer, subject, email, name, short_name, \
     phone, locale, zone, consents, version, created_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const SAVE: &str = "update app_user set name = $2, short_name = $3, phone = $4, locale = $5, \
     zone = $6, consents = $7, version = $8 where user_id = $1 and version = $8 - 1";
const MOVE: &str = "update app_user set email = $2, version = $3 \
     where user_id = $1 and version = $3 - 1";
const ERASE: &str = "update app_user set email = null, name = $2, short_name = null, phone = null, \
     locale = null, zone = null, consents = '', version = version + 1, deleted_at = $3 \
     where user_id = $1 and deleted_at is null";

/// Finds a user, also one whose account was deleted.
pub fn find(tx: &mut Tx<'_>, id: UserId) -> Result<Option<User>, StoreError> {
    tx.query_opt(FIND, &[id.into()], read)
}

/// Adds a user, known by issuer and subject.
pub fn insert(
    tx: &mut Tx<'_>,
    user: &User,
    (issuer, subject): (&str, &str),
) -> Result<(), StoreError> {
    let profile = &user.profile;
    tx.execute(
        INSERT,
        &[
            user.id.into(),
            issuer.into(),
            subject.into(),
            user.email.as_ref().map(Email::as_str).into(),
            (&profile.name).into(),
            profile.short_name.as_deref().into(),
            profile.phone.as_ref().map(Phone::as_str).into(),
            profile.locale.as_deref().into(),
            profile.zone.as_deref().into(),
            consents(profile).into(),
            user.version.into(),
            user.created_at.into(),
        ],
    )?;
    Ok(())
}

/// Writes a user's profile, as the next version; the transaction runs again if another one
/// changed it meanwhile.
pub fn save(tx: &mut Tx<'_>, user: &User) -> Result<(), StoreError> {
    let profile = &user.profile;
    let values = [
        user.id.into(),
        (&profile.name).into(),
        profile.short_name.as_deref().into(),
        profile.phone.as_ref().map(Phone::as_str).into(),
        profile.locale.as_deref().into(),
        profile.zone.as_deref().into(),
        consents(profile).into(),
        user.version.into(),
    ];
    if tx.execute(SAVE, &values)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// Gives a user another address, as the next version; the transaction runs again if another one changed
/// the user meanwhile.
pub fn change_address(tx: &mut Tx<'_>, user: &User) -> Result<(), StoreError> {
    let address = user.email.as_ref().map(Email::as_str);
    let values = [user.id.into(), address.into(), user.version.into()];
    if tx.execute(MOVE, &values)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// Leaves of a user what others refer to, under another name; false if that was done before.
pub fn erase(tx: &mut Tx<'_>, id: UserId, name: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(ERASE, &[id.into(), name.into(), now.into()])? > 0)
}

fn consents(profile: &Profile) -> String {
    let names: Vec<_> = profile.consents.iter().map(|consent| consent.name()).collect();
    names.join(" ")
}

fn read(row: &Row<'_>) -> Result<User, StoreError> {
    let corrupt = || StoreError::Corrupt("the profile of a user cannot be read".to_owned());
    let email: Option<String> = row.get(1)?;
    let phone: Option<String> = row.get(4)?;
    let consents: String = row.get(7)?;
    let consents = consents.split_whitespace().map(str::parse).collect::<Result<_, _>>();
    Ok(User {
        id: row.get(0)?,
        email: email.map(|text| Email::parse(&text).map_err(|_| corrupt())).transpose()?,
        profile: Profile {
            name: row.get(2)?,
            short_name: row.get(3)?,
            phone: phone.map(|text| Phone::parse(&text).map_err(|_| corrupt())).transpose()?,
            locale: row.get(5)?,
            zone: row.get(6)?,
            consents: consents.map_err(|_| corrupt())?,
        },
        version: row.get(8)?,
        created_at: row.get(9)?,
        deleted_at: row.get(10)?,
    })
}
