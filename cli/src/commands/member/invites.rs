//! Invitations to become a member: sent by mail, answered with the code of the mail or by whoever
//! signs in with the address. A code is read from stdin, never an argument.

use clap::Args;
use planify_api::invites::{CreateInvite, InviteToken, ListInvites, SCHEMA};
use planify_api::orgs;

use crate::failure::Failure;
use crate::filters::Filters;
use crate::input;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How invitations are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("org", "ORGANISATION", Kind::Name),
        Column::new("roles", "ROLES", Kind::List),
        Column::new("state", "STATE", Kind::State),
        Column::new("expires_at", "GOOD UNTIL", Kind::Instant),
        Column::wide("created_at", "INVITED", Kind::Instant),
        Column::wide("sent_at", "SENT", Kind::Instant),
        Column::detail("answered_at", "ENDED", Kind::Instant),
        Column::detail("org_name", "NAME", Kind::Text),
    ],
};

/// How the organisation is shown of which somebody became a member.
const JOINED: View = View {
    schema: orgs::SCHEMA,
    name: "slug",
    columns: &[
        Column::new("slug", "ORGANISATION", Kind::Name),
        Column::new("name", "NAME", Kind::Text),
        Column::new("roles", "YOU ARE", Kind::List),
    ],
};

/// Invite somebody by mail to become a member
///
/// The mail carries a code that is good once, for seven days.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member invite ana@example.org
  planify member invite ana@example.org --role organiser,staff")]
pub(crate) struct InviteArgs {
    /// The e-mail address
    email: String,
    /// What they will be; viewer otherwise
    #[arg(long = "role", value_name = "ROLE", value_delimiter = ',')]
    roles: Vec<String>,
}

/// List invitations that wait for an answer, the newest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member invites
  planify member invites --answered
  planify member invites --mine")]
pub(crate) struct InvitesArgs {
    /// List those to you, from whatever organisation
    #[arg(long, conflicts_with = "answered")]
    mine: bool,
    /// List those too that do not wait any more
    #[arg(long)]
    answered: bool,
}

/// Send an invitation once more; the code of the mail before is worth nothing any more
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member resend ana@example.org")]
pub(crate) struct ResendArgs {
    /// The invitation: the address, an id or a unique part of one
    invite: String,
}

/// Take an invitation back
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member revoke ana@example.org")]
pub(crate) struct RevokeArgs {
    /// The invitation: the address, an id or a unique part of one
    invite: String,
}

/// Accept an invitation and become a member
///
/// Without a name the code of the mail is read from stdin; its whole link is understood too.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member accept < code.txt
  planify member accept chess-club")]
pub(crate) struct AcceptArgs {
    /// One to the address that you sign in with: its id, or the organisation's slug
    invite: Option<String>,
}

/// Decline an invitation
///
/// Without a name the code of the mail is read from stdin; its whole link is understood too.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member decline < code.txt
  planify member decline chess-club")]
pub(crate) struct DeclineArgs {
    /// One to the address that you sign in with: its id, or the organisation's slug
    invite: Option<String>,
}

impl InviteArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let invite = CreateInvite { email: self.email, roles: self.roles };
        let options = session.mutation()?;
        let change = session.client().await?.create_invite(&invite, &options).await?;
        session.output.change(&VIEW, &change)
    }
}

impl InvitesArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        Filters::new(session)?.finish()?;
        let (mine, all) = (self.mine, self.answered);
        let client = session.client().await?;
        let page = async |limit, cursor| {
            client.list_invites(&ListInvites { limit, cursor, mine, all }).await
        };
        session.list(&VIEW, page).await
    }
}

impl ResendArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let options = session.mutation()?;
        let change = session.client().await?.resend_invite(&self.invite, &options).await?;
        session.output.change(&VIEW, &change)
    }
}

impl RevokeArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let options = session.mutation()?;
        let change = session.client().await?.revoke_invite(&self.invite, &options).await?;
        session.output.change(&VIEW, &change)
    }
}

impl AcceptArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let options = session.mutation()?;
        let change = if let Some(invite) = self.invite {
            session.client().await?.accept_invite(&invite, &options).await?
        } else {
            let token = code("planify member accept < code.txt").await?;
            session.client().await?.accept_invite_by_token(&token, &options).await?
        };
        session.output.change(&JOINED, &change)
    }
}

impl DeclineArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let options = session.mutation()?;
        let change = if let Some(invite) = self.invite {
            session.client().await?.decline_invite(&invite, &options).await?
        } else {
            let token = code("planify member decline < code.txt").await?;
            session.client().await?.decline_invite_by_token(&token, &options).await?
        };
        session.output.change(&VIEW, &change)
    }
}

/// Reads the code of a mail, or its link, of which the code is the last part.
async fn code(example: &str) -> Result<InviteToken, Failure> {
    let text = input::secret("the code of the mail", example).await?;
    Ok(InviteToken { token: text.rsplit('/').next().unwrap_or_default().to_owned() })
}
