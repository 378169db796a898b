//! Events: what they consist of, how they may change, and which changes matter to whom.

use crate::agenda::Follow;
use crate::answer::PARTY_MAX;
use crate::id::{EventId, OccurrenceId, OrgId};
use crate::patch::Patch;
use crate::person::check_key;
use crate::quota::{ByRole, Quotas};
use crate::recurrence::{Recurrence, RecurrenceId, Rule};
use crate::registration::{self, Mode, Registration};
use crate::rule::Refusal;
use crate::schedule::{End, Point, Schedule};
use crate::series::{self, Series};
use crate::text;
use crate::when::OnGap;
use crate::words::words;
use jiff::Timestamp;
use jiff::civil::DateTime;

pub use crate::schedule::{moment_text, time_text};

/// The longest title, in characters.
pub const TITLE_MAX: usize = 200;
/// The longest description, in characters.
pub const DESCRIPTION_MAX: usize = 20_000;
/// The most seats.
pub const CAPACITY_MAX: i64 = 10_000_000;

words! {
    /// Where an event is in its life.
    Status, "status" {
        /// Being prepared; nobody is told.
        Draft = "draft",
        /// Announced.
        Published = "published",
        /// Over.
        Completed = "completed",
        /// Called off.
        Cancelled = "cancelled",
    }
}

words! {
    /// Who may see an event.
    Visibility, "visibility" {
        /// Those who work on it and its guests.
        Private = "private",
        /// Members of the organisation.
        Org = "org",
        /// Everybody who knows the address of its page; no list for everybody names it.
        Unlisted = "unlisted",
        /// Everybody.
        Public = "public",
    }
}

/// What people decide about an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The external key.
    pub key: Option<String>,
    /// The title.
    pub title: String,
    /// The description.
    pub description: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
    /// When it takes place.
    pub schedule: Schedule,
    /// Where, free text.
    pub location: Option<String>,
    /// A link for those who take part from afar.
    pub online_url: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Seats; none for no limit.
    pub capacity: Option<i64>,
    /// The most seats of each role.
    pub quotas: Quotas,
    /// Until when guests may answer.
    pub rsvp_by: Option<Timestamp>,
    /// The most people a guest may bring.
    pub max_plus: Option<i64>,
    /// Whether people may sign up by themselves.
    pub registration: Registration,
    /// How it repeats; none for most events.
    pub recurrence: Option<Recurrence>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The id.
    pub id: EventId,
    /// The organisation.
    pub org: OrgId,
    /// What takes place: a plain event has one occurrence; of a series it stands for all of it.
    pub occurrence: OccurrenceId,
    /// Which date of a series this is, if it is one.
    pub date: Option<RecurrenceId>,
    /// What is known of the series, if it is one.
    pub series: Option<Series>,
    /// The name in addresses and commands.
    pub slug: String,
    /// Where it is in its life.
    pub status: Status,
    /// What people decided.
    pub details: Details,
    /// Seats that are taken.
    pub taken: i64,
    /// How many questions its guests are asked.
    pub questions: i64,
    /// The calendar UID.
    pub uid: String,
    /// The calendar SEQUENCE.
    pub sequence: i64,
    /// Grows with each change.
    pub version: i64,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Event {
    /// When all of it is over: for a series that has no last date, at the end of time.
    pub fn over_at(&self) -> Timestamp {
        match (&self.series, self.date) {
            (Some(series), None) => series.last_ends_at.unwrap_or(Timestamp::MAX),
            _ => self.details.schedule.ends_at,
        }
    }

    /// Whether this stands for a whole series.
    pub fn is_series(&self) -> bool {
        self.series.is_some() && self.date.is_none()
    }
}

/// A change to an event, or with all that is required a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditEvent {
    /// The external key.
    pub key: Patch<String>,
    /// The title.
    pub title: Option<String>,
    /// The description.
    pub description: Patch<String>,
    /// Who may see it.
    pub visibility: Option<Visibility>,
    /// The start.
    pub start: Option<Point>,
    /// The end.
    pub end: Option<End>,
    /// Whether it lasts whole days.
    pub all_day: Option<bool>,
    /// The zone.
    pub zone: Option<String>,
    /// What to do with a wall time that does not exist or exists twice.
    pub on_gap: Option<OnGap>,
    /// What the items of its agenda do when it moves; they move along when nothing is said.
    pub agenda: Option<Follow>,
    /// Where.
    pub location: Patch<String>,
    /// The link.
    pub online_url: Patch<String>,
    /// Whom to ask.
    pub contact: Patch<String>,
    /// Seats.
    pub capacity: Patch<i64>,
    /// The most seats of each role.
    pub quotas: ByRole<Patch<i64>>,
    /// The deadline for answers.
    pub rsvp_by: Patch<Point>,
    /// The most people a guest may bring.
    pub max_plus: Patch<i64>,
    /// Whether people may sign up by themselves.
    pub registration: Option<Mode>,
    /// From when on they may.
    pub registration_opens: Patch<Point>,
    /// Until when they may.
    pub registration_closes: Patch<Point>,
    /// The slug.
    pub slug: Option<String>,
    /// The rule by which it repeats.
    pub rrule: Patch<Rule>,
    /// All dates that are added to the rule, on the wall clock.
    pub rdates: Option<Vec<DateTime>>,
    /// All dates that are left out.
    pub exdates: Option<Vec<DateTime>>,
    /// Rooms and other resources to book for it beside those that it has, and how many units of each.
    pub rooms: Vec<(String, i64)>,
}

/// The details of a new event.
pub fn create(edit: &EditEvent) -> Result<Details, Refusal> {
    let title =
        edit.title.as_deref().ok_or_else(|| Refusal::invalid("title", "an event needs a title"))?;
    let start = edit.start.ok_or_else(|| Refusal::invalid("start", "an event needs a start"))?;
    let zone = edit.zone.as_deref().unwrap_or("UTC");
    let end = edit.end.unwrap_or(End::Default);
    let schedule = place(start, end, zone, edit.all_day.unwrap_or(false), edit)?;
    let empty = Details {
        key: None,
        title: parse_title(title)?,
        description: None,
        visibility: Visibility::Private,
        schedule,
        location: None,
        online_url: None,
        contact: None,
        capacity: None,
        quotas: Quotas::default(),
        rsvp_by: None,
        max_plus: None,
        registration: Registration::CLOSED,
        recurrence: None,
    };
    fill(empty, edit)
}

/// The details of an event after a change.
pub fn edit(current: &Details, edit: &EditEvent) -> Result<Details, Refusal> {
    let schedule = reschedule(&current.schedule, edit)?;
    fill(Details { schedule, ..current.clone() }, edit)
}

/// What a copy of an event takes place as: everything but the key, at another time.
///
/// The deadline for answers and the time to sign up keep their distance to the start.
pub fn copy(source: &Details, edit: &EditEvent) -> Result<Details, Refusal> {
    if edit.start.is_none() {
        return Err(Refusal::invalid("start", "a copy needs a start"));
    }
    let details = self::edit(&Details { key: None, ..source.clone() }, edit)?;
    let moved = |at: Option<Timestamp>| {
        let ahead = at.map(|at| source.schedule.starts_at.duration_since(at));
        let moved = ahead.map(|ahead| details.schedule.starts_at.checked_sub(ahead)).transpose();
        moved.map_err(|_| Refusal::new("bad-date", "the deadline is out of range"))
    };
    let registration = Registration {
        opens_at: moved(source.registration.opens_at)?,
        closes_at: moved(source.registration.closes_at)?,
        ..source.registration
    };
    Ok(Details { rsvp_by: moved(source.rsvp_by)?, registration, ..details })
}

/// The schedule after a change: a start alone keeps the length, a zone alone keeps the wall clock.
fn reschedule(current: &Schedule, edit: &EditEvent) -> Result<Schedule, Refusal> {
    let zone = edit.zone.as_deref().unwrap_or(&current.zone);
    let all_day = edit.all_day.unwrap_or_else(|| current.is_all_day());
    if all_day != current.is_all_day() {
        let start = edit.start.ok_or_else(|| {
            Refusal::invalid("start", "changing between whole days and a clock needs a start")
        })?;
        return place(start, edit.end.unwrap_or(End::Default), zone, all_day, edit);
    }
    let (start, end) = match (edit.start, edit.end) {
        (None, None) if edit.zone.is_none() => return Ok(current.clone()),
        (None, None) => return current.in_zone(zone, on_gap(edit)),
        (Some(start), None) => (start, End::After(kept_length(current)?)),
        (Some(start), Some(end)) => (start, end),
        (None, Some(end)) if edit.zone.is_none() && !all_day => {
            (Point::Instant(current.starts_at), end)
        }
        (None, Some(end)) => (Point::parse(&current.start_local())?, end),
    };
    place(start, end, zone, all_day, edit)
}

/// The length that a moved event keeps: whole days for an all-day event.
fn kept_length(current: &Schedule) -> Result<jiff::SignedDuration, Refusal> {
    use crate::schedule::Span;
    match current.span {
        Span::Clock { .. } => Ok(current.length()),
        Span::Days { first, last } => {
            let days = first
                .until(last)
                .map_err(|_| Refusal::new("bad-date", "the days are out of range"))?
                .get_days();
            Ok(jiff::SignedDuration::from_hours((i64::from(days) + 1) * 24))
        }
    }
}

fn on_gap(edit: &EditEvent) -> OnGap {
    edit.on_gap.unwrap_or(OnGap::Refuse)
}

fn place(
    start: Point,
    end: End,
    zone: &str,
    all_day: bool,
    edit: &EditEvent,
) -> Result<Schedule, Refusal> {
    if all_day {
        Schedule::all_day(start, end, zone)
    } else {
        Schedule::timed(start, end, zone, on_gap(edit))
    }
}

fn fill(current: Details, edit: &EditEvent) -> Result<Details, Refusal> {
    let zone = crate::when::parse_zone(&current.schedule.zone)?;
    let gap = on_gap(edit);
    Ok(Details {
        key: edit.key.clone().try_map(|key| check_key(&key))?.apply(current.key),
        title: edit.title.as_deref().map_or(Ok(current.title), parse_title)?,
        description: text_field("description", &edit.description)?.apply(current.description),
        visibility: edit.visibility.unwrap_or(current.visibility),
        location: line_field("location", &edit.location, 500)?.apply(current.location),
        online_url: edit.online_url.clone().try_map(parse_url)?.apply(current.online_url),
        contact: line_field("contact", &edit.contact, 200)?.apply(current.contact),
        capacity: edit.capacity.try_map(check_capacity)?.apply(current.capacity),
        quotas: current.quotas.changed(&edit.quotas)?,
        rsvp_by: edit
            .rsvp_by
            .try_map(|point| point.instant(&zone, gap).map_err(|refusal| refusal.field("rsvp_by")))?
            .apply(current.rsvp_by),
        max_plus: edit.max_plus.try_map(check_max_plus)?.apply(current.max_plus),
        registration: registration::edit(current.registration, edit, (&zone, gap))?,
        recurrence: series::recurrence(current.recurrence.as_ref(), edit)?,
        schedule: current.schedule,
    })
}

pub(crate) fn parse_title(title: &str) -> Result<String, Refusal> {
    text::required_line(title, TITLE_MAX).map_err(|error| Refusal::from(error).field("title"))
}

/// Empty text clears a field.
pub(crate) fn line_field(
    field: &'static str,
    patch: &Patch<String>,
    most: usize,
) -> Result<Patch<String>, Refusal> {
    match patch {
        Patch::Set(line) if line.trim().is_empty() => Ok(Patch::Clear),
        _ => patch.clone().try_map(|line| {
            text::clean_line(&line, most).map_err(|error| Refusal::from(error).field(field))
        }),
    }
}

pub(crate) fn text_field(
    field: &'static str,
    patch: &Patch<String>,
) -> Result<Patch<String>, Refusal> {
    match patch {
        Patch::Set(words) if words.trim().is_empty() => Ok(Patch::Clear),
        _ => patch.clone().try_map(|words| {
            text::clean_text(&words, DESCRIPTION_MAX)
                .map_err(|error| Refusal::from(error).field(field))
        }),
    }
}

fn parse_url(url: String) -> Result<String, Refusal> {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = url.len() <= 2_000
        && url.bytes().all(|byte| {
            byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'`')
        });
    let has_host =
        url.split("://").nth(1).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    if is_web && is_plain && has_host {
        return Ok(url);
    }
    Err(Refusal::invalid("online_url", format!("`{}` is not a web address", url.escape_debug()))
        .hint("write a link that begins with `https://`"))
}

pub(crate) fn check_capacity(capacity: i64) -> Result<i64, Refusal> {
    if (0..=CAPACITY_MAX).contains(&capacity) {
        return Ok(capacity);
    }
    Err(Refusal::invalid(
        "capacity",
        format!("a capacity of `{capacity}` is not between 0 and {CAPACITY_MAX}"),
    ))
}

fn check_max_plus(plus: i64) -> Result<i64, Refusal> {
    if (0..PARTY_MAX).contains(&plus) {
        return Ok(plus);
    }
    Err(Refusal::invalid("max_plus", format!("`{plus}` is not between 0 and {}", PARTY_MAX - 1)))
}

/// The slug that a caller wished for, checked.
pub fn check_slug(slug: &str) -> Result<String, Refusal> {
    let is_slug = (1..=60).contains(&slug.len())
        && slug
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-');
    if is_slug {
        return Ok(slug.to_owned());
    }
    Err(Refusal::invalid("slug", format!("`{}` is not a slug", slug.escape_debug()))
        .hint(format!("use lower-case letters, digits and `-`, such as `{}`", text::slug(slug))))
}

/// Refuses a capacity below the seats that are taken.
pub fn check_taken(capacity: Option<i64>, taken: i64) -> Result<(), Refusal> {
    match capacity {
        Some(capacity) if capacity < taken => Err(Refusal::new(
            "capacity-below-taken",
            format!("{taken} seats are taken, a capacity of {capacity} is too small"),
        )
        .field("capacity")
        .hint("take back answers first, or choose a capacity that is large enough")),
        _ => Ok(()),
    }
}

/// A step in an event's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// From draft to published.
    Publish,
    /// From published to completed.
    Complete,
    /// From anything but completed to cancelled.
    Cancel,
}

/// The status after a step; `None` if it has that status already.
pub fn step(slug: &str, status: Status, step: Step) -> Result<Option<Status>, Refusal> {
    let target = match step {
        Step::Publish => Status::Published,
        Step::Complete => Status::Completed,
        Step::Cancel => Status::Cancelled,
    };
    if status == target {
        return Ok(None);
    }
    let allowed = matches!(
        (status, step),
        (Status::Draft, Step::Publish) | (Status::Published, Step::Complete)
    ) || (step == Step::Cancel && status != Status::Completed);
    if allowed {
        return Ok(Some(target));
    }
    let refusal =
        Refusal::new("status-conflict", format!("`{slug}` is {status}, it cannot become {target}"));
    Err(match (status, step) {
        (Status::Draft, Step::Complete) => {
            refusal.hint(format!("publish it first: `planify event publish {slug}`"))
        }
        _ => refusal.hint("create a new event with `planify event create`"),
    })
}

/// Refuses a change to an event that is over or called off.
pub fn check_editable(event: &Event) -> Result<(), Refusal> {
    match event.status {
        Status::Draft | Status::Published => Ok(()),
        Status::Completed | Status::Cancelled => Err(Refusal::new(
            "status-conflict",
            format!("`{}` is {}, it does not change any more", event.slug, event.status),
        )),
    }
}

/// Refuses to delete an event whose guests were told of it.
pub fn check_deletable(event: &Event, told: i64, now: Timestamp) -> Result<(), Refusal> {
    let is_ahead = event.status == Status::Published && event.over_at() > now;
    if told == 0 || !is_ahead {
        return Ok(());
    }
    Err(Refusal::new("status-conflict", format!("{told} guests of `{}` were invited", event.slug))
        .hint(format!(
            "call it off first, so that they are told: `planify event cancel {}`",
            event.slug
        )))
}

/// Refuses to invite to an event that is not announced.
pub fn check_invitable(event: &Event, now: Timestamp) -> Result<(), Refusal> {
    let slug = &event.slug;
    match event.status {
        Status::Published if event.over_at() > now => Ok(()),
        Status::Published | Status::Completed => {
            Err(Refusal::new("event-over", format!("`{slug}` is over")))
        }
        Status::Draft => Err(Refusal::new("not-published", format!("`{slug}` is a draft"))
            .hint(format!("publish it first: `planify event publish {slug}`"))),
        Status::Cancelled => {
            Err(Refusal::new("already-cancelled", format!("`{slug}` is cancelled")))
        }
    }
}

/// The occurrence that stands for all of an event: it has the event's own id, so that seats and
/// answers are found without looking for it.
pub fn whole(id: EventId) -> OccurrenceId {
    OccurrenceId::from(id.uuid())
}

/// Whether an event is still to take place, so that a freed seat is worth something.
pub fn takes_place(event: &Event, now: Timestamp) -> bool {
    matches!(event.status, Status::Draft | Status::Published) && event.over_at() > now
}

/// Through which door an answer comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Somebody of the organisation records it.
    Organiser,
    /// The guest gives it, by link.
    Guest,
}

/// Refuses an answer that comes too late or too early.
///
/// Organisers may note down answers for drafts and, until the event is completed, afterwards;
/// the deadline holds for everybody.
pub fn check_open(event: &Event, door: Door, now: Timestamp) -> Result<(), Refusal> {
    let slug = &event.slug;
    match event.status {
        Status::Cancelled => {
            return Err(Refusal::new("already-cancelled", format!("`{slug}` is cancelled")));
        }
        Status::Completed => return Err(Refusal::new("event-over", format!("`{slug}` is over"))),
        Status::Draft if door == Door::Guest => {
            return Err(Refusal::new("not-published", "this event is not announced"));
        }
        Status::Draft | Status::Published => {}
    }
    if door == Door::Guest && event.over_at() <= now {
        return Err(Refusal::new("event-over", "this event is over"));
    }
    if event.details.rsvp_by.is_some_and(|deadline| deadline <= now) {
        return Err(Refusal::new("rsvp-closed", format!("answers for `{slug}` are closed"))
            .hint(format!("move the deadline: `planify event edit {slug} --rsvp-by TIME`")));
    }
    Ok(())
}

/// A field whose change guests are told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// `title`, `time`, `location` or `online_url`.
    pub field: String,
    /// What it was; empty for nothing.
    pub old: String,
    /// What it is; empty for nothing.
    pub new: String,
}

/// The changes that matter to a guest, in the order in which they read best.
pub fn changes_for_guests(before: &Details, after: &Details) -> Vec<FieldChange> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    [
        ("title", before.title.clone(), after.title.clone()),
        ("time", time_text(&before.schedule), time_text(&after.schedule)),
        ("repeats", repeats(before), repeats(after)),
        ("location", text(&before.location), text(&after.location)),
        ("online_url", text(&before.online_url), text(&after.online_url)),
    ]
    .into_iter()
    .filter(|(_, old, new)| old != new)
    .map(|(field, old, new)| FieldChange { field: field.to_owned(), old, new })
    .collect()
}

fn repeats(details: &Details) -> String {
    let rule = details.recurrence.as_ref().and_then(|recurrence| recurrence.rule.as_ref());
    rule.map(ToString::to_string).unwrap_or_default()
}

/// Whether a change asks the guests' calendars to be answered again: SEQUENCE grows (RFC 5546 2.1.4).
///
/// The place counts too, because Outlook's users expect to be asked again.
pub fn raises_sequence(before: &Details, after: &Details) -> bool {
    before.schedule != after.schedule
        || before.location != after.location
        || before.recurrence != after.recurrence
}
