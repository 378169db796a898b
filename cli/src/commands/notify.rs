//! `planify notify`: what guests and bookers are told, and whether it left.

use clap::{Args, Subcommand};
use planify_api::notices::{ListNotices, SCHEMA};

use crate::args::Format;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How notices are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("kind", "KIND", Kind::Name),
        Column::new("state", "STATE", Kind::State),
        Column::new("name", "NAME", Kind::Text),
        Column::new("to", "TO", Kind::Text),
        Column::new("due_at", "DUE", Kind::Instant),
        Column::new("sent_at", "SENT", Kind::Instant),
        Column::wide("attempts", "ATTEMPTS", Kind::Number),
        Column::wide("last_error", "LAST ERROR", Kind::Text),
        Column::detail("event", "EVENT", Kind::Text),
        Column::detail("guest", "GUEST", Kind::Text),
        Column::detail("booking", "BOOKING", Kind::Text),
        Column::detail("payment", "PAYMENT", Kind::Text),
    ],
};

/// How the attempts of a notice are shown.
const DELIVERY_VIEW: View = View {
    schema: "planify.delivery/v1",
    name: "id",
    columns: &[
        Column::new("id", "DELIVERY", Kind::Id),
        Column::new("at", "AT", Kind::Instant),
        Column::new("channel", "CHANNEL", Kind::Name),
        Column::new("outcome", "OUTCOME", Kind::State),
        Column::new("detail", "DETAIL", Kind::Text),
    ],
};

/// See what people are told, and whether it left
#[derive(Debug, Subcommand)]
pub(crate) enum NotifyCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(NoticeRef),
}

/// List notices, the newest first
///
/// Filters: event, booking, state.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify notify list
  planify notify list --event spring-gala --state failed
  planify notify list --booking 4k2m9q
  planify notify list --all -o jsonl")]
pub(crate) struct ListArgs {
    /// Only those of this event
    #[arg(long)]
    event: Option<String>,
    /// Only those of this booking
    #[arg(long, conflicts_with = "event")]
    booking: Option<String>,
    /// Only these: pending, sent, failed or recalled
    #[arg(long)]
    state: Option<String>,
}

/// Show one notice and every attempt to deliver it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify notify get 7mq2x4")]
pub(crate) struct NoticeRef {
    /// The notice: an id or a unique part of one
    notice: String,
}

impl NotifyCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list(args, session).await,
            Self::Get(args) => get(&args.notice, session).await,
        }
    }
}

async fn list(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let mut filters = Filters::new(session)?;
    let query = ListNotices {
        event: filters.take("event", args.event),
        booking: filters.take("booking", args.booking),
        state: filters.take("state", args.state),
        ..ListNotices::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        client.list_notices(&ListNotices { limit, cursor, ..query.clone() }).await
    };
    session.list(&VIEW, page).await
}

async fn get(notice: &str, session: &Session) -> Result<(), Failure> {
    let notice = session.client().await?.get_notice(notice).await?;
    session.output.record(&VIEW, &notice)?;
    let people = matches!(session.output.format, Format::Table | Format::Wide);
    let deliveries = notice.deliveries.unwrap_or_default();
    if !people || deliveries.is_empty() || !session.output.fields.is_empty() {
        return Ok(());
    }
    session.output.text("\n")?;
    let mut lines = session.output.list(&DELIVERY_VIEW);
    for delivery in &deliveries {
        lines.push(delivery)?;
    }
    lines.finish(None)
}
