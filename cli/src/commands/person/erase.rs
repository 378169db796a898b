//! `planify person erase`.

use clap::Args;
use planify_api::persons::ERASED_SCHEMA;

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How an erasure is shown.
const VIEW: View = View {
    schema: ERASED_SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("guests_removed", "GUESTS REMOVED", Kind::Number),
        Column::new("guests_kept", "GUESTS KEPT", Kind::Number),
        Column::new("journal_rows", "JOURNAL ROWS", Kind::Number),
        Column::new("kept_answers", "KEPT ANSWERS", Kind::Number),
        Column::new("mails", "MAILS", Kind::Number),
    ],
};

/// Erase a person for good: nothing names them any more
///
/// They leave the events that are ahead, and their seats go to whoever waits; nobody is told.
/// Events that are over keep a nameless guest, so that their counts stay right. The journal loses
/// what it said about the person and can still be verified. Backups made earlier still hold the
/// person, and mails that were sent are out of reach.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify person erase first@example.org --dry-run
  planify person erase first@example.org --yes")]
pub(crate) struct EraseArgs {
    /// The person
    person: String,
}

pub(super) async fn run(args: EraseArgs, session: &Session) -> Result<(), Failure> {
    session.confirm(&format!("erase `{}` for good", args.person)).await?;
    let options = session.mutation()?;
    let erased = session.client().await?.erase_person(&args.person, &options).await?;
    session.output.change(&VIEW, &erased)
}
