//! What can be booked, with all that decides when: hours, terms, layouts and blackouts, in few statements.

use crate::EngineError;
use jiff::tz::TimeZone;
use planify_core::hours::Hours;
use planify_core::house::{HouseRules, Houses};
use planify_core::id::{OrgId, ResourceId, VenueId};
use planify_core::interval::Interval;
use planify_core::money::Currency;
use planify_core::policy::Terms;
use planify_core::resource::Resource;
use planify_core::tax::Tax;
use planify_core::venue::Venue;
use planify_core::when::parse_zone;
use planify_store::{Tx, blackouts, house_rules, resources, venues};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Something that can be booked, as it is now.
#[derive(Debug, Clone)]
pub struct Bookable {
    /// The resource.
    pub resource: Resource,
    /// Its venue.
    pub venue: Arc<Venue>,
    /// The zone of the venue.
    pub zone: TimeZone,
    /// When it is open.
    pub hours: Arc<Hours>,
    /// What its policy says in the end.
    pub terms: Arc<Terms>,
    /// How its price is taxed.
    pub tax: Tax,
    /// In which currency its price is.
    pub currency: Currency,
    /// When the venue keeps it or a part of it for itself, within the window that was asked for.
    pub blackouts: Vec<Interval>,
}

impl Bookable {
    /// Whether nothing is booked of it any more, nor of its venue.
    pub fn is_archived(&self) -> bool {
        self.resource.archived_at.is_some() || self.venue.archived_at.is_some()
    }
}

/// Whether others may change what is read before the transaction ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// They may: somebody only looks.
    Loose,
    /// They may not add a blackout or change a resource: somebody books.
    Shared,
}

/// The bookables with these ids and the parts of those that are composites, by id; what the
/// organisation does not have is left out.
pub fn of(
    tx: &mut Tx<'_>,
    org: OrgId,
    ids: &[ResourceId],
    window: &Interval,
    keep: Keep,
) -> Result<BTreeMap<ResourceId, Bookable>, EngineError> {
    let mut found = BTreeMap::new();
    read_resources(tx, org, (&ids.iter().copied().collect(), keep), &mut found)?;
    let parts = found.values().flat_map(|whole: &Resource| &whole.details.parts);
    let parts: BTreeSet<_> = parts.map(|part| part.id).collect();
    read_resources(tx, org, (&parts, keep), &mut found)?;
    let mut houses = Known::default();
    if let Some(first) = found.values().next() {
        houses.add_rules_of(tx, first)?;
    }
    for resource in found.values() {
        houses.add_venue(tx, org, resource.venue)?;
        houses.add_rules(tx, org, resource.id.uuid())?;
    }
    let blackouts = match houses.venues.keys().next() {
        Some(venue) if houses.venues.len() == 1 => {
            blackouts::within(tx, (org, Some(*venue)), window)?
        }
        Some(_) => blackouts::within(tx, (org, None), window)?,
        None => Vec::new(),
    };
    houses.blackouts = blackouts_by_scope(blackouts);
    Ok(houses.complete(found.into_values()))
}

/// Reads resources that are not read yet, in the order of their ids.
fn read_resources(
    tx: &mut Tx<'_>,
    org: OrgId,
    (ids, keep): (&BTreeSet<ResourceId>, Keep),
    found: &mut BTreeMap<ResourceId, Resource>,
) -> Result<(), EngineError> {
    for id in ids {
        if found.contains_key(id) {
            continue;
        }
        if keep == Keep::Shared {
            resources::lock_shared(tx, org, *id)?;
        }
        if let Some(resource) = resources::find(tx, org, *id)? {
            found.insert(resource.id, resource);
        }
    }
    Ok(())
}

/// Everything of a venue, or of all venues, that can be booked, by id.
pub fn at_venues(
    tx: &mut Tx<'_>,
    org: OrgId,
    venue: Option<VenueId>,
    window: &Interval,
) -> Result<BTreeMap<ResourceId, Bookable>, EngineError> {
    let found = resources::of_venues(tx, org, venue)?;
    let rules = house_rules::of_venues(tx, org, venue)?;
    let mut houses = Known { rules, ..Known::default() };
    for venue in venues::open(tx, org, venue)? {
        houses.venues.insert(venue.id, at_home(venue)?);
    }
    houses.blackouts = blackouts_by_scope(blackouts::within(tx, (org, venue), window)?);
    let open: Vec<_> =
        found.into_iter().filter(|it| houses.venues.contains_key(&it.venue)).collect();
    Ok(houses.complete(open.into_iter()))
}

fn blackouts_by_scope(
    found: Vec<planify_core::blackout::Blackout>,
) -> BTreeMap<Uuid, Vec<Interval>> {
    let mut scopes: BTreeMap<Uuid, Vec<Interval>> = BTreeMap::new();
    for blackout in found {
        let scope = blackout.resource.map_or(blackout.venue.uuid(), ResourceId::uuid);
        scopes.entry(scope).or_default().push(blackout.interval);
    }
    scopes
}

/// What was read so far.
#[derive(Debug, Default)]
struct Known {
    venues: BTreeMap<VenueId, (Arc<Venue>, TimeZone)>,
    rules: BTreeMap<Uuid, HouseRules>,
    blackouts: BTreeMap<Uuid, Vec<Interval>>,
}

/// What holds for a resource that says nothing itself.
#[derive(Debug, Clone)]
struct Held {
    hours: Arc<Hours>,
    terms: Arc<Terms>,
    tax: Tax,
    currency: Currency,
}

impl Held {
    fn of(houses: &Houses<'_>) -> Self {
        Self {
            hours: Arc::new(houses.hours().0),
            terms: Arc::new(houses.policy().terms),
            tax: houses.tax().0,
            currency: houses.currency().0,
        }
    }
}

fn at_home(venue: Venue) -> Result<(Arc<Venue>, TimeZone), EngineError> {
    let zone =
        parse_zone(&venue.details.zone).map_err(|error| EngineError::Refused(error.into()))?;
    Ok((Arc::new(venue), zone))
}

impl Known {
    fn add_venue(
        &mut self,
        tx: &mut Tx<'_>,
        org: OrgId,
        venue: VenueId,
    ) -> Result<(), EngineError> {
        if self.venues.contains_key(&venue) {
            return Ok(());
        }
        if let Some(found) = venues::find(tx, org, venue)? {
            self.venues.insert(venue, at_home(found)?);
        }
        self.add_rules(tx, org, venue.uuid())?;
        self.add_rules(tx, org, org.uuid())
    }

    /// Adds what a resource, its venue and its organisation say, in one statement.
    fn add_rules_of(&mut self, tx: &mut Tx<'_>, resource: &Resource) -> Result<(), EngineError> {
        let scopes = [resource.id.uuid(), resource.venue.uuid(), resource.org.uuid()];
        self.rules.extend(scopes.map(|scope| (scope, HouseRules::default())));
        self.rules.extend(house_rules::find_each(tx, resource.org, scopes)?);
        Ok(())
    }

    fn add_rules(&mut self, tx: &mut Tx<'_>, org: OrgId, scope: Uuid) -> Result<(), EngineError> {
        if let Entry::Vacant(place) = self.rules.entry(scope) {
            place.insert(house_rules::find(tx, org, scope)?);
        }
        Ok(())
    }

    /// Puts bookables together.
    fn complete(&self, found: impl Iterator<Item = Resource>) -> BTreeMap<ResourceId, Bookable> {
        let silent = HouseRules::default();
        let said = |scope: Uuid| self.rules.get(&scope);
        let mut of_venues: BTreeMap<VenueId, Held> = BTreeMap::new();
        let mut all = BTreeMap::new();
        for resource in found {
            let Some((venue, zone)) = self.venues.get(&resource.venue) else { continue };
            let houses = Houses {
                resource: said(resource.id.uuid()),
                venue: said(venue.id.uuid()),
                org: said(resource.org.uuid()).unwrap_or(&silent),
            };
            let held = match houses.resource.filter(|rules| rules.version > 0) {
                Some(_) => Held::of(&houses),
                None => of_venues.entry(venue.id).or_insert_with(|| Held::of(&houses)).clone(),
            };
            let bookable = Bookable {
                blackouts: self.blackouts_of(&resource),
                venue: Arc::clone(venue),
                zone: zone.clone(),
                hours: held.hours,
                terms: held.terms,
                tax: held.tax,
                currency: held.currency,
                resource,
            };
            all.insert(bookable.resource.id, bookable);
        }
        all
    }

    /// The blackouts of the venue, of the resource and of its parts.
    fn blackouts_of(&self, resource: &Resource) -> Vec<Interval> {
        let parts = resource.details.parts.iter().map(|part| part.id.uuid());
        let scopes = [resource.venue.uuid(), resource.id.uuid()].into_iter().chain(parts);
        scopes.filter_map(|scope| self.blackouts.get(&scope)).flatten().copied().collect()
    }
}
