//! Accounts and sessions over HTTP, for callers who are not signed in yet.
//!
//! None of these answers is kept for a repetition, because they hold or follow from secrets.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use http::{StatusCode, header};
use planify_api::auth::{
    AskReset, LoggedOut, Login, Logout, MailSent, Register, Reset, Session, Verify,
};
use planify_api::convert::instant;
use planify_api::envelope::One;
use planify_api::paths;
use planify_api::users::{ChangeEmail, User};
use planify_core::text::Email;
use planify_core::user::Profile;
use planify_engine::sessions::{self, Door, Which};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::Shown;
use super::error::ApiError;
use super::extract::{Caller, Json, Visitor};
use super::reply;
use crate::account;
use crate::app::App;
use crate::auth::bearer;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(register_account))
        .routes(routes!(verify_account))
        .routes(routes!(create_session))
        .routes(routes!(end_session))
        .routes(routes!(ask_reset))
        .routes(routes!(reset_password))
        .routes(routes!(ask_address))
        .routes(routes!(change_address))
}

impl Shown for MailSent {}
impl Shown for Session {}
impl Shown for LoggedOut {}

fn email(text: &str) -> Result<Email, ApiError> {
    Ok(Email::parse(text)
        .map_err(|error| planify_core::rule::Refusal::from(error).field("email"))?)
}

/// Asks for an account; a mail to the address says how to go on.
#[utoipa::path(post, path = paths::AUTH_REGISTER, tag = "auth", security(()),
    request_body = Register,
    responses((status = 202, description = "A mail is on its way, whether the address is known or not", body = One<MailSent>)))]
async fn register_account(
    State(app): State<App>,
    visitor: Visitor,
    Json(body): Json<Register>,
) -> Result<Response, ApiError> {
    let admission = account::may_register(&app, visitor.door)?;
    let address = email(&body.email)?;
    let profile = Profile::try_from(&body)?;
    account::register(&app, address, profile, &body.password, admission).await?;
    sent(body.email, "confirm with the link or code of the mail, if one may be sent")
}

/// Makes the account of whoever received the mail.
#[utoipa::path(post, path = paths::AUTH_VERIFY, tag = "auth", security(()),
    request_body = Verify,
    responses((status = 201, description = "The user, who can sign in now", body = One<User>)))]
async fn verify_account(
    State(app): State<App>,
    _: Visitor,
    Json(body): Json<Verify>,
) -> Result<Response, ApiError> {
    let user = account::verify(&app, body.token).await?;
    reply::one_as(StatusCode::CREATED, User::from(&user))
}

/// Signs in; the session's secret is only in this answer.
#[utoipa::path(post, path = paths::AUTH_LOGIN, tag = "auth", security(()),
    request_body = Login,
    responses((status = 201, description = "The session", body = One<Session>)))]
async fn create_session(
    State(app): State<App>,
    _: Visitor,
    Json(body): Json<Login>,
) -> Result<Response, ApiError> {
    let begun = account::sign_in(&app, email(&body.email)?, &body.password, Door::Api).await?;
    reply::one_as(
        StatusCode::CREATED,
        Session {
            id: begun.row.id.to_string(),
            user: User::from(&begun.user),
            token: begun.text,
            expires_at: instant(begun.row.expires_at),
        },
    )
}

/// Signs out: ends the session that is shown as the bearer token, or all of its user.
#[utoipa::path(post, path = paths::AUTH_LOGOUT, tag = "auth", request_body = Logout,
    responses((status = 200, description = "How many sessions ended", body = One<LoggedOut>)))]
async fn end_session(
    State(app): State<App>,
    _: Visitor,
    Held(text): Held,
    Json(body): Json<Logout>,
) -> Result<Response, ApiError> {
    let which = if body.everywhere { Which::All } else { Which::This };
    let ended = account::sign_out(&app, text, which).await?;
    reply::one(LoggedOut { ended })
}

/// The text of the session that is shown.
struct Held(String);

impl FromRequestParts<App> for Held {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        let text = bearer(parts.headers.get(header::AUTHORIZATION))?.unwrap_or_default();
        if text.starts_with(sessions::PREFIX) {
            return Ok(Self(text.to_owned()));
        }
        Err(ApiError::new("not-signed-in", "there is no session to end")
            .hint("an API token is ended with `planify token revoke`"))
    }
}

/// Asks for a mail to choose another password.
#[utoipa::path(post, path = paths::AUTH_RESET, tag = "auth", security(()),
    request_body = AskReset,
    responses((status = 202, description = "A mail is on its way if the address has an account", body = One<MailSent>)))]
async fn ask_reset(
    State(app): State<App>,
    _: Visitor,
    Json(body): Json<AskReset>,
) -> Result<Response, ApiError> {
    account::ask_reset(&app, email(&body.email)?).await?;
    sent(body.email, "choose a password with the link or code of the mail, if the address is known")
}

/// Chooses another password; every session of the user ends.
#[utoipa::path(post, path = paths::AUTH_RESET_CONFIRM, tag = "auth", security(()),
    request_body = Reset,
    responses((status = 200, description = "The user", body = One<User>)))]
async fn reset_password(
    State(app): State<App>,
    _: Visitor,
    Json(body): Json<Reset>,
) -> Result<Response, ApiError> {
    let user = account::reset(&app, body.token, &body.password).await?;
    reply::one(User::from(&user))
}

/// Asks for a mail with which the caller can sign in with another address.
#[utoipa::path(post, path = paths::USER_EMAIL, tag = "users", request_body = ChangeEmail,
    responses((status = 202, description = "A mail is on its way, whether the address is known or not", body = One<MailSent>)))]
async fn ask_address(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ChangeEmail>,
) -> Result<Response, ApiError> {
    account::ask_address(&app, caller.actor, email(&body.email)?).await?;
    sent(body.email, "confirm with the code of the mail, until then nothing changes")
}

/// Signs in with another address from now on, by the code of the mail.
#[utoipa::path(post, path = paths::AUTH_EMAIL, tag = "auth", security(()),
    request_body = Verify,
    responses((status = 200, description = "The user, who signs in with the new address now", body = One<User>)))]
async fn change_address(
    State(app): State<App>,
    _: Visitor,
    Json(body): Json<Verify>,
) -> Result<Response, ApiError> {
    let user = account::change_address(&app, body.token).await?;
    reply::one(User::from(&user))
}

fn sent(email: String, next: &str) -> Result<Response, ApiError> {
    reply::one_as(StatusCode::ACCEPTED, MailSent { email, next: next.to_owned() })
}
