//! Resources: what can be booked at a venue.
//!
//! How a resource is shared never changes, because what is booked of it is guarded by it; a part of
//! a composite is exclusive and has no parts itself.

use crate::id::{OrgId, ResourceId, VenueId};
use crate::patch::Patch;
use crate::person::check_key;
use crate::rule::Refusal;
use crate::venue::parse_name;
use crate::words::words;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

mod traits;

pub use traits::{ATTRIBUTES_MAX, LAYOUTS_MAX, Layout};

/// The most units of a pool.
pub const UNITS_MAX: i64 = 1_000_000;
/// The longest lead time, in minutes: a year.
pub const LEAD_MAX: i64 = 366 * 24 * 60;
/// The most parts of a composite.
pub const PARTS_MAX: usize = 50;

words! {
    /// What a resource is.
    Kind, "kind" {
        /// A room or another space.
        Room = "room",
        /// A thing.
        Equipment = "equipment",
        /// Somebody who works.
        Staff = "staff",
        /// Something that is done or brought, such as catering.
        Service = "service",
    }
}

words! {
    /// How many bookings a resource takes at a time.
    Sharing, "sharing" {
        /// One.
        Exclusive = "exclusive",
        /// As many as it has units.
        Pool = "pool",
        /// Any number.
        Unlimited = "unlimited",
        /// One, which takes all of its parts.
        Composite = "composite",
    }
}

words! {
    /// By what a service is sold.
    Sale, "unit_of_sale" {
        /// Once for each booking.
        Booking = "booking",
        /// For each head.
        Head = "head",
        /// For each hour.
        Hour = "hour",
    }
}

/// A part of a composite.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// The id.
    pub id: ResourceId,
    /// The slug.
    pub slug: String,
}

/// What people decide about a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The external key.
    pub key: Option<String>,
    /// The name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How it is shared.
    pub sharing: Sharing,
    /// How many units a pool has; 1 for everything else.
    pub units: i64,
    /// By what a service is sold; `booking` for everything else.
    pub sale: Sale,
    /// How long before its start a booking is made at the latest, in minutes.
    pub lead_minutes: i64,
    /// How it can be set up, each with the people that it holds so; names are unique.
    pub layouts: Vec<Layout>,
    /// What it has: names and values, `yes` for what it just has.
    pub attributes: BTreeMap<String, String>,
    /// Of what a composite consists, ordered by id.
    pub parts: Vec<Part>,
}

/// A resource of a venue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// The id.
    pub id: ResourceId,
    /// The organisation.
    pub org: OrgId,
    /// The venue.
    pub venue: VenueId,
    /// The name in commands, unique in the venue.
    pub slug: String,
    /// What people decided.
    pub details: Details,
    /// Since when nothing is booked of it any more.
    pub archived_at: Option<Timestamp>,
    /// Grows with each change.
    pub version: i64,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// A change to a resource, or with a name a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditResource {
    /// The external key.
    pub key: Patch<String>,
    /// The name.
    pub name: Option<String>,
    /// The slug.
    pub slug: Option<String>,
    /// What it is; it stays once it is chosen.
    pub kind: Option<Kind>,
    /// How it is shared; it stays once it is chosen.
    pub sharing: Option<Sharing>,
    /// How many units a pool has.
    pub units: Option<i64>,
    /// By what a service is sold.
    pub sale: Option<Sale>,
    /// How long before its start a booking is made at the latest, in minutes.
    pub lead_minutes: Option<i64>,
    /// All layouts.
    pub layouts: Option<Vec<Layout>>,
    /// Attributes that are set or taken away.
    pub attributes: BTreeMap<String, Patch<String>>,
}

/// The details of a new resource; `parts` are those of a composite.
pub fn create(new: &EditResource, parts: &[Resource]) -> Result<Details, Refusal> {
    let name = new.name.as_deref().ok_or_else(|| Refusal::invalid("name", "a name is needed"))?;
    let kind = new.kind.unwrap_or(Kind::Room);
    let sharing = new.sharing.unwrap_or_else(|| usual(kind, new, parts));
    let empty = Details {
        key: None,
        name: parse_name(name)?,
        kind,
        sharing,
        units: 1,
        sale: Sale::Booking,
        lead_minutes: 0,
        layouts: Vec::new(),
        attributes: BTreeMap::new(),
        parts: Vec::new(),
    };
    if sharing == Sharing::Pool && new.units.is_none() {
        return Err(Refusal::invalid("units", "a pool needs a number of units")
            .hint("give it with `--units N`"));
    }
    edit(&empty, new, Some(parts))
}

/// How a resource is shared when nothing is said.
fn usual(kind: Kind, new: &EditResource, parts: &[Resource]) -> Sharing {
    match (kind, new.units) {
        _ if !parts.is_empty() => Sharing::Composite,
        (_, Some(_)) => Sharing::Pool,
        (Kind::Service, None) => Sharing::Unlimited,
        (Kind::Room | Kind::Equipment | Kind::Staff, None) => Sharing::Exclusive,
    }
}

/// The details of a resource after a change; without `parts` those it has stay.
pub fn edit(
    current: &Details,
    edit: &EditResource,
    parts: Option<&[Resource]>,
) -> Result<Details, Refusal> {
    let current = current.clone();
    stays("kind", current.kind, edit.kind)?;
    stays("sharing", current.sharing, edit.sharing)?;
    let parts = match parts {
        Some(parts) => check_parts(current.sharing, parts)?,
        None => current.parts,
    };
    Ok(Details {
        key: edit.key.clone().try_map(|key| check_key(&key))?.apply(current.key),
        name: edit.name.as_deref().map_or(Ok(current.name), parse_name)?,
        units: edit.units.map_or(Ok(current.units), |it| check_units(current.sharing, it))?,
        sale: edit.sale.map_or(Ok(current.sale), |it| check_sale(current.kind, it))?,
        lead_minutes: edit.lead_minutes.map_or(Ok(current.lead_minutes), check_lead)?,
        layouts: match &edit.layouts {
            Some(layouts) => traits::check_layouts(layouts)?,
            None => current.layouts,
        },
        attributes: traits::changed(current.attributes, &edit.attributes)?,
        parts,
        kind: current.kind,
        sharing: current.sharing,
    })
}

fn stays<T: PartialEq + std::fmt::Display>(
    field: &'static str,
    current: T,
    wished: Option<T>,
) -> Result<(), Refusal> {
    match wished {
        Some(wished) if wished != current => {
            Err(Refusal::invalid(field, format!("the {field} `{current}` stays as it is"))
                .hint("archive the resource and create another"))
        }
        _ => Ok(()),
    }
}

fn check_units(sharing: Sharing, units: i64) -> Result<i64, Refusal> {
    if sharing != Sharing::Pool && units != 1 {
        let message = format!("only a pool has units, this is `{sharing}`");
        return Err(Refusal::invalid("units", message)
            .hint("leave the units out, or create a pool: `--sharing pool --units N`"));
    }
    if (1..=UNITS_MAX).contains(&units) {
        return Ok(units);
    }
    let message = format!("a number of units of `{units}` is not between 1 and {UNITS_MAX}");
    Err(Refusal::invalid("units", message).hint("give how many there are, such as `--units 6`"))
}

fn check_sale(kind: Kind, sale: Sale) -> Result<Sale, Refusal> {
    if kind == Kind::Service || sale == Sale::Booking {
        return Ok(sale);
    }
    let message = format!("only services are sold by {sale}, this is of kind `{kind}`");
    Err(Refusal::invalid("unit_of_sale", message).hint("give a room a rate per hour instead"))
}

fn check_lead(minutes: i64) -> Result<i64, Refusal> {
    if (0..=LEAD_MAX).contains(&minutes) {
        return Ok(minutes);
    }
    let message = format!("a lead time of `{minutes}` minutes is not between 0 and {LEAD_MAX}");
    Err(Refusal::invalid("lead_minutes", message).hint("choose up to a year, such as `--lead 48h`"))
}

/// The parts of a composite: exclusive ones of one venue, each once.
fn check_parts(sharing: Sharing, parts: &[Resource]) -> Result<Vec<Part>, Refusal> {
    let refused =
        |message: String, hint: &'static str| Err(Refusal::invalid("parts", message).hint(hint));
    if sharing != Sharing::Composite {
        return match parts {
            [] => Ok(Vec::new()),
            _ => refused(
                format!("only a composite has parts, this is `{sharing}`"),
                "create a composite of them: `planify venue resource create VENUE NAME --part …`",
            ),
        };
    }
    if !(2..=PARTS_MAX).contains(&parts.len()) {
        return Err(Refusal::invalid("parts", format!("a composite has 2 to {PARTS_MAX} parts"))
            .hint("give each with `--part RESOURCE`"));
    }
    if let Some(part) = parts.iter().find(|part| part.details.sharing != Sharing::Exclusive) {
        let sharing = part.details.sharing;
        let message = format!("`{}` is `{sharing}`", part.slug);
        return refused(message, "choose parts that are exclusive, such as rooms");
    }
    if let Some(part) = parts.iter().find(|part| part.archived_at.is_some()) {
        let message = format!("`{}` is archived", part.slug);
        return refused(message, "take it back first, or choose another part");
    }
    let sorted: BTreeSet<_> =
        parts.iter().map(|part| Part { id: part.id, slug: part.slug.clone() }).collect();
    if sorted.len() < parts.len() {
        return refused("a part is there twice".to_owned(), "name each part once");
    }
    Ok(sorted.into_iter().collect())
}

impl Resource {
    /// Refuses a change while it is archived.
    pub fn check_open(&self) -> Result<(), Refusal> {
        match self.archived_at {
            None => Ok(()),
            Some(_) => Err(Refusal::new("archived", format!("`{}` is archived", self.slug)).hint(
                format!("take it back first: `planify venue resource restore VENUE {}`", self.slug),
            )),
        }
    }
}

#[cfg(test)]
mod tests;
