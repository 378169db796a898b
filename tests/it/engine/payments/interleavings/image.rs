//! What two states are compared by, as one number.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use jiff::Timestamp;
use planify_core::booking::State;
use planify_core::payment::Payment;
use planify_store::{Tx, ledger, payments};

use super::stage::{Scene, Stage};

const BOOKING: &str = "select state, expires_at from booking where booking_id = $1";
const EVENTS: &str =
    "select kind, status, payment_id is not null from psp_event order by kind, status, event_id";
const BLOCKS: &str = "select count(*) from block where booking_id = $1 \
     and (expires_at is null or expires_at > $2)";
const RIVALS: &str = "select count(*) from booking where booking_id <> $1 and created_at <= $2";

/// The rows that decide anything.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) payment: Payment,
    pub(super) state: State,
    pub(super) blocks: i64,
    pub(super) rivals: i64,
    /// Kind, status, and whether its payment is known.
    pub(super) messages: Vec<(String, String, bool)>,
    /// What each account holds.
    pub(super) accounts: BTreeMap<&'static str, i64>,
}

impl Rows {
    pub(super) fn read(tx: &mut Tx<'_>, stage: &Stage) -> Self {
        let payment = payments::find_any(tx, stage.payment).unwrap().unwrap();
        let booking = payment.booking.into();
        let kept: (String, Option<Timestamp>) =
            tx.query_one(BOOKING, &[booking], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let state: State = kept.0.parse().unwrap();
        let lapsed = state == State::Pending && kept.1.is_some_and(|at| at <= tx.now());
        let state = if lapsed { State::Expired } else { state };
        let values = [payment.booking.into(), tx.now().into()];
        let mut count = |sql| tx.query_one(sql, &values, |row| row.get::<i64>(0)).unwrap();
        let (blocks, rivals) = (count(BLOCKS), count(RIVALS));
        let messages =
            tx.query_map(EVENTS, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        let mut accounts = BTreeMap::new();
        for entry in ledger::of_payment(tx, payment.id).unwrap() {
            *accounts.entry(entry.debit.name()).or_default() += entry.amount.amount;
            *accounts.entry(entry.credit.name()).or_default() -= entry.amount.amount;
        }
        Self { payment, state, blocks, rivals, messages, accounts }
    }

    fn write(&self, out: &mut String, now: Timestamp) {
        let it = &self.payment;
        let refunds = it.refunds.values();
        let refunds: Vec<_> = refunds
            .map(|refund| (refund.cause, refund.amount, refund.state, &refund.key))
            .collect();
        let ends = it.ends_at.map(|at| at <= now);
        writeln!(
            out,
            "{:?} {:?} {:?} {:?} {ends:?} {:?} {refunds:?} {:?} {:?} {} {} {:?} {:?}",
            it.standing.state,
            it.standing.captured,
            it.settled,
            it.external,
            it.due_at.is_some(),
            it.standing.disputes,
            self.state,
            self.blocks,
            self.rivals,
            self.messages,
            self.accounts,
        )
        .unwrap();
    }
}

impl Stage {
    /// The state as far as it is compared.
    pub(super) fn image(&self, tx: &mut Tx<'_>, scene: &Scene) -> u128 {
        let mut text = String::new();
        Rows::read(tx, self).write(&mut text, tx.now());
        scene.write(&mut text);
        text += &self.psp.image();
        number(&renamed(&text))
    }
}

/// The text with ids in the order in which they appear, instead of the ids.
fn renamed(text: &str) -> String {
    let mut names: HashMap<&str, usize> = HashMap::new();
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '"', ',', ';', ':', '(']) {
        let (word, end) = word.split_at(word.len() - 1);
        if is_id(word) {
            let next = names.len();
            write!(out, "#{}", names.entry(word).or_insert(next)).unwrap();
        } else {
            out += word;
        }
        out += end;
    }
    out
}

fn is_id(word: &str) -> bool {
    let prefixes = ["ref_", "re_", "evt_", "pi_", "ch_", "cs_test_", "du_"];
    prefixes.iter().any(|prefix| word.starts_with(prefix))
}

fn number(text: &str) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, text).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}
