//! What a daemon promised is there after it died: killed at any moment, by itself under load, or with its disk full.
//!
//! The test keeps its own book of what was acknowledged, in another process than the one that dies.

mod book;
mod control;
mod disk;
mod kills;
mod load;
mod payments;
mod server;
mod syncs;
mod trace;
