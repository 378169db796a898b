//! An agenda as a text that people edit: CSV, one line an item.
//!
//! A line that says what it said before is sent to nobody, so whoever edits another item meanwhile is
//! in nobody's way. Lines that begin with `#` are for the reader.

use std::collections::{HashMap, HashSet};

use jiff::SignedDuration;
use jiff::civil::DateTime;
use planify_api::agenda::{Agenda, ChangeItem, EditAgenda, EditItem, Item, ListedItem, SeenItem};
use planify_api::patch::Patch;

use crate::commands::text_patch;
use crate::failure::Failure;

/// The columns of the text.
const COLUMNS: [&str; 12] = [
    "id",
    "start",
    "duration",
    "track",
    "title",
    "kind",
    "speakers",
    "capacity",
    "expected",
    "key",
    "description",
    "version",
];
/// Begins the line that says up to which item the text knows the agenda.
const NEWEST: &str = "# newest item: ";
/// What is not compared: it says which item a line is.
const NAMING: [&str; 2] = ["id", "version"];

/// Writes an agenda as text.
pub(super) fn write(agenda: &Agenda) -> String {
    let newest = agenda.items.iter().map(|item| item.id.as_str()).max().unwrap_or("none");
    let mut text = format!(
        "# The items of `{}`, one a line. A line that goes deletes its item, a line without an\n\
         # id adds one. Times are wall clocks in {}; speakers are separated by `;`.\n\
         {NEWEST}{newest}\n",
        agenda.slug, agenda.zone
    );
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let header = [COLUMNS.map(str::to_owned)];
    for record in header.into_iter().chain(agenda.items.iter().map(cells)) {
        writer.write_record(record).expect("memory takes every record");
    }
    let body = writer.into_inner().expect("memory takes every record");
    text.push_str(&String::from_utf8_lossy(&body));
    text
}

/// The cells of an item, in the order of [`COLUMNS`].
fn cells(item: &Item) -> [String; 12] {
    let names: Vec<&str> = item.speakers.iter().map(|speaker| speaker.name.as_str()).collect();
    let number = |number: Option<i64>| number.map(|it| it.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let start = item.start_local.replace('T', " ");
    [
        item.id.clone(),
        start.strip_suffix(":00").unwrap_or(&start).to_owned(),
        length(item),
        text(&item.track),
        item.title.clone(),
        item.kind.clone(),
        names.join(";"),
        number(item.capacity),
        number(item.expected),
        text(&item.key),
        text(&item.description),
        item.version.to_string(),
    ]
}

/// How long an item lasts on the wall clock: `1h30m`.
fn length(item: &Item) -> String {
    let wall = |text: &str| text.parse::<DateTime>().unwrap_or_default();
    let length = wall(&item.end_local).duration_since(wall(&item.start_local));
    let (hours, minutes) = (length.as_hours(), length.as_mins() % 60);
    match (length == SignedDuration::from_mins(length.as_mins()), hours, minutes) {
        (false, ..) => length.to_string(),
        (true, 0, minutes) => format!("{minutes}m"),
        (true, hours, 0) => format!("{hours}h"),
        (true, hours, minutes) => format!("{hours}h{minutes}m"),
    }
}

/// A text that was read.
#[derive(Debug)]
pub(super) struct Text {
    newest: Option<String>,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    number: u64,
    cells: HashMap<&'static str, String>,
}

impl Line {
    fn cell(&self, column: &str) -> Option<&str> {
        self.cells.get(column).map(|cell| cell.trim())
    }

    /// A cell that is there and says something.
    fn filled(&self, column: &str) -> Option<String> {
        self.cell(column).filter(|cell| !cell.is_empty()).map(str::to_owned)
    }

    fn number(&self, column: &str) -> Result<Option<i64>, Failure> {
        let parse = |cell: String| {
            cell.parse().map_err(|_| self.refused(&format!("`{column}` is `{cell}`, not a number")))
        };
        self.filled(column).map(parse).transpose()
    }

    fn refused(&self, why: &str) -> Failure {
        Failure::new("invalid", format!("line {}: {why}", self.number))
    }
}

impl Text {
    /// Reads a text.
    pub(super) fn parse(text: &str) -> Result<Self, Failure> {
        let newest = text.lines().find_map(|line| line.strip_prefix(NEWEST));
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .comment(Some(b'#'))
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let mut columns: Option<Vec<&'static str>> = None;
        let mut lines = Vec::new();
        for record in reader.records() {
            let record = record
                .map_err(|error| Failure::new("invalid", format!("this is not CSV: {error}")))?;
            let Some(columns) = &columns else {
                columns = Some(header(&record)?);
                continue;
            };
            let number = record.position().map_or(0, csv::Position::line);
            let cells = columns.iter().copied().zip(record.iter().map(unix_lines)).collect();
            let line = Line { number, cells };
            if record.len() > columns.len() {
                return Err(line.refused("it has more cells than the header"));
            }
            lines.push(line);
        }
        if columns.is_none() {
            return Err(Failure::new("invalid", "the text is empty")
                .hint("begin with what `planify agenda edit EVENT --print` writes"));
        }
        Ok(Self { newest: newest.map(|id| id.trim().to_owned()), lines })
    }
}

/// Ends lines as most editors do; what another editor made of them is no change.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn header(record: &csv::StringRecord) -> Result<Vec<&'static str>, Failure> {
    let refuse = |message: String| {
        Failure::new("invalid", message).hint(format!("the columns are {}", COLUMNS.join(",")))
    };
    let mut columns = Vec::with_capacity(record.len());
    for name in record {
        let known = COLUMNS.iter().copied().find(|known| *known == name.trim());
        let known = known.ok_or_else(|| refuse(format!("there is no column `{name}`")))?;
        if columns.contains(&known) {
            return Err(refuse(format!("the column `{known}` is there twice")));
        }
        columns.push(known);
    }
    for needed in ["id", "title", "start"] {
        if !columns.contains(&needed) {
            return Err(refuse(format!("the header has no `{needed}`")));
        }
    }
    Ok(columns)
}

/// Which items a text that does not mention them means to delete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// All: the text was written of this very agenda.
    All,
    /// Those up to the newest that the text names.
    Named,
}

/// What a text changes.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The changes.
    pub(super) changes: EditAgenda,
    /// Each change in words.
    pub(super) words: Vec<String>,
    /// The titles of items that go.
    pub(super) deleted: Vec<String>,
}

/// Finds what a text changes of an agenda.
pub(super) fn compare(agenda: &Agenda, text: &Text, known: Known) -> Result<Plan, Failure> {
    let items: HashMap<&str, &Item> =
        agenda.items.iter().map(|item| (item.id.as_str(), item)).collect();
    let mut plan = Plan::default();
    let mut kept: HashSet<String> = HashSet::new();
    for line in &text.lines {
        let Some(id) = line.filled("id") else {
            add(line, &mut plan)?;
            continue;
        };
        let item = items.get(id.as_str()).ok_or_else(|| {
            line.refused(&format!("there is no item `{id}`"))
                .hint("somebody deleted it meanwhile, or a new line has no id")
        })?;
        change(line, item, &mut plan)?;
        if !kept.insert(id) {
            return Err(line.refused("the item is there twice").hint("a new line has no id"));
        }
    }
    for item in agenda.items.iter().filter(|item| !kept.contains(&item.id)) {
        delete(item, text, known, &mut plan)?;
    }
    Ok(plan)
}

fn add(line: &Line, plan: &mut Plan) -> Result<(), Failure> {
    let text = |column| line.filled(column);
    let item = ListedItem {
        key: text("key"),
        title: text("title"),
        kind: text("kind"),
        track: text("track"),
        start: text("start"),
        end: None,
        duration: text("duration"),
        speakers: text("speakers").map(|cell| names(&cell)),
        capacity: line.number("capacity")?,
        expected: line.number("expected")?,
        description: text("description"),
    };
    for needed in ["title", "start"] {
        text(needed).ok_or_else(|| line.refused(&format!("a new item needs a {needed}")))?;
    }
    let (title, start) = (text("title").unwrap_or_default(), text("start").unwrap_or_default());
    plan.words.push(format!("+ “{title}”: {start}"));
    plan.changes.add.push(item);
    Ok(())
}

fn names(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn change(line: &Line, item: &Item, plan: &mut Plan) -> Result<(), Failure> {
    let (mut edit, mut speakers, mut words) = (EditItem::default(), None, Vec::new());
    for (column, before) in COLUMNS.into_iter().zip(cells(item)) {
        let Some(cell) = line.cell(column) else { continue };
        if NAMING.contains(&column) || cell == unix_lines(&before).trim() {
            continue;
        }
        let text = cell.to_owned();
        match column {
            "start" => edit.start = Some(text),
            "duration" => edit.duration = Some(text),
            "track" => edit.track = text_patch(Some(text)),
            "title" => edit.title = Some(text),
            "kind" => edit.kind = Some(text),
            "speakers" => speakers = Some(names(cell)),
            "capacity" => edit.capacity = line.number(column)?.map_or(Patch::CLEAR, Patch::set),
            "expected" => edit.expected = line.number(column)?.map_or(Patch::CLEAR, Patch::set),
            "key" => edit.key = text_patch(Some(text)),
            _ => edit.description = text_patch(Some(text)),
        }
        words.push(match column {
            "description" => "new description".to_owned(),
            _ => format!("{column} {} → {}", shown(&before), shown(cell)),
        });
    }
    if words.is_empty() {
        return Ok(());
    }
    plan.words.push(format!("~ “{}”: {}", item.title, words.join(", ")));
    let version = Some(line.number("version")?.unwrap_or(item.version));
    plan.changes.change.push(ChangeItem { item: item.id.clone(), version, edit, speakers });
    Ok(())
}

fn shown(cell: &str) -> &str {
    if cell.trim().is_empty() { "none" } else { cell }
}

fn delete(item: &Item, text: &Text, known: Known, plan: &mut Plan) -> Result<(), Failure> {
    if known == Known::Named {
        let newest = text.newest.as_deref().ok_or_else(|| {
            Failure::new("invalid", format!("the text has no line for “{}”", item.title)).hint(
                "begin with what `planify agenda edit EVENT --print` writes, which says what it knows",
            )
        })?;
        // Whoever wrote the text has not seen what was added since; ids grow with time.
        if newest == "none" || item.id.as_str() > newest {
            return Ok(());
        }
    }
    plan.words.push(format!("- “{}”", item.title));
    plan.deleted.push(item.title.clone());
    let version = Some(item.version);
    plan.changes.delete.push(SeenItem { item: item.id.clone(), version });
    Ok(())
}

#[cfg(test)]
mod tests {
    use planify_api::agenda::NamedPerson;

    use super::*;

    fn item(id: &str, title: &str) -> Item {
        Item {
            id: id.to_owned(),
            event: "evt_1".to_owned(),
            key: None,
            kind: "talk".to_owned(),
            title: title.to_owned(),
            description: Some("Two\nlines, \"quoted\"".to_owned()),
            track: Some("Blue".to_owned()),
            zone: "UTC".to_owned(),
            start_local: "2030-05-06T09:00:00".to_owned(),
            end_local: "2030-05-06T10:30:00".to_owned(),
            starts_at: "2030-05-06T09:00:00Z".to_owned(),
            ends_at: "2030-05-06T10:30:00Z".to_owned(),
            speakers: vec![NamedPerson { person: "per_1".to_owned(), name: "Ana".to_owned() }],
            capacity: Some(9),
            taken: 0,
            expected: None,
            version: 3,
        }
    }

    fn agenda() -> Agenda {
        Agenda {
            event: "evt_1".to_owned(),
            slug: "conference".to_owned(),
            zone: "UTC".to_owned(),
            released: 0,
            release: None,
            tracks: Vec::new(),
            items: vec![item("itm_1", "# Opening"), item("itm_2", "Closing")],
            speakers: Vec::new(),
        }
    }

    fn plan(text: &str, known: Known) -> Result<Plan, Failure> {
        compare(&agenda(), &Text::parse(text)?, known)
    }

    fn refused(text: &str) -> String {
        match plan(text, Known::Named) {
            Err(Failure::Told(report)) => report.message,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_text_that_was_not_touched_changes_nothing() {
        let text = write(&agenda());
        assert!(text.contains("itm_1,2030-05-06 09:00,1h30m,Blue,# Opening,talk,Ana,9,"), "{text}");
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            let plan = plan(&text, Known::All).unwrap();
            assert_eq!((plan.changes, plan.words), (EditAgenda::default(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn only_what_differs_is_sent() {
        let text = write(&agenda()).replacen("09:00,1h30m,Blue", "11:00,1h30m,", 1);
        let text = text.replacen("Ana,9,", "Ana; Bor <b@x.org>,,", 1);
        let text = text + ",2030-05-06 12:00,1h,Blue,Lunch,break,,,,,,\n";
        let found = plan(&text, Known::All).unwrap();
        let [change] = found.changes.change.as_slice() else { panic!("{found:?}") };
        assert_eq!((change.item.as_str(), change.version), ("itm_1", Some(3)));
        assert_eq!(change.speakers.as_deref().unwrap(), ["Ana", "Bor <b@x.org>"]);
        let expected = EditItem {
            start: Some("2030-05-06 11:00".to_owned()),
            track: Patch::CLEAR,
            capacity: Patch::CLEAR,
            ..EditItem::default()
        };
        assert_eq!(change.edit, expected);
        assert_eq!(found.changes.add[0].title.as_deref(), Some("Lunch"));
        assert_eq!(found.words.len(), 2);
        assert!(found.words[0].contains("start 2030-05-06 09:00 → 2030-05-06 11:00"));
    }

    #[test]
    fn a_line_that_goes_deletes_an_item_that_the_text_knows() {
        let header = COLUMNS.join(",");
        let deleted = |newest: &str| {
            let plan = plan(&format!("{NEWEST}{newest}\n{header}\n"), Known::Named).unwrap();
            plan.deleted.len()
        };
        assert_eq!(["itm_1", "itm_2", "none"].map(deleted), [1, 2, 0]);
        assert_eq!(plan(&header, Known::All).unwrap().changes.delete[0].version, Some(3));
        assert!(refused(&header).contains("no line for"));
    }

    #[test]
    fn a_line_that_cannot_be_used_is_named() {
        for (text, said) in [
            ("", "the text is empty"),
            ("id,titel,start\n", "no column `titel`"),
            ("id,id\n", "`id` is there twice"),
            ("title,start\n", "no `id`"),
            ("# x\nid,title,start\nitm_9,A,B\n", "line 3: there is no item `itm_9`"),
            ("id,title,start\nitm_1,A,B\nitm_1,A,B\n", "line 3: the item is there twice"),
            ("id,title,start\n,,B\n", "line 2: a new item needs a title"),
            ("id,title,start\n,A\n", "line 2: a new item needs a start"),
            ("id,title,start\n,A,B,C\n", "line 2: it has more cells"),
            ("id,title,start,capacity\n,A,B,many\n", "line 2: `capacity` is `many`"),
        ] {
            assert!(refused(text).contains(said), "{text}: {}", refused(text));
        }
    }
}
