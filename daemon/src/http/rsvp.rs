//! Answers over HTTP by whoever holds a guest's link; the secret is in the body, never in a path.

use axum::extract::State;
use axum::response::Response;
use planify_api::agenda::{Item, NamedPerson};
use planify_api::answers::{
    GuestAnswer, Invitation, InvitedEvent, InvitedItem, Respond, SetAnswer, ShowInvitation,
};
use planify_api::envelope::{LinkParams, Mutation, One};
use planify_api::paths;
use planify_api::questions::Question;
use planify_core::registration::Admission;
use planify_core::rule::Refusal;
use planify_engine::agenda::{self, answers::Offered};
use planify_engine::{Call, answers};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, AnonymousWith, BearsToken, Shown};
use super::error::ApiError;
use super::extract::{Anybody, Json};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(respond_rsvp)).routes(routes!(show_rsvp))
}

impl Shown for Invitation {}

impl BearsToken for Respond {
    fn token(&self) -> &str {
        &self.token
    }
}

/// Answers with the secret of a guest's link.
#[utoipa::path(post, path = paths::RSVP, tag = "rsvp", params(LinkParams),
    request_body = Respond, security(()),
    responses((status = 200, description = "The answer as it is now", body = Mutation<GuestAnswer>)))]
async fn respond_rsvp(
    State(app): State<App>,
    AnonymousWith { command, body }: AnonymousWith<Respond>,
) -> Result<Response, ApiError> {
    let Respond { token, answer, plus, note, answers: given, occurrence, skip_full, item } = body;
    if item.is_some() && (occurrence.is_some() || skip_full) {
        let refusal = Refusal::invalid("item", "an answer to an item is for no date of a series");
        return Err(refusal.into());
    }
    let on = super::answers::on(occurrence.as_deref(), skip_full)?;
    let wish = SetAnswer { answer, plus, note, answers: given, ..SetAnswer::default() };
    let wish = wish.try_into()?;
    let key = app.link_key.clone();
    let act = move |tx: &mut Tx<'_>, call: &Call| match &item {
        Some(item) => agenda::answers::set_by_link(tx, call, (&key, &token), item, &wish),
        None => answers::set_by_link_on(tx, call, (&key, &token), (&wish, on)),
    };
    command::run(&app, command, act, |answer| super::answers::show(&answer)).await
}

/// Shows what the holder of a guest's link may see.
#[utoipa::path(post, path = paths::RSVP_SHOW, tag = "rsvp",
    request_body = ShowInvitation, security(()),
    responses((status = 200, description = "The invitation", body = One<Invitation>)))]
async fn show_rsvp(
    State(app): State<App>,
    _anybody: Anybody,
    Json(body): Json<ShowInvitation>,
) -> Result<Response, ApiError> {
    let key = app.link_key.clone();
    let found = app.store.read(move |tx| answers::show_by_link(tx, &key, &body.token)).await?;
    let mut event = InvitedEvent::of(&(&found.event).into());
    // How to take part from afar is for those who are on the list.
    event.online_url = event.online_url.filter(|_| found.guest.admission == Admission::Listed);
    reply::one(Invitation {
        name: found.guest.name.clone(),
        party: found.guest.party_max,
        event,
        answer: (&found.guest.answer).into(),
        admission: found.guest.admission.name().to_owned(),
        questions: found.questions.iter().map(Question::from).collect(),
        answers: found.guest.responses.clone(),
        open: found.closed.is_none(),
        items: found.items.iter().map(|item| invited_item(item, found.closed.is_none())).collect(),
    })
}

fn invited_item(offered: &Offered, is_open: bool) -> InvitedItem {
    let speakers = offered.view.speakers.iter().map(NamedPerson::from).collect();
    let item = Item::of(&offered.view.item, offered.view.track.as_deref(), speakers);
    InvitedItem {
        id: item.id,
        kind: item.kind,
        title: item.title,
        description: item.description,
        track: item.track,
        start_local: item.start_local,
        end_local: item.end_local,
        starts_at: item.starts_at,
        ends_at: item.ends_at,
        speakers: item.speakers.into_iter().map(|speaker| speaker.name).collect(),
        free: item.capacity.map(|capacity| (capacity - item.taken).max(0)),
        answer: (&offered.answer).into(),
        open: is_open && !offered.is_over,
    }
}
