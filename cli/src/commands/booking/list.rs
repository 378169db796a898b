//! `planify booking list`.

use clap::Args;
use planify_api::bookings::ListBookings;

use super::VIEW;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::session::Session;
use crate::times::Reader;

/// List bookings, the soonest first
///
/// Filters: venue, resource, event, state, from, to. A state is held, requested, pending,
/// confirmed, cancelled, completed, expired, rejected or no-show.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking list --from today
  planify booking list --venue town-hall --from mon --to fri --state confirmed
  planify booking list --resource great-hall --mine -o plain | cut -f1")]
pub(crate) struct ListArgs {
    /// Only those at this venue
    #[arg(long)]
    venue: Option<String>,
    /// Only those of this resource, or of a whole that it is part of
    #[arg(long)]
    resource: Option<String>,
    /// Only those for this event
    #[arg(long)]
    event: Option<String>,
    /// Only those that end after this time
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Only those that start before this time
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    /// Only those that stand so
    #[arg(long)]
    state: Option<String>,
    /// Only your own
    #[arg(long)]
    mine: bool,
}

pub(super) async fn run(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let mut filters = Filters::new(session)?;
    let client = session.client().await?;
    let venue = filters.take("venue", args.venue);
    let reader = match &venue {
        Some(venue) if session.globals.tz.is_none() => {
            Reader::of_zone(session, &client.get_venue(venue).await?.zone)?
        }
        _ => Reader::new(session),
    };
    let from = filters.take("from", args.from).map(|text| reader.instant(&text)).transpose()?;
    let to = filters.take("to", args.to).map(|text| reader.until(&text)).transpose()?;
    let query = ListBookings {
        venue,
        resource: filters.take("resource", args.resource),
        event: filters.take("event", args.event),
        state: filters.take("state", args.state),
        from: from.map(|from| from.timestamp().to_string()),
        to: to.map(|to| to.timestamp().to_string()),
        mine: args.mine,
        ..ListBookings::default()
    };
    filters.finish()?;
    let page = async |limit, cursor| {
        client.list_bookings(&ListBookings { limit, cursor, ..query.clone() }).await
    };
    session.list(&VIEW, page).await
}
