//! What providers are asked, one call at a time, and what follows from their answers.
//!
//! [`next`] says what a provider is to be asked about a payment, [`answer`] joins what it said into what is known. Between
//! the two lies the call, outside of any transaction. An errand that is dropped is simply found again.

use super::{Desks, lock, save, settle};
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError};
use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::id::{PaymentId, RefundId};
use planify_core::money::Money;
use planify_core::payment::{
    Dispute, Errand, Payment, PaymentState, Refund, RefundState, Snapshot, Way,
};
use planify_core::rule::Refusal;
use planify_core::text::for_terminal;
use planify_store::{Tx, payments, psp_events};

/// For how long somebody who took a payment has time for the call.
const LEASE: SignedDuration = SignedDuration::from_secs(90);
/// Payments that are taken at once.
const BATCH: i64 = 16;
/// The most hints that one look settles.
const HINTS_MAX: i64 = 200;
/// The longest account of what a provider said, in characters.
const TROUBLE_MAX: usize = 300;
/// How often something impossible is heard until its hints are given up.
const IMPOSSIBLE_MAX: i64 = 8;

/// Something to ask a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The payment as it was when the errand was found.
    pub payment: Payment,
    /// What to ask.
    pub errand: Errand,
    /// The hints that a look settles, because they came before it.
    pub hints: Vec<String>,
}

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The provider knows the payment now.
    Started {
        /// The provider's id of it.
        external: String,
        /// What the payer does next.
        way: Way,
        /// How it stands.
        snapshot: Snapshot,
    },
    /// How it stands, also after it was to be called off.
    Seen {
        /// How it stands.
        snapshot: Snapshot,
        /// Further ids by which the provider speaks of it.
        aliases: Vec<String>,
    },
    /// How the refund stands.
    Refunded(Refund),
    /// The provider gives nothing back, and this is how the payment stands.
    Declined {
        /// What it says.
        text: String,
        /// How it stands.
        snapshot: Snapshot,
        /// Further ids by which the provider speaks of it.
        aliases: Vec<String>,
    },
    /// The provider says no, and will say so again.
    Refused(String),
    /// The provider can say nothing else to a call like this, but to another one it can.
    Spent(String),
    /// The provider cannot do such a thing at all.
    Unable(String),
    /// It did not work, or it is not known whether it did: to be asked again.
    Trouble {
        /// What happened.
        text: String,
        /// How long the provider wants to be left alone.
        rest: Option<SignedDuration>,
    },
}

/// Takes payments whose provider is to be asked now; unless somebody answers they are due again.
pub fn claim(tx: &mut Tx<'_>) -> Result<Vec<PaymentId>, EngineError> {
    let until = tx.now().saturating_add(LEASE).unwrap_or(Timestamp::MAX);
    Ok(payments::claim_due(tx, until, BATCH)?)
}

/// Lets providers be asked at once that were being asked when this daemon ended.
pub(crate) fn reclaim_own(tx: &mut Tx<'_>) -> Result<(), EngineError> {
    let until = tx.now().saturating_add(LEASE).unwrap_or(Timestamp::MAX);
    payments::reclaim_own(tx, until)?;
    Ok(())
}

/// How long until the next provider is to be asked; none if none is.
pub fn next_due(tx: &mut Tx<'_>) -> Result<Option<SignedDuration>, EngineError> {
    let now = tx.now();
    let payments = payments::next_due(tx)?;
    let hints = psp_events::next_due(tx)?;
    let due = payments.into_iter().chain(hints).min();
    Ok(due.map(|at| at.duration_since(now).max(SignedDuration::ZERO)))
}

/// What a provider is to be asked about a payment now; none if nothing, which is noted.
pub fn next(tx: &mut Tx<'_>, desks: &Desks, id: PaymentId) -> Result<Option<Ask>, EngineError> {
    let (booking, payment) = lock(tx, id)?;
    let now = tx.now();
    let Some(desk) = desks.desks.get(&payment.provider) else {
        let text = format!("no provider `{}` is configured", payment.provider);
        put_off(tx, &payment, (&text, None))?;
        return Ok(None);
    };
    let errand = payment.errand(now);
    // Who is told by people only is not asked how things stand.
    let errand = errand.filter(|errand| desk.polls || !matches!(errand, Errand::Look { .. }));
    if let Some(errand) = errand {
        let hints = match errand {
            Errand::Look { .. } | Errand::End { .. } => {
                psp_events::waiting(tx, &payment.provider, id, HINTS_MAX)?
            }
            Errand::Start | Errand::Refund { .. } => Vec::new(),
        };
        return Ok(Some(Ask { payment, errand, hints }));
    }
    let recorder = Recorder::begin(tx, &system(&payment), payment.org, "payment.follow");
    if payment.is_lapsed(now) {
        let snapshot = Snapshot::unpaid(PaymentState::Expired, payment.standing.amount.currency);
        settle::apply(
            tx,
            &recorder,
            desks,
            (&booking, &payment),
            &snapshot,
            &mut Effects::default(),
        )?;
    } else {
        let due_at = payment.next_due(desks.rhythm(&payment.provider), now);
        let rest = Payment { due_at, ..payment.clone() };
        save(tx, &recorder, &payment, rest)?;
    }
    Ok(None)
}

/// Notes what a provider said, with all that follows.
///
/// # Errors
/// `slot-taken` or `pool-full` if somebody else was faster to take a place again: to be run again.
pub fn answer(
    tx: &mut Tx<'_>,
    desks: &Desks,
    ask: &Ask,
    said: &Said,
) -> Result<Payment, EngineError> {
    let (booking, payment) = lock(tx, ask.payment.id)?;
    let currency = payment.standing.amount.currency;
    let mut next = Payment { attempts: 0, trouble: None, ..payment.clone() };
    let is_new = payment.external.is_none();
    let snapshot = match (said, &ask.errand) {
        (Said::Started { external, way, snapshot }, _) => {
            payments::add_alias(tx, &payment, external)?;
            if next.external.is_none() {
                next.external = Some(external.clone());
                next.way = way.clone();
            }
            snapshot.clone()
        }
        (Said::Seen { snapshot, aliases }, _) => {
            for alias in aliases {
                payments::add_alias(tx, &payment, alias)?;
            }
            snapshot.clone()
        }
        (Said::Refunded(refund), Errand::Refund { refund: id, .. }) => {
            settle::refund_snapshot(&payment.standing, &id.to_string(), *refund)
        }
        (Said::Refused(text) | Said::Unable(text), Errand::Start) if is_new => {
            next.trouble = Some(shown(text));
            Snapshot::unpaid(PaymentState::Failed, currency)
        }
        (Said::Unable(_), Errand::End { .. }) => {
            // Nobody can stop a transfer: what comes later takes the place again, or goes back.
            Snapshot::unpaid(PaymentState::Expired, currency)
        }
        (Said::Declined { text, snapshot, aliases }, Errand::Refund { refund: id, amount, .. }) => {
            for alias in aliases {
                payments::add_alias(tx, &payment, alias)?;
            }
            declined(&mut next, (ask, *id, *amount), text, snapshot)
        }
        (Said::Refused(text) | Said::Unable(text), Errand::Refund { refund: id, amount, .. }) => {
            let nothing = Snapshot::unpaid(payment.standing.state, currency);
            declined(&mut next, (ask, *id, *amount), text, &nothing)
        }
        (Said::Spent(text), Errand::Start) if is_new => return anew(tx, desks, &payment, text),
        (Said::Refused(text) | Said::Unable(text) | Said::Spent(text), _) => {
            return put_off(tx, &payment, (text, None));
        }
        (Said::Trouble { text, rest }, _) => {
            return put_off(tx, &payment, (text, *rest));
        }
        (Said::Refunded(_) | Said::Declined { .. }, _) => {
            return put_off(tx, &payment, ("the answer is to another question", None));
        }
    };
    match payment.standing.apply(&snapshot) {
        Ok(standing) => next.standing = standing,
        Err(refusal) => return impossible(tx, (ask, &payment), &refusal),
    }
    if matches!(ask.errand, Errand::End { .. }) && next.is_open() {
        // It is being paid already, which takes its time and cannot be stopped.
        next.ends_at = None;
    }
    let recorder = Recorder::begin(tx, &system(&payment), payment.org, "payment.follow");
    let payment =
        settle::finish(tx, &recorder, desks, (&booking, &payment, next), &mut Effects::default())?;
    for hint in &ask.hints {
        psp_events::applied(tx, &payment.provider, hint)?;
    }
    // What was said after the question is not in the answer.
    if !psp_events::waiting(tx, &payment.provider, payment.id, 1)?.is_empty() {
        payments::hurry(tx, payment.id)?;
    }
    Ok(payment)
}

/// The snapshot of a payment of which a refund is refused: one that a dispute stands against waits for its end, any
/// other has failed.
fn declined(
    next: &mut Payment,
    (ask, id, amount): (&Ask, RefundId, Money),
    text: &str,
    snapshot: &Snapshot,
) -> Snapshot {
    let (key, mut snapshot) = (id.to_string(), snapshot.clone());
    if let Some(refund) = next.refunds.get_mut(&key) {
        refund.trouble = Some(shown(text));
    }
    next.trouble = Some(shown(text));
    let known = &ask.payment.standing.disputes;
    let stands =
        |(id, dispute): (&String, &Dispute)| dispute.state.is_open() || !known.contains_key(id);
    if !snapshot.disputes.iter().chain(&next.standing.disputes).any(stands) {
        let failed = Refund { amount, state: RefundState::Failed };
        snapshot.refunds.entry(key).or_insert(failed);
    }
    snapshot
}

/// Lets a payment be started under another key and with another end, as long as its place is kept.
fn anew(
    tx: &mut Tx<'_>,
    desks: &Desks,
    payment: &Payment,
    text: &str,
) -> Result<Payment, EngineError> {
    let now = tx.now();
    let desk = desks.desks.get(&payment.provider);
    let Some(desk) = desk.filter(|_| payment.ends_at.is_none_or(|at| at > now)) else {
        return put_off(tx, payment, (text, None));
    };
    // Never the same end twice, because the key follows from it.
    let later = payment.expires_at.saturating_add(SignedDuration::from_secs(1));
    let later = later.unwrap_or(Timestamp::MAX);
    let expires_at = desk.expiry(payment.expires_at, now).max(later);
    put_off(tx, &Payment { expires_at, ..payment.clone() }, (text, None))
}

/// Notes that a provider could not be asked, and when it is asked again.
fn put_off(
    tx: &mut Tx<'_>,
    payment: &Payment,
    (text, rest): (&str, Option<SignedDuration>),
) -> Result<Payment, EngineError> {
    let mut next = payment.clone();
    next.due_at = Some(payment.retried_at(tx.now(), rest));
    next.attempts = payment.attempts.saturating_add(1);
    next.trouble = Some(shown(text));
    let recorder = Recorder::begin(tx, &system(payment), payment.org, "payment.follow");
    save(tx, &recorder, payment, next)
}

/// What a provider says cannot be true, such as another currency: nothing follows from it, and it stays visible.
fn impossible(
    tx: &mut Tx<'_>,
    (ask, payment): (&Ask, &Payment),
    refusal: &Refusal,
) -> Result<Payment, EngineError> {
    if payment.attempts >= IMPOSSIBLE_MAX {
        for hint in &ask.hints {
            psp_events::failed(tx, &payment.provider, hint)?;
        }
    }
    put_off(tx, payment, (&format!("what the provider says cannot be true: {refusal}"), None))
}

fn system(payment: &Payment) -> Call {
    Call::by(Actor::system(payment.org))
}

fn shown(text: &str) -> String {
    for_terminal(text).chars().take(TROUBLE_MAX).collect()
}
