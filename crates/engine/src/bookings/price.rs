//! What a new booking costs: rates, a promotion and taxes, as they are when it is held.

use super::{Request, lapse};
use crate::error::not_found;
use crate::offers::Stock;
use crate::{EngineError, rates};
use jiff::Timestamp;
use planify_core::booking::Booking;
use planify_core::house::HousePromo;
use planify_core::id::ResourceId;
use planify_core::interval::Interval;
use planify_core::price::{Ask, Effect, Priced, Quote, Rate, Unit};
use planify_core::promo::Uses;
use planify_core::resource::Resource;
use planify_core::rule::Refusal;
use planify_store::{Tx, bookings, promos};
use std::collections::BTreeMap;

/// What decides about prices.
#[derive(Debug)]
pub(super) struct Prices {
    rates: BTreeMap<ResourceId, Vec<Rate>>,
    /// The promotion, and how often it is used; no number for one that was agreed before.
    promo: Option<(HousePromo, Option<Uses>)>,
}

impl Prices {
    /// Reads the rates of what is wanted, and the promotion.
    pub(super) fn read(tx: &mut Tx<'_>, request: &Request) -> Result<Self, EngineError> {
        let rates = rates_of(tx, &request.wanted)?;
        let promo = match &request.promo {
            Some(_) => Some(promo(tx, request)?),
            None => None,
        };
        Ok(Self { rates, promo: promo.map(|(house, uses)| (house, Some(uses))) })
    }

    /// Reads the rates of what a booking is to have instead. The promotion that it has stays its own, whatever became of
    /// the code since.
    pub(super) fn anew(
        tx: &mut Tx<'_>,
        booking: &Booking,
        wanted: &[(Resource, i64)],
    ) -> Result<Self, EngineError> {
        let promo = match booking.promo {
            Some(promo) => promos::find(tx, booking.org, promo)?,
            None => None,
        };
        Ok(Self { rates: rates_of(tx, wanted)?, promo: promo.map(|house| (house, None)) })
    }

    /// Whether something has a price.
    pub(super) fn has(&self, resource: ResourceId) -> bool {
        self.rates.get(&resource).is_some_and(|rates| !rates.is_empty())
    }

    /// The promotion.
    pub(super) fn promo(&self) -> Option<&HousePromo> {
        self.promo.as_ref().map(|(promo, _)| promo)
    }

    /// The price of one date, the promotion used so often before by the same command; none if nothing has a price.
    pub(super) fn quote(
        &self,
        (wanted, seats): (&[(Resource, i64)], Option<i64>),
        stock: &Stock,
        (interval, before, now): (&Interval, i64, Timestamp),
    ) -> Result<Option<Quote>, Refusal> {
        let mut priced = Vec::new();
        let mut currency = None;
        for (resource, quantity) in wanted {
            let Some(bookable) = stock.bookables().get(&resource.id) else { continue };
            let rates = self.rates.get(&resource.id).map_or(&[][..], Vec::as_slice);
            if rates.is_empty() {
                continue;
            }
            if seats.is_none() && rates.iter().any(is_by_head) {
                let message = format!("`{}` is paid by the head", resource.slug);
                return Err(Refusal::invalid("seats", message).hint("say how many people come"));
            }
            let heads = seats.unwrap_or(0);
            let ask = Ask { interval: *interval, quantity: *quantity, heads };
            let (tax, zone) = (&bookable.tax, &bookable.zone);
            priced.push(Priced { resource: resource.id, ask, rates, tax, zone });
            currency.get_or_insert(bookable.currency);
        }
        let Some(currency) = currency else { return self.nothing_to_pay() };
        let promo = match &self.promo {
            Some((house, None)) => {
                let listed = Quote::listed(&priced, currency)?;
                Some(&house.promo).filter(|promo| promo.reaches(listed))
            }
            Some((house, Some(uses))) => {
                let uses = Uses { all: uses.all + before, by_person: uses.by_person + before };
                house.promo.accept(Quote::listed(&priced, currency)?, uses, now)?;
                Some(&house.promo)
            }
            None => None,
        };
        Quote::of(&priced, promo, currency).map(Some)
    }

    fn nothing_to_pay(&self) -> Result<Option<Quote>, Refusal> {
        let Some((house, Some(_))) = &self.promo else { return Ok(None) };
        let message = format!("there is nothing to pay that `{}` could reduce", house.promo.code);
        Err(Refusal::new("promo-not-valid", message).field("promo").hint("book without the code"))
    }
}

fn rates_of(
    tx: &mut Tx<'_>,
    wanted: &[(Resource, i64)],
) -> Result<BTreeMap<ResourceId, Vec<Rate>>, EngineError> {
    let each = wanted.iter().map(|(it, _)| Ok((it.id, rates::of_resource(tx, it)?)));
    each.collect()
}

fn is_by_head(rate: &Rate) -> bool {
    match rate.effect {
        Effect::Base { unit, .. } | Effect::Fixed { unit, .. } => unit == Unit::Head,
        Effect::Percent { .. } => false,
    }
}

/// Finds the promotion and how often it is used; uses of holds that have expired do not count.
fn promo(tx: &mut Tx<'_>, request: &Request) -> Result<(HousePromo, Uses), EngineError> {
    let org = request.org;
    let code = request.promo.as_ref().expect("the caller has seen that a code is given");
    let missing = || not_found("promotion code", code.as_str(), "leave it out, or ask for another");
    let mut house = promos::find_by_code(tx, org, code)?.ok_or_else(missing)?;
    if house.revoked_at.is_some() {
        return Err(Refusal::new("promo-not-valid", format!("`{code}` is not accepted any more"))
            .field("promo")
            .hint("book without the code")
            .into());
    }
    if house.promo.uses_max.is_some_and(|most| house.used >= most) {
        for booking in bookings::lapsed_of_promo(tx, org, house.id)? {
            lapse::lapse_one(tx, &booking)?;
        }
        house = promos::find_by_code(tx, org, code)?.ok_or_else(missing)?;
    }
    let mut uses = Uses { all: house.used, by_person: 0 };
    if let (Some(user), Some(_)) = (request.user, house.promo.uses_per_person_max) {
        bookings::lock_user(tx, user)?;
        uses.by_person = bookings::promo_uses(tx, org, (house.id, user))?;
    }
    Ok((house, uses))
}
