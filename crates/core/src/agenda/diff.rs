//! Differences between two editions of an agenda, in the words of those who take part.
//!
//! An edition keeps what people are told of and nothing else; of speakers it keeps who they are,
//! never what they are called, so that a released edition holds no personal data.

use super::{Agenda, Kind};
use crate::id::{ItemId, PersonId};
use crate::words::words;
use jiff::civil::DateTime;
use std::collections::HashMap;

/// An agenda as people know it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edition {
    /// The items by time.
    pub items: Vec<EditionItem>,
}

/// An item as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionItem {
    /// The id.
    pub id: ItemId,
    /// What it is.
    pub kind: Kind,
    /// The title.
    pub title: String,
    /// The description.
    pub description: Option<String>,
    /// The name of the track.
    pub track: Option<String>,
    /// The wall clock at the start.
    pub start: DateTime,
    /// The wall clock at the end.
    pub end: DateTime,
    /// Who speaks.
    pub speakers: Vec<PersonId>,
}

impl Edition {
    /// What people are told of an agenda.
    pub fn of(agenda: &Agenda) -> Self {
        let tracks: HashMap<_, _> =
            agenda.tracks.iter().map(|track| (track.id, track.details.name.as_str())).collect();
        let items = agenda.items.iter().map(|item| {
            let details = &item.details;
            let (start, end) = details.schedule.walls();
            let track = details.track.and_then(|track| tracks.get(&track));
            EditionItem {
                id: item.id,
                kind: details.kind,
                title: details.title.clone(),
                description: details.description.clone(),
                track: track.map(|name| (*name).to_owned()),
                start,
                end,
                speakers: item.speakers.clone(),
            }
        });
        Self { items: items.collect() }
    }
}

words! {
    /// What differs of an item.
    Aspect, "aspect" {
        /// The item is new.
        Added = "added",
        /// The item is gone.
        Removed = "removed",
        /// The start or the end.
        Time = "time",
        /// The track.
        Track = "track",
        /// The title.
        Title = "title",
        /// What it is.
        Kind = "kind",
        /// Who speaks.
        Speakers = "speakers",
        /// The description.
        Description = "description",
    }
}

impl Aspect {
    /// Whether those who take part in the item, or speak, are told.
    pub fn is_told(self) -> bool {
        self != Self::Description
    }
}

/// A difference between two editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The item.
    pub item: ItemId,
    /// Its title, as it is or was last.
    pub title: String,
    /// What differs.
    pub aspect: Aspect,
    /// What it was; empty for nothing.
    pub old: String,
    /// What it is; empty for nothing.
    pub new: String,
    /// The difference in words: `moved 10:00 → 11:00`.
    pub words: String,
    /// Who spoke.
    pub spoke: Vec<PersonId>,
    /// Who speaks.
    pub speak: Vec<PersonId>,
}

impl Difference {
    /// Who spoke or speaks, each once.
    pub fn speakers(&self) -> Vec<PersonId> {
        let new = self.speak.iter().filter(|person| !self.spoke.contains(person));
        self.spoke.iter().chain(new).copied().collect()
    }
}

/// Finds what differs from `old` to `new`, by the time of the items as they are, what is gone last.
///
/// `name` gives the name of a speaker.
pub fn differences(
    old: &Edition,
    new: &Edition,
    name: &dyn Fn(PersonId) -> String,
) -> Vec<Difference> {
    let before: HashMap<ItemId, &EditionItem> =
        old.items.iter().map(|item| (item.id, item)).collect();
    let after: HashMap<ItemId, &EditionItem> =
        new.items.iter().map(|item| (item.id, item)).collect();
    let mut found = Vec::new();
    for item in &new.items {
        match before.get(&item.id) {
            None => found.push(whole(item, Aspect::Added)),
            Some(old) => compare(old, item, name, &mut found),
        }
    }
    let gone = old.items.iter().filter(|item| !after.contains_key(&item.id));
    found.extend(gone.map(|item| whole(item, Aspect::Removed)));
    found
}

/// An item that is new or gone.
fn whole(item: &EditionItem, aspect: Aspect) -> Difference {
    let place = item.track.as_deref().map(|track| format!(", {track}")).unwrap_or_default();
    let when = format!("{}{place}", period(item));
    let (old, new, verb) = match aspect {
        Aspect::Removed => (when.clone(), String::new(), "removed"),
        _ => (String::new(), when.clone(), "added"),
    };
    let words = format!("{verb}: {when}");
    let (spoke, speak) = match aspect {
        Aspect::Removed => (item.speakers.clone(), Vec::new()),
        _ => (Vec::new(), item.speakers.clone()),
    };
    let (item, title) = (item.id, item.title.clone());
    Difference { item, title, aspect, old, new, words, spoke, speak }
}

fn compare(
    old: &EditionItem,
    new: &EditionItem,
    name: &dyn Fn(PersonId) -> String,
    found: &mut Vec<Difference>,
) {
    let mut add = |aspect, (before, after), words| {
        found.push(Difference {
            item: new.id,
            title: new.title.clone(),
            aspect,
            old: before,
            new: after,
            words,
            spoke: old.speakers.clone(),
            speak: new.speakers.clone(),
        });
    };
    if (old.start, old.end) != (new.start, new.end) {
        add(Aspect::Time, (period(old), period(new)), time_words(old, new));
    }
    if old.track != new.track {
        let track = |item: &EditionItem| item.track.clone().unwrap_or_default();
        let shown = |item| Some(track(item)).filter(|track| !track.is_empty());
        let shown = |item| shown(item).unwrap_or_else(|| "no track".to_owned());
        add(Aspect::Track, (track(old), track(new)), format!("{} → {}", shown(old), shown(new)));
    }
    if old.title != new.title {
        let words = format!("renamed “{}” → “{}”", old.title, new.title);
        add(Aspect::Title, (old.title.clone(), new.title.clone()), words);
    }
    if old.kind != new.kind {
        let (before, after) = (old.kind.to_string(), new.kind.to_string());
        let words = format!("{before} → {after}");
        add(Aspect::Kind, (before, after), words);
    }
    if old.speakers != new.speakers {
        let names = |item: &EditionItem| {
            item.speakers.iter().map(|person| name(*person)).collect::<Vec<_>>().join(", ")
        };
        add(Aspect::Speakers, (names(old), names(new)), speaker_words(old, new, name));
    }
    if old.description != new.description {
        let text = |item: &EditionItem| item.description.clone().unwrap_or_default();
        add(Aspect::Description, (text(old), text(new)), "new description".to_owned());
    }
}

/// When an item takes place: `Mon 10 May 2027, 10:00–11:00`.
fn period(item: &EditionItem) -> String {
    let start = item.start.strftime("%a %-d %b %Y, %H:%M");
    if item.start.date() == item.end.date() {
        return format!("{start}–{}", item.end.strftime("%H:%M"));
    }
    format!("{start} – {}", item.end.strftime("%a %-d %b %Y, %H:%M"))
}

fn time_words(old: &EditionItem, new: &EditionItem) -> String {
    let clock = |wall: DateTime| wall.strftime("%H:%M").to_string();
    let dated = |wall: DateTime| wall.strftime("%a %-d %b %H:%M").to_string();
    let span = |old: DateTime, new: DateTime| {
        if old.date() == new.date() {
            format!("{} → {}", clock(old), clock(new))
        } else {
            format!("{} → {}", dated(old), dated(new))
        }
    };
    let keeps_length = old.end.duration_since(old.start) == new.end.duration_since(new.start);
    match (old.start == new.start, keeps_length) {
        (true, _) => format!("ends {}", span(old.end, new.end)),
        (false, true) => format!("moved {}", span(old.start, new.start)),
        (false, false) => {
            format!("moved {}, ends {}", span(old.start, new.start), span(old.end, new.end))
        }
    }
}

fn speaker_words(
    old: &EditionItem,
    new: &EditionItem,
    name: &dyn Fn(PersonId) -> String,
) -> String {
    let only = |one: &EditionItem, other: &EditionItem| {
        let missing = one.speakers.iter().filter(|person| !other.speakers.contains(person));
        missing.map(|person| name(*person)).collect::<Vec<_>>().join(", ")
    };
    match (only(new, old).as_str(), only(old, new).as_str()) {
        ("", "") => "speakers in another order".to_owned(),
        (joins, "") => format!("with {joins}"),
        ("", leaves) => format!("without {leaves}"),
        (joins, leaves) => format!("with {joins} instead of {leaves}"),
    }
}
