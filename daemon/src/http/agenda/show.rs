//! Agendas as the wire has them, and conflicts in sentences.

use std::collections::HashMap;

use planify_api::agenda::{
    Agenda, Check, Conflict, ConflictItem, Item, NamedPerson, Release, Speaker, Track,
};
use planify_core::agenda::check::Conflict as Found;
use planify_core::agenda::journey::Late;
use planify_core::id::{ItemId, PersonId, TrackId};
use planify_core::schedule::Schedule;
use planify_engine::agenda::{ItemView, Shown, releases};

pub(super) fn item(view: &ItemView) -> Item {
    let speakers = view.speakers.iter().map(NamedPerson::from).collect();
    Item::of(&view.item, view.track.as_deref(), speakers)
}

pub(super) fn agenda(shown: &Shown) -> Agenda {
    Agenda {
        event: shown.event.id.to_string(),
        slug: shown.event.slug.clone(),
        zone: shown.event.details.schedule.zone.clone(),
        released: shown.released,
        release: shown.edition,
        tracks: shown.agenda.tracks.iter().map(Track::from).collect(),
        items: shown.items().iter().map(item).collect(),
        speakers: shown.agenda.speakers.iter().map(Speaker::from).collect(),
    }
}

pub(super) fn release(release: releases::Release) -> Release {
    Release {
        event: release.event.id.to_string(),
        slug: release.event.slug,
        number: release.number,
        items: release.items,
        concerned: release.concerned,
        differences: release.differences.iter().map(Into::into).collect(),
    }
}

pub(super) fn check((shown, late): (&Shown, &[Late])) -> Check {
    let verdict = shown.check();
    let names = Names::of(shown);
    Check {
        event: shown.event.id.to_string(),
        slug: shown.event.slug.clone(),
        items: shown.agenda.items.len(),
        ok: verdict.conflicts.is_empty(),
        conflicts: verdict.conflicts.iter().map(|found| names.conflict(found)).collect(),
        more: verdict.has_more,
        warnings: late.iter().map(|late| names.warning(late)).collect(),
    }
}

/// What ids are called.
struct Names<'a> {
    items: HashMap<ItemId, (&'a str, &'a Schedule)>,
    tracks: HashMap<TrackId, &'a str>,
    speakers: HashMap<PersonId, &'a str>,
    shown: &'a Shown,
}

impl<'a> Names<'a> {
    fn of(shown: &'a Shown) -> Self {
        let agenda = &shown.agenda;
        let items = agenda.items.iter();
        let tracks = agenda.tracks.iter();
        let speakers = agenda.speakers.iter();
        Self {
            items: items
                .map(|item| (item.id, (item.details.title.as_str(), &item.details.schedule)))
                .collect(),
            tracks: tracks.map(|track| (track.id, track.details.name.as_str())).collect(),
            speakers: speakers.map(|it| (it.person, it.name.as_str())).collect(),
            shown,
        }
    }

    fn conflict(&self, found: &Found) -> Conflict {
        let (item, other) = found.items();
        let (track, speaker) = match found {
            Found::OutsideEvent { .. } => (None, None),
            Found::RoomTooSmall { track, .. }
            | Found::TrackOverlap { track, .. }
            | Found::TurnoverTooShort { track, .. } => (Some(*track), None),
            Found::SpeakerInTwoPlaces { speaker, .. }
            | Found::SpeakerUnavailable { speaker, .. } => (None, Some(*speaker)),
        };
        Conflict {
            kind: found.fault().name().to_owned(),
            item: self.item(item),
            other: other.map(|other| self.item(other)),
            track: track.map(|track| self.track(track)),
            speaker: speaker.map(|person| NamedPerson {
                person: person.to_string(),
                name: self.speaker(person),
            }),
            message: self.message(found),
        }
    }

    fn warning(&self, late: &Late) -> Conflict {
        let [before, after] = late.items;
        let person = |person: PersonId| NamedPerson {
            person: person.to_string(),
            name: self.speaker(person),
        };
        let who = late.speaker.map(|speaker| format!(" for `{}`", self.speaker(speaker)));
        Conflict {
            kind: "travel-too-short".to_owned(),
            item: self.item(before),
            other: Some(self.item(after)),
            track: None,
            speaker: late.speaker.map(person),
            message: format!(
                "{} leaves {} min{} to get to {}, the way takes some {} min",
                self.timed(before),
                late.gap.as_mins(),
                who.unwrap_or_default(),
                self.timed(after),
                (late.travel.as_secs() + 59) / 60
            ),
        }
    }

    fn item(&self, id: ItemId) -> ConflictItem {
        let found = self.items.get(&id);
        let local = |at: fn(&Schedule) -> String| found.map(|(_, it)| at(it)).unwrap_or_default();
        ConflictItem {
            id: id.to_string(),
            title: found.map(|(title, _)| (*title).to_owned()).unwrap_or_default(),
            start_local: local(Schedule::start_local),
            end_local: local(Schedule::end_local),
        }
    }

    fn track(&self, id: TrackId) -> String {
        self.tracks.get(&id).copied().unwrap_or_default().to_owned()
    }

    fn speaker(&self, id: PersonId) -> String {
        self.speakers.get(&id).copied().unwrap_or_default().to_owned()
    }

    /// An item with its time: `“Opening” (Mon 10 May 10:00–11:00)`.
    fn timed(&self, id: ItemId) -> String {
        let Some((title, schedule)) = self.items.get(&id) else { return String::new() };
        let (start, end) = schedule.walls();
        let until = if start.date() == end.date() { "%H:%M" } else { "%a %-d %b %H:%M" };
        format!("“{title}” ({}–{})", start.strftime("%a %-d %b %H:%M"), end.strftime(until))
    }

    fn message(&self, found: &Found) -> String {
        match found {
            Found::OutsideEvent { item } => {
                let schedule = &self.shown.event.details.schedule;
                let (from, to) = (schedule.start_local(), schedule.end_local());
                format!("{} is outside the event, which is {from} to {to}", self.timed(*item))
            }
            Found::RoomTooSmall { item, track, people, capacity } => format!(
                "{} is for {people} people, `{}` holds {capacity}",
                self.timed(*item),
                self.track(*track)
            ),
            Found::TrackOverlap { items: [first, second], track } => format!(
                "{} and {} overlap in `{}`",
                self.timed(*first),
                self.timed(*second),
                self.track(*track)
            ),
            Found::TurnoverTooShort { items: [first, second], track, gap, turnover } => format!(
                "{} leaves {} min before {}, `{}` needs {}",
                self.timed(*first),
                gap.as_mins(),
                self.timed(*second),
                self.track(*track),
                turnover.as_mins()
            ),
            Found::SpeakerInTwoPlaces { items: [first, second], speaker } => format!(
                "`{}` speaks at {} and at {}",
                self.speaker(*speaker),
                self.timed(*first),
                self.timed(*second)
            ),
            Found::SpeakerUnavailable { item, speaker, absence } => format!(
                "`{}` of {} is not there from {} to {}",
                self.speaker(*speaker),
                self.timed(*item),
                self.wall(absence.from),
                self.wall(absence.until)
            ),
        }
    }

    fn wall(&self, at: jiff::Timestamp) -> String {
        let zone = planify_core::when::parse_zone(&self.shown.event.details.schedule.zone);
        let zone = zone.unwrap_or(jiff::tz::TimeZone::UTC);
        at.to_zoned(zone).strftime("%a %-d %b %H:%M").to_string()
    }
}
