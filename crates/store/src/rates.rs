//! Queries of rates.

use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::id::{OrgId, RateId, ResourceId, VenueId};
use planify_core::money::Money;
use planify_core::price::{Condition, Effect, Rate, Unit};
use planify_core::rate::{HouseRate, parse_weekdays, weekday_words};
use std::str::FromStr;
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select rate_id, org_id, venue_id, resource_id, name, effect, unit, amount, currency, points, \
             weekdays, first_date, last_date, time_of_day, priority, \
             (select slug from resource where resource.resource_id = rate.resource_id) from rate \
             where org_id = $1 and ",
            $rest
        )
    };
}

const FIND: &str = select!("venue_id = $2 and rate_id = $3");
const LIST: &str = select!(
    "venue_id = $2 and rate_id > $3 and (cast($4 as uuid) is null or resource_id is null or resource_id = $4) \
     order by rate_id limit $5"
);
const OF_VENUES: &str = select!("(cast($2 as uuid) is null or venue_id = $2) order by rate_id");
const COUNT: &str = "select count(*) from rate where org_id = $1 and venue_id = $2 \
     and ((cast($3 as uuid) is null and resource_id is null) or resource_id = $3)";
const IDS: &str = "select rate_id, name from rate where org_id = $1 and venue_id = $2 \
     and rate_id > $3 order by rate_id limit $4";
const INSERT: &str = "insert into rate (rate_id, org_id, venue_id, resource_id, name, effect, unit, \
     amount, currency, points, weekdays, first_date, last_date, time_of_day, priority, created_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
const DELETE: &str = "delete from rate where org_id = $1 and rate_id = $2";

/// Finds a rate of a venue.
pub fn find(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    id: RateId,
) -> Result<Option<HouseRate>, StoreError> {
    tx.query_opt(FIND, &[org.into(), venue.into(), id.into()], read)
}

/// Lists the rates of a venue and its resources, or those that concern one, in the order in which they
/// were added, behind `after`, at most `limit`.
pub fn list(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    resource: Option<ResourceId>,
    after: Uuid,
    limit: i64,
) -> Result<Vec<HouseRate>, StoreError> {
    let values = [org.into(), venue.into(), after.into(), resource.into(), limit.into()];
    tx.query_map(LIST, &values, read)
}

/// The rates of a venue and its resources, or of all venues, in the order in which they were added.
pub fn of_venues(
    tx: &mut Tx<'_>,
    org: OrgId,
    venue: Option<VenueId>,
) -> Result<Vec<HouseRate>, StoreError> {
    tx.query_map(OF_VENUES, &[org.into(), venue.into()], read)
}

/// How many rates a venue itself has, or a resource of it.
pub fn count(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    resource: Option<ResourceId>,
) -> Result<i64, StoreError> {
    tx.query_one(COUNT, &[org.into(), venue.into(), resource.into()], |row| row.get(0))
}

/// Ids and names in order of the ids, behind `after`, at most `limit`.
pub fn ids(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), venue.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Adds a rate.
pub fn insert(tx: &mut Tx<'_>, house: &HouseRate, now: Timestamp) -> Result<(), StoreError> {
    let (rate, when) = (&house.rate, &house.rate.when);
    let (effect, unit, amount, points) = match rate.effect {
        Effect::Base { unit, amount } => ("base", Some(unit), Some(amount), None),
        Effect::Fixed { unit, amount } => ("fixed", Some(unit), Some(amount), None),
        Effect::Percent { points } => ("percent", None, None, Some(points)),
    };
    let values = [
        house.id.into(),
        house.org.into(),
        house.venue.into(),
        house.resource.into(),
        (&rate.name).into(),
        effect.into(),
        unit.map(|unit| unit.to_string()).into(),
        amount.map(|amount| amount.amount).into(),
        amount.map(|amount| amount.currency.code()).into(),
        points.into(),
        when.weekdays.as_ref().map(|days| weekday_words(days).join(",")).into(),
        when.first.map(|date| date.to_string()).into(),
        when.last.map(|date| date.to_string()).into(),
        when.time.map(|span| span.to_string()).into(),
        rate.priority.into(),
        now.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Removes a rate.
pub fn delete(tx: &mut Tx<'_>, rate: &HouseRate) -> Result<(), StoreError> {
    tx.execute(DELETE, &[rate.org.into(), rate.id.into()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<HouseRate, StoreError> {
    let weekdays: Option<String> = row.get(10)?;
    let weekdays = weekdays
        .map(|words| words.split(',').map(parse_weekdays).collect::<Result<Vec<_>, _>>())
        .transpose()
        .map_err(|_| corrupt())?;
    Ok(HouseRate {
        id: row.get(0)?,
        org: row.get(1)?,
        venue: row.get(2)?,
        resource: row.get(3)?,
        resource_slug: row.get(15)?,
        rate: Rate {
            name: row.get(4)?,
            effect: read_effect(row)?,
            when: Condition {
                weekdays: weekdays.map(|days| days.concat()),
                first: kept(row, 11)?,
                last: kept(row, 12)?,
                time: kept(row, 13)?,
            },
            priority: row.get(14)?,
        },
    })
}

fn read_effect(row: &Row<'_>) -> Result<Effect, StoreError> {
    let effect: String = row.get(5)?;
    if effect == "percent" {
        return Ok(Effect::Percent { points: row.get(9)? });
    }
    let unit: Unit = kept(row, 6)?.ok_or_else(corrupt)?;
    let amount = Money::new(row.get(7)?, kept(row, 8)?.ok_or_else(corrupt)?);
    match effect.as_str() {
        "base" => Ok(Effect::Base { unit, amount }),
        "fixed" => Ok(Effect::Fixed { unit, amount }),
        _ => Err(corrupt()),
    }
}

fn kept<T: FromStr>(row: &Row<'_>, index: usize) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(index)?;
    text.map(|text| text.parse().map_err(|_| corrupt())).transpose()
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("a rate cannot be read".to_owned())
}
