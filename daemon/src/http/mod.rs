//! The HTTP interface, one file per noun.

pub(crate) mod body;
pub(crate) mod error;
pub(crate) mod route;
