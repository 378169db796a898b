//! How long requests took.

use std::time::Duration;

use serde_json::{Value, json};

/// Times in microseconds; every one is kept, so the percentiles are exact.
#[derive(Debug, Default)]
pub(crate) struct Latencies(Vec<u32>);

impl Latencies {
    pub(crate) fn add(&mut self, took: Duration) {
        self.0.push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
    }

    pub(crate) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    #[cfg(test)]
    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// Gives the percentiles in milliseconds.
    pub(crate) fn report(mut self) -> Value {
        self.0.sort_unstable();
        let at = |percent: usize| {
            let index = (self.0.len() * percent).div_ceil(100).saturating_sub(1);
            self.0.get(index).map(|micros| f64::from(*micros) / 1000.0)
        };
        json!({ "p50_ms": at(50), "p95_ms": at(95), "p99_ms": at(99), "max_ms": at(100) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_those_of_the_sorted_times() {
        let mut latencies = Latencies::default();
        for micros in (1..=100).rev() {
            latencies.add(Duration::from_micros(micros));
        }
        assert_eq!(latencies.count(), 100);
        let expected = json!({ "p50_ms": 0.05, "p95_ms": 0.095, "p99_ms": 0.099, "max_ms": 0.1 });
        assert_eq!(latencies.report(), expected);
        assert_eq!(Latencies::default().report()["p50_ms"], Value::Null);
    }
}
