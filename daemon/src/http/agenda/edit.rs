//! Many changes of an agenda over HTTP, as one command.

use axum::extract::State;
use axum::response::Response;
use planify_api::agenda::{ChangeItem, EditAgenda, EditedAgenda, ListedItem, SeenItem};
use planify_api::envelope::{Mutation, MutationParams};
use planify_api::paths;
use planify_core::agenda::ItemLine;
use planify_core::rule::Refusal;
use planify_core::when::OnGap;
use planify_engine::Call;
use planify_engine::agenda::batch::{self, Applied, Batch, Changed, Seen};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;
use crate::http::command::{self, CommandWith, Shown};
use crate::http::error::ApiError;
use crate::http::extract::Path;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(edit_agenda))
}

impl Shown for EditedAgenda {}

/// Deletes, changes and adds items together, or not at all.
///
/// An item of another version than the one that was seen is refused, and so is the whole.
#[utoipa::path(post, path = paths::AGENDA_EDIT, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = EditAgenda,
    responses((status = 200, description = "How much was done", body = Mutation<EditedAgenda>)))]
async fn edit_agenda(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<EditAgenda>,
) -> Result<Response, ApiError> {
    let batch = read(body)?;
    let act = move |tx: &mut Tx<'_>, call: &Call| batch::apply(tx, call, &event, &batch);
    command::run(&app, command, act, show).await
}

fn show(applied: Applied) -> EditedAgenda {
    EditedAgenda {
        event: applied.event.id.to_string(),
        slug: applied.event.slug,
        added: applied.added,
        changed: applied.changed,
        deleted: applied.deleted,
    }
}

fn read(body: EditAgenda) -> Result<Batch, Refusal> {
    let gap = body.on_gap.as_deref().map(planify_api::convert::on_gap).transpose()?;
    let seen = |it: SeenItem| Seen { item: it.item, version: it.version };
    let changed = body.change.into_iter().map(|change| read_change(change, gap));
    let added = body.add.into_iter().map(|line| read_line(line, gap));
    Ok(Batch {
        deleted: body.delete.into_iter().map(seen).collect(),
        changed: changed.collect::<Result<_, _>>()?,
        added: added.collect::<Result<_, _>>()?,
    })
}

fn read_change(change: ChangeItem, gap: Option<OnGap>) -> Result<Changed, Refusal> {
    let seen = Seen { item: change.item.clone(), version: change.version };
    let change = change.parse(gap).map_err(|refusal| named(refusal, &seen.item))?;
    Ok(Changed { seen, change })
}

fn read_line(line: ListedItem, gap: Option<OnGap>) -> Result<ItemLine, Refusal> {
    let title = line.title.clone().unwrap_or_default();
    let mut line = ItemLine::try_from(line).map_err(|refusal| named(refusal, &title))?;
    line.edit.on_gap = gap;
    Ok(line)
}

/// Says which item a refusal is about.
fn named(refusal: Refusal, item: &str) -> Refusal {
    Refusal { message: format!("item `{}`: {}", item.escape_debug(), refusal.message), ..refusal }
}
