//! Resources of a venue: create, read, list, edit, archive and take back.

use crate::events::OnKey;
use crate::page::{EARLIEST, LATEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::venues::{behind, free_slug, list_name, needs_key};
use crate::{Call, EngineError, Outcome, Page, PageRequest, resolve};
use jiff::Timestamp;
use planify_core::actor::Actor;
use planify_core::event::check_slug;
use planify_core::id::{OrgId, ResourceId, VenueId};
use planify_core::permission::{Action, permit};
use planify_core::resource::{self, EditResource, Kind, Resource};
use planify_core::rule::Refusal;
use planify_core::text::slug;
use planify_core::venue::Venue;
use planify_store::resources::{self, Filter};
use planify_store::venues::{Order, Shelf};
use planify_store::{Tx, bookings, pools};
use uuid::Uuid;

/// The most bookings that are counted.
const COUNTED_MAX: i64 = 1_000;

/// A resource and its parts, as a caller describes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// What it is to be.
    pub edit: EditResource,
    /// References to all of its parts; those it has when absent.
    pub parts: Option<Vec<String>>,
}

/// Creates a resource at a venue.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    venue: &str,
    new: &Wish,
    on_key: OnKey,
) -> Result<Outcome<Resource>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let venue = resolve::venue(tx, &call.actor, venue)?;
    let parts = parts(tx, &call.actor, &venue, new)?.unwrap_or_default();
    let details = resource::create(&new.edit, &parts)?;
    if on_key == OnKey::Change {
        let key = details.key.as_deref().ok_or_else(needs_key)?;
        if let Some(current) = resources::find_by_key(tx, venue.org, key)? {
            if current.venue != venue.id {
                let message = format!("`{}` of that key is at another venue", current.slug);
                return Err(Refusal::new("duplicate-key", message)
                    .field("key")
                    .hint("choose another key, or change it where it is")
                    .into());
            }
            return change(tx, call, &venue, current, new);
        }
    }
    venue.check_open()?;
    let wished = new.edit.slug.as_deref().map_or_else(|| Ok(slug(&details.name)), check_slug)?;
    let taken = resources::slugs_like(tx, venue.id, &wished)?;
    let resource = Resource {
        id: tx.new_uuid().into(),
        org: venue.org,
        venue: venue.id,
        slug: free_slug(&taken, wished)?,
        details,
        archived_at: None,
        version: 1,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    resources::insert(tx, &resource)?;
    let recorder = Recorder::begin(tx, call, resource.org, "resource.create");
    recorder.created(tx, subject(&resource), journal_fields(&resource))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(resource) })
}

/// Finds the parts that a caller names; they stay open until the transaction ends.
fn parts(
    tx: &mut Tx<'_>,
    actor: &Actor,
    venue: &Venue,
    wish: &Wish,
) -> Result<Option<Vec<Resource>>, EngineError> {
    let Some(references) = &wish.parts else { return Ok(None) };
    let mut found = Vec::with_capacity(references.len().min(resource::PARTS_MAX));
    for reference in references.iter().take(resource::PARTS_MAX + 1) {
        found.push(resolve::resource(tx, actor, Some(venue), reference)?);
    }
    let mut ids: Vec<_> = found.iter().map(|part| part.id).collect();
    ids.sort_unstable();
    for id in ids {
        resources::lock(tx, venue.org, id)?;
    }
    Ok(Some(found))
}

/// Reads a resource of a venue.
pub fn get(
    tx: &mut Tx<'_>,
    actor: &Actor,
    venue: &str,
    resource: &str,
) -> Result<Resource, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    find(tx, actor, venue, resource).map(|(_, resource)| resource)
}

/// Reads a resource of any venue.
///
/// # Errors
/// `ambiguous-reference` for a slug that several venues have.
pub fn get_anywhere(
    tx: &mut Tx<'_>,
    actor: &Actor,
    resource: &str,
) -> Result<Resource, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    resolve::resource(tx, actor, None, resource)
}

/// Finds a venue and a resource of it.
pub(crate) fn find(
    tx: &mut Tx<'_>,
    actor: &Actor,
    venue: &str,
    resource: &str,
) -> Result<(Venue, Resource), EngineError> {
    let venue = resolve::venue(tx, actor, venue)?;
    let resource = resolve::resource(tx, actor, Some(&venue), resource)?;
    Ok((venue, resource))
}

/// Which resources of a venue to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListResources {
    /// The page.
    pub page: PageRequest,
    /// Whether they are archived.
    pub shelf: Shelf,
    /// A part of the name.
    pub name: Option<String>,
    /// What they are.
    pub kind: Option<Kind>,
    /// The order.
    pub order: Order,
}

/// Lists the resources of a venue.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    venue: &str,
    wanted: &ListResources,
) -> Result<Page<Resource>, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    let venue = resolve::venue(tx, actor, venue)?;
    let (limit, rows) = wanted.page.rows()?;
    let name = list_name(wanted.order);
    let after = behind(&wanted.page, name)?;
    let search = resolve::pattern(wanted.name.as_deref())?;
    let filter = Filter { shelf: wanted.shelf, search: search.as_deref(), kind: wanted.kind };
    let order = (wanted.order, after);
    let found = resources::list(tx, (venue.org, venue.id), filter, order, rows)?;
    Ok(Page::cut(found, limit, name, |it| Place { at: EARLIEST, id: it.id.uuid() }))
}

/// Changes a resource.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    (venue, resource): (&str, &str),
    edit: &Wish,
) -> Result<Outcome<Resource>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let (venue, current) = find(tx, &call.actor, venue, resource)?;
    call.check_version(&current.slug, current.version)?;
    change(tx, call, &venue, current, edit)
}

fn change(
    tx: &mut Tx<'_>,
    call: &Call,
    venue: &Venue,
    current: Resource,
    wish: &Wish,
) -> Result<Outcome<Resource>, EngineError> {
    let parts = parts(tx, &call.actor, venue, wish)?;
    let details = resource::edit(&current.details, &wish.edit, parts.as_deref())?;
    let slug = wish.edit.slug.as_deref().map_or_else(|| Ok(current.slug.clone()), check_slug)?;
    if details == current.details && slug == current.slug {
        return Ok(Outcome::unchanged(current));
    }
    venue.check_open()?;
    current.check_open()?;
    let next = Resource { slug, details, ..current.clone() };
    check_booked(tx, &current, &next)?;
    save(tx, call, &current, next, "resource.edit")
}

/// Refuses to make a resource into less than what is booked of it.
///
/// # Errors
/// `capacity-below-taken` for too few units, `resource-in-use` for other parts.
fn check_booked(tx: &mut Tx<'_>, current: &Resource, next: &Resource) -> Result<(), EngineError> {
    let (before, after) = (&current.details, &next.details);
    if after.units < before.units {
        let taken = pools::peak(tx, current.org, current.id)?;
        if taken > after.units {
            let message = format!("{taken} units of `{}` are booked at one time", current.slug);
            return Err(Refusal::new("capacity-below-taken", message)
                .field("units")
                .hint("move or cancel bookings first")
                .into());
        }
    }
    if after.parts != before.parts {
        resources::lock(tx, current.org, current.id)?;
        let coming = coming(tx, current.org, current.venue, Some(current.id))?;
        if coming > 0 {
            let message = format!("{coming} bookings to come are of `{}` as it is", current.slug);
            return Err(Refusal::new("resource-in-use", message)
                .hint("move or cancel the bookings, or make another composite")
                .into());
        }
    }
    Ok(())
}

/// How many bookings are to come at a venue, or of a resource.
pub(crate) fn coming(
    tx: &mut Tx<'_>,
    org: OrgId,
    venue: VenueId,
    resource: Option<ResourceId>,
) -> Result<usize, EngineError> {
    let now = tx.now();
    Ok(bookings::coming(tx, (org, venue, resource), (now, LATEST), COUNTED_MAX)?.len())
}

/// What a caller should know who takes something out of use of which so much is booked.
pub(crate) fn stays(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("a booking to come stays".to_owned()),
        count => Some(format!("{count} bookings to come stay")),
    }
}

/// Takes a resource out of use; what is booked of it stays, nothing new is.
///
/// # Errors
/// `resource-in-use` while it is a part of a composite that is in use.
pub fn archive(
    tx: &mut Tx<'_>,
    call: &Call,
    (venue, resource): (&str, &str),
) -> Result<Outcome<Resource>, EngineError> {
    let now = tx.now();
    shelve(tx, call, (venue, resource), (Some(now), "resource.archive"))
}

/// Takes a resource back into use.
pub fn restore(
    tx: &mut Tx<'_>,
    call: &Call,
    (venue, resource): (&str, &str),
) -> Result<Outcome<Resource>, EngineError> {
    shelve(tx, call, (venue, resource), (None, "resource.restore"))
}

fn shelve(
    tx: &mut Tx<'_>,
    call: &Call,
    (venue, resource): (&str, &str),
    (archived_at, command): (Option<Timestamp>, &'static str),
) -> Result<Outcome<Resource>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let (venue, current) = find(tx, &call.actor, venue, resource)?;
    call.check_version(&current.slug, current.version)?;
    if current.archived_at.is_some() == archived_at.is_some() {
        return Ok(Outcome::unchanged(current));
    }
    resources::lock(tx, current.org, current.id)?;
    if archived_at.is_some() {
        check_unused(tx, &current)?;
    } else {
        venue.check_open()?;
        check_parts_open(tx, &current)?;
    }
    let booked = match archived_at {
        Some(_) => coming(tx, current.org, current.venue, Some(current.id))?,
        None => 0,
    };
    let next = Resource { archived_at, ..current.clone() };
    let mut outcome = save(tx, call, &current, next, command)?;
    outcome.warnings.extend(stays(booked));
    Ok(outcome)
}

/// Refuses to take a part away from a composite that is in use.
fn check_unused(tx: &mut Tx<'_>, part: &Resource) -> Result<(), EngineError> {
    let wholes = resources::wholes(tx, part.id)?;
    if wholes.is_empty() {
        return Ok(());
    }
    let message = format!("`{}` is a part of `{}`", part.slug, wholes.join("`, `"));
    Err(Refusal::new("resource-in-use", message)
        .hint("archive the whole first, or give it other parts")
        .into())
}

/// Refuses to bring a composite back of which a part is archived.
fn check_parts_open(tx: &mut Tx<'_>, whole: &Resource) -> Result<(), EngineError> {
    for part in &whole.details.parts {
        resources::lock(tx, whole.org, part.id)?;
        if let Some(part) = resources::find(tx, whole.org, part.id)? {
            part.check_open()?;
        }
    }
    Ok(())
}

/// Writes the next version of a resource and notes what differs.
fn save(
    tx: &mut Tx<'_>,
    call: &Call,
    current: &Resource,
    next: Resource,
    command: &'static str,
) -> Result<Outcome<Resource>, EngineError> {
    let resource = Resource { version: current.version + 1, updated_at: tx.now(), ..next };
    resources::save(tx, &resource)?;
    let recorder = Recorder::begin(tx, call, resource.org, command);
    recorder.changed(tx, subject(&resource), journal_fields(current), journal_fields(&resource))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(resource) })
}

fn subject(resource: &Resource) -> (&'static str, Uuid) {
    (ResourceId::PREFIX, resource.id.uuid())
}

fn journal_fields(resource: &Resource) -> Fields {
    let details = &resource.details;
    let layouts: Vec<_> = details
        .layouts
        .iter()
        .map(|it| {
            serde_json::json!({
                "name": it.name,
                "capacity": it.capacity,
                "setup_minutes": it.setup_minutes,
                "teardown_minutes": it.teardown_minutes,
            })
        })
        .collect();
    let parts: Vec<_> = details.parts.iter().map(|part| part.id.to_string()).collect();
    fields! {
        "venue": resource.venue.to_string(),
        "slug": resource.slug,
        "key": details.key,
        "name": details.name,
        "kind": details.kind.name(),
        "sharing": details.sharing.name(),
        "units": details.units,
        "unit_of_sale": details.sale.name(),
        "lead_minutes": details.lead_minutes,
        "layouts": layouts,
        "attributes": details.attributes,
        "parts": parts,
        "archived_at": resource.archived_at.map(|at| at.to_string()),
    }
}
