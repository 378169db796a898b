//! `planify version`.

use clap::Args;
use serde_json::json;

use crate::embedded;
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How the version is shown.
const VIEW: View = View {
    schema: "planify.version/v1",
    name: "version",
    columns: &[
        Column::new("version", "VERSION", Kind::Name),
        Column::new("build", "BUILD", Kind::Name),
        Column::new("embedded", "DAEMON INSIDE", Kind::Name),
    ],
};

/// Show the version of this program
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify version
  planify version --json")]
pub(crate) struct VersionArgs {}

pub(crate) fn run(session: &Session) -> Result<(), Failure> {
    let version = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "build": crate::build::build(),
        "embedded": embedded::IS_CARRIED,
    });
    session.output.record(&VIEW, &version)
}
