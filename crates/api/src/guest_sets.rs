//! Sets of guests on the wire: a filter, what to do with each guest, and what became of them.

use crate::questions::AnswerValue;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The schema name of what became of a set.
pub const SCHEMA: &str = "planify.guest-set/v1";

/// A change to all guests of a set; at least one of its fields is set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditGuestSet {
    /// Which guests: a filter, such as `rsvp=yes and tag=vip`.
    #[serde(rename = "where")]
    pub filter: String,
    /// The `next` of the answer before: goes on behind that guest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The most people each guest may be; not below the seats they hold.
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
    /// Makes the links in mails that have left worthless.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub renew_link: bool,
}

/// A set of guests to take off the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveGuestSet {
    /// Which guests: a filter.
    #[serde(rename = "where")]
    pub filter: String,
    /// The `next` of the answer before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// A set of guests to let in, or whose check-in is taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckInGuestSet {
    /// Which guests: a filter.
    #[serde(rename = "where")]
    pub filter: String,
    /// The `next` of the answer before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// People who come with each guest, the guest included; as many as answered when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<i64>,
    /// Takes check-ins back instead.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub undo: bool,
}

/// A set of guests to answer for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerGuestSet {
    /// Which guests: a filter.
    #[serde(rename = "where")]
    pub filter: String,
    /// The `next` of the answer before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// `yes`, `no` or `maybe`.
    pub answer: String,
    /// How many people come along with each guest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plus: Option<i64>,
    /// A note, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What each guest answers to questions of the event: names of questions and answers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, AnswerValue>,
}

/// A set of people to decide on who asked to come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideGuestSet {
    /// Which of those who wait: a filter, such as `party=1`.
    #[serde(rename = "where")]
    pub filter: String,
    /// The `next` of the answer before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// What became of a set, at most 200 guests at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GuestSet {
    /// The event, `evt_…`.
    pub event: String,
    /// Guests who fit.
    pub matched: i64,
    /// Guests who changed.
    pub changed: i64,
    /// Guests of whom a rule refused it.
    pub failed: i64,
    /// Each guest.
    pub guests: Vec<GuestSetLine>,
    /// Goes on behind these guests as `after`; null at the end.
    pub next: Option<String>,
}

/// What became of one guest of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GuestSetLine {
    /// The guest, `gst_…`.
    pub guest: String,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: Option<String>,
    /// `changed`, `unchanged` or `failed`.
    pub result: String,
    /// The code of what refused it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
