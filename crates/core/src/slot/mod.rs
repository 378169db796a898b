//! Slots: whether something can be booked at a time, and when it can.
//!
//! [`verdict`] alone decides, for booking and for search alike, so what is offered is accepted unless something
//! was written in between. What a booking takes includes what must be kept free around it; the time
//! that people see does not.

mod accept;
mod reason;
mod search;
mod series;
mod starts;
#[cfg(test)]
pub(crate) mod tests;
mod timetable;
mod waiting;

pub use accept::{Accepted, Claim, still_free, verdict};
pub use reason::{Holder, Reason, Why, on_the_wall, refusal};
pub use search::{Found, Wanted, search};
pub use series::{OnConflict, Plan, Skipped, plan_series};
pub use waiting::{NoWait, worth_waiting};

use crate::hours::Hours;
use crate::id::{BookingId, ResourceId};
use crate::interval::Interval;
use crate::policy::Terms;
use crate::resource::Layout;
use crate::rule::Refusal;
use crate::words::words;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// The most units, and the most people, that one may ask for.
pub const QUANTITY_MAX: i64 = 1_000_000;

words! {
    /// What takes a resource.
    BlockKind, "kind" {
        /// A booking that is not confirmed yet.
        Hold = "hold",
        /// A booking that is confirmed.
        Confirmed = "confirmed",
        /// The venue itself.
        Blackout = "blackout",
    }
}

/// What takes an exclusive resource, with what is kept free around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// When.
    pub interval: Interval,
    /// When it ends by itself, if it does; from then on it keeps nobody away.
    pub expires_at: Option<Timestamp>,
    /// Whose it is; nobody's for a blackout.
    pub booking: Option<BookingId>,
}

/// What takes units of a pool, with what is kept free around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolClaim {
    /// When.
    pub interval: Interval,
    /// How many units.
    pub quantity: i64,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
    /// Whose it is.
    pub booking: Option<BookingId>,
}

/// An exclusive resource that a booking takes: the resource itself, or a part of a composite.
#[derive(Debug, Clone, Copy)]
pub struct Leaf<'a> {
    /// The resource.
    pub resource: ResourceId,
    /// What its own policy keeps free before each booking, in minutes.
    pub before_minutes: i64,
    /// What its own policy keeps free after each booking, in minutes.
    pub after_minutes: i64,
    /// What takes it near the time in question, in any order.
    pub blocks: &'a [Block],
}

/// How a resource is shared, and what takes it.
#[derive(Debug, Clone)]
pub enum Occupancy<'a> {
    /// One booking at a time takes all of these: one, or the parts of a composite.
    Exclusive(Vec<Leaf<'a>>),
    /// Bookings share its units.
    Pool {
        /// How many units there are.
        units: i64,
        /// What takes them near the time in question, in any order.
        claims: &'a [PoolClaim],
    },
    /// Any number at a time.
    Unlimited,
}

/// What is wished of a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// How many units of a pool; 1 of everything else.
    pub quantity: i64,
    /// For how many people it must have room.
    pub seats: Option<i64>,
    /// How it shall be set up.
    pub layout: Option<String>,
    /// What it must have, and the value where that matters.
    pub attributes: Vec<(String, Option<String>)>,
}

impl Default for Wish {
    fn default() -> Self {
        Self { quantity: 1, seats: None, layout: None, attributes: Vec::new() }
    }
}

impl Wish {
    /// Refuses numbers that make no sense.
    ///
    /// # Errors
    /// `invalid` for a quantity or a number of people that is no such number.
    pub fn check(&self) -> Result<(), Refusal> {
        for (field, number) in [("quantity", Some(self.quantity)), ("seats", self.seats)] {
            if let Some(number) = number.filter(|number| !(1..=QUANTITY_MAX).contains(number)) {
                let message = format!("`{number}` is not accepted for `{field}`");
                return Err(Refusal::invalid(field, message)
                    .hint(format!("choose a number from 1 to {QUANTITY_MAX}")));
            }
        }
        Ok(())
    }
}

/// What a person has booked of a resource, or asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// When.
    pub interval: Interval,
    /// Which booking it is.
    pub booking: Option<BookingId>,
}

/// A resource that is asked for, with all that decides about it.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// The resource.
    pub resource: ResourceId,
    /// What is wished of it.
    pub wish: Wish,
    /// Whether nothing is booked of it any more, nor of its venue.
    pub is_archived: bool,
    /// The zone of its venue.
    pub zone: &'a TimeZone,
    /// When it is open.
    pub hours: &'a Hours,
    /// What its policy says in the end.
    pub terms: &'a Terms,
    /// How long before its start it must be asked for, in minutes.
    pub lead_minutes: i64,
    /// How it can be set up.
    pub layouts: &'a [Layout],
    /// What it has.
    pub attributes: &'a BTreeMap<String, String>,
    /// When the venue keeps it for itself, beside blocks that say so.
    pub blackouts: &'a [Interval],
    /// How it is shared, and what takes it.
    pub occupancy: Occupancy<'a>,
    /// What the person who asks has of it already.
    pub used: &'a [Use],
}

/// What is asked for as one: all of it, or nothing.
#[derive(Debug, Clone, Default)]
pub struct Offer<'a> {
    /// The resources.
    pub parts: Vec<Part<'a>>,
    /// The booking that is moved, whose own time does not keep it away.
    pub moved: Option<BookingId>,
    /// What the same command books beside, and has not written yet.
    pub beside: Vec<Accepted>,
}
