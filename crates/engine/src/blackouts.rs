//! Blackouts of venues and resources: list, add, remove.

use crate::bookings::waiting::{self, Freed};
use crate::call::Effects;
use crate::error::not_found;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::resolve::{self, CHUNK};
use crate::{Call, EngineError, Outcome, Page, PageRequest};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use planify_core::actor::Actor;
use planify_core::blackout::{Blackout, NewBlackout};
use planify_core::id::BlackoutId;
use planify_core::permission::{Action, permit};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_core::slot::on_the_wall;
use planify_core::venue::Venue;
use planify_core::when::parse_zone;
use planify_store::blackouts::{self, Filter};
use planify_store::bookings::{self, Coming};
use planify_store::{Tx, resources};
use uuid::Uuid;

/// What happens if bookings have the place already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnBookings {
    /// There is no blackout.
    Refuse,
    /// They stay, and nobody else books.
    Keep,
}

/// The most bookings that are told.
const TOLD_MAX: i64 = 20;

/// Which blackouts of a venue to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListBlackouts {
    /// The page.
    pub page: PageRequest,
    /// Those that end after this.
    pub from: Option<Timestamp>,
    /// Those that start before this.
    pub to: Option<Timestamp>,
    /// Those that concern a resource.
    pub resource: Option<String>,
}

/// Lists the blackouts of a venue and its resources, the soonest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    venue: &str,
    wanted: &ListBlackouts,
) -> Result<Page<Blackout>, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    let venue = resolve::venue(tx, actor, venue)?;
    let resource = match &wanted.resource {
        Some(text) => Some(resolve::resource(tx, actor, Some(&venue), text)?.id),
        None => None,
    };
    let (limit, rows) = wanted.page.rows()?;
    let place = wanted.page.place("start", Place { at: EARLIEST, id: Uuid::nil() })?;
    let filter = Filter { from: wanted.from, to: wanted.to, resource };
    let found = blackouts::list(tx, (venue.org, venue.id), filter, (place.at, place.id), rows)?;
    Ok(Page::cut(found, limit, "start", |it| Place {
        at: it.interval.starts_at(),
        id: it.id.uuid(),
    }))
}

/// Adds a blackout to a venue, or to a resource of it.
///
/// # Errors
/// `slot-taken` with the bookings that have the place, unless they are kept.
pub fn add(
    tx: &mut Tx<'_>,
    call: &Call,
    (venue, resource): (&str, Option<&str>),
    (new, on_bookings): (&NewBlackout, OnBookings),
) -> Result<Outcome<Blackout>, EngineError> {
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
    let zone = parse_zone(&venue.details.zone).map_err(Refusal::from)?;
    let blackout = Blackout {
        id: tx.new_uuid().into(),
        org: venue.org,
        venue: venue.id,
        resource: resource.as_ref().map(|resource| resource.id),
        resource_slug: resource.map(|resource| resource.slug),
        interval: new.interval(&zone)?,
        note: new.checked_note()?,
        created_at: tx.now(),
    };
    resources::lock_of(tx, venue.id, blackout.resource)?;
    let in_the_way = in_the_way(tx, &blackout)?;
    if on_bookings == OnBookings::Refuse && !in_the_way.is_empty() {
        return Err(taken(&in_the_way, &zone).into());
    }
    blackouts::insert(tx, &blackout)?;
    let recorder = Recorder::begin(tx, call, blackout.org, "blackout.add");
    recorder.created(tx, subject(&blackout), journal_fields(&blackout))?;
    let mut outcome = Outcome { op: Some(recorder.op()), ..Outcome::unchanged(blackout) };
    outcome.warnings.extend(in_the_way.iter().map(|it| format!("{} stays", told(it, &zone))));
    Ok(outcome)
}

/// The bookings that have the place; nobody makes another one meanwhile.
fn in_the_way(tx: &mut Tx<'_>, blackout: &Blackout) -> Result<Vec<Coming>, EngineError> {
    let at = (blackout.org, blackout.venue, blackout.resource);
    let time = (blackout.interval.starts_at(), blackout.interval.ends_at());
    Ok(bookings::coming(tx, at, time, TOLD_MAX)?)
}

fn told(booking: &Coming, zone: &TimeZone) -> String {
    format!("`{}` at {} (`{}`)", booking.title, on_the_wall(booking.starts_at, zone), booking.id)
}

fn taken(bookings: &[Coming], zone: &TimeZone) -> Refusal {
    let names: Vec<String> = bookings.iter().map(|it| told(it, zone)).collect();
    Refusal::new("slot-taken", format!("it is booked: {}", names.join(", ")))
        .hint("move or cancel the bookings, or keep them with `--keep-bookings`")
}

/// Removes a blackout.
pub fn remove(
    tx: &mut Tx<'_>,
    call: &Call,
    venue: &str,
    blackout: &str,
) -> Result<Outcome<Blackout>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let venue = resolve::venue(tx, &call.actor, venue)?;
    let blackout = find(tx, &venue, blackout)?;
    blackouts::delete(tx, &blackout)?;
    let recorder = Recorder::begin(tx, call, blackout.org, "blackout.remove");
    recorder.deleted(tx, subject(&blackout), journal_fields(&blackout))?;
    let freed = Freed {
        at: (blackout.org, blackout.venue),
        resources: blackout.resource.map(|resource| vec![resource]),
        time: blackout.interval,
    };
    let mut effects = Effects::default();
    let warnings = waiting::offer(tx, &recorder, [freed], &mut effects)?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, warnings, ..Outcome::unchanged(blackout) })
}

/// Finds the blackout of a venue that a reference names: an id, or a part of one.
fn find(tx: &mut Tx<'_>, venue: &Venue, text: &str) -> Result<Blackout, EngineError> {
    resolve::check_length(text)?;
    let at = (venue.org, venue.id);
    let id = match Reference::parse(text, BlackoutId::PREFIX) {
        Reference::Id(id) => Some(id),
        Reference::Name(name) => resolve::by_part(tx, &name, BlackoutId::PREFIX, |tx, after| {
            blackouts::ids(tx, at, after, CHUNK)
        })?,
        Reference::Key(_) | Reference::Next | Reference::Last => None,
    };
    let found = match id {
        Some(id) => blackouts::find(tx, at, id.into())?,
        None => None,
    };
    found.ok_or_else(|| {
        not_found("blackout", text, "list them with `planify venue blackout list VENUE`")
    })
}

fn subject(blackout: &Blackout) -> (&'static str, Uuid) {
    (BlackoutId::PREFIX, blackout.id.uuid())
}

fn journal_fields(blackout: &Blackout) -> Fields {
    fields! {
        "venue": blackout.venue.to_string(),
        "resource": blackout.resource.map(|resource| resource.to_string()),
        "starts_at": blackout.interval.starts_at().to_string(),
        "ends_at": blackout.interval.ends_at().to_string(),
        "note": blackout.note,
    }
}
