//! New UUIDv7 values that grow strictly within a store.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use uuid::Uuid;

/// Random bytes are fetched in portions, because a fetch costs more than an id.
const PORTION: usize = 1024;
/// Bits of the counter that follows the milliseconds.
const COUNTER_BITS: u32 = 42;

/// A source of ids shared by the lanes of a store.
#[derive(Debug)]
pub(crate) struct IdSource(Mutex<State>);

#[derive(Debug)]
struct State {
    millisecond: u64,
    counter: u64,
    random: [u8; PORTION],
    used: usize,
}

impl IdSource {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(State { millisecond: 0, counter: 0, random: [0; PORTION], used: PORTION }))
    }

    /// Makes an id of the time `now`, greater than all made before.
    pub(crate) fn next(&self, now: Timestamp) -> Uuid {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let millisecond = u64::try_from(now.as_millisecond()).unwrap_or(0);
        if millisecond > state.millisecond {
            state.millisecond = millisecond;
            // The top bit starts empty, so that a millisecond has room for 2^41 ids.
            state.counter = state.take() >> (65 - COUNTER_BITS);
        } else {
            state.counter += 1;
            if state.counter >> COUNTER_BITS != 0 {
                state.counter = 0;
                state.millisecond += 1;
            }
        }
        let tail = state.take() >> 32;
        let high = (state.millisecond << 16) | 0x7000 | (state.counter >> 30);
        let low = (1 << 63) | ((state.counter & 0x3fff_ffff) << 32) | tail;
        Uuid::from_u64_pair(high, low)
    }
}

impl State {
    fn take(&mut self) -> u64 {
        if self.used + 8 > PORTION {
            aws_lc_rs::rand::fill(&mut self.random)
                .expect("the system gives random bytes once it has started");
            self.used = 0;
        }
        let bytes = self.random.get(self.used..self.used + 8).and_then(|part| part.try_into().ok());
        self.used += 8;
        u64::from_le_bytes(bytes.expect("the portion is a multiple of 8 bytes"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_also_when_the_clock_steps_back() {
        let source = IdSource::new();
        let mut last = Uuid::nil();
        for step in [5, 5, 6, 3, 3, 7, 7] {
            for _ in 0..1000 {
                let id =
                    source.next(Timestamp::from_millisecond(1_800_000_000_000 + step).unwrap());
                assert!(id > last, "{id} after {last}");
                assert_eq!((id.get_version_num(), id.get_variant()), (7, uuid::Variant::RFC4122));
                last = id;
            }
        }
    }

    #[test]
    fn an_id_carries_the_time_of_its_transaction() {
        let id = IdSource::new().next(Timestamp::from_millisecond(1_800_000_000_123).unwrap());
        assert_eq!(id.get_timestamp().unwrap().to_unix(), (1_800_000_000, 123_000_000));
    }
}
