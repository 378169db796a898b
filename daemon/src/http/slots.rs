//! Free times over HTTP: found among many resources, or checked for some.

use axum::extract::State;
use axum::response::Response;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use planify_api::convert::{end, instant, on_gap, parse_instant, parse_length, point};
use planify_api::envelope::{One, PAGE_DEFAULT};
use planify_api::money::Money;
use planify_api::paths;
use planify_api::slots::{
    self as wire, CheckSlot, FindSlots, FoundSlots, SlotCheck, SlotReason, SlotTime, parse_has,
    parse_resources,
};
use planify_core::interval::Interval;
use planify_core::policy::Approval;
use planify_core::price::Quote;
use planify_core::resource::Kind;
use planify_core::rule::Refusal;
use planify_core::schedule::{End, LENGTH_DEFAULT};
use planify_core::slot::{Holder, Reason, Why, Wish};
use planify_core::when::{OnGap, parse_zone};
use planify_engine::bookings::Time;
use planify_engine::slots::{self, Checked, Near, Slot};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::Shown;
use super::error::ApiError;
use super::extract::{Caller, Query};
use super::places::metres;
use super::reply;
use crate::app::App;
use crate::maps::{self, Named};

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(find_slots)).routes(routes!(check_slot))
}

impl Shown for FoundSlots {}
impl Shown for SlotCheck {}

/// Finds free times of resources: the earliest first, then the nearest, then those that just fit.
#[utoipa::path(get, path = paths::SLOTS, tag = "bookings", params(FindSlots),
    responses((status = 200, description = "The free times", body = One<FoundSlots>)))]
async fn find_slots(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<FindSlots>,
) -> Result<Response, ApiError> {
    let mut wanted = wanted(&query)?;
    let metres_max = query.within.map(metres).transpose()?;
    let named = match &query.near {
        Some(near) => Some(maps::point(&app, caller.actor, near).await?),
        None if metres_max.is_some() => {
            return Err(Refusal::invalid("within", "a distance is from some place")
                .hint("name the place with `near`")
                .into());
        }
        None => None,
    };
    wanted.near = named.as_ref().map(|named| Near { at: named.at, metres_max });
    let find = move |tx: &mut Tx<'_>| slots::find(tx, &caller.actor, &wanted);
    let found = app.store.read(find).await?;
    let at = named.as_ref().map(|named| named.at.to_string());
    let looked_up = named.and_then(|Named { looked_up, .. }| looked_up);
    let (label, attribution) = looked_up.unzip();
    reply::one(FoundSlots {
        slots: found.slots.iter().map(show_slot).collect(),
        more: found.has_more,
        from: found.window.map(|window| instant(window.starts_at())),
        to: found.window.map(|window| instant(window.ends_at())),
        at,
        label,
        attribution: attribution.map(str::to_owned),
    })
}

/// Reads what is looked for; the place comes later.
fn wanted(query: &FindSlots) -> Result<slots::FindSlots, Refusal> {
    let length = |field, text: &String| parse_length(text).map_err(|it| it.field(field));
    let resources: Vec<String> = query
        .resource
        .iter()
        .flat_map(|list| list.split(',').map(|one| one.trim().to_owned()))
        .collect();
    let kind: Option<Kind> = query.kind.as_ref().map(|word| word.parse()).transpose()?;
    let usual = resources.is_empty().then_some(Kind::Room);
    Ok(slots::FindSlots {
        from: query.from.as_ref().map(|text| parse_instant("from", text)).transpose()?,
        to: parse_instant("to", &query.to)?,
        length: query.duration.as_ref().map_or(Ok(LENGTH_DEFAULT), |it| length("duration", it))?,
        wish: Wish {
            quantity: query.quantity.unwrap_or(1),
            seats: query.seats,
            layout: query.layout.clone(),
            attributes: query.has.as_deref().map_or(Ok(Vec::new()), parse_has)?,
        },
        kind: kind.or(usual),
        venue: query.venue.clone(),
        resources,
        near: None,
        step: query.step.as_ref().map(|it| length("step", it)).transpose()?,
        limit: usize::try_from(query.limit.unwrap_or(PAGE_DEFAULT)).unwrap_or(usize::MAX),
    })
}

/// Checks whether something can be booked, and says all that is against it.
#[utoipa::path(get, path = paths::SLOT_CHECK, tag = "bookings", params(CheckSlot),
    responses((status = 200, description = "Whether it can be booked", body = One<SlotCheck>)))]
async fn check_slot(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<CheckSlot>,
) -> Result<Response, ApiError> {
    let asked = slots::CheckSlot {
        venue: query.venue,
        wanted: parse_resources(&query.resources)?,
        time: Time {
            start: point("start", &query.start)?,
            end: end(query.end.as_deref(), query.duration.as_deref())?.unwrap_or(End::Default),
            on_gap: query.on_gap.as_deref().map_or(Ok(OnGap::Refuse), on_gap)?,
        },
        seats: query.seats,
        layout: query.layout,
        attributes: query.has.as_deref().map_or(Ok(Vec::new()), parse_has)?,
        alternatives: usize::try_from(query.alternatives.unwrap_or(0)).unwrap_or(usize::MAX),
    };
    let check = move |tx: &mut Tx<'_>| slots::check(tx, &caller.actor, &asked);
    reply::one(show_check(&app.store.read(check).await?)?)
}

/// The wall clocks at both ends.
fn walls(interval: &Interval, zone: &str) -> [String; 2] {
    let zone = parse_zone(zone).unwrap_or(TimeZone::UTC);
    [interval.starts_at(), interval.ends_at()].map(|at| zone.to_datetime(at).to_string())
}

fn price(quote: Option<&Quote>) -> Option<Money> {
    quote.map(|quote| quote.total.into())
}

fn show_slot(slot: &Slot) -> wire::Slot {
    let (resource, venue) = (&slot.resource, &slot.venue);
    let [start_local, end_local] = walls(&slot.interval, &venue.details.zone);
    wire::Slot {
        reference: format!("{}/{}", venue.slug, resource.slug),
        resource: resource.id.to_string(),
        name: resource.details.name.clone(),
        kind: resource.details.kind.name().to_owned(),
        venue: venue.id.to_string(),
        venue_name: venue.details.name.clone(),
        zone: venue.details.zone.clone(),
        start_local,
        end_local,
        starts_at: instant(slot.interval.starts_at()),
        ends_at: instant(slot.interval.ends_at()),
        price: price(slot.price.as_ref()),
        metres: slot.metres,
        capacity: slot.capacity,
    }
}

fn show_check(checked: &Checked) -> Result<SlotCheck, Refusal> {
    let name = &checked.venue.details.zone;
    let zone = parse_zone(name)?;
    let [start_local, end_local] = walls(&checked.interval, name);
    let word = |(resource, units): &(planify_core::resource::Resource, i64)| match units {
        1 => resource.slug.clone(),
        units => format!("{}:{units}", resource.slug),
    };
    let reasons = checked.reasons.iter().map(|reason| show_reason(checked, reason, &zone));
    let unpriced = checked.unpriced.iter().map(|refusal| SlotReason {
        code: refusal.code.to_owned(),
        message: refusal.message.clone(),
        ..SlotReason::default()
    });
    let time = |other: &slots::OtherTime| {
        let [start_local, end_local] = walls(&other.interval, name);
        SlotTime {
            start_local,
            end_local,
            starts_at: instant(other.interval.starts_at()),
            ends_at: instant(other.interval.ends_at()),
            price: price(other.price.as_ref()),
        }
    };
    let accepted = checked.accepted.as_ref();
    Ok(SlotCheck {
        free: checked.is_free(),
        resources: checked.wanted.iter().map(word).collect(),
        venue: checked.venue.id.to_string(),
        zone: name.clone(),
        start_local,
        end_local,
        starts_at: instant(checked.interval.starts_at()),
        ends_at: instant(checked.interval.ends_at()),
        price: price(checked.price.as_ref()),
        approval: accepted.map(|accepted| accepted.approval == Approval::Required),
        hold_minutes: accepted.map(|accepted| accepted.hold_minutes),
        reasons: reasons.chain(unpriced).collect(),
        times: checked.times.iter().map(time).collect(),
        instead: checked.instead.iter().map(show_slot).collect(),
    })
}

fn show_reason(checked: &Checked, reason: &Reason, zone: &TimeZone) -> SlotReason {
    let told = SlotReason {
        resource: Some(reason.resource.to_string()),
        slug: checked.slugs.get(&reason.resource).cloned(),
        code: reason.code().to_owned(),
        message: reason.why.told_in(zone),
        ..SlotReason::default()
    };
    let between = |interval: &Interval, told: SlotReason| SlotReason {
        from: Some(instant(interval.starts_at())),
        to: Some(instant(interval.ends_at())),
        ..told
    };
    let held_by = |by: &Holder, told: SlotReason| SlotReason {
        by: Some(by.name().to_owned()),
        held_until: match by {
            Holder::Hold { until } => until.map(instant),
            Holder::Booking | Holder::Blackout | Holder::SameCommand => None,
        },
        ..told
    };
    match &reason.why {
        Why::Archived | Why::Repeated | Why::Layout { .. } | Why::Attribute { .. } => told,
        Why::Capacity { asked, holds: most } | Why::PoolFull { asked, free: most } => {
            SlotReason { asked: Some(*asked), most: Some(*most), ..told }
        }
        Why::TooShort { minutes } | Why::TooLong { minutes } => {
            SlotReason { asked: Some(minutes_of(checked)), most: Some(*minutes), ..told }
        }
        Why::Notice { earliest } | Why::LeadTime { earliest } => {
            SlotReason { earliest: Some(instant(*earliest)), ..told }
        }
        Why::Horizon { last } => SlotReason { last_day: Some(last.to_string()), ..told },
        Why::Closed { closed } => between(closed, told),
        Why::OffGrid { before, after } => {
            SlotReason { before: before.map(instant), after: after.map(instant), ..told }
        }
        Why::Blackout { blackout } => between(blackout, held_by(&Holder::Blackout, told)),
        Why::Taken { by, taken, booking } => SlotReason {
            booking: booking.map(|booking| booking.to_string()),
            ..between(taken, held_by(by, told))
        },
        Why::Buffer { by, taken, .. } => between(taken, held_by(by, told)),
        Why::Quota { used, .. } => SlotReason { asked: Some(*used), ..told },
    }
}

fn minutes_of(checked: &Checked) -> i64 {
    let length: SignedDuration = checked.interval.length();
    length.as_mins()
}
