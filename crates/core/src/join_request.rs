//! Requests to become a member: decided once, by whoever manages members.

use crate::id::{JoinRequestId, OrgId, UserId};
use crate::rule::Refusal;
use crate::words::words;
use jiff::Timestamp;

/// The longest note, in characters.
pub const NOTE_MAX: usize = 500;
/// The most requests of an organisation that wait.
pub const WAITING_MAX: i64 = 1_000;

words! {
    /// Where a request is.
    RequestState, "state" {
        /// Waits for a decision.
        Pending = "pending",
        /// Made a member.
        Approved = "approved",
        /// Was refused.
        Rejected = "rejected",
        /// Was taken back by whoever asked.
        Withdrawn = "withdrawn",
    }
}

/// A request to become a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    /// The id.
    pub id: JoinRequestId,
    /// The organisation.
    pub org: OrgId,
    /// The organisation's slug.
    pub org_slug: String,
    /// Who asks.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Option<String>,
    /// What they say.
    pub note: Option<String>,
    /// Where it is.
    pub state: RequestState,
    /// When they asked.
    pub created_at: Timestamp,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Who decided.
    pub decided_by: Option<UserId>,
}

impl JoinRequest {
    /// Refuses to decide a second time.
    pub fn check_waits(&self) -> Result<(), Refusal> {
        match self.state {
            RequestState::Pending => Ok(()),
            state => Err(Refusal::new(
                "status-conflict",
                format!("the request of `{}` is {state} already", self.name),
            )),
        }
    }
}

/// What speaks against a request: whoever asks is a member, has asked, or is invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// They are a member.
    Member,
    /// They have asked, and it is not decided.
    Asked,
    /// They are invited, and have not answered.
    Invited,
}

impl From<Obstacle> for Refusal {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::Member => Self::new("already-member", "they are a member already"),
            Obstacle::Asked => {
                Self::new("request-pending", "a request to join waits for a decision already")
                    .hint("see `planify member requests`")
            }
            Obstacle::Invited => {
                Self::new("invite-pending", "an invitation waits for an answer already")
                    .hint("see `planify member invites`")
            }
        }
    }
}
