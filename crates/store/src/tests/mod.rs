//! Facts about the store that hold on both engines, checked on a fresh database each.

mod support;
mod transactions;
