//! The change feed on the wire: rows of the journal as server-sent events.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a change.
pub const SCHEMA: &str = "planify.change/v1";

/// One thing that a command changed. The SSE `id` is `seq`, the SSE `event` is `change`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Change {
    /// The place in the feed; grows, without gaps of the organisation's rows being skipped.
    pub seq: i64,
    /// The command's id, `op_…`.
    pub op: String,
    /// When.
    pub at: String,
    /// Who: `usr_…`, `tok_…`, `link:gst_…` or `system`.
    pub actor: String,
    /// The command, such as `guest.invite`.
    pub command: String,
    /// What changed: a TypeID.
    pub subject: String,
    /// `created`, `changed` or `deleted`.
    pub kind: String,
    /// The changed fields before.
    #[schema(value_type = Option<Object>)]
    pub before: Option<serde_json::Value>,
    /// The changed fields after.
    #[schema(value_type = Option<Object>)]
    pub after: Option<serde_json::Value>,
}

/// Where to begin.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListChanges {
    /// Changes after this `seq`; `Last-Event-ID` wins. Absent: from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<i64>,
    /// Only changes of these subjects: TypeID prefixes separated by commas, such as `evt,gst`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kinds: Option<String>,
}
