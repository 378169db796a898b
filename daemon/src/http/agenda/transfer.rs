//! Agendas in and out as lists: CSV and JSON lines both ways, iCalendar out.
//!
//! An import is one request. Its lines go to the engine in chunks, each a transaction of its own
//! under one `op`; what good lines did stays, whatever others say.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::Response;
use http::{HeaderValue, header};
use planify_api::agenda::{ExportParams, ListedItem};
use planify_api::guests::{ImportDone, ImportFailure, ImportReport, TransferParams};
use planify_api::paths;
use planify_core::agenda::ItemLine;
use planify_core::rule::Refusal;
use planify_engine::agenda::{self, calendar, import};
use planify_engine::import::Report;
use planify_engine::{Call, EngineError};
use planify_store::{StoreError, Tx};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::show;
use crate::app::App;
use crate::http::body::{self, media_type};
use crate::http::cells::{guarded, unguarded};
use crate::http::error::ApiError;
use crate::http::export::Format;
use crate::http::extract::{Caller, Path, Query};
use crate::http::import::{delimiter, format_of, take_place};

/// The largest list that is read: 10,000 items with a text each.
const LIST_BYTES_MAX: usize = 16 << 20;
/// The most lines of a list.
const LINES_MAX: usize = 20_000;
/// The columns of a list. `duration` may stand for `end` in an import.
const COLUMNS: [&str; 10] = [
    "key",
    "title",
    "kind",
    "track",
    "start",
    "end",
    "speakers",
    "capacity",
    "expected",
    "description",
];

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(import_agenda)).routes(routes!(export_agenda))
}

/// Imports items as CSV or JSON lines.
///
/// The answer is JSON lines: one for each line that failed, and `done` or `stopped` at the end. Items that are
/// there already are changed or left as they are; new tracks and speakers are added.
#[utoipa::path(post, path = paths::AGENDA_IMPORT, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), TransferParams),
    request_body(content = String, content_type = "text/csv",
        description = "CSV with a header, or JSON lines as `application/jsonl`; at most 16 MiB"),
    responses((status = 200, description = "The report, line by line", body = ImportReport,
        content_type = "application/jsonl")))]
async fn import_agenda(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(params): Query<TransferParams>,
    request: Request,
) -> Result<Response, ApiError> {
    let _place = take_place(&app)?;
    if params.filter.is_some() {
        return Err(ApiError::new("invalid", "an import takes no filter").field("where"));
    }
    let format = match &params.format {
        Some(word) => Format::parse(word)?,
        None => format_of(&media_type(request.headers()))?,
    };
    let call = Call::by(caller.actor);
    let checked = call.clone();
    let (op, event) = app.store.read(move |tx| import::begin(tx, &checked, &event)).await?;
    let limit = LIST_BYTES_MAX.min(app.config.limits.import_body_bytes);
    let bytes = body::read(request.into_body(), limit).await?;
    let records = match format {
        Format::Csv => csv_records(&bytes)?,
        Format::JsonLines => json_records(&bytes)?,
    };
    let mut done = ImportDone {
        records: u64::try_from(records.len()).unwrap_or(u64::MAX),
        added: 0,
        updated: 0,
        unchanged: 0,
        failed: 0,
        op: None,
        dry_run: params.dry_run,
    };
    let (mut lines, mut failures) = (Vec::new(), Vec::new());
    for (number, record) in records {
        match record {
            Ok(item) => lines.push(import::Line { number, item }),
            Err(refusal) => failures.push(failure(number, &refusal)),
        }
    }
    let mut stopped = None;
    for lines in import::chunks(lines) {
        let (call, event, is_dry_run) = (call.clone(), event.clone(), params.dry_run);
        let act = move |tx: &mut Tx<'_>| {
            let report = import::chunk(tx, &call, (op, &event), &lines).map_err(Undo::Failed)?;
            if is_dry_run { Err(Undo::DryRun(report)) } else { Ok(report) }
        };
        let report = match app.store.write(&[], act).await {
            Ok(report) | Err(Undo::DryRun(report)) => report,
            // What came of the chunks before is told all the same.
            Err(Undo::Failed(error)) => {
                stopped = Some(ApiError::from(error).problem().clone());
                break;
            }
        };
        done.added += report.added;
        done.updated += report.updated;
        done.unchanged += report.unchanged;
        let refused = report.failures.iter();
        failures.extend(refused.map(|refused| failure(refused.number, &refused.refusal)));
    }
    failures.sort_by_key(|failure| failure.line);
    done.failed = u64::try_from(failures.len()).unwrap_or(u64::MAX);
    let is_changed = done.added + done.updated > 0 && !params.dry_run;
    done.op = is_changed.then(|| op.to_string());
    let end = match stopped {
        Some(stopped) => ImportReport { stopped: Some(stopped), ..ImportReport::default() },
        None => ImportReport { done: Some(done), ..ImportReport::default() },
    };
    report(failures, end)
}

/// Why the transaction of a chunk is rolled back.
enum Undo {
    DryRun(Report),
    Failed(EngineError),
}

impl From<StoreError> for Undo {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

fn failure(line: u64, refusal: &Refusal) -> ImportFailure {
    ImportFailure { line, code: refusal.code.to_owned(), message: refusal.message.clone() }
}

fn report(failures: Vec<ImportFailure>, end: ImportReport) -> Result<Response, ApiError> {
    let failed = failures
        .into_iter()
        .map(|failure| ImportReport { failed: Some(failure), ..ImportReport::default() });
    let mut text = Vec::new();
    for report in failed.chain([end]) {
        serde_json::to_writer(&mut text, &report).map_err(|error| ApiError::hidden(&error))?;
        text.push(b'\n');
    }
    Ok(answer(text, "application/jsonl"))
}

fn answer(text: Vec<u8>, kind: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// A line with its number in the file.
type Record = (u64, Result<ItemLine, Refusal>);

fn too_many_lines() -> ApiError {
    ApiError::new("too-large", format!("the list has more than {LINES_MAX} lines"))
        .hint("an agenda has at most 10,000 items")
}

fn csv_records(bytes: &[u8]) -> Result<Vec<Record>, ApiError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(first))
        .from_reader(bytes);
    let mut records = Vec::new();
    let mut columns = None;
    let mut lines = Lines { bytes, seen: 0, number: 1 };
    for record in reader.byte_records() {
        let record = record
            .map_err(|error| ApiError::new("invalid", format!("this is not CSV: {error}")))?;
        let Some(columns) = &columns else {
            columns = Some(read_header(&record)?);
            continue;
        };
        if records.len() == LINES_MAX {
            return Err(too_many_lines());
        }
        let begin = record.position().map_or(0, csv::Position::byte);
        records.push((lines.number_at(begin), read_cells(columns, &record)));
    }
    if columns.is_none() {
        return Err(ApiError::new("invalid", "the file is empty")
            .hint(format!("begin with a header: {}", COLUMNS.join(","))));
    }
    Ok(records)
}

/// Counts lines; the parser's own count is behind where a line ends with CR and LF.
struct Lines<'a> {
    bytes: &'a [u8],
    seen: usize,
    number: u64,
}

impl Lines<'_> {
    /// The number of the line in which a record begins at or behind a byte.
    fn number_at(&mut self, byte: u64) -> u64 {
        let begin = usize::try_from(byte).unwrap_or(usize::MAX).max(self.seen);
        let passed = self.bytes.get(self.seen..begin).unwrap_or_default();
        let rest = self.bytes.get(begin..).unwrap_or_default();
        let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let ends = rest.get(..ends).unwrap_or_default();
        let count = passed.iter().chain(ends).filter(|byte| **byte == b'\n').count();
        self.number += u64::try_from(count).unwrap_or(0);
        self.seen = begin.saturating_add(ends.len());
        self.number
    }
}

fn read_header(header: &csv::ByteRecord) -> Result<Vec<String>, ApiError> {
    let refuse = |message: String| {
        let columns = COLUMNS.join(",");
        ApiError::new("invalid", message)
            .hint(format!("the columns are {columns}, and duration instead of end"))
    };
    let mut columns: Vec<String> = Vec::with_capacity(header.len());
    for cell in header {
        let name = String::from_utf8_lossy(cell).trim().to_lowercase();
        if !COLUMNS.contains(&name.as_str()) && name != "duration" {
            let shown: String = name.chars().take(50).collect();
            return Err(refuse(format!("there is no column `{}`", shown.escape_debug())));
        }
        if columns.contains(&name) {
            return Err(refuse(format!("the column `{name}` is there twice")));
        }
        columns.push(name);
    }
    for needed in ["title", "start"] {
        if !columns.iter().any(|name| name == needed) {
            return Err(refuse(format!("the header has no `{needed}`")));
        }
    }
    Ok(columns)
}

fn read_cells(columns: &[String], record: &csv::ByteRecord) -> Result<ItemLine, Refusal> {
    if record.len() > columns.len() {
        let (found, expected) = (record.len(), columns.len());
        let message = format!("{found} cells under a header of {expected}");
        return Err(Refusal::new("invalid", message));
    }
    let mut line = ListedItem::default();
    for (column, cell) in columns.iter().zip(record) {
        let cell = std::str::from_utf8(cell)
            .map_err(|_| Refusal::new("invalid", "the line is not valid UTF-8"))?;
        let value = Some(unguarded(cell)).filter(|value| !value.is_empty());
        let text = value.map(str::to_owned);
        match column.as_str() {
            "key" => line.key = text,
            "title" => line.title = text,
            "kind" => line.kind = text,
            "track" => line.track = text,
            "start" => line.start = text,
            "end" => line.end = text,
            "duration" => line.duration = text,
            "speakers" => {
                line.speakers = value.map(|cell| cell.split(';').map(str::to_owned).collect());
            }
            "capacity" => line.capacity = number(column, value)?,
            "expected" => line.expected = number(column, value)?,
            _ => line.description = text,
        }
    }
    line.try_into()
}

fn number(column: &str, value: Option<&str>) -> Result<Option<i64>, Refusal> {
    let parse = |text: &str| {
        let shown: String = text.chars().take(20).collect();
        text.parse().map_err(|_| {
            let message = format!("`{column}` is `{}`, not a number", shown.escape_debug());
            Refusal::new("invalid", message)
        })
    };
    value.map(parse).transpose()
}

fn json_records(bytes: &[u8]) -> Result<Vec<Record>, ApiError> {
    let mut records = Vec::new();
    for (number, line) in (1_u64..).zip(bytes.split(|byte| *byte == b'\n')) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        if records.len() == LINES_MAX {
            return Err(too_many_lines());
        }
        let read = body::parse_json::<ListedItem>(line).map_err(|error| {
            let code = planify_api::codes::find(&error.problem().code);
            Refusal::new(code.map_or("bad-json", |code| code.name), error.problem().detail.clone())
        });
        records.push((number, read.and_then(ItemLine::try_from)));
    }
    Ok(records)
}

/// Writes the items of an agenda.
#[utoipa::path(get, path = paths::AGENDA_EXPORT, tag = "agenda",
    params(("event" = String, Path, description = "A reference to the event"), ExportParams),
    responses((status = 200, description = "The items as CSV, JSON lines or iCalendar",
        body = String, content_type = "text/csv")))]
async fn export_agenda(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(params): Query<ExportParams>,
) -> Result<Response, ApiError> {
    let is_calendar = params.format.as_deref() == Some("ics");
    let format = match params.format.as_deref() {
        None | Some("ics") => Format::Csv,
        Some(word) => Format::parse(word).map_err(|_| {
            Refusal::invalid("format", format!("`{}` is no format", word.escape_debug()))
                .hint("use `csv`, `jsonl` or `ics`")
        })?,
    };
    let shown = app.store.read(move |tx| agenda::show(tx, &caller.actor, &event)).await?;
    if is_calendar {
        return Ok(answer(calendar::text(&shown)?.into_bytes(), "text/calendar; charset=utf-8"));
    }
    let items: Vec<ListedItem> = show::agenda(&shown).items.iter().map(Into::into).collect();
    match format {
        Format::Csv => write_csv(&items).map(|text| answer(text, "text/csv; charset=utf-8")),
        Format::JsonLines => write_json(&items).map(|text| answer(text, "application/jsonl")),
    }
    .map_err(|error| ApiError::hidden(&error))
}

fn write_csv(items: &[ListedItem]) -> std::io::Result<Vec<u8>> {
    let terminator = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().terminator(terminator).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for item in items {
        let text = |text: &Option<String>| text.as_deref().map(guarded).unwrap_or_default();
        let number = |number: Option<i64>| number.map(|it| it.to_string()).unwrap_or_default();
        let speakers = item.speakers.as_ref().map(|names| names.join(";"));
        writer.write_record([
            text(&item.key),
            text(&item.title),
            text(&item.kind),
            text(&item.track),
            text(&item.start),
            text(&item.end),
            text(&speakers),
            number(item.capacity),
            number(item.expected),
            text(&item.description),
        ])?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}

fn write_json(items: &[ListedItem]) -> std::io::Result<Vec<u8>> {
    let mut text = Vec::new();
    for item in items {
        serde_json::to_writer(&mut text, item)?;
        text.push(b'\n');
    }
    Ok(text)
}
