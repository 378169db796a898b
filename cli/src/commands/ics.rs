//! `planify ics`: looking at calendar files, without a daemon.

use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use planify_calendar::expand::{self, Expanded};
use planify_calendar::read::{self, Finding, SIZE_LIMIT, Severity};
use planify_calendar::{CalendarError, layout};
use planify_core::recurrence::Kind as Told;
use serde_json::{Value, json};

use crate::failure::{EXIT_NO, Failure};
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times::Reader;

/// How findings are shown.
const FINDING_VIEW: View = View {
    schema: "planify.finding/v1",
    name: "code",
    columns: &[
        Column::new("severity", "SEVERITY", Kind::Name),
        Column::new("code", "CODE", Kind::Name),
        Column::new("text", "TEXT", Kind::Text),
    ],
};

/// How occurrences of a file are shown.
const OCCURRENCE_VIEW: View = View {
    schema: "planify.calendar-occurrence/v1",
    name: "uid",
    columns: &[
        Column::new("starts_at", "START", Kind::Instant),
        Column::new("ends_at", "END", Kind::Instant),
        Column::new("summary", "SUMMARY", Kind::Text),
        Column::new("status", "STATUS", Kind::Name),
        Column::wide("uid", "UID", Kind::Name),
        Column::wide("recurrence_id", "RECURRENCE ID", Kind::Name),
        Column::wide("start_local", "LOCAL START", Kind::Name),
        Column::wide("zone", "ZONE", Kind::Name),
        Column::wide("all_day", "ALL DAY", Kind::Name),
    ],
};

/// Look at calendar files
#[derive(Debug, Subcommand)]
pub(crate) enum IcsCommand {
    Check(CheckArgs),
    Fmt(FmtArgs),
    Expand(ExpandArgs),
}

/// Name everything that is wrong with a calendar file
///
/// Warnings are what readers cope with. Exit code 1 means that there is an error among the findings.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify ics check calendar.ics
  planify ics check - --json < calendar.ics")]
pub(crate) struct CheckArgs {
    /// The file; - is stdin
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

/// Print a calendar file in the standard's layout
///
/// Lines are folded and ended as they should be. What the file says stays as it is, also what planify
/// does not understand.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify ics fmt calendar.ics > tidy.ics
  planify ics fmt - < calendar.ics")]
pub(crate) struct FmtArgs {
    /// The file; - is stdin
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

/// List what takes place in a calendar file within a time
///
/// Series are expanded and their exceptions put in place. Times without a zone are read in the zone of
/// `--tz`. Not more than 10,000 occurrences are given.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify ics expand calendar.ics --from 2027-06-01 --to 2027-07-01
  planify ics expand calendar.ics --from 2027-06-01 --to 2027-07-01 -o jsonl --tz Europe/Ljubljana")]
pub(crate) struct ExpandArgs {
    /// The file; - is stdin
    #[arg(value_name = "FILE")]
    path: PathBuf,
    /// What ends after this time
    #[arg(long, value_name = "TIME")]
    from: String,
    /// What begins before this time
    #[arg(long, value_name = "TIME")]
    to: String,
}

impl IcsCommand {
    pub(crate) fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Check(args) => check(&args, session),
            Self::Fmt(args) => fmt(&args),
            Self::Expand(args) => expand(&args, session),
        }
    }
}

fn check(args: &CheckArgs, session: &Session) -> Result<(), Failure> {
    let findings = read::check(&bytes_of(&args.path)?);
    let mut list = session.output.list(&FINDING_VIEW);
    for finding in &findings {
        let (code, text) = (finding.code, &finding.text);
        let severity = severity(finding);
        list.push(&json!({ "severity": severity, "code": code, "text": text }))?;
    }
    list.finish(None)?;
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(Failure::Silent(EXIT_NO));
    }
    Ok(())
}

fn severity(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn fmt(args: &FmtArgs) -> Result<(), Failure> {
    let text = layout::format(&bytes_of(&args.path)?).map_err(refused)?;
    let mut out = io::stdout().lock();
    out.write_all(&text).and_then(|()| out.flush()).map_err(|error| Failure::output(&error))
}

fn expand(args: &ExpandArgs, session: &Session) -> Result<(), Failure> {
    let reader = Reader::new(session);
    let window = (reader.instant(&args.from)?.timestamp(), reader.instant(&args.to)?.timestamp());
    if window.1 <= window.0 {
        return Err(Failure::new("bad-range", "`--to` is not after `--from`"));
    }
    let calendar = read::parse(&bytes_of(&args.path)?).map_err(refused)?;
    let found = expand::expand(&calendar, window, session.zone())?;
    let lost = calendar.findings.iter().chain(&found.findings);
    for finding in lost.filter(|finding| finding.severity == Severity::Error) {
        session.output.warn(&finding.text);
    }
    let mut list = session.output.list(&OCCURRENCE_VIEW);
    for occurrence in &found.occurrences {
        list.push(&record(occurrence))?;
    }
    list.finish(None)
}

fn record(occurrence: &Expanded) -> Value {
    let start = occurrence.start;
    let all_day = start.kind == Told::Days;
    let start_local = if all_day { start.at.date().to_string() } else { start.at.to_string() };
    json!({
        "uid": occurrence.uid,
        "recurrence_id": occurrence.recurrence_id.map(|id| id.to_string()),
        "starts_at": occurrence.starts_at.to_string(),
        "ends_at": occurrence.ends_at.to_string(),
        "start_local": start_local,
        "zone": occurrence.zone,
        "all_day": all_day,
        "summary": occurrence.summary,
        "status": occurrence.status,
    })
}

/// Reads a file, or stdin for `-`, and never more than a calendar may have.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let most = u64::try_from(SIZE_LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(Failure::new("not-found", format!("there is no file `{}`", path.display())))
        }
        Err(error) => Err(Failure::usage(format!("`{}` cannot be read: {error}", path.display()))),
    }
}

fn refused(error: CalendarError) -> Failure {
    Failure::new("invalid", error.to_string())
}
