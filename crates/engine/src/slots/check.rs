//! Whether something can be booked at a time, all that is against it, and what is free instead.

use super::price::{Prices, time};
use super::{SLOTS_MAX, Slot, capacity, check_wish};
use crate::bookables::{self, Keep};
use crate::bookings::{self, Time};
use crate::offers::{self, Stock};
use crate::{Call, EngineError};
use jiff::SignedDuration;
use planify_core::actor::Actor;
use planify_core::id::ResourceId;
use planify_core::interval::Interval;
use planify_core::permission::{Action, permit};
use planify_core::price::Quote;
use planify_core::resource::{Kind, Resource};
use planify_core::rule::Refusal;
use planify_core::slot::{Accepted, Reason, Wanted, Why, Wish, search, verdict};
use planify_core::venue::Venue;
use planify_core::when::parse_zone;
use planify_store::Tx;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How far around a time others are looked for.
const REACH: SignedDuration = SignedDuration::from_hours(14 * 24);

/// What is to be checked, by references.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckSlot {
    /// The venue, for resources that are named by slugs of it.
    pub venue: Option<String>,
    /// What, and how many units of it.
    pub wanted: Vec<(String, i64)>,
    /// When.
    pub time: Time,
    /// For how many people.
    pub seats: Option<i64>,
    /// How the rooms are set up.
    pub layout: Option<String>,
    /// What the rooms have.
    pub attributes: Vec<(String, Option<String>)>,
    /// How many other times, and other resources, are named if it is not free.
    pub alternatives: usize,
}

/// Another time at which the same is free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherTime {
    /// When.
    pub interval: Interval,
    /// What it costs; none if nothing.
    pub price: Option<Quote>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What is asked for, and how many units of it.
    pub wanted: Vec<(Resource, i64)>,
    /// Where.
    pub venue: Arc<Venue>,
    /// When.
    pub interval: Interval,
    /// What follows from booking it; none if it cannot be booked.
    pub accepted: Option<Accepted>,
    /// What is against it.
    pub reasons: Vec<Reason>,
    /// Why it has no price, if that is against it.
    pub unpriced: Option<Refusal>,
    /// What it costs; none if nothing.
    pub price: Option<Quote>,
    /// What the resources that reasons are about are called in commands.
    pub slugs: BTreeMap<ResourceId, String>,
    /// When else the same is free, the nearest first.
    pub times: Vec<OtherTime>,
    /// What else is free at this time, what just fits first.
    pub instead: Vec<Slot>,
}

impl Checked {
    /// Whether it can be booked.
    pub fn is_free(&self) -> bool {
        self.accepted.is_some()
    }
}

/// Checks whether resources can be booked together.
///
/// # Errors
/// `bad-interval`, `time-gap`, `time-fold`, and `invalid` for numbers that make no sense.
pub fn check(tx: &mut Tx<'_>, actor: &Actor, asked: &CheckSlot) -> Result<Checked, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    if asked.alternatives > SLOTS_MAX {
        let message = format!("at most {SLOTS_MAX} alternatives are named");
        return Err(Refusal::invalid("alternatives", message).into());
    }
    let call = Call::by(*actor);
    let (venue, wanted) = bookings::wanted(tx, &call, asked.venue.as_deref(), &asked.wanted)?;
    let zone = parse_zone(&venue.details.zone).map_err(Refusal::from)?;
    let interval = asked.time.interval(&zone)?;
    let wishes = wishes(&wanted, asked)?;
    let window = if asked.alternatives > 0 { interval.widened(REACH, REACH) } else { interval };
    let resources: Vec<Resource> = wanted.iter().map(|(resource, _)| resource.clone()).collect();
    let who = (actor.org, actor.user_id());
    let stock = offers::of(tx, who, &resources, &window, Keep::Loose)?;
    let mut prices = Prices::read(tx, actor.org, Some(venue.id))?;
    let units: Vec<(ResourceId, i64)> = wanted.iter().map(|(it, units)| (it.id, *units)).collect();
    let (accepted, mut reasons) =
        match verdict(&stock.offer(wishes.clone(), None), &interval, tx.now()) {
            Ok(accepted) => (Some(accepted), Vec::new()),
            Err(reasons) => (None, reasons),
        };
    if permit(actor, Action::SeeBookings, actor.org).is_err() {
        reasons.iter_mut().for_each(conceal);
    }
    let (price, unpriced) = match prices.quote(&stock, &units, (&interval, asked.seats)) {
        Ok(price) => (price, None),
        Err(refusal) => (None, Some(refusal)),
    };
    let slug = |(id, it): (&ResourceId, &bookables::Bookable)| (*id, it.resource.slug.clone());
    let slugs = stock.bookables().iter().map(slug).collect();
    let mut checked = Checked {
        venue: Arc::new(venue),
        interval,
        accepted: accepted.filter(|_| unpriced.is_none()),
        reasons,
        unpriced,
        price,
        slugs,
        times: Vec::new(),
        instead: Vec::new(),
        wanted,
    };
    if asked.alternatives > 0 && !checked.is_free() {
        let other = Other { asked, stock: &stock, wishes: &wishes, units: &units };
        checked.times = other.times(tx, &mut prices, (&interval, &window));
        if let [(resource, _)] = checked.wanted.as_slice() {
            checked.instead = other.resources(tx, actor, &mut prices, (resource, &interval))?;
        }
    }
    Ok(checked)
}

/// What is wished of each resource.
fn wishes(
    wanted: &[(Resource, i64)],
    asked: &CheckSlot,
) -> Result<Vec<(ResourceId, Wish)>, Refusal> {
    let mut wishes = bookings::wishes(wanted, asked.seats, asked.layout.as_deref())?;
    let is_room = |resource: &Resource| resource.details.kind == Kind::Room;
    let has_rooms = wanted.iter().any(|(resource, _)| is_room(resource));
    for ((resource, _), (_, wish)) in wanted.iter().zip(&mut wishes) {
        if is_room(resource) || !has_rooms {
            wish.attributes.clone_from(&asked.attributes);
        }
        check_wish(wish)?;
    }
    Ok(wishes)
}

/// Tells nobody whose a booking is.
fn conceal(reason: &mut Reason) {
    if let Why::Taken { booking, .. } = &mut reason.why {
        *booking = None;
    }
}

/// What is looked for instead.
struct Other<'a> {
    asked: &'a CheckSlot,
    stock: &'a Stock,
    wishes: &'a [(ResourceId, Wish)],
    units: &'a [(ResourceId, i64)],
}

impl Other<'_> {
    /// The nearest times at which the same is free.
    fn times(
        &self,
        tx: &mut Tx<'_>,
        prices: &mut Prices,
        (interval, window): (&Interval, &Interval),
    ) -> Vec<OtherTime> {
        let length = interval.length();
        let offer = self.stock.offer(self.wishes.iter().cloned(), None);
        let found = search(&[offer], &Wanted { window: *window, length }, tx.now());
        let mut starts: Vec<_> = found.starts(0).collect();
        let away = |start: &jiff::Timestamp| start.duration_since(interval.starts_at()).abs();
        starts.sort_by_key(|start| (away(start), *start));
        let times = starts.into_iter().filter_map(|start| {
            let interval = time(start, length)?;
            let price = prices.quote(self.stock, self.units, (&interval, self.asked.seats)).ok()?;
            Some(OtherTime { interval, price })
        });
        times.take(self.asked.alternatives).collect()
    }

    /// Other resources of the venue and the kind that are free at the same time.
    fn resources(
        &self,
        tx: &mut Tx<'_>,
        actor: &Actor,
        prices: &mut Prices,
        (resource, interval): (&Resource, &Interval),
    ) -> Result<Vec<Slot>, EngineError> {
        let Some((_, wish)) = self.wishes.first() else { return Ok(Vec::new()) };
        let who = (actor.org, actor.user_id());
        let stock = offers::at_venues(tx, who, Some(resource.venue), interval)?;
        let mut free = Vec::new();
        for bookable in stock.bookables().values() {
            let other = &bookable.resource;
            let is_same = other.id == resource.id;
            if is_same || other.details.kind != resource.details.kind {
                continue;
            }
            let offer = stock.offer([(other.id, wish.clone())], None);
            let units = [(other.id, wish.quantity)];
            let price = prices.quote(&stock, &units, (interval, wish.seats));
            if let (Ok(_), Ok(price)) = (verdict(&offer, interval, tx.now()), price) {
                free.push(Slot {
                    resource: other.clone(),
                    venue: Arc::clone(&bookable.venue),
                    interval: *interval,
                    price,
                    metres: None,
                    capacity: capacity(other, wish),
                });
            }
        }
        free.sort_by(|one, other| {
            let key = |slot: &Slot| (slot.capacity.unwrap_or(i64::MAX), slot.resource.slug.clone());
            key(one).cmp(&key(other))
        });
        free.truncate(self.asked.alternatives);
        Ok(free)
    }
}
