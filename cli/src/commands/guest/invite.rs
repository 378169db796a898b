//! `planify guest invite`.

use clap::Args;
use planify_api::guests::InviteGuests;

use crate::failure::Failure;
use crate::filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How the outcome of an invitation is shown.
const VIEW: View = View {
    schema: "planify.invited/v1",
    name: "event",
    columns: &[
        Column::new("event", "EVENT", Kind::Text),
        Column::new("invited", "INVITED", Kind::Number),
        Column::new("without_address", "WITHOUT ADDRESS", Kind::Number),
        Column::new("already_invited", "ALREADY INVITED", Kind::Number),
    ],
};

/// Invite guests by mail
///
/// With --all everybody who was not invited yet, else the guests named; those get the invitation
/// again if they had one. Mails wait a few seconds before they leave, unless --notify-at now.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest invite spring-gala --all
  planify guest invite spring-gala --all --dry-run
  planify guest invite spring-gala --where \"tag=vip and not role=staff\"
  planify guest invite spring-gala first@example.org --notify-at now")]
pub(crate) struct InviteArgs {
    /// The event
    event: String,
    /// The guests
    #[arg(value_name = "GUEST")]
    guests: Vec<String>,
    /// Those who fit and were not invited yet, such as "tag=vip and not role=staff"
    #[arg(long = "where", value_name = "FILTER", conflicts_with = "guests")]
    wanted: Option<String>,
}

pub(super) async fn run(args: InviteArgs, session: &Session) -> Result<(), Failure> {
    let all = session.globals.all;
    let by_name = !args.guests.is_empty();
    if [all, by_name, args.wanted.is_some()].iter().filter(|said| **said).count() != 1 {
        return Err(Failure::usage("say whom to invite: `--all`, `--where`, or the guests")
            .hint(format!("planify guest invite {} --all", args.event)));
    }
    let whom = InviteGuests { all, guests: args.guests, filter: filters::of_guests(args.wanted)? };
    let options = session.mutation()?;
    let change = session.client().await?.invite_guests(&args.event, &whom, &options).await?;
    session.output.change(&VIEW, &change)?;
    let without = change.data.without_address;
    if without > 0 {
        session.output.warn(&format!("{without} without an address cannot be told by mail"));
    }
    Ok(())
}
