//! `planify person merge`.

use clap::Args;
use planify_api::persons::{MERGED_SCHEMA, MergePerson};

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How a merge is shown.
const VIEW: View = View {
    schema: MERGED_SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("merged", "MERGED", Kind::Id),
        Column::new("guests_moved", "GUESTS MOVED", Kind::Number),
        Column::new("guests_joined", "GUESTS JOINED", Kind::Number),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Join another person into this one: guests, answers and all
///
/// The person who stays keeps their own fields and fills gaps from the other. Where both are guests
/// of an event, one guest is left with the stronger of the two answers: yes before waiting, maybe
/// and no, and the larger party. Seats that were counted for both are free again.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify person merge first@example.org first@old.example.org
  planify person merge 7mq2x4 9kd3w1 -y
  planify person merge first@example.org 9kd3w1 --dry-run")]
pub(crate) struct MergeArgs {
    /// The person who stays
    person: String,
    /// The other person, who is no more afterwards
    other: String,
}

pub(super) async fn run(args: MergeArgs, session: &Session) -> Result<(), Failure> {
    let question = format!("join `{}` into `{}` for good", args.other, args.person);
    session.confirm(&question).await?;
    let options = session.mutation()?;
    let other = MergePerson { other: args.other };
    let merged = session.client().await?.merge_person(&args.person, &other, &options).await?;
    session.output.change(&VIEW, &merged)
}
