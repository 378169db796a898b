//! When tokens and sessions were used last: noted in memory, written rarely and together.
//!
//! A credential is written at most once a minute, however often it is used, and never by the
//! request that uses it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use planify_core::id::{SessionId, TokenId};
use tokio::sync::Notify;
use tokio::time::Instant;

/// How long a use stands for those that follow.
const STANDS: Duration = Duration::from_secs(60);
/// The most credentials that are remembered.
const REMEMBERED_MAX: usize = 10_000;

/// Something that was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Used {
    Token(TokenId),
    Session(SessionId),
}

/// Uses that were noted.
#[derive(Debug, Default)]
pub(crate) struct Usage {
    state: Mutex<State>,
    noted: Notify,
}

#[derive(Debug, Default)]
struct State {
    seen: HashMap<Used, Instant>,
    waiting: Vec<(Used, Timestamp)>,
}

impl Usage {
    /// Notes that a credential was used.
    pub(crate) fn note(&self, used: Used, at: Timestamp) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.seen.get(&used).is_some_and(|since| since.elapsed() < STANDS) {
            return;
        }
        if state.seen.len() >= REMEMBERED_MAX {
            state.seen.retain(|_, since| since.elapsed() < STANDS);
        }
        if state.seen.len() >= REMEMBERED_MAX {
            return;
        }
        state.seen.insert(used, Instant::now());
        state.waiting.push((used, at));
        self.noted.notify_one();
    }

    /// Waits until there is something to write.
    pub(crate) async fn noted(&self) {
        self.noted.notified().await;
    }

    /// Gives what is to be written, once.
    pub(crate) fn take(&self) -> Vec<(Used, Timestamp)> {
        std::mem::take(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner).waiting)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_use_stands_for_those_of_the_next_minute() {
        let usage = Usage::default();
        let one = Used::Token(Uuid::from_u128(1).into());
        let other = Used::Session(Uuid::from_u128(1).into());
        let at = Timestamp::UNIX_EPOCH;
        for _ in 0..1000 {
            usage.note(one, at);
        }
        usage.note(other, at);
        usage.noted().await;
        assert_eq!(usage.take(), [(one, at), (other, at)]);
        usage.note(one, at);
        assert_eq!(usage.take(), []);
        tokio::time::advance(STANDS).await;
        usage.note(one, at);
        assert_eq!(usage.take(), [(one, at)]);
    }
}
