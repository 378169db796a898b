//! `planify agenda show`.

use std::path::Path;

use clap::Args;
use planify_api::agenda::{ExportParams, Item, MovedItem, SCHEMA, ShowParams};
use planify_api::envelope::Mutation;
use serde::Serialize;

use super::ITEM_VIEW;
use crate::args::Format;
use crate::commands::guest::export::hand_on;
use crate::failure::Failure;
use crate::output::View;
use crate::session::Session;

/// How a whole agenda is shown to programs.
const VIEW: View = View { schema: SCHEMA, name: "slug", columns: ITEM_VIEW.columns };

/// Show the agenda of an event, by time and track
///
/// -o json writes the whole with tracks and speakers, -o csv a list that `planify agenda import`
/// reads, -o ics a calendar.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda show conference
  planify agenda show conference --track Blue
  planify agenda show conference --release 2
  planify agenda show conference -o ics --file conference.ics
  planify agenda show conference -o csv > agenda.csv")]
pub(crate) struct ShowArgs {
    /// The event
    event: String,
    /// Only the items of this track
    #[arg(long, value_name = "NAME")]
    track: Option<String>,
    /// As this release has it
    #[arg(long, value_name = "N")]
    release: Option<i64>,
}

/// An item with the names of its speakers side by side.
#[derive(Debug, Serialize)]
pub(super) struct Row<'item> {
    #[serde(flatten)]
    item: &'item Item,
    speaker_names: Vec<&'item str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    followers: Option<usize>,
}

impl<'item> From<&'item Item> for Row<'item> {
    fn from(item: &'item Item) -> Self {
        let names = item.speakers.iter().map(|speaker| speaker.name.as_str());
        Self { item, speaker_names: names.collect(), followers: None }
    }
}

pub(super) async fn run(args: ShowArgs, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let format = match session.output.format {
        Format::Csv => Some("csv"),
        Format::Ics => Some("ics"),
        Format::Table
        | Format::Wide
        | Format::Plain
        | Format::Json
        | Format::Jsonl
        | Format::Name => None,
    };
    if let Some(format) = format {
        if args.track.is_some() || args.release.is_some() {
            let message = "a list or calendar is of all tracks, and of the agenda as it is";
            return Err(Failure::usage(message));
        }
        let params = ExportParams { format: Some(format.to_owned()) };
        let download = client.export_agenda(&args.event, &params).await?;
        let file = session.globals.file.clone().filter(|path| path != Path::new("-"));
        return hand_on(download, file, session).await;
    }
    let mut agenda = client.get_agenda(&args.event, &ShowParams { release: args.release }).await?;
    if let Some(track) = &args.track {
        let wanted = track.to_lowercase();
        let is_in =
            |item: &Item| item.track.as_ref().is_some_and(|name| name.to_lowercase() == wanted);
        if !agenda.tracks.iter().any(|track| track.name.to_lowercase() == wanted) {
            return Err(Failure::new("not-found", format!("no track `{track}`"))
                .hint(format!("list them with `planify agenda track list {}`", args.event)));
        }
        agenda.items.retain(is_in);
    }
    if session.output.format == Format::Json {
        return session.output.record(&VIEW, &agenda);
    }
    let mut lines = session.output.list(&ITEM_VIEW);
    for item in &agenda.items {
        if session.output.format == Format::Jsonl {
            lines.push(item)?;
        } else {
            lines.push(&Row::from(item))?;
        }
    }
    lines.finish(None)
}

/// A change of an item as tables show it.
pub(super) fn row(change: &Mutation<Item>) -> Mutation<Row<'_>> {
    with(change, Row::from(&change.data))
}

/// A move of an item as tables show it.
pub(super) fn moved(change: &Mutation<MovedItem>) -> Mutation<Row<'_>> {
    let followers = Some(change.data.followers);
    with(change, Row { followers, ..Row::from(&change.data.item) })
}

fn with<'item, T>(change: &Mutation<T>, data: Row<'item>) -> Mutation<Row<'item>> {
    Mutation {
        data,
        changed: change.changed,
        op: change.op.clone(),
        effects: change.effects.clone(),
        warnings: change.warnings.clone(),
        dry_run: change.dry_run,
    }
}
