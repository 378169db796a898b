//! When work that failed is tried again, and when it is given up.
//!
//! Waits double from `FIRST` to `LONGEST` and are drawn evenly from the whole span (full jitter),
//! so that what failed together does not come back together.

use jiff::{SignedDuration, Timestamp};

/// The span from which the first wait is drawn.
pub const FIRST: SignedDuration = SignedDuration::from_secs(10);
/// The longest span from which a wait is drawn.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(6);
/// The most attempts.
pub const ATTEMPTS_MAX: i64 = 12;
/// The longest span from which a wait is drawn while the other side cannot be reached.
pub const LONGEST_UNREACHABLE: SignedDuration = SignedDuration::from_mins(5);
/// How long work is tried after it was due.
pub const LASTS: SignedDuration = SignedDuration::from_hours(72);

/// When to try again after `attempts` attempts of work that was due at `due_at`; none to give up.
///
/// `chance` is a random number; each gives another wait of the span.
pub fn next(attempts: i64, due_at: Timestamp, now: Timestamp, chance: u32) -> Option<Timestamp> {
    if attempts >= ATTEMPTS_MAX {
        return None;
    }
    after(wait(attempts, LONGEST, chance), due_at, now)
}

/// When to try again while the other side cannot be reached: any number of times, but not for ever.
pub fn unreachable(
    attempts: i64,
    due_at: Timestamp,
    now: Timestamp,
    chance: u32,
) -> Option<Timestamp> {
    after(wait(attempts, LONGEST_UNREACHABLE, chance), due_at, now)
}

fn after(wait: SignedDuration, due_at: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let at = now.checked_add(wait).ok()?;
    (at.duration_since(due_at) <= LASTS).then_some(at)
}

/// The wait after `attempts` attempts, at least a second.
fn wait(attempts: i64, longest: SignedDuration, chance: u32) -> SignedDuration {
    let doublings = u32::try_from(attempts.saturating_sub(1).clamp(0, 31)).unwrap_or(0);
    let span = FIRST.as_secs().saturating_mul(1_i64 << doublings).min(longest.as_secs());
    let part = i128::from(span) * i128::from(chance) / i128::from(u32::MAX);
    SignedDuration::from_secs(i64::try_from(part).unwrap_or(span).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUE: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn waits_grow_up_to_the_longest() {
        let longest = |attempts| next(attempts, DUE, DUE, u32::MAX).unwrap().as_second();
        let waits: Vec<_> = (1..ATTEMPTS_MAX).map(longest).collect();
        assert_eq!(waits, [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120, 10240]);
        assert_eq!(wait(40, LONGEST, u32::MAX), LONGEST);
    }

    #[test]
    fn chance_spreads_a_wait_over_its_whole_span() {
        let waits = [0, u32::MAX / 2, u32::MAX].map(|chance| wait(4, LONGEST, chance).as_secs());
        assert_eq!(waits, [1, 39, 80]);
    }

    #[test]
    fn work_is_given_up_after_the_last_attempt_or_when_it_is_too_old() {
        assert_eq!(next(ATTEMPTS_MAX, DUE, DUE, 0), None);
        assert_eq!(next(1, DUE, DUE + LASTS, 0), None);
        assert!(next(1, DUE, DUE + LASTS - SignedDuration::from_secs(1), 0).is_some());
        assert!(unreachable(900, DUE, DUE, u32::MAX).is_some());
        assert_eq!(unreachable(900, DUE, DUE + LASTS, 0), None);
    }
}
