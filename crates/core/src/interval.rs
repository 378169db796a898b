//! Stretches of time: half-open, never empty, of whole seconds.
//!
//! What ends when another begins does not overlap it, so bookings back to back are fine.

use crate::rule::Refusal;
use jiff::{SignedDuration, Timestamp};

/// A stretch of time from its start, included, to its end, excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Interval {
    starts_at: Timestamp,
    ends_at: Timestamp,
}

impl Interval {
    /// Puts an interval together.
    ///
    /// # Errors
    /// `bad-interval` if it ends no later than it begins, or has parts of a second.
    pub fn new(starts_at: Timestamp, ends_at: Timestamp) -> Result<Self, Refusal> {
        if ends_at <= starts_at {
            let message = format!("it ends at {ends_at}, no later than it begins at {starts_at}");
            return Err(Refusal::new("bad-interval", message)
                .field("end")
                .hint("choose an end that is later than the start"));
        }
        let is_whole = |at: Timestamp| at.subsec_nanosecond() == 0;
        if !is_whole(starts_at) || !is_whole(ends_at) {
            return Err(Refusal::new("bad-interval", "times have whole seconds")
                .field("start")
                .hint("leave out the parts of a second"));
        }
        Ok(Self { starts_at, ends_at })
    }

    /// An interval if it is not empty.
    pub(crate) fn some(starts_at: Timestamp, ends_at: Timestamp) -> Option<Self> {
        Self::new(starts_at, ends_at).ok()
    }

    /// The start, included.
    pub fn starts_at(&self) -> Timestamp {
        self.starts_at
    }

    /// The end, excluded.
    pub fn ends_at(&self) -> Timestamp {
        self.ends_at
    }

    /// How long it lasts.
    pub fn length(&self) -> SignedDuration {
        self.ends_at.duration_since(self.starts_at)
    }

    /// How many seconds it lasts.
    pub fn seconds(&self) -> i64 {
        self.length().as_secs()
    }

    /// Whether an instant lies within.
    pub fn holds(&self, at: Timestamp) -> bool {
        self.starts_at <= at && at < self.ends_at
    }

    /// Whether the other lies within, as a whole.
    pub fn covers(&self, other: &Self) -> bool {
        self.starts_at <= other.starts_at && other.ends_at <= self.ends_at
    }

    /// Whether the two have a moment in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }

    /// What the two have in common.
    pub fn common(&self, other: &Self) -> Option<Self> {
        Self::some(self.starts_at.max(other.starts_at), self.ends_at.min(other.ends_at))
    }

    /// The same with so much more before and after; at the ends of time it stops growing.
    #[must_use]
    pub fn widened(&self, before: SignedDuration, after: SignedDuration) -> Self {
        Self {
            starts_at: self.starts_at.saturating_sub(before).unwrap_or(self.starts_at),
            ends_at: self.ends_at.saturating_add(after).unwrap_or(self.ends_at),
        }
    }
}

/// Sorts intervals and joins those that overlap or touch.
pub fn merged(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_unstable();
    let mut joined: Vec<Interval> = Vec::with_capacity(intervals.len());
    for interval in intervals {
        match joined.last_mut() {
            Some(last) if interval.starts_at <= last.ends_at => {
                last.ends_at = last.ends_at.max(interval.ends_at);
            }
            _ => joined.push(interval),
        }
    }
    joined
}

/// What of `whole` none of the others covers; they are in order and do not overlap.
pub fn gaps(whole: &Interval, covered: &[Interval]) -> Vec<Interval> {
    let mut from = whole.starts_at;
    let mut open = Vec::new();
    for part in covered.iter().filter(|part| part.overlaps(whole)) {
        open.extend(Interval::some(from, part.starts_at));
        from = from.max(part.ends_at);
    }
    open.extend(Interval::some(from, whole.ends_at));
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn interval(from: i64, until: i64) -> Interval {
        Interval::new(at(from), at(until)).unwrap()
    }

    #[test]
    fn empty_reversed_and_broken_intervals_are_refused() {
        let broken = Timestamp::new(5, 1).unwrap();
        for (from, until) in [(at(5), at(5)), (at(6), at(5)), (broken, at(9)), (at(1), broken)] {
            let refusal = Interval::new(from, until).unwrap_err();
            assert_eq!(refusal.code, "bad-interval", "{from} {until}");
            assert!(refusal.hint.is_some());
        }
        assert!(Interval::new(at(5), at(6)).is_ok());
    }

    #[test]
    fn what_touches_does_not_overlap() {
        let middle = interval(10, 20);
        for (other, overlaps, covers) in [
            (interval(0, 10), false, false),
            (interval(20, 30), false, false),
            (interval(0, 11), true, false),
            (interval(19, 30), true, false),
            (interval(10, 20), true, true),
            (interval(11, 19), true, true),
            (interval(9, 21), true, false),
        ] {
            assert_eq!(middle.overlaps(&other), overlaps, "{other:?}");
            assert_eq!(other.overlaps(&middle), overlaps, "{other:?}");
            assert_eq!(middle.covers(&other), covers, "{other:?}");
        }
        assert!(middle.holds(at(10)) && !middle.holds(at(20)));
        assert_eq!(middle.common(&interval(15, 40)), Some(interval(15, 20)));
        assert_eq!(middle.common(&interval(20, 40)), None);
        let minute = SignedDuration::from_secs(3);
        assert_eq!(middle.widened(minute, minute * 2), interval(7, 26));
    }

    proptest! {
        #[test]
        fn merging_and_gaps_agree_with_counting_seconds(
            spans in prop::collection::vec((0_i64..60, 1_i64..10), 0..8),
            whole in (0_i64..40, 1_i64..30),
        ) {
            let spans: Vec<Interval> =
                spans.into_iter().map(|(from, length)| interval(from, from + length)).collect();
            let whole = interval(whole.0, whole.0 + whole.1);
            let joined = merged(spans.clone());
            let open = gaps(&whole, &joined);
            for second in 0..80 {
                let covered = spans.iter().any(|span| span.holds(at(second)));
                prop_assert_eq!(joined.iter().any(|span| span.holds(at(second))), covered);
                let is_open = open.iter().any(|span| span.holds(at(second)));
                prop_assert_eq!(is_open, !covered && whole.holds(at(second)));
            }
            for pair in joined.windows(2) {
                prop_assert!(pair[0].ends_at() < pair[1].starts_at());
            }
        }
    }
}
