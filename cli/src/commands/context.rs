//! `planify context`: the daemons that this user talks to, by name.
//!
//! A token is read from stdin or a file and kept in a file of its own with mode 0600; it is never
//! an argument and never in the configuration file.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use planify_client::Endpoint;
use serde_json::json;
use toml_edit::{DocumentMut, Item, Table, value};

use crate::commands::config::change;
use crate::config::{Context, files};
use crate::failure::Failure;
use crate::input;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How contexts are shown.
const VIEW: View = View {
    schema: "planify.context/v1",
    name: "name",
    columns: &[
        Column::new("name", "NAME", Kind::Name),
        Column::new("current", "CURRENT", Kind::Text),
        Column::new("server", "SERVER", Kind::Text),
        Column::new("org", "ORG", Kind::Text),
        Column::new("zone", "ZONE", Kind::Text),
        Column::new("token_file", "TOKEN FILE", Kind::Text),
    ],
};

/// How the outcome of a test is shown.
const TEST_VIEW: View = View {
    schema: "planify.context-test/v1",
    name: "name",
    columns: &[
        Column::new("name", "NAME", Kind::Name),
        Column::new("server", "SERVER", Kind::Text),
        Column::new("actor", "ACTOR", Kind::Text),
        Column::new("org", "ORG", Kind::Text),
        Column::new("scopes", "SCOPES", Kind::List),
        Column::new("build", "BUILD", Kind::Text),
    ],
};

/// Name the daemons that you talk to
#[derive(Debug, Subcommand)]
pub(crate) enum ContextCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    Use(UseArgs),
    #[command(visible_alias = "get")]
    Show(ShowArgs),
    #[command(visible_aliases = ["new", "create"])]
    Add(AddArgs),
    Edit(EditArgs),
    #[command(visible_aliases = ["rm", "delete"])]
    Remove(RemoveArgs),
    Test(TestArgs),
}

/// List contexts
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify context list")]
pub(crate) struct ListArgs {}

/// Make a context the current one
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify context use work
  planify context use --none")]
pub(crate) struct UseArgs {
    /// The context
    #[arg(required_unless_present = "none")]
    name: Option<String>,
    /// Use this machine's own daemon again
    #[arg(long, conflicts_with = "name")]
    none: bool,
}

/// Show a context, the current one if none is named
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify context show
  planify context show work --json")]
pub(crate) struct ShowArgs {
    /// The context
    name: Option<String>,
}

/// Add a context
///
/// The address comes from --server, the organisation from --org, the zone from --tz. Without an
/// address the context is this machine's own daemon.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify context add work --server https://events.example.org --token-stdin < token.txt
  planify context add work --server https://events.example.org --org acme --tz Europe/Ljubljana")]
pub(crate) struct AddArgs {
    /// The name
    name: String,
    #[command(flatten)]
    token: TokenSource,
}

/// Change a context; only what is given changes
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify context edit work --server https://plan.example.org
  planify context edit work --token-stdin < token.txt")]
pub(crate) struct EditArgs {
    /// The context
    name: String,
    #[command(flatten)]
    token: TokenSource,
}

/// Remove a context and the token that was kept for it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify context remove work -y")]
pub(crate) struct RemoveArgs {
    /// The context
    name: String,
}

/// Call the daemon of a context and show who you are there
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify context test
  planify context test work")]
pub(crate) struct TestArgs {
    /// The context; the current one if none is named
    name: Option<String>,
}

/// Where a token comes from.
#[derive(Debug, Args)]
pub(crate) struct TokenSource {
    /// Read the token from stdin and keep it in a private file
    #[arg(long, conflicts_with = "token_file")]
    token_stdin: bool,
    /// Read the token from this file whenever it is needed
    #[arg(long, value_name = "PATH")]
    token_file: Option<PathBuf>,
}

impl ContextCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(_) => list(session),
            Self::Use(args) => switch(args.name.as_deref(), session),
            Self::Show(args) => {
                let name = named_or_current(args.name, session)?;
                let context = known(&name, session)?;
                session.output.record(&VIEW, &record(&name, context, session))
            }
            Self::Add(args) => {
                if session.config.contexts.contains_key(&args.name) {
                    let message = format!("there is a context `{}` already", args.name);
                    return Err(Failure::new("duplicate-key", message)
                        .hint(format!("change it with `planify context edit {}`", args.name)));
                }
                check_name(&args.name)?;
                save(&args.name, Context::default(), &args.token, session).await
            }
            Self::Edit(args) => {
                let context = known(&args.name, session)?.clone();
                save(&args.name, context, &args.token, session).await
            }
            Self::Remove(args) => {
                known(&args.name, session)?;
                session.confirm(&format!("remove the context `{}`", args.name)).await?;
                remove(&args.name, session)
            }
            Self::Test(args) => test(args.name, session).await,
        }
    }
}

fn list(session: &Session) -> Result<(), Failure> {
    let mut lines = session.output.list(&VIEW);
    for (name, context) in &session.config.contexts {
        lines.push(&record(name, context, session))?;
    }
    lines.finish(None)
}

fn record(name: &str, context: &Context, session: &Session) -> serde_json::Value {
    json!({
        "name": name,
        "current": session.config.value("context") == Some(name),
        "server": context.server,
        "org": context.org,
        "zone": context.zone,
        "token_file": context.token_file,
    })
}

fn switch(name: Option<&str>, session: &Session) -> Result<(), Failure> {
    let path = &session.config.user_file;
    if let Some(name) = name {
        known(name, session)?;
        change(path, |document| {
            document.insert("context", value(name));
        })?;
        session.output.note(&format!("the current context is `{name}`"));
    } else {
        change(path, |document| {
            document.remove("context");
        })?;
        session.output.note("commands use this machine's own daemon");
    }
    Ok(())
}

async fn save(
    name: &str,
    mut context: Context,
    source: &TokenSource,
    session: &Session,
) -> Result<(), Failure> {
    let globals = &session.globals;
    if let Some(server) = &globals.server {
        let endpoint: Endpoint = server.parse().map_err(planify_client::ClientError::from)?;
        context.server = Some(endpoint.to_string());
    }
    if let Some(org) = &globals.org {
        context.org = Some(org.clone()).filter(|org| !org.is_empty());
    }
    if let Some(zone) = &globals.tz {
        context.zone = Some(zone.clone());
    }
    if source.token_stdin {
        let path = token_path(name, session);
        let example = "planify context edit NAME --token-stdin < token.txt";
        let token = input::secret("the token", example).await?;
        files::write(&path, &format!("{token}\n"))?;
        context.token_file = Some(path.display().to_string());
    } else if let Some(path) = &source.token_file {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
        warn_of_readers(&path, session);
        context.token_file = Some(path.display().to_string());
    }
    change(&session.config.user_file, |document| insert(document, name, &context))?;
    session.output.record(&VIEW, &record(name, &context, session))
}

/// Keeps the token of somebody who signed in with a context, which is made if there is none of
/// the name; it becomes the current one if none is.
pub(crate) fn keep_token(
    name: &str,
    server: Option<&Endpoint>,
    token: &str,
    session: &Session,
) -> Result<(), Failure> {
    check_name(name)?;
    let path = token_path(name, session);
    files::write(&path, &format!("{token}\n"))?;
    let mut context = session.config.contexts.get(name).cloned().unwrap_or_default();
    if let Some(server) = server {
        context.server = Some(server.to_string());
    }
    context.token_file = Some(path.display().to_string());
    let is_first = session.config.value("context").is_none();
    change(&session.config.user_file, |document| {
        insert(document, name, &context);
        if is_first {
            document.insert("context", value(name));
        }
    })
}

/// Removes the token that was kept with a context.
pub(crate) fn drop_token(name: &str, session: &Session) -> Result<(), Failure> {
    let path = token_path(name, session);
    if let Some(mut context) = session.config.contexts.get(name).cloned()
        && context.token_file.as_deref() == Some(&path.display().to_string())
    {
        context.token_file = None;
        change(&session.config.user_file, |document| insert(document, name, &context))?;
    }
    remove_token(&path)
}

fn insert(document: &mut DocumentMut, name: &str, context: &Context) {
    let contexts = document.entry("contexts").or_insert_with(implicit_table);
    if let Some(contexts) = contexts.as_table_like_mut() {
        contexts.insert(name, Item::Table(table(context)));
    }
}

fn table(context: &Context) -> Table {
    let values = [
        ("server", &context.server),
        ("org", &context.org),
        ("token_file", &context.token_file),
        ("zone", &context.zone),
    ];
    let mut table = Table::new();
    for (key, text) in values {
        if let Some(text) = text {
            table.insert(key, value(text.clone()));
        }
    }
    table
}

fn implicit_table() -> Item {
    let mut table = Table::new();
    table.set_implicit(true);
    Item::Table(table)
}

fn remove(name: &str, session: &Session) -> Result<(), Failure> {
    change(&session.config.user_file, |document| {
        if let Some(contexts) = document.get_mut("contexts").and_then(Item::as_table_like_mut) {
            contexts.remove(name);
        }
        if document.get("context").and_then(Item::as_str) == Some(name) {
            document.remove("context");
        }
    })?;
    remove_token(&token_path(name, session))?;
    session.output.note(&format!("the context `{name}` is removed"));
    Ok(())
}

fn remove_token(path: &Path) -> Result<(), Failure> {
    match std::fs::remove_file(path) {
        Err(error) if !files::is_absent(&error) => {
            let what = format!("the token `{}` cannot be removed", path.display());
            Err(Failure::local(what, &error))
        }
        _ => Ok(()),
    }
}

async fn test(name: Option<String>, session: &Session) -> Result<(), Failure> {
    let mut globals = session.globals.clone();
    if name.is_some() {
        globals.context = name;
    }
    let there = Session::new(globals, session.environment.clone())?;
    let client = there.client().await?;
    let who = client.whoami().await?;
    let status = client.status().await;
    session.output.record(
        &TEST_VIEW,
        &json!({
            "name": there.config.value("context"),
            "server": client.endpoint().to_string(),
            "actor": who.actor,
            "org": who.org,
            "scopes": who.scopes,
            "build": status.ok().map(|status| status.build),
        }),
    )
}

fn named_or_current(name: Option<String>, session: &Session) -> Result<String, Failure> {
    name.or_else(|| session.config.value("context").map(str::to_owned)).ok_or_else(|| {
        Failure::new("not-found", "there is no current context; commands use the own daemon")
            .hint("choose one with `planify context use NAME`")
    })
}

fn known<'session>(name: &str, session: &'session Session) -> Result<&'session Context, Failure> {
    session.config.contexts.get(name).ok_or_else(|| {
        let mut failure = session.config.no_context(name);
        if let Failure::Told(report) = &mut failure {
            "not-found".clone_into(&mut report.code);
            report.exit = planify_api::codes::exit("not-found");
        }
        failure
    })
}

fn check_name(name: &str) -> Result<(), Failure> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if !name.is_empty() && name.len() <= 64 && name.bytes().all(plain) && !name.starts_with('.') {
        return Ok(());
    }
    Err(Failure::usage(format!("`{name}` cannot name a context"))
        .hint("use letters, digits, - and _"))
}

/// The file that keeps the token of a context.
pub(crate) fn token_path(name: &str, session: &Session) -> PathBuf {
    let directory = session.config.user_file.parent().unwrap_or(Path::new("."));
    directory.join("tokens").join(name)
}

/// Warns of a token file that others can read.
fn warn_of_readers(path: &Path, session: &Session) {
    match std::fs::metadata(path) {
        Ok(about) if about.mode() & 0o077 != 0 => session
            .output
            .warn(&format!("`{0}` can be read by others; `chmod 600 {0}`", path.display())),
        Ok(_) => {}
        Err(error) => session.output.warn(&format!("`{}`: {error}", path.display())),
    }
}
