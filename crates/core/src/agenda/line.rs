//! A whole item as a caller writes it, in one command or in one line of a list.

use super::{EditItem, Naming, speaker};
use crate::patch::Patch;
use crate::rule::Refusal;
use crate::schedule::{End, Point};
use crate::when::{self, OnGap};

/// The words of an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemWords<'a> {
    /// The external key.
    pub key: Option<&'a str>,
    /// What it is.
    pub kind: Option<&'a str>,
    /// The title.
    pub title: Option<&'a str>,
    /// The description.
    pub description: Option<&'a str>,
    /// The track, by name or by reference.
    pub track: Option<&'a str>,
    /// The start.
    pub start: Option<&'a str>,
    /// The end.
    pub end: Option<&'a str>,
    /// The length, instead of an end.
    pub duration: Option<&'a str>,
    /// Who speaks; none leaves those there are.
    pub speakers: Option<Vec<String>>,
    /// Seats.
    pub capacity: Option<i64>,
    /// How many people are expected.
    pub expected: Option<i64>,
    /// What to do with a wall time that does not exist or exists twice.
    pub on_gap: Option<OnGap>,
}

/// An item to add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemLine {
    /// Its details.
    pub edit: EditItem,
    /// The track; none for an item of the whole event.
    pub track: Option<String>,
    /// Who speaks; none leaves those there are.
    pub speakers: Option<Vec<Naming>>,
}

/// A change of an item as a caller writes it, among others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemChange {
    /// Its details.
    pub edit: EditItem,
    /// The track.
    pub track: Patch<String>,
    /// Who speaks; none leaves those there are.
    pub speakers: Option<Vec<Naming>>,
}

impl ItemLine {
    /// Checks the words of an item.
    pub fn parse(words: ItemWords<'_>) -> Result<Self, Refusal> {
        let filled = |text: Option<&str>| {
            text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let point = |text: Option<&str>, field| {
            filled(text)
                .map(|text| Point::parse(&text).map_err(|refusal| refusal.field(field)))
                .transpose()
        };
        let end = parse_end(point(words.end, "end")?, filled(words.duration))?;
        let speakers = words.speakers.map(|names| {
            let names = names.iter().filter(|name| !name.trim().is_empty());
            names.map(|name| Naming::parse(name)).collect::<Result<Vec<_>, _>>()
        });
        let speakers = speakers.transpose()?;
        speaker::check_count(speakers.as_ref().map_or(0, Vec::len))?;
        let set = |text: Option<String>| text.map_or(Patch::Keep, Patch::Set);
        let number = |number: Option<i64>| number.map_or(Patch::Keep, Patch::Set);
        Ok(Self {
            edit: EditItem {
                key: set(filled(words.key)),
                kind: filled(words.kind).map(|kind| kind.parse()).transpose()?,
                title: words.title.map(str::to_owned),
                description: set(filled(words.description)),
                start: point(words.start, "start")?,
                end,
                on_gap: words.on_gap,
                capacity: number(words.capacity),
                expected: number(words.expected),
            },
            track: filled(words.track),
            speakers,
        })
    }
}

/// Reads an end or a length, but not both.
pub fn parse_end(end: Option<Point>, length: Option<String>) -> Result<Option<End>, Refusal> {
    match (end, length) {
        (Some(_), Some(_)) => {
            Err(Refusal::invalid("duration", "an end and a length cannot both be given"))
        }
        (Some(end), None) => Ok(Some(End::At(end))),
        (None, Some(length)) => {
            let length = when::parse_duration(&length)
                .map_err(|error| Refusal::from(error).field("duration"))?;
            Ok(Some(End::After(length)))
        }
        (None, None) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::Kind;
    use jiff::SignedDuration;

    fn line(change: impl FnOnce(&mut ItemWords<'_>)) -> Result<ItemLine, Refusal> {
        let (title, start) = (Some("Talk"), Some("2027-05-10 09:00"));
        let mut words = ItemWords { title, start, ..ItemWords::default() };
        change(&mut words);
        ItemLine::parse(words)
    }

    #[test]
    fn a_line_says_what_it_says_and_empty_cells_nothing() {
        let empty = line(|words| {
            (words.key, words.kind, words.track) = (Some(" "), Some(""), Some(""));
            (words.end, words.duration) = (Some(""), Some(" "));
        });
        assert_eq!(empty, line(|_| ()));
        let full = line(|words| {
            words.kind = Some("workshop");
            words.track = Some(" Blue ");
            words.duration = Some("45m");
            words.speakers = Some(vec!["Ana <ana@example.org>".to_owned(), " ".to_owned()]);
            words.capacity = Some(30);
        })
        .unwrap();
        assert_eq!(full.edit.kind, Some(Kind::Workshop));
        assert_eq!(full.edit.end, Some(End::After(SignedDuration::from_mins(45))));
        assert_eq!(full.edit.capacity, Patch::Set(30));
        assert_eq!(full.edit.expected, Patch::Keep);
        assert_eq!(full.track.as_deref(), Some("Blue"));
        assert_eq!(full.speakers.unwrap().len(), 1);
    }

    #[test]
    fn a_wrong_cell_is_named() {
        let refused = |change: fn(&mut ItemWords<'_>)| {
            let refusal = line(change).unwrap_err();
            (refusal.code, refusal.field)
        };
        assert_eq!(refused(|it| it.start = Some("soon")), ("bad-date", Some("start")));
        assert_eq!(refused(|it| it.end = Some("later")), ("bad-date", Some("end")));
        assert_eq!(refused(|it| it.duration = Some("long")), ("bad-duration", Some("duration")));
        assert_eq!(refused(|it| it.kind = Some("song")), ("invalid", Some("kind")));
        let both: fn(&mut ItemWords<'_>) =
            |it| (it.end, it.duration) = (Some("2027-05-10 10:00"), Some("1h"));
        assert_eq!(refused(both), ("invalid", Some("duration")));
        let crowd: fn(&mut ItemWords<'_>) =
            |it| it.speakers = Some((0..21).map(|n| format!("a{n}@example.org")).collect());
        assert_eq!(refused(crowd), ("invalid", Some("speakers")));
    }
}
