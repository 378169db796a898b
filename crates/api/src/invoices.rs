//! Invoices on the wire.

use crate::money::Money;
use planify_core::rule::Refusal;
use planify_core::tax::Treatment;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The schema name of an invoice.
pub const SCHEMA: &str = "planify.invoice/v1";

/// An invoice, or a correction that takes one back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Invoice {
    /// `ivc_…`.
    pub id: String,
    /// The number, without a gap within the year.
    pub number: String,
    /// `invoice` or `correction`.
    pub kind: String,
    /// The payment (`pay_…`).
    pub payment: String,
    /// The booking (`bkg_…`).
    pub booking: String,
    /// The number of the invoice that it takes back.
    pub corrects: Option<String>,
    /// The correction (`ivc_…`) that took it back.
    pub corrected_by: Option<String>,
    /// Who sends it, a line each.
    pub seller: Vec<String>,
    /// Who gets it, a line each.
    pub buyer: Vec<String>,
    /// The buyer's number for taxes.
    pub tax_number: Option<String>,
    /// `standard`, `reverse-charge`, `exempt`.
    pub treatment: String,
    /// What has to be said about the tax.
    pub note: Option<String>,
    /// What it is for.
    pub subject: String,
    /// When that begins, as the clock on the wall says.
    pub start_local: String,
    /// When it ends.
    pub end_local: String,
    /// In which zone.
    pub zone: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// What each rate of tax comes to.
    pub taxes: Vec<TaxSum>,
    /// All without tax.
    pub net: Money,
    /// All of the tax.
    pub tax: Money,
    /// All of it.
    pub total: Money,
    /// When it was issued.
    pub issued_at: String,
}

/// A line of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Line {
    /// What it is for.
    pub text: String,
    /// How many.
    pub quantity: i64,
    /// Without tax.
    pub net: Money,
    /// The tax rate in hundredths of a percent.
    pub tax_points: i64,
    /// The tax.
    pub tax: Money,
}

/// What one rate of tax comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TaxSum {
    /// The rate in hundredths of a percent.
    pub tax_points: i64,
    /// What is taxed.
    pub net: Money,
    /// The tax on it.
    pub tax: Money,
}

/// To whom an invoice is issued again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReissueInvoice {
    /// Name and address of the buyer, a line each.
    pub buyer: Vec<String>,
    /// The buyer's number for taxes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_number: Option<String>,
    /// `standard`, `reverse-charge` or `exempt`; the last two only without tax.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treatment: Option<String>,
}

impl ReissueInvoice {
    /// Who owes the tax.
    ///
    /// # Errors
    /// `invalid` for a word that is none.
    pub fn treatment(&self) -> Result<Treatment, Refusal> {
        self.treatment.as_deref().map_or(Ok(Treatment::Standard), str::parse)
    }
}
