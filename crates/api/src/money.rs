//! Money on the wire: whole smallest units of a currency.

use planify_core::money;
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An amount of money.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Whole smallest units: cents of a euro, whole yen.
    pub amount: i64,
    /// The currency (ISO 4217).
    pub currency: String,
}

impl From<money::Money> for Money {
    fn from(money: money::Money) -> Self {
        Self { amount: money.amount, currency: money.currency.code().to_owned() }
    }
}

impl TryFrom<Money> for money::Money {
    type Error = Refusal;

    fn try_from(wire: Money) -> Result<Self, Refusal> {
        Ok(Self::new(wire.amount, wire.currency.parse()?))
    }
}
