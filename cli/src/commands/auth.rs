//! `planify auth`: accounts and signing in.
//!
//! A password or code is read from the terminal without being shown, or from stdin, one a line; it is
//! never an argument. Who signs in gets a token, kept with a context in a file of mode 0600.

use clap::{Args, Subcommand};
use planify_api::auth::{AskReset, Login, Logout, MailSent, Register, Reset, SENT_SCHEMA, Verify};
use planify_api::status::WHOAMI_SCHEMA;
use planify_api::users::{ChangeEmail, SESSIONS_SCHEMA};
use planify_client::{Client, ClientError, Endpoint};
use serde_json::json;

use crate::commands::{context, user};
use crate::config::Origin;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::input::{self, MayAsk, Source};
use crate::output::{Column, Kind, View};
use crate::session::{Session, Target};

/// The beginning of what a session is shown with.
const SESSION: &str = "pls_";

/// How the caller is shown.
const WHOAMI_VIEW: View = View {
    schema: WHOAMI_SCHEMA,
    name: "actor",
    columns: &[
        Column::new("actor", "ACTOR", Kind::Text),
        Column::new("via", "VIA", Kind::Text),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("org", "ORG", Kind::Text),
        Column::new("roles", "ROLES", Kind::List),
        Column::new("scopes", "SCOPES", Kind::List),
        Column::new("expires_at", "UNTIL", Kind::Instant),
        Column::wide("user", "USER", Kind::Text),
    ],
};

/// How a state of being signed in is shown.
const STATUS_VIEW: View = View {
    schema: "planify.auth-status/v1",
    name: "actor",
    columns: &[
        Column::new("context", "CONTEXT", Kind::Name),
        Column::new("server", "SERVER", Kind::Text),
        Column::new("signed_in", "SIGNED IN", Kind::Text),
        Column::new("via", "VIA", Kind::Text),
        Column::new("actor", "ACTOR", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("expires_at", "UNTIL", Kind::Instant),
        Column::new("token_from", "TOKEN FROM", Kind::Text),
    ],
};

/// How a session that began is shown: everything but its secret.
const LOGIN_VIEW: View = View {
    schema: "planify.login/v1",
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("context", "CONTEXT", Kind::Name),
        Column::new("server", "SERVER", Kind::Text),
        Column::new("expires_at", "UNTIL", Kind::Instant),
        Column::new("token_file", "TOKEN FILE", Kind::Text),
    ],
};

/// How sessions that ended are shown.
const LOGOUT_VIEW: View = View {
    schema: "planify.logout/v1",
    name: "context",
    columns: &[
        Column::new("context", "CONTEXT", Kind::Name),
        Column::new("ended", "ENDED", Kind::Number),
    ],
};

/// How a mail on its way is shown.
const SENT_VIEW: View = View {
    schema: SENT_SCHEMA,
    name: "email",
    columns: &[Column::new("email", "EMAIL", Kind::Text), Column::new("next", "NEXT", Kind::Text)],
};

/// How sessions are shown.
const SESSIONS_VIEW: View = View {
    schema: SESSIONS_SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("door", "IN", Kind::Text),
        Column::new("created_at", "SINCE", Kind::Instant),
        Column::new("last_used_at", "LAST USED", Kind::Instant),
        Column::new("expires_at", "UNTIL", Kind::Instant),
        Column::new("current", "THIS ONE", Kind::Text),
    ],
};

/// Sign in, and get an account to sign in with
#[derive(Debug, Subcommand)]
pub(crate) enum AuthCommand {
    Login(LoginArgs),
    Logout(LogoutArgs),
    Whoami(WhoamiArgs),
    Status(StatusArgs),
    Register(RegisterArgs),
    Verify(VerifyArgs),
    Reset(ResetArgs),
    Address(AddressArgs),
    #[command(subcommand)]
    Sessions(SessionsCommand),
}

/// Sign in and keep the token with a context
///
/// The password is asked for on a terminal, or read from stdin. The context is the one that is
/// named, else the current one, else a new one with the name of the server.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth login ana@example.org --server https://plan.example.org
  planify auth login ana@example.org -c work
  planify auth login ana@example.org < password.txt")]
pub(crate) struct LoginArgs {
    /// The e-mail address of your account
    email: String,
}

/// Sign out: end the session of the context and remove its token
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth logout
  planify auth logout --everywhere")]
pub(crate) struct LogoutArgs {
    /// End every session of your account, also those elsewhere
    #[arg(long)]
    everywhere: bool,
}

/// Show who you are to the daemon, and what you may do
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth whoami
  planify auth whoami --org gala-club --json")]
pub(crate) struct WhoamiArgs {}

/// Show whether you are signed in, where, and until when
///
/// Exit code 0 if you are, 4 if you are not.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth status
  planify auth status -c work --json")]
pub(crate) struct StatusArgs {}

/// Ask for an account; a mail to the address says how to go on
///
/// The password is asked for on a terminal, or read from stdin.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth register ana@example.org --name \"Ana Novak\"
  planify auth register ana@example.org --name \"Ana Novak\" --consent email < password.txt")]
pub(crate) struct RegisterArgs {
    /// The e-mail address
    email: String,
    /// The full name
    #[arg(long, value_name = "TEXT")]
    name: String,
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
    /// What you agree to be sent, of email and sms; nothing otherwise
    #[arg(long = "consent", value_name = "KINDS", default_value = "")]
    consents: String,
}

/// Make the account, with the code of the mail
///
/// The code is asked for on a terminal, or read from stdin.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth verify
  planify auth verify < code.txt")]
pub(crate) struct VerifyArgs {}

/// Choose another password: ask for a mail, then give its code
///
/// With an address a mail is sent to it. Without one, the code of the mail and the new password are
/// asked for on a terminal, or read from stdin, one a line.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth reset ana@example.org
  planify auth reset
  cat code.txt password.txt | planify auth reset")]
pub(crate) struct ResetArgs {
    /// The e-mail address of the account, to be sent a mail
    email: Option<String>,
}

/// Sign in with another address: ask for a mail to it, then give its code
///
/// With an address a mail is sent to it. Without one, the code of the mail is asked for on a terminal, or
/// read from stdin. The address before is told.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth address ana.novak@example.org
  planify auth address
  planify auth address < code.txt")]
pub(crate) struct AddressArgs {
    /// The new e-mail address, to be sent a mail
    email: Option<String>,
}

/// Look at where you are signed in, and sign out there
#[derive(Debug, Subcommand)]
pub(crate) enum SessionsCommand {
    #[command(visible_alias = "ls")]
    List(SessionsArgs),
    #[command(visible_alias = "rm")]
    Revoke(SessionRef),
}

/// List your sessions with their last use, the newest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth sessions list
  planify auth sessions list --json")]
pub(crate) struct SessionsArgs {}

/// End one of your sessions, wherever it is
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify auth sessions revoke 7mq2x4")]
pub(crate) struct SessionRef {
    /// The session: an id or a unique part of one
    session: String,
}

impl AuthCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Whoami(_) => {
                let who = session.client().await?.whoami().await?;
                session.output.record(&WHOAMI_VIEW, &who)
            }
            Self::Status(_) => status(session).await,
            Self::Sessions(command) => sessions(command, session).await,
            _ if session.globals.dry_run => {
                Err(Failure::usage("this cannot be tried out: it is done or not done"))
            }
            Self::Login(args) => login(args, session).await,
            Self::Logout(args) => logout(args, session).await,
            Self::Register(args) => register(args, session).await,
            Self::Verify(_) => verify(session).await,
            Self::Reset(args) => reset(args, session).await,
            Self::Address(args) => address(args, session).await,
        }
    }
}

/// Reads consents as a flag gives them.
pub(crate) fn consents(flag: &str) -> Vec<String> {
    flag.split([',', ' ']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn secrets(session: &Session, example: &str) -> Result<Source, Failure> {
    let may_ask = if session.globals.no_input { MayAsk::No } else { MayAsk::Yes };
    input::secrets(may_ask, example)
}

/// A caller without a token: nobody is signed in yet.
async fn stranger(session: &Session) -> Result<Client, Failure> {
    let endpoint = match session.target() {
        Ok(Target::Named(endpoint)) => endpoint,
        Ok(Target::Own) => session.client().await?.endpoint().clone(),
        Err(failure) => return Err(failure),
    };
    Ok(Client::new(endpoint).with_timeout(session.timeout()))
}

/// The context that a sign-in is kept with, and the server to write into it.
///
/// A server that a flag or variable names goes into a context of its own, unless the current one
/// is of this server: a token is never kept with another server than it is from.
fn place_of_login(session: &Session) -> Result<(String, Option<Endpoint>), Failure> {
    let setting = session.config.setting("server");
    let named = setting.filter(|it| matches!(it.origin, Origin::Flag | Origin::Variable(_)));
    let server: Option<Endpoint> =
        named.map(|it| it.value.parse()).transpose().map_err(ClientError::from)?;
    if let Some(name) = &session.globals.context {
        return Ok((name.clone(), server));
    }
    let current = session.config.value("context");
    let Some(server) = server else {
        let name = current.ok_or_else(|| {
            Failure::usage("there is no context to keep the token with").hint(
                "name a server with `--server https://HOST`; on this machine's own daemon you \
                 are signed in already",
            )
        })?;
        return Ok((name.to_owned(), None));
    };
    let is_of = |name: &&str| {
        let context = session.config.contexts.get(*name);
        context.and_then(|it| it.server.as_deref()) == Some(server.to_string().as_str())
    };
    if let Some(name) = current.filter(is_of) {
        return Ok((name.to_owned(), Some(server)));
    }
    let Endpoint::Http(origin) = &server else {
        return Err(Failure::usage("a context is needed to keep the token with")
            .hint("name one with `-c NAME`"));
    };
    let name = origin.host().trim_matches(['[', ']']).replace(':', "-");
    Ok((name, Some(server)))
}

async fn login(args: LoginArgs, session: &Session) -> Result<(), Failure> {
    let (name, server) = place_of_login(session)?;
    let source = secrets(session, "planify auth login EMAIL < password.txt")?;
    let client = match &server {
        Some(server) => Client::new(server.clone()).with_timeout(session.timeout()),
        None => stranger(session).await?,
    };
    let password = input::one_secret(source, "password").await?;
    let began = client.login(&Login { email: args.email, password }).await?;
    context::keep_token(&name, server.as_ref(), &began.token, session)?;
    if session.config.setting("token").is_some() {
        session.output.warn("`PLANIFY_TOKEN` is set and goes before what was kept");
    }
    session.output.record(
        &LOGIN_VIEW,
        &json!({
            "id": began.id,
            "email": began.user.email,
            "user": began.user.id,
            "context": name,
            "server": client.endpoint().to_string(),
            "expires_at": began.expires_at,
            "token_file": context::token_path(&name, session).display().to_string(),
        }),
    )
}

async fn logout(args: LogoutArgs, session: &Session) -> Result<(), Failure> {
    let token = session.config.token()?.unwrap_or_default();
    if !token.starts_with(SESSION) {
        return Err(Failure::new("not-signed-in", "there is no session to end")
            .hint("an API token is ended with `planify token revoke`"));
    }
    let ended = session.client().await?.logout(&Logout { everywhere: args.everywhere }).await;
    let ended = match ended {
        Ok(ended) => ended.ended,
        // The session ended by itself; its token is of no use any more.
        Err(ClientError::Problem(problem)) if problem.code == "not-signed-in" => 0,
        Err(error) => return Err(error.into()),
    };
    forget(session)?;
    let name = session.config.value("context");
    session.output.record(&LOGOUT_VIEW, &json!({ "context": name, "ended": ended }))
}

/// Removes the token of a session that has ended from its context.
pub(crate) fn forget(session: &Session) -> Result<(), Failure> {
    let is_session = session.config.token()?.is_some_and(|token| token.starts_with(SESSION));
    match session.config.value("context") {
        Some(name) if is_session => context::drop_token(name, session),
        _ => Ok(()),
    }
}

async fn status(session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let who = match client.whoami().await {
        Ok(who) => Some(who),
        Err(ClientError::Problem(problem)) if problem.code == "not-signed-in" => None,
        Err(error) => return Err(error.into()),
    };
    let token_from = ["token", "token_file"]
        .into_iter()
        .find_map(|name| session.config.setting(name))
        .map(|setting| setting.origin.to_string());
    session.output.record(
        &STATUS_VIEW,
        &json!({
            "context": session.config.value("context"),
            "server": client.endpoint().to_string(),
            "signed_in": who.is_some(),
            "via": who.as_ref().map(|who| &who.via),
            "actor": who.as_ref().map(|who| &who.actor),
            "email": who.as_ref().and_then(|who| who.email.as_ref()),
            "expires_at": who.as_ref().and_then(|who| who.expires_at.as_ref()),
            "token_from": token_from,
        }),
    )?;
    if who.is_some() {
        return Ok(());
    }
    Err(Failure::Silent(planify_api::codes::exit("not-signed-in")))
}

async fn register(args: RegisterArgs, session: &Session) -> Result<(), Failure> {
    let source = secrets(session, "planify auth register EMAIL --name NAME < password.txt")?;
    let client = stranger(session).await?;
    let password = input::one_secret(source, "new password").await?;
    let new = Register {
        email: args.email,
        name: args.name,
        password,
        short_name: args.short_name,
        phone: args.phone,
        locale: args.locale,
        zone: args.zone,
        consents: consents(&args.consents),
    };
    sent(&client.register(&new).await?, session)
}

fn sent(sent: &MailSent, session: &Session) -> Result<(), Failure> {
    session.output.record(&SENT_VIEW, sent)
}

async fn verify(session: &Session) -> Result<(), Failure> {
    let source = secrets(session, "planify auth verify < code.txt")?;
    let client = stranger(session).await?;
    let token = input::one_secret(source, "code").await?;
    let made = client.verify_account(&Verify { token }).await?;
    session.output.record(&user::VIEW, &made)
}

async fn reset(args: ResetArgs, session: &Session) -> Result<(), Failure> {
    if let Some(email) = args.email {
        let client = stranger(session).await?;
        return sent(&client.ask_reset(&AskReset { email }).await?, session);
    }
    let source = secrets(session, "cat code.txt password.txt | planify auth reset")?;
    let client = stranger(session).await?;
    let token = input::one_secret(source, "code").await?;
    let password = input::one_secret(source, "new password").await?;
    let changed = client.reset_password(&Reset { token, password }).await?;
    session.output.record(&user::VIEW, &changed)
}

async fn address(args: AddressArgs, session: &Session) -> Result<(), Failure> {
    if let Some(email) = args.email {
        let client = session.client().await?;
        return sent(&client.ask_address(&ChangeEmail { email }).await?, session);
    }
    let source = secrets(session, "planify auth address < code.txt")?;
    let client = stranger(session).await?;
    let token = input::one_secret(source, "code").await?;
    let changed = client.change_address(&Verify { token }).await?;
    session.output.record(&user::VIEW, &changed)
}

async fn sessions(command: SessionsCommand, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    match command {
        SessionsCommand::List(_) => {
            Filters::new(session)?.finish()?;
            let page = async |_limit, _cursor| client.list_sessions().await;
            session.list(&SESSIONS_VIEW, page).await
        }
        SessionsCommand::Revoke(args) => {
            let options = session.mutation()?;
            let ended = client.revoke_session(&args.session, &options).await?;
            session.output.change(&SESSIONS_VIEW, &ended)
        }
    }
}
