//! The threads of a store.

use std::thread::{self, JoinHandle};

use crate::{OpenError, StoreError};

/// Starts a named thread.
pub(crate) fn spawn(
    name: &str,
    work: impl FnOnce() + Send + 'static,
) -> Result<JoinHandle<()>, OpenError> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map_err(|error| StoreError::Unavailable(format!("cannot start a thread: {error}")).into())
}
