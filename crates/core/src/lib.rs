//! The domain of Planify as plain values and pure functions.
//!
//! Nothing here knows a clock, randomness, files, environment, sockets, SQL, JSON or async.
