//! From the wall clock of a series to instants.
//!
//! The stretch of time around the last answer in which the offset stays the same is remembered, so
//! most questions cost a comparison and a subtraction.

use super::civil;
use ical::recur::IcalRecurDateTime;
use ical::tz::{IcalTz, IcalTzOffset, IcalTzTransitions};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneTransition};

/// The clock that a series is told in.
#[derive(Debug, Clone)]
pub enum Clock {
    /// No zone: the clock of wherever the reader is, counted as UTC.
    Floating,
    /// A zone of the database.
    Zone(TimeZone),
    /// A zone that the calendar itself describes.
    Described(Box<Described>),
}

impl Clock {
    /// The wall clock that is shown at an instant.
    pub fn shown(&self, at: Timestamp) -> DateTime {
        match self {
            Self::Floating => TimeZone::UTC.to_datetime(at),
            Self::Zone(zone) => zone.to_datetime(at),
            Self::Described(zone) => {
                let local = zone.0.local(at.as_second()).seconds();
                civil::wall(local).unwrap_or_else(|| TimeZone::UTC.to_datetime(at))
            }
        }
    }
}

/// A zone that a VTIMEZONE describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described(pub(crate) IcalTz);

impl Described {
    /// The TZID.
    pub fn id(&self) -> &str {
        self.0.id.trim()
    }
}

/// Where a wall clock lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    /// The instant, in seconds: in a gap with the offset before it, in a fold the first.
    pub(super) at: i64,
    /// Whether the clock never shows this.
    pub(super) in_gap: bool,
}

/// Wall clocks that do not exist, from the first to before the second, in civil seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) from: i64,
    pub(super) to: i64,
}

/// A clock and the stretch around its last answer.
#[derive(Debug)]
pub(super) struct Offsets {
    source: Source,
    /// Civil seconds from here to before `to` have this one offset.
    from: i64,
    to: i64,
    offset: i64,
}

#[derive(Debug)]
enum Source {
    Fixed,
    Zone(TimeZone),
    Described(Box<IcalTzTransitions>),
}

impl Offsets {
    pub(super) fn new(clock: &Clock) -> Self {
        let source = match clock {
            Clock::Floating => Source::Fixed,
            Clock::Zone(zone) => Source::Zone(zone.clone()),
            Clock::Described(zone) => {
                Source::Described(Box::new(IcalTzTransitions::of_zone(zone.0.clone())))
            }
        };
        let (from, to) = match source {
            Source::Fixed => (i64::MIN, i64::MAX),
            Source::Zone(_) | Source::Described(_) => (0, 0),
        };
        Self { source, from, to, offset: 0 }
    }

    /// Where civil seconds lie.
    pub(super) fn spot(&mut self, local: i64) -> Spot {
        if local >= self.from && local < self.to {
            return Spot { at: local - self.offset, in_gap: false };
        }
        self.look_up(local)
    }

    #[cold]
    fn look_up(&mut self, local: i64) -> Spot {
        match &mut self.source {
            Source::Fixed => Spot { at: local, in_gap: false },
            Source::Described(transitions) => {
                let offset = transitions.resolve(IcalRecurDateTime::from_seconds(local));
                let in_gap = matches!(offset, IcalTzOffset::Gap { .. });
                Spot { at: local - i64::from(offset.literal_offset()), in_gap }
            }
            Source::Zone(zone) => {
                let Some(wall) = civil::wall(local) else {
                    return Spot { at: local, in_gap: false };
                };
                let found = zone.to_ambiguous_timestamp(wall);
                let (offset, in_gap) = match found.offset() {
                    AmbiguousOffset::Unambiguous { offset } => (offset, false),
                    AmbiguousOffset::Gap { before, .. } => (before, true),
                    AmbiguousOffset::Fold { before, .. } => (before, false),
                };
                let at = local - i64::from(offset.seconds());
                if let AmbiguousOffset::Unambiguous { offset } = found.offset() {
                    (self.from, self.to) = stretch(zone, at, i64::from(offset.seconds()));
                    self.offset = i64::from(offset.seconds());
                }
                Spot { at, in_gap }
            }
        }
    }

    /// The civil seconds that the clock shows at an instant, within a day.
    pub(super) fn local(&self, at: Timestamp) -> i64 {
        let seconds = at.as_second();
        match &self.source {
            Source::Zone(zone) => seconds + i64::from(zone.to_offset(at).seconds()),
            // A described zone is never off by more than a day, and what is asked allows for two.
            Source::Fixed | Source::Described(_) => seconds,
        }
    }

    /// The gaps whose civil seconds touch `from` to `to`; none if the clock cannot list them.
    pub(super) fn gaps(&self, from: i64, to: i64) -> Option<Vec<Gap>> {
        let zone = match &self.source {
            Source::Fixed => return Some(Vec::new()),
            Source::Described(_) => return None,
            Source::Zone(zone) => zone,
        };
        let begin = Timestamp::from_second(from - 2 * civil::DAY).unwrap_or(Timestamp::MIN);
        let mut before = i64::from(zone.to_offset(begin).seconds());
        let mut gaps = Vec::new();
        for transition in zone.following(begin) {
            let after = i64::from(transition.offset().seconds());
            let at = transition.timestamp().as_second();
            if at + before.min(after) >= to {
                break;
            }
            if after > before {
                let gap = Gap { from: (at + before).max(from), to: (at + after).min(to) };
                gaps.extend((gap.from < gap.to).then_some(gap));
            }
            before = after;
        }
        Some(gaps)
    }
}

/// The civil seconds around an instant that have its offset and no other.
fn stretch(zone: &TimeZone, at: i64, offset: i64) -> (i64, i64) {
    let (Ok(here), Ok(next)) = (Timestamp::from_second(at), Timestamp::from_second(at + 1)) else {
        return (0, 0);
    };
    let seconds = |transition: &TimeZoneTransition<'_>| transition.timestamp().as_second();
    let from = zone.preceding(next).next().map_or(i64::MIN, |last| {
        let instant = seconds(&last);
        let before = Timestamp::from_second(instant - 1)
            .map_or(offset, |before| i64::from(zone.to_offset(before).seconds()));
        instant + before.max(offset)
    });
    let to = zone.following(here).next().map_or(i64::MAX, |coming| {
        seconds(&coming) + offset.min(i64::from(coming.offset().seconds()))
    });
    (from, to)
}

/// Names the data that a zone follows: it changes when the database learns of another clock change.
pub fn zone_data(zone: &TimeZone) -> String {
    let until = Timestamp::constant(4_102_444_800, 0);
    // FNV-1a over the offsets and their beginnings, from 1970 to 2100.
    let mix = |hash: u64, value: i64| {
        value
            .to_le_bytes()
            .iter()
            .fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let first = i64::from(zone.to_offset(Timestamp::UNIX_EPOCH).seconds());
    let changes = zone.following(Timestamp::UNIX_EPOCH).take_while(|it| it.timestamp() < until);
    let hash = changes.fold(mix(0xcbf2_9ce4_8422_2325, first), |hash, change| {
        let at = mix(hash, change.timestamp().as_second());
        mix(at, i64::from(change.offset().seconds()))
    });
    format!("{hash:016x}")
}
