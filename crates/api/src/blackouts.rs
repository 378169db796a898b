//! Blackouts on the wire.

use crate::convert::instant;
use planify_core::blackout::{self, NewBlackout};
use planify_core::rule::Refusal;
use planify_core::schedule::Point;
use planify_core::when::OnGap;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a blackout.
pub const SCHEMA: &str = "planify.blackout/v1";

/// A time in which a venue keeps itself, or something of it, for itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Blackout {
    /// `blo_…`.
    pub id: String,
    /// The venue, `ven_…`.
    pub venue: String,
    /// The resource, `res_…`; null for the whole venue.
    pub resource: Option<String>,
    /// The slug of the resource.
    pub resource_slug: Option<String>,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC, excluded.
    pub ends_at: String,
    /// Why.
    pub note: Option<String>,
    /// When it was added.
    pub created_at: String,
}

/// A blackout to add.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddBlackout {
    /// The start: a wall clock in the venue's zone, an instant (RFC 3339), or a day.
    pub start: String,
    /// The end, excluded; of a day its end.
    pub end: String,
    /// A reference to a resource; the whole venue when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Why, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `earlier` or `later`: what to do with a wall time that does not exist or exists twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// Adds it also where something is booked: the bookings stay.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep_bookings: bool,
}

/// Which blackouts of a venue to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListBlackouts {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Those that end after this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Those that start before this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Those that concern this resource: its own and those of the whole venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
}

impl From<&blackout::Blackout> for Blackout {
    fn from(blackout: &blackout::Blackout) -> Self {
        Self {
            id: blackout.id.to_string(),
            venue: blackout.venue.to_string(),
            resource: blackout.resource.map(|resource| resource.to_string()),
            resource_slug: blackout.resource_slug.clone(),
            starts_at: instant(blackout.interval.starts_at()),
            ends_at: instant(blackout.interval.ends_at()),
            note: blackout.note.clone(),
            created_at: instant(blackout.created_at),
        }
    }
}

impl AddBlackout {
    /// The blackout, and a reference to its resource.
    pub fn parse(self) -> Result<(NewBlackout, Option<String>), Refusal> {
        let on_gap = match self.on_gap.as_deref() {
            None => OnGap::Refuse,
            Some(word) => crate::convert::on_gap(word)?,
        };
        let new = NewBlackout {
            start: Point::parse(&self.start).map_err(|refusal| refusal.field("start"))?,
            end: Point::parse(&self.end).map_err(|refusal| refusal.field("end"))?,
            on_gap,
            note: self.note,
        };
        Ok((new, self.resource))
    }
}
