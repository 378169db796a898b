//! `planify org`: organisations, which keep events, people and members apart.

use clap::{Args, Subcommand, ValueEnum};
use planify_api::join_requests::CreateJoinRequest;
use planify_api::orgs::{CreateOrg, EditOrg, ListOrgs, SCHEMA, TransferOrg};

use crate::commands::member::requests;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How organisations are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "slug",
    columns: &[
        Column::new("slug", "ORGANISATION", Kind::Name),
        Column::new("name", "NAME", Kind::Text),
        Column::new("type", "TYPE", Kind::Text),
        Column::new("visibility", "VISIBILITY", Kind::Text),
        Column::new("roles", "YOU ARE", Kind::List),
        Column::wide("id", "ID", Kind::Id),
        Column::wide("created_at", "FOUNDED", Kind::Instant),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Keep organisations: found, change, join, leave, hand over
///
/// A user may be a member of several; `--org SLUG` picks the one to work in.
#[derive(Debug, Subcommand)]
pub(crate) enum OrgCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(OrgRef),
    #[command(visible_alias = "new")]
    Create(CreateArgs),
    Edit(EditArgs),
    Join(JoinArgs),
    Leave(OrgRef),
    Transfer(TransferArgs),
    #[command(visible_alias = "rm")]
    Delete(DeleteRef),
}

/// What kind of organisation it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OrgType {
    /// One person
    Personal,
    /// A company
    Business,
    /// A club or a charity
    Nonprofit,
    /// A school or a university
    Education,
    /// An authority
    Government,
    /// Anything else
    Other,
}

/// Who learns that an organisation exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Visibility {
    /// Its members
    Private,
    /// Everybody who signed in, who may also ask to join
    Public,
}

/// List your organisations, or search the public ones
///
/// Filters: q.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify org list
  planify org list --public --query chess")]
pub(crate) struct ListArgs {
    /// List public organisations instead of your own
    #[arg(long)]
    public: bool,
    /// Only public ones whose name or slug contains this
    #[arg(short = 's', long = "query", value_name = "TEXT")]
    query: Option<String>,
}

/// Name an organisation of yours; the one that you work in otherwise
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify org get
  planify org get chess-club --json
  planify org leave chess-club -y")]
pub(crate) struct OrgRef {
    /// The organisation: a slug, an id or a unique part of one
    #[arg(id = "organisation", value_name = "ORG")]
    org: Option<String>,
}

/// Found an organisation, which you own
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify org create \"Chess club\" --type nonprofit
  planify org create \"Chess club\" --slug chess --visibility public")]
pub(crate) struct CreateArgs {
    /// The name
    name: String,
    /// The name in commands; made of the name otherwise
    #[arg(long)]
    slug: Option<String>,
    /// What kind it is
    #[arg(long = "type", value_name = "TYPE")]
    org_type: Option<OrgType>,
    /// Who learns that it exists; private otherwise
    #[arg(long)]
    visibility: Option<Visibility>,
}

/// Change an organisation
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify org edit --name \"Chess and cards\"
  planify org edit chess-club --visibility public")]
pub(crate) struct EditArgs {
    /// The organisation; the one that you work in otherwise
    #[arg(id = "organisation", value_name = "ORG")]
    org: Option<String>,
    /// The name
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// The name in commands
    #[arg(long)]
    slug: Option<String>,
    /// What kind it is
    #[arg(long = "type", value_name = "TYPE")]
    org_type: Option<OrgType>,
    /// Who learns that it exists
    #[arg(long)]
    visibility: Option<Visibility>,
}

/// Ask to become a member of a public organisation
///
/// Whoever manages its members decides. `planify member requests --mine` tells how it stands.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify org join chess-club
  planify org join chess-club --note \"I play on Tuesdays\"")]
pub(crate) struct JoinArgs {
    /// The organisation: a slug or an id
    #[arg(id = "organisation", value_name = "ORG")]
    org: String,
    /// What to say to those who decide
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Make another member the owner, and yourself an admin instead
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify org transfer --to ana@example.org -y
  planify org transfer chess-club --to 7mq2x4 -y")]
pub(crate) struct TransferArgs {
    /// The organisation; the one that you work in otherwise
    #[arg(id = "organisation", value_name = "ORG")]
    org: Option<String>,
    /// The member: an e-mail address, an id or a unique part of one
    #[arg(long, value_name = "MEMBER")]
    to: String,
}

/// Delete an organisation of yours that has no events, people and other members
///
/// Its tokens, invitations and requests to join go with it. The organisation of the installation stays.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify org delete chess-club
  planify org delete chess-club -y")]
pub(crate) struct DeleteRef {
    /// The organisation: a slug, an id or a unique part of one
    #[arg(id = "organisation", value_name = "ORG")]
    org: String,
}

impl OrgCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list(args, session).await,
            Self::Get(args) => {
                let org = session.client().await?.get_org(&named(args.org)).await?;
                session.output.record(&VIEW, &org)
            }
            Self::Create(args) => create(args, session).await,
            Self::Edit(args) => edit(args, session).await,
            Self::Join(args) => {
                let request = CreateJoinRequest { org: args.org, note: args.note };
                let options = session.mutation()?;
                let client = session.client().await?;
                let change = client.create_join_request(&request, &options).await?;
                session.output.change(&requests::VIEW, &change)
            }
            Self::Leave(args) => {
                let org = named(args.org);
                session.confirm(&format!("leave the organisation `{org}`")).await?;
                let options = session.mutation()?;
                let change = session.client().await?.leave_org(&org, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Delete(args) => {
                session.confirm(&format!("delete the organisation `{}`", args.org)).await?;
                let options = session.mutation()?;
                let change = session.client().await?.delete_org(&args.org, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Transfer(args) => {
                let org = named(args.org);
                session.confirm(&format!("make `{}` the owner of `{org}`", args.to)).await?;
                let to = TransferOrg { to: args.to };
                let options = session.mutation()?;
                let change = session.client().await?.transfer_org(&org, &to, &options).await?;
                session.output.change(&VIEW, &change)
            }
        }
    }
}

/// The organisation that was named, or the one that the caller works in.
fn named(org: Option<String>) -> String {
    org.unwrap_or_else(|| "@current".to_owned())
}

async fn list(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let mut filters = Filters::new(session)?;
    let q = filters.take("q", args.query);
    filters.finish()?;
    let query = ListOrgs { public: args.public, q, ..ListOrgs::default() };
    let client = session.client().await?;
    let page =
        async |limit, cursor| client.list_orgs(&ListOrgs { limit, cursor, ..query.clone() }).await;
    session.list(&VIEW, page).await
}

async fn create(args: CreateArgs, session: &Session) -> Result<(), Failure> {
    let org = CreateOrg {
        name: args.name,
        slug: args.slug,
        org_type: args.org_type.map(OrgType::wire),
        visibility: args.visibility.map(Visibility::wire),
    };
    let options = session.mutation()?;
    let change = session.client().await?.create_org(&org, &options).await?;
    session.output.change(&VIEW, &change)?;
    if change.changed && !change.dry_run {
        let slug = &change.data.slug;
        session.output.note(&format!("work in it with `--org {slug}`"));
    }
    Ok(())
}

async fn edit(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let change = EditOrg {
        name: args.name,
        slug: args.slug,
        org_type: args.org_type.map(OrgType::wire),
        visibility: args.visibility.map(Visibility::wire),
    };
    if change == EditOrg::default() {
        return Err(
            Failure::usage("no field to change was given").hint("see `planify org edit --help`")
        );
    }
    let options = session.mutation()?;
    let org = named(args.org);
    let edited = session.client().await?.edit_org(&org, &change, &options).await?;
    session.output.change(&VIEW, &edited)
}

impl OrgType {
    fn wire(self) -> String {
        match self {
            Self::Personal => "personal",
            Self::Business => "business",
            Self::Nonprofit => "nonprofit",
            Self::Education => "education",
            Self::Government => "government",
            Self::Other => "other",
        }
        .to_owned()
    }
}

impl Visibility {
    fn wire(self) -> String {
        match self {
            Self::Private => "private",
            Self::Public => "public",
        }
        .to_owned()
    }
}
