//! Releases: what people are told an agenda is, numbered, and what changed between two of them.
//!
//! Whoever takes part in an item that changed, or speaks at it, is told what changed for them, and
//! nobody else. An edition that is kept names persons by their ids only.

use super::{Open, Shown, journeys};
use crate::call::Effects;
use crate::error::not_found;
use crate::notices::{self, Change, ChangedItem, Told};
use crate::page::{LATEST, Place};
use crate::recorder::{Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, resolve};
use jiff::SignedDuration;
use jiff::civil::DateTime;
use planify_core::actor::Actor;
use planify_core::agenda::diff::{Aspect, Difference, Edition, EditionItem, differences};
use planify_core::agenda::{Agenda, Item, ItemDetails, Kind, Speaker, Track, TrackDetails};
use planify_core::answer::Seats;
use planify_core::event::Event;
use planify_core::id::{EventId, GuestId, ItemId, PersonId};
use planify_core::permission::{Action, Audience, permit};
use planify_core::schedule::{End, Point, Schedule};
use planify_core::text::fold;
use planify_core::when::OnGap;
use planify_store::agenda as rows;
use planify_store::agenda::releases::{Listed, NewRelease};
use planify_store::{JsonText, StoreError, Tx, guests, persons};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// The most changes that one mail tells.
const TOLD_MAX: usize = 50;

/// A release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The event.
    pub event: Event,
    /// The number, 1 for the first.
    pub number: i64,
    /// How many items it has.
    pub items: usize,
    /// What differs from the one before.
    pub differences: Vec<Difference>,
    /// How many people it concerns.
    pub concerned: usize,
}

/// What differs between two editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The event.
    pub event: Event,
    /// The number of the older edition, 0 for none.
    pub from: i64,
    /// The number of the newer edition; none for the agenda as it is planned.
    pub to: Option<i64>,
    /// What differs.
    pub differences: Vec<Difference>,
}

/// Releases an agenda as it is planned.
pub fn release(tx: &mut Tx<'_>, call: &Call, event: &str) -> Result<Outcome<Release>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let shown = Shown::read(tx, open.event.clone())?;
    let old = edition(tx, &shown.event, open.released)?;
    let new = Edition::of(&shown.agenda);
    let differences = compare(tx, &shown, &old, &new)?;
    let items = new.items.len();
    if open.released > 0 && differences.is_empty() {
        let number = open.released;
        let data = Release { event: shown.event, number, items, differences, concerned: 0 };
        return Ok(Outcome::unchanged(data));
    }
    let number = open.released + 1;
    let kept = JsonText(serde_json::to_string(&Kept::of(&new)).map_err(corrupt)?);
    let count = i64::try_from(items).unwrap_or(i64::MAX);
    let changes = i64::try_from(differences.len()).unwrap_or(i64::MAX);
    let actor = call.actor.to_string();
    let row = NewRelease { number, items: count, changes, actor: &actor, edition: &kept };
    rows::releases::insert(tx, open.place(), &row)?;
    rows::set_released(tx, shown.event.org, shown.event.id, number)?;
    let recorder = Recorder::begin(tx, call, shown.event.org, "agenda.release");
    let fields = |number: i64| fields! { "agenda_release": number };
    let subject = (EventId::PREFIX, shown.event.id.uuid());
    recorder.changed(tx, subject, fields(open.released), fields(number))?;
    let told = concerned(tx, &shown.event, &differences)?;
    let concerned = told.len();
    let mut effects = Effects::default();
    notices::tell_of_agenda(tx, call, &shown.event, &recorder, told, &mut effects)?;
    let warnings = warnings(tx, &shown)?;
    rows::items::purge(tx, shown.event.org, shown.event.id)?;
    Ok(Outcome {
        warnings,
        data: Release { event: shown.event, number, items, differences, concerned },
        op: Some(recorder.op()),
        effects: effects.into_vec(),
    })
}

fn warnings(tx: &mut Tx<'_>, shown: &Shown) -> Result<Vec<String>, EngineError> {
    let counted = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        count => Some(format!("{count} {many}")),
    };
    let conflicts = counted(shown.check().conflicts.len(), "a conflict", "conflicts");
    let late = journeys(tx, shown)?.len();
    let late = counted(late, "a way with too little time", "ways with too little time");
    let told = [conflicts, late].into_iter().flatten();
    let slug = &shown.event.slug;
    Ok(told.map(|what| format!("the agenda has {what}: `planify agenda check {slug}`")).collect())
}

/// Who is told what, by guest.
fn concerned(
    tx: &mut Tx<'_>,
    event: &Event,
    differences: &[Difference],
) -> Result<Vec<Told>, EngineError> {
    let mut interested: HashMap<ItemId, Vec<GuestId>> = HashMap::new();
    for (item, guest) in rows::items::interested(tx, event.org, event.id)? {
        interested.entry(item).or_default().push(guest);
    }
    let mut known: HashMap<PersonId, Option<GuestId>> = HashMap::new();
    let mut told: BTreeMap<Uuid, Vec<Change>> = BTreeMap::new();
    for difference in differences.iter().filter(|difference| difference.aspect.is_told()) {
        let mut to: HashSet<GuestId> =
            interested.get(&difference.item).into_iter().flatten().copied().collect();
        for person in difference.speakers() {
            let guest = match known.get(&person) {
                Some(guest) => *guest,
                None => {
                    guests::find_by_person(tx, event.org, event.id, person)?.map(|guest| guest.id)
                }
            };
            known.insert(person, guest);
            to.extend(guest);
        }
        for guest in to {
            told.entry(guest.uuid()).or_default().push(change(difference));
        }
    }
    let told = told.into_iter().map(|(guest, changes)| Told { guest, changes: shortened(changes) });
    Ok(told.collect())
}

/// Keeps a mail readable.
fn shortened(mut changes: Vec<Change>) -> Vec<Change> {
    let more = changes.len().saturating_sub(TOLD_MAX);
    if more > 0 {
        changes.truncate(TOLD_MAX);
        let new = format!("{more} more changes");
        changes.push(Change { field: "more".to_owned(), old: String::new(), new, item: None });
    }
    changes
}

fn change(difference: &Difference) -> Change {
    let field = match difference.aspect {
        // One field, so that what was added and removed before anybody was told cancels out.
        Aspect::Added | Aspect::Removed => "item",
        aspect => aspect.name(),
    };
    let uuids = |persons: &[PersonId]| persons.iter().map(|person| person.uuid()).collect();
    let mut item = ChangedItem::of(difference.item, &difference.title);
    let (mut old, mut new) = (difference.old.clone(), difference.new.clone());
    if difference.aspect == Aspect::Speakers {
        // What waits to be told holds no names, so that erasing a person leaves none there.
        (item.spoke, item.speak) = (uuids(&difference.spoke), uuids(&difference.speak));
        (old, new) = (String::new(), String::new());
    }
    Change { field: field.to_owned(), old, new, item: Some(item) }
}

/// Lists the releases of an agenda, the newest first; who released is told to those who plan.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    page: &PageRequest,
) -> Result<Page<Listed>, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let (limit, rows) = page.rows()?;
    let last = Place { at: LATEST, id: Uuid::max() };
    // The number is the whole order; its place in a cursor is that of an id.
    let below = page.place("releases", last)?.id.as_u128();
    let below = i64::try_from(below).unwrap_or(i64::MAX);
    let mut found = rows::releases::list(tx, (event.org, event.id), below, rows)?;
    if Audience::with(actor, actor.org) < Audience::Organisers {
        for release in &mut found {
            release.actor = None;
        }
    }
    Ok(Page::cut(found, limit, "releases", |release| Place {
        at: release.released_at,
        id: Uuid::from_u128(u128::try_from(release.number).unwrap_or(0)),
    }))
}

/// Compares two editions of an agenda: by default the newest release with what is planned.
pub fn diff(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    (from, to): (Option<i64>, Option<i64>),
) -> Result<Comparison, EngineError> {
    // What is planned and not released is for those who plan.
    permit(actor, if to.is_some() { Action::SeeEvents } else { Action::SeePlans }, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let shown = Shown::read(tx, event)?;
    let from = from.unwrap_or(match to {
        None => shown.released,
        Some(to) => to.saturating_sub(1).max(0),
    });
    let old = edition(tx, &shown.event, from)?;
    let new = match to {
        Some(number) => edition(tx, &shown.event, number)?,
        None => Edition::of(&shown.agenda),
    };
    let differences = compare(tx, &shown, &old, &new)?;
    Ok(Comparison { event: shown.event, from, to, differences })
}

/// The agenda of an event as it was released last.
pub(super) fn newest(tx: &mut Tx<'_>, event: Event) -> Result<Shown, EngineError> {
    if rows::released(tx, event.org, event.id)? == 0 {
        return Ok(Shown { event, released: 0, edition: Some(0), agenda: Agenda::default() });
    }
    let planned = Shown::read(tx, event)?;
    let newest = planned.released;
    as_released(tx, planned, newest)
}

/// The agenda as the release of a number has it: what people knew, and the seats as they are.
pub(super) fn as_released(
    tx: &mut Tx<'_>,
    planned: Shown,
    number: i64,
) -> Result<Shown, EngineError> {
    let edition = edition(tx, &planned.event, number)?;
    let Shown { event, released, agenda, .. } = planned;
    let current: HashMap<ItemId, &Item> = agenda.items.iter().map(|item| (item.id, item)).collect();
    // What was deleted and not released has its seats, and nobody learns of it yet.
    let deleted: HashMap<ItemId, Seats> =
        rows::items::seats_of_removed(tx, event.org, event.id)?.into_iter().collect();
    let mut tracks: Vec<Track> = Vec::new();
    let mut items = Vec::with_capacity(edition.items.len());
    for item in edition.items {
        let track = item.track.map(|name| {
            if let Some(track) = tracks.iter().find(|track| track.details.name == name) {
                return track.id;
            }
            let track = track_named(tx, &event, &agenda.tracks, name, tracks.len());
            let id = track.id;
            tracks.push(track);
            id
        });
        let (start, end) = (Point::Wall(item.start), End::At(Point::Wall(item.end)));
        let now = current.get(&item.id);
        let seats = match (now, deleted.get(&item.id)) {
            (Some(item), _) => Seats { capacity: item.details.capacity, taken: item.taken },
            (None, Some(seats)) => *seats,
            (None, None) => Seats { capacity: None, taken: 0 },
        };
        let details = ItemDetails {
            key: None,
            kind: item.kind,
            title: item.title,
            description: item.description,
            track,
            schedule: Schedule::timed(start, end, &event.details.schedule.zone, OnGap::Later)?,
            capacity: seats.capacity,
            expected: None,
        };
        items.push(Item {
            id: item.id,
            org: event.org,
            event: event.id,
            details,
            speakers: item.speakers,
            taken: seats.taken,
            version: now.map_or(1, |item| item.version),
            created_at: now.map_or(event.created_at, |item| item.created_at),
        });
    }
    let speak: HashSet<PersonId> = items.iter().flat_map(|item| item.speakers.clone()).collect();
    let speakers = agenda.speakers.iter().filter(|speaker| speak.contains(&speaker.person));
    let mut speakers: Vec<Speaker> =
        speakers.map(|speaker| Speaker { absences: Vec::new(), ..speaker.clone() }).collect();
    let known: HashSet<PersonId> = speakers.iter().map(|speaker| speaker.person).collect();
    // Who was taken off and not released yet speaks as far as people know.
    for person in speak.difference(&known) {
        if let Some(person) = persons::find(tx, event.org, *person)? {
            let (person, name) = (person.id, person.fields.name);
            speakers.push(Speaker { person, name, bio: None, absences: Vec::new(), version: 1 });
        }
    }
    speakers.sort_by_cached_key(|speaker| (fold(&speaker.name), speaker.person));
    let agenda = Agenda { tracks, items, speakers };
    Ok(Shown { event, released, edition: Some(number), agenda })
}

/// The track of a name, or one that stands for a track that has another name by now.
fn track_named(
    tx: &mut Tx<'_>,
    event: &Event,
    tracks: &[Track],
    name: String,
    place: usize,
) -> Track {
    tracks.iter().find(|track| track.details.name == name).cloned().unwrap_or_else(|| Track {
        id: tx.new_uuid().into(),
        org: event.org,
        event: event.id,
        details: TrackDetails { name, capacity: None, turnover: SignedDuration::ZERO, venue: None },
        position: i64::try_from(place).unwrap_or(0),
        version: 1,
    })
}

/// Reads a released edition; 0 is the empty one before the first.
fn edition(tx: &mut Tx<'_>, event: &Event, number: i64) -> Result<Edition, EngineError> {
    if number == 0 {
        return Ok(Edition::default());
    }
    let text = rows::releases::edition(tx, (event.org, event.id), number)?.ok_or_else(|| {
        let hint = "`planify agenda show EVENT` says which release is the newest";
        not_found("release", &number.to_string(), hint)
    })?;
    let kept: Kept = serde_json::from_str(&text.0).map_err(corrupt)?;
    kept.into_edition()
}

fn compare(
    tx: &mut Tx<'_>,
    shown: &Shown,
    old: &Edition,
    new: &Edition,
) -> Result<Vec<Difference>, EngineError> {
    let mut names: HashMap<PersonId, String> = HashMap::new();
    for speaker in &shown.agenda.speakers {
        names.insert(speaker.person, speaker.name.clone());
    }
    for person in old.items.iter().chain(&new.items).flat_map(|item| &item.speakers) {
        if !names.contains_key(person) {
            let found = persons::find(tx, shown.event.org, *person)?;
            names.insert(*person, found.map(|person| person.fields.name).unwrap_or_default());
        }
    }
    let name = |person: PersonId| names.get(&person).cloned().unwrap_or_default();
    Ok(differences(old, new, &name))
}

/// An edition as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    items: Vec<KeptItem>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptItem {
    id: Uuid,
    kind: String,
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    track: Option<String>,
    start: String,
    end: String,
    speakers: Vec<Uuid>,
}

impl Kept {
    fn of(edition: &Edition) -> Self {
        let items = edition.items.iter().map(|item| KeptItem {
            id: item.id.uuid(),
            kind: item.kind.name().to_owned(),
            title: item.title.clone(),
            description: item.description.clone(),
            track: item.track.clone(),
            start: item.start.to_string(),
            end: item.end.to_string(),
            speakers: item.speakers.iter().map(|person| person.uuid()).collect(),
        });
        Self { items: items.collect() }
    }

    fn into_edition(self) -> Result<Edition, EngineError> {
        let wall = |text: &str| text.parse::<DateTime>().map_err(corrupt);
        let items = self.items.into_iter().map(|item| {
            Ok(EditionItem {
                id: item.id.into(),
                kind: item.kind.parse::<Kind>()?,
                title: item.title,
                description: item.description,
                track: item.track,
                start: wall(&item.start)?,
                end: wall(&item.end)?,
                speakers: item.speakers.into_iter().map(PersonId::from).collect(),
            })
        });
        Ok(Edition { items: items.collect::<Result<_, EngineError>>()? })
    }
}

fn corrupt(error: impl std::fmt::Display) -> EngineError {
    EngineError::Store(StoreError::Corrupt(format!("a released agenda: {error}")))
}
