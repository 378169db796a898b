//! Venues: create, read, list, edit, archive and take back.

use crate::events::OnKey;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, resolve, resources};
use jiff::Timestamp;
use planify_core::actor::Actor;
use planify_core::booking::{Booking, State};
use planify_core::event::check_slug;
use planify_core::geo::{self, Coordinates};
use planify_core::id::{EventId, OrgId, VenueId};
use planify_core::permission::{Action, permit};
use planify_core::rule::Refusal;
use planify_core::text::{numbered, slug};
use planify_core::venue::{self, EditVenue, Venue};
use planify_store::venues::{self, Order, Shelf};
use planify_store::{Tx, bookings};
use uuid::Uuid;

/// Creates a venue.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    new: &EditVenue,
    on_key: OnKey,
) -> Result<Outcome<Venue>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let details = venue::create(new)?;
    if on_key == OnKey::Change {
        let key = details.key.as_deref().ok_or_else(needs_key)?;
        if let Some(current) = venues::find_by_key(tx, call.actor.org, key)? {
            return change(tx, call, current, new);
        }
    }
    let wished = new.slug.as_deref().map_or_else(|| Ok(slug(&details.name)), check_slug)?;
    let taken = venues::slugs_like(tx, call.actor.org, &wished)?;
    let venue = Venue {
        id: tx.new_uuid().into(),
        org: call.actor.org,
        slug: free_slug(&taken, wished)?,
        details,
        archived_at: None,
        version: 1,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    venues::insert(tx, &venue)?;
    let recorder = Recorder::begin(tx, call, venue.org, "venue.create");
    recorder.created(tx, subject(&venue), journal_fields(&venue))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(venue) })
}

pub(crate) fn needs_key() -> Refusal {
    Refusal::invalid("upsert", "an upsert needs an external key").hint("add `--key KEY`")
}

/// The slug itself, or with the first number that is free; `taken` is in order.
pub(crate) fn free_slug(taken: &[String], wished: String) -> Result<String, Refusal> {
    let is_taken = |slug: &String| taken.binary_search(slug).is_ok();
    if !is_taken(&wished) {
        return Ok(wished);
    }
    (2..=u32::MAX)
        .map(|number| numbered(&wished, number))
        .find(|slug| !is_taken(slug))
        .ok_or_else(|| Refusal::new("duplicate-key", "no slug is free"))
}

/// Reads a venue.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<Venue, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    resolve::venue(tx, actor, reference)
}

/// Which venues to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListVenues {
    /// The page.
    pub page: PageRequest,
    /// Whether they are archived.
    pub shelf: Shelf,
    /// A part of the name.
    pub name: Option<String>,
    /// The order.
    pub order: Order,
}

/// Lists venues.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: &ListVenues,
) -> Result<Page<Venue>, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    let (limit, rows) = wanted.page.rows()?;
    let name = list_name(wanted.order);
    let after = behind(&wanted.page, name)?;
    let search = resolve::pattern(wanted.name.as_deref())?;
    let filter = (wanted.shelf, search.as_deref());
    let found = venues::list(tx, actor.org, filter, (wanted.order, after), rows)?;
    Ok(Page::cut(found, limit, name, |venue| Place { at: EARLIEST, id: venue.id.uuid() }))
}

/// How cursors name an order.
pub(crate) fn list_name(order: Order) -> &'static str {
    match order {
        Order::Name => "name",
        Order::NameDesc => "-name",
        Order::Creation => "created",
        Order::CreationDesc => "-created",
    }
}

/// The row behind which a page begins; its order follows from the row itself.
pub(crate) fn behind(page: &PageRequest, list: &str) -> Result<Option<Uuid>, EngineError> {
    let first = Place { at: EARLIEST, id: Uuid::nil() };
    Ok(Some(page.place(list, first)?.id).filter(|id| !id.is_nil()))
}

/// The venues in use around a point, the nearest first, with their distance in metres; at most `metres_max` away, if
/// there is a limit.
///
/// All are looked at: below a hundred thousand venues that is cheaper than an index of places.
pub fn near(
    tx: &mut Tx<'_>,
    actor: &Actor,
    point: Coordinates,
    metres_max: Option<f64>,
) -> Result<Vec<(Venue, f64)>, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    let venues = venues::open(tx, actor.org, None)?;
    Ok(geo::around((point, metres_max), venues, |venue| venue.details.at))
}

/// The venue of the first booking that an event has for certain, if it is known where that is.
pub(crate) fn of_event(
    tx: &mut Tx<'_>,
    org: OrgId,
    event: EventId,
) -> Result<Option<Venue>, EngineError> {
    let now = tx.now();
    let is_certain =
        |booking: &&Booking| matches!(booking.state_at(now), State::Confirmed | State::Completed);
    let booked = bookings::of_event(tx, org, event)?;
    let Some(booking) = booked.iter().find(is_certain) else { return Ok(None) };
    let venue = venues::find(tx, org, booking.venue)?;
    Ok(venue.filter(|venue| venue.details.at.is_some()))
}

/// The venue whose address is to be looked up; none if it is to be created. Refuses who may not keep what is found.
pub fn to_locate(
    tx: &mut Tx<'_>,
    actor: &Actor,
    reference: Option<&str>,
) -> Result<Option<Venue>, EngineError> {
    permit(actor, Action::EditVenues, actor.org)?;
    reference.map(|reference| resolve::venue(tx, actor, reference)).transpose()
}

/// Changes a venue.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    edit: &EditVenue,
) -> Result<Outcome<Venue>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let current = resolve::venue(tx, &call.actor, reference)?;
    call.check_version(&current.slug, current.version)?;
    change(tx, call, current, edit)
}

fn change(
    tx: &mut Tx<'_>,
    call: &Call,
    current: Venue,
    edit: &EditVenue,
) -> Result<Outcome<Venue>, EngineError> {
    let details = venue::edit(&current.details, edit)?;
    let slug = edit.slug.as_deref().map_or_else(|| Ok(current.slug.clone()), check_slug)?;
    if details == current.details && slug == current.slug {
        return Ok(Outcome::unchanged(current));
    }
    current.check_open()?;
    let next = Venue { slug, details, ..current.clone() };
    save(tx, call, &current, next, "venue.edit")
}

/// Takes a venue out of use; what is booked there stays, nothing new is.
pub fn archive(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<Venue>, EngineError> {
    let now = tx.now();
    shelve(tx, call, reference, (Some(now), "venue.archive"))
}

/// Takes a venue back into use.
pub fn restore(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<Venue>, EngineError> {
    shelve(tx, call, reference, (None, "venue.restore"))
}

fn shelve(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    (archived_at, command): (Option<Timestamp>, &'static str),
) -> Result<Outcome<Venue>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let current = resolve::venue(tx, &call.actor, reference)?;
    call.check_version(&current.slug, current.version)?;
    if current.archived_at.is_some() == archived_at.is_some() {
        return Ok(Outcome::unchanged(current));
    }
    let booked = match archived_at {
        Some(_) => resources::coming(tx, current.org, current.id, None)?,
        None => 0,
    };
    let next = Venue { archived_at, ..current.clone() };
    let mut outcome = save(tx, call, &current, next, command)?;
    outcome.warnings.extend(resources::stays(booked));
    Ok(outcome)
}

/// Writes the next version of a venue and notes what differs.
fn save(
    tx: &mut Tx<'_>,
    call: &Call,
    current: &Venue,
    next: Venue,
    command: &'static str,
) -> Result<Outcome<Venue>, EngineError> {
    let venue = Venue { version: current.version + 1, updated_at: tx.now(), ..next };
    venues::save(tx, &venue)?;
    let recorder = Recorder::begin(tx, call, venue.org, command);
    recorder.changed(tx, subject(&venue), journal_fields(current), journal_fields(&venue))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(venue) })
}

fn subject(venue: &Venue) -> (&'static str, Uuid) {
    (VenueId::PREFIX, venue.id.uuid())
}

fn journal_fields(venue: &Venue) -> Fields {
    let details = &venue.details;
    let source = details.source.as_ref();
    // What may be kept for a time only is not in the journal, which stays.
    let at = details.at.filter(|_| source.is_none_or(|source| source.until.is_none()));
    let place = source.map(|source| match &source.id {
        Some(id) => format!("{}:{id}", source.provider),
        None => source.provider.clone(),
    });
    fields! {
        "slug": venue.slug,
        "key": details.key,
        "name": details.name,
        "address": details.address,
        "zone": details.zone,
        "at": at.map(|at| at.to_string()),
        "place": place,
        "notes": details.notes,
        "archived_at": venue.archived_at.map(|at| at.to_string()),
    }
}
