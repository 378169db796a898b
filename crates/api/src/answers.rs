//! Answers of guests on the wire.

use crate::events::Event;
use crate::questions::{AnswerValue, Question};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// The schema name of an answer.
pub const SCHEMA: &str = "planify.answer/v1";
/// The schema name of a summary.
pub const SUMMARY_SCHEMA: &str = "planify.rsvp-summary/v1";

/// A guest's answer as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Answer {
    /// `pending`, `yes`, `no`, `maybe` or `waitlisted`.
    pub status: String,
    /// People the answer stands for; seats if the status is `yes`.
    pub party: i64,
    /// What the guest wrote.
    pub note: Option<String>,
    /// When it was given; null while pending.
    pub answered_at: Option<String>,
}

/// An answer together with whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GuestAnswer {
    /// The guest, `gst_…`.
    pub guest: String,
    /// The event, `evt_…`.
    pub event: String,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: Option<String>,
    /// `pending`, `yes`, `no`, `maybe` or `waitlisted`.
    pub status: String,
    /// People the answer stands for.
    pub party: i64,
    /// What the guest wrote.
    pub note: Option<String>,
    /// When it was given.
    pub answered_at: Option<String>,
    /// What the guest answered to the questions of the event, by their names.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
}

/// An answer to record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetAnswer {
    /// `yes`, `no` or `maybe`.
    pub answer: String,
    /// How many people come along; 0 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plus: Option<i64>,
    /// A note of at most 500 characters; kept as it was when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the guest answers to questions of the event: names of questions and answers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, AnswerValue>,
    /// The date of a series that is answered for; all of its coming dates when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
    /// For all of a series: passes over dates that have no room, instead of refusing the answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skip_full: bool,
}

/// An answer by a guest's secret token.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Respond {
    /// The token of the guest's link.
    pub token: String,
    /// `yes`, `no` or `maybe`.
    pub answer: String,
    /// How many people come along; 0 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plus: Option<i64>,
    /// A note of at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the guest answers to questions of the event: names of questions and answers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, AnswerValue>,
    /// The date of a series that is answered for; all of its coming dates when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
    /// For all of a series: passes over dates that have no room, instead of refusing the answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skip_full: bool,
    /// The item of the released agenda that is answered for; the event itself when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
}

/// A guest's secret token.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowInvitation {
    /// The token of the guest's link.
    pub token: String,
}

/// What the holder of a guest's link sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Invitation {
    /// The guest's name.
    pub name: String,
    /// The most people this guest may be.
    pub party: i64,
    /// The event.
    pub event: InvitedEvent,
    /// The answer as it stands.
    pub answer: Answer,
    /// `listed`, or of somebody who signed up `requested` until it is decided, and `rejected`.
    #[serde(default)]
    pub admission: String,
    /// What guests are asked.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What the guest answered to the questions, by their names.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// Whether an answer would be taken now.
    pub open: bool,
    /// The agenda as it was released, by time.
    #[serde(default)]
    pub items: Vec<InvitedItem>,
}

/// What a guest may know of an item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvitedItem {
    /// `itm_…`.
    pub id: String,
    /// `talk`, `workshop`, `break` or `other`.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The description.
    pub description: Option<String>,
    /// The name of the track.
    pub track: Option<String>,
    /// The wall clock at the start.
    pub start_local: String,
    /// The wall clock at the end.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC.
    pub ends_at: String,
    /// Who speaks.
    pub speakers: Vec<String>,
    /// Seats that are free; null for as many as are wanted.
    pub free: Option<i64>,
    /// The guest's answer to it.
    pub answer: Answer,
    /// Whether an answer to it would be taken now.
    pub open: bool,
}

/// What a guest may know of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvitedEvent {
    /// The title.
    pub title: String,
    /// The description.
    pub description: Option<String>,
    /// The status.
    pub status: String,
    /// The IANA zone.
    pub zone: String,
    /// Whether the event lasts whole days.
    pub all_day: bool,
    /// The wall clock at the start, or the first day.
    pub start_local: String,
    /// The wall clock at the end, or the last day.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC.
    pub ends_at: String,
    /// Where.
    pub location: Option<String>,
    /// The link.
    pub online_url: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Until when to answer, in UTC.
    pub rsvp_by: Option<String>,
    /// Whether every seat is taken.
    pub full: bool,
}

/// Counts of answers and seats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Summary {
    /// The event, `evt_…`.
    pub event: String,
    /// Its slug.
    pub slug: String,
    /// Seats; null for no limit.
    pub capacity: Option<i64>,
    /// Seats that are taken.
    pub taken: i64,
    /// Seats that are free; null for no limit.
    pub free: Option<i64>,
    /// The seats of each role that has a quota.
    #[serde(default)]
    pub quotas: Vec<RoleSeats>,
    /// Guests on the list, and those who asked to be on it.
    pub guests: i64,
    /// Guests who were invited.
    pub invited: i64,
    /// Guests without an answer.
    pub pending: i64,
    /// Guests who come.
    pub yes: i64,
    /// Guests who do not come.
    pub no: i64,
    /// Guests who do not know yet.
    pub maybe: i64,
    /// Guests on the waiting list.
    pub waitlisted: i64,
    /// People on the waiting list, those they bring included.
    pub waiting_party: i64,
    /// Who asked to come and waits for a decision.
    #[serde(default)]
    pub requested: i64,
    /// Who asked to come and was turned down.
    #[serde(default)]
    pub rejected: i64,
    /// Guests who came.
    #[serde(default)]
    pub checked_in: i64,
    /// People who came, those guests included.
    #[serde(default)]
    pub checked_in_people: i64,
}

/// The seats of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RoleSeats {
    /// `attendee`, `speaker`, `staff` or `vip`.
    pub role: String,
    /// The most seats that its guests may take.
    pub quota: i64,
    /// Those that are taken.
    pub taken: i64,
    /// Those that are free in the quota; the event may have fewer.
    pub free: i64,
}

/// Which answers to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListAnswers {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `yes`, `no`, `maybe` or `waitlisted`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The date of a series; the answers to all of it when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
}

/// Of which date of a series a question is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct OnDate {
    /// The date of a series, such as `20270328T180000`; all of it when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
}

impl InvitedEvent {
    /// The part of an event that its guests may see.
    pub fn of(event: &Event) -> Self {
        Self {
            title: event.title.clone(),
            description: event.description.clone(),
            status: event.status.clone(),
            zone: event.zone.clone(),
            all_day: event.all_day,
            start_local: event.start_local.clone(),
            end_local: event.end_local.clone(),
            starts_at: event.starts_at.clone(),
            ends_at: event.ends_at.clone(),
            location: event.location.clone(),
            online_url: event.online_url.clone(),
            contact: event.contact.clone(),
            rsvp_by: event.rsvp_by.clone(),
            full: event.capacity.is_some_and(|capacity| event.taken >= capacity),
        }
    }
}
