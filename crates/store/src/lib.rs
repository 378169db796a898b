//! STAND-IN lib.rs until the driver lands. For `store`: replace this file by yours, keep the `pub mod`
//! lines of the aggregates below, delete shim.rs, and give journal/jobs/idempotency these shapes
//! (see shim.rs): journal::{Entry, JournalRow, append, head, oldest, since}, jobs::{enqueue(tx, kind,
//! key, payload: Option<&JsonText>, due_at), cancel(tx, kind, key), counts(tx) -> (pending, dead)},
//! idempotency::{Entry, Kept, find, insert}.
pub mod answers;
pub mod constraints;
pub mod events;
pub mod guests;
pub mod notices;
pub mod orgs;
pub mod persons;
mod shim;
pub mod tokens;
pub mod words;
pub use shim::*;
