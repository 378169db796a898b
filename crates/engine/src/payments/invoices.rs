//! Invoices: one stands for what was earned by a payment, at every moment.
//!
//! When that changes the one that stood is taken back whole by a correction, and another is issued for what is left.

use super::{Desks, Document, LIST, enter, find as find_payment};
use crate::bookings::told_price;
use crate::error::not_found;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::resolve::{self, CHUNK};
use crate::{Call, EngineError, Outcome, Page, PageRequest};
use planify_core::actor::Actor;
use planify_core::booking::Booking;
use planify_core::id::{InvoiceId, PaymentId};
use planify_core::money::Money;
use planify_core::payment::{
    Invoice, InvoiceLine, Payment, bill, invoice_number, parse_invoice_number,
};
use planify_core::permission::{Action, permit};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_core::tax::Treatment;
use planify_core::text;
use planify_core::when::parse_zone;
use planify_store::invoices::{self, InvoiceRow};
use planify_store::{Tx, orgs};
use uuid::Uuid;

/// The most lines of a buyer's address, and the longest line.
const BUYER_LINES_MAX: usize = 8;
const LINE_CHARS_MAX: usize = 120;

/// An invoice with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// What is counted of it.
    pub row: InvoiceRow,
    /// What it says.
    pub document: Document,
}

impl Issued {
    fn read(row: InvoiceRow) -> Result<Self, EngineError> {
        Ok(Self { document: Document::from_json(&row.document)?, row })
    }

    /// The number as it is written.
    pub fn number(&self) -> String {
        number(&self.row)
    }
}

/// How the number of an invoice is written; its series is the year.
fn number(row: &InvoiceRow) -> String {
    row.series.parse().map_or_else(
        |_| format!("{}-{:06}", row.series, row.number),
        |year| invoice_number(year, row.number),
    )
}

/// The number of the invoice of a payment that stands.
pub(crate) fn standing_number(
    tx: &mut Tx<'_>,
    payment: PaymentId,
) -> Result<Option<String>, EngineError> {
    Ok(invoices::standing(tx, payment)?.pop().map(|row| number(&row)))
}

/// To whom an invoice goes, and who owes its tax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buyer {
    /// Name and address, a line each.
    pub lines: Vec<String>,
    /// The number for taxes.
    pub number: Option<String>,
    /// Who owes the tax.
    pub treatment: Treatment,
}

/// Lists invoices, the newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    page: &PageRequest,
) -> Result<Page<Issued>, EngineError> {
    permit(actor, Action::SeePayments, actor.org)?;
    let (limit, rows) = page.rows()?;
    let before = page.place("invoices", Place { at: EARLIEST, id: Uuid::max() })?.id;
    let found = invoices::list(tx, actor.org, before, rows)?;
    let found = found.into_iter().map(Issued::read).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(found, limit, "invoices", |it| Place { at: EARLIEST, id: it.row.id.uuid() }))
}

/// Finds an invoice: by its id, its number, or the payment whose invoice stands.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<Issued, EngineError> {
    permit(actor, Action::SeePayments, actor.org)?;
    Issued::read(find(tx, actor, reference)?)
}

fn find(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<InvoiceRow, EngineError> {
    const HINT: &str = "list them with `planify pay invoice list`";
    resolve::check_length(text)?;
    let org = actor.org;
    let found = match Reference::parse(text, InvoiceId::PREFIX) {
        Reference::Id(id) => invoices::find(tx, org, id.into())?,
        Reference::Last => invoices::find_last(tx, org)?,
        Reference::Name(name) if name.starts_with("pay_") => {
            let payment = find_payment(tx, actor, &name)?;
            invoices::standing(tx, payment.id)?.pop()
        }
        Reference::Name(name) => {
            if let Some((series, number)) = parse_invoice_number(&name) {
                invoices::find_by_number(tx, org, series, number)?
            } else {
                let ids = |tx: &mut Tx<'_>, after| invoices::ids(tx, org, after, CHUNK);
                match resolve::by_part(tx, &name, InvoiceId::PREFIX, ids)? {
                    Some(id) => invoices::find(tx, org, id.into())?,
                    None => None,
                }
            }
        }
        Reference::Key(_) | Reference::Next => None,
    };
    found.ok_or_else(|| not_found("invoice", text, HINT))
}

/// Takes the invoice of a payment back and issues it again for a buyer, who wants their name on it.
///
/// # Errors
/// `payment-state` without an invoice that stands; `bad-tax` for a bill that contradicts itself.
pub fn reissue(
    tx: &mut Tx<'_>,
    call: &Call,
    desks: &Desks,
    (reference, buyer): (&str, &Buyer),
) -> Result<Outcome<Issued>, EngineError> {
    permit(&call.actor, Action::HandlePayments, call.actor.org)?;
    let found = find(tx, &call.actor, reference)?;
    let (_, payment) = enter(tx, call, &found.payment.to_string())?;
    let standing = invoices::standing(tx, payment.id)?.pop();
    let Some(standing) = standing.filter(|row| row.id == found.id) else {
        let message = format!("`{}` does not stand any more, or never took place", number(&found));
        return Err(Refusal::new("payment-state", message).hint(LIST).into());
    };
    let lines = buyer
        .lines
        .iter()
        .map(|line| text::required_line(line, LINE_CHARS_MAX))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| Refusal::from(error).field("buyer"))?;
    if lines.is_empty() || lines.len() > BUYER_LINES_MAX {
        let message = format!("a buyer has 1 to {BUYER_LINES_MAX} lines");
        return Err(Refusal::invalid("buyer", message).into());
    }
    let number = buyer.number.as_deref().map(|number| text::required_line(number, LINE_CHARS_MAX));
    let buyer_number =
        number.transpose().map_err(|error| Refusal::from(error).field("tax_number"))?;
    let document = Document::from_json(&standing.document)?;
    buyer.treatment.check(document.invoice.tax, buyer_number.as_deref())?;
    let recorder = Recorder::begin(tx, call, payment.org, "invoice.reissue");
    correct(tx, &recorder, &payment, &standing)?;
    let note = note(desks, buyer.treatment);
    let treatment = buyer.treatment;
    let document = Document { buyer: lines, buyer_number, treatment, note, ..document };
    let row = issue(tx, &recorder, &payment, (&document, None))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(Issued { row, document }) })
}

fn note(desks: &Desks, treatment: Treatment) -> Option<String> {
    match (treatment, &desks.exemption) {
        (Treatment::Exempt, Some(words)) => Some(words.clone()),
        _ => treatment.note().map(str::to_owned),
    }
}

/// Lets the invoices of a payment follow what was earned by it.
pub(super) fn follow(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    desks: &Desks,
    (booking, payment): (&Booking, &Payment),
    earned: Money,
) -> Result<(), EngineError> {
    let standing = invoices::standing(tx, payment.id)?.pop();
    let before = standing.as_ref().map(|row| Document::from_json(&row.document)).transpose()?;
    if let Some(standing) = &standing {
        if standing.total == earned {
            return Ok(());
        }
        correct(tx, recorder, payment, standing)?;
    }
    if earned.amount <= 0 {
        return Ok(());
    }
    let label = if earned == payment.standing.amount {
        format!("{}, part of the price", booking.title)
    } else {
        format!("{}, what is kept of it", booking.title)
    };
    let lines = match told_price(tx, booking)? {
        Some(quote) => bill(&quote, earned, &label)?,
        None => vec![InvoiceLine {
            text: label,
            quantity: 1,
            net: earned,
            tax_points: 0,
            tax: Money::zero(earned.currency),
        }],
    };
    let invoice = Invoice::new(earned.currency, lines)?;
    let exempt = desks.exemption.is_some() && invoice.tax.is_zero();
    let treatment = match &before {
        Some(before) => before.treatment,
        None if exempt => Treatment::Exempt,
        None => Treatment::Standard,
    };
    let seller = match (desks.seller.is_empty(), orgs::name(tx, payment.org)?) {
        (true, Some(name)) => vec![name],
        _ => desks.seller.clone(),
    };
    let document = Document {
        invoice,
        seller,
        buyer: before.as_ref().map(|it| it.buyer.clone()).unwrap_or_default(),
        buyer_number: before.and_then(|it| it.buyer_number),
        treatment,
        note: note(desks, treatment),
        subject: booking.title.clone(),
        takes_place: [booking.start_local.clone(), booking.end_local.clone(), booking.zone.clone()],
        corrects: None,
    };
    issue(tx, recorder, payment, (&document, None))?;
    Ok(())
}

/// Takes an invoice back.
fn correct(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    payment: &Payment,
    standing: &InvoiceRow,
) -> Result<(), EngineError> {
    let document = Document::from_json(&standing.document)?;
    let opposite = Document {
        invoice: document.invoice.correction()?,
        corrects: Some(number(standing)),
        ..document
    };
    issue(tx, recorder, payment, (&opposite, Some(standing.id)))?;
    Ok(())
}

/// Gives a document the next number of the year and keeps it.
fn issue(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    payment: &Payment,
    (document, corrects): (&Document, Option<InvoiceId>),
) -> Result<InvoiceRow, EngineError> {
    let now = tx.now();
    let zone = document.takes_place.last().map_or("UTC", String::as_str);
    let zone = parse_zone(zone).map_err(|error| EngineError::Refused(error.into()))?;
    let series = now.to_zoned(zone).year().to_string();
    let number = invoices::next_number(tx, payment.org, &series)?;
    let row = InvoiceRow {
        id: tx.new_uuid().into(),
        org: payment.org,
        series,
        number,
        kind: document.invoice.kind,
        payment: payment.id,
        booking: payment.booking,
        corrects,
        corrected_by: None,
        total: document.invoice.total,
        document: document.to_json()?,
        issued_at: now,
    };
    invoices::insert(tx, &row)?;
    recorder.created(tx, (InvoiceId::PREFIX, row.id.uuid()), journal_fields(&row))?;
    Ok(row)
}

fn journal_fields(row: &InvoiceRow) -> Fields {
    fields! {
        "number": number(row),
        "kind": row.kind.name(),
        "payment": row.payment.to_string(),
        "corrects": row.corrects.map(|id| id.to_string()),
        "total": row.total.to_string(),
    }
}
