//! What takes place in a calendar file within a window, series and exceptions put together.
//!
//! An occurrence is known by its UID and by where its series put it, whatever SEQUENCE says. A series
//! in a zone that nobody knows is a finding and gives nothing: it is never read as UTC.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use planify_core::recurrence::{INSTANCES_MAX, Kind, RecurrenceId};

use crate::error::shown;
use crate::read::{Calendar, Event, Finding, Moment, Reach, Severity};
use crate::recurrence::{Clock, RecurrenceError, Series, Start};

/// Something that takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expanded {
    /// The UID; empty if the file has none.
    pub uid: String,
    /// Where its series put it; none for an event that does not repeat.
    pub recurrence_id: Option<RecurrenceId>,
    /// The start: a wall clock, or a day.
    pub start: RecurrenceId,
    /// The zone of that wall clock; none for days and for times without a zone.
    pub zone: Option<String>,
    /// The start.
    pub starts_at: Timestamp,
    /// The end.
    pub ends_at: Timestamp,
    /// SUMMARY.
    pub summary: Option<String>,
    /// STATUS.
    pub status: Option<String>,
}

/// What takes place, and what could not be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expansion {
    /// What takes place, soonest first.
    pub occurrences: Vec<Expanded>,
    /// What could not be told.
    pub findings: Vec<Finding>,
}

/// Tells what touches the time from `window.0` to before `window.1`; `here` is the zone of what
/// has none.
///
/// # Errors
/// `TooMany` and `TooMuchWork` as for any question about a series.
pub fn expand(
    calendar: &Calendar,
    window: (Timestamp, Timestamp),
    here: &TimeZone,
) -> Result<Expansion, RecurrenceError> {
    let mut expansion = Expansion::default();
    let mut groups: BTreeMap<&str, (Vec<&Event>, Vec<&Event>)> = BTreeMap::new();
    for event in &calendar.events {
        let group = groups.entry(event.uid.as_deref().unwrap_or_default()).or_default();
        if event.recurrence_id.is_some() { &mut group.1 } else { &mut group.0 }.push(event);
    }
    for (masters, exceptions) in groups.into_values() {
        let mut alone = exceptions.clone();
        for master in masters {
            let zone = Place::of(master, calendar, here);
            let Some(place) = told(zone, &mut expansion.findings) else { continue };
            let found = place.series(master, &exceptions, window)?;
            expansion.occurrences.extend(found);
            alone.clear();
        }
        for exception in alone {
            let zone = Place::of(exception, calendar, here);
            let Some(place) = told(zone, &mut expansion.findings) else { continue };
            expansion.occurrences.extend(place.exception(exception, &place, window));
        }
        if expansion.occurrences.len() > INSTANCES_MAX {
            return Err(RecurrenceError::TooMany);
        }
    }
    expansion.occurrences.sort_by(|left, right| {
        (left.starts_at, &left.uid, left.recurrence_id).cmp(&(
            right.starts_at,
            &right.uid,
            right.recurrence_id,
        ))
    });
    Ok(expansion)
}

fn told<T>(found: Result<T, Finding>, findings: &mut Vec<Finding>) -> Option<T> {
    found.map_err(|finding| findings.push(finding)).ok()
}

/// How long something lasts.
#[derive(Debug, Clone, Copy)]
enum Length {
    /// As DTEND says: the same real time for each occurrence.
    Exact(SignedDuration),
    /// As DURATION says: days are days of the calendar.
    Nominal(Span),
}

/// The start of an event and the clock that it is told in.
#[derive(Debug)]
struct Place<'a> {
    calendar: &'a Calendar,
    here: &'a TimeZone,
    start: RecurrenceId,
    clock: Clock,
    zone: Option<String>,
    length: Length,
}

impl<'a> Place<'a> {
    fn of(event: &Event, calendar: &'a Calendar, here: &'a TimeZone) -> Result<Self, Finding> {
        let error = |code, text: String| Finding { severity: Severity::Error, code, text };
        let named = |what: &str| {
            let uid = shown(event.uid.as_deref().unwrap_or_default());
            format!("the event `{uid}` {what}")
        };
        let start = event.start.as_ref().ok_or_else(|| error("no-start", named("has no start")))?;
        let clock = clock(start, calendar, here).ok_or_else(|| {
            error("unknown-zone", named("is in a zone that nobody knows and is left out"))
        })?;
        let (at, kind, zone) = match start {
            Moment::Utc(at) => {
                (TimeZone::UTC.to_datetime(*at), Kind::Times, Some("UTC".to_owned()))
            }
            Moment::Zoned { zone, local } => (*local, Kind::Times, Some(zone.clone())),
            Moment::Floating(local) => (*local, Kind::Times, None),
            Moment::Day(day) => (day.at(0, 0, 0, 0), Kind::Days, None),
        };
        let length = Length::Exact(SignedDuration::ZERO);
        let mut place =
            Self { calendar, here, start: RecurrenceId { at, kind }, clock, zone, length };
        place.length = place.length_of(event, start);
        Ok(place)
    }

    fn length_of(&self, event: &Event, start: &Moment) -> Length {
        let written = event.duration.as_deref().and_then(|text| text.trim().parse::<Span>().ok());
        match (&event.end, written) {
            (Some(end), _) => {
                let exact = |from: Timestamp, to: Timestamp| to.duration_since(from);
                // Days are counted on the calendar, so that a change of the clock adds none.
                if let (Moment::Day(first), Moment::Day(behind)) = (start, end) {
                    return Length::Nominal(first.until(*behind).unwrap_or_default());
                }
                let ends = self.instant(end).zip(self.instant(start));
                Length::Exact(ends.map_or(SignedDuration::ZERO, |(to, from)| exact(from, to)))
            }
            (None, Some(span)) => Length::Nominal(span),
            (None, None) if self.start.kind == Kind::Days => Length::Nominal(Span::new().days(1)),
            (None, None) => Length::Exact(SignedDuration::ZERO),
        }
    }

    /// The instant of a moment; none if its zone is unknown.
    fn instant(&self, moment: &Moment) -> Option<Timestamp> {
        match moment {
            Moment::Utc(at) => Some(*at),
            Moment::Day(day) => self.day_start(day.at(0, 0, 0, 0)),
            Moment::Floating(local) => instant_of(&Clock::Zone(self.here.clone()), *local),
            Moment::Zoned { local, .. } => {
                instant_of(&clock(moment, self.calendar, self.here)?, *local)
            }
        }
    }

    /// A day begins at its first existing moment of the reader's zone.
    fn day_start(&self, midnight: DateTime) -> Option<Timestamp> {
        let zoned = self.here.to_ambiguous_zoned(midnight).compatible().ok()?;
        Some(zoned.timestamp())
    }

    /// The wall clock of this series that a moment names.
    fn local(&self, moment: &Moment) -> Option<DateTime> {
        match (moment, &self.zone) {
            (Moment::Day(day), _) if self.start.kind == Kind::Days => Some(day.at(0, 0, 0, 0)),
            // A day that names an occurrence of a series of times names the one on that day.
            (Moment::Day(day), _) => Some(day.to_datetime(self.start.at.time())),
            (Moment::Floating(local), _) => Some(*local),
            (Moment::Zoned { zone, local }, Some(own)) if zone == own => Some(*local),
            (moment, _) => Some(self.clock.shown(self.instant(moment)?)),
        }
    }

    fn ends(&self, start: DateTime, starts_at: Timestamp) -> Option<Timestamp> {
        match (self.length, self.start.kind) {
            (Length::Exact(length), _) => starts_at.checked_add(length).ok(),
            (Length::Nominal(span), Kind::Days) => {
                self.day_start(start.date().checked_add(span).ok()?.at(0, 0, 0, 0))
            }
            (Length::Nominal(span), Kind::Times) => {
                instant_of(&self.clock, start.checked_add(span).ok()?)
            }
        }
    }

    /// The occurrences of a series that touch the window, exceptions in their places.
    fn series(
        &self,
        master: &Event,
        exceptions: &[&Event],
        window: (Timestamp, Timestamp),
    ) -> Result<Vec<Expanded>, RecurrenceError> {
        let named = |event: &&Event| event.recurrence_id.as_ref().and_then(|id| self.local(id));
        let repeats = !master.rules.is_empty() || !master.added.is_empty();
        let left_out: Vec<DateTime> =
            master.left_out.iter().filter_map(|moment| self.local(moment)).collect();
        let replaced: BTreeMap<DateTime, &Event> = exceptions
            .iter()
            .filter_map(|event| Some((named(event)?, *event)))
            .filter(|(id, _)| !left_out.contains(id))
            .collect();
        let series = Series {
            start: self.start.at,
            start_is: Start::Instance,
            clock: self.clock.clone(),
            rules: master.rules.clone(),
            added: master.added.iter().filter_map(|moment| self.local(moment)).collect(),
            left_out,
        };
        let mut found: Vec<Expanded> = replaced
            .values()
            .filter_map(|event| {
                let place = Place::of(event, self.calendar, self.here).ok()?;
                place.exception(event, self, window)
            })
            .collect();
        // Days of a reader's zone and shifts of exceptions reach beyond the window by so much at most.
        let reach = self.reach(exceptions);
        let from = window.0.checked_sub(reach).unwrap_or(Timestamp::MIN);
        let to = window.1.checked_add(reach).unwrap_or(Timestamp::MAX);
        for instance in series.between(from, to)? {
            if replaced.contains_key(&instance.local) {
                continue;
            }
            let later = replaced.range(..instance.local).rev().map(|(id, event)| (*id, *event));
            let shift = later
                .filter(|(_, event)| event.reach == Reach::ThisAndFuture)
                .find_map(|(id, event)| Some((id, event, self.local(event.start.as_ref()?)?)));
            let (event, start) = match shift {
                Some((id, event, moved)) => {
                    let by =
                        id.until(moved).ok().and_then(|by| instance.local.checked_add(by).ok());
                    (event, by.unwrap_or(instance.local))
                }
                None => (master, instance.local),
            };
            let id = RecurrenceId { at: instance.local, kind: self.start.kind };
            let expanded = self.expanded(event, repeats.then_some(id), start);
            found.extend(expanded.filter(|it| touches(it, window)));
        }
        Ok(found)
    }

    /// How far the times of occurrences may lie from where the series puts them.
    fn reach(&self, exceptions: &[&Event]) -> SignedDuration {
        let length = match self.length {
            Length::Exact(length) => length,
            Length::Nominal(span) => {
                span.to_duration(self.start.at).unwrap_or(SignedDuration::ZERO)
            }
        };
        let shifts = exceptions.iter().filter(|event| event.reach == Reach::ThisAndFuture);
        let shift = shifts.filter_map(|event| {
            let moved = self.instant(event.start.as_ref()?)?;
            Some(moved.duration_since(self.instant(event.recurrence_id.as_ref()?)?).abs())
        });
        length.abs() + shift.max().unwrap_or(SignedDuration::ZERO) + SignedDuration::from_hours(48)
    }

    /// An exception, if it touches the window; its name is told on the clock of `series`.
    fn exception(
        &self,
        event: &Event,
        series: &Place<'_>,
        window: (Timestamp, Timestamp),
    ) -> Option<Expanded> {
        let at = series.local(event.recurrence_id.as_ref()?)?;
        let id = RecurrenceId { at, kind: series.start.kind };
        self.expanded(event, Some(id), self.start.at).filter(|it| touches(it, window))
    }

    fn expanded(
        &self,
        event: &Event,
        id: Option<RecurrenceId>,
        start: DateTime,
    ) -> Option<Expanded> {
        let starts_at = match self.start.kind {
            Kind::Days => self.day_start(start)?,
            Kind::Times => instant_of(&self.clock, start)?,
        };
        Some(Expanded {
            uid: event.uid.clone().unwrap_or_default(),
            recurrence_id: id,
            start: RecurrenceId { at: start, kind: self.start.kind },
            zone: self.zone.clone(),
            starts_at,
            ends_at: self.ends(start, starts_at)?,
            summary: event.summary.clone(),
            status: event.status.clone(),
        })
    }
}

/// The instant of a wall clock that somebody wrote.
fn instant_of(clock: &Clock, local: DateTime) -> Option<Timestamp> {
    Some(Series::once(local, clock.clone()).instances().next()?.ok()?.at)
}

/// The clock of a moment: the database knows zones better than a file does.
fn clock(moment: &Moment, calendar: &Calendar, here: &TimeZone) -> Option<Clock> {
    match moment {
        Moment::Utc(_) => Some(Clock::Zone(TimeZone::UTC)),
        Moment::Floating(_) => Some(Clock::Zone(here.clone())),
        Moment::Day(_) => Some(Clock::Floating),
        Moment::Zoned { zone, .. } => {
            if let Ok(zone) = TimeZone::get(zone) {
                return Some(Clock::Zone(zone));
            }
            let described = calendar.zones.iter().find(|described| described.id() == zone)?;
            Some(Clock::Described(Box::new(described.clone())))
        }
    }
}

/// Whether something touches the window; what has no length touches it with its start.
fn touches(it: &Expanded, window: (Timestamp, Timestamp)) -> bool {
    it.starts_at < window.1 && (it.ends_at > window.0 || it.starts_at >= window.0)
}
