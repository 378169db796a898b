//! The daemon of Planify: listeners, HTTP handlers, workers and their configuration.
//!
//! Rules live in the engine and below; nothing here decides about events or guests.

mod account;
pub mod app;
mod auth;
pub mod clock;
pub mod config;
#[cfg(test)]
mod fake_maps;
mod http;
pub mod letters;
pub mod listener;
pub mod log;
pub mod mail;
mod maps;
pub mod metrics;
pub mod pages;
pub mod password;
pub mod paths;
pub mod payments;
mod rate;
mod run;
pub mod secret;
pub mod shutdown;
mod signup;
pub mod targets;
#[cfg(test)]
mod testing;
mod usage;
mod wire;
pub mod worker;

pub use app::App;
pub use run::{Options, Running, StartError, run, start, start_with};

/// Gives the newest schema of a database that the daemon knows.
pub fn newest_schema() -> i64 {
    planify_store::Store::newest_schema()
}

/// Gives the OpenAPI 3.1 document of the HTTP interface.
pub fn openapi_json() -> String {
    http::openapi_json()
}
