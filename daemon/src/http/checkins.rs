//! Check-ins over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::checkins::{CheckIn, MakeCheckIn};
use planify_api::convert::instant;
use planify_api::envelope::{Mutation, MutationParams};
use planify_api::paths;
use planify_engine::Call;
use planify_engine::checkins::{self, Arrival};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::Path;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(make_check_in, undo_check_in))
}

impl Shown for CheckIn {}

fn show(arrival: Arrival) -> CheckIn {
    let Arrival { guest, check_in } = arrival;
    CheckIn {
        guest: guest.id.to_string(),
        event: guest.event.to_string(),
        name: guest.name,
        email: guest.email,
        role: guest.role.name().to_owned(),
        status: guest.answer.status.name().to_owned(),
        people: check_in.map(|came| came.people),
        checked_in_at: check_in.map(|came| instant(came.at)),
    }
}

/// Lets a guest in, once.
#[utoipa::path(post, path = paths::CHECK_IN, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"),
        ("guest" = String, Path, description = "A reference to the guest"), MutationParams),
    request_body = MakeCheckIn,
    responses((status = 200, description = "The guest who came", body = Mutation<CheckIn>)))]
async fn make_check_in(
    State(app): State<App>,
    Path((event, guest)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<MakeCheckIn>,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        checkins::check_in(tx, call, &event, &guest, body.people)
    };
    command::run(&app, command, act, show).await
}

/// Takes a check-in back.
#[utoipa::path(delete, path = paths::CHECK_IN, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"),
        ("guest" = String, Path, description = "A reference to the guest"), MutationParams),
    responses((status = 200, description = "The guest, not checked in", body = Mutation<CheckIn>)))]
async fn undo_check_in(
    State(app): State<App>,
    Path((event, guest)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| checkins::undo(tx, call, &event, &guest);
    command::run(&app, command, act, show).await
}
