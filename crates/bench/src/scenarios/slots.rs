//! Free slots of many rooms at once: a month of quarter hours, with bookings and what is kept free around them.
//!
//! Nothing is read from a database, so this is what the rules alone cost.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use planify_core::hours::Hours;
use planify_core::id::ResourceId;
use planify_core::interval::Interval;
use planify_core::policy::Terms;
use planify_core::slot::{
    Block, BlockKind, Leaf, Occupancy, Offer, Part, Wanted, Wish, search, verdict,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

const ZONE: &str = "Europe/Ljubljana";
const ROUNDS: usize = 200;
const ROOMS: u128 = 1_000;
const DAYS: i64 = 31;
const BOOKINGS_A_DAY: i64 = 8;

/// A room with what an offer borrows from it.
struct Room {
    id: ResourceId,
    hours: Hours,
    terms: Terms,
    blocks: Vec<Block>,
}

/// What all rooms have in common.
struct House {
    zone: TimeZone,
    attributes: BTreeMap<String, String>,
}

/// Searches a month of 1,000 rooms and gives what it took.
pub(crate) fn find() -> anyhow::Result<Map<String, Value>> {
    let house = House { zone: TimeZone::get(ZONE)?, attributes: BTreeMap::new() };
    let begin = date(2027, 3, 1).to_zoned(house.zone.clone())?.timestamp();
    let end = date(2027, 4, 1).to_zoned(house.zone.clone())?.timestamp();
    let wanted = Wanted { window: interval(begin, end)?, length: SignedDuration::from_hours(1) };
    let now = begin.checked_sub(SignedDuration::from_hours(24))?;
    let mut report = Map::new();
    report.insert("rooms".to_owned(), json!(u64::try_from(ROOMS)?));
    for name in ["day_and_night", "alike", "all_different"] {
        let rooms = (0..ROOMS)
            .map(|number| room(number, hours(name, number)?, begin))
            .collect::<anyhow::Result<Vec<Room>>>()?;
        let offers: Vec<Offer<'_>> = rooms.iter().map(|room| house.offer(room)).collect();
        let bookings: usize = rooms.iter().map(|room| room.blocks.len()).sum();
        let found = search(&offers, &wanted, now);
        let times = times(|| {
            black_box(search(&offers, &wanted, now));
        });
        let (best, p99) = (times.first(), times.get(ROUNDS * 99 / 100));
        report.insert(
            name.to_owned(),
            json!({ "bookings": bookings, "found": found.count(), "best_ms": best, "p99_ms": p99 }),
        );
        let first = found.first(1_000);
        let judged = times_of_verdicts(&offers, &first, wanted.length, now)?;
        report.insert(format!("{name}_verdict_us"), json!(judged));
    }
    Ok(report)
}

impl House {
    fn offer<'a>(&'a self, room: &'a Room) -> Offer<'a> {
        let leaf =
            Leaf { resource: room.id, before_minutes: 0, after_minutes: 0, blocks: &room.blocks };
        let part = Part {
            resource: room.id,
            wish: Wish::default(),
            is_archived: false,
            zone: &self.zone,
            hours: &room.hours,
            terms: &room.terms,
            lead_minutes: 0,
            layouts: &[],
            attributes: &self.attributes,
            blackouts: &[],
            occupancy: Occupancy::Exclusive(vec![leaf]),
            used: &[],
        };
        Offer { parts: vec![part], ..Offer::default() }
    }
}

/// The hours of a room: those of all, or of its own.
fn hours(name: &str, room: u128) -> anyhow::Result<Hours> {
    let text = match name {
        "day_and_night" => "24/7".to_owned(),
        "alike" => "Mo-Su 08:00-20:00".to_owned(),
        _ => format!("Mo-Su {:02}:{:02}-20:00", 6 + room / 200, room % 60),
    };
    text.parse().map_err(refused)
}

/// A room with eight bookings a day that begin in no order.
fn room(number: u128, hours: Hours, begin: Timestamp) -> anyhow::Result<Room> {
    let mut blocks = Vec::new();
    let shift = i64::try_from(number)?;
    for slot in 0..DAYS * BOOKINGS_A_DAY {
        let minutes = slot * 180 + (slot * 7 + shift) % 8 * 15;
        let from = begin.checked_add(SignedDuration::from_mins(minutes))?;
        let until = from.checked_add(SignedDuration::from_mins(60))?;
        let interval = interval(from, until)?;
        blocks.push(Block {
            kind: BlockKind::Confirmed,
            interval,
            expires_at: None,
            booking: None,
        });
    }
    let terms = Terms { buffer_before_minutes: 15, buffer_after_minutes: 15, ..Terms::default() };
    Ok(Room { id: Uuid::from_u128(number).into(), hours, terms, blocks })
}

/// What one verdict takes, in microseconds, over slots that were found.
fn times_of_verdicts(
    offers: &[Offer<'_>],
    found: &[(Timestamp, usize)],
    length: SignedDuration,
    now: Timestamp,
) -> anyhow::Result<f64> {
    let begin = Instant::now();
    for (start, place) in found {
        let slot = interval(*start, start.checked_add(length)?)?;
        let offer = offers.get(*place).ok_or_else(|| anyhow::anyhow!("no such offer"))?;
        let accepted = verdict(offer, &slot, now);
        anyhow::ensure!(accepted.is_ok(), "what was offered is refused: {accepted:?}");
    }
    let count = u32::try_from(found.len().max(1))?;
    Ok(begin.elapsed().as_secs_f64() * 1e6 / f64::from(count))
}

/// How long rounds take, in milliseconds, the shortest first.
fn times(work: impl Fn()) -> Vec<f64> {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begin = Instant::now();
            work();
            begin.elapsed()
        })
        .collect();
    times.sort_unstable();
    times.iter().map(|time| time.as_secs_f64() * 1e3).collect()
}

fn interval(from: Timestamp, until: Timestamp) -> anyhow::Result<Interval> {
    Interval::new(from, until).map_err(refused)
}

fn refused(refusal: planify_core::rule::Refusal) -> anyhow::Error {
    anyhow::anyhow!("{refusal}")
}
