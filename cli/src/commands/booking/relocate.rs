//! `planify booking move`.

use clap::Args;
use planify_api::bookings::{MoveBooking, WantedResource};

use super::{show, tell_price, wanted};
use crate::commands::event::timing::{self, Asked, Extent};
use crate::failure::Failure;
use crate::session::Session;
use crate::times::Reader;

/// Move a booking to another time, or to other resources of its venue
///
/// It keeps what it has if it cannot have what is asked for. It lasts as long as before unless
/// --to or --for is given. It costs what its new place costs; once it is certain it never becomes
/// cheaper, and what it costs more is paid with `planify pay checkout`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking move @last --start \"2027-03-29 18:00\"
  planify booking move 4k2m9q --resource small-hall --dry-run
  planify booking move 4k2m9q --start \"fri 18:00\" --for 3h")]
pub(crate) struct MoveArgs {
    /// The booking
    booking: String,
    /// When it begins
    #[arg(long, value_name = "TIME")]
    start: Option<String>,
    /// When it ends
    #[arg(long, visible_alias = "end", value_name = "TIME", conflicts_with = "length")]
    to: Option<String>,
    /// How long it lasts
    #[arg(long = "for", value_name = "LENGTH")]
    length: Option<String>,
    /// What is booked instead, NAME or NAME:UNITS; once for each
    #[arg(long = "resource", value_name = "RESOURCE", value_parser = wanted)]
    resources: Vec<WantedResource>,
}

pub(super) async fn run(args: MoveArgs, session: &Session) -> Result<(), Failure> {
    let nothing = args.start.is_none() && args.to.is_none() && args.length.is_none();
    if nothing && args.resources.is_empty() {
        return Err(Failure::usage("nothing says where it goes")
            .hint("give `--start`, `--to`, `--for` or `--resource`"));
    }
    let options = session.mutation()?;
    let client = session.client().await?;
    let booking = client.get_booking(&args.booking).await?;
    let reader = Reader::of_zone(session, &booking.zone)?;
    let asked = Asked { start: args.start, end: args.to, length: args.length };
    let timing = timing::read(session, &reader, &asked, Extent::Times)?;
    let change = MoveBooking {
        start: timing.start,
        end: timing.end,
        duration: timing.duration,
        on_gap: None,
        resources: args.resources,
    };
    let change = client.move_booking(&booking.id, &change, &options).await?;
    if change.data.total != booking.total {
        tell_price(session, &change.data);
    }
    show(session, &change)
}
