//! Agendas over HTTP, one file per noun: the whole, tracks, items, speakers, lists in and out.

mod edit;
mod items;
mod show;
mod speakers;
mod tracks;
mod transfer;

use axum::extract::State;
use axum::response::Response;
use planify_api::agenda::{
    Agenda, Check, Diff, DiffParams, ListReleases, ListedRelease, Release, ShowParams,
};
use planify_api::convert::instant;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_engine::agenda::{self, releases};
use planify_engine::{Call, EngineError, PageRequest};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show_agenda))
        .routes(routes!(check_agenda))
        .routes(routes!(diff_agenda))
        .routes(routes!(release_agenda))
        .routes(routes!(list_releases))
        .merge(edit::router())
        .merge(tracks::router())
        .merge(items::router())
        .merge(speakers::router())
        .merge(transfer::router())
}

impl Shown for Agenda {}
impl Shown for Check {}
impl Shown for Diff {}
impl Shown for Release {}

/// Shows the agenda of an event: as it is planned to those who plan, else as it was released.
#[utoipa::path(get, path = paths::AGENDA, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), ShowParams),
    responses((status = 200, description = "The agenda", body = One<Agenda>)))]
async fn show_agenda(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(params): Query<ShowParams>,
) -> Result<Response, ApiError> {
    let number = params.release;
    let read = move |tx: &mut Tx<'_>| agenda::show_edition(tx, &caller.actor, &event, number);
    reply::one(show::agenda(&app.store.read(read).await?))
}

/// Finds the conflicts of an agenda.
#[utoipa::path(get, path = paths::AGENDA_CHECK, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event")),
    responses((status = 200, description = "What the check found", body = One<Check>)))]
async fn check_agenda(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
) -> Result<Response, ApiError> {
    let read = move |tx: &mut Tx<'_>| {
        let shown = agenda::plan(tx, &caller.actor, &event)?;
        let late = agenda::journeys(tx, &shown)?;
        Ok::<_, EngineError>((shown, late))
    };
    let (shown, late) = app.store.read(read).await?;
    reply::one(show::check((&shown, &late)))
}

/// Compares two editions of an agenda: by default the newest release with what is planned.
#[utoipa::path(get, path = paths::AGENDA_DIFF, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), DiffParams),
    responses((status = 200, description = "What differs", body = One<Diff>)))]
async fn diff_agenda(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(params): Query<DiffParams>,
) -> Result<Response, ApiError> {
    let editions = (params.from, params.to);
    let read = move |tx: &mut Tx<'_>| releases::diff(tx, &caller.actor, &event, editions);
    let found = app.store.read(read).await?;
    reply::one(Diff {
        event: found.event.id.to_string(),
        slug: found.event.slug,
        from: found.from,
        to: found.to,
        differences: found.differences.iter().map(Into::into).collect(),
    })
}

/// Lists the releases of an agenda, the newest first.
#[utoipa::path(get, path = paths::AGENDA_RELEASES, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), ListReleases),
    responses((status = 200, description = "A page of releases", body = Page<ListedRelease>)))]
async fn list_releases(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(query): Query<ListReleases>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let list = move |tx: &mut Tx<'_>| releases::list(tx, &caller.actor, &event, &page);
    reply::page(app.store.read(list).await?, |release| ListedRelease {
        number: release.number,
        released_at: instant(release.released_at),
        by: release.actor.clone(),
        items: release.items,
        changes: release.changes,
    })
}

/// Releases an agenda; whom a change concerns is told.
#[utoipa::path(post, path = paths::AGENDA_RELEASE, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    responses((status = 200, description = "The release", body = Mutation<Release>)))]
async fn release_agenda(
    State(app): State<App>,
    Path(event): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| releases::release(tx, call, &event);
    command::run(&app, command, act, show::release).await
}
