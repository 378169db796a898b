//! `planify guest import`.
//!
//! The file is streamed and its report is told while it is worked on; neither is whole in memory.

use std::os::fd::AsFd;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::{Args, ValueEnum};
use planify_api::guests::{ImportDone, ImportFailure, ImportReport, TransferParams};
use planify_client::{ImportReports, Upload};
use serde_json::json;
use tokio::fs::File;

use crate::args::Format;
use crate::failure::{EXIT_PARTLY, Failure};
use crate::output::progress::Progress;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How the outcome of an import is shown.
const VIEW: View = View {
    schema: "planify.import/v1",
    name: "op",
    columns: &[
        Column::new("records", "RECORDS", Kind::Number),
        Column::new("added", "ADDED", Kind::Number),
        Column::new("updated", "UPDATED", Kind::Number),
        Column::new("unchanged", "UNCHANGED", Kind::Number),
        Column::new("failed", "FAILED", Kind::Number),
        Column::plain("op"),
    ],
};

/// How a line that failed is shown to programs.
const FAILURE_VIEW: View = View {
    schema: "planify.import-failure/v1",
    name: "line",
    columns: &[Column::plain("line"), Column::plain("code"), Column::plain("message")],
};

/// The most failures that JSON output lists.
const LISTED_MAX: usize = 10_000;

/// The format of a guest list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// Comma- or semicolon-separated, with a heading
    Csv,
    /// One JSON object a line
    Jsonl,
}

/// Import guests from a CSV or JSON lines file
///
/// Columns: name, email, phone, party (the most people a guest may be), tags (separated by ;).
/// Lines that cannot be used are told with their number and reason; the others are kept, so the
/// command can be repeated with a mended file. Exit code 10 means that some lines failed.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest import spring-gala --file guests.csv
  planify guest import spring-gala --file guests.jsonl --dry-run
  cat guests.csv | planify guest import spring-gala --file -")]
pub(crate) struct ImportArgs {
    /// The event
    event: String,
    /// The format; told by the file's name otherwise
    #[arg(long)]
    format: Option<ListFormat>,
}

impl ListFormat {
    /// The format that a file's name tells.
    pub(super) fn of(path: &Path) -> Self {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("jsonl" | "ndjson") => Self::Jsonl,
            _ => Self::Csv,
        }
    }

    /// The word of the wire.
    pub(super) fn wire(self) -> String {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
        .to_owned()
    }
}

pub(super) async fn run(args: ImportArgs, session: &Session) -> Result<(), Failure> {
    let usage = format!("planify guest import {} --file guests.csv", args.event);
    let source = Source::open(session, args.format, &usage).await?;
    let client = session.client().await?;
    let reports = client.import_guests(&args.event, &source.params, source.upload).await?;
    finish(reports, session, &source.sent, source.size).await
}

/// A list that is sent.
pub(crate) struct Source {
    /// How it is written.
    pub(crate) params: TransferParams,
    /// What is sent.
    pub(crate) upload: Upload,
    /// How much of it was sent.
    pub(crate) sent: Arc<AtomicU64>,
    /// How long it is, if it has an end.
    pub(crate) size: Option<u64>,
}

impl Source {
    /// Opens the file that the flags name.
    pub(crate) async fn open(
        session: &Session,
        format: Option<ListFormat>,
        usage: &str,
    ) -> Result<Self, Failure> {
        let path = session
            .globals
            .file
            .clone()
            .ok_or_else(|| Failure::usage("no file was named").hint(usage))?;
        let (reader, size) = open(&path).await?;
        let sent = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&sent);
        let upload = Upload::new(reader, move |total| counter.store(total, Ordering::Relaxed));
        let params = TransferParams {
            format: Some(format.unwrap_or_else(|| ListFormat::of(&path)).wire()),
            dry_run: session.globals.dry_run,
            filter: None,
        };
        Ok(Self { params, upload, sent, size })
    }
}

/// Follows the report of an import and tells what it did.
pub(crate) async fn finish(
    reports: ImportReports,
    session: &Session,
    sent: &AtomicU64,
    size: Option<u64>,
) -> Result<(), Failure> {
    let outcome = follow(reports, session, sent, size).await?;
    tell(&outcome, session)?;
    let ImportDone { records, failed, .. } = outcome.done;
    if failed == 0 {
        return Ok(());
    }
    if failed < records {
        return Err(Failure::Silent(EXIT_PARTLY));
    }
    Err(Failure::new("invalid", format!("none of the {failed} lines can be used"))
        .hint("mend the lines named above and run the command again"))
}

/// What an import did, and which lines failed as far as they are listed at the end.
struct Outcome {
    done: ImportDone,
    failures: Vec<ImportFailure>,
}

/// Reads the report to its end, telling each failure and the progress.
async fn follow(
    mut reports: ImportReports,
    session: &Session,
    sent: &AtomicU64,
    size: Option<u64>,
) -> Result<Outcome, Failure> {
    let mut progress = Progress::new(session.globals.quiet);
    let mut failures = Vec::new();
    let mut lines = session.output.list(&FAILURE_VIEW);
    while let Some(report) = reports.next_report().await? {
        match report {
            ImportReport { failed: Some(failure), .. } => match session.output.format {
                Format::Json if failures.len() < LISTED_MAX => failures.push(failure),
                Format::Json | Format::Name => {}
                Format::Table | Format::Wide => {
                    progress.clear();
                    session.output.complain(&format!(
                        "line {}: {} ({})",
                        failure.line, failure.message, failure.code
                    ));
                }
                Format::Plain | Format::Jsonl | Format::Csv | Format::Ics => {
                    lines.push(&failure)?;
                }
            },
            ImportReport { progress: Some(done), .. } => {
                let text = format!("{} records", done.records);
                progress.show(sent.load(Ordering::Relaxed), size, &text);
            }
            ImportReport { done: Some(done), .. } => {
                lines.flush()?;
                return Ok(Outcome { done, failures });
            }
            ImportReport { stopped: Some(problem), .. } => {
                lines.flush()?;
                return Err(problem.into());
            }
            ImportReport { failed: None, progress: None, done: None, stopped: None } => {}
        }
    }
    lines.flush()?;
    Err(Failure::new("outcome-unknown", "the import ended without saying what it did")
        .hint("run it again: lines that were taken are not taken twice"))
}

fn tell(outcome: &Outcome, session: &Session) -> Result<(), Failure> {
    let done = &outcome.done;
    match session.output.format {
        Format::Json => {
            let mut record = json!(done);
            if let Some(object) = record.as_object_mut() {
                object.insert("failures".to_owned(), json!(outcome.failures));
            }
            session.output.record(&VIEW, &record)
        }
        Format::Plain | Format::Jsonl | Format::Csv | Format::Ics => {
            session.output.note(&summary(done));
            Ok(())
        }
        Format::Name => Ok(()),
        Format::Table | Format::Wide => session.output.record(&VIEW, done),
    }
}

fn summary(done: &ImportDone) -> String {
    let ImportDone { added, updated, unchanged, failed, .. } = done;
    format!("{added} added, {updated} updated, {unchanged} unchanged, {failed} failed")
}

/// Opens the input and finds its size, if it has one.
async fn open(path: &Path) -> Result<(File, Option<u64>), Failure> {
    let failed = |error: std::io::Error| {
        Failure::new("invalid", format!("`{}` cannot be read: {error}", path.display()))
    };
    let file = if path == Path::new("-") {
        let stdin = std::io::stdin().as_fd().try_clone_to_owned().map_err(failed)?;
        File::from_std(stdin.into())
    } else {
        File::open(path).await.map_err(failed)?
    };
    let about = file.metadata().await.map_err(failed)?;
    if about.is_dir() {
        return Err(Failure::new("invalid", format!("`{}` is a directory", path.display())));
    }
    Ok((file, about.is_file().then_some(about.len())))
}
