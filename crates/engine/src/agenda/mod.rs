//! Agendas: what takes place in which track, who speaks, and what people were told of it.
//!
//! A change holds the agenda's lock until its transaction ends. People are told of a release and
//! of nothing before it.

pub mod answers;
pub mod batch;
pub mod calendar;
pub(crate) mod follow;
pub mod import;
pub mod items;
pub mod releases;
pub mod speakers;
pub mod tracks;

use crate::error::not_found;
use crate::{Call, EngineError, resolve};
use planify_core::actor::Actor;
use planify_core::agenda::journey::{self, Late};
use planify_core::agenda::{self, Agenda, Item, Track, Verdict};
use planify_core::event::{self, Event};
use planify_core::id::{EventId, ItemId, OrgId, PersonId, TrackId};
use planify_core::permission::{Action, Audience, permit};
use planify_core::reference::Reference;
use planify_core::text::fold;
use planify_store::agenda as rows;
use planify_store::{Tx, events, venues};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

const ITEMS: &str = "list them with `planify agenda show EVENT`";

/// How many ids are read at a time while a part of one is looked for.
const CHUNK: i64 = 10_000;

/// An agenda that a command changes.
struct Open {
    event: Event,
    tracks: Vec<Track>,
    released: i64,
    /// The speakers of the event by folded name, read when a name is first looked for.
    named: Option<HashMap<String, PersonId>>,
}

impl Open {
    /// Finds the event and locks its agenda.
    fn begin(tx: &mut Tx<'_>, call: &Call, event: &str) -> Result<Self, EngineError> {
        permit(&call.actor, Action::EditEvents, call.actor.org)?;
        let event = resolve::event(tx, &call.actor, event)?;
        Self::of(tx, event)
    }

    fn of(tx: &mut Tx<'_>, event: Event) -> Result<Self, EngineError> {
        let released = rows::lock(tx, event.org, event.id)?;
        // Read behind the lock, because the event may have moved meanwhile.
        let event = events::find(tx, event.org, event.id)?.unwrap_or(event);
        event::check_editable(&event)?;
        let tracks = rows::tracks::list(tx, event.org, event.id)?;
        Ok(Self { event, tracks, released, named: None })
    }

    fn place(&self) -> (OrgId, EventId) {
        (self.event.org, self.event.id)
    }

    /// The speaker of the event who has this name.
    fn speaker_named(
        &mut self,
        tx: &mut Tx<'_>,
        name: &str,
    ) -> Result<Option<PersonId>, EngineError> {
        if self.named.is_none() {
            let speakers = rows::speakers::list(tx, self.event.org, self.event.id)?;
            let names = speakers.iter().map(|speaker| (fold(&speaker.name), speaker.person));
            self.named = Some(names.collect());
        }
        Ok(self.named.as_ref().and_then(|names| names.get(&fold(name)).copied()))
    }

    /// The track that a name or a reference means, if there is one.
    fn find_track(&self, tx: &mut Tx<'_>, words: &str) -> Result<Option<&Track>, EngineError> {
        let folded = fold(words);
        if let Some(track) = self.tracks.iter().find(|track| fold(&track.details.name) == folded) {
            return Ok(Some(track));
        }
        let named = |id: TrackId| self.tracks.iter().find(|track| track.id == id);
        Ok(match Reference::parse(words, TrackId::PREFIX) {
            Reference::Id(id) => named(id.into()),
            Reference::Name(name) => resolve::by_part(tx, &name, TrackId::PREFIX, |_, after| {
                let behind = self.tracks.iter().filter(|_| after.is_nil());
                Ok(behind.map(|track| (track.id.uuid(), track.details.name.clone())).collect())
            })?
            .and_then(|id| named(id.into())),
            Reference::Key(_) | Reference::Next | Reference::Last => None,
        })
    }

    fn track(&self, tx: &mut Tx<'_>, words: &str) -> Result<&Track, EngineError> {
        self.find_track(tx, words)?.ok_or_else(|| {
            not_found("track", words, "list them with `planify agenda track list EVENT`")
        })
    }

    /// What the outside is shown of an item.
    fn view(&self, tx: &mut Tx<'_>, item: Item) -> Result<ItemView, EngineError> {
        let track = self.tracks.iter().find(|track| Some(track.id) == item.details.track);
        let track = track.map(|track| track.details.name.clone());
        let mut speakers = Vec::with_capacity(item.speakers.len());
        for person in &item.speakers {
            let speaker = rows::speakers::find(tx, self.place(), *person)?;
            speakers.push((*person, speaker.map(|speaker| speaker.name).unwrap_or_default()));
        }
        Ok(ItemView { item, track, speakers })
    }
}

/// An item together with the names of what it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemView {
    /// The item.
    pub item: Item,
    /// The name of its track.
    pub track: Option<String>,
    /// Who speaks.
    pub speakers: Vec<(PersonId, String)>,
}

/// Finds the item that a reference names: an id, a part of one, `key:EXTERNAL`, or `@last`.
fn find_item(tx: &mut Tx<'_>, event: &Event, words: &str) -> Result<Item, EngineError> {
    let place = (event.org, event.id);
    let found = match Reference::parse(words, ItemId::PREFIX) {
        Reference::Id(id) => rows::items::find(tx, place, id.into())?,
        Reference::Key(key) => rows::items::find_by_key(tx, place, &key)?,
        Reference::Last => rows::items::find_last(tx, place)?,
        Reference::Next => None,
        Reference::Name(name) => {
            let part = resolve::by_part(tx, &name, ItemId::PREFIX, |tx, after| {
                rows::items::ids(tx, place, after, CHUNK)
            })?;
            match part {
                Some(id) => rows::items::find(tx, place, id.into())?,
                None => None,
            }
        }
    };
    found.ok_or_else(|| not_found("item", words, ITEMS))
}

/// An agenda as it is, with its event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The event.
    pub event: Event,
    /// The number of the newest release, 0 before the first.
    pub released: i64,
    /// The number of the release that is shown; none for the agenda as it is planned.
    pub edition: Option<i64>,
    /// The agenda.
    pub agenda: Agenda,
}

impl Shown {
    fn read(tx: &mut Tx<'_>, event: Event) -> Result<Self, EngineError> {
        let released = rows::released(tx, event.org, event.id)?;
        let agenda = Agenda {
            tracks: rows::tracks::list(tx, event.org, event.id)?,
            items: rows::items::list(tx, event.org, event.id)?,
            speakers: rows::speakers::list(tx, event.org, event.id)?,
        };
        Ok(Self { event, released, edition: None, agenda })
    }

    /// Finds the item that a reference names among those that are shown, and no other.
    fn find(&self, tx: &mut Tx<'_>, words: &str) -> Result<Item, EngineError> {
        resolve::check_length(words)?;
        let items = &self.agenda.items;
        let found = match Reference::parse(words, ItemId::PREFIX) {
            Reference::Id(id) => Some(id.into()),
            Reference::Key(key) => {
                rows::items::find_by_key(tx, (self.event.org, self.event.id), &key)?
                    .map(|item| item.id)
            }
            Reference::Last => items.iter().map(|item| item.id).max(),
            Reference::Next => None,
            Reference::Name(name) => resolve::by_part(tx, &name, ItemId::PREFIX, |_, after| {
                let all = items.iter().filter(|_| after.is_nil());
                Ok(all.map(|item| (item.id.uuid(), item.details.title.clone())).collect())
            })?
            .map(ItemId::from),
        };
        let item = items.iter().find(|item| Some(item.id) == found);
        item.cloned().ok_or_else(|| not_found("item", words, ITEMS))
    }

    /// The items, each with the names of what it refers to.
    pub fn items(&self) -> Vec<ItemView> {
        let tracks: HashMap<TrackId, &str> = self
            .agenda
            .tracks
            .iter()
            .map(|track| (track.id, track.details.name.as_str()))
            .collect();
        let names: HashMap<PersonId, &str> = self
            .agenda
            .speakers
            .iter()
            .map(|speaker| (speaker.person, speaker.name.as_str()))
            .collect();
        let name = |person: &PersonId| names.get(person).copied().unwrap_or_default().to_owned();
        let view = |item: &Item| ItemView {
            track: item.details.track.and_then(|id| tracks.get(&id)).map(|name| (*name).to_owned()),
            speakers: item.speakers.iter().map(|person| (*person, name(person))).collect(),
            item: item.clone(),
        };
        self.agenda.items.iter().map(view).collect()
    }

    /// The conflicts of the agenda.
    pub fn check(&self) -> Verdict {
        let schedule = &self.event.details.schedule;
        agenda::check(&self.agenda, (schedule.starts_at, schedule.ends_at))
    }
}

/// Reads the agenda of an event: as it is planned for those who plan, as it was released last
/// for everybody else.
pub fn show(tx: &mut Tx<'_>, actor: &Actor, event: &str) -> Result<Shown, EngineError> {
    show_edition(tx, actor, event, None)
}

/// Reads the agenda of an event as the release of a number has it, or as [`show`] does.
pub fn show_edition(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    number: Option<i64>,
) -> Result<Shown, EngineError> {
    permit(actor, Action::SeeEvents, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let planned = Shown::read(tx, event)?;
    let newest = planned.released;
    match number {
        Some(number) => releases::as_released(tx, planned, number),
        None if Audience::with(actor, actor.org) >= Audience::Organisers => Ok(planned),
        None => releases::as_released(tx, planned, newest),
    }
}

/// The ways of an agenda that take longer than there is time.
pub fn journeys(tx: &mut Tx<'_>, shown: &Shown) -> Result<Vec<Late>, EngineError> {
    let mut places = HashMap::new();
    for id in shown.agenda.tracks.iter().filter_map(|track| track.details.venue) {
        if let Entry::Vacant(place) = places.entry(id)
            && let Some(at) = venues::find(tx, shown.event.org, id)?.and_then(|it| it.details.at)
        {
            place.insert(at);
        }
    }
    Ok(journey::late(&shown.agenda, &places))
}

/// Reads the agenda of an event as it is planned, for its check.
pub fn plan(tx: &mut Tx<'_>, actor: &Actor, event: &str) -> Result<Shown, EngineError> {
    permit(actor, Action::SeePlans, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    Shown::read(tx, event)
}
