//! `planify guest`: the guests of an event.

mod checkin;
mod decide;
mod edit;
pub(crate) mod export;
pub(crate) mod import;
mod invite;
pub(crate) mod set;

use clap::{Args, Subcommand};
use planify_api::guest_sets::RemoveGuestSet;
use planify_api::guests::{AddGuest, ListGuests, SCHEMA};

use crate::failure::Failure;
use crate::filters::{self, Filters};
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How guests are shown.
pub(crate) const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("answer.status", "ANSWER", Kind::State),
        Column::new("answer.party", "PEOPLE", Kind::Number),
        Column::new("party", "MOST", Kind::Number),
        Column::new("tags", "TAGS", Kind::List),
        Column::new("invited_at", "INVITED", Kind::Instant),
        Column::wide("role", "ROLE", Kind::Text),
        Column::wide("phone", "PHONE", Kind::Text),
        Column::wide("answer.note", "NOTE", Kind::Text),
        Column::wide("answer.answered_at", "ANSWERED", Kind::Instant),
        Column::detail("person", "PERSON", Kind::Text),
        Column::detail("event", "EVENT", Kind::Text),
        Column::detail("version", "VERSION", Kind::Text),
        Column::wide("admission", "ADMISSION", Kind::State),
        Column::detail("request_note", "REQUEST", Kind::Text),
        Column::detail("answers", "ANSWERS", Kind::Text),
    ],
};

/// Add, import and invite the guests of an event
#[derive(Debug, Subcommand)]
pub(crate) enum GuestCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(GuestRef),
    #[command(visible_aliases = ["new", "create"])]
    Add(AddArgs),
    Edit(edit::EditArgs),
    #[command(visible_aliases = ["rm", "delete"])]
    Remove(RemoveRef),
    Invite(invite::InviteArgs),
    Import(import::ImportArgs),
    Export(export::ExportArgs),
    Checkin(checkin::CheckInArgs),
    Approve(decide::ApproveArgs),
    Reject(decide::RejectArgs),
}

/// List the guests of an event
///
/// Filters: answer, q.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest list spring-gala
  planify guest list spring-gala --answer waitlisted
  planify guest list spring-gala --where \"rsvp=yes and (tag=vip or role=speaker)\"
  planify guest list spring-gala --where requested=yes
  planify guest list spring-gala --all -o plain | cut -f3")]
pub(crate) struct ListArgs {
    /// The event
    event: String,
    /// Only those with this answer: pending, yes, no, maybe or waitlisted
    #[arg(long)]
    answer: Option<String>,
    /// Only those whose name or address contains this
    #[arg(short = 's', long = "query", value_name = "TEXT")]
    query: Option<String>,
    /// Only those who fit, such as "rsvp=yes and tag=vip"; fields: rsvp, role, tag, name, email,
    /// people, party, invited, checked-in, note, requested, rejected, answer.QUESTION
    #[arg(long = "where", value_name = "FILTER", conflicts_with_all = ["answer", "query"])]
    wanted: Option<String>,
}

/// Show one guest
///
/// GUEST is an e-mail address, an id or a unique part of one.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest get spring-gala first@example.org
  planify guest get spring-gala 7mq2 --json")]
pub(crate) struct GuestRef {
    /// The event
    event: String,
    /// The guest
    guest: String,
}

/// Add a guest to an event
///
/// An address that is known already names that person. Nobody is told before an invitation.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest add spring-gala --name \"Ana First\" --email first@example.org --party 2
  planify guest add spring-gala --email second@example.org --tag family --tag work")]
pub(crate) struct AddArgs {
    /// The event
    event: String,
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
    /// A label; repeat it for more
    #[arg(long = "tag", value_name = "TAG", value_delimiter = ',')]
    tags: Vec<String>,
}

/// Take a guest, or all who fit a filter, off the list
///
/// The guest's seats are free at once and go to the first who waits and fits. With --where and
/// --dry-run the guests who are meant are shown.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest remove spring-gala first@example.org
  planify guest remove spring-gala --where \"rsvp=no and tag=press\" --dry-run
  planify guest remove spring-gala first@example.org -y --no-notify")]
pub(crate) struct RemoveRef {
    /// The event
    event: String,
    #[command(flatten)]
    whom: Whom,
}

/// One guest, or all who fit a filter.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Whom {
    /// The guest
    guest: Option<String>,
    /// All guests who fit, such as "rsvp=yes and tag=vip"
    #[arg(long = "where", value_name = "FILTER")]
    wanted: Option<String>,
}

impl GuestCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list(args, session).await,
            Self::Get(args) => {
                let guest = session.client().await?.get_guest(&args.event, &args.guest).await?;
                session.output.record(&VIEW, &guest)
            }
            Self::Add(args) => add(args, session).await,
            Self::Edit(args) => edit::run(args, session).await,
            Self::Remove(args) => remove(args, session).await,
            Self::Invite(args) => invite::run(args, session).await,
            Self::Import(args) => import::run(args, session).await,
            Self::Export(args) => export::run(args, session).await,
            Self::Checkin(args) => checkin::run(args, session).await,
            Self::Approve(args) => decide::approve(args, session).await,
            Self::Reject(args) => decide::reject(args, session).await,
        }
    }
}

async fn remove(args: RemoveRef, session: &Session) -> Result<(), Failure> {
    let event = &args.event;
    if let Some(filter) = filters::of_guests(args.whom.wanted)? {
        session.confirm(&format!("remove all guests with `{filter}` from `{event}`")).await?;
        let client = session.client().await?;
        let send = async |filter, after, options| {
            client.remove_guest_set(event, &RemoveGuestSet { filter, after }, &options).await
        };
        return set::run(session, filter, send).await;
    }
    let guest = args.whom.guest.unwrap_or_default();
    session.confirm(&format!("remove the guest `{guest}` from `{event}`")).await?;
    let options = session.mutation()?;
    let change = session.client().await?.remove_guest(event, &guest, &options).await?;
    session.output.change(&VIEW, &change)
}

async fn list(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let wanted = filters::of_guests(args.wanted)?;
    let mut filters = Filters::new(session)?;
    let query = ListGuests {
        answer: filters.take("answer", args.answer),
        q: filters.take("q", args.query),
        filter: wanted,
        ..ListGuests::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        client.list_guests(&args.event, &ListGuests { limit, cursor, ..query.clone() }).await
    };
    session.list(&VIEW, page).await
}

async fn add(args: AddArgs, session: &Session) -> Result<(), Failure> {
    let guest = AddGuest {
        name: args.name,
        email: args.email,
        phone: args.phone,
        party: args.party,
        role: args.role,
        tags: args.tags,
    };
    let options = session.mutation()?;
    let change = session.client().await?.add_guest(&args.event, &guest, &options).await?;
    session.output.change(&VIEW, &change)
}
