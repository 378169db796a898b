//! `planify guest edit`.

use clap::Args;
use planify_api::guest_sets::EditGuestSet;
use planify_api::guests::EditGuest;

use super::{VIEW, Whom, set};
use crate::commands::text_patch;
use crate::failure::Failure;
use crate::session::Session;

/// Change a guest, or all who fit a filter
///
/// Name, address and phone change the person, at all their events. An empty text clears a field.
/// With --where and --dry-run the guests who are meant are shown; exit code 10 means that some of
/// them could not be changed.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest edit spring-gala first@example.org --party 3
  planify guest edit spring-gala first@example.org --tag family --tag vip
  planify guest edit spring-gala first@example.org --phone \"\" --no-tags
  planify guest edit spring-gala --where \"rsvp=yes and role=speaker\" --add-tag dinner
  planify guest edit spring-gala first@example.org --renew-link")]
pub(crate) struct EditArgs {
    /// The event
    event: String,
    #[command(flatten)]
    whom: Whom,
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
    /// A label to add; repeat it for more
    #[arg(long = "add-tag", value_name = "TAG", value_delimiter = ',')]
    add_tags: Vec<String>,
    /// A label to take off; repeat it for more
    #[arg(long = "remove-tag", value_name = "TAG", value_delimiter = ',')]
    remove_tags: Vec<String>,
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
        add_tags: args.add_tags,
        remove_tags: args.remove_tags,
        renew_link: args.renew_link,
    };
    if change == EditGuest::default() {
        return Err(
            Failure::usage("no field to change was given").hint("see `planify guest edit --help`")
        );
    }
    if let Some(filter) = args.whom.wanted {
        return edit_set(session, &args.event, filter, change).await;
    }
    let guest = args.whom.guest.unwrap_or_default();
    let options = session.mutation()?;
    let edited = session.client().await?.edit_guest(&args.event, &guest, &change, &options).await?;
    session.output.change(&VIEW, &edited)
}

async fn edit_set(
    session: &Session,
    event: &str,
    filter: String,
    change: EditGuest,
) -> Result<(), Failure> {
    if change.name.is_some() || !change.email.is_keep() || !change.phone.is_keep() {
        return Err(Failure::usage("name, address and phone are those of one guest")
            .hint("name the guest instead of `--where`"));
    }
    let set = EditGuestSet {
        party: change.party,
        role: change.role,
        tags: change.tags,
        add_tags: change.add_tags,
        remove_tags: change.remove_tags,
        renew_link: change.renew_link,
        ..EditGuestSet::default()
    };
    let client = session.client().await?;
    let send = async |filter, after, options| {
        let set = EditGuestSet { filter, after, ..set.clone() };
        client.edit_guest_set(event, &set, &options).await
    };
    set::run(session, filter, send).await
}
