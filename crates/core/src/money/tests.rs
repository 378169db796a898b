//! Money is exact: what is read is printed, sums are sums, and rounding does what its name says.

use proptest::prelude::*;

use super::*;

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn eur(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

#[test]
fn every_currency_has_one_code_and_its_exponent() {
    let mut codes: Vec<_> = Currency::all().map(Currency::code).collect();
    let count = codes.len();
    assert!(
        codes.iter().all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
    );
    codes.sort_unstable();
    codes.dedup();
    assert_eq!((count, codes.len()), (165, 165));
    for (code, exponent) in [("EUR", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("TND", 3), ("CLF", 4)]
    {
        assert_eq!(currency(code).exponent(), exponent, "{code}");
        assert_eq!(currency(&code.to_lowercase()), currency(code));
    }
    assert_eq!(currency("eur"), Currency::EUR);
    for no in ["", "EU", "EURO", "XXX", "XAU", "€", "eu r", "HRK"] {
        assert_eq!(no.parse::<Currency>().unwrap_err().code, "invalid", "{no}");
    }
}

#[test]
fn an_amount_is_printed_with_the_digits_of_its_currency() {
    for (amount, code, text) in [
        (12050, "EUR", "120.50 EUR"),
        (5, "EUR", "0.05 EUR"),
        (-5, "EUR", "-0.05 EUR"),
        (0, "USD", "0.00 USD"),
        (1200, "JPY", "1200 JPY"),
        (-1, "JPY", "-1 JPY"),
        (1234, "KWD", "1.234 KWD"),
        (1, "CLF", "0.0001 CLF"),
        (i64::MAX, "EUR", "92233720368547758.07 EUR"),
        (i64::MIN, "EUR", "-92233720368547758.08 EUR"),
    ] {
        let money = Money::new(amount, currency(code));
        assert_eq!(money.to_string(), text);
        assert_eq!(text.parse::<Money>().unwrap(), money);
    }
}

#[test]
fn fewer_digits_than_the_currency_has_are_filled_up() {
    for (text, amount) in
        [("120 eur", 12000), (" 120.5  EUR ", 12050), ("007.10 EUR", 710), ("-0 EUR", 0)]
    {
        assert_eq!(text.parse::<Money>().unwrap(), eur(amount), "{text}");
    }
    assert_eq!("1.5 KWD".parse::<Money>().unwrap().amount, 1500);
}

#[test]
fn what_is_no_amount_is_refused_with_an_example() {
    for text in [
        "",
        "EUR",
        "120.50",
        "120.50EUR",
        "1,50 EUR",
        "1.234 EUR",
        "1.00 JPY",
        "1e3 EUR",
        ". EUR",
        ".5 EUR",
        "5. EUR",
        "--5 EUR",
        "+5 EUR",
        "- 5 EUR",
        "1 000 EUR",
        "0x10 EUR",
        "1.-5 EUR",
        "NaN EUR",
        "\u{0661} EUR",
        "92233720368547758.08 EUR",
        "99999999999999999999999 EUR",
    ] {
        let refusal = text.parse::<Money>().unwrap_err();
        assert_eq!(refusal.code, "invalid", "{text}");
        assert!(refusal.hint.is_some(), "{text}");
    }
    let yen = Money::parse_amount("1.5", currency("JPY")).unwrap_err();
    assert_eq!(yen.hint.as_deref(), Some("write it like `120`"));
    let dinar = Money::parse_amount("x", currency("KWD")).unwrap_err();
    assert_eq!(dinar.hint.as_deref(), Some("write it like `120.500`"));
}

#[test]
fn two_currencies_are_never_put_together() {
    let yen = Money::new(100, currency("JPY"));
    let refusals = [
        eur(1).plus(yen),
        eur(1).minus(yen),
        eur(1).smaller(yen),
        Money::sum(Currency::EUR, [eur(1), yen]),
        Money::sum(Currency::EUR, [yen]),
    ];
    for refusal in refusals {
        assert_eq!(refusal.unwrap_err().code, "currency-mismatch");
    }
    assert_eq!(Money::sum(Currency::EUR, []).unwrap(), eur(0));
    assert_eq!(Money::sum(Currency::EUR, [eur(3), eur(-1)]).unwrap(), eur(2));
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let most = eur(i64::MAX);
    let refusals = [
        most.plus(eur(1)),
        eur(i64::MIN).minus(eur(1)),
        eur(i64::MIN).negated(),
        most.times(2),
        most.part(2, 1, Rounding::HalfUp),
        eur(1).part(1, 0, Rounding::HalfUp),
        eur(1).part(1, -1, Rounding::HalfUp),
        eur(i64::MIN).part(i64::MIN, 1, Rounding::Up),
    ];
    for refusal in refusals {
        assert_eq!(refusal.unwrap_err().code, "invalid");
    }
    assert_eq!(most.part(i64::MAX, i64::MAX, Rounding::Up).unwrap(), most);
}

#[test]
fn rounding_does_what_its_name_says() {
    use Rounding::{Down, HalfEven, HalfUp, Up};
    // Amount, then a tenth of it rounded half up, half to even, down, up.
    for (amount, up, even, down, away) in [
        (20, 2, 2, 2, 2),
        (21, 2, 2, 2, 3),
        (24, 2, 2, 2, 3),
        (25, 3, 2, 2, 3),
        (26, 3, 3, 2, 3),
        (35, 4, 4, 3, 4),
        (-25, -3, -2, -2, -3),
        (-35, -4, -4, -3, -4),
        (-24, -2, -2, -2, -3),
        (5, 1, 0, 0, 1),
        (-5, -1, 0, 0, -1),
        (0, 0, 0, 0, 0),
    ] {
        for (rounding, wanted) in [(HalfUp, up), (HalfEven, even), (Down, down), (Up, away)] {
            let got = eur(amount).part(1, 10, rounding).unwrap();
            assert_eq!(got, eur(wanted), "{amount}, {rounding}");
        }
    }
    assert_eq!(eur(10_000).basis_points(2200, HalfUp).unwrap(), eur(2200));
    assert_eq!(eur(333).basis_points(950, HalfUp).unwrap(), eur(32));
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(amount: i64, which in 0_usize..165) {
        let money = Money::new(amount, Currency::all().nth(which).unwrap());
        prop_assert_eq!(money.to_string().parse::<Money>().unwrap(), money);
    }

    #[test]
    fn a_part_is_within_one_of_the_exact_value(
        amount in -1_000_000_000_i64..1_000_000_000,
        numerator in -10_000_i64..10_000,
        denominator in 1_i64..10_000,
        which in 0_usize..4,
    ) {
        let rounding = Rounding::ALL[which];
        let got = eur(amount).part(numerator, denominator, rounding).unwrap();
        let exact = i128::from(amount) * i128::from(numerator);
        let error = i128::from(got.amount) * i128::from(denominator) - exact;
        let most = i128::from(denominator);
        match rounding {
            Rounding::HalfUp | Rounding::HalfEven => prop_assert!(2 * error.abs() <= most),
            Rounding::Down => prop_assert!(error.abs() < most && error * exact.signum() <= 0),
            Rounding::Up => prop_assert!(error.abs() < most && error * exact.signum() >= 0),
        }
        // A correction is the exact opposite.
        let opposite = eur(-amount).part(numerator, denominator, rounding).unwrap();
        prop_assert_eq!(opposite, got.negated().unwrap());
    }

    #[test]
    fn adding_and_taking_away_give_the_same_again(one in -1_i64 << 60..1 << 60, other in -1_i64 << 60..1 << 60) {
        let sum = eur(one).plus(eur(other)).unwrap();
        prop_assert_eq!(sum.minus(eur(other)).unwrap(), eur(one));
    }

    #[test]
    fn no_text_stops_the_reader(text in "\\PC{0,24}") {
        drop(text.parse::<Money>());
    }
}
