//! The HTTP interface, one file per noun.
//!
//! A handler takes what it needs from the request, calls one function of the engine in one
//! transaction, and shapes the answer. Refusals become problem documents in `error.rs` only.

mod admin;
mod agenda;
mod answers;
mod archive;
pub(crate) mod auth;
mod blackouts;
pub(crate) mod body;
mod booking_exports;
mod bookings;
mod cells;
mod changes;
mod check;
mod checkins;
mod command;
pub(crate) mod error;
mod events;
mod export;
pub(crate) mod extract;
mod guest_sets;
mod guests;
mod house_rules;
mod import;
mod invites;
mod invoices;
mod join_requests;
mod members;
mod notices;
mod openapi;
mod orgs;
mod payments;
mod persons;
mod places;
mod promos;
mod questions;
mod rates;
mod registration;
mod reply;
mod resources;
pub(crate) mod route;
mod rsvp;
mod sessions;
mod slots;
mod status;
mod tokens;
mod users;
mod venues;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use utoipa_axum::router::OpenApiRouter;

use crate::app::App;
use error::ApiError;
use extract::Anybody;

/// Every route of `/v1` with its description.
fn interface() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(openapi::base())
        .merge(events::router())
        .merge(guests::router())
        .merge(guest_sets::router())
        .merge(questions::router())
        .merge(checkins::router())
        .merge(import::router())
        .merge(export::router())
        .merge(answers::router())
        .merge(agenda::router())
        .merge(rsvp::router())
        .merge(registration::router())
        .merge(venues::router())
        .merge(places::router())
        .merge(resources::router())
        .merge(house_rules::router())
        .merge(blackouts::router())
        .merge(rates::router())
        .merge(promos::router())
        .merge(bookings::router())
        .merge(booking_exports::router())
        .merge(slots::router())
        .merge(payments::router())
        .merge(invoices::router())
        .merge(persons::router())
        .merge(notices::router())
        .merge(changes::router())
        .merge(tokens::router())
        .merge(admin::router())
        .merge(check::router())
        .merge(auth::router())
        .merge(users::router())
        .merge(orgs::router())
        .merge(members::router())
        .merge(invites::router())
        .merge(join_requests::router())
        .merge(sessions::router())
        .merge(status::router())
}

/// Puts all routes together; `pages` are those for guests' browsers.
pub(crate) fn router(app: App, pages: Router<App>) -> Router {
    let (interface, _) = interface().split_for_parts();
    interface
        .merge(status::probes())
        .merge(payments::hooks())
        .merge(pages)
        .route(planify_api::paths::OPENAPI, axum::routing::get(get_openapi))
        .layer(axum::middleware::from_fn(route::keep_template))
        .fallback(async || nothing_here())
        .with_state(app)
}

/// Gives the OpenAPI 3.1 document of the interface.
pub(crate) fn openapi_json() -> String {
    let (_, document) = interface().split_for_parts();
    openapi::render(document)
}

async fn get_openapi(State(_): State<App>, _: Anybody) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], openapi_json()).into_response()
}

fn nothing_here() -> ApiError {
    ApiError::new("not-found", "there is nothing at this address")
        .hint("`GET /v1/openapi.json` describes what there is")
}

#[cfg(test)]
mod tests;
