//! A daemon from its first step to its last.
//!
//! Starting takes things in the order in which they depend on each other and gives them back in
//! reverse: the lock of the state directory is the first to be held and the last to be let go.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use planify_engine::links::LinkKey;
use planify_engine::{EngineError, orgs};
use planify_store::{DirLock, LockInfo, OpenError, Store, StoreOptions, StoreUrl};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use crate::app::{App, AppState};
use crate::auth::Authenticator;
use crate::clock::Clock;
use crate::config::{self, Config, ConfigError, Loaded, Sources};
use crate::listener::{ListenError, Listeners};
use crate::log::{self, LevelError};
use crate::metrics::Metrics;
use crate::pages;
use crate::password::Passwords;
use crate::paths::{self, PathError};
use crate::secret::{self, SecretError};
use crate::shutdown::{self, Shutdown, ShutdownHandle};
use crate::targets::Targets;
use crate::wire::{self, MailError, MapsSetupError, PaymentsError};
use crate::worker::{self, WorkerError, Workers};

/// The threads that wait for sockets; the store has threads of its own.
const WORKER_THREADS: usize = 2;
/// How long the process waits for what does not end by itself.
const LAST_WAIT: Duration = Duration::from_millis(500);
/// Imports that run at once.
const IMPORTS_MAX: usize = 8;

/// Why a daemon does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The configuration is refused.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// `log.level` is not understood.
    #[error(transparent)]
    Level(#[from] LevelError),
    /// `PLANIFY_NOW` is not an instant.
    #[error("`PLANIFY_NOW` is `{0}`, not an instant like `2027-03-01T09:00:00Z`")]
    Now(String),
    /// A directory cannot be used.
    #[error(transparent)]
    Paths(#[from] PathError),
    /// The key that signs links cannot be used.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The store cannot be opened, or another daemon holds it.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The store cannot be used.
    #[error("the store cannot be used: {0}")]
    Store(#[from] EngineError),
    /// Mail cannot leave as configured.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// Maps cannot be used as configured.
    #[error(transparent)]
    Maps(#[from] MapsSetupError),
    /// Payments cannot be taken as configured.
    #[error(transparent)]
    Payments(#[from] PaymentsError),
    /// A listener cannot be opened.
    #[error(transparent)]
    Listen(#[from] ListenError),
    /// The workers cannot begin.
    #[error(transparent)]
    Workers(#[from] WorkerError),
    /// The system gives no threads, or cannot tell of signals.
    #[error("cannot start: {0}")]
    Runtime(std::io::Error),
}

impl StartError {
    /// The code of the table of `planify_api::codes`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Config(_)
            | Self::Level(_)
            | Self::Now(_)
            | Self::Mail(_)
            | Self::Maps(_)
            | Self::Payments(_)
            | Self::Open(OpenError::Url { .. })
            | Self::Workers(WorkerError::Settings(_)) => "config-invalid",
            Self::Open(OpenError::Locked { .. }) => "locked",
            _ => "internal",
        }
    }
}

/// What a daemon is started with.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where settings come from.
    pub sources: Sources,
    /// What is running, written into the lock file.
    pub build: String,
}

/// A daemon that runs.
#[derive(Debug)]
pub struct Running {
    /// The URL of the TCP listener, if there is one.
    pub http: Option<String>,
    /// The Unix socket.
    pub socket: PathBuf,
    /// Ends the daemon.
    pub shutdown: ShutdownHandle,
    app: App,
    task: JoinHandle<()>,
    workers: Workers,
    lock: DirLock,
}

impl Running {
    /// Gives what the daemon shares among its parts.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Waits until the daemon has ended; it ends when `shutdown` says so.
    pub async fn ended(mut self) {
        // A panic of the listeners is in the log; what is left is closed all the same.
        let _ = self.task.await;
        let limit = self.app.config.limits.drain_timeout;
        if tokio::time::timeout(limit, self.workers.stopped()).await.is_err() {
            self.shutdown.stop();
            self.workers.stopped().await;
        }
        // Whatever is still open has had its time.
        self.shutdown.stop();
        let store = self.app.store.clone();
        drop(self.app);
        let _ = tokio::task::spawn_blocking(move || store.close()).await;
        tracing::info!("the daemon has ended");
        drop(self.lock);
    }

    /// Gives the one line that is printed when the daemon is ready.
    pub fn ready_line(&self) -> String {
        let http = serde_json::json!(self.http);
        let socket = serde_json::json!(self.socket.display().to_string());
        format!(r#"{{"ready":true,"http":{http},"socket":{socket}}}"#)
    }
}

/// Runs a daemon on a runtime of its own until it is told to end; `ready` is given the line to print.
///
/// SIGTERM and SIGINT let what is open finish, a second one ends everything at once.
pub fn run(options: &Options, ready: impl FnOnce(&str)) -> Result<(), StartError> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKER_THREADS)
        .enable_all()
        .build()
        .map_err(StartError::Runtime)?;
    let ended = runtime.block_on(run_until_told(options, ready));
    // A blocking thread may hang on a store that is away; the process does not wait for it.
    runtime.shutdown_timeout(LAST_WAIT);
    ended
}

async fn run_until_told(options: &Options, ready: impl FnOnce(&str)) -> Result<(), StartError> {
    let loaded = config::load(&options.sources)?;
    let _log = log::start(&loaded.config.log)?;
    let clock = clock_of(&options.sources)?;
    let mut terminate = signal(SignalKind::terminate()).map_err(StartError::Runtime)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(StartError::Runtime)?;
    let running = start(loaded, clock, &options.build).await?;
    ready(&running.ready_line());
    let handle = running.shutdown.clone();
    let told_twice = async move {
        for how in ["what is open is finished", "everything stops where it is"] {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            tracing::info!("told to end: {how}");
            handle.advance();
        }
        tokio::time::sleep(LAST_WAIT).await;
    };
    tokio::select! {
        () = told_twice => {}
        () = running.ended() => {}
    }
    Ok(())
}

/// Gives the clock that the environment asks for.
fn clock_of(sources: &Sources) -> Result<Clock, StartError> {
    match sources.environment.get("PLANIFY_NOW") {
        None => Ok(Clock::system()),
        Some(text) => text
            .parse::<Timestamp>()
            .map(Clock::starting_at)
            .map_err(|_| StartError::Now(text.to_owned())),
    }
}

/// Starts a daemon in this process.
pub async fn start(loaded: Loaded, clock: Clock, build: &str) -> Result<Running, StartError> {
    start_with(loaded, clock, build, StoreOptions::new(Arc::new(clock))).await
}

/// Starts a daemon in this process whose store works as `options` say.
pub async fn start_with(
    loaded: Loaded,
    clock: Clock,
    build: &str,
    options: StoreOptions,
) -> Result<Running, StartError> {
    let config = loaded.config.clone();
    paths::make_private(&config.state_dir)?;
    // A directory that the daemon chose itself must be its own, also where it has been for long;
    // one that somebody named for it is theirs to protect.
    let is_own_choice = config.socket == paths::socket_path(&config.state_dir);
    let directory = config.socket.parent();
    if let Some(directory) = directory.filter(|parent| is_own_choice || !parent.exists()) {
        paths::make_private(directory)?;
    }
    let socket = config.socket.clone();
    let info = LockInfo { build: build.to_owned(), socket: Some(socket.clone()) };
    let lock = DirLock::acquire(&config.state_dir, &info)?;
    let mailer = wire::mailer(&config)?;
    let maps = wire::maps(&config)?;
    let counter = Arc::new(wire::counter(&config)?);
    let link_key = LinkKey::new(&secret::load_or_create(&config.secret_file)?);
    let store = open_store(&config, options).await?;
    let local = store.write(&[], orgs::ensure_default).await?;
    let listeners = Listeners::open(&config).await?;
    let http = listeners.url();
    let (handle, shutdown) = shutdown::channel();
    let app = Arc::new(AppState {
        auth: Authenticator::new(local, &config.limits),
        passwords: Passwords::start().map_err(StartError::Runtime)?,
        targets: Targets::new(&config.limits),
        metrics: Arc::new(Metrics::new(env!("CARGO_PKG_VERSION"), build)),
        started_at: clock.now(),
        build: build.to_owned(),
        feeds: Arc::new(Semaphore::new(config.limits.feeds)),
        imports: Arc::new(Semaphore::new(IMPORTS_MAX)),
        shown_keys: loaded.keys,
        shutdown: shutdown.clone(),
        store,
        clock,
        config,
        link_key,
        mailer,
        maps,
        counter,
    });
    let workers = worker::spawn(&app).await?;
    let task = tokio::spawn(serve(listeners, Arc::clone(&app), shutdown));
    tracing::info!(build, http, "the daemon is ready");
    Ok(Running { http, socket, shutdown: handle, app, task, workers, lock })
}

async fn open_store(config: &Config, options: StoreOptions) -> Result<Store, StartError> {
    let url: StoreUrl = config.store_url.reveal().parse()?;
    let opened = tokio::task::spawn_blocking(move || Store::open(&url, options));
    match opened.await {
        Ok(store) => Ok(store?),
        Err(panic) => std::panic::resume_unwind(panic.into_panic()),
    }
}

async fn serve(listeners: Listeners, app: App, shutdown: Shutdown) {
    let router = crate::http::router(Arc::clone(&app), pages::router());
    let metrics = Arc::clone(&app.metrics);
    listeners.serve(router, &app.config, metrics, shutdown).await;
}

#[cfg(test)]
mod tests {
    use planify_notify::MailUrl;

    use super::*;
    use crate::mail::SettingsError;

    #[test]
    fn a_setting_that_cannot_be_used_is_the_configurations_fault() {
        let mail = "ftp://x".parse::<MailUrl>().unwrap_err();
        let store = "mysql://x".parse::<StoreUrl>().unwrap_err();
        let sender = WorkerError::from(SettingsError::From("x".to_owned()));
        for error in
            [StartError::from(MailError::from(mail)), store.into(), StartError::from(sender)]
        {
            assert_eq!(error.code(), "config-invalid", "{error}");
        }
    }
}
