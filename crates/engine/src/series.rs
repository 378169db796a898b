//! Series: their dates are kept for a rolling time ahead, each with seats and answers of its own.
//!
//! Whoever touches the dates of a series locks the seats of the whole first, so an answer to the
//! series and a new date never miss each other: a new date takes over the answers to the series before
//! anybody else can answer for it.

use crate::answers::lock_seats;
use crate::duties::Duty;
use crate::{EngineError, ahead};
use jiff::civil::DateTime;
use jiff::{SignedDuration, Span, Timestamp, ToSpan as _};
use planify_calendar::recurrence::{
    self as calendar, Clock, Instance, RecurrenceError, Start, zone_data,
};
use planify_core::answer::{Answer, Decision, PartyLimits, Wish};
use planify_core::event::{Details, Event};
use planify_core::guest::Guest;
use planify_core::quota::Room;
use planify_core::recurrence::{Bound, INSTANCES_MAX, RecurrenceId, Rule};
use planify_core::rule::Refusal;
use planify_core::schedule::{End, Point, Schedule, Span as Placed};
use planify_core::series::{self, Change, Occurrence, Series, Standing};
use planify_core::when;
use planify_store::events::After;
use planify_store::{Tx, answers, events, leases, occurrences, quotas};
use std::collections::BTreeMap;
use std::time::Duration;
use uuid::Uuid;

/// How far ahead the dates of a series are there.
pub const HORIZON: SignedDuration = SignedDuration::from_hours(366 * 24);
/// How much may be missing from that before the duty adds it.
const SLACK: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The most dates that one transaction adds to a series.
const STEP: usize = 400;
/// Series that one round of the duty looks at.
const ROUND: i64 = 20;
/// How long a daemon has this duty without saying so again.
const LEASE: Duration = Duration::from_secs(120);
/// An instant lies within so much of its wall clock read as UTC.
const DAY: SignedDuration = SignedDuration::from_hours(26);

impl From<RecurrenceError> for EngineError {
    fn from(error: RecurrenceError) -> Self {
        Refusal::new(error.code(), error.to_string()).field("rrule").into()
    }
}

/// The dates that details describe; none for an event that does not repeat.
fn expansion(details: &Details) -> Result<Option<calendar::Series>, EngineError> {
    let Some(recurrence) = &details.recurrence else { return Ok(None) };
    let (start, clock) = match details.schedule.span {
        Placed::Clock { start, .. } => {
            let zone = when::parse_zone(&details.schedule.zone).map_err(Refusal::from)?;
            (start, Clock::Zone(zone))
        }
        Placed::Days { first, .. } => (first.at(0, 0, 0, 0), Clock::Floating),
    };
    Ok(Some(calendar::Series {
        start,
        start_is: Start::Instance,
        clock,
        rules: recurrence.rule.iter().cloned().collect(),
        added: recurrence.added.clone(),
        left_out: recurrence.left_out.clone(),
    }))
}

/// The start and the end of a date.
pub(crate) type Times = (Timestamp, Timestamp);

/// The instants of a date.
fn times(schedule: &Schedule, instance: Instance) -> Result<Times, EngineError> {
    match schedule.span {
        Placed::Clock { .. } => {
            let end = instance.at.checked_add(schedule.length()).unwrap_or(Timestamp::MAX);
            Ok((instance.at, end))
        }
        Placed::Days { first, last } => {
            let days = first.until(last).unwrap_or_default();
            let day = instance.local.date();
            let end = End::At(Point::Day(day.saturating_add(days)));
            let placed = Schedule::all_day(Point::Day(day), end, &schedule.zone)?;
            Ok((placed.starts_at, placed.ends_at))
        }
    }
}

/// What is known of a series of these details, whose dates are not there yet.
///
/// # Errors
/// `bad-rule` if the rule gives no date, or does not give the start.
pub(crate) fn describe(details: &Details) -> Result<Option<Series>, EngineError> {
    let Some(expansion) = expansion(details)? else { return Ok(None) };
    let schedule = &details.schedule;
    series::check_start(schedule)?;
    check_first(&expansion)?;
    let endless = expansion.rules.iter().any(|rule| rule.bound == Bound::Never);
    let mut last_ends_at = None;
    if !endless {
        for (number, instance) in expansion.instances().enumerate() {
            if number >= INSTANCES_MAX {
                last_ends_at = None;
                break;
            }
            let ends_at = times(schedule, instance?)?.1;
            last_ends_at = last_ends_at.max(Some(ends_at));
        }
        if last_ends_at.is_none() && expansion.instances().next().is_none() {
            return Err(Refusal::new("bad-rule", "every date of the series is left out")
                .field("exdates")
                .into());
        }
    }
    let zone = when::parse_zone(&schedule.zone).map_err(Refusal::from)?;
    Ok(Some(Series { last_ends_at, horizon_at: schedule.starts_at, zone_data: zone_data(&zone) }))
}

fn check_first(expansion: &calendar::Series) -> Result<(), EngineError> {
    if expansion.rules.is_empty() {
        return Ok(());
    }
    let rules = calendar::Series {
        start_is: Start::Anchor,
        added: Vec::new(),
        left_out: Vec::new(),
        ..expansion.clone()
    };
    let Some(first) = rules.instances().next().transpose()? else {
        return Err(Refusal::new("bad-rule", "the rule gives no date").field("rrule").into());
    };
    if first.local == expansion.start {
        return Ok(());
    }
    let message = format!("the rule does not give the start {}", expansion.start);
    let hint = format!("begin with {}, its first date", first.local);
    Err(Refusal::new("bad-rule", message).field("start").hint(hint).into())
}

/// The dates of details that begin from `from` to before `to`, at most `most`, by their names.
pub(crate) fn dates(
    details: &Details,
    (from, to): (Timestamp, Timestamp),
    most: usize,
) -> Result<BTreeMap<RecurrenceId, Times>, EngineError> {
    let mut found = BTreeMap::new();
    let Some(expansion) = expansion(details)? else { return Ok(found) };
    let kind = series::kind(&details.schedule);
    let begin = from.checked_sub(DAY).unwrap_or(Timestamp::MIN);
    let beyond = to.checked_add(DAY).unwrap_or(Timestamp::MAX);
    for instance in expansion.instances_from(begin)? {
        let instance = instance?;
        if instance.at >= beyond || found.len() >= most {
            break;
        }
        let at = times(&details.schedule, instance)?;
        if at.0 >= from && at.0 < to {
            found.insert(RecurrenceId { at: instance.local, kind }, at);
        }
    }
    Ok(found)
}

/// The schedule that the series itself gives one of its dates.
pub(crate) fn planned(
    details: &Details,
    name: RecurrenceId,
) -> Result<Option<Schedule>, EngineError> {
    let Some(expansion) = expansion(details)? else { return Ok(None) };
    let once = calendar::Series::once(name.at, expansion.clock);
    let Some(instance) = once.instances().next().transpose()? else { return Ok(None) };
    let at = times(&details.schedule, instance)?;
    Ok(Schedule::at(&details.schedule, name.at, at))
}

/// How many dates the rule alone gives before a wall clock.
pub(crate) fn count_before(details: &Details, name: RecurrenceId) -> Result<u32, EngineError> {
    let Some(expansion) = expansion(details)? else { return Ok(0) };
    let rules = calendar::Series {
        start_is: Start::Anchor,
        added: Vec::new(),
        left_out: Vec::new(),
        ..expansion
    };
    let mut count = 0;
    for instance in rules.instances() {
        if instance?.local >= name.at {
            break;
        }
        count += 1;
    }
    Ok(count)
}

/// Adds the dates up to the horizon, at most `STEP`; answers how many.
pub(crate) fn extend(tx: &mut Tx<'_>, event: &Event) -> Result<usize, EngineError> {
    let now = tx.now();
    let goal = now.checked_add(HORIZON).unwrap_or(Timestamp::MAX);
    let reaches =
        |event: &Event| event.series.as_ref().is_none_or(|known| known.horizon_at >= goal);
    if reaches(event) {
        return Ok(0);
    }
    let answered = lock_seats(tx, event)?;
    // Whoever had the seats before may have added dates, or have changed the series.
    let found = events::find(tx, event.org, event.id)?;
    let Some(event) = &found.filter(|event| !reaches(event)) else { return Ok(0) };
    let Some(known) = &event.series else { return Ok(0) };
    let from = known.horizon_at.max(now.checked_sub(HORIZON).unwrap_or(Timestamp::MIN));
    let kept = ahead::names(tx, event, from)?;
    let mut found = dates(&event.details, (from, goal), STEP + 1 + kept.len())?;
    found.retain(|name, _| !kept.contains(name));
    let mut rest = None;
    while found.len() > STEP {
        rest = found.pop_last();
    }
    let added = found.len();
    for (name, at) in found {
        add(tx, event, name, at, &answered)?;
    }
    let horizon_at = rest.map_or(goal, |(_, (starts_at, _))| starts_at);
    occurrences::set_series(tx, event.org, event.id, &Series { horizon_at, ..known.clone() })?;
    Ok(added)
}

/// Adds one date, and gives its seats to those who answered for the whole series.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    event: &Event,
    name: RecurrenceId,
    (starts_at, ends_at): Times,
    answered: &Room,
) -> Result<(), EngineError> {
    let occurrence = Occurrence {
        id: tx.new_uuid().into(),
        org: event.org,
        event: event.id,
        name,
        starts_at,
        ends_at,
        standing: Standing::Planned,
        change: Change::default(),
        room: Room::empty(event.details.capacity, &event.details.quotas),
    };
    occurrences::insert(tx, &occurrence, &event.details.quotas)?;
    if answered.fits(&occurrence.room) {
        occurrences::copy_answers(tx, event.org, event.occurrence, occurrence.id)?;
        return Ok(());
    }
    let answers = occurrences::series_answers(tx, event.occurrence)?;
    for (guest, _, answer) in series::taken_over(answers, occurrence.room) {
        answers::set(tx, guest, occurrence.id, &answer, None)?;
    }
    quotas::count(tx, event.org, occurrence.id)?;
    Ok(())
}

/// All dates of a series that end after `now`.
pub(crate) fn coming(tx: &mut Tx<'_>, event: &Event) -> Result<Vec<Occurrence>, EngineError> {
    let window = (tx.now(), crate::page::LATEST);
    let after = After { at: crate::page::EARLIEST, id: Uuid::nil() };
    let most = i64::try_from(INSTANCES_MAX).unwrap_or(i64::MAX);
    Ok(occurrences::of_event(tx, (event.org, event.id), window, after, most)?)
}

/// Brings the coming dates in line with a changed series; answers how many dates are gone.
///
/// A date keeps its answers if the series still has it, also when the whole series moved. What is over
/// stays as it was.
pub(crate) fn rebuild(
    tx: &mut Tx<'_>,
    before: &Details,
    event: &Event,
) -> Result<usize, EngineError> {
    let Some(known) = &event.series else { return Ok(0) };
    let answered = lock_seats(tx, event)?;
    let now = tx.now();
    occurrences::lock_seats(tx, event.org, event.id, now)?;
    let shift = shift(before, &event.details);
    let mut existing = coming(tx, event)?;
    // A date takes the name of its neighbour only after that one has its own new name.
    existing.sort_by_key(|occurrence| occurrence.name);
    if shift.is_some_and(Span::is_positive) {
        existing.reverse();
    }
    let from = existing.iter().map(|it| it.starts_at).min().unwrap_or(now).min(now);
    let reach = from.checked_sub(event.details.schedule.length()).unwrap_or(from);
    let to = known.horizon_at.max(now);
    let mut wanted = dates(&event.details, (reach, to), INSTANCES_MAX)?;
    wanted.retain(|_, (_, ends_at)| *ends_at > now);
    let mut gone = 0;
    for occurrence in existing {
        let name = renamed(occurrence.name, shift, event);
        let found = match wanted.remove(&name) {
            Some(at) => Some(at),
            None => ahead::times(&event.details, name, to)?,
        };
        let Some((starts_at, ends_at)) = found else {
            occurrences::delete(tx, event.org, occurrence.id)?;
            gone += 1;
            continue;
        };
        let own_time = occurrence.change.moved.is_some();
        let times = if own_time {
            (occurrence.starts_at, occurrence.ends_at)
        } else {
            (starts_at, ends_at)
        };
        let differs =
            name != occurrence.name || times != (occurrence.starts_at, occurrence.ends_at);
        let room = occurrence.room;
        let occurrence = Occurrence { name, starts_at: times.0, ends_at: times.1, ..occurrence };
        if differs {
            occurrences::save(tx, &occurrence)?;
        }
        let own_capacity = room.all.capacity != before.capacity;
        let capacity = if own_capacity { room.all.capacity } else { event.details.capacity };
        let quotas = event.details.quotas;
        if capacity != room.all.capacity || quotas != before.quotas {
            room.limited(capacity, &quotas)?;
            quotas::limit(tx, event.org, occurrence.id, (capacity, &quotas))?;
        }
    }
    for (name, at) in wanted {
        add(tx, event, name, at, &answered)?;
    }
    Ok(gone)
}

/// How far the wall clock of a series moved.
fn shift(before: &Details, after: &Details) -> Option<Span> {
    let start = |details: &Details| match details.schedule.span {
        Placed::Clock { start, .. } => start,
        Placed::Days { first, .. } => first.at(0, 0, 0, 0),
    };
    let shift = start(before).until((jiff::Unit::Day, start(after))).ok()?;
    (!shift.is_zero()).then_some(shift)
}

fn renamed(name: RecurrenceId, shift: Option<Span>, event: &Event) -> RecurrenceId {
    let kind = series::kind(&event.details.schedule);
    let moved: DateTime = shift.map_or(name.at, |shift| name.at.saturating_add(shift));
    RecurrenceId { at: moved, kind }
}

/// The two halves of a rule that is cut before a date.
pub(crate) fn halves(
    rule: &Rule,
    before: u32,
    (name, starts_at): (RecurrenceId, Timestamp),
) -> (Rule, Rule) {
    use planify_core::recurrence::{Kind, Until};
    match rule.bound {
        Bound::Count(count) => {
            let rest = count.saturating_sub(before);
            (rule.clone().bounded(Bound::Count(before)), rule.clone().bounded(Bound::Count(rest)))
        }
        Bound::Never | Bound::Until(_) => {
            let until = match name.kind {
                Kind::Days => Until::Day(name.at.date().saturating_sub(1.day())),
                Kind::Times => {
                    let last = starts_at.checked_sub(SignedDuration::from_secs(1));
                    Until::Instant(last.unwrap_or(starts_at))
                }
            };
            (rule.clone().bounded(Bound::Until(until)), rule.clone())
        }
    }
}

/// Extends series to the horizon, and follows zones whose data changed, if this daemon has the duty.
pub fn keep_up(tx: &mut Tx<'_>, holder: Uuid) -> Result<Duty, EngineError> {
    if leases::acquire(tx, "series", holder, LEASE)?.is_none() {
        return Ok(Duty::Elsewhere);
    }
    let goal = tx.now().checked_add(HORIZON - SLACK).unwrap_or(Timestamp::MAX);
    let mut done = 0;
    for (org, id) in occurrences::to_extend(tx, goal, ROUND)? {
        if let Some(event) = events::find(tx, org, id)? {
            extend(tx, &event)?;
            done += 1;
        }
    }
    for (zone, known) in occurrences::zones(tx)? {
        let Ok(found) = when::parse_zone(&zone) else { continue };
        let current = zone_data(&found);
        if current == known {
            continue;
        }
        for (org, id) in occurrences::of_zone(tx, &zone, &known, ROUND)? {
            if let Some(event) = events::find(tx, org, id)? {
                follow_zone(tx, event, &current)?;
                done += 1;
            }
        }
    }
    Ok(Duty::Done(done))
}

/// Places the coming dates anew on a clock that changes at other times than was known.
fn follow_zone(tx: &mut Tx<'_>, event: Event, data: &str) -> Result<(), EngineError> {
    let Some(known) = event.series.clone() else { return Ok(()) };
    let series = Series { zone_data: data.to_owned(), ..known };
    occurrences::set_series(tx, event.org, event.id, &series)?;
    rebuild(tx, &event.details, &event)?;
    Ok(())
}

/// What an answer to a series does.
pub(crate) struct OnDates {
    /// The coming dates that change, with their seats before.
    pub(crate) decided: Vec<(Event, Room, Decision)>,
    /// Dates that are not kept yet have no room for it: there it waits behind those that had.
    pub(crate) waits_later: bool,
}

impl OnDates {
    /// What an answer does that is to no series.
    pub(crate) const NONE: Self = Self { decided: Vec::new(), waits_later: false };
}

/// What an answer to a series, whose seats are `answered`, does on each coming date.
pub(crate) fn decide_all(
    tx: &mut Tx<'_>,
    event: &Event,
    (guest, answered): (&Guest, &Room),
    (wish, full): (&Wish, series::Full),
) -> Result<OnDates, EngineError> {
    let now = tx.now();
    let locked: BTreeMap<Uuid, Room> = occurrences::lock_seats(tx, event.org, event.id, now)?
        .into_iter()
        .map(|(scope, room)| (scope.uuid(), room))
        .collect();
    let known: BTreeMap<Uuid, Answer> = occurrences::answers_of(tx, guest.id, event.id)?
        .into_iter()
        .map(|(scope, answer)| (scope.uuid(), answer))
        .collect();
    let limits = PartyLimits { party_max: guest.party_max, max_plus: event.details.max_plus };
    let mut decided = Vec::new();
    for occurrence in coming(tx, event)? {
        if occurrence.standing == Standing::Cancelled {
            continue;
        }
        let room = locked.get(&occurrence.id.uuid()).copied().unwrap_or(occurrence.room);
        let current = known.get(&occurrence.id.uuid()).cloned().unwrap_or(Answer::PENDING);
        let on = (occurrence.name, room.free_for(guest.role));
        if let Some(decision) = series::decide_on(on, &current, wish, limits, full, now)? {
            let occurrence = Occurrence { room, ..occurrence };
            decided.push((series::on(event, &occurrence), room, decision));
        }
    }
    // Dates that are not kept yet must have room as well; their rows follow when they are.
    let mut waits_later = false;
    if let Some((date, answer)) = ahead::next(tx, event, guest, answered)? {
        let on = (date.name, date.room.free_for(guest.role));
        waits_later = series::decide_on(on, &answer, wish, limits, full, now)?.is_none();
    }
    Ok(OnDates { decided, waits_later })
}
