//! Queries of house rules, and policies as they are kept: one object of fields and values.

use crate::{JsonText, Row, StoreError, Tx, Value};
use planify_core::hours::Hours;
use planify_core::house::HouseRules;
use planify_core::id::{OrgId, VenueId};
use planify_core::money::Currency;
use planify_core::policy::{Policy, Quota, Tier};
use planify_core::tax::Tax;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select scope, hours, policy, tax_points, prices, rounding, currency, version \
             from house_rule where org_id = $1 and ",
            $rest
        )
    };
}

const FIND: &str = select!("scope = $2");
const FIND_EACH: &str = select!("(scope = $2 or scope = $3 or scope = $4)");
const OF_VENUES: &str = select!("(cast($2 as uuid) is null or venue_id is null or venue_id = $2)");
const SAVE: &str = "insert into house_rule (scope, org_id, venue_id, hours, policy, tax_points, prices, \
     rounding, currency, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
     on conflict (scope) do update set hours = excluded.hours, policy = excluded.policy, \
     tax_points = excluded.tax_points, prices = excluded.prices, rounding = excluded.rounding, \
     currency = excluded.currency, version = excluded.version \
     where house_rule.version = excluded.version - 1";

/// What an organisation, a venue or a resource says.
pub fn find(tx: &mut Tx<'_>, org: OrgId, scope: Uuid) -> Result<HouseRules, StoreError> {
    let found = tx.query_opt(FIND, &[org.into(), scope.into()], read)?;
    Ok(found.map(|(_, rules)| rules).unwrap_or_default())
}

/// What each of three scopes says, as far as it says something.
pub fn find_each(
    tx: &mut Tx<'_>,
    org: OrgId,
    [one, two, three]: [Uuid; 3],
) -> Result<Vec<(Uuid, HouseRules)>, StoreError> {
    tx.query_map(FIND_EACH, &[org.into(), one.into(), two.into(), three.into()], read)
}

/// What the organisation, a venue or all venues, and their resources say.
pub fn of_venues(
    tx: &mut Tx<'_>,
    org: OrgId,
    venue: Option<VenueId>,
) -> Result<BTreeMap<Uuid, HouseRules>, StoreError> {
    let found = tx.query_map(OF_VENUES, &[org.into(), venue.into()], read)?;
    Ok(found.into_iter().collect())
}

/// Writes what somebody says as the next version; the transaction runs again if another one wrote it.
pub fn save(
    tx: &mut Tx<'_>,
    (org, venue, scope): (OrgId, Option<VenueId>, Uuid),
    rules: &HouseRules,
) -> Result<(), StoreError> {
    let values: [Value<'_>; 10] = [
        scope.into(),
        org.into(),
        venue.into(),
        rules.hours.as_ref().map(Hours::to_string).into(),
        JsonText(Json::Object(policy_fields(&rules.policy)).to_string()).into(),
        rules.tax.map(|tax| tax.points).into(),
        rules.tax.map(|tax| tax.prices.name()).into(),
        rules.tax.map(|tax| tax.rounding.name()).into(),
        rules.currency.map(Currency::code).into(),
        rules.version.into(),
    ];
    if tx.execute(SAVE, &values)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<(Uuid, HouseRules), StoreError> {
    let hours: Option<String> = row.get(1)?;
    let policy: JsonText = row.get(2)?;
    let currency: Option<String> = row.get(6)?;
    let rules = HouseRules {
        hours: hours.map(|text| kept("hours", &text)).transpose()?,
        policy: read_policy(&policy.0)?,
        tax: read_tax(row)?,
        currency: currency.map(|text| kept("a currency", &text)).transpose()?,
        version: row.get(7)?,
    };
    Ok((row.get(0)?, rules))
}

fn read_tax(row: &Row<'_>) -> Result<Option<Tax>, StoreError> {
    let points: Option<i64> = row.get(3)?;
    let words: (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
    let (Some(points), (Some(prices), Some(rounding))) = (points, words) else { return Ok(None) };
    let (prices, rounding) = (kept("a tax", &prices)?, kept("a tax", &rounding)?);
    Ok(Some(Tax { points, prices, rounding }))
}

fn kept<T: FromStr>(what: &str, text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Corrupt(format!("{what} of a house cannot be read")))
}

/// The fields that a policy says, as they are kept.
pub fn policy_fields(policy: &Policy) -> Map<String, Json> {
    let text = |value: &dyn Display| Json::from(value.to_string());
    let list = |values: Vec<String>| Json::from(values);
    let number = |value: Option<i64>| value.map(Json::from);
    let fields = [
        ("min_minutes", number(policy.min_minutes)),
        ("max_minutes", number(policy.max_minutes)),
        ("notice_minutes", number(policy.notice_minutes)),
        ("horizon_days", number(policy.horizon_days)),
        ("start", policy.start.map(|it| text(&it))),
        ("buffer_before_minutes", number(policy.buffer_before_minutes)),
        ("buffer_after_minutes", number(policy.buffer_after_minutes)),
        ("approval", policy.approval.map(|it| text(&it))),
        ("pending", policy.pending.map(|it| text(&it))),
        (
            "quotas",
            policy.quotas.as_ref().map(|all| list(all.iter().map(Quota::to_string).collect())),
        ),
        (
            "cancellation",
            policy.cancellation.as_ref().map(|all| list(all.iter().map(Tier::to_string).collect())),
        ),
        ("deposit", policy.deposit.map(|it| text(&it))),
        ("hold_minutes", number(policy.hold_minutes)),
        ("check_in", policy.check_in.map(|it| text(&it))),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

pub(crate) fn read_policy(text: &str) -> Result<Policy, StoreError> {
    let corrupt = |_| StoreError::Corrupt("a policy cannot be read".to_owned());
    let fields = Kept(serde_json::from_str(text).map_err(corrupt)?);
    Ok(Policy {
        min_minutes: fields.number("min_minutes"),
        max_minutes: fields.number("max_minutes"),
        notice_minutes: fields.number("notice_minutes"),
        horizon_days: fields.number("horizon_days"),
        start: fields.word("start")?,
        buffer_before_minutes: fields.number("buffer_before_minutes"),
        buffer_after_minutes: fields.number("buffer_after_minutes"),
        approval: fields.word("approval")?,
        pending: fields.word("pending")?,
        quotas: fields.words("quotas")?,
        cancellation: fields.words("cancellation")?,
        deposit: fields.word("deposit")?,
        hold_minutes: fields.number("hold_minutes"),
        check_in: fields.word("check_in")?,
    })
}

/// The fields of a policy as they are kept.
struct Kept(Map<String, Json>);

impl Kept {
    fn number(&self, name: &str) -> Option<i64> {
        self.0.get(name).and_then(Json::as_i64)
    }

    fn word<T: FromStr>(&self, name: &str) -> Result<Option<T>, StoreError> {
        self.0.get(name).and_then(Json::as_str).map(|text| kept("a policy", text)).transpose()
    }

    fn words<T: FromStr>(&self, name: &str) -> Result<Option<Vec<T>>, StoreError> {
        let Some(list) = self.0.get(name).and_then(Json::as_array) else { return Ok(None) };
        let texts = list.iter().filter_map(Json::as_str);
        texts.map(|text| kept("a policy", text)).collect::<Result<_, _>>().map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use planify_core::policy::{Approval, CheckIn, Deposit, Pending, StartRule};

    #[test]
    fn a_policy_is_read_as_it_is_kept() {
        let full = Policy {
            min_minutes: Some(30),
            max_minutes: Some(480),
            notice_minutes: Some(0),
            horizon_days: Some(90),
            start: Some(StartRule::Grid { minutes: 15 }),
            buffer_before_minutes: Some(5),
            buffer_after_minutes: Some(10),
            approval: Some(Approval::Required),
            pending: Some(Pending::Open),
            quotas: Some(vec!["3/week".parse().unwrap()]),
            cancellation: Some(vec!["48h:100%".parse().unwrap(), "24h:50%".parse().unwrap()]),
            deposit: Some(Deposit::Percent(30)),
            hold_minutes: Some(45),
            check_in: Some(CheckIn::Within { minutes: 15 }),
        };
        let fields = policy_fields(&full);
        assert_eq!(fields.len(), Policy::FIELDS.len());
        assert!(fields.keys().all(|name| Policy::FIELDS.contains(&name.as_str())));
        for policy in [full, Policy::default()] {
            let text = Json::Object(policy_fields(&policy)).to_string();
            assert_eq!(read_policy(&text), Ok(policy));
        }
        assert!(read_policy(r#"{"start":"often"}"#).is_err());
    }
}
