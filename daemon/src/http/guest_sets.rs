//! Sets of guests over HTTP: one filter, and what is done with all who fit it.

use axum::extract::State;
use axum::response::Response;
use planify_api::answers::SetAnswer;
use planify_api::envelope::{Mutation, MutationParams};
use planify_api::guest_sets::{
    AnswerGuestSet, CheckInGuestSet, DecideGuestSet, EditGuestSet, GuestSet, GuestSetLine,
    RemoveGuestSet,
};
use planify_api::guests::EditGuest;
use planify_api::paths;
use planify_core::filter::{self, Filter};
use planify_core::guest;
use planify_core::id::GuestId;
use planify_core::rule::Refusal;
use planify_engine::Call;
use planify_engine::guest_sets::{self, SetChange, SetDone, SetLine, SetResult};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::Path;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(edit_guest_set))
        .routes(routes!(remove_guest_set))
        .routes(routes!(check_in_guest_set))
        .routes(routes!(answer_guest_set))
        .routes(routes!(approve_guest_set))
        .routes(routes!(reject_guest_set))
}

impl Shown for GuestSet {}

/// Which guests, and behind whom to go on.
struct Wanted {
    filter: Filter,
    after: Option<GuestId>,
}

impl Wanted {
    fn parse(filter: &str, after: Option<&str>) -> Result<Self, Refusal> {
        let cursor = |text: &str| {
            text.parse().map_err(|_| {
                Refusal::new("bad-cursor", "`after` is no guest of a set")
                    .hint("give the `next` of the answer before")
                    .field("after")
            })
        };
        Ok(Self { filter: filter::parse(filter)?, after: after.map(cursor).transpose()? })
    }
}

async fn run(
    app: &App,
    command: Command,
    (event, wanted): (String, Wanted),
    change: SetChange,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        guest_sets::change(tx, call, &event, (&wanted.filter, wanted.after), &change)
    };
    command::run(app, command, act, show).await
}

fn show(done: SetDone) -> GuestSet {
    let count = |wanted: fn(&SetResult) -> bool| {
        let count = done.lines.iter().filter(|line| wanted(&line.result)).count();
        i64::try_from(count).unwrap_or(i64::MAX)
    };
    GuestSet {
        event: done.event.to_string(),
        matched: count(|_| true),
        changed: count(|result| *result == SetResult::Changed),
        failed: count(|result| matches!(result, SetResult::Refused(_))),
        next: done.next.map(|id| id.to_string()),
        guests: done.lines.into_iter().map(show_line).collect(),
    }
}

fn show_line(line: SetLine) -> GuestSetLine {
    let (result, refusal) = match line.result {
        SetResult::Changed => ("changed", None),
        SetResult::Unchanged => ("unchanged", None),
        SetResult::Refused(refusal) => ("failed", Some(refusal)),
    };
    GuestSetLine {
        guest: line.guest.to_string(),
        name: line.name,
        email: line.email,
        result: result.to_owned(),
        code: refusal.as_ref().map(|refusal| refusal.code.to_owned()),
        message: refusal.map(|refusal| refusal.message),
    }
}

/// Changes all guests of a set: roles, labels, the most people, links.
#[utoipa::path(post, path = paths::GUEST_SET_EDIT, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = EditGuestSet,
    responses((status = 200, description = "What became of each guest", body = Mutation<GuestSet>)))]
async fn edit_guest_set(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<EditGuestSet>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::parse(&body.filter, body.after.as_deref())?;
    let edit = EditGuest {
        party: body.party,
        role: body.role,
        tags: body.tags,
        add_tags: body.add_tags,
        remove_tags: body.remove_tags,
        renew_link: body.renew_link,
        ..EditGuest::default()
    };
    if edit == EditGuest::default() {
        let refusal = Refusal::invalid("where", "nothing to change was given");
        return Err(refusal.hint("give `role`, `party`, labels or `renew_link`").into());
    }
    let edit: guest::EditGuest = edit.try_into()?;
    run(&app, command, (event, wanted), SetChange::Edit(Box::new(edit))).await
}

/// Takes all guests of a set off the list; their seats go to those who wait.
#[utoipa::path(post, path = paths::GUEST_SET_REMOVE, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = RemoveGuestSet,
    responses((status = 200, description = "What became of each guest", body = Mutation<GuestSet>)))]
async fn remove_guest_set(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<RemoveGuestSet>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::parse(&body.filter, body.after.as_deref())?;
    run(&app, command, (event, wanted), SetChange::Remove).await
}

/// Lets all guests of a set in, or takes their check-ins back.
#[utoipa::path(post, path = paths::GUEST_SET_CHECK_IN, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = CheckInGuestSet,
    responses((status = 200, description = "What became of each guest", body = Mutation<GuestSet>)))]
async fn check_in_guest_set(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<CheckInGuestSet>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::parse(&body.filter, body.after.as_deref())?;
    let change = match (body.undo, body.people) {
        (true, Some(_)) => {
            let message = "a check-in that is taken back has no people";
            return Err(Refusal::invalid("people", message).into());
        }
        (true, None) => SetChange::UndoCheckIn,
        (false, people) => SetChange::CheckIn(people),
    };
    run(&app, command, (event, wanted), change).await
}

/// Answers for all guests of a set.
#[utoipa::path(post, path = paths::GUEST_SET_ANSWER, tag = "answers",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = AnswerGuestSet,
    responses((status = 200, description = "What became of each guest", body = Mutation<GuestSet>)))]
async fn answer_guest_set(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<AnswerGuestSet>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::parse(&body.filter, body.after.as_deref())?;
    let answer = SetAnswer {
        answer: body.answer,
        plus: body.plus,
        note: body.note,
        answers: body.answers,
        ..SetAnswer::default()
    };
    run(&app, command, (event, wanted), SetChange::Answer(answer.try_into()?)).await
}

/// Lets all of a set come who asked.
#[utoipa::path(post, path = paths::GUEST_SET_APPROVE, tag = "registration",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = DecideGuestSet,
    responses((status = 200, description = "What became of each guest", body = Mutation<GuestSet>)))]
async fn approve_guest_set(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<DecideGuestSet>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::parse(&body.filter, body.after.as_deref())?;
    run(&app, command, (event, wanted), SetChange::Approve).await
}

/// Turns all of a set down who asked to come.
#[utoipa::path(post, path = paths::GUEST_SET_REJECT, tag = "registration",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = DecideGuestSet,
    responses((status = 200, description = "What became of each guest", body = Mutation<GuestSet>)))]
async fn reject_guest_set(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<DecideGuestSet>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::parse(&body.filter, body.after.as_deref())?;
    run(&app, command, (event, wanted), SetChange::Reject).await
}
