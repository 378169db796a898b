//! Guest lists into the daemon, streamed in both directions.
//!
//! Lines are read on a blocking thread and go to the engine in chunks, each a transaction of its
//! own under one `op`. The report is written while the list arrives: lines that failed, how far the
//! import is, and at the end what was done. What good lines did stays, whatever others say.

mod body;
mod records;

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use http::{HeaderValue, header};
use planify_api::guests::{
    ImportDone, ImportFailure, ImportProgress, ImportReport, TransferParams,
};
use planify_api::paths;
use planify_core::event::Event;
use planify_core::id::OpId;
use planify_engine::import::{self, CHUNK_MAX, Line, Report};
use planify_engine::{Call, EngineError};
use planify_store::StoreError;
use tokio::sync::{OwnedSemaphorePermit, mpsc, oneshot};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::body::media_type;
use super::error::ApiError;
use super::export::Format;
use super::extract::{Caller, Path, Query};
use crate::app::App;
use body::BodyReader;
pub(super) use records::delimiter;
use records::{Fault, Records};

/// Reports that wait for a caller who reads slowly.
const REPORTS_WAITING: usize = 16;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(import_guests))
}

/// Imports a guest list as CSV or JSON lines.
///
/// The answer is JSON lines: one for each line that failed, how far the import is, and at the end
/// `done` or `stopped`. People who are on the list already are changed or left as they are.
#[utoipa::path(post, path = paths::GUESTS_IMPORT, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"), TransferParams),
    request_body(content = String, content_type = "text/csv",
        description = "CSV with a header, or JSON lines as `application/jsonl`; at most 64 MiB"),
    responses((status = 200, description = "The report, line by line", body = ImportReport,
        content_type = "application/jsonl")))]
async fn import_guests(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(params): Query<TransferParams>,
    request: Request,
) -> Result<Response, ApiError> {
    let place = take_place(&app)?;
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
    let body = BodyReader::start(request.into_body(), app.config.limits.import_body_bytes);
    let (reports, receiver) = mpsc::channel(REPORTS_WAITING);
    let (begun, has_begun) = oneshot::channel();
    let importer = Importer {
        app,
        call,
        op,
        event,
        is_dry_run: params.dry_run,
        reports,
        done: ImportDone { dry_run: params.dry_run, ..NOTHING_DONE },
        lines: Vec::new(),
        faults: Vec::new(),
        _place: place,
    };
    tokio::task::spawn_blocking(move || match Records::open(body, format) {
        Ok(records) => {
            // A caller who is gone is noticed at the first report.
            let _ = begun.send(Ok(()));
            importer.run(records);
        }
        Err(error) => {
            let _ = begun.send(Err(error));
        }
    });
    has_begun.await.unwrap_or_else(|_| Err(ApiError::internal()))?;
    Ok(answer(receiver))
}

/// Takes the place of an import, of which only so many run at once.
pub(super) fn take_place(app: &App) -> Result<OwnedSemaphorePermit, ApiError> {
    Arc::clone(&app.imports)
        .try_acquire_owned()
        .map_err(|_| ApiError::new("overloaded", "too many imports are running").retry_after(5))
}

/// Nothing, to count from.
const NOTHING_DONE: ImportDone = ImportDone {
    records: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    op: None,
    dry_run: false,
};

pub(super) fn format_of(media_type: &str) -> Result<Format, ApiError> {
    match media_type {
        "" | "text/csv" => Ok(Format::Csv),
        "application/jsonl" | "application/x-ndjson" | "application/json-lines" => {
            Ok(Format::JsonLines)
        }
        _ => Err(ApiError::new("unsupported-media-type", "a list is CSV or JSON lines")
            .hint("send it as `text/csv` or `application/jsonl`")),
    }
}

fn answer(receiver: mpsc::Receiver<Bytes>) -> Response {
    let stream = futures_util::stream::unfold(receiver, |mut receiver| async move {
        let piece = receiver.recv().await?;
        Some((Ok::<_, std::convert::Infallible>(piece), receiver))
    });
    let mut response = Response::new(Body::from_stream(stream));
    let kind = HeaderValue::from_static("application/jsonl");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
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

/// Why an import ends before its last line.
enum Stop {
    /// Nobody reads the report any more.
    Unheard,
    Failed(ApiError),
}

impl From<ApiError> for Stop {
    fn from(error: ApiError) -> Self {
        Self::Failed(error)
    }
}

/// An import that runs.
struct Importer {
    app: App,
    call: Call,
    op: OpId,
    event: Event,
    is_dry_run: bool,
    reports: mpsc::Sender<Bytes>,
    done: ImportDone,
    lines: Vec<Line>,
    faults: Vec<(u64, Fault)>,
    _place: OwnedSemaphorePermit,
}

impl Importer {
    fn run(mut self, records: Records) {
        match self.import(records) {
            Ok(()) | Err(Stop::Unheard) => {}
            Err(Stop::Failed(error)) => {
                let problem = error.problem();
                tracing::warn!(code = problem.code, "an import was stopped");
                let stopped = Some(problem.clone());
                let _ = self.report(&[ImportReport { stopped, ..ImportReport::default() }]);
            }
        }
    }

    fn import(&mut self, mut records: Records) -> Result<(), Stop> {
        loop {
            let record = match records.next() {
                Ok(Some(record)) => record,
                Ok(None) => break,
                Err(error) => {
                    // Good lines before the end are kept.
                    self.flush()?;
                    return Err(error.into());
                }
            };
            self.done.records += 1;
            match record {
                (number, Ok(guest)) => self.lines.push(Line { number, guest }),
                (number, Err(fault)) => self.faults.push((number, fault)),
            }
            if self.lines.len() >= CHUNK_MAX || self.faults.len() >= CHUNK_MAX {
                self.flush()?;
            }
        }
        self.flush()?;
        let is_changed = self.done.added + self.done.updated > 0 && !self.is_dry_run;
        self.done.op = is_changed.then(|| self.op.to_string());
        let done = Some(self.done.clone());
        self.report(&[ImportReport { done, ..ImportReport::default() }])
    }

    /// Gives the waiting lines to the engine and reports what came of them.
    fn flush(&mut self) -> Result<(), Stop> {
        let mut faults = std::mem::take(&mut self.faults);
        if !self.lines.is_empty() {
            let report = self.write()?;
            self.done.added += report.added;
            self.done.updated += report.updated;
            self.done.unchanged += report.unchanged;
            let refused = report.failures.into_iter();
            faults.extend(refused.map(|failure| (failure.number, failure.refusal.into())));
        }
        faults.sort_unstable_by_key(|(number, _)| *number);
        self.done.failed += u64::try_from(faults.len()).unwrap_or(u64::MAX);
        let mut reports: Vec<ImportReport> = faults.into_iter().map(failure).collect();
        let progress = Some(ImportProgress { records: self.done.records });
        reports.push(ImportReport { progress, ..ImportReport::default() });
        self.report(&reports)
    }

    fn write(&mut self) -> Result<Report, Stop> {
        let lines = std::mem::take(&mut self.lines);
        let (call, op, event, is_dry_run) =
            (self.call.clone(), self.op, self.event.clone(), self.is_dry_run);
        let written = self.app.store.write_blocking(&[], move |tx| {
            let report = import::chunk(tx, &call, (op, &event), &lines).map_err(Undo::Failed)?;
            if is_dry_run { Err(Undo::DryRun(report)) } else { Ok(report) }
        });
        match written {
            Ok(report) | Err(Undo::DryRun(report)) => Ok(report),
            Err(Undo::Failed(error)) => Err(ApiError::from(error).into()),
        }
    }

    fn report(&self, reports: &[ImportReport]) -> Result<(), Stop> {
        let mut text = Vec::new();
        for report in reports {
            serde_json::to_writer(&mut text, report)
                .map_err(|error| Stop::Failed(ApiError::hidden(&error)))?;
            text.push(b'\n');
        }
        self.reports.blocking_send(text.into()).map_err(|_| Stop::Unheard)
    }
}

fn failure((line, fault): (u64, Fault)) -> ImportReport {
    let failed = Some(ImportFailure { line, code: fault.code, message: fault.message });
    ImportReport { failed, ..ImportReport::default() }
}
