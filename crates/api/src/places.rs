//! Places on the wire: names to coordinates, venues around a place, and the time that a way takes.

use crate::venues::Venue;
use planify_core::geo::Coordinates;
use planify_core::place::Found;
use planify_core::travel::{Basis, Travel};
use planify_core::venue;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a place.
pub const SCHEMA: &str = "planify.place/v1";
/// The schema name of a venue with its distance.
pub const NEAR_SCHEMA: &str = "planify.near-venue/v1";
/// The schema name of a way.
pub const TRAVEL_SCHEMA: &str = "planify.travel/v1";

/// Which place is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct FindPlaces {
    /// Its name or address, one line of at most 300 characters.
    pub q: String,
}

/// A place that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Place {
    /// Its number in the answer, from 1 on: what `pick` names.
    pub number: u32,
    /// What it is called there; the question itself where the name may not be kept.
    pub label: String,
    /// Where it is, latitude and longitude in degrees.
    pub at: String,
    /// The latitude in 10⁻⁷ degrees.
    pub lat_e7: i64,
    /// The longitude in 10⁻⁷ degrees.
    pub lng_e7: i64,
    /// The provider's own id of it.
    pub external_id: Option<String>,
}

/// The places of a name, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Places {
    /// Who was asked.
    pub provider: String,
    /// Whom the answer is owed to, to be shown with it.
    pub attribution: String,
    /// Whether it is an answer of before.
    pub kept: bool,
    /// The places.
    pub places: Vec<Place>,
}

/// Around which place venues are looked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct FindVenues {
    /// The place: `LAT,LNG` in degrees, or a name that a geocoder knows.
    pub near: String,
    /// How far away they may be, in kilometres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<f64>,
    /// How many, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// A venue and how far away it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NearVenue {
    /// The distance in a straight line, in metres.
    pub metres: i64,
    /// The venue.
    #[serde(flatten)]
    pub venue: Venue,
}

/// The venues around a place, the nearest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NearVenues {
    /// Where the place is, latitude and longitude in degrees.
    pub at: String,
    /// What the place is called, if it was looked up.
    pub label: Option<String>,
    /// Whom that is owed to, to be shown with it.
    pub attribution: Option<String>,
    /// The venues.
    pub venues: Vec<NearVenue>,
}

/// From where to where somebody travels; each is `LAT,LNG`, a venue, or a name that a geocoder knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct FindTravel {
    /// Where the way begins.
    pub from: String,
    /// Where it ends.
    pub to: String,
}

/// How long a way takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TravelTime {
    /// Where the way begins, latitude and longitude in degrees.
    pub from: String,
    /// Where it ends.
    pub to: String,
    /// The distance in a straight line, in metres.
    pub metres: i64,
    /// The time in seconds; none if no way leads there.
    pub seconds: Option<i64>,
    /// `planned` if somebody planned the route, `estimated` if the distance alone is known.
    pub basis: String,
}

impl Place {
    /// A place of the number in an answer.
    pub fn new(number: u32, found: &Found) -> Self {
        Self {
            number,
            label: found.label.clone(),
            at: found.at.to_string(),
            lat_e7: found.at.lat_e7(),
            lng_e7: found.at.lng_e7(),
            external_id: found.id.clone(),
        }
    }
}

impl NearVenue {
    /// A venue at a distance.
    pub fn new(venue: &venue::Venue, metres: f64) -> Self {
        Self { metres: whole(metres), venue: venue.into() }
    }
}

impl TravelTime {
    /// A way and its time.
    pub fn new([from, to]: [Coordinates; 2], travel: Option<Travel>) -> Self {
        let basis = match travel.map(|travel| travel.basis) {
            Some(Basis::Estimated) => "estimated",
            Some(Basis::Planned) | None => "planned",
        };
        Self {
            from: from.to_string(),
            to: to.to_string(),
            metres: whole(from.distance_metres(to)),
            seconds: travel.map(|travel| travel.length.as_secs()),
            basis: basis.to_owned(),
        }
    }
}

/// Whole metres of a distance on the earth.
fn whole(metres: f64) -> i64 {
    format!("{:.0}", metres.max(0.0)).parse().unwrap_or(i64::MAX)
}
