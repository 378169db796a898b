//! The use cases of Planify: one function per command or query, run inside one transaction.
//!
//! The first line of each is `permit`; then it reads with the queries of the store, decides with
//! the functions of the core, writes rows, appends to the journal, plans notices and enqueues
//! jobs. All of it happens in the caller's transaction, or nothing.

pub mod accounts;
pub mod agenda;
pub mod ahead;
pub mod answers;
pub mod audit;
pub mod blackouts;
pub mod bookables;
pub mod bookings;
pub mod call;
pub mod changes;
pub mod checkins;
pub mod checks;
pub mod copies;
pub mod duties;
pub mod error;
pub mod events;
pub mod guest_sets;
pub mod guests;
pub mod house_rules;
pub mod idempotency;
pub mod import;
pub mod invitations;
pub mod invites;
pub mod join_requests;
pub mod letters;
pub mod links;
pub mod members;
pub mod notices;
pub mod occurrences;
pub mod offers;
pub mod orgs;
pub mod outbox;
mod page;
mod payload;
pub mod payments;
pub mod persons;
pub mod places;
pub mod privacy;
pub mod promos;
pub mod questions;
mod quotas;
pub mod rates;
mod recorder;
pub mod registration;
mod resolve;
pub mod resources;
pub mod series;
pub mod sessions;
pub mod slots;
pub mod status;
mod tickets;
pub mod tokens;
pub mod users;
pub mod venues;

pub use call::{Call, Effect, Outcome};
pub use error::EngineError;
pub use page::{Page, PageRequest};
