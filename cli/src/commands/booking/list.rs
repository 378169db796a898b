//! `planify booking list`: rows, the strip of a week, a list for spreadsheets or a calendar.

use std::path::Path;

use clap::Args;
use planify_api::bookings::{ExportBookings, ListBookings};

use super::VIEW;
use super::week::{self, Week};
use crate::args::Format;
use crate::commands::guest::export::hand_on;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::session::Session;
use crate::times::Reader;

/// List bookings, the soonest first
///
/// Filters: venue, resource, event, state, from, to. A state is waiting, held, requested,
/// pending, confirmed, cancelled, completed, expired, rejected or no-show. --week shows a week of a venue as a
/// strip, a row for each resource; -o csv writes a list for spreadsheets and -o ics a calendar.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking list --from today
  planify booking list --venue town-hall --from mon --to fri --state confirmed
  planify booking list --resource great-hall --mine -o plain | cut -f1
  planify booking list --venue town-hall --week 2026-W49
  planify booking list --venue town-hall --week -o ics --file week.ics")]
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
    /// Only those of this week, such as 2026-W49 or a day of it; the present one when nothing is said
    #[arg(
        long,
        value_name = "WEEK",
        num_args = 0..=1,
        default_missing_value = "",
        requires = "venue",
        conflicts_with_all = ["from", "to"]
    )]
    week: Option<String>,
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
    let week = args.week.map(|text| Week::read(&text, &reader)).transpose()?;
    let from = filters.take("from", args.from).map(|text| reader.instant(&text)).transpose()?;
    let to = filters.take("to", args.to).map(|text| reader.until(&text)).transpose()?;
    let (from, to) = match &week {
        Some(week) => {
            let [from, to] = week.ends();
            (Some(from), Some(to))
        }
        None => (from.map(|from| from.timestamp()), to.map(|to| to.timestamp())),
    };
    let query = ListBookings {
        venue,
        resource: filters.take("resource", args.resource),
        event: filters.take("event", args.event),
        state: filters.take("state", args.state),
        from: from.map(|from| from.to_string()),
        to: to.map(|to| to.to_string()),
        mine: args.mine,
        ..ListBookings::default()
    };
    filters.finish()?;
    match (session.output.format, week) {
        (Format::Csv, _) => export("csv", query, session).await,
        (Format::Ics, _) => export("ics", query, session).await,
        (Format::Table, Some(week)) => week::show(week, query, session).await,
        _ => {
            let page = async |limit, cursor| {
                client.list_bookings(&ListBookings { limit, cursor, ..query.clone() }).await
            };
            session.list(&VIEW, page).await
        }
    }
}

/// Writes all that fits into a file, or to stdout.
async fn export(format: &str, query: ListBookings, session: &Session) -> Result<(), Failure> {
    let export = ExportBookings {
        format: Some(format.to_owned()),
        venue: query.venue,
        resource: query.resource,
        event: query.event,
        from: query.from,
        to: query.to,
        state: query.state,
        mine: query.mine,
    };
    let download = session.client().await?.export_bookings(&export).await?;
    let file = session.globals.file.clone().filter(|path| path != Path::new("-"));
    hand_on(download, file, session).await
}
