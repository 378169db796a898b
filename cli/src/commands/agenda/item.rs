//! `planify agenda item`: the items of an agenda.

use clap::{Args, Subcommand};
use planify_api::agenda::{AddItem, EditItem, MoveItem};

use super::{ITEM_VIEW, reader, show};
use crate::args::OnGap;
use crate::commands::event::timing::{self, Asked, Extent, Timing};
use crate::commands::{number_patch, text_patch};
use crate::failure::Failure;
use crate::session::Session;

/// Add, change and move items
#[derive(Debug, Subcommand)]
pub(crate) enum ItemCommand {
    #[command(visible_alias = "show")]
    Get(ItemRef),
    #[command(visible_aliases = ["new", "create"])]
    Add(AddArgs),
    Edit(EditArgs),
    Move(MoveArgs),
    #[command(visible_alias = "rm")]
    Delete(DeleteRef),
}

/// Show one item
///
/// ITEM is an id or a unique part of one, key:EXTERNAL or @last.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda item get conference key:opening")]
pub(crate) struct ItemRef {
    /// The event
    event: String,
    /// The item
    item: String,
}

/// Add an item
///
/// Times are read in the event's own zone unless --tz is given.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda item add conference \"Opening\" --start \"2027-05-10 9:00\" --for 45m --track Blue
  planify agenda item add conference Lunch --start \"2027-05-10 12:00-13:00\" --kind break
  planify agenda item add conference \"Deep dive\" --start \"2027-05-10 14:00\" --for 2h --track Red \\
    --kind workshop --capacity 30 --speaker \"Ana Kos <ana@example.org>\"")]
pub(crate) struct AddArgs {
    /// The event
    event: String,
    /// The title, one line
    title: String,
    /// When it starts, or from when to when
    #[arg(long, value_name = "TIME")]
    start: String,
    /// When it ends
    #[arg(long, value_name = "TIME", conflicts_with = "length")]
    end: Option<String>,
    /// How long it lasts, such as 45m or 1h30m; 1h when nothing is said
    #[arg(long = "for", value_name = "LENGTH")]
    length: Option<String>,
    /// The track; an item without one is of the whole event
    #[arg(long)]
    track: Option<String>,
    /// talk, workshop, break or other
    #[arg(long)]
    kind: Option<String>,
    /// Who speaks: an address, `Name <address>`, or a name; may be repeated
    #[arg(long = "speaker", value_name = "PERSON")]
    speakers: Vec<String>,
    /// How many seats there are
    #[arg(long, value_name = "SEATS", allow_hyphen_values = true)]
    capacity: Option<i64>,
    /// How many people are expected
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    expected: Option<i64>,
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// A key of your own
    #[arg(long)]
    key: Option<String>,
}

/// Change an item
///
/// A new --start alone moves the item and keeps its length. An empty text clears a field, as in
/// --track "".
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda item edit conference key:opening --track Red
  planify agenda item edit conference key:opening --for 1h --capacity 120
  planify agenda item edit conference 7mq2 --title \"Grand opening\" --no-capacity")]
pub(crate) struct EditArgs {
    /// The event
    event: String,
    /// The item
    item: String,
    /// The title, one line
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// When it starts
    #[arg(long, value_name = "TIME")]
    start: Option<String>,
    /// When it ends
    #[arg(long, value_name = "TIME", conflicts_with = "length")]
    end: Option<String>,
    /// How long it lasts
    #[arg(long = "for", value_name = "LENGTH")]
    length: Option<String>,
    /// The track
    #[arg(long)]
    track: Option<String>,
    /// talk, workshop, break or other
    #[arg(long)]
    kind: Option<String>,
    /// How many seats there are
    #[arg(long, value_name = "SEATS", allow_hyphen_values = true)]
    capacity: Option<i64>,
    /// As many seats as are wanted
    #[arg(long, conflicts_with = "capacity")]
    no_capacity: bool,
    /// How many people are expected
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    expected: Option<i64>,
    /// Nobody knows how many come
    #[arg(long, conflicts_with = "expected")]
    no_expected: bool,
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// A key of your own
    #[arg(long)]
    key: Option<String>,
}

/// Move an item to another time
///
/// The item keeps its length on the wall clock. With --ripple, what follows in the same track on
/// the same day moves by as much.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda item move conference key:opening --start \"2027-05-10 9:30\"
  planify agenda item move conference key:opening --start \"2027-05-10 9:30\" --ripple --dry-run")]
pub(crate) struct MoveArgs {
    /// The event
    event: String,
    /// The item
    item: String,
    /// When it starts from now on
    #[arg(long, value_name = "TIME")]
    start: String,
    /// Move what follows in the track on that day too
    #[arg(long)]
    ripple: bool,
}

/// Delete an item; whom it concerns is told with the next release
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda item delete conference key:opening -y")]
pub(crate) struct DeleteRef {
    /// The event
    event: String,
    /// The item
    item: String,
}

impl ItemCommand {
    /// Runs the verb.
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Get(args) => {
                let item = session.client().await?.get_item(&args.event, &args.item).await?;
                session.output.record(&ITEM_VIEW, &show::Row::from(&item))
            }
            Self::Add(args) => add(args, session).await,
            Self::Edit(args) => edit(args, session).await,
            Self::Move(args) => move_to(args, session).await,
            Self::Delete(args) => {
                session.confirm(&format!("delete the item `{}`", args.item)).await?;
                let options = session.mutation()?;
                let client = session.client().await?;
                let change = client.delete_item(&args.event, &args.item, &options).await?;
                session.output.change(&ITEM_VIEW, &show::row(&change))
            }
        }
    }
}

async fn times(session: &Session, event: &str, asked: Asked) -> Result<Timing, Failure> {
    let reader = reader(session, event).await?;
    timing::read(session, &reader, &asked, Extent::Times)
}

async fn add(args: AddArgs, session: &Session) -> Result<(), Failure> {
    let asked = Asked { start: Some(args.start), end: args.end, length: args.length };
    let timing = times(session, &args.event, asked).await?;
    let item = AddItem {
        title: args.title,
        start: timing.start.unwrap_or_default(),
        end: timing.end,
        duration: timing.duration,
        on_gap: None,
        kind: args.kind,
        track: args.track,
        speakers: args.speakers,
        capacity: args.capacity,
        expected: args.expected,
        description: args.description,
        key: args.key,
    };
    let options = session.mutation()?;
    let change = session.client().await?.add_item(&args.event, &item, &options).await?;
    session.output.change(&ITEM_VIEW, &show::row(&change))
}

async fn edit(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let asked = Asked { start: args.start, end: args.end, length: args.length };
    let timing = times(session, &args.event, asked).await?;
    let change = EditItem {
        title: args.title,
        start: timing.start,
        end: timing.end,
        duration: timing.duration,
        on_gap: None,
        kind: args.kind,
        track: text_patch(args.track),
        capacity: number_patch(args.capacity, args.no_capacity.into()),
        expected: number_patch(args.expected, args.no_expected.into()),
        description: text_patch(args.description),
        key: text_patch(args.key),
    };
    if change == EditItem::default() {
        return Err(Failure::usage("no field to change was given")
            .hint("see `planify agenda item edit --help`"));
    }
    let change = EditItem { on_gap: session.globals.on_gap.map(OnGap::wire), ..change };
    let options = session.mutation()?;
    let client = session.client().await?;
    let edited = client.edit_item(&args.event, &args.item, &change, &options).await?;
    session.output.change(&ITEM_VIEW, &show::row(&edited))
}

async fn move_to(args: MoveArgs, session: &Session) -> Result<(), Failure> {
    let asked = Asked { start: Some(args.start), ..Asked::default() };
    let timing = times(session, &args.event, asked).await?;
    if timing.end.is_some() {
        return Err(Failure::usage("an item that moves keeps its length")
            .hint("write only the new start, or use `planify agenda item edit`"));
    }
    let to = MoveItem {
        start: timing.start.unwrap_or_default(),
        ripple: args.ripple,
        on_gap: session.globals.on_gap.map(OnGap::wire),
    };
    let options = session.mutation()?;
    let client = session.client().await?;
    let moved = client.move_item(&args.event, &args.item, &to, &options).await?;
    let followers = moved.data.followers;
    session.output.change(&ITEM_VIEW, &show::moved(&moved))?;
    if followers > 0 {
        session.output.note(&format!("→ {followers} items moved with it"));
    }
    Ok(())
}
