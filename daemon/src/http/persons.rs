//! Persons over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_api::persons::{CreatePerson, EditPerson, ListPersons, Person};
use planify_core::person;
use planify_engine::events::OnKey;
use planify_engine::{PageRequest, persons};
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
        .routes(routes!(list_persons, create_person))
        .routes(routes!(get_person, edit_person))
}

impl Shown for Person {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn show(person: person::Person) -> Person {
    Person::from(&person)
}

/// Lists persons in the order in which they were added.
#[utoipa::path(get, path = paths::PERSONS, tag = "persons", params(ListPersons),
    responses((status = 200, description = "A page of persons", body = Page<Person>)))]
async fn list_persons(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListPersons>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let search = query.q;
    let list = move |tx: &mut Tx<'_>| persons::list(tx, &caller.actor, search.as_deref(), &page);
    reply::page(app.store.read(list).await?, |person| Person::from(person))
}

/// Adds a person.
#[utoipa::path(post, path = paths::PERSONS, tag = "persons", params(MutationParams),
    request_body = CreatePerson, responses(
        (status = 201, description = "The person was added", body = Mutation<Person>),
        (status = 200, description = "The person of that key, changed or not", body = Mutation<Person>)))]
async fn create_person(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreatePerson>,
) -> Result<Response, ApiError> {
    let on_key = if body.upsert { OnKey::Change } else { OnKey::Refuse };
    let new = body.try_into()?;
    command::run(&app, command, move |tx, call| persons::create(tx, call, &new, on_key), show).await
}

/// Shows a person.
#[utoipa::path(get, path = paths::PERSON, tag = "persons",
    params(("person" = String, Path, description = "A reference to the person, also an address")),
    responses((status = 200, description = "The person", body = One<Person>)))]
async fn get_person(
    State(app): State<App>,
    caller: Caller,
    Path(person): Path<String>,
) -> Result<Response, ApiError> {
    let found = app.store.read(move |tx| persons::get(tx, &caller.actor, &person)).await?;
    reply::one(show(found))
}

/// Changes a person.
#[utoipa::path(patch, path = paths::PERSON, tag = "persons",
    params(("person" = String, Path, description = "A reference to the person"), MutationParams),
    request_body = EditPerson,
    responses((status = 200, description = "The person as they are now", body = Mutation<Person>)))]
async fn edit_person(
    State(app): State<App>,
    Path(person): Path<String>,
    CommandWith { command, body }: CommandWith<EditPerson>,
) -> Result<Response, ApiError> {
    let edit = body.try_into()?;
    command::run(&app, command, move |tx, call| persons::edit(tx, call, &person, &edit), show).await
}
