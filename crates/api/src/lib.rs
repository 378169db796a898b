//! The wire: JSON types, error codes, schema names and path constants of the HTTP interface.
//!
//! Fields are only ever added within `v1`. Times are RFC 3339 in UTC, wall clocks are local times
//! beside their zone, identifiers are TypeIDs.

pub mod admin;
pub mod agenda;
pub mod answers;
pub mod auth;
pub mod blackouts;
pub mod bookings;
pub mod changes;
pub mod checkins;
pub mod codes;
pub mod convert;
pub mod envelope;
pub mod events;
pub mod guest_sets;
pub mod guests;
pub mod house_rules;
pub mod invites;
pub mod invoices;
pub mod join_requests;
pub mod members;
pub mod money;
pub mod notices;
pub mod orgs;
pub mod patch;
pub mod paths;
pub mod payments;
pub mod persons;
pub mod places;
pub mod problem;
pub mod promos;
pub mod questions;
pub mod rates;
pub mod registration;
pub mod resources;
pub mod slots;
pub mod status;
pub mod tokens;
pub mod users;
pub mod venues;
