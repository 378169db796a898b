//! `planify agenda speaker`: who speaks, who they are, and when they are not there.

use clap::{Args, Subcommand};
use planify_api::agenda::{
    Absence, AssignSpeaker, EditSpeaker, SPEAKER_SCHEMA, ShowParams, Speaker,
};
use serde::Serialize;

use super::{ITEM_VIEW, reader, show};
use crate::commands::text_patch;
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times;

/// How speakers are shown.
const VIEW: View = View {
    schema: SPEAKER_SCHEMA,
    name: "person",
    columns: &[
        Column::new("person", "PERSON", Kind::Id),
        Column::new("name", "NAME", Kind::Name),
        Column::new("away", "NOT THERE", Kind::List),
        Column::new("bio", "BIO", Kind::Text),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Say who speaks at what
#[derive(Debug, Subcommand)]
pub(crate) enum SpeakerCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    Assign(AssignArgs),
    Unassign(UnassignArgs),
    Edit(EditArgs),
}

/// List the speakers of an event
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda speaker list conference")]
pub(crate) struct ListArgs {
    /// The event
    event: String,
}

/// Make somebody a speaker of an item
///
/// Somebody who is not a contact yet is added with their address. A speaker is a guest too.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda speaker assign conference key:opening ana@example.org
  planify agenda speaker assign conference 7mq2 \"Ana Kos <ana@example.org>\"")]
pub(crate) struct AssignArgs {
    /// The event
    event: String,
    /// The item: an id or a unique part of one, or key:EXTERNAL
    item: String,
    /// The person: an address, `Name <address>`, or an id
    person: String,
}

/// Take a speaker off an item
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda speaker unassign conference key:opening ana@example.org")]
pub(crate) struct UnassignArgs {
    /// The event
    event: String,
    /// The item
    item: String,
    /// The person
    person: String,
}

/// Change what is known of a speaker
///
/// Times at which a speaker is not there are ranges, and those given replace all of them.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda speaker edit conference ana@example.org --bio \"Writes about databases\"
  planify agenda speaker edit conference ana@example.org --away \"2027-05-11 9:00-12:00\"
  planify agenda speaker edit conference ana@example.org --away 2027-05-11..2027-05-12
  planify agenda speaker edit conference ana@example.org --no-away")]
pub(crate) struct EditArgs {
    /// The event
    event: String,
    /// The person
    person: String,
    /// Who they are; an empty text clears it
    #[arg(long, value_name = "TEXT")]
    bio: Option<String>,
    /// When they are not there; may be repeated
    #[arg(long = "away", value_name = "RANGE")]
    away: Vec<String>,
    /// They are there all the time
    #[arg(long, conflicts_with = "away")]
    no_away: bool,
}

/// A speaker with the times side by side.
#[derive(Debug, Serialize)]
struct Row<'speaker> {
    #[serde(flatten)]
    speaker: &'speaker Speaker,
    away: Vec<String>,
}

impl SpeakerCommand {
    /// Runs the verb.
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let client = session.client().await?;
        let options = session.mutation()?;
        let change = match self {
            Self::List(args) => {
                let agenda = client.get_agenda(&args.event, &ShowParams::default()).await?;
                let mut lines = session.output.list(&VIEW);
                for speaker in &agenda.speakers {
                    let away = speaker.absences.iter();
                    let away = away.map(|absence| format!("{}/{}", absence.from, absence.until));
                    lines.push(&Row { speaker, away: away.collect() })?;
                }
                return lines.finish(None);
            }
            Self::Edit(args) => return edit(args, session).await,
            Self::Assign(args) => {
                let speaker = AssignSpeaker { person: args.person };
                client.assign_speaker(&args.event, &args.item, &speaker, &options).await?
            }
            Self::Unassign(args) => {
                client.unassign_speaker(&args.event, &args.item, &args.person, &options).await?
            }
        };
        session.output.change(&ITEM_VIEW, &show::row(&change))
    }
}

async fn edit(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let absences = if args.away.is_empty() {
        args.no_away.then(Vec::new)
    } else {
        let reader = reader(session, &args.event).await?;
        let absence = |text: &String| {
            let range = reader.range(text).ok_or_else(|| {
                Failure::new("bad-range", format!("`{text}` is not a range of time"))
                    .hint("write it as `2027-05-11 9:00-12:00` or `2027-05-11..2027-05-12`")
            })?;
            times::echo(session, &range.starts_at);
            let at = |zoned: &jiff::Zoned| zoned.timestamp().to_string();
            Ok(Absence { from: at(&range.starts_at), until: at(&range.ends_at) })
        };
        Some(args.away.iter().map(absence).collect::<Result<Vec<_>, Failure>>()?)
    };
    let change = EditSpeaker { bio: text_patch(args.bio), absences };
    if change == EditSpeaker::default() {
        return Err(Failure::usage("no field to change was given")
            .hint("see `planify agenda speaker edit --help`"));
    }
    let options = session.mutation()?;
    let client = session.client().await?;
    let edited = client.edit_speaker(&args.event, &args.person, &change, &options).await?;
    session.output.change(&VIEW, &edited)
}
