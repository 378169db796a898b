//! Clocks that are put forward and back: no hour is lost or shifted, and what is offered is accepted.
//!
//! Zones × {opening hours, grid, weekly series, notice, hold time}, each around every change of the clock.

use super::oracle::{CLOCKS, Clock, Open, PlainHours, day, minute};
use super::world::{Thing, at, block, hours, interval, offer};
use crate::policy::{StartRule, Terms};
use crate::slot::{Block, BlockKind, OnConflict, Wanted, Why, plan_series, search, verdict};
use jiff::SignedDuration;
use jiff::tz::TimeZone;

const DAY: i64 = 1_440;

/// Hours that begin and end where clocks jump: around midnight, 01:00, 02:00, 03:00 and on odd minutes.
const SPANS: &[&[(i64, i64)]] = &[
    &[(0, 1_440)],
    &[(0, 360)],
    &[(30, 105), (150, 200)],
    &[(90, 210)],
    &[(120, 150)],
    &[(20, 60), (100, 120)],
    &[(1_300, 1_440)],
    &[(1_380, 1_500)],
    &[(1_320, 1_590)],
    &[(1_350, 2_880)],
    &[(540, 1_080)],
    &[(65, 1_400)],
];

fn plain(spans: &[(i64, i64)]) -> PlainHours {
    PlainHours { weekly: std::array::from_fn(|_| spans.to_vec()), ..PlainHours::default() }
}

/// Every zone with the middle of each time to look at: its changes, or a usual day.
fn moments() -> Vec<(&'static Clock, i64)> {
    CLOCKS
        .iter()
        .flat_map(|clock| {
            let mut moments = clock.changes();
            if moments.is_empty() {
                moments.push(minute("2027-03-28 01:00"));
            }
            moments.into_iter().map(move |at| (clock, at))
        })
        .collect()
}

fn room(clock: &Clock, plain: &PlainHours, terms: Terms) -> Thing {
    let zone = TimeZone::get(clock.name).unwrap();
    let terms = Terms { min_minutes: 1, horizon_days: 3_660, ..terms };
    Thing { zone, hours: hours(plain), terms, ..Thing::room(1) }
}

#[test]
fn opening_hours_lose_no_minute() {
    for (clock, moment) in moments() {
        let (from, until) = (moment - 2 * DAY, moment + 2 * DAY);
        for spans in SPANS {
            let plain = plain(spans);
            let expected = Open::of(&plain, clock, from, until);
            let zone = TimeZone::get(clock.name).unwrap();
            let open = hours(&plain).open_intervals(&zone, &interval(from, until));
            for minute in from..until {
                let is_open = open.iter().any(|interval| interval.holds(at(minute)));
                assert_eq!(
                    is_open,
                    expected.is_open(minute),
                    "{} {spans:?} {}",
                    clock.name,
                    at(minute)
                );
            }
            for pair in open.windows(2) {
                assert!(pair[0].ends_at() < pair[1].starts_at(), "{} {spans:?}", clock.name);
            }
        }
        // Day and night means every minute that passes, however long the days are.
        let always = plain(&[(0, DAY)]);
        let zone = TimeZone::get(clock.name).unwrap();
        let open = hours(&always).open_intervals(&zone, &interval(from, until));
        assert!(open.len() == 1 && open[0].covers(&interval(from, until)), "{}", clock.name);
    }
}

#[test]
fn a_day_is_as_long_as_its_clock_says() {
    for (name, date, hours_open) in [
        ("America/New_York", (2027, 3, 14), 23 * 60),
        ("America/New_York", (2027, 11, 7), 25 * 60),
        ("Europe/London", (2027, 3, 28), 23 * 60),
        ("Europe/Berlin", (2027, 10, 31), 25 * 60),
        ("Australia/Lord_Howe", (2027, 10, 3), 23 * 60 + 30),
        ("Australia/Lord_Howe", (2027, 4, 4), 24 * 60 + 30),
        ("Africa/Cairo", (2027, 4, 30), 23 * 60),
        ("Africa/Cairo", (2027, 10, 28), 25 * 60),
        ("America/Havana", (2027, 3, 14), 23 * 60),
        ("America/Havana", (2027, 11, 6), 24 * 60),
        ("America/Havana", (2027, 11, 7), 25 * 60),
        ("Asia/Kathmandu", (2027, 3, 28), 24 * 60),
        ("Pacific/Chatham", (2027, 4, 4), 25 * 60),
        ("Pacific/Chatham", (2027, 9, 26), 23 * 60),
        ("Pacific/Kiritimati", (2027, 1, 1), 24 * 60),
        ("Pacific/Apia", (2011, 12, 29), 24 * 60),
        ("Pacific/Apia", (2011, 12, 30), 0),
        ("Pacific/Kiritimati", (1994, 12, 31), 0),
    ] {
        let day = day(date.0, date.1, date.2);
        let mut plain = PlainHours::default();
        plain.exceptions.insert(day, vec![(0, DAY)]);
        let zone = TimeZone::get(name).unwrap();
        let window = interval((day - 3) * DAY, (day + 3) * DAY);
        let open = hours(&plain).open_intervals(&zone, &window);
        let minutes: i64 = open.iter().map(|interval| interval.seconds() / 60).sum();
        assert_eq!(minutes, hours_open, "{name} {date:?}");
    }
}

#[test]
fn the_grid_stays_on_the_clock_and_what_is_offered_is_accepted() {
    let mut offered = 0;
    for (clock, moment) in moments() {
        let (from, until) = (moment - DAY, moment + DAY + 600);
        for spans in SPANS {
            let plain = plain(spans);
            let expected = Open::of(&plain, clock, from, until);
            for (step, length) in [(15, 15), (30, 60), (45, 90), (60, 120), (420, 30)] {
                let terms = Terms { start: StartRule::Grid { minutes: step }, ..Terms::default() };
                let things = [room(clock, &plain, terms)];
                let now = at(from - 10 * DAY);
                let window = interval(from, until);
                let wanted = Wanted { window, length: SignedDuration::from_mins(length) };
                let found = search(&[offer(&things)], &wanted, now);
                let found: Vec<_> = found.starts(0).collect();
                let expected: Vec<_> = (from..=(until - length))
                    .filter(|start| expected.on_grid(*start, step) == Some(true))
                    .filter(|start| (*start..start + length).all(|at| expected.is_open(at)))
                    .map(at)
                    .collect();
                assert_eq!(found, expected, "{} {spans:?} {step} {length}", clock.name);
                for start in found {
                    let slot = interval(start.as_second() / 60, start.as_second() / 60 + length);
                    let accepted = verdict(&offer(&things), &slot, now);
                    assert!(accepted.is_ok(), "{} {spans:?} {start}: {accepted:?}", clock.name);
                    offered += 1;
                }
            }
        }
    }
    assert!(offered > 10_000, "only {offered} were offered");
}

#[test]
fn a_weekly_booking_keeps_its_time_of_day() {
    for (clock, moment) in moments() {
        for (time, opens) in
            [(9 * 60, 0), (9 * 60 + 30, 9 * 60), (10 * 60, 6 * 60), (23 * 60, 22 * 60)]
        {
            // Hours that pass midnight, and a grid of two hours that an hour's change would throw off.
            let plain = plain(&[(opens, opens + 20 * 60)]);
            let minutes = if (time - opens) % 120 == 0 { 120 } else { 30 };
            let terms = Terms { start: StartRule::Grid { minutes }, ..Terms::default() };
            let things = [room(clock, &plain, terms)];
            let first = clock.wall(moment) / DAY - 28;
            let dates: Vec<i64> = (0..9)
                .filter_map(|week| {
                    clock.minutes_of((first + 7 * week) * DAY + time).first().copied()
                })
                .collect();
            // A date that a zone skips has no such time; of one that comes twice this is the first.
            assert!(dates.len() >= 8, "{}", clock.name);
            let dates: Vec<_> = dates.iter().map(|start| interval(*start, start + 90)).collect();
            let now = at(moment - 60 * DAY);
            let plan = plan_series(offer(&things), &dates, OnConflict::Refuse, now)
                .unwrap_or_else(|skipped| panic!("{} {time}: {skipped:?}", clock.name));
            assert_eq!(plan.booked.len(), dates.len());
            for accepted in plan.booked {
                let shown = things[0].zone.to_datetime(accepted.interval.starts_at());
                assert_eq!(i64::from(shown.hour()) * 60 + i64::from(shown.minute()), time);
            }
        }
    }
}

#[test]
fn notice_is_elapsed_time_whatever_the_clock_does() {
    for (clock, moment) in moments() {
        let plain = plain(&[(0, DAY)]);
        let terms = Terms { notice_minutes: 120, start: StartRule::Free, ..Terms::default() };
        let things = [room(clock, &plain, terms)];
        for now in [moment - 121, moment - 60, moment - 1, moment, moment + 30] {
            for (start, is_soon) in [(now + 119, true), (now + 120, false), (now + 121, false)] {
                let slot = interval(start, start + 60);
                let verdict = verdict(&offer(&things), &slot, at(now));
                let why = verdict.err().map(|mut reasons| reasons.remove(0).why);
                let expected = is_soon.then(|| Why::Notice { earliest: at(now + 120) });
                assert_eq!(why, expected, "{} {}", clock.name, at(now));
            }
        }
    }
}

#[test]
fn the_last_day_of_the_horizon_is_a_whole_day_of_the_venue() {
    for (clock, moment) in moments() {
        let plain = plain(&[(0, DAY)]);
        let things = [Thing {
            terms: Terms {
                start: StartRule::Free,
                min_minutes: 1,
                horizon_days: 1,
                ..Terms::default()
            },
            ..room(clock, &plain, Terms::default())
        }];
        let now = moment - 600;
        let last = clock.wall(now) / DAY + 1;
        for start in (moment - 500)..(moment + 3 * DAY) {
            let is_far = clock.wall(start) / DAY > last;
            let slot = interval(start, start + 1);
            let codes = verdict(&offer(&things), &slot, at(now)).err().unwrap_or_default();
            let is_refused = codes.iter().any(|reason| reason.code() == "horizon");
            assert_eq!(is_refused, is_far, "{} {}", clock.name, at(start));
        }
    }
}

#[test]
fn a_hold_lasts_its_minutes_whatever_the_clock_does() {
    for (clock, moment) in moments() {
        let plain = plain(&[(0, DAY)]);
        let terms = Terms { hold_minutes: 45, start: StartRule::Free, ..Terms::default() };
        for held_at in [moment - 46, moment - 45, moment - 20, moment, moment + 5] {
            let slot = interval(moment + 300, moment + 360);
            let until = terms.held_until(at(held_at));
            assert_eq!(until, at(held_at + 45), "{}", clock.name);
            let hold = Block { expires_at: Some(until), ..block(BlockKind::Hold, slot) };
            let things = [Thing {
                kind: Thing::blocked(1, vec![hold]).kind,
                ..room(clock, &plain, terms.clone())
            }];
            for (now, is_free) in [(held_at, false), (held_at + 44, false), (held_at + 45, true)] {
                let found = verdict(&offer(&things), &slot, at(now)).is_ok();
                assert_eq!(found, is_free, "{} {}", clock.name, at(now));
            }
        }
    }
}
