//! The one decision: whether all that is asked for can be had at a time, and what it takes.

use super::reason::{Holder, Reason, Why};
use super::starts::{is_whole_minute, may_begin, offered};
use super::{Block, Leaf, Occupancy, Offer, Part, PoolClaim};
use crate::id::{BookingId, ResourceId};
use crate::interval::{self, Interval};
use crate::policy::{Approval, Limit, Pending, Period, Quota, StartRule, Terms};
use crate::resource::Layout;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use std::collections::BTreeSet;

/// What a booking takes of a resource, with what is kept free around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// The resource: one that is exclusive, or a pool.
    pub resource: ResourceId,
    /// When.
    pub interval: Interval,
    /// How many units of a pool; none of an exclusive resource.
    pub units: Option<i64>,
}

/// What follows from booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The time that people see.
    pub interval: Interval,
    /// What it takes, ordered by resource, each once.
    pub claims: Vec<Claim>,
    /// Whether somebody must approve it: yes if that holds of any resource.
    pub approval: Approval,
    /// Whether a request keeps others away: no if that holds of any resource.
    pub pending: Pending,
    /// How long it keeps its place unpaid: the shortest of all resources.
    pub hold_minutes: i64,
}

/// Decides whether everything can be booked at a time, or says all that is against it.
///
/// # Errors
/// Every reason of every resource, in the order of the resources.
pub fn verdict(
    offer: &Offer<'_>,
    interval: &Interval,
    now: Timestamp,
) -> Result<Accepted, Vec<Reason>> {
    let (reasons, claims) = weigh(offer, interval, now);
    if reasons.is_empty() { Ok(accepted(offer, interval, claims)) } else { Err(reasons) }
}

/// Decides whether what was accepted before can still be had: only who has the place counts, no rule about when
/// one may ask for it.
///
/// # Errors
/// Every reason of every resource, in the order of the resources.
pub fn still_free(
    offer: &Offer<'_>,
    interval: &Interval,
    now: Timestamp,
) -> Result<Accepted, Vec<Reason>> {
    let (mut reasons, claims) = weigh(offer, interval, now);
    reasons.retain(|reason| reason.why.is_about_place());
    if reasons.is_empty() { Ok(accepted(offer, interval, claims)) } else { Err(reasons) }
}

/// All that is against a time, and what it takes.
fn weigh(offer: &Offer<'_>, interval: &Interval, now: Timestamp) -> (Vec<Reason>, Vec<Claim>) {
    let mut reasons = repeated(offer);
    let mut claims = Vec::new();
    for part in &offer.parts {
        let because = |why| Reason { resource: part.resource, why };
        reasons.extend(lacks(part).into_iter().map(because));
        reasons.extend(ill_timed(part, interval, now).into_iter().map(because));
        reasons.extend(over_quota(part, offer, interval).map(because));
        let blackout = part.blackouts.iter().find(|blackout| blackout.overlaps(interval));
        reasons.extend(blackout.map(|blackout| because(Why::Blackout { blackout: *blackout })));
        occupied(part, offer, interval, now, &mut claims, &mut reasons);
    }
    (reasons, claims)
}

fn accepted(offer: &Offer<'_>, interval: &Interval, mut claims: Vec<Claim>) -> Accepted {
    claims.sort_unstable();
    let terms = || offer.parts.iter().map(|part| part.terms);
    let approval = terms().any(|terms| terms.approval == Approval::Required);
    let pending = terms().any(|terms| terms.pending == Pending::Open);
    Accepted {
        interval: *interval,
        claims,
        approval: if approval { Approval::Required } else { Approval::Automatic },
        pending: if pending { Pending::Open } else { Pending::Holds },
        hold_minutes: terms().map(|terms| terms.hold_minutes).min().unwrap_or_default(),
    }
}

/// The resources that are asked for twice, by themselves or as parts of others.
pub(super) fn repeated(offer: &Offer<'_>) -> Vec<Reason> {
    let mut seen = BTreeSet::new();
    let mut reasons = Vec::new();
    for part in &offer.parts {
        let taken: Vec<ResourceId> = match &part.occupancy {
            Occupancy::Exclusive(leaves) => leaves.iter().map(|leaf| leaf.resource).collect(),
            Occupancy::Pool { .. } | Occupancy::Unlimited => vec![part.resource],
        };
        for resource in taken {
            if !seen.insert(resource) {
                reasons.push(Reason { resource, why: Why::Repeated });
            }
        }
    }
    reasons
}

/// What a resource lacks at any time.
pub(super) fn lacks(part: &Part<'_>) -> Vec<Why> {
    let mut reasons = Vec::new();
    if part.is_archived {
        reasons.push(Why::Archived);
    }
    let layout = chosen(part);
    if let (Some(asked), None) = (&part.wish.layout, layout) {
        let known = part.layouts.iter().map(|layout| layout.name.clone()).collect();
        reasons.push(Why::Layout { asked: asked.clone(), known });
    }
    let holds = match layout {
        Some(layout) => Some(layout.capacity),
        None => part.layouts.iter().map(|layout| layout.capacity).max(),
    };
    if let (Some(asked), Some(holds)) = (part.wish.seats, holds)
        && asked > holds
    {
        reasons.push(Why::Capacity { asked, holds });
    }
    for (name, asked) in &part.wish.attributes {
        let found = part.attributes.get(name);
        let fits = match (found, asked) {
            (Some(found), Some(asked)) => found.eq_ignore_ascii_case(asked),
            (Some(found), None) => !found.eq_ignore_ascii_case("no"),
            (None, _) => false,
        };
        if !fits {
            let (name, asked, found) = (name.clone(), asked.clone(), found.cloned());
            reasons.push(Why::Attribute { name, asked, found });
        }
    }
    reasons
}

fn chosen<'a>(part: &Part<'a>) -> Option<&'a Layout> {
    let asked = part.wish.layout.as_deref()?;
    part.layouts.iter().find(|layout| layout.name == asked)
}

/// What is against the time itself.
fn ill_timed(part: &Part<'_>, interval: &Interval, now: Timestamp) -> Vec<Why> {
    let mut reasons = Vec::new();
    reasons.extend(ill_sized(part.terms, interval.length()));
    reasons.extend(out_of_reach(part, interval.starts_at(), now));
    let open = part.hours.open_intervals(part.zone, interval);
    if let Some(closed) = interval::gaps(interval, &open).first() {
        reasons.push(Why::Closed { closed: *closed });
    }
    reasons.extend(off_grid(part, interval));
    reasons
}

/// What is against the length.
pub(super) fn ill_sized(terms: &Terms, length: SignedDuration) -> Option<Why> {
    if length < SignedDuration::from_mins(terms.min_minutes) {
        return Some(Why::TooShort { minutes: terms.min_minutes });
    }
    let is_long = length > SignedDuration::from_mins(terms.max_minutes);
    is_long.then_some(Why::TooLong { minutes: terms.max_minutes })
}

/// What is against a start that is too soon or too far off.
pub(super) fn out_of_reach(part: &Part<'_>, start: Timestamp, now: Timestamp) -> Vec<Why> {
    let mut reasons = Vec::new();
    let earliest = part.terms.earliest(now);
    if start < earliest {
        reasons.push(Why::Notice { earliest });
    }
    let earliest = now.saturating_add(SignedDuration::from_mins(part.lead_minutes)).unwrap_or(now);
    if start < earliest && part.lead_minutes > 0 {
        reasons.push(Why::LeadTime { earliest });
    }
    let today = part.zone.to_datetime(now).date();
    let last = today.saturating_add(part.terms.horizon_days.days());
    if part.zone.to_datetime(start).date() > last {
        reasons.push(Why::Horizon { last });
    }
    reasons
}

/// What is against a start between the lines of the grid; nothing while it is closed.
fn off_grid(part: &Part<'_>, interval: &Interval) -> Option<Why> {
    let start = interval.starts_at();
    let rule = part.terms.start;
    let mut openings = part.hours.openings(part.zone, interval);
    openings.retain(|opening| opening.interval.holds(start));
    let is_fine = match rule {
        StartRule::Free => is_whole_minute(part.zone.to_datetime(start)),
        StartRule::Grid { .. } => {
            openings.is_empty()
                || openings.iter().any(|opening| may_begin(rule, opening, start, part.zone))
        }
    };
    if is_fine {
        return None;
    }
    let near: Vec<Timestamp> =
        openings.iter().flat_map(|opening| offered(rule, opening, part.zone)).collect();
    let before = near.iter().filter(|at| **at < start).max().copied();
    let after = near.iter().filter(|at| **at > start).min().copied();
    Some(Why::OffGrid { before, after })
}

/// What a person has had too much of.
pub(super) fn over_quota(part: &Part<'_>, offer: &Offer<'_>, interval: &Interval) -> Option<Why> {
    let date_of = |interval: &Interval| part.zone.to_datetime(interval.starts_at()).date();
    let date = date_of(interval);
    part.terms.quotas.iter().find_map(|quota| {
        let earlier = part.used.iter().filter(|used| !is_moved(used.booking, offer));
        let counted: Vec<i64> = earlier
            .map(|used| used.interval)
            .chain(offer.beside.iter().map(|beside| beside.interval))
            .filter(|used| period_of(date_of(used), quota) == period_of(date, quota))
            .map(|used| used.seconds())
            .collect();
        let (used, fits) = match quota.limit {
            Limit::Count(most) => {
                let used = i64::try_from(counted.len()).unwrap_or(i64::MAX);
                (used, used < most)
            }
            Limit::Minutes(most) => {
                let used: i64 = counted.iter().sum();
                (used.div_euclid(60), used.saturating_add(interval.seconds()) <= most * 60)
            }
        };
        (!fits).then_some(Why::Quota { quota: *quota, used })
    })
}

/// The first day of the period of a quota in which a day lies.
fn period_of(date: Date, quota: &Quota) -> Date {
    match quota.period {
        Period::Day => date,
        Period::Week => {
            date.saturating_sub(i64::from(date.weekday().to_monday_zero_offset()).days())
        }
        Period::Month => date.first_of_month(),
    }
}

fn is_moved(booking: Option<BookingId>, offer: &Offer<'_>) -> bool {
    booking.is_some() && booking == offer.moved
}

/// Adds what a resource takes, and why it cannot have it.
fn occupied(
    part: &Part<'_>,
    offer: &Offer<'_>,
    interval: &Interval,
    now: Timestamp,
    claims: &mut Vec<Claim>,
    reasons: &mut Vec<Reason>,
) {
    match &part.occupancy {
        Occupancy::Exclusive(leaves) => {
            for leaf in leaves {
                let needed = needed(part, Some(leaf), interval);
                let because = |why| Reason { resource: leaf.resource, why };
                let blocks = near(leaf, offer, &needed, now);
                reasons.extend(conflicts(&blocks, interval, &needed).into_iter().map(because));
                claims.push(Claim { resource: leaf.resource, interval: needed, units: None });
            }
            let asked = part.wish.quantity;
            if asked > 1 {
                let resource = part.resource;
                reasons.push(Reason { resource, why: Why::PoolFull { asked, free: 1 } });
            }
        }
        Occupancy::Pool { units, claims: taken } => {
            let needed = needed(part, None, interval);
            let asked = part.wish.quantity;
            let free = units - peak(&live(part, taken, offer, now), &needed);
            let resource = part.resource;
            if asked > free {
                reasons.push(Reason { resource, why: Why::PoolFull { asked, free } });
            }
            claims.push(Claim { resource, interval: needed, units: Some(asked) });
        }
        Occupancy::Unlimited => {}
    }
}

/// How much must be free before and after: buffers, setting up and clearing.
pub(super) fn margins(part: &Part<'_>, leaf: Option<&Leaf<'_>>) -> [SignedDuration; 2] {
    let (setup, teardown) =
        chosen(part).map_or((0, 0), |layout| (layout.setup_minutes, layout.teardown_minutes));
    let own = leaf.map_or((0, 0), |leaf| (leaf.before_minutes, leaf.after_minutes));
    let before = part.terms.buffer_before_minutes.max(own.0) + setup;
    let after = part.terms.buffer_after_minutes.max(own.1) + teardown;
    [before, after].map(SignedDuration::from_mins)
}

fn needed(part: &Part<'_>, leaf: Option<&Leaf<'_>>, interval: &Interval) -> Interval {
    let [before, after] = margins(part, leaf);
    interval.widened(before, after)
}

/// Who keeps others away from a leaf near a time: not what has expired, nor what is moved.
fn near(
    leaf: &Leaf<'_>,
    offer: &Offer<'_>,
    needed: &Interval,
    now: Timestamp,
) -> Vec<(Holder, Interval, Option<BookingId>)> {
    let stored = leaf
        .blocks
        .iter()
        .filter(|block| keeps_away(block, offer, now))
        .map(|block| (Holder::of(block), block.interval, block.booking));
    let beside = offer.beside.iter().flat_map(|beside| &beside.claims);
    let beside = beside
        .filter(|claim| claim.resource == leaf.resource)
        .map(|claim| (Holder::SameCommand, claim.interval, None));
    let mut near: Vec<_> =
        stored.chain(beside).filter(|(_, taken, _)| taken.overlaps(needed)).collect();
    near.sort_by_key(|(_, taken, _)| *taken);
    near
}

/// Whether a block keeps others away: it has not expired, and is not moved.
pub(super) fn keeps_away(block: &Block, offer: &Offer<'_>, now: Timestamp) -> bool {
    block.expires_at.is_none_or(|end| end > now) && !is_moved(block.booking, offer)
}

/// The first of each kind of conflict with what is near; a buffer counts only if all else is free.
fn conflicts(
    near: &[(Holder, Interval, Option<BookingId>)],
    interval: &Interval,
    needed: &Interval,
) -> Vec<Why> {
    let (own, around): (Vec<_>, Vec<_>) =
        near.iter().partition(|(_, taken, _)| taken.overlaps(interval));
    if own.is_empty() {
        let first = around.first();
        let buffer =
            first.map(|(by, taken, _)| Why::Buffer { needed: *needed, by: *by, taken: *taken });
        return buffer.into_iter().collect();
    }
    let blackout = own.iter().find(|(by, ..)| *by == Holder::Blackout);
    let blackout = blackout.map(|(_, taken, _)| Why::Blackout { blackout: *taken });
    let taken = own.iter().find(|(by, ..)| *by != Holder::Blackout);
    let taken =
        taken.map(|(by, taken, booking)| Why::Taken { by: *by, taken: *taken, booking: *booking });
    blackout.into_iter().chain(taken).collect()
}

/// What takes units of a pool and has neither expired nor is moved.
pub(super) fn live(
    part: &Part<'_>,
    claims: &[PoolClaim],
    offer: &Offer<'_>,
    now: Timestamp,
) -> Vec<(Interval, i64)> {
    let stored = claims
        .iter()
        .filter(|claim| claim.expires_at.is_none_or(|end| end > now))
        .filter(|claim| !is_moved(claim.booking, offer))
        .map(|claim| (claim.interval, claim.quantity));
    let beside = offer.beside.iter().flat_map(|beside| &beside.claims);
    let beside = beside
        .filter(|claim| claim.resource == part.resource)
        .map(|claim| (claim.interval, claim.units.unwrap_or_default()));
    stored.chain(beside).collect()
}

/// The most units that are taken at one time within an interval.
fn peak(claims: &[(Interval, i64)], within: &Interval) -> i64 {
    let mut most = 0;
    let mut taken = 0;
    for (at, change) in steps(claims) {
        if at >= within.ends_at() {
            break;
        }
        taken += change;
        // What begins before the interval counts with what it is when the interval begins.
        if at > within.starts_at() {
            most = most.max(taken);
        } else {
            most = taken;
        }
    }
    most
}

/// How many units more are taken from each time on, by time, each time once.
pub(super) fn steps(claims: &[(Interval, i64)]) -> Vec<(Timestamp, i64)> {
    let mut changes: Vec<(Timestamp, i64)> = claims
        .iter()
        .flat_map(|(interval, units)| {
            [(interval.starts_at(), *units), (interval.ends_at(), -*units)]
        })
        .collect();
    changes.sort_unstable_by_key(|(at, _)| *at);
    let mut steps: Vec<(Timestamp, i64)> = Vec::with_capacity(changes.len());
    for (at, change) in changes {
        match steps.last_mut() {
            Some((last, sum)) if *last == at => *sum += change,
            _ => steps.push((at, change)),
        }
    }
    steps
}
