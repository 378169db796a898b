//! `planify token`: the credentials of programs and other machines.

use clap::{Args, Subcommand};
use planify_api::envelope::PageParams;
use planify_api::tokens::{CreateToken, SCHEMA};

use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times::{self, Reader};

/// How tokens are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("scopes", "SCOPES", Kind::List),
        Column::new("created_at", "CREATED", Kind::Instant),
        Column::new("expires_at", "EXPIRES", Kind::Instant),
        Column::new("revoked_at", "REVOKED", Kind::Instant),
        Column::detail("secret", "SECRET", Kind::Text),
        Column::new("last_used_at", "LAST USED", Kind::Instant),
        Column::wide("user", "USER", Kind::Id),
    ],
};

/// Give programs and other machines a credential
#[derive(Debug, Subcommand)]
pub(crate) enum TokenCommand {
    #[command(visible_alias = "new")]
    Create(CreateArgs),
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "rm")]
    Revoke(RevokeArgs),
}

/// Create a token and show its secret once
///
/// It may be used for as much as your roles allow, also when they change: viewers read, staff record
/// answers too, organisers write.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify token create laptop --scope read,write
  planify token create ci --scope write --expires \"in 90 days\"
  planify token create door --scope read --fields secret -o plain > token.txt")]
pub(crate) struct CreateArgs {
    /// What it is for
    name: String,
    /// What it may be used for: read, rsvp, write, admin
    #[arg(long = "scope", value_name = "SCOPE", value_delimiter = ',')]
    scopes: Vec<String>,
    /// When it ends; never otherwise
    #[arg(long, value_name = "TIME")]
    expires: Option<String>,
}

/// List tokens without their secrets: your own, or all if you manage them
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify token list")]
pub(crate) struct ListArgs {}

/// Revoke a token, at once and for good
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify token revoke 7mq2x4
  planify token revoke 7mq2x4 -y")]
pub(crate) struct RevokeArgs {
    /// The token: an id or a unique part of one
    token: String,
}

impl TokenCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Create(args) => create(args, session).await,
            Self::List(_) => list(session).await,
            Self::Revoke(args) => {
                session.confirm(&format!("revoke the token `{}`", args.token)).await?;
                let options = session.mutation()?;
                let change = session.client().await?.revoke_token(&args.token, &options).await?;
                session.output.change(&VIEW, &change)
            }
        }
    }
}

async fn create(args: CreateArgs, session: &Session) -> Result<(), Failure> {
    let expires = match &args.expires {
        Some(text) => {
            let at = Reader::new(session).until(text)?;
            times::echo(session, &at);
            Some(at.timestamp().to_string())
        }
        None => None,
    };
    let token = CreateToken { name: args.name, scopes: args.scopes, expires_at: expires };
    let options = session.mutation()?;
    let change = session.client().await?.create_token(&token, &options).await?;
    session.output.change(&VIEW, &change)?;
    if change.data.secret.is_some() {
        session.output.note("keep the secret: it is not shown again");
    }
    Ok(())
}

async fn list(session: &Session) -> Result<(), Failure> {
    Filters::new(session)?.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| client.list_tokens(&PageParams { limit, cursor }).await;
    session.list(&VIEW, page).await
}
