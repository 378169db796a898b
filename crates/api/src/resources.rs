//! Resources of a venue on the wire.

use crate::convert::instant;
use crate::patch::Patch;
use planify_core::patch;
use planify_core::resource;
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// The schema name of a resource.
pub const SCHEMA: &str = "planify.resource/v1";

/// A resource of a venue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Resource {
    /// `res_…`.
    pub id: String,
    /// The venue, `ven_…`.
    pub venue: String,
    /// The name in commands, unique in the venue.
    pub slug: String,
    /// The external key.
    pub key: Option<String>,
    /// The name, one line.
    pub name: String,
    /// `room`, `equipment`, `staff` or `service`.
    pub kind: String,
    /// `exclusive`, `pool`, `unlimited` or `composite`.
    pub sharing: String,
    /// How many units a pool has; 1 for everything else.
    pub units: i64,
    /// By what a service is sold: `booking`, `head` or `hour`.
    pub unit_of_sale: String,
    /// How long before its start a booking is made at the latest, in minutes.
    pub lead_minutes: i64,
    /// How it can be set up.
    pub layouts: Vec<Layout>,
    /// What it has: names and values.
    pub attributes: BTreeMap<String, String>,
    /// The slugs of what a composite consists of.
    pub parts: Vec<String>,
    /// Since when nothing is booked of it any more.
    pub archived_at: Option<String>,
    /// Grows with each change.
    pub version: i64,
    /// When it was created.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
}

/// One way to set a resource up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// The name, such as `theatre`: lower-case letters, digits, `-` and `_`.
    pub name: String,
    /// How many people it holds so, at least 1.
    pub capacity: i64,
    /// How long it takes to set up, in minutes.
    #[serde(default)]
    pub setup_minutes: i64,
    /// How long it takes to clear, in minutes.
    #[serde(default)]
    pub teardown_minutes: i64,
}

/// A new resource.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateResource {
    /// The name, one line of 1 to 200 characters.
    pub name: String,
    /// `room` (when absent), `equipment`, `staff` or `service`; it stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// `exclusive`, `pool`, `unlimited` or `composite`; it stays. When absent, a composite if there are
    /// parts, a pool if there are units, unlimited for a service, and exclusive otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<String>,
    /// How many units a pool has, 1 to 1,000,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<i64>,
    /// By what a service is sold: `booking` (when absent), `head` or `hour`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_of_sale: Option<String>,
    /// How long before its start a booking is made at the latest, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_minutes: Option<i64>,
    /// How it can be set up, at most 30 layouts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layouts: Vec<Layout>,
    /// What it has, at most 50: names and values, `yes` for what it just has.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, String>,
    /// References to what a composite consists of: 2 to 50 exclusive resources of the venue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// The wished slug; made from the name when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// An external key, unique in the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// With `key`: changes the resource of that key if there is one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub upsert: bool,
}

/// A change to a resource; what is absent stays, null clears. Its kind and sharing stay always.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditResource {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many units a pool has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<i64>,
    /// By what a service is sold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_of_sale: Option<String>,
    /// How long before its start a booking is made at the latest, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_minutes: Option<i64>,
    /// All layouts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layouts: Option<Vec<Layout>>,
    /// Attributes that are set, or with null taken away; the others stay.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, Option<String>>,
    /// All parts of a composite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<String>>,
    /// The slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The external key.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub key: Patch<String>,
}

/// Which resources of a venue to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListResources {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// A part of the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// `room`, `equipment`, `staff` or `service`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Lists those that are archived instead of the others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// `name` (when absent), `-name`, `created` or `-created`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
}

impl From<&resource::Layout> for Layout {
    fn from(layout: &resource::Layout) -> Self {
        Self {
            name: layout.name.clone(),
            capacity: layout.capacity,
            setup_minutes: layout.setup_minutes,
            teardown_minutes: layout.teardown_minutes,
        }
    }
}

impl From<Layout> for resource::Layout {
    fn from(layout: Layout) -> Self {
        Self {
            name: layout.name,
            capacity: layout.capacity,
            setup_minutes: layout.setup_minutes,
            teardown_minutes: layout.teardown_minutes,
        }
    }
}

impl From<&resource::Resource> for Resource {
    fn from(resource: &resource::Resource) -> Self {
        let details = &resource.details;
        Self {
            id: resource.id.to_string(),
            venue: resource.venue.to_string(),
            slug: resource.slug.clone(),
            key: details.key.clone(),
            name: details.name.clone(),
            kind: details.kind.name().to_owned(),
            sharing: details.sharing.name().to_owned(),
            units: details.units,
            unit_of_sale: details.sale.name().to_owned(),
            lead_minutes: details.lead_minutes,
            layouts: details.layouts.iter().map(Layout::from).collect(),
            attributes: details.attributes.clone(),
            parts: details.parts.iter().map(|part| part.slug.clone()).collect(),
            archived_at: resource.archived_at.map(instant),
            version: resource.version,
            created_at: instant(resource.created_at),
            updated_at: instant(resource.updated_at),
        }
    }
}

impl CreateResource {
    /// What the resource is to be, and references to its parts.
    pub fn parse(self) -> Result<(resource::EditResource, Vec<String>), Refusal> {
        let set = |(name, value)| (name, patch::Patch::Set(value));
        let edit = resource::EditResource {
            key: self.key.map_or(patch::Patch::Keep, patch::Patch::Set),
            name: Some(self.name),
            slug: self.slug,
            kind: self.kind.map(|word| word.parse()).transpose()?,
            sharing: self.sharing.map(|word| word.parse()).transpose()?,
            units: self.units,
            sale: self.unit_of_sale.map(|word| word.parse()).transpose()?,
            lead_minutes: self.lead_minutes,
            layouts: (!self.layouts.is_empty()).then(|| convert(self.layouts)),
            attributes: self.attributes.into_iter().map(set).collect(),
        };
        Ok((edit, self.parts))
    }
}

impl EditResource {
    /// What changes, and references to all parts if they change.
    pub fn parse(self) -> Result<(resource::EditResource, Option<Vec<String>>), Refusal> {
        let change = |(name, value): (String, Option<String>)| {
            (name, value.map_or(patch::Patch::Clear, patch::Patch::Set))
        };
        let edit = resource::EditResource {
            key: self.key.0,
            name: self.name,
            slug: self.slug,
            kind: None,
            sharing: None,
            units: self.units,
            sale: self.unit_of_sale.map(|word| word.parse()).transpose()?,
            lead_minutes: self.lead_minutes,
            layouts: self.layouts.map(convert),
            attributes: self.attributes.into_iter().map(change).collect(),
        };
        Ok((edit, self.parts))
    }
}

fn convert(layouts: Vec<Layout>) -> Vec<resource::Layout> {
    layouts.into_iter().map(resource::Layout::from).collect()
}
