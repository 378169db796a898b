//! Tracks over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::agenda::{AddTrack, EditTrack, Track};
use planify_api::envelope::{Mutation, MutationParams};
use planify_api::paths;
use planify_core::patch::Patch;
use planify_engine::Call;
use planify_engine::agenda::tracks::{self, Wish};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;
use crate::http::command::{self, Command, CommandWith, Shown};
use crate::http::error::ApiError;
use crate::http::extract::Path;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(add_track)).routes(routes!(edit_track, delete_track))
}

impl Shown for Track {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// Adds a track to an agenda.
#[utoipa::path(post, path = paths::AGENDA_TRACKS, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = AddTrack,
    responses((status = 201, description = "The track was added", body = Mutation<Track>)))]
async fn add_track(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<AddTrack>,
) -> Result<Response, ApiError> {
    let venue = body.venue.clone().map_or(Patch::Keep, Patch::Set);
    let new = Wish { edit: body.try_into()?, venue };
    let act = move |tx: &mut Tx<'_>, call: &Call| tracks::add(tx, call, &event, &new);
    command::run(&app, command, act, |track| Track::from(&track)).await
}

/// Changes a track.
#[utoipa::path(patch, path = paths::AGENDA_TRACK, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("track" = String, Path, description = "The track, by name or id"), MutationParams),
    request_body = EditTrack,
    responses((status = 200, description = "The track as it is now", body = Mutation<Track>)))]
async fn edit_track(
    State(app): State<App>,
    Path((event, track)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<EditTrack>,
) -> Result<Response, ApiError> {
    let venue = body.venue.0.clone();
    let edit = Wish { edit: body.try_into()?, venue };
    let act = move |tx: &mut Tx<'_>, call: &Call| tracks::edit(tx, call, &event, &track, &edit);
    command::run(&app, command, act, |track| Track::from(&track)).await
}

/// Deletes a track that holds no item.
#[utoipa::path(delete, path = paths::AGENDA_TRACK, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("track" = String, Path, description = "The track, by name or id"), MutationParams),
    responses((status = 200, description = "The track as it was", body = Mutation<Track>)))]
async fn delete_track(
    State(app): State<App>,
    Path((event, track)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| tracks::delete(tx, call, &event, &track);
    command::run(&app, command, act, |track| Track::from(&track)).await
}
