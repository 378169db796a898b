//! Made-up venues that own what an offer borrows, and plain times.

use crate::hours::{Hours, Span};
use crate::id::{BookingId, ResourceId};
use crate::interval::Interval;
use crate::policy::Terms;
use crate::resource::Layout;
use crate::slot::{Block, BlockKind, Leaf, Occupancy, Offer, Part, PoolClaim, Use, Wish};
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use uuid::Uuid;

use super::oracle::{PlainHours, minute};

/// A time in minutes of UTC.
pub(super) fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(minute * 60).unwrap()
}

/// A time written as UTC.
pub(super) fn utc(text: &str) -> Timestamp {
    at(minute(text))
}

pub(super) fn interval(from: i64, until: i64) -> Interval {
    Interval::new(at(from), at(until)).unwrap()
}

pub(super) fn between(from: &str, until: &str) -> Interval {
    interval(minute(from), minute(until))
}

pub(super) fn resource(number: u128) -> ResourceId {
    Uuid::from_u128(number).into()
}

pub(super) fn booking(number: u128) -> BookingId {
    Uuid::from_u128(number).into()
}

pub(super) fn block(kind: BlockKind, interval: Interval) -> Block {
    Block { kind, interval, expires_at: None, booking: None }
}

pub(super) fn layout(
    name: &str,
    capacity: i64,
    setup_minutes: i64,
    teardown_minutes: i64,
) -> Layout {
    Layout { name: name.to_owned(), capacity, setup_minutes, teardown_minutes }
}

/// How a made-up resource is shared.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    /// Leaves with their own buffers and blocks.
    Exclusive(Vec<(ResourceId, i64, i64, Vec<Block>)>),
    Pool(i64, Vec<PoolClaim>),
    Unlimited,
}

/// A made-up resource.
#[derive(Debug, Clone)]
pub(super) struct Thing {
    pub(super) id: ResourceId,
    pub(super) wish: Wish,
    pub(super) is_archived: bool,
    pub(super) zone: TimeZone,
    pub(super) hours: Hours,
    pub(super) terms: Terms,
    pub(super) lead_minutes: i64,
    pub(super) layouts: Vec<Layout>,
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) blackouts: Vec<Interval>,
    pub(super) kind: Kind,
    pub(super) used: Vec<Use>,
}

impl Thing {
    /// A room that is always open and free, in UTC.
    pub(super) fn room(number: u128) -> Self {
        let id = resource(number);
        Self {
            id,
            wish: Wish::default(),
            is_archived: false,
            zone: TimeZone::UTC,
            hours: Hours::always(),
            terms: Terms::default(),
            lead_minutes: 0,
            layouts: Vec::new(),
            attributes: BTreeMap::new(),
            blackouts: Vec::new(),
            kind: Kind::Exclusive(vec![(id, 0, 0, Vec::new())]),
            used: Vec::new(),
        }
    }

    /// A room with these blocks.
    pub(super) fn blocked(number: u128, blocks: Vec<Block>) -> Self {
        let id = resource(number);
        Self { kind: Kind::Exclusive(vec![(id, 0, 0, blocks)]), ..Self::room(number) }
    }

    pub(super) fn part(&self) -> Part<'_> {
        Part {
            resource: self.id,
            wish: self.wish.clone(),
            is_archived: self.is_archived,
            zone: &self.zone,
            hours: &self.hours,
            terms: &self.terms,
            lead_minutes: self.lead_minutes,
            layouts: &self.layouts,
            attributes: &self.attributes,
            blackouts: &self.blackouts,
            occupancy: match &self.kind {
                Kind::Exclusive(leaves) => Occupancy::Exclusive(
                    leaves
                        .iter()
                        .map(|(resource, before, after, blocks)| Leaf {
                            resource: *resource,
                            before_minutes: *before,
                            after_minutes: *after,
                            blocks,
                        })
                        .collect(),
                ),
                Kind::Pool(units, claims) => Occupancy::Pool { units: *units, claims },
                Kind::Unlimited => Occupancy::Unlimited,
            },
            used: &self.used,
        }
    }
}

pub(super) fn offer(things: &[Thing]) -> Offer<'_> {
    Offer { parts: things.iter().map(Thing::part).collect(), ..Offer::default() }
}

/// The same hours for the rules.
pub(super) fn hours(plain: &PlainHours) -> Hours {
    let spans = |spans: &Vec<(i64, i64)>| {
        spans.iter().map(|(start, end)| Span::new(*start, *end).unwrap()).collect::<Vec<Span>>()
    };
    let mut hours = Hours::default();
    for (place, day) in plain.weekly.iter().enumerate() {
        let weekday = Weekday::from_monday_zero_offset(i8::try_from(place).unwrap()).unwrap();
        hours.set_weekly(weekday, spans(day)).unwrap();
    }
    for (day, of_day) in &plain.exceptions {
        let date: Date = TimeZone::UTC.to_datetime(at(day * 1_440)).date();
        hours.set_exception(date, spans(of_day)).unwrap();
    }
    hours
}
