//! Stripe's smallest units, which are not ISO 4217's for every currency.
//!
//! An amount that Stripe cannot take exactly is refused; nothing is rounded.

use planify_core::money::{Currency, Money};

use crate::error::PaymentError;

/// Without digits at Stripe although ISO 4217 has some.
const WHOLE: [&str; 1] = ["MGA"];
/// With two digits at Stripe, always zero, although ISO 4217 has none.
const HUNDREDFOLD: [&str; 2] = ["ISK", "UGX"];

/// How Stripe counts a currency.
#[derive(Clone, Copy)]
enum Units {
    /// Like ISO 4217, in steps of so many.
    Same(i64),
    /// A hundred of ours is one of Stripe's.
    Fewer,
    /// One of ours is a hundred of Stripe's.
    More,
}

fn units(currency: Currency) -> Units {
    if WHOLE.contains(&currency.code()) {
        Units::Fewer
    } else if HUNDREDFOLD.contains(&currency.code()) {
        Units::More
    } else if currency.exponent() == 3 {
        Units::Same(10)
    } else {
        Units::Same(1)
    }
}

/// The number that Stripe has to be given.
pub(super) fn to_stripe(money: Money) -> Result<i64, PaymentError> {
    let inexact = || PaymentError::Refused {
        code: "amount_inexact".to_owned(),
        text: format!("Stripe cannot take exactly {money}"),
    };
    match units(money.currency) {
        Units::Same(step) if money.amount % step == 0 => Ok(money.amount),
        Units::Fewer if money.amount % 100 == 0 => Ok(money.amount / 100),
        Units::More => money.amount.checked_mul(100).ok_or_else(inexact),
        Units::Same(_) | Units::Fewer => Err(inexact()),
    }
}

/// The money that a number of Stripe's is.
pub(super) fn from_stripe(amount: i64, currency: &str) -> Result<Money, PaymentError> {
    let garbled = || PaymentError::Garbled { text: "an amount cannot be read".to_owned() };
    let currency: Currency = currency.parse().map_err(|_| garbled())?;
    let amount = match units(currency) {
        Units::Same(_) => amount,
        Units::Fewer => amount.checked_mul(100).ok_or_else(garbled)?,
        Units::More if amount % 100 == 0 => amount / 100,
        Units::More => return Err(garbled()),
    };
    Ok(Money::new(amount, currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_counted_as_stripe_counts_them() {
        for (text, stripe) in [
            ("120.50 EUR", Some(12_050)),
            ("1200 JPY", Some(1_200)),
            ("1.230 KWD", Some(1_230)),
            ("1.234 KWD", None),
            ("5 ISK", Some(500)),
            ("5 UGX", Some(500)),
            ("5.00 MGA", Some(5)),
            ("5.01 MGA", None),
        ] {
            let money: Money = text.parse().unwrap();
            assert_eq!(to_stripe(money).ok(), stripe, "{text}");
            if let Some(stripe) = stripe {
                let code = money.currency.code().to_lowercase();
                assert_eq!(from_stripe(stripe, &code), Ok(money));
            }
        }
        assert!(from_stripe(501, "isk").is_err());
        assert!(from_stripe(1, "xyz").is_err());
        assert!(from_stripe(i64::MAX, "mga").is_err());
        assert!(to_stripe(Money::new(i64::MAX, "ISK".parse().unwrap())).is_err());
    }
}
