//! Pages on which somebody asks for another password and chooses it.

use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use minijinja::context;
use planify_core::text::Email;
use planify_engine::accounts;

use super::desk::{
    Admitted, Allowed, BELOW, BESIDE, Desk, ForgotForm, ResetForm, Sent, Token, address, go,
    mendable, token_of,
};
use crate::account;
use crate::app::App;
use crate::pages::Pages;

pub(super) async fn show_forgot(
    State(app): State<App>,
    pages: Pages,
    allowed: Allowed,
    headers: HeaderMap,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    match allowed {
        Ok(_) => forgot_page(&desk, StatusCode::OK, None, ""),
        Err(error) => desk.refusal(&error),
    }
}

fn forgot_page(desk: &Desk, status: StatusCode, problem: Option<String>, email: &str) -> Response {
    desk.form(status, "forgot.html", context! { problem, typed => context! { email } })
}

pub(super) async fn forgot(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    form: Sent<ForgotForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    let (_, form) = match desk.take(admitted, &headers, form) {
        Ok(taken) => taken,
        Err(response) => return *response,
    };
    let asked = match address(&form.email) {
        Ok(email) => account::ask_reset(&desk.app, email).await,
        Err(error) => Err(error),
    };
    match asked {
        Ok(()) => desk.message(
            StatusCode::OK,
            "Look into your mail",
            "If the address has an account, a mail with a link is on its way; it is good for an hour.",
        ),
        Err(error) => match mendable(&error) {
            Some(problem) => {
                forgot_page(&desk, account::status(&error), Some(problem), &form.email)
            }
            None => desk.refusal(&error),
        },
    }
}

pub(super) async fn show_reset(
    State(app): State<App>,
    pages: Pages,
    allowed: Allowed,
    headers: HeaderMap,
    token: Token,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BELOW);
    if let Err(error) = allowed {
        return desk.refusal(&error);
    }
    reset_page(&desk, StatusCode::OK, None, token_of(token)).await
}

async fn reset_page(
    desk: &Desk,
    status: StatusCode,
    problem: Option<String>,
    token: String,
) -> Response {
    let found = desk.app.store.read(move |tx| accounts::find_reset(tx, &token)).await;
    match found {
        Ok(user) => {
            let email = user.email.map(Email::into_string).unwrap_or_default();
            desk.form(status, "reset.html", context! { problem, email })
        }
        Err(error) => desk.refusal(&error.into()),
    }
}

pub(super) async fn reset(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    token: Token,
    form: Sent<ResetForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BELOW);
    let (_, form) = match desk.take(admitted, &headers, form) {
        Ok(taken) => taken,
        Err(response) => return *response,
    };
    let token = token_of(token);
    match account::reset(&desk.app, token.clone(), &form.password).await {
        Ok(_) => go("../signin?changed"),
        Err(error) => match mendable(&error) {
            Some(problem) => reset_page(&desk, account::status(&error), Some(problem), token).await,
            None => desk.refusal(&error),
        },
    }
}
