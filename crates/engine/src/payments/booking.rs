//! The booking that a payment is for: what is due of it, and what becomes of it.

use super::{refunds, save};
use crate::bookings::{settle, terms};
use crate::call::Effects;
use crate::error::not_found;
use crate::recorder::Recorder;
use crate::{Call, EngineError};
use planify_core::actor::Actor;
use planify_core::booking::{Booking, State};
use planify_core::id::{BookingId, OrgId};
use planify_core::money::Money;
use planify_core::payment::{Payment, Purpose, RefundCause, Settled, brought, kept, refund_due};
use planify_core::rule::Refusal;
use planify_store::{Tx, bookings, payments};

const LIST: &str = "list them with `planify booking list`";

/// Keeps a booking from others.
pub(super) fn lock(tx: &mut Tx<'_>, org: OrgId, id: BookingId) -> Result<Booking, EngineError> {
    bookings::lock(tx, org, id)?.ok_or_else(|| not_found("booking", &id.to_string(), LIST))
}

/// What is to be paid of a booking now, and what for.
///
/// # Errors
/// `nothing-due`, `hold-expired`, `booking-state`.
pub(super) fn due(
    tx: &mut Tx<'_>,
    booking: &Booking,
    known: &[Payment],
) -> Result<(Purpose, Money), EngineError> {
    let nothing = || {
        Refusal::new("nothing-due", "nothing is to be paid for the booking")
            .hint("see its price with `planify booking get BOOKING`, its payments with `planify pay list`")
    };
    let total = booking.total.ok_or_else(nothing)?;
    let paid = kept(known, None, total.currency)?;
    match booking.state_at(tx.now()) {
        State::Pending => Ok((Purpose::Booking, terms(tx, booking)?.due(total)?)),
        State::Confirmed | State::Completed => {
            // It was certain at once, and its money is still to be brought.
            let brought = brought(known).map(|it| it.standing.amount);
            let rest = total.minus(paid)?.minus(brought.unwrap_or(Money::zero(total.currency)))?;
            match brought {
                _ if rest.amount > 0 => Ok((Purpose::Rest, rest)),
                Some(amount) => Ok((Purpose::Booking, amount)),
                None => Err(nothing().into()),
            }
        }
        State::Expired => {
            let message = "its place was kept for a while only, and that is over";
            Err(Refusal::new("hold-expired", message).hint("hold the time again").into())
        }
        state => {
            let message = format!("a booking that is {state} cannot be paid");
            Err(Refusal::new("booking-state", message)
                .hint("see it with `planify booking get BOOKING`")
                .into())
        }
    }
}

/// What of the price of a booking is paid, or is to be brought; none where nothing has a price.
pub(crate) fn counted(tx: &mut Tx<'_>, booking: &Booking) -> Result<Option<Money>, EngineError> {
    let Some(total) = booking.total else { return Ok(None) };
    let known = payments::of_booking(tx, booking.org, booking.id)?;
    let paid = kept(&known, None, total.currency)?;
    let certain = Some(&known[..]).filter(|_| booking.state == State::Confirmed);
    match certain.and_then(brought) {
        Some(brought) => Ok(Some(paid.plus(brought.standing.amount)?)),
        None => Ok(Some(paid)),
    }
}

/// Makes a booking certain that is paid; one that is certain stays so.
pub(super) fn confirm(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    booking: &Booking,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    if booking.state_at(tx.now()) == State::Pending {
        let done = settle::confirm_paid(tx, &system(recorder, booking), booking.id)?;
        effects.join(done.effects);
    }
    Ok(())
}

/// Takes the place of a booking again that had expired; says whether it has it.
pub(super) fn take_again(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    booking: &Booking,
    effects: &mut Effects,
) -> Result<bool, EngineError> {
    let done = settle::take_again(tx, &system(recorder, booking), booking.id)?;
    effects.join(done.effects);
    Ok(done.data.is_some())
}

/// What the daemon does because of a command: people are told of it when they are told of the command.
fn system(recorder: &Recorder, booking: &Booking) -> Call {
    let (timing, hold) = recorder.timing();
    Call { timing, hold, ..Call::by(Actor::system(booking.org)) }
}

/// What follows for the payments of a booking that costs something else now: what can still be paid of the old price is
/// called off. What is to be brought stays; the rest comes on top of it.
pub(crate) fn on_move(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (before, booking): (&Booking, &Booking),
) -> Result<(), EngineError> {
    if before.total == booking.total {
        return Ok(());
    }
    let known = payments::of_booking(tx, booking.org, booking.id)?;
    let certain = Some(&known[..]).filter(|_| before.state == State::Confirmed);
    let stays = certain.and_then(brought).map(|it| it.id);
    call_off_wanted(tx, recorder, known, |payment| Some(payment.id) != stays)
}

/// Calls off those payments that somebody is still meant to pay, as far as they are meant.
fn call_off_wanted(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    known: Vec<Payment>,
    is_meant: impl Fn(&Payment) -> bool,
) -> Result<(), EngineError> {
    let now = tx.now();
    for known in known.into_iter().filter(|it| is_meant(it)) {
        let payment = payments::lock(tx, known.id)?.unwrap_or(known);
        if payment.is_wanted(now) {
            super::call_off(tx, recorder, &payment)?;
        }
    }
    Ok(())
}

/// What follows for the other payments of a booking when one is honoured: nobody pays the same twice, and what is left of
/// the price is another sum now.
pub(super) fn on_honoured(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    paid: &Payment,
) -> Result<(), EngineError> {
    let known = payments::of_booking(tx, paid.org, paid.booking)?;
    let is_other = |it: &Payment| it.id != paid.id && it.purpose == paid.purpose;
    call_off_wanted(tx, recorder, known, is_other)
}

/// What follows for the payments of a booking that is cancelled: what can still be paid is called off, and what was paid
/// goes back as far as the terms grant it. Gives what goes back; none where nothing was paid.
pub(crate) fn on_cancel(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    booking: &Booking,
) -> Result<Option<Money>, EngineError> {
    let terms = terms(tx, booking)?;
    let now = tx.now();
    let mut back: Option<Money> = None;
    for known in payments::of_booking(tx, booking.org, booking.id)? {
        let payment = payments::lock(tx, known.id)?.unwrap_or(known);
        if payment.is_open() {
            super::call_off(tx, recorder, &payment)?;
            continue;
        }
        let is_first = payment.refunds.values().all(|refund| refund.cause != RefundCause::Policy);
        if payment.settled != Some(Settled::Honoured) || !is_first {
            continue;
        }
        let of = (&payment.standing, payment.given_back(RefundCause::Surplus)?);
        let due = refund_due(of, &terms, booking.time.starts_at(), now)?;
        let due = due.smaller(payment.standing.refundable()?)?;
        back = Some(back.map_or(Ok(due), |sum| sum.plus(due))?);
        if due.amount > 0 {
            let next = refunds::with_refund(tx, &payment, RefundCause::Policy, due);
            save(tx, recorder, &payment, next)?;
        }
    }
    Ok(back)
}
