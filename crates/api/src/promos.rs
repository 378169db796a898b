//! Promotion codes on the wire.

use crate::convert::{instant, parse_instant};
use crate::money::Money;
use planify_core::house::HousePromo;
use planify_core::promo::{self, Off};
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The schema name of a promotion code.
pub const SCHEMA: &str = "planify.promo/v1";

/// A promotion code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Promo {
    /// `pro_…`.
    pub id: String,
    /// The code, upper case.
    pub code: String,
    /// What it takes off, in hundredths of a percent.
    pub points: Option<i64>,
    /// What it takes off, or the price if that is less.
    pub amount: Option<Money>,
    /// From when on it is accepted, in UTC.
    pub valid_from: Option<String>,
    /// Until when it is accepted, in UTC, excluded.
    pub valid_until: Option<String>,
    /// How often it is accepted in all.
    pub uses_max: Option<i64>,
    /// How often one person may use it.
    pub uses_per_person_max: Option<i64>,
    /// The least price for which it is accepted.
    pub minimum: Option<Money>,
    /// How often it is used by bookings that are not given up.
    pub used: i64,
    /// When it was made.
    pub created_at: String,
    /// Since when it is not accepted any more.
    pub revoked_at: Option<String>,
    /// Grows with each change.
    pub version: i64,
}

/// A new promotion code; it has either `points` or an `amount`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreatePromo {
    /// The code: 3 to 32 letters, digits and dashes in any case, unique in the organisation.
    pub code: String,
    /// What it takes off, in hundredths of a percent, 1 to 10,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i64>,
    /// What it takes off, or the price if that is less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// From when on it is accepted (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Until when it is accepted (RFC 3339), excluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// How often it is accepted in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uses_max: Option<i64>,
    /// How often one person may use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uses_per_person_max: Option<i64>,
    /// The least price for which it is accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Money>,
}

impl From<&HousePromo> for Promo {
    fn from(house: &HousePromo) -> Self {
        let promo = &house.promo;
        let (points, amount) = match promo.off {
            Off::Percent { points } => (Some(points), None),
            Off::Amount(amount) => (None, Some(amount.into())),
        };
        Self {
            id: house.id.to_string(),
            code: promo.code.to_string(),
            points,
            amount,
            valid_from: promo.valid_from.map(instant),
            valid_until: promo.valid_until.map(instant),
            uses_max: promo.uses_max,
            uses_per_person_max: promo.uses_per_person_max,
            minimum: promo.minimum.map(Money::from),
            used: house.used,
            created_at: instant(house.created_at),
            revoked_at: house.revoked_at.map(instant),
            version: house.version,
        }
    }
}

impl TryFrom<CreatePromo> for promo::Promo {
    type Error = Refusal;

    fn try_from(body: CreatePromo) -> Result<Self, Refusal> {
        let off = match (body.points, body.amount) {
            (Some(points), None) => Off::Percent { points },
            (None, Some(amount)) => Off::Amount(amount.try_into()?),
            _ => {
                let message = "a promotion code takes off a share or an amount";
                return Err(Refusal::new("bad-promo", message)
                    .field("points")
                    .hint("give either `points` or `amount`"));
            }
        };
        Ok(Self {
            code: body.code.parse()?,
            off,
            valid_from: body.valid_from.map(|it| parse_instant("valid_from", &it)).transpose()?,
            valid_until: body
                .valid_until
                .map(|it| parse_instant("valid_until", &it))
                .transpose()?,
            uses_max: body.uses_max,
            uses_per_person_max: body.uses_per_person_max,
            minimum: body.minimum.map(TryInto::try_into).transpose()?,
        })
    }
}
