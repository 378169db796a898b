//! The caller's own account over HTTP.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One};
use planify_api::paths;
use planify_api::users::{EditUser, User};
use planify_engine::{Call, users};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::Caller;
use super::persons::forget_outside;
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(get_user, edit_user, delete_user))
}

impl Shown for User {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }

    fn is_new(&self) -> bool {
        false
    }
}

/// Shows the caller's own account.
#[utoipa::path(get, path = paths::USER_ME, tag = "users",
    responses((status = 200, description = "The user", body = One<User>)))]
async fn get_user(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    let found = app.store.read(move |tx| users::get(tx, &caller.actor)).await?;
    reply::one(User::from(&found))
}

/// Changes what the caller says about themselves.
#[utoipa::path(patch, path = paths::USER_ME, tag = "users", params(MutationParams),
    request_body = EditUser,
    responses((status = 200, description = "The user as they are now", body = Mutation<User>)))]
async fn edit_user(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<EditUser>,
) -> Result<Response, ApiError> {
    let edit = planify_core::user::EditUser::try_from(body)?;
    let act = move |tx: &mut Tx<'_>, call: &Call| users::edit(tx, call, &edit);
    command::run(&app, command, act, |user| User::from(&user)).await
}

/// Deletes the caller's own account, with all its sessions and tokens.
#[utoipa::path(delete, path = paths::USER_ME, tag = "users", params(MutationParams),
    responses((status = 200, description = "What is left of the user", body = Mutation<User>)))]
async fn delete_user(State(app): State<App>, command: Command) -> Result<Response, ApiError> {
    let (user, is_real) = (command.call.actor.user_id(), !command.is_dry_run());
    let links = app.link_key.clone();
    // A transaction may run twice; what it did last is what it did.
    let deleted = Arc::new(Mutex::new(None));
    let noted = Arc::clone(&deleted);
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        let outcome = users::delete(tx, call, &links)?;
        let mails = outcome.data.mails.clone();
        *noted.lock().unwrap_or_else(PoisonError::into_inner) = Some(mails);
        Ok(outcome)
    };
    let answer = command::run(&app, command, act, |left| User::from(&left.user)).await?;
    let mails = deleted.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(mails) = mails.filter(|_| is_real) {
        app.auth.forget(|whose, _| Some(whose) == user);
        forget_outside(&app, &mails).await;
    }
    Ok(answer)
}
