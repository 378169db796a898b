//! Requests to become a member on the wire.

use crate::convert::instant;
use planify_core::join_request;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a request.
pub const SCHEMA: &str = "planify.join-request/v1";

/// A request to become a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct JoinRequest {
    /// `jrq_…`.
    pub id: String,
    /// The organisation's slug.
    pub org: String,
    /// Who asks, `usr_…`.
    pub user: String,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Option<String>,
    /// What they say.
    pub note: Option<String>,
    /// `pending`, `approved`, `rejected`, `withdrawn`.
    pub state: String,
    /// When they asked.
    pub created_at: String,
    /// When it was decided.
    pub decided_at: Option<String>,
}

/// A new request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateJoinRequest {
    /// The organisation: an id or slug of a public one.
    pub org: String,
    /// What to say to those who decide, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An approval.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveJoinRequest {
    /// What the new member will be; `viewer` when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
}

/// Which requests to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListJoinRequests {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Lists the caller's own, to whatever organisation.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mine: bool,
    /// Lists those too that were decided.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all: bool,
}

impl From<&join_request::JoinRequest> for JoinRequest {
    fn from(request: &join_request::JoinRequest) -> Self {
        Self {
            id: request.id.to_string(),
            org: request.org_slug.clone(),
            user: request.user.to_string(),
            name: request.name.clone(),
            email: request.email.clone(),
            note: request.note.clone(),
            state: request.state.name().to_owned(),
            created_at: instant(request.created_at),
            decided_at: request.decided_at.map(instant),
        }
    }
}
