//! When an event takes place, as it was written on the command line.

use planify_core::when::{Precision, TimeRange};

use crate::failure::Failure;
use crate::session::Session;
use crate::times::{self, Reader};

/// What the flags say about the time.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    pub(crate) length: Option<String>,
}

/// The time as the wire has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Timing {
    /// An instant, or the first day.
    pub(crate) start: Option<String>,
    /// An instant, or the last day.
    pub(crate) end: Option<String>,
    /// A length in ISO 8601.
    pub(crate) duration: Option<String>,
    /// The zone that the start was written in, if it was.
    pub(crate) zone: Option<String>,
}

/// How long an event lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// From a time to a time.
    Times,
    /// Whole days.
    Days,
}

/// Reads the flags, tells what they mean, and gives it as the wire has it.
pub(crate) fn read(
    session: &Session,
    reader: &Reader,
    asked: &Asked,
    extent: Extent,
) -> Result<Timing, Failure> {
    let mut timing = Timing {
        duration: asked.length.as_deref().map(times::duration).transpose()?,
        ..Timing::default()
    };
    match (asked.start.as_deref(), asked.end.as_deref()) {
        (Some(start), Some(end)) => {
            fill(session, &mut timing, &reader.range_of(start, end)?, extent)?;
        }
        (Some(start), None) => {
            if let Some(range) = reader.range(start) {
                if timing.duration.is_some() {
                    return Err(Failure::usage(format!(
                        "`{start}` has an end, so `--for` has nothing to say"
                    )));
                }
                fill(session, &mut timing, &range, extent)?;
            } else {
                let moment = reader.moment(start)?;
                times::echo(session, &moment.zoned);
                timing.zone = Some(times::zone_name(moment.zoned.time_zone()));
                timing.start = Some(match extent {
                    Extent::Days => times::day(&moment, start)?,
                    Extent::Times if moment.precision == Precision::Day => {
                        return Err(day_without_time(start));
                    }
                    Extent::Times => moment.zoned.timestamp().to_string(),
                });
            }
        }
        (None, Some(end)) => {
            let moment = reader.moment(end)?;
            times::echo(session, &moment.zoned);
            timing.end = Some(match extent {
                Extent::Days => times::day(&moment, end)?,
                Extent::Times => moment.zoned.timestamp().to_string(),
            });
        }
        (None, None) => {}
    }
    Ok(timing)
}

fn fill(
    session: &Session,
    timing: &mut Timing,
    range: &TimeRange,
    extent: Extent,
) -> Result<(), Failure> {
    times::echo(session, &range.starts_at);
    timing.zone = Some(times::zone_name(range.starts_at.time_zone()));
    let days = range.precision == Precision::Day;
    let (start, end) = match extent {
        Extent::Days if days => (range.starts_at.date().to_string(), times::last_day(range)),
        Extent::Days => {
            return Err(Failure::new("bad-date", "whole days have no time of day")
                .hint("write days, as in 2027-05-01, or leave `--all-day` out"));
        }
        Extent::Times if days => return Err(day_without_time(&range.starts_at.date().to_string())),
        Extent::Times => {
            (range.starts_at.timestamp().to_string(), range.ends_at.timestamp().to_string())
        }
    };
    timing.start = Some(start);
    timing.end = Some(end);
    Ok(())
}

fn day_without_time(day: &str) -> Failure {
    Failure::new("bad-date", format!("`{day}` is a day without a time"))
        .hint("add a time, as in 2027-05-01 18:00, or `--all-day`")
}
