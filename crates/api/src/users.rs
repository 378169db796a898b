//! Users on the wire: what people with an account say about themselves.

use crate::patch::Patch;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The schema name of a user.
pub const SCHEMA: &str = "planify.user/v1";

/// A user, as they see themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct User {
    /// `usr_…`.
    pub id: String,
    /// The full name.
    pub name: String,
    /// How others address the user, if not by the full name.
    pub short_name: Option<String>,
    /// The address that the user signs in with; null for the daemon's own user.
    pub email: Option<String>,
    /// The phone number (E.164).
    pub phone: Option<String>,
    /// The language (BCP 47).
    pub locale: Option<String>,
    /// The IANA zone.
    pub zone: Option<String>,
    /// What the user agreed to, of `email` and `sms`.
    pub consents: Vec<String>,
    /// Grows with each change.
    pub version: i64,
    /// When the account was made.
    pub created_at: String,
}

/// Another address to sign in with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeEmail {
    /// The address.
    pub email: String,
}

/// The schema name of a session as it is listed.
pub const SESSIONS_SCHEMA: &str = "planify.user-session/v1";

/// A session of the caller, without its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UserSession {
    /// `ses_…`.
    pub id: String,
    /// `page` for a browser, `api` for a program.
    pub door: String,
    /// When it began.
    pub created_at: String,
    /// When it was used last, to about a minute.
    pub last_used_at: String,
    /// When it ends, if it is used until then.
    pub expires_at: String,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// A change to a profile; what is absent stays, null clears.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditUser {
    /// The full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How others address the user.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub short_name: Patch<String>,
    /// The phone number.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub phone: Patch<String>,
    /// The language.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub locale: Patch<String>,
    /// The zone.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub zone: Patch<String>,
    /// All that the user agrees to, of `email` and `sms`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consents: Option<Vec<String>>,
}
