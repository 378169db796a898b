//! Events: create, read, list, edit, publish, complete, cancel, delete.

use crate::agenda::follow::Followed;
use crate::answers::{lock_seats, promote, promote_on_dates};
use crate::bookings::rooms::{self, Rooms};
use crate::call::Effects;
use crate::notices::{self, Announcement};
use crate::page::{EARLIEST, LATEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, agenda, resolve, series};
use jiff::Timestamp;
use planify_core::actor::Actor;
use planify_core::event::{self, Details, EditEvent, Event, Status, Step};
use planify_core::id::{self, EventId, OrgId};
use planify_core::notice::Fact;
use planify_core::permission::{Action, Audience, permit};
use planify_core::recurrence::RecurrenceId;
use planify_core::rule::Refusal;
use planify_core::schedule::LENGTH_USUAL;
use planify_core::series::{Scope, Series, kind};
use planify_core::text::{numbered, slug};
use planify_store::events::{After, Filter, Order};
use planify_store::{Tx, answers, events, guests, windows};
use serde_json::Value;
use uuid::Uuid;

/// What to do when an event of the same external key is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnKey {
    /// Refuse.
    Refuse,
    /// Change that event; it is no error if nothing differs.
    Change,
}

/// Creates an event as a draft.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    new: &EditEvent,
    on_key: OnKey,
) -> Result<Outcome<Event>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let details = event::create(new)?;
    if on_key == OnKey::Change {
        let key = details.key.as_deref().ok_or_else(|| {
            Refusal::invalid("upsert", "an upsert needs an external key").hint("add `--key KEY`")
        })?;
        if let Some(current) = events::find_by_key(tx, call.actor.org, key)? {
            return change(tx, call, current, new);
        }
    }
    let recorder = Recorder::begin(tx, call, call.actor.org, "event.create");
    let event = insert(tx, &call.actor, details, new.slug.as_deref())?;
    recorder.created(tx, subject(&event), journal_fields(&event))?;
    let mut effects = Effects::default();
    let warnings = rooms::book_for(tx, call, &recorder, (&event, &new.rooms), &mut effects)?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, warnings, ..Outcome::unchanged(event) })
}

/// Adds a draft under the slug that was wished for, or one that follows from its title.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    actor: &Actor,
    details: Details,
    wished: Option<&str>,
) -> Result<Event, EngineError> {
    let wished = wished.map_or_else(|| Ok(slug(&details.title)), event::check_slug)?;
    let now = tx.now();
    let id = EventId::from(tx.new_uuid());
    let event = Event {
        id,
        org: actor.org,
        occurrence: event::whole(id),
        date: None,
        series: series::describe(&details)?,
        slug: free_slug(tx, actor, &wished)?,
        status: Status::Draft,
        details,
        taken: 0,
        questions: 0,
        uid: id::encode(id.uuid()),
        sequence: 0,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    events::insert(tx, &event)?;
    series::extend(tx, &event)?;
    Ok(event)
}

/// The slug itself, or with the first number that is free.
pub(crate) fn free_slug(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wished: &str,
) -> Result<String, EngineError> {
    let taken = events::slugs_like(tx, actor.org, wished)?;
    if taken.binary_search(&wished.to_owned()).is_err() {
        return Ok(wished.to_owned());
    }
    (2..=u32::MAX)
        .map(|number| numbered(wished, number))
        .find(|slug| taken.binary_search(slug).is_err())
        .ok_or_else(|| Refusal::new("duplicate-key", "no slug is free").into())
}

/// Reads an event.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<Event, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    resolve::event(tx, actor, reference)
}

/// Which events to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListEvents {
    /// The page.
    pub page: PageRequest,
    /// The status.
    pub status: Option<Status>,
    /// Events that end after this.
    pub from: Option<Timestamp>,
    /// Events that start before this.
    pub to: Option<Timestamp>,
    /// A part of the title.
    pub title: Option<String>,
    /// The order.
    pub order: Order,
}

/// Lists events.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: &ListEvents,
) -> Result<Page<Event>, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    list_of(tx, actor, wanted, Audience::with(actor, actor.org).visible_pairs())
}

/// Lists the events of these pairs of status and visibility; all without.
pub(crate) fn list_of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: &ListEvents,
    seen: Option<String>,
) -> Result<Page<Event>, EngineError> {
    let (limit, rows) = wanted.page.rows()?;
    let first = Place { at: EARLIEST, id: Uuid::nil() };
    let last = Place { at: LATEST, id: Uuid::max() };
    let (name, begin) = match wanted.order {
        Order::Start => ("start", first),
        Order::StartDesc => ("-start", last),
        Order::Creation => ("created", first),
        Order::CreationDesc => ("-created", last),
    };
    let place = wanted.page.place(name, begin)?;
    let filter = Filter {
        status: wanted.status,
        from: wanted.from,
        to: wanted.to,
        title: resolve::pattern(wanted.title.as_deref())?,
        seen,
    };
    // Within a time a list tells what takes place then: a series with each of its dates.
    let found = match (wanted.from.or(wanted.to), wanted.order) {
        (Some(_), Order::Start) => window(tx, actor.org, &filter, place, rows)?,
        (Some(_), Order::StartDesc) => {
            windows::list_desc(tx, actor.org, &filter, after(place), rows)?
        }
        _ => events::list(tx, actor.org, &filter, wanted.order, after(place), rows)?,
    };
    Ok(Page::cut(found, limit, name, |event| Place {
        at: match wanted.order {
            Order::Start | Order::StartDesc => event.details.schedule.starts_at,
            Order::Creation | Order::CreationDesc => event.created_at,
        },
        id: row_id(event),
    }))
}

/// What tells a row of a list from others: a series may have many.
fn row_id(event: &Event) -> Uuid {
    if event.date.is_some() { event.occurrence.uuid() } else { event.id.uuid() }
}

fn after(place: Place) -> After {
    After { at: place.at, id: place.id }
}

/// Lists what takes place within a time, soonest first.
///
/// A list from a date on does not walk over all that was before it: what begins earlier and lasts
/// until then lasts longer than usual, and those few events are looked at apart.
fn window(
    tx: &mut Tx<'_>,
    org: OrgId,
    filter: &Filter,
    place: Place,
    rows: i64,
) -> Result<Vec<Event>, EngineError> {
    let usual = filter.from.and_then(|from| from.checked_sub(LENGTH_USUAL).ok());
    let bound = usual.map(|at| Place { at, id: Uuid::nil() });
    let Some(bound) = bound.filter(|bound| *bound > place) else {
        return Ok(windows::list(tx, org, filter, after(place), rows)?);
    };
    let early = Filter { to: filter.to.into_iter().chain([bound.at]).min(), ..filter.clone() };
    let mut found = windows::list_long(tx, org, &early, after(place), rows)?;
    let missing = rows - i64::try_from(found.len()).unwrap_or(rows);
    if missing > 0 {
        found.extend(windows::list(tx, org, filter, after(bound), missing)?);
    }
    Ok(found)
}

/// Changes an event; guests who know of it are told what matters to them.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    edit: &EditEvent,
) -> Result<Outcome<Event>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let current = resolve::event(tx, &call.actor, reference)?;
    call.check_version(&current.slug, current.version)?;
    change(tx, call, current, edit)
}

/// What a change of a series reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All of it, or an event that does not repeat.
    All,
    /// One date.
    This(RecurrenceId),
    /// That date and those behind it.
    Following(RecurrenceId),
}

impl Reach {
    /// Puts a scope and a date together; a date without a scope means that date.
    pub fn new(scope: Option<Scope>, date: Option<RecurrenceId>) -> Result<Self, Refusal> {
        match (scope, date) {
            (None | Some(Scope::All), None) => Ok(Self::All),
            (None | Some(Scope::This), Some(date)) => Ok(Self::This(date)),
            (Some(Scope::Following), Some(date)) => Ok(Self::Following(date)),
            (Some(Scope::All), Some(_)) => {
                Err(Refusal::invalid("scope", "the scope `all` takes no date"))
            }
            (Some(scope), None) => {
                let message = format!("the scope `{scope}` needs a date of the series");
                Err(Refusal::invalid("occurrence", message).hint("add `--occurrence DATE`"))
            }
        }
    }
}

/// Changes a series as far as `reach` says.
pub fn edit_on(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    edit: &EditEvent,
    reach: Reach,
) -> Result<Outcome<Event>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let current = resolve::event(tx, &call.actor, reference)?;
    call.check_version(&current.slug, current.version)?;
    match reach {
        Reach::All => change(tx, call, current, edit),
        Reach::This(name) => crate::occurrences::edit_one(tx, call, &current, (name, edit)),
        Reach::Following(name) => crate::occurrences::split(tx, call, &current, (name, edit)),
    }
}

fn change(
    tx: &mut Tx<'_>,
    call: &Call,
    current: Event,
    edit: &EditEvent,
) -> Result<Outcome<Event>, EngineError> {
    let details = event::edit(&current.details, edit)?;
    let slug = edit.slug.as_deref().map_or_else(|| Ok(current.slug.clone()), event::check_slug)?;
    if details == current.details && slug == current.slug {
        return add_rooms(tx, call, current, &edit.rooms);
    }
    event::check_editable(&current)?;
    let rooms = Rooms::of(tx, &current)?;
    let series = next_series(tx, &current, &details)?;
    if series.is_none() {
        event::check_taken(details.capacity, current.taken)?;
        if details.quotas != current.details.quotas {
            lock_seats(tx, &current)?.limited(details.capacity, &details.quotas)?;
        }
    }
    let raises =
        current.status == Status::Published && event::raises_sequence(&current.details, &details);
    let changes = event::changes_for_guests(&current.details, &details);
    let mut event = Event {
        slug,
        details,
        series,
        sequence: current.sequence + i64::from(raises),
        version: current.version + 1,
        updated_at: tx.now(),
        ..current.clone()
    };
    events::save(tx, &event)?;
    let followed = agenda::follow::follow(tx, &current.details.schedule, &event, edit)?;
    let gone =
        if current.series.is_some() { series::rebuild(tx, &current.details, &event)? } else { 0 };
    series::extend(tx, &event)?;
    let recorder = Recorder::begin(tx, call, event.org, "event.edit");
    let (mut before, mut after) = (journal_fields(&current), journal_fields(&event));
    tell_of_agenda(followed, &mut before, &mut after);
    recorder.changed(tx, subject(&event), before, after)?;
    let mut effects = Effects::default();
    let mut warnings = rooms.follow(tx, &recorder, &event, &mut effects)?;
    let more = rooms::book_for(tx, call, &recorder, (&event, &edit.rooms), &mut effects)?;
    warnings.extend(more);
    if !changes.is_empty() {
        let announcement = Announcement { fact: Fact::Updated(event.version), changes };
        notices::announce(tx, call, &event, &recorder, &announcement, &mut effects)?;
    }
    event.taken = promote(tx, call, &event, &recorder, &mut effects)?;
    if event.is_series() {
        promote_on_dates(tx, call, &event, &recorder, &mut effects)?;
    }
    let dates = (gone > 0).then(|| format!("{gone} dates are gone, with the answers to them"));
    let moved = (followed.items > 0 && !followed.by.is_zero()).then(|| {
        let items = match followed.items {
            1 => "an item".to_owned(),
            count => format!("{count} items"),
        };
        let slug = &event.slug;
        format!(
            "{items} of the agenda moved along; people are told by `planify agenda release {slug}`"
        )
    });
    Ok(Outcome {
        data: event,
        op: Some(recorder.op()),
        effects: effects.into_vec(),
        warnings: dates.into_iter().chain(moved).chain(warnings).collect(),
    })
}

/// Books rooms for an event of which nothing else changes.
fn add_rooms(
    tx: &mut Tx<'_>,
    call: &Call,
    event: Event,
    wanted: &[(String, i64)],
) -> Result<Outcome<Event>, EngineError> {
    if wanted.is_empty() {
        return Ok(Outcome::unchanged(event));
    }
    event::check_editable(&event)?;
    let recorder = Recorder::begin(tx, call, event.org, "event.edit");
    let mut effects = Effects::default();
    let warnings = rooms::book_for(tx, call, &recorder, (&event, wanted), &mut effects)?;
    let op = (!warnings.is_empty()).then(|| recorder.op());
    Ok(Outcome { op, effects: effects.into_vec(), warnings, ..Outcome::unchanged(event) })
}

/// Says in the row of an event that its agenda followed it.
fn tell_of_agenda(followed: Followed, before: &mut Fields, after: &mut Fields) {
    if followed.items > 0 {
        before.extend(fields! { "agenda_items_moved": 0, "agenda_moved_by": Value::Null });
        let by = followed.by.to_string();
        after.extend(fields! { "agenda_items_moved": followed.items, "agenda_moved_by": by });
    }
}

/// What is known of the series after a change.
fn next_series(
    tx: &mut Tx<'_>,
    current: &Event,
    details: &Details,
) -> Result<Option<Series>, EngineError> {
    let described = series::describe(details)?;
    match (&current.series, described) {
        (None, None) => Ok(None),
        (Some(_), None) => Err(Refusal::invalid("rrule", "a series stays one")
            .hint("end it with `UNTIL` or `COUNT`, or call single dates off")
            .into()),
        (None, Some(described)) => {
            if !answers::counts(tx, current.occurrence)?.is_empty() {
                let message = format!("guests of `{}` have answered for one date", current.slug);
                return Err(Refusal::new("has-answers", message)
                    .hint("create a new event that repeats")
                    .into());
            }
            Ok(Some(described))
        }
        (Some(known), Some(described)) => {
            Ok(Some(Series { horizon_at: known.horizon_at, ..described }))
        }
    }
}

/// Takes an event one step further; guests are told when it is called off.
pub fn step(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    step: Step,
) -> Result<Outcome<Event>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let current = resolve::event(tx, &call.actor, reference)?;
    call.check_version(&current.slug, current.version)?;
    let Some(status) = event::step(&current.slug, current.status, step)? else {
        return Ok(Outcome::unchanged(current));
    };
    let calls_off = status == Status::Cancelled;
    let event = Event {
        status,
        sequence: current.sequence + i64::from(calls_off && current.status == Status::Published),
        version: current.version + 1,
        updated_at: tx.now(),
        ..current.clone()
    };
    events::save(tx, &event)?;
    let command = match step {
        Step::Publish => "event.publish",
        Step::Complete => "event.complete",
        Step::Cancel => "event.cancel",
    };
    let recorder = Recorder::begin(tx, call, event.org, command);
    recorder.changed(tx, subject(&event), journal_fields(&current), journal_fields(&event))?;
    let mut effects = Effects::default();
    let warnings = if calls_off {
        Rooms::of(tx, &current)?.give_back(tx, &recorder, None, &mut effects)?
    } else {
        Vec::new()
    };
    if calls_off && current.status == Status::Published {
        let fact = Fact::Cancelled(event.version);
        let announcement = Announcement { fact, changes: Vec::new() };
        notices::announce(tx, call, &event, &recorder, &announcement, &mut effects)?;
    }
    Ok(Outcome { data: event, op: Some(recorder.op()), effects: effects.into_vec(), warnings })
}

/// Deletes an event with its guests and answers.
pub fn delete(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<Event>, EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, reference)?;
    call.check_version(&event.slug, event.version)?;
    let told = guests::counts(tx, event.org, event.id)?.invited;
    let now = tx.now();
    event::check_deletable(&event, told, now)?;
    if event.status == Status::Cancelled && notices::cancellations_wait(tx, &event)? {
        return Err(Refusal::new(
            "status-conflict",
            format!("guests of `{}` are still to be told that it is off", event.slug),
        )
        .hint("repeat the command when they have: `planify notify list`")
        .into());
    }
    let recorder = Recorder::begin(tx, call, event.org, "event.delete");
    let mut effects = Effects::default();
    let warnings = Rooms::of(tx, &event)?.give_back(tx, &recorder, None, &mut effects)?;
    events::delete(tx, &event)?;
    recorder.deleted(tx, subject(&event), journal_fields(&event))?;
    let (op, effects) = (Some(recorder.op()), effects.into_vec());
    Ok(Outcome { op, effects, warnings, ..Outcome::unchanged(event) })
}

pub(crate) fn subject(event: &Event) -> (&'static str, Uuid) {
    (EventId::PREFIX, event.id.uuid())
}

pub(crate) fn journal_fields(event: &Event) -> Fields {
    let details = &event.details;
    let schedule = &details.schedule;
    fields! {
        "slug": event.slug,
        "key": details.key,
        "title": details.title,
        "description": details.description,
        "status": event.status.name(),
        "visibility": details.visibility.name(),
        "zone": schedule.zone,
        "start_local": schedule.start_local(),
        "end_local": schedule.end_local(),
        "starts_at": schedule.starts_at.to_string(),
        "ends_at": schedule.ends_at.to_string(),
        "location": details.location,
        "online_url": details.online_url,
        "contact": details.contact,
        "capacity": details.capacity,
        "quotas": details.quotas.to_text(),
        "rsvp_by": details.rsvp_by.map(|at| at.to_string()),
        "max_plus": details.max_plus,
        "registration": details.registration.mode.name(),
        "registration_opens_at": details.registration.opens_at.map(|at| at.to_string()),
        "registration_closes_at": details.registration.closes_at.map(|at| at.to_string()),
        "sequence": event.sequence,
        "recurrence": details.recurrence.as_ref().map(|it| it.to_lines(kind(schedule))),
    }
}
