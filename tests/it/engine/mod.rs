//! The use cases on a real store, each story on SQLite and on Postgres.

mod accounts;
mod agenda;
mod answers;
mod audit;
mod checkins;
mod events;
mod expansion;
mod filters;
mod guests;
mod idempotency;
mod imports;
mod invites;
mod join_requests;
mod journal;
mod links;
mod members;
mod model;
mod notices;
mod org_settings;
mod orgs;
mod people;
mod permissions;
mod persons;
mod privacy;
mod schema;
mod tokens;
