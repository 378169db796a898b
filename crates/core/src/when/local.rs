//! From a wall clock to an instant.
//!
//! A wall time that a zone skips or repeats is never moved unless the caller says which way.

use jiff::Zoned;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};

use super::{Candidates, OnGap, WhenError};

const YEARS: std::ops::RangeInclusive<i16> = 1970..=9999;
pub(super) const OUT_OF_RANGE: &str = "years go from 1970 to 9999";

/// Finds the instant of a wall time in a zone, asking `on_gap` where there is none or two.
///
/// In a gap, `Earlier` reads the clock with the offset after it and `Later` with the offset before it
/// (as RFC 5545 section 3.3.5 does); in a fold they take the first and the second time.
pub fn resolve_local(local: DateTime, zone: &TimeZone, on_gap: OnGap) -> Result<Zoned, WhenError> {
    let out_of_range = || WhenError::date(&local.to_string(), OUT_OF_RANGE);
    if !YEARS.contains(&local.year()) {
        return Err(out_of_range());
    }
    let ambiguous = zone.to_ambiguous_zoned(local);
    let offset = ambiguous.offset();
    let resolved = match (offset, on_gap) {
        (AmbiguousOffset::Unambiguous { .. }, _) => ambiguous.unambiguous(),
        (_, OnGap::Earlier) => ambiguous.earlier(),
        (_, OnGap::Later) => ambiguous.later(),
        (_, OnGap::Refuse) => {
            let earlier = ambiguous.clone().earlier().map_err(|_| out_of_range())?;
            let later = ambiguous.later().map_err(|_| out_of_range())?;
            let candidates = Box::new(Candidates { local, zone: zone_name(zone), earlier, later });
            return Err(match offset {
                AmbiguousOffset::Gap { .. } => WhenError::Gap(candidates),
                _ => WhenError::Fold(candidates),
            });
        }
    };
    resolved.map_err(|_| out_of_range())
}

/// Finds the first instant of a day; only a day that the zone skips as a whole asks `on_gap`.
pub(super) fn day_start(date: Date, zone: &TimeZone, on_gap: OnGap) -> Result<Zoned, WhenError> {
    let midnight = date.at(0, 0, 0, 0);
    if !YEARS.contains(&date.year()) {
        return Err(WhenError::date(&date.to_string(), OUT_OF_RANGE));
    }
    match zone.to_ambiguous_zoned(midnight).compatible() {
        Ok(start) if start.date() == date => Ok(start),
        _ => resolve_local(midnight, zone, on_gap),
    }
}

/// Refuses an instant that a zone's calendar puts outside the years that are kept.
pub(super) fn within_years(zoned: Zoned) -> Result<Zoned, WhenError> {
    if YEARS.contains(&zoned.year()) {
        return Ok(zoned);
    }
    Err(WhenError::date(&zoned.datetime().to_string(), OUT_OF_RANGE))
}

pub(super) fn zone_name(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or("the local zone").to_owned()
}
