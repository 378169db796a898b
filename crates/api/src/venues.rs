//! Venues on the wire.

use crate::convert::instant;
use crate::patch::Patch;
use planify_core::geo::Coordinates;
use planify_core::patch;
use planify_core::place;
use planify_core::rule::Refusal;
use planify_core::venue;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a venue.
pub const SCHEMA: &str = "planify.venue/v1";

/// A venue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Venue {
    /// `ven_…`.
    pub id: String,
    /// The name in addresses and commands.
    pub slug: String,
    /// The external key.
    pub key: Option<String>,
    /// The name, one line.
    pub name: String,
    /// The address, one line.
    pub address: Option<String>,
    /// The IANA zone in which its hours are told.
    pub zone: String,
    /// Where it is, latitude and longitude in degrees: `46.0569,14.5058`.
    pub at: Option<String>,
    /// The latitude in 10⁻⁷ degrees.
    pub lat_e7: Option<i64>,
    /// The longitude in 10⁻⁷ degrees.
    pub lng_e7: Option<i64>,
    /// The geocoder that said where it is; absent if a person did.
    pub place_provider: Option<String>,
    /// The geocoder's own id of the place.
    pub place_id: Option<String>,
    /// Until when the coordinates may be kept; absent is for good.
    pub place_until: Option<String>,
    /// Whom the place is owed to, to be shown with it.
    pub attribution: Option<String>,
    /// What else is to be known.
    pub notes: Option<String>,
    /// Since when nothing is booked there any more.
    pub archived_at: Option<String>,
    /// Grows with each change.
    pub version: i64,
    /// When it was created.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
}

/// A new venue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateVenue {
    /// The name, one line of 1 to 200 characters.
    pub name: String,
    /// The address, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The IANA zone; UTC when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Where it is, latitude first, in degrees: `46.0569,14.5058`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Looks the address up to learn where it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub geocode: bool,
    /// With `geocode`: which of several places, by its number from 1 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick: Option<u32>,
    /// What else is to be known, at most 20,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// The wished slug; made from the name when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// An external key, unique in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// With `key`: changes the venue of that key if there is one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub upsert: bool,
}

/// A change to a venue; what is absent stays, null clears.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditVenue {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub address: Patch<String>,
    /// The zone; hours keep their wall clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub at: Patch<String>,
    /// Looks the address up, the one that is given or the one of before, to learn where it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub geocode: bool,
    /// With `geocode`: which of several places, by its number from 1 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick: Option<u32>,
    /// What else is to be known.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub notes: Patch<String>,
    /// The slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The external key.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub key: Patch<String>,
}

/// Which venues to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListVenues {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// A part of the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Lists those that are archived instead of the others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// `name` (when absent), `-name`, `created` or `-created`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
}

impl From<&venue::Venue> for Venue {
    fn from(venue: &venue::Venue) -> Self {
        let details = &venue.details;
        let source = details.source.as_ref();
        Self {
            id: venue.id.to_string(),
            slug: venue.slug.clone(),
            key: details.key.clone(),
            name: details.name.clone(),
            address: details.address.clone(),
            zone: details.zone.clone(),
            at: details.at.map(|at| at.to_string()),
            lat_e7: details.at.map(Coordinates::lat_e7),
            lng_e7: details.at.map(Coordinates::lng_e7),
            place_provider: source.map(|source| source.provider.clone()),
            place_id: source.and_then(|source| source.id.clone()),
            place_until: source.and_then(|source| source.until).map(instant),
            attribution: source
                .and_then(|source| place::attribution(&source.provider))
                .map(str::to_owned),
            notes: details.notes.clone(),
            archived_at: venue.archived_at.map(instant),
            version: venue.version,
            created_at: instant(venue.created_at),
            updated_at: instant(venue.updated_at),
        }
    }
}

fn point(text: &str) -> Result<Coordinates, Refusal> {
    text.parse().map_err(|refusal: Refusal| refusal.field("at"))
}

fn set<T>(value: Option<T>) -> patch::Patch<T> {
    value.map_or(patch::Patch::Keep, patch::Patch::Set)
}

impl TryFrom<CreateVenue> for venue::EditVenue {
    type Error = Refusal;

    fn try_from(body: CreateVenue) -> Result<Self, Refusal> {
        Ok(Self {
            key: set(body.key),
            name: Some(body.name),
            slug: body.slug,
            address: set(body.address),
            zone: body.zone,
            at: set(body.at.as_deref().map(point).transpose()?),
            located: None,
            notes: set(body.notes),
        })
    }
}

impl TryFrom<EditVenue> for venue::EditVenue {
    type Error = Refusal;

    fn try_from(body: EditVenue) -> Result<Self, Refusal> {
        Ok(Self {
            key: body.key.0,
            name: body.name,
            slug: body.slug,
            address: body.address.0,
            zone: body.zone,
            at: body.at.0.try_map(|text| point(&text))?,
            located: None,
            notes: body.notes.0,
        })
    }
}
