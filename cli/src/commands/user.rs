//! `planify user`: your own account.

use clap::{Args, Subcommand};
use planify_api::users::{EditUser, SCHEMA};

use crate::commands::{auth, text_patch};
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How users are shown.
pub(crate) const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("short_name", "CALLED", Kind::Text),
        Column::new("phone", "PHONE", Kind::Text),
        Column::wide("locale", "LANGUAGE", Kind::Text),
        Column::wide("zone", "ZONE", Kind::Text),
        Column::new("consents", "CONSENTS", Kind::List),
        Column::wide("created_at", "SINCE", Kind::Instant),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Look at and change your own account
#[derive(Debug, Subcommand)]
pub(crate) enum UserCommand {
    #[command(visible_alias = "show")]
    Get(GetArgs),
    Edit(EditArgs),
    #[command(visible_alias = "rm")]
    Delete(DeleteArgs),
}

/// Show your own account
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify user get
  planify user get --json")]
pub(crate) struct GetArgs {}

/// Change what your account says about you
///
/// An empty text clears a field, as in --phone "".
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify user edit --name \"Ana Novak\" --short-name Ana
  planify user edit --zone Europe/Ljubljana --locale sl
  planify user edit --consent email,sms
  planify user edit --consent \"\"")]
pub(crate) struct EditArgs {
    /// The full name
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// How others address you
    #[arg(long, value_name = "TEXT")]
    short_name: Option<String>,
    /// The phone number, with the country's code
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    phone: Option<String>,
    /// The language, such as sl or en-GB
    #[arg(long, value_name = "LANGUAGE")]
    locale: Option<String>,
    /// Your time zone
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// All that you agree to be sent, of email and sms; empty is nothing
    #[arg(long = "consent", value_name = "KINDS")]
    consents: Option<String>,
}

/// Delete your own account, its sessions and its tokens, for good
///
/// What others made of your work stays and names nobody. The last owner of an organisation stays
/// until somebody else is its owner too.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify user delete
  planify user delete -y")]
pub(crate) struct DeleteArgs {}

impl UserCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Get(_) => {
                let user = session.client().await?.get_user().await?;
                session.output.record(&VIEW, &user)
            }
            Self::Edit(args) => edit(args, session).await,
            Self::Delete(_) => delete(session).await,
        }
    }
}

async fn edit(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let change = EditUser {
        name: args.name,
        short_name: text_patch(args.short_name),
        phone: text_patch(args.phone),
        locale: text_patch(args.locale),
        zone: text_patch(args.zone),
        consents: args.consents.as_deref().map(auth::consents),
    };
    if change == EditUser::default() {
        return Err(
            Failure::usage("no field to change was given").hint("see `planify user edit --help`")
        );
    }
    let options = session.mutation()?;
    let edited = session.client().await?.edit_user(&change, &options).await?;
    session.output.change(&VIEW, &edited)
}

async fn delete(session: &Session) -> Result<(), Failure> {
    session.confirm("delete your account for good").await?;
    let options = session.mutation()?;
    let change = session.client().await?.delete_user(&options).await?;
    if !options.params.dry_run {
        auth::forget(session)?;
    }
    session.output.change(&VIEW, &change)
}
