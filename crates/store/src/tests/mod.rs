//! Facts about the store, each checked on a fresh database, on every engine that is there.

mod bookings;
mod files;
mod lanes;
mod migrations;
mod postgres;
mod proxy;
mod queries;
mod support;
mod transactions;
