//! Settings: where each value comes from, in the order of who wins.
//!
//! Flags, `PLANIFY_*` variables, a `.planify.toml` found upwards, the user's file, the system's
//! file, built in. A server and its token always come from the same place: a context's token is
//! never sent to a server that another place named.

mod environment;
pub(crate) mod files;
pub(crate) mod keys;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

pub(crate) use environment::Environment;
use files::Trust;
use keys::KEYS;

use crate::args::Globals;
use crate::failure::Failure;

/// The name of the configuration file in its directory.
pub(crate) const FILE_NAME: &str = "config.toml";

/// The name of a project's file.
pub(crate) const PROJECT_FILE: &str = ".planify.toml";

/// The system's file.
const SYSTEM_FILE: &str = "/etc/planify/config.toml";

/// Where a value came from; earlier ones win.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A flag.
    Flag,
    /// A variable.
    Variable(&'static str),
    /// A project's file.
    Project(PathBuf),
    /// A context.
    Context(String),
    /// The user's or the system's file.
    File(PathBuf),
    /// Nobody set it.
    BuiltIn,
}

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setting {
    /// The value.
    pub(crate) value: String,
    /// Where it came from.
    pub(crate) origin: Origin,
}

/// A named daemon.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Context {
    /// Its address; without one it is this machine's own daemon.
    pub(crate) server: Option<String>,
    /// The organisation to work in.
    pub(crate) org: Option<String>,
    /// The file that holds the token.
    pub(crate) token_file: Option<String>,
    /// The zone that times are understood in.
    pub(crate) zone: Option<String>,
}

/// The settings of this run.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    /// The value of each key that has one.
    settings: BTreeMap<&'static str, Setting>,
    /// The contexts that can be chosen.
    pub(crate) contexts: BTreeMap<String, Context>,
    /// The user's file, which `config set` writes.
    pub(crate) user_file: PathBuf,
    /// The chosen context, if there is none of that name.
    missing_context: Option<String>,
}

impl Config {
    /// Reads every layer.
    pub(crate) fn load(environment: &Environment, globals: &Globals) -> Result<Self, Failure> {
        let user_file = environment.user_file()?;
        let mut config = Self {
            settings: BTreeMap::new(),
            contexts: BTreeMap::new(),
            user_file,
            missing_context: None,
        };
        config.lay_flags(globals)?;
        config.lay_variables(environment)?;
        config.lay_project(environment)?;
        for path in [config.user_file.clone(), PathBuf::from(SYSTEM_FILE)] {
            config.lay_file(&path)?;
        }
        config.lay_context();
        for key in KEYS {
            if let Some(value) = key.built_in {
                config.lay(key.name, value.to_owned(), Origin::BuiltIn);
            }
        }
        Ok(config)
    }

    /// Gives the value of a key and where it came from.
    pub(crate) fn setting(&self, name: &str) -> Option<&Setting> {
        self.settings.get(name)
    }

    /// Gives the value of a key.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.setting(name).map(|setting| setting.value.as_str())
    }

    /// Refuses to go on where a context was chosen that there is not; settings can be mended.
    pub(crate) fn check_context(&self) -> Result<(), Failure> {
        self.missing_context.as_deref().map_or(Ok(()), |name| Err(self.no_context(name)))
    }

    /// The token to present: that of the variables, else that of the file of the context.
    pub(crate) fn token(&self) -> Result<Option<String>, Failure> {
        if let Some(token) = self.value("token") {
            return Ok(Some(token.to_owned()));
        }
        let Some(path) = self.value("token_file") else {
            return Ok(None);
        };
        let text = std::fs::read_to_string(path).map_err(|error| {
            Failure::new("not-signed-in", format!("the token file `{path}`: {error}"))
                .hint("write it with `planify context edit NAME --token-stdin`")
        })?;
        Ok(Some(text.trim().to_owned()).filter(|token| !token.is_empty()))
    }

    /// Sets a value unless a stronger layer did.
    fn lay(&mut self, name: &'static str, value: String, origin: Origin) {
        self.settings.entry(name).or_insert(Setting { value, origin });
    }

    fn lay_flags(&mut self, globals: &Globals) -> Result<(), Failure> {
        use clap::ValueEnum;
        let name_of = |value: Option<clap::builder::PossibleValue>| {
            value.map(|value| value.get_name().to_owned())
        };
        let flags = [
            ("context", globals.context.clone()),
            ("server", globals.server.clone()),
            ("org", globals.org.clone()),
            ("zone", globals.tz.clone()),
            ("output", name_of(globals.format().and_then(|format| format.to_possible_value()))),
            ("color", name_of(globals.color.and_then(|color| color.to_possible_value()))),
            ("timeout", globals.timeout.clone()),
        ];
        for (name, value) in flags {
            let Some(value) = value else { continue };
            keys::check(name, &value).or_else(|reason| match name {
                // A flag may ask for a format that some commands alone write.
                "output" => Ok(()),
                "zone" => Err(Failure::new("bad-zone", reason)),
                _ => Err(Failure::usage(format!("--{name}: {reason}"))),
            })?;
            self.lay(name, value, Origin::Flag);
        }
        Ok(())
    }

    fn lay_variables(&mut self, environment: &Environment) -> Result<(), Failure> {
        for key in KEYS {
            let Some(value) = environment.get(key.variable) else { continue };
            keys::check(key.name, value).map_err(|reason| {
                Failure::new("config-invalid", format!("`{}`: {reason}", key.variable))
            })?;
            self.lay(key.name, value.to_owned(), Origin::Variable(key.variable));
        }
        Ok(())
    }

    fn lay_project(&mut self, environment: &Environment) -> Result<(), Failure> {
        let directories = environment.directory.iter().flat_map(|start| start.ancestors());
        for path in directories.map(|directory| directory.join(PROJECT_FILE)) {
            let Some(document) = files::read(&path)? else { continue };
            for (name, value) in files::settings(&document, &path, Trust::Project)? {
                self.lay(name, value, Origin::Project(path.clone()));
            }
            break;
        }
        Ok(())
    }

    fn lay_file(&mut self, path: &Path) -> Result<(), Failure> {
        let Some(document) = files::read(path)? else { return Ok(()) };
        for (name, value) in files::settings(&document, path, Trust::Owner)? {
            self.lay(name, value, Origin::File(path.to_owned()));
        }
        for (name, values) in files::contexts(&document, path)? {
            let mut context = Context::default();
            for (key, value) in values {
                *context.field(key) = Some(value);
            }
            self.contexts.entry(name).or_insert(context);
        }
        Ok(())
    }

    /// Lays what the chosen context says, unless a server was named in a stronger place.
    fn lay_context(&mut self) {
        let Some(chosen) = self.setting("context").cloned() else { return };
        let name = chosen.value;
        let Some(context) = self.contexts.get(&name).cloned() else {
            self.missing_context = Some(name);
            return;
        };
        let origin = Origin::Context(name);
        let server_named = self.setting("server").map(|server| server.origin.rank());
        if server_named.is_some_and(|rank| rank <= chosen.origin.rank()) {
            return;
        }
        let mut force = |name: &'static str, value: Option<String>| match value {
            Some(value) => {
                self.settings.insert(name, Setting { value, origin: origin.clone() });
            }
            None => drop(self.settings.remove(name)),
        };
        force("server", context.server);
        let tokenless = self.setting("token").is_none() && self.setting("token_file").is_none();
        if let Some(file) = context.token_file.filter(|_| tokenless) {
            self.lay("token_file", file, origin.clone());
        }
        if let Some(org) = context.org {
            self.lay("org", org, origin.clone());
        }
        if let Some(zone) = context.zone {
            let weaker = matches!(
                self.setting("zone").map(|zone| &zone.origin),
                None | Some(Origin::File(_))
            );
            if weaker {
                self.settings.insert("zone", Setting { value: zone, origin });
            }
        }
    }

    /// Says that there is no context of this name.
    pub(crate) fn no_context(&self, name: &str) -> Failure {
        let known: Vec<&str> = self.contexts.keys().map(String::as_str).collect();
        let hint = if known.is_empty() {
            "add one with `planify context add NAME --server URL`".to_owned()
        } else {
            format!("contexts: {}", known.join(", "))
        };
        Failure::new("config-invalid", format!("there is no context `{name}`")).hint(hint)
    }
}

impl Context {
    fn field(&mut self, key: &str) -> &mut Option<String> {
        match key {
            "server" => &mut self.server,
            "org" => &mut self.org,
            "token_file" => &mut self.token_file,
            _ => &mut self.zone,
        }
    }
}

impl Origin {
    /// The place in the order of who wins; smaller wins.
    fn rank(&self) -> u8 {
        match self {
            Self::Flag => 0,
            Self::Variable(_) => 1,
            Self::Project(_) => 2,
            Self::Context(_) => 3,
            Self::File(_) => 4,
            Self::BuiltIn => 5,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag => out.write_str("flag"),
            Self::Variable(name) => out.write_str(name),
            Self::Project(path) | Self::File(path) => write!(out, "{}", path.display()),
            Self::Context(name) => write!(out, "context {name}"),
            Self::BuiltIn => out.write_str("built in"),
        }
    }
}

#[cfg(test)]
mod tests;
