//! Conversions between agendas on the wire and in the domain.

use super::{
    Absence, AddItem, AddTrack, ChangeItem, Difference, EditItem, EditSpeaker, EditTrack, Item,
    ListedItem, MoveItem, NamedPerson, Speaker, Track,
};
use crate::convert::{instant, on_gap, parse_instant};
use jiff::SignedDuration;
use planify_core::agenda::{self, ItemChange, ItemLine, ItemWords, Ripple, diff};
use planify_core::id::PersonId;
use planify_core::patch::Patch;
use planify_core::rule::Refusal;
use planify_core::schedule::Point;
use planify_core::when::{self, OnGap};

impl From<&agenda::Track> for Track {
    fn from(track: &agenda::Track) -> Self {
        Self {
            id: track.id.to_string(),
            name: track.details.name.clone(),
            capacity: track.details.capacity,
            turnover: track.details.turnover.to_string(),
            venue: track.details.venue.map(|venue| venue.to_string()),
            version: track.version,
        }
    }
}

impl From<&agenda::Speaker> for Speaker {
    fn from(speaker: &agenda::Speaker) -> Self {
        let absences = speaker
            .absences
            .iter()
            .map(|absence| Absence { from: instant(absence.from), until: instant(absence.until) });
        Self {
            person: speaker.person.to_string(),
            name: speaker.name.clone(),
            bio: speaker.bio.clone(),
            absences: absences.collect(),
            version: speaker.version,
        }
    }
}

impl From<&(PersonId, String)> for NamedPerson {
    fn from((person, name): &(PersonId, String)) -> Self {
        Self { person: person.to_string(), name: name.clone() }
    }
}

impl Item {
    /// An item with the names of what it refers to.
    pub fn of(item: &agenda::Item, track: Option<&str>, speakers: Vec<NamedPerson>) -> Self {
        let details = &item.details;
        let schedule = &details.schedule;
        Self {
            id: item.id.to_string(),
            event: item.event.to_string(),
            key: details.key.clone(),
            kind: details.kind.name().to_owned(),
            title: details.title.clone(),
            description: details.description.clone(),
            track: track.map(str::to_owned),
            zone: schedule.zone.clone(),
            start_local: schedule.start_local(),
            end_local: schedule.end_local(),
            starts_at: instant(schedule.starts_at),
            ends_at: instant(schedule.ends_at),
            speakers,
            capacity: details.capacity,
            taken: item.taken,
            expected: details.expected,
            version: item.version,
        }
    }
}

impl From<&Item> for ListedItem {
    fn from(item: &Item) -> Self {
        let speakers = item.speakers.iter().map(|speaker| speaker.name.clone());
        Self {
            key: item.key.clone(),
            title: Some(item.title.clone()),
            kind: Some(item.kind.clone()),
            track: item.track.clone(),
            start: Some(item.start_local.clone()),
            end: Some(item.end_local.clone()),
            duration: None,
            speakers: (!item.speakers.is_empty()).then(|| speakers.collect()),
            capacity: item.capacity,
            expected: item.expected,
            description: item.description.clone(),
        }
    }
}

impl From<&diff::Difference> for Difference {
    fn from(difference: &diff::Difference) -> Self {
        Self {
            item: difference.item.to_string(),
            title: difference.title.clone(),
            aspect: difference.aspect.name().to_owned(),
            old: difference.old.clone(),
            new: difference.new.clone(),
            words: difference.words.clone(),
        }
    }
}

impl TryFrom<AddItem> for ItemLine {
    type Error = Refusal;

    fn try_from(body: AddItem) -> Result<Self, Refusal> {
        Self::parse(ItemWords {
            key: body.key.as_deref(),
            kind: body.kind.as_deref(),
            title: Some(&body.title),
            description: body.description.as_deref(),
            track: body.track.as_deref(),
            start: Some(&body.start),
            end: body.end.as_deref(),
            duration: body.duration.as_deref(),
            speakers: Some(body.speakers),
            capacity: body.capacity,
            expected: body.expected,
            on_gap: body.on_gap.as_deref().map(on_gap).transpose()?,
        })
    }
}

impl TryFrom<ListedItem> for ItemLine {
    type Error = Refusal;

    fn try_from(line: ListedItem) -> Result<Self, Refusal> {
        Self::parse(ItemWords {
            key: line.key.as_deref(),
            kind: line.kind.as_deref(),
            title: line.title.as_deref(),
            description: line.description.as_deref(),
            track: line.track.as_deref(),
            start: line.start.as_deref(),
            end: line.end.as_deref(),
            duration: line.duration.as_deref(),
            speakers: line.speakers,
            capacity: line.capacity,
            expected: line.expected,
            on_gap: None,
        })
    }
}

impl EditItem {
    /// Checks a change; the track is found by whoever knows the tracks.
    pub fn parse(self) -> Result<(agenda::EditItem, Patch<String>), Refusal> {
        let point = |field, text: Option<String>| {
            text.map(|text| Point::parse(&text).map_err(|refusal| refusal.field(field))).transpose()
        };
        let edit = agenda::EditItem {
            key: self.key.0,
            kind: self.kind.map(|kind| kind.parse()).transpose()?,
            title: self.title,
            description: self.description.0,
            start: point("start", self.start)?,
            end: agenda::parse_end(point("end", self.end)?, self.duration)?,
            on_gap: self.on_gap.as_deref().map(on_gap).transpose()?,
            capacity: self.capacity.0,
            expected: self.expected.0,
        };
        Ok((edit, self.track.0))
    }
}

impl ChangeItem {
    /// Checks a change among others, and who speaks.
    pub fn parse(self, gap: Option<OnGap>) -> Result<ItemChange, Refusal> {
        let (edit, track) = self.edit.parse()?;
        let words = ItemWords { speakers: self.speakers, ..ItemWords::default() };
        let speakers = ItemLine::parse(words)?.speakers;
        let edit = agenda::EditItem { on_gap: edit.on_gap.or(gap), ..edit };
        Ok(ItemChange { edit, track, speakers })
    }
}

impl MoveItem {
    /// Checks where an item moves to.
    pub fn parse(self) -> Result<(Point, Ripple, OnGap), Refusal> {
        let start = Point::parse(&self.start).map_err(|refusal| refusal.field("start"))?;
        let ripple = if self.ripple { Ripple::Following } else { Ripple::Alone };
        let gap = self.on_gap.as_deref().map(on_gap).transpose()?.unwrap_or_default();
        Ok((start, ripple, gap))
    }
}

fn turnover(text: Option<String>) -> Result<Option<SignedDuration>, Refusal> {
    let parse = |text: String| {
        // Nothing is a length that people write, and the grammar of lengths has none.
        if matches!(text.as_str(), "PT0S" | "0m" | "0") {
            return Ok(SignedDuration::ZERO);
        }
        when::parse_duration(&text).map_err(|error| Refusal::from(error).field("turnover"))
    };
    text.map(parse).transpose()
}

impl TryFrom<AddTrack> for agenda::EditTrack {
    type Error = Refusal;

    fn try_from(body: AddTrack) -> Result<Self, Refusal> {
        Ok(Self {
            name: Some(body.name),
            capacity: body.capacity.map_or(Patch::Keep, Patch::Set),
            turnover: turnover(body.turnover)?,
            venue: Patch::Keep,
        })
    }
}

impl TryFrom<EditTrack> for agenda::EditTrack {
    type Error = Refusal;

    fn try_from(body: EditTrack) -> Result<Self, Refusal> {
        Ok(Self {
            name: body.name,
            capacity: body.capacity.0,
            turnover: turnover(body.turnover)?,
            venue: Patch::Keep,
        })
    }
}

impl TryFrom<EditSpeaker> for agenda::EditSpeaker {
    type Error = Refusal;

    fn try_from(body: EditSpeaker) -> Result<Self, Refusal> {
        let absence = |absence: &Absence| {
            let from = parse_instant("absences", &absence.from)?;
            agenda::Absence::new(from, parse_instant("absences", &absence.until)?)
        };
        let absences = body.absences.as_deref();
        let absences =
            absences.map(|all| all.iter().map(absence).collect::<Result<_, _>>()).transpose()?;
        Ok(Self { bio: body.bio.0, absences })
    }
}
