//! `planify config`: the settings of the command line, and those of the daemon.

use std::path::Path;

use clap::{Args, Subcommand};
use serde_json::json;
use toml_edit::{DocumentMut, value};

use crate::config::files;
use crate::config::keys::{self, KEYS, Key, Writable};
use crate::embedded::{self, DaemonSetting};
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::{Session, Target};

/// How settings are shown.
const VIEW: View = View {
    schema: "planify.setting/v1",
    name: "key",
    columns: &[Column::new("key", "KEY", Kind::Name), Column::new("value", "VALUE", Kind::Text)],
};

/// How settings are shown with where they came from.
const ORIGIN_VIEW: View = View {
    schema: "planify.setting/v1",
    name: "key",
    columns: &[
        Column::new("key", "KEY", Kind::Name),
        Column::new("value", "VALUE", Kind::Text),
        Column::new("origin", "ORIGIN", Kind::Name),
    ],
};

/// See and change settings
///
/// Flags win over PLANIFY_* variables, those over a .planify.toml found upwards, that over the
/// user's config.toml, that over /etc/planify/config.toml.
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    #[command(visible_aliases = ["list", "ls"])]
    Show(ShowArgs),
    Get(GetArgs),
    Set(SetArgs),
    Unset(UnsetArgs),
    Path(PathArgs),
}

/// Show all settings, those of the daemon included
///
/// The daemon's begin with planifyd. and are written into planifyd.toml; secrets are shown as ***.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify config show
  planify config show --origin")]
pub(crate) struct ShowArgs {
    /// Show where each value came from
    #[arg(long)]
    origin: bool,
}

/// Print the value of a setting
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify config get zone")]
pub(crate) struct GetArgs {
    /// The key
    key: String,
}

/// Write a setting into the user's file
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify config set zone Europe/Ljubljana
  planify config set output wide")]
pub(crate) struct SetArgs {
    /// The key: context, zone, output, color or timeout
    key: String,
    /// The value
    value: String,
}

/// Take a setting out of the user's file
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify config unset zone")]
pub(crate) struct UnsetArgs {
    /// The key
    key: String,
}

/// Print the path of the user's file
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  $EDITOR \"$(planify config path)\"")]
pub(crate) struct PathArgs {}

impl ConfigCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Show(args) => show(&args, session).await,
            Self::Get(args) => get(&args.key, session).await,
            Self::Set(args) => set(&args, session),
            Self::Unset(args) => unset(&args.key, session),
            Self::Path(_) => {
                session.output.text(&format!("{}\n", session.config.user_file.display()))
            }
        }
    }
}

async fn show(args: &ShowArgs, session: &Session) -> Result<(), Failure> {
    let mut lines = session.output.list(if args.origin { &ORIGIN_VIEW } else { &VIEW });
    for key in KEYS {
        let setting = session.config.setting(key.name);
        let value = setting.map(|setting| match key.name {
            "token" => "***",
            _ => setting.value.as_str(),
        });
        let origin = setting.map(|setting| setting.origin.to_string());
        lines.push(&json!({"key": key.name, "value": value, "origin": origin}))?;
    }
    for setting in daemon_settings(session).await? {
        lines.push(&json!({
            "key": format!("planifyd.{}", setting.key),
            "value": setting.value,
            "origin": setting.origin,
        }))?;
    }
    lines.finish(None)
}

async fn get(name: &str, session: &Session) -> Result<(), Failure> {
    let value = if let Some(key) = name.strip_prefix("planifyd.") {
        let settings = daemon_settings(session).await?;
        let found = settings.into_iter().find(|setting| setting.key == key);
        found.ok_or_else(|| unknown(name))?.value
    } else {
        let key = keys::find(name).ok_or_else(|| unknown(name))?;
        let value = session.config.value(key.name).map(str::to_owned);
        if key.name == "token" { value.map(|_| "***".to_owned()) } else { value }
    };
    match value {
        Some(value) => session.output.text(&format!("{value}\n")),
        None => Err(Failure::new("not-found", format!("`{name}` is not set"))),
    }
}

/// The settings of the daemon that commands talk to: this machine's own, or the one named.
async fn daemon_settings(session: &Session) -> Result<Vec<DaemonSetting>, Failure> {
    if session.target()? == Target::Own {
        return embedded::daemon_settings();
    }
    let status = match session.client().await {
        Ok(client) => client.status().await.map_err(Failure::from),
        Err(failure) => Err(failure),
    };
    match status {
        Ok(status) => Ok(status.config.into_iter().map(DaemonSetting::from).collect()),
        Err(Failure::Told(report)) => {
            session
                .output
                .warn(&format!("the daemon does not tell its settings: {}", report.message));
            Ok(Vec::new())
        }
        Err(silent) => Err(silent),
    }
}

fn set(args: &SetArgs, session: &Session) -> Result<(), Failure> {
    let key = writable(&args.key)?;
    keys::check(key.name, &args.value)
        .map_err(|reason| Failure::usage(format!("`{}`: {reason}", key.name)))?;
    if key.name == "context" && !session.config.contexts.contains_key(&args.value) {
        return Err(session.config.no_context(&args.value));
    }
    change(&session.config.user_file, |document| {
        if let Some(item) = document.get_mut(key.name).and_then(|item| item.as_value_mut()) {
            // The comment behind the old value stays.
            let decor = item.decor().clone();
            *item = args.value.clone().into();
            *item.decor_mut() = decor;
        } else {
            document.insert(key.name, value(args.value.clone()));
        }
    })?;
    session.output.note(&format!("`{}` is `{}`", key.name, args.value));
    Ok(())
}

fn unset(name: &str, session: &Session) -> Result<(), Failure> {
    let key = writable(name)?;
    change(&session.config.user_file, |document| {
        document.remove(key.name);
    })?;
    session.output.note(&format!("`{name}` is not set in {}", session.config.user_file.display()));
    Ok(())
}

/// Changes the user's file and keeps its comments and order.
pub(crate) fn change(path: &Path, edit: impl FnOnce(&mut DocumentMut)) -> Result<(), Failure> {
    let mut document = files::read(path)?.unwrap_or_default();
    edit(&mut document);
    files::write(path, &document.to_string())
}

fn writable(name: &str) -> Result<&'static Key, Failure> {
    if name.starts_with("planifyd.") {
        return Err(Failure::usage(format!("`{name}` is a setting of the daemon"))
            .hint("write it into planifyd.toml beside the file of `planify config path`"));
    }
    let key = keys::find(name).ok_or_else(|| unknown(name))?;
    if key.writable == Writable::Nowhere {
        return Err(Failure::usage(format!("`{name}` is not written into the file"))
            .hint(format!("use a context (`planify context add`) or `{}`", key.variable)));
    }
    Ok(key)
}

fn unknown(name: &str) -> Failure {
    let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
    Failure::usage(format!("there is no setting `{name}`"))
        .hint(format!("settings: {}", names.join(", ")))
}
