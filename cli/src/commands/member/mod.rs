//! `planify member`: who belongs to an organisation, and as what.

pub(crate) mod invites;
pub(crate) mod requests;

use clap::{Args, Subcommand};
use planify_api::envelope::PageParams;
use planify_api::members::{EditMember, SCHEMA};

use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How members are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "user",
    columns: &[
        Column::new("user", "USER", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("roles", "ROLES", Kind::List),
        Column::wide("created_at", "MEMBER SINCE", Kind::Instant),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Manage the members of an organisation, invitations and requests to join
///
/// Roles, several at once: an owner decides everything, an admin manages members and tokens, an
/// organiser plans events, staff record answers, a viewer looks on.
#[derive(Debug, Subcommand)]
pub(crate) enum MemberCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(MemberRef),
    Role(RoleArgs),
    #[command(visible_alias = "rm")]
    Remove(RemoveArgs),
    Invite(invites::InviteArgs),
    Invites(invites::InvitesArgs),
    Resend(invites::ResendArgs),
    Revoke(invites::RevokeArgs),
    Accept(invites::AcceptArgs),
    Decline(invites::DeclineArgs),
    Requests(requests::RequestsArgs),
    Approve(requests::ApproveArgs),
    Reject(requests::RejectArgs),
    Withdraw(requests::WithdrawArgs),
}

/// List members with their roles
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member list
  planify member list --org chess-club --json")]
pub(crate) struct ListArgs {}

/// Show one member
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member get ana@example.org
  planify member get 7mq2x4 --json")]
pub(crate) struct MemberRef {
    /// The member: an e-mail address, an id or a unique part of one
    member: String,
}

/// Give a member these roles instead of all that they have
///
/// Only an owner makes and unmakes owners, and one always remains.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member role ana@example.org organiser staff
  planify member role 7mq2x4 viewer --if-version 3")]
pub(crate) struct RoleArgs {
    /// The member: an e-mail address, an id or a unique part of one
    member: String,
    /// The roles: owner, admin, organiser, staff, viewer
    #[arg(required = true, value_name = "ROLE", value_delimiter = ',')]
    roles: Vec<String>,
}

/// End a membership, and with it the member's tokens
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member remove ana@example.org -y")]
pub(crate) struct RemoveArgs {
    /// The member: an e-mail address, an id or a unique part of one
    member: String,
}

impl MemberCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(_) => list(session).await,
            Self::Get(args) => {
                let member = session.client().await?.get_member(&args.member).await?;
                session.output.record(&VIEW, &member)
            }
            Self::Role(args) => {
                let change = EditMember { roles: args.roles };
                let options = session.mutation()?;
                let client = session.client().await?;
                let edited = client.edit_member(&args.member, &change, &options).await?;
                session.output.change(&VIEW, &edited)
            }
            Self::Remove(args) => {
                session.confirm(&format!("end the membership of `{}`", args.member)).await?;
                let options = session.mutation()?;
                let client = session.client().await?;
                let removed = client.remove_member(&args.member, &options).await?;
                session.output.change(&VIEW, &removed)
            }
            Self::Invite(args) => args.run(session).await,
            Self::Invites(args) => args.run(session).await,
            Self::Resend(args) => args.run(session).await,
            Self::Revoke(args) => args.run(session).await,
            Self::Accept(args) => args.run(session).await,
            Self::Decline(args) => args.run(session).await,
            Self::Requests(args) => args.run(session).await,
            Self::Approve(args) => args.run(session).await,
            Self::Reject(args) => args.run(session).await,
            Self::Withdraw(args) => args.run(session).await,
        }
    }
}

async fn list(session: &Session) -> Result<(), Failure> {
    Filters::new(session)?.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| client.list_members(&PageParams { limit, cursor }).await;
    session.list(&VIEW, page).await
}
