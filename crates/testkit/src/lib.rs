//! What tests of more than one crate share: places of their own, real components, mails, and waiting for a condition.
//!
//! Nothing here is shared between two tests: each gets its own folder, database and daemon, and leaves none behind.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::return_self_not_must_use,
    reason = "the whole crate is test code, where a failure stops the test"
)]

pub mod clock;
pub mod component;
pub mod daemon;
pub mod folder;
pub mod home;
pub mod mail;
pub mod postgres;
pub mod proxy;
pub mod psp;
pub mod random;
pub mod stores;
pub mod wait;
