//! `planify agenda`: what takes place in which track of an event, and who speaks.

mod edit;
mod item;
mod plan;
mod show;
mod speaker;
mod track;

use clap::{Args, Subcommand};
use planify_api::agenda::{
    CHECK_SCHEMA, DIFF_SCHEMA, DiffParams, Difference, ITEM_SCHEMA, ListReleases, RELEASE_SCHEMA,
    RELEASES_SCHEMA,
};

use super::guest::import::{ListFormat, Source, finish};
use crate::args::Format;
use crate::failure::{EXIT_NO, Failure};
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times::Reader;

/// How items are shown.
pub(crate) const ITEM_VIEW: View = View {
    schema: ITEM_SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("start_local", "START", Kind::Wall),
        Column::new("end_local", "END", Kind::Wall),
        Column::new("track", "TRACK", Kind::Name),
        Column::new("title", "TITLE", Kind::Text),
        Column::new("kind", "KIND", Kind::Text),
        Column::new("speaker_names", "SPEAKERS", Kind::List),
        Column::new("taken", "SEATS", Kind::Seats),
        Column::wide("expected", "EXPECTED", Kind::Number),
        Column::wide("key", "KEY", Kind::Text),
        Column::plain("capacity"),
        Column::plain("starts_at"),
        Column::plain("ends_at"),
        Column::detail("description", "DESCRIPTION", Kind::Text),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// How conflicts are shown.
const CONFLICT_VIEW: View = View {
    schema: CHECK_SCHEMA,
    name: "kind",
    columns: &[
        Column::new("kind", "CONFLICT", Kind::Name),
        Column::new("message", "WHAT", Kind::Text),
        Column::wide("item.id", "ITEM", Kind::Id),
        Column::wide("other.id", "OTHER", Kind::Id),
        Column::wide("track", "TRACK", Kind::Text),
        Column::wide("speaker.name", "SPEAKER", Kind::Text),
    ],
};

/// How differences are shown.
const DIFFERENCE_VIEW: View = View {
    schema: DIFF_SCHEMA,
    name: "item",
    columns: &[
        Column::new("item", "ITEM", Kind::Id),
        Column::new("title", "TITLE", Kind::Text),
        Column::new("words", "CHANGE", Kind::Text),
        Column::wide("aspect", "ASPECT", Kind::Text),
        Column::wide("old", "OLD", Kind::Text),
        Column::wide("new", "NEW", Kind::Text),
    ],
};

/// How a release is shown.
const RELEASE_VIEW: View = View {
    schema: RELEASE_SCHEMA,
    name: "number",
    columns: &[
        Column::new("slug", "EVENT", Kind::Name),
        Column::new("number", "RELEASE", Kind::Number),
        Column::new("items", "ITEMS", Kind::Number),
        Column::new("concerned", "CONCERNED", Kind::Number),
        Column::plain("event"),
    ],
};

/// How the releases of an agenda are shown.
const RELEASES_VIEW: View = View {
    schema: RELEASES_SCHEMA,
    name: "number",
    columns: &[
        Column::new("number", "RELEASE", Kind::Number),
        Column::new("released_at", "RELEASED", Kind::Instant),
        Column::new("by", "BY", Kind::Text),
        Column::new("items", "ITEMS", Kind::Number),
        Column::new("changes", "CHANGES", Kind::Number),
    ],
};

/// The most differences that are told after a release.
const TOLD_MAX: usize = 20;

/// Plan, check and release the agenda of an event
#[derive(Debug, Subcommand)]
pub(crate) enum AgendaCommand {
    Show(show::ShowArgs),
    Edit(edit::EditArgs),
    Check(CheckArgs),
    Release(ReleaseArgs),
    Releases(ReleasesArgs),
    Diff(DiffArgs),
    Import(ImportArgs),
    #[command(subcommand)]
    Item(item::ItemCommand),
    #[command(subcommand)]
    Track(track::TrackCommand),
    #[command(subcommand)]
    Speaker(speaker::SpeakerCommand),
}

/// Find the conflicts of an agenda
///
/// A speaker in two places or not there, an overlap or too short a turnover in a track, a room
/// that is too small, an item outside its event. Exit code 1 means that there are conflicts. A way
/// between two venues that takes longer than there is time is a warning, because it is estimated.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda check conference
  planify agenda check conference -q || echo \"there are conflicts\"")]
pub(crate) struct CheckArgs {
    /// The event
    event: String,
}

/// Release an agenda: number it, and tell whom a change concerns
///
/// Guests hear of items that they answered, speakers of items that they speak at, and nobody
/// hears anything else. `planify agenda diff` says before what they will hear.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda release conference
  planify agenda release conference --dry-run
  planify agenda release conference --reason \"The blue room is flooded\"")]
pub(crate) struct ReleaseArgs {
    /// The event
    event: String,
}

/// List the releases of an agenda, the newest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda releases conference
  planify agenda releases conference --all -o plain")]
pub(crate) struct ReleasesArgs {
    /// The event
    event: String,
}

/// Say what changed for people since the newest release, or between two
///
/// Exit code 1 means that there are differences.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda diff conference
  planify agenda diff conference 1 3
  planify agenda diff conference --from 1 --to 3")]
pub(crate) struct DiffArgs {
    /// The event
    event: String,
    /// The older release; 0 is the time before the first
    #[arg(value_name = "FROM", conflicts_with = "from")]
    older: Option<i64>,
    /// The newer release; the agenda as it is planned otherwise
    #[arg(value_name = "TO", conflicts_with = "to")]
    newer: Option<i64>,
    /// The older release
    #[arg(long, value_name = "N")]
    from: Option<i64>,
    /// The newer release
    #[arg(long, value_name = "N")]
    to: Option<i64>,
}

/// Import items from a CSV or JSON lines file
///
/// Columns: key, title, kind, track, start, end or duration, speakers (separated by ;), capacity,
/// expected, description. Items of the same key, or of the same title, start and track, are
/// changed. New tracks and speakers are added. Lines that cannot be used are told with their number
/// and reason; the others are kept. Exit code 10 means that some lines failed.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda import conference --file agenda.csv
  planify agenda import conference --file agenda.jsonl --dry-run
  planify agenda show conference -o csv | planify agenda import next-year --file -")]
pub(crate) struct ImportArgs {
    /// The event
    event: String,
    /// The format; told by the file's name otherwise
    #[arg(long)]
    format: Option<ListFormat>,
}

impl AgendaCommand {
    /// Whether the verb writes lists and calendars.
    pub(crate) fn is_show(&self) -> bool {
        matches!(self, Self::Show(_))
    }

    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Show(args) => show::run(args, session).await,
            Self::Edit(args) => edit::run(args, session).await,
            Self::Check(args) => check(args, session).await,
            Self::Release(args) => release(args, session).await,
            Self::Releases(args) => releases(args, session).await,
            Self::Diff(args) => diff(args, session).await,
            Self::Import(args) => import(args, session).await,
            Self::Item(command) => command.run(session).await,
            Self::Track(command) => command.run(session).await,
            Self::Speaker(command) => command.run(session).await,
        }
    }
}

async fn check(args: CheckArgs, session: &Session) -> Result<(), Failure> {
    let found = session.client().await?.check_agenda(&args.event).await?;
    if session.output.format == Format::Json {
        session.output.record(&CONFLICT_VIEW, &found)?;
    } else {
        let mut lines = session.output.list(&CONFLICT_VIEW);
        for conflict in &found.conflicts {
            lines.push(conflict)?;
        }
        lines.flush()?;
        if found.ok {
            session.output.note(&format!("no conflict in {} items", found.items));
        } else {
            lines.finish(None)?;
        }
    }
    for warning in &found.warnings {
        session.output.warn(&warning.message);
    }
    if found.more {
        session.output.warn("there are more conflicts than are told");
    }
    if found.ok { Ok(()) } else { Err(Failure::Silent(EXIT_NO)) }
}

async fn release(args: ReleaseArgs, session: &Session) -> Result<(), Failure> {
    let options = session.mutation()?;
    let change = session.client().await?.release_agenda(&args.event, &options).await?;
    session.output.change(&RELEASE_VIEW, &change)?;
    tell(&change.data.differences, session);
    Ok(())
}

async fn releases(args: ReleasesArgs, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let page = async |limit, cursor| {
        client.list_releases(&args.event, &ListReleases { limit, cursor }).await
    };
    session.list(&RELEASES_VIEW, page).await
}

fn tell(differences: &[Difference], session: &Session) {
    for difference in differences.iter().take(TOLD_MAX) {
        session.output.note(&format!("“{}”: {}", difference.title, difference.words));
    }
    let more = differences.len().saturating_sub(TOLD_MAX);
    if more > 0 {
        session.output.note(&format!("and {more} more changes"));
    }
}

async fn diff(args: DiffArgs, session: &Session) -> Result<(), Failure> {
    let params = DiffParams { from: args.older.or(args.from), to: args.newer.or(args.to) };
    let found = session.client().await?.diff_agenda(&args.event, &params).await?;
    let is_drawn = matches!(session.output.format, Format::Table | Format::Wide);
    if session.output.format == Format::Json {
        session.output.record(&DIFFERENCE_VIEW, &found)?;
    } else if is_drawn && found.differences.is_empty() {
        session.output.note("nothing changed");
    } else {
        let mut lines = session.output.list(&DIFFERENCE_VIEW);
        for difference in &found.differences {
            lines.push(difference)?;
        }
        lines.finish(None)?;
    }
    if found.differences.is_empty() { Ok(()) } else { Err(Failure::Silent(EXIT_NO)) }
}

async fn import(args: ImportArgs, session: &Session) -> Result<(), Failure> {
    let usage = format!("planify agenda import {} --file agenda.csv", args.event);
    let source = Source::open(session, args.format, &usage).await?;
    let client = session.client().await?;
    let reports = client.import_agenda(&args.event, &source.params, source.upload).await?;
    finish(reports, session, &source.sent, source.size).await
}

/// Reads times in the zone of the flag, else in the event's own.
async fn reader(session: &Session, event: &str) -> Result<Reader, Failure> {
    match session.globals.tz {
        Some(_) => Ok(Reader::new(session)),
        None => Reader::of_event(session, &session.client().await?.get_event(event).await?),
    }
}
