//! Finds all free starts of many resources at once.
//!
//! The starts that hours, grid, notice and lengths allow are worked out once for all resources that share them; then each
//! block takes away the run of starts that it is in the way of. What is found is exactly what
//! [`verdict`](super::verdict) accepts among the starts that are offered.

use super::accept::{keeps_away, lacks, live, margins, over_quota, repeated, steps};
use super::timetable::{Days, Timetable};
use super::{Occupancy, Offer, Part};
use crate::hours::Hours;
use crate::interval::Interval;
use crate::policy::StartRule;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BinaryHeap, HashMap};

const WORD_BITS: usize = 64;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Within which time.
    pub window: Interval,
    /// How long.
    pub length: SignedDuration,
}

/// The free starts of several offers.
#[derive(Debug, Clone, Default)]
pub struct Found {
    timetables: Vec<Timetable>,
    /// For each offer its timetable and which of its starts are free.
    rows: Vec<(usize, Bits)>,
}

impl Found {
    /// The free starts of an offer, in order.
    pub fn starts(&self, offer: usize) -> impl Iterator<Item = Timestamp> {
        let row = self.rows.get(offer);
        let row = row.and_then(|(table, bits)| Some((self.timetables.get(*table)?, bits)));
        row.into_iter().flat_map(|(table, bits)| {
            bits.places().filter_map(|place| Timestamp::from_second(*table.starts.get(place)?).ok())
        })
    }

    /// How many free starts there are.
    pub fn count(&self) -> usize {
        self.rows.iter().map(|(_, bits)| bits.count()).sum()
    }

    /// The first free starts with the places of their offers, by time and then in the order of the offers.
    pub fn first(&self, limit: usize) -> Vec<(Timestamp, usize)> {
        self.first_of(limit, |_, _| true)
    }

    /// The first of those that `keep` keeps; it is asked about the starts of each offer in order.
    pub fn first_of(
        &self,
        limit: usize,
        mut keep: impl FnMut(Timestamp, usize) -> bool,
    ) -> Vec<(Timestamp, usize)> {
        let mut first: BinaryHeap<(Timestamp, usize)> = BinaryHeap::new();
        for offer in 0..self.rows.len() {
            for start in self.starts(offer) {
                let is_full = first.len() >= limit;
                if is_full && first.peek().is_none_or(|last| *last < (start, offer)) {
                    break;
                }
                if keep(start, offer) {
                    first.push((start, offer));
                    if is_full {
                        first.pop();
                    }
                }
            }
        }
        first.into_sorted_vec()
    }
}

/// Finds all starts within a window at which each offer can be booked.
pub fn search(offers: &[Offer<'_>], wanted: &Wanted, now: Timestamp) -> Found {
    let mut shelf =
        Shelf { wanted, now, days: Vec::new(), keys: HashMap::new(), timetables: Vec::new() };
    let rows = offers.iter().map(|offer| shelf.row(offer)).collect();
    Found { timetables: shelf.timetables, rows }
}

/// What decides about the starts of a timetable, but for the zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key<'a> {
    hours: &'a Hours,
    start: StartRule,
    min_minutes: i64,
    max_minutes: i64,
    notice_minutes: i64,
    horizon_days: i64,
    lead_minutes: i64,
}

impl<'a> Key<'a> {
    fn of(part: &Part<'a>) -> Self {
        Self {
            hours: part.hours,
            start: part.terms.start,
            min_minutes: part.terms.min_minutes,
            max_minutes: part.terms.max_minutes,
            notice_minutes: part.terms.notice_minutes,
            horizon_days: part.terms.horizon_days,
            lead_minutes: part.lead_minutes,
        }
    }
}

/// All timetables that were needed so far.
struct Shelf<'w, 'a> {
    wanted: &'w Wanted,
    now: Timestamp,
    /// The days of each zone.
    days: Vec<(&'a TimeZone, Days)>,
    /// Where the timetable of a key and a zone is.
    keys: HashMap<Key<'a>, Vec<(&'a TimeZone, usize)>>,
    timetables: Vec<Timetable>,
}

impl<'a> Shelf<'_, 'a> {
    fn row(&mut self, offer: &Offer<'a>) -> (usize, Bits) {
        let mut shared: Vec<usize> = offer.parts.iter().map(|part| self.timetable(part)).collect();
        shared.dedup();
        let place = if let [place] = shared.as_slice() {
            *place
        } else {
            self.timetables.push(self.common(&shared));
            self.timetables.len() - 1
        };
        let Some(table) = self.timetables.get(place) else { return (place, Bits::default()) };
        let is_lacking = offer.parts.is_empty()
            || !repeated(offer).is_empty()
            || offer.parts.iter().any(|part| !lacks(part).is_empty());
        if is_lacking {
            return (place, Bits::default());
        }
        let mut free = Bits::all(table.starts.len());
        for part in &offer.parts {
            self.take_away(part, offer, table, &mut free);
        }
        (place, free)
    }

    /// The place of the timetable of a resource, which is made unless it is there.
    fn timetable(&mut self, part: &Part<'a>) -> usize {
        let zones = self.keys.entry(Key::of(part)).or_default();
        if let Some((_, place)) = zones.iter().find(|(zone, _)| *zone == part.zone) {
            return *place;
        }
        let place = self.timetables.len();
        zones.push((part.zone, place));
        let known = self.days.iter().position(|(zone, _)| *zone == part.zone);
        let at = known.unwrap_or_else(|| {
            self.days.push((part.zone, Days::of(part.zone, &self.wanted.window)));
            self.days.len() - 1
        });
        let days = self.days.get(at).map(|(_, days)| days);
        let days = days.expect("the days of the zone were found or added");
        self.timetables.push(Timetable::of(part, self.wanted, days, self.now));
        place
    }

    /// The starts that several timetables have in common.
    fn common(&self, places: &[usize]) -> Timetable {
        let mut tables = places.iter().filter_map(|place| self.timetables.get(*place));
        let Some(first) = tables.next() else { return Timetable::default() };
        let mut starts = first.starts.clone();
        for table in tables {
            starts.retain(|start| table.starts.binary_search(start).is_ok());
        }
        Timetable::new(starts)
    }

    /// Takes away the starts at which a resource is not to be had.
    fn take_away(&self, part: &Part<'a>, offer: &Offer<'a>, table: &Timetable, free: &mut Bits) {
        let none = SignedDuration::ZERO;
        for blackout in part.blackouts {
            self.clear(table, free, blackout, [none, none]);
        }
        match &part.occupancy {
            Occupancy::Exclusive(leaves) => {
                for leaf in leaves {
                    let around = margins(part, Some(leaf));
                    let blocks = leaf.blocks.iter();
                    for block in blocks.filter(|block| keeps_away(block, offer, self.now)) {
                        self.clear(table, free, &block.interval, around);
                    }
                    let beside = offer.beside.iter().flat_map(|beside| &beside.claims);
                    for claim in beside.filter(|claim| claim.resource == leaf.resource) {
                        self.clear(table, free, &claim.interval, around);
                    }
                }
                if part.wish.quantity > 1 {
                    free.clear_all();
                }
            }
            Occupancy::Pool { units, claims } => {
                let around = margins(part, None);
                let claims = live(part, claims, offer, self.now);
                if part.wish.quantity > *units {
                    free.clear_all();
                }
                for full in full(&claims, units - part.wish.quantity) {
                    self.clear(table, free, &full, around);
                }
            }
            Occupancy::Unlimited => {}
        }
        if !part.terms.quotas.is_empty() {
            free.retain(|place| self.is_within_quota(part, offer, table, place));
        }
    }

    /// Takes away the starts of bookings that would overlap a time, with what must be free around them.
    fn clear(
        &self,
        table: &Timetable,
        free: &mut Bits,
        taken: &Interval,
        [before, after]: [SignedDuration; 2],
    ) {
        // A start is in the way if start - before < end of what is taken, and start + length + after > its start.
        let reach = self.wanted.length.as_secs() + after.as_secs();
        let first = taken.starts_at().as_second() - reach + 1;
        let last = taken.ends_at().as_second() + before.as_secs();
        free.clear(table.place(first), table.place(last));
    }

    fn is_within_quota(
        &self,
        part: &Part<'a>,
        offer: &Offer<'a>,
        table: &Timetable,
        place: usize,
    ) -> bool {
        let start = table.starts.get(place).and_then(|start| Timestamp::from_second(*start).ok());
        let interval = start.and_then(|start| self.wanted.interval(start));
        interval.is_some_and(|interval| over_quota(part, offer, &interval).is_none())
    }
}

impl Wanted {
    fn interval(&self, start: Timestamp) -> Option<Interval> {
        Interval::some(start, start.checked_add(self.length).ok()?)
    }
}

/// When more units than `most` are taken.
fn full(claims: &[(Interval, i64)], most: i64) -> Vec<Interval> {
    let mut taken = 0;
    let mut since = None;
    let mut full = Vec::new();
    for (at, change) in steps(claims) {
        taken += change;
        match since {
            None if taken > most => since = Some(at),
            Some(from) if taken <= most => {
                full.extend(Interval::some(from, at));
                since = None;
            }
            _ => {}
        }
    }
    full
}

/// A set of places of a timetable.
#[derive(Debug, Clone, Default)]
struct Bits {
    words: Vec<u64>,
}

impl Bits {
    fn all(count: usize) -> Self {
        let mut bits = Self { words: vec![u64::MAX; count.div_ceil(WORD_BITS)] };
        if let (Some(last), rest @ 1..) = (bits.words.last_mut(), count % WORD_BITS) {
            *last = (1 << rest) - 1;
        }
        bits
    }

    fn clear_all(&mut self) {
        self.words.fill(0);
    }

    /// Takes away the places from `first`, included, to `last`, excluded.
    fn clear(&mut self, first: usize, last: usize) {
        if first >= last {
            return;
        }
        let (from, until) = (first / WORD_BITS, (last - 1) / WORD_BITS);
        let head = u64::MAX << (first % WORD_BITS);
        let tail = u64::MAX >> (WORD_BITS - 1 - (last - 1) % WORD_BITS);
        let Some(words) = self.words.get_mut(from..=until) else { return };
        match words {
            [word] => *word &= !(head & tail),
            [start, middle @ .., end] => {
                *start &= !head;
                middle.fill(0);
                *end &= !tail;
            }
            [] => {}
        }
    }

    fn retain(&mut self, keep: impl Fn(usize) -> bool) {
        for place in self.places().collect::<Vec<_>>() {
            if !keep(place) {
                self.clear(place, place + 1);
            }
        }
    }

    fn count(&self) -> usize {
        let ones = self.words.iter().map(|word| word.count_ones());
        usize::try_from(ones.map(u64::from).sum::<u64>()).unwrap_or(usize::MAX)
    }

    fn places(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(index, word)| {
            let rest = std::iter::successors((*word != 0).then_some(*word), |word| {
                let next = word & (word - 1);
                (next != 0).then_some(next)
            });
            rest.map(move |word| {
                index * WORD_BITS + usize::try_from(word.trailing_zeros()).unwrap_or_default()
            })
        })
    }
}
