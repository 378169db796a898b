//! What people were or will be told: listed, and looked at one by one.

use crate::error::not_found;
use crate::page::{EARLIEST, Place};
use crate::{EngineError, Page, PageRequest, resolve};
use planify_core::actor::Actor;
use planify_core::id::NoticeId;
use planify_core::notice::State;
use planify_core::permission::{Action, permit};
use planify_core::reference::Reference;
use planify_store::notices::{DeliveryRow, ListedNotice, Of};
use planify_store::{Tx, notices};
use uuid::Uuid;

/// Of what notices are listed, by references.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ListAbout {
    /// Of everything.
    #[default]
    Everything,
    /// Of an event.
    Event(String),
    /// Of a booking.
    Booking(String),
}

/// Lists notices, newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    about: &ListAbout,
    state: Option<State>,
    page: &PageRequest,
) -> Result<Page<ListedNotice>, EngineError> {
    permit(actor, Action::ReadNotices, actor.org)?;
    let of = match about {
        ListAbout::Everything => Of::All,
        ListAbout::Event(event) => Of::Event(resolve::event(tx, actor, event)?.id),
        ListAbout::Booking(booking) => Of::Booking(resolve::booking(tx, actor, booking)?.id),
    };
    let (limit, rows) = page.rows()?;
    let place = page.place("notices", Place { at: EARLIEST, id: Uuid::max() })?;
    let found = notices::list(tx, actor.org, of, state, place.id, rows)?;
    Ok(Page::cut(found, limit, "notices", |row| Place { at: EARLIEST, id: row.notice.id.uuid() }))
}

/// Reads a notice with its attempts; named by id, by a part of it, or `@last`.
pub fn get(
    tx: &mut Tx<'_>,
    actor: &Actor,
    reference: &str,
) -> Result<(ListedNotice, Vec<DeliveryRow>), EngineError> {
    permit(actor, Action::ReadNotices, actor.org)?;
    let unknown = || not_found("notice", reference, "list them with `planify notify list`");
    let newest = |tx: &mut Tx<'_>| notices::list(tx, actor.org, Of::All, None, Uuid::max(), 1_000);
    let id = match Reference::parse(reference, NoticeId::PREFIX) {
        Reference::Id(id) => id,
        Reference::Last => newest(tx)?.first().ok_or_else(unknown)?.notice.id.uuid(),
        Reference::Key(_) | Reference::Next => return Err(unknown()),
        // Parts are looked for among the newest: a person copies them from a list.
        Reference::Name(name) => {
            let recent = newest(tx)?;
            resolve::by_part(tx, &name, NoticeId::PREFIX, |_, after| {
                let behind = recent.iter().filter(|_| after.is_nil());
                Ok(behind.map(|row| (row.notice.id.uuid(), row.notice.kind.to_string())).collect())
            })?
            .ok_or_else(unknown)?
        }
    };
    let found = notices::find(tx, actor.org, id.into())?.ok_or_else(unknown)?;
    let deliveries = notices::deliveries(tx, actor.org, found.notice.id)?;
    Ok((found, deliveries))
}
