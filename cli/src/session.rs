//! One run of a command: its flags and settings, where it writes, and the daemon it talks to.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use planify_api::envelope::{MutationParams, PAGE_MAX, Page};
use planify_client::{Client, ClientError, Endpoint, MutationOptions};
use serde::Serialize;
use tokio::sync::OnceCell;

use crate::args::{ColorChoice, Format, Globals};
use crate::clock;
use crate::config::{Config, Environment};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, View};
use crate::place::Place;
use crate::start;
use crate::times;

/// What every command of this run shares.
#[derive(Debug)]
pub(crate) struct Session {
    /// The flags.
    pub(crate) globals: Globals,
    /// The settings.
    pub(crate) config: Config,
    /// The variables.
    pub(crate) environment: Environment,
    /// Where results go.
    pub(crate) output: Output,
    /// The time.
    pub(crate) now: Timestamp,
    client: OnceCell<Client>,
}

/// Where a run finds its daemon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// This machine's own daemon, which is started when it is needed.
    Own,
    /// A daemon that a flag, a variable or a context names.
    Named(Endpoint),
}

impl Session {
    /// Reads the settings and prepares a run.
    pub(crate) fn new(globals: Globals, environment: Environment) -> Result<Self, Failure> {
        let now = clock::now(environment.get(clock::NOW_VARIABLE))?;
        let config = Config::load(&environment, &globals)?;
        let format = choice(&config, "output", Format::Table);
        let color = choice(&config, "color", ColorChoice::Auto);
        let output = Output {
            fields: globals.fields.iter().map(|field| field.trim().to_owned()).collect(),
            quiet: globals.quiet,
            zone: times::zone(&config),
            ..Output::new(format, color, now)
        };
        Ok(Self { globals, config, environment, output, now, client: OnceCell::new() })
    }

    /// Where the daemon is.
    pub(crate) fn target(&self) -> Result<Target, Failure> {
        self.config.check_context()?;
        match self.config.value("server") {
            None => Ok(Target::Own),
            Some(server) => {
                let endpoint =
                    server.parse().map_err(|error: planify_client::InvalidEndpoint| {
                        Failure::usage(error.to_string())
                            .hint("write http://HOST:PORT, https://HOST or unix:PATH")
                    })?;
                Ok(Target::Named(endpoint))
            }
        }
    }

    /// The caller of the daemon; starts this machine's own daemon if that is meant.
    pub(crate) async fn client(&self) -> Result<&Client, Failure> {
        self.client.get_or_try_init(|| self.connect()).await
    }

    /// A caller of a daemon that is already there; never starts one.
    pub(crate) fn client_at(&self, endpoint: Endpoint) -> Result<Client, Failure> {
        let mut client = Client::new(endpoint).with_timeout(self.timeout());
        if let Some(token) = self.config.token()? {
            client = client.with_token(&token)?;
        }
        if let Some(org) = self.config.value("org") {
            client = client.with_org(org);
        }
        Ok(client)
    }

    async fn connect(&self) -> Result<Client, Failure> {
        let endpoint = match self.target()? {
            Target::Named(endpoint) => endpoint,
            Target::Own => {
                let place = Place::find(&self.environment)?;
                Endpoint::Unix(start::ensure(&place, &self.output).await?)
            }
        };
        if self.globals.verbose > 0 {
            self.output.note(&format!("daemon: {endpoint}"));
        }
        self.client_at(endpoint)
    }

    /// What the flags say about a change.
    pub(crate) fn mutation(&self) -> Result<MutationOptions, Failure> {
        let notify = match (&self.globals.notify_at, self.globals.no_notify) {
            (_, true) => Some("none".to_owned()),
            (Some(text), false) if text.trim() == "now" => Some("now".to_owned()),
            (Some(text), false) => {
                let at = times::Reader::new(self).instant(text)?;
                times::echo(self, &at);
                Some(at.timestamp().to_string())
            }
            (None, false) => None,
        };
        Ok(MutationOptions {
            params: MutationParams {
                dry_run: self.globals.dry_run,
                notify,
                reason: self.globals.reason.clone(),
            },
            if_version: self.globals.if_version,
            idempotency_key: self.globals.idempotency_key.clone(),
        })
    }

    /// How long a call may take.
    pub(crate) fn timeout(&self) -> Duration {
        self.config
            .value("timeout")
            .and_then(|text| text.parse::<SignedDuration>().ok())
            .and_then(|limit| Duration::try_from(limit).ok())
            .unwrap_or(planify_client::CALL_TIMEOUT)
    }

    /// The zone that times are understood in.
    pub(crate) fn zone(&self) -> &TimeZone {
        &self.output.zone
    }

    /// Asks a person to confirm; refuses where nobody can be asked.
    pub(crate) async fn confirm(&self, question: &str) -> Result<(), Failure> {
        if self.globals.yes || self.globals.dry_run {
            return Ok(());
        }
        let asked = io::stdin().is_terminal() && io::stderr().is_terminal();
        if self.globals.no_input || !asked {
            return Err(Failure::new("confirmation-needed", format!("{question}: not confirmed"))
                .hint("add `-y` to do it without being asked"));
        }
        let _ = write!(io::stderr(), "{question}? [y/N] ");
        let answer = input::line().await?;
        if matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes") {
            return Ok(());
        }
        Err(Failure::new("confirmation-needed", format!("{question}: not confirmed")))
    }

    /// Reads pages until the list that was asked for is complete, and writes it.
    pub(crate) async fn list<T: Serialize>(
        &self,
        view: &'static View,
        mut page: impl AsyncFnMut(Option<u32>, Option<String>) -> Result<Page<T>, ClientError>,
    ) -> Result<(), Failure> {
        let mut writer = self.output.list(view);
        let mut cursor = self.globals.cursor.clone();
        let mut wanted = if self.globals.all { None } else { Some(self.globals.limit) };
        loop {
            let size = match wanted {
                None => Some(PAGE_MAX),
                Some(limit) => limit.map(|limit| limit.min(PAGE_MAX)),
            };
            let found = page(size, cursor).await?;
            for record in &found.data {
                writer.push(record)?;
            }
            cursor = found.next;
            if let Some(Some(limit)) = &mut wanted {
                let count = u32::try_from(found.data.len()).unwrap_or(u32::MAX);
                *limit = limit.saturating_sub(count);
            }
            if cursor.is_none() || matches!(wanted, Some(None | Some(0))) {
                return writer.finish(cursor.as_deref());
            }
        }
    }
}

/// The value of a setting that was checked when it was read.
fn choice<E: clap::ValueEnum>(config: &Config, name: &str, otherwise: E) -> E {
    config.value(name).and_then(|value| E::from_str(value, true).ok()).unwrap_or(otherwise)
}
