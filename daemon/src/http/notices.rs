//! Notices over HTTP: what people were or will be told.

use axum::extract::State;
use axum::response::Response;
use planify_api::convert::instant;
use planify_api::envelope::{One, Page};
use planify_api::notices::{Delivery, ListNotices, Notice};
use planify_api::paths;
use planify_core::rule::Refusal;
use planify_engine::notices::ListAbout;
use planify_engine::{PageRequest, notices};
use planify_store::Tx;
use planify_store::notices::{About, DeliveryRow, ListedNotice};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::Shown;
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_notices)).routes(routes!(get_notice))
}

impl Shown for Notice {}

fn show(found: &ListedNotice) -> Notice {
    let notice = &found.notice;
    let (mut event, mut guest, mut booking, mut payment) = (None, None, None, None);
    match notice.about {
        About::Guest { event: of, guest: to, .. } => {
            (event, guest) = (Some(of.to_string()), Some(to.to_string()));
        }
        About::Booking { booking: of, payment: paid, .. } => {
            (booking, payment) = (Some(of.to_string()), paid.map(|paid| paid.to_string()));
        }
    }
    Notice {
        id: notice.id.to_string(),
        kind: notice.kind.name().to_owned(),
        state: notice.state.name().to_owned(),
        event,
        guest,
        booking,
        payment,
        name: found.name.clone().unwrap_or_default(),
        to: found.email.clone(),
        due_at: instant(notice.due_at),
        sent_at: notice.sent_at.map(instant),
        attempts: notice.attempts,
        last_error: notice.last_error.clone(),
        created_at: instant(notice.created_at),
        deliveries: None,
    }
}

fn show_delivery(row: DeliveryRow) -> Delivery {
    Delivery {
        id: row.id.to_string(),
        channel: row.channel,
        outcome: row.outcome,
        detail: row.detail,
        at: instant(row.at),
    }
}

/// Of what notices are listed.
fn about(event: Option<String>, booking: Option<String>) -> Result<ListAbout, Refusal> {
    match (event, booking) {
        (None, None) => Ok(ListAbout::Everything),
        (Some(event), None) => Ok(ListAbout::Event(event)),
        (None, Some(booking)) => Ok(ListAbout::Booking(booking)),
        (Some(_), Some(_)) => {
            let message = "a notice is about an event or about a booking";
            Err(Refusal::invalid("booking", message).hint("say one of the two"))
        }
    }
}

/// Lists notices, newest first.
#[utoipa::path(get, path = paths::NOTICES, tag = "notices", params(ListNotices),
    responses((status = 200, description = "A page of notices", body = Page<Notice>)))]
async fn list_notices(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListNotices>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let state = query.state.map(|word| word.parse()).transpose()?;
    let about = about(query.event, query.booking)?;
    let list = move |tx: &mut Tx<'_>| notices::list(tx, &caller.actor, &about, state, &page);
    reply::page(app.store.read(list).await?, show)
}

/// Shows a notice with its deliveries.
#[utoipa::path(get, path = paths::NOTICE, tag = "notices",
    params(("notice" = String, Path, description = "A reference to the notice")),
    responses((status = 200, description = "The notice", body = One<Notice>)))]
async fn get_notice(
    State(app): State<App>,
    caller: Caller,
    Path(notice): Path<String>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| notices::get(tx, &caller.actor, &notice);
    let (found, deliveries) = app.store.read(get).await?;
    let deliveries = Some(deliveries.into_iter().map(show_delivery).collect());
    reply::one(Notice { deliveries, ..show(&found) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_are_listed_of_an_event_or_of_a_booking() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(about(None, None).unwrap(), ListAbout::Everything);
        assert_eq!(about(some("gala"), None).unwrap(), ListAbout::Event("gala".to_owned()));
        assert_eq!(about(None, some("4k2")).unwrap(), ListAbout::Booking("4k2".to_owned()));
        assert_eq!(about(some("gala"), some("4k2")).unwrap_err().code, "invalid");
    }
}
