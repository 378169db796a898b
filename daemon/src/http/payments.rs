//! Payments over HTTP. No handler calls a provider: what is to be asked is written down, and a worker asks.

use aws_lc_rs::digest;
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts, Request, State};
use axum::response::Response;
use axum::routing::post;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use jiff::Timestamp;
use planify_api::envelope::{Mutation, MutationParams, One, Page};
use planify_api::paths;
use planify_api::payments::{
    CapturePayment, Checkout, ImportStatement, ListPaymentsParams, ListPspEventsParams, Payment,
    PspMessage, Reconcile, Reconciled, RefundPayment, StatementLine, StatementReport,
};
use planify_core::money::{Currency, Money};
use planify_core::payment::EventSource;
use planify_engine::payments::psp_events as events;
use planify_engine::payments::receipts::{self, LINES_MAX, Line, Read};
use planify_engine::payments::{self, ListPayments, Live, refunds};
use planify_engine::{Call, EngineError, Outcome, PageRequest};
use planify_payments::manual::{Columns, Statement};
use planify_payments::{Notification, NotificationError};
use planify_store::Tx;
use planify_store::psp_events::Which;
use std::sync::Arc;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::body;
use super::command::{self, Command, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Anybody, Caller, Path, Query};
use super::reply;
use crate::app::App;
use crate::payments::hint;

/// The largest message of a provider.
const HOOK_BYTES_MAX: usize = 256 * 1024;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_payments))
        .routes(routes!(get_payment))
        .routes(routes!(checkout_booking))
        .routes(routes!(refund_payment))
        .routes(routes!(capture_payment))
        .routes(routes!(reconcile_payments))
        .routes(routes!(import_statement))
        .routes(routes!(finish_refund))
        .routes(routes!(list_psp_events))
}

/// The routes that are not part of the interface of `/v1`.
pub(super) fn hooks() -> Router<App> {
    Router::new().route(paths::HOOK_STRIPE, post(stripe_hook))
}

impl Shown for Payment {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}
impl Shown for StatementReport {}
impl Shown for Reconciled {}

/// Lists payments, the newest first.
#[utoipa::path(get, path = paths::PAYMENTS, tag = "payments", params(ListPaymentsParams),
    responses((status = 200, description = "A page of payments", body = Page<Payment>)))]
async fn list_payments(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListPaymentsParams>,
) -> Result<Response, ApiError> {
    let wanted = ListPayments {
        page: PageRequest { limit: query.limit, cursor: query.cursor },
        booking: query.booking,
        state: query.state.as_deref().map(str::parse).transpose()?,
    };
    let list = move |tx: &mut Tx<'_>| payments::list(tx, &caller.actor, &wanted);
    reply::page(app.store.read(list).await?, |payment| Payment::from(payment))
}

/// Shows a payment.
#[utoipa::path(get, path = paths::PAYMENT, tag = "payments",
    params(("payment" = String, Path, description = "A reference to the payment")),
    responses((status = 200, description = "The payment", body = One<Payment>)))]
async fn get_payment(
    State(app): State<App>,
    caller: Caller,
    Path(payment): Path<String>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| payments::get(tx, &caller.actor, &payment);
    reply::one(Payment::from(&app.store.read(get).await?))
}

/// Starts a payment for a booking.
///
/// The provider is asked after the answer: the page where somebody pays, or what to name with a transfer, is
/// in the payment a moment later.
#[utoipa::path(post, path = paths::BOOKING_CHECKOUT, tag = "payments",
    params(("booking" = String, Path, description = "A reference to the booking"), MutationParams),
    request_body = Checkout,
    responses((status = 201, description = "The payment", body = Mutation<Payment>)))]
async fn checkout_booking(
    State(app): State<App>,
    Path(booking): Path<String>,
    CommandWith { command, body }: CommandWith<Checkout>,
) -> Result<Response, ApiError> {
    let counter = Arc::clone(&app.counter);
    let wanted = payments::Checkout { booking, provider: body.provider, live: live(body.live) };
    let act =
        move |tx: &mut Tx<'_>, call: &Call| payments::checkout(tx, call, counter.desks(), &wanted);
    command::run(&app, command, act, |payment| Payment::from(&payment)).await
}

fn live(said: bool) -> Live {
    if said { Live::Allowed } else { Live::NotSaid }
}

/// Gives money back.
#[utoipa::path(post, path = paths::PAYMENT_REFUND, tag = "payments",
    params(("payment" = String, Path, description = "A reference to the payment"), MutationParams),
    request_body = RefundPayment,
    responses((status = 200, description = "The payment as it is now", body = Mutation<Payment>)))]
async fn refund_payment(
    State(app): State<App>,
    Path(payment): Path<String>,
    CommandWith { command, body }: CommandWith<RefundPayment>,
) -> Result<Response, ApiError> {
    let amount: Option<Money> = body.amount.map(TryInto::try_into).transpose()?;
    let live = live(body.live);
    let act =
        move |tx: &mut Tx<'_>, call: &Call| refunds::refund(tx, call, &payment, (amount, live));
    command::run(&app, command, act, |payment| Payment::from(&payment)).await
}

/// Notes that money came which people handle.
#[utoipa::path(post, path = paths::PAYMENT_CAPTURE, tag = "payments",
    params(("payment" = String, Path, description = "A reference to the payment"), MutationParams),
    request_body = CapturePayment,
    responses((status = 200, description = "The payment as it is now", body = Mutation<Payment>)))]
async fn capture_payment(
    State(app): State<App>,
    Path(payment): Path<String>,
    CommandWith { command, body }: CommandWith<CapturePayment>,
) -> Result<Response, ApiError> {
    let amount: Option<Money> = body.amount.map(TryInto::try_into).transpose()?;
    let counter = Arc::clone(&app.counter);
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        receipts::receive(tx, call, counter.desks(), (&payment, amount))
    };
    command::run(&app, command, act, |payment| Payment::from(&payment)).await
}

/// Asks providers now how payments stand.
#[utoipa::path(post, path = paths::PAYMENTS_RECONCILE, tag = "payments", params(MutationParams),
    request_body = Reconcile,
    responses((status = 200, description = "How many are asked", body = Mutation<Reconciled>)))]
async fn reconcile_payments(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<Reconcile>,
) -> Result<Response, ApiError> {
    let act =
        move |tx: &mut Tx<'_>, call: &Call| payments::reconcile(tx, call, body.payment.as_deref());
    command::run(&app, command, act, |asked| Reconciled { asked }).await
}

/// Reads the statement of a bank: each movement once, whatever file it is in.
#[utoipa::path(post, path = paths::PAYMENTS_IMPORT, tag = "payments", params(MutationParams),
    request_body = ImportStatement,
    responses((status = 200, description = "What came of each line", body = Mutation<StatementReport>)))]
async fn import_statement(
    State(app): State<App>,
    CommandWith { command, body }: CommandWith<ImportStatement>,
) -> Result<Response, ApiError> {
    let lines = statement_lines(body)?;
    let counter = Arc::clone(&app.counter);
    let act = move |tx: &mut Tx<'_>, call: &Call| -> Result<Outcome<Vec<Read>>, EngineError> {
        receipts::import(tx, call, counter.desks(), &lines)
    };
    command::run(&app, command, act, report).await
}

/// Reads a file; what tells who paid goes no further.
fn statement_lines(body: ImportStatement) -> Result<Vec<Line>, ApiError> {
    let currency: Currency = body.currency.parse()?;
    let columns = Columns { date: body.date_column, amount: body.amount_column };
    let read = Statement::read(body.statement.as_bytes(), currency, &columns)
        .map_err(|error| ApiError::new("bad-statement", error.to_string()).field("statement"))?;
    if read.lines.len() > LINES_MAX {
        let detail = format!("the statement has more than {LINES_MAX} lines");
        return Err(ApiError::new("too-large", detail).hint("import it in parts"));
    }
    let line = |line: planify_payments::manual::Line| Line {
        number: line.number,
        mark: URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, line.mark.as_bytes())),
        date: line.date.to_string(),
        amount: line.amount,
        references: line.references.iter().map(ToString::to_string).collect(),
    };
    Ok(read.lines.into_iter().map(line).collect())
}

fn report(read: Vec<Read>) -> StatementReport {
    let line = |read: Read| StatementLine {
        line: read.line.number,
        date: read.line.date,
        amount: read.line.amount.into(),
        outcome: read.outcome.name().to_owned(),
        payment: read.payment.map(|id| id.to_string()),
    };
    StatementReport { lines: read.into_iter().map(line).collect() }
}

/// Notes that a refund was made by hand.
#[utoipa::path(post, path = paths::REFUND_DONE, tag = "payments",
    params(("refund" = String, Path, description = "A reference to the refund"), MutationParams),
    responses((status = 200, description = "Its payment as it is now", body = Mutation<Payment>)))]
async fn finish_refund(
    State(app): State<App>,
    Path(refund): Path<String>,
    command: Command,
) -> Result<Response, ApiError> {
    let counter = Arc::clone(&app.counter);
    let act = move |tx: &mut Tx<'_>, call: &Call| refunds::done(tx, call, counter.desks(), &refund);
    command::run(&app, command, act, |payment| Payment::from(&payment)).await
}

/// Lists what providers said by themselves, the newest first; what was followed only if it is asked for.
#[utoipa::path(get, path = paths::PSP_EVENTS, tag = "payments", params(ListPspEventsParams),
    responses((status = 200, description = "A page of messages", body = Page<PspMessage>)))]
async fn list_psp_events(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListPspEventsParams>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let which = if query.all { Which::All } else { Which::Open };
    let list = move |tx: &mut Tx<'_>| events::list(tx, &caller.actor, &page, which);
    reply::page(app.store.read(list).await?, |event| PspMessage::from(event))
}

/// Takes a message of Stripe: verified over the bytes as they came, and durable before it is answered.
async fn stripe_hook(State(app): State<App>, request: Request) -> Result<StatusCode, ApiError> {
    const NAME: &str = "stripe";
    let (mut parts, body) = request.into_parts();
    let Some(provider) = app.counter.provider(NAME).cloned() else {
        Anybody::from_request_parts(&mut parts, &app).await?;
        return Err(ApiError::new("not-found", "stripe is not set up here"));
    };
    let bytes = body::read(Body::new(body), HOOK_BYTES_MAX).await?;
    let now: Timestamp = app.clock.now();
    let message = Notification { headers: &parts.headers, body: &bytes, now };
    let notices = match provider.parse_notification(&message) {
        Ok(notices) => notices,
        Err(error) => {
            // Only what Stripe signed is free of the limit for strangers.
            Anybody::from_request_parts(&mut parts, &app).await?;
            tracing::warn!(%error, "a message for the webhook of stripe was refused");
            return Err(refused(&error));
        }
    };
    let hints: Vec<_> = notices.into_iter().map(hint).collect();
    app.store.write(&[], move |tx| events::receive(tx, NAME, EventSource::Webhook, &hints)).await?;
    Ok(StatusCode::OK)
}

fn refused(error: &NotificationError) -> ApiError {
    ApiError::new("webhook-refused", error.to_string())
        .hint("compare the endpoint's secret and mode with `[payments]` of `planifyd.toml`")
}
