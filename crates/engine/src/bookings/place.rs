//! The places that bookings take: of exclusive resources, of pools, in the order of their ids.

use super::Request;
use super::price::Prices;
use crate::EngineError;
use crate::bookables::Keep;
use crate::offers::{self, Stock};
use jiff::tz::TimeZone;
use planify_core::booking;
use planify_core::booking::Booking;
use planify_core::id::ResourceId;
use planify_core::interval::Interval;
use planify_core::policy::Terms;
use planify_core::resource::{Kind, Resource, Sharing};
use planify_core::rule::Refusal;
use planify_core::slot::{self, Accepted, Claim, Holder as Who, Offer, Reason, Why, Wish};
use planify_store::blocks::{self, Holder};
use planify_store::bookings::NamedPart;
use planify_store::{Tx, pools, resources};

/// How a time is judged.
type Judge = fn(&Offer<'_>, &Interval, jiff::Timestamp) -> Result<Accepted, Vec<Reason>>;

/// What is wished of each resource: people and layouts concern rooms, where there are any.
pub(crate) fn wishes(
    wanted: &[(Resource, i64)],
    seats: Option<i64>,
    layout: Option<&str>,
) -> Result<Vec<(ResourceId, Wish)>, Refusal> {
    let is_room = |resource: &Resource| resource.details.kind == Kind::Room;
    let has_rooms = wanted.iter().any(|(resource, _)| is_room(resource));
    let wish = |(resource, quantity): &(Resource, i64)| {
        let concerned = is_room(resource) || !has_rooms;
        let wish = Wish {
            quantity: *quantity,
            seats: seats.filter(|_| concerned),
            layout: layout.filter(|_| concerned).map(str::to_owned),
            attributes: Vec::new(),
        };
        wish.check()?;
        Ok((resource.id, wish))
    };
    wanted.iter().map(wish).collect()
}

/// What is wanted, by name.
pub(super) fn named(wanted: &[(Resource, i64)]) -> Vec<NamedPart> {
    let named = |(resource, quantity): &(Resource, i64)| NamedPart {
        resource: resource.id,
        slug: resource.slug.clone(),
        name: resource.details.name.clone(),
        quantity: *quantity,
    };
    let mut parts: Vec<NamedPart> = wanted.iter().map(named).collect();
    parts.sort_by_key(|part| part.resource);
    parts
}

/// The terms that hold for all that is wanted: the strictest of each.
pub(super) fn terms(stock: &Stock, wanted: &[(Resource, i64)], prices: &Prices) -> Terms {
    let of = |(resource, _): &(Resource, i64)| stock.bookables().get(&resource.id);
    let all = || wanted.iter().filter_map(of);
    let priced = all().filter(|bookable| prices.has(bookable.resource.id));
    booking::strictest(all().map(|it| &*it.terms), priced.map(|it| &*it.terms))
}

/// Refuses at once what somebody else has already, before all that decides is read.
///
/// # Errors
/// `slot-taken`.
pub(super) fn refuse_taken(tx: &mut Tx<'_>, request: &Request) -> Result<(), EngineError> {
    let [date] = request.dates.as_slice() else { return Ok(()) };
    match taken(tx, &request.wanted, *date)? {
        Some((reason, slug)) => {
            Err(slot::refusal(&[reason], &request.zone, |_| slug.clone()).into())
        }
        None => Ok(()),
    }
}

/// Who has something of what is wanted at a time, with what that is called; what is kept free around it counts only
/// later.
pub(super) fn taken(
    tx: &mut Tx<'_>,
    wanted: &[(Resource, i64)],
    time: Interval,
) -> Result<Option<(Reason, String)>, EngineError> {
    for (resource, _) in wanted {
        for (leaf, slug) in leaves(resource) {
            if let Some(block) = blocks::taken(tx, leaf, time)?.first() {
                let why = Why::Taken {
                    by: Who::of(block),
                    taken: block.interval,
                    booking: block.booking,
                };
                return Ok(Some((Reason { resource: leaf, why }, slug.to_owned())));
            }
        }
    }
    Ok(None)
}

/// What a booking of a resource has for itself, with what it is called: the resource, or its parts.
fn leaves(resource: &Resource) -> impl Iterator<Item = (ResourceId, &str)> {
    let parts = resource.details.parts.iter().map(|part| (part.id, part.slug.as_str()));
    let is_own = resource.details.sharing == Sharing::Exclusive;
    parts.chain(is_own.then_some((resource.id, resource.slug.as_str())))
}

/// What reasons come to, with the slugs of what they are about.
pub(super) fn refusal(stock: &Stock, reasons: &[Reason]) -> Refusal {
    // All that is booked together is at one venue.
    let first = stock.bookables().values().next();
    let zone = first.map_or(TimeZone::UTC, |it| it.zone.clone());
    slot::refusal(reasons, &zone, |id| {
        let bookable = stock.bookables().get(&id);
        bookable.map_or_else(|| id.to_string(), |it| it.resource.slug.clone())
    })
}

/// Takes places for bookings, all in the order of the resources.
///
/// # Errors
/// `slot-taken` and `pool-full` if somebody else was faster.
pub(super) fn take(tx: &mut Tx<'_>, bookings: &[(&Booking, &[Claim])]) -> Result<(), EngineError> {
    let mut all: Vec<(&Claim, &Booking)> = bookings
        .iter()
        .flat_map(|(booking, claims)| claims.iter().map(move |claim| (claim, *booking)))
        .collect();
    all.sort_by_key(|(claim, _)| **claim);
    for (claim, booking) in all {
        let Claim { resource, interval, units } = *claim;
        let (org, expires_at) = (booking.org, booking.expires_at);
        match units {
            None => {
                let holder = Holder { org, booking: booking.id, expires_at };
                blocks::take(tx, resource, interval, &holder)?;
            }
            Some(quantity) => {
                let (booking, time) = (booking.id, interval);
                pools::take(
                    tx,
                    &pools::Claim { org, resource, booking, quantity, time, expires_at },
                )?;
            }
        }
    }
    Ok(())
}

/// Gives back all that a booking takes.
pub(super) fn release(tx: &mut Tx<'_>, booking: &Booking) -> Result<(), EngineError> {
    blocks::release(tx, booking.id)?;
    pools::release(tx, booking.org, booking.id)?;
    Ok(())
}

/// Lets what a booking takes last as long as the booking itself.
///
/// # Errors
/// `hold-expired` if others have it: whoever took it may have begun a moment later, when it had expired, and be done.
pub(super) fn keep(tx: &mut Tx<'_>, booking: &Booking) -> Result<(), EngineError> {
    let kept = blocks::keep_until(tx, booking.id, booking.expires_at)?
        + pools::keep_until(tx, booking.id, booking.expires_at)?;
    let places = |(resource, _): &(Resource, i64)| match resource.details.sharing {
        Sharing::Exclusive | Sharing::Pool => 1,
        Sharing::Composite => resource.details.parts.len(),
        Sharing::Unlimited => 0,
    };
    let taken: usize = parts(tx, booking)?.iter().map(places).sum();
    if kept < u64::try_from(taken).unwrap_or(u64::MAX) {
        return Err(booking::hold_expired().into());
    }
    Ok(())
}

/// The resources of a booking with their numbers.
pub(super) fn parts(
    tx: &mut Tx<'_>,
    booking: &Booking,
) -> Result<Vec<(Resource, i64)>, EngineError> {
    let mut found = Vec::with_capacity(booking.parts.len());
    for part in &booking.parts {
        if let Some(resource) = resources::find(tx, booking.org, part.resource)? {
            found.push((resource, part.quantity));
        }
    }
    Ok(found)
}

/// What a booking takes at a time, judged anew; the booking itself is not in its own way.
///
/// # Errors
/// `slot-taken`, `pool-full` and all else that `judge` has against it.
pub(super) fn judged(
    tx: &mut Tx<'_>,
    (booking, wanted): (&Booking, &[(Resource, i64)]),
    (time, keep): (&Interval, Keep),
    judge: Judge,
) -> Result<Accepted, EngineError> {
    Ok(judged_among(tx, (booking, wanted), (time, keep), judge)?.1)
}

/// The same with all among which it was judged.
pub(super) fn judged_among(
    tx: &mut Tx<'_>,
    (booking, wanted): (&Booking, &[(Resource, i64)]),
    (time, keep): (&Interval, Keep),
    judge: Judge,
) -> Result<(Stock, Accepted), EngineError> {
    let resources: Vec<Resource> = wanted.iter().map(|(resource, _)| resource.clone()).collect();
    let stock = offers::of(tx, (booking.org, booking.user), &resources, time, keep)?;
    let wishes = wishes(wanted, booking.seats, booking.layout.as_deref())?;
    let offer = stock.offer(wishes, Some(booking.id));
    let accepted = judge(&offer, time, tx.now()).map_err(|reasons| refusal(&stock, &reasons))?;
    Ok((stock, accepted))
}
