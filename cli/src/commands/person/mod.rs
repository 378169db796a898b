//! `planify person`: the contacts of an organisation.

mod erase;
mod export;
mod merge;

use clap::{Args, Subcommand};
use planify_api::persons::{CreatePerson, EditPerson, ListPersons, SCHEMA};

use crate::commands::text_patch;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How persons are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("phone", "PHONE", Kind::Text),
        Column::wide("locale", "LANGUAGE", Kind::Text),
        Column::wide("zone", "ZONE", Kind::Text),
        Column::wide("key", "KEY", Kind::Text),
        Column::wide("created_at", "ADDED", Kind::Instant),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Keep the contacts of the organisation
#[derive(Debug, Subcommand)]
pub(crate) enum PersonCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(PersonRef),
    #[command(visible_aliases = ["new", "add"])]
    Create(CreateArgs),
    Edit(EditArgs),
    Merge(merge::MergeArgs),
    Export(export::ExportArgs),
    Erase(erase::EraseArgs),
}

/// List persons
///
/// Filters: q.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify person list
  planify person list --query ana --json")]
pub(crate) struct ListArgs {
    /// Only those whose name or address contains this
    #[arg(short = 's', long = "query", value_name = "TEXT")]
    query: Option<String>,
}

/// Show one person
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify person get first@example.org")]
pub(crate) struct PersonRef {
    /// The person: an e-mail address, an id or a unique part of one, or key:EXTERNAL
    person: String,
}

/// Add a person
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify person create \"Ana First\" --email first@example.org
  planify person create \"Ana First\" --email first@example.org --key crm/17 --upsert")]
pub(crate) struct CreateArgs {
    /// The name
    name: String,
    /// The e-mail address
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// The phone number, with the country's code
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    phone: Option<String>,
    /// The language, such as sl or en-GB
    #[arg(long, value_name = "LANGUAGE")]
    locale: Option<String>,
    /// The person's time zone
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// A key of your own
    #[arg(long)]
    key: Option<String>,
    /// Change the person of that key if there is one
    #[arg(long, requires = "key")]
    upsert: bool,
}

/// Change a person
///
/// An empty text clears a field, as in --phone "".
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify person edit first@example.org --phone +38640111222
  planify person edit first@example.org --email new@example.org")]
pub(crate) struct EditArgs {
    /// The person
    person: String,
    /// The name
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// The e-mail address
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// The phone number, with the country's code
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    phone: Option<String>,
    /// The language, such as sl or en-GB
    #[arg(long, value_name = "LANGUAGE")]
    locale: Option<String>,
    /// The person's time zone
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// A key of your own
    #[arg(long)]
    key: Option<String>,
}

impl PersonCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list(args, session).await,
            Self::Get(args) => {
                let person = session.client().await?.get_person(&args.person).await?;
                session.output.record(&VIEW, &person)
            }
            Self::Create(args) => create(args, session).await,
            Self::Edit(args) => edit(args, session).await,
            Self::Merge(args) => merge::run(args, session).await,
            Self::Export(args) => export::run(args, session).await,
            Self::Erase(args) => erase::run(args, session).await,
        }
    }
}

async fn list(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let mut filters = Filters::new(session)?;
    let query = ListPersons { q: filters.take("q", args.query), ..ListPersons::default() };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        client.list_persons(&ListPersons { limit, cursor, ..query.clone() }).await
    };
    session.list(&VIEW, page).await
}

async fn create(args: CreateArgs, session: &Session) -> Result<(), Failure> {
    let person = CreatePerson {
        name: args.name,
        email: args.email,
        phone: args.phone,
        locale: args.locale,
        zone: args.zone,
        key: args.key,
        upsert: args.upsert,
    };
    let options = session.mutation()?;
    let change = session.client().await?.create_person(&person, &options).await?;
    session.output.change(&VIEW, &change)
}

async fn edit(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let change = EditPerson {
        name: args.name,
        email: text_patch(args.email),
        phone: text_patch(args.phone),
        locale: text_patch(args.locale),
        zone: text_patch(args.zone),
        key: text_patch(args.key),
    };
    if change == EditPerson::default() {
        return Err(
            Failure::usage("no field to change was given").hint("see `planify person edit --help`")
        );
    }
    let options = session.mutation()?;
    let edited = session.client().await?.edit_person(&args.person, &change, &options).await?;
    session.output.change(&VIEW, &edited)
}
