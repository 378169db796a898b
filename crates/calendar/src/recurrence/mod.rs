//! Recurrence: which instants a series gives.
//!
//! Instances come in the order of the wall clock. A question about a window does not look at what lies
//! before it: rules without `COUNT` begin in the window's first period, and daily and weekly rules with
//! `COUNT` count what they skip by arithmetic. One question gives at most
//! [`INSTANCES_MAX`] instances and one rule costs at most a fixed amount of work; beyond is an error.

mod civil;
mod clock;
mod plan;
mod stream;
mod walk;

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use planify_core::recurrence::{INSTANCES_MAX, Rule};

pub use clock::{Clock, Described, zone_data};

use clock::Offsets;
use stream::{Raw, Stream};

/// What the start of a series is besides its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// An instance in any case, as RFC 5545 3.8.5.3 has it.
    Instance,
    /// An instance if a rule gives it.
    Anchor,
}

/// A series: the start, the rules, and the dates that are added and left out.
#[derive(Debug, Clone)]
pub struct Series {
    /// The first wall clock.
    pub start: DateTime,
    /// Whether the start counts without a rule.
    pub start_is: Start,
    /// The clock that everything here is told in.
    pub clock: Clock,
    /// The rules.
    pub rules: Vec<Rule>,
    /// Wall clocks that are added.
    pub added: Vec<DateTime>,
    /// Wall clocks that are left out.
    pub left_out: Vec<DateTime>,
}

/// One instance of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instance {
    /// The wall clock that the series gives it: its name.
    pub local: DateTime,
    /// The instant.
    pub at: Timestamp,
}

/// Why a series gives no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecurrenceError {
    /// There are more instances than one question may give.
    #[error("there are more than {INSTANCES_MAX} dates: ask for a shorter time, or for fewer")]
    TooMany,
    /// A rule looks too long for its next date.
    #[error("the rule finds too few dates for its work: most of what it looks at never matches")]
    TooMuchWork,
}

impl RecurrenceError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooMany => "too-many-dates",
            Self::TooMuchWork => "rule-too-costly",
        }
    }
}

impl Series {
    /// A series of its start alone.
    pub fn once(start: DateTime, clock: Clock) -> Self {
        Self {
            start,
            start_is: Start::Instance,
            clock,
            rules: Vec::new(),
            added: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// All instances, from the start on.
    pub fn instances(&self) -> Instances {
        let start = civil::seconds(self.start);
        let mut written: Vec<i64> = self.added.iter().map(|wall| civil::seconds(*wall)).collect();
        if self.start_is == Start::Instance {
            written.push(start);
        }
        written.sort_unstable();
        written.dedup();
        let mut left_out: Vec<i64> =
            self.left_out.iter().map(|wall| civil::seconds(*wall)).collect();
        left_out.sort_unstable();
        let streams: Vec<Stream> =
            self.rules.iter().map(|rule| Stream::new(rule, start, &self.clock)).collect();
        Instances {
            heads: vec![None; streams.len()],
            streams,
            written,
            next_written: 0,
            left_out,
            offsets: Offsets::new(&self.clock),
            begun: false,
            ended: false,
        }
    }

    /// The instances that begin at `from` or later, found without looking at those before.
    ///
    /// # Errors
    /// `TooMuchWork` when counting alone is too much.
    pub fn instances_from(&self, from: Timestamp) -> Result<From, RecurrenceError> {
        let mut instances = self.instances();
        // The same wall clock may come twice, and an instant lies within a day of its wall clock.
        let local = instances.offsets.local(from).saturating_sub(2 * civil::DAY);
        for stream in &mut instances.streams {
            stream.skip_to(local).map_err(|_| RecurrenceError::TooMuchWork)?;
        }
        instances.next_written = instances.written.partition_point(|written| *written < local);
        Ok(From { instances, from })
    }

    /// The instances that begin from `from` to before `to`.
    ///
    /// # Errors
    /// `TooMany` if there are more than [`INSTANCES_MAX`], `TooMuchWork` if a rule finds too little.
    pub fn between(
        &self,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<Instance>, RecurrenceError> {
        let mut found = Vec::new();
        // A time that was written into a gap may lie behind one that comes after it.
        let beyond = to.checked_add(SignedDuration::from_hours(24)).unwrap_or(Timestamp::MAX);
        for instance in self.instances_from(from)? {
            let instance = instance?;
            if instance.at >= beyond {
                break;
            }
            if instance.at < to {
                found.push(instance);
            }
            if found.len() > INSTANCES_MAX {
                return Err(RecurrenceError::TooMany);
            }
        }
        Ok(found)
    }
}

/// The instances of a series, in order of the wall clock.
#[derive(Debug)]
pub struct Instances {
    streams: Vec<Stream>,
    heads: Vec<Option<Raw>>,
    written: Vec<i64>,
    next_written: usize,
    left_out: Vec<i64>,
    offsets: Offsets,
    begun: bool,
    ended: bool,
}

impl Instances {
    fn raw(&mut self) -> Result<Option<Raw>, walk::Spent> {
        loop {
            let found = match self.streams.as_mut_slice() {
                // Once nothing is written any more, one rule needs no merging.
                [only] if self.next_written >= self.written.len() && !self.begun => only.next()?,
                _ => self.merged()?,
            };
            match found {
                Some((local, _)) if self.left_out.binary_search(&local).is_ok() => {}
                found => return Ok(found),
            }
        }
    }

    /// The earliest of all sources; what several of them name comes once.
    fn merged(&mut self) -> Result<Option<Raw>, walk::Spent> {
        if !self.begun {
            for (stream, head) in self.streams.iter_mut().zip(&mut self.heads) {
                *head = stream.next()?;
            }
            self.begun = true;
        }
        let written = self.written.get(self.next_written).copied();
        let rules = self.heads.iter().flatten().copied().min();
        let next = match (written, rules) {
            (None, None) => return Ok(None),
            (None, Some(rule)) => rule,
            (Some(written), Some(rule)) if rule.0 <= written => rule,
            (Some(written), _) => (written, self.offsets.spot(written).at),
        };
        if written == Some(next.0) {
            self.next_written += 1;
        }
        for (stream, head) in self.streams.iter_mut().zip(&mut self.heads) {
            if head.is_some_and(|head| head.0 == next.0) {
                *head = stream.next()?;
            }
        }
        Ok(Some(next))
    }
}

impl Iterator for Instances {
    type Item = Result<Instance, RecurrenceError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let Ok(found) = self.raw() else {
            self.ended = true;
            return Some(Err(RecurrenceError::TooMuchWork));
        };
        // The calendar ends where the instants of the time library do, hours before its years.
        let instance = found.and_then(|(local, at)| {
            Some(Instance { local: civil::wall(local)?, at: Timestamp::from_second(at).ok()? })
        });
        self.ended = instance.is_none();
        instance.map(Ok)
    }
}

/// The instances that begin at an instant or later.
#[derive(Debug)]
pub struct From {
    instances: Instances,
    from: Timestamp,
}

impl Iterator for From {
    type Item = Result<Instance, RecurrenceError>;

    fn next(&mut self) -> Option<Self::Item> {
        let from = self.from;
        self.instances.find(|instance| match instance {
            Ok(instance) => instance.at >= from,
            Err(_) => true,
        })
    }
}
