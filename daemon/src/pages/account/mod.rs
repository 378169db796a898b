//! Pages of accounts: register, confirm the address, sign in and out, choose another password, answer
//! an invitation into an organisation.
//!
//! They are doors to the same steps as the interface has. Every form is bound to the browser that
//! its page was sent to; nothing is changed by opening a page.

pub(super) mod desk;
mod invite;
mod register;
mod reset;

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use http::{HeaderMap, StatusCode};
use minijinja::{Value, context};
use planify_core::actor::Actor;
use planify_core::user::User;
use planify_engine::members::OrgChoice;
use planify_engine::sessions::{Door, Which};
use planify_engine::{EngineError, users};

use super::Pages;
use super::cookies;
use crate::account;
use crate::app::{App, AppState};
use crate::config::Registration;
use crate::http::error::ApiError;
use desk::{Admitted, Allowed, BESIDE, Desk, Sent, SignInForm, SignOutForm, address, go, mendable};

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/account", get(show_account))
        .route("/signin", get(show_sign_in).post(sign_in))
        .route("/signout", get(show_sign_out).post(sign_out))
        .route("/register", get(register::show_register).post(register::register))
        .route("/verify/{token}", get(register::show_verify).post(register::verify))
        .route("/invite/{token}", get(invite::show_invite).post(invite::answer_invite))
        .route("/reset", get(reset::show_forgot).post(reset::forgot))
        .route("/reset/{token}", get(reset::show_reset).post(reset::reset))
}

/// The user whose session the browser holds.
async fn signed_in(app: &AppState, headers: &HeaderMap) -> Result<Option<(Actor, User)>, ApiError> {
    let Some(text) = cookies::session(headers) else { return Ok(None) };
    let actor = match app.auth.look_up(&app.store, text, &OrgChoice::Usual).await {
        Ok(found) => found.actor,
        Err(EngineError::Store(error)) => return Err(error.into()),
        Err(_) => return Ok(None),
    };
    let user = app.store.read(move |tx| users::of(tx, &actor)).await?;
    Ok(user.map(|user| (actor, user)))
}

async fn show_account(
    State(app): State<App>,
    pages: Pages,
    allowed: Allowed,
    headers: HeaderMap,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    if let Err(error) = allowed {
        return desk.refusal(&error);
    }
    match signed_in(&desk.app, &headers).await {
        Ok(Some((_, user))) => {
            desk.form(StatusCode::OK, "account.html", context! { user => facts(&user) })
        }
        Ok(None) => go("signin"),
        Err(error) => desk.refusal(&error),
    }
}

fn facts(user: &User) -> Value {
    let profile = &user.profile;
    let known = [
        ("E-mail", user.email.as_ref().map(|email| email.as_str().to_owned())),
        ("Called", profile.short_name.clone()),
        ("Phone", profile.phone.as_ref().map(|phone| phone.as_str().to_owned())),
        ("Language", profile.locale.clone()),
        ("Time zone", profile.zone.clone()),
    ];
    let facts: Vec<Value> = known
        .into_iter()
        .filter_map(|(name, text)| text.map(|text| context! { name, text }))
        .collect();
    context! { name => profile.name.clone(), facts }
}

async fn show_sign_in(
    State(app): State<App>,
    pages: Pages,
    allowed: Allowed,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    if let Err(error) = allowed {
        return desk.refusal(&error);
    }
    let done = match query.as_deref() {
        Some("confirmed") => Some("Your account is ready. Sign in with it."),
        Some("changed") => Some("The password is changed. Sign in with the new one."),
        Some("out") => Some("You are signed out."),
        _ => None,
    };
    sign_in_page(&desk, StatusCode::OK, None, done, "")
}

fn sign_in_page(
    desk: &Desk,
    status: StatusCode,
    problem: Option<String>,
    done: Option<&str>,
    email: &str,
) -> Response {
    let open = desk.app.config.registration != Registration::Closed;
    let values = context! { problem, done, open, typed => context! { email } };
    desk.form(status, "signin.html", values)
}

async fn sign_in(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    form: Sent<SignInForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    let (_, form) = match desk.take(admitted, &headers, form) {
        Ok(taken) => taken,
        Err(response) => return *response,
    };
    let begun = match address(&form.email) {
        Ok(email) => account::sign_in(&desk.app, email, &form.password, Door::Page).await,
        Err(error) => Err(error),
    };
    match begun {
        Ok(begun) => {
            let mut response = go("account");
            cookies::keep_session(response.headers_mut(), &begun.text);
            response
        }
        Err(error) => match mendable(&error) {
            Some(problem) => {
                sign_in_page(&desk, account::status(&error), Some(problem), None, &form.email)
            }
            None => desk.refusal(&error),
        },
    }
}

async fn show_sign_out(
    State(app): State<App>,
    pages: Pages,
    allowed: Allowed,
    headers: HeaderMap,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    match allowed {
        Ok(_) => desk.form(StatusCode::OK, "signout.html", context! {}),
        Err(error) => desk.refusal(&error),
    }
}

async fn sign_out(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    form: Sent<SignOutForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    let (_, form) = match desk.take(admitted, &headers, form) {
        Ok(taken) => taken,
        Err(response) => return *response,
    };
    let which = if form.everywhere.is_empty() { Which::This } else { Which::All };
    if let Some(text) = cookies::session(&headers)
        && let Err(error) = account::sign_out(&desk.app, text.to_owned(), which).await
    {
        return desk.refusal(&error);
    }
    let mut response = go("signin?out");
    cookies::drop_session(response.headers_mut());
    response
}
