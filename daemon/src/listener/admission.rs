//! How many connections are open, in all and of one address.
//!
//! A connection holds an [`Admission`] for as long as it lives; when all are given back the
//! listener has drained.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Counts connections against their limits.
#[derive(Debug)]
pub(super) struct Admissions {
    all: Arc<Semaphore>,
    connections_max: usize,
    per_address_max: usize,
    per_address: Mutex<HashMap<IpAddr, usize>>,
}

impl Admissions {
    pub(super) fn new(connections_max: usize, per_address_max: usize) -> Arc<Self> {
        let connections_max = connections_max.min(Semaphore::MAX_PERMITS);
        Arc::new(Self {
            all: Arc::new(Semaphore::new(connections_max)),
            connections_max,
            per_address_max,
            per_address: Mutex::default(),
        })
    }

    /// Takes a place, or gives `None` when there is none; an exempt connection has no address.
    pub(super) fn admit(self: &Arc<Self>, address: Option<IpAddr>) -> Option<Admission> {
        let permit = Arc::clone(&self.all).try_acquire_owned().ok()?;
        let address = address.filter(|_| self.per_address_max > 0);
        if let Some(address) = address {
            let mut counts = self.per_address.lock().unwrap_or_else(PoisonError::into_inner);
            let count = counts.entry(address).or_insert(0);
            if *count >= self.per_address_max {
                return None;
            }
            *count += 1;
        }
        Some(Admission { admissions: Arc::clone(self), address, _permit: permit })
    }

    /// Gives the number of open connections.
    pub(super) fn open(&self) -> usize {
        self.connections_max - self.all.available_permits()
    }

    /// Waits until no connection is open.
    pub(super) async fn all_closed(&self) {
        let all = u32::try_from(self.connections_max).unwrap_or(u32::MAX);
        // The semaphore is never closed, so this only ends with every permit in hand.
        let _ = self.all.acquire_many(all).await;
    }
}

/// The place of one connection.
#[derive(Debug)]
pub(super) struct Admission {
    admissions: Arc<Admissions>,
    address: Option<IpAddr>,
    _permit: OwnedSemaphorePermit,
}

impl Drop for Admission {
    fn drop(&mut self) {
        let Some(address) = self.address else { return };
        let counts = &self.admissions.per_address;
        let mut counts = counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn places_are_limited_in_all_and_by_address_and_given_back() {
        let admissions = Admissions::new(3, 2);
        let (one, other): (IpAddr, IpAddr) =
            ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        let first = admissions.admit(Some(one));
        let second = admissions.admit(Some(one));
        assert!(first.is_some() && second.is_some());
        assert!(admissions.admit(Some(one)).is_none());
        let third = admissions.admit(Some(other));
        assert!(third.is_some());
        assert!(admissions.admit(None).is_none());
        drop(first);
        let again = admissions.admit(Some(one));
        assert!(again.is_some());
        assert_eq!(admissions.open(), 3);
        drop((second, third, again));
        admissions.all_closed().await;
        assert_eq!(admissions.open(), 0);
        assert!(admissions.per_address.lock().unwrap().is_empty());
    }
}
