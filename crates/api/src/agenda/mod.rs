//! Agendas on the wire: tracks, items, speakers, conflicts, releases, differences.

mod convert;

use crate::patch::Patch;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of an agenda.
pub const SCHEMA: &str = "planify.agenda/v1";
/// The schema name of an item.
pub const ITEM_SCHEMA: &str = "planify.agenda-item/v1";
/// The schema name of a track.
pub const TRACK_SCHEMA: &str = "planify.agenda-track/v1";
/// The schema name of a speaker.
pub const SPEAKER_SCHEMA: &str = "planify.agenda-speaker/v1";
/// The schema name of a check.
pub const CHECK_SCHEMA: &str = "planify.agenda-check/v1";
/// The schema name of a comparison.
pub const DIFF_SCHEMA: &str = "planify.agenda-diff/v1";
/// The schema name of what many changes at once did.
pub const EDIT_SCHEMA: &str = "planify.agenda-edit/v1";
/// The schema name of a release in a list.
pub const RELEASES_SCHEMA: &str = "planify.agenda-releases/v1";
/// The schema name of a release.
pub const RELEASE_SCHEMA: &str = "planify.agenda-release/v1";

/// The agenda of an event as it is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Agenda {
    /// The event, `evt_…`.
    pub event: String,
    /// Its slug.
    pub slug: String,
    /// The IANA zone of all wall clocks.
    pub zone: String,
    /// The number of the newest release, 0 before the first.
    pub released: i64,
    /// The number of the release that is shown; null for the agenda as it is planned.
    #[serde(default)]
    pub release: Option<i64>,
    /// The tracks in their order.
    pub tracks: Vec<Track>,
    /// The items by time, then by track.
    pub items: Vec<Item>,
    /// The speakers by name.
    pub speakers: Vec<Speaker>,
}

/// A track, usually a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Track {
    /// `trk_…`.
    pub id: String,
    /// The name, unique in the event.
    pub name: String,
    /// How many people its room holds; null for no limit.
    pub capacity: Option<i64>,
    /// How long it takes to make the room ready between two items (ISO 8601).
    pub turnover: String,
    /// The venue at which it is, `ven_…`.
    #[serde(default)]
    pub venue: Option<String>,
    /// Grows with each change.
    pub version: i64,
}

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Item {
    /// `itm_…`.
    pub id: String,
    /// The event, `evt_…`.
    pub event: String,
    /// The external key.
    pub key: Option<String>,
    /// `talk`, `workshop`, `break` or `other`.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The description.
    pub description: Option<String>,
    /// The name of the track; null for an item of the whole event.
    pub track: Option<String>,
    /// The zone of the wall clocks.
    pub zone: String,
    /// The wall clock at the start.
    pub start_local: String,
    /// The wall clock at the end.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC.
    pub ends_at: String,
    /// Who speaks.
    pub speakers: Vec<NamedPerson>,
    /// Seats; null for no limit.
    pub capacity: Option<i64>,
    /// Seats that are taken.
    pub taken: i64,
    /// How many people are expected.
    pub expected: Option<i64>,
    /// Grows with each change.
    pub version: i64,
}

/// A person by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NamedPerson {
    /// `per_…`.
    pub person: String,
    /// The name.
    pub name: String,
}

/// A person as a speaker of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Speaker {
    /// `per_…`.
    pub person: String,
    /// The name.
    pub name: String,
    /// Who they are.
    pub bio: Option<String>,
    /// When they are not there.
    pub absences: Vec<Absence>,
    /// Grows with each change.
    pub version: i64,
}

/// A time at which a speaker is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// From when (RFC 3339).
    pub from: String,
    /// Until when (RFC 3339), later than `from`.
    pub until: String,
}

/// A new item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddItem {
    /// The title, one line of 1 to 200 characters.
    pub title: String,
    /// The wall clock at the start (`2027-05-10T09:00`) or an instant (RFC 3339).
    pub start: String,
    /// The end; not together with `duration`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// The length (ISO 8601, `PT45M`); one hour when neither is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// `earlier` or `later`: what to do with a wall time that does not exist or exists twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// `talk` (when absent), `workshop`, `break` or `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The track, by name or id; none for an item of the whole event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// Who speaks, at most 20: `Name <address>`, an address, or a name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<String>,
    /// Seats, 0 to 10,000,000; no limit when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// How many people are expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<i64>,
    /// The description, at most 20,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// An external key, unique in the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// A change to an item; what is absent stays, null clears.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditItem {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The start; alone it moves the item and keeps its length on the wall clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// The end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// The length (ISO 8601).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// `earlier` or `later`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// `talk`, `workshop`, `break` or `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The track.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub track: Patch<String>,
    /// Seats; not below those that are taken.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub capacity: Patch<i64>,
    /// How many people are expected.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub expected: Patch<i64>,
    /// The description.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub description: Patch<String>,
    /// The external key.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub key: Patch<String>,
}

/// Where an item moves to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveItem {
    /// The new start: a wall clock in the event's zone or an instant.
    pub start: String,
    /// Moves what follows in the same track on the same day by as much.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ripple: bool,
    /// `earlier` or `later`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
}

/// An item that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MovedItem {
    /// The item as it is now.
    #[serde(flatten)]
    pub item: Item,
    /// How many items moved with it.
    pub followers: usize,
}

/// A new track.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddTrack {
    /// The name, 1 to 100 characters, unique in the event.
    pub name: String,
    /// How many people its room holds; no limit when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// How long it takes to make the room ready (ISO 8601), at most a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turnover: Option<String>,
    /// A reference to the venue at which it is, so that ways to other venues are reckoned with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
}

/// A change to a track; what is absent stays, null clears.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditTrack {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many people its room holds.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<i64>)]
    pub capacity: Patch<i64>,
    /// How long it takes to make the room ready (ISO 8601).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turnover: Option<String>,
    /// A reference to the venue at which it is.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub venue: Patch<String>,
}

/// Whom to make a speaker of an item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignSpeaker {
    /// `Name <address>` or an address, also of somebody new, or a reference to a person.
    pub person: String,
}

/// A change to a speaker; what is absent stays, null clears.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditSpeaker {
    /// Who they are, at most 5,000 characters.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub bio: Patch<String>,
    /// When they are not there, at most 50 times; replaces what was said before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absences: Option<Vec<Absence>>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Check {
    /// The event, `evt_…`.
    pub event: String,
    /// Its slug.
    pub slug: String,
    /// How many items were checked.
    pub items: usize,
    /// Whether there is no conflict.
    pub ok: bool,
    /// The conflicts by time, at most 10,000.
    pub conflicts: Vec<Conflict>,
    /// Whether there are more.
    pub more: bool,
    /// Ways between two venues that take longer than there is time, at most 1,000; they are estimates and no conflicts.
    #[serde(default)]
    pub warnings: Vec<Conflict>,
}

/// A conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Conflict {
    /// `outside-event`, `room-too-small`, `track-overlap`, `turnover-too-short`,
    /// `speaker-in-two-places` or `speaker-unavailable`; of a warning `travel-too-short`.
    pub kind: String,
    /// The item.
    pub item: ConflictItem,
    /// The other item, if there are two.
    pub other: Option<ConflictItem>,
    /// The track.
    pub track: Option<String>,
    /// The speaker.
    pub speaker: Option<NamedPerson>,
    /// The conflict in a sentence.
    pub message: String,
}

/// An item in a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ConflictItem {
    /// `itm_…`.
    pub id: String,
    /// The title.
    pub title: String,
    /// The wall clock at the start.
    pub start_local: String,
    /// The wall clock at the end.
    pub end_local: String,
}

/// A difference between two editions of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Difference {
    /// The item, `itm_…`.
    pub item: String,
    /// Its title.
    pub title: String,
    /// `added`, `removed`, `time`, `track`, `title`, `kind`, `speakers` or `description`.
    pub aspect: String,
    /// What it was; empty for nothing.
    pub old: String,
    /// What it is; empty for nothing.
    pub new: String,
    /// The difference in words, such as `moved 10:00 → 11:00`.
    pub words: String,
}

/// A comparison of two editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Diff {
    /// The event, `evt_…`.
    pub event: String,
    /// Its slug.
    pub slug: String,
    /// The number of the older release, 0 for nothing.
    pub from: i64,
    /// The number of the newer release; null for the agenda as it is planned.
    pub to: Option<i64>,
    /// What differs.
    pub differences: Vec<Difference>,
}

/// A release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Release {
    /// The event, `evt_…`.
    pub event: String,
    /// Its slug.
    pub slug: String,
    /// The number, 1 for the first.
    pub number: i64,
    /// How many items it has.
    pub items: usize,
    /// How many people it concerns.
    pub concerned: usize,
    /// What differs from the release before.
    pub differences: Vec<Difference>,
}

/// Which editions to compare.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct DiffParams {
    /// The older release; the newest, or the one before `to`, when absent. 0 is nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The newer release; the agenda as it is planned when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
}

/// How an agenda is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ExportParams {
    /// `csv` (when absent), `jsonl` or `ics`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
}

/// An item as lists have it, in and out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListedItem {
    /// The external key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// `talk`, `workshop`, `break` or `other`.
    pub kind: Option<String>,
    /// The track by name; an import adds those that are new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// The wall clock at the start.
    pub start: Option<String>,
    /// The wall clock at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// The length instead of an end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// Who speaks: `Name <address>`, an address, or a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speakers: Option<Vec<String>>,
    /// Seats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// How many people are expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<i64>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Which edition of an agenda to show.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ShowParams {
    /// The number of a release; when absent the agenda as it is planned to those who plan, and
    /// the newest release to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<i64>,
}

/// Which releases of an agenda to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListReleases {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A release in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ListedRelease {
    /// The number, 1 for the first.
    pub number: i64,
    /// When it was made.
    pub released_at: String,
    /// Who made it, as the journal names them; null for those who do not plan.
    pub by: Option<String>,
    /// How many items it has.
    pub items: i64,
    /// How many changes it told of; null where that was not kept.
    pub changes: Option<i64>,
}

/// Changes of an agenda that are made together, or not at all; at most 900.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct EditAgenda {
    /// Items to delete.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub delete: Vec<SeenItem>,
    /// Items to change.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub change: Vec<ChangeItem>,
    /// Items to add; their tracks are there already.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub add: Vec<ListedItem>,
    /// `earlier` or `later` for a wall clock that does not exist or exists twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
}

/// An item as the caller saw it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeenItem {
    /// A reference to the item.
    pub item: String,
    /// The version that was seen; another one is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

/// A change of an item among others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeItem {
    /// A reference to the item.
    pub item: String,
    /// The version that was seen; another one is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// What changes.
    #[serde(default)]
    pub edit: EditItem,
    /// All who speak: `Name <address>`, an address, or a name; those there are when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speakers: Option<Vec<String>>,
}

/// What many changes at once did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EditedAgenda {
    /// The event, `evt_…`.
    pub event: String,
    /// Its slug.
    pub slug: String,
    /// How many items were added.
    pub added: usize,
    /// How many items were changed.
    pub changed: usize,
    /// How many items were deleted.
    pub deleted: usize,
}
