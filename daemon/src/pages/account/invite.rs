//! The page on which somebody answers an invitation into an organisation.
//!
//! Whoever has the link may decline; who accepts is signed in, with the address it was sent to.

use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use minijinja::context;
use planify_core::actor::Actor;
use planify_core::permission::Role;
use planify_engine::invites::{self, Claim};
use planify_engine::{Call, EngineError};
use uuid::Uuid;

use super::desk::{
    Admitted, Allowed, BELOW, Desk, InviteForm, Sent, Token, go, mendable, token_of,
};
use super::signed_in;
use crate::app::App;
use crate::http::error::ApiError;
use crate::pages::Pages;

pub(super) async fn show_invite(
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
    match describe(&desk, &headers, token_of(token)).await {
        Ok(page) => page,
        Err(error) => desk.refusal(&error),
    }
}

async fn describe(desk: &Desk, headers: &HeaderMap, token: String) -> Result<Response, ApiError> {
    let invite = desk.app.store.read(move |tx| invites::show(tx, &token)).await?;
    let user = signed_in(&desk.app, headers).await?.map(|(_, user)| user.profile.name);
    let roles: Vec<_> = invite.roles.iter().map(Role::name).collect();
    let values = context! { org => invite.org_name, roles => roles.join(", "), user };
    Ok(desk.form(StatusCode::OK, "invite.html", values))
}

pub(super) async fn answer_invite(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    token: Token,
    form: Sent<InviteForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BELOW);
    let (_, form) = match desk.take(admitted, &headers, form) {
        Ok(taken) => taken,
        Err(response) => return *response,
    };
    let answered = match form.answer.as_str() {
        "accept" => accept(&desk, &headers, token_of(token)).await,
        _ => decline(&desk, token_of(token)).await,
    };
    answered.unwrap_or_else(|error| match mendable(&error) {
        Some(text) => desk.message(crate::account::status(&error), "This does not work", &text),
        None => desk.refusal(&error),
    })
}

async fn accept(desk: &Desk, headers: &HeaderMap, token: String) -> Result<Response, ApiError> {
    let Some((actor, _)) = signed_in(&desk.app, headers).await? else { return Ok(go("../signin")) };
    let claim = Claim::Token(token);
    let accept = move |tx: &mut planify_store::Tx<'_>| {
        invites::accept(tx, &Call::by(actor), &claim).map(|done| done.data.org.fields.name)
    };
    let name = desk.app.store.write(&[], accept).await?;
    Ok(desk.message(StatusCode::OK, "Welcome", &format!("You are a member of {name} now.")))
}

async fn decline(desk: &Desk, token: String) -> Result<Response, ApiError> {
    // Whose invitation it is decides the engine.
    let nobody = Actor::link(Uuid::nil().into(), Uuid::nil().into());
    let claim = Claim::Token(token);
    let decline = move |tx: &mut planify_store::Tx<'_>| {
        invites::decline(tx, &Call::by(nobody), &claim).map(|_| ())
    };
    desk.app.store.write(&[], decline).await.map_err(|error: EngineError| ApiError::from(error))?;
    Ok(desk.message(
        StatusCode::OK,
        "Declined",
        "The invitation is declined; nothing else is done.",
    ))
}
