//! Queries of invoices: numbers without a gap, and documents that never change.

use jiff::Timestamp;
use planify_core::id::{BookingId, InvoiceId, OrgId, PaymentId};
use planify_core::money::{Currency, Money};
use planify_core::payment::InvoiceKind;
use uuid::Uuid;

use crate::words::word;
use crate::{JsonText, Row, StoreError, Tx, Value};

macro_rules! select {
    ($($rest:tt)+) => {
        concat!(
            "select i.invoice_id, i.org_id, i.series, i.number, i.kind, i.payment_id, i.booking_id, \
             i.corrects, i.total, i.currency, i.document, i.issued_at, \
             (select c.invoice_id from invoice c where c.corrects = i.invoice_id) from invoice i ",
            $($rest)+
        )
    };
}

const OPEN_SERIES: &str = "insert into invoice_counter (org_id, series, last) values ($1, $2, 0) \
     on conflict (org_id, series) do nothing";
const NEXT: &str = "update invoice_counter set last = last + 1 where org_id = $1 and series = $2 \
     returning last";
const INSERT: &str = "insert into invoice (invoice_id, org_id, series, number, kind, payment_id, booking_id, \
     corrects, total, currency, document, issued_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const FIND: &str = select!("where i.org_id = $1 and i.invoice_id = $2");
const FIND_BY_NUMBER: &str = select!("where i.org_id = $1 and i.series = $2 and i.number = $3");
const FIND_LAST: &str = select!("where i.org_id = $1 order by i.invoice_id desc limit 1");
const STANDING: &str = select!(
    "where i.payment_id = $1 and i.kind = 'invoice' \
     and not exists (select 1 from invoice c where c.corrects = i.invoice_id) order by i.invoice_id"
);
const LIST: &str =
    select!("where i.org_id = $1 and i.invoice_id < $2 order by i.invoice_id desc limit $3");
const IDS: &str = "select invoice_id, series from invoice where org_id = $1 and invoice_id > $2 \
     order by invoice_id limit $3";

/// An invoice as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceRow {
    /// The id.
    pub id: InvoiceId,
    /// The organisation.
    pub org: OrgId,
    /// Within what it is counted: the year.
    pub series: String,
    /// The number in its series, from 1.
    pub number: i64,
    /// What it is.
    pub kind: InvoiceKind,
    /// The payment.
    pub payment: PaymentId,
    /// The booking.
    pub booking: BookingId,
    /// The invoice that it takes back.
    pub corrects: Option<InvoiceId>,
    /// The correction that took it back.
    pub corrected_by: Option<InvoiceId>,
    /// All of it.
    pub total: Money,
    /// The document.
    pub document: JsonText,
    /// When it was issued.
    pub issued_at: Timestamp,
}

/// The next number of a series; nobody else gets one of it before the transaction ends, so that one that is
/// undone leaves no gap.
pub fn next_number(tx: &mut Tx<'_>, org: OrgId, series: &str) -> Result<i64, StoreError> {
    tx.execute(OPEN_SERIES, &[org.into(), series.into()])?;
    tx.query_one(NEXT, &[org.into(), series.into()], |row| row.get(0))
}

/// Adds an invoice.
pub fn insert(tx: &mut Tx<'_>, invoice: &InvoiceRow) -> Result<(), StoreError> {
    let values = [
        invoice.id.into(),
        invoice.org.into(),
        (&invoice.series).into(),
        invoice.number.into(),
        invoice.kind.name().into(),
        invoice.payment.into(),
        invoice.booking.into(),
        invoice.corrects.into(),
        invoice.total.amount.into(),
        invoice.total.currency.code().into(),
        (&invoice.document).into(),
        invoice.issued_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Finds an invoice by its id.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: InvoiceId) -> Result<Option<InvoiceRow>, StoreError> {
    tx.query_opt(FIND, &[org.into(), id.into()], read)
}

/// Finds an invoice by its number.
pub fn find_by_number(
    tx: &mut Tx<'_>,
    org: OrgId,
    series: &str,
    number: i64,
) -> Result<Option<InvoiceRow>, StoreError> {
    tx.query_opt(FIND_BY_NUMBER, &[org.into(), series.into(), number.into()], read)
}

/// Finds the invoice that was issued last.
pub fn find_last(tx: &mut Tx<'_>, org: OrgId) -> Result<Option<InvoiceRow>, StoreError> {
    tx.query_opt(FIND_LAST, &[org.into()], read)
}

/// The invoices of a payment that were not taken back: one, or none.
pub fn standing(tx: &mut Tx<'_>, payment: PaymentId) -> Result<Vec<InvoiceRow>, StoreError> {
    tx.query_map(STANDING, &[payment.into()], read)
}

/// Lists invoices, the newest first, behind `before`, at most `limit`.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    before: Uuid,
    limit: i64,
) -> Result<Vec<InvoiceRow>, StoreError> {
    let values: [Value<'_>; 3] = [org.into(), before.into(), limit.into()];
    tx.query_map(LIST, &values, read)
}

/// Ids and series in order of the ids, behind `after`, at most `limit`.
pub fn ids(
    tx: &mut Tx<'_>,
    org: OrgId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

fn read(row: &Row<'_>) -> Result<InvoiceRow, StoreError> {
    let currency: Currency = word(row, 9)?;
    Ok(InvoiceRow {
        id: row.get(0)?,
        org: row.get(1)?,
        series: row.get(2)?,
        number: row.get(3)?,
        kind: word(row, 4)?,
        payment: row.get(5)?,
        booking: row.get(6)?,
        corrects: row.get(7)?,
        corrected_by: row.get(12)?,
        total: Money::new(row.get(8)?, currency),
        document: row.get(10)?,
        issued_at: row.get(11)?,
    })
}
