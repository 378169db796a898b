//! Invitations to become a member on the wire.

use crate::convert::instant;
use crate::members::role_names;
use jiff::Timestamp;
use planify_core::invite;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of an invitation.
pub const SCHEMA: &str = "planify.invite/v1";

/// An invitation to become a member; its token is only in the mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Invite {
    /// `inv_…`.
    pub id: String,
    /// The organisation's slug.
    pub org: String,
    /// The organisation's name.
    pub org_name: String,
    /// The address that it was sent to.
    pub email: String,
    /// What the new member will be.
    pub roles: Vec<String>,
    /// `pending`, `accepted`, `declined`, `revoked`, `expired`.
    pub state: String,
    /// When the first mail was planned.
    pub created_at: String,
    /// When the last mail was planned.
    pub sent_at: String,
    /// Until when it is good.
    pub expires_at: String,
    /// When it stopped waiting.
    pub answered_at: Option<String>,
}

/// A new invitation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateInvite {
    /// The address.
    pub email: String,
    /// What the new member will be; `viewer` when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
}

/// The token of an invitation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteToken {
    /// The token of the mail.
    pub token: String,
}

/// Which invitations to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListInvites {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Lists those that wait for the caller, from whatever organisation.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mine: bool,
    /// Lists those too that do not wait any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all: bool,
}

impl Invite {
    /// An invitation as it is at `now`.
    pub fn at(invite: &invite::Invite, now: Timestamp) -> Self {
        Self {
            id: invite.id.to_string(),
            org: invite.org_slug.clone(),
            org_name: invite.org_name.clone(),
            email: invite.email.clone(),
            roles: role_names(invite.roles),
            state: invite.state_at(now).name().to_owned(),
            created_at: instant(invite.created_at),
            sent_at: instant(invite.sent_at),
            expires_at: instant(invite.expires_at),
            answered_at: invite.answered_at.map(instant),
        }
    }
}
