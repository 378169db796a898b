//! `planify guest edit`.

use clap::Args;
use planify_api::guests::EditGuest;

use super::VIEW;
use crate::commands::text_patch;
use crate::failure::Failure;
use crate::session::Session;

/// Change a guest
///
/// Name, address and phone change the person, at all their events. An empty text clears a field.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest edit spring-gala first@example.org --party 3
  planify guest edit spring-gala first@example.org --tag family --tag vip
  planify guest edit spring-gala first@example.org --phone \"\" --no-tags
  planify guest edit spring-gala first@example.org --renew-link")]
pub(crate) struct EditArgs {
    /// The event
    event: String,
    /// The guest
    guest: String,
    /// The name
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// The e-mail address
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// The phone number, with the country's code
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    phone: Option<String>,
    /// The most people this guest may be, themselves included
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    party: Option<i64>,
    /// attendee, speaker, staff or vip
    #[arg(long)]
    role: Option<String>,
    /// A label; those given replace all labels
    #[arg(long = "tag", value_name = "TAG", value_delimiter = ',')]
    tags: Vec<String>,
    /// Make the link in mails that have left worthless; later mails carry another one
    #[arg(long)]
    renew_link: bool,
    /// No label any more
    #[arg(long, conflicts_with = "tags")]
    no_tags: bool,
}

pub(super) async fn run(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let tags = (args.no_tags || !args.tags.is_empty()).then_some(args.tags);
    let change = EditGuest {
        name: args.name,
        email: text_patch(args.email),
        phone: text_patch(args.phone),
        party: args.party,
        role: args.role,
        tags,
        renew_link: args.renew_link,
    };
    if change == EditGuest::default() {
        return Err(
            Failure::usage("no field to change was given").hint("see `planify guest edit --help`")
        );
    }
    let options = session.mutation()?;
    let client = session.client().await?;
    let edited = client.edit_guest(&args.event, &args.guest, &change, &options).await?;
    session.output.change(&VIEW, &edited)
}
