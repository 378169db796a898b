//! Queries of promotion codes; the constraint of the table keeps each within its uses.

use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::house::HousePromo;
use planify_core::id::{OrgId, PromoId};
use planify_core::money::Money;
use planify_core::promo::{Off, Promo, PromoCode};
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select promo_id, org_id, code, points, amount, amount_currency, valid_from, valid_until, \
             uses_max, uses_per_person_max, minimum, minimum_currency, used, created_at, revoked_at, \
             version from promo where org_id = $1 and ",
            $rest
        )
    };
}

const FIND: &str = select!("promo_id = $2");
const FIND_BY_CODE: &str = select!("code = $2");
const LIST: &str = select!("promo_id > $2 order by promo_id limit $3");
const IDS: &str = "select promo_id, code from promo where org_id = $1 and promo_id > $2 \
     order by promo_id limit $3";
const INSERT: &str = "insert into promo (promo_id, org_id, code, points, amount, amount_currency, \
     valid_from, valid_until, uses_max, uses_per_person_max, minimum, minimum_currency, used, created_at, \
     version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, $13, 1)";
const REVOKE: &str = "update promo set revoked_at = $3, version = version + 1 \
     where org_id = $1 and promo_id = $2 and revoked_at is null";
const USE: &str = "update promo set used = used + $3 where org_id = $1 and promo_id = $2";

/// Finds a promotion code by its id.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: PromoId) -> Result<Option<HousePromo>, StoreError> {
    tx.query_opt(FIND, &[org.into(), id.into()], read)
}

/// Finds a promotion code by its text.
pub fn find_by_code(
    tx: &mut Tx<'_>,
    org: OrgId,
    code: &PromoCode,
) -> Result<Option<HousePromo>, StoreError> {
    tx.query_opt(FIND_BY_CODE, &[org.into(), code.as_str().into()], read)
}

/// Lists promotion codes in the order in which they were made, behind `after`, at most `limit`.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<HousePromo>, StoreError> {
    tx.query_map(LIST, &[org.into(), after.into(), limit.into()], read)
}

/// Ids and codes in order of the ids, behind `after`, at most `limit`.
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

/// Adds a promotion code that nobody has used.
pub fn insert(tx: &mut Tx<'_>, house: &HousePromo) -> Result<(), StoreError> {
    let promo = &house.promo;
    let (points, amount) = match promo.off {
        Off::Percent { points } => (Some(points), None),
        Off::Amount(amount) => (None, Some(amount)),
    };
    let currency = |money: Option<Money>| money.map(|money| money.currency.code());
    let values = [
        house.id.into(),
        house.org.into(),
        promo.code.as_str().into(),
        points.into(),
        amount.map(|amount| amount.amount).into(),
        currency(amount).into(),
        promo.valid_from.into(),
        promo.valid_until.into(),
        promo.uses_max.into(),
        promo.uses_per_person_max.into(),
        promo.minimum.map(|minimum| minimum.amount).into(),
        currency(promo.minimum).into(),
        house.created_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Revokes a promotion code; the transaction runs again if another one did.
pub fn revoke(tx: &mut Tx<'_>, house: &HousePromo, now: Timestamp) -> Result<(), StoreError> {
    if tx.execute(REVOKE, &[house.org.into(), house.id.into(), now.into()])? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// Counts uses of a promotion code, or with a number below zero takes them back.
///
/// # Errors
/// The constraint `promo_not_overused` beyond its limit.
pub fn count_uses(tx: &mut Tx<'_>, org: OrgId, id: PromoId, uses: i64) -> Result<(), StoreError> {
    tx.execute(USE, &[org.into(), id.into(), uses.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<HousePromo, StoreError> {
    let code: String = row.get(2)?;
    let off = match (row.get::<Option<i64>>(3)?, money(row, 4)?) {
        (Some(points), _) => Off::Percent { points },
        (None, Some(amount)) => Off::Amount(amount),
        (None, None) => return Err(corrupt()),
    };
    Ok(HousePromo {
        id: row.get(0)?,
        org: row.get(1)?,
        promo: Promo {
            code: code.parse().map_err(|_| corrupt())?,
            off,
            valid_from: row.get(6)?,
            valid_until: row.get(7)?,
            uses_max: row.get(8)?,
            uses_per_person_max: row.get(9)?,
            minimum: money(row, 10)?,
        },
        used: row.get(12)?,
        created_at: row.get(13)?,
        revoked_at: row.get(14)?,
        version: row.get(15)?,
    })
}

/// An amount at `index`, and its currency behind it.
fn money(row: &Row<'_>, index: usize) -> Result<Option<Money>, StoreError> {
    let (amount, currency): (Option<i64>, Option<String>) = (row.get(index)?, row.get(index + 1)?);
    let (Some(amount), Some(currency)) = (amount, currency) else { return Ok(None) };
    Ok(Some(Money::new(amount, currency.parse().map_err(|_| corrupt())?)))
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("a promotion code cannot be read".to_owned())
}
