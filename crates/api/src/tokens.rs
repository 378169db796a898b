//! API tokens on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The schema name of a token.
pub const SCHEMA: &str = "planify.token/v1";

/// An API token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Token {
    /// `tok_…`.
    pub id: String,
    /// The user who made it, `usr_…`.
    #[serde(default)]
    pub user: String,
    /// What it is for.
    pub name: String,
    /// `read`, `rsvp`, `write`, `admin`.
    pub scopes: Vec<String>,
    /// When it was made.
    pub created_at: String,
    /// When it ends; null for never.
    pub expires_at: Option<String>,
    /// When it was revoked.
    pub revoked_at: Option<String>,
    /// When it was used last, to about a minute; null for never.
    #[serde(default)]
    pub last_used_at: Option<String>,
    /// The secret `pln_…`; only in the answer that created it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// A new token.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateToken {
    /// What it is for, 1 to 100 characters.
    pub name: String,
    /// Scopes; `read` and `write` when empty. Not more than the caller and their roles have use for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<String>,
    /// When it ends (RFC 3339); never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
}
