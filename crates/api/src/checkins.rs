//! Check-ins on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The schema name of a guest at the door.
pub const SCHEMA: &str = "planify.check-in/v1";

/// A guest at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CheckIn {
    /// The guest, `gst_…`.
    pub guest: String,
    /// The event, `evt_…`.
    pub event: String,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: Option<String>,
    /// `attendee`, `speaker`, `staff` or `vip`.
    pub role: String,
    /// `pending`, `yes`, `no`, `maybe` or `waitlisted`.
    pub status: String,
    /// People who came, the guest included; null for a guest who is not checked in.
    pub people: Option<i64>,
    /// When they came.
    pub checked_in_at: Option<String>,
}

/// A check-in to make.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeCheckIn {
    /// People who come, the guest included; as many as answered when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<i64>,
}
