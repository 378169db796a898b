//! Guests on the wire.

use crate::answers::Answer;
use crate::patch::Patch;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// The schema name of a guest.
pub const SCHEMA: &str = "planify.guest/v1";

/// A person at an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Guest {
    /// `gst_…`.
    pub id: String,
    /// The event, `evt_…`.
    pub event: String,
    /// The person, `per_…`.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: Option<String>,
    /// The person's phone number (E.164).
    pub phone: Option<String>,
    /// `attendee`, `speaker`, `staff` or `vip`.
    pub role: String,
    /// The most people this guest may be, themselves included.
    pub party: i64,
    /// Labels, sorted.
    pub tags: Vec<String>,
    /// When the invitation was asked for.
    pub invited_at: Option<String>,
    /// `listed`, or of somebody who signed up `requested` until it is decided, and `rejected`.
    #[serde(default)]
    pub admission: String,
    /// What they wrote when they asked to come.
    #[serde(default)]
    pub request_note: Option<String>,
    /// The answer; status `pending` before one is given.
    pub answer: Answer,
    /// What the guest answered to the questions of the event, by their names.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// Grows with each change.
    pub version: i64,
    /// When the guest was added.
    pub created_at: String,
}

/// A new guest; an address that is known already names that person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddGuest {
    /// The name, 1 to 200 characters; may be absent if `email` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone number (E.164).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The most people this guest may be, 1 (when absent) to 1,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<i64>,
    /// `attendee` (when absent), `speaker`, `staff` or `vip`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Labels, at most 20 of 50 characters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

/// A change to a guest; name, address and phone change the person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditGuest {
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
    /// The most people this guest may be; not below the seats they hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<i64>,
    /// The role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Labels; replaces them all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Labels to add.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub add_tags: Vec<String>,
    /// Labels to take off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remove_tags: Vec<String>,
    /// Makes the link in mails that have left worthless; later mails carry another one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub renew_link: bool,
}

/// Whom to invite: exactly one of the three.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteGuests {
    /// Everybody who was not invited yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all: bool,
    /// These guests (references), at most 200; those invited before get the invitation again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<String>,
    /// Those who fit this filter and were not invited yet, at most 500.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
}

/// What an invitation did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Invited {
    /// The event, `evt_…`.
    pub event: String,
    /// How many guests were invited.
    pub invited: i64,
    /// Guests who cannot be told because they have no address.
    pub without_address: i64,
    /// Guests who had been invited before and are left alone.
    pub already_invited: i64,
}

/// Which guests to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListGuests {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `pending`, `yes`, `no`, `maybe` or `waitlisted`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// A part of the name or address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// A filter, such as `rsvp=yes and tag=vip`.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
}

/// How an import or export is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct TransferParams {
    /// `csv` (when absent) or `jsonl`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Import only: checks every line and writes nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dry_run: bool,
    /// Export only: a filter, such as `rsvp=yes and tag=vip`.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
}

/// One line of the answer to an import (JSON lines); exactly one field is set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportReport {
    /// A line that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<ImportFailure>,
    /// How far the import is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<ImportProgress>,
    /// The end; always the last line of a complete import.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<ImportDone>,
    /// The import stopped early; what earlier lines did stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<crate::problem::Problem>,
}

/// A line of an import that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportFailure {
    /// The line in the file, the first being 1.
    pub line: u64,
    /// The stable code.
    pub code: String,
    /// Why.
    pub message: String,
}

/// How far an import is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportProgress {
    /// Records read so far.
    pub records: u64,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportDone {
    /// Records read.
    pub records: u64,
    /// Guests added.
    pub added: u64,
    /// Guests changed.
    pub updated: u64,
    /// Guests that were there already and did not change.
    pub unchanged: u64,
    /// Lines that failed.
    pub failed: u64,
    /// The command's id; absent when nothing changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub op: Option<String>,
    /// Whether nothing was written because a dry run was asked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dry_run: bool,
}
