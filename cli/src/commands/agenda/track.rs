//! `planify agenda track`: the tracks of an agenda, usually rooms.

use clap::{Args, Subcommand};
use planify_api::agenda::{AddTrack, EditTrack, ShowParams, TRACK_SCHEMA};

use crate::commands::{number_patch, text_patch};
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times;

/// How tracks are shown.
const VIEW: View = View {
    schema: TRACK_SCHEMA,
    name: "name",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Name),
        Column::new("capacity", "PEOPLE", Kind::Number),
        Column::new("turnover", "TURNOVER", Kind::Text),
        Column::detail("version", "VERSION", Kind::Text),
        Column::detail("venue", "VENUE", Kind::Text),
    ],
};

/// Add, change and list tracks
#[derive(Debug, Subcommand)]
pub(crate) enum TrackCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_aliases = ["new", "create"])]
    Add(AddArgs),
    Rename(RenameArgs),
    Edit(EditArgs),
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
}

/// List the tracks of an agenda
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda track list conference")]
pub(crate) struct ListArgs {
    /// The event
    event: String,
}

/// Add a track
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda track add conference Blue --capacity 80 --turnover 10m
  planify agenda track add conference Castle --venue castle")]
pub(crate) struct AddArgs {
    /// The event
    event: String,
    /// The name, usually that of a room
    name: String,
    /// How many people the room holds
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    capacity: Option<i64>,
    /// How long it takes to make the room ready between two items
    #[arg(long, value_name = "LENGTH")]
    turnover: Option<String>,
    /// The venue at which it is, so that ways to other venues are reckoned with
    #[arg(long, value_name = "VENUE")]
    venue: Option<String>,
}

/// Rename a track
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda track rename conference Blue \"Blue room\"")]
pub(crate) struct RenameArgs {
    /// The event
    event: String,
    /// The track: its name or an id
    track: String,
    /// The new name
    name: String,
}

/// Change what a track's room holds and needs
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda track edit conference Blue --capacity 120
  planify agenda track edit conference Blue --no-capacity --turnover 0m
  planify agenda track edit conference Blue --venue \"\"")]
pub(crate) struct EditArgs {
    /// The event
    event: String,
    /// The track: its name or an id
    track: String,
    /// How many people the room holds
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    capacity: Option<i64>,
    /// As many people as come
    #[arg(long, conflicts_with = "capacity")]
    no_capacity: bool,
    /// How long it takes to make the room ready between two items; 0m for no time
    #[arg(long, value_name = "LENGTH")]
    turnover: Option<String>,
    /// The venue at which it is; an empty text for none
    #[arg(long, value_name = "VENUE")]
    venue: Option<String>,
}

/// Delete a track that holds no item
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda track delete conference Blue")]
pub(crate) struct DeleteArgs {
    /// The event
    event: String,
    /// The track: its name or an id
    track: String,
}

impl TrackCommand {
    /// Runs the verb.
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let client = session.client().await?;
        let options = session.mutation()?;
        let change = match self {
            Self::List(args) => {
                let agenda = client.get_agenda(&args.event, &ShowParams::default()).await?;
                let mut lines = session.output.list(&VIEW);
                for track in &agenda.tracks {
                    lines.push(track)?;
                }
                return lines.finish(None);
            }
            Self::Add(args) => {
                let turnover = turnover(args.turnover)?;
                let track = AddTrack {
                    name: args.name,
                    capacity: args.capacity,
                    turnover,
                    venue: args.venue,
                };
                client.add_track(&args.event, &track, &options).await?
            }
            Self::Rename(args) => {
                let change = EditTrack { name: Some(args.name), ..EditTrack::default() };
                client.edit_track(&args.event, &args.track, &change, &options).await?
            }
            Self::Edit(args) => {
                let change = EditTrack {
                    name: None,
                    capacity: number_patch(args.capacity, args.no_capacity.into()),
                    turnover: turnover(args.turnover)?,
                    venue: text_patch(args.venue),
                };
                if change == EditTrack::default() {
                    return Err(Failure::usage("no field to change was given")
                        .hint("see `planify agenda track edit --help`"));
                }
                client.edit_track(&args.event, &args.track, &change, &options).await?
            }
            Self::Delete(args) => {
                session.confirm(&format!("delete the track `{}`", args.track)).await?;
                client.delete_track(&args.event, &args.track, &options).await?
            }
        };
        session.output.change(&VIEW, &change)
    }
}

fn turnover(text: Option<String>) -> Result<Option<String>, Failure> {
    let parse = |text: String| match text.as_str() {
        "0" | "0m" => Ok("PT0S".to_owned()),
        text => times::duration(text),
    };
    text.map(parse).transpose()
}
