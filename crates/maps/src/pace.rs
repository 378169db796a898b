//! Keeps calls apart, so that a public server is asked no more often than it allows.
//!
//! Each call takes the next free instant; who would wait too long is told to come again.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::error::MapsError;

/// The longest that a call waits for its turn.
const WAIT_MAX: Duration = Duration::from_secs(5);

/// How far apart calls are.
#[derive(Debug)]
pub(crate) struct Pace {
    every: Duration,
    free_at: Mutex<Option<Instant>>,
}

impl Pace {
    /// One call in this time.
    pub(crate) fn new(every: Duration) -> Self {
        Self { every, free_at: Mutex::default() }
    }

    /// Waits for the turn of a call.
    pub(crate) async fn turn(&self) -> Result<(), MapsError> {
        let at = self.take(Instant::now())?;
        sleep_until(at).await;
        Ok(())
    }

    /// Takes the next free instant.
    fn take(&self, now: Instant) -> Result<Instant, MapsError> {
        let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        let at = free_at.map_or(now, |free_at| free_at.max(now));
        let wait = at.duration_since(now);
        if wait > WAIT_MAX {
            return Err(MapsError::Limited { after: Some(wait) });
        }
        *free_at = Some(at + self.every);
        Ok(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn calls_are_a_second_apart_and_who_would_wait_long_is_refused() {
        let (pace, now) = (Pace::new(SECOND), Instant::now());
        for turn in 0..6 {
            assert_eq!(pace.take(now), Ok(now + turn * SECOND));
        }
        let refused = MapsError::Limited { after: Some(6 * SECOND) };
        assert_eq!(pace.take(now), Err(refused));
        // Who was refused takes no turn.
        assert_eq!(pace.take(now + 2 * SECOND), Ok(now + 6 * SECOND));
        assert_eq!(pace.take(now + 60 * SECOND), Ok(now + 60 * SECOND));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_waits_for_its_turn() {
        let (pace, start) = (Pace::new(SECOND), Instant::now());
        for _ in 0..3 {
            pace.turn().await.unwrap();
        }
        assert_eq!(start.elapsed(), 2 * SECOND);
    }
}
