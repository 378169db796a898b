//! Rooms of events: booked, moved and given back in the transaction of the event, so that a room that cannot be had
//! leaves no event behind, and an event that cannot be moved with its rooms is not moved.

use super::book::{self, book};
use super::cancel::call_off;
use super::relocate::relocate;
use super::waiting::{self, Freed};
use super::write::save;
use super::{Goal, Request, place, tell, terms};
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{Call, EngineError, series};
use jiff::Timestamp;
use planify_core::booking::{Booking, State};
use planify_core::event::Event;
use planify_core::id::OccurrenceId;
use planify_core::interval::Interval;
use planify_core::permission::{Action, permit};
use planify_core::resource::Resource;
use planify_core::rule::Refusal;
use planify_core::series::Standing;
use planify_core::slot::OnConflict;
use planify_core::when::parse_zone;
use planify_store::{Tx, bookings, events};

/// The most dates of a series for which rooms are booked at once: each is a row of the journal.
const DATES_MAX: usize = 366;

/// A date of an event: which, and from when to when.
type Dated = (OccurrenceId, Interval);

/// Books rooms for an event, on all its dates; those that it has already stay as they are. Gives what people should
/// know of them.
///
/// # Errors
/// All that a booking is refused for, and `invalid` for a series whose last date is too far away.
pub(crate) fn book_for(
    tx: &mut Tx<'_>,
    call: &Call,
    recorder: &Recorder,
    (event, rooms): (&Event, &[(String, i64)]),
    effects: &mut Effects,
) -> Result<Vec<String>, EngineError> {
    if rooms.is_empty() {
        return Ok(Vec::new());
    }
    permit(&call.actor, Action::Book, event.org)?;
    let has = kept(tx, event, Which::Places)?;
    let is_new = |resource: &Resource| {
        !has.iter().flat_map(|booking| &booking.parts).any(|part| part.resource == resource.id)
    };
    let (venue, mut wanted) = book::wanted(tx, call, None, rooms)?;
    wanted.retain(|(resource, _)| is_new(resource));
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let request = Request {
        org: event.org,
        user: call.actor.user_id(),
        event: Some(event.id),
        zone: parse_zone(&venue.details.zone).map_err(Refusal::from)?,
        dates: all_dates(tx, event)?.into_iter().map(|(_, time)| time).collect(),
        on_conflict: OnConflict::Refuse,
        seats: event.details.capacity.filter(|seats| *seats > 0),
        wanted,
        title: event.details.title.clone(),
        layout: None,
        promo: None,
        hold: None,
        goal: Goal::Confirm,
    };
    let names: Vec<&str> = request.wanted.iter().map(|(it, _)| it.slug.as_str()).collect();
    let names = names.join(", ");
    let booked = book(tx, recorder, &request, effects)?;
    Ok(told(&names, &booked.all))
}

/// Refuses rooms where only one date of a series changes.
///
/// # Errors
/// `invalid` if there are any.
pub(crate) fn check_none(rooms: &[(String, i64)]) -> Result<(), Refusal> {
    if rooms.is_empty() {
        return Ok(());
    }
    Err(Refusal::invalid("rooms", "rooms are booked for a series, not for one of its dates")
        .hint("book them by themselves with `planify booking create`"))
}

/// What people should know of rooms that were booked.
fn told(names: &str, all: &[Booking]) -> Vec<String> {
    let Some(first) = all.first() else { return Vec::new() };
    let of = match all.len() {
        1 => String::new(),
        count => format!(" on {count} dates"),
    };
    let each = if all.len() > 1 { " each time" } else { "" };
    let price = first.total.map(|total| format!(", {total}{each}")).unwrap_or_default();
    vec![match first.state {
        State::Requested => format!("{names} waits for approval{of}{price}"),
        State::Pending => {
            format!("{names} is to be paid{of}{price}: `planify pay checkout {}`", first.id)
        }
        _ => format!("{names} is booked{of}{price}"),
    }]
}

/// Which bookings of an event are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    /// Those that keep a place.
    Places,
    /// Those that wait for one also.
    All,
}

/// The bookings of an event that are not over.
fn kept(tx: &mut Tx<'_>, event: &Event, which: Which) -> Result<Vec<Booking>, EngineError> {
    let now = tx.now();
    let mut found = bookings::of_event(tx, event.org, event.id)?;
    found.retain(|booking| match booking.state_at(now) {
        State::Waiting => which == Which::All,
        state => state.is_active() && booking.checked_in_at.is_none(),
    });
    Ok(found)
}

/// All dates of an event that are not over.
fn all_dates(tx: &mut Tx<'_>, event: &Event) -> Result<Vec<Dated>, EngineError> {
    if !event.is_series() {
        return dates(tx, event);
    }
    // How far its dates are kept may have changed since it was read.
    let series = events::find(tx, event.org, event.id)?.and_then(|event| event.series);
    let is_whole =
        series.is_some_and(|known| known.last_ends_at.is_some_and(|last| last <= known.horizon_at));
    let found = if is_whole { dates(tx, event)? } else { Vec::new() };
    if found.is_empty() || found.len() > DATES_MAX {
        let message = "rooms are booked for a series that ends within a year";
        return Err(Refusal::invalid("rooms", message)
            .hint("end it with `UNTIL` or `COUNT`, or book single dates")
            .into());
    }
    Ok(found)
}

/// The dates of an event that are kept and not over; the event itself if it does not repeat.
fn dates(tx: &mut Tx<'_>, event: &Event) -> Result<Vec<Dated>, EngineError> {
    if !event.is_series() {
        let schedule = &event.details.schedule;
        return Ok(vec![(event.occurrence, Interval::new(schedule.starts_at, schedule.ends_at)?)]);
    }
    let mut found = Vec::new();
    for date in series::coming(tx, event)? {
        if date.standing != Standing::Cancelled {
            found.push((date.id, Interval::new(date.starts_at, date.ends_at)?));
        }
    }
    Ok(found)
}

/// The rooms of an event before it changes.
#[derive(Debug)]
pub(crate) struct Rooms {
    bookings: Vec<Booking>,
    dates: Vec<Dated>,
}

impl Rooms {
    /// Reads them.
    pub(crate) fn of(tx: &mut Tx<'_>, event: &Event) -> Result<Self, EngineError> {
        let bookings = kept(tx, event, Which::All)?;
        let dates = if bookings.is_empty() { Vec::new() } else { dates(tx, event)? };
        Ok(Self { bookings, dates })
    }

    /// The rooms of what begins at a moment or later, which are those of another event from now on.
    pub(crate) fn give_to(
        self,
        tx: &mut Tx<'_>,
        recorder: &Recorder,
        (from, event): (Timestamp, &Event),
    ) -> Result<Self, EngineError> {
        let mut given = Vec::new();
        for booking in self.bookings {
            if booking.time.starts_at() < from {
                continue;
            }
            let next = Booking { event: Some(event.id), ..booking.clone() };
            let terms = terms(tx, &booking)?;
            given.push(save(tx, recorder, (&booking, next), &terms)?);
        }
        Ok(Self { bookings: given, dates: self.dates })
    }

    /// Moves the rooms to where the event is now, and gives back those of dates that are gone. Gives what people
    /// should know.
    ///
    /// # Errors
    /// All that moving a booking is refused for: then the event is not moved either.
    pub(crate) fn follow(
        self,
        tx: &mut Tx<'_>,
        recorder: &Recorder,
        event: &Event,
        effects: &mut Effects,
    ) -> Result<Vec<String>, EngineError> {
        if self.bookings.is_empty() {
            return Ok(Vec::new());
        }
        let now_at = dates(tx, event)?;
        let mut steps = Vec::with_capacity(self.bookings.len());
        for booking in &self.bookings {
            steps.push((booking, self.target(booking, event, &now_at)?));
        }
        // A booking takes the place of its neighbour only after that one has left it.
        let goes_later = |(booking, target): &(&Booking, Option<Interval>)| {
            target.is_some_and(|target| target.starts_at() > booking.time.starts_at())
        };
        if steps.iter().any(goes_later) {
            steps.reverse();
        }
        let (mut moved, mut gone, mut freed, mut taken) = (0, 0, Vec::new(), Vec::new());
        for (booking, target) in steps {
            let next = match target {
                Some(time) if time == booking.time => continue,
                Some(time) if booking.state == State::Waiting => {
                    moved += 1;
                    waiting::follow(tx, recorder, (booking, time))?
                }
                Some(time) => {
                    let wanted = place::parts(tx, booking)?;
                    moved += 1;
                    relocate(tx, recorder, booking, (time, &wanted))?
                }
                None => {
                    gone += 1;
                    call_off(tx, recorder, booking)?.booking
                }
            };
            freed.extend(Freed::between(tx, (booking, &next))?);
            taken.push((booking.clone(), next));
        }
        tell::steps(tx, recorder, &taken, effects)?;
        let tell =
            |count: usize, what: &str| (count > 0).then(|| format!("{} {what}", counted(count)));
        let told = [tell(moved, "moved along"), tell(gone, "given back")];
        let offered = waiting::offer(tx, recorder, freed, effects)?;
        Ok(told.into_iter().flatten().chain(offered).collect())
    }

    /// When a booking is to be, now that its event is elsewhere; none if its date is gone.
    fn target(
        &self,
        booking: &Booking,
        event: &Event,
        now_at: &[Dated],
    ) -> Result<Option<Interval>, EngineError> {
        let (from, until) = (booking.time.starts_at(), booking.time.ends_at());
        let meets = |time: &Interval| time.starts_at() < until && from < time.ends_at();
        // A booking that meets no date is of the event as a whole, and stays where it is.
        let Some((id, before)) = self.dates.iter().find(|(_, time)| meets(time)) else {
            return Ok(Some(booking.time));
        };
        let same = now_at.iter().find(|(found, _)| found == id);
        let same = same.or_else(|| now_at.iter().find(|(_, time)| time == before));
        let schedule = &event.details.schedule;
        let after = match (same, self.dates.len()) {
            (Some((_, time)), _) => *time,
            // The event has become a series: its first date is what it was.
            (None, 1) if *id == event.occurrence => {
                Interval::new(schedule.starts_at, schedule.ends_at)?
            }
            (None, _) => return Ok(None),
        };
        let moved = |at: Timestamp, before: Timestamp, after: Timestamp| {
            at.saturating_add(after.duration_since(before)).unwrap_or(at)
        };
        let start = moved(from, before.starts_at(), after.starts_at());
        let end = moved(until, before.ends_at(), after.ends_at());
        Ok(Some(Interval::new(start, end)?))
    }

    /// Gives the rooms back, all of them or those of one date. Gives what people should know.
    pub(crate) fn give_back(
        self,
        tx: &mut Tx<'_>,
        recorder: &Recorder,
        date: Option<&Event>,
        effects: &mut Effects,
    ) -> Result<Vec<String>, EngineError> {
        let (mut freed, mut taken) = (Vec::new(), Vec::new());
        for booking in &self.bookings {
            let is_meant = date.is_none_or(|date| {
                let schedule = &date.details.schedule;
                schedule.starts_at < booking.time.ends_at()
                    && booking.time.starts_at() < schedule.ends_at
            });
            if is_meant {
                let next = call_off(tx, recorder, booking)?.booking;
                freed.extend(Freed::between(tx, (booking, &next))?);
                taken.push((booking.clone(), next));
            }
        }
        tell::steps(tx, recorder, &taken, effects)?;
        let count = taken.len();
        let told = (count > 0).then(|| format!("{} given back", counted(count)));
        let offered = waiting::offer(tx, recorder, freed, effects)?;
        Ok(told.into_iter().chain(offered).collect())
    }
}

fn counted(count: usize) -> String {
    match count {
        1 => "a booking is".to_owned(),
        count => format!("{count} bookings are"),
    }
}
