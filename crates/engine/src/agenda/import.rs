//! Imports of agendas: chunk by chunk, good lines kept and bad ones reported.
//!
//! A line is an item that is there already if its key says so, or without a key its title, start
//! and track; so a list that is repeated changes nothing.

use super::items::{change, check_key, insert, speakers, too_many};
use super::{Open, tracks};
use crate::call::Effects;
use crate::import::{Failure, Report};
use crate::recorder::Recorder;
use crate::{Call, EngineError, resolve};
use planify_core::agenda::{
    EditTrack, ITEMS_MAX, Item, ItemDetails, ItemLine, create_item, edit_item,
};
use planify_core::event::{self, Event};
use planify_core::id::{OpId, TrackId};
use planify_core::patch::Patch;
use planify_core::permission::{Action, permit};
use planify_core::text::fold;
use planify_store::Tx;
use planify_store::agenda as rows;
use std::collections::HashMap;

/// The most journal rows that the lines of one chunk may write; a transaction has 1,000.
const CHUNK_ROWS: usize = 900;

/// A line that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file.
    pub number: u64,
    /// What it says.
    pub item: ItemLine,
}

/// Cuts lines into chunks, each small enough for one transaction.
pub fn chunks(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let mut chunks = Vec::new();
    let (mut chunk, mut rows) = (Vec::new(), 0);
    for line in lines {
        // The item and its track, and for each speaker a contact, a guest and a speaker.
        let needs = 2 + 3 * line.item.speakers.as_ref().map_or(0, Vec::len);
        if rows + needs > CHUNK_ROWS {
            chunks.push(std::mem::take(&mut chunk));
            rows = 0;
        }
        rows += needs;
        chunk.push(line);
    }
    if !chunk.is_empty() {
        chunks.push(chunk);
    }
    chunks
}

/// Checks that an import may begin, and answers the id of the whole command.
pub fn begin(tx: &mut Tx<'_>, call: &Call, event: &str) -> Result<(OpId, Event), EngineError> {
    permit(&call.actor, Action::EditEvents, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    event::check_editable(&event)?;
    Ok((tx.new_uuid().into(), event))
}

/// Imports one chunk. A line that a rule refuses is reported and the others are kept.
pub fn chunk(
    tx: &mut Tx<'_>,
    call: &Call,
    (op, event): (OpId, &Event),
    lines: &[Line],
) -> Result<Report, EngineError> {
    permit(&call.actor, Action::EditEvents, event.org)?;
    let recorder = Recorder::resume(op, event.org, call.actor.to_string(), "agenda.import");
    let open = Open::of(tx, event.clone())?;
    let known = Known::of(rows::items::list(tx, event.org, event.id)?);
    let mut import = Import { call, recorder: &recorder, open, known };
    let mut report = Report::default();
    for line in lines {
        match import.one(tx, &line.item) {
            Ok(Done::Added) => report.added += 1,
            Ok(Done::Updated) => report.updated += 1,
            Ok(Done::Unchanged) => report.unchanged += 1,
            Err(EngineError::Refused(refusal)) if tx.is_usable() => {
                report.failures.push(Failure { number: line.number, refusal });
            }
            Err(error) => return Err(error),
        }
    }
    Ok(report)
}

enum Done {
    Added,
    Updated,
    Unchanged,
}

/// The items that are there, as lines may name them.
struct Known {
    count: usize,
    by_key: HashMap<String, Item>,
    by_place: HashMap<(String, String, Option<TrackId>), Item>,
}

impl Known {
    fn of(items: Vec<Item>) -> Self {
        let mut known = Self { count: 0, by_key: HashMap::new(), by_place: HashMap::new() };
        for item in items {
            known.add(item);
        }
        known
    }

    fn add(&mut self, item: Item) {
        self.count += 1;
        self.put(item);
    }

    fn put(&mut self, item: Item) {
        match &item.details.key {
            Some(key) => self.by_key.insert(key.clone(), item),
            None => self.by_place.insert(Self::place(&item.details), item),
        };
    }

    fn place(details: &ItemDetails) -> (String, String, Option<TrackId>) {
        (fold(&details.title), details.schedule.start_local(), details.track)
    }

    fn find(&self, details: &ItemDetails) -> Option<&Item> {
        match &details.key {
            Some(key) => self.by_key.get(key),
            None => self.by_place.get(&Self::place(details)),
        }
    }
}

struct Import<'a> {
    call: &'a Call,
    recorder: &'a Recorder,
    open: Open,
    known: Known,
}

impl Import<'_> {
    /// Imports one line. All that can be refused is checked before the first row is written.
    fn one(&mut self, tx: &mut Tx<'_>, line: &ItemLine) -> Result<Done, EngineError> {
        let track = match line.track.as_deref() {
            Some(words) => self.open.find_track(tx, words)?.map(|track| track.id),
            None => None,
        };
        let zone = self.open.event.details.schedule.zone.clone();
        let details = create_item(&line.edit, track, &zone)?;
        let track_is_new = line.track.is_some() && track.is_none();
        let current = self.known.find(&details).filter(|_| details.key.is_some() || !track_is_new);
        if let Some(current) = current.cloned() {
            return self.update(tx, line, track, &current);
        }
        if self.known.count >= ITEMS_MAX {
            return Err(too_many().into());
        }
        check_key(tx, &self.open, &details, None)?;
        let track = self.track_of(tx, line, track)?;
        let names = line.speakers.as_deref().unwrap_or_default();
        let speakers = speakers(tx, self.recorder, &mut self.open, names)?;
        let details = ItemDetails { track, ..details };
        let item = insert(tx, self.recorder, &self.open, details, speakers)?;
        self.known.add(item);
        Ok(Done::Added)
    }

    fn update(
        &mut self,
        tx: &mut Tx<'_>,
        line: &ItemLine,
        track: Option<TrackId>,
        current: &Item,
    ) -> Result<Done, EngineError> {
        // Without an end in the line an item that moves keeps its length.
        let details = edit_item(&current.details, &line.edit, Patch::Keep)?;
        event::check_taken(details.capacity, current.taken)?;
        let track = match line.track {
            Some(_) => self.track_of(tx, line, track)?,
            None => details.track,
        };
        let details = ItemDetails { track, ..details };
        let speakers = match line.speakers.as_deref() {
            Some(names) => speakers(tx, self.recorder, &mut self.open, names)?,
            None => current.speakers.clone(),
        };
        if details == current.details && speakers == current.speakers {
            return Ok(Done::Unchanged);
        }
        let call = self.call;
        let mut effects = Effects::default();
        let next = (current, details, speakers);
        let item = change(tx, call, &self.open, self.recorder, next, &mut effects)?;
        self.known.put(item);
        Ok(Done::Updated)
    }

    /// The track of a line, added if there is none of this name.
    fn track_of(
        &mut self,
        tx: &mut Tx<'_>,
        line: &ItemLine,
        track: Option<TrackId>,
    ) -> Result<Option<TrackId>, EngineError> {
        let (Some(name), None) = (&line.track, track) else { return Ok(track) };
        let new = EditTrack { name: Some(name.clone()), ..EditTrack::default() };
        let track = tracks::insert(tx, self.recorder, &self.open, &new)?;
        let id = track.id;
        self.open.tracks.push(track);
        Ok(Some(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use planify_core::agenda::Naming;

    #[test]
    fn chunks_stay_below_what_one_transaction_writes() {
        let speakers = |count: usize| Some(vec![Naming::Name("Ana".to_owned()); count]);
        let line = |number| Line {
            number,
            item: ItemLine { speakers: speakers(20), ..ItemLine::default() },
        };
        let cut = chunks((0..40).map(line).collect());
        let lengths: Vec<usize> = cut.iter().map(Vec::len).collect();
        assert_eq!(lengths, [14, 14, 12]);
        let bare = |number| Line { number, item: ItemLine::default() };
        assert_eq!(chunks((0..451).map(bare).collect()).len(), 2);
        assert_eq!(chunks((0..450).map(bare).collect()).len(), 1);
        assert_eq!(chunks(Vec::new()).len(), 0);
    }
}
