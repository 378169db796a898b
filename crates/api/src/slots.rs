//! Free times on the wire: what can be booked when, and why something cannot.

use crate::money::Money;
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a free time.
pub const SCHEMA: &str = "planify.slot/v1";
/// The schema name of what came of a check.
pub const CHECK_SCHEMA: &str = "planify.slot-check/v1";

/// Which free times are looked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct FindSlots {
    /// From when (RFC 3339); from now on when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when everything is over (RFC 3339), at most 93 days later.
    pub to: String,
    /// How long, as `PT2H` or `2h`; an hour when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// For how many people there must be room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<i64>,
    /// How many units of a pool; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// How it is set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<String>,
    /// What it has, separated by commas: `projector,floor=2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has: Option<String>,
    /// `room` (when absent and nothing is named), `equipment`, `staff` or `service`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// At this venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// Of these resources, references separated by commas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Around this place: `LAT,LNG` in degrees, or a name that a geocoder knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<String>,
    /// How far away from it, in kilometres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<f64>,
    /// How far apart the starts of a resource are at least, as `30m`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// How many, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// A resource that is free at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Slot {
    /// The resource as commands take it: `VENUE/RESOURCE`.
    pub reference: String,
    /// The resource, `res_…`.
    pub resource: String,
    /// Its name.
    pub name: String,
    /// `room`, `equipment`, `staff` or `service`.
    pub kind: String,
    /// The venue, `ven_…`.
    pub venue: String,
    /// The venue's name.
    pub venue_name: String,
    /// The IANA zone of the venue.
    pub zone: String,
    /// The wall clock at which it begins.
    pub start_local: String,
    /// The wall clock at which it ends.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC, excluded.
    pub ends_at: String,
    /// What it costs, with tax; null where nothing is to pay.
    pub price: Option<Money>,
    /// How far away it is in a straight line, in metres; null if no place was named.
    pub metres: Option<i64>,
    /// How many people it holds so; null where that is not known.
    pub capacity: Option<i64>,
}

/// The free times, the earliest first, then the nearest, then those that just fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FoundSlots {
    /// The slots.
    pub slots: Vec<Slot>,
    /// Whether there are more.
    pub more: bool,
    /// From when it was looked; null if the time is over.
    pub from: Option<String>,
    /// Until when.
    pub to: Option<String>,
    /// Where the place is, latitude and longitude in degrees.
    pub at: Option<String>,
    /// What the place is called, if it was looked up.
    pub label: Option<String>,
    /// Whom that is owed to, to be shown with it.
    pub attribution: Option<String>,
}

/// What is to be checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct CheckSlot {
    /// What, references separated by commas, with a number of units: `great-hall,chairs:40`.
    pub resources: String,
    /// The venue of which slugs are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The start: a wall clock in the venue's zone, an instant (RFC 3339), or a day.
    pub start: String,
    /// The end, excluded; of a day its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// How long it lasts instead, as `PT2H` or `2h`; an hour when neither is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// `earlier` or `later`: what to do with a wall time that does not exist or exists twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// For how many people there must be room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<i64>,
    /// How the rooms are set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<String>,
    /// What the rooms have, separated by commas: `projector,floor=2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has: Option<String>,
    /// How many other times, and other resources, are named if it is not free: 0 (when absent) to 200.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternatives: Option<u32>,
}

/// Whether something can be booked, and all that is against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SlotCheck {
    /// Whether it can be booked.
    pub free: bool,
    /// What is asked for, as it is written in commands: `great-hall`, `chairs:40`.
    pub resources: Vec<String>,
    /// The venue, `ven_…`.
    pub venue: String,
    /// The IANA zone of the venue.
    pub zone: String,
    /// The wall clock at which it begins.
    pub start_local: String,
    /// The wall clock at which it ends.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC, excluded.
    pub ends_at: String,
    /// What it costs, with tax; null where nothing is to pay.
    pub price: Option<Money>,
    /// Whether somebody must approve it; null if it cannot be booked.
    pub approval: Option<bool>,
    /// How long it is held unpaid, in minutes; null if it cannot be booked.
    pub hold_minutes: Option<i64>,
    /// What is against it.
    pub reasons: Vec<SlotReason>,
    /// When else the same is free, the nearest first.
    pub times: Vec<SlotTime>,
    /// What else of the venue is free at this time, what just fits first.
    pub instead: Vec<Slot>,
}

/// Why something cannot be booked. What a reason does not concern is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SlotReason {
    /// The resource, `res_…`; of a composite the part that is at fault. Absent for a price.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// What it is called in commands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// `taken`, `buffer`, `blackout`, `closed`, `off-grid`, `notice`, `lead-time`, `horizon`, `too-short`,
    /// `too-long`, `capacity`, `layout`, `attribute`, `pool-full`, `quota`, `archived`, `repeated`, or the code of
    /// what is against the price: `no-rate`, `invalid`.
    pub code: String,
    /// The same for people, with times as the wall clock of the venue shows them.
    pub message: String,
    /// Who is in the way: `hold`, `booking` or `blackout`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The booking that is in the way, for those who may see bookings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// From when something is in the way, or closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Until when the place is held, if nothing happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_until: Option<String>,
    /// The earliest start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// The last day on which something may begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<String>,
    /// The last start before on the grid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The next start on the grid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// For how many people or units it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<i64>,
    /// How many people it holds, or how many units are free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<i64>,
}

/// Another time at which the same is free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SlotTime {
    /// The wall clock at which it begins.
    pub start_local: String,
    /// The wall clock at which it ends.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC, excluded.
    pub ends_at: String,
    /// What it costs, with tax; null where nothing is to pay.
    pub price: Option<Money>,
}

/// Reads what a resource shall have: `projector,floor=2`.
///
/// # Errors
/// `invalid` for a name that is empty.
pub fn parse_has(text: &str) -> Result<Vec<(String, Option<String>)>, Refusal> {
    let parse = |word: &str| {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name.trim(), Some(value.trim().to_owned())),
            None => (word.trim(), None),
        };
        if name.is_empty() {
            return Err(Refusal::invalid("has", "a name of what it has is empty")
                .hint("write `projector` or `floor=2`, separated by commas"));
        }
        Ok((name.to_owned(), value))
    };
    text.split(',').map(parse).collect()
}

/// Reads what is to be booked: `great-hall,chairs:40`.
///
/// # Errors
/// `invalid` for a number of units that is none.
pub fn parse_resources(text: &str) -> Result<Vec<(String, i64)>, Refusal> {
    let parse = |word: &str| match word.trim().rsplit_once(':') {
        // A key of one's own has a colon itself.
        Some((resource, units)) if resource != "key" => {
            let units = units.parse().map_err(|_| {
                let message = format!("`{}` is no whole number", units.escape_debug());
                Refusal::invalid("resources", message).hint("write `chairs:40` for 40 of them")
            })?;
            Ok((resource.to_owned(), units))
        }
        _ => Ok((word.trim().to_owned(), 1)),
    };
    text.split(',').map(parse).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_in_parameters_are_read() {
        let has = parse_has("projector, floor=2,name=").unwrap();
        let found: Vec<_> = has.iter().map(|(it, value)| (it.as_str(), value.as_deref())).collect();
        assert_eq!(found, [("projector", None), ("floor", Some("2")), ("name", Some(""))]);
        for bad in ["", "a,,b", "=2"] {
            assert_eq!(parse_has(bad).unwrap_err().field, Some("has"), "{bad}");
        }
        let wanted = parse_resources("great, hall/chairs:40,key:17,key:a:2").unwrap();
        let found: Vec<_> = wanted.iter().map(|(it, units)| (it.as_str(), *units)).collect();
        assert_eq!(found, [("great", 1), ("hall/chairs", 40), ("key:17", 1), ("key:a", 2)]);
        for bad in ["chairs:", "chairs:1.5", "chairs:x"] {
            assert_eq!(parse_resources(bad).unwrap_err().field, Some("resources"), "{bad}");
        }
    }
}
