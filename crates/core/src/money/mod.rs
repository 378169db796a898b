//! Money: whole numbers of a currency's smallest unit.
//!
//! No floating point, no mixing of currencies, no silent overflow: arithmetic that cannot be exact is refused, and where
//! something must be rounded the caller says how.

mod currencies;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use crate::rule::Refusal;
use crate::words::words;

/// A currency of ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency {
    code: &'static str,
    exponent: u8,
}

impl Currency {
    /// The euro.
    pub const EUR: Self = Self { code: "EUR", exponent: 2 };

    /// The three letters, upper case.
    pub fn code(self) -> &'static str {
        self.code
    }

    /// How many digits stand behind the point: 2 for most, 0 for JPY, 3 for KWD.
    pub fn exponent(self) -> u8 {
        self.exponent
    }

    /// How many of the smallest unit make one of the currency.
    pub fn units(self) -> i64 {
        10_i64.pow(u32::from(self.exponent))
    }

    /// Refuses another currency.
    ///
    /// # Errors
    /// `currency-mismatch` for two currencies.
    pub fn same(self, other: Self) -> Result<(), Refusal> {
        if self == other {
            return Ok(());
        }
        let message = format!("{other} cannot be put together with {self}");
        Err(Refusal::new("currency-mismatch", message)
            .field("currency")
            .hint(format!("give the amount in {self}")))
    }

    /// Every currency there is, those of equal exponent together.
    pub fn all() -> impl Iterator<Item = Self> {
        currencies::CURRENCIES.iter().flat_map(|(exponent, codes)| {
            codes.split_whitespace().map(|code| Self { code, exponent: *exponent })
        })
    }
}

impl FromStr for Currency {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let wanted = text.trim();
        Self::all().find(|currency| currency.code.eq_ignore_ascii_case(wanted)).ok_or_else(|| {
            Refusal::invalid("currency", format!("`{}` is no currency", text.escape_debug()))
                .hint("write three letters of ISO 4217, such as `EUR`")
        })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code)
    }
}

words! {
    /// What becomes of a fraction of the smallest unit.
    ///
    /// Amounts below zero are rounded like the same amount above it, so a correction is the exact opposite of what it
    /// corrects.
    Rounding, "rounding" {
        /// To the nearest, halves away from zero.
        HalfUp = "half-up",
        /// To the nearest, halves to the even neighbour.
        HalfEven = "half-even",
        /// Towards zero.
        Down = "down",
        /// Away from zero.
        Up = "up",
    }
}

impl Rounding {
    /// Divides and rounds; none if `denominator` is not above zero.
    pub(crate) fn divide(self, numerator: i128, denominator: i128) -> Option<i128> {
        if denominator <= 0 {
            return None;
        }
        let towards_zero = numerator / denominator;
        let rest = (numerator % denominator).abs();
        let twice = rest.checked_mul(2)?.cmp(&denominator);
        let away = match self {
            _ if rest == 0 => false,
            Self::Down => false,
            Self::Up => true,
            Self::HalfUp => twice.is_ge(),
            Self::HalfEven => twice.is_gt() || (twice.is_eq() && towards_zero % 2 != 0),
        };
        Some(if away { towards_zero + numerator.signum() } else { towards_zero })
    }
}

/// An amount of one currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// So many of the smallest unit; may be below zero.
    pub amount: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// So many of the smallest unit of a currency.
    pub const fn new(amount: i64, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { amount: 0, currency }
    }

    /// Whether this is nothing.
    pub const fn is_zero(self) -> bool {
        self.amount == 0
    }

    /// Whether this is below zero.
    pub const fn is_negative(self) -> bool {
        self.amount < 0
    }

    /// This and `other` together.
    ///
    /// # Errors
    /// `currency-mismatch` for two currencies, `invalid` for more than can be counted.
    pub fn plus(self, other: Self) -> Result<Self, Refusal> {
        self.same_currency(other)?;
        self.with(self.amount.checked_add(other.amount))
    }

    /// This without `other`.
    ///
    /// # Errors
    /// `currency-mismatch` for two currencies, `invalid` for more than can be counted.
    pub fn minus(self, other: Self) -> Result<Self, Refusal> {
        self.same_currency(other)?;
        self.with(self.amount.checked_sub(other.amount))
    }

    /// This, so many times.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn times(self, count: i64) -> Result<Self, Refusal> {
        self.with(self.amount.checked_mul(count))
    }

    /// The part `numerator`/`denominator` of this, rounded.
    ///
    /// # Errors
    /// `invalid` for a denominator that is not above zero, and for more than can be counted.
    pub fn part(
        self,
        numerator: i64,
        denominator: i64,
        rounding: Rounding,
    ) -> Result<Self, Refusal> {
        let product = i128::from(self.amount) * i128::from(numerator);
        let part = rounding.divide(product, i128::from(denominator));
        self.with(part.and_then(|part| i64::try_from(part).ok()))
    }

    /// So many hundredths of a percent of this, rounded.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn basis_points(self, points: i64, rounding: Rounding) -> Result<Self, Refusal> {
        self.part(points, 10_000, rounding)
    }

    /// The opposite amount.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn negated(self) -> Result<Self, Refusal> {
        self.with(self.amount.checked_neg())
    }

    /// All of them together; nothing, in `currency`, if there are none.
    ///
    /// # Errors
    /// `currency-mismatch` for another currency, `invalid` for more than can be counted.
    pub fn sum(
        currency: Currency,
        amounts: impl IntoIterator<Item = Self>,
    ) -> Result<Self, Refusal> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::plus)
    }

    /// The smaller of the two.
    ///
    /// # Errors
    /// `currency-mismatch` for two currencies.
    pub fn smaller(self, other: Self) -> Result<Self, Refusal> {
        self.same_currency(other)?;
        Ok(Self { amount: self.amount.min(other.amount), ..self })
    }

    /// Refuses an amount of another currency.
    ///
    /// # Errors
    /// `currency-mismatch` for two currencies.
    pub fn same_currency(self, other: Self) -> Result<(), Refusal> {
        self.currency.same(other.currency)
    }

    /// Reads an amount without its currency, such as `120.50`.
    ///
    /// # Errors
    /// `invalid` for what is no number, or has more digits behind the point than the currency.
    pub fn parse_amount(text: &str, currency: Currency) -> Result<Self, Refusal> {
        let wrong = |why: String| {
            Err(Refusal::invalid("amount", format!("`{}` {why}", text.escape_debug()))
                .hint(format!("write it like `{}`", example(currency))))
        };
        let (negative, digits) = match text.trim().strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.trim()),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return wrong("is no amount of money".into()),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return wrong("is no amount of money".into());
        }
        let places = usize::from(currency.exponent);
        if fraction.len() > places {
            return wrong(match places {
                0 => format!("has a fraction, and {currency} has none"),
                _ => format!(
                    "has more than the {places} digits behind the point that {currency} has"
                ),
            });
        }
        let sign = if negative { "-" } else { "" };
        match format!("{sign}{whole}{fraction:0<places$}").parse() {
            Ok(amount) => Ok(Self { amount, currency }),
            Err(_) => wrong("is more than can be counted".into()),
        }
    }

    /// The amount without its currency, with a point.
    pub fn amount_text(self) -> String {
        let sign = if self.amount < 0 { "-" } else { "" };
        let units = self.currency.units().unsigned_abs();
        let (whole, rest) =
            (self.amount.unsigned_abs() / units, self.amount.unsigned_abs() % units);
        match usize::from(self.currency.exponent) {
            0 => format!("{sign}{whole}"),
            places => format!("{sign}{whole}.{rest:0places$}"),
        }
    }

    fn with(self, amount: Option<i64>) -> Result<Self, Refusal> {
        let Some(amount) = amount else {
            return Err(Refusal::invalid("amount", "the amount is more than can be counted")
                .hint("check the numbers it is made of"));
        };
        Ok(Self { amount, ..self })
    }
}

fn example(currency: Currency) -> String {
    Money::new(currency.units().saturating_mul(120).saturating_add(currency.units() / 2), currency)
        .amount_text()
}

/// Reads an amount with its currency behind it, such as `120.50 EUR`.
impl FromStr for Money {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let Some((amount, currency)) = text.trim().rsplit_once(char::is_whitespace) else {
            let message = format!("`{}` is not an amount with its currency", text.escape_debug());
            return Err(Refusal::invalid("amount", message).hint("write it like `120.50 EUR`"));
        };
        Self::parse_amount(amount, currency.parse()?)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.amount_text(), self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self}")
    }
}
