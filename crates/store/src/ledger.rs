//! Queries of the ledger: entries are added, and nothing else.

use jiff::Timestamp;
use planify_core::id::PaymentId;
use planify_core::money::{Currency, Money};
use planify_core::payment::{Account, Cause, Payment};

use crate::words::word;
use crate::{Row, StoreError, Tx};
use uuid::Uuid;

const INSERT: &str = "insert into ledger_entry (entry_id, org_id, payment_id, number, cause, debit, credit, \
     amount, currency, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const LAST: &str = "select coalesce(max(number), 0) from ledger_entry where payment_id = $1";
const OF_PAYMENT: &str = "select number, cause, debit, credit, amount, currency, created_at \
     from ledger_entry where payment_id = $1 order by number";

/// An entry: the same amount on two accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LedgerEntry {
    /// The how-manieth of its payment.
    pub number: i64,
    /// Why.
    pub cause: Cause,
    /// The account that has more by it.
    pub debit: Account,
    /// The account that has less by it.
    pub credit: Account,
    /// How much, above zero.
    pub amount: Money,
    /// When.
    pub created_at: Timestamp,
}

/// The number of the last entry of a payment; 0 for none.
pub fn last(tx: &mut Tx<'_>, payment: PaymentId) -> Result<i64, StoreError> {
    tx.query_one(LAST, &[payment.into()], |row| row.get(0))
}

/// Adds an entry.
pub fn insert(tx: &mut Tx<'_>, payment: &Payment, entry: &LedgerEntry) -> Result<(), StoreError> {
    let id: Uuid = tx.new_uuid();
    let values = [
        id.into(),
        payment.org.into(),
        payment.id.into(),
        entry.number.into(),
        entry.cause.name().into(),
        entry.debit.name().into(),
        entry.credit.name().into(),
        entry.amount.amount.into(),
        entry.amount.currency.code().into(),
        entry.created_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// The entries of a payment in order.
pub fn of_payment(tx: &mut Tx<'_>, payment: PaymentId) -> Result<Vec<LedgerEntry>, StoreError> {
    tx.query_map(OF_PAYMENT, &[payment.into()], read)
}

fn read(row: &Row<'_>) -> Result<LedgerEntry, StoreError> {
    let currency: Currency = word(row, 5)?;
    Ok(LedgerEntry {
        number: row.get(0)?,
        cause: word(row, 1)?,
        debit: word(row, 2)?,
        credit: word(row, 3)?,
        amount: Money::new(row.get(4)?, currency),
        created_at: row.get(6)?,
    })
}
