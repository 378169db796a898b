//! Many at once for the same places: one gets each, nobody loses one, and what happens without the guards.
//!
//! After each round a brute-force audit looks at all bookings and their parts, and at nothing else: no two that are
//! kept may be of one room at once, and no more units of a pool than there are. Blocks and steps must agree with it.

mod audit;
mod controls;
mod house;
mod promos;
mod rounds;
mod states;
mod waiting;

use audit::Audit;
use house::House;

/// Callers of each round.
const CALLERS: usize = 64;
/// Rounds of each race.
const ROUNDS: i64 = 20;
/// Rounds of a control; one that oversells is enough.
const CONTROL_ROUNDS: i64 = 20;
