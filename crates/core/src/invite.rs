//! Invitations to become a member, by mail: good once and for seven days.

use crate::id::{InviteId, OrgId, UserId};
use crate::permission::Roles;
use crate::rule::Refusal;
use crate::words::words;
use jiff::{SignedDuration, Timestamp};

/// How long an invitation is good.
pub const LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long after a mail another one may follow.
pub const RESEND_AFTER: SignedDuration = SignedDuration::from_mins(1);
/// The most invitations of an organisation that wait.
pub const WAITING_MAX: i64 = 1_000;
/// The most invitations to one address within a day, from whatever organisation.
pub const PER_DAY_MAX: i64 = 10;

words! {
    /// Where an invitation is.
    InviteState, "state" {
        /// Waits for an answer.
        Pending = "pending",
        /// Made a member.
        Accepted = "accepted",
        /// Was not wanted.
        Declined = "declined",
        /// Was taken back.
        Revoked = "revoked",
        /// Was not answered in time.
        Expired = "expired",
    }
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// The id.
    pub id: InviteId,
    /// The organisation.
    pub org: OrgId,
    /// The organisation's slug.
    pub org_slug: String,
    /// The organisation's name.
    pub org_name: String,
    /// The address that it was sent to.
    pub email: String,
    /// The address as it is compared.
    pub email_norm: String,
    /// What the new member will be.
    pub roles: Roles,
    /// Where it is.
    pub state: InviteState,
    /// Counts the mails; only the token of the last is good.
    pub generation: i64,
    /// Who invited.
    pub invited_by: Option<UserId>,
    /// Who accepted or declined.
    pub answered_by: Option<UserId>,
    /// When the first mail was planned.
    pub created_at: Timestamp,
    /// When the last mail was planned.
    pub sent_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// When it stopped waiting.
    pub answered_at: Option<Timestamp>,
}

impl Invite {
    /// Where the invitation is at `now`, also if nobody has noted yet that its time is over.
    pub fn state_at(&self, now: Timestamp) -> InviteState {
        match self.state {
            InviteState::Pending if self.expires_at <= now => InviteState::Expired,
            state => state,
        }
    }

    /// Refuses to do something with an invitation that does not wait any more.
    pub fn check_waits(&self, now: Timestamp) -> Result<(), Refusal> {
        match self.state_at(now) {
            InviteState::Pending => Ok(()),
            state => Err(Refusal::new(
                "status-conflict",
                format!("the invitation of `{}` is {state}", self.email),
            )
            .hint("invite them again: `planify member invite ADDRESS`")),
        }
    }

    /// Refuses another mail too soon after the last, and one for what is answered; what expired is
    /// good again by it.
    pub fn check_resend(&self, now: Timestamp) -> Result<(), Refusal> {
        if self.state_at(now) != InviteState::Expired {
            self.check_waits(now)?;
        }
        if now.duration_since(self.sent_at) < RESEND_AFTER {
            return Err(Refusal::new("rate-limited", "the last mail left less than a minute ago"));
        }
        Ok(())
    }
}

/// When an invitation that is sent at `now` ends.
pub fn end(now: Timestamp) -> Timestamp {
    now.saturating_add(LASTS).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn invite(state: InviteState) -> Invite {
        let start = Timestamp::UNIX_EPOCH;
        Invite {
            id: Uuid::nil().into(),
            org: Uuid::nil().into(),
            org_slug: "club".to_owned(),
            org_name: "Club".to_owned(),
            email: "a@example.org".to_owned(),
            email_norm: "a@example.org".to_owned(),
            roles: Roles::OWNER,
            state,
            generation: 1,
            invited_by: None,
            answered_by: None,
            created_at: start,
            sent_at: start,
            expires_at: end(start),
            answered_at: None,
        }
    }

    #[test]
    fn an_invitation_is_good_for_seven_days() {
        let fresh = invite(InviteState::Pending);
        let last = fresh.expires_at - SignedDuration::from_micros(1);
        assert!(fresh.check_waits(last).is_ok());
        assert_eq!(fresh.state_at(fresh.expires_at), InviteState::Expired);
        assert_eq!(fresh.check_waits(fresh.expires_at).unwrap_err().code, "status-conflict");
    }

    #[test]
    fn what_was_answered_or_taken_back_is_not_sent_again() {
        let soon = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(59);
        let later = Timestamp::UNIX_EPOCH + RESEND_AFTER;
        for state in InviteState::ALL.iter().copied() {
            let may = matches!(state, InviteState::Pending | InviteState::Expired);
            assert_eq!(invite(state).check_resend(later).is_ok(), may, "{state}");
            if may {
                let refusal = invite(state).check_resend(soon).unwrap_err();
                assert_eq!(refusal.code, "rate-limited");
            }
        }
    }
}
