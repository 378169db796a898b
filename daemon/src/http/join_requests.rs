//! Requests to become a member over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, Page};
use planify_api::join_requests::{
    ApproveJoinRequest, CreateJoinRequest, JoinRequest, ListJoinRequests,
};
use planify_api::members::parse_roles;
use planify_api::paths;
use planify_engine::join_requests::{self, ListRequests};
use planify_engine::{Call, PageRequest};
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
        .routes(routes!(list_join_requests, create_join_request))
        .routes(routes!(approve_join_request))
        .routes(routes!(reject_join_request))
        .routes(routes!(withdraw_join_request))
}

impl Shown for JoinRequest {
    fn is_new(&self) -> bool {
        self.state == "pending"
    }
}

/// Lists requests to the caller's organisation, or the caller's own.
#[utoipa::path(get, path = paths::JOIN_REQUESTS, tag = "join-requests", params(ListJoinRequests),
    responses((status = 200, description = "A page of requests, newest first", body = Page<JoinRequest>)))]
async fn list_join_requests(
    State(app): State<App>,
    caller: Caller,
    Query(ListJoinRequests { limit, cursor, mine, all }): Query<ListJoinRequests>,
) -> Result<Response, ApiError> {
    let wanted = match (mine, all) {
        (true, _) => ListRequests::Mine,
        (false, true) => ListRequests::All,
        (false, false) => ListRequests::Waiting,
    };
    let page = PageRequest { limit, cursor };
    let list = move |tx: &mut Tx<'_>| join_requests::list(tx, &caller.actor, wanted, &page);
    reply::page(app.store.read(list).await?, |request| JoinRequest::from(request))
}

/// Asks to become a member of a public organisation.
#[utoipa::path(post, path = paths::JOIN_REQUESTS, tag = "join-requests", params(MutationParams),
    request_body = CreateJoinRequest,
    responses((status = 201, description = "The request", body = Mutation<JoinRequest>)))]
async fn create_join_request(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreateJoinRequest>,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        join_requests::create(tx, call, &body.org, body.note.as_deref())
    };
    command::run(&app, command, act, |request| JoinRequest::from(&request)).await
}

/// Approves a request; whoever asked becomes a member.
#[utoipa::path(post, path = paths::JOIN_REQUEST_APPROVE, tag = "join-requests",
    params(("request" = String, Path, description = "An id, or a part of one"), MutationParams),
    request_body = ApproveJoinRequest,
    responses((status = 200, description = "The request as it is now", body = Mutation<JoinRequest>)))]
async fn approve_join_request(
    State(app): State<App>,
    Path(request): Path<String>,
    CommandWith { command, body }: CommandWith<ApproveJoinRequest>,
) -> Result<Response, ApiError> {
    let roles = parse_roles(&body.roles)?;
    let act = move |tx: &mut Tx<'_>, call: &Call| join_requests::approve(tx, call, &request, roles);
    command::run(&app, command, act, |request| JoinRequest::from(&request)).await
}

/// Rejects a request.
#[utoipa::path(post, path = paths::JOIN_REQUEST_REJECT, tag = "join-requests",
    params(("request" = String, Path, description = "An id, or a part of one"), MutationParams),
    responses((status = 200, description = "The request as it is now", body = Mutation<JoinRequest>)))]
async fn reject_join_request(
    State(app): State<App>,
    Path(request): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| join_requests::reject(tx, call, &request);
    command::run(&app, command, act, |request| JoinRequest::from(&request)).await
}

/// Takes the caller's own request back.
#[utoipa::path(post, path = paths::JOIN_REQUEST_WITHDRAW, tag = "join-requests",
    params(("request" = String, Path, description = "An id, or a part of one"), MutationParams),
    responses((status = 200, description = "The request as it is now", body = Mutation<JoinRequest>)))]
async fn withdraw_join_request(
    State(app): State<App>,
    Path(request): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| join_requests::withdraw(tx, call, &request);
    command::run(&app, command, act, |request| JoinRequest::from(&request)).await
}
