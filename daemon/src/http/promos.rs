//! Promotion codes over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, Page, PageParams};
use planify_api::paths;
use planify_api::promos::{CreatePromo, Promo};
use planify_engine::{Call, PageRequest, promos};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_promos, create_promo)).routes(routes!(revoke_promo))
}

impl Shown for Promo {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// Lists promotion codes, in the order in which they were made.
#[utoipa::path(get, path = paths::PROMOS, tag = "venues", params(PageParams),
    responses((status = 200, description = "A page of promotion codes", body = Page<Promo>)))]
async fn list_promos(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageParams>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let list = move |tx: &mut Tx<'_>| promos::list(tx, &caller.actor, &page);
    reply::page(app.store.read(list).await?, |promo| Promo::from(promo))
}

/// Creates a promotion code.
#[utoipa::path(post, path = paths::PROMOS, tag = "venues", params(MutationParams),
    request_body = CreatePromo,
    responses((status = 201, description = "The code was created", body = Mutation<Promo>)))]
async fn create_promo(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreatePromo>,
) -> Result<Response, ApiError> {
    let new = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| promos::create(tx, call, &new);
    command::run(&app, command, act, |promo| Promo::from(&promo)).await
}

/// Revokes a promotion code; who used it keeps the price that was told.
#[utoipa::path(post, path = paths::PROMO_REVOKE, tag = "venues",
    params(("promo" = String, Path, description = "The code, or its id"), MutationParams),
    responses((status = 200, description = "The code as it is now", body = Mutation<Promo>)))]
async fn revoke_promo(
    State(app): State<App>,
    Path(promo): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| promos::revoke(tx, call, &promo);
    command::run(&app, command, act, |promo| Promo::from(&promo)).await
}
