//! New bookings: all that is wanted on all dates, or nothing.

use super::price::Prices;
use super::write::{journal_fields, subject};
use super::{Goal, NewBooking, Request, SeenBooking, dates, place, quote, tell, waiting, whole};
use crate::bookables::Keep;
use crate::call::Effects;
use crate::offers::{self, Stock};
use crate::recorder::Recorder;
use crate::{Call, EngineError, Outcome, resolve};
use jiff::{SignedDuration, Timestamp};
use planify_core::booking::{self, Booking, Part, State, takes_place};
use planify_core::event::check_editable;
use planify_core::id::BookingId;
use planify_core::interval::Interval;
use planify_core::permission::{Action, permit};
use planify_core::policy::Terms;
use planify_core::price::Quote;
use planify_core::resource::Resource;
use planify_core::rule::{Fault, Refusal};
use planify_core::slot::{self, Accepted, OnConflict, Plan, Skipped, plan_series};
use planify_core::venue::Venue;
use planify_core::when::parse_zone;
use planify_store::bookings::Agreed;
use planify_store::{Tx, bookings, promos};

/// What was booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// The booking, or the first of several.
    pub first: SeenBooking,
    /// All of them, by time.
    pub all: Vec<Booking>,
    /// Dates that were left out, with why.
    pub skipped: Vec<Skipped>,
}

/// Books something: for a while, as certainly as it can be without anybody else, or once others give it up.
///
/// # Errors
/// `slot-taken`, `pool-full`, `quota-used`, `not-bookable`, `archived`, what is against the price, and `slot-free` for
/// what nobody has to wait for.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    new: &NewBooking,
) -> Result<Outcome<Booked>, EngineError> {
    permit(&call.actor, Action::Book, call.actor.org)?;
    let request = resolved(tx, call, new)?;
    let command = match new.goal {
        Goal::Hold => "booking.hold",
        Goal::Confirm => "booking.create",
        Goal::Wait => "booking.wait",
    };
    if new.goal != Goal::Wait {
        place::refuse_taken(tx, &request)?;
    }
    let recorder = Recorder::begin(tx, call, request.org, command);
    let mut effects = Effects::default();
    let booked = match new.goal {
        Goal::Wait => waiting::join(tx, &recorder, &request)?,
        Goal::Hold | Goal::Confirm => book(tx, &recorder, &request, &mut effects)?,
    };
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, ..Outcome::unchanged(booked) })
}

/// Finds what a caller names.
fn resolved(tx: &mut Tx<'_>, call: &Call, new: &NewBooking) -> Result<Request, EngineError> {
    let (venue, wanted) = wanted(tx, call, new.venue.as_deref(), &new.wanted)?;
    let zone = parse_zone(&venue.details.zone).map_err(Refusal::from)?;
    let date = new.time.interval(&zone)?;
    let event =
        new.event.as_deref().map(|event| resolve::event(tx, &call.actor, event)).transpose()?;
    if let Some(event) = &event {
        check_editable(event)?;
    }
    let title = match &new.title {
        Some(title) => booking::parse_title(title)?,
        None => event.as_ref().map_or_else(|| names(&wanted), |event| event.details.title.clone()),
    };
    Ok(Request {
        org: venue.org,
        user: call.actor.user_id(),
        event: event.map(|event| event.id),
        dates: dates::repeated(date, new.repeat.as_ref(), &zone)?,
        zone,
        on_conflict: new.repeat.as_ref().map_or(OnConflict::Refuse, |it| it.on_conflict),
        wanted,
        title,
        seats: new.seats,
        layout: new.layout.clone(),
        promo: new.promo.clone(),
        hold: new.hold,
        goal: new.goal,
    })
}

/// The resources that a caller names, all of one venue, with the venue and their numbers.
pub(crate) fn wanted(
    tx: &mut Tx<'_>,
    call: &Call,
    venue: Option<&str>,
    wanted: &[(String, i64)],
) -> Result<(Venue, Vec<(Resource, i64)>), EngineError> {
    if wanted.len() > booking::PARTS_MAX {
        let message = format!("{} resources are more than {}", wanted.len(), booking::PARTS_MAX);
        return Err(Refusal::invalid("resources", message).into());
    }
    let at = venue.map(|venue| resolve::venue(tx, &call.actor, venue)).transpose()?;
    let mut of = None;
    let mut found: Vec<(Resource, i64)> = Vec::with_capacity(wanted.len());
    for (reference, quantity) in wanted {
        let (resource, venue) = resolve::placed(tx, &call.actor, at.as_ref(), reference)?;
        if let Some((first, _)) = found.first()
            && first.venue != resource.venue
        {
            let message = format!("`{}` is at another venue than `{}`", resource.slug, first.slug);
            return Err(Refusal::invalid("resources", message)
                .hint("book what is at each venue by itself")
                .into());
        }
        found.push((resource, *quantity));
        of = Some(venue);
    }
    Ok((of.ok_or_else(nothing_wanted)?, found))
}

fn nothing_wanted() -> Refusal {
    Refusal::invalid("resources", "a booking is of something").hint("name a resource")
}

/// What a booking is called when nothing is said.
fn names(wanted: &[(Resource, i64)]) -> String {
    let names: Vec<&str> = wanted.iter().map(|(it, _)| it.details.name.as_str()).collect();
    names.join(", ").chars().take(booking::TITLE_MAX).collect()
}

/// Books what is asked for.
///
/// # Errors
/// As [`create`].
pub(crate) fn book(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    request: &Request,
    effects: &mut Effects,
) -> Result<Booked, EngineError> {
    let now = tx.now();
    let (Some(first), Some(last)) = (request.dates.first(), request.dates.last()) else {
        return Err(Refusal::invalid("start", "there is no date").into());
    };
    let window = Interval::new(first.starts_at(), last.ends_at())?;
    let resources: Vec<Resource> = request.wanted.iter().map(|(it, _)| it.clone()).collect();
    let stock = offers::of(tx, (request.org, request.user), &resources, &window, Keep::Shared)?;
    let plan = plan(&stock, request, now)?;
    let prices = Prices::read(tx, request)?;
    let terms = place::terms(&stock, &request.wanted, &prices);
    let series = (plan.booked.len() > 1).then(|| BookingId::from(tx.new_uuid()));
    let mut made: Vec<(Booking, Option<Quote>, Accepted)> = Vec::with_capacity(plan.booked.len());
    let asked = (request.wanted.as_slice(), request.seats);
    for (before, accepted) in (0..).zip(plan.booked) {
        let quote = prices.quote(asked, &stock, (&accepted.interval, before, now))?;
        let id = match series {
            Some(series) if made.is_empty() => series,
            _ => BookingId::from(tx.new_uuid()),
        };
        let new = new_booking((id, series), request, &stock, (&accepted.interval, now))?;
        let promo = prices.promo().map(|promo| promo.id);
        let held = Booking { total: quote.as_ref().map(|quote| quote.total), promo, ..new };
        let held = hold(held, request, &terms, now)?;
        let next = match request.goal {
            Goal::Confirm => held.confirm(&terms, now)?,
            Goal::Hold | Goal::Wait => held,
        };
        made.push((next, quote, accepted));
    }
    write(tx, recorder, &made, &terms)?;
    if let Some(promo) = prices.promo() {
        let uses = i64::try_from(made.len()).unwrap_or(i64::MAX);
        promos::count_uses(tx, request.org, promo.id, uses)?;
    }
    let quote = made.first_mut().and_then(|(_, quote, _)| quote.take());
    let all: Vec<Booking> = made.into_iter().map(|(booking, ..)| booking).collect();
    tell::made(tx, recorder, &all, effects)?;
    let booking = all.first().cloned().ok_or_else(nothing_wanted)?;
    let parts = place::named(&request.wanted);
    let first = whole(tx, booking, parts, quote)?;
    Ok(Booked { first, all, skipped: plan.skipped })
}

/// Decides about all dates.
fn plan(stock: &Stock, request: &Request, now: Timestamp) -> Result<Plan, EngineError> {
    let wishes = place::wishes(&request.wanted, request.seats, request.layout.as_deref())?;
    let offer = stock.offer(wishes, None);
    let told = |at: Timestamp| slot::on_the_wall(at, &request.zone);
    plan_series(offer, &request.dates, request.on_conflict, now).map_err(|skipped| {
        let reasons: Vec<_> = skipped.iter().flat_map(|it| it.reasons.clone()).collect();
        let mut refusal = place::refusal(stock, &reasons);
        if request.dates.len() > 1 {
            let faults = refusal.faults.into_iter().zip(
                skipped.iter().flat_map(|it| it.reasons.iter().map(|_| it.interval.starts_at())),
            );
            refusal.faults = faults
                .map(|(fault, at)| Fault {
                    message: format!("{}: {}", told(at), fault.message),
                    ..fault
                })
                .collect();
            refusal.message = format!(
                "{} of {} dates cannot be booked; {}",
                skipped.len(),
                request.dates.len(),
                refusal.message
            );
            refusal.hint = Some("leave them out with `--skip-conflicts`".into());
        }
        refusal.into()
    })
}

/// A booking of one date that is not written yet.
pub(super) fn new_booking(
    (id, series): (BookingId, Option<BookingId>),
    request: &Request,
    stock: &Stock,
    (interval, now): (&Interval, Timestamp),
) -> Result<Booking, EngineError> {
    let first = request.wanted.first().and_then(|(it, _)| stock.bookables().get(&it.id));
    let bookable = first.ok_or_else(nothing_wanted)?;
    let (start_local, end_local) = dates::walls(interval, &bookable.zone);
    let mut parts: Vec<Part> = request
        .wanted
        .iter()
        .map(|(it, quantity)| Part { resource: it.id, quantity: *quantity })
        .collect();
    parts.sort_unstable();
    Ok(Booking {
        id,
        org: request.org,
        venue: bookable.venue.id,
        event: request.event,
        series,
        state: State::Held,
        title: request.title.clone(),
        user: request.user,
        zone: bookable.venue.details.zone.clone(),
        start_local,
        end_local,
        time: *interval,
        seats: request.seats,
        layout: request.layout.clone(),
        total: None,
        promo: None,
        expires_at: None,
        checked_in_at: None,
        parts,
        version: 1,
        created_at: now,
        updated_at: now,
    })
}

/// The booking with the moment at which its place goes to others.
fn hold(
    new: Booking,
    request: &Request,
    terms: &Terms,
    now: Timestamp,
) -> Result<Booking, Refusal> {
    let most = SignedDuration::from_mins(terms.hold_minutes);
    let length = request.hold.unwrap_or(most);
    if length > most || length < SignedDuration::from_mins(1) {
        let message = format!("a hold lasts from 1 to {} minutes", terms.hold_minutes);
        return Err(Refusal::invalid("hold", message));
    }
    let until = now.saturating_add(length).unwrap_or(now).min(new.time.ends_at());
    Ok(Booking { expires_at: Some(until), ..new })
}

/// Writes the bookings with what they take, and notes each.
fn write(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    made: &[(Booking, Option<Quote>, Accepted)],
    terms: &Terms,
) -> Result<(), EngineError> {
    for (booking, quote, _) in made {
        let quote = quote.as_ref().map(quote::to_json).transpose()?;
        bookings::insert(tx, booking, &Agreed { quote, terms: terms.clone().into() })?;
    }
    let placed: Vec<_> = made
        .iter()
        .filter(|(booking, ..)| takes_place(booking.state, terms))
        .map(|(booking, _, accepted)| (booking, accepted.claims.as_slice()))
        .collect();
    place::take(tx, &placed)?;
    for (booking, ..) in made {
        recorder.created(tx, subject(booking), journal_fields(booking))?;
    }
    Ok(())
}
