//! Payments: started for a booking, followed until the money is there or nobody can pay any more, given back.
//!
//! Every step is one transaction or one call to a provider, never both. A transaction writes down what is so; what the
//! provider is to be asked next follows from that alone ([`errands::next`]), and its answer is joined into what is known
//! ([`errands::answer`]). Whoever is cut off in between repeats the call under the same key.

mod booking;
pub mod check;
mod desk;
mod document;
pub mod errands;
pub mod invoices;
pub mod psp_events;
pub mod receipts;
pub mod refunds;
mod settle;
mod told;

pub(crate) use booking::{counted, on_cancel, on_move};
pub use desk::{Certain, Desk, Desks, Told};
pub use document::Document;
pub use told::Due;
pub(crate) use told::{due_now, given_back, told_of};

use crate::bookings::told_price;
use crate::call::Effects;
use crate::error::not_found;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, Subject, fields};
use crate::resolve::{self, CHUNK};
use crate::{Call, EngineError, Outcome, Page, PageRequest};
use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::booking::{Booking, State};
use planify_core::id::PaymentId;
use planify_core::money::{Money, Rounding};
use planify_core::payment::{Mode, Payment, PaymentState, Purpose, Settled, Standing, Way};
use planify_core::permission::{Action, permit};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_store::{Tx, payments};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How long before a booking's place goes to others its payment is called off.
const MARGIN: SignedDuration = SignedDuration::from_secs(20);
const LIST: &str = "list them with `planify pay list`";

/// Whether real money may move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Live {
    /// The caller said so.
    Allowed,
    /// The caller did not say so.
    NotSaid,
}

impl Live {
    /// Refuses to move real money for a caller who did not say so.
    fn check(self, mode: Mode) -> Result<(), Refusal> {
        if self == Self::Allowed || mode == Mode::Test {
            return Ok(());
        }
        Err(Refusal::new("live-money", "this moves real money, and that was not said to be meant")
            .field("live")
            .hint("repeat it with `--live`"))
    }
}

/// What a payment is to be started for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkout {
    /// The booking.
    pub booking: String,
    /// Who handles the money; the usual provider if none is named.
    pub provider: Option<String>,
    /// Whether real money may move.
    pub live: Live,
}

/// Which payments to list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListPayments {
    /// The page.
    pub page: PageRequest,
    /// Those of a booking.
    pub booking: Option<String>,
    /// Those in a state.
    pub state: Option<PaymentState>,
}

/// Lists payments, the newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: &ListPayments,
) -> Result<Page<Payment>, EngineError> {
    permit(actor, Action::SeePayments, actor.org)?;
    let (limit, rows) = wanted.page.rows()?;
    if let Some(reference) = &wanted.booking {
        let booking = resolve::booking(tx, actor, reference)?;
        let mut rows = payments::of_booking(tx, actor.org, booking.id)?;
        rows.retain(|payment| wanted.state.is_none_or(|state| payment.standing.state == state));
        rows.reverse();
        return Ok(Page { rows, next: None });
    }
    let before = wanted.page.place("payments", Place { at: EARLIEST, id: Uuid::max() })?.id;
    let found = payments::list(tx, actor.org, wanted.state, before, rows)?;
    Ok(Page::cut(found, limit, "payments", |it| Place { at: EARLIEST, id: it.id.uuid() }))
}

/// Finds a payment.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<Payment, EngineError> {
    permit(actor, Action::SeePayments, actor.org)?;
    find(tx, actor, reference)
}

/// Starts a payment for a booking: what has to be paid before it is certain, or what a deposit has left open.
///
/// One that is open with the same provider stays as it is; another one is called off.
///
/// # Errors
/// `nothing-due`, `hold-expired`, `booking-state`, `live-money`, `unknown-provider`.
pub fn checkout(
    tx: &mut Tx<'_>,
    call: &Call,
    desks: &Desks,
    wanted: &Checkout,
) -> Result<Outcome<Payment>, EngineError> {
    permit(&call.actor, Action::Book, call.actor.org)?;
    let desk = desks.find(wanted.provider.as_deref())?;
    let found = resolve::booking(tx, &call.actor, &wanted.booking)?;
    let booking = booking::lock(tx, found.org, found.id)?;
    let known = payments::of_booking(tx, booking.org, booking.id)?;
    let (purpose, amount) = booking::due(tx, &booking, &known)?;
    let open = known.iter().find(|it| it.is_open() && it.purpose == purpose);
    if let Some(same) = open.filter(|it| it.provider == desk.name && it.standing.amount == amount) {
        return Ok(Outcome::unchanged(same.clone()));
    }
    wanted.live.check(desk.mode)?;
    let recorder = Recorder::begin(tx, call, booking.org, "payment.checkout");
    for other in known.iter().filter(|it| it.is_open() && it.purpose == purpose) {
        call_off(tx, &recorder, other)?;
    }
    let generation = known.len().try_into().unwrap_or(i64::MAX - 1) + 1;
    let payment = new_payment(tx, (desks, desk), &booking, (purpose, amount, generation))?;
    payments::insert(tx, &payment)?;
    recorder.created(tx, subject(&payment), journal_fields(&payment))?;
    let mut effects = Effects::default();
    if desk.certain == Certain::AtOnce {
        booking::confirm(tx, &recorder, &booking, &mut effects)?;
    }
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, ..Outcome::unchanged(payment) })
}

fn new_payment(
    tx: &mut Tx<'_>,
    (desks, desk): (&Desks, &Desk),
    booking: &Booking,
    (purpose, amount, generation): (Purpose, Money, i64),
) -> Result<Payment, EngineError> {
    let now = tx.now();
    let waits = booking.state_at(now) == State::Pending && desk.certain == Certain::Paid;
    let kept_until = booking.expires_at.filter(|_| waits);
    let ends_at = kept_until.map(|at| at.saturating_sub(MARGIN).unwrap_or(at));
    if ends_at.is_some_and(|at| at <= now) {
        let message = "its place is kept for some seconds only, too short to pay";
        return Err(Refusal::new("hold-expired", message).hint("hold the time again").into());
    }
    let tax = match told_price(tx, booking)? {
        Some(quote) if !quote.total.is_zero() => {
            quote.tax.part(amount.amount, quote.total.amount, Rounding::HalfUp)?
        }
        _ => Money::zero(amount.currency),
    };
    Ok(Payment {
        id: tx.new_uuid().into(),
        org: booking.org,
        booking: booking.id,
        purpose,
        generation,
        provider: desk.name.clone(),
        mode: desk.mode,
        standing: Standing::new(amount),
        tax,
        settled: None,
        refunds: BTreeMap::new(),
        external: None,
        way: Way::Nothing,
        description: booking.title.clone(),
        return_url: desks.return_url.clone(),
        expires_at: desk.expiry(kept_until.unwrap_or(booking.time.ends_at()), now),
        ends_at,
        due_at: Some(now),
        attempts: 0,
        trouble: None,
        version: 1,
        created_at: now,
        updated_at: now,
    })
}

/// Lets a payment be called off at its provider.
fn call_off(tx: &mut Tx<'_>, recorder: &Recorder, payment: &Payment) -> Result<(), EngineError> {
    let now = tx.now();
    let mut next = payment.clone();
    next.ends_at = Some(now);
    next.due_at = Some(now);
    save(tx, recorder, payment, next)?;
    Ok(())
}

/// Lets providers be asked now how payments stand: of one payment, or of all that are looked at.
pub fn reconcile(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: Option<&str>,
) -> Result<Outcome<u64>, EngineError> {
    permit(&call.actor, Action::HandlePayments, call.actor.org)?;
    let count = match reference {
        None => payments::hurry_open(tx, call.actor.org)?,
        Some(reference) => {
            let payment = find(tx, &call.actor, reference)?;
            payments::hurry(tx, payment.id)?;
            1
        }
    };
    Ok(Outcome::unchanged(count))
}

/// Finds the payment that a reference names: an id, or a part of one.
pub(crate) fn find(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<Payment, EngineError> {
    resolve::check_length(text)?;
    let org = actor.org;
    let found = match Reference::parse(text, PaymentId::PREFIX) {
        Reference::Id(id) => payments::find(tx, org, id.into())?,
        Reference::Last => payments::find_last(tx, org)?,
        Reference::Name(name) => {
            let ids = |tx: &mut Tx<'_>, after| payments::ids(tx, org, after, CHUNK);
            match resolve::by_part(tx, &name, PaymentId::PREFIX, ids)? {
                Some(id) => payments::find(tx, org, id.into())?,
                None => None,
            }
        }
        Reference::Key(_) | Reference::Next => None,
    };
    found.ok_or_else(|| not_found("payment", text, LIST))
}

/// Finds and keeps a payment for a command, behind its booking.
fn enter(tx: &mut Tx<'_>, call: &Call, reference: &str) -> Result<(Booking, Payment), EngineError> {
    permit(&call.actor, Action::HandlePayments, call.actor.org)?;
    let found = find(tx, &call.actor, reference)?;
    lock(tx, found.id)
}

/// Keeps a payment and its booking from others; the booking first, as everybody does.
fn lock(tx: &mut Tx<'_>, id: PaymentId) -> Result<(Booking, Payment), EngineError> {
    let found = payments::find_any(tx, id)?;
    let found = found.ok_or_else(|| not_found("payment", &id.to_string(), LIST))?;
    let booking = booking::lock(tx, found.org, found.booking)?;
    let payment = payments::lock(tx, id)?;
    Ok((booking, payment.unwrap_or(found)))
}

/// Writes a payment as its next version, and into the journal what people would want to know.
fn save(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    before: &Payment,
    mut after: Payment,
) -> Result<Payment, EngineError> {
    after.version = before.version + 1;
    after.updated_at = tx.now();
    payments::save(tx, &after)?;
    let (was, is) = (journal_fields(before), journal_fields(&after));
    if was != is {
        recorder.changed(tx, subject(&after), was, is)?;
    }
    Ok(after)
}

fn subject(payment: &Payment) -> Subject {
    (PaymentId::PREFIX, payment.id.uuid())
}

fn journal_fields(payment: &Payment) -> Fields {
    let refunds: BTreeMap<_, _> = payment
        .refunds
        .values()
        .map(|refund| (&refund.key, format!("{} {}", refund.state, refund.amount)))
        .collect();
    let disputes: BTreeMap<_, _> = payment
        .standing
        .disputes
        .iter()
        .map(|(key, dispute)| (key, format!("{} {}", dispute.state, dispute.amount)))
        .collect();
    fields! {
        "booking": payment.booking.to_string(),
        "provider": payment.provider,
        "purpose": payment.purpose.name(),
        "amount": payment.standing.amount.to_string(),
        "state": payment.standing.state.name(),
        "captured": payment.standing.captured.to_string(),
        "refunds": refunds,
        "disputes": disputes,
        "settled": payment.settled.map(Settled::name),
        "external": payment.external,
        "ends_at": payment.ends_at.map(|at: Timestamp| at.to_string()),
        "trouble": payment.trouble,
    }
}
