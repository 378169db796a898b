//! Taxes: how much of a price is tax, or comes on top of it.
//!
//! Each line of a bill is rounded by itself, so net and tax of the lines add up to those of the bill.

use crate::money::{Money, Rounding};
use crate::rule::Refusal;
use crate::words::words;

/// The highest rate, in hundredths of a percent.
const POINTS_MAX: i64 = 10_000;

words! {
    /// Whether prices have the tax in them.
    Prices, "prices" {
        /// They do: the tax is taken out of them.
        Gross = "gross",
        /// They do not: the tax comes on top.
        Net = "net",
    }
}

/// How a price is taxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tax {
    /// The rate in hundredths of a percent.
    pub points: i64,
    /// Whether prices have it in them.
    pub prices: Prices,
    /// What becomes of fractions.
    pub rounding: Rounding,
}

/// Writes hundredths of a percent as people write them: `22%`, `9.5%`, `-10%`.
pub fn percent(points: i64) -> String {
    let sign = if points < 0 { "-" } else { "" };
    let (whole, part) = (points.unsigned_abs() / 100, points.unsigned_abs() % 100);
    match part {
        0 => format!("{sign}{whole}%"),
        tenths if tenths % 10 == 0 => format!("{sign}{whole}.{}%", tenths / 10),
        _ => format!("{sign}{whole}.{part:02}%"),
    }
}

impl Tax {
    /// No tax.
    pub const NONE: Self = Self { points: 0, prices: Prices::Gross, rounding: Rounding::HalfUp };

    /// Takes a rate in hundredths of a percent.
    ///
    /// # Errors
    /// `bad-tax` for a rate below zero or above 100 %.
    pub fn new(points: i64, prices: Prices, rounding: Rounding) -> Result<Self, Refusal> {
        if (0..=POINTS_MAX).contains(&points) {
            return Ok(Self { points, prices, rounding });
        }
        let message = format!("a tax of {} is not accepted", percent(points));
        Err(Refusal::new("bad-tax", message).field("tax").hint("choose from 0% to 100%"))
    }

    /// Splits a listed price into net and tax.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn split(&self, listed: Money) -> Result<Taxed, Refusal> {
        match self.prices {
            Prices::Net => {
                let tax = listed.part(self.points, POINTS_MAX, self.rounding)?;
                Ok(Taxed { net: listed, tax, gross: listed.plus(tax)? })
            }
            Prices::Gross => {
                let tax = listed.part(self.points, POINTS_MAX + self.points, self.rounding)?;
                Ok(Taxed { net: listed.minus(tax)?, tax, gross: listed })
            }
        }
    }
}

words! {
    /// Who owes the tax of a bill, or why nobody does.
    Treatment, "treatment" {
        /// The seller; it is in the total.
        Standard = "standard",
        /// The buyer, who owes it where they are.
        ReverseCharge = "reverse-charge",
        /// Nobody: what is sold is exempt.
        Exempt = "exempt",
    }
}

impl Treatment {
    /// What a bill has to say about it, unless the seller words it themselves.
    pub fn note(self) -> Option<&'static str> {
        match self {
            Self::Standard => None,
            Self::ReverseCharge => Some(
                "Reverse charge: the recipient is liable for the tax (Directive 2006/112/EC, article 196).",
            ),
            Self::Exempt => Some("Exempt from tax."),
        }
    }

    /// Refuses a bill that contradicts itself.
    ///
    /// # Errors
    /// `bad-tax` for tax on a bill that has none, and for a reverse charge to a buyer without a tax number.
    pub fn check(self, tax: Money, buyer_number: Option<&str>) -> Result<(), Refusal> {
        if self == Self::Standard {
            return Ok(());
        }
        if !tax.is_zero() {
            let message = format!("the price has {tax} of tax in it, so the bill is not `{self}`");
            return Err(Refusal::new("bad-tax", message)
                .field("treatment")
                .hint("set the tax to 0 before it is booked: `planify venue tax set --help`"));
        }
        if self == Self::ReverseCharge && buyer_number.is_none() {
            let message = "a reverse charge needs the tax number of the buyer";
            return Err(Refusal::new("bad-tax", message).field("tax_number"));
        }
        Ok(())
    }
}

/// A price in its parts: net and tax are gross.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taxed {
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_written_as_people_write_it() {
        for (points, written) in [
            (2_200, "22%"),
            (950, "9.5%"),
            (905, "9.05%"),
            (0, "0%"),
            (-1_000, "-10%"),
            (-5, "-0.05%"),
            (i64::MIN, "-92233720368547758.08%"),
        ] {
            assert_eq!(percent(points), written);
        }
    }
    use crate::money::Currency;
    use proptest::prelude::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    #[test]
    fn tax_is_in_the_price_or_on_top() {
        for (amount, code, points, prices, net, tax) in [
            (12_200, "EUR", 2_200, Prices::Gross, 10_000, 2_200),
            (10_000, "EUR", 2_200, Prices::Net, 10_000, 2_200),
            (999, "EUR", 2_200, Prices::Gross, 819, 180),
            (999, "EUR", 2_200, Prices::Net, 999, 220),
            (1_100, "JPY", 1_000, Prices::Gross, 1_000, 100),
            (1_005, "JPY", 1_000, Prices::Net, 1_005, 101),
            (1_000, "KWD", 500, Prices::Net, 1_000, 50),
            (-999, "EUR", 2_200, Prices::Net, -999, -220),
            (777, "EUR", 0, Prices::Gross, 777, 0),
            (777, "EUR", 0, Prices::Net, 777, 0),
            (200, "EUR", 10_000, Prices::Gross, 100, 100),
        ] {
            let rate = Tax::new(points, prices, Rounding::HalfUp).unwrap();
            let taxed = rate.split(Money::new(amount, currency(code))).unwrap();
            assert_eq!(
                (taxed.net.amount, taxed.tax.amount),
                (net, tax),
                "{amount} {code} {points}"
            );
        }
        let up = Tax::new(2_200, Prices::Net, Rounding::Up).unwrap();
        assert_eq!(up.split(Money::new(1, Currency::EUR)).unwrap().tax.amount, 1);
        let even = Tax::new(1_000, Prices::Net, Rounding::HalfEven).unwrap();
        assert_eq!(even.split(Money::new(5, Currency::EUR)).unwrap().tax.amount, 0);
        assert_eq!(Tax::NONE.split(Money::new(5, Currency::EUR)).unwrap().tax.amount, 0);
    }

    #[test]
    fn a_bill_without_tax_says_why_and_never_has_any() {
        let (none, some) = (Money::new(0, Currency::EUR), Money::new(1, Currency::EUR));
        for (treatment, tax, number, ok) in [
            (Treatment::Standard, some, None, true),
            (Treatment::Standard, none, None, true),
            (Treatment::Exempt, none, None, true),
            (Treatment::Exempt, some, None, false),
            (Treatment::ReverseCharge, none, Some("SI12345678"), true),
            (Treatment::ReverseCharge, none, None, false),
            (Treatment::ReverseCharge, some, Some("SI12345678"), false),
        ] {
            let refused = treatment.check(tax, number).map_err(|refusal| refusal.code);
            assert_eq!(refused, if ok { Ok(()) } else { Err("bad-tax") }, "{treatment}");
            assert_eq!(treatment.note().is_none(), treatment == Treatment::Standard);
        }
    }

    #[test]
    fn a_rate_is_a_share() {
        for points in [-1, 10_001, i64::MAX] {
            let refusal = Tax::new(points, Prices::Net, Rounding::HalfUp).unwrap_err();
            assert_eq!((refusal.code, refusal.field), ("bad-tax", Some("tax")));
        }
    }

    #[test]
    fn what_cannot_be_counted_is_refused() {
        let rate = Tax::new(2_200, Prices::Net, Rounding::HalfUp).unwrap();
        assert_eq!(rate.split(Money::new(i64::MAX, Currency::EUR)).unwrap_err().code, "invalid");
    }

    proptest! {
        #[test]
        fn net_and_tax_are_gross_and_the_opposite_is_the_opposite(
            amount in -1_000_000_000_i64..1_000_000_000,
            points in 0_i64..=10_000,
            prices in prop::sample::select(Prices::ALL),
            rounding in prop::sample::select(Rounding::ALL),
        ) {
            let rate = Tax::new(points, prices, rounding).unwrap();
            let taxed = rate.split(Money::new(amount, Currency::EUR)).unwrap();
            prop_assert_eq!(taxed.net.plus(taxed.tax).unwrap(), taxed.gross);
            // The tax is the rate of the net price, but for what rounding may do.
            let off = i128::from(taxed.tax.amount) * 10_000 - i128::from(taxed.net.amount) * i128::from(points);
            prop_assert!(off.abs() <= 20_000, "{off}");
            let opposite = rate.split(Money::new(-amount, Currency::EUR)).unwrap();
            prop_assert_eq!(opposite.tax.amount, -taxed.tax.amount);
        }
    }
}
