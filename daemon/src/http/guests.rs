//! Guests over HTTP; imports and exports are in files of their own.

use axum::extract::State;
use axum::response::Response;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::guests::{AddGuest, EditGuest, Guest, InviteGuests, Invited, ListGuests};
use planify_api::paths;
use planify_core::answer::Status;
use planify_core::filter;
use planify_core::guest;
use planify_core::rule::Refusal;
use planify_engine::Call;
use planify_engine::invitations::{self, Whom};
use planify_engine::{PageRequest, guests};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_guests, add_guest))
        .routes(routes!(get_guest, edit_guest, remove_guest))
        .routes(routes!(invite_guests))
}

impl Shown for Guest {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

impl Shown for Invited {}

fn show(guest: guest::Guest) -> Guest {
    Guest::from(&guest)
}

/// Lists the guests of an event in the order in which they were added.
#[utoipa::path(get, path = paths::GUESTS, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"), ListGuests),
    responses((status = 200, description = "A page of guests", body = Page<Guest>)))]
async fn list_guests(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(query): Query<ListGuests>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let answer: Option<Status> = query.answer.map(|word| word.parse()).transpose()?;
    let search = query.q;
    let filter = query.filter.as_deref().map(filter::parse).transpose()?;
    if filter.is_some() && (answer.is_some() || search.is_some()) {
        return Err(Refusal::invalid("where", "a filter stands alone")
            .hint("say it all in the filter: `rsvp=yes and name~ana`")
            .into());
    }
    let list = move |tx: &mut Tx<'_>| match &filter {
        Some(filter) => guests::list_where(tx, &caller.actor, &event, filter, &page),
        None => guests::list(tx, &caller.actor, &event, (answer, search.as_deref()), &page),
    };
    reply::page(app.store.read(list).await?, |guest| Guest::from(guest))
}

/// Puts a person on the guest list.
#[utoipa::path(post, path = paths::GUESTS, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = AddGuest,
    responses((status = 201, description = "The guest was added", body = Mutation<Guest>)))]
async fn add_guest(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<AddGuest>,
) -> Result<Response, ApiError> {
    let new = body.try_into()?;
    command::run(&app, command, move |tx, call| guests::add(tx, call, &event, &new), show).await
}

/// Shows a guest.
#[utoipa::path(get, path = paths::GUEST, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"),
        ("guest" = String, Path, description = "A reference to the guest, also an address")),
    responses((status = 200, description = "The guest", body = One<Guest>)))]
async fn get_guest(
    State(app): State<App>,
    caller: Caller,
    Path((event, guest)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| guests::get(tx, &caller.actor, &event, &guest);
    reply::one(show(app.store.read(get).await?))
}

/// Changes a guest; name, address and phone change the person.
#[utoipa::path(patch, path = paths::GUEST, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"),
        ("guest" = String, Path, description = "A reference to the guest"), MutationParams),
    request_body = EditGuest,
    responses((status = 200, description = "The guest as it is now", body = Mutation<Guest>)))]
async fn edit_guest(
    State(app): State<App>,
    Path((event, guest)): Path<(String, String)>,
    CommandWith { command, body }: CommandWith<EditGuest>,
) -> Result<Response, ApiError> {
    let edit = body.try_into()?;
    let act = move |tx: &mut Tx<'_>, call: &Call| guests::edit(tx, call, &event, &guest, &edit);
    command::run(&app, command, act, show).await
}

/// Takes a guest off the list; their seats go to whoever waits.
#[utoipa::path(delete, path = paths::GUEST, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"),
        ("guest" = String, Path, description = "A reference to the guest"), MutationParams),
    responses((status = 200, description = "The guest as it was", body = Mutation<Guest>)))]
async fn remove_guest(
    State(app): State<App>,
    Path((event, guest)): Path<(String, String)>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| guests::remove(tx, call, &event, &guest);
    command::run(&app, command, act, show).await
}

/// Invites guests of an announced event.
#[utoipa::path(post, path = paths::GUESTS_INVITE, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"), MutationParams),
    request_body = InviteGuests,
    responses((status = 200, description = "What was done", body = Mutation<Invited>)))]
async fn invite_guests(
    State(app): State<App>,
    Path(event): Path<String>,
    CommandWith { command, body }: CommandWith<InviteGuests>,
) -> Result<Response, ApiError> {
    let whom = match (body.all, body.guests, body.filter) {
        (true, guests, None) if guests.is_empty() => Whom::All,
        (false, guests, None) if !guests.is_empty() => Whom::Named(guests),
        (false, guests, Some(text)) if guests.is_empty() => Whom::Where(filter::parse(&text)?),
        _ => {
            let refusal = Refusal::invalid("guests", "invite either all guests or named ones");
            return Err(refusal.hint("give `all`, `guests` or `where`").into());
        }
    };
    let has_links = app.config.public_url.is_some();
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        let mut outcome = invitations::invite(tx, call, &event, &whom)?;
        if !has_links {
            let warning = "the mails carry no link because the daemon has no `public_url`";
            outcome.warnings.push(warning.to_owned());
        }
        Ok(outcome)
    };
    let show = |done: invitations::Invited| Invited {
        event: done.event.to_string(),
        invited: done.invited,
        without_address: done.without_address,
        already_invited: done.already_invited,
    };
    command::run(&app, command, act, show).await
}
