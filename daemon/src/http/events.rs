//! Events over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::convert::{occurrence, parse_instant};
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::events::{CloneEvent, CreateEvent, EditEvent, Event, ListEvents, ListOccurrences};
use planify_api::paths;
use planify_core::event::{self, Step};
use planify_core::recurrence::RecurrenceId;
use planify_core::rule::Refusal;
use planify_core::series::Scope;
use planify_engine::Call;
use planify_engine::copies::{self, GuestList, Parts, Plan};
use planify_engine::events::{OnKey, Reach};
use planify_engine::{EngineError, PageRequest, events, occurrences, registration};
use planify_store::Tx;
use planify_store::events::Order;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;
use crate::config::PublicUrl;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_events, create_event))
        .routes(routes!(get_event, edit_event, delete_event))
        .routes(routes!(clone_event))
        .routes(routes!(publish_event))
        .routes(routes!(cancel_event))
        .routes(routes!(complete_event))
        .routes(routes!(list_occurrences))
        .routes(routes!(cancel_occurrence))
}

impl Shown for Event {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn show(event: event::Event) -> Event {
    Event::from(&event)
}

/// Lists events.
#[utoipa::path(get, path = paths::EVENTS, tag = "events", params(ListEvents),
    responses((status = 200, description = "A page of events", body = Page<Event>)))]
async fn list_events(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListEvents>,
) -> Result<Response, ApiError> {
    let wanted = events::ListEvents {
        page: PageRequest { limit: query.limit, cursor: query.cursor },
        status: query.status.map(|word| word.parse()).transpose()?,
        from: query.from.map(|text| parse_instant("from", &text)).transpose()?,
        to: query.to.map(|text| parse_instant("to", &text)).transpose()?,
        title: query.q,
        order: order(query.sort.as_deref())?,
    };
    let page = app.store.read(move |tx| events::list(tx, &caller.actor, &wanted)).await?;
    reply::page(page, |event| Event::from(event))
}

fn order(sort: Option<&str>) -> Result<Order, Refusal> {
    match sort {
        None | Some("start") => Ok(Order::Start),
        Some("-start") => Ok(Order::StartDesc),
        Some("created") => Ok(Order::Creation),
        Some("-created") => Ok(Order::CreationDesc),
        Some(other) => {
            Err(Refusal::invalid("sort", format!("`{}` is not an order", other.escape_debug()))
                .hint("use `start`, `-start`, `created` or `-created`"))
        }
    }
}

/// Creates an event as a draft.
#[utoipa::path(post, path = paths::EVENTS, tag = "events", params(MutationParams),
    request_body = CreateEvent, responses(
        (status = 201, description = "The event was created", body = Mutation<Event>),
        (status = 200, description = "The event of that key, changed or not", body = Mutation<Event>)))]
async fn create_event(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreateEvent>,
) -> Result<Response, ApiError> {
    let on_key = if body.upsert { OnKey::Change } else { OnKey::Refuse };
    let new = body.try_into()?;
    command::run(&app, command, move |tx, call| events::create(tx, call, &new, on_key), show).await
}

/// Shows an event.
#[utoipa::path(get, path = paths::EVENT, tag = "events",
    params(("event" = String, Path, description = "A reference to the event")),
    responses((status = 200, description = "The event", body = One<Event>)))]
async fn get_event(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| {
        let found = events::get(tx, &caller.actor, &event)?;
        let page = registration::page_path(tx, &found)?;
        Ok::<_, EngineError>((found, page))
    };
    let (found, page) = app.store.read(get).await?;
    let base = app.config.public_url.as_ref().map_or("", PublicUrl::base);
    reply::one(Event { page: page.map(|path| format!("{base}{path}")), ..show(found) })
}

/// Changes an event; guests who know of it are told what matters to them.
#[utoipa::path(patch, path = paths::EVENT, tag = "events",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = EditEvent,
    responses((status = 200, description = "The event as it is now", body = Mutation<Event>)))]
async fn edit_event(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<EditEvent>,
) -> Result<Response, ApiError> {
    let scope = body.scope.as_deref().map(str::parse::<Scope>).transpose()?;
    let reach = Reach::new(scope, occurrence(body.occurrence.as_deref())?)?;
    let edit = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| events::edit_on(tx, call, &event, &edit, reach);
    command::run(&app, command, act, show).await
}

/// Makes a draft as another event is.
#[utoipa::path(post, path = paths::EVENT_CLONE, tag = "events",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = CloneEvent,
    responses((status = 201, description = "The draft", body = Mutation<Event>)))]
async fn clone_event(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<CloneEvent>,
) -> Result<Response, ApiError> {
    let parts = Parts {
        guests: if body.guests { GuestList::Copied } else { GuestList::Empty },
        agenda: if body.no_agenda { Plan::Empty } else { Plan::Copied },
    };
    let edit = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| copies::copy(tx, call, &event, &edit, parts);
    command::run(&app, command, act, show).await
}

/// Deletes an event with its guests and answers.
#[utoipa::path(delete, path = paths::EVENT, tag = "events",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    responses((status = 200, description = "The event as it was", body = Mutation<Event>)))]
async fn delete_event(
    State(app): State<App>,
    Path(event): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| events::delete(tx, call, &event);
    command::run(&app, command, act, show).await
}

/// Announces an event.
#[utoipa::path(post, path = paths::EVENT_PUBLISH, tag = "events",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    responses((status = 200, description = "The event as it is now", body = Mutation<Event>)))]
async fn publish_event(
    State(app): State<App>,
    Path(event): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    step(&app, command, event, Step::Publish).await
}

/// Calls an event off; guests who know of it are told.
#[utoipa::path(post, path = paths::EVENT_CANCEL, tag = "events",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    responses((status = 200, description = "The event as it is now", body = Mutation<Event>)))]
async fn cancel_event(
    State(app): State<App>,
    Path(event): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    step(&app, command, event, Step::Cancel).await
}

/// Marks an event as having taken place.
#[utoipa::path(post, path = paths::EVENT_COMPLETE, tag = "events",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    responses((status = 200, description = "The event as it is now", body = Mutation<Event>)))]
async fn complete_event(
    State(app): State<App>,
    Path(event): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    step(&app, command, event, Step::Complete).await
}

async fn step(
    app: &App,
    command: Command,
    event: String,
    step: Step,
) -> Result<Response, ApiError> {
    command::run(app, command, move |tx, call| events::step(tx, call, &event, step), show).await
}

/// Lists the dates of a series, the soonest first.
#[utoipa::path(get, path = paths::OCCURRENCES, tag = "events",
    params(("event" = String, Path, description = "A reference to the event"), ListOccurrences),
    responses((status = 200, description = "A page of dates, each as the event is on it",
        body = Page<Event>)))]
async fn list_occurrences(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(query): Query<ListOccurrences>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let window = (
        query.from.map(|text| parse_instant("from", &text)).transpose()?,
        query.to.map(|text| parse_instant("to", &text)).transpose()?,
    );
    let list = move |tx: &mut Tx<'_>| occurrences::list(tx, &caller.actor, &event, window, &page);
    reply::page(app.store.read(list).await?, |event| Event::from(event))
}

/// Calls one date of a series off; guests who come on it are told.
#[utoipa::path(post, path = paths::OCCURRENCE_CANCEL, tag = "events",
    params(("event" = String, Path, description = "A reference to the event"),
        ("occurrence" = String, Path, description = "The date, such as `20270328T180000`"),
        MutationParams),
    responses((status = 200, description = "The event on that date", body = Mutation<Event>)))]
async fn cancel_occurrence(
    State(app): State<App>,
    Path((event, date)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let name: RecurrenceId = date.parse()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| occurrences::cancel(tx, call, &event, name);
    command::run(&app, command, act, show).await
}
