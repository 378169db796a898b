//! Blackouts of venues and resources over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::blackouts::{AddBlackout, Blackout, ListBlackouts};
use planify_api::convert::parse_instant;
use planify_api::envelope::{Mutation, MutationParams, Page};
use planify_api::paths;
use planify_engine::blackouts::OnBookings;
use planify_engine::{Call, PageRequest, blackouts};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_blackouts, add_blackout))
        .routes(routes!(remove_blackout))
}

/// A blackout as the answer of a command.
#[derive(Debug, serde::Serialize)]
#[serde(transparent)]
struct Added(Blackout);

impl Shown for Added {
    fn is_new(&self) -> bool {
        true
    }
}

impl Shown for Blackout {}

/// Lists the blackouts of a venue and its resources, the soonest first.
#[utoipa::path(get, path = paths::BLACKOUTS, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), ListBlackouts),
    responses((status = 200, description = "A page of blackouts", body = Page<Blackout>)))]
async fn list_blackouts(
    State(app): State<App>,
    caller: Caller,
    Path(venue): Path<String>,
    Query(query): Query<ListBlackouts>,
) -> Result<Response, ApiError> {
    let wanted = blackouts::ListBlackouts {
        page: PageRequest { limit: query.limit, cursor: query.cursor },
        from: query.from.map(|text| parse_instant("from", &text)).transpose()?,
        to: query.to.map(|text| parse_instant("to", &text)).transpose()?,
        resource: query.resource,
    };
    let list = move |tx: &mut Tx<'_>| blackouts::list(tx, &caller.actor, &venue, &wanted);
    reply::page(app.store.read(list).await?, |blackout| Blackout::from(blackout))
}

/// Keeps a venue, or a resource of it, for itself for a while.
#[utoipa::path(post, path = paths::BLACKOUTS, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    request_body = AddBlackout,
    responses((status = 201, description = "The blackout was added", body = Mutation<Blackout>)))]
async fn add_blackout(
    State(app): State<App>,
    Path(venue): Path<String>,
    CommandWith { command, body }: CommandWith<AddBlackout>,
) -> Result<Response, ApiError> {
    let on_bookings = if body.keep_bookings { OnBookings::Keep } else { OnBookings::Refuse };
    let (new, resource) = body.parse()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        blackouts::add(tx, call, (&venue, resource.as_deref()), (&new, on_bookings))
    };
    command::run(&app, command, act, |blackout| Added(Blackout::from(&blackout))).await
}

/// Takes a blackout back.
#[utoipa::path(delete, path = paths::BLACKOUT, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("blackout" = String, Path, description = "The blackout, by id"), MutationParams),
    responses((status = 200, description = "The blackout as it was", body = Mutation<Blackout>)))]
async fn remove_blackout(
    State(app): State<App>,
    Path((venue, blackout)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| blackouts::remove(tx, call, &venue, &blackout);
    command::run(&app, command, act, |blackout| Blackout::from(&blackout)).await
}
