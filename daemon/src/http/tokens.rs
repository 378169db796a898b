//! API tokens over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::convert::{instant, parse_instant};
use planify_api::envelope::{Mutation, MutationParams, Page, PageParams};
use planify_api::paths;
use planify_api::tokens::{CreateToken, Token};
use planify_core::actor::Scopes;
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{Call, PageRequest};
use planify_store::Tx;
use planify_store::tokens::TokenRow;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_tokens, create_token)).routes(routes!(revoke_token))
}

impl Shown for Token {
    fn without_secret(&self) -> Option<serde_json::Value> {
        self.secret.as_ref().map(|_| self.id.clone().into())
    }

    fn is_new(&self) -> bool {
        self.secret.is_some()
    }
}

fn show(row: &TokenRow) -> Token {
    Token {
        id: row.id.to_string(),
        user: row.user.to_string(),
        name: row.name.clone(),
        scopes: row.scopes.split(' ').map(str::to_owned).collect(),
        created_at: instant(row.created_at),
        expires_at: row.expires_at.map(instant),
        revoked_at: row.revoked_at.map(instant),
        last_used_at: row.last_used_at.map(instant),
        secret: None,
    }
}

/// Lists tokens without their secrets: the caller's own, or all for those who manage them.
#[utoipa::path(get, path = paths::TOKENS, tag = "tokens", params(PageParams),
    responses((status = 200, description = "The tokens", body = Page<Token>)))]
async fn list_tokens(
    State(app): State<App>,
    caller: Caller,
    Query(PageParams { limit, cursor }): Query<PageParams>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit, cursor };
    let found = app.store.read(move |tx| tokens::list(tx, &caller.actor, &page)).await?;
    reply::page(found, show)
}

/// Makes a token; its secret is only in this answer.
#[utoipa::path(post, path = paths::TOKENS, tag = "tokens", params(MutationParams),
    request_body = CreateToken,
    responses((status = 201, description = "The token with its secret", body = Mutation<Token>)))]
async fn create_token(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreateToken>,
) -> Result<Response, ApiError> {
    let expires_at = body.expires_at.map(|text| parse_instant("expires_at", &text)).transpose()?;
    let scopes: Scopes = body.scopes.iter().map(|name| name.parse()).collect::<Result<_, _>>()?;
    let new = NewToken { name: body.name, scopes, expires_at };
    let secret = Secret::generate()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| tokens::create(tx, call, &new, &secret);
    let show = |(row, text): (TokenRow, String)| Token { secret: Some(text), ..show(&row) };
    command::run(&app, command, act, show).await
}

/// Revokes a token.
#[utoipa::path(post, path = paths::TOKEN_REVOKE, tag = "tokens",
    params(("token" = String, Path, description = "An id, part of an id, or the name"), MutationParams),
    responses((status = 200, description = "The token as it is now", body = Mutation<Token>)))]
async fn revoke_token(
    State(app): State<App>,
    Path(token): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| tokens::revoke(tx, call, &token);
    command::run(&app, command, act, |row| show(&row)).await
}
