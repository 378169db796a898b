//! `planify daemon`: this machine's own daemon.

use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use planify_api::status::SCHEMA;
use serde_json::json;

use crate::args::Format;
use crate::embedded;
use crate::failure::{EXIT_NO, Failure};
use crate::output::{Column, Kind, View};
use crate::place::{self, Place};
use crate::session::{Session, Target};
use crate::start;

/// How the state of a daemon is shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "pid",
    columns: &[
        Column::new("pid", "PROCESS", Kind::Name),
        Column::new("build", "BUILD", Kind::Name),
        Column::new("started_at", "STARTED", Kind::Instant),
        Column::new("store", "STORE", Kind::Name),
        Column::new("store_url", "STORE URL", Kind::Text),
        Column::new("store_ok", "STORE OK", Kind::Name),
        Column::new("mail", "MAIL", Kind::Text),
        Column::new("public_url", "PUBLIC URL", Kind::Text),
        Column::new("feed_head", "CHANGES", Kind::Name),
        Column::new("jobs_pending", "JOBS WAITING", Kind::Name),
        Column::new("jobs_dead", "JOBS GIVEN UP", Kind::Name),
        Column::plain("version"),
        Column::plain("now"),
        Column::plain("mail_configured"),
    ],
};

/// How much of the end of the log is read.
const LOG_BYTES: u64 = 4 * 1024 * 1024;

/// Run, start, stop and look at this machine's own daemon
#[derive(Debug, Subcommand)]
pub(crate) enum DaemonCommand {
    Run(RunArgs),
    Start(StartArgs),
    Stop(StopArgs),
    Status(StatusArgs),
    Logs(LogsArgs),
}

/// Run the daemon in the foreground until it is told to end
///
/// When it is ready it prints one JSON line with its addresses. SIGTERM lets it finish what it is
/// doing, a second one ends it at once. Settings: planifyd.toml and PLANIFYD__SECTION__KEY.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify daemon run
  planify daemon run --listen 127.0.0.1:8080 --config planifyd.toml")]
pub(crate) struct RunArgs {
    /// Read the settings from this file only
    #[arg(long, value_name = "PATH")]
    pub(crate) config: Option<PathBuf>,
    /// Listen at this address, such as 127.0.0.1:8080; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) listen: Option<String>,
    /// Set a key of the settings, such as mail.from=events@example.org
    #[arg(long, value_name = "KEY=VALUE", value_parser = key_and_value)]
    pub(crate) set: Vec<(String, String)>,
    /// Leave the terminal's session, as a daemon that a command starts does
    #[arg(long, hide = true)]
    pub(crate) detached: bool,
}

/// Start the daemon in the background
///
/// Commands do that by themselves; this says so, and waits until it accepts connections.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify daemon start")]
pub(crate) struct StartArgs {}

/// Stop the daemon after it finished what it is doing
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify daemon stop")]
pub(crate) struct StopArgs {}

/// Show whether the daemon runs and how it is set up; exit code 1 if it does not
///
/// With a context or --server it is that daemon's state.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify daemon status
  planify daemon status --json")]
pub(crate) struct StatusArgs {}

/// Print the end of the daemon's log
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify daemon logs
  planify daemon logs --lines 200")]
pub(crate) struct LogsArgs {
    /// How many lines
    #[arg(long, value_name = "N", default_value_t = 50)]
    lines: usize,
}

impl DaemonCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Run(args) => embedded::run(&args).map(drop),
            Self::Start(_) => start(session).await,
            Self::Stop(_) => stop(session).await,
            Self::Status(_) => status(session).await,
            Self::Logs(args) => logs(args.lines, session),
        }
    }
}

fn key_and_value(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("write KEY=VALUE")?;
    Ok((key.trim().to_owned(), value.to_owned()))
}

async fn start(session: &Session) -> Result<(), Failure> {
    let place = own(session)?;
    let socket = start::ensure(&place, &session.output).await?;
    let holder = place.holder();
    session.output.note(&match holder {
        Some(holder) => format!("process {} listens at {}", holder.pid, socket.display()),
        None => format!("a daemon listens at {}", socket.display()),
    });
    Ok(())
}

async fn stop(session: &Session) -> Result<(), Failure> {
    let place = own(session)?;
    let Some(holder) = place.holder().filter(|_| place.is_held().unwrap_or(false)) else {
        session.output.note("no daemon runs");
        return Ok(());
    };
    start::stop(&place, &holder).await?;
    session.output.note(&format!("process {} has ended", holder.pid));
    Ok(())
}

async fn status(session: &Session) -> Result<(), Failure> {
    if session.target()? != Target::Own {
        let status = session.client().await?.status().await?;
        return session.output.record(&VIEW, &status);
    }
    let place = own(session)?;
    let socket = place.socket();
    if !place::listens(&socket) {
        if matches!(session.output.format, Format::Json | Format::Jsonl) {
            session.output.record(&VIEW, &json!({"pid": null}))?;
        }
        session.output.note("no daemon runs; the next command starts one");
        return Err(Failure::Silent(EXIT_NO));
    }
    let client = session.client_at(planify_client::Endpoint::Unix(socket))?;
    session.output.record(&VIEW, &client.status().await?)
}

fn logs(lines: usize, session: &Session) -> Result<(), Failure> {
    let path = own(session)?.log_file();
    let text = end_of(&path).map_err(|error| {
        Failure::new("not-found", format!("`{}`: {error}", path.display()))
            .hint("a daemon that was started by hand logs to its own terminal or service")
    })?;
    let all: Vec<&str> = text.lines().collect();
    let last = all.get(all.len().saturating_sub(lines)..).unwrap_or_default();
    let mut text = last.join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    session.output.text(&planify_core::text::for_terminal_lines(&text))
}

fn end_of(path: &Path) -> io::Result<String> {
    let mut file = std::fs::File::open(path)?;
    let start = file.metadata()?.len().saturating_sub(LOG_BYTES);
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The own daemon's place; another daemon cannot be started or stopped from here.
fn own(session: &Session) -> Result<Place, Failure> {
    if let Target::Named(endpoint) = session.target()? {
        return Err(Failure::usage(format!("`{endpoint}` is not this machine's own daemon"))
            .hint("leave `--server` and the context out"));
    }
    Place::find(&session.environment)
}
