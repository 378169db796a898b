//! When a provider that keeps failing is left alone.
//!
//! Pure: the caller says what the time is. After `failures` in a row nothing is sent for `pause`; then exactly one call
//! is let through to try, and its outcome decides. Calls that were let through before the pause change nothing about it
//! unless they succeed.

use std::time::{Duration, Instant};

/// After how many failures a provider is left alone, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breaking {
    /// Failures in a row.
    pub failures: u32,
    /// How long nothing is sent.
    pub pause: Duration,
}

/// The state of one provider.
#[derive(Debug)]
pub(crate) struct Breaker {
    rule: Breaking,
    failures: u32,
    /// Until when nothing is sent; while a call tries, until when it has to have ended.
    closed_until: Option<Instant>,
}

impl Breaker {
    pub(crate) fn new(rule: Breaking) -> Self {
        Self { rule, failures: 0, closed_until: None }
    }

    /// Lets a call through, or says how long to wait.
    pub(crate) fn enter(&mut self, now: Instant) -> Result<(), Duration> {
        let Some(until) = self.closed_until else { return Ok(()) };
        if now < until {
            return Err(until.duration_since(now));
        }
        // The one that tries; if its outcome never comes, another may try after the next pause.
        self.closed_until = now.checked_add(self.rule.pause);
        Ok(())
    }

    /// How often the provider failed in a row.
    pub(crate) fn failures(&self) -> u32 {
        self.failures
    }

    /// Notes an answer.
    pub(crate) fn succeeded(&mut self) {
        self.failures = 0;
        self.closed_until = None;
    }

    /// Notes a failure.
    pub(crate) fn failed(&mut self, now: Instant) {
        self.failures = self.failures.saturating_add(1);
        if self.failures >= self.rule.failures {
            self.closed_until = now.checked_add(self.rule.pause);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn breaker() -> (Breaker, Instant) {
        (Breaker::new(Breaking { failures: 3, pause: 10 * SECOND }), Instant::now())
    }

    fn fail(breaker: &mut Breaker, times: u32, now: Instant) {
        for _ in 0..times {
            breaker.enter(now).unwrap();
            breaker.failed(now);
        }
    }

    #[test]
    fn failures_in_a_row_close_it() {
        let (mut breaker, now) = breaker();
        fail(&mut breaker, 2, now);
        breaker.succeeded();
        fail(&mut breaker, 3, now);
        assert_eq!(breaker.enter(now + SECOND), Err(9 * SECOND));
        assert_eq!(breaker.failures(), 3);
    }

    #[test]
    fn after_the_pause_one_call_tries() {
        let (mut breaker, now) = breaker();
        fail(&mut breaker, 3, now);
        let later = now + 10 * SECOND;
        assert_eq!(breaker.enter(later), Ok(()));
        assert_eq!(breaker.enter(later), Err(10 * SECOND));
        breaker.failed(later);
        assert_eq!(breaker.enter(later + 9 * SECOND), Err(SECOND));
        assert_eq!(breaker.enter(later + 10 * SECOND), Ok(()));
        breaker.succeeded();
        assert_eq!(breaker.enter(later + 10 * SECOND), Ok(()));
        assert_eq!(breaker.enter(later + 10 * SECOND), Ok(()));
    }

    #[test]
    fn a_call_whose_outcome_never_comes_does_not_close_it_for_good() {
        let (mut breaker, now) = breaker();
        fail(&mut breaker, 3, now);
        assert_eq!(breaker.enter(now + 10 * SECOND), Ok(()));
        assert_eq!(breaker.enter(now + 20 * SECOND), Ok(()));
    }
}
