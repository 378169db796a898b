//! Resources of a venue over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_api::resources::{CreateResource, EditResource, ListResources, Resource};
use planify_core::resource;
use planify_engine::events::OnKey;
use planify_engine::resources::Wish;
use planify_engine::{Call, PageRequest, resources};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use super::venues::{order, shelf};
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_resources, create_resource))
        .routes(routes!(get_resource, edit_resource))
        .routes(routes!(find_resource))
        .routes(routes!(archive_resource))
        .routes(routes!(restore_resource))
}

impl Shown for Resource {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

fn show(resource: resource::Resource) -> Resource {
    Resource::from(&resource)
}

/// Lists the resources of a venue.
#[utoipa::path(get, path = paths::RESOURCES, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), ListResources),
    responses((status = 200, description = "A page of resources", body = Page<Resource>)))]
async fn list_resources(
    State(app): State<App>,
    caller: Caller,
    Path(venue): Path<String>,
    Query(query): Query<ListResources>,
) -> Result<Response, ApiError> {
    let wanted = resources::ListResources {
        page: PageRequest { limit: query.limit, cursor: query.cursor },
        shelf: shelf(query.archived),
        name: query.q,
        kind: query.kind.map(|word| word.parse()).transpose()?,
        order: order(query.sort.as_deref())?,
    };
    let list = move |tx: &mut Tx<'_>| resources::list(tx, &caller.actor, &venue, &wanted);
    reply::page(app.store.read(list).await?, |resource| Resource::from(resource))
}

/// Creates a resource at a venue.
#[utoipa::path(post, path = paths::RESOURCES, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    request_body = CreateResource, responses(
        (status = 201, description = "The resource was created", body = Mutation<Resource>),
        (status = 200, description = "The resource of that key, changed or not",
            body = Mutation<Resource>)))]
async fn create_resource(
    State(app): State<App>,
    Path(venue): Path<String>,
    CommandWith { command, body }: CommandWith<CreateResource>,
) -> Result<Response, ApiError> {
    let on_key = if body.upsert { OnKey::Change } else { OnKey::Refuse };
    let (edit, parts) = body.parse()?;
    let new = Wish { edit, parts: (!parts.is_empty()).then_some(parts) };
    let act = move |tx: &mut Tx<'_>, call: &Call| resources::create(tx, call, &venue, &new, on_key);
    command::run(&app, command, act, show).await
}

/// Shows a resource.
#[utoipa::path(get, path = paths::RESOURCE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("resource" = String, Path, description = "A reference to the resource")),
    responses((status = 200, description = "The resource", body = One<Resource>)))]
async fn get_resource(
    State(app): State<App>,
    caller: Caller,
    Path((venue, resource)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| resources::get(tx, &caller.actor, &venue, &resource);
    reply::one(show(app.store.read(get).await?))
}

/// Shows a resource of any venue.
#[utoipa::path(get, path = paths::RESOURCE_ANYWHERE, tag = "venues",
    params(("resource" = String, Path, description = "A reference to the resource, also VENUE/RESOURCE")),
    responses((status = 200, description = "The resource", body = One<Resource>)))]
async fn find_resource(
    State(app): State<App>,
    caller: Caller,
    Path(resource): Path<String>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| resources::get_anywhere(tx, &caller.actor, &resource);
    reply::one(show(app.store.read(get).await?))
}

/// Changes a resource; its kind and how it is shared stay.
#[utoipa::path(patch, path = paths::RESOURCE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("resource" = String, Path, description = "A reference to the resource"), MutationParams),
    request_body = EditResource,
    responses((status = 200, description = "The resource as it is now", body = Mutation<Resource>)))]
async fn edit_resource(
    State(app): State<App>,
    Path((venue, resource)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<EditResource>,
) -> Result<Response, ApiError> {
    let (edit, parts) = body.parse()?;
    let wish = Wish { edit, parts };
    let act =
        move |tx: &mut Tx<'_>, call: &Call| resources::edit(tx, call, (&venue, &resource), &wish);
    command::run(&app, command, act, show).await
}

/// Takes a resource out of use; what is booked of it stays.
#[utoipa::path(post, path = paths::RESOURCE_ARCHIVE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("resource" = String, Path, description = "A reference to the resource"), MutationParams),
    responses((status = 200, description = "The resource as it is now", body = Mutation<Resource>)))]
async fn archive_resource(
    State(app): State<App>,
    Path((venue, resource)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| resources::archive(tx, call, (&venue, &resource));
    command::run(&app, command, act, show).await
}

/// Takes a resource back into use.
#[utoipa::path(post, path = paths::RESOURCE_RESTORE, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("resource" = String, Path, description = "A reference to the resource"), MutationParams),
    responses((status = 200, description = "The resource as it is now", body = Mutation<Resource>)))]
async fn restore_resource(
    State(app): State<App>,
    Path((venue, resource)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| resources::restore(tx, call, (&venue, &resource));
    command::run(&app, command, act, show).await
}
