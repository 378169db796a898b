//! `planify admin audit`: the chain over the journal.

use clap::{Args, Subcommand};
use planify_api::admin::{AUDIT_SCHEMA, AuditParams};

use crate::failure::{EXIT_NO, Failure};
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How a check is shown.
const VIEW: View = View {
    schema: AUDIT_SCHEMA,
    name: "anchor",
    columns: &[
        Column::new("holds", "HOLDS", Kind::Text),
        Column::new("sealed", "SEALED", Kind::Number),
        Column::new("erased", "ERASED", Kind::Number),
        Column::new("unsealed", "UNSEALED", Kind::Number),
        Column::new("anchor", "ANCHOR", Kind::Text),
        Column::new("broken_seq", "BROKEN AT", Kind::Number),
        Column::new("problem", "PROBLEM", Kind::Text),
    ],
};

/// Prove that the journal is as it was written
#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    Verify(VerifyArgs),
}

/// Check the chain over the journal, from the first row to the last
///
/// Finds rows that were changed, moved, added in between or taken away, and names the first. The
/// anchor is the end of the chain: kept elsewhere and given back later, it also proves that nobody
/// made the chain anew. Exits 1 if the chain does not hold.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify admin audit verify
  planify admin audit verify -o name > anchor.txt
  planify admin audit verify --anchor 1042:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
pub(crate) struct VerifyArgs {
    /// The anchor of an earlier check, as SEQ:SEAL
    #[arg(long, value_name = "SEQ:SEAL")]
    anchor: Option<String>,
}

impl AuditCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Verify(args) => verify(args, session).await,
        }
    }
}

async fn verify(args: VerifyArgs, session: &Session) -> Result<(), Failure> {
    let params = AuditParams { anchor: args.anchor };
    let audit = session.client().await?.verify_audit(&params).await?;
    session.output.record(&VIEW, &audit)?;
    if audit.holds {
        return Ok(());
    }
    let seq = audit.broken_seq.unwrap_or_default();
    let problem = audit.problem.unwrap_or_default();
    session.output.note(&format!("the chain is broken at row {seq}: {problem}"));
    Err(Failure::Silent(EXIT_NO))
}
