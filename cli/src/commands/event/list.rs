//! `planify event list`.

use clap::Args;
use planify_api::events::ListEvents;

use super::VIEW;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::session::Session;
use crate::times::Reader;

/// List events, the soonest first
///
/// With --from or --to a series is listed with each of its dates, otherwise once.
/// Filters: status, from, to, q. Orders for --sort: start, -start, created, -created.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event list
  planify event list --status published --from today
  planify event list --all -o plain | cut -f1
  planify event list --sort=-created --limit 5 --json")]
pub(crate) struct ListArgs {
    /// Only those with this status: draft, published, completed or cancelled
    #[arg(long)]
    status: Option<String>,
    /// Only those that end after this time
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Only those that start before this time
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    /// Only those whose title contains this
    #[arg(short = 's', long = "query", value_name = "TEXT")]
    query: Option<String>,
}

pub(super) async fn run(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let reader = Reader::new(session);
    let mut filters = Filters::new(session)?;
    let from = filters.take("from", args.from).map(|text| reader.instant(&text)).transpose()?;
    let to = filters.take("to", args.to).map(|text| reader.until(&text)).transpose()?;
    let query = ListEvents {
        status: filters.take("status", args.status),
        from: from.map(|from| from.timestamp().to_string()),
        to: to.map(|to| to.timestamp().to_string()),
        q: filters.take("q", args.query),
        sort: filters.sort(),
        ..ListEvents::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        client.list_events(&ListEvents { limit, cursor, ..query.clone() }).await
    };
    session.list(&VIEW, page).await
}
