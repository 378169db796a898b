//! Organisations over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::orgs::{CreateOrg, EditOrg, ListOrgs, Org, TransferOrg};
use planify_api::paths;
use planify_core::permission::Roles;
use planify_core::rule::Refusal;
use planify_engine::{Call, PageRequest, orgs};
use planify_store::Tx;
use planify_store::orgs::SeenOrg;
use serde::Serialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_orgs, create_org))
        .routes(routes!(get_org, edit_org, delete_org))
        .routes(routes!(transfer_org))
        .routes(routes!(leave_org))
}

impl Shown for Org {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// An organisation that was there before the command.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Known(Org);

impl From<SeenOrg> for Known {
    fn from(seen: SeenOrg) -> Self {
        Self(show(&seen))
    }
}

impl Shown for Known {
    fn version(&self) -> Option<i64> {
        Some(self.0.version)
    }

    fn is_new(&self) -> bool {
        false
    }
}

fn show(seen: &SeenOrg) -> Org {
    Org::seen(&seen.org, seen.roles.unwrap_or(Roles::NONE))
}

/// Lists the caller's organisations, or public ones.
#[utoipa::path(get, path = paths::ORGS, tag = "orgs", params(ListOrgs),
    responses((status = 200, description = "A page of organisations", body = Page<Org>)))]
async fn list_orgs(
    State(app): State<App>,
    caller: Caller,
    Query(ListOrgs { limit, cursor, public, q }): Query<ListOrgs>,
) -> Result<Response, ApiError> {
    let wanted = match (public, q) {
        (true, q) => orgs::ListOrgs::Public(q),
        (false, None) => orgs::ListOrgs::Mine,
        (false, Some(_)) => {
            return Err(Refusal::invalid("q", "only public organisations are searched")
                .hint("add `public=true`")
                .into());
        }
    };
    let page = PageRequest { limit, cursor };
    let found = app.store.read(move |tx| orgs::list(tx, &caller.actor, &wanted, &page)).await?;
    reply::page(found, show)
}

/// Founds an organisation, which the caller owns.
#[utoipa::path(post, path = paths::ORGS, tag = "orgs", params(MutationParams),
    request_body = CreateOrg,
    responses((status = 201, description = "The organisation", body = Mutation<Org>)))]
async fn create_org(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreateOrg>,
) -> Result<Response, ApiError> {
    let new = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| orgs::create(tx, call, &new);
    command::run(&app, command, act, |seen| show(&seen)).await
}

/// Shows an organisation: one of the caller's own, or a public one.
#[utoipa::path(get, path = paths::ORG, tag = "orgs",
    params(("org" = String, Path, description = "An id, a slug, or `@current`")),
    responses((status = 200, description = "The organisation", body = One<Org>)))]
async fn get_org(
    State(app): State<App>,
    caller: Caller,
    Path(org): Path<String>,
) -> Result<Response, ApiError> {
    let found = app.store.read(move |tx| orgs::get(tx, &caller.actor, &org)).await?;
    reply::one(show(&found))
}

/// Changes an organisation.
#[utoipa::path(patch, path = paths::ORG, tag = "orgs",
    params(("org" = String, Path, description = "An id, a slug, or `@current`"), MutationParams),
    request_body = EditOrg,
    responses((status = 200, description = "The organisation as it is now", body = Mutation<Org>)))]
async fn edit_org(
    State(app): State<App>,
    Path(org): Path<String>,
    CommandWith { command, body }: CommandWith<EditOrg>,
) -> Result<Response, ApiError> {
    let edit = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| orgs::edit(tx, call, &org, &edit);
    command::run(&app, command, act, |seen| show(&seen)).await
}

/// Makes another member an owner, and the caller an admin instead.
#[utoipa::path(post, path = paths::ORG_TRANSFER, tag = "orgs",
    params(("org" = String, Path, description = "An id, a slug, or `@current`"), MutationParams),
    request_body = TransferOrg,
    responses((status = 200, description = "The organisation as the caller sees it now", body = Mutation<Org>)))]
async fn transfer_org(
    State(app): State<App>,
    Path(org): Path<String>,
    CommandWith { command, body }: CommandWith<TransferOrg>,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| orgs::transfer(tx, call, &org, &body.to);
    command::run(&app, command, act, Known::from).await
}

/// Ends the caller's membership; the last owner stays.
#[utoipa::path(post, path = paths::ORG_LEAVE, tag = "orgs",
    params(("org" = String, Path, description = "An id, a slug, or `@current`"), MutationParams),
    responses((status = 200, description = "The organisation that was left", body = Mutation<Org>)))]
async fn leave_org(
    State(app): State<App>,
    Path(org): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| orgs::leave(tx, call, &org);
    command::run(&app, command, act, Known::from).await
}

/// Deletes an organisation of which nothing is left but its owner.
#[utoipa::path(delete, path = paths::ORG, tag = "orgs",
    params(("org" = String, Path, description = "An id, a slug, or `@current`"), MutationParams),
    responses((status = 200, description = "The organisation as it was", body = Mutation<Org>)))]
async fn delete_org(
    State(app): State<App>,
    Path(org): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| orgs::delete(tx, call, &org);
    command::run(&app, command, act, Known::from).await
}
