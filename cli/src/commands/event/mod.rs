//! `planify event`: the events of an organisation.

mod clone;
mod create;
mod edit;
mod list;
mod occurrences;
mod share;
pub(crate) mod timing;

use clap::{Args, Subcommand, ValueEnum};
use planify_api::events::SCHEMA;

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How events are shown.
pub(crate) const VIEW: View = View {
    schema: SCHEMA,
    name: "slug",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("slug", "SLUG", Kind::Name),
        Column::new("title", "TITLE", Kind::Text),
        Column::new("status", "STATUS", Kind::State),
        Column::new("start_local", "START", Kind::Wall),
        Column::new("taken", "SEATS", Kind::Seats),
        Column::wide("end_local", "END", Kind::Wall),
        Column::wide("zone", "ZONE", Kind::Text),
        Column::wide("location", "LOCATION", Kind::Text),
        Column::wide("visibility", "VISIBILITY", Kind::Text),
        Column::wide("key", "KEY", Kind::Text),
        Column::plain("capacity"),
        Column::plain("starts_at"),
        Column::plain("ends_at"),
        Column::detail("online_url", "ONLINE", Kind::Text),
        Column::detail("contact", "CONTACT", Kind::Text),
        Column::detail("description", "DESCRIPTION", Kind::Text),
        Column::detail("rsvp_by", "ANSWER BY", Kind::Instant),
        Column::detail("max_plus", "MAX PLUS", Kind::Text),
        Column::detail("registration", "REGISTRATION", Kind::Text),
        Column::detail("registration_opens_at", "OPENS", Kind::Instant),
        Column::detail("registration_closes_at", "CLOSES", Kind::Instant),
        Column::detail("page", "PAGE", Kind::Text),
        Column::detail("version", "VERSION", Kind::Text),
        Column::detail("recurrence.rrule", "REPEATS", Kind::Text),
        Column::detail("occurrence", "OCCURRENCE", Kind::Text),
        Column::detail("quotas", "QUOTAS", Kind::Text),
    ],
};

/// Plan, change and list events
#[derive(Debug, Subcommand)]
pub(crate) enum EventCommand {
    #[command(visible_alias = "ls")]
    List(list::ListArgs),
    #[command(visible_alias = "show")]
    Get(EventRef),
    #[command(visible_alias = "new")]
    Create(Box<create::CreateArgs>),
    Edit(Box<edit::EditArgs>),
    #[command(visible_alias = "rm")]
    Delete(DeleteRef),
    Publish(PublishRef),
    Cancel(CancelRef),
    Complete(CompleteRef),
    Clone(Box<clone::CloneArgs>),
    #[command(visible_alias = "dates")]
    Occurrences(occurrences::OccurrencesArgs),
    Share(share::ShareArgs),
}

/// Show one event
///
/// EVENT is a slug, an id or a unique part of one, key:EXTERNAL, @next or @last.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event get spring-gala
  planify event get @next --json")]
pub(crate) struct EventRef {
    /// The event
    event: String,
}

/// Delete an event that nobody has answered
///
/// An event with answers is cancelled instead, so that its guests are told.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event delete spring-gala
  planify event delete key:ci/board -y")]
pub(crate) struct DeleteRef {
    /// The event
    event: String,
}

/// Publish an event, so that guests can be invited and can answer
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event publish spring-gala")]
pub(crate) struct PublishRef {
    /// The event
    event: String,
}

/// Cancel an event and tell its guests
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event cancel spring-gala --reason \"The hall is flooded\"
  planify event cancel spring-gala --dry-run
  planify event cancel training --occurrence 20270412T180000")]
pub(crate) struct CancelRef {
    /// The event
    event: String,
    /// Only this date of a series, such as 20270412T180000
    #[arg(long, value_name = "DATE")]
    occurrence: Option<String>,
}

/// Mark an event as completed
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event complete spring-gala")]
pub(crate) struct CompleteRef {
    /// The event
    event: String,
}

/// Who may see an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Visibility {
    /// Only those who are invited
    Private,
    /// Everybody of the organisation
    Org,
    /// Everybody who has the address of its page
    Unlisted,
    /// Everybody
    Public,
}

/// Whether people may sign up by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Registration {
    /// Nobody; guests are added and invited
    Closed,
    /// Everybody who sees it
    Open,
    /// Everybody who sees it, once somebody approved of them
    Approval,
}

impl Registration {
    fn wire(self) -> String {
        match self {
            Self::Closed => "closed",
            Self::Open => "open",
            Self::Approval => "approval",
        }
        .to_owned()
    }
}

impl Visibility {
    fn wire(self) -> String {
        match self {
            Self::Private => "private",
            Self::Org => "org",
            Self::Unlisted => "unlisted",
            Self::Public => "public",
        }
        .to_owned()
    }
}

impl EventCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list::run(args, session).await,
            Self::Get(args) => {
                let event = session.client().await?.get_event(&args.event).await?;
                session.output.record(&VIEW, &event)
            }
            Self::Create(args) => create::run(*args, session).await,
            Self::Edit(args) => edit::run(*args, session).await,
            Self::Clone(args) => clone::run(*args, session).await,
            Self::Delete(args) => {
                session.confirm(&format!("delete the event `{}`", args.event)).await?;
                let options = session.mutation()?;
                let change = session.client().await?.delete_event(&args.event, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Publish(args) => {
                let options = session.mutation()?;
                let change = session.client().await?.publish_event(&args.event, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Cancel(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                let change = match &args.occurrence {
                    Some(date) => client.cancel_occurrence(&args.event, date, &options).await?,
                    None => client.cancel_event(&args.event, &options).await?,
                };
                session.output.change(&VIEW, &change)
            }
            Self::Complete(args) => {
                let options = session.mutation()?;
                let change = session.client().await?.complete_event(&args.event, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Occurrences(args) => occurrences::run(args, session).await,
            Self::Share(args) => share::run(args, session).await,
        }
    }
}

/// Reads `ROLE=SEATS`, where `none` stands for no limit.
fn quota(text: &str) -> Result<(String, Option<i64>), String> {
    let (role, seats) =
        text.split_once('=').ok_or_else(|| "write ROLE=SEATS, such as vip=10".to_owned())?;
    let role = role.trim().to_ascii_lowercase();
    match seats.trim() {
        "none" => Ok((role, None)),
        number => match number.parse() {
            Ok(number) => Ok((role, Some(number))),
            Err(_) => Err(format!("`{number}` is neither a number of seats nor `none`")),
        },
    }
}
