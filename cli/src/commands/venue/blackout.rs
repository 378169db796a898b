//! `planify venue blackout`: times in which a venue keeps itself for itself.

use clap::{Args, Subcommand};
use planify_api::blackouts::{AddBlackout, ListBlackouts, SCHEMA};

use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times::{self, Reader};

/// How blackouts are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("starts_at", "FROM", Kind::Instant),
        Column::new("ends_at", "TO", Kind::Instant),
        Column::plain("resource"),
        Column::new("note", "NOTE", Kind::Text),
        Column::plain("venue"),
        Column::new("resource_slug", "RESOURCE", Kind::Text),
    ],
};

/// Say when nothing of a venue or a resource is to be had
#[derive(Debug, Subcommand)]
pub(crate) enum BlackoutCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_aliases = ["new", "create"])]
    Add(AddArgs),
    #[command(visible_aliases = ["rm", "delete"])]
    Remove(RemoveArgs),
}

/// List the blackouts of a venue and its resources, the soonest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue blackout list town-hall --from today
  planify venue blackout list town-hall --resource great-hall --json")]
pub(crate) struct ListArgs {
    /// The venue
    venue: String,
    /// Only those that end after this time
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Only those that start before this time
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    /// Only those that concern this resource
    #[arg(long)]
    resource: Option<String>,
}

/// Keep a venue or a resource for itself for a while
///
/// Times are read in the venue's own zone unless --tz is given; a day lasts from its beginning to
/// its end. It is refused while something is booked, unless the bookings are to stay.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue blackout add town-hall --from 2027-08-02 --to 2027-08-15 --note \"New floor\"
  planify venue blackout add town-hall --from \"2027-08-20 14:00\" --to 18:00 --resource great-hall")]
pub(crate) struct AddArgs {
    /// The venue
    venue: String,
    /// When it begins
    #[arg(long, value_name = "TIME")]
    from: String,
    /// When it ends; of a day its end
    #[arg(long, value_name = "TIME")]
    to: String,
    /// A resource of the venue
    #[arg(long)]
    resource: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Add it also where something is booked: the bookings stay
    #[arg(long)]
    keep_bookings: bool,
}

/// Take a blackout back
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue blackout remove town-hall 4k2m9q")]
pub(crate) struct RemoveArgs {
    /// The venue
    venue: String,
    /// The blackout: an id or a unique part of one
    blackout: String,
}

impl BlackoutCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list(args, session).await,
            Self::Add(args) => add(args, session).await,
            Self::Remove(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                let RemoveArgs { venue, blackout } = args;
                let change = client.remove_blackout(&venue, &blackout, &options).await?;
                session.output.change(&VIEW, &change)
            }
        }
    }
}

async fn list(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let reader = Reader::new(session);
    let mut filters = Filters::new(session)?;
    let from = filters.take("from", args.from).map(|text| reader.instant(&text)).transpose()?;
    let to = filters.take("to", args.to).map(|text| reader.until(&text)).transpose()?;
    let query = ListBlackouts {
        from: from.map(|from| from.timestamp().to_string()),
        to: to.map(|to| to.timestamp().to_string()),
        resource: filters.take("resource", args.resource),
        ..ListBlackouts::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        let query = ListBlackouts { limit, cursor, ..query.clone() };
        client.list_blackouts(&args.venue, &query).await
    };
    session.list(&VIEW, page).await
}

async fn add(args: AddArgs, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let venue = client.get_venue(&args.venue).await?;
    let range = Reader::of_zone(session, &venue.zone)?.range_of(&args.from, &args.to)?;
    times::echo(session, &range.starts_at);
    let blackout = AddBlackout {
        start: range.starts_at.timestamp().to_string(),
        end: range.ends_at.timestamp().to_string(),
        resource: args.resource,
        note: args.note,
        on_gap: None,
        keep_bookings: args.keep_bookings,
    };
    let options = session.mutation()?;
    let change = client.add_blackout(&venue.id, &blackout, &options).await?;
    session.output.change(&VIEW, &change)
}
