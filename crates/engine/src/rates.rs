//! Rates of venues and resources: list, add, remove, and those that apply.

use crate::error::not_found;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::resolve::{self, CHUNK};
use crate::{Call, EngineError, Outcome, Page, PageRequest};
use planify_core::actor::Actor;
use planify_core::house::Houses;
use planify_core::id::RateId;
use planify_core::permission::{Action, permit};
use planify_core::price::{Effect, Rate};
use planify_core::rate::{HouseRate, RATES_MAX, applying, weekday_words};
use planify_core::reference::Reference;
use planify_core::resource::Resource;
use planify_core::rule::Refusal;
use planify_core::venue::Venue;
use planify_store::{Tx, house_rules, rates, venues};
use uuid::Uuid;

/// Lists the rates of a venue and its resources, or those that concern one resource.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (venue, resource): (&str, Option<&str>),
    page: &PageRequest,
) -> Result<Page<HouseRate>, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    let venue = resolve::venue(tx, actor, venue)?;
    let resource = match resource {
        Some(text) => Some(resolve::resource(tx, actor, Some(&venue), text)?.id),
        None => None,
    };
    let (limit, rows) = page.rows()?;
    let after = page.place("rates", Place { at: EARLIEST, id: Uuid::nil() })?.id;
    let found = rates::list(tx, (venue.org, venue.id), resource, after, rows)?;
    Ok(Page::cut(found, limit, "rates", |it| Place { at: EARLIEST, id: it.id.uuid() }))
}

/// The rates that apply to a resource, in their order.
pub fn of_resource(tx: &mut Tx<'_>, resource: &Resource) -> Result<Vec<Rate>, EngineError> {
    let at = (resource.org, resource.venue);
    let most = i64::try_from(2 * RATES_MAX).unwrap_or(i64::MAX);
    let found = rates::list(tx, at, Some(resource.id), Uuid::nil(), most)?;
    Ok(applying(&found, resource.id))
}

/// Adds a rate to a venue, or to a resource of it.
///
/// # Errors
/// `bad-rate`, and `currency-mismatch` for a currency in which the venue has no prices.
pub fn add(
    tx: &mut Tx<'_>,
    call: &Call,
    (venue, resource): (&str, Option<&str>),
    rate: &Rate,
) -> Result<Outcome<HouseRate>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let venue = resolve::venue(tx, &call.actor, venue)?;
    venue.check_open()?;
    let resource = match resource {
        Some(text) => Some(resolve::resource(tx, &call.actor, Some(&venue), text)?),
        None => None,
    };
    if let Some(resource) = &resource {
        resource.check_open()?;
    }
    rate.check()?;
    check_currency(tx, &venue, rate)?;
    let house = HouseRate {
        id: tx.new_uuid().into(),
        org: venue.org,
        venue: venue.id,
        resource: resource.as_ref().map(|resource| resource.id),
        resource_slug: resource.map(|resource| resource.slug),
        rate: Rate { name: rate.name.trim().to_owned(), ..rate.clone() },
    };
    // The venue's row is held from here on, so that the limit holds.
    venues::lock(tx, venue.org, venue.id)?;
    let count = rates::count(tx, (house.org, house.venue), house.resource)?;
    if usize::try_from(count).unwrap_or(usize::MAX) >= RATES_MAX {
        let message = format!("there are {count} rates, the most is {RATES_MAX}");
        return Err(Refusal::new("too-large", message).hint("drop rates that are over").into());
    }
    let now = tx.now();
    rates::insert(tx, &house, now)?;
    let recorder = Recorder::begin(tx, call, house.org, "rate.add");
    recorder.created(tx, subject(&house), journal_fields(&house))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(house) })
}

/// Refuses an amount in another currency than the venue's.
fn check_currency(tx: &mut Tx<'_>, venue: &Venue, rate: &Rate) -> Result<(), EngineError> {
    let (Effect::Base { amount, .. } | Effect::Fixed { amount, .. }) = rate.effect else {
        return Ok(());
    };
    let of_venue = house_rules::find(tx, venue.org, venue.id.uuid())?;
    let of_org = house_rules::find(tx, venue.org, venue.org.uuid())?;
    let houses = Houses { resource: None, venue: Some(&of_venue), org: &of_org };
    houses.currency().0.same(amount.currency)?;
    Ok(())
}

/// Removes a rate; prices that were told stay as they were told.
pub fn remove(
    tx: &mut Tx<'_>,
    call: &Call,
    venue: &str,
    rate: &str,
) -> Result<Outcome<HouseRate>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let venue = resolve::venue(tx, &call.actor, venue)?;
    let house = find(tx, &venue, rate)?;
    rates::delete(tx, &house)?;
    let recorder = Recorder::begin(tx, call, house.org, "rate.remove");
    recorder.deleted(tx, subject(&house), journal_fields(&house))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(house) })
}

/// Finds the rate of a venue that a reference names: an id, or a part of one.
fn find(tx: &mut Tx<'_>, venue: &Venue, text: &str) -> Result<HouseRate, EngineError> {
    resolve::check_length(text)?;
    let at = (venue.org, venue.id);
    let id = match Reference::parse(text, RateId::PREFIX) {
        Reference::Id(id) => Some(id),
        Reference::Name(name) => resolve::by_part(tx, &name, RateId::PREFIX, |tx, after| {
            rates::ids(tx, at, after, CHUNK)
        })?,
        Reference::Key(_) | Reference::Next | Reference::Last => None,
    };
    let found = match id {
        Some(id) => rates::find(tx, at, id.into())?,
        None => None,
    };
    found.ok_or_else(|| not_found("rate", text, "list them with `planify venue rate list VENUE`"))
}

fn subject(house: &HouseRate) -> (&'static str, Uuid) {
    (RateId::PREFIX, house.id.uuid())
}

fn journal_fields(house: &HouseRate) -> Fields {
    let when = &house.rate.when;
    let (effect, unit, amount, points) = match house.rate.effect {
        Effect::Base { unit, amount } => ("base", Some(unit), Some(amount), None),
        Effect::Fixed { unit, amount } => ("fixed", Some(unit), Some(amount), None),
        Effect::Percent { points } => ("percent", None, None, Some(points)),
    };
    fields! {
        "venue": house.venue.to_string(),
        "resource": house.resource.map(|resource| resource.to_string()),
        "name": house.rate.name,
        "effect": effect,
        "unit": unit.map(|unit| unit.to_string()),
        "amount": amount.map(|amount| amount.to_string()),
        "points": points,
        "weekdays": when.weekdays.as_ref().map(|days| weekday_words(days)),
        "first": when.first.map(|date| date.to_string()),
        "last": when.last.map(|date| date.to_string()),
        "time": when.time.map(|span| span.to_string()),
        "priority": house.rate.priority,
    }
}
