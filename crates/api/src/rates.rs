//! Rates on the wire.

use crate::money::Money;
use jiff::civil::Date;
use planify_core::price::{self, Condition, Effect, Unit};
use planify_core::rate::{HouseRate, parse_weekdays, weekday_words};
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a rate.
pub const SCHEMA: &str = "planify.rate/v1";

/// What something costs, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Rate {
    /// `rat_…`.
    pub id: String,
    /// The venue, `ven_…`.
    pub venue: String,
    /// The resource, `res_…`; null for all of the venue.
    pub resource: Option<String>,
    /// The slug of the resource.
    pub resource_slug: Option<String>,
    /// The name, as it stands on the bill.
    pub name: String,
    /// `base` for a price, `fixed` or `percent` for an adjustment of one.
    pub effect: String,
    /// By what an amount is counted: `hour`, `slot:30m`, `day`, `flat` or `head`.
    pub unit: Option<String>,
    /// How much each is.
    pub amount: Option<Money>,
    /// Hundredths of a percent.
    pub points: Option<i64>,
    /// On which weekdays it applies, `mo` to `su`; null for all.
    pub weekdays: Option<Vec<String>>,
    /// From which date on.
    pub first: Option<String>,
    /// Up to which date, included.
    pub last: Option<String>,
    /// At which time of day, `18:00-22:00`.
    pub time: Option<String>,
    /// Of several prices the highest counts; adjustments come lowest first.
    pub priority: i64,
}

/// A rate to add.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRate {
    /// The name, at most 100 characters.
    pub name: String,
    /// A reference to a resource; all of the venue when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// `base` for a price (when absent), `fixed` or `percent` for an adjustment of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<String>,
    /// By what an amount is counted: `hour` (when absent), `slot:30m`, `day`, `flat` or `head`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// How much each is, in the currency of the venue; below zero only for an adjustment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Hundredths of a percent, of a `percent`; below zero to take off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i64>,
    /// On which weekdays it applies, `mo` to `su` or several as `mo-fr`; all when absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<String>,
    /// From which date on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// Up to which date, included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// At which time of day, `18:00-22:00`, in the zone of the venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Of several prices the highest counts; adjustments come lowest first. 0 when absent.
    #[serde(default)]
    pub priority: i64,
}

/// Which rates of a venue to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListRates {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Those that concern this resource: its own and those of the whole venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
}

impl From<&HouseRate> for Rate {
    fn from(house: &HouseRate) -> Self {
        let (rate, when) = (&house.rate, &house.rate.when);
        let (effect, unit, amount, points) = match rate.effect {
            Effect::Base { unit, amount } => ("base", Some(unit), Some(amount), None),
            Effect::Fixed { unit, amount } => ("fixed", Some(unit), Some(amount), None),
            Effect::Percent { points } => ("percent", None, None, Some(points)),
        };
        Self {
            id: house.id.to_string(),
            venue: house.venue.to_string(),
            resource: house.resource.map(|resource| resource.to_string()),
            resource_slug: house.resource_slug.clone(),
            name: rate.name.clone(),
            effect: effect.to_owned(),
            unit: unit.map(|unit| unit.to_string()),
            amount: amount.map(Money::from),
            points,
            weekdays: when.weekdays.as_ref().map(|days| weekday_words(days)),
            first: when.first.map(|date| date.to_string()),
            last: when.last.map(|date| date.to_string()),
            time: when.time.map(|span| span.to_string()),
            priority: rate.priority,
        }
    }
}

impl AddRate {
    /// The rate, and a reference to its resource.
    pub fn parse(self) -> Result<(price::Rate, Option<String>), Refusal> {
        let effect = self.effect()?;
        let days = self.weekdays.iter().map(|word| parse_weekdays(word));
        let days = days.collect::<Result<Vec<_>, _>>()?.concat();
        let when = Condition {
            weekdays: (!days.is_empty()).then_some(days),
            first: self.first.map(|text| date("first", &text)).transpose()?,
            last: self.last.map(|text| date("last", &text)).transpose()?,
            time: self.time.map(|text| text.parse()).transpose().map_err(at_time)?,
        };
        let rate = price::Rate { name: self.name, effect, when, priority: self.priority };
        Ok((rate, self.resource))
    }

    fn effect(&self) -> Result<Effect, Refusal> {
        let word = self.effect.as_deref().unwrap_or("base");
        match (word, &self.amount, self.points) {
            ("percent", None, Some(points)) if self.unit.is_none() => {
                Ok(Effect::Percent { points })
            }
            ("base" | "fixed", Some(amount), None) => {
                let unit = self.unit.as_deref().map_or(Ok(Unit::Hour), str::parse)?;
                let amount = amount.clone().try_into()?;
                Ok(match word {
                    "base" => Effect::Base { unit, amount },
                    _ => Effect::Fixed { unit, amount },
                })
            }
            ("base" | "fixed" | "percent", ..) => {
                let message = format!("a rate that is `{word}` lacks or has too much");
                Err(Refusal::new("bad-rate", message).field("effect").hint(
                    "give `base` and `fixed` an amount and a unit, `percent` its points and no more",
                ))
            }
            _ => {
                let message = format!("`{}` is not accepted for `effect`", word.escape_debug());
                Err(Refusal::new("bad-rate", message)
                    .field("effect")
                    .hint("use `base`, `fixed` or `percent`"))
            }
        }
    }
}

fn date(field: &'static str, text: &str) -> Result<Date, Refusal> {
    text.parse().map_err(|_| {
        Refusal::new("bad-date", format!("`{}` is not a date", text.escape_debug()))
            .field(field)
            .hint("write it as `2027-12-24`")
    })
}

fn at_time(refusal: Refusal) -> Refusal {
    Refusal { code: "bad-rate", ..refusal }.field("time")
}
