//! What a booking costs: rates, and how they apply to each part of its time.
//!
//! What a moment costs follows from its wall clock at the venue, so a clock that is put forward or back changes
//! only how long it lasts. Amounts are whole smallest units; what a rate gives over several parts is
//! rounded once, so cutting time into parts changes no price.

mod charge;
mod parts;
mod rate;

pub use charge::{Ask, Charge, charges};
pub use rate::{Condition, Effect, Rate, Unit};
