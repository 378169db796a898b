//! Prices of hand-made bookings, and random ones held against counting each minute.

use super::*;
use crate::hours::Span;
use crate::id::ResourceId;
use crate::interval::Interval;
use crate::money::{Currency, Money, Rounding};
use crate::promo::{Off, Promo};
use crate::rule::Refusal;
use crate::slot::tests::oracle::{CLOCKS, minute, weekday};
use crate::tax::{Prices, Tax};
use jiff::Timestamp;
use jiff::civil::{Weekday, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use uuid::Uuid;

const BERLIN: &str = "Europe/Berlin";

fn eur(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

/// An interval of wall clocks, such as `2027-03-28 09:00`.
fn local(name: &str, from: &str, until: &str) -> Interval {
    let at = |text: &str| {
        let wall: jiff::civil::DateTime = text.parse().unwrap();
        wall.to_zoned(zone(name)).unwrap().timestamp()
    };
    Interval::new(at(from), at(until)).unwrap()
}

fn ask(interval: Interval) -> Ask {
    Ask { interval, quantity: 1, heads: 0 }
}

fn adjustment(name: &str, effect: Effect, when: Condition, priority: i64) -> Rate {
    Rate { name: name.to_owned(), effect, when, priority }
}

fn evening() -> Condition {
    Condition { time: Some("18:00-02:00".parse().unwrap()), ..Condition::default() }
}

fn amounts(ask: &Ask, rates: &[Rate], zone_name: &str) -> Vec<(String, i64, i64)> {
    charges(ask, rates, &zone(zone_name), Currency::EUR)
        .unwrap()
        .into_iter()
        .map(|charge| (charge.label, charge.count, charge.amount.amount))
        .collect()
}

fn one(ask: &Ask, rates: &[Rate]) -> (i64, i64) {
    let [(_, count, amount)] = &amounts(ask, rates, BERLIN)[..] else { panic!("not one charge") };
    (*count, *amount)
}

#[test]
fn each_unit_counts_in_its_way() {
    let interval = local(BERLIN, "2027-01-04 09:00", "2027-01-05 10:40");
    let base = |unit| [Rate::base("base", unit, eur(1_000))];
    for (unit, quantity, heads, count, amount) in [
        (Unit::Hour, 1, 0, 92_400, 25_667),
        (Unit::Hour, 3, 0, 92_400, 77_000),
        (Unit::Slot { minutes: 60 }, 1, 0, 26, 26_000),
        (Unit::Slot { minutes: 1_440 }, 1, 0, 2, 2_000),
        (Unit::Slot { minutes: 20 }, 2, 0, 77, 154_000),
        (Unit::Day, 1, 0, 2, 2_000),
        (Unit::Day, 4, 0, 2, 8_000),
        (Unit::Flat, 1, 9, 1, 1_000),
        (Unit::Flat, 5, 9, 1, 5_000),
        (Unit::Head, 5, 9, 9, 9_000),
        (Unit::Head, 1, 0, 0, 0),
    ] {
        let ask = Ask { interval, quantity, heads };
        assert_eq!(one(&ask, &base(unit)), (count, amount), "{unit} {quantity} {heads}");
    }
    // A day that ends at midnight is one day.
    let whole = ask(local(BERLIN, "2027-01-04 00:00", "2027-01-05 00:00"));
    assert_eq!(one(&whole, &base(Unit::Day)), (1, 1_000));
    assert_eq!(amounts(&whole, &[], BERLIN), []);
}

#[test]
fn an_hour_is_an_hour_when_clocks_change() {
    let base = [Rate::base("base", Unit::Hour, eur(1_000))];
    let night = Condition { time: Some("01:00-04:00".parse().unwrap()), ..Condition::default() };
    let dear = adjustment("night", Effect::Percent { points: 5_000 }, night, 0);
    for (from, until, hours, at_night) in [
        ("2027-03-28 00:00", "2027-03-28 06:00", 5, 2),
        ("2027-10-31 00:00", "2027-10-31 06:00", 7, 4),
        ("2027-11-01 00:00", "2027-11-01 06:00", 6, 3),
    ] {
        let ask = ask(local(BERLIN, from, until));
        assert_eq!(one(&ask, &base), (hours * 3_600, hours * 1_000), "{from}");
        let both = amounts(&ask, &[base[0].clone(), dear.clone()], BERLIN);
        assert_eq!(both[1], ("night".to_owned(), at_night * 3_600, at_night * 500), "{from}");
    }
}

#[test]
fn a_night_that_goes_back_to_yesterday_is_no_third_day() {
    // In 2010 the clocks of St. John's went from 00:01 on Sunday back to 23:01 on Saturday.
    let name = "America/St_Johns";
    let at = |text: &str| -> Timestamp { text.parse().unwrap() };
    let saturday = Interval::new(at("2010-11-06T20:30:00Z"), at("2010-11-07T12:30:00Z")).unwrap();
    let by_day = [Rate::base("day", Unit::Day, eur(1_000))];
    assert_eq!(amounts(&ask(saturday), &by_day, name), [("day".to_owned(), 2, 2_000)]);
    let late = Condition { time: Some("23:30-24:00".parse().unwrap()), ..Condition::default() };
    let rates = [
        Rate::base("base", Unit::Hour, eur(1_000)),
        adjustment("late", Effect::Percent { points: 10_000 }, late, 0),
    ];
    // From the first minute of Sunday on: half past eleven comes once more.
    let night = Interval::new(at("2010-11-07T02:30:00Z"), at("2010-11-07T04:30:00Z")).unwrap();
    let found = amounts(&ask(night), &rates, name);
    assert_eq!(found[1], ("late".to_owned(), 1_800, 500));
}

#[test]
fn the_price_of_highest_priority_holds_for_its_part() {
    let weekend = Condition {
        weekdays: Some(vec![Weekday::Saturday, Weekday::Sunday]),
        ..Condition::default()
    };
    let summer = Condition {
        first: Some(date(2027, 7, 1)),
        last: Some(date(2027, 8, 31)),
        ..Condition::default()
    };
    let special = |name: &str, amount, when, priority| Rate {
        when,
        priority,
        ..Rate::base(name, Unit::Hour, eur(amount))
    };
    let rates = [
        Rate::base("usual", Unit::Hour, eur(1_000)),
        special("weekend", 2_000, weekend, 5),
        special("summer", 500, summer, 10),
        special("never", 1, evening(), 0),
    ];
    let found = |from, until| amounts(&ask(local(BERLIN, from, until)), &rates, BERLIN);
    let charge = |name: &str, hours: i64, amount: i64| (name.to_owned(), hours * 3_600, amount);
    // Friday evening to Sunday morning: two hours and thirty-three.
    assert_eq!(
        found("2027-01-08 22:00", "2027-01-10 09:00"),
        [charge("weekend", 33, 66_000), charge("usual", 2, 2_000)]
    );
    assert_eq!(
        found("2027-08-31 23:00", "2027-09-01 02:00"),
        [charge("summer", 1, 500), charge("usual", 2, 2_000)]
    );
    let evenings = [special("evening", 100, evening(), 0)];
    let wanted = ask(local(BERLIN, "2027-01-04 17:00", "2027-01-04 19:00"));
    let refusal = charges(&wanted, &evenings, &zone(BERLIN), Currency::EUR).unwrap_err();
    assert_eq!(refusal.code, "no-rate");
    assert!(refusal.message.contains("2027-01-04 17:00"), "{refusal}");
}

#[test]
fn adjustments_stack_in_order() {
    let always = Condition::default;
    let percent = |points| Effect::Percent { points };
    let fixed = |unit, amount| Effect::Fixed { unit, amount: eur(amount) };
    let base = || Rate::base("base", Unit::Hour, eur(1_000));
    let ask = ask(local(BERLIN, "2027-01-04 16:00", "2027-01-04 20:00"));
    let total = |rates: &[Rate]| amounts(&ask, rates, BERLIN).iter().map(|it| it.2).sum::<i64>();
    let a = |effect, priority| adjustment("a", effect, always(), priority);
    let b = |effect, priority| adjustment("b", effect, always(), priority);
    // 4,000 + 10 % = 4,400; + 500 = 4,900; and the other way round 4,500 + 10 % = 4,950.
    assert_eq!(total(&[base(), a(percent(1_000), 1), b(fixed(Unit::Flat, 500), 2)]), 4_900);
    assert_eq!(total(&[base(), a(percent(1_000), 2), b(fixed(Unit::Flat, 500), 1)]), 4_950);
    assert_eq!(total(&[b(fixed(Unit::Flat, 500), 1), a(percent(1_000), 1), base()]), 4_950);
    assert_eq!(total(&[base(), a(percent(1_000), 0), b(percent(1_000), 0)]), 4_840);
    // Two of the four hours are in the evening.
    let late = |effect| adjustment("late", effect, evening(), 0);
    assert_eq!(total(&[base(), late(percent(2_500))]), 4_500);
    assert_eq!(total(&[base(), late(fixed(Unit::Hour, 200))]), 4_400);
    assert_eq!(total(&[base(), late(fixed(Unit::Flat, 300))]), 4_300);
    // Nothing is taken off beyond what a part costs.
    assert_eq!(total(&[base(), late(fixed(Unit::Hour, -1_500))]), 2_000);
    assert_eq!(total(&[base(), a(percent(-10_000), 0), b(fixed(Unit::Flat, -1), 1)]), 0);
}

#[test]
fn a_rate_over_midnight_belongs_to_the_day_on_which_it_begins() {
    let saturday = Condition { weekdays: Some(vec![Weekday::Saturday]), ..evening() };
    let rates = [
        Rate::base("base", Unit::Hour, eur(1_000)),
        adjustment("party", Effect::Percent { points: 10_000 }, saturday, 0),
    ];
    // From Saturday 23:00 to Sunday 05:00: three hours of it, until 02:00.
    let found =
        amounts(&ask(local(BERLIN, "2027-01-09 23:00", "2027-01-10 05:00")), &rates, BERLIN);
    assert_eq!(found[1].2, 3_000);
    let found =
        amounts(&ask(local(BERLIN, "2027-01-08 23:00", "2027-01-09 05:00")), &rates, BERLIN);
    assert_eq!(found.len(), 1);
}

#[test]
fn numbers_that_make_no_sense_are_refused() {
    let interval = local(BERLIN, "2027-01-04 09:00", "2027-01-04 10:00");
    let base = |amount| vec![Rate::base("base", Unit::Hour, amount)];
    let berlin = zone(BERLIN);
    let code =
        |ask: Ask, rates: &[Rate]| charges(&ask, rates, &berlin, Currency::EUR).unwrap_err().code;
    for (quantity, heads) in [(0, 0), (-1, 0), (1, -1)] {
        assert_eq!(code(Ask { interval, quantity, heads }, &base(eur(1))), "invalid");
    }
    assert_eq!(code(ask(interval), &base("5 JPY".parse().unwrap())), "currency-mismatch");
    let huge = Ask { interval, quantity: i64::MAX, heads: 0 };
    assert_eq!(code(huge, &base(eur(i64::MAX))), "invalid");
    let many = vec![Rate::base("base", Unit::Flat, eur(1)); 201];
    assert_eq!(code(ask(interval), &many), "invalid");
    assert_eq!(one(&ask(interval), &base(eur(i64::MAX))), (3_600, i64::MAX));
}

#[test]
fn rates_that_cannot_be_meant_are_refused() {
    let base = || Rate::base("base", Unit::Hour, eur(1));
    let with = |effect| Rate { effect, ..base() };
    let slot = |minutes| Effect::Fixed { unit: Unit::Slot { minutes }, amount: eur(1) };
    let when = |when| Rate { when, ..base() };
    let (first, last) = (Some(date(2027, 2, 2)), Some(date(2027, 2, 1)));
    for (field, wrong) in [
        ("name", Rate { name: " ".into(), ..base() }),
        ("name", Rate { name: "a\nb".into(), ..base() }),
        ("amount", with(Effect::Base { unit: Unit::Hour, amount: eur(-1) })),
        ("unit", with(slot(0))),
        ("unit", with(slot(1_441))),
        ("points", with(Effect::Percent { points: -10_001 })),
        ("points", with(Effect::Percent { points: 100_001 })),
        ("weekdays", when(Condition { weekdays: Some(Vec::new()), ..Condition::default() })),
        ("last", when(Condition { first, last, ..Condition::default() })),
        ("priority", Rate { priority: 1_001, ..base() }),
        ("priority", Rate { priority: -1_001, ..base() }),
    ] {
        let refusal = wrong.check().unwrap_err();
        assert_eq!((refusal.code, refusal.field), ("bad-rate", Some(field)), "{wrong:?}");
    }
    assert_eq!(base().check(), Ok(()));
    assert_eq!(with(Effect::Fixed { unit: Unit::Hour, amount: eur(-1) }).check(), Ok(()));
    assert_eq!(when(Condition { first: last, last, ..Condition::default() }).check(), Ok(()));
    for text in ["hour", "day", "flat", "head", "slot:30m"] {
        assert_eq!(text.parse::<Unit>().unwrap().to_string(), text);
    }
    for text in ["", "hours", "slot", "slot:m", "slot:30", "slot:1.5m"] {
        assert_eq!(text.parse::<Unit>().unwrap_err().code, "bad-rate", "{text}");
    }
}

fn resource(number: u128) -> ResourceId {
    Uuid::from_u128(number).into()
}

fn promo(off: Off) -> Promo {
    Promo::unlimited("SAVE".parse().unwrap(), off)
}

#[test]
fn a_quote_adds_up_and_keeps_each_tax() {
    let interval = local(BERLIN, "2027-01-04 09:00", "2027-01-04 12:00");
    let (berlin, ask) = (zone(BERLIN), Ask { interval, quantity: 1, heads: 30 });
    let tax = |points| Tax::new(points, Prices::Gross, Rounding::HalfUp).unwrap();
    let (full, half) = (tax(2_200), tax(950));
    let room = [Rate::base("room", Unit::Hour, eur(4_000))];
    let food = [Rate::base("lunch", Unit::Head, eur(1_250))];
    let item =
        |number, rates, tax| Priced { resource: resource(number), ask, rates, tax, zone: &berlin };
    let priced = [item(1, &room[..], &full), item(2, &food[..], &half)];
    let quote = Quote::of(&priced, None, Currency::EUR).unwrap();
    assert_eq!((quote.net, quote.tax, quote.total), (eur(44_083), eur(5_417), eur(49_500)));
    assert_eq!(Quote::listed(&priced, Currency::EUR), Ok(eur(49_500)));
    let promo = promo(Off::Amount(eur(1_000)));
    let quote = Quote::of(&priced, Some(&promo), Currency::EUR).unwrap();
    assert_eq!(quote.total, eur(48_500));
    let lines: Vec<_> = quote
        .lines
        .iter()
        .map(|line| {
            (line.resource, line.kind, line.label.as_str(), line.tax_points, line.gross.amount)
        })
        .collect();
    let expected = [
        (Some(resource(1)), LineKind::Base, "room", 2_200, 12_000),
        (Some(resource(2)), LineKind::Base, "lunch", 950, 37_500),
        (None, LineKind::Discount, "SAVE", 2_200, -242),
        (None, LineKind::Discount, "SAVE", 950, -758),
    ];
    assert_eq!(lines, expected);
    assert_eq!((quote.lines[0].unit, quote.lines[0].count), (Some(Unit::Hour), 10_800));
    assert_eq!((quote.lines[1].unit, quote.lines[1].count), (Some(Unit::Head), 30));
}

#[test]
fn currencies_without_a_fraction_and_with_three_digits_add_up() {
    let interval = local(BERLIN, "2027-01-04 09:00", "2027-01-04 09:50");
    let berlin = zone(BERLIN);
    for (price, prices, points, net, tax) in [
        ("1000 JPY", Prices::Net, 1_000, 833, 83),
        ("1000 JPY", Prices::Gross, 1_000, 757, 76),
        ("10.001 KWD", Prices::Net, 500, 8_334, 417),
        ("100.01 EUR", Prices::Gross, 2_200, 6_831, 1_503),
    ] {
        let price: Money = price.parse().unwrap();
        let rates = [Rate::base("base", Unit::Hour, price)];
        let tax_rate = Tax::new(points, prices, Rounding::HalfUp).unwrap();
        let priced = [Priced {
            resource: resource(1),
            ask: ask(interval),
            rates: &rates,
            tax: &tax_rate,
            zone: &berlin,
        }];
        let quote = Quote::of(&priced, None, price.currency).unwrap();
        assert_eq!((quote.net.amount, quote.tax.amount), (net, tax), "{price} {prices}");
        assert_eq!(quote.total.currency, price.currency);
        let other = Quote::of(&priced, None, "USD".parse().unwrap());
        assert_eq!(other.unwrap_err().code, "currency-mismatch");
    }
    let none = Quote::of(&[], Some(&promo(Off::Percent { points: 5_000 })), Currency::EUR).unwrap();
    assert_eq!((none.lines.len(), none.total), (0, eur(0)));
}

/// A rate in plain numbers: base or percent, weekdays, span, priority.
type PlainRate = (bool, i64, Option<usize>, Option<(i64, i64)>, i64);

fn rate(plain: &PlainRate) -> Rate {
    let (is_base, number, weekday, span, priority) = *plain;
    let effect = if is_base {
        Effect::Base { unit: Unit::Hour, amount: eur(number) }
    } else {
        Effect::Percent { points: number - 5_000 }
    };
    let day =
        weekday.map(|day| Weekday::from_monday_zero_offset(i8::try_from(day).unwrap()).unwrap());
    let when = Condition {
        weekdays: day.map(|day| vec![day]),
        time: span.map(|(start, length)| Span::new(start, start + length).unwrap()),
        ..Condition::default()
    };
    Rate { name: "rate".into(), effect, when, priority }
}

/// Whether a plain rate applies at a minute of the wall clock.
fn applies(plain: &PlainRate, wall: i64) -> bool {
    let (_, _, on, span, _) = *plain;
    let is_day = |day: i64| on.is_none_or(|on| weekday(day) == on);
    let (day, time) = (wall.div_euclid(1_440), wall.rem_euclid(1_440));
    match span {
        None => is_day(day),
        Some((start, length)) => [(day, time), (day - 1, time + 1_440)]
            .into_iter()
            .any(|(day, time)| is_day(day) && start <= time && time < start + length),
    }
}

fn plain_rate() -> impl Strategy<Value = PlainRate> {
    (
        any::<bool>(),
        0_i64..10_000,
        prop::option::of(0_usize..7),
        prop::option::of((0_i64..1_440, 1_i64..1_440)),
        0_i64..3,
    )
}

/// Counts each minute by itself, as fractions of 600,000 of the smallest unit.
fn counted(rates: &[PlainRate], walls: impl Iterator<Item = i64>) -> (i128, i128) {
    let (mut base, mut adjusted) = (0_i128, 0_i128);
    for wall in walls {
        let best = rates.iter().filter(|rate| rate.0 && applies(rate, wall));
        let best = best.fold(None::<&PlainRate>, |best, rate| match best {
            Some(best) if best.4 >= rate.4 => Some(best),
            _ => Some(rate),
        });
        let price = i128::from(best.unwrap().1) * 10_000;
        let adjustment = rates.iter().find(|rate| !rate.0 && applies(rate, wall));
        base += price;
        adjusted += adjustment.map_or(0, |rate| price / 10_000 * i128::from(rate.1 - 5_000));
    }
    (base, adjusted)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn prices_are_those_of_counting_minutes(
        place in 0_usize..10,
        which in 0_usize..2,
        offset in -1_500_i64..1_500,
        length in 1_i64..3_000,
        bases in prop::collection::vec(plain_rate(), 0..4),
        percent in plain_rate(),
    ) {
        let clock = &CLOCKS[place];
        let change = clock.changes().get(which).or(clock.changes().first()).copied().unwrap_or_else(|| minute("2027-03-28 01:00"));
        let start = change + offset;
        let mut plains: Vec<PlainRate> = bases.into_iter().map(|plain| (true, plain.1, plain.2, plain.3, plain.4)).collect();
        plains.push((true, 6_007, None, None, -1));
        plains.push((false, percent.1, percent.2, percent.3, 0));
        let rates: Vec<Rate> = plains.iter().map(rate).collect();
        let at = |minute: i64| Timestamp::from_second(minute * 60).unwrap();
        let interval = Interval::new(at(start), at(start + length)).unwrap();
        let found = charges(&ask(interval), &rates, &zone(clock.name), Currency::EUR).unwrap();
        let sum = |is_base: bool| -> i64 {
            let of = |charge: &&Charge| matches!(charge.effect, Effect::Base { .. }) == is_base;
            found.iter().filter(of).map(|charge| charge.amount.amount).sum()
        };
        let (base, adjusted) = counted(&plains, (start..start + length).map(|at| clock.wall(at)));
        // Each rate is rounded once, so what there are n of is off by n halves at most.
        let bases = i128::try_from(plains.len() - 1).unwrap();
        prop_assert!((i128::from(sum(true)) * 600_000 - base).abs() * 2 <= bases * 600_000);
        prop_assert!((i128::from(sum(false)) * 600_000 - adjusted).abs() * 2 <= 600_000);
    }

    #[test]
    fn cutting_time_into_parts_changes_no_price(
        amount in 0_i64..100_000,
        points in -10_000_i64..20_000,
        minutes in 1_i64..4_000,
        cut in (0_i64..1_440, 1_i64..1_440),
    ) {
        let start = minute("2027-03-27 12:00") * 60;
        let at = |second: i64| Timestamp::from_second(second).unwrap();
        let interval = Interval::new(at(start), at(start + minutes * 60)).unwrap();
        let base = Rate::base("base", Unit::Hour, eur(amount));
        let share = adjustment("share", Effect::Percent { points }, Condition::default(), 0);
        let time = Some(Span::new(cut.0, cut.0 + cut.1).unwrap());
        let none = adjustment("none", Effect::Percent { points: 0 }, Condition { time, ..Condition::default() }, 9);
        let whole = amounts(&ask(interval), &[base.clone(), share.clone()], BERLIN);
        let parts = amounts(&ask(interval), &[base, share, none], BERLIN);
        prop_assert_eq!(&whole[..], &parts[..2]);
        let exact = (i128::from(amount) * i128::from(minutes) * 2 + 60).div_euclid(120);
        prop_assert_eq!(i128::from(whole[0].2), exact);
    }

    #[test]
    fn the_lines_of_a_quote_add_up(
        items in prop::collection::vec((0_i64..100_000, 0_i64..3_000, any::<bool>(), 1_i64..500, 1_i64..4), 0..5),
        off in prop::option::of((any::<bool>(), 1_i64..10_000)),
        code in prop::sample::select(vec!["EUR", "JPY", "KWD"]),
        rounding in prop::sample::select(Rounding::ALL),
    ) {
        let currency: Currency = code.parse().unwrap();
        let berlin = zone(BERLIN);
        let start = minute("2027-01-04 09:00");
        let at = |minute: i64| Timestamp::from_second(minute * 60).unwrap();
        let made: Vec<_> = items.iter().map(|(amount, points, is_net, minutes, quantity)| {
            let prices = if *is_net { Prices::Net } else { Prices::Gross };
            let interval = Interval::new(at(start), at(start + minutes)).unwrap();
            let rates = vec![Rate::base("base", Unit::Hour, Money::new(*amount, currency))];
            (rates, Tax::new(*points, prices, rounding).unwrap(), Ask { interval, quantity: *quantity, heads: 0 })
        }).collect();
        let priced: Vec<_> = made.iter().zip(1..).map(|((rates, tax, ask), number)| Priced {
            resource: resource(number), ask: *ask, rates, tax, zone: &berlin,
        }).collect();
        let promo = off.map(|(is_share, number)| promo(if is_share {
            Off::Percent { points: number }
        } else {
            Off::Amount(Money::new(number, currency))
        }));
        let quote = Quote::of(&priced, promo.as_ref(), currency).unwrap();
        let sum = |part: fn(&Line) -> Money| quote.lines.iter().map(|line| part(line).amount).sum::<i64>();
        prop_assert_eq!(sum(|line| line.net), quote.net.amount);
        prop_assert_eq!(sum(|line| line.tax), quote.tax.amount);
        prop_assert_eq!(sum(|line| line.gross), quote.total.amount);
        prop_assert_eq!(quote.net.amount + quote.tax.amount, quote.total.amount);
        prop_assert!(quote.total.amount >= 0);
        // At listed prices the discount is exactly that of the promotion.
        let listed = Quote::listed(&priced, currency).unwrap();
        let taken: i64 = quote.lines.iter().filter(|line| line.kind == LineKind::Discount).map(|line| {
            let is_net = made.iter().any(|(_, tax, _)| tax.points == line.tax_points && tax.prices == Prices::Net);
            let is_gross = made.iter().any(|(_, tax, _)| tax.points == line.tax_points && tax.prices == Prices::Gross);
            prop_assume!(!(is_net && is_gross && line.tax_points > 0));
            Ok(if is_net { line.net.amount } else { line.gross.amount })
        }).collect::<Result<Vec<i64>, TestCaseError>>()?.iter().sum();
        let expected = promo.map_or(Ok(Money::zero(currency)), |promo| promo.discount(listed));
        prop_assert_eq!(-taken, expected.map(|off| off.amount).map_err(|refusal: Refusal| TestCaseError::fail(refusal.to_string()))?);
    }
}
