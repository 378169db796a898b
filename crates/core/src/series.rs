//! Events that repeat: how they may, their dates, and what a change reaches.
//!
//! A date is known by where its series put it. A change to one date is kept as what differs from the
//! series, so that a later change to the series reaches what nobody touched.

use crate::answer::{Answer, Choice, Decision, PartyLimits, Status as AnswerStatus, Wish};
use crate::event::{Details, EditEvent, Event, Status};
use crate::guest::Role;
use crate::id::{EventId, OccurrenceId, OrgId};
use crate::patch::Patch;
use crate::quota::{ByRole, Room};
use crate::recurrence::{Frequency, Kind, Recurrence, RecurrenceId, Rule};
use crate::rule::Refusal;
use crate::schedule::{LENGTH_USUAL, Schedule};
use crate::words::words;
use jiff::Timestamp;

words! {
    /// What a change of a series reaches.
    Scope, "scope" {
        /// One date.
        This = "this",
        /// That date and all behind it: they become a series of their own.
        Following = "following",
        /// The whole series.
        All = "all",
    }
}

words! {
    /// Whether a date takes place.
    Standing, "standing" {
        /// It does.
        Planned = "planned",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

/// What is known of a series beyond its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The end of the last date; none if there is no last one.
    pub last_ends_at: Option<Timestamp>,
    /// Dates before this are there.
    pub horizon_at: Timestamp,
    /// Which data of the zone the dates follow.
    pub zone_data: String,
}

/// What differs on one date from the series.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Change {
    /// Another title.
    pub title: Option<String>,
    /// Another place.
    pub location: Option<String>,
    /// Another link.
    pub online_url: Option<String>,
    /// Another time: the wall clocks at start and end, or the first and the last day.
    pub moved: Option<(String, String)>,
}

/// One date of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The id, which is also the scope of its seats.
    pub id: OccurrenceId,
    /// The organisation.
    pub org: OrgId,
    /// The series.
    pub event: EventId,
    /// Where the series put it.
    pub name: RecurrenceId,
    /// The start.
    pub starts_at: Timestamp,
    /// The end.
    pub ends_at: Timestamp,
    /// Whether it takes place.
    pub standing: Standing,
    /// What differs from the series.
    pub change: Change,
    /// The seats.
    pub room: Room,
}

impl Occurrence {
    /// Whether this date lasts longer than usual.
    pub fn lasts_long(&self) -> bool {
        self.ends_at.duration_since(self.starts_at) > LENGTH_USUAL
    }

    /// The schedule of this date.
    pub fn schedule(&self, series: &Schedule) -> Option<Schedule> {
        let at = (self.starts_at, self.ends_at);
        if let Some((start, end)) = &self.change.moved {
            return Schedule::restore(series.zone.clone(), start, end, at);
        }
        Schedule::at(series, self.name.at, at)
    }
}

/// The event as it is on one date of its series.
pub fn on(event: &Event, occurrence: &Occurrence) -> Event {
    let details = event.details.clone();
    let change = occurrence.change.clone();
    let schedule = occurrence.schedule(&details.schedule);
    let called_off = occurrence.standing == Standing::Cancelled && event.status != Status::Draft;
    Event {
        occurrence: occurrence.id,
        date: Some(occurrence.name),
        taken: occurrence.room.all.taken,
        status: if called_off { Status::Cancelled } else { event.status },
        details: Details {
            title: change.title.unwrap_or(details.title),
            location: change.location.or(details.location),
            online_url: change.online_url.or(details.online_url),
            schedule: schedule.unwrap_or(details.schedule),
            capacity: occurrence.room.all.capacity,
            ..details
        },
        ..event.clone()
    }
}

/// The recurrence after a change.
pub fn recurrence(
    current: Option<&Recurrence>,
    edit: &EditEvent,
) -> Result<Option<Recurrence>, Refusal> {
    let untouched = edit.rrule == Patch::Keep && edit.rdates.is_none() && edit.exdates.is_none();
    if untouched {
        return Ok(current.cloned());
    }
    let kept = current.cloned().unwrap_or_default();
    let rule = edit.rrule.clone().apply(kept.rule);
    let too_often =
        |rule: &&Rule| matches!(rule.frequency, Frequency::Secondly | Frequency::Minutely);
    if let Some(rule) = rule.as_ref().filter(too_often) {
        let message = format!("an event does not repeat with `FREQ={}`", rule.frequency.name());
        return Err(Refusal::new("bad-rule", message)
            .field("rrule")
            .hint("the shortest frequency of events is `HOURLY`"));
    }
    let added = edit.rdates.clone().unwrap_or(kept.added);
    if rule.is_none() && added.is_empty() {
        return Ok(None);
    }
    let left_out = edit.exdates.clone().unwrap_or(kept.left_out);
    Recurrence::new(rule, added, left_out).map(Some)
}

/// Whether a series of this schedule is told in times or days.
pub fn kind(schedule: &Schedule) -> Kind {
    if schedule.is_all_day() { Kind::Days } else { Kind::Times }
}

/// Refuses a start that comes twice on the clock: a series always means the first.
pub fn check_start(schedule: &Schedule) -> Result<(), Refusal> {
    if schedule.is_unambiguous() {
        return Ok(());
    }
    Err(Refusal::new("time-fold", "a series cannot begin in an hour that comes twice")
        .field("start")
        .hint("begin it on another day, or an hour earlier or later"))
}

/// What a change of one date becomes.
///
/// # Errors
/// `invalid` for what holds for a whole series only.
pub fn change_of(
    series: &Details,
    wanted: &Details,
    edit: &EditEvent,
    planned: &Schedule,
) -> Result<Change, Refusal> {
    let whole = [
        ("rrule", edit.rrule != Patch::Keep),
        ("rdates", edit.rdates.is_some()),
        ("exdates", edit.exdates.is_some()),
        ("zone", edit.zone.is_some() && wanted.schedule.zone != series.schedule.zone),
        ("all_day", wanted.schedule.is_all_day() != series.schedule.is_all_day()),
        ("key", edit.key != Patch::Keep),
        ("slug", edit.slug.is_some()),
        ("visibility", edit.visibility.is_some()),
        ("description", edit.description != Patch::Keep),
        ("contact", edit.contact != Patch::Keep),
        ("rsvp_by", edit.rsvp_by != Patch::Keep),
        ("max_plus", edit.max_plus != Patch::Keep),
        ("quotas", edit.quotas != ByRole::default()),
    ];
    if let Some((field, _)) = whole.into_iter().find(|(_, asked)| *asked) {
        let message = format!("`{field}` cannot change on one date alone");
        return Err(Refusal::invalid(field, message).hint("use the scope `following` or `all`"));
    }
    let other = |own: &Option<String>, all: &Option<String>| own.clone().filter(|_| own != all);
    let schedule = &wanted.schedule;
    Ok(Change {
        title: Some(wanted.title.clone()).filter(|title| *title != series.title),
        location: other(&wanted.location, &series.location),
        online_url: other(&wanted.online_url, &series.online_url),
        moved: (schedule != planned).then(|| (schedule.start_local(), schedule.end_local())),
    })
}

/// What an answer to a whole series does on dates that have no room for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Full {
    /// The answer is refused.
    #[default]
    Refuse,
    /// Those dates are passed over.
    Skip,
}

/// What an answer to the whole series becomes on one date; none if the date is passed over.
///
/// # Errors
/// As for any answer, and `no-capacity` if the date is full and is not to be passed over.
pub fn decide_on(
    (name, free): (RecurrenceId, i64),
    current: &Answer,
    wish: &Wish,
    limits: PartyLimits,
    full: Full,
    now: Timestamp,
) -> Result<Option<Decision>, Refusal> {
    let refused = |refusal: Refusal| match (refusal.code, full) {
        ("no-capacity", Full::Skip) => Ok(None),
        _ => Err(refusal),
    };
    let decision = match crate::answer::decide(current, wish.clone(), limits, free, now) {
        Ok(decision) => decision,
        Err(refusal) => return refused(refusal),
    };
    let waits = decision.answer.status == AnswerStatus::Waitlisted && wish.choice == Choice::Yes;
    if waits {
        let message = format!("the date `{name}` has {free} free seats");
        return refused(
            Refusal::new("no-capacity", message)
                .hint("add `--skip-full` to leave full dates out, or answer for single dates"),
        );
    }
    Ok(Some(decision))
}

/// What the answers to a whole series, those that had room first, become on a date that takes them over: those
/// that do not fit any more wait.
pub fn taken_over<Id>(answers: Vec<(Id, Role, Answer)>, mut room: Room) -> Vec<(Id, Role, Answer)> {
    let place = |(guest, role, answer): (Id, Role, Answer)| {
        let answer = if answer.seats() <= room.free_for(role) {
            Answer { waiting_since: None, ..answer }
        } else {
            let waiting_since = answer.waiting_since.or(answer.answered_at);
            Answer { status: AnswerStatus::Waitlisted, waiting_since, ..answer }
        };
        room = room.after(role, answer.seats());
        (guest, role, answer)
    };
    answers.into_iter().map(place).collect()
}
