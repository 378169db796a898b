//! Queries of the lines of bank statements that were read, each once.

use planify_core::id::{OrgId, PaymentId};
use planify_core::money::Money;

use crate::{StoreError, Tx};

const INSERT: &str = "insert into bank_line (org_id, mark, booked_on, amount, currency, payment_id, outcome, \
     read_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
const IS_KNOWN: &str = "select outcome from bank_line where org_id = $1 and mark = $2";

/// A line and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankLine {
    /// The organisation.
    pub org: OrgId,
    /// The same for the same movement in another file.
    pub mark: String,
    /// The day, as `2027-05-31`.
    pub booked_on: String,
    /// How much; below zero if it left the account.
    pub amount: Money,
    /// The payment that it belongs to.
    pub payment: Option<PaymentId>,
    /// What came of it.
    pub outcome: &'static str,
}

/// Whether the movement was read before.
pub fn is_known(tx: &mut Tx<'_>, org: OrgId, mark: &str) -> Result<bool, StoreError> {
    let found = tx.query_opt(IS_KNOWN, &[org.into(), mark.into()], |row| row.get::<String>(0))?;
    Ok(found.is_some())
}

/// Adds a line.
pub fn insert(tx: &mut Tx<'_>, line: &BankLine) -> Result<(), StoreError> {
    let now = tx.now();
    let values = [
        line.org.into(),
        (&line.mark).into(),
        (&line.booked_on).into(),
        line.amount.amount.into(),
        line.amount.currency.code().into(),
        line.payment.into(),
        line.outcome.into(),
        now.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}
