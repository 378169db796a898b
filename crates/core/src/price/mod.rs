//! What a booking costs: rates, and how they apply to each part of its time.
//!
//! What a moment costs follows from its wall clock at the venue, so a clock that is put forward or back changes
//! only how long it lasts. Amounts are whole smallest units; what a rate comes to
//! over all parts is rounded once, so cutting time into parts changes no price, and the lines add up to the total.

mod charge;
mod parts;
mod quote;
mod rate;
#[cfg(test)]
mod tests;

pub use charge::{Ask, Charge, charges};
pub use quote::{Line, LineKind, Priced, Quote};
pub use rate::{Condition, Effect, Rate, Unit};
