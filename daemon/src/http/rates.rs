//! Rates of venues and resources over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, Page};
use planify_api::paths;
use planify_api::rates::{AddRate, ListRates, Rate};
use planify_engine::{Call, PageRequest, rates};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_rates, add_rate)).routes(routes!(remove_rate))
}

/// A rate as the answer of the command that added it.
#[derive(Debug, serde::Serialize)]
#[serde(transparent)]
struct Added(Rate);

impl Shown for Added {
    fn is_new(&self) -> bool {
        true
    }
}

impl Shown for Rate {}

/// Lists the rates of a venue and its resources, in the order in which they were added.
#[utoipa::path(get, path = paths::RATES, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), ListRates),
    responses((status = 200, description = "A page of rates", body = Page<Rate>)))]
async fn list_rates(
    State(app): State<App>,
    caller: Caller,
    Path(venue): Path<String>,
    Query(query): Query<ListRates>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let list = move |tx: &mut Tx<'_>| {
        rates::list(tx, &caller.actor, (&venue, query.resource.as_deref()), &page)
    };
    reply::page(app.store.read(list).await?, |rate| Rate::from(rate))
}

/// Adds a rate to a venue, or to a resource of it.
#[utoipa::path(post, path = paths::RATES, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    request_body = AddRate,
    responses((status = 201, description = "The rate was added", body = Mutation<Rate>)))]
async fn add_rate(
    State(app): State<App>,
    Path(venue): Path<String>,
    CommandWith { command, body }: CommandWith<AddRate>,
) -> Result<Response, ApiError> {
    let (rate, resource) = body.parse()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        rates::add(tx, call, (&venue, resource.as_deref()), &rate)
    };
    command::run(&app, command, act, |rate| Added(Rate::from(&rate))).await
}

/// Takes a rate away; prices that were told stay as they were told.
#[utoipa::path(delete, path = paths::RATE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("rate" = String, Path, description = "The rate, by id"), MutationParams),
    responses((status = 200, description = "The rate as it was", body = Mutation<Rate>)))]
async fn remove_rate(
    State(app): State<App>,
    Path((venue, rate)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| rates::remove(tx, call, &venue, &rate);
    command::run(&app, command, act, |rate| Rate::from(&rate)).await
}
