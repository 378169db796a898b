//! House rules over HTTP: hours, policies and taxes of organisations, venues and resources.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One};
use planify_api::house_rules::{
    EditHours, EditPolicy, EditTax, Hours, Policy, PolicyRules, TaxRules, currency, exceptions,
};
use planify_api::paths;
use planify_engine::Call;
use planify_engine::house_rules::{self, SeenRules, Whose};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(get_venue_hours, edit_venue_hours))
        .routes(routes!(get_resource_hours, edit_resource_hours))
        .routes(routes!(get_org_policy, edit_org_policy))
        .routes(routes!(get_venue_policy, edit_venue_policy))
        .routes(routes!(get_resource_policy, edit_resource_policy))
        .routes(routes!(get_org_tax, edit_org_tax))
        .routes(routes!(get_venue_tax, edit_venue_tax))
}

impl Shown for Hours {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }

    fn is_new(&self) -> bool {
        false
    }
}

impl Shown for PolicyRules {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }

    fn is_new(&self) -> bool {
        false
    }
}

impl Shown for TaxRules {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }

    fn is_new(&self) -> bool {
        false
    }
}

fn show_hours(seen: SeenRules) -> Hours {
    let (hours, origin) = seen.houses().hours();
    Hours {
        venue: venue_id(&seen).unwrap_or_default(),
        resource: resource_id(&seen),
        hours: hours.to_string(),
        origin: origin.name().to_owned(),
        own: seen.own().hours.as_ref().map(ToString::to_string),
        exceptions: exceptions(&hours),
        zone: seen.owner.venue.as_ref().map(|it| it.details.zone.clone()).unwrap_or_default(),
        version: seen.own().version,
    }
}

fn show_policy(seen: SeenRules) -> PolicyRules {
    let resolved = seen.houses().policy();
    let origin = |(field, origin): &(&'static str, planify_core::policy::Origin)| {
        ((*field).to_owned(), origin.name().to_owned())
    };
    PolicyRules {
        venue: venue_id(&seen),
        resource: resource_id(&seen),
        own: Policy::from(&seen.own().policy),
        holds: Policy::from(&resolved.terms),
        origins: resolved.origins.iter().map(origin).collect(),
        version: seen.own().version,
    }
}

fn show_tax(seen: SeenRules) -> TaxRules {
    let ((tax, tax_origin), (currency, currency_origin)) =
        (seen.houses().tax(), seen.houses().currency());
    TaxRules {
        venue: venue_id(&seen),
        points: tax.points,
        prices: tax.prices.name().to_owned(),
        rounding: tax.rounding.name().to_owned(),
        tax_origin: tax_origin.name().to_owned(),
        currency: currency.code().to_owned(),
        currency_origin: currency_origin.name().to_owned(),
        version: seen.own().version,
    }
}

fn venue_id(seen: &SeenRules) -> Option<String> {
    seen.owner.venue.as_ref().map(|venue| venue.id.to_string())
}

fn resource_id(seen: &SeenRules) -> Option<String> {
    seen.owner.resource.as_ref().map(|resource| resource.id.to_string())
}

async fn read<W: Shown>(
    app: &App,
    caller: Caller,
    whose: Whose,
    show: impl Fn(SeenRules) -> W,
) -> Result<Response, ApiError> {
    let read = move |tx: &mut Tx<'_>| house_rules::show(tx, &caller.actor, &whose);
    reply::one(show(app.store.read(read).await?))
}

async fn set_hours(
    app: &App,
    command: Command,
    whose: Whose,
    body: EditHours,
) -> Result<Response, ApiError> {
    let edit = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| house_rules::set_hours(tx, call, &whose, &edit);
    command::run(app, command, act, show_hours).await
}

async fn set_policy(
    app: &App,
    command: Command,
    whose: Whose,
    body: EditPolicy,
) -> Result<Response, ApiError> {
    let edit = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| house_rules::set_policy(tx, call, &whose, &edit);
    command::run(app, command, act, show_policy).await
}

async fn set_tax(
    app: &App,
    command: Command,
    whose: Whose,
    body: EditTax,
) -> Result<Response, ApiError> {
    let edit = house_rules::EditTax {
        points: body.points.0,
        prices: body.prices.map(|word| word.parse()).transpose()?,
        rounding: body.rounding.map(|word| word.parse()).transpose()?,
        currency: currency(body.currency)?,
    };
    let act = move |tx: &mut Tx<'_>, call: &Call| house_rules::set_tax(tx, call, &whose, &edit);
    command::run(app, command, act, show_tax).await
}

/// Tells when a venue is open.
#[utoipa::path(get, path = paths::VENUE_HOURS, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue")),
    responses((status = 200, description = "What holds, and who says so", body = One<Hours>)))]
async fn get_venue_hours(
    State(app): State<App>,
    caller: Caller,
    Path(venue): Path<String>,
) -> Result<Response, ApiError> {
    read(&app, caller, Whose::Venue(venue), show_hours).await
}

/// Changes when a venue is open.
#[utoipa::path(patch, path = paths::VENUE_HOURS, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    request_body = EditHours,
    responses((status = 200, description = "What holds now", body = Mutation<Hours>)))]
async fn edit_venue_hours(
    State(app): State<App>,
    Path(venue): Path<String>,
    CommandWith { command, body }: CommandWith<EditHours>,
) -> Result<Response, ApiError> {
    set_hours(&app, command, Whose::Venue(venue), body).await
}

/// Tells when a resource is open.
#[utoipa::path(get, path = paths::RESOURCE_HOURS, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("resource" = String, Path, description = "A reference to the resource")),
    responses((status = 200, description = "What holds, and who says so", body = One<Hours>)))]
async fn get_resource_hours(
    State(app): State<App>,
    caller: Caller,
    Path((venue, resource)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    read(&app, caller, Whose::Resource(venue, resource), show_hours).await
}

/// Changes when a resource is open.
#[utoipa::path(patch, path = paths::RESOURCE_HOURS, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("resource" = String, Path, description = "A reference to the resource"), MutationParams),
    request_body = EditHours,
    responses((status = 200, description = "What holds now", body = Mutation<Hours>)))]
async fn edit_resource_hours(
    State(app): State<App>,
    Path((venue, resource)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<EditHours>,
) -> Result<Response, ApiError> {
    set_hours(&app, command, Whose::Resource(venue, resource), body).await
}

/// Tells how everything of the organisation is booked.
#[utoipa::path(get, path = paths::ORG_POLICY, tag = "venues",
    responses((status = 200, description = "What holds, and who says so", body = One<PolicyRules>)))]
async fn get_org_policy(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    read(&app, caller, Whose::Org, show_policy).await
}

/// Changes how everything of the organisation is booked.
#[utoipa::path(patch, path = paths::ORG_POLICY, tag = "venues", params(MutationParams),
    request_body = EditPolicy,
    responses((status = 200, description = "What holds now", body = Mutation<PolicyRules>)))]
async fn edit_org_policy(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<EditPolicy>,
) -> Result<Response, ApiError> {
    set_policy(&app, command, Whose::Org, body).await
}

/// Tells how what is at a venue is booked.
#[utoipa::path(get, path = paths::VENUE_POLICY, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue")),
    responses((status = 200, description = "What holds, and who says so", body = One<PolicyRules>)))]
async fn get_venue_policy(
    State(app): State<App>,
    caller: Caller,
    Path(venue): Path<String>,
) -> Result<Response, ApiError> {
    read(&app, caller, Whose::Venue(venue), show_policy).await
}

/// Changes how what is at a venue is booked.
#[utoipa::path(patch, path = paths::VENUE_POLICY, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    request_body = EditPolicy,
    responses((status = 200, description = "What holds now", body = Mutation<PolicyRules>)))]
async fn edit_venue_policy(
    State(app): State<App>,
    Path(venue): Path<String>,
    CommandWith { command, body }: CommandWith<EditPolicy>,
) -> Result<Response, ApiError> {
    set_policy(&app, command, Whose::Venue(venue), body).await
}

/// Tells how a resource is booked.
#[utoipa::path(get, path = paths::RESOURCE_POLICY, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("resource" = String, Path, description = "A reference to the resource")),
    responses((status = 200, description = "What holds, and who says so", body = One<PolicyRules>)))]
async fn get_resource_policy(
    State(app): State<App>,
    caller: Caller,
    Path((venue, resource)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    read(&app, caller, Whose::Resource(venue, resource), show_policy).await
}

/// Changes how a resource is booked.
#[utoipa::path(patch, path = paths::RESOURCE_POLICY, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"),
        ("resource" = String, Path, description = "A reference to the resource"), MutationParams),
    request_body = EditPolicy,
    responses((status = 200, description = "What holds now", body = Mutation<PolicyRules>)))]
async fn edit_resource_policy(
    State(app): State<App>,
    Path((venue, resource)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<EditPolicy>,
) -> Result<Response, ApiError> {
    set_policy(&app, command, Whose::Resource(venue, resource), body).await
}

/// Tells how prices of the organisation are taxed.
#[utoipa::path(get, path = paths::ORG_TAX, tag = "venues",
    responses((status = 200, description = "What holds, and who says so", body = One<TaxRules>)))]
async fn get_org_tax(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    read(&app, caller, Whose::Org, show_tax).await
}

/// Changes how prices of the organisation are taxed.
#[utoipa::path(patch, path = paths::ORG_TAX, tag = "venues", params(MutationParams),
    request_body = EditTax,
    responses((status = 200, description = "What holds now", body = Mutation<TaxRules>)))]
async fn edit_org_tax(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<EditTax>,
) -> Result<Response, ApiError> {
    set_tax(&app, command, Whose::Org, body).await
}

/// Tells how prices at a venue are taxed.
#[utoipa::path(get, path = paths::VENUE_TAX, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue")),
    responses((status = 200, description = "What holds, and who says so", body = One<TaxRules>)))]
async fn get_venue_tax(
    State(app): State<App>,
    caller: Caller,
    Path(venue): Path<String>,
) -> Result<Response, ApiError> {
    read(&app, caller, Whose::Venue(venue), show_tax).await
}

/// Changes how prices at a venue are taxed.
#[utoipa::path(patch, path = paths::VENUE_TAX, tag = "venues",
    params(("venue" = String, Path, description = "A reference to the venue"), MutationParams),
    request_body = EditTax,
    responses((status = 200, description = "What holds now", body = Mutation<TaxRules>)))]
async fn edit_venue_tax(
    State(app): State<App>,
    Path(venue): Path<String>,
    CommandWith { command, body }: CommandWith<EditTax>,
) -> Result<Response, ApiError> {
    set_tax(&app, command, Whose::Venue(venue), body).await
}
