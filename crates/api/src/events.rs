//! Events on the wire.

use crate::bookings::WantedResource;
use crate::patch::Patch;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// The schema name of an event.
pub const SCHEMA: &str = "planify.event/v1";

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Event {
    /// `evt_…`.
    pub id: String,
    /// The name in addresses and commands.
    pub slug: String,
    /// The external key.
    pub key: Option<String>,
    /// The title, one line.
    pub title: String,
    /// The description, plain text.
    pub description: Option<String>,
    /// `draft`, `published`, `completed` or `cancelled`.
    pub status: String,
    /// `private`, `org`, `unlisted` or `public`.
    pub visibility: String,
    /// The IANA zone.
    pub zone: String,
    /// Whether the event lasts whole days.
    pub all_day: bool,
    /// The wall clock at the start (`2027-03-28T18:00:00`), or the first day.
    pub start_local: String,
    /// The wall clock at the end, or the last day, which is included.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC.
    pub ends_at: String,
    /// Where it takes place, free text.
    pub location: Option<String>,
    /// A link for those who take part from afar.
    pub online_url: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Seats; null for no limit.
    pub capacity: Option<i64>,
    /// The most seats of each role, for those that have a limit.
    #[serde(default)]
    pub quotas: BTreeMap<String, i64>,
    /// Seats that are taken.
    pub taken: i64,
    /// Until when guests may answer, in UTC.
    pub rsvp_by: Option<String>,
    /// The most people a guest may bring, unless the guest's own limit is lower.
    pub max_plus: Option<i64>,
    /// Whether people may sign up by themselves: `closed`, `open` or `approval`.
    #[serde(default)]
    pub registration: String,
    /// From when on they may, in UTC; null for as soon as the event is announced.
    #[serde(default)]
    pub registration_opens_at: Option<String>,
    /// Until when they may, in UTC; null for until the event is over.
    #[serde(default)]
    pub registration_closes_at: Option<String>,
    /// Where its public page is: a path if the daemon has no `public_url`. Only in the answer that
    /// shows one event, and null there unless it is public or unlisted and was announced.
    #[serde(default)]
    pub page: Option<String>,
    /// How it repeats; null for most events.
    #[serde(default)]
    pub recurrence: Option<Recurrence>,
    /// Which date of a series this is: the wall clock that the series gives it, such as
    /// `20270328T180000`; null for a series itself and for an event that does not repeat.
    #[serde(default)]
    pub occurrence: Option<String>,
    /// The calendar UID.
    pub uid: String,
    /// The calendar SEQUENCE.
    pub sequence: i64,
    /// Grows with each change.
    pub version: i64,
    /// When it was created.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
}

/// How an event repeats, told on its wall clock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recurrence {
    /// The rule (RFC 5545 section 3.3.10); null if there are only added dates.
    pub rrule: Option<String>,
    /// Dates that are added.
    pub rdates: Vec<String>,
    /// Dates that are left out.
    pub exdates: Vec<String>,
}

/// A new event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateEvent {
    /// The title, one line of 1 to 200 characters.
    pub title: String,
    /// The wall clock at the start (`2027-03-28T18:00`), an instant (RFC 3339), or the first day.
    pub start: String,
    /// The wall clock at the end, or the last day; not together with `duration`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// The length (ISO 8601, `PT3H`); one hour when neither is given, one day for whole days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// Whether the event lasts whole days.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all_day: bool,
    /// The IANA zone; UTC when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// `earlier` or `later`: what to do with a wall time that does not exist or exists twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// The description, at most 20,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Where it takes place, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// A link (http or https).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online_url: Option<String>,
    /// Whom to ask, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Seats, 0 to 10,000,000; no limit when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// The most seats of each role (`attendee`, `speaker`, `staff`, `vip`); no limit when absent.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub quotas: BTreeMap<String, Option<i64>>,
    /// The wished slug; made from the title when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// An external key, unique in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// With `key`: changes the event of that key if there is one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub upsert: bool,
    /// `private` (when absent), `org`, `unlisted` or `public`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    /// Until when guests may answer: a wall clock in the event's zone or an instant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rsvp_by: Option<String>,
    /// The most people a guest may bring, 0 to 1,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_plus: Option<i64>,
    /// Whether people may sign up by themselves: `closed` (when absent), `open` or `approval`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<String>,
    /// From when on they may: a wall clock in the event's zone or an instant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_opens: Option<String>,
    /// Until when they may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_closes: Option<String>,
    /// The rule by which it repeats (RFC 5545), such as `FREQ=WEEKLY;COUNT=10`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rrule: Option<String>,
    /// Wall clocks or days on which it takes place as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rdates: Vec<String>,
    /// Wall clocks or days of the rule on which it does not take place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exdates: Vec<String>,
    /// Rooms and other resources to book for it, all of one venue: without them there is no event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<WantedResource>,
}

/// A change to an event; what is absent stays, null clears.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditEvent {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The start; alone it moves the event and keeps its length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// The end, or the last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// The length (ISO 8601).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// Whether the event lasts whole days; a change needs `start` too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_day: Option<bool>,
    /// The zone; alone it keeps the wall clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// `earlier` or `later`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// What the items of its agenda do when it moves: `move` (when absent) by as much on the wall
    /// clock, as a change to be released, or `keep`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda: Option<String>,
    /// The description.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub description: Patch<String>,
    /// The place.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub location: Patch<String>,
    /// The link.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub online_url: Patch<String>,
    /// Whom to ask.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub contact: Patch<String>,
    /// Seats; null for no limit.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub capacity: Patch<i64>,
    /// The most seats of each role that is named; null for no limit.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub quotas: BTreeMap<String, Option<i64>>,
    /// The slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The external key.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub key: Patch<String>,
    /// The visibility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    /// The deadline for answers.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub rsvp_by: Patch<String>,
    /// The most people a guest may bring.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub max_plus: Patch<i64>,
    /// Whether people may sign up by themselves: `closed`, `open` or `approval`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<String>,
    /// From when on they may.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub registration_opens: Patch<String>,
    /// Until when they may.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub registration_closes: Patch<String>,
    /// The rule by which it repeats.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub rrule: Patch<String>,
    /// All dates that are added to the rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rdates: Option<Vec<String>>,
    /// All dates that are left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exdates: Option<Vec<String>>,
    /// Which date of a series to change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
    /// `this` (when absent beside `occurrence`), `following`, or `all`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Rooms and other resources to book for it beside those that it has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<WantedResource>,
}

/// A draft to make as another event is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloneEvent {
    /// The start, as in a new event; the length stays.
    pub start: String,
    /// The zone that a wall clock is read in; that of the event when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// `earlier` or `later` for a wall clock that does not exist or exists twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// The title; that of the event when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// An external key; the event's own is not copied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Puts the same guests on the list, whom nobody has invited yet; at most 900.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guests: bool,
    /// Leaves the agenda out; else its tracks, items and speakers are copied as they are planned,
    /// without answers and releases.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_agenda: bool,
    /// Rooms and other resources to book for the draft; bookings of the event are not copied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<WantedResource>,
}

/// Which dates of a series to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListOccurrences {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Dates that end after this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Dates that start before this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// Which events to list. With `from` or `to` and sorted by start, a series is listed with each of its
/// dates; otherwise once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListEvents {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `draft`, `published`, `completed` or `cancelled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Events that end after this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Events that start before this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// A part of the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// `start` (when absent), `-start`, `created` or `-created`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
}
