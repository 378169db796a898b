//! What holds of several policies, and which are refused.

use super::*;
use crate::money::Currency;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn eur(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

#[test]
fn each_field_holds_from_the_nearest_that_says_it() {
    let resource = Policy { min_minutes: Some(60), ..Policy::default() };
    let venue = Policy {
        min_minutes: Some(30),
        quotas: Some(Vec::new()),
        approval: Some(Approval::Required),
        ..Policy::default()
    };
    let org = Policy {
        min_minutes: Some(5),
        notice_minutes: Some(120),
        quotas: Some(vec!["3/week".parse().unwrap()]),
        ..Policy::default()
    };
    let layers = Layers { resource: Some(&resource), venue: Some(&venue), org: Some(&org) };
    let resolved = layers.resolve();
    let expected = Terms {
        min_minutes: 60,
        notice_minutes: 120,
        approval: Approval::Required,
        ..Terms::default()
    };
    assert_eq!(resolved.terms, expected);
    for (field, origin) in [
        ("min_minutes", Some(Origin::Resource)),
        ("quotas", Some(Origin::Venue)),
        ("approval", Some(Origin::Venue)),
        ("notice_minutes", Some(Origin::Org)),
        ("max_minutes", Some(Origin::Default)),
        ("nonsense", None),
    ] {
        assert_eq!(resolved.origin(field), origin, "{field}");
    }
    let names: Vec<&str> = resolved.origins.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, Policy::FIELDS);
    assert_eq!(Layers::default().resolve().terms, Terms::default());
    assert!(Policy::default().is_empty() && !resource.is_empty());
}

#[test]
fn what_cannot_be_meant_is_refused() {
    let policy = Policy::default;
    let tiers =
        |text: &str| Some(text.split_whitespace().map(|tier| tier.parse().unwrap()).collect());
    let quotas =
        |text: &str| Some(text.split_whitespace().map(|quota| quota.parse().unwrap()).collect());
    let many: String = (0..11).rev().map(|hours| format!("{hours}h:5% ")).collect();
    for (field, wrong) in [
        ("min_minutes", Policy { min_minutes: Some(0), ..policy() }),
        ("min_minutes", Policy { min_minutes: Some(61), max_minutes: Some(60), ..policy() }),
        ("max_minutes", Policy { max_minutes: Some(527_041), ..policy() }),
        ("notice_minutes", Policy { notice_minutes: Some(-1), ..policy() }),
        ("horizon_days", Policy { horizon_days: Some(3_661), ..policy() }),
        ("start", Policy { start: Some(StartRule::Grid { minutes: 0 }), ..policy() }),
        ("start", Policy { start: Some(StartRule::Grid { minutes: 1_441 }), ..policy() }),
        ("buffer_before_minutes", Policy { buffer_before_minutes: Some(1_441), ..policy() }),
        ("buffer_after_minutes", Policy { buffer_after_minutes: Some(-5), ..policy() }),
        ("hold_minutes", Policy { hold_minutes: Some(0), ..policy() }),
        ("check_in", Policy { check_in: Some(CheckIn::Within { minutes: 0 }), ..policy() }),
        ("deposit", Policy { deposit: Some(Deposit::Percent(101)), ..policy() }),
        ("deposit", Policy { deposit: Some(Deposit::Percent(0)), ..policy() }),
        ("deposit", Policy { deposit: Some(Deposit::Amount(eur(0))), ..policy() }),
        ("deposit", Policy { deposit: Some(Deposit::Amount(eur(-5))), ..policy() }),
        ("cancellation", Policy { cancellation: tiers("24h:50% 48h:100%"), ..policy() }),
        ("cancellation", Policy { cancellation: tiers("48h:50% 24h:60%"), ..policy() }),
        ("cancellation", Policy { cancellation: tiers("48h:50% 48h:40%"), ..policy() }),
        ("cancellation", Policy { cancellation: tiers("48h:101%"), ..policy() }),
        ("cancellation", Policy { cancellation: tiers("8785h:10%"), ..policy() }),
        ("cancellation", Policy { cancellation: tiers(&many), ..policy() }),
        ("quotas", Policy { quotas: quotas("0/week"), ..policy() }),
        ("quotas", Policy { quotas: quotas("3/week 2/week"), ..policy() }),
    ] {
        let refusal = wrong.check().unwrap_err();
        assert_eq!((refusal.code, refusal.field), ("bad-policy", Some(field)), "{wrong:?}");
        assert!(refusal.hint.is_some(), "{wrong:?}");
    }
    let fine = Policy {
        min_minutes: Some(1),
        max_minutes: Some(527_040),
        start: Some(StartRule::Free),
        deposit: Some(Deposit::Amount(eur(1))),
        check_in: Some(CheckIn::Off),
        cancellation: tiers("48h:100% 24h:50% 0h:50%"),
        quotas: quotas("1/day 60m/day 3/week 300m/week 9/month 900m/month"),
        ..policy()
    };
    assert_eq!(fine.check(), Ok(()));
    assert_eq!(Terms::default().check(), Ok(()));
    let crossed = Terms { min_minutes: 61, max_minutes: 60, ..Terms::default() };
    assert_eq!(crossed.check().unwrap_err().code, "bad-policy");
}

#[test]
fn values_are_read_as_they_are_written() {
    fn both<T: std::str::FromStr<Err = Refusal> + ToString>(
        texts: &[(&str, &str)],
        wrong: &[&str],
    ) {
        for (text, written) in texts {
            assert_eq!(text.parse::<T>().unwrap().to_string(), *written, "{text}");
        }
        for text in wrong {
            let refusal = text.parse::<T>().err().unwrap_or_else(|| panic!("{text} is accepted"));
            assert_eq!(refusal.code, "bad-policy", "{text}");
        }
    }
    both::<StartRule>(
        &[("30m", "30m"), ("1h", "60m"), (" free ", "free")],
        &["", "m", "30", "-5m", "90s", "any"],
    );
    both::<Quota>(
        &[("3/week", "3/week"), ("600m/month", "600m/month"), ("10h/month", "600m/month")],
        &["", "3", "/week", "m/day", "3/year", "-1/day", "1.5/day", "3x/day", "90s/day"],
    );
    both::<Tier>(
        &[("48h:100%", "48h:100%"), ("2d:100%", "48h:100%"), ("0h: 5%", "0h:5%")],
        &["", "48:100", "h:%", "1h:-1%", "90m:5%"],
    );
    both::<Deposit>(
        &[("full", "full"), ("none", "none"), ("30%", "30%"), ("50.00 EUR", "50.00 EUR")],
        &["", "30", "EUR", "%", "5 XYZ"],
    );
    both::<CheckIn>(&[("15m", "15m"), ("1h", "60m"), ("off", "off")], &["", "15", "on"]);
}

#[test]
fn a_refund_follows_the_tiers() {
    let cancellation = ["48h:100%", "24h:33%"].map(|tier| tier.parse().unwrap()).to_vec();
    let terms = Terms { cancellation, ..Terms::default() };
    let starts_at = at("2027-03-28T12:00:00Z");
    for (now, percent, amount) in [
        ("2027-03-01T00:00:00Z", 100, 1_001),
        ("2027-03-26T12:00:00Z", 100, 1_001),
        ("2027-03-26T12:00:01Z", 33, 330),
        ("2027-03-27T12:00:00Z", 33, 330),
        ("2027-03-27T12:00:01Z", 0, 0),
        ("2027-03-29T00:00:00Z", 0, 0),
    ] {
        assert_eq!(terms.refund_percent(starts_at, at(now)), percent, "{now}");
        assert_eq!(terms.refund(eur(1_001), starts_at, at(now)), Ok(eur(amount)), "{now}");
    }
    // Built in: all is paid back until the start.
    let terms = Terms::default();
    assert_eq!(terms.refund_percent(starts_at, starts_at), 100);
    assert_eq!(terms.refund_percent(starts_at, at("2027-03-28T12:00:01Z")), 0);
}

#[test]
fn a_deposit_is_never_more_than_the_price() {
    let due =
        |text: &str, price| Terms { deposit: text.parse().unwrap(), ..Terms::default() }.due(price);
    assert_eq!(due("full", eur(999)), Ok(eur(999)));
    assert_eq!(due("none", eur(999)), Ok(eur(0)));
    assert_eq!(due("50%", eur(999)), Ok(eur(500)));
    assert_eq!(due("5.00 EUR", eur(999)), Ok(eur(500)));
    assert_eq!(due("50.00 EUR", eur(999)), Ok(eur(999)));
    assert_eq!(due("50.00 USD", eur(999)).unwrap_err().code, "currency-mismatch");
}

#[test]
fn minutes_are_elapsed_time() {
    let terms = Terms {
        notice_minutes: 90,
        hold_minutes: 31,
        check_in: CheckIn::Within { minutes: 15 },
        ..Terms::default()
    };
    // Clocks in Berlin go forward at 01:00 UTC.
    let now = at("2027-03-28T00:45:00Z");
    assert_eq!(terms.earliest(now), at("2027-03-28T02:15:00Z"));
    assert_eq!(terms.held_until(now), at("2027-03-28T01:16:00Z"));
    assert_eq!(terms.released_at(now), Some(at("2027-03-28T01:00:00Z")));
    assert_eq!(Terms::default().released_at(now), None);
    assert_eq!(terms.earliest(Timestamp::MAX), Timestamp::MAX);
}
