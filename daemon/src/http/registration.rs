//! Registration over HTTP: what everybody sees, signing up, and deciding on who asked to come.

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::guests::Guest;
use planify_api::paths;
use planify_api::registration::{ListPublicEvents, PublicEvent, SignUp, SignedUp};
use planify_engine::registration::{self, Place};
use planify_engine::{Call, PageRequest};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, Shown};
use super::error::ApiError;
use super::extract::{Anybody, Json, Path, Query, Visitor};
use super::reply;
use crate::app::App;
use crate::signup::{self, Way};

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_public_events))
        .routes(routes!(get_public_event))
        .routes(routes!(sign_up))
        .routes(routes!(approve_guest))
        .routes(routes!(reject_guest))
}

impl Shown for PublicEvent {}
impl Shown for SignedUp {}

fn show(seen: &registration::PublicEvent) -> PublicEvent {
    PublicEvent::of(&seen.event, (&seen.org, &seen.org_name), &seen.entry, &seen.questions)
}

/// Lists the public events of an organisation that are not over, soonest first.
#[utoipa::path(get, path = paths::PUBLIC_EVENTS, tag = "registration", security(()),
    params(ListPublicEvents),
    responses((status = 200, description = "A page of events; none for an organisation that there is not",
        body = Page<PublicEvent>)))]
async fn list_public_events(
    State(app): State<App>,
    _: Anybody,
    Query(query): Query<ListPublicEvents>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let list = move |tx: &mut Tx<'_>| registration::list(tx, &query.org, &page);
    reply::page(app.store.read(list).await?, show)
}

/// Shows a public or unlisted event as everybody sees it.
#[utoipa::path(get, path = paths::PUBLIC_EVENT, tag = "registration", security(()),
    params(("org" = String, Path, description = "The organisation's slug or id"),
        ("event" = String, Path, description = "The event's slug or id")),
    responses((status = 200, description = "The event", body = One<PublicEvent>)))]
async fn get_public_event(
    State(app): State<App>,
    _: Anybody,
    Path((org, event)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let place = Place { org, event };
    let seen = app.store.read(move |tx| registration::show(tx, &place)).await?;
    reply::one(show(&seen))
}

/// Signs somebody up to an event.
///
/// The answer is the same whether the address is a guest's or not; who is one gets their link again.
#[utoipa::path(post, path = paths::PUBLIC_SIGNUP, tag = "registration", security(()),
    params(("org" = String, Path, description = "The organisation's slug or id"),
        ("event" = String, Path, description = "The event's slug or id")),
    request_body = SignUp,
    responses((status = 202, description = "What happens next", body = One<SignedUp>)))]
async fn sign_up(
    State(app): State<App>,
    _: Visitor,
    Path((org, event)): Path<(String, String)>,
    Json(body): Json<SignUp>,
) -> Result<Response, ApiError> {
    let new = body.try_into()?;
    let way = signup::sign_up(&app, Place { org, event: event.clone() }, new).await?;
    let (confirm, next) = (way == Way::Confirm, way.next().to_owned());
    reply::one_as(StatusCode::ACCEPTED, SignedUp { event, confirm, next })
}

/// Lets somebody come who asked: they take their seats, or wait for some.
#[utoipa::path(post, path = paths::GUEST_APPROVE, tag = "registration",
    params(("event" = String, Path, description = "A reference to the event"),
        ("guest" = String, Path, description = "A reference to the guest"), MutationParams),
    responses((status = 200, description = "The guest as it is now", body = Mutation<Guest>)))]
async fn approve_guest(
    State(app): State<App>,
    Path((event, guest)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| registration::approve(tx, call, &event, &guest);
    command::run(&app, command, act, |guest| Guest::from(&guest)).await
}

/// Turns somebody down who asked to come.
#[utoipa::path(post, path = paths::GUEST_REJECT, tag = "registration",
    params(("event" = String, Path, description = "A reference to the event"),
        ("guest" = String, Path, description = "A reference to the guest"), MutationParams),
    responses((status = 200, description = "The guest as it is now", body = Mutation<Guest>)))]
async fn reject_guest(
    State(app): State<App>,
    Path((event, guest)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| registration::reject(tx, call, &event, &guest);
    command::run(&app, command, act, |guest| Guest::from(&guest)).await
}
