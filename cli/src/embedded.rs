//! The daemon inside this program: the only place that knows the daemon's crate.
//!
//! Without the feature `embedded` the program carries none, and says so where one is needed.

use std::process::ExitCode;

use planify_api::status::ConfigValue;

use crate::commands::daemon::RunArgs;
use crate::failure::Failure;

/// A setting of the daemon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DaemonSetting {
    /// The key, such as `store.url`.
    pub(crate) key: String,
    /// The value; secrets as `***`.
    pub(crate) value: Option<String>,
    /// Where it came from.
    pub(crate) origin: String,
}

impl From<ConfigValue> for DaemonSetting {
    fn from(shown: ConfigValue) -> Self {
        let value = Some(shown.value).filter(|value| !value.is_empty());
        Self { key: shown.key, value, origin: shown.origin }
    }
}

#[cfg(feature = "embedded")]
mod carried {
    use std::io::{self, Write};

    use planifyd::config::{Environment, Origin, Sources, load};
    use planifyd::{Options, StartError};

    use super::{DaemonSetting, ExitCode, Failure, RunArgs};

    /// Whether this program carries a daemon.
    pub(crate) const IS_CARRIED: bool = true;

    /// What a daemon logs that nobody watches, where nobody said how much: that it is there, and what
    /// went wrong. A line for each request would fill the disk.
    const UNWATCHED_LEVEL: &str = "warn,planifyd::run=info";

    /// Lists what the daemon would be set up with.
    pub(crate) fn daemon_settings() -> Result<Vec<DaemonSetting>, Failure> {
        let sources = Sources { environment: Environment::of_process(), ..Sources::default() };
        let loaded = load(&sources)
            .map_err(|error| Failure::new("config-invalid", format!("planifyd: {error}")))?;
        let setting = |shown: planifyd::config::ShownKey| DaemonSetting {
            key: shown.key.to_owned(),
            value: shown.value,
            origin: shown.origin.to_string(),
        };
        Ok(loaded.keys.into_iter().map(setting).collect())
    }

    /// The newest schema that the daemon knows.
    #[expect(clippy::unnecessary_wraps, reason = "a program without a daemon knows none")]
    pub(crate) fn newest_schema() -> Option<i64> {
        Some(planifyd::newest_schema())
    }

    /// Runs the daemon until it is told to end.
    pub(crate) fn run(args: &RunArgs) -> Result<ExitCode, Failure> {
        if args.detached {
            // A process that leads its group already is in no terminal's way either.
            let _ = rustix::process::setsid();
        }
        let mut flags = args.set.clone();
        flags.extend(args.listen.iter().map(|address| ("listen".to_owned(), address.clone())));
        let mut sources =
            Sources { file: args.config.clone(), environment: Environment::of_process(), flags };
        if args.detached && is_level_unset(&sources) {
            sources.flags.push(("log.level".to_owned(), UNWATCHED_LEVEL.to_owned()));
        }
        let options = Options { sources, build: crate::build::build().to_owned() };
        let ready = |line: &str| {
            if args.detached {
                // Everything relative was found; the caller's directory need not be held any longer.
                let _ = std::env::set_current_dir("/");
            }
            // Who started the daemon may not want to know.
            let _ = writeln!(io::stdout(), "{line}");
        };
        planifyd::run(&options, ready).map_err(|error| refused(&error))?;
        Ok(ExitCode::SUCCESS)
    }

    /// True if no file and no variable says how much is logged; a refusal comes when the daemon starts.
    fn is_level_unset(sources: &Sources) -> bool {
        let level = |key: &&planifyd::config::ShownKey| key.key == "log.level";
        load(sources).is_ok_and(|loaded| {
            loaded.keys.iter().find(level).is_some_and(|key| key.origin == Origin::BuiltIn)
        })
    }

    /// Says why the daemon does not start.
    fn refused(error: &StartError) -> Failure {
        Failure::new(error.code(), error.to_string())
    }
}

#[cfg(not(feature = "embedded"))]
mod carried {
    use super::{DaemonSetting, ExitCode, Failure, RunArgs};

    /// Whether this program carries a daemon.
    pub(crate) const IS_CARRIED: bool = false;

    /// Lists nothing: the daemon is another program.
    #[expect(clippy::unnecessary_wraps, reason = "the program that carries a daemon can fail")]
    pub(crate) fn daemon_settings() -> Result<Vec<DaemonSetting>, Failure> {
        Ok(Vec::new())
    }

    /// Says nothing: the daemon is another program.
    pub(crate) fn newest_schema() -> Option<i64> {
        None
    }

    /// Says that there is no daemon to run.
    pub(crate) fn run(_: &RunArgs) -> Result<ExitCode, Failure> {
        Err(Failure::usage("this program was built without a daemon").hint("run `planifyd`"))
    }
}

pub(crate) use carried::{IS_CARRIED, daemon_settings, newest_schema, run};
