//! Questions of an event to its guests over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_api::questions::{AddQuestion, EditQuestion, Question};
use planify_engine::{Call, Page as Rows, questions};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_questions, add_question)).routes(routes!(
        get_question,
        edit_question,
        delete_question
    ))
}

impl Shown for Question {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// Lists what an event asks its guests, in the order in which they are asked.
#[utoipa::path(get, path = paths::QUESTIONS, tag = "questions",
    params(("event" = String, Path, description = "A reference to the event")),
    responses((status = 200, description = "All questions, on one page", body = Page<Question>)))]
async fn list_questions(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
) -> Result<Response, ApiError> {
    let list = move |tx: &mut Tx<'_>| questions::list(tx, &caller.actor, &event);
    let rows = app.store.read(list).await?;
    reply::page(Rows { rows, next: None }, |question| Question::from(question))
}

/// Asks the guests of an event one thing more.
#[utoipa::path(post, path = paths::QUESTIONS, tag = "questions",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = AddQuestion,
    responses((status = 201, description = "The question was added", body = Mutation<Question>)))]
async fn add_question(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, mut body }: CommandWith<AddQuestion>,
) -> Result<Response, ApiError> {
    let name = body.name.take();
    let new = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        questions::add(tx, call, &event, (&new, name.as_deref()))
    };
    command::run(&app, command, act, |question| Question::from(&question)).await
}

/// Shows a question.
#[utoipa::path(get, path = paths::QUESTION, tag = "questions",
    params(("event" = String, Path, description = "A reference to the event"),
        ("question" = String, Path, description = "The question, by name or id")),
    responses((status = 200, description = "The question", body = One<Question>)))]
async fn get_question(
    State(app): State<App>,
    caller: Caller,
    Path((event, question)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| questions::get(tx, &caller.actor, &event, &question);
    reply::one(Question::from(&app.store.read(get).await?))
}

/// Changes a question; answers that were given must still be answers to it.
#[utoipa::path(patch, path = paths::QUESTION, tag = "questions",
    params(("event" = String, Path, description = "A reference to the event"),
        ("question" = String, Path, description = "The question, by name or id"), MutationParams),
    request_body = EditQuestion,
    responses((status = 200, description = "The question as it is now", body = Mutation<Question>)))]
async fn edit_question(
    State(app): State<App>,
    Path((event, question)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<EditQuestion>,
) -> Result<Response, ApiError> {
    let edit = body.try_into()?;
    let act =
        move |tx: &mut Tx<'_>, call: &Call| questions::edit(tx, call, (&event, &question), &edit);
    command::run(&app, command, act, |question| Question::from(&question)).await
}

/// Deletes a question with the answers to it.
#[utoipa::path(delete, path = paths::QUESTION, tag = "questions",
    params(("event" = String, Path, description = "A reference to the event"),
        ("question" = String, Path, description = "The question, by name or id"), MutationParams),
    responses((status = 200, description = "The question as it was", body = Mutation<Question>)))]
async fn delete_question(
    State(app): State<App>,
    Path((event, question)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| questions::delete(tx, call, &event, &question);
    command::run(&app, command, act, |question| Question::from(&question)).await
}
