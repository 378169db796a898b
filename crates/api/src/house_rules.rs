//! House rules on the wire: hours, policies and taxes of organisations, venues and resources.

use crate::patch::Patch;
use jiff::civil::Date;
use planify_core::hours::Hours as OpenHours;
use planify_core::house::{self, parse_spans};
use planify_core::money::Currency;
use planify_core::patch;
use planify_core::policy;
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::str::FromStr;
use utoipa::ToSchema;

/// The schema name of hours.
pub const HOURS_SCHEMA: &str = "planify.hours/v1";
/// The schema name of a policy.
pub const POLICY_SCHEMA: &str = "planify.policy/v1";
/// The schema name of a tax.
pub const TAX_SCHEMA: &str = "planify.tax/v1";

/// When a venue or a resource is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Hours {
    /// The venue, `ven_…`.
    pub venue: String,
    /// The resource, `res_…`; null for the hours of the venue.
    pub resource: Option<String>,
    /// What holds, as OpenStreetMap writes it (`opening_hours`).
    pub hours: String,
    /// Who says so: `resource`, `venue`, or `default` for day and night.
    pub origin: String,
    /// What the owner says itself; null if it says nothing.
    pub own: Option<String>,
    /// The dates that differ from the week, with their times or `off`.
    pub exceptions: BTreeMap<String, String>,
    /// The IANA zone in which they are told.
    pub zone: String,
    /// Grows with each change of the rules of the owner; 0 before the first.
    pub version: i64,
}

/// A change to hours; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditHours {
    /// All hours as OpenStreetMap writes them, such as `Mo-Fr 09:00-12:00,13:00-18:00; 2027 Dec 24 off`;
    /// null lets those of the venue hold, or day and night.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub hours: Patch<String>,
    /// Dates that differ: times such as `10:00-14:00,15:00-16:00`, `off`, or null to be as their weekday.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub exceptions: BTreeMap<String, Option<String>>,
}

/// How something is booked; what is null is left to others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Policy {
    /// The shortest that somebody may book, in minutes.
    pub min_minutes: Option<i64>,
    /// The longest that somebody may book, in minutes.
    pub max_minutes: Option<i64>,
    /// How long before its start a booking must be made, in minutes.
    pub notice_minutes: Option<i64>,
    /// How many days ahead one may book, the last day included.
    pub horizon_days: Option<i64>,
    /// When a booking may begin: `30m` for every thirty minutes from opening on, or `free`.
    pub start: Option<String>,
    /// What is kept free before each booking, in minutes.
    pub buffer_before_minutes: Option<i64>,
    /// What is kept free after each booking, in minutes.
    pub buffer_after_minutes: Option<i64>,
    /// Whether somebody must approve a booking: `automatic` or `required`.
    pub approval: Option<String>,
    /// Whether a request keeps others away until it is decided: `holds` or `open`.
    pub pending: Option<String>,
    /// How much one person may book: `3/week` for bookings, `600m/month` for minutes.
    pub quotas: Option<Vec<String>>,
    /// What is paid back on cancellation, the earliest first: `48h:100%`.
    pub cancellation: Option<Vec<String>>,
    /// What is due before a booking is confirmed: `full`, `none`, `30%` or `50.00 EUR`.
    pub deposit: Option<String>,
    /// How long an unpaid booking keeps its place, in minutes.
    pub hold_minutes: Option<i64>,
    /// When a booking that nobody claims is released: `15m` after its start, or `off`.
    pub check_in: Option<String>,
}

/// What an owner says about booking, and what holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PolicyRules {
    /// The venue, `ven_…`; null for the policy of the organisation.
    pub venue: Option<String>,
    /// The resource, `res_…`.
    pub resource: Option<String>,
    /// What the owner says itself.
    pub own: Policy,
    /// What holds.
    pub holds: Policy,
    /// Who says each field: `resource`, `venue`, `org` or `default`.
    pub origins: BTreeMap<String, String>,
    /// Grows with each change of the rules of the owner; 0 before the first.
    pub version: i64,
}

/// A change to a policy; what is absent stays, null leaves a field to others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditPolicy {
    /// The shortest that somebody may book, in minutes.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub min_minutes: Patch<i64>,
    /// The longest that somebody may book, in minutes.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub max_minutes: Patch<i64>,
    /// How long before its start a booking must be made, in minutes.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub notice_minutes: Patch<i64>,
    /// How many days ahead one may book, the last day included.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub horizon_days: Patch<i64>,
    /// When a booking may begin: `30m` for every thirty minutes from opening on, or `free`.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub start: Patch<String>,
    /// What is kept free before each booking, in minutes.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub buffer_before_minutes: Patch<i64>,
    /// What is kept free after each booking, in minutes.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub buffer_after_minutes: Patch<i64>,
    /// Whether somebody must approve a booking: `automatic` or `required`.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub approval: Patch<String>,
    /// Whether a request keeps others away until it is decided: `holds` or `open`.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub pending: Patch<String>,
    /// How much one person may book: `3/week` for bookings, `600m/month` for minutes.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<Vec<String>>)]
    pub quotas: Patch<Vec<String>>,
    /// What is paid back on cancellation, the earliest first: `48h:100%`.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<Vec<String>>)]
    pub cancellation: Patch<Vec<String>>,
    /// What is due before a booking is confirmed: `full`, `none`, `30%` or `50.00 EUR`.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub deposit: Patch<String>,
    /// How long an unpaid booking keeps its place, in minutes.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub hold_minutes: Patch<i64>,
    /// When a booking that nobody claims is released: `15m` after its start, or `off`.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub check_in: Patch<String>,
}

/// How prices are taxed, and in which currency they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TaxRules {
    /// The venue, `ven_…`; null for what the organisation says.
    pub venue: Option<String>,
    /// The rate in hundredths of a percent.
    pub points: i64,
    /// Whether prices have the tax in them: `gross` or `net`.
    pub prices: String,
    /// What becomes of fractions: `half-up`, `half-even`, `down` or `up`; each line is rounded.
    pub rounding: String,
    /// Who says so: `venue`, `org` or `default`.
    pub tax_origin: String,
    /// The currency (ISO 4217).
    pub currency: String,
    /// Who says so.
    pub currency_origin: String,
    /// Grows with each change of the rules of the owner; 0 before the first.
    pub version: i64,
}

/// A change to taxes and the currency; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditTax {
    /// The rate in hundredths of a percent, 0 to 10,000; null lets that of the organisation hold.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub points: Patch<i64>,
    /// Whether prices have the tax in them: `gross` or `net`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prices: Option<String>,
    /// What becomes of fractions: `half-up`, `half-even`, `down` or `up`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<String>,
    /// The currency (ISO 4217); null lets that of the organisation hold.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub currency: Patch<String>,
}

/// The dates that differ in hours, with their times.
pub fn exceptions(hours: &OpenHours) -> BTreeMap<String, String> {
    let words = |spans: &[planify_core::hours::Span]| match spans {
        [] => "off".to_owned(),
        spans => spans.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
    };
    hours.exceptions().iter().map(|(date, spans)| (date.to_string(), words(spans))).collect()
}

impl TryFrom<EditHours> for house::EditHours {
    type Error = Refusal;

    fn try_from(body: EditHours) -> Result<Self, Refusal> {
        let exception = |(date, words): (String, Option<String>)| {
            let read = date.parse::<Date>().map_err(|_| {
                Refusal::new("bad-date", format!("`{}` is not a date", date.escape_debug()))
                    .field("exceptions")
                    .hint("write it as `2027-12-24`")
            })?;
            let spans = words.map(|words| parse_spans(&words)).transpose();
            Ok((read, spans.map_err(|refusal| refusal.field("exceptions"))?))
        };
        Ok(Self {
            hours: body.hours.0.try_map(|text| text.parse())?,
            exceptions: body
                .exceptions
                .into_iter()
                .map(exception)
                .collect::<Result<_, Refusal>>()?,
        })
    }
}

impl From<&policy::Policy> for Policy {
    fn from(policy: &policy::Policy) -> Self {
        Self {
            min_minutes: policy.min_minutes,
            max_minutes: policy.max_minutes,
            notice_minutes: policy.notice_minutes,
            horizon_days: policy.horizon_days,
            start: policy.start.map(text),
            buffer_before_minutes: policy.buffer_before_minutes,
            buffer_after_minutes: policy.buffer_after_minutes,
            approval: policy.approval.map(text),
            pending: policy.pending.map(text),
            quotas: policy.quotas.as_ref().map(|all| texts(all)),
            cancellation: policy.cancellation.as_ref().map(|all| texts(all)),
            deposit: policy.deposit.map(text),
            hold_minutes: policy.hold_minutes,
            check_in: policy.check_in.map(text),
        }
    }
}

impl From<&policy::Terms> for Policy {
    fn from(terms: &policy::Terms) -> Self {
        Self {
            min_minutes: Some(terms.min_minutes),
            max_minutes: Some(terms.max_minutes),
            notice_minutes: Some(terms.notice_minutes),
            horizon_days: Some(terms.horizon_days),
            start: Some(text(terms.start)),
            buffer_before_minutes: Some(terms.buffer_before_minutes),
            buffer_after_minutes: Some(terms.buffer_after_minutes),
            approval: Some(text(terms.approval)),
            pending: Some(text(terms.pending)),
            quotas: Some(texts(&terms.quotas)),
            cancellation: Some(texts(&terms.cancellation)),
            deposit: Some(text(terms.deposit)),
            hold_minutes: Some(terms.hold_minutes),
            check_in: Some(text(terms.check_in)),
        }
    }
}

fn text(value: impl Display) -> String {
    value.to_string()
}

fn texts<T: Display>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

/// What a change says of each field.
struct Changes {
    clear: BTreeSet<String>,
}

impl Changes {
    /// The value that a field gets, if it gets one.
    fn value<T>(&mut self, field: &'static str, patch: Patch<T>) -> Option<T> {
        match patch.0 {
            patch::Patch::Keep => None,
            patch::Patch::Clear => {
                self.clear.insert(field.to_owned());
                None
            }
            patch::Patch::Set(value) => Some(value),
        }
    }

    fn word<T: FromStr<Err = Refusal>>(
        &mut self,
        field: &'static str,
        patch: Patch<String>,
    ) -> Result<Option<T>, Refusal> {
        self.value(field, patch).map(|text| parse(field, &text)).transpose()
    }

    fn words<T: FromStr<Err = Refusal>>(
        &mut self,
        field: &'static str,
        patch: Patch<Vec<String>>,
    ) -> Result<Option<Vec<T>>, Refusal> {
        let Some(texts) = self.value(field, patch) else { return Ok(None) };
        texts.iter().map(|text| parse(field, text)).collect::<Result<_, _>>().map(Some)
    }
}

fn parse<T: FromStr<Err = Refusal>>(field: &'static str, text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|refusal: Refusal| refusal.field(field))
}

impl TryFrom<EditPolicy> for house::EditPolicy {
    type Error = Refusal;

    fn try_from(body: EditPolicy) -> Result<Self, Refusal> {
        let mut changes = Changes { clear: BTreeSet::new() };
        let set = policy::Policy {
            min_minutes: changes.value("min_minutes", body.min_minutes),
            max_minutes: changes.value("max_minutes", body.max_minutes),
            notice_minutes: changes.value("notice_minutes", body.notice_minutes),
            horizon_days: changes.value("horizon_days", body.horizon_days),
            start: changes.word("start", body.start)?,
            buffer_before_minutes: changes
                .value("buffer_before_minutes", body.buffer_before_minutes),
            buffer_after_minutes: changes.value("buffer_after_minutes", body.buffer_after_minutes),
            approval: changes.word("approval", body.approval)?,
            pending: changes.word("pending", body.pending)?,
            quotas: changes.words("quotas", body.quotas)?,
            cancellation: changes.words("cancellation", body.cancellation)?,
            deposit: changes.word("deposit", body.deposit)?,
            hold_minutes: changes.value("hold_minutes", body.hold_minutes),
            check_in: changes.word("check_in", body.check_in)?,
        };
        Ok(Self { set, clear: changes.clear })
    }
}

/// Reads the currency of a change.
pub fn currency(patch: Patch<String>) -> Result<patch::Patch<Currency>, Refusal> {
    patch.0.try_map(|text| parse("currency", &text))
}
