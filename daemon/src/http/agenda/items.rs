//! Items over HTTP, and the answers to them.

use axum::extract::State;
use axum::response::Response;
use planify_api::agenda::{AddItem, EditItem, Item, MoveItem, MovedItem};
use planify_api::answers::{GuestAnswer, ListAnswers, SetAnswer};
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_core::agenda::ItemLine;
use planify_engine::agenda::{ItemView, answers, items};
use planify_engine::{Call, PageRequest};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::show;
use crate::app::App;
use crate::http::answers as event_answers;
use crate::http::command::{self, Command, CommandWith, Shown};
use crate::http::error::ApiError;
use crate::http::extract::{Caller, Path, Query};
use crate::http::reply;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(add_item))
        .routes(routes!(get_item, edit_item, delete_item))
        .routes(routes!(move_item))
        .routes(routes!(set_item_answer))
        .routes(routes!(list_item_answers))
}

impl Shown for Item {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

impl Shown for MovedItem {
    fn version(&self) -> Option<i64> {
        Some(self.item.version)
    }
}

fn shown(view: ItemView) -> Item {
    show::item(&view)
}

/// Adds an item to an agenda.
#[utoipa::path(post, path = paths::AGENDA_ITEMS, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = AddItem,
    responses((status = 201, description = "The item was added", body = Mutation<Item>)))]
async fn add_item(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<AddItem>,
) -> Result<Response, ApiError> {
    let line: ItemLine = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| items::add(tx, call, &event, &line);
    command::run(&app, command, act, shown).await
}

/// Shows an item.
#[utoipa::path(get, path = paths::AGENDA_ITEM, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("item" = String, Path, description = "A reference to the item")),
    responses((status = 200, description = "The item", body = One<Item>)))]
async fn get_item(
    State(app): State<App>,
    caller: Caller,
    Path((event, item)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let read = move |tx: &mut Tx<'_>| items::get(tx, &caller.actor, &event, &item);
    reply::one(shown(app.store.read(read).await?))
}

/// Changes an item.
#[utoipa::path(patch, path = paths::AGENDA_ITEM, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("item" = String, Path, description = "A reference to the item"), MutationParams),
    request_body = EditItem,
    responses((status = 200, description = "The item as it is now", body = Mutation<Item>)))]
async fn edit_item(
    State(app): State<App>,
    Path((event, item)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<EditItem>,
) -> Result<Response, ApiError> {
    let (edit, track) = body.parse()?;
    let act =
        move |tx: &mut Tx<'_>, call: &Call| items::edit(tx, call, (&event, &item), &edit, &track);
    command::run(&app, command, act, shown).await
}

/// Deletes an item; whom it concerns is told with the next release.
#[utoipa::path(delete, path = paths::AGENDA_ITEM, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("item" = String, Path, description = "A reference to the item"), MutationParams),
    responses((status = 200, description = "The item as it was", body = Mutation<Item>)))]
async fn delete_item(
    State(app): State<App>,
    Path((event, item)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| items::delete(tx, call, &event, &item);
    command::run(&app, command, act, shown).await
}

/// Moves an item, and what follows it in its track on that day if `ripple` says so.
#[utoipa::path(post, path = paths::AGENDA_ITEM_MOVE, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("item" = String, Path, description = "A reference to the item"), MutationParams),
    request_body = MoveItem,
    responses((status = 200, description = "The item as it is now", body = Mutation<MovedItem>)))]
async fn move_item(
    State(app): State<App>,
    Path((event, item)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<MoveItem>,
) -> Result<Response, ApiError> {
    let (start, ripple, on_gap) = body.parse()?;
    let wanted = items::Move { start, ripple, on_gap };
    let act = move |tx: &mut Tx<'_>, call: &Call| items::move_to(tx, call, (&event, &item), wanted);
    let show =
        |moved: items::Moved| MovedItem { item: shown(moved.item), followers: moved.followers };
    command::run(&app, command, act, show).await
}

/// Records a guest's answer to an item, with a seat of its own.
#[utoipa::path(post, path = paths::AGENDA_ITEM_ANSWER, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("item" = String, Path, description = "A reference to the item"),
        ("guest" = String, Path, description = "A reference to the guest"), MutationParams),
    request_body = SetAnswer,
    responses((status = 200, description = "The answer as it is now", body = Mutation<GuestAnswer>)))]
async fn set_item_answer(
    State(app): State<App>,
    Path((event, item, guest)): Path<(String, String, String)>,
    CommandWith { command, body }: CommandWith<SetAnswer>,
) -> Result<Response, ApiError> {
    let wish = body.try_into()?;
    let act =
        move |tx: &mut Tx<'_>, call: &Call| answers::set(tx, call, (&event, &item, &guest), &wish);
    command::run(&app, command, act, |answer| event_answers::show(&answer)).await
}

/// Lists the answers to an item, newest first.
#[utoipa::path(get, path = paths::AGENDA_ITEM_ANSWERS, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"),
        ("item" = String, Path, description = "A reference to the item"), ListAnswers),
    responses((status = 200, description = "A page of answers", body = Page<GuestAnswer>)))]
async fn list_item_answers(
    State(app): State<App>,
    caller: Caller,
    Path((event, item)): Path<(String, String)>,
    Query(query): Query<ListAnswers>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let status = query.status.map(|word| word.parse()).transpose()?;
    let list =
        move |tx: &mut Tx<'_>| answers::list(tx, &caller.actor, (&event, &item), status, &page);
    reply::page(app.store.read(list).await?, event_answers::show)
}
