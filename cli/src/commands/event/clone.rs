//! `planify event clone`.

use clap::Args;
use planify_api::bookings::WantedResource;
use planify_api::events::CloneEvent;

use super::VIEW;
use super::timing::{self, Asked, Extent};
use crate::args::OnGap;
use crate::commands::booking;
use crate::failure::Failure;
use crate::session::Session;
use crate::times::{self, Reader};

/// Make a draft of an event at another time
///
/// The start is read in the event's own zone unless --tz is given. Everything but the key is
/// copied; the length stays, and the deadline for answers keeps its distance to the start, as do the
/// items of the agenda on the wall clock. Answers and releases are not copied. With --guests the same
/// guests are on the list, and nobody is invited; speakers are on it in any case.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event clone spring-gala --start \"2028-03-26 18:00\" --title \"Spring gala 2028\"
  planify event clone spring-gala --start \"2028-03-26 18:00\" --guests
  planify event clone conference --start \"2028-05-08 9:00\" --no-agenda")]
pub(crate) struct CloneArgs {
    /// The event
    event: String,
    /// When the copy starts, such as "2028-03-26 18:00"
    #[arg(long, value_name = "TIME")]
    start: String,
    /// The title
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The name in commands and addresses; made from the title otherwise
    #[arg(long)]
    slug: Option<String>,
    /// A key of your own
    #[arg(long)]
    key: Option<String>,
    /// Put the same guests on the list
    #[arg(long)]
    guests: bool,
    /// Leave the agenda out
    #[arg(long)]
    no_agenda: bool,
    /// A room or another resource to book for it, such as hall/great or hall/chairs:40; may be repeated
    #[arg(long = "room", value_name = "RESOURCE[:UNITS]", value_parser = booking::wanted)]
    rooms: Vec<WantedResource>,
}

pub(super) async fn run(args: CloneArgs, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let source = client.get_event(&args.event).await?;
    let extent = if source.all_day { Extent::Days } else { Extent::Times };
    let asked = Asked { start: Some(args.start), ..Asked::default() };
    let timing = timing::read(session, &Reader::of_event(session, &source)?, &asked, extent)?;
    if timing.end.is_some() {
        return Err(Failure::usage("the copy is as long as the event, so `--start` has no end"));
    }
    let copy = CloneEvent {
        start: timing.start.unwrap_or_default(),
        zone: session.globals.tz.as_ref().map(|_| times::zone_name(session.zone())),
        on_gap: session.globals.on_gap.map(OnGap::wire),
        title: args.title,
        slug: args.slug,
        key: args.key,
        guests: args.guests,
        no_agenda: args.no_agenda,
        rooms: args.rooms,
    };
    let options = session.mutation()?;
    let change = client.clone_event(&source.id, &copy, &options).await?;
    session.output.change(&VIEW, &change)
}
