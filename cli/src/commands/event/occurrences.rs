//! `planify event occurrences`.

use clap::Args;
use planify_api::events::{ListOccurrences, SCHEMA};

use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times::Reader;

/// How the dates of a series are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "occurrence",
    columns: &[
        Column::new("occurrence", "OCCURRENCE", Kind::Name),
        Column::new("title", "TITLE", Kind::Text),
        Column::new("status", "STATUS", Kind::State),
        Column::new("start_local", "START", Kind::Wall),
        Column::new("taken", "SEATS", Kind::Seats),
        Column::wide("end_local", "END", Kind::Wall),
        Column::wide("zone", "ZONE", Kind::Text),
        Column::wide("location", "LOCATION", Kind::Text),
        Column::plain("capacity"),
        Column::plain("starts_at"),
        Column::plain("ends_at"),
        Column::plain("slug"),
    ],
};

/// List the dates of a series, the soonest first
///
/// Without --to the list covers about a year. The first column names a date in --occurrence.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event occurrences training
  planify event occurrences training --from today --limit 5 -o plain | cut -f1")]
pub(crate) struct OccurrencesArgs {
    /// The event
    event: String,
    /// Only those that end after this time
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Only those that start before this time
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
}

pub(super) async fn run(args: OccurrencesArgs, session: &Session) -> Result<(), Failure> {
    let reader = Reader::new(session);
    let mut filters = Filters::new(session)?;
    let from = filters.take("from", args.from).map(|text| reader.instant(&text)).transpose()?;
    let to = filters.take("to", args.to).map(|text| reader.until(&text)).transpose()?;
    let query = ListOccurrences {
        from: from.map(|from| from.timestamp().to_string()),
        to: to.map(|to| to.timestamp().to_string()),
        ..ListOccurrences::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        client
            .list_occurrences(&args.event, &ListOccurrences { limit, cursor, ..query.clone() })
            .await
    };
    session.list(&VIEW, page).await
}
