//! What whoever books is told: which step of a booking or payment calls for a mail, whether that is still true when the
//! mail leaves, and the key under which it is told once.

#[cfg(test)]
mod tests;

use super::Kind;
use crate::booking::{Booking, State};
use crate::id::{self, BookingId, PaymentId, RefundId, UserId};
use crate::payment::{Payment, RefundCause, RefundState, Settled, Way};
use jiff::Timestamp;

/// What a new booking calls for; nothing for a hold, which its holder has before their eyes, and for a wait.
pub fn of_new(booking: &Booking) -> Option<Kind> {
    match booking.state {
        State::Requested => Some(Kind::BookingRequested),
        State::Pending => Some(Kind::PaymentDue),
        State::Confirmed => Some(Kind::BookingConfirmed),
        State::Waiting
        | State::Held
        | State::Cancelled
        | State::Completed
        | State::Expired
        | State::Rejected
        | State::NoShow => None,
    }
}

/// What a step of a booking by this user, or by the daemon, calls for.
///
/// Who confirms, moves or calls off their own booking is told as well: the mail is what they keep, and what changes
/// their calendar. Only who gives up their own hold or wait is not, because no mail had told them of it.
pub fn of_step(before: &Booking, after: &Booking, by: Option<UserId>) -> Option<Kind> {
    let by_booker = by.is_some() && by == after.user;
    match (before.state, after.state) {
        (State::Waiting, State::Held) => Some(Kind::BookingOffered),
        (State::Requested, State::Confirmed | State::Pending) => Some(Kind::BookingApproved),
        (State::Requested, State::Rejected) => Some(Kind::BookingRejected),
        (State::Held, State::Requested) => Some(Kind::BookingRequested),
        (State::Held, State::Pending) => Some(Kind::PaymentDue),
        (State::Held | State::Pending | State::Expired, State::Confirmed) => {
            Some(Kind::BookingConfirmed)
        }
        (State::Held | State::Waiting, State::Cancelled) if by_booker => None,
        (was, State::Cancelled) if was != State::Cancelled => Some(Kind::BookingCancelled),
        (was, State::Expired) if was != State::Expired => Some(Kind::BookingExpired),
        (was, is) if was == is && is_known(is) && is_elsewhere(before, after) => {
            Some(Kind::BookingMoved)
        }
        _ => None,
    }
}

/// Whether its booker was told of a booking in this state.
fn is_known(state: State) -> bool {
    matches!(state, State::Requested | State::Pending | State::Confirmed)
}

fn is_elsewhere(before: &Booking, after: &Booking) -> bool {
    before.time != after.time || before.parts != after.parts
}

/// Something to tell of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfPayment {
    /// How it is to be paid.
    Due,
    /// The money came, and the booking has it.
    Received,
    /// The money came, and goes back because the booking could not have it.
    Returned,
    /// A refund arrived.
    Refunded(RefundId),
}

impl OfPayment {
    /// What is told.
    pub fn kind(self) -> Kind {
        match self {
            Self::Due => Kind::PaymentDue,
            Self::Received => Kind::PaymentReceived,
            Self::Returned => Kind::PaymentReturned,
            Self::Refunded(_) => Kind::PaymentRefunded,
        }
    }

    /// The key under which it is told once, however often the provider says it.
    pub fn key(self, payment: PaymentId) -> String {
        let subject = match self {
            Self::Refunded(refund) => refund.uuid(),
            Self::Due | Self::Received | Self::Returned => payment.uuid(),
        };
        format!("{}:{}", id::encode(subject), self.kind())
    }
}

/// What follows for its payer from how a payment stands now.
///
/// Money that came late is told of once, when it is sent back; its refund needs no mail of its own.
pub fn of_payment(before: &Payment, after: &Payment) -> Vec<OfPayment> {
    let mut told = Vec::new();
    if !is_payable(before) && is_payable(after) {
        told.push(OfPayment::Due);
    }
    if before.settled.is_none() && after.settled == Some(Settled::Honoured) {
        told.push(OfPayment::Received);
    }
    let late = |payment: &Payment| {
        payment.refunds.values().any(|refund| refund.cause == RefundCause::Late)
    };
    if late(after) && !late(before) {
        told.push(OfPayment::Returned);
    }
    for (key, refund) in &after.refunds {
        let arrived = |state: RefundState| state == RefundState::Succeeded;
        let had = before.refunds.get(key).is_some_and(|refund| arrived(refund.state));
        if refund.cause != RefundCause::Late && arrived(refund.state) && !had {
            told.push(OfPayment::Refunded(refund.id));
        }
    }
    told
}

/// Whether the payer can be told how to pay.
fn is_payable(payment: &Payment) -> bool {
    payment.is_open() && matches!(payment.way, Way::Page(_) | Way::Transfer { .. })
}

/// Whether what a mail would say of a booking is true and of use at a moment.
pub fn is_true(kind: Kind, booking: &Booking, now: Timestamp) -> bool {
    let state = booking.state_at(now);
    match kind {
        Kind::BookingRequested => state == State::Requested,
        Kind::BookingApproved => matches!(state, State::Confirmed | State::Pending),
        Kind::BookingRejected => state == State::Rejected,
        Kind::BookingConfirmed => state == State::Confirmed,
        Kind::BookingMoved => is_known(state),
        Kind::BookingCancelled => state == State::Cancelled,
        Kind::BookingExpired => state == State::Expired,
        Kind::BookingOffered => state == State::Held,
        Kind::PaymentDue => {
            matches!(state, State::Pending | State::Confirmed | State::Completed)
        }
        Kind::PaymentReceived | Kind::PaymentRefunded | Kind::PaymentReturned => true,
        _ => false,
    }
}

/// The key under which a step of a booking is told once.
pub fn key(kind: Kind, booking: &Booking) -> String {
    format!("{}{}", key_prefix(booking.id, kind), booking.version)
}

/// The beginning of the keys of a booking's notices of one kind.
pub fn key_prefix(booking: BookingId, kind: Kind) -> String {
    format!("{}:{kind}:", id::encode(booking.uuid()))
}
