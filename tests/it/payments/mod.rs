//! Payments from the provider's first word to the last row: a whole daemon, the simulator over HTTP, and messages and
//! kills in any order.

pub(crate) mod door;
mod replays;
