//! The domain of Planify as plain values and pure functions.
//!
//! Nothing here knows a clock, randomness, files, environment, sockets, SQL, JSON or async.

pub mod actor;
pub mod id;
pub mod patch;
pub mod reference;
pub mod rule;
pub mod text;
