//! The daemon of Planify: listeners, HTTP handlers, workers and their configuration.
//!
//! Rules live in the engine and below; nothing here decides about events or guests.

pub mod clock;
pub mod config;
pub mod http;
pub mod letters;
pub mod listener;
pub mod metrics;
pub mod paths;
pub mod shutdown;
