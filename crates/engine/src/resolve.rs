//! References to rows: ids, keys, slugs, addresses and parts of ids.

use crate::EngineError;
use crate::error::not_found;
use planify_core::actor::Actor;
use planify_core::booking::Booking;
use planify_core::event::Event;
use planify_core::guest::Guest;
use planify_core::id::{self, BookingId, EventId, GuestId, PersonId, ResourceId, VenueId};
use planify_core::permission::Audience;
use planify_core::person::Person;
use planify_core::reference::{IdPart, REFERENCE_MAX, Reference};
use planify_core::resource::Resource;
use planify_core::rule::Refusal;
use planify_core::text::{Email, clean_line, fold};
use planify_core::venue::Venue;
use planify_store::{StoreError, Tx, bookings, events, guests, persons, resources, venues, words};
use uuid::Uuid;

/// How many ids are read at a time while a part of one is looked for.
pub(crate) const CHUNK: i64 = 10_000;
/// The most candidates that an ambiguous reference names.
const CANDIDATES_MAX: usize = 10;

const EVENTS: &str = "list them with `planify event list`";
const GUESTS: &str = "list them with `planify guest list EVENT`";
const PERSONS: &str = "list them with `planify person list`";
const BOOKINGS: &str = "list them with `planify booking list`";
const VENUES: &str = "list them with `planify venue list`";
const RESOURCES: &str = "list them with `planify venue resource list VENUE`";

/// Finds the event that a reference names, in the caller's organisation, among those that the
/// caller may see.
pub(crate) fn event(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<Event, EngineError> {
    check_length(text)?;
    let org = actor.org;
    let audience = Audience::with(actor, org);
    let seen = audience.visible_pairs();
    let seen = seen.as_deref();
    let found = match Reference::parse(text, EventId::PREFIX) {
        Reference::Id(id) => events::find(tx, org, id.into())?,
        Reference::Key(key) => events::find_by_key(tx, org, &key)?,
        Reference::Next => {
            let now = tx.now();
            events::find_next(tx, org, seen, now)?
        }
        Reference::Last => events::find_last(tx, org, seen)?,
        Reference::Name(name) => match events::find_by_slug(tx, org, &name)? {
            Some(event) => Some(event),
            None => match by_part(tx, &name, EventId::PREFIX, |tx, after| {
                events::ids(tx, org, seen, after, CHUNK)
            })? {
                Some(id) => events::find(tx, org, id.into())?,
                None => None,
            },
        },
    };
    found
        .filter(|event| audience.sees(event.status, event.details.visibility))
        .ok_or_else(|| not_found("event", text, EVENTS))
}

/// Finds the guest of an event that a reference names: an id, an address, or a part of an id.
pub(crate) fn guest(tx: &mut Tx<'_>, event: &Event, text: &str) -> Result<Guest, EngineError> {
    check_length(text)?;
    let org = event.org;
    let found = match Reference::parse(text, GuestId::PREFIX) {
        Reference::Id(id) => guests::find(tx, org, event.id, id.into())?,
        Reference::Last => guests::find_last(tx, org, event.id)?,
        Reference::Key(key) => match persons::find_by_key(tx, org, &key)? {
            Some(person) => guests::find_by_person(tx, org, event.id, person.id)?,
            None => None,
        },
        Reference::Next => None,
        Reference::Name(name) => match Email::parse(&name) {
            Ok(email) => guests::find_by_email(tx, org, event.id, &email.normalised())?,
            Err(_) => match by_part(tx, &name, GuestId::PREFIX, |tx, after| {
                guests::ids(tx, org, event.id, after, CHUNK)
            })? {
                Some(id) => guests::find(tx, org, event.id, id.into())?,
                None => None,
            },
        },
    };
    found.ok_or_else(|| not_found("guest", text, GUESTS))
}

/// Finds the person that a reference names: an id, a key, an address, or a part of an id.
pub(crate) fn person(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<Person, EngineError> {
    check_length(text)?;
    let org = actor.org;
    let found = match Reference::parse(text, PersonId::PREFIX) {
        Reference::Id(id) => persons::find(tx, org, id.into())?,
        Reference::Key(key) => persons::find_by_key(tx, org, &key)?,
        Reference::Last => persons::find_last(tx, org)?,
        Reference::Next => None,
        Reference::Name(name) => match Email::parse(&name) {
            Ok(email) => persons::find_by_email(tx, org, &email.normalised())?,
            Err(_) => match by_part(tx, &name, PersonId::PREFIX, |tx, after| {
                persons::ids(tx, org, after, CHUNK)
            })? {
                Some(id) => persons::find(tx, org, id.into())?,
                None => None,
            },
        },
    };
    found.ok_or_else(|| not_found("person", text, PERSONS))
}

/// Finds the venue that a reference names, archived or not: an id, a slug, a key, or a part of an id.
pub(crate) fn venue(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<Venue, EngineError> {
    check_length(text)?;
    let org = actor.org;
    let found = match Reference::parse(text, VenueId::PREFIX) {
        Reference::Id(id) => venues::find(tx, org, id.into())?,
        Reference::Key(key) => venues::find_by_key(tx, org, &key)?,
        Reference::Last => venues::find_last(tx, org)?,
        Reference::Next => None,
        Reference::Name(name) => match venues::find_by_slug(tx, org, &name)? {
            Some(venue) => Some(venue),
            None => match by_part(tx, &name, VenueId::PREFIX, |tx, after| {
                venues::ids(tx, org, after, CHUNK)
            })? {
                Some(id) => venues::find(tx, org, id.into())?,
                None => None,
            },
        },
    };
    found.ok_or_else(|| not_found("venue", text, VENUES))
}

/// Finds the resource that a reference names, as [`resource`], with its venue.
pub(crate) fn placed(
    tx: &mut Tx<'_>,
    actor: &Actor,
    at: Option<&Venue>,
    text: &str,
) -> Result<(Resource, Venue), EngineError> {
    check_length(text)?;
    if let Some((place, name)) = at_place(at, text) {
        let place = venue(tx, actor, place)?;
        return Ok((resource(tx, actor, Some(&place), name)?, place));
    }
    let found = resource(tx, actor, at, text)?;
    let place = match at {
        Some(place) => Some(place.clone()),
        None => venues::find(tx, actor.org, found.venue)?,
    };
    let place = place.ok_or_else(|| not_found("resource", text, RESOURCES))?;
    Ok((found, place))
}

/// Finds the resource that a reference names, archived or not, at a venue or at any: an id, a slug,
/// a key, or a part of an id; without a venue also `VENUE/RESOURCE`.
///
/// # Errors
/// `ambiguous-reference` for a slug that several venues have.
pub(crate) fn resource(
    tx: &mut Tx<'_>,
    actor: &Actor,
    at: Option<&Venue>,
    text: &str,
) -> Result<Resource, EngineError> {
    check_length(text)?;
    if let Some((place, name)) = at_place(at, text) {
        let place = venue(tx, actor, place)?;
        return resource(tx, actor, Some(&place), name);
    }
    let (org, place) = (actor.org, at.map(|venue| venue.id));
    let found = match Reference::parse(text, ResourceId::PREFIX) {
        Reference::Id(id) => resources::find(tx, org, id.into())?,
        Reference::Key(key) => resources::find_by_key(tx, org, &key)?,
        Reference::Last => resources::find_last(tx, org, place)?,
        Reference::Next => None,
        Reference::Name(name) => match resource_of_slug(tx, actor, at, &name)? {
            Some(resource) => Some(resource),
            None => match by_part(tx, &name, ResourceId::PREFIX, |tx, after| {
                resources::ids(tx, (org, place), after, CHUNK)
            })? {
                Some(id) => resources::find(tx, org, id.into())?,
                None => None,
            },
        },
    };
    found
        .filter(|resource| place.is_none_or(|place| place == resource.venue))
        .ok_or_else(|| not_found("resource", text, RESOURCES))
}

/// The venue and the resource of `VENUE/RESOURCE`, where no venue is said.
fn at_place<'t>(at: Option<&Venue>, text: &'t str) -> Option<(&'t str, &'t str)> {
    let is_open = at.is_none() && !text.starts_with("key:");
    text.split_once('/').filter(|_| is_open)
}

fn resource_of_slug(
    tx: &mut Tx<'_>,
    actor: &Actor,
    at: Option<&Venue>,
    slug: &str,
) -> Result<Option<Resource>, EngineError> {
    if let Some(venue) = at {
        return Ok(resources::find_by_slug(tx, venue.id, slug)?);
    }
    let mut found = resources::of_slug(tx, actor.org, slug)?;
    if found.len() < 2 {
        return Ok(found.pop());
    }
    found.truncate(CANDIDATES_MAX);
    Err(EngineError::Ambiguous {
        reference: slug.to_owned(),
        candidates: found.into_iter().map(|it| (it.id.to_string(), it.details.name)).collect(),
    })
}

/// Finds the booking that a reference names: an id, or a part of one.
pub(crate) fn booking(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<Booking, EngineError> {
    check_length(text)?;
    let org = actor.org;
    let found = match Reference::parse(text, BookingId::PREFIX) {
        Reference::Id(id) => bookings::find(tx, org, id.into())?,
        Reference::Last => match bookings::find_last(tx, org)? {
            // Of dates that were made together the answer showed the first.
            Some(Booking { series: Some(first), .. }) => bookings::find(tx, org, first)?,
            last => last,
        },
        Reference::Key(_) | Reference::Next => None,
        Reference::Name(name) => match by_part(tx, &name, BookingId::PREFIX, |tx, after| {
            bookings::ids(tx, org, after, CHUNK)
        })? {
            Some(id) => bookings::find(tx, org, id.into())?,
            None => None,
        },
    };
    found.ok_or_else(|| not_found("booking", text, BOOKINGS))
}

/// Refuses what is no reference to anything.
pub(crate) fn check_length(text: &str) -> Result<(), Refusal> {
    if text.is_empty() || text.len() > REFERENCE_MAX || text.chars().any(char::is_control) {
        return Err(Refusal::new("not-found", "a reference is one line of 1 to 320 characters"));
    }
    Ok(())
}

/// The pattern of a search for a part of a name or title.
pub(crate) fn pattern(search: Option<&str>) -> Result<Option<String>, Refusal> {
    let part = search.map(|part| clean_line(part, 200)).transpose().map_err(Refusal::from)?;
    Ok(part.map(|part| words::contains(&fold(&part))))
}

/// Finds the one id that begins or ends with `text`.
pub(crate) fn by_part(
    tx: &mut Tx<'_>,
    text: &str,
    prefix: &'static str,
    list: impl Fn(&mut Tx<'_>, Uuid) -> Result<Vec<(Uuid, String)>, StoreError>,
) -> Result<Option<Uuid>, EngineError> {
    let Some(part) = IdPart::parse(text, prefix) else { return Ok(None) };
    let mut fitting = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let chunk = list(tx, after)?;
        let Some(end) = chunk.last().map(|(id, _)| *id) else { break };
        fitting.extend(chunk.into_iter().filter(|(id, _)| part.matches(*id)));
        if fitting.len() > CANDIDATES_MAX {
            break;
        }
        after = end;
    }
    match fitting.as_slice() {
        [] => Ok(None),
        [(id, _)] => Ok(Some(*id)),
        _ => Err(EngineError::Ambiguous {
            reference: text.to_owned(),
            candidates: fitting
                .into_iter()
                .take(CANDIDATES_MAX)
                .map(|(id, title)| (format!("{prefix}_{}", id::encode(id)), title))
                .collect(),
        }),
    }
}
