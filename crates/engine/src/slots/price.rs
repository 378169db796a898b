//! What free times cost: the rates of a venue, read once.

use crate::bookables::Bookable;
use crate::offers::Stock;
use jiff::Timestamp;
use planify_core::id::{OrgId, ResourceId, VenueId};
use planify_core::interval::Interval;
use planify_core::price::{Ask, Effect, Priced, Quote, Rate, Unit};
use planify_core::rate::{HouseRate, applying};
use planify_core::rule::Refusal;
use planify_store::{StoreError, Tx, rates};
use std::collections::BTreeMap;

/// The rates of venues and resources.
#[derive(Debug, Default)]
pub(super) struct Prices {
    of_venues: BTreeMap<VenueId, Vec<HouseRate>>,
    of_resources: BTreeMap<ResourceId, Vec<HouseRate>>,
    /// Those that apply to a resource, once they were asked for.
    applying: BTreeMap<ResourceId, Vec<Rate>>,
}

impl Prices {
    /// Reads the rates of a venue, or of all.
    pub(super) fn read(
        tx: &mut Tx<'_>,
        org: OrgId,
        venue: Option<VenueId>,
    ) -> Result<Self, StoreError> {
        let mut prices = Self::default();
        for rate in rates::of_venues(tx, org, venue)? {
            match rate.resource {
                Some(resource) => prices.of_resources.entry(resource).or_default().push(rate),
                None => prices.of_venues.entry(rate.venue).or_default().push(rate),
            }
        }
        Ok(prices)
    }

    /// The rates that apply to a resource, in the order in which they were added.
    fn of(&mut self, bookable: &Bookable) -> &[Rate] {
        let (id, venue) = (bookable.resource.id, bookable.venue.id);
        self.applying.entry(id).or_insert_with(|| {
            let of_venue = self.of_venues.get(&venue).into_iter().flatten();
            let own = self.of_resources.get(&id).into_iter().flatten();
            let mut all: Vec<HouseRate> = of_venue.chain(own).cloned().collect();
            all.sort_by_key(|rate| rate.id);
            applying(&all, id)
        })
    }

    /// What it costs to book resources together, each so many units; none if nothing.
    ///
    /// # Errors
    /// `no-rate` for a time that has no price, `invalid` if the number of people decides and is not known.
    pub(super) fn quote(
        &mut self,
        stock: &Stock,
        wanted: &[(ResourceId, i64)],
        (interval, seats): (&Interval, Option<i64>),
    ) -> Result<Option<Quote>, Refusal> {
        let is_free = self.of_venues.is_empty() && self.of_resources.is_empty();
        if is_free {
            return Ok(None);
        }
        let bookables = || {
            let found = wanted.iter();
            found.filter_map(|(id, units)| Some((stock.bookables().get(id)?, *units)))
        };
        for (bookable, _) in bookables() {
            let by_head = self.of(bookable).iter().any(is_by_head);
            if by_head && seats.is_none() {
                let message = format!("`{}` is paid by the head", bookable.resource.slug);
                return Err(Refusal::invalid("seats", message).hint("say how many people come"));
            }
        }
        let mut priced = Vec::new();
        let mut currency = None;
        for (bookable, quantity) in bookables() {
            let id = bookable.resource.id;
            let rates = self.applying.get(&id).map_or(&[][..], Vec::as_slice);
            if rates.is_empty() {
                continue;
            }
            let ask = Ask { interval: *interval, quantity, heads: seats.unwrap_or(0) };
            priced.push(Priced {
                resource: id,
                ask,
                rates,
                tax: &bookable.tax,
                zone: &bookable.zone,
            });
            currency.get_or_insert(bookable.currency);
        }
        currency.map(|currency| Quote::of(&priced, None, currency)).transpose()
    }
}

fn is_by_head(rate: &Rate) -> bool {
    match rate.effect {
        Effect::Base { unit, .. } | Effect::Fixed { unit, .. } => unit == Unit::Head,
        Effect::Percent { .. } => false,
    }
}

/// A time of a length from a start on.
pub(super) fn time(start: Timestamp, length: jiff::SignedDuration) -> Option<Interval> {
    Interval::new(start, start.checked_add(length).ok()?).ok()
}
