//! Persons over HTTP.

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderValue, header};
use planify_api::convert::instant;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_api::persons::{
    CreatePerson, EditPerson, ErasedPerson, ListPersons, MergePerson, MergedPerson, Person,
};
use planify_core::person;
use planify_core::text::Email;
use planify_engine::events::OnKey;
use planify_engine::{EngineError, PageRequest, persons, privacy};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::archive;
use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_persons, create_person))
        .routes(routes!(get_person, edit_person))
        .routes(routes!(merge_person))
        .routes(routes!(export_person))
        .routes(routes!(erase_person))
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

impl Shown for MergedPerson {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }

    fn is_new(&self) -> bool {
        false
    }
}

impl Shown for ErasedPerson {}

/// Joins another person into this one: guests, answers and all.
#[utoipa::path(post, path = paths::PERSON_MERGE, tag = "persons",
    params(("person" = String, Path, description = "A reference to the person who stays"), MutationParams),
    request_body = MergePerson,
    responses((status = 200, description = "The person who stays", body = Mutation<MergedPerson>)))]
async fn merge_person(
    State(app): State<App>,
    Path(person): Path<String>,
    CommandWith { command, body }: CommandWith<MergePerson>,
) -> Result<Response, ApiError> {
    let show = |merged: privacy::Merged| MergedPerson {
        id: merged.person.id.to_string(),
        name: merged.person.fields.name,
        email: merged.person.fields.email.map(Email::into_string),
        merged: merged.merged.to_string(),
        guests_moved: merged.guests_moved,
        guests_joined: merged.guests_joined,
        version: merged.person.version,
    };
    let act = move |tx: &mut Tx<'_>, call: &_| privacy::merge(tx, call, &person, &body.other);
    command::run(&app, command, act, show).await
}

/// Gives everything that names a person.
#[utoipa::path(get, path = paths::PERSON_EXPORT, tag = "persons",
    params(("person" = String, Path, description = "A reference to the person")),
    responses((status = 200, description = "A zip of JSON files, one for each place",
        body = String, content_type = "application/zip")))]
async fn export_person(
    State(app): State<App>,
    caller: Caller,
    Path(person): Path<String>,
) -> Result<Response, ApiError> {
    let gather = move |tx: &mut Tx<'_>| {
        let export = privacy::export(tx, &caller.actor, &person)?;
        Ok::<_, EngineError>((export, tx.now()))
    };
    let (export, now) = app.store.read(gather).await?;
    let counts = export.parts.iter().map(|(name, rows)| ((*name).to_owned(), rows.len().into()));
    let manifest = serde_json::json!({
        "schema": "planify.person-export/v1",
        "person": export.person.id.to_string(),
        "made_at": instant(now),
        "rows": counts.collect::<serde_json::Map<_, _>>(),
    });
    let mut files = vec![("manifest.json".to_owned(), manifest)];
    let parts = export.parts.into_iter();
    files.extend(parts.map(|(name, rows)| (format!("{name}.json"), rows.into())));
    let bytes = archive::zip(&files).map_err(|error| ApiError::hidden(&error))?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    let disposition = HeaderValue::from_static("attachment; filename=\"person.zip\"");
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Erases a person: nothing names them any more, and counts stay right.
#[utoipa::path(post, path = paths::PERSON_ERASE, tag = "persons",
    params(("person" = String, Path, description = "A reference to the person"), MutationParams),
    responses((status = 200, description = "What the erasure did", body = Mutation<ErasedPerson>)))]
async fn erase_person(
    State(app): State<App>,
    Path(person): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let is_real = !command.is_dry_run();
    let links = app.link_key.clone();
    // A transaction may run twice; what it did last is what it did.
    let erased = Arc::new(Mutex::new(None));
    let noted = Arc::clone(&erased);
    let act = move |tx: &mut Tx<'_>, call: &_| {
        let outcome = privacy::erase(tx, call, &links, &person)?;
        let mails = outcome.data.mails.clone();
        *noted.lock().unwrap_or_else(PoisonError::into_inner) = Some(mails);
        Ok(outcome)
    };
    let show = |erased: privacy::Erased| ErasedPerson {
        id: erased.person.to_string(),
        guests_removed: erased.guests_removed,
        guests_kept: erased.guests_kept,
        journal_rows: erased.journal_rows,
        kept_answers: erased.answers,
        mails: erased.notices,
    };
    let response = command::run(&app, command, act, show).await?;
    let mails = erased.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(mails) = mails.filter(|_| is_real) {
        forget_outside(&app, &mails).await;
    }
    Ok(response)
}

/// Removes what lies outside the tables. It has been erased by then, so the caller is not refused:
/// a job looks for mails once more, and the log of the database empties itself in time.
pub(super) async fn forget_outside(app: &App, forgotten: &privacy::Forgotten) {
    if let Err(error) = app.mailer.forget(&forgotten.mails).await {
        tracing::warn!(%error, "mails to somebody who was erased are looked for again");
    }
    let store = app.store.clone();
    match tokio::task::spawn_blocking(move || store.checkpoint()).await {
        Ok(Ok(true)) => {}
        Ok(Ok(false)) | Err(_) => {
            tracing::warn!("the write-ahead log is in use and could not be emptied");
        }
        Ok(Err(error)) => tracing::warn!(%error, "the write-ahead log could not be emptied"),
    }
}
