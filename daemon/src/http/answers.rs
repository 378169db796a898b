//! Answers over HTTP, recorded by organisers.

use axum::extract::State;
use axum::response::Response;
use planify_api::answers::{GuestAnswer, ListAnswers, OnDate, RoleSeats, SetAnswer, Summary};
use planify_api::convert::{instant, occurrence};
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_core::answer::Seats;
use planify_core::guest::Role;
use planify_core::quota::Room;
use planify_core::rule::Refusal;
use planify_core::series::Full;
use planify_engine::Call;
use planify_engine::answers::On;
use planify_engine::{PageRequest, answers};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(set_answer))
        .routes(routes!(list_answers))
        .routes(routes!(summarise_answers))
}

impl Shown for GuestAnswer {}
impl Shown for Summary {}

/// Shows an answer with whose it is.
pub(super) fn show(found: &planify_store::answers::GuestAnswer) -> GuestAnswer {
    GuestAnswer {
        guest: found.guest.to_string(),
        event: found.event.to_string(),
        name: found.name.clone(),
        email: found.email.clone(),
        status: found.answer.status.name().to_owned(),
        party: found.answer.party,
        note: found.answer.note.clone(),
        answered_at: found.answer.answered_at.map(instant),
        answers: found.responses.clone(),
    }
}

/// Records a guest's answer.
#[utoipa::path(post, path = paths::ANSWER, tag = "answers",
    params(("event" = String, Path, description = "A reference to the event"),
        ("guest" = String, Path, description = "A reference to the guest"), MutationParams),
    request_body = SetAnswer,
    responses((status = 200, description = "The answer as it is now", body = Mutation<GuestAnswer>)))]
async fn set_answer(
    State(app): State<App>,
    Path((event, guest)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<SetAnswer>,
) -> Result<Response, ApiError> {
    let on = on(body.occurrence.as_deref(), body.skip_full)?;
    let wish = body.try_into()?;
    let act =
        move |tx: &mut Tx<'_>, call: &Call| answers::set_on(tx, call, &event, &guest, (&wish, on));
    command::run(&app, command, act, |answer| show(&answer)).await
}

/// What an answer is for.
pub(super) fn on(date: Option<&str>, skip_full: bool) -> Result<On, Refusal> {
    let full = if skip_full { Full::Skip } else { Full::Refuse };
    Ok(On { date: occurrence(date)?, full })
}

/// Lists the answers of an event, newest first.
#[utoipa::path(get, path = paths::ANSWERS, tag = "answers",
    params(("event" = String, Path, description = "A reference to the event"), ListAnswers),
    responses((status = 200, description = "A page of answers", body = Page<GuestAnswer>)))]
async fn list_answers(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(query): Query<ListAnswers>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let status = query.status.map(|word| word.parse()).transpose()?;
    let date = occurrence(query.occurrence.as_deref())?;
    let list =
        move |tx: &mut Tx<'_>| answers::list_on(tx, &caller.actor, (&event, date), status, &page);
    reply::page(app.store.read(list).await?, show)
}

/// Counts the answers and seats of an event.
#[utoipa::path(get, path = paths::ANSWERS_SUMMARY, tag = "answers",
    params(("event" = String, Path, description = "A reference to the event"), OnDate),
    responses((status = 200, description = "The counts", body = One<Summary>)))]
async fn summarise_answers(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(query): Query<OnDate>,
) -> Result<Response, ApiError> {
    let date = occurrence(query.occurrence.as_deref())?;
    let count = move |tx: &mut Tx<'_>| answers::summary_on(tx, &caller.actor, &event, date);
    let summary = app.store.read(count).await?;
    reply::one(show_summary(&summary))
}

/// The seats of those roles that have a quota.
fn role_seats(room: &Room) -> Vec<RoleSeats> {
    let show = |(role, seats): (Role, &Seats)| {
        let quota = seats.capacity?;
        let role = role.name().to_owned();
        Some(RoleSeats { role, quota, taken: seats.taken, free: seats.free() })
    };
    room.roles.each().filter_map(show).collect()
}

fn show_summary(summary: &answers::Summary) -> Summary {
    let event = &summary.event;
    let capacity = event.details.capacity;
    let answered = summary.yes + summary.no + summary.maybe + summary.waitlisted;
    let asking = summary.requested + summary.rejected;
    Summary {
        event: event.id.to_string(),
        slug: event.slug.clone(),
        capacity,
        taken: event.taken,
        free: capacity.map(|capacity| (capacity - event.taken).max(0)),
        quotas: role_seats(&summary.room),
        guests: summary.guests,
        invited: summary.invited,
        pending: (summary.guests - answered - asking).max(0),
        yes: summary.yes,
        no: summary.no,
        maybe: summary.maybe,
        waitlisted: summary.waitlisted,
        waiting_party: summary.waiting_party,
        requested: summary.requested,
        rejected: summary.rejected,
        checked_in: summary.checked_in,
        checked_in_people: summary.checked_in_people,
    }
}
