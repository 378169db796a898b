//! Invitations to become a member over HTTP; a token is in the body, never in a path.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use planify_api::envelope::{LinkParams, Mutation, MutationParams, Page};
use planify_api::invites::{CreateInvite, Invite, InviteToken, ListInvites};
use planify_api::members::parse_roles;
use planify_api::orgs::Org;
use planify_api::paths;
use planify_core::invite;
use planify_core::permission::Role;
use planify_core::rule::Refusal;
use planify_core::text::Email;
use planify_engine::invites::{self, Claim, NewInvite};
use planify_engine::{Call, PageRequest};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, AnonymousWith, BearsToken, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::orgs::Known;
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_invites, create_invite))
        .routes(routes!(accept_invite_by_token))
        .routes(routes!(decline_invite_by_token))
        .routes(routes!(resend_invite))
        .routes(routes!(revoke_invite))
        .routes(routes!(accept_invite))
        .routes(routes!(decline_invite))
}

impl Shown for Invite {
    fn is_new(&self) -> bool {
        self.state == "pending" && self.sent_at == self.created_at
    }
}

impl BearsToken for InviteToken {
    fn token(&self) -> &str {
        &self.token
    }
}

/// Shows what a command made of an invitation, in the state that the command gave it.
fn show(invite: invite::Invite) -> Invite {
    Invite::at(&invite, Timestamp::MIN)
}

/// Lists invitations of the caller's organisation, or those to the caller's address.
#[utoipa::path(get, path = paths::INVITES, tag = "invites", params(ListInvites),
    responses((status = 200, description = "A page of invitations, newest first", body = Page<Invite>)))]
async fn list_invites(
    State(app): State<App>,
    caller: Caller,
    Query(ListInvites { limit, cursor, mine, all }): Query<ListInvites>,
) -> Result<Response, ApiError> {
    let wanted = match (mine, all) {
        (true, _) => invites::ListInvites::Mine,
        (false, true) => invites::ListInvites::All,
        (false, false) => invites::ListInvites::Waiting,
    };
    let page = PageRequest { limit, cursor };
    let list = move |tx: &mut Tx<'_>| {
        let found = invites::list(tx, &caller.actor, wanted, &page)?;
        Ok::<_, planify_engine::EngineError>((found, tx.now()))
    };
    let (found, now) = app.store.read(list).await?;
    reply::page(found, |invite| Invite::at(invite, now))
}

/// Invites somebody to become a member; the mail carries a token that is good once.
#[utoipa::path(post, path = paths::INVITES, tag = "invites", params(MutationParams),
    request_body = CreateInvite,
    responses((status = 201, description = "The invitation", body = Mutation<Invite>)))]
async fn create_invite(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreateInvite>,
) -> Result<Response, ApiError> {
    let email = Email::parse(&body.email).map_err(|error| Refusal::from(error).field("email"))?;
    let roles = parse_roles(&body.roles)?;
    let roles = if roles.is_empty() { [Role::Viewer].into_iter().collect() } else { roles };
    let (new, keys) = (NewInvite { email, roles }, app.link_key.clone());
    let act = move |tx: &mut Tx<'_>, call: &Call| invites::create(tx, call, &keys, &new);
    command::run(&app, command, act, show).await
}

/// Accepts an invitation with the token of its mail; the caller becomes a member.
#[utoipa::path(post, path = paths::INVITES_ACCEPT, tag = "invites", params(MutationParams),
    request_body = InviteToken,
    responses((status = 200, description = "The organisation", body = Mutation<Org>)))]
async fn accept_invite_by_token(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<InviteToken>,
) -> Result<Response, ApiError> {
    accept(&app, command, Claim::Token(body.token)).await
}

/// Accepts an invitation to the address that the caller signs in with.
#[utoipa::path(post, path = paths::INVITE_ACCEPT, tag = "invites",
    params(("invite" = String, Path, description = "Its id, or the organisation's slug"), MutationParams),
    responses((status = 200, description = "The organisation", body = Mutation<Org>)))]
async fn accept_invite(
    State(app): State<App>,
    Path(invite): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    accept(&app, command, Claim::Own(invite)).await
}

async fn accept(app: &App, command: Command, claim: Claim) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| invites::accept(tx, call, &claim);
    command::run(app, command, act, Known::from).await
}

/// Declines an invitation with the token of its mail, which needs no account.
#[utoipa::path(post, path = paths::INVITES_DECLINE, tag = "invites", params(LinkParams),
    request_body = InviteToken, security(()),
    responses((status = 200, description = "The invitation as it is now", body = Mutation<Invite>)))]
async fn decline_invite_by_token(
    State(app): State<App>,
    AnonymousWith { command, body }: AnonymousWith<InviteToken>,
) -> Result<Response, ApiError> {
    decline(&app, command, Claim::Token(body.token)).await
}

/// Declines an invitation to the address that the caller signs in with.
#[utoipa::path(post, path = paths::INVITE_DECLINE, tag = "invites",
    params(("invite" = String, Path, description = "Its id, or the organisation's slug"), MutationParams),
    responses((status = 200, description = "The invitation as it is now", body = Mutation<Invite>)))]
async fn decline_invite(
    State(app): State<App>,
    Path(invite): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    decline(&app, command, Claim::Own(invite)).await
}

async fn decline(app: &App, command: Command, claim: Claim) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| invites::decline(tx, call, &claim);
    command::run(app, command, act, show).await
}

/// Sends an invitation once more; the token of the mail before is worth nothing any more.
#[utoipa::path(post, path = paths::INVITE_RESEND, tag = "invites",
    params(("invite" = String, Path, description = "An id, a part of one, or the address"), MutationParams),
    responses((status = 200, description = "The invitation as it is now", body = Mutation<Invite>)))]
async fn resend_invite(
    State(app): State<App>,
    Path(invite): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let keys = app.link_key.clone();
    let act = move |tx: &mut Tx<'_>, call: &Call| invites::resend(tx, call, &keys, &invite);
    command::run(&app, command, act, show).await
}

/// Takes an invitation back.
#[utoipa::path(post, path = paths::INVITE_REVOKE, tag = "invites",
    params(("invite" = String, Path, description = "An id, a part of one, or the address"), MutationParams),
    responses((status = 200, description = "The invitation as it is now", body = Mutation<Invite>)))]
async fn revoke_invite(
    State(app): State<App>,
    Path(invite): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| invites::revoke(tx, call, &invite);
    command::run(&app, command, act, show).await
}
