//! Changes to tracks and items: what they become, and what moves with them.
//!
//! Times are wall clocks in the event's zone. What moves keeps the wall clock of both its ends
//! apart by as much as before, also over a day on which clocks change.

use super::{Item, ItemDetails, Kind, TRACK_NAME_MAX, TURNOVER_MAX, TrackDetails};
use crate::event::{CAPACITY_MAX, check_capacity, parse_title, text_field};
use crate::id::{TrackId, VenueId};
use crate::patch::Patch;
use crate::person::check_key;
use crate::rule::Refusal;
use crate::schedule::{End, Point, Schedule};
use crate::text;
use crate::when::{self, OnGap};
use crate::words::words;
use jiff::SignedDuration;
use jiff::civil::DateTime;

/// A change to an item, or with all that is required a new one. The track is found by the caller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditItem {
    /// The external key.
    pub key: Patch<String>,
    /// What it is.
    pub kind: Option<Kind>,
    /// The title.
    pub title: Option<String>,
    /// The description.
    pub description: Patch<String>,
    /// The start.
    pub start: Option<Point>,
    /// The end.
    pub end: Option<End>,
    /// What to do with a wall time that does not exist or exists twice.
    pub on_gap: Option<OnGap>,
    /// Seats.
    pub capacity: Patch<i64>,
    /// How many people are expected.
    pub expected: Patch<i64>,
}

/// A change to a track, or with a name a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditTrack {
    /// The name.
    pub name: Option<String>,
    /// How many people its room holds.
    pub capacity: Patch<i64>,
    /// How long it takes to make the room ready.
    pub turnover: Option<SignedDuration>,
    /// The venue at which it is.
    pub venue: Patch<VenueId>,
}

words! {
    /// What the items of an event do when the event moves.
    Follow, "agenda" {
        /// They move by as much on the wall clock.
        Move = "move",
        /// They stay when they are.
        Keep = "keep",
    }
}

/// Whether what follows an item moves with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ripple {
    /// The item moves alone.
    Alone,
    /// What follows it in its track on that day moves by as much.
    Following,
}

/// The details of a new track.
pub fn create_track(edit: &EditTrack) -> Result<TrackDetails, Refusal> {
    let name = edit.name.as_deref().ok_or_else(|| {
        Refusal::invalid("name", "a track needs a name").hint("name it after its room")
    })?;
    let empty = TrackDetails {
        name: check_track_name(name)?,
        capacity: None,
        turnover: SignedDuration::ZERO,
        venue: None,
    };
    edit_track(&empty, edit)
}

/// The details of a track after a change.
pub fn edit_track(current: &TrackDetails, edit: &EditTrack) -> Result<TrackDetails, Refusal> {
    let name = edit.name.as_deref().map(check_track_name).transpose()?;
    Ok(TrackDetails {
        name: name.unwrap_or_else(|| current.name.clone()),
        capacity: edit.capacity.try_map(check_capacity)?.apply(current.capacity),
        turnover: edit.turnover.map(check_turnover).transpose()?.unwrap_or(current.turnover),
        venue: edit.venue.apply(current.venue),
    })
}

fn check_track_name(name: &str) -> Result<String, Refusal> {
    text::required_line(name, TRACK_NAME_MAX).map_err(|error| Refusal::from(error).field("track"))
}

fn check_turnover(turnover: SignedDuration) -> Result<SignedDuration, Refusal> {
    if (SignedDuration::ZERO..=TURNOVER_MAX).contains(&turnover) {
        return Ok(SignedDuration::from_secs(turnover.as_secs()));
    }
    Err(Refusal::invalid("turnover", "a turnover lasts between nothing and a day"))
}

/// The details of a new item in the event's `zone`.
pub fn create_item(
    edit: &EditItem,
    track: Option<TrackId>,
    zone: &str,
) -> Result<ItemDetails, Refusal> {
    let title =
        edit.title.as_deref().ok_or_else(|| Refusal::invalid("title", "an item needs a title"))?;
    let start = edit.start.ok_or_else(|| Refusal::invalid("start", "an item needs a start"))?;
    let end = edit.end.unwrap_or(End::Default);
    let empty = ItemDetails {
        key: None,
        kind: Kind::Talk,
        title: parse_title(title)?,
        description: None,
        track,
        schedule: place(start, end, zone, edit.on_gap)?,
        capacity: None,
        expected: None,
    };
    fill(empty, edit)
}

/// The details of an item after a change; a start alone keeps the length on the wall clock.
pub fn edit_item(
    current: &ItemDetails,
    edit: &EditItem,
    track: Patch<TrackId>,
) -> Result<ItemDetails, Refusal> {
    let schedule = match (edit.start, edit.end) {
        (None, None) => current.schedule.clone(),
        (Some(start), None) => moved(&current.schedule, start, on_gap(edit.on_gap))?,
        (None, Some(end)) => place(
            Point::Instant(current.schedule.starts_at),
            end,
            &current.schedule.zone,
            edit.on_gap,
        )?,
        (Some(start), Some(end)) => place(start, end, &current.schedule.zone, edit.on_gap)?,
    };
    let track = track.apply(current.track);
    fill(ItemDetails { track, schedule, ..current.clone() }, edit)
}

fn fill(current: ItemDetails, edit: &EditItem) -> Result<ItemDetails, Refusal> {
    Ok(ItemDetails {
        key: edit.key.clone().try_map(|key| check_key(&key))?.apply(current.key),
        kind: edit.kind.unwrap_or(current.kind),
        title: edit.title.as_deref().map_or(Ok(current.title), parse_title)?,
        description: text_field("description", &edit.description)?.apply(current.description),
        capacity: edit.capacity.try_map(check_capacity)?.apply(current.capacity),
        expected: edit.expected.try_map(check_expected)?.apply(current.expected),
        track: current.track,
        schedule: current.schedule,
    })
}

fn check_expected(people: i64) -> Result<i64, Refusal> {
    if (0..=CAPACITY_MAX).contains(&people) {
        return Ok(people);
    }
    let message = format!("`{people}` people are not between 0 and {CAPACITY_MAX}");
    Err(Refusal::invalid("expected", message))
}

fn on_gap(on_gap: Option<OnGap>) -> OnGap {
    on_gap.unwrap_or(OnGap::Refuse)
}

fn place(start: Point, end: End, zone: &str, gap: Option<OnGap>) -> Result<Schedule, Refusal> {
    check_has_time(start, "start")?;
    if let End::At(end) = end {
        check_has_time(end, "end")?;
    }
    Schedule::timed(start, end, zone, on_gap(gap))
}

fn check_has_time(point: Point, field: &'static str) -> Result<(), Refusal> {
    match point {
        Point::Wall(_) | Point::Instant(_) => Ok(()),
        Point::Day(_) => Err(Refusal::invalid(field, "an item has a time of day")
            .hint("write it as `2027-03-28T18:00`")),
    }
}

/// The schedule that begins at `start` and keeps its length on the wall clock.
pub fn moved(current: &Schedule, start: Point, gap: OnGap) -> Result<Schedule, Refusal> {
    check_has_time(start, "start")?;
    let zone = when::parse_zone(&current.zone).map_err(Refusal::from)?;
    let (old_start, _) = current.walls();
    let by = start.wall(&zone).duration_since(old_start);
    match start {
        // An instant says which of two equal wall clocks is meant.
        Point::Instant(_) => {
            let end = shifted(current.walls().1, by)?;
            place(start, End::At(Point::Wall(end)), &current.zone, Some(gap))
        }
        Point::Wall(_) | Point::Day(_) => shift(current, by, gap),
    }
}

/// The schedule with both ends of its wall clock moved by as much.
fn shift(current: &Schedule, by: SignedDuration, gap: OnGap) -> Result<Schedule, Refusal> {
    carried(current, by, &current.zone, gap)
}

/// The schedule of an item whose event moved `by` so much on the wall clock, in the event's zone.
pub fn carried(
    current: &Schedule,
    by: SignedDuration,
    zone: &str,
    gap: OnGap,
) -> Result<Schedule, Refusal> {
    let (start, end) = current.walls();
    let (start, end) = (shifted(start, by)?, shifted(end, by)?);
    place(Point::Wall(start), End::At(Point::Wall(end)), zone, Some(gap))
}

fn shifted(wall: DateTime, by: SignedDuration) -> Result<DateTime, Refusal> {
    wall.checked_add(by)
        .ok()
        .filter(|wall| (1970..=9990).contains(&wall.year()))
        .ok_or_else(|| Refusal::new("bad-date", "the time is out of range"))
}

/// What follows `item` in its track on the day on which it begins, each with its new schedule
/// when `item` moves to `target`.
pub fn followers<'a>(
    item: &Item,
    items: &'a [Item],
    target: &Schedule,
    gap: OnGap,
) -> Result<Vec<(&'a Item, Schedule)>, Refusal> {
    let (start, _) = item.details.schedule.walls();
    let by = target.walls().0.duration_since(start);
    let follows = |other: &&Item| {
        let begins = other.details.schedule.walls().0;
        other.id != item.id
            && other.details.track == item.details.track
            && begins.date() == start.date()
            && begins >= start
    };
    items
        .iter()
        .filter(follows)
        .map(|other| {
            let schedule = shift(&other.details.schedule, by, gap).map_err(|refusal| Refusal {
                message: format!("`{}`: {}", other.details.title, refusal.message),
                ..refusal
            })?;
            Ok((other, schedule))
        })
        .collect()
}
