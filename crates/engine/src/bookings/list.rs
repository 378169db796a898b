//! Bookings are read: one, or those of a time.

use super::{SeenBooking, seen};
use crate::page::{EARLIEST, LATEST, Place};
use crate::{EngineError, Page, PageRequest, resolve};
use jiff::Timestamp;
use planify_core::actor::Actor;
use planify_core::booking::{Booking, State};
use planify_core::permission::{Action, permit};
use planify_store::Tx;
use planify_store::bookings::{self, Filter};
use uuid::Uuid;

/// Which bookings to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListBookings {
    /// The page.
    pub page: PageRequest,
    /// Those at a venue.
    pub venue: Option<String>,
    /// Those of a resource, or of a whole that it is part of.
    pub resource: Option<String>,
    /// Those for an event.
    pub event: Option<String>,
    /// Those that end after this.
    pub from: Option<Timestamp>,
    /// Those that start before this.
    pub to: Option<Timestamp>,
    /// Those that stand so.
    pub state: Option<State>,
    /// Whose.
    pub whose: Whose,
}

/// Whose bookings are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Those of the caller.
    Mine,
    /// Those of everybody.
    Everybodys,
}

/// Reads a booking.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<SeenBooking, EngineError> {
    permit(actor, Action::SeeBookings, actor.org)?;
    let found = resolve::booking(tx, actor, reference)?;
    seen(tx, found)
}

/// Lists bookings, the soonest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: &ListBookings,
) -> Result<Page<SeenBooking>, EngineError> {
    permit(actor, Action::SeeBookings, actor.org)?;
    let venue = wanted.venue.as_deref().map(|it| resolve::venue(tx, actor, it)).transpose()?;
    let resource = match &wanted.resource {
        Some(text) => Some(resolve::resource(tx, actor, venue.as_ref(), text)?),
        None => None,
    };
    let event = wanted.event.as_deref().map(|it| resolve::event(tx, actor, it)).transpose()?;
    let (limit, rows) = wanted.page.rows()?;
    let place = wanted.page.place("start", Place { at: EARLIEST, id: Uuid::nil() })?;
    let filter = Filter {
        from: wanted.from.unwrap_or(EARLIEST).max(EARLIEST),
        to: wanted.to.unwrap_or(LATEST).min(LATEST),
        // Those of a resource are all at its venue.
        venue: venue.map(|it| it.id).or(resource.as_ref().map(|it| it.venue)),
        resource: resource.map(|it| it.id),
        event: event.map(|it| it.id),
        user: match wanted.whose {
            Whose::Mine => Some(actor.user_id().unwrap_or_else(|| Uuid::nil().into())),
            Whose::Everybodys => None,
        },
        state: wanted.state,
    };
    let found = bookings::list(tx, actor.org, &filter, (place.at, place.id), rows)?;
    let page =
        Page::cut(found, limit, "start", |it| Place { at: it.time.starts_at(), id: it.id.uuid() });
    let now = tx.now();
    let ids: Vec<_> = page.rows.iter().map(|booking| booking.id).collect();
    let mut parts = bookings::named_parts_of(tx, &ids)?;
    let seen = |booking: Booking| {
        let parts = parts.remove(&booking.id).unwrap_or_default();
        SeenBooking { state: booking.state_at(now), booking, parts, quote: None, position: None }
    };
    Ok(Page { rows: page.rows.into_iter().map(seen).collect(), next: page.next })
}
