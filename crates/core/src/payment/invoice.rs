//! Invoices: lines whose sums are exact, and corrections that are their exact opposite.
//!
//! An invoice is never changed. What was wrong is corrected by another one, which takes away all of it. Numbers without a
//! gap are the store's matter; here is only how one is written.

use crate::money::{Currency, Money, Rounding};
use crate::price::{LineKind, Quote};
use crate::rule::Refusal;
use crate::words::words;

words! {
    /// What a document is.
    InvoiceKind, "kind" {
        /// It asks for money, or says that it was paid.
        Invoice = "invoice",
        /// It takes an invoice back.
        Correction = "correction",
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceLine {
    /// What it is for.
    pub text: String,
    /// How many.
    pub quantity: i64,
    /// Without tax.
    pub net: Money,
    /// Hundredths of a percent of tax.
    pub tax_points: i64,
    /// The tax.
    pub tax: Money,
}

/// What one rate of tax comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxSum {
    /// Hundredths of a percent.
    pub points: i64,
    /// What is taxed.
    pub net: Money,
    /// The tax on it.
    pub tax: Money,
}

/// A document with its sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// What it is.
    pub kind: InvoiceKind,
    /// The lines, at least one.
    pub lines: Vec<InvoiceLine>,
    /// All lines without tax.
    pub net: Money,
    /// The tax of each rate, the lowest rate first.
    pub taxes: Vec<TaxSum>,
    /// All of the tax.
    pub tax: Money,
    /// All of it: the lines' sums, exactly.
    pub total: Money,
}

impl Invoice {
    /// An invoice over lines.
    ///
    /// # Errors
    /// `invalid` without a line, `currency-mismatch` for lines in another currency.
    pub fn new(currency: Currency, lines: Vec<InvoiceLine>) -> Result<Self, Refusal> {
        if lines.is_empty() {
            return Err(Refusal::invalid("lines", "an invoice needs a line"));
        }
        let mut taxes: Vec<TaxSum> = Vec::new();
        for line in &lines {
            match taxes.iter_mut().find(|sum| sum.points == line.tax_points) {
                Some(sum) => {
                    sum.net = sum.net.plus(line.net)?;
                    sum.tax = sum.tax.plus(line.tax)?;
                }
                None => {
                    taxes.push(TaxSum { points: line.tax_points, net: line.net, tax: line.tax });
                }
            }
        }
        taxes.sort_by_key(|sum| sum.points);
        let net = Money::sum(currency, lines.iter().map(|line| line.net))?;
        let tax = Money::sum(currency, lines.iter().map(|line| line.tax))?;
        let total = net.plus(tax)?;
        Ok(Self { kind: InvoiceKind::Invoice, lines, net, taxes, tax, total })
    }

    /// The document that takes this one back.
    ///
    /// # Errors
    /// `status-conflict` for a correction, which is not corrected itself.
    pub fn correction(&self) -> Result<Self, Refusal> {
        if self.kind == InvoiceKind::Correction {
            return Err(Refusal::new("status-conflict", "a correction is not corrected")
                .hint("make a new invoice"));
        }
        let opposite = |line: &InvoiceLine| -> Result<InvoiceLine, Refusal> {
            Ok(InvoiceLine {
                text: line.text.clone(),
                net: line.net.negated()?,
                tax: line.tax.negated()?,
                ..*line
            })
        };
        let lines = self.lines.iter().map(opposite).collect::<Result<Vec<_>, _>>()?;
        let correction = Self::new(self.net.currency, lines)?;
        Ok(Self { kind: InvoiceKind::Correction, ..correction })
    }
}

/// The lines of a bill for a part of a price, or for all of it: with tax they are the part exactly.
///
/// All of it is billed line by line, a part in one line for each rate of tax, in proportion.
///
/// # Errors
/// `currency-mismatch` for a part in another currency, `invalid` for more than can be counted.
pub fn bill(quote: &Quote, part: Money, label: &str) -> Result<Vec<InvoiceLine>, Refusal> {
    quote.total.same_currency(part)?;
    if part == quote.total {
        let line = |line: &crate::price::Line| InvoiceLine {
            text: match line.kind {
                LineKind::Discount => format!("{} (promotion)", line.label),
                LineKind::Base | LineKind::Adjustment => line.label.clone(),
            },
            quantity: 1,
            net: line.net,
            tax_points: line.tax_points,
            tax: line.tax,
        };
        return Ok(quote.lines.iter().map(line).collect());
    }
    let mut rates: Vec<(i64, Money)> = Vec::new();
    for line in &quote.lines {
        match rates.iter_mut().find(|(points, _)| *points == line.tax_points) {
            Some((_, gross)) => *gross = gross.plus(line.gross)?,
            None => rates.push((line.tax_points, line.gross)),
        }
    }
    let (mut sum, mut billed) = (Money::zero(part.currency), Money::zero(part.currency));
    let mut lines = Vec::with_capacity(rates.len());
    for (tax_points, gross) in rates {
        sum = sum.plus(gross)?;
        let upto = part.part(sum.amount, quote.total.amount, Rounding::HalfUp)?;
        let share = upto.minus(billed)?;
        billed = upto;
        let tax = share.part(tax_points, 10_000 + tax_points, Rounding::HalfUp)?;
        let net = share.minus(tax)?;
        if !share.is_zero() {
            lines.push(InvoiceLine { text: label.to_owned(), quantity: 1, net, tax_points, tax });
        }
    }
    Ok(lines)
}

/// Reads the number of a document: the year and what is counted in it.
pub fn parse_invoice_number(text: &str) -> Option<(&str, i64)> {
    let (year, number) = text.split_once('-')?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = number.len() >= 6 && number.bytes().all(|byte| byte.is_ascii_digit());
    if is_year && is_number { Some((year, number.parse().ok()?)) } else { None }
}

/// How the number of a document is written, such as `2027-000042`.
pub fn invoice_number(year: i16, number: i64) -> String {
    format!("{year}-{number:06}")
}
