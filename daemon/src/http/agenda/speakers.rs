//! Speakers over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::agenda::{AssignSpeaker, EditSpeaker, Item, Speaker};
use planify_api::envelope::{Mutation, MutationParams};
use planify_api::paths;
use planify_core::agenda::Naming;
use planify_engine::Call;
use planify_engine::agenda::speakers;
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::show;
use crate::app::App;
use crate::http::command::{self, Command, CommandWith, Shown};
use crate::http::error::ApiError;
use crate::http::extract::Path;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(assign_speaker))
        .routes(routes!(unassign_speaker))
        .routes(routes!(edit_speaker))
}

impl Shown for Speaker {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// Makes somebody a speaker of an item.
#[utoipa::path(post, path = paths::AGENDA_ITEM_SPEAKERS, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("item" = String, Path, description = "A reference to the item"), MutationParams),
    request_body = AssignSpeaker,
    responses((status = 200, description = "The item as it is now", body = Mutation<Item>)))]
async fn assign_speaker(
    State(app): State<App>,
    Path((event, item)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<AssignSpeaker>,
) -> Result<Response, ApiError> {
    let naming = Naming::parse(&body.person)?;
    let act =
        move |tx: &mut Tx<'_>, call: &Call| speakers::assign(tx, call, &event, &item, &naming);
    command::run(&app, command, act, |view| show::item(&view)).await
}

/// Takes a speaker off an item.
#[utoipa::path(delete, path = paths::AGENDA_ITEM_SPEAKER, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("item" = String, Path, description = "A reference to the item"),
        ("person" = String, Path, description = "A reference to the person"), MutationParams),
    responses((status = 200, description = "The item as it is now", body = Mutation<Item>)))]
async fn unassign_speaker(
    State(app): State<App>,
    Path((event, item, person)): Path<(String, String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act =
        move |tx: &mut Tx<'_>, call: &Call| speakers::unassign(tx, call, &event, &item, &person);
    command::run(&app, command, act, |view| show::item(&view)).await
}

/// Changes what is known of a speaker.
#[utoipa::path(patch, path = paths::AGENDA_SPEAKER, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("person" = String, Path, description = "A reference to the person"), MutationParams),
    request_body = EditSpeaker,
    responses((status = 200, description = "The speaker as they are now", body = Mutation<Speaker>)))]
async fn edit_speaker(
    State(app): State<App>,
    Path((event, person)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<EditSpeaker>,
) -> Result<Response, ApiError> {
    let edit = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| speakers::edit(tx, call, &event, &person, &edit);
    command::run(&app, command, act, |speaker| Speaker::from(&speaker)).await
}
