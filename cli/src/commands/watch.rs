//! `planify watch`: changes as they happen.

use clap::Args;
use planify_api::changes::{ListChanges, SCHEMA};

use crate::args::Format;
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How changes are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "subject",
    columns: &[
        Column::new("seq", "SEQ", Kind::Name),
        Column::new("at", "AT", Kind::Instant),
        Column::new("command", "COMMAND", Kind::Name),
        Column::new("kind", "KIND", Kind::Name),
        Column::new("subject", "SUBJECT", Kind::Name),
        Column::new("actor", "ACTOR", Kind::Name),
        Column::new("op", "OP", Kind::Name),
    ],
};

/// Print changes as they happen, until interrupted
///
/// A broken connection is mended without a gap or a repetition. With --timeout the command ends
/// by itself after that time without a change, and with --limit after that many.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify watch
  planify watch --since 0 --kind evt,gst -o jsonl
  planify watch --limit 1 --json --timeout 10m")]
pub(crate) struct WatchArgs {
    /// Begin after this number of the feed; 0 is its beginning
    #[arg(long, value_name = "SEQ")]
    since: Option<i64>,
    /// Only changes of these things, such as evt, gst, per or tok
    #[arg(long = "kind", value_name = "KIND", value_delimiter = ',')]
    kinds: Vec<String>,
}

pub(crate) async fn run(args: WatchArgs, session: &Session) -> Result<(), Failure> {
    let query = ListChanges {
        since: args.since,
        kinds: (!args.kinds.is_empty()).then(|| args.kinds.join(",")),
    };
    let mut output = session.output.clone();
    // Changes are written one by one, so a table and an envelope have no end to wait for.
    output.format = match output.format {
        Format::Json => Format::Jsonl,
        Format::Table | Format::Wide => Format::Plain,
        other => other,
    };
    let mut changes = session.client().await?.changes(query).await?;
    let mut lines = output.list(&VIEW);
    let mut left = session.globals.limit;
    while left != Some(0) {
        let change = if session.globals.timeout.is_some() {
            let limit = session.timeout();
            tokio::time::timeout(limit, changes.next_change())
                .await
                .map_err(|_| Failure::new("timeout", format!("nothing changed within {limit:?}")))?
        } else {
            changes.next_change().await
        }?;
        lines.push(&change)?;
        lines.flush()?;
        left = left.map(|left| left.saturating_sub(1));
    }
    Ok(())
}
