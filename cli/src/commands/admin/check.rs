//! `planify admin check`.

use clap::Args;
use planify_api::admin::{CHECK_SCHEMA, InstallationCheck};

use crate::args::Format;
use crate::failure::{EXIT_NO, Failure};
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How the checks are shown.
const VIEW: View = View {
    schema: CHECK_SCHEMA,
    name: "name",
    columns: &[
        Column::new("name", "CHECK", Kind::Name),
        Column::new("verdict", "VERDICT", Kind::State),
        Column::new("found", "FOUND", Kind::List),
    ],
};

/// Check that what the installation keeps agrees with itself
///
/// Looks at the files, the pages, indexes and references of the database, the schema, the seats of
/// every event and item against the answers, the numbers of the journal, and the chain over it. On
/// Postgres the server checks its pages itself. Exits 1 if anything is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify admin check
  planify admin check -q || echo \"something is wrong\"")]
pub(crate) struct CheckArgs {}

pub(super) async fn run(_args: CheckArgs, session: &Session) -> Result<(), Failure> {
    let found: InstallationCheck = session.client().await?.check_installation().await?;
    if session.output.format == Format::Json {
        session.output.record(&VIEW, &found)?;
    } else {
        let mut lines = session.output.list(&VIEW);
        for check in &found.checks {
            lines.push(check)?;
        }
        lines.finish(None)?;
    }
    if found.ok { Ok(()) } else { Err(Failure::Silent(EXIT_NO)) }
}
