//! The whole price of a booking: lines with their tax, which add up to the total exactly.
//!
//! A promotion takes off a share of each tax rate's lines, so that each keeps its own tax.

use super::{Ask, Charge, Effect, Rate, Unit, charges};
use crate::id::ResourceId;
use crate::money::{Currency, Money, Rounding};
use crate::promo::Promo;
use crate::rule::Refusal;
use crate::tax::Tax;
use crate::words::words;
use jiff::tz::TimeZone;

words! {
    /// What a line of a quote is.
    LineKind, "kind" {
        /// A price.
        Base = "base",
        /// A surcharge or a reduction.
        Adjustment = "adjustment",
        /// What a promotion takes off.
        Discount = "discount",
    }
}

/// A line of a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// For which resource; none of a discount.
    pub resource: Option<ResourceId>,
    /// What it is.
    pub kind: LineKind,
    /// The name of the rate, or the code of the promotion.
    pub label: String,
    /// By what it is counted; by nothing if it is a share.
    pub unit: Option<Unit>,
    /// How often: seconds by the hour, else how many.
    pub count: i64,
    /// The tax rate, in hundredths of a percent.
    pub tax_points: i64,
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
}

/// What is booked of one resource, with what decides its price.
#[derive(Debug, Clone, Copy)]
pub struct Priced<'a> {
    /// The resource.
    pub resource: ResourceId,
    /// What is asked.
    pub ask: Ask,
    /// Its rates.
    pub rates: &'a [Rate],
    /// Its tax.
    pub tax: &'a Tax,
    /// The zone of its venue.
    pub zone: &'a TimeZone,
}

/// The price of a booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The lines, those of each resource in the order in which they stack.
    pub lines: Vec<Line>,
    /// The sum without tax.
    pub net: Money,
    /// The sum of taxes.
    pub tax: Money,
    /// What is to be paid.
    pub total: Money,
    /// The currency of all.
    pub currency: Currency,
}

impl Quote {
    /// Works out the price of all that is booked together.
    ///
    /// The promotion has been accepted before for the price that [`Quote::listed`] gives.
    ///
    /// # Errors
    /// `no-rate` if a time has no price, `currency-mismatch` for another currency, `invalid` for numbers that are none
    /// or more than can be counted.
    pub fn of(
        priced: &[Priced<'_>],
        promo: Option<&Promo>,
        currency: Currency,
    ) -> Result<Self, Refusal> {
        let mut lines = Vec::new();
        let mut shares: Vec<(&Tax, Money)> = Vec::new();
        for item in priced {
            for charge in charges(&item.ask, item.rates, item.zone, currency)? {
                let share = shares.iter_mut().find(|(tax, _)| *tax == item.tax);
                match share {
                    Some((_, sum)) => *sum = sum.plus(charge.amount)?,
                    None => shares.push((item.tax, charge.amount)),
                }
                lines.push(line(item, charge)?);
            }
        }
        if let Some(promo) = promo {
            lines.extend(discounts(promo, &shares, currency)?);
        }
        Self::sum(lines, currency)
    }

    /// What all comes to at listed prices, before promotions; with tax if prices have it in them.
    ///
    /// # Errors
    /// As [`Quote::of`].
    pub fn listed(priced: &[Priced<'_>], currency: Currency) -> Result<Money, Refusal> {
        priced.iter().try_fold(Money::zero(currency), |sum, item| {
            let charges = charges(&item.ask, item.rates, item.zone, currency)?;
            sum.plus(Money::sum(currency, charges.into_iter().map(|charge| charge.amount))?)
        })
    }

    fn sum(lines: Vec<Line>, currency: Currency) -> Result<Self, Refusal> {
        let net = Money::sum(currency, lines.iter().map(|line| line.net))?;
        let tax = Money::sum(currency, lines.iter().map(|line| line.tax))?;
        let total = net.plus(tax)?;
        Ok(Self { lines, net, tax, total, currency })
    }
}

fn line(item: &Priced<'_>, charge: Charge) -> Result<Line, Refusal> {
    let taxed = item.tax.split(charge.amount)?;
    let (kind, unit) = match charge.effect {
        Effect::Base { unit, .. } => (LineKind::Base, Some(unit)),
        Effect::Fixed { unit, .. } => (LineKind::Adjustment, Some(unit)),
        Effect::Percent { .. } => (LineKind::Adjustment, None),
    };
    Ok(Line {
        resource: Some(item.resource),
        kind,
        label: charge.label,
        unit,
        count: charge.count,
        tax_points: item.tax.points,
        net: taxed.net,
        tax: taxed.tax,
        gross: taxed.gross,
    })
}

/// A discount for each tax, in proportion to what is listed with it; together they are the whole discount.
fn discounts(
    promo: &Promo,
    shares: &[(&Tax, Money)],
    currency: Currency,
) -> Result<Vec<Line>, Refusal> {
    let listed = Money::sum(currency, shares.iter().map(|(_, share)| *share))?;
    let whole = promo.discount(listed)?;
    if whole.is_zero() {
        return Ok(Vec::new());
    }
    let mut sum = Money::zero(currency);
    let mut given = Money::zero(currency);
    let mut lines = Vec::with_capacity(shares.len());
    for (tax, share) in shares {
        sum = sum.plus(*share)?;
        let upto = whole.part(sum.amount, listed.amount, Rounding::HalfUp)?;
        let taxed = tax.split(given.minus(upto)?)?;
        given = upto;
        if taxed.gross.is_zero() {
            continue;
        }
        lines.push(Line {
            resource: None,
            kind: LineKind::Discount,
            label: promo.code.to_string(),
            unit: None,
            count: 1,
            tax_points: tax.points,
            net: taxed.net,
            tax: taxed.tax,
            gross: taxed.gross,
        });
    }
    Ok(lines)
}
