//! Free times of many resources: the earliest first, then the nearest, then the one that just fits.
//!
//! A window is looked through in stretches that grow, so what is free soon is found without reading what is taken
//! for months; what comes of it is the same as if all were read at once.

use super::price::{Prices, time};
use super::{Near, SLOTS_MAX, Slot, WINDOW_MAX, capacity, check_wish, whole};
use crate::bookables::{self, Bookable, Keep};
use crate::offers::Stock;
use crate::{EngineError, resolve};
use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::id::{OrgId, ResourceId, VenueId};
use planify_core::interval::Interval;
use planify_core::permission::{Action, permit};
use planify_core::resource::Kind;
use planify_core::rule::Refusal;
use planify_core::slot::{Offer, Wanted, Wish, search};
use planify_store::Tx;
use std::collections::HashMap;
use std::sync::Arc;

/// The first stretch that is looked through.
const FIRST_STRETCH: SignedDuration = SignedDuration::from_hours(24);

/// What is looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct FindSlots {
    /// From when; now when nothing is said, and never before now.
    pub from: Option<Timestamp>,
    /// Until when, at the latest, everything is over.
    pub to: Timestamp,
    /// How long.
    pub length: SignedDuration,
    /// What is wished of the resource.
    pub wish: Wish,
    /// Of which kind it is.
    pub kind: Option<Kind>,
    /// At which venue it is.
    pub venue: Option<String>,
    /// Which it may be; any when empty.
    pub resources: Vec<String>,
    /// Around which place it is.
    pub near: Option<Near>,
    /// How far apart the starts that are shown of a resource are, at least.
    pub step: Option<SignedDuration>,
    /// How many.
    pub limit: usize,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSlots {
    /// The time that was looked through.
    pub window: Option<Interval>,
    /// The slots, the best first.
    pub slots: Vec<Slot>,
    /// Whether there are more.
    pub has_more: bool,
}

/// Finds free times.
///
/// # Errors
/// `invalid` for a time, length or number that makes no sense or is too much.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, wanted: &FindSlots) -> Result<FoundSlots, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    check_wish(&wanted.wish)?;
    let Some(window) = window(wanted, tx.now())? else {
        return Ok(FoundSlots { window: None, slots: Vec::new(), has_more: false });
    };
    let place = Place::read(tx, actor, wanted)?;
    let bookables = match &place {
        Place::Venues(venue) => bookables::at_venues(tx, actor.org, *venue, &window)?,
        Place::Resources(ids) => bookables::of(tx, actor.org, ids, &window, Keep::Loose)?,
    };
    let stock = Stock::untaken(tx, (actor.org, actor.user_id()), bookables, &window)?;
    let candidates = candidates(&stock, &place, wanted);
    let venue = place.venue(&stock);
    let prices = Prices::read(tx, actor.org, venue)?;
    let search =
        Search { org: actor.org, place, wanted, candidates, prices, shown: HashMap::new() };
    search.run(tx, stock, window)
}

/// The time that is looked through; none if it is over.
fn window(wanted: &FindSlots, now: Timestamp) -> Result<Option<Interval>, Refusal> {
    let seconds = wanted.length.as_secs();
    if seconds < 60 || wanted.length > WINDOW_MAX || wanted.length.subsec_nanos() != 0 {
        let message = format!("a length is from a minute to {} days", days(WINDOW_MAX));
        return Err(Refusal::invalid("duration", message));
    }
    if wanted.step.is_some_and(|step| step < SignedDuration::from_mins(1)) {
        return Err(Refusal::invalid("step", "a step is a minute at least"));
    }
    if !(1..=SLOTS_MAX).contains(&wanted.limit) {
        return Err(Refusal::invalid("limit", format!("a limit is 1 to {SLOTS_MAX}")));
    }
    // Whole seconds, as everything that can be booked.
    let second = |at: Timestamp| Timestamp::from_second(at.as_second()).unwrap_or(at);
    let now = second(now);
    let from = wanted.from.map_or(now, second);
    let whole = Interval::new(from, second(wanted.to)).map_err(|refusal| refusal.field("to"))?;
    if whole.length() > WINDOW_MAX {
        let message = format!("more than {} days are looked through at once", days(WINDOW_MAX));
        return Err(Refusal::invalid("to", message).hint("look through less, or in several steps"));
    }
    Ok(Interval::new(whole.starts_at().max(now), whole.ends_at()).ok())
}

fn days(length: SignedDuration) -> i64 {
    length.as_hours() / 24
}

/// Where is looked.
#[derive(Debug)]
enum Place {
    /// At a venue, or at all.
    Venues(Option<VenueId>),
    /// Among these.
    Resources(Vec<ResourceId>),
}

impl Place {
    fn read(tx: &mut Tx<'_>, actor: &Actor, wanted: &FindSlots) -> Result<Self, EngineError> {
        let venue = wanted.venue.as_deref().map(|it| resolve::venue(tx, actor, it)).transpose()?;
        if wanted.resources.is_empty() {
            return Ok(Self::Venues(venue.map(|venue| venue.id)));
        }
        if wanted.resources.len() > SLOTS_MAX {
            let message = format!("more than {SLOTS_MAX} resources are named");
            return Err(Refusal::invalid("resource", message).into());
        }
        let find = |text: &String| {
            resolve::resource(tx, actor, venue.as_ref(), text).map(|resource| resource.id)
        };
        Ok(Self::Resources(wanted.resources.iter().map(find).collect::<Result<_, _>>()?))
    }

    /// The one venue at which everything is, if it is one.
    fn venue(&self, stock: &Stock) -> Option<VenueId> {
        match self {
            Self::Venues(venue) => *venue,
            Self::Resources(_) => {
                let mut venues = stock.bookables().values().map(|bookable| bookable.venue.id);
                let first = venues.next()?;
                venues.all(|venue| venue == first).then_some(first)
            }
        }
    }
}

/// A resource that fits but for the time.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    id: ResourceId,
    metres: Option<i64>,
    capacity: Option<i64>,
}

/// The resources that come into question, the best first.
fn candidates(stock: &Stock, place: &Place, wanted: &FindSlots) -> Vec<Candidate> {
    let mut distances: HashMap<VenueId, Option<f64>> = HashMap::new();
    let mut fitting: Vec<(&Bookable, Option<f64>, Option<i64>)> = Vec::new();
    for bookable in stock.bookables().values() {
        let resource = &bookable.resource;
        let is_meant = match place {
            Place::Resources(ids) => ids.contains(&resource.id),
            Place::Venues(_) => true,
        };
        let metres = wanted.near.and_then(|near| {
            *distances.entry(bookable.venue.id).or_insert_with(|| {
                let metres = near.at.distance_metres(bookable.venue.details.at?);
                near.metres_max.is_none_or(|most| metres <= most).then_some(metres)
            })
        });
        let is_near = wanted.near.is_none() || metres.is_some();
        let is_kind = wanted.kind.is_none_or(|kind| kind == resource.details.kind);
        if is_meant && is_near && is_kind && !bookable.is_archived() {
            fitting.push((bookable, metres, capacity(resource, &wanted.wish)));
        }
    }
    fitting.sort_by(|(one, here, own), (other, there, others)| {
        let far = |metres: &Option<f64>| metres.unwrap_or(f64::INFINITY);
        let room = |capacity: &Option<i64>| capacity.unwrap_or(i64::MAX);
        far(here)
            .total_cmp(&far(there))
            .then_with(|| room(own).cmp(&room(others)))
            .then_with(|| one.resource.slug.cmp(&other.resource.slug))
            .then_with(|| one.resource.id.cmp(&other.resource.id))
    });
    let candidate = |(bookable, metres, capacity): (&Bookable, Option<f64>, Option<i64>)| {
        Candidate { id: bookable.resource.id, metres: metres.map(whole), capacity }
    };
    fitting.into_iter().map(candidate).collect()
}

struct Search<'w> {
    org: OrgId,
    place: Place,
    wanted: &'w FindSlots,
    candidates: Vec<Candidate>,
    prices: Prices,
    /// The last start of each candidate that is shown.
    shown: HashMap<usize, Timestamp>,
}

impl Search<'_> {
    /// Looks through the window, stretch by stretch, until enough is found.
    fn run(
        mut self,
        tx: &mut Tx<'_>,
        mut stock: Stock,
        window: Interval,
    ) -> Result<FoundSlots, EngineError> {
        let (now, length) = (tx.now(), self.wanted.length);
        let mut slots = Vec::new();
        let mut from = window.starts_at();
        let mut stretch = FIRST_STRETCH;
        // One more than is shown tells whether there are more.
        while slots.len() <= self.wanted.limit && !self.candidates.is_empty() {
            // Starts up to `until`, not included; what starts last ends later.
            let until = from.saturating_add(stretch).unwrap_or(from).min(window.ends_at());
            let last = until.saturating_add(length - SignedDuration::from_secs(1));
            let end = last.unwrap_or(until).min(window.ends_at());
            let Ok(part) = Interval::new(from, end) else { break };
            if until > from {
                self.read_taken(tx, &mut stock, &part)?;
                let wanted = Wanted { window: part, length };
                let missing = self.wanted.limit + 1 - slots.len();
                slots.extend(self.look(&stock, &wanted, (missing, now)));
            }
            if until >= window.ends_at() {
                break;
            }
            (from, stretch) = (until, stretch * 2);
        }
        let has_more = slots.len() > self.wanted.limit;
        slots.truncate(self.wanted.limit);
        let slots = slots.into_iter().filter_map(|slot| self.slot(&stock, slot)).collect();
        Ok(FoundSlots { window: Some(window), slots, has_more })
    }

    fn read_taken(
        &self,
        tx: &mut Tx<'_>,
        stock: &mut Stock,
        part: &Interval,
    ) -> Result<(), EngineError> {
        match &self.place {
            Place::Venues(venue) => stock.read_taken(tx, (self.org, *venue), part)?,
            Place::Resources(_) => stock.read_taken_of_each(tx, part)?,
        }
        Ok(())
    }

    /// The first free starts of a stretch that are shown.
    fn look(
        &mut self,
        stock: &Stock,
        wanted: &Wanted,
        (limit, now): (usize, Timestamp),
    ) -> Vec<(Timestamp, usize)> {
        let wish = &self.wanted.wish;
        let offer = |candidate: &Candidate| stock.offer([(candidate.id, wish.clone())], None);
        let offers: Vec<Offer<'_>> = self.candidates.iter().map(offer).collect();
        let found = search(&offers, wanted, now);
        let (candidates, prices, shown) = (&self.candidates, &mut self.prices, &mut self.shown);
        let step = self.wanted.step.unwrap_or(SignedDuration::ZERO);
        found.first_of(limit, |start, place| {
            let last = shown.get(&place);
            if last.is_some_and(|last| start.duration_since(*last) < step) {
                return false;
            }
            let interval = time(start, wanted.length);
            let ask = candidates.get(place).zip(interval);
            let is_priced = ask.is_some_and(|(candidate, interval)| {
                let wanted = [(candidate.id, wish.quantity)];
                prices.quote(stock, &wanted, (&interval, wish.seats)).is_ok()
            });
            if is_priced {
                shown.insert(place, start);
            }
            is_priced
        })
    }

    fn slot(&mut self, stock: &Stock, (start, place): (Timestamp, usize)) -> Option<Slot> {
        let candidate = self.candidates.get(place)?;
        let bookable = stock.bookables().get(&candidate.id)?;
        let interval = time(start, self.wanted.length)?;
        let wish = &self.wanted.wish;
        let wanted = [(candidate.id, wish.quantity)];
        let price = self.prices.quote(stock, &wanted, (&interval, wish.seats)).ok()?;
        Some(Slot {
            resource: bookable.resource.clone(),
            venue: Arc::clone(&bookable.venue),
            interval,
            price,
            metres: candidate.metres,
            capacity: candidate.capacity,
        })
    }
}
