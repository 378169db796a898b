//! Pages on which somebody registers and confirms their address.

use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use minijinja::context;
use planify_core::patch::Patch;
use planify_core::user::{EditUser, Profile, UserWords};
use planify_engine::accounts;

use super::desk::{
    Admitted, Allowed, BELOW, BESIDE, Desk, RegisterForm, Sent, Token, VerifyForm, address, go,
    mendable, token_of,
};
use crate::account;
use crate::app::{App, AppState};
use crate::http::error::ApiError;
use crate::http::extract::Visitor;
use crate::pages::Pages;

pub(super) async fn show_register(
    State(app): State<App>,
    pages: Pages,
    allowed: Allowed,
    headers: HeaderMap,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    let may = allowed.and_then(|anybody| account::may_register(&desk.app, anybody.door));
    match may {
        Ok(_) => register_page(&desk, StatusCode::OK, None, None),
        Err(error) => desk.refusal(&error),
    }
}

fn register_page(
    desk: &Desk,
    status: StatusCode,
    problem: Option<String>,
    typed: Option<&RegisterForm>,
) -> Response {
    let text = |field: fn(&RegisterForm) -> &String| typed.map(field).cloned().unwrap_or_default();
    let typed = context! {
        name => text(|form| &form.name),
        email => text(|form| &form.email),
        phone => text(|form| &form.phone),
        consent_email => !text(|form| &form.consent_email).is_empty(),
        consent_sms => !text(|form| &form.consent_sms).is_empty(),
    };
    desk.form(status, "register.html", context! { problem, typed })
}

pub(super) async fn register(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    form: Sent<RegisterForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BESIDE);
    let (visitor, form) = match desk.take(admitted, &headers, form) {
        Ok(taken) => taken,
        Err(response) => return *response,
    };
    match try_register(&desk.app, visitor, &form).await {
        Ok(()) => desk.message(
            StatusCode::OK,
            "Look into your mail",
            "If the address may have an account, a mail with a link is on its way; it is good for a day.",
        ),
        Err(error) => match mendable(&error) {
            Some(problem) => {
                register_page(&desk, account::status(&error), Some(problem), Some(&form))
            }
            None => desk.refusal(&error),
        },
    }
}

async fn try_register(
    app: &AppState,
    visitor: Visitor,
    form: &RegisterForm,
) -> Result<(), ApiError> {
    let admission = account::may_register(app, visitor.door)?;
    let email = address(&form.email)?;
    let phone = form.phone.trim();
    let consents = [("email", &form.consent_email), ("sms", &form.consent_sms)];
    let consents = consents.into_iter().filter(|(_, said)| !said.is_empty());
    let words = UserWords {
        name: Some(form.name.clone()),
        phone: if phone.is_empty() { Patch::Keep } else { Patch::Set(phone.to_owned()) },
        consents: Some(consents.map(|(name, _)| name.to_owned()).collect()),
        ..UserWords::default()
    };
    let profile: Profile = EditUser::parse(words)?.into_profile()?;
    account::register(app, email, profile, &form.password, admission).await
}

pub(super) async fn show_verify(
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
    let token = token_of(token);
    let found = desk.app.store.read(move |tx| accounts::find_registration(tx, &token)).await;
    match found {
        Ok(email) => desk.form(StatusCode::OK, "verify.html", context! { email }),
        Err(error) => desk.refusal(&error.into()),
    }
}

pub(super) async fn verify(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    token: Token,
    form: Sent<VerifyForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BELOW);
    if let Err(response) = desk.take(admitted, &headers, form) {
        return *response;
    }
    match account::verify(&desk.app, token_of(token)).await {
        Ok(_) => go("../signin?confirmed"),
        Err(error) => desk.refusal(&error),
    }
}
