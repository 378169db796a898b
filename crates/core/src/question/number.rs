//! Numbers as people write them, kept exactly: no rounding, no infinity, nothing that is no number.

use crate::rule::Refusal;
use std::fmt;
use std::str::FromStr;

/// Digits behind the point that are kept.
const PLACES: usize = 6;
/// The most digits before the point.
const WHOLE_MAX: usize = 12;

/// A decimal number of at most twelve digits before the point and six behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal {
    /// Millionths.
    millionths: i64,
}

impl FromStr for Decimal {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let refused = || {
            let shown: String = text.chars().take(40).collect();
            Refusal::invalid("number", format!("`{}` is not a number", shown.escape_debug())).hint(
                format!("write digits, such as 12 or -0.5, at most {WHOLE_MAX} and {PLACES} behind the point"),
            )
        };
        let text = text.trim();
        let (digits, is_negative) = match text.strip_prefix('-') {
            Some(digits) => (digits, true),
            None => (text.strip_prefix('+').unwrap_or(text), false),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let has_point_alone = digits.ends_with('.') || whole.is_empty();
        let part = part.trim_end_matches('0');
        if has_point_alone || !all_digits(whole) || !all_digits(part) {
            return Err(refused());
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > WHOLE_MAX || part.len() > PLACES {
            return Err(refused());
        }
        let written = format!("{whole}{part:0<PLACES$}");
        let millionths: i64 = written.parse().map_err(|_| refused())?;
        Ok(Self { millionths: if is_negative { -millionths } else { millionths } })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.millionths < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.millionths.unsigned_abs(), width = PLACES + 1);
        let (whole, part) = digits.split_at(digits.len() - PLACES);
        let part = part.trim_end_matches('0');
        let point = if part.is_empty() { "" } else { "." };
        write!(out, "{sign}{whole}{point}{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_in_one_way() {
        for (text, expected) in [
            ("0", "0"),
            ("-0", "0"),
            ("007", "7"),
            ("+3.50", "3.5"),
            (" -12.000001 ", "-12.000001"),
            ("0.1", "0.1"),
            ("1.10000000000", "1.1"),
            ("999999999999.999999", "999999999999.999999"),
        ] {
            let number: Decimal = text.parse().unwrap();
            assert_eq!(number.to_string(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            ".",
            "1.",
            ".5",
            "-",
            "+",
            "--1",
            "1e3",
            "1e300",
            "NaN",
            "inf",
            "-inf",
            "0x10",
            "1,5",
            "1 000",
            "١",
            "1.0000001",
            "1000000000000",
            "9999999999999999999999999",
            "1.2.3",
            "1.-2",
        ] {
            let refused = text.parse::<Decimal>();
            assert_eq!(refused.map_err(|refusal| refusal.code), Err("invalid"), "{text}");
        }
        assert!("9".repeat(100_000).parse::<Decimal>().is_err());
    }

    proptest! {
        #[test]
        fn a_number_is_read_as_it_is_written(millionths in -999_999_999_999_999_999_i64..=999_999_999_999_999_999) {
            let number = Decimal { millionths };
            prop_assert_eq!(number.to_string().parse::<Decimal>().unwrap(), number);
        }

        #[test]
        fn numbers_compare_as_they_are(one in -5_000_i64..5_000, other in -5_000_i64..5_000) {
            let read = |number: i64| format!("{number}.5").parse::<Decimal>().unwrap();
            let plain = |number: i64| if number < 0 { number * 10 - 5 } else { number * 10 + 5 };
            prop_assert_eq!(read(one).cmp(&read(other)), plain(one).cmp(&plain(other)));
        }
    }
}
