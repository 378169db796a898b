//! Persons on the wire.

use crate::patch::Patch;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a person.
pub const SCHEMA: &str = "planify.person/v1";

/// The schema name of a person with whom another was joined.
pub const MERGED_SCHEMA: &str = "planify.person-merged/v1";
/// The schema name of what an erasure did.
pub const ERASED_SCHEMA: &str = "planify.person-erased/v1";

/// A contact of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Person {
    /// `per_…`.
    pub id: String,
    /// The external key.
    pub key: Option<String>,
    /// The name.
    pub name: String,
    /// The address.
    pub email: Option<String>,
    /// The phone number (E.164).
    pub phone: Option<String>,
    /// The language (BCP 47).
    pub locale: Option<String>,
    /// The IANA zone.
    pub zone: Option<String>,
    /// Grows with each change.
    pub version: i64,
    /// When the person was added.
    pub created_at: String,
}

/// A new person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreatePerson {
    /// The name, 1 to 200 characters.
    pub name: String,
    /// The address, unique in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// The zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// An external key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// With `key`: changes the person of that key if there is one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub upsert: bool,
}

/// A change to a person; what is absent stays, null clears.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditPerson {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub email: Patch<String>,
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
    /// The external key.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub key: Patch<String>,
}

/// A person who is the same as this one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergePerson {
    /// A reference to the other person, who is no more afterwards.
    pub other: String,
}

/// A person with whom another was joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MergedPerson {
    /// `per_…`, the person who stays.
    pub id: String,
    /// The name.
    pub name: String,
    /// The address.
    pub email: Option<String>,
    /// `per_…`, the person who is no more.
    pub merged: String,
    /// Guests who are the person who stays now.
    pub guests_moved: i64,
    /// Guests who were joined with another guest of the same event.
    pub guests_joined: i64,
    /// The version of the person who stays.
    pub version: i64,
}

/// What an erasure did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ErasedPerson {
    /// `per_…`, which names nobody any more.
    pub id: String,
    /// Guests who were taken off events that are ahead.
    pub guests_removed: i64,
    /// Guests of events that are over, who stay as numbers.
    pub guests_kept: i64,
    /// Rows of the journal that lost their content.
    pub journal_rows: i64,
    /// Kept answers to idempotency keys that were removed.
    pub kept_answers: i64,
    /// Mails to the person that were planned or had left.
    pub mails: i64,
}

/// Which persons to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListPersons {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// A part of the name or address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}
