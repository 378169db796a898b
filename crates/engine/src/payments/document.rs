//! The text of an invoice, as it is kept for ever.

use crate::EngineError;
use planify_core::money::{Currency, Money};
use planify_core::payment::{Invoice, InvoiceKind, InvoiceLine, TaxSum};
use planify_core::tax::Treatment;
use planify_store::{JsonText, StoreError};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What an invoice says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Lines and sums.
    pub invoice: Invoice,
    /// Who sends it, a line each.
    pub seller: Vec<String>,
    /// Who gets it, a line each.
    pub buyer: Vec<String>,
    /// The buyer's number for taxes.
    pub buyer_number: Option<String>,
    /// Who owes the tax.
    pub treatment: Treatment,
    /// What the law wants to be said about the tax.
    pub note: Option<String>,
    /// What it is for.
    pub subject: String,
    /// When that takes place, as the clock on the wall says, and in which zone.
    pub takes_place: [String; 3],
    /// The number of the invoice that it takes back.
    pub corrects: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    format: i64,
    kind: String,
    currency: String,
    lines: Vec<KeptLine>,
    taxes: Vec<[i64; 3]>,
    net: i64,
    tax: i64,
    total: i64,
    seller: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    buyer: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    buyer_number: Option<String>,
    treatment: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    subject: String,
    takes_place: [String; 3],
    #[serde(default, skip_serializing_if = "Option::is_none")]
    corrects: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptLine {
    text: String,
    quantity: i64,
    net: i64,
    tax_points: i64,
    tax: i64,
}

impl Document {
    pub(super) fn to_json(&self) -> Result<JsonText, EngineError> {
        let invoice = &self.invoice;
        let line = |line: &InvoiceLine| KeptLine {
            text: line.text.clone(),
            quantity: line.quantity,
            net: line.net.amount,
            tax_points: line.tax_points,
            tax: line.tax.amount,
        };
        let kept = Kept {
            format: 1,
            kind: invoice.kind.name().to_owned(),
            currency: invoice.total.currency.code().to_owned(),
            lines: invoice.lines.iter().map(line).collect(),
            taxes: invoice
                .taxes
                .iter()
                .map(|sum| [sum.points, sum.net.amount, sum.tax.amount])
                .collect(),
            net: invoice.net.amount,
            tax: invoice.tax.amount,
            total: invoice.total.amount,
            seller: self.seller.clone(),
            buyer: self.buyer.clone(),
            buyer_number: self.buyer_number.clone(),
            treatment: self.treatment.name().to_owned(),
            note: self.note.clone(),
            subject: self.subject.clone(),
            takes_place: self.takes_place.clone(),
            corrects: self.corrects.clone(),
        };
        Ok(JsonText(serde_json::to_string(&kept).map_err(|error| corrupt(&error.to_string()))?))
    }

    /// Reads what was kept.
    pub(super) fn from_json(text: &JsonText) -> Result<Self, EngineError> {
        let kept: Kept =
            serde_json::from_str(&text.0).map_err(|error| corrupt(&error.to_string()))?;
        let currency: Currency = read(&kept.currency)?;
        let kind: InvoiceKind = read(&kept.kind)?;
        let money = |amount| Money::new(amount, currency);
        let line = |line: KeptLine| InvoiceLine {
            text: line.text,
            quantity: line.quantity,
            net: money(line.net),
            tax_points: line.tax_points,
            tax: money(line.tax),
        };
        let sum =
            |[points, net, tax]: [i64; 3]| TaxSum { points, net: money(net), tax: money(tax) };
        Ok(Self {
            invoice: Invoice {
                kind,
                lines: kept.lines.into_iter().map(line).collect(),
                net: money(kept.net),
                taxes: kept.taxes.into_iter().map(sum).collect(),
                tax: money(kept.tax),
                total: money(kept.total),
            },
            seller: kept.seller,
            buyer: kept.buyer,
            buyer_number: kept.buyer_number,
            treatment: read(&kept.treatment)?,
            note: kept.note,
            subject: kept.subject,
            takes_place: kept.takes_place,
            corrects: kept.corrects,
        })
    }
}

fn read<T: FromStr>(text: &str) -> Result<T, EngineError> {
    text.parse().map_err(|_| corrupt(&format!("`{text}`")))
}

fn corrupt(what: &str) -> EngineError {
    EngineError::Store(StoreError::Corrupt(format!("an invoice: {what}")))
}
