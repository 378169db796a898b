//! Bookings over HTTP.

use axum::extract::State;
use axum::response::Response;
use planify_api::bookings::{Booking, CancelBooking, CreateBooking, ListBookings, MoveBooking};
use planify_api::convert::{end, instant, on_gap, parse_instant, parse_length, point, wanted};
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::{bookings as wire, paths};
use planify_core::price::{Line, Quote};
use planify_core::rule::Refusal;
use planify_core::schedule::End;
use planify_core::series::Scope;
use planify_core::slot::{OnConflict, Skipped};
use planify_core::when::OnGap;
use planify_engine::bookings::{
    Booked, Called, Goal, NewBooking, Repeat, SeenBooking, Time, Whose,
};
use planify_engine::{Call, PageRequest, bookings};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, Command, CommandOr, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_bookings, create_booking))
        .routes(routes!(get_booking))
        .routes(routes!(confirm_booking))
        .routes(routes!(approve_booking))
        .routes(routes!(reject_booking))
        .routes(routes!(cancel_booking))
        .routes(routes!(move_booking))
        .routes(routes!(check_in_booking))
}

impl Shown for Booking {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// Shows a booking.
pub(super) fn show(seen: &SeenBooking) -> Booking {
    let booking = &seen.booking;
    let word = |part: &planify_store::bookings::NamedPart| match part.quantity {
        1 => part.slug.clone(),
        quantity => format!("{}:{quantity}", part.slug),
    };
    let part = |part: &planify_store::bookings::NamedPart| wire::BookedPart {
        resource: part.resource.to_string(),
        slug: part.slug.clone(),
        name: part.name.clone(),
        quantity: part.quantity,
    };
    Booking {
        id: booking.id.to_string(),
        venue: booking.venue.to_string(),
        event: booking.event.map(|event| event.to_string()),
        series: booking.series.map(|series| series.to_string()),
        state: seen.state.name().to_owned(),
        title: booking.title.clone(),
        resources: seen.parts.iter().map(word).collect(),
        parts: seen.parts.iter().map(part).collect(),
        zone: booking.zone.clone(),
        start_local: booking.start_local.clone(),
        end_local: booking.end_local.clone(),
        starts_at: instant(booking.time.starts_at()),
        ends_at: instant(booking.time.ends_at()),
        seats: booking.seats,
        layout: booking.layout.clone(),
        total: booking.total.map(Into::into),
        quote: seen.quote.as_ref().map(show_quote),
        expires_at: booking.expires_at.map(instant),
        position: seen.position,
        checked_in_at: booking.checked_in_at.map(instant),
        user: booking.user.map(|user| user.to_string()),
        refund: None,
        dates: Vec::new(),
        skipped: Vec::new(),
        version: booking.version,
        created_at: instant(booking.created_at),
        updated_at: instant(booking.updated_at),
    }
}

fn show_quote(quote: &Quote) -> wire::Quote {
    let line = |line: &Line| wire::QuoteLine {
        resource: line.resource.map(|resource| resource.to_string()),
        kind: line.kind.name().to_owned(),
        label: line.label.clone(),
        unit: line.unit.map(|unit| unit.to_string()),
        count: line.count,
        tax_points: line.tax_points,
        net: line.net.into(),
        tax: line.tax.into(),
        gross: line.gross.into(),
    };
    wire::Quote {
        lines: quote.lines.iter().map(line).collect(),
        net: quote.net.into(),
        tax: quote.tax.into(),
        total: quote.total.into(),
    }
}

fn show_date(booking: &planify_core::booking::Booking) -> wire::BookedDate {
    wire::BookedDate {
        id: booking.id.to_string(),
        start_local: booking.start_local.clone(),
        starts_at: instant(booking.time.starts_at()),
        ends_at: instant(booking.time.ends_at()),
        total: booking.total.map(Into::into),
    }
}

fn show_booked(booked: &Booked) -> Booking {
    let repeats = booked.all.len() > 1 || !booked.skipped.is_empty();
    let dates = booked.all.iter().filter(|_| repeats).map(show_date).collect();
    Booking {
        dates,
        skipped: booked.skipped.iter().map(show_skipped).collect(),
        ..show(&booked.first)
    }
}

fn show_skipped(skipped: &Skipped) -> wire::SkippedDate {
    let reason = |reason: &planify_core::slot::Reason| wire::WhyNot {
        resource: reason.resource.to_string(),
        code: reason.code().to_owned(),
        message: reason.why.to_string(),
    };
    wire::SkippedDate {
        starts_at: instant(skipped.interval.starts_at()),
        ends_at: instant(skipped.interval.ends_at()),
        reasons: skipped.reasons.iter().map(reason).collect(),
    }
}

fn show_called(called: &Called) -> Booking {
    let refund = wire::Refund { percent: called.percent, amount: called.refund.map(Into::into) };
    let several = called.all.iter().any(|date| date.id != called.seen.booking.id);
    let dates = called.all.iter().filter(|_| several).map(show_date).collect();
    Booking { refund: Some(refund), dates, ..show(&called.seen) }
}

fn gap(word: Option<&str>) -> Result<OnGap, Refusal> {
    word.map_or(Ok(OnGap::Refuse), on_gap)
}

/// Reads what is to be booked.
fn new_booking(body: CreateBooking) -> Result<NewBooking, Refusal> {
    let on_conflict = if body.skip_conflicts { OnConflict::Skip } else { OnConflict::Refuse };
    let rule = body.rrule.map(|rule| rule.parse()).transpose()?;
    let time = Time {
        start: point("start", &body.start)?,
        end: end(body.end.as_deref(), body.duration.as_deref())?.unwrap_or(End::Default),
        on_gap: gap(body.on_gap.as_deref())?,
    };
    let hold = body.hold_for.as_deref().map(parse_length).transpose();
    Ok(NewBooking {
        venue: body.venue,
        wanted: wanted(body.resources),
        event: body.event,
        time,
        repeat: rule.map(|rule| Repeat { rule, on_conflict }),
        title: body.title,
        seats: body.seats,
        layout: body.layout,
        promo: body.promo.map(|code| code.parse()).transpose()?,
        hold: hold.map_err(|refusal| refusal.field("hold_for"))?,
        goal: match (body.hold, body.wait) {
            (false, false) => Goal::Confirm,
            (true, false) => Goal::Hold,
            (false, true) => Goal::Wait,
            (true, true) => {
                let message = "what is held is not waited for";
                return Err(Refusal::invalid("wait", message).hint("say one of the two"));
            }
        },
    })
}

/// Lists bookings, the soonest first.
#[utoipa::path(get, path = paths::BOOKINGS, tag = "bookings", params(ListBookings),
    responses((status = 200, description = "A page of bookings", body = Page<Booking>)))]
async fn list_bookings(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListBookings>,
) -> Result<Response, ApiError> {
    let wanted = bookings::ListBookings {
        page: PageRequest { limit: query.limit, cursor: query.cursor },
        venue: query.venue,
        resource: query.resource,
        event: query.event,
        from: query.from.map(|text| parse_instant("from", &text)).transpose()?,
        to: query.to.map(|text| parse_instant("to", &text)).transpose()?,
        state: query.state.map(|word| word.parse()).transpose()?,
        whose: if query.mine { Whose::Mine } else { Whose::Everybodys },
    };
    let list = move |tx: &mut Tx<'_>| bookings::list(tx, &caller.actor, &wanted);
    reply::page(app.store.read(list).await?, show)
}

/// Books resources of a venue: all of them on all dates, or nothing.
#[utoipa::path(post, path = paths::BOOKINGS, tag = "bookings", params(MutationParams),
    request_body = CreateBooking,
    responses((status = 201, description = "The booking, or the first of several", body = Mutation<Booking>)))]
async fn create_booking(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<CreateBooking>,
) -> Result<Response, ApiError> {
    let new = new_booking(body)?;
    let act = move |tx: &mut Tx<'_>, call: &Call| bookings::create(tx, call, &new);
    command::run(&app, command, act, |booked| show_booked(&booked)).await
}

/// Shows a booking.
#[utoipa::path(get, path = paths::BOOKING, tag = "bookings",
    params(("booking" = String, Path, description = "A reference to the booking")),
    responses((status = 200, description = "The booking", body = One<Booking>)))]
async fn get_booking(
    State(app): State<App>,
    caller: Caller,
    Path(booking): Path<String>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| bookings::get(tx, &caller.actor, &booking);
    reply::one(show(&app.store.read(get).await?))
}

/// Keeps what is held: it becomes a request, something to pay, or certain.
#[utoipa::path(post, path = paths::BOOKING_CONFIRM, tag = "bookings",
    params(("booking" = String, Path, description = "A reference to the booking"), MutationParams),
    responses((status = 200, description = "The booking as it is now", body = Mutation<Booking>)))]
async fn confirm_booking(
    State(app): State<App>,
    Path(booking): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| bookings::confirm(tx, call, &booking);
    command::run(&app, command, act, |seen| show(&seen)).await
}

/// Approves a request; others that wanted the same place are rejected.
#[utoipa::path(post, path = paths::BOOKING_APPROVE, tag = "bookings",
    params(("booking" = String, Path, description = "A reference to the booking"), MutationParams),
    responses((status = 200, description = "The booking as it is now", body = Mutation<Booking>)))]
async fn approve_booking(
    State(app): State<App>,
    Path(booking): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| bookings::approve(tx, call, &booking);
    command::run(&app, command, act, |seen| show(&seen)).await
}

/// Rejects a request.
#[utoipa::path(post, path = paths::BOOKING_REJECT, tag = "bookings",
    params(("booking" = String, Path, description = "A reference to the booking"), MutationParams),
    responses((status = 200, description = "The booking as it is now", body = Mutation<Booking>)))]
async fn reject_booking(
    State(app): State<App>,
    Path(booking): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| bookings::reject(tx, call, &booking);
    command::run(&app, command, act, |seen| show(&seen)).await
}

/// Calls a booking off, or more dates of its series: their places go to others at once. The body may be left out.
#[utoipa::path(post, path = paths::BOOKING_CANCEL, tag = "bookings",
    params(("booking" = String, Path, description = "A reference to the booking"), MutationParams),
    request_body = Option<CancelBooking>,
    responses((status = 200, description = "The booking, and what is paid back", body = Mutation<Booking>)))]
async fn cancel_booking(
    State(app): State<App>,
    Path(booking): Path<String>,
    CommandOr { command, body }: CommandOr<CancelBooking>,
) -> Result<Response, ApiError> {
    let scope = body.scope.map_or(Ok(Scope::This), |word| word.parse())?;
    let act =
        move |tx: &mut Tx<'_>, call: &Call| bookings::cancel_dates(tx, call, (&booking, scope));
    command::run(&app, command, act, |called| show_called(&called)).await
}

/// Moves a booking to another time or other resources; it keeps what it has if it cannot have them.
#[utoipa::path(post, path = paths::BOOKING_MOVE, tag = "bookings",
    params(("booking" = String, Path, description = "A reference to the booking"), MutationParams),
    request_body = MoveBooking,
    responses((status = 200, description = "The booking as it is now", body = Mutation<Booking>)))]
async fn move_booking(
    State(app): State<App>,
    Path(booking): Path<String>,
    CommandWith { command, body }: CommandWith<MoveBooking>,
) -> Result<Response, ApiError> {
    let new = bookings::MoveBooking {
        start: body.start.as_deref().map(|start| point("start", start)).transpose()?,
        end: end(body.end.as_deref(), body.duration.as_deref())?.unwrap_or(End::Default),
        on_gap: gap(body.on_gap.as_deref())?,
        wanted: (!body.resources.is_empty()).then(|| wanted(body.resources)),
    };
    let act = move |tx: &mut Tx<'_>, call: &Call| bookings::move_to(tx, call, &booking, &new);
    command::run(&app, command, act, |seen| show(&seen)).await
}

/// Notes that somebody came, so that the booking is not released.
#[utoipa::path(post, path = paths::BOOKING_CHECK_IN, tag = "bookings",
    params(("booking" = String, Path, description = "A reference to the booking"), MutationParams),
    responses((status = 200, description = "The booking as it is now", body = Mutation<Booking>)))]
async fn check_in_booking(
    State(app): State<App>,
    Path(booking): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let act = move |tx: &mut Tx<'_>, call: &Call| bookings::check_in(tx, call, &booking);
    command::run(&app, command, act, |seen| show(&seen)).await
}
