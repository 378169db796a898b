//! The one integration test program: everything that needs more than one crate.
//!
//! No test depends on another or on their order; what they share lives in `planify-testkit`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure stops the test"
)]

mod cli;
mod crash;
mod engine;
mod examples;
mod feed;
mod http;
mod payments;
mod privacy;
mod race;
mod readme;
mod services;
mod story;
mod world;
