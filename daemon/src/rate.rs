//! Rates of requests by the generic cell rate algorithm (GCRA).
//!
//! For each key one instant is kept: when its allowance is whole again. A key whose instant has
//! passed is like one never seen, so the table is pruned without harm.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::config::{HourlyRate, Rate};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);
/// The most keys that are remembered.
const KEYS_MAX: usize = 65_536;

/// Limits how often each key may do something.
#[derive(Debug)]
pub(crate) struct Limiter<K> {
    /// What one request costs; `None` is no limit.
    cost: Option<Duration>,
    allowance: Duration,
    whole_again_at: Mutex<HashMap<K, Instant>>,
}

impl<K: Hash + Eq> Limiter<K> {
    /// Makes a limiter of a rate.
    pub(crate) fn new(rate: Rate) -> Self {
        Self::with((rate.per_minute > 0).then(|| MINUTE / rate.per_minute), rate.burst)
    }

    /// Makes a limiter of a slow rate.
    pub(crate) fn hourly(rate: HourlyRate) -> Self {
        Self::with((rate.per_hour > 0).then(|| HOUR / rate.per_hour), rate.burst)
    }

    fn with(cost: Option<Duration>, burst: u32) -> Self {
        let allowance = cost.unwrap_or_default() * burst;
        Self { cost, allowance, whole_again_at: Mutex::default() }
    }

    /// Lets a key do it once more, or says after how many seconds it may.
    pub(crate) fn check(&self, key: K) -> Result<(), u32> {
        let Some(cost) = self.cost else { return Ok(()) };
        let now = Instant::now();
        let mut table = self.whole_again_at.lock().unwrap_or_else(PoisonError::into_inner);
        if table.len() >= KEYS_MAX {
            table.retain(|_, whole_again_at| *whole_again_at > now);
        }
        let is_full = table.len() >= KEYS_MAX;
        let before = table.get(&key).map_or(now, |at| (*at).max(now));
        let after = before + cost;
        let used = after.duration_since(now);
        if used > self.allowance || (is_full && !table.contains_key(&key)) {
            let wait = used.saturating_sub(self.allowance).max(Duration::from_millis(1));
            return Err(u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX));
        }
        table.insert(key, after);
        Ok(())
    }
}

/// Gives what counts as one client: an IPv4 address, or the network that one IPv6 customer has.
pub(crate) fn client_key(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)))
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_burst_is_let_through_and_then_the_rate() {
        let limiter = Limiter::new(Rate { per_minute: 60, burst: 3 });
        for _ in 0..3 {
            assert_eq!(limiter.check("a"), Ok(()));
        }
        assert_eq!(limiter.check("a"), Err(1));
        assert_eq!(limiter.check("b"), Ok(()));
        tokio::time::advance(Duration::from_secs(1)).await;
        assert_eq!(limiter.check("a"), Ok(()));
        assert_eq!(limiter.check("a"), Err(1));
        tokio::time::advance(MINUTE).await;
        for _ in 0..3 {
            assert_eq!(limiter.check("a"), Ok(()));
        }
        assert_eq!(limiter.check("a"), Err(1));
    }

    #[tokio::test(start_paused = true)]
    async fn an_hourly_rate_comes_back_in_its_part_of_an_hour() {
        let limiter = Limiter::hourly(HourlyRate { per_hour: 6, burst: 1 });
        assert_eq!(limiter.check("a"), Ok(()));
        assert_eq!(limiter.check("a"), Err(600));
        tokio::time::advance(Duration::from_secs(600)).await;
        assert_eq!(limiter.check("a"), Ok(()));
    }

    #[tokio::test(start_paused = true)]
    async fn the_table_does_not_grow_for_ever() {
        let limiter = Limiter::new(Rate { per_minute: 60, burst: 1 });
        for key in 0..KEYS_MAX {
            assert_eq!(limiter.check(key), Ok(()));
        }
        assert_eq!(limiter.check(KEYS_MAX), Err(1));
        tokio::time::advance(Duration::from_secs(2)).await;
        assert_eq!(limiter.check(KEYS_MAX), Ok(()));
        assert_eq!(limiter.whole_again_at.lock().unwrap().len(), 1);
    }

    #[test]
    fn no_rate_is_no_limit() {
        let limiter = Limiter::new(Rate { per_minute: 0, burst: 1 });
        assert!((0..1000).all(|_| limiter.check(()).is_ok()));
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one_client() {
        let key = |text: &str| client_key(text.parse().unwrap());
        assert_eq!(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
        assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
        assert_eq!(key("::ffff:192.0.2.1"), key("192.0.2.1"));
        assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
    }
}
