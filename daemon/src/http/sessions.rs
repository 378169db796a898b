//! The caller's own sessions over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::convert::instant;
use planify_api::envelope::{Mutation, MutationParams, Page};
use planify_api::paths;
use planify_api::users::UserSession;
use planify_core::id::SessionId;
use planify_engine::{Call, sessions};
use planify_store::Tx;
use planify_store::sessions::SessionRow;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_sessions)).routes(routes!(revoke_session))
}

impl Shown for UserSession {
    fn is_new(&self) -> bool {
        false
    }
}

fn show(row: &SessionRow, asking: Option<SessionId>) -> UserSession {
    UserSession {
        id: row.id.to_string(),
        door: row.door.clone(),
        created_at: instant(row.created_at),
        last_used_at: instant(row.last_used_at),
        expires_at: instant(row.expires_at),
        current: asking == Some(row.id),
    }
}

/// Lists the caller's own sessions, newest first.
#[utoipa::path(get, path = paths::SESSIONS, tag = "users",
    responses((status = 200, description = "The sessions", body = Page<UserSession>)))]
async fn list_sessions(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    let rows = app.store.read(move |tx| sessions::list(tx, &caller.actor)).await?;
    let asking = caller.session.map(|(session, _)| session);
    reply::page(planify_engine::Page { rows, next: None }, |row| show(row, asking))
}

/// Ends one of the caller's own sessions.
#[utoipa::path(delete, path = paths::SESSION, tag = "users",
    params(("session" = String, Path, description = "An id, or a part of one"), MutationParams),
    responses((status = 200, description = "The session that ended", body = Mutation<UserSession>)))]
async fn revoke_session(
    State(app): State<App>,
    Path(session): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let is_real = !command.is_dry_run();
    let act = move |tx: &mut Tx<'_>, call: &Call| sessions::revoke(tx, call, &session);
    let answer = command::run(&app, command, act, |row| show(&row, None)).await?;
    if is_real {
        // Whoever is believed to hold it is looked up anew.
        app.auth.forget(|_, _| true);
    }
    Ok(answer)
}
