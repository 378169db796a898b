//! Notices: which people a fact calls to be told, when, and under which unique key.

pub mod booking;

use crate::answer::Status as AnswerStatus;
use crate::id::{self, GuestId, OpId};
use crate::rule::Refusal;
use crate::words::words;
use jiff::{SignedDuration, Timestamp};

/// Above this many people a job plans the notices in chunks.
pub const AT_ONCE_MAX: i64 = 500;
/// How long mails wait before they leave, so that a mistake can be taken back.
pub const HOLD_DEFAULT: SignedDuration = SignedDuration::from_secs(10);
/// How far ahead mails may be told to leave.
pub const AHEAD_MAX: SignedDuration = SignedDuration::from_hours(24 * 366);

words! {
    /// What a notice says.
    Kind, "kind" {
        /// You are invited.
        Invited = "invited",
        /// The event changed.
        Updated = "updated",
        /// The event is called off, or the invitation withdrawn.
        Cancelled = "cancelled",
        /// Your answer was noted.
        Answered = "answered",
        /// You have a seat now.
        Promoted = "promoted",
        /// The agenda changed in what concerns you.
        Agenda = "agenda",
        /// Your request to come arrived.
        Requested = "requested",
        /// Your request to come was granted.
        Approved = "approved",
        /// Your request to come was turned down.
        Rejected = "rejected",
        /// Your booking waits for approval.
        BookingRequested = "booking-requested",
        /// Your booking was approved; it may be still to be paid.
        BookingApproved = "booking-approved",
        /// Your booking was not approved.
        BookingRejected = "booking-rejected",
        /// Your booking is certain.
        BookingConfirmed = "booking-confirmed",
        /// Your booking is at another time or place.
        BookingMoved = "booking-moved",
        /// Your booking was called off.
        BookingCancelled = "booking-cancelled",
        /// Your booking was not confirmed, decided or paid in time.
        BookingExpired = "booking-expired",
        /// What you wait for is free, and kept for you for a while.
        BookingOffered = "booking-offered",
        /// Your booking is to be paid.
        PaymentDue = "payment-due",
        /// Your money came.
        PaymentReceived = "payment-received",
        /// Money went back to you.
        PaymentRefunded = "payment-refunded",
        /// Your money came when the booking could not have it any more, and goes back.
        PaymentReturned = "payment-returned",
    }
}

impl Kind {
    /// Whether it is about a booking or a payment of one, not about an event.
    pub fn is_of_booking(self) -> bool {
        match self {
            Self::Invited
            | Self::Updated
            | Self::Cancelled
            | Self::Answered
            | Self::Promoted
            | Self::Agenda
            | Self::Requested
            | Self::Approved
            | Self::Rejected => false,
            Self::BookingRequested
            | Self::BookingApproved
            | Self::BookingRejected
            | Self::BookingConfirmed
            | Self::BookingMoved
            | Self::BookingCancelled
            | Self::BookingExpired
            | Self::BookingOffered
            | Self::PaymentDue
            | Self::PaymentReceived
            | Self::PaymentRefunded
            | Self::PaymentReturned => true,
        }
    }
}

words! {
    /// Where a notice is.
    State, "state" {
        /// Waits to leave.
        Pending = "pending",
        /// Left.
        Sent = "sent",
        /// Was given up.
        Failed = "failed",
        /// Was taken back before it left.
        Recalled = "recalled",
    }
}

/// When a caller wants mails to leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Timing {
    /// After the hold window.
    #[default]
    Hold,
    /// At once.
    Now,
    /// At this time.
    At(Timestamp),
    /// Never: nobody is told.
    Never,
}

impl Timing {
    /// Reads `none`, `now` or an instant (RFC 3339).
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        match text {
            "none" => Ok(Self::Never),
            "now" => Ok(Self::Now),
            _ => text.parse().map(Self::At).map_err(|_| {
                Refusal::invalid(
                    "notify",
                    format!("`{}` is not a time for mails", text.escape_debug()),
                )
                .hint("write `now`, `none`, or a time such as `2027-03-28T18:00:00Z`")
            }),
        }
    }

    /// When mails may leave; none if nobody is told. A time that has passed means at once.
    pub fn due(self, now: Timestamp, hold: SignedDuration) -> Option<Timestamp> {
        match self {
            Self::Never => None,
            Self::Now => Some(now),
            Self::Hold => Some(now.saturating_add(hold).unwrap_or(Timestamp::MAX)),
            Self::At(at) => {
                Some(at.clamp(now, now.saturating_add(AHEAD_MAX).unwrap_or(Timestamp::MAX)))
            }
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// The guest was invited; counts the invitations.
    Invited(i64),
    /// The event changed into this version.
    Updated(i64),
    /// The event, in this version, is called off.
    Cancelled(i64),
    /// The guest was taken off the list.
    Withdrawn,
    /// The guest's answer was noted by this command.
    Answered(OpId),
    /// The guest has a seat now, by this command.
    Promoted(OpId),
    /// What the guest takes part in or speaks at changed, by this command.
    Agenda(OpId),
    /// The guest asked to come, by this command.
    Requested(OpId),
    /// The guest may come, by this command.
    Approved(OpId),
    /// The guest may not come, by this command.
    Rejected(OpId),
}

/// What is known of the person to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient {
    /// The guest.
    pub guest: GuestId,
    /// Whether there is an address.
    pub has_address: bool,
    /// Whether the guest was invited.
    pub invited: bool,
    /// Whether the invitation has not left yet.
    pub invitation_pending: bool,
    /// How the answer stands.
    pub answer: AnswerStatus,
}

/// A notice to plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What it says.
    pub kind: Kind,
    /// What makes it once only.
    pub unique_key: String,
}

/// The notice that a fact calls for, if this person is to be told.
///
/// A guest is told of changes once the invitation left or an answer was given. An invitation
/// that waits says what is true when it leaves, so a change meanwhile needs no mail of its own.
pub fn plan(fact: Fact, to: Recipient) -> Option<Planned> {
    let knows = (to.invited && !to.invitation_pending) || to.answer != AnswerStatus::Pending;
    let still_comes = to.answer != AnswerStatus::No;
    let (kind, told) = match fact {
        Fact::Invited(_) => (Kind::Invited, true),
        Fact::Updated(_) => (Kind::Updated, knows && !to.invitation_pending),
        Fact::Cancelled(_) | Fact::Withdrawn => (Kind::Cancelled, knows && still_comes),
        Fact::Answered(_) => (Kind::Answered, true),
        Fact::Promoted(_) => (Kind::Promoted, true),
        Fact::Agenda(_) => (Kind::Agenda, true),
        Fact::Requested(_) => (Kind::Requested, true),
        Fact::Approved(_) => (Kind::Approved, true),
        Fact::Rejected(_) => (Kind::Rejected, true),
    };
    let unique_key = match fact {
        Fact::Invited(number) | Fact::Updated(number) | Fact::Cancelled(number) => {
            format!("{}{number}", key_prefix(to.guest, kind))
        }
        Fact::Withdrawn => format!("{}withdrawn", key_prefix(to.guest, kind)),
        Fact::Agenda(op) => format!("{}{}", key_prefix(to.guest, kind), id::encode(op.uuid())),
        // The op comes first: keys that grow with time are written side by side.
        Fact::Answered(op)
        | Fact::Promoted(op)
        | Fact::Requested(op)
        | Fact::Approved(op)
        | Fact::Rejected(op) => {
            format!("{}:{kind}:{}", id::encode(op.uuid()), id::encode(to.guest.uuid()))
        }
    };
    (told && to.has_address).then_some(Planned { kind, unique_key })
}

/// The beginning of the keys of a guest's notices of one kind, other than those about answers.
pub fn key_prefix(guest: GuestId, kind: Kind) -> String {
    format!("{}:{kind}:", id::encode(guest.uuid()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn recipient() -> Recipient {
        Recipient {
            guest: Uuid::from_u128(1).into(),
            has_address: true,
            invited: true,
            invitation_pending: false,
            answer: AnswerStatus::Pending,
        }
    }

    fn op() -> OpId {
        Uuid::from_u128(9).into()
    }

    #[test]
    fn who_is_told_follows_from_what_they_know() {
        let told = recipient();
        let uninvited = Recipient { invited: false, ..told };
        let waiting = Recipient { invitation_pending: true, ..told };
        let declined = Recipient { answer: AnswerStatus::No, ..told };
        let unreachable = Recipient { has_address: false, ..told };
        let cases = [
            (Fact::Invited(1), uninvited, Some(Kind::Invited)),
            (Fact::Invited(1), unreachable, None),
            (Fact::Updated(2), told, Some(Kind::Updated)),
            (Fact::Updated(2), declined, Some(Kind::Updated)),
            (Fact::Updated(2), uninvited, None),
            (Fact::Updated(2), waiting, None),
            (Fact::Cancelled(2), told, Some(Kind::Cancelled)),
            (Fact::Cancelled(2), declined, None),
            (Fact::Cancelled(2), waiting, None),
            (Fact::Withdrawn, told, Some(Kind::Cancelled)),
            (Fact::Promoted(op()), uninvited, Some(Kind::Promoted)),
            (Fact::Agenda(op()), uninvited, Some(Kind::Agenda)),
            (Fact::Agenda(op()), unreachable, None),
            (Fact::Requested(op()), uninvited, Some(Kind::Requested)),
            (Fact::Approved(op()), uninvited, Some(Kind::Approved)),
            (Fact::Rejected(op()), uninvited, Some(Kind::Rejected)),
            (Fact::Rejected(op()), unreachable, None),
        ];
        for (fact, to, expected) in cases {
            assert_eq!(plan(fact, to).map(|planned| planned.kind), expected, "{fact:?} {to:?}");
        }
    }

    #[test]
    fn the_same_fact_has_the_same_key_and_another_has_another() {
        let key = |fact| plan(fact, recipient()).unwrap().unique_key;
        assert_eq!(key(Fact::Updated(2)), key(Fact::Updated(2)));
        assert_ne!(key(Fact::Updated(2)), key(Fact::Updated(3)));
        assert_ne!(key(Fact::Answered(op())), key(Fact::Promoted(op())));
    }

    #[test]
    fn mails_leave_when_the_caller_said() {
        let now = Timestamp::UNIX_EPOCH;
        let later = now + SignedDuration::from_secs(60);
        let due = |text: &str| Timing::parse(text).unwrap().due(now, HOLD_DEFAULT);
        assert_eq!(due("none"), None);
        assert_eq!(due("now"), Some(now));
        assert_eq!(due(&later.to_string()), Some(later));
        assert_eq!(Timing::Hold.due(now, HOLD_DEFAULT), Some(now + HOLD_DEFAULT));
        assert!(Timing::parse("soon").is_err());
    }
}
