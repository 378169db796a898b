//! Random venues, judged by the rules and minute by minute by the oracle.
//!
//! The cases come from a fixed seed, and each reason must come up in a stated share of them.

use super::oracle::{CLOCKS, Clock, Open, PlainHours, month_of, weekday};
use super::world::{Kind, Thing, at, booking, hours, interval, layout, offer, resource};
use crate::policy::{Limit, Period, Quota, StartRule, Terms};
use crate::slot::{Block, BlockKind, PoolClaim, Use, Wanted, Wish, search, verdict};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

const DAY: i64 = 1_440;
const WORLDS: u64 = 520;
const CASES_EACH: usize = 20;

/// A generator of numbers (splitmix64) whose row is the same on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`, both included.
    fn number(&mut self, least: i64, most: i64) -> i64 {
        let width = u64::try_from(most - least + 1).unwrap();
        least + i64::try_from(self.next() % width).unwrap()
    }

    fn chance(&mut self, percent: i64) -> bool {
        self.number(1, 100) <= percent
    }

    fn one_of<T: Copy>(&mut self, things: &[T]) -> T {
        things[usize::try_from(self.number(0, i64::try_from(things.len()).unwrap() - 1)).unwrap()]
    }
}

/// What the oracle knows of a resource: plain numbers.
struct Plain {
    clock: &'static Clock,
    hours: PlainHours,
    thing: Thing,
}

fn spans(dice: &mut Dice) -> Vec<(i64, i64)> {
    match dice.number(0, 9) {
        0..=2 => vec![(0, DAY)],
        3 => vec![(dice.number(1_200, 1_430), dice.number(1_450, 1_700))],
        4 => vec![(480, 720), (765, 1_080)],
        5 if dice.chance(50) => Vec::new(),
        _ => {
            let start = dice.number(0, 60) * 10;
            vec![(start, start + dice.number(30, 120) * 10)]
        }
    }
}

fn plain_hours(dice: &mut Dice, day: i64) -> PlainHours {
    let usual = spans(dice);
    let mut hours = PlainHours {
        weekly: std::array::from_fn(|_| if dice.chance(75) { usual.clone() } else { spans(dice) }),
        ..PlainHours::default()
    };
    for _ in 0..dice.number(0, 2) {
        hours.exceptions.insert(day + dice.number(-2, 3), spans(dice));
    }
    hours
}

fn terms(dice: &mut Dice) -> Terms {
    let period = dice.one_of(&[Period::Day, Period::Week, Period::Month]);
    let limit = if dice.chance(50) {
        Limit::Count(dice.number(1, 3))
    } else {
        Limit::Minutes(dice.number(60, 300))
    };
    Terms {
        min_minutes: dice.one_of(&[1, 15, 30, 60]),
        max_minutes: dice.one_of(&[120, 240, 600, 3_000]),
        notice_minutes: dice.one_of(&[0, 0, 30, 120]),
        horizon_days: dice.one_of(&[1, 2, 365]),
        start: match dice.number(0, 5) {
            0 => StartRule::Grid { minutes: 60 },
            1 => StartRule::Grid { minutes: 45 },
            2 => StartRule::Grid { minutes: 15 },
            _ => StartRule::Free,
        },
        buffer_before_minutes: dice.one_of(&[0, 0, 10, 45]),
        buffer_after_minutes: dice.one_of(&[0, 0, 15, 60]),
        quotas: if dice.chance(30) { vec![Quota { limit, period }] } else { Vec::new() },
        ..Terms::default()
    }
}

fn some_time(dice: &mut Dice, middle: i64, longest: i64) -> (i64, i64) {
    let from = middle + dice.number(-1_300, 1_500);
    (from, from + dice.number(1, longest))
}

fn blocks(dice: &mut Dice, middle: i64, now: i64) -> Vec<Block> {
    (0..dice.number(0, 4))
        .map(|_| {
            let (from, until) = some_time(dice, middle, 240);
            let kind = dice.one_of(BlockKind::ALL);
            let expires_at = (kind == BlockKind::Hold).then(|| at(now + dice.number(-30, 30)));
            let booking = dice.chance(15).then(|| booking(7));
            Block { kind, interval: interval(from, until), expires_at, booking }
        })
        .collect()
}

fn kind(dice: &mut Dice, number: u128, middle: i64, now: i64) -> Kind {
    let leaf = |dice: &mut Dice, id: u128| {
        let own = (dice.one_of(&[0, 0, 20]), dice.one_of(&[0, 0, 30]));
        (resource(id), own.0, own.1, blocks(dice, middle, now))
    };
    match dice.number(0, 9) {
        0 => Kind::Unlimited,
        1..=2 => {
            let claims = (0..dice.number(0, 6)).map(|_| {
                let (from, until) = some_time(dice, middle, 900);
                PoolClaim {
                    interval: interval(from, until),
                    quantity: dice.number(1, 3),
                    expires_at: dice.chance(40).then(|| at(now + dice.number(-30, 30))),
                    booking: dice.chance(15).then(|| booking(7)),
                }
            });
            let claims = claims.collect();
            Kind::Pool(dice.number(2, 8), claims)
        }
        // Parts 51 and 52 are those of more than one composite.
        3..=4 => Kind::Exclusive(vec![leaf(dice, 51), leaf(dice, 52)]),
        _ => Kind::Exclusive(vec![leaf(dice, number)]),
    }
}

fn thing(dice: &mut Dice, clock: &'static Clock, number: u128, middle: i64, now: i64) -> Plain {
    let plain = plain_hours(dice, middle / DAY);
    let seats = dice.chance(50).then(|| dice.number(5, 60));
    let asked = dice.chance(30).then(|| dice.one_of(&["theatre", "banquet", "u"]).to_owned());
    let attribute = |dice: &mut Dice| match dice.number(0, 9) {
        0 => vec![("projector".to_owned(), None)],
        1 => vec![("floor".to_owned(), Some(dice.one_of(&["1", "2"]).to_owned()))],
        _ => Vec::new(),
    };
    let wish = Wish {
        quantity: if dice.chance(90) { 1 } else { dice.number(2, 4) },
        seats,
        layout: asked,
        attributes: attribute(dice),
    };
    let all = [layout("theatre", 60, 20, 10), layout("banquet", 40, 0, 30), layout("u", 20, 5, 0)];
    let layouts = match dice.number(0, 9) {
        0..=2 => Vec::new(),
        3 => all[..2].to_vec(),
        _ => all.to_vec(),
    };
    let has = [("projector", dice.one_of(&["yes", "no", "2"])), ("floor", "1")];
    let attributes = has
        .into_iter()
        .filter(|_| dice.chance(70))
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let attributes: BTreeMap<String, String> = attributes.collect();
    let used = (0..dice.number(0, 4)).map(|_| {
        let near = middle + dice.number(-8, 8) * DAY;
        let (from, until) = some_time(dice, near, 90);
        Use { interval: interval(from, until), booking: dice.chance(20).then(|| booking(7)) }
    });
    let used = used.collect();
    let blackouts = (0..dice.number(0, 8) / 7).map(|_| {
        let (from, until) = some_time(dice, middle, 600);
        interval(from, until)
    });
    let blackouts = blackouts.collect();
    let thing = Thing {
        id: resource(number),
        wish,
        is_archived: dice.chance(4),
        zone: TimeZone::get(clock.name).unwrap(),
        hours: hours(&plain),
        terms: terms(dice),
        lead_minutes: dice.one_of(&[0, 0, 0, 180]),
        layouts,
        attributes,
        blackouts,
        kind: kind(dice, number, middle, now),
        used,
    };
    Plain { clock, hours: plain, thing }
}

/// The codes of every reason that the oracle finds, with the resources.
struct Judge<'p> {
    plain: &'p Plain,
    open: Open<'p>,
    now: i64,
    is_moving: bool,
}

type Found = BTreeSet<(u128, &'static str)>;

impl<'p> Judge<'p> {
    fn new(plain: &'p Plain, from: i64, until: i64, now: i64, is_moving: bool) -> Self {
        let open = Open::of(&plain.hours, plain.clock, from, until);
        Self { plain, open, now, is_moving }
    }

    fn is_own(&self, booked: Option<crate::id::BookingId>) -> bool {
        self.is_moving && booked == Some(booking(7))
    }

    fn judge(&self, start: i64, end: i64, found: &mut Found) {
        let thing = &self.plain.thing;
        let id = thing.id.uuid().as_u128();
        let mut say = |wrong: bool, code: &'static str| {
            if wrong {
                found.insert((id, code));
            }
        };
        let terms = &thing.terms;
        say(thing.is_archived, "archived");
        say(end - start < terms.min_minutes, "too-short");
        say(end - start > terms.max_minutes, "too-long");
        say(start - self.now < terms.notice_minutes, "notice");
        say(thing.lead_minutes > 0 && start - self.now < thing.lead_minutes, "lead-time");
        let day = |at: i64| self.plain.clock.wall(at).div_euclid(DAY);
        say(day(start) - day(self.now) > terms.horizon_days, "horizon");
        say((start..end).any(|at| !self.open.is_open(at)), "closed");
        if let StartRule::Grid { minutes } = terms.start {
            say(self.open.on_grid(start, minutes) == Some(false), "off-grid");
        }
        say((start..end).any(|at| covers(&thing.blackouts, at)), "blackout");
        self.judge_wish(&mut say);
        say(self.is_over_quota(start, end), "quota");
        self.judge_room(start, end, found);
    }

    fn judge_wish(&self, say: &mut impl FnMut(bool, &'static str)) {
        let (wish, thing) = (&self.plain.thing.wish, &self.plain.thing);
        let mut most: Option<i64> = None;
        let mut is_known = false;
        for layout in &thing.layouts {
            is_known |= wish.layout.as_ref() == Some(&layout.name);
        }
        for layout in &thing.layouts {
            if !is_known || wish.layout.as_ref() == Some(&layout.name) {
                most = most.max(Some(layout.capacity));
            }
        }
        say(wish.layout.is_some() && !is_known, "layout");
        say(wish.seats.zip(most).is_some_and(|(asked, most)| asked > most), "capacity");
        for (name, asked) in &wish.attributes {
            let has = thing.attributes.get(name).map(String::as_str);
            let fits = match asked.as_deref() {
                None => !matches!(has, None | Some("no")),
                some => some == has,
            };
            say(!fits, "attribute");
        }
    }

    fn is_over_quota(&self, start: i64, end: i64) -> bool {
        let thing = &self.plain.thing;
        let day = |at: i64| self.plain.clock.wall(at).div_euclid(DAY);
        thing.terms.quotas.iter().any(|quota| {
            let same = |other: i64| match quota.period {
                Period::Day => day(other) == day(start),
                Period::Week => {
                    let monday = |day: i64| day - i64::try_from(weekday(day)).unwrap();
                    monday(day(other)) == monday(day(start))
                }
                Period::Month => month_of(day(other)) == month_of(day(start)),
            };
            let (mut count, mut minutes) = (1, end - start);
            for used in thing.used.iter().filter(|used| !self.is_own(used.booking)) {
                if same(used.interval.starts_at().as_second() / 60) {
                    count += 1;
                    minutes += used.interval.seconds() / 60;
                }
            }
            match quota.limit {
                Limit::Count(most) => count > most,
                Limit::Minutes(most) => minutes > most,
            }
        })
    }

    fn judge_room(&self, start: i64, end: i64, found: &mut Found) {
        let thing = &self.plain.thing;
        let id = thing.id.uuid().as_u128();
        let layout =
            thing.layouts.iter().find(|layout| Some(&layout.name) == thing.wish.layout.as_ref());
        let (setup, teardown) = layout.map_or((0, 0), |it| (it.setup_minutes, it.teardown_minutes));
        let terms = &thing.terms;
        let lives = |expires: Option<jiff::Timestamp>| expires.is_none_or(|end| end > at(self.now));
        match &thing.kind {
            Kind::Unlimited => {}
            Kind::Pool(units, claims) => {
                let from = start - terms.buffer_before_minutes - setup;
                let until = end + terms.buffer_after_minutes + teardown;
                let is_full = (from..until).any(|minute| {
                    let taken = claims.iter().filter(|claim| {
                        lives(claim.expires_at)
                            && !self.is_own(claim.booking)
                            && claim.interval.holds(at(minute))
                    });
                    let taken: i64 = taken.map(|claim| claim.quantity).sum();
                    taken + thing.wish.quantity > *units
                });
                if is_full {
                    found.insert((id, "pool-full"));
                }
            }
            Kind::Exclusive(leaves) => {
                if thing.wish.quantity > 1 {
                    found.insert((id, "pool-full"));
                }
                for (leaf, before, after, blocks) in leaves {
                    let from = start - terms.buffer_before_minutes.max(*before) - setup;
                    let until = end + terms.buffer_after_minutes.max(*after) + teardown;
                    let mut own = BTreeSet::new();
                    let mut is_blocked = false;
                    for minute in from..until {
                        for block in blocks {
                            if !lives(block.expires_at)
                                || self.is_own(block.booking)
                                || !block.interval.holds(at(minute))
                            {
                                continue;
                            }
                            is_blocked = true;
                            if (start..end).contains(&minute) {
                                let is_blackout = block.kind == BlockKind::Blackout;
                                own.insert(if is_blackout { "blackout" } else { "taken" });
                            }
                        }
                    }
                    if own.is_empty() && is_blocked {
                        own.insert("buffer");
                    }
                    found.extend(own.into_iter().map(|code| (leaf.uuid().as_u128(), code)));
                }
            }
        }
    }
}

fn covers(intervals: &[crate::interval::Interval], minute: i64) -> bool {
    intervals.iter().any(|interval| interval.holds(at(minute)))
}

/// Resources that are asked for twice, found by counting.
fn judge_repeats(plains: &[Plain], found: &mut Found) {
    let taken: Vec<u128> = plains
        .iter()
        .flat_map(|plain| match &plain.thing.kind {
            Kind::Exclusive(leaves) => leaves.iter().map(|leaf| leaf.0.uuid().as_u128()).collect(),
            _ => vec![plain.thing.id.uuid().as_u128()],
        })
        .collect();
    for id in &taken {
        if taken.iter().filter(|other| *other == id).count() > 1 {
            found.insert((*id, "repeated"));
        }
    }
}

/// A world of one to three resources in one zone, near a change of its clock.
fn world(seed: u64) -> (Vec<Plain>, i64, i64, bool, Dice) {
    let mut dice = Dice(seed);
    let clock = &CLOCKS[usize::try_from(seed).unwrap() % CLOCKS.len()];
    let change = clock.changes().get(usize::try_from(dice.number(0, 1)).unwrap()).copied();
    let change = change.or(clock.changes().first().copied());
    let middle = change.unwrap_or(30_100_000) + dice.number(-600, 600);
    let now = middle - dice.one_of(&[60, 600, 1_500, 3_000]);
    let count = dice.one_of(&[1, 1, 1, 2, 3]);
    let plains = (1..=count).map(|number| thing(&mut dice, clock, number, middle, now)).collect();
    let is_moving = dice.chance(30);
    (plains, middle, now, is_moving, dice)
}

#[test]
fn the_verdict_is_that_of_counting_minutes() {
    let mut shares: BTreeMap<&str, usize> = BTreeMap::new();
    let mut cases = 0;
    for seed in 0..WORLDS {
        let (plains, middle, now, is_moving, mut dice) = world(seed);
        let things: Vec<Thing> = plains.iter().map(|plain| plain.thing.clone()).collect();
        let mut offer = offer(&things);
        offer.moved = is_moving.then(|| booking(7));
        let judges: Vec<Judge<'_>> = plains
            .iter()
            .map(|plain| Judge::new(plain, middle - 1_600, middle + 3_200, now, is_moving))
            .collect();
        for _ in 0..CASES_EACH {
            let start = (middle + dice.number(-1_300, 1_500)) / 15 * 15;
            let start = start + if dice.chance(15) { dice.number(1, 14) } else { 0 };
            let length = dice.one_of(&[10, 30, 60, 60, 90, 120, 180, 400, 1_600]);
            let mut expected = Found::new();
            for judge in &judges {
                judge.judge(start, start + length, &mut expected);
            }
            judge_repeats(&plains, &mut expected);
            let slot = interval(start, start + length);
            let verdict = verdict(&offer, &slot, at(now));
            let reasons = verdict.as_ref().err().map_or(&[][..], Vec::as_slice);
            let found: Found = reasons
                .iter()
                .map(|reason| (reason.resource.uuid().as_u128(), reason.code()))
                .collect();
            assert_eq!(found, expected, "seed {seed} {slot:?}: {reasons:?}");
            cases += 1;
            let codes: BTreeSet<&str> = expected.iter().map(|(_, code)| *code).collect();
            for code in codes.iter().copied().chain(codes.is_empty().then_some("accepted")) {
                *shares.entry(code).or_default() += 1;
            }
        }
    }
    assert!(cases >= 10_000, "only {cases} cases");
    for (code, percent) in [
        ("accepted", 5),
        ("archived", 3),
        ("repeated", 1),
        ("layout", 5),
        ("capacity", 3),
        ("attribute", 4),
        ("too-short", 5),
        ("too-long", 5),
        ("notice", 10),
        ("lead-time", 5),
        ("horizon", 4),
        ("closed", 20),
        ("off-grid", 5),
        ("blackout", 4),
        ("taken", 5),
        ("buffer", 1),
        ("pool-full", 4),
        ("quota", 4),
    ] {
        let count = shares.get(code).copied().unwrap_or_default();
        assert!(count * 100 >= cases * percent, "{code}: {count} of {cases}; {shares:?}");
    }
}

#[test]
fn the_search_finds_what_the_verdict_accepts() {
    let (mut found_in_all, mut worlds_with_slots) = (0, 0);
    for seed in 0..160 {
        let (plains, middle, now, is_moving, mut dice) = world(seed);
        let things: Vec<Thing> = plains.iter().map(|plain| plain.thing.clone()).collect();
        let mut alone: Vec<_> =
            things.iter().map(|thing| offer(std::slice::from_ref(thing))).collect();
        alone.push(offer(&things));
        for offer in &mut alone {
            offer.moved = is_moving.then(|| booking(7));
        }
        let length = dice.one_of(&[30, 60, 90, 120]);
        let (from, until) = (middle - 500 + dice.number(0, 14), middle + 700 + dice.number(0, 14));
        let wanted =
            Wanted { window: interval(from, until), length: SignedDuration::from_mins(length) };
        let found = search(&alone, &wanted, at(now));
        let opens: Vec<Open<'_>> =
            plains.iter().map(|plain| Open::of(&plain.hours, plain.clock, from, until)).collect();
        let is_offered = |place: usize, start: i64| {
            let step = match things[place].terms.start {
                StartRule::Grid { minutes } => minutes,
                StartRule::Free => 15,
            };
            opens[place].on_grid(start, step) == Some(true)
        };
        for (row, offer) in alone.iter().enumerate() {
            let starts: Vec<_> = found.starts(row).collect();
            let expected: Vec<_> = (from..=until - length)
                .filter(|start| match row {
                    row if row < things.len() => is_offered(row, *start),
                    _ => (0..things.len()).all(|place| is_offered(place, *start)),
                })
                .filter(|start| verdict(offer, &interval(*start, start + length), at(now)).is_ok())
                .map(at)
                .collect();
            assert_eq!(starts, expected, "seed {seed} row {row}");
            found_in_all += starts.len();
            worlds_with_slots += usize::from(!starts.is_empty());
        }
        assert_eq!(
            found.count(),
            (0..alone.len()).map(|row| found.starts(row).count()).sum::<usize>()
        );
    }
    assert!(found_in_all > 1_000 && worlds_with_slots > 60, "{found_in_all} {worlds_with_slots}");
}
