//! `planify pay import`.

use std::path::PathBuf;

use clap::Args;
use planify_api::payments::{ImportStatement, STATEMENT_SCHEMA};

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How lines of a statement are shown.
const VIEW: View = View {
    schema: STATEMENT_SCHEMA,
    name: "line",
    columns: &[
        Column::new("line", "LINE", Kind::Number),
        Column::new("date", "DATE", Kind::Text),
        Column::new("amount", "AMOUNT", Kind::Text),
        Column::new("outcome", "OUTCOME", Kind::State),
        Column::new("payment", "PAYMENT", Kind::Id),
    ],
};

/// Read the statement of a bank, as CSV with a head
///
/// Movements are matched by the reference that a transfer names. Each counts once, whatever file it is
/// in, so that statements may overlap. What is missing, too much or unmatched is said line by line.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay import statement.csv --dry-run
  planify pay import statement.csv --currency CHF
  planify pay import statement.csv --date-column When --amount-column Sum --json")]
pub(crate) struct ImportArgs {
    /// The file
    statement: PathBuf,
    /// The currency of amounts without one
    #[arg(long, default_value = "EUR")]
    currency: String,
    /// The name of the column of the day, if it is none of the usual ones
    #[arg(long, value_name = "NAME")]
    date_column: Option<String>,
    /// The name of the column of the amount, if it is none of the usual ones
    #[arg(long, value_name = "NAME")]
    amount_column: Option<String>,
}

pub(super) async fn run(args: ImportArgs, session: &Session) -> Result<(), Failure> {
    let bytes = std::fs::read(&args.statement).map_err(|error| {
        Failure::usage(format!("cannot read `{}`: {error}", args.statement.display()))
    })?;
    let statement = ImportStatement {
        // Banks of old write other encodings; what matches are digits and Latin letters.
        statement: String::from_utf8_lossy(&bytes).into_owned(),
        currency: args.currency,
        date_column: args.date_column,
        amount_column: args.amount_column,
    };
    let options = session.mutation()?;
    let change = session.client().await?.import_statement(&statement, &options).await?;
    let mut lines = session.output.list(&VIEW);
    for line in &change.data.lines {
        lines.push(line)?;
    }
    lines.finish(None)
}
