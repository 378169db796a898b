//! Agendas: what is planned, what is refused, what people are told, and the seats of items.

mod answers;
mod by_link;
mod edits;
mod follow;
mod plans;
mod releases;

use planify_core::agenda::{EditTrack, ItemLine, ItemWords, Naming, Track};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::id::ItemId;
use planify_core::patch::Patch;
use planify_core::schedule::End;
use planify_engine::agenda::tracks::{self, Wish};
use planify_engine::agenda::{self, ItemView, Shown, items, speakers};
use planify_engine::{EngineError, Outcome};

use crate::world::{World, at, party};

/// A published event of one long day.
fn conference(world: &World<'_>) -> Event {
    let day = EditEvent {
        title: Some("Conference".into()),
        start: Some(at("2040-05-05T08:00")),
        end: Some(End::At(at("2040-05-05T20:00"))),
        ..party()
    };
    let event = world.draft(day).unwrap().data;
    world.step(&event, Step::Publish).unwrap().data
}

/// An item of that day, such as `("Opening", "09:00", "10:00")`.
fn line(title: &str, start: &str, end: &str) -> ItemLine {
    let (start, end) = (format!("2040-05-05T{start}"), format!("2040-05-05T{end}"));
    let words = ItemWords {
        title: Some(title),
        start: Some(&start),
        end: Some(&end),
        ..ItemWords::default()
    };
    ItemLine::parse(words).unwrap()
}

fn in_track(mut line: ItemLine, track: &str) -> ItemLine {
    line.track = Some(track.to_owned());
    line
}

fn with_seats(mut line: ItemLine, seats: i64) -> ItemLine {
    line.edit.capacity = Patch::Set(seats);
    line
}

fn with_speakers(mut line: ItemLine, names: &[&str]) -> ItemLine {
    line.speakers = Some(names.iter().map(|name| Naming::parse(name).unwrap()).collect());
    line
}

fn add(world: &World<'_>, event: &Event, line: ItemLine) -> Result<Outcome<ItemView>, EngineError> {
    let (call, event) = (world.call(), event.id.to_string());
    world.write(move |tx| items::add(tx, &call, &event, &line))
}

fn item(world: &World<'_>, event: &Event, line: ItemLine) -> ItemId {
    add(world, event, line).unwrap().data.item.id
}

fn track(world: &World<'_>, event: &Event, name: &str) -> Result<Outcome<Track>, EngineError> {
    let (call, event) = (world.call(), event.id.to_string());
    let edit = EditTrack { name: Some(name.to_owned()), ..EditTrack::default() };
    let new = Wish { edit, ..Wish::default() };
    world.write(move |tx| tracks::add(tx, &call, &event, &new))
}

fn show(world: &World<'_>, event: &Event) -> Shown {
    let (actor, event) = (world.actor, event.id.to_string());
    world.read(move |tx| agenda::show(tx, &actor, &event)).unwrap()
}

fn delete(world: &World<'_>, event: &Event, item: ItemId) -> Result<(), EngineError> {
    let (call, event, item) = (world.call(), event.id.to_string(), item.to_string());
    world.write(move |tx| items::delete(tx, &call, &event, &item).map(drop))
}

fn assign(
    world: &World<'_>,
    event: &Event,
    item: ItemId,
    name: &str,
) -> Result<Outcome<ItemView>, EngineError> {
    let (call, event, item) = (world.call(), event.id.to_string(), item.to_string());
    let naming = Naming::parse(name).unwrap();
    world.write(move |tx| speakers::assign(tx, &call, &event, &item, &naming))
}
