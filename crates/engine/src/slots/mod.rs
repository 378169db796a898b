//! Free times: which resources can be booked when, whether something can be, and why not.
//!
//! What is offered is what `planify_core::slot::verdict` accepts and what has a price, read as a booking reads it,
//! so it can be booked unless something was written in between. Whose a booking is, only those learn who may see
//! bookings.

mod check;
mod find;
mod price;

pub use check::{CheckSlot, Checked, OtherTime, check};
pub use find::{FindSlots, FoundSlots, find};

use jiff::SignedDuration;
use planify_core::geo::Coordinates;
use planify_core::interval::Interval;
use planify_core::price::Quote;
use planify_core::resource::Resource;
use planify_core::rule::Refusal;
use planify_core::slot::Wish;
use planify_core::venue::Venue;
use std::sync::Arc;

/// The longest time that is looked through at once.
pub const WINDOW_MAX: SignedDuration = SignedDuration::from_hours(93 * 24);
/// The most slots of one answer.
pub const SLOTS_MAX: usize = 200;
/// The most attributes that are asked for at once.
const ATTRIBUTES_MAX: usize = 50;

/// A resource that is free at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The resource.
    pub resource: Resource,
    /// Its venue.
    pub venue: Arc<Venue>,
    /// When.
    pub interval: Interval,
    /// What it costs; none if nothing.
    pub price: Option<Quote>,
    /// How far away it is, in whole metres, if a place was named.
    pub metres: Option<i64>,
    /// How many people it holds so, where that is known.
    pub capacity: Option<i64>,
}

/// Around which place something is looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// The place.
    pub at: Coordinates,
    /// How far away it may be.
    pub metres_max: Option<f64>,
}

/// How many people a resource holds when it is set up as is wished.
fn capacity(resource: &Resource, wish: &Wish) -> Option<i64> {
    let layouts = resource.details.layouts.iter();
    let fits = |name: &str| wish.layout.as_deref().is_none_or(|asked| asked == name);
    layouts.filter(|layout| fits(&layout.name)).map(|layout| layout.capacity).max()
}

/// Refuses a wish that makes no sense, or is too much.
fn check_wish(wish: &Wish) -> Result<(), Refusal> {
    wish.check()?;
    if wish.attributes.len() > ATTRIBUTES_MAX {
        let message = format!("more than {ATTRIBUTES_MAX} attributes are asked for");
        return Err(Refusal::invalid("has", message));
    }
    Ok(())
}

/// Whole metres of a distance on the earth.
fn whole(metres: f64) -> i64 {
    format!("{:.0}", metres.max(0.0)).parse().unwrap_or(i64::MAX)
}
