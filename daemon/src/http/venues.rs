//! Venues over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_api::venues::{CreateVenue, EditVenue, ListVenues, Venue};
use planify_core::actor::Actor;
use planify_core::geo::Coordinates;
use planify_core::place::Source;
use planify_core::rule::Refusal;
use planify_core::venue;
use planify_engine::events::OnKey;
use planify_engine::{Call, PageRequest, venues};
use planify_store::Tx;
use planify_store::venues::{Order, Shelf};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;
use crate::maps;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_venues, create_venue))
        .routes(routes!(get_venue, edit_venue))
        .routes(routes!(archive_venue))
        .routes(routes!(restore_venue))
}

impl Shown for Venue {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn show(venue: venue::Venue) -> Venue {
    Venue::from(&venue)
}

/// Lists venues.
#[utoipa::path(get, path = paths::VENUES, tag = "venues", params(ListVenues),
    responses((status = 200, description = "A page of venues", body = Page<Venue>)))]
async fn list_venues(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListVenues>,
) -> Result<Response, ApiError> {
    let wanted = venues::ListVenues {
        page: PageRequest { limit: query.limit, cursor: query.cursor },
        shelf: shelf(query.archived),
        name: query.q,
        order: order(query.sort.as_deref())?,
    };
    let page = app.store.read(move |tx| venues::list(tx, &caller.actor, &wanted)).await?;
    reply::page(page, |venue| Venue::from(venue))
}

/// Which of them a flag of a query means.
pub(super) fn shelf(archived: bool) -> Shelf {
    if archived { Shelf::Archived } else { Shelf::Open }
}

/// The order that a query names.
pub(super) fn order(sort: Option<&str>) -> Result<Order, Refusal> {
    match sort {
        None | Some("name") => Ok(Order::Name),
        Some("-name") => Ok(Order::NameDesc),
        Some("created") => Ok(Order::Creation),
        Some("-created") => Ok(Order::CreationDesc),
        Some(other) => {
            Err(Refusal::invalid("sort", format!("`{}` is not an order", other.escape_debug()))
                .hint("use `name`, `-name`, `created` or `-created`"))
        }
    }
}

/// Creates a venue.
#[utoipa::path(post, path = paths::VENUES, tag = "venues", params(MutationParams),
    request_body = CreateVenue, responses(
        (status = 201, description = "The venue was created", body = Mutation<Venue>),
        (status = 200, description = "The venue of that key, changed or not", body = Mutation<Venue>)))]
async fn create_venue(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreateVenue>,
) -> Result<Response, ApiError> {
    let on_key = if body.upsert { OnKey::Change } else { OnKey::Refuse };
    let (geocode, pick) = (body.geocode, body.pick);
    let mut new: venue::EditVenue = body.try_into()?;
    if wants_lookup(geocode, pick)? {
        new.located = Some(look_up(&app, command.call.actor, (None, &new), pick).await?);
    }
    command::run(&app, command, move |tx, call| venues::create(tx, call, &new, on_key), show).await
}

/// Whether an address is to be looked up.
fn wants_lookup(geocode: bool, pick: Option<u32>) -> Result<bool, Refusal> {
    if pick.is_some() && !geocode {
        return Err(Refusal::invalid("pick", "nothing is looked up, so nothing can be picked")
            .hint("add `geocode`"));
    }
    Ok(geocode)
}

/// Asks the provider of maps where a venue is, before the transaction that keeps it.
async fn look_up(
    app: &App,
    actor: Actor,
    (venue, edit): (Option<String>, &venue::EditVenue),
    pick: Option<u32>,
) -> Result<(Coordinates, Source), ApiError> {
    let read = move |tx: &mut Tx<'_>| venues::to_locate(tx, &actor, venue.as_deref());
    let current = app.store.read(read).await?;
    maps::locate(app, actor, current.as_ref(), edit, pick).await
}

/// Shows a venue.
#[utoipa::path(get, path = paths::VENUE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue")),
    responses((status = 200, description = "The venue", body = One<Venue>)))]
async fn get_venue(
    State(app): State<App>,
    caller: Caller,
    Path(venue): Path<String>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| venues::get(tx, &caller.actor, &venue);
    reply::one(show(app.store.read(get).await?))
}

/// Changes a venue.
#[utoipa::path(patch, path = paths::VENUE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    request_body = EditVenue,
    responses((status = 200, description = "The venue as it is now", body = Mutation<Venue>)))]
async fn edit_venue(
    State(app): State<App>,
    Path(venue): Path<String>,
    CommandWith { command, body }: CommandWith<EditVenue>,
) -> Result<Response, ApiError> {
    let (geocode, pick) = (body.geocode, body.pick);
    let mut edit: venue::EditVenue = body.try_into()?;
    if wants_lookup(geocode, pick)? {
        let asked = (Some(venue.clone()), &edit);
        edit.located = Some(look_up(&app, command.call.actor, asked, pick).await?);
    }
    let act = move |tx: &mut Tx<'_>, call: &Call| venues::edit(tx, call, &venue, &edit);
    command::run(&app, command, act, show).await
}

/// Takes a venue out of use; what is booked there stays.
#[utoipa::path(post, path = paths::VENUE_ARCHIVE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    responses((status = 200, description = "The venue as it is now", body = Mutation<Venue>)))]
async fn archive_venue(
    State(app): State<App>,
    Path(venue): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| venues::archive(tx, call, &venue);
    command::run(&app, command, act, show).await
}

/// Takes a venue back into use.
#[utoipa::path(post, path = paths::VENUE_RESTORE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    responses((status = 200, description = "The venue as it is now", body = Mutation<Venue>)))]
async fn restore_venue(
    State(app): State<App>,
    Path(venue): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| venues::restore(tx, call, &venue);
    command::run(&app, command, act, show).await
}
