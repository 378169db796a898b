//! What can be booked together with what is taken of it: the one shape in which `planify_core::slot` decides.
//!
//! Who books reads it behind locks, in the order of the ids; who looks for free times reads much of it in few
//! statements. Both see the same things, so what is offered is accepted unless something was written in between.

use crate::EngineError;
use crate::bookables::{self, Bookable, Keep};
use jiff::SignedDuration;
use planify_core::id::{BookingId, OrgId, ResourceId, UserId, VenueId};
use planify_core::interval::Interval;
use planify_core::resource::{Resource, Sharing};
use planify_core::slot::{Block, Leaf, Occupancy, Offer, Part, PoolClaim, Use, Wish};
use planify_store::{StoreError, Tx, blocks, bookings, pools, resources};
use std::collections::{BTreeMap, BTreeSet};

/// How far around a time a person's other bookings count: the longest period of a quota is a month.
const QUOTA_REACH: SignedDuration = SignedDuration::from_hours(32 * 24);

/// Resources with what decides about them and what is taken of them around a time.
#[derive(Debug, Clone, Default)]
pub struct Stock {
    bookables: BTreeMap<ResourceId, Bookable>,
    blocks: BTreeMap<ResourceId, Vec<Block>>,
    claims: BTreeMap<ResourceId, Vec<PoolClaim>>,
    used: BTreeMap<ResourceId, Vec<Use>>,
}

/// Reads resources with their parts for bookings within `window`, by somebody or by nobody in particular.
///
/// With [`Keep::Shared`] nobody changes them, or adds a blackout, until the transaction ends, and nobody else books
/// of their pools, or for the same person where a quota counts.
pub fn of(
    tx: &mut Tx<'_>,
    (org, user): (OrgId, Option<UserId>),
    wanted: &[Resource],
    window: &Interval,
    keep: Keep,
) -> Result<Stock, EngineError> {
    if keep == Keep::Shared {
        lock(tx, org, wanted)?;
    }
    let ids: Vec<ResourceId> = wanted.iter().map(|resource| resource.id).collect();
    // All are locked by now, but a whole may have been given other parts since it was read.
    let is_whole = |resource: &Resource| resource.details.sharing == Sharing::Composite;
    let again = if wanted.iter().any(is_whole) { keep } else { Keep::Loose };
    let mut stock =
        Stock { bookables: bookables::of(tx, org, &ids, window, again)?, ..Stock::default() };
    stock.read_used(tx, (org, user), window, keep)?;
    stock.read_taken_of_each(tx, window)?;
    Ok(stock)
}

/// Locks what is booked, in the order of the ids: pools for this transaction alone, all else shared.
fn lock(tx: &mut Tx<'_>, org: OrgId, wanted: &[Resource]) -> Result<(), StoreError> {
    let own = wanted.iter().map(|resource| (resource.id, resource.details.sharing));
    let parts = wanted.iter().flat_map(|resource| &resource.details.parts);
    let parts = parts.map(|part| (part.id, Sharing::Exclusive));
    let all: BTreeMap<ResourceId, Sharing> = own.chain(parts).collect();
    for (id, sharing) in all {
        if sharing == Sharing::Pool {
            resources::lock(tx, org, id)?;
        } else {
            resources::lock_shared(tx, org, id)?;
        }
    }
    Ok(())
}

/// Reads everything of a venue, or of all venues, that can be booked within `window`; others may change it meanwhile.
pub fn at_venues(
    tx: &mut Tx<'_>,
    (org, user): (OrgId, Option<UserId>),
    venue: Option<VenueId>,
    window: &Interval,
) -> Result<Stock, EngineError> {
    let bookables = bookables::at_venues(tx, org, venue, window)?;
    let mut stock = Stock::untaken(tx, (org, user), bookables, window)?;
    stock.read_taken(tx, (org, venue), window)?;
    Ok(stock)
}

impl Stock {
    /// What can be booked within `window`, with nothing read yet of what others have taken of it.
    pub(crate) fn untaken(
        tx: &mut Tx<'_>,
        who: (OrgId, Option<UserId>),
        bookables: BTreeMap<ResourceId, Bookable>,
        window: &Interval,
    ) -> Result<Self, EngineError> {
        let mut stock = Self { bookables, ..Self::default() };
        stock.read_used(tx, who, window, Keep::Loose)?;
        Ok(stock)
    }

    /// Reads what is taken within `window` at a venue, or at all, instead of what was read before.
    pub(crate) fn read_taken(
        &mut self,
        tx: &mut Tx<'_>,
        (org, venue): (OrgId, Option<VenueId>),
        window: &Interval,
    ) -> Result<(), StoreError> {
        let around = self.around(window);
        self.blocks.clear();
        self.claims.clear();
        for (id, block) in blocks::taken_at(tx, (org, venue), around)? {
            self.blocks.entry(id).or_default().push(block);
        }
        for (id, claim) in pools::taken_at(tx, (org, venue), around)? {
            self.claims.entry(id).or_default().push(claim);
        }
        Ok(())
    }

    /// Reads what is taken within `window` of everything here, instead of what was read before.
    pub(crate) fn read_taken_of_each(
        &mut self,
        tx: &mut Tx<'_>,
        window: &Interval,
    ) -> Result<(), StoreError> {
        let around = self.around(window);
        self.blocks.clear();
        self.claims.clear();
        for (id, bookable) in &self.bookables {
            match bookable.resource.details.sharing {
                Sharing::Exclusive => {
                    self.blocks.insert(*id, blocks::taken(tx, *id, around)?);
                }
                Sharing::Pool => {
                    self.claims.insert(*id, pools::taken(tx, *id, around)?);
                }
                Sharing::Unlimited | Sharing::Composite => {}
            }
        }
        Ok(())
    }

    /// What was read, by id: the resources that were asked for and their parts.
    pub fn bookables(&self) -> &BTreeMap<ResourceId, Bookable> {
        &self.bookables
    }

    /// A resource as it is asked for; none for one that was not read.
    pub fn part(&self, resource: ResourceId, wish: Wish) -> Option<Part<'_>> {
        let bookable = self.bookables.get(&resource)?;
        let details = &bookable.resource.details;
        Some(Part {
            resource,
            wish,
            is_archived: bookable.is_archived(),
            zone: &bookable.zone,
            hours: &bookable.hours,
            terms: &bookable.terms,
            lead_minutes: details.lead_minutes,
            layouts: &details.layouts,
            attributes: &details.attributes,
            blackouts: &bookable.blackouts,
            occupancy: self.occupancy(&bookable.resource),
            used: taken(&self.used, resource),
        })
    }

    /// What is asked for as one, in the order in which it is asked for; what was not read is left out.
    pub fn offer(
        &self,
        wanted: impl IntoIterator<Item = (ResourceId, Wish)>,
        moved: Option<BookingId>,
    ) -> Offer<'_> {
        let parts = wanted.into_iter().filter_map(|(resource, wish)| self.part(resource, wish));
        Offer { parts: parts.collect(), moved, beside: Vec::new() }
    }

    fn occupancy(&self, resource: &Resource) -> Occupancy<'_> {
        match resource.details.sharing {
            Sharing::Exclusive => Occupancy::Exclusive(vec![self.leaf(resource.id)]),
            Sharing::Composite => {
                let parts = resource.details.parts.iter();
                Occupancy::Exclusive(parts.map(|part| self.leaf(part.id)).collect())
            }
            Sharing::Pool => Occupancy::Pool {
                units: resource.details.units,
                claims: taken(&self.claims, resource.id),
            },
            Sharing::Unlimited => Occupancy::Unlimited,
        }
    }

    fn leaf(&self, resource: ResourceId) -> Leaf<'_> {
        let terms = self.bookables.get(&resource).map(|bookable| &bookable.terms);
        Leaf {
            resource,
            before_minutes: terms.map_or(0, |terms| terms.buffer_before_minutes),
            after_minutes: terms.map_or(0, |terms| terms.buffer_after_minutes),
            blocks: taken(&self.blocks, resource),
        }
    }

    /// The window with all that any of the resources keeps free before and after a booking.
    fn around(&self, window: &Interval) -> Interval {
        let margins = self.bookables.values().map(|bookable| {
            let layouts = &bookable.resource.details.layouts;
            let setup = layouts.iter().map(|layout| layout.setup_minutes).max().unwrap_or(0);
            let teardown = layouts.iter().map(|layout| layout.teardown_minutes).max().unwrap_or(0);
            let terms = &bookable.terms;
            (terms.buffer_before_minutes, terms.buffer_after_minutes, setup, teardown)
        });
        // The buffers of a part and the set-up of its whole may meet.
        let most = margins.fold((0, 0, 0, 0), |most: (i64, i64, i64, i64), it| {
            (most.0.max(it.0), most.1.max(it.1), most.2.max(it.2), most.3.max(it.3))
        });
        let [before, after] = [most.0 + most.2, most.1 + most.3].map(SignedDuration::from_mins);
        window.widened(before, after)
    }

    /// Reads what the person has booked around the window, where a quota counts it.
    fn read_used(
        &mut self,
        tx: &mut Tx<'_>,
        (org, user): (OrgId, Option<UserId>),
        window: &Interval,
        keep: Keep,
    ) -> Result<(), StoreError> {
        let limited: BTreeSet<ResourceId> = self
            .bookables
            .values()
            .filter(|bookable| !bookable.terms.quotas.is_empty())
            .map(|bookable| bookable.resource.id)
            .collect();
        let Some(user) = user.filter(|_| !limited.is_empty()) else { return Ok(()) };
        if keep == Keep::Shared {
            bookings::lock_user(tx, user)?;
        }
        let reach = window.widened(QUOTA_REACH, QUOTA_REACH);
        for (resource, used) in bookings::used(tx, (org, user), reach)? {
            if limited.contains(&resource) {
                self.used.entry(resource).or_default().push(used);
            }
        }
        Ok(())
    }
}

fn taken<T>(all: &BTreeMap<ResourceId, Vec<T>>, resource: ResourceId) -> &[T] {
    all.get(&resource).map_or(&[], Vec::as_slice)
}
