//! The use cases on a real store, each story on SQLite and on Postgres.

mod accounts;
mod answers;
mod audit;
mod events;
mod expansion;
mod guests;
mod idempotency;
mod imports;
mod journal;
mod links;
mod model;
mod notices;
mod orgs;
mod permissions;
mod persons;
mod privacy;
mod schema;
mod tokens;
