//! Invoices over HTTP, as JSON and to print.

mod pdf;

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderValue, header};
use planify_api::convert::instant;
use planify_api::envelope::{Mutation, MutationParams, One, Page, PageParams};
use planify_api::invoices::{Invoice, Line, ReissueInvoice, TaxSum};
use planify_api::paths;
use planify_engine::payments::invoices::{self, Buyer, Issued};
use planify_engine::{Call, PageRequest};
use planify_store::Tx;
use std::sync::Arc;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::{self, CommandWith, Shown};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_invoices))
        .routes(routes!(get_invoice))
        .routes(routes!(print_invoice))
        .routes(routes!(reissue_invoice))
}

impl Shown for Invoice {}

/// Lists invoices, the newest first.
#[utoipa::path(get, path = paths::INVOICES, tag = "payments", params(PageParams),
    responses((status = 200, description = "A page of invoices", body = Page<Invoice>)))]
async fn list_invoices(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageParams>,
) -> Result<Response, ApiError> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    let list = move |tx: &mut Tx<'_>| invoices::list(tx, &caller.actor, &page);
    reply::page(app.store.read(list).await?, show)
}

/// Shows an invoice: by its id, its number, or the payment whose invoice stands.
#[utoipa::path(get, path = paths::INVOICE, tag = "payments",
    params(("invoice" = String, Path, description = "The id, the number, or the payment")),
    responses((status = 200, description = "The invoice", body = One<Invoice>)))]
async fn get_invoice(
    State(app): State<App>,
    caller: Caller,
    Path(invoice): Path<String>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| invoices::get(tx, &caller.actor, &invoice);
    reply::one(show(&app.store.read(get).await?))
}

/// Gives an invoice as a document to print.
#[utoipa::path(get, path = paths::INVOICE_PDF, tag = "payments",
    params(("invoice" = String, Path, description = "The id, the number, or the payment")),
    responses((status = 200, description = "The document", body = Vec<u8>,
        content_type = "application/pdf")))]
async fn print_invoice(
    State(app): State<App>,
    caller: Caller,
    Path(invoice): Path<String>,
) -> Result<Response, ApiError> {
    let get = move |tx: &mut Tx<'_>| invoices::get(tx, &caller.actor, &invoice);
    let invoice = show(&app.store.read(get).await?);
    let mut response = Response::new(Body::from(pdf::print(&invoice)));
    let kind = HeaderValue::from_static("application/pdf");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(response)
}

/// Takes an invoice back and issues it again for a buyer.
#[utoipa::path(post, path = paths::INVOICE_REISSUE, tag = "payments",
    params(("invoice" = String, Path, description = "The id, the number, or the payment"), MutationParams),
    request_body = ReissueInvoice,
    responses((status = 200, description = "The new invoice", body = Mutation<Invoice>)))]
async fn reissue_invoice(
    State(app): State<App>,
    Path(invoice): Path<String>,
    CommandWith { command, body }: CommandWith<ReissueInvoice>,
) -> Result<Response, ApiError> {
    let buyer = Buyer { treatment: body.treatment()?, lines: body.buyer, number: body.tax_number };
    let counter = Arc::clone(&app.counter);
    let act = move |tx: &mut Tx<'_>, call: &Call| {
        invoices::reissue(tx, call, counter.desks(), (&invoice, &buyer))
    };
    command::run(&app, command, act, |issued| show(&issued)).await
}

fn show(issued: &Issued) -> Invoice {
    let (row, document) = (&issued.row, &issued.document);
    let invoice = &document.invoice;
    let [start_local, end_local, zone] = document.takes_place.clone();
    Invoice {
        id: row.id.to_string(),
        number: issued.number(),
        kind: row.kind.name().to_owned(),
        payment: row.payment.to_string(),
        booking: row.booking.to_string(),
        corrects: document.corrects.clone(),
        corrected_by: row.corrected_by.map(|id| id.to_string()),
        seller: document.seller.clone(),
        buyer: document.buyer.clone(),
        tax_number: document.buyer_number.clone(),
        treatment: document.treatment.name().to_owned(),
        note: document.note.clone(),
        subject: document.subject.clone(),
        start_local,
        end_local,
        zone,
        lines: invoice
            .lines
            .iter()
            .map(|line| Line {
                text: line.text.clone(),
                quantity: line.quantity,
                net: line.net.into(),
                tax_points: line.tax_points,
                tax: line.tax.into(),
            })
            .collect(),
        taxes: invoice
            .taxes
            .iter()
            .map(|sum| TaxSum { tax_points: sum.points, net: sum.net.into(), tax: sum.tax.into() })
            .collect(),
        net: invoice.net.into(),
        tax: invoice.tax.into(),
        total: invoice.total.into(),
        issued_at: instant(row.issued_at),
    }
}
