//! Queries of payments with their refunds and disputes.
//!
//! A payment is read and written whole. Its constraints keep it from being settled twice and from giving back more than
//! was taken, whatever a caller decides.

use std::collections::BTreeMap;

use jiff::Timestamp;
use planify_core::id::{BookingId, OrgId, PaymentId};
use planify_core::money::{Currency, Money};
use planify_core::payment::{
    Dispute, KeptRefund, Payment, PaymentState, Refund, Settled, Standing, Way,
};
use uuid::Uuid;

use crate::words::word;
use crate::{Engine, Row, StoreError, Tx, Value};

macro_rules! select {
    ($($rest:tt)+) => {
        concat!(
            "select payment_id, org_id, booking_id, purpose, generation, provider, mode, state, amount, tax, \
             captured, currency, settled, external, way, page, reference, payee, description, return_url, \
             expires_at, ends_at, due_at, attempts, trouble, version, created_at, updated_at from payment ",
            $($rest)+
        )
    };
}

const FIND: &str = select!("where payment_id = $1");
const LOCK: &str = select!("where payment_id = $1 for update");
const FIND_LAST: &str = select!("where org_id = $1 order by payment_id desc limit 1");
const OF_BOOKING: &str = select!("where org_id = $1 and booking_id = $2 order by generation");
const LIST: &str =
    select!("where org_id = $1 and payment_id < $2 order by payment_id desc limit $3");
const LIST_STATE: &str = select!(
    "where org_id = $1 and payment_id < $2 and state = $4 order by payment_id desc limit $3"
);
const IDS: &str = "select payment_id, description from payment where org_id = $1 and payment_id > $2 \
     order by payment_id limit $3";
const BY_ALIAS: &str = "select payment_id from payment_alias where provider = $1 and external = $2";
const BY_EXTERNAL: &str = "select payment_id from payment where provider = $1 and external = $2";
const INSERT: &str = "insert into payment (payment_id, org_id, booking_id, purpose, generation, provider, \
     mode, amount, tax, currency, description, return_url, expires_at, created_at, state, captured, \
     refunded, settled, external, way, page, reference, payee, ends_at, due_at, attempts, trouble, version, \
     updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
     $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)";
const UPDATE: &str = "update payment set state = $2, captured = $3, refunded = $4, settled = $5, \
     external = $6, way = $7, page = $8, reference = $9, payee = $10, ends_at = $11, due_at = $12, \
     attempts = $13, trouble = $14, version = $15, updated_at = $16, expires_at = $17 \
     where payment_id = $1 and version = $15 - 1";
const ADD_ALIAS: &str = "insert into payment_alias (provider, external, payment_id) values ($1, $2, $3) \
     on conflict (provider, external) do nothing";
const REFUNDS: &str = "select refund_id, key, cause, amount, currency, state, trouble, created_at \
     from refund where payment_id = $1 order by refund_id";
const PUT_REFUND: &str = "insert into refund (refund_id, org_id, payment_id, key, cause, amount, currency, \
     state, trouble, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
     on conflict (refund_id) do update set amount = excluded.amount, state = excluded.state, \
     trouble = excluded.trouble, updated_at = excluded.updated_at";
const FIND_REFUND: &str = "select payment_id from refund where org_id = $1 and refund_id = $2";
const REFUND_IDS: &str = "select refund_id, key from refund where org_id = $1 and refund_id > $2 \
     order by refund_id limit $3";
const DISPUTES: &str =
    "select key, amount, currency, state from dispute where payment_id = $1 order by key";
const PUT_DISPUTE: &str = "insert into dispute (payment_id, key, amount, currency, state) \
     values ($1, $2, $3, $4, $5) on conflict (payment_id, key) do update set \
     amount = excluded.amount, state = excluded.state";
const CLAIM_DUE: &str = "update payment set due_at = $1 where payment_id in (select payment_id from payment \
     where due_at <= $2 order by due_at, payment_id limit $3 for update skip locked) returning payment_id";
const RECLAIM: &str =
    "update payment set due_at = $1 where due_at > $1 and due_at <= $2 and attempts = 0";
const NEXT_DUE: &str = "select min(due_at) from payment where due_at is not null";
const HURRY: &str = "update payment set due_at = $2 where payment_id = $1";
const HURRY_OPEN: &str = "update payment set due_at = $2 where org_id = $1 and external is not null \
     and due_at > $2";
const COUNT: &str = "select count(*) from payment where org_id = $1";

/// Finds a payment of any organisation by its id.
pub fn find_any(tx: &mut Tx<'_>, id: PaymentId) -> Result<Option<Payment>, StoreError> {
    one(tx, FIND, &[id.into()])
}

/// Finds a payment by its id.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: PaymentId) -> Result<Option<Payment>, StoreError> {
    Ok(find_any(tx, id)?.filter(|payment| payment.org == org))
}

/// Finds a payment of any organisation, kept from others until the transaction ends.
pub fn lock(tx: &mut Tx<'_>, id: PaymentId) -> Result<Option<Payment>, StoreError> {
    one(tx, LOCK, &[id.into()])
}

/// Finds the payment that was made last.
pub fn find_last(tx: &mut Tx<'_>, org: OrgId) -> Result<Option<Payment>, StoreError> {
    one(tx, FIND_LAST, &[org.into()])
}

/// The payments of a booking, the oldest first.
pub fn of_booking(
    tx: &mut Tx<'_>,
    org: OrgId,
    booking: BookingId,
) -> Result<Vec<Payment>, StoreError> {
    many(tx, OF_BOOKING, &[org.into(), booking.into()])
}

/// Lists payments, the newest first, behind `before`, at most `limit`.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    state: Option<PaymentState>,
    before: Uuid,
    limit: i64,
) -> Result<Vec<Payment>, StoreError> {
    let values = [org.into(), before.into(), limit.into()];
    match state {
        None => many(tx, LIST, &values),
        Some(state) => {
            let [org, before, limit] = values;
            many(tx, LIST_STATE, &[org, before, limit, state.name().into()])
        }
    }
}

/// Ids and descriptions in order of the ids, behind `after`, at most `limit`.
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

/// Finds the payment of any organisation that a provider calls so.
pub fn by_external(
    tx: &mut Tx<'_>,
    provider: &str,
    external: &str,
) -> Result<Option<PaymentId>, StoreError> {
    let values = [provider.into(), external.into()];
    match tx.query_opt(BY_EXTERNAL, &values, |row| row.get(0))? {
        Some(found) => Ok(Some(found)),
        None => tx.query_opt(BY_ALIAS, &values, |row| row.get(0)),
    }
}

/// Adds a payment.
pub fn insert(tx: &mut Tx<'_>, payment: &Payment) -> Result<(), StoreError> {
    let mut values = vec![
        payment.id.into(),
        payment.org.into(),
        payment.booking.into(),
        payment.purpose.name().into(),
        payment.generation.into(),
        (&payment.provider).into(),
        payment.mode.name().into(),
        payment.standing.amount.amount.into(),
        payment.tax.amount.into(),
        payment.standing.amount.currency.code().into(),
        (&payment.description).into(),
        (&payment.return_url).into(),
        payment.expires_at.into(),
        payment.created_at.into(),
    ];
    values.extend(moving(payment)?);
    tx.execute(INSERT, &values)?;
    wake(tx, payment);
    Ok(())
}

/// Writes a payment as the next version, with its refunds and disputes; the transaction runs again if
/// another one changed it.
pub fn save(tx: &mut Tx<'_>, payment: &Payment) -> Result<(), StoreError> {
    // A refund that grew must be there before the sum is held against it.
    for refund in payment.refunds.values() {
        put_refund(tx, payment, refund)?;
    }
    for (key, dispute) in &payment.standing.disputes {
        let values = [
            payment.id.into(),
            key.into(),
            dispute.amount.amount.into(),
            dispute.amount.currency.code().into(),
            dispute.state.name().into(),
        ];
        tx.execute_later(PUT_DISPUTE, &values)?;
    }
    let mut values = vec![payment.id.into()];
    values.extend(moving(payment)?);
    values.push(payment.expires_at.into());
    if tx.execute(UPDATE, &values)? == 0 {
        return Err(tx.conflict());
    }
    wake(tx, payment);
    Ok(())
}

fn wake(tx: &mut Tx<'_>, payment: &Payment) {
    if payment.due_at.is_some_and(|at| at <= tx.now()) {
        tx.wake();
    }
}

fn put_refund(tx: &mut Tx<'_>, payment: &Payment, refund: &KeptRefund) -> Result<(), StoreError> {
    let values = [
        refund.id.into(),
        payment.org.into(),
        payment.id.into(),
        (&refund.key).into(),
        refund.cause.name().into(),
        refund.amount.amount.into(),
        refund.amount.currency.code().into(),
        refund.state.name().into(),
        refund.trouble.as_deref().into(),
        refund.created_at.into(),
        payment.updated_at.into(),
    ];
    tx.execute_later(PUT_REFUND, &values)
}

/// What changes in the life of a payment, in the order of the statements.
fn moving(payment: &Payment) -> Result<Vec<Value<'_>>, StoreError> {
    let refunded = payment
        .standing
        .refunded()
        .map_err(|refusal| StoreError::Corrupt(format!("a payment: {refusal}")))?;
    let (way, page, reference, payee) = match &payment.way {
        Way::Nothing => ("nothing", None, None, None),
        Way::Page(page) => ("page", Some(page.as_str()), None, None),
        Way::Transfer { reference, payee } => {
            ("transfer", None, Some(reference.as_str()), Some(payee.join("\n")))
        }
        Way::Door => ("door", None, None, None),
    };
    Ok(vec![
        payment.standing.state.name().into(),
        payment.standing.captured.amount.into(),
        refunded.amount.into(),
        payment.settled.map(Settled::name).into(),
        payment.external.as_deref().into(),
        way.into(),
        page.into(),
        reference.into(),
        payee.into(),
        payment.ends_at.into(),
        payment.due_at.into(),
        payment.attempts.into(),
        payment.trouble.as_deref().into(),
        payment.version.into(),
        payment.updated_at.into(),
    ])
}

/// Notes another id by which the provider speaks of a payment.
pub fn add_alias(tx: &mut Tx<'_>, payment: &Payment, external: &str) -> Result<(), StoreError> {
    tx.execute_later(ADD_ALIAS, &[(&payment.provider).into(), external.into(), payment.id.into()])
}

/// Finds the payment of a refund.
pub fn find_refund(
    tx: &mut Tx<'_>,
    org: OrgId,
    refund: Uuid,
) -> Result<Option<PaymentId>, StoreError> {
    tx.query_opt(FIND_REFUND, &[org.into(), refund.into()], |row| row.get(0))
}

/// Ids and keys of refunds in order of the ids, behind `after`, at most `limit`.
pub fn refund_ids(
    tx: &mut Tx<'_>,
    org: OrgId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(REFUND_IDS, &[org.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Takes payments whose provider is to be asked now, the longest due first; unless something comes of them
/// they are due again at `until`.
pub fn claim_due(
    tx: &mut Tx<'_>,
    until: Timestamp,
    limit: i64,
) -> Result<Vec<PaymentId>, StoreError> {
    let now = tx.now();
    let mut due =
        tx.query_map(CLAIM_DUE, &[until.into(), now.into(), limit.into()], |row| row.get(0))?;
    due.sort_unstable();
    Ok(due)
}

/// Lets providers be asked now that this daemon may have been asking when it ended: those due by `until`, which is as far
/// as it takes any. Gives how many.
///
/// Only on SQLite, where no other daemon can be asking; on Postgres they are due again by themselves.
pub fn reclaim_own(tx: &mut Tx<'_>, until: Timestamp) -> Result<u64, StoreError> {
    match tx.engine() {
        Engine::Sqlite => tx.execute(RECLAIM, &[tx.now().into(), until.into()]),
        Engine::Postgres => Ok(0),
    }
}

/// When the next provider is to be asked.
pub fn next_due(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, StoreError> {
    tx.query_one(NEXT_DUE, &[], |row| row.get(0))
}

/// Lets the provider of a payment be asked now.
pub fn hurry(tx: &mut Tx<'_>, id: PaymentId) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(HURRY, &[id.into(), now.into()])?;
    tx.wake();
    Ok(())
}

/// Lets the providers of all payments of an organisation that are looked at be asked now; says how many.
pub fn hurry_open(tx: &mut Tx<'_>, org: OrgId) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.wake();
    tx.execute(HURRY_OPEN, &[org.into(), now.into()])
}

/// Counts the payments of an organisation.
pub fn count(tx: &mut Tx<'_>, org: OrgId) -> Result<i64, StoreError> {
    tx.query_one(COUNT, &[org.into()], |row| row.get(0))
}

fn one(
    tx: &mut Tx<'_>,
    statement: &'static str,
    values: &[Value<'_>],
) -> Result<Option<Payment>, StoreError> {
    let found = tx.query_opt(statement, values, read)?;
    found.map(|payment| complete(tx, payment)).transpose()
}

pub(crate) fn many(
    tx: &mut Tx<'_>,
    statement: &'static str,
    values: &[Value<'_>],
) -> Result<Vec<Payment>, StoreError> {
    let found = tx.query_map(statement, values, read)?;
    found.into_iter().map(|payment| complete(tx, payment)).collect()
}

/// Adds refunds and disputes.
fn complete(tx: &mut Tx<'_>, mut payment: Payment) -> Result<Payment, StoreError> {
    let id = payment.id;
    for refund in tx.query_map(REFUNDS, &[id.into()], read_refund)? {
        let known = Refund { amount: refund.amount, state: refund.state };
        payment.standing.refunds.insert(refund.key.clone(), known);
        payment.refunds.insert(refund.key.clone(), refund);
    }
    let disputes = tx.query_map(DISPUTES, &[id.into()], |row| {
        let key: String = row.get(0)?;
        Ok((key, Dispute { amount: money(row, 1, 2)?, state: word(row, 3)? }))
    })?;
    payment.standing.disputes.extend(disputes);
    Ok(payment)
}

fn read_refund(row: &Row<'_>) -> Result<KeptRefund, StoreError> {
    Ok(KeptRefund {
        id: row.get(0)?,
        key: row.get(1)?,
        cause: word(row, 2)?,
        amount: money(row, 3, 4)?,
        state: word(row, 5)?,
        trouble: row.get(6)?,
        created_at: row.get(7)?,
    })
}

fn money(row: &Row<'_>, amount: usize, currency: usize) -> Result<Money, StoreError> {
    let currency: Currency = word(row, currency)?;
    Ok(Money::new(row.get(amount)?, currency))
}

fn read(row: &Row<'_>) -> Result<Payment, StoreError> {
    let standing = Standing {
        amount: money(row, 8, 11)?,
        state: word(row, 7)?,
        captured: money(row, 10, 11)?,
        refunds: BTreeMap::new(),
        disputes: BTreeMap::new(),
    };
    let settled: Option<String> = row.get(12)?;
    Ok(Payment {
        id: row.get(0)?,
        org: row.get(1)?,
        booking: row.get(2)?,
        purpose: word(row, 3)?,
        generation: row.get(4)?,
        provider: row.get(5)?,
        mode: word(row, 6)?,
        standing,
        tax: money(row, 9, 11)?,
        settled: settled.map(|_| word(row, 12)).transpose()?,
        refunds: BTreeMap::new(),
        external: row.get(13)?,
        way: read_way(row)?,
        description: row.get(18)?,
        return_url: row.get(19)?,
        expires_at: row.get(20)?,
        ends_at: row.get(21)?,
        due_at: row.get(22)?,
        attempts: row.get(23)?,
        trouble: row.get(24)?,
        version: row.get(25)?,
        created_at: row.get(26)?,
        updated_at: row.get(27)?,
    })
}

fn read_way(row: &Row<'_>) -> Result<Way, StoreError> {
    let way: String = row.get(14)?;
    let missing = || StoreError::Corrupt(format!("a payment by `{way}`"));
    Ok(match way.as_str() {
        "nothing" => Way::Nothing,
        "door" => Way::Door,
        "page" => Way::Page(row.get::<Option<String>>(15)?.ok_or_else(missing)?),
        "transfer" => {
            let payee: String = row.get::<Option<String>>(17)?.unwrap_or_default();
            Way::Transfer {
                reference: row.get::<Option<String>>(16)?.ok_or_else(missing)?,
                payee: payee.lines().map(str::to_owned).collect(),
            }
        }
        _ => return Err(missing()),
    })
}
