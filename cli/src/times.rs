//! Times that a person wrote: read in a zone, echoed, and handed on as instants.
//!
//! Nothing is moved silently: a wall time that does not exist or exists twice is refused unless
//! `--on-gap` says which one is meant.

use std::io::{self, IsTerminal};

use jiff::tz::TimeZone;
use jiff::{Span, Zoned};
use planify_api::events::Event;
use planify_core::when::{
    self, Moment, NextWeekday, OnGap, Precision, Reference, TimeRange, WhenError,
};

use crate::args;
use crate::config::Config;
use crate::failure::{EXIT_USAGE, Failure};
use crate::session::Session;

/// Reads times in one zone.
#[derive(Debug)]
pub(crate) struct Reader {
    reference: Reference,
}

/// The zone of the settings, else the machine's, else UTC.
pub(crate) fn zone(config: &Config) -> TimeZone {
    let named = config.value("zone").and_then(|name| when::parse_zone(name).ok());
    let found = named.or_else(machine_zone).unwrap_or(TimeZone::UTC);
    if found.iana_name() == Some("Etc/UTC") { TimeZone::UTC } else { found }
}

/// The zone of the machine, if it names one.
pub(crate) fn machine_zone() -> Option<TimeZone> {
    let machine = TimeZone::system();
    let known = machine.iana_name().is_some_and(|name| when::parse_zone(name).is_ok());
    known.then_some(machine)
}

/// The name of a zone that was found by its name.
pub(crate) fn zone_name(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or("UTC").to_owned()
}

/// Tells a person what a time that they wrote was understood as.
pub(crate) fn echo(session: &Session, moment: &Zoned) {
    let now = session.now.to_zoned(moment.time_zone().clone());
    session.output.note(&when::echo(moment, &now));
}

impl Reader {
    /// Reads times in the zone of the settings.
    pub(crate) fn new(session: &Session) -> Self {
        Self::in_zone(session, session.zone().clone())
    }

    /// Reads times of an event: in the zone of the flag, else in the event's own.
    pub(crate) fn of_event(session: &Session, event: &Event) -> Result<Self, Failure> {
        Self::of_zone(session, &event.zone)
    }

    /// Reads times in the zone of the flag, else in the one of this name.
    pub(crate) fn of_zone(session: &Session, zone: &str) -> Result<Self, Failure> {
        Ok(match session.globals.tz {
            Some(_) => Self::new(session),
            None => Self::in_zone(session, when::parse_zone(zone)?),
        })
    }

    /// Reads times in a zone.
    fn in_zone(session: &Session, zone: TimeZone) -> Self {
        let on_gap = match session.globals.on_gap {
            None => OnGap::Refuse,
            Some(args::OnGap::Earlier) => OnGap::Earlier,
            Some(args::OnGap::Later) => OnGap::Later,
        };
        // People disagree about `next friday`; one who sees the echo can correct it.
        let echoed = io::stdin().is_terminal() && io::stderr().is_terminal();
        let next_weekday = if echoed && !session.globals.quiet {
            NextWeekday::Nearest
        } else {
            NextWeekday::Refuse
        };
        Self { reference: Reference { now: session.now.to_zoned(zone), on_gap, next_weekday } }
    }

    /// Reads a day or a time.
    pub(crate) fn moment(&self, text: &str) -> Result<Moment, Failure> {
        Ok(when::parse_moment(text, &self.reference)?)
    }

    /// Reads a time; of a day it is the first instant.
    pub(crate) fn instant(&self, text: &str) -> Result<Zoned, Failure> {
        Ok(self.moment(text)?.zoned)
    }

    /// Reads a time until which something lasts; a day lasts to its end.
    pub(crate) fn until(&self, text: &str) -> Result<Zoned, Failure> {
        Ok(self.moment(text)?.over_at()?)
    }

    /// Reads a range such as `mon 9am-11am`; nothing if the text is a single time.
    pub(crate) fn range(&self, text: &str) -> Option<TimeRange> {
        if when::parse_moment(text, &self.reference).is_ok() {
            return None;
        }
        when::parse_range(text, &self.reference).ok()
    }

    /// Reads an end that takes its day from the beginning where it names none.
    pub(crate) fn range_of(&self, start: &str, end: &str) -> Result<TimeRange, Failure> {
        self.moment(start)?;
        match when::parse_range(&format!("{start} to {end}"), &self.reference) {
            Ok(range) => Ok(range),
            Err(error @ WhenError::Range { .. }) => Err(error.into()),
            Err(error) => {
                // An end that is wrong by itself is told by its own words.
                when::parse_moment(end, &self.reference)?;
                Err(error.into())
            }
        }
    }
}

/// Reads a length of time and gives it as ISO 8601 has it, such as `PT3H`.
pub(crate) fn duration(text: &str) -> Result<String, Failure> {
    Ok(when::parse_span(text)?.to_string())
}

/// The day of a moment as the wire has it; refuses a time of day.
pub(crate) fn day(moment: &Moment, text: &str) -> Result<String, Failure> {
    if moment.precision == Precision::Day {
        return Ok(moment.zoned.date().to_string());
    }
    Err(Failure::new("bad-date", format!("`{text}` is a time, and a whole day is needed"))
        .hint("write a day, as in 2027-05-01, or leave `--all-day` out"))
}

/// The last day of a range of whole days, as the wire has it.
pub(crate) fn last_day(range: &TimeRange) -> String {
    let after = range.ends_at.date();
    after.checked_sub(Span::new().days(1)).unwrap_or(after).to_string()
}

impl From<WhenError> for Failure {
    fn from(error: WhenError) -> Self {
        let mut failure = Self::new(error.code(), error.to_string());
        if let Self::Told(report) = &mut failure {
            report.exit = EXIT_USAGE;
            report.hint = error.hint();
        }
        failure
    }
}
