//! Members of the caller's organisation over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One, Page, PageParams};
use planify_api::members::{EditMember, Member, parse_roles};
use planify_api::paths;
use planify_engine::{Call, PageRequest, members};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_members)).routes(routes!(
        get_member,
        edit_member,
        remove_member
    ))
}

impl Shown for Member {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }

    fn is_new(&self) -> bool {
        false
    }
}

/// Lists the members of the caller's organisation.
#[utoipa::path(get, path = paths::MEMBERS, tag = "members", params(PageParams),
    responses((status = 200, description = "A page of members", body = Page<Member>)))]
async fn list_members(
    State(app): State<App>,
    caller: Caller,
    Query(PageParams { limit, cursor }): Query<PageParams>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit, cursor };
    let found = app.store.read(move |tx| members::list(tx, &caller.actor, &page)).await?;
    reply::page(found, |member| Member::from(member))
}

/// Shows a member.
#[utoipa::path(get, path = paths::MEMBER, tag = "members",
    params(("member" = String, Path, description = "An id, a part of one, or an address")),
    responses((status = 200, description = "The member", body = One<Member>)))]
async fn get_member(
    State(app): State<App>,
    caller: Caller,
    Path(member): Path<String>,
) -> Result<Response, ApiError> {
    let found = app.store.read(move |tx| members::get(tx, &caller.actor, &member)).await?;
    reply::one(Member::from(&found))
}

/// Exchanges all roles of a member for others.
#[utoipa::path(patch, path = paths::MEMBER, tag = "members",
    params(("member" = String, Path, description = "An id, a part of one, or an address"), MutationParams),
    request_body = EditMember,
    responses((status = 200, description = "The member as they are now", body = Mutation<Member>)))]
async fn edit_member(
    State(app): State<App>,
    Path(member): Path<String>,
    CommandWith { command, body }: CommandWith<EditMember>,
) -> Result<Response, ApiError> {
    let roles = parse_roles(&body.roles)?;
    let act = move |tx: &mut Tx<'_>, call: &Call| members::set_roles(tx, call, &member, roles);
    command::run(&app, command, act, |member| Member::from(&member)).await
}

/// Ends somebody's membership, and with it their tokens.
#[utoipa::path(delete, path = paths::MEMBER, tag = "members",
    params(("member" = String, Path, description = "An id, a part of one, or an address"), MutationParams),
    responses((status = 200, description = "The member as they were", body = Mutation<Member>)))]
async fn remove_member(
    State(app): State<App>,
    Path(member): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| members::remove(tx, call, &member);
    command::run(&app, command, act, |member| Member::from(&member)).await
}
