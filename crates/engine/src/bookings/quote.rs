//! Prices as they are kept with a booking.

use crate::EngineError;
use planify_core::id::ResourceId;
use planify_core::money::{Currency, Money};
use planify_core::price::{Line, Quote, Unit};
use planify_store::{JsonText, StoreError};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A quote; amounts are in the smallest unit of its currency.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    currency: String,
    net: i64,
    tax: i64,
    total: i64,
    lines: Vec<KeptLine>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptLine {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    resource: Option<String>,
    kind: String,
    label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    count: i64,
    tax_points: i64,
    net: i64,
    tax: i64,
    gross: i64,
}

/// Writes a quote.
pub(super) fn to_json(quote: &Quote) -> Result<JsonText, EngineError> {
    let line = |line: &Line| KeptLine {
        resource: line.resource.map(|resource| resource.to_string()),
        kind: line.kind.name().to_owned(),
        label: line.label.clone(),
        unit: line.unit.map(|unit| unit.to_string()),
        count: line.count,
        tax_points: line.tax_points,
        net: line.net.amount,
        tax: line.tax.amount,
        gross: line.gross.amount,
    };
    let kept = Kept {
        currency: quote.currency.code().to_owned(),
        net: quote.net.amount,
        tax: quote.tax.amount,
        total: quote.total.amount,
        lines: quote.lines.iter().map(line).collect(),
    };
    Ok(JsonText(serde_json::to_string(&kept).map_err(|error| corrupt(&error.to_string()))?))
}

/// Reads a quote.
pub(super) fn from_json(text: &JsonText) -> Result<Quote, EngineError> {
    let kept: Kept = serde_json::from_str(&text.0).map_err(|error| corrupt(&error.to_string()))?;
    let currency: Currency = read(&kept.currency)?;
    let money = |amount| Money::new(amount, currency);
    let line = |line: KeptLine| {
        Ok(Line {
            resource: line.resource.as_deref().map(read::<ResourceId>).transpose()?,
            kind: read(&line.kind)?,
            label: line.label,
            unit: line.unit.as_deref().map(read::<Unit>).transpose()?,
            count: line.count,
            tax_points: line.tax_points,
            net: money(line.net),
            tax: money(line.tax),
            gross: money(line.gross),
        })
    };
    Ok(Quote {
        lines: kept.lines.into_iter().map(line).collect::<Result<_, EngineError>>()?,
        net: money(kept.net),
        tax: money(kept.tax),
        total: money(kept.total),
        currency,
    })
}

fn read<T: FromStr>(text: &str) -> Result<T, EngineError> {
    text.parse().map_err(|_| corrupt(&format!("`{text}`")))
}

fn corrupt(what: &str) -> EngineError {
    EngineError::Store(StoreError::Corrupt(format!("the price of a booking: {what}")))
}
