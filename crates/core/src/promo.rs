//! Promotion codes: what they take off, when, and how often.
//!
//! What is taken off is never more than the price. How often a code was used is counted where it is written, in the
//! same transaction, so a limit holds however many try at once.

use crate::money::{Money, Rounding};
use crate::rule::Refusal;
use crate::tax::percent;
use crate::text::quoted;
use jiff::Timestamp;
use std::fmt;
use std::str::FromStr;

/// The shortest and the longest code.
const CODE_CHARS: std::ops::RangeInclusive<usize> = 3..=32;
/// The most uses that can be counted.
const USES_MAX: i64 = 1_000_000;

/// A code as it is kept: upper case letters, digits and dashes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PromoCode(String);

impl PromoCode {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PromoCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl FromStr for PromoCode {
    type Err = Refusal;

    /// Reads a code in any case.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let code = text.trim().to_ascii_uppercase();
        let is_plain =
            |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
        if CODE_CHARS.contains(&code.len()) && code.bytes().all(is_plain) {
            return Ok(Self(code));
        }
        let message = format!("`{}` is not a promotion code", quoted(text));
        Err(bad("code", message).hint("use 3 to 32 letters, digits and dashes"))
    }
}

/// What a code takes off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Off {
    /// A share, in hundredths of a percent.
    Percent {
        /// The hundredths of a percent.
        points: i64,
    },
    /// An amount, or the price if that is less.
    Amount(Money),
}

/// A promotion as people decide it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promo {
    /// The code.
    pub code: PromoCode,
    /// What it takes off.
    pub off: Off,
    /// From when on it is accepted.
    pub valid_from: Option<Timestamp>,
    /// Until when it is accepted; not at this time itself.
    pub valid_until: Option<Timestamp>,
    /// How often it is accepted in all.
    pub uses_max: Option<i64>,
    /// How often one person may use it.
    pub uses_per_person_max: Option<i64>,
    /// The least price for which it is accepted.
    pub minimum: Option<Money>,
}

/// How often a code is used by bookings that are not given up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uses {
    /// In all.
    pub all: i64,
    /// By the person who asks.
    pub by_person: i64,
}

impl Promo {
    /// A code without a limit.
    pub fn unlimited(code: PromoCode, off: Off) -> Self {
        Self {
            code,
            off,
            valid_from: None,
            valid_until: None,
            uses_max: None,
            uses_per_person_max: None,
            minimum: None,
        }
    }

    /// Refuses what cannot be meant, and names the field.
    ///
    /// # Errors
    /// `bad-promo`, `currency-mismatch` if amount and minimum differ in their currencies.
    pub fn check(&self) -> Result<(), Refusal> {
        match self.off {
            Off::Percent { points } if !(1..=10_000).contains(&points) => {
                let message = format!("{} off is not accepted", percent(points));
                return Err(bad("points", message).hint("choose above 0% and up to 100%"));
            }
            Off::Amount(amount) if amount.is_negative() || amount.is_zero() => {
                return Err(bad("amount", format!("{amount} takes nothing off"))
                    .hint("choose an amount above zero"));
            }
            Off::Percent { .. } | Off::Amount(_) => {}
        }
        if let (Some(from), Some(until)) = (self.valid_from, self.valid_until)
            && until <= from
        {
            return Err(bad("valid_until", format!("it ends at {until}, before it begins"))
                .hint("choose an end that is later than the beginning"));
        }
        for (field, most) in
            [("uses_max", self.uses_max), ("uses_per_person_max", self.uses_per_person_max)]
        {
            if let Some(most) = most.filter(|most| !(1..=USES_MAX).contains(most)) {
                return Err(bad(field, format!("{most} is not accepted for `{field}`"))
                    .hint(format!("choose a number from 1 to {USES_MAX}")));
            }
        }
        if let Some(minimum) = self.minimum {
            if minimum.is_negative() {
                return Err(bad("minimum", format!("a minimum of {minimum} is none"))
                    .hint("leave it out for no minimum"));
            }
            if let Off::Amount(amount) = self.off {
                amount.same_currency(minimum)?;
            }
        }
        Ok(())
    }

    /// Refuses the code for a price now.
    ///
    /// # Errors
    /// `promo-not-valid` outside its time, `promo-used-up` beyond its limits, `promo-minimum` for too small a price,
    /// `currency-mismatch` for a price in another currency.
    pub fn accept(&self, price: Money, uses: Uses, now: Timestamp) -> Result<(), Refusal> {
        if let Some(from) = self.valid_from.filter(|from| now < *from) {
            return Err(self.not_valid(format!("is accepted from {from} on")));
        }
        if let Some(until) = self.valid_until.filter(|until| *until <= now) {
            return Err(self.not_valid(format!("was accepted until {until}")));
        }
        if self.uses_max.is_some_and(|most| uses.all >= most) {
            return Err(self.used_up("is used up"));
        }
        if self.uses_per_person_max.is_some_and(|most| uses.by_person >= most) {
            return Err(self.used_up("was used by this person as often as it may be"));
        }
        if let Some(minimum) = self.minimum.filter(|_| !self.reaches(price)) {
            minimum.same_currency(price)?;
            let message = format!("`{}` is accepted from {minimum} on", self.code);
            return Err(Refusal::new("promo-minimum", message)
                .field("promo")
                .hint("book without the code"));
        }
        self.discount(price).map(|_| ())
    }

    /// Whether a price is high enough for it.
    pub fn reaches(&self, price: Money) -> bool {
        self.minimum.is_none_or(|minimum| {
            minimum.currency == price.currency && price.amount >= minimum.amount
        })
    }

    /// What it takes off a price, never more than all of it.
    ///
    /// # Errors
    /// `currency-mismatch` if it is an amount of another currency.
    pub fn discount(&self, price: Money) -> Result<Money, Refusal> {
        let off = match self.off {
            Off::Percent { points } => price.basis_points(points, Rounding::HalfUp)?,
            Off::Amount(amount) => amount,
        };
        off.smaller(price)
    }

    fn not_valid(&self, why: String) -> Refusal {
        Refusal::new("promo-not-valid", format!("`{}` {why}", self.code))
            .field("promo")
            .hint("book without the code")
    }

    fn used_up(&self, why: &str) -> Refusal {
        Refusal::new("promo-used-up", format!("`{}` {why}", self.code))
            .field("promo")
            .hint("book without the code")
    }
}

fn bad(field: &'static str, message: String) -> Refusal {
    Refusal::new("bad-promo", message).field(field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn eur(amount: i64) -> Money {
        Money::new(amount, Currency::EUR)
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn promo(off: Off) -> Promo {
        Promo::unlimited("spring-27".parse().unwrap(), off)
    }

    const HALF: Off = Off::Percent { points: 5_000 };

    #[test]
    fn a_code_is_kept_in_one_form() {
        for (text, kept) in [("spring-27", "SPRING-27"), (" ABC ", "ABC"), ("---", "---")] {
            let code: PromoCode = text.parse().unwrap();
            assert_eq!((code.as_str(), code.to_string().as_str()), (kept, kept));
        }
        for text in ["", "ab", "a b c", "ünïcode", "a_b", &"a".repeat(33)] {
            let refusal = text.parse::<PromoCode>().unwrap_err();
            assert_eq!((refusal.code, refusal.field), ("bad-promo", Some("code")), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        let half = || promo(HALF);
        let off = |amount| promo(Off::Amount(amount));
        let noon = Some(at("2027-01-01T12:00:00Z"));
        for (field, wrong) in [
            ("points", promo(Off::Percent { points: 0 })),
            ("points", promo(Off::Percent { points: 10_001 })),
            ("amount", off(eur(0))),
            ("amount", off(eur(-1))),
            ("valid_until", Promo { valid_from: noon, valid_until: noon, ..half() }),
            ("uses_max", Promo { uses_max: Some(0), ..half() }),
            ("uses_max", Promo { uses_max: Some(1_000_001), ..half() }),
            ("uses_per_person_max", Promo { uses_per_person_max: Some(-1), ..half() }),
            ("minimum", Promo { minimum: Some(eur(-1)), ..half() }),
        ] {
            let refusal = wrong.check().unwrap_err();
            assert_eq!((refusal.code, refusal.field), ("bad-promo", Some(field)), "{wrong:?}");
        }
        let dollars = Some("5.00 USD".parse().unwrap());
        let mixed = Promo { minimum: dollars, ..off(eur(1)) };
        assert_eq!(mixed.check().unwrap_err().code, "currency-mismatch");
        let fine = Promo { minimum: dollars, uses_max: Some(1), ..half() };
        assert_eq!(fine.check(), Ok(()));
        assert_eq!(Promo { minimum: Some(eur(0)), ..off(eur(1)) }.check(), Ok(()));
    }

    #[test]
    fn a_code_is_accepted_within_its_limits() {
        let promo = Promo {
            valid_from: Some(at("2027-01-01T00:00:00Z")),
            valid_until: Some(at("2027-02-01T00:00:00Z")),
            uses_max: Some(3),
            uses_per_person_max: Some(1),
            minimum: Some(eur(1_000)),
            ..promo(Off::Amount(eur(500)))
        };
        let uses = |all, by_person| Uses { all, by_person };
        let during = "2027-01-31T23:59:59Z";
        for (price, uses, now, code) in [
            (eur(1_000), uses(2, 0), during, None),
            (eur(1_000), uses(0, 0), "2027-01-01T00:00:00Z", None),
            (eur(1_000), uses(0, 0), "2026-12-31T23:59:59Z", Some("promo-not-valid")),
            (eur(1_000), uses(0, 0), "2027-02-01T00:00:00Z", Some("promo-not-valid")),
            (eur(1_000), uses(3, 0), during, Some("promo-used-up")),
            (eur(1_000), uses(1, 1), during, Some("promo-used-up")),
            (eur(999), uses(0, 0), during, Some("promo-minimum")),
            ("10.00 USD".parse().unwrap(), uses(0, 0), during, Some("currency-mismatch")),
        ] {
            let found = promo.accept(price, uses, at(now)).map_err(|refusal| refusal.code);
            assert_eq!(found.err(), code, "{price} {uses:?} {now}");
        }
        let dollars = self::promo(Off::Amount("1.00 USD".parse().unwrap()));
        let found = dollars.accept(eur(5), Uses::default(), at(during));
        assert_eq!(found.unwrap_err().code, "currency-mismatch");
    }

    #[test]
    fn no_more_is_taken_off_than_the_price() {
        let off = |off, price| promo(off).discount(price);
        assert_eq!(off(HALF, eur(999)), Ok(eur(500)));
        assert_eq!(off(Off::Percent { points: 10_000 }, eur(999)), Ok(eur(999)));
        assert_eq!(off(Off::Amount(eur(500)), eur(999)), Ok(eur(500)));
        assert_eq!(off(Off::Amount(eur(5_000)), eur(999)), Ok(eur(999)));
        assert_eq!(off(HALF, "1 JPY".parse().unwrap()), "1 JPY".parse());
    }
}
