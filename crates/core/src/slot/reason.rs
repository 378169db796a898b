//! Why something cannot be booked, for programs and for people.

use super::{Block, BlockKind};
use crate::id::{BookingId, ResourceId};
use crate::interval::Interval;
use crate::policy::{Limit, Quota};
use crate::rule::{Fault, Refusal};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::fmt;

/// Who has what is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Somebody who has not confirmed, until this time if nothing happens.
    Hold {
        /// When the hold ends by itself, if it does.
        until: Option<Timestamp>,
    },
    /// A booking that is confirmed.
    Booking,
    /// The venue itself.
    Blackout,
    /// Another part or date of the same command.
    SameCommand,
}

impl Holder {
    /// Who a block belongs to.
    pub fn of(block: &Block) -> Self {
        match block.kind {
            BlockKind::Hold => Self::Hold { until: block.expires_at },
            BlockKind::Confirmed => Self::Booking,
            BlockKind::Blackout => Self::Blackout,
        }
    }
}

/// Why a resource cannot be booked at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nothing is booked of it any more.
    Archived,
    /// It is asked for twice, or together with a resource that it is part of.
    Repeated,
    /// It cannot be set up so.
    Layout {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: Vec<String>,
    },
    /// It holds fewer people.
    Capacity {
        /// For how many it was asked.
        asked: i64,
        /// How many it holds.
        holds: i64,
    },
    /// It lacks something.
    Attribute {
        /// What was asked for.
        name: String,
        /// The value that was asked for.
        asked: Option<String>,
        /// The value that it has.
        found: Option<String>,
    },
    /// The booking is too short.
    TooShort {
        /// The shortest, in minutes.
        minutes: i64,
    },
    /// The booking is too long.
    TooLong {
        /// The longest, in minutes.
        minutes: i64,
    },
    /// It is too late, or over.
    Notice {
        /// The earliest start.
        earliest: Timestamp,
    },
    /// It is too late to get it ready.
    LeadTime {
        /// The earliest start.
        earliest: Timestamp,
    },
    /// It is too early to book.
    Horizon {
        /// The last day on which a booking may begin.
        last: Date,
    },
    /// It is closed.
    Closed {
        /// The first stretch for which it is.
        closed: Interval,
    },
    /// Nothing begins at this time.
    OffGrid {
        /// The last start before it while it is open.
        before: Option<Timestamp>,
        /// The first start after it while it is open.
        after: Option<Timestamp>,
    },
    /// The venue keeps it for itself.
    Blackout {
        /// When.
        blackout: Interval,
    },
    /// Somebody has it.
    Taken {
        /// Who.
        by: Holder,
        /// When, with what is kept free around it.
        taken: Interval,
        /// The booking, for those who may see it.
        booking: Option<BookingId>,
    },
    /// It is free, but not what must be kept free before or after.
    Buffer {
        /// What must be free.
        needed: Interval,
        /// What is in the way.
        by: Holder,
        /// When that is.
        taken: Interval,
    },
    /// Fewer units are free.
    PoolFull {
        /// How many were asked for.
        asked: i64,
        /// How many are free throughout.
        free: i64,
    },
    /// The person has had as much as anybody may.
    Quota {
        /// The quota.
        quota: Quota,
        /// What the person has of it: bookings or minutes.
        used: i64,
    },
}

impl Why {
    /// Whether somebody or something has the place, or it is not to be had at all.
    pub fn is_about_place(&self) -> bool {
        matches!(
            self,
            Self::Archived
                | Self::Repeated
                | Self::Blackout { .. }
                | Self::Taken { .. }
                | Self::Buffer { .. }
                | Self::PoolFull { .. }
        )
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Archived => "archived",
            Self::Repeated => "repeated",
            Self::Layout { .. } => "layout",
            Self::Capacity { .. } => "capacity",
            Self::Attribute { .. } => "attribute",
            Self::TooShort { .. } => "too-short",
            Self::TooLong { .. } => "too-long",
            Self::Notice { .. } => "notice",
            Self::LeadTime { .. } => "lead-time",
            Self::Horizon { .. } => "horizon",
            Self::Closed { .. } => "closed",
            Self::OffGrid { .. } => "off-grid",
            Self::Blackout { .. } => "blackout",
            Self::Taken { .. } => "taken",
            Self::Buffer { .. } => "buffer",
            Self::PoolFull { .. } => "pool-full",
            Self::Quota { .. } => "quota",
        }
    }
}

/// Why a resource cannot be booked, and which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The resource; of a composite the part that is at fault, where one is.
    pub resource: ResourceId,
    /// Why.
    pub why: Why,
}

impl Reason {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.why.code()
    }
}

/// What helps against most reasons.
const ANOTHER_TIME: &str = "choose another time, or something else";

/// The refusal that reasons come to: taken before all else, because another time helps.
///
/// `name` says what people call a resource; times are those of the wall clock in `zone`.
pub fn refusal(
    reasons: &[Reason],
    zone: &TimeZone,
    name: impl Fn(ResourceId) -> String,
) -> Refusal {
    let told =
        |reason: &Reason| format!("`{}`: {}", name(reason.resource), reason.why.told_in(zone));
    let rank = |reason: &&Reason| match reason.why {
        Why::Archived => (0, "archived"),
        Why::Taken { .. } | Why::Buffer { .. } | Why::Blackout { .. } => (1, "slot-taken"),
        Why::PoolFull { .. } => (2, "pool-full"),
        Why::Quota { .. } => (3, "quota-used"),
        _ => (4, "not-bookable"),
    };
    let first = reasons.iter().min_by_key(|reason| rank(reason).0);
    let (code, message) = match first {
        Some(first) => (rank(&first).1, told(first)),
        None => ("not-bookable", "it cannot be booked".to_owned()),
    };
    let fault = |reason: &Reason| Fault { field: reason.code().to_owned(), message: told(reason) };
    let hint = first.map_or(ANOTHER_TIME, |first| first.why.hint());
    let mut refusal = Refusal::new(code, message).hint(hint);
    refusal.faults = reasons.iter().map(fault).collect();
    refusal
}

impl Holder {
    /// The stable word.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Hold { .. } => "hold",
            Self::Booking => "booking",
            Self::Blackout => "blackout",
            Self::SameCommand => "same-command",
        }
    }

    fn told(&self, clock: Clock<'_>) -> String {
        match self {
            Self::Hold { until: Some(until) } => format!("held until {}", clock.at(*until)),
            Self::Hold { until: None } => "asked for by somebody else".to_owned(),
            Self::Booking => "booked".to_owned(),
            Self::Blackout => "kept by the venue".to_owned(),
            Self::SameCommand => "taken by the same command".to_owned(),
        }
    }
}

/// A time as the wall clock of a place shows it. Of one that comes twice the abbreviation says which one is meant.
pub fn on_the_wall(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%a %-d %b %Y %H:%M %Z").to_string()
}

/// How times are told: as instants, or as a wall clock shows them.
#[derive(Debug, Clone, Copy)]
struct Clock<'z>(Option<&'z TimeZone>);

impl Clock<'_> {
    fn at(self, at: Timestamp) -> String {
        self.0.map_or_else(|| at.to_string(), |zone| on_the_wall(at, zone))
    }

    fn span(self, interval: &Interval) -> String {
        format!("from {} to {}", self.at(interval.starts_at()), self.at(interval.ends_at()))
    }
}

impl fmt::Display for Why {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(out, Clock(None))
    }
}

/// A reason with its times on a wall clock.
struct Told<'a>(&'a Why, Clock<'a>);

impl fmt::Display for Told<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.tell(out, self.1)
    }
}

impl Why {
    /// What helps against it.
    fn hint(&self) -> &'static str {
        match self {
            Self::Archived => "choose something else",
            Self::Repeated => "name each once, and nothing together with a part of it",
            Self::Layout { .. } => "choose one of its layouts, or something else",
            Self::Capacity { .. } | Self::Attribute { .. } => {
                "choose something else, or ask for less"
            }
            Self::TooShort { .. } | Self::TooLong { .. } => "choose another length",
            Self::PoolFull { .. } => "choose another time, or fewer",
            Self::Quota { .. } => "choose a time outside of that period, or give something back",
            _ => ANOTHER_TIME,
        }
    }

    /// The reason for people at a place, with times as the wall clock there shows them.
    pub fn told_in(&self, zone: &TimeZone) -> String {
        Told(self, Clock(Some(zone))).to_string()
    }

    fn tell(&self, out: &mut fmt::Formatter<'_>, clock: Clock<'_>) -> fmt::Result {
        match self {
            Self::Archived => out.write_str("nothing is booked of it any more"),
            Self::Repeated => out.write_str("it is asked for twice"),
            Self::Layout { asked, known } if known.is_empty() => {
                write!(out, "it has no layout `{asked}`, and no other")
            }
            Self::Layout { asked, known } => {
                write!(out, "it has no layout `{asked}`; it has {}", known.join(", "))
            }
            Self::Capacity { asked, holds } => write!(out, "it holds {holds} people, not {asked}"),
            Self::Attribute { name, asked: None, .. } => write!(out, "it has no `{name}`"),
            Self::Attribute { name, asked: Some(asked), found } => {
                let found = found.as_deref().unwrap_or("not known");
                write!(out, "its `{name}` is {found}, not {asked}")
            }
            Self::TooShort { minutes } => write!(out, "the shortest booking is {minutes} minutes"),
            Self::TooLong { minutes } => write!(out, "the longest booking is {minutes} minutes"),
            Self::Notice { earliest } => {
                write!(out, "the earliest start is {}", clock.at(*earliest))
            }
            Self::LeadTime { earliest } => {
                write!(out, "it can be there from {} on", clock.at(*earliest))
            }
            Self::Horizon { last } => write!(out, "it can be booked up to {last}"),
            Self::Closed { closed } => write!(out, "it is closed {}", clock.span(closed)),
            Self::OffGrid { before, after } => {
                out.write_str("nothing begins at this time")?;
                let near = [before, after].into_iter().flatten().map(|at| clock.at(*at));
                let near: Vec<String> = near.collect();
                if near.is_empty() { Ok(()) } else { write!(out, "; {} would", near.join(" or ")) }
            }
            Self::Blackout { blackout } => {
                write!(out, "the venue keeps it {}", clock.span(blackout))
            }
            Self::Taken { by, taken, .. } => {
                write!(out, "it is {}, {}", by.told(clock), clock.span(taken))
            }
            Self::Buffer { needed, by, taken } => {
                let (needed, taken) = (clock.span(needed), clock.span(taken));
                write!(out, "it must be free {needed}, and is {} {taken}", by.told(clock))
            }
            Self::PoolFull { asked, free } => write!(out, "{free} are free, not {asked}"),
            Self::Quota { quota: Quota { limit: Limit::Count(most), period }, used } => {
                write!(out, "{used} bookings of {most} for the {period} are used")
            }
            Self::Quota { quota: Quota { limit: Limit::Minutes(most), period }, used } => {
                write!(out, "{used} minutes of {most} for the {period} are used")
            }
        }
    }
}
